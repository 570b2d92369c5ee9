"""What a reviewer should look at in a row of a return: contradictions and words without substance, found by rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from difflib import SequenceMatcher

from wanzhou_gui.domain.entries import (
    Entry,
    EntryContext,
    Problem,
    Severity,
    phrases_in,
    problems_in_entry,
    says_figure,
    says_nothing_checkable,
)
from wanzhou_gui.domain.indicator_checks import figure_problems
from wanzhou_gui.domain.indicators import Indicator, IndicatorKind, IndicatorValue
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import Comparator

Span = tuple[int, int]

# A task's text asks for an amount where a verb of reaching stands shortly before a figure with its unit.
_NUMERIC_TARGET = re.compile(
    r"(?:达到?|不少于|不低于|新增|累计|培育|建成|完成|打造|引进|突破|以上)[^。；\n]{0,18}?\d+(?:\.\d+)?"
    r"\s*(?:[个家件项次场人户篇份批处条张万亿元%％名所类台套]|亩|公里|平方米)"
)
# 将于2024年3月底前完成 and the like: a promise with its day.
_PROMISE = re.compile(
    r"(?:拟|将|计划|预计|力争|争取|确保|计划于)[^。；，\n]{0,16}?(?P<year>\d{4})年(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日)?[^，。；\n]{0,12}"
)


@dataclass(frozen=True)
class Mark:
    """A place in a field a finding speaks of."""

    field: str
    start: int
    end: int


@dataclass(frozen=True)
class Finding:
    """One thing to look at, as a problem with its figures, and the very places it speaks of."""

    problem: Problem
    marks: tuple[Mark, ...] = ()


def asks_for_a_number(task_text: str) -> bool:
    """Whether a task's own words set an amount to be reached."""
    return _NUMERIC_TARGET.search(task_text) is not None


def findings_in_entry(
    entry: Entry, context: EntryContext, *, wants_number: bool, today: date
) -> tuple[Finding, ...]:
    """Everything to look at in a task's row: the rules of the form, and what only a reviewer is asked.

    An empty row has the form's own findings (missing) only.
    """
    found = [Finding(one, _marks_of(one, entry)) for one in problems_in_entry(entry, replace(context, today=today))]
    if entry.is_empty:
        return tuple(found)
    codes = {one.problem.code for one in found}

    def say(field: str, code: str, marks: tuple[Mark, ...] = (), **details: object) -> None:
        figures = tuple((name, str(value)) for name, value in details.items())
        found.append(Finding(Problem(field, code, Severity.QUESTION, figures), marks))

    text = entry.progress_text
    if "empty_phrase" not in codes and says_nothing_checkable(text):
        spans = phrases_in(text)
        words = "”“".join(dict.fromkeys(text[start:end] for start, end in spans))
        say("progress_text", "nothing_checkable", _spans("progress_text", spans), phrases=words)
    if wants_number and text.strip() and not says_figure(text):
        say("progress_text", "no_figure")
    for name in ("problems_text", "next_steps"):
        written = getattr(entry, name)
        spans = phrases_in(written)
        if spans and says_nothing_checkable(written) and len(written.strip()) < 40:
            say(name, "nothing_checkable", _spans(name, spans), phrases=written[spans[0][0] : spans[0][1]])
    for name in ("progress_text", "next_steps"):
        for start, end, told in _passed_promises(getattr(entry, name), context.period_starts_on):
            say(name, "promise_passed", (Mark(name, start, end),), words=told)
    expected = entry.expected_on
    if (
        expected is not None
        and expected < today
        and not (entry.status and entry.status.is_done)
        and "date_passed" not in codes
        and "date_before_start" not in codes
    ):
        say("expected_on", "expected_day_passed", day=expected.isoformat())
    return tuple(found)


def findings_in_value(
    indicator: Indicator,
    value: IndicatorValue,
    previous: IndicatorValue | None,
    period: Period,
    earlier: Sequence[Decimal] = (),
) -> tuple[Finding, ...]:
    """Everything to look at in an indicator's row; `earlier` are the figures of the periods before, oldest first."""
    found: list[Finding] = []

    def say(field: str, code: str, severity: Severity = Severity.QUESTION, **details: object) -> None:
        found.append(Finding(Problem(field, code, severity, tuple((name, str(one)) for name, one in details.items()))))

    if value.value is None:
        say("value", "value_missing")
        return tuple(found)
    asked = figure_problems(indicator, value.value, earlier)
    # One thing is said once: a slip of units explains a fall, a fall says more than a jump.
    slips = [problem for problem in asked if problem.code == "unit_slip"]
    found += [Finding(problem) for problem in slips]
    if not slips and previous is not None and previous.value is not None and value.value < previous.value:
        falls = indicator.comparator in (Comparator.LE, Comparator.DOWN, Comparator.BETWEEN)
        if indicator.kind is IndicatorKind.CUMULATIVE or (indicator.kind is IndicatorKind.STOCK and not falls):
            say("value", "value_fell", last=previous.value, by=previous.value - value.value)
    if not found:
        found += [Finding(problem) for problem in asked]
    if value.as_of_on is None:
        say("as_of_on", "as_of_missing")
    elif value.as_of_on < period.starts_on:
        say("as_of_on", "as_of_before_period", day=value.as_of_on.isoformat())
    elif value.as_of_on > period.ends_on:
        say("as_of_on", "as_of_after_period", day=value.as_of_on.isoformat())
    return tuple(found)


def changed_spans(before: str, after: str) -> tuple[Span, ...]:
    """Where the later text says something the earlier one did not, clause by clause; all of it when nothing stood before."""
    if not before.strip():
        return ((0, len(after)),) if after.strip() else ()
    old = [clause for clause, _, _ in _clauses(before)]
    new = _clauses(after)
    spans: list[Span] = []
    matcher = SequenceMatcher(None, old, [clause for clause, _, _ in new], autojunk=False)
    for tag, _, _, first, last in matcher.get_opcodes():
        if tag in ("insert", "replace") and last > first:
            spans.append((new[first][1], new[last - 1][2]))
    return tuple(spans)


def _clauses(text: str) -> list[tuple[str, int, int]]:
    return [(match[0].strip("，。；、 \n"), match.start(), match.end()) for match in re.finditer(r"[^，。；\n]+[，。；\n]?", text)]


def _spans(field: str, spans: tuple[Span, ...]) -> tuple[Mark, ...]:
    return tuple(Mark(field, start, end) for start, end in spans)


def _marks_of(problem: Problem, entry: Entry) -> tuple[Mark, ...]:
    text = getattr(entry, problem.field, "")
    if problem.code == "empty_phrase":
        return _spans(problem.field, phrases_in(text))
    if problem.code == "same_as_last_period":
        return (Mark(problem.field, 0, len(text)),)
    return ()


def _passed_promises(text: str, period_starts_on: date) -> list[tuple[int, int, str]]:
    found = []
    for match in _PROMISE.finditer(text):
        year, month = int(match["year"]), int(match["month"])
        if 1 <= month <= 12 and (year, month) < (period_starts_on.year, period_starts_on.month):
            found.append((match.start(), match.end(), match[0]))
    return found
