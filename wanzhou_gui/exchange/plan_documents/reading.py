"""Reading a plan: from text to one proposal per plan, with every line of the source accounted for."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path

from wanzhou_gui.domain.plan_reading import (
    GroupReading,
    IndicatorReading,
    IndicatorScope,
    MilestoneReading,
    PlanReading,
    QualitativeReading,
    SpanKind,
    TaskKind,
)
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.files import text_of_file
from wanzhou_gui.exchange.plan_documents.head_and_foot import (
    Frame,
    Place,
    period_in,
    read_frame,
    strip_clause_period,
)
from wanzhou_gui.exchange.plan_documents.indicator_tables import targets_of_tables
from wanzhou_gui.exchange.plan_documents.likeness import TaskLikeness
from wanzhou_gui.exchange.plan_documents.lines import LogicalLine, Source, logical_lines, source_of
from wanzhou_gui.exchange.plan_documents.lost_grids import with_restored_grids
from wanzhou_gui.exchange.plan_documents.lost_heads import with_restored_head
from wanzhou_gui.exchange.plan_documents.milestones import goal_deliverable, milestones_in
from wanzhou_gui.exchange.plan_documents.numbering import Level, label_of
from wanzhou_gui.exchange.plan_documents.outline import Item, Node, Outline, build_tree, outline_of
from wanzhou_gui.exchange.plan_documents.qualities import qualities_in
from wanzhou_gui.exchange.plan_documents.questions import questions_about
from wanzhou_gui.exchange.plan_documents.segments import Segment, split_segments
from wanzhou_gui.exchange.plan_documents.span_book import SpanBook
from wanzhou_gui.exchange.plan_documents.tables import (
    draft_rows,
    open_columns_in,
    table_rows,
    targets_of_cell,
)
from wanzhou_gui.exchange.plan_documents.target_readings import target_reading
from wanzhou_gui.exchange.plan_documents.targets import targets_in
from wanzhou_gui.exchange.plan_documents.tasks import DraftItem, draft_item
from wanzhou_gui.exchange.plan_documents.unit_clauses import Declarations, declarations_in
from wanzhou_gui.exchange.plan_documents.unit_table import table_of_units

# About 1,700 pages; no plan is longer, and reading stays a matter of seconds.
_MOST_CHARACTERS = 1_000_000
_MOST_LINES = 100_000
_MOST_NUMBERED = 10_000
_NO_GOALS = re.compile(r"指导思想|基本原则|工作原则|背景|现状|形势|基础|意义|步骤|适用|范围")
_STATES_GOAL = re.compile(r"(?:预期|主要|总体|工作|发展|奋斗|年度)目标|(?:到|力争|确保|争取|至)20\d\d年|力争|“?十[三四五六]五”?(?:期间|末)")
_PLACE_KIND = {Place.METADATA: SpanKind.METADATA, Place.GENERAL: SpanKind.GENERAL, Place.FOOT: SpanKind.FOOT}


@dataclass(slots=True)
class _Plan:
    """One segment while it is being read."""

    segment: Segment
    root: Node
    outline: Outline
    title: str
    drafts: list[DraftItem]
    groups: list[GroupReading]
    table_lines: list[LogicalLine]


def read_plan_text(text: str) -> tuple[PlanReading, ...]:
    """The plans found in a text, several when one notice carries several; refused with `not_a_plan` when none is."""
    if len(text) > _MOST_CHARACTERS or text.count("\n") > _MOST_LINES:
        raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE)
    if not text.strip():
        raise PlanDocumentError(PlanProblem.FILE_EMPTY)
    source = source_of(text)
    lines = with_restored_grids(with_restored_head(logical_lines(source)))
    if sum(1 for line in lines if line.label is not None or line.cells) > _MOST_NUMBERED:
        raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE)
    frame = read_frame(lines)
    book = SpanBook(source)
    for index, place in frame.places.items():
        book.give(lines[index].text, _PLACE_KIND[place])
    plans = _plans(lines, frame, book)
    if not plans:
        raise PlanDocumentError(PlanProblem.NOT_A_PLAN)
    declared = [(index, found) for index, line in enumerate(lines) if (found := declarations_in(line.string)) != Declarations()]
    readings: list[PlanReading] = []
    for number, plan in enumerate(plans):
        _read_items(lines, plan, frame, _declared(declared, plan.segment.end), book)
        readings.append(_reading(source, book, plan, frame, number, several=len(plans) > 1))
    return _with_spans(source, book, lines, plans, readings)


def _plans(lines: list[LogicalLine], frame: Frame, book: SpanBook) -> list[_Plan]:
    plans: list[_Plan] = []
    left: list[Segment] = []
    for segment in split_segments(lines, frame):
        skipped = set(segment.title_lines)
        body = [
            lines[index]
            for index in range(segment.start, segment.end)
            if index not in skipped and frame.places.get(index) is not Place.METADATA
        ]
        in_tables = [line for line in body if line.cells]
        rows = list(table_rows(body)) if in_tables else []
        root = build_tree([line for line in body if not line.cells] if rows else body)
        outline = outline_of(root)
        named = root.clause_count + root.clauses_below
        if rows and not named:
            plans.append(_Plan(segment, root, outline, segment.title, [], [], body))
        elif any(not item.safeguard for item in outline.items):
            plans.append(_Plan(segment, root, outline, segment.title, [], [], []))
        else:
            left.append(segment)
    with_units = [plan for plan in plans if plan.root.clause_count + plan.root.clauses_below or plan.table_lines]
    chosen = with_units if with_units and len(with_units) < len(plans) else plans
    left.extend(plan.segment for plan in plans if not any(plan is other for other in chosen))
    for segment in left:
        for index in range(segment.start, segment.end):
            book.give(lines[index].text, SpanKind.GENERAL)
    return chosen


def _read_items(lines: list[LogicalLine], plan: _Plan, frame: Frame, declared: Declarations, book: SpanBook) -> None:
    for index in plan.segment.title_lines:
        book.give(lines[index].text, SpanKind.METADATA)
    for node in plan.outline.headings:
        _give_heading(node, book)
    for node in [*plan.outline.general, *plan.outline.goals]:
        for nested in node.walk():
            for line in nested.lines:
                book.give(line.text, SpanKind.GENERAL)
    for line in plan.root.lines:
        book.give(line.text, SpanKind.GENERAL)
    year = _plan_year(frame, plan)
    if plan.table_lines:
        _read_table(plan, declared, book, year)
        return
    task_chapters = _task_chapters(plan.outline)
    keys = _keys(plan.outline)
    seen_groups: dict[int, GroupReading] = {}
    for item, key in zip(plan.outline.items, keys, strict=True):
        group = None if item.safeguard else _group_of(item, task_chapters)
        heading = ""
        if group is not None:
            reading = seen_groups.get(id(group))
            if reading is None:
                reading = _group_reading(group, item)
                seen_groups[id(group)] = reading
                plan.groups.append(reading)
            heading = reading.printed
        plan.drafts.append(draft_item(item, key, heading, declared, book, year))


def _read_table(plan: _Plan, declared: Declarations, book: SpanBook, year: int | None) -> None:
    """The rows of a table are the tasks; what the text around it numbers is its frame."""
    for item in plan.outline.items:
        for nested in item.node.walk():
            for line in nested.lines:
                book.give(line.text, SpanKind.GENERAL)
    for line in plan.table_lines:
        if line.cells:
            book.give(line.text, SpanKind.CHAPTER)
    plan.drafts.extend(draft_rows(plan.table_lines, declared, book, year))
    seen: set[str] = set()
    for draft in plan.drafts:
        heading = draft.reading.group
        if heading and heading not in seen:
            seen.add(heading)
            label = label_of(heading)
            number = heading[: label.end] if label else ""
            plan.groups.append(GroupReading(number, heading[len(number) :], "", draft.reading.first_line))


def _declared(declared: list[tuple[int, Declarations]], until: int) -> Declarations:
    """What was declared up to the end of a plan; a notice speaks for every plan it carries."""
    first = duty = False
    everywhere: tuple[str, ...] = ()
    for index, found in declared:
        if index < until:
            first = first or found.first_leads
            duty = duty or found.duty_leads
            everywhere = everywhere or found.everywhere
    return Declarations(first, duty, everywhere)


def _give_heading(node: Node, book: SpanBook) -> None:
    kind = SpanKind.CHAPTER if node.level in (Level.PART, Level.CHAPTER) else SpanKind.GROUP
    for number, line in enumerate(node.lines):
        book.give(line.text, kind if number == 0 else SpanKind.GENERAL)


def _plan_year(frame: Frame, plan: _Plan) -> int | None:
    period, _ = period_in(plan.title, frame.title, frame.notice_title)
    if period is not None and period.start.year == period.end.year:
        return period.start.year
    if frame.issued_on is not None:
        return frame.issued_on.year
    return period.end.year if period is not None else None


def _task_chapters(outline: Outline) -> int:
    return len({id(item.groups[0]) for item in outline.items if not item.safeguard and item.groups})


def _group_of(item: Item, task_chapters: int) -> Node | None:
    """The heading a task is gathered under: the nearest one, a chapter only where several chapters hold tasks."""
    if not item.groups:
        return None
    nearest = item.groups[-1]
    if nearest.level in (Level.PART, Level.CHAPTER) and task_chapters < 2:
        return None
    return nearest


def _group_reading(node: Node, item: Item) -> GroupReading:
    assert node.label is not None
    label = node.label.printed + ("、" if node.level is Level.CHAPTER else "." if node.level is Level.ARABIC else "")
    above = " / ".join(strip_clause_period(other.heading) for other in item.groups[:-1])
    return GroupReading(label, strip_clause_period(node.heading), above, node.lines[0].first_no)


def _keys(outline: Outline) -> list[str]:
    """Printed numbers where they are unique, group and number where they restart, B1 … for safeguards."""
    numbers = Counter(item.node.label.printed for item in outline.items if not item.safeguard and item.node.label)
    unique = all(count == 1 for count in numbers.values())
    keys: list[str] = []
    used: Counter[str] = Counter()
    groups: dict[int, int] = {}
    safeguards = 0
    for item in outline.items:
        if item.safeguard:
            safeguards += 1
            keys.append(f"B{safeguards}")
            continue
        printed = re.sub(r"[（）()]", "", item.node.label.printed) if item.node.label else "0"
        if unique:
            key = printed
        else:
            group = id(item.groups[-1]) if item.groups else 0
            groups.setdefault(group, len(groups) + 1)
            key = f"{groups[group]}.{printed}"
        used[key] += 1
        keys.append(key if used[key] == 1 else f"{key}-{used[key]}")
    return keys


def _reading(
    source: Source, book: SpanBook, plan: _Plan, frame: Frame, number: int, *, several: bool
) -> PlanReading:
    own_title = plan.title or (frame.title if number == 0 else "")
    title = own_title or frame.title
    tasks = tuple(draft.reading for draft in plan.drafts if draft.reading.kind is TaskKind.TASK)
    safeguards = tuple(draft.reading for draft in plan.drafts if draft.reading.kind is TaskKind.SAFEGUARD)
    likeness = TaskLikeness(tasks)
    period, period_text = period_in(title, frame.title, frame.notice_title)
    return PlanReading(
        title=title,
        document_number=frame.document_number,
        issuing_body=frame.issuing_body,
        issued_on=frame.issued_on,
        printed_on=frame.printed_on,
        main_recipients=frame.main_recipients,
        copied_to=frame.copied_to,
        period=period,
        period_text=period_text,
        groups=tuple(plan.groups),
        tasks=tasks,
        safeguards=safeguards,
        indicators=_indicators(plan, likeness, book),
        qualitative=_qualitative(plan, likeness, book),
        milestones=_milestones(plan, likeness),
        units=table_of_units(tasks, safeguards),
        questions=(),
        spans=(),
        source_lines=source.lines,
        notice_title=frame.notice_title,
        plan_name=title if several else "",
        published=frame.published,
        references=frame.references,
        open_columns=open_columns_in(plan.table_lines),
    )


def _indicators(plan: _Plan, likeness: TaskLikeness, book: SpanBook) -> tuple[IndicatorReading, ...]:
    found: list[IndicatorReading] = []
    year: int | None = None
    for line in _goal_lines(plan):
        targets, year = targets_in(line.string, year, goal=True)
        for target in targets:
            reading = target_reading(target, line.text, line.first_no, IndicatorScope.GOAL, "")
            found.append(replace(reading, suggested_tasks=likeness.nearest(target.name)))
            book.give(line.text.cut(target.start, target.end), SpanKind.TARGET, f"I{len(found)}")
    for target, line in targets_of_tables(line for node in plan.root.walk() for line in node.lines):
        known = (target.value, target.unit, target.year)
        if not any((one.value, one.unit, one.year) == known and (one.name in target.name or target.name in one.name) for one in found):
            reading = target_reading(target, line.text, line.first_no, IndicatorScope.GOAL, "")
            found.append(replace(reading, suggested_tasks=likeness.nearest(target.name)))
            book.give(line.text, SpanKind.TARGET, f"I{len(found)}")
    for draft in plan.drafts:
        if draft.reading.kind is TaskKind.SAFEGUARD:
            continue
        for part in (draft.title, *draft.body_parts):
            targets, _ = targets_in(part.text, None, goal=False)
            found.extend(
                target_reading(target, part, draft.reading.first_line, IndicatorScope.TASK, draft.reading.key) for target in targets
            )
        for cell in draft.target_cells:
            found.extend(
                target_reading(target, cell, draft.reading.first_line, IndicatorScope.TASK, draft.reading.key)
                for target in targets_of_cell(draft.reading.title, cell.text)
            )
    return tuple(found)


def _qualitative(plan: _Plan, likeness: TaskLikeness, book: SpanBook) -> tuple[QualitativeReading, ...]:
    nodes = [nested for node in plan.outline.goals for nested in node.walk()]
    lines = [line for node in nodes for line in (node.lines if not _is_bare_heading(node) else node.lines[1:])]
    found: list[QualitativeReading] = []
    for quote, line in qualities_in(lines):
        found.append(QualitativeReading(quote, likeness.nearest(quote), line.first_no))
        at = line.string.find(quote)
        if at >= 0:
            book.give(line.text.cut(at, at + len(quote)), SpanKind.TARGET, f"Q{len(found)}")
    return tuple(found)


def _is_bare_heading(node: Node) -> bool:
    return bool(node.lines) and "。" not in node.lines[0].string and len(node.lines[0].string) < 40


def _milestones(plan: _Plan, likeness: TaskLikeness) -> tuple[MilestoneReading, ...]:
    found: list[MilestoneReading] = []
    for draft in plan.drafts:
        # A task that is one long sentence keeps its promises in its title.
        parts = draft.body_parts or ([draft.title] if len(draft.title) >= 12 else [])
        for part in parts:
            label = label_of(part.text)
            found.extend(milestones_in(part.text[label.end :] if label else part.text, draft.reading.key, draft.reading.first_line))
    known = [milestone.quote for milestone in found]
    for node in plan.outline.goals:
        for line in (line for nested in node.walk() for line in nested.lines):
            for milestone in goal_deliverable(line.string, line.first_no):
                nearest = likeness.nearest(milestone.quote, 1)
                if nearest and not any(milestone.quote in quote for quote in known):
                    found.append(replace(milestone, task=nearest[0]))
    order = {draft.reading.key: position for position, draft in enumerate(plan.drafts)}
    return tuple(sorted(found, key=lambda milestone: order[milestone.task]))


def _goal_lines(plan: _Plan) -> list[LogicalLine]:
    """Paragraphs in which the plan states what it wants to reach, outside its tasks."""
    nodes = [nested for node in plan.outline.goals for nested in node.walk()]
    known = {id(node) for node in nodes}
    for node in plan.outline.general:
        for nested in node.walk():
            if id(nested) not in known and not _NO_GOALS.search(nested.heading[:20]):
                known.add(id(nested))
                nodes.append(nested)
    lines = [line for node in nodes for line in node.lines]
    lines.extend(line for line in plan.root.lines if _STATES_GOAL.search(line.string))
    for node in plan.outline.headings:
        lines.extend(line for line in node.lines[1:] if _STATES_GOAL.search(line.string))
        if _STATES_GOAL.search(node.lines[0].string):
            lines.append(node.lines[0])
    lines.sort(key=lambda line: line.first_no)
    return lines


def _with_spans(
    source: Source, book: SpanBook, lines: list[LogicalLine], plans: list[_Plan], readings: list[PlanReading]
) -> tuple[PlanReading, ...]:
    """Give every plan the spans of its own lines; the first one also has the notice, the last one the foot."""
    first_lines = [1, *(lines[plan.segment.start].first_no for plan in plans[1:])]
    ends = [start - 1 for start in first_lines[1:]] + [len(source.lines)]
    return tuple(
        _asked(replace(reading, spans=book.spans(start, end))) for reading, start, end in zip(readings, first_lines, ends, strict=True)
    )


def _asked(reading: PlanReading) -> PlanReading:
    return replace(reading, questions=questions_about(reading))


def read_plan_file(path: Path) -> tuple[PlanReading, ...]:
    """The plans found in a file; refused with a `PlanDocumentError` when it cannot be read or holds no plan."""
    return read_plan_text(text_of_file(path))
