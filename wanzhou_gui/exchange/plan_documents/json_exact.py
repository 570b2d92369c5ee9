"""A reading as JSON that can be read back: the agreed shape, with the places, certainties and corrections beside it."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from typing import Any, TypeVar

from wanzhou_gui.domain.plan_reading import (
    Comparator,
    Confidence,
    GroupReading,
    IndicatorReading,
    IndicatorScope,
    MilestoneReading,
    PlanPeriod,
    PlanReading,
    QualitativeReading,
    Rhythm,
    SourceSpan,
    SpanKind,
    Strength,
    TaskConfidence,
    TaskKind,
    TaskReading,
)
from wanzhou_gui.domain.reading_account import is_accounted
from wanzhou_gui.exchange.plan_documents.json_shape import reading_as_json
from wanzhou_gui.exchange.plan_documents.questions import questions_about
from wanzhou_gui.exchange.plan_documents.unit_table import table_of_units

T = TypeVar("T")
_STRENGTH = {"硬": Strength.HARD, "中": Strength.MEDIUM, "软": Strength.SOFT}
_RHYTHM = {"一次性": Rhythm.ONCE, "每年": Rhythm.YEARLY, "累计": Rhythm.CUMULATIVE, "常态": Rhythm.STANDING}
_FACT_TEXTS = ("document_number", "issuing_body", "main_recipients")


class ReadingRefusedError(Exception):
    """JSON that is no reading of the text at hand; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def source_digest(lines: Sequence[str]) -> str:
    """By what a reading knows its source again."""
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def exact_json(readings: Sequence[PlanReading]) -> dict[str, Any]:
    """All plans of a document as one object that `readings_of_json` turns into the same readings."""
    shape = reading_as_json(readings)
    for name, extras in (
        ("groups", [{"heading": one.heading, "line": one.line} for reading in readings for one in reading.groups]),
        ("tasks", [_item_extras(one) for reading in readings for one in reading.tasks]),
        ("safeguards", [_item_extras(one) for reading in readings for one in reading.safeguards]),
        ("indicators", [_place(one) for reading in readings for one in reading.indicators]),
        ("qualitative", [_place(one) for reading in readings for one in reading.qualitative]),
        ("milestones", [_place(one) for reading in readings for one in reading.milestones]),
    ):
        for entry, extra in zip(shape[name], extras, strict=True):
            entry.update(extra)
    shape["source"] = {"sha256": source_digest(readings[0].source_lines), "lines": len(readings[0].source_lines)}
    shape["plan_details"] = [_details(reading) for reading in readings]
    return shape


def readings_of_json(written: object, lines: Sequence[str]) -> tuple[PlanReading, ...]:
    """The readings an object describes; refused when it belongs to another text or a character has no place in it.

    What people see and correct in the object counts: names of units, titles, values. Units and questions follow from it.
    """
    if not isinstance(written, Mapping) or not isinstance(written.get("tasks"), list):
        raise ReadingRefusedError("reading_is_none")
    source = written.get("source")
    if not isinstance(source, Mapping) or not isinstance(written.get("plan_details"), list) or not written["plan_details"]:
        raise ReadingRefusedError("reading_without_source")
    if source.get("sha256") != source_digest(lines):
        raise ReadingRefusedError("reading_of_other_text")
    try:
        readings = tuple(_reading(written, at, tuple(lines)) for at in range(len(written["plan_details"])))
    except (KeyError, TypeError, ValueError, ArithmeticError, AttributeError, IndexError) as error:
        raise ReadingRefusedError("reading_damaged") from error
    for reading in readings:
        keys = [item.key for item in reading.work_items]
        if not reading.tasks or len(set(keys)) != len(keys) or not is_accounted(reading):
            raise ReadingRefusedError("reading_damaged")
        if not {one.task for one in reading.milestones} <= set(keys) or not {one.task for one in reading.indicators} <= {"", *keys}:
            raise ReadingRefusedError("reading_damaged")
    return readings


def _item_extras(item: TaskReading) -> dict[str, Any]:
    sure = item.confidence
    return {
        "confidence": {name: getattr(sure, name).value for name in TaskConfidence.__dataclass_fields__},
        "unit_clauses": list(item.unit_clauses),
        "lead_declared": item.lead_declared,
        "quote": item.quote,
    }


def _place(one: IndicatorReading | QualitativeReading | MilestoneReading) -> dict[str, Any]:
    return {"line": one.line, "confidence": one.confidence.value}


def _details(reading: PlanReading) -> dict[str, Any]:
    period = reading.period
    return {
        "title": reading.title,
        "notice_title": reading.notice_title,
        "plan_name": reading.plan_name,
        "published": reading.published,
        "references": list(reading.references),
        "document_number": reading.document_number,
        "issuing_body": reading.issuing_body,
        "issued_on": reading.issued_on.isoformat() if reading.issued_on else None,
        "printed_on": reading.printed_on.isoformat() if reading.printed_on else None,
        "main_recipients": reading.main_recipients,
        "copied_to": list(reading.copied_to),
        "period": [period.start.isoformat(), period.end.isoformat()] if period else None,
        "period_text": reading.period_text,
        "facts_by_hand": list(reading.facts_by_hand),
        "dismissed": list(reading.dismissed),
        "open_columns": list(reading.open_columns),
        "spans": [[span.line, span.start, span.end, span.kind.value, span.reference] for span in reading.spans],
    }


