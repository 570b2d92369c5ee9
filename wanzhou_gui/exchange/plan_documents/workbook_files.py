"""Task tables in .xlsx workbooks, as tab-separated rows with merged cells filled in."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
import zlib
from pathlib import Path

from wanzhou_gui.exchange.plan_documents.characters import CELL_BREAK
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.packages import LARGEST_PACKAGE, Package
from wanzhou_gui.exchange.plan_documents.text_files import bytes_of

# openpyxl trusts its input; a damaged part shows as whatever its parsers stumble over.
_DAMAGES = (
    LookupError, ValueError, TypeError, AttributeError, ArithmeticError, OSError, EOFError, RuntimeError, SyntaxError,
    AssertionError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
_MOST_ROWS = 20_000
_MOST_COLUMNS = 60


def read_workbook_file(path: Path) -> str:
    """The visible sheets of a workbook as rows of cells; refused when it is damaged, protected or made to harm."""
    content = bytes_of(path, LARGEST_PACKAGE)
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        encrypted = "EncryptedPackage".encode("utf-16-le") in content[: 1 << 20]
        raise PlanDocumentError(PlanProblem.PASSWORD_PROTECTED if encrypted else PlanProblem.OLD_EXCEL_FORMAT, path.name)
    package = Package(content, PlanProblem.WORKBOOK_DAMAGED)
    for name in package.names:
        # Every sheet is looked at by our own guards before a library unpacks it.
        if name.endswith(".xml") and name.startswith("xl/"):
            package.xml(name)
    import openpyxl

    try:
        workbook = openpyxl.load_workbook(io.BytesIO(content), data_only=True)
    except _DAMAGES as error:
        raise PlanDocumentError(PlanProblem.WORKBOOK_DAMAGED, path.name) from error
    lines: list[str] = []
    for sheet in workbook.worksheets:
        if sheet.sheet_state != "visible":
            continue
        merged: dict[tuple[int, int], object] = {}
        for area in sheet.merged_cells.ranges:
            if area.max_row - area.min_row > _MOST_ROWS or area.max_col - area.min_col > _MOST_COLUMNS:
                continue
            value = sheet.cell(area.min_row, area.min_col).value
            for row in range(area.min_row, area.max_row + 1):
                merged[row, area.min_col] = value
        for number, row_cells in enumerate(sheet.iter_rows(max_row=min(sheet.max_row, _MOST_ROWS), max_col=min(sheet.max_column, _MOST_COLUMNS), values_only=True), 1):
            cells = [_printed(value if value is not None else merged.get((number, column))) for column, value in enumerate(row_cells, 1)]
            while cells and not cells[-1]:
                cells.pop()
            filled = [cell for cell in cells if cell]
            lines.append(filled[0].replace(CELL_BREAK, "") if len(filled) == 1 else "\t".join(cells))
        lines.append("")
    workbook.close()
    return "\n".join(lines)


def _printed(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, dt.date):
        return f"{value.year}年{value.month}月{value.day}日"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip().replace("\t", " ").replace("\r", "").replace("\n", CELL_BREAK)
