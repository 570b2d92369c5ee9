"""Task tables (序号、重点任务、牵头单位、完成时间…): rows become tasks by the words in the heading row."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from wanzhou_gui.domain.plan_reading import Confidence, SpanKind, TaskConfidence, TaskKind, TaskReading
from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK, Traced
from wanzhou_gui.exchange.plan_documents.deadlines import deadline_on
from wanzhou_gui.exchange.plan_documents.field_words import TIME_WORDS
from wanzhou_gui.exchange.plan_documents.lines import LogicalLine
from wanzhou_gui.exchange.plan_documents.numbering import label_of
from wanzhou_gui.exchange.plan_documents.outline import first_sentence
from wanzhou_gui.exchange.plan_documents.span_book import SpanBook
from wanzhou_gui.exchange.plan_documents.table_headings import Column, columns_of, heading_role, open_headings
from wanzhou_gui.exchange.plan_documents.target_parts import Target
from wanzhou_gui.exchange.plan_documents.targets import targets_in
from wanzhou_gui.exchange.plan_documents.tasks import DraftItem
from wanzhou_gui.exchange.plan_documents.unit_clauses import Declarations, UnitClause, parse_clause
from wanzhou_gui.exchange.plan_documents.unit_names import looks_like_unit, split_units


@dataclass(slots=True)
class TableRow:
    """One row of a task table with what its columns hold."""

    line: LogicalLine
    cells: dict[Column, list[Traced]] = field(default_factory=dict)
    group: Traced | None = None

    def text(self, column: Column) -> str:
        """The words of a column."""
        return CELL_BREAK.join(cell.text for cell in self.cells.get(column, ()) if cell.text)


def table_rows(lines: Sequence[LogicalLine]) -> Iterator[TableRow]:
    """Rows under the heading rows of task tables, with merged and repeated cells carried down."""
    columns: list[Column] | None = None
    # The heading row right above, which a second row of headings may complete.
    under: list[str] | None = None
    group: Traced | None = None
    carried: dict[Column, list[Traced]] = {}
    for line in lines:
        if not line.cells:
            text = line.string
            if columns is not None and text and len(text) <= 60 and "。" not in text and (line.label is not None or not text.endswith(("：", ":"))):
                group = line.text
                carried = {}
            continue
        printed = [cell.text for cell in line.cells]
        heading = columns_of(printed)
        if heading is None and under is not None:
            heading = _completed_heading(under, printed)
        under = printed if heading is not None else None
        if heading is not None:
            columns = heading
            carried = {}
            continue
        if columns is None:
            continue
        filled = [cell for cell in line.cells if cell.text]
        if len(filled) == 1:
            group = filled[0]
            carried = {}
            continue
        row = TableRow(line, group=group)
        for column, cell in zip(columns, _under_columns(line.cells, columns), strict=False):
            row.cells.setdefault(column, []).append(cell)
        for column in (Column.GROUP, Column.TITLE):
            if column in row.cells and not row.text(column) and column in carried:
                row.cells[column] = carried[column]
            elif row.text(column):
                carried[column] = row.cells[column]
        if row.text(Column.TITLE) or row.text(Column.BODY):
            yield row


def _under_columns(cells: tuple[Traced, ...], columns: list[Column]) -> tuple[Traced, ...]:
    """A web table leaves cells out that a merged cell above covers: what is left stands under the last columns."""
    width = len(columns)
    while width and columns[width - 1] is Column.UNUSED:
        width -= 1
    filled = len(cells)
    while filled and not cells[filled - 1].text:
        filled -= 1
    missing = width - filled
    if missing <= 0 or missing > 3 or not filled or not cells[0].text:
        return cells
    moved = (*(cells[0].cut(0, 0) for _ in range(missing)), *cells[:filled])
    return moved if _fits(moved, columns) > _fits(cells, columns) else cells


def _fits(cells: Sequence[Traced], columns: Sequence[Column]) -> int:
    """How many cells hold what their columns are for, less those that cannot."""
    score = 0
    for cell, column in zip(cells, columns, strict=False):
        if not cell.text:
            continue
        if column is Column.DEADLINE:
            score += 1 if TIME_WORDS.search(cell.text) else -1
        elif column in (Column.LEAD, Column.DUTY, Column.SUPPORT):
            names = split_units(cell.text.replace(CELL_BREAK, "、"))
            score += 1 if names and sum(map(looks_like_unit, names)) * 2 > len(names) else -1
        elif column is Column.NUMBER:
            score += 1 if re.fullmatch(r"[\d（()）一二三四五六七八九十.、]{1,5}", cell.text) else -1
    return score


def _completed_heading(upper: list[str], lower: list[str]) -> list[Column] | None:
    """The columns of a heading over two rows (责任分工 over 牵头单位 and 配合单位); None when the second row is no heading."""
    if not any(lower) or not all(heading_role(cell) for cell in lower if cell):
        return None
    width = max(len(upper), len(lower))
    both = [*zip(upper + [""] * (width - len(upper)), lower + [""] * (width - len(lower)), strict=True)]
    return columns_of([below or above for above, below in both])


def open_columns_in(lines: Sequence[LogicalLine]) -> tuple[str, ...]:
    """Headings of task tables whose columns nobody has decided about, each once."""
    headings = [cells for line in lines if line.cells and columns_of(cells := [cell.text for cell in line.cells]) is not None]
    return tuple(dict.fromkeys(heading for cells in headings for heading in open_headings(cells)))


def draft_rows(lines: Sequence[LogicalLine], declared: Declarations, book: SpanBook, year: int | None) -> list[DraftItem]:
    """Every row of the task tables in these lines as a work item."""
    drafts: list[DraftItem] = []
    used: Counter[str] = Counter()
    title_before = ""
    for number, row in enumerate(table_rows(lines), 1):
        draft, title_before = _draft(row, number, title_before, used, declared, book, year)
        drafts.append(draft)
    return drafts


def _draft(
    row: TableRow, position: int, title_before: str, used: Counter[str], declared: Declarations, book: SpanBook, year: int | None
) -> tuple[DraftItem, str]:
    printed = row.text(Column.NUMBER).strip() or ""
    title_cell = row.text(Column.TITLE).replace(CELL_BREAK, "")
    body_cells = [cell for cell in row.cells.get(Column.BODY, ()) if cell.text]
    label = label_of(title_cell)
    if label is not None:
        printed = printed or label.printed
        title_cell = title_cell[label.end :]
    whole_title = title_cell
    if title_cell == title_before and body_cells:
        # One merged task over several rows: each row is told apart by what it does.
        title_cell = body_cells[0].text.replace(CELL_BREAK, "")
        inner = label_of(title_cell)
        title_cell = title_cell[inner.end :] if inner else title_cell
    title = first_sentence(title_cell, 0).rstrip("；;，,")
    parts = [cell for cell in row.cells.get(Column.TITLE, ()) if len(cell.text) > len(title) + 8] + body_cells
    clause = _units(row, declared)
    deadline = row.text(Column.DEADLINE).replace(CELL_BREAK, "").strip()
    number = printed or str(position)
    key = re.sub(r"[（）()]", "", number) or str(position)
    used[key] += 1
    if used[key] > 1:
        key = f"{key}-{used[key]}"
    group = row.text(Column.GROUP).replace(CELL_BREAK, "") or (row.group.text if row.group else "")
    for cells, kind in (
        (row.line.cells, SpanKind.TASK_BODY),
        (row.cells.get(Column.TITLE, ()), SpanKind.TASK_TITLE),
        ([cell for column in (Column.LEAD, Column.DUTY, Column.SUPPORT) for cell in row.cells.get(column, ())], SpanKind.UNIT_CLAUSE),
        (row.cells.get(Column.DEADLINE, ()), SpanKind.DEADLINE),
        (row.cells.get(Column.TARGET, ()), SpanKind.TARGET),
    ):
        for cell in cells:
            book.give(cell, kind, key)
    if row.group is not None:
        book.give(row.group, SpanKind.GROUP)
    reading = TaskReading(
        key=key,
        number=number,
        group=group,
        title=title,
        body="\n".join(part.text.replace(CELL_BREAK, "\n") for part in parts),
        lead_units=tuple(clause.lead),
        responsible_units=tuple(clause.responsible),
        deadline=deadline,
        kind=TaskKind.TASK,
        quote=" ".join(cell.text.replace(CELL_BREAK, "") for cell in row.line.cells if cell.text),
        first_line=row.line.first_no,
        last_line=row.line.last_no,
        deadline_on=deadline_on(deadline, year),
        deadlines=(deadline,) if deadline else (),
        unit_clauses=tuple(text for text in (row.text(Column.LEAD), row.text(Column.DUTY), row.text(Column.SUPPORT)) if text),
        lead_declared=clause.lead_declared,
        confidence=TaskConfidence(number=Confidence.SURE if printed else Confidence.LIKELY),
    )
    title_part = row.cells[Column.TITLE][0] if row.cells.get(Column.TITLE) else row.line.text
    targets = [cell for cell in row.cells.get(Column.TARGET, ()) if cell.text]
    return DraftItem(reading, title_part.cut(0, len(title_part)) if len(parts) == len(body_cells) else title_part.cut(0, 0), parts, targets), whole_title


def _units(row: TableRow, declared: Declarations) -> UnitClause:
    clause = UnitClause()
    lead = _listed(row.text(Column.LEAD))
    duty_text = row.text(Column.DUTY)
    support = _listed(row.text(Column.SUPPORT))
    duty = parse_clause(duty_text.replace(CELL_BREAK, "、"), declared) if duty_text else UnitClause()
    if not lead and support and duty.responsible and not duty.lead:
        lead, duty = duty.responsible, UnitClause()
    clause.add(UnitClause(lead=lead))
    clause.add(duty)
    clause.add(UnitClause(responsible=support))
    return clause


def _listed(text: str) -> list[str]:
    """Units of one cell, which may stand on lines of their own or run over a line end inside a name."""
    lines = [part for part in text.split(CELL_BREAK) if part]
    joined_lines: list[str] = []
    for line in lines:
        whole = not joined_lines or joined_lines[-1][-1] in "、，,；;" or looks_like_unit(re.split(r"[、，,；;]", joined_lines[-1])[-1])
        if whole:
            joined_lines.append(line)
        else:
            joined_lines[-1] += line
    return list(split_units("、".join(joined_lines)))


_VALUE = re.compile(r"(?P<sign>≥|>=|＞=|≤|<=|＜=|>|＞|<|＜)?\s*(?=\d)")
_SIGNS = {"≥": "不低于", ">=": "不低于", "＞=": "不低于", "≤": "不超过", "<=": "不超过", "＜=": "不超过", ">": "超过", "＞": "超过", "<": "低于", "＜": "低于"}


def targets_of_cell(title: str, cell: str) -> list[Target]:
    """Targets of a cell that holds target values: words with numbers, or a bare value of what the title names."""
    text = cell.replace(CELL_BREAK, "；")
    bare = _VALUE.match(text)
    if bare is None:
        return targets_in(text, None, goal=True)[0]
    sentence = f"{title.rstrip('。；;，, ')}{_SIGNS.get(bare['sign'] or '', '达到')}"
    found, _ = targets_in(sentence + text[bare.end() :], None, goal=True)
    return [replace(target, name=title[:40], start=0, end=len(cell)) for target in found[:1]]
