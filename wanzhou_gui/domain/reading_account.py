"""The account of a source text: which place of the reading every character belongs to, and how a stretch changes hands."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from wanzhou_gui.domain.plan_reading import PlanReading, SourceSpan, SpanKind

CLAUSES = frozenset({SpanKind.UNIT_CLAUSE, SpanKind.LEAD_UNITS, SpanKind.RESPONSIBLE_UNITS})
ITEM_KINDS = frozenset({SpanKind.TASK_TITLE, SpanKind.TASK_BODY, SpanKind.SAFEGUARD, SpanKind.DEADLINE}) | CLAUSES
HEADS = frozenset({SpanKind.GROUP, SpanKind.CHAPTER})
_NOT_TEXT = frozenset({SpanKind.BLANK, SpanKind.PAGE_MARK})


@dataclass(frozen=True, slots=True)
class Stretch:
    """A run of characters of the source, lines counted from 1, columns from 0, the end exclusive."""

    first_line: int
    start: int
    last_line: int
    end: int

    def columns_in(self, line: int, length: int) -> tuple[int, int]:
        """Which columns of a line lie inside; an empty range when none does."""
        if not self.first_line <= line <= self.last_line:
            return 0, 0
        return (self.start if line == self.first_line else 0), (min(self.end, length) if line == self.last_line else length)


@dataclass(frozen=True, slots=True)
class ItemParts:
    """The stretches that belong to one work item, by what they are in it."""

    title: tuple[SourceSpan, ...]
    body: tuple[SourceSpan, ...]
    clauses: tuple[SourceSpan, ...]
    deadlines: tuple[SourceSpan, ...]

    @property
    def everything(self) -> tuple[SourceSpan, ...]:
        """All of them in reading order."""
        return tuple(sorted(self.title + self.body + self.clauses + self.deadlines, key=lambda one: (one.line, one.start)))


def is_accounted(reading: PlanReading) -> bool:
    """Whether the spans follow one another without gap or overlap and cover each of their lines from end to end."""
    at: dict[int, int] = {}
    before = 0
    for span in reading.spans:
        if not before <= span.line <= len(reading.source_lines) or span.start != at.get(span.line, 0) or span.end < span.start:
            return False
        if before and span.line > before + 1:
            return False
        at[span.line] = span.end
        before = span.line
    return all(end == len(reading.source_lines[line - 1]) for line, end in at.items())


def stretch_of(spans: Sequence[SourceSpan]) -> Stretch:
    """From the first to the last of some spans in reading order."""
    return Stretch(spans[0].line, spans[0].start, spans[-1].line, spans[-1].end)


def text_of(lines: Sequence[str], spans: Iterable[SourceSpan]) -> str:
    """The printed characters of some spans, with a line break where another line begins."""
    parts: list[str] = []
    line = 0
    for span in spans:
        if line and span.line != line:
            parts.append("\n")
        parts.append(lines[span.line - 1][span.start : span.end])
        line = span.line
    return "".join(parts)


def spans_in(spans: Iterable[SourceSpan], stretch: Stretch) -> tuple[SourceSpan, ...]:
    """The text of a stretch, cut out of the spans; page marks and blanks inside it are left out."""
    found: list[SourceSpan] = []
    for span in spans:
        start, end = stretch.columns_in(span.line, span.end)
        start, end = max(start, span.start), min(end, span.end)
        if start < end and span.kind not in _NOT_TEXT:
            found.append(replace(span, start=start, end=end))
    return tuple(found)


def span_at(spans: Iterable[SourceSpan], line: int, column: int) -> SourceSpan | None:
    """The span a position stands in; behind the last character it is the last of the line."""
    last = None
    for span in spans:
        if span.line == line:
            last = span
            if span.start <= column < span.end:
                return span
    return last


def painted(spans: Sequence[SourceSpan], stretch: Stretch, kind: SpanKind, reference: str = "") -> tuple[SourceSpan, ...]:
    """The account after a stretch went to another place.

    Page marks and blanks inside keep their own, unless the stretch holds nothing else: then a clerk has found text there.
    """
    keeps = _NOT_TEXT if spans_in(spans, stretch) else frozenset({SpanKind.BLANK})
    changed: list[SourceSpan] = []
    for span in spans:
        start, end = stretch.columns_in(span.line, span.end)
        start, end = max(start, span.start), min(end, span.end)
        if start >= end or span.kind in keeps:
            changed.append(span)
            continue
        if span.start < start:
            changed.append(replace(span, end=start))
        changed.append(SourceSpan(span.line, start, end, kind, reference))
        if end < span.end:
            changed.append(replace(span, start=end))
    return merged(changed)


def merged(spans: Iterable[SourceSpan]) -> tuple[SourceSpan, ...]:
    """Neighbours in one place as one span."""
    runs: list[SourceSpan] = []
    for span in spans:
        last = runs[-1] if runs else None
        if last is not None and (last.line, last.end, last.kind, last.reference) == (span.line, span.start, span.kind, span.reference):
            runs[-1] = replace(last, end=span.end)
        else:
            runs.append(span)
    return tuple(runs)


def parts_by_item(spans: Iterable[SourceSpan]) -> dict[str, ItemParts]:
    """What belongs to each work item, by its key, in the order in which the items begin."""
    found: dict[str, list[SourceSpan]] = {}
    for span in spans:
        if span.kind in ITEM_KINDS and span.reference:
            found.setdefault(span.reference, []).append(span)
    return {key: parts_of(own) for key, own in found.items()}


def parts_of(own: Sequence[SourceSpan]) -> ItemParts:
    """The spans of one work item sorted by what they are in it."""
    return ItemParts(
        title=tuple(one for one in own if one.kind is SpanKind.TASK_TITLE),
        body=tuple(one for one in own if one.kind in (SpanKind.TASK_BODY, SpanKind.SAFEGUARD)),
        clauses=tuple(one for one in own if one.kind in CLAUSES),
        deadlines=tuple(one for one in own if one.kind is SpanKind.DEADLINE),
    )
