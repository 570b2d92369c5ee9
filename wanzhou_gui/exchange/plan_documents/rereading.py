"""The rules of the reader for pieces of a source that a clerk has moved: the same rules, on other boundaries."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from wanzhou_gui.domain.entries import ValueRefusedError, read_date
from wanzhou_gui.domain.plan_reading import (
    IndicatorReading,
    IndicatorScope,
    MilestoneReading,
    PlanPeriod,
    PlanReading,
    QualitativeReading,
    ReviewQuestion,
    Rhythm,
    SourceSpan,
    SpanKind,
    Strength,
    TaskKind,
    TaskReading,
    UnitReading,
)
from wanzhou_gui.domain.reading_account import ItemParts, Stretch, spans_in
from wanzhou_gui.domain.reading_edits import EditRefusedError
from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK, Traced, cleaned, joined
from wanzhou_gui.exchange.plan_documents.deadlines import deadline_on
from wanzhou_gui.exchange.plan_documents.head_and_foot import date_in, period_in, strip_clause_period
from wanzhou_gui.exchange.plan_documents.likeness import TaskLikeness
from wanzhou_gui.exchange.plan_documents.lines import LogicalLine, logical_lines, source_of
from wanzhou_gui.exchange.plan_documents.lost_grids import with_restored_grids
from wanzhou_gui.exchange.plan_documents.lost_heads import with_restored_head
from wanzhou_gui.exchange.plan_documents.milestones import milestones_in
from wanzhou_gui.exchange.plan_documents.numbering import Level, label_of
from wanzhou_gui.exchange.plan_documents.questions import questions_about
from wanzhou_gui.exchange.plan_documents.target_readings import target_reading
from wanzhou_gui.exchange.plan_documents.targets import targets_in
from wanzhou_gui.exchange.plan_documents.tasks import ARTICLE_TITLE, confidence_of, title_of
from wanzhou_gui.exchange.plan_documents.unit_clauses import (
    Declarations,
    UnitClause,
    clause_ranges,
    declarations_in,
    parse_clause,
)
from wanzhou_gui.exchange.plan_documents.unit_table import table_of_units

_COPIED_TO = re.compile(r"^抄\s*送(?:单位|机关)?\s*[:：]?")
_DAYS = re.compile(r"20\d\d-\d{1,2}-\d{1,2}|20\d\d年\d{1,2}月\d{1,2}日")
_NAMED_PARTS = frozenset({SpanKind.LEAD_UNITS, SpanKind.RESPONSIBLE_UNITS})


@dataclass(frozen=True, slots=True)
class _Run:
    """Characters of one paragraph that follow one another there."""

    line: LogicalLine | None
    text: Traced
    kind: SpanKind


class SourceRules:
    """Reads pieces of one source; its paragraphs are found once, when the first piece is asked for."""

    def __init__(self, reading: PlanReading) -> None:
        self._source = source_of("\n".join(reading.source_lines))
        self._last_line = max((span.line for span in reading.spans), default=len(reading.source_lines))
        self._year = _year_of(reading)

    def title_of(self, stretch: Stretch) -> Stretch:
        """Label and first sentence of a piece, with the stop."""
        runs = self._runs_in(stretch)
        if not runs:
            return Stretch(stretch.first_line, stretch.start, stretch.first_line, stretch.start)
        first = joined([run.text for run in runs if run.line is runs[0].line])
        label = label_of(first.text)
        _, cut = title_of(first.text, label.end if label else 0)
        return self._stretch(first.cut(0, max(1, cut)))

    def head_of(self, stretch: Stretch) -> tuple[str, str]:
        """Printed number and title of a heading."""
        text = self.words(stretch)
        label = label_of(text)
        if label is None:
            return "", strip_clause_period(text)
        mark = "、" if label.level is Level.CHAPTER else "." if label.level is Level.ARABIC else ""
        return f"{label.printed}{mark}", strip_clause_period(text[label.end :])

    def clauses_in(self, stretch: Stretch) -> tuple[Stretch, ...]:
        """Where units are named in a stretch."""
        found: list[Stretch] = []
        for text in self._paragraphs(self._runs_in(stretch)):
            found.extend(self._stretch(text.cut(start, end)) for start, end in clause_ranges(text.text) if end > start)
        return tuple(found)

    def item(self, key: str, kind: TaskKind, group: str, parts: ItemParts) -> TaskReading:
        """A work item read from its parts."""
        number, title = self._number_and_title(parts)
        clause, quotes = self._clause(parts)
        if self._declared.everywhere and kind is TaskKind.TASK and clause.units:
            clause.add(UnitClause(responsible=list(self._declared.everywhere)))
        deadline = clause.deadlines[0] if clause.deadlines else ""
        everything = parts.everything
        return TaskReading(
            key=key,
            number=number,
            group=group,
            title=title,
            body="\n".join(text.text.replace(CELL_BREAK, "\n") for text in self._body(parts)),
            lead_units=tuple(clause.lead),
            responsible_units=tuple(clause.responsible),
            deadline=deadline,
            kind=kind,
            quote="\n".join(text.text.replace(CELL_BREAK, "") for text in self._paragraphs(self._runs(everything))),
            first_line=everything[0].line,
            last_line=everything[-1].line,
            deadline_on=deadline_on(deadline, self._year),
            deadlines=tuple(clause.deadlines),
            unit_clauses=tuple(quotes),
            lead_declared=clause.lead_declared,
            confidence=confidence_of(clause, title, deadline, self._year),
        )

    def targets(self, item: TaskReading, parts: ItemParts) -> tuple[IndicatorReading, ...]:
        """Numeric targets in the text of a task."""
        found: list[IndicatorReading] = []
        if item.kind is TaskKind.SAFEGUARD:
            return ()
        for text in (*self._printed_title(parts), *self._body(parts)):
            targets, _ = targets_in(text.text, None, goal=False)
            found.extend(target_reading(one, text, item.first_line, IndicatorScope.TASK, item.key) for one in targets)
        return tuple(found)

    def milestones(self, item: TaskReading, parts: ItemParts) -> tuple[MilestoneReading, ...]:
        """Deliverables in the text of an item; a task that is one long sentence keeps them in its title."""
        found: list[MilestoneReading] = []
        texts = self._body(parts) or [text for text in self._printed_title(parts) if len(text) >= 12]
        for text in texts:
            label = label_of(text.text)
            found.extend(milestones_in(text.text[label.end :] if label else text.text, item.key, item.first_line))
        return tuple(found)

    def deliverable(self, stretch: Stretch, key: str) -> MilestoneReading:
        """A stretch of an item as one deliverable."""
        text = self.words(stretch).strip("，。；、 ")
        found = next(milestones_in(text, key, stretch.first_line), None)
        if found is not None:
            return replace(found, quote=text)
        return MilestoneReading(key, text, text, Strength.MEDIUM, Rhythm.ONCE, "一批" in text, stretch.first_line)

    def goals(self, stretch: Stretch, tasks: Sequence[TaskReading]) -> tuple[IndicatorReading, ...]:
        """Numeric targets in a stretch, with the tasks they may belong to."""
        found: list[IndicatorReading] = []
        likeness = TaskLikeness(tasks)
        for text in self._paragraphs(self._runs_in(stretch)):
            targets, _ = targets_in(text.text, None, goal=True)
            if not targets:
                targets, _ = targets_in(text.text, None, goal=False)
            line = self._stretch(text).first_line
            for one in targets:
                reading = target_reading(one, text, line, IndicatorScope.GOAL, "")
                found.append(replace(reading, suggested_tasks=likeness.nearest(one.name)))
        return tuple(found)

    def qualities(self, stretch: Stretch, tasks: Sequence[TaskReading]) -> QualitativeReading:
        """A stretch as a target in words."""
        quote = self.words(stretch).strip("，。；、 ")
        return QualitativeReading(quote, TaskLikeness(tasks).nearest(quote), stretch.first_line)

    def words(self, stretch: Stretch) -> str:
        """A stretch as it reads, without stray spaces and line breaks."""
        return "".join(run.text.text for run in self._runs_in(stretch)).replace(CELL_BREAK, "").strip()

    def changed_fact(self, reading: PlanReading, name: str, value: str) -> PlanReading:
        """The reading with a fact set; an empty value takes a fact out."""
        if name in ("issued_on", "printed_on"):
            day = _day(value) if value else None
            return replace(reading, issued_on=day) if name == "issued_on" else replace(reading, printed_on=day)
        if name == "period":
            return replace(reading, period=_period(value) if value else None, period_text=value)
        if name == "copied_to":
            names = re.split(r"[，,、；;。\n]", _COPIED_TO.sub("", value))
            return replace(reading, copied_to=tuple(one.strip() for one in names if one.strip()))
        if name == "main_recipients":
            return replace(reading, main_recipients=value.rstrip("：:"))
        if name == "title":
            return replace(reading, title=value, plan_name=value if reading.plan_name else "")
        if name == "document_number":
            return replace(reading, document_number=value)
        return replace(reading, issuing_body=value)

    def changed_deadline(self, item: TaskReading, text: str) -> TaskReading:
        """The item with another deadline, and the day it falls on."""
        return replace(item, deadline=text, deadline_on=deadline_on(text, self._year), deadlines=(text,) if text else ())

    def units(self, tasks: Sequence[TaskReading], safeguards: Sequence[TaskReading]) -> tuple[UnitReading, ...]:
        """The table of units of all items."""
        return table_of_units(tasks, safeguards)

    def questions(self, reading: PlanReading) -> tuple[ReviewQuestion, ...]:
        """What a reading leaves open."""
        return questions_about(reading)

    # Paragraphs and what of them belongs to a piece

    @cached_property
    def _lines(self) -> list[LogicalLine]:
        return with_restored_grids(with_restored_head(logical_lines(self._source)))

    @cached_property
    def _first_numbers(self) -> list[int]:
        return [line.first_no for line in self._lines]

    @cached_property
    def _declared(self) -> Declarations:
        first = duty = False
        everywhere: tuple[str, ...] = ()
        for line in self._lines:
            if line.first_no <= self._last_line:
                found = declarations_in(line.string)
                first, duty = first or found.first_leads, duty or found.duty_leads
                everywhere = everywhere or found.everywhere
        return Declarations(first, duty, everywhere)

    def _runs_in(self, stretch: Stretch) -> list[_Run]:
        end = min(stretch.last_line, len(self._source.lines))
        lines = [
            SourceSpan(number, 0, len(self._source.lines[number - 1]), SpanKind.UNREAD)
            for number in range(stretch.first_line, end + 1)
        ]
        return self._runs(spans_in(lines, stretch))

    def _runs(self, spans: Sequence[SourceSpan]) -> list[_Run]:
        """The paragraphs' characters inside some spans; text no paragraph has (a page mark) is cleaned as it stands."""
        found: list[_Run] = []
        for line, own in self._by_paragraph(spans):
            ranges = [(self._source.starts[one.line - 1] + one.start, self._source.starts[one.line - 1] + one.end, one.kind) for one in own]
            if line is not None:
                found.extend(_runs_of(line, ranges))
            else:
                for (start, end, kind), span in zip(ranges, own, strict=True):
                    text = cleaned(self._source.text[start:end], start)
                    if text.text:
                        found.append(_Run(None, text, span.kind if kind is span.kind else kind))
        return found

    def _by_paragraph(self, spans: Sequence[SourceSpan]) -> Iterator[tuple[LogicalLine | None, list[SourceSpan]]]:
        gathered: list[SourceSpan] = []
        current: LogicalLine | None = None
        for span in spans:
            lines: list[LogicalLine | None] = [*self._paragraphs_of(span)]
            for line in lines or [None]:
                if line is not current or line is None:
                    if gathered:
                        yield current, gathered
                    gathered, current = [], line
                gathered.append(span)
        if gathered:
            yield current, gathered

    def _paragraphs_of(self, span: SourceSpan) -> list[LogicalLine]:
        """One line of the source may hold several paragraphs where breaks were lost, one paragraph several lines."""
        start = self._source.starts[span.line - 1] + span.start
        end = start + span.end - span.start
        at = bisect_right(self._first_numbers, span.line) - 1
        while at > 0 and self._first_numbers[at - 1] == span.line:
            at -= 1
        found: list[LogicalLine] = []
        for line in self._lines[max(0, at) :]:
            if line.first_no > span.line:
                break
            origins = line.text.origins
            if line.last_no >= span.line and any(start <= origin < end for origin in origins):
                found.append(line)
        return found

    def _paragraphs(self, runs: Sequence[_Run]) -> list[Traced]:
        found: list[list[Traced]] = []
        line: LogicalLine | None = None
        for run in runs:
            if not found or run.line is None or run.line is not line:
                found.append([])
            found[-1].append(run.text)
            line = run.line
        return [joined(texts) for texts in found]

    def _stretch(self, text: Traced) -> Stretch:
        first, last = text.origins[0], text.origins[-1]
        first_line = bisect_right(self._source.starts, first)
        last_line = bisect_right(self._source.starts, last)
        return Stretch(
            first_line, first - self._source.starts[first_line - 1], last_line, last - self._source.starts[last_line - 1] + 1
        )

    # Fields of an item

    def _printed_title(self, parts: ItemParts) -> list[Traced]:
        text = joined([run.text for run in self._runs(parts.title)])
        label = label_of(text.text)
        return [text.cut(label.end if label else 0)] if text.text else []

    def _number_and_title(self, parts: ItemParts) -> tuple[str, str]:
        text = "".join(run.text.text for run in self._runs(parts.title)).replace(CELL_BREAK, "")
        label = label_of(text)
        rest = text[label.end :].strip() if label else text.strip()
        named = ARTICLE_TITLE.fullmatch(rest)
        title = named[1] if named else rest
        return (label.printed if label else ""), title.strip().rstrip("。：:，、；; ")

    def _body(self, parts: ItemParts) -> list[Traced]:
        texts = (text.stripped() for text in self._paragraphs(self._runs(parts.body)))
        return [text for text in texts if text.text.strip("。；，、 ")]

    def _clause(self, parts: ItemParts) -> tuple[UnitClause, list[str]]:
        clause = UnitClause()
        quotes: list[str] = []
        fields: list[str] = []
        for run in self._runs(parts.clauses):
            printed = run.text.text.replace(CELL_BREAK, "、").strip()
            if not printed.strip("。；;，,、 （）()"):
                continue
            quotes.append(printed)
            if run.kind in _NAMED_PARTS:
                names = parse_clause(printed, Declarations()).units
                clause.add(UnitClause(lead=list(names)) if run.kind is SpanKind.LEAD_UNITS else UnitClause(responsible=list(names)))
            elif printed[0] in "（(〔【[［":
                clause.add(parse_clause(printed, self._declared))
            else:
                fields.append(printed.strip("。；;，, "))
        if fields:
            clause.add(parse_clause("；".join(fields), self._declared))
        for run in self._runs(parts.deadlines):
            text = run.text.text.replace(CELL_BREAK, "").strip("。；;，,（）() ")
            # A day that stands as a field of its own may still carry its label.
            read = parse_clause(text, Declarations()).deadlines if re.match(r"[\u4e00-\u9fff]{2,8}[:：]", text) else []
            clause.deadlines.extend(one for one in read or [text] if one and one not in clause.deadlines)
        return clause, quotes


