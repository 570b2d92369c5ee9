"""The tables of a paper as workbook sheets: the same rows and figures, numbers as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from wanzhou_gui.reports.document import Block, Cell, Heading, OfficialDocument, Row, RowKind, Table
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn, SheetValue

# What begins with a nought, or is longer than a spreadsheet counts, is a code and no number.
_NUMBER = re.compile(r"[+-]?(?:0|[1-9]\d{0,12})(?:\.\d+)?")
_RATE = re.compile(r"[+-]?\d+(?:\.\d+)?%")
_NOTHING = frozenset({"", "—"})
_LONGEST_SHORT = 10
_CHARACTERS_A_WEIGHT = 2.0
_NARROWEST, _WIDEST = 6, 48


def paper_sheets(document: OfficialDocument, word: str) -> tuple[Sheet, ...]:
    """One sheet for each table with headings, named by its annex or by the heading above it; nothing where there is none."""
    found = list(_tables(document.blocks, word))
    for annex in document.annexes:
        found += list(_tables(annex.blocks, annex.title.replace("\n", "")))
    mark = "（示例数据）" if "示例" in document.watermark else ""
    return tuple(_sheet(name, document.plain_title, table, mark) for name, table in found)


def _tables(blocks: Iterable[Block], name: str) -> Iterator[tuple[str, Table]]:
    for block in blocks:
        if isinstance(block, Heading):
            name = block.text
        elif isinstance(block, Table) and any(column.header for column in block.columns):
            yield name, block


def _sheet(name: str, title: str, table: Table, mark: str) -> Sheet:
    rows = [_texts(row, len(table.columns)) for row in table.rows]
    plain = [texts for row, texts in zip(table.rows, rows, strict=True) if _is_plain(row)]
    kinds = [_kind([texts[place] for texts in plain]) for place in range(len(table.columns))]
    columns = []
    for place, (column, kind) in enumerate(zip(table.columns, kinds, strict=True)):
        header = "".join(part for part in (column.group, column.header.replace("\n", "")) if part)
        longest = max((len(texts[place]) for texts in plain), default=0)
        width = max(_NARROWEST, min(_WIDEST, round(column.weight * _CHARACTERS_A_WEIGHT)))
        if kind is ColumnKind.PERCENT:
            columns.append(SheetColumn(f"{header}（%）", ColumnKind.NUMBER, max(width, 12)))
        elif kind is ColumnKind.NUMBER:
            columns.append(SheetColumn(header, kind, max(width, 10)))
        else:
            columns.append(SheetColumn(header, ColumnKind.LONG_TEXT if longest > _LONGEST_SHORT else kind, width))
    values = tuple(
        tuple(_value(text, kind) if _is_plain(row) else text or None for text, kind in zip(texts, kinds, strict=True))
        for row, texts in zip(table.rows, rows, strict=True)
    )
    note = "　".join(part for part in (table.note, mark) if part)
    return Sheet(name, f"{title}　{name}" if name not in title else title, tuple(columns), values, note, min(2, len(columns) - 1))


def _is_plain(row: Row) -> bool:
    return row.kind is RowKind.NORMAL and all(cell.span == 1 for cell in row.cells)


def _texts(row: Row, width: int) -> list[str]:
    texts: list[str] = []
    for cell in row.cells:
        texts += [_text(cell), *[""] * (cell.span - 1)]
    return (texts + [""] * width)[:width]


def _text(cell: Cell) -> str:
    return cell.text or (cell.mark.shown if cell.mark is not None else "")


def _kind(texts: Sequence[str]) -> ColumnKind:
    told = [text for text in texts if text not in _NOTHING]
    if told and all(_RATE.fullmatch(text) for text in told):
        return ColumnKind.PERCENT
    if told and all(_NUMBER.fullmatch(text) for text in told):
        return ColumnKind.NUMBER
    return ColumnKind.TEXT


def _value(text: str, kind: ColumnKind) -> SheetValue:
    if kind in (ColumnKind.NUMBER, ColumnKind.PERCENT):
        return Decimal(text.rstrip("%").removeprefix("+")) if text not in _NOTHING else None
    return text
