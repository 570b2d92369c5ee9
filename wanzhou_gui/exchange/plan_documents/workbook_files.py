"""Task tables in workbooks: the visible sheets as rows of cells with merged cells filled in, and a proposal for their columns."""

from __future__ import annotations

import io
import zipfile
import zlib
from pathlib import Path

from wanzhou_gui.domain.plan_columns import SheetTable, TableFile
from wanzhou_gui.exchange.plan_documents.column_rules import proposed_head
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.packages import LARGEST_PACKAGE, Package
from wanzhou_gui.exchange.plan_documents.sheet_text import text_of_tables
from wanzhou_gui.exchange.plan_documents.text_files import bytes_of
from wanzhou_gui.exchange.plan_documents.workbook_cells import (
    MOST_COLUMNS,
    MOST_ROWS,
    Grid,
    filled_down,
    printed_cell,
)

# openpyxl trusts its input; a damaged part shows as whatever its parsers stumble over.
_DAMAGES = (
    LookupError, ValueError, TypeError, AttributeError, ArithmeticError, OSError, EOFError, RuntimeError, SyntaxError,
    AssertionError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_MOST_CELLS = 2_000_000


def read_workbook_file(path: Path) -> str:
    """The sheets of a workbook as text, columns as their headings propose; refused when it is damaged, protected or made to harm."""
    return text_of_tables(tables_of_file(path))


def tables_of_file(path: Path) -> TableFile:
    """The visible sheets of a workbook in either format, each with a proposal for its columns."""
    content = bytes_of(path, LARGEST_PACKAGE)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        from wanzhou_gui.exchange.plan_documents.old_workbooks import old_workbook_grids

        grids = old_workbook_grids(content, path.name)
    else:
        grids = _package_grids(content, path.name)
    filled = [grid for grid in grids if grid.rows]
    if not filled:
        raise PlanDocumentError(PlanProblem.FILE_EMPTY, path.name)
    return TableFile(path.stem, tuple(_table(grid) for grid in filled))


def _table(grid: Grid) -> SheetTable:
    return SheetTable(grid.name, tuple(tuple(row) for row in grid.rows), proposed_head(grid.rows))


def _package_grids(content: bytes, name: str) -> list[Grid]:
    package = Package(content, PlanProblem.WORKBOOK_DAMAGED)
    for part in package.names:
        # Every sheet is looked at by our own guards before a library unpacks it.
        if part.endswith(".xml") and part.startswith("xl/"):
            package.xml(part)
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    except _DAMAGES as error:
        raise PlanDocumentError(PlanProblem.WORKBOOK_DAMAGED, name) from error
    grids: list[Grid] = []
    cells = 0
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        width, height = min(sheet.max_column, MOST_COLUMNS), min(sheet.max_row, MOST_ROWS)
        cells += width * height
        if cells > _MOST_CELLS:
            raise PlanDocumentError(PlanProblem.FILE_TOO_LARGE, name)
        rows = [[printed_cell(value) for value in row] for row in sheet.iter_rows(max_row=height, max_col=width, values_only=True)]
        merged = [(area.min_row - 1, area.max_row - 1, area.min_col - 1, area.max_col - 1) for area in sheet.merged_cells.ranges]
        grids.append(Grid(sheet.title, filled_down(rows, merged)))
    workbook.close()
    return grids
