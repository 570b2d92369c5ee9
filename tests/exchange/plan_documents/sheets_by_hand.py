"""Workbooks of both formats made for tests from the same rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
import xlwt

# top, bottom, left, right: counted from 0, inclusive
Area = tuple[int, int, int, int]
Rows = Sequence[Sequence[object]]


def write_workbook(path: Path, sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[Area]] | None = None) -> Path:
    """A workbook in the format its name ends in; merged areas keep the value of their first cell."""
    if path.suffix in (".xls", ".et"):
        _write_old(path, sheets, merged or {})
    else:
        _write_package(path, sheets, merged or {})
    return path


def _write_package(path: Path, sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[Area]]) -> None:
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
        for top, bottom, left, right in merged.get(name, ()):
            sheet.merge_cells(start_row=top + 1, end_row=bottom + 1, start_column=left + 1, end_column=right + 1)
    book.save(path)


def _write_old(path: Path, sheets: Mapping[str, Rows], merged: Mapping[str, Sequence[Area]]) -> None:
    book = xlwt.Workbook(encoding="utf-8")
    for name, rows in sheets.items():
        sheet = book.add_sheet(name)
        areas = list(merged.get(name, ()))
        inside = {(row, column) for top, bottom, left, right in areas for row in range(top, bottom + 1) for column in range(left, right + 1)}
        for top, bottom, left, right in areas:
            value = rows[top][left] if left < len(rows[top]) else ""
            sheet.write_merge(top, bottom, left, right, value if value is not None else "")
        for row_number, row in enumerate(rows):
            for column, value in enumerate(row):
                if value is not None and (row_number, column) not in inside:
                    sheet.write(row_number, column, value)
    book.save(str(path))
