"""The cells of a form that came back as .xls or .et (BIFF in an OLE container), read within the same bounds.

WPS and LibreOffice keep everything a form needs in the old format, the hidden sheet with the identity too; only which cells
hold formulas is not told by the library and read from the records themselves.
"""

from __future__ import annotations

import io
import struct

import xlrd

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.old_workbooks import DAMAGES, PlainBook, refuse_masses
from wanzhou_gui.exchange.unit_forms.cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    MOST_SHEETS,
    RawCell,
    RawSheet,
    RawWorkbook,
    UnsafeWorkbookError,
    joined_below,
)
from wanzhou_gui.exchange.unit_forms.figures import day_of, figure_text, kind_of_format

# A form of a hundred tasks takes a few hundred kilobytes; the library needs some forty times a file's size.
_LARGEST = 4 * 1024 * 1024
_FORMULA, _BEGIN, _END = 0x0006, 0x0809, 0x000A


def read_old_workbook(content: bytes) -> RawWorkbook:
    """Read a workbook in the old format; UnsafeWorkbookError for a protected, damaged or outsized one, and for macros."""
    if len(content) > _LARGEST:
        raise UnsafeWorkbookError("too_large")
    if "EncryptedPackage".encode("utf-16-le") in content:
        raise UnsafeWorkbookError("password")
    if "_VBA_PROJECT".encode("utf-16-le") in content:
        raise UnsafeWorkbookError("has_macros")
    book = PlainBook()
    try:
        # Number formats, which tell days and percentages from plain figures, are only kept together with all formats.
        book.biff2_8_load(file_contents=content, logfile=io.StringIO(), on_demand=True, formatting_info=True, ragged_rows=True)
        refuse_masses(bytes(book.mem[book.base : book.base + book.stream_len]), "")
        if not book.has_readable_version():
            raise UnsafeWorkbookError("old_format")
        book.visible_sheets()
        if len(book.sheet_names()) > MOST_SHEETS:
            raise UnsafeWorkbookError("too_many_sheets")
        sheets = []
        for number, name in enumerate(book.sheet_names()):
            start = book.sheet_start(number)
            if start is not None:
                sheets.append(_sheet(book, number, name, _formulas(bytes(book.mem), start)))
                book.unload_sheet(number)
        return RawWorkbook(tuple(sheets), dict)
    except PlanDocumentError as error:
        code = "too_large" if error.code is PlanProblem.FILE_TOO_LARGE else "old_format"
        raise UnsafeWorkbookError(code) from error
    except DAMAGES as error:
        raise UnsafeWorkbookError("password" if "encrypted" in str(error).lower() else "old_format") from error
    except MemoryError as error:
        raise UnsafeWorkbookError("too_large") from error
    finally:
        book.release_resources()


def _sheet(book: PlainBook, number: int, name: str, formulas: set[tuple[int, int]]) -> RawSheet:
    read = book.get_sheet(number)
    sheet = RawSheet(name)
    for row in range(min(read.nrows, MOST_ROWS)):
        for column in range(min(read.row_len(row), MOST_COLUMNS)):
            cell = _cell(book, read, row, column, (row, column) in formulas)
            if cell is not None:
                sheet.put(row + 1, column + 1, cell)
    sheet.merges = [
        (top + 1, left + 1, min(bottom, MOST_ROWS), right) for top, bottom, left, right in read.merged_cells[:2_000]
    ]
    joined_below(sheet)
    return sheet


def _cell(book: PlainBook, read: xlrd.sheet.Sheet, row: int, column: int, is_formula: bool) -> RawCell | None:
    kind, value = read.cell_type(row, column), read.cell_value(row, column)
    if kind in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK) or value == "":
        return RawCell("", "text", True) if is_formula else None
    if kind == xlrd.XL_CELL_TEXT:
        return RawCell(str(value).replace("\r\n", "\n").replace("\r", "\n"), "text", is_formula)
    if kind == xlrd.XL_CELL_ERROR:
        return RawCell("#", "error", is_formula)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return RawCell("TRUE" if value else "FALSE", "text", is_formula)
    figure = float(value)
    style = book.xf_list[read.cell_xf_index(row, column)].format_key
    known = book.format_map.get(style)
    shown = kind_of_format(style, known.format_str if known is not None else "")
    if (kind == xlrd.XL_CELL_DATE or shown == "date") and (day := day_of(figure, book.datemode == 1)):
        return RawCell(day, "date", is_formula)
    if shown == "percent":
        return RawCell(figure_text(figure * 100), "percent", is_formula)
    return RawCell(figure_text(figure), "number", is_formula)


def _formulas(stream: bytes, at: int) -> set[tuple[int, int]]:
    """The places of formulas in the records of one sheet."""
    found: set[tuple[int, int]] = set()
    depth = 0
    while at + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, at)
        if code == _BEGIN:
            depth += 1
        elif code == _END:
            depth -= 1
            if depth <= 0:
                break
        elif code == _FORMULA and length >= 4:
            found.add(struct.unpack_from("<HH", stream, at + 4))
        at += 4 + length
    return found
