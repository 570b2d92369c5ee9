"""Task tables in .xls workbooks (BIFF 5 and 8, also what WPS saves as .et), read within bounds."""

from __future__ import annotations

import datetime as dt
import io
import struct
from collections.abc import Iterator

import xlrd
from xlrd.book import Book
from xlrd.compdoc import CompDocError

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.workbook_cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    filled_down,
    printed_cell,
)

_LARGEST = 32 * 1024 * 1024
_MOST_RECORDS = 1_000_000
_MOST_CELLS = 400_000  # about a second and 60 MB of memory
_MOST_SHEETS = 60
_OLDEST = 50  # BIFF 5 of 1994; before it a workbook had one sheet and no OLE container
# Records that hold several cells: how many bytes each cell takes in them.
_CELL_BYTES = {0x00BD: 6, 0x00BE: 2}
_GLOBALS = 0x05
# xlrd trusts its input; a damaged part shows as whatever its parsers stumble over.
DAMAGES = (
    xlrd.XLRDError, CompDocError, struct.error, LookupError, ValueError, TypeError, AttributeError, ArithmeticError, OSError, EOFError, RuntimeError, AssertionError,
)  # fmt: skip


class PlainBook(Book):  # type: ignore[misc]  # xlrd is not typed
    """A workbook without its defined names: xlrd would evaluate their formulas, and a few of them can be made to grow without end."""

    def handle_name(self, data: bytes) -> None:
        """Leave a defined name unread."""

    def names_epilogue(self) -> None:
        """Evaluate nothing."""

    def has_readable_version(self) -> bool:
        """Whether the globals are those of BIFF 5 or later; to be asked before anything else."""
        self.biff_version = self.getbof(_GLOBALS)
        return bool(self.biff_version) and self.biff_version >= _OLDEST

    def visible_sheets(self) -> list[tuple[int, str]]:
        """Number and name of every worksheet that is not hidden."""
        self.parse_globals()
        self._sheet_list = [None] * len(self._sheet_names)
        return [
            (number, title)
            for number, title in enumerate(self._sheet_names)
            if not self._sheet_visibility[number] and self._sh_abs_posn[number] is not None
        ]

    def sheet_start(self, number: int) -> int | None:
        """Where the records of a sheet begin; None for what is no sheet of cells."""
        start: int | None = self._sh_abs_posn[number]
        return start


def old_workbook_grids(content: bytes, name: str) -> list[Grid]:
    """The visible sheets; refused when the file is protected, damaged, no workbook, or larger than any task table."""
    if len(content) > _LARGEST:
        raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, name)
    if "EncryptedPackage".encode("utf-16-le") in content[: 1 << 20]:
        raise PlanDocumentError(PlanProblem.PASSWORD_PROTECTED, name)
    book = PlainBook()
    try:
        return list(_grids(book, content, name))
    except DAMAGES as error:
        if "encrypted" in str(error).lower():
            raise PlanDocumentError(PlanProblem.PASSWORD_PROTECTED, name) from error
        if "WordDocument".encode("utf-16-le") in content:
            raise PlanDocumentError(PlanProblem.OLD_WORD_FORMAT, name) from error
        raise PlanDocumentError(PlanProblem.OLD_EXCEL_FORMAT, name) from error
    except MemoryError as error:
        raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, name) from error
    finally:
        book.release_resources()


def _grids(book: PlainBook, content: bytes, name: str) -> Iterator[Grid]:
    """Sheet after sheet, so that a file whose sheets all point at the same large one is left early."""
    # Merged cells are only kept together with the formats.
    book.biff2_8_load(file_contents=content, logfile=io.StringIO(), on_demand=True, formatting_info=True, ragged_rows=True)
    refuse_masses(bytes(book.mem[book.base : book.base + book.stream_len]), name)
    if not book.has_readable_version():
        raise PlanDocumentError(PlanProblem.OLD_EXCEL_FORMAT, name)
    sheets = book.visible_sheets()
    if len(sheets) > _MOST_SHEETS:
        raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, name)
    seen = 0
    for number, title in sheets:
        sheet = book.get_sheet(number)
        seen += sum(sheet.row_len(row) for row in range(sheet.nrows))
        if seen > _MOST_CELLS:
            raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, name)
        rows = [
            [_value(book, sheet, row, column) for column in range(min(sheet.row_len(row), MOST_COLUMNS))]
            for row in range(min(sheet.nrows, MOST_ROWS))
        ]
        merged = [(top, bottom - 1, left, right - 1) for top, bottom, left, right in sheet.merged_cells]
        yield Grid(title, filled_down(rows, merged))
        book.unload_sheet(number)


def _value(book: PlainBook, sheet: xlrd.sheet.Sheet, row: int, column: int) -> str:
    kind, value = sheet.cell_type(row, column), sheet.cell_value(row, column)
    if kind == xlrd.XL_CELL_DATE:
        try:
            moment = xlrd.xldate_as_datetime(value, book.datemode)
        except (xlrd.xldate.XLDateError, ArithmeticError, ValueError):
            return printed_cell(value)
        return printed_cell(moment if moment.year > 1900 else value)
    if kind == xlrd.XL_CELL_BOOLEAN:
        return "是" if value else "否"
    return "" if kind == xlrd.XL_CELL_ERROR else printed_cell(value if isinstance(value, (str, float, dt.date)) else str(value))


def refuse_masses(stream: bytes, name: str) -> None:
    """Count records and cells before a parser unpacks them: a few megabytes can hold millions of empty cells."""
    at = records = cells = 0
    while at + 4 <= len(stream):
        code, length = struct.unpack_from("<HH", stream, at)
        records += 1
        cells += max(0, length - 6) // _CELL_BYTES[code] if code in _CELL_BYTES else 1
        if records > _MOST_RECORDS or cells > _MOST_CELLS * 2:
            raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, name)
        at += 4 + length
