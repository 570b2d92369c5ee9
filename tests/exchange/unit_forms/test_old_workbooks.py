"""Forms saved as .xls or .et: read like the others, bounded like the others, and never a crash whatever the bytes."""

from __future__ import annotations

import io
import random
from datetime import date
from pathlib import Path

import openpyxl
import pytest
import xlwt

from tests.exchange.unit_forms.test_hostile_workbooks import drawn_form
from wanzhou_gui.exchange.unit_forms.cells import UnsafeWorkbookError
from wanzhou_gui.exchange.unit_forms.reading import forms_in
from wanzhou_gui.reports.unit_forms import layout


def as_old(content: bytes, folder: Path, changes: dict[str, object] | None = None) -> bytes:
    """The form as a program writes it that knows the old format only."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    old = xlwt.Workbook()
    for page in book.worksheets:
        sheet = old.add_sheet(page.title)
        sheet.visibility = 1 if page.sheet_state == "hidden" else 0
        merged = {(area.min_row, area.min_col): area for area in page.merged_cells.ranges}
        for row in page.iter_rows():
            for cell in row:
                value = (changes or {}).get(f"{page.title}!{cell.coordinate}", cell.value)
                if isinstance(value, str) and value.startswith("="):
                    sheet.write(cell.row - 1, cell.column - 1, xlwt.Formula(value[1:]))
                elif isinstance(value, date):
                    sheet.write(cell.row - 1, cell.column - 1, value, xlwt.easyxf(num_format_str="yyyy-mm-dd"))
                elif (area := merged.get((cell.row, cell.column))) is not None:
                    sheet.write_merge(area.min_row - 1, area.max_row - 1, area.min_col - 1, area.max_col - 1, value)
                elif value is not None:
                    sheet.write(cell.row - 1, cell.column - 1, value)
    path = folder / "报来.xls"
    old.save(str(path))
    return path.read_bytes()


@pytest.fixture(scope="module")
def content() -> bytes:
    return drawn_form()


def test_an_old_workbook_says_what_the_new_one_says(content: bytes, tmp_path: Path) -> None:
    [new], [old] = forms_in(content), forms_in(as_old(content, tmp_path))
    assert old.identity == new.identity
    assert [(row.uid, row.number, {name: cell.text for name, cell in row.cells.items()}) for row in old.rows] == [
        (row.uid, row.number, {name: cell.text for name, cell in row.cells.items()}) for row in new.rows
    ]
    assert old.unit_name == new.unit_name


def test_figures_percentages_days_and_formulas_keep_their_meaning(content: bytes, tmp_path: Path) -> None:
    changes: dict[str, object] = {"填报表!F5": "=1+1", "填报表!G5": 80, "填报表!L5": date(2024, 12, 20)}
    [row, *_] = forms_in(as_old(content, tmp_path, changes))[0].rows
    assert row.cells["progress_text"].is_formula
    assert row.cells["completion_percent"].text == "80"
    assert "2024-12-20" in {cell.text for cell in row.cells.values()}


def test_a_protected_or_macro_workbook_is_refused(content: bytes, tmp_path: Path) -> None:
    old = as_old(content, tmp_path)
    for mark, code in (("EncryptedPackage", "password"), ("_VBA_PROJECT_CUR", "has_macros")):
        with pytest.raises(UnsafeWorkbookError) as refused:
            forms_in(old + mark.encode("utf-16-le"))
        assert refused.value.code == code


def test_a_word_document_in_the_old_format_is_no_form(content: bytes, tmp_path: Path) -> None:
    with pytest.raises(UnsafeWorkbookError) as refused:
        forms_in(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(4096))
    assert refused.value.code == "old_format"


def test_spoilt_bytes_are_refused_or_read_and_never_crash(content: bytes, tmp_path: Path) -> None:
    old = as_old(content, tmp_path)
    chance = random.Random(7)
    seen = set()
    for _ in range(200):
        spoilt = bytearray(old)
        for _ in range(chance.randint(1, 30)):
            spoilt[chance.randrange(len(spoilt))] = chance.randrange(256)
        if chance.random() < 0.3:
            del spoilt[chance.randrange(512, len(spoilt)) :]
        try:
            forms_in(bytes(spoilt))
            seen.add("read")
        except UnsafeWorkbookError as error:
            seen.add(error.code)
    assert {"old_format"} <= seen


def test_the_table_is_where_the_layout_says(content: bytes, tmp_path: Path) -> None:
    assert forms_in(as_old(content, tmp_path))[0].rows[0].sheet == layout.TASK_SHEET