def _reading(written: Mapping[str, Any], at: int, lines: tuple[str, ...]) -> PlanReading:
    several = len(written["plan_details"]) > 1
    details: dict[str, Any] = dict(written["plan_details"][at])
    if not several:
        # With one plan the facts at the top are the ones people see and correct.
        details |= {name: written[name] for name in ("title", "issued_on", "printed_on", "copied_to", *_FACT_TEXTS) if name in written}
    title = _text(details["title"])

    def own(name: str, make: Callable[[Mapping[str, Any]], T]) -> tuple[T, ...]:
        return tuple(make(one) for one in written.get(name, []) if not several or one["plan"] == title)

    def item(kind: TaskKind) -> Callable[[Mapping[str, Any]], TaskReading]:
        return lambda one: _item(one, kind, f"{title}/" if several else "", title if several else None, len(lines))

    tasks = own("tasks", item(TaskKind.TASK))
    safeguards = own("safeguards", item(TaskKind.SAFEGUARD))
    period = details["period"]
    reading = PlanReading(
        title=title,
        document_number=_text(details["document_number"] or ""),
        issuing_body=_text(details["issuing_body"] or ""),
        issued_on=_day(details["issued_on"]),
        printed_on=_day(details["printed_on"]),
        main_recipients=_text(details["main_recipients"] or ""),
        copied_to=_texts(details["copied_to"]),
        period=PlanPeriod(dt.date.fromisoformat(period[0]), dt.date.fromisoformat(period[1])) if period else None,
        period_text=_text(details["period_text"]),
        groups=own("groups", lambda one: GroupReading(_text(one["number"]), _text(one["title"]), _text(one["heading"]), int(one["line"]))),
        tasks=tasks,
        safeguards=safeguards,
        indicators=own("indicators", _indicator),
        qualitative=own("qualitative", _qualitative),
        milestones=own("milestones", _milestone),
        units=table_of_units(tasks, safeguards),
        questions=(),
        spans=tuple(
            SourceSpan(int(line), int(start), int(end), SpanKind(kind), _text(reference))
            for line, start, end, kind, reference in details["spans"]
        ),
        source_lines=lines,
        notice_title=_text(details["notice_title"]),
        plan_name=_text(details["plan_name"]),
        published=_text(details["published"]),
        references=_texts(details["references"]),
        open_columns=_texts(details["open_columns"]),
        facts_by_hand=_texts(details["facts_by_hand"]),
        dismissed=_texts(details["dismissed"]),
    )
    return replace(reading, questions=questions_about(reading))


def _item(one: Mapping[str, Any], kind: TaskKind, prefix: str, bare: str | None, lines: int) -> TaskReading:
    group = _text(one["group"] or "")
    first, last = one["lines"]
    if not 1 <= int(first) <= int(last) <= lines or not _text(one["title"]):
        raise ValueError("lines")
    deadline = _text(one["deadline"] or "")
    return TaskReading(
        key=_text(one["key"]),
        number=_text(one["number"]),
        group="" if group == bare else group.removeprefix(prefix),
        title=_text(one["title"]),
        body=_text(one["body"]),
        lead_units=_texts(one["lead_units"]),
        responsible_units=_texts(one["responsible_units"]),
        deadline=deadline,
        kind=kind,
        quote=_text(one["quote"]),
        first_line=int(first),
        last_line=int(last),
        deadline_on=_day(one["deadline_on"]),
        deadlines=_texts(one.get("deadlines") or ([deadline] if deadline else [])),
        unit_clauses=_texts(one["unit_clauses"]),
        lead_declared=bool(one["lead_declared"]),
        confidence=TaskConfidence(**{name: Confidence(value) for name, value in one["confidence"].items()}),
    )


def _indicator(one: Mapping[str, Any]) -> IndicatorReading:
    return IndicatorReading(
        name=_text(one["name"]),
        value=_figure(one["value"]),
        unit=_text(one["unit"]),
        comparator=Comparator(one["comparator"]),
        year=int(one["year"]) if one["year"] else None,
        scope=IndicatorScope(one["scope"]),
        task=_text(one["task"] or ""),
        quote=_text(one["quote"]),
        line=int(one["line"]),
        ratio_base=_text(one["ratio_base"] or ""),
        suggested_tasks=_texts(one["suggested_tasks"]),
        confidence=Confidence(one["confidence"]),
        upper=None if one.get("upper") is None else _figure(one["upper"]),
    )


def _figure(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError("value")
    return Decimal(str(value))


def _qualitative(one: Mapping[str, Any]) -> QualitativeReading:
    return QualitativeReading(_text(one["quote"]), _texts(one["suggested_tasks"]), int(one["line"]), Confidence(one["confidence"]))


def _milestone(one: Mapping[str, Any]) -> MilestoneReading:
    return MilestoneReading(
        task=_text(one["task"]),
        name=_text(one["name"]),
        quote=_text(one["quote"]),
        strength=_STRENGTH[one["strength"]],
        rhythm=_RHYTHM[one["rhythm"]],
        batch_without_number=bool(one["batch_without_number"]),
        line=int(one["line"]),
        due_text=_text(one["due"] or ""),
        confidence=Confidence(one["confidence"]),
    )


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError("text")
    return value


def _texts(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError("list")
    return tuple(_text(value) for value in values)


def _day(value: object) -> dt.date | None:
    return dt.date.fromisoformat(_text(value)) if value else None
