"""Draws sheets with openpyxl: title, note, heading, rows, and everything printing on A4 needs."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from wanzhou_gui.rendering.xlsx.cell_values import CellValue, cell_value, number_format_of
from wanzhou_gui.rendering.xlsx.package import settled
from wanzhou_gui.rendering.xlsx.row_heights import height_for, lines_of, width_for
from wanzhou_gui.reports.sheets import ColumnKind, Sheet

# Names that Windows and WPS both know; the files themselves carry no font.
_BODY_FACE = "宋体"
_HEADING_FACE = "黑体"
_TITLE = Font(name=_HEADING_FACE, size=16)
_NOTE = Font(name=_BODY_FACE, size=10.5)
_HEADING = Font(name=_HEADING_FACE, size=10.5, bold=True)
_BODY = Font(name=_BODY_FACE, size=10.5)
_HEADING_FILL = PatternFill("solid", fgColor="FFE8EEF6")
_LINE = Side(style="thin", color="FF595959")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_ALIGNMENT = {
    ColumnKind.TEXT: _CENTRED,
    ColumnKind.LONG_TEXT: Alignment(horizontal="left", vertical="center", wrap_text=True),
    ColumnKind.NUMBER: _CENTRED,
    ColumnKind.PERCENT: _CENTRED,
    ColumnKind.DATE: _CENTRED,
}
_TITLE_LINE_POINTS = 24.0
_TITLE_PADDING_POINTS = 6.0
# A title's characters are so much larger than those the widths are counted in.
_TITLE_SCALE = 16 / 10.5
_NOTE_POINTS = 18.0
_HEADING_PADDING_POINTS = 6.0
_A3, _A4 = 8, 9
# Characters that fit across A4 landscape at half their size; a wider table is printed on A3, as ledgers are.
_WIDEST_ON_A4 = 300.0
_FORBIDDEN_IN_NAMES = re.compile(r"[\[\]:*?/\\\x00-\x1f]")
_LONGEST_NAME = 31


class OpenpyxlWorkbookWriter:
    """Workbooks the office can hand on: framed, frozen, filtered, and ready to print on A4 landscape."""

    def __init__(self, put: Callable[[bytes, Path], object]) -> None:
        """`put` places finished bytes whole or not at all, the same way for every file of the program."""
        self._put = put

    def write(self, sheets: Sequence[Sheet], to: Path) -> None:
        """Write the file whole or not at all; EnvironmentProblemError when the machine refuses."""
        self._put(workbook_bytes(sheets), to)


def workbook_bytes(sheets: Sequence[Sheet]) -> bytes:
    """The workbook in memory; the same bytes for the same sheets."""
    if not sheets:
        raise ValueError("a workbook needs at least one sheet")
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    workbook.properties.creator = "督查台"
    workbook.properties.title = sheets[0].title
    taken: set[str] = set()
    for sheet in sheets:
        name = _sheet_name(sheet.name, taken)
        taken.add(name.casefold())
        _draw(sheet, workbook.create_sheet(name))
    made = io.BytesIO()
    workbook.save(made)
    return settled(made.getvalue())


def _draw(sheet: Sheet, page: Worksheet) -> None:
    texts = [[_shown(value) for value in row] for row in sheet.rows]
    widths = [
        width_for([row[index] for row in texts], column.width)
        if column.kind is ColumnKind.LONG_TEXT
        else float(column.width)
        for index, column in enumerate(sheet.columns)
    ]
    for index, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(index)].width = width
    heading_row = _draw_head(sheet, page, widths)
    formats = [
        number_format_of(column.kind, tuple(row[index] for row in sheet.rows))
        for index, column in enumerate(sheet.columns)
    ]
    for number, (row, shown) in enumerate(zip(sheet.rows, texts, strict=True), start=heading_row + 1):
        for index, (column, value) in enumerate(zip(sheet.columns, row, strict=True)):
            cell = _put_value(page, number, index + 1, cell_value(value, formats[index]))
            cell.font = _BODY
            cell.border = _FRAME
            cell.alignment = _ALIGNMENT[column.kind]
        lines = max((lines_of(text, width) for text, width in zip(shown, widths, strict=True)), default=1)
        page.row_dimensions[number].height = height_for(lines)
    _set_up_page(sheet, page, heading_row, widths)


def _draw_head(sheet: Sheet, page: Worksheet, widths: Sequence[float]) -> int:
    """Title, note and column headings; returns the row of the headings."""
    row = 1
    title_lines = lines_of(sheet.title, sum(widths) / _TITLE_SCALE)
    title_points = title_lines * _TITLE_LINE_POINTS + _TITLE_PADDING_POINTS
    lines_above = [(sheet.title, _TITLE, _CENTRED, title_points)]
    if sheet.note:
        lines_above.append((sheet.note, _NOTE, Alignment(horizontal="right", vertical="center"), _NOTE_POINTS))
    for text, font, alignment, height in lines_above:
        if len(sheet.columns) > 1:
            page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(sheet.columns))
        cell = _put_value(page, row, 1, cell_value(text))
        cell.font = font
        cell.alignment = alignment
        page.row_dimensions[row].height = height
        row += 1
    for index, column in enumerate(sheet.columns, start=1):
        cell = _put_value(page, row, index, cell_value(column.heading))
        cell.font = _HEADING
        cell.fill = _HEADING_FILL
        cell.border = _FRAME
        cell.alignment = _CENTRED
    lines = max(lines_of(column.heading, width) for column, width in zip(sheet.columns, widths, strict=True))
    page.row_dimensions[row].height = height_for(lines) + _HEADING_PADDING_POINTS
    return row


def _put_value(page: Worksheet, row: int, index: int, written: CellValue | None) -> Cell:
    cell = page.cell(row, index)
    if written is not None:
        cell.value = written.value
        # openpyxl guesses a formula from the first sign; the kind is ours to say.
        cell.data_type = written.data_type
        cell.number_format = written.number_format
        if written.is_quoted:
            # Otherwise the text would become a formula as soon as somebody edits the cell.
            cell.quotePrefix = True
    return cell


def _set_up_page(sheet: Sheet, page: Worksheet, heading_row: int, widths: Sequence[float]) -> None:
    last_column = get_column_letter(len(sheet.columns))
    last_row = heading_row + len(sheet.rows)
    page.freeze_panes = page.cell(heading_row + 1, sheet.frozen_columns + 1)
    page.auto_filter.ref = f"A{heading_row}:{last_column}{last_row}"
    page.print_area = f"A1:{last_column}{last_row}"
    page.print_title_rows = f"{heading_row}:{heading_row}"
    page.page_setup.paperSize = _A3 if sum(widths) > _WIDEST_ON_A4 else _A4
    page.page_setup.orientation = "landscape"
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.page_margins.left = page.page_margins.right = 0.5
    page.page_margins.top = page.page_margins.bottom = 0.75
    page.print_options.horizontalCentered = True
    page.oddFooter.center.text = "— &P —"
    page.sheet_view.zoomScale = 100


def _shown(value: object) -> str:
    """What may take several lines: figures and days never do."""
    return value if isinstance(value, str) else ""


def _sheet_name(wanted: str, taken: set[str]) -> str:
    """A name spreadsheets accept: no forbidden signs, not too long, not twice."""
    clean = _FORBIDDEN_IN_NAMES.sub(" ", wanted).strip(" '")[:_LONGEST_NAME].strip(" '") or "Sheet"
    name = clean
    number = 1
    while name.casefold() in taken or name.casefold() == "history":
        number += 1
        ending = f" ({number})"
        name = clean[: _LONGEST_NAME - len(ending)] + ending
    return name
