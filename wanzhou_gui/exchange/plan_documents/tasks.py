"""From a heading of the outline to a work item: number, title, text, units, deadline."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from wanzhou_gui.domain.plan_reading import Confidence, SpanKind, TaskConfidence, TaskKind, TaskReading
from wanzhou_gui.exchange.plan_documents.characters import Traced
from wanzhou_gui.exchange.plan_documents.deadlines import deadline_on
from wanzhou_gui.exchange.plan_documents.lines import LogicalLine
from wanzhou_gui.exchange.plan_documents.outline import Item, sentence_end
from wanzhou_gui.exchange.plan_documents.span_book import SpanBook
from wanzhou_gui.exchange.plan_documents.unit_clauses import (
    Declarations,
    UnitClause,
    clause_ranges,
    parse_clause,
)

ARTICLE_TITLE = re.compile(r"^[【\[]([^】\]]{2,60})[】\]]")


@dataclass(slots=True)
class DraftItem:
    """A work item with the cleaned text of its parts, which later stages read for targets and deliverables.

    `target_cells` are cells of a column that holds nothing but target values; the title says what they measure.
    """

    reading: TaskReading
    title: Traced
    body_parts: list[Traced] = field(default_factory=list)
    target_cells: list[Traced] = field(default_factory=list)


def draft_item(
    item: Item, key: str, group: str, declared: Declarations, book: SpanBook, year: int | None
) -> DraftItem:
    """The work item of one outline node; its source is given to title, body and clauses in the book."""
    node = item.node
    kind = TaskKind.SAFEGUARD if item.safeguard else TaskKind.TASK
    clauses = _Clauses(declared, book, key)
    bodies: list[Traced] = []
    title = ""
    printed_title = node.lines[0].text.cut(0, 0)
    first = last = node.lines[0].first_no
    for nested in node.walk():
        for index, line in enumerate(nested.lines):
            last = max(last, line.last_no)
            start = nested.label.end if nested is node and index == 0 and nested.label else 0
            kept = clauses.take_from(line)
            if nested is node and index == 0:
                title, cut = title_of(kept.text, start)
                book.give(kept.cut(0, cut), SpanKind.TASK_TITLE, key)
                printed_title, body = kept.cut(start, cut), kept.cut(cut)
            else:
                body = kept
            body = body.stripped()
            if body.text.strip("。；，、 "):
                bodies.append(body)
                book.give(body, SpanKind.SAFEGUARD if item.safeguard else SpanKind.TASK_BODY, key)
            elif body.text:
                book.give(body, SpanKind.UNIT_CLAUSE if clauses.quotes else SpanKind.TASK_TITLE, key)
    clauses.close()
    clause = clauses.clause
    if declared.everywhere and not item.safeguard and clause.units:
        clause.add(UnitClause(responsible=list(declared.everywhere)))
    deadline = clause.deadlines[0] if clause.deadlines else ""
    title = title.strip().rstrip("：:，、；; ")
    reading = TaskReading(
        key=key,
        number=node.label.printed if node.label else "",
        group=group,
        title=title,
        body="\n".join(part.text for part in bodies),
        lead_units=tuple(clause.lead),
        responsible_units=tuple(clause.responsible),
        deadline=deadline,
        kind=kind,
        quote="\n".join(line.string for line in node.lines),
        first_line=first,
        last_line=last,
        deadline_on=deadline_on(deadline, year),
        deadlines=tuple(clause.deadlines),
        unit_clauses=tuple(clauses.quotes),
        lead_declared=clause.lead_declared,
        confidence=confidence_of(clause, title, deadline, year),
    )
    return DraftItem(reading, printed_title, bodies)


class _Clauses:
    """Collects the clauses of one work item; fields on lines of their own that follow one another are one clause."""

    def __init__(self, declared: Declarations, book: SpanBook, key: str) -> None:
        self.clause = UnitClause()
        self.quotes: list[str] = []
        self._declared = declared
        self._book = book
        self._key = key
        self._fields: list[str] = []

    def take_from(self, line: LogicalLine) -> Traced:
        """Read the clauses of a line and return the line without them."""
        ranges = clause_ranges(line.string)
        at = 0
        for start, end in ranges:
            printed = line.text.cut(start, end)
            if line.string[at:start].strip("。；，、 "):
                self.close()
            if printed.text[0] in "（(〔【[［":
                self.close()
                self.clause.add(parse_clause(printed.text, self._declared))
            else:
                self._fields.append(printed.text.strip("。；;，, "))
            self.quotes.append(printed.text)
            self._book.give(printed, SpanKind.UNIT_CLAUSE, self._key)
            at = end
        if not ranges and line.string.strip():
            self.close()
        return line.text.without(ranges)

    def close(self) -> None:
        """Read the fields collected so far as one clause."""
        if self._fields:
            self.clause.add(parse_clause("；".join(self._fields), self._declared))
            self._fields = []


def title_of(text: str, start: int) -> tuple[str, int]:
    """The title behind the label and where the text after its full stop begins."""
    named = ARTICLE_TITLE.match(text[start : start + 70])
    if named:
        return named[1], start + named.end()
    end = sentence_end(text, start)
    return text[start:end], min(end + 1, len(text))


def confidence_of(clause: UnitClause, title: str, deadline: str, year: int | None) -> TaskConfidence:
    """How sure the fields of a work item are, by how its units and its deadline are printed."""
    units = Confidence.LIKELY if clause.uncertain else Confidence.SURE
    return TaskConfidence(
        title=Confidence.LIKELY if len(title) > 40 else Confidence.SURE,
        lead_units=Confidence.LIKELY if clause.lead_declared else units,
        responsible_units=units,
        deadline=Confidence.LIKELY if deadline and not re.search(r"20\d\d年", deadline) and year else Confidence.SURE,
    )