def _runs_of(line: LogicalLine, ranges: Sequence[tuple[int, int, SpanKind]]) -> Iterator[_Run]:
    begin = -1
    kind: SpanKind | None = None
    at = 0
    for index, origin in enumerate(line.text.origins):
        while at < len(ranges) and origin >= ranges[at][1]:
            at += 1
        here = ranges[at][2] if at < len(ranges) and origin >= ranges[at][0] else None
        if here is not kind:
            if kind is not None:
                yield _Run(line, line.text.cut(begin, index), kind)
            begin, kind = index, here
    if kind is not None:
        yield _Run(line, line.text.cut(begin), kind)


def _year_of(reading: PlanReading) -> int | None:
    """The year of deadlines without one: that of the plan when it has only one, else that of the paper."""
    period = reading.period
    if period is not None and period.start.year == period.end.year:
        return period.start.year
    if reading.issued_on is not None:
        return reading.issued_on.year
    return period.end.year if period is not None else None


def _day(text: str) -> dt.date | None:
    day = date_in(text)
    if day is None:
        try:
            day = read_date(text)
        except ValueRefusedError as error:
            raise EditRefusedError("fact_unreadable") from error
    return day


def _period(text: str) -> PlanPeriod:
    days = [date_in(found) for found in _DAYS.findall(text)]
    if len(days) == 2 and days[0] is not None and days[1] is not None and days[0] <= days[1]:
        return PlanPeriod(days[0], days[1])
    period, _ = period_in(text)
    if period is None:
        raise EditRefusedError("fact_unreadable")
    return period
