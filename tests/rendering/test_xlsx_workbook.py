"""Workbooks carry the table as the office reads and prints it, and never a half of it."""

from __future__ import annotations

import errno
import sys
import zipfile
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from wanzhou_gui.rendering.xlsx import OpenpyxlWorkbookWriter
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn, SheetValue
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import EnvironmentProblemError

LONG = "开展专项行动，查处侵权案件，公开曝光典型案例。" * 6


def sheet(
    *rows: tuple[SheetValue, ...], note: str = "数据截至2024年6月30日", name: str = "情况一览表"
) -> Sheet:
    return Sheet(
        name=name,
        title="行动计划2024年第二季度情况一览表",
        note=note,
        columns=(
            SheetColumn("序号", width=6),
            SheetColumn("任务", ColumnKind.LONG_TEXT, 24),
            SheetColumn("完成比例（%）", ColumnKind.NUMBER, 12),
            SheetColumn("完成时限", ColumnKind.DATE, 12),
        ),
        rows=rows,
        frozen_columns=2,
    )


def written(tmp_path: Path, *sheets: Sheet) -> Worksheet:
    to = tmp_path / "表.xlsx"
    OpenpyxlWorkbookWriter(write_whole).write(sheets, to)
    return load_workbook(to).worksheets[0]


ROWS: tuple[tuple[SheetValue, ...], ...] = (
    ("1", "完善知识产权保护体系", Decimal("40.5"), date(2025, 12, 31)),
    ("2", LONG, Decimal(7), None),
    ("3", "发展特色农业", None, date(2024, 6, 30)),
)


def test_title_and_note_stand_over_the_whole_table(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS))
    assert [str(one) for one in page.merged_cells.ranges] == ["A1:D1", "A2:D2"]
    assert page["A1"].value == "行动计划2024年第二季度情况一览表"
    assert page["A1"].alignment.horizontal == "center"
    assert page["A2"].value == "数据截至2024年6月30日"


def test_a_title_wider_than_the_table_gets_the_lines_it_needs(tmp_path: Path) -> None:
    narrow = Sheet(
        name="表",
        title="万州区推动知识产权服务现代化产业体系高质量发展行动计划情况表",
        columns=(SheetColumn("单位", width=30),),
        rows=(),
    )
    assert written(tmp_path, narrow).row_dimensions[1].height >= 3 * 20
    assert written(tmp_path, sheet(*ROWS)).row_dimensions[1].height < 2 * 30


def test_without_a_note_the_heading_follows_the_title(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS, note=""))
    assert [cell.value for cell in page[2]] == ["序号", "任务", "完成比例（%）", "完成时限"]
    assert page.print_title_rows == "$2:$2"


def test_heading_is_bold_filled_framed_and_wrapped(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS))
    for cell in page[3]:
        assert cell.font.bold
        assert cell.fill.fill_type == "solid"
        assert cell.border.left.style == cell.border.bottom.style == "thin"
        assert cell.alignment.wrap_text


def test_figures_are_numbers_and_days_are_days(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS))
    assert [page.cell(row, 3).value for row in (4, 5, 6)] == [40.5, 7, None]
    assert [page.cell(row, 3).data_type for row in (4, 5)] == ["n", "n"]
    assert page["C4"].number_format == page["C5"].number_format == "0.0"
    assert page["D4"].is_date
    assert page["D4"].value.date() == date(2025, 12, 31)
    assert page["D4"].number_format == "yyyy-mm-dd"


def test_task_numbers_given_as_text_stay_text(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS))
    assert [page.cell(row, 1).value for row in (4, 5, 6)] == ["1", "2", "3"]
    assert page["A4"].data_type == "s"


@pytest.mark.parametrize(
    ("values", "shown"),
    [
        ((Decimal("1"), Decimal("2.00")), "0"),
        ((Decimal("1.2"), Decimal("3")), "0.0"),
        ((Decimal("0.125"),), "0.000"),
        ((1600, 85000), "#,##0"),
        ((Decimal("1560000.5"),), "#,##0.0"),
    ],
)
def test_a_column_shows_as_many_places_as_its_most_exact_figure(
    values: tuple[SheetValue, ...], shown: str, tmp_path: Path
) -> None:
    page = written(tmp_path, sheet(*(("1", "甲", value, None) for value in values)))
    assert {page.cell(row, 3).number_format for row in range(4, 4 + len(values))} == {shown}


@pytest.mark.parametrize(
    "value", [Decimal("1234567890123456.7"), 500112199001011234, Decimal("NaN"), Decimal("1E+500")]
)
def test_figures_a_spreadsheet_would_alter_are_written_as_text(value: SheetValue, tmp_path: Path) -> None:
    page = written(tmp_path, sheet(("1", "甲", value, None)))
    assert page["C4"].data_type == "s"
    assert page["C4"].value == str(value)


def test_days_before_the_calendar_of_spreadsheets_are_written_as_text(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(("1", "甲", None, date(1899, 5, 4))))
    assert page["D4"].value == "1899-05-04"


def test_a_row_is_as_high_as_its_longest_text_needs(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS))
    low, high = page.row_dimensions[4].height, page.row_dimensions[5].height
    # 138 characters at 10 to a line are 14 lines.
    assert low < 25
    assert 14 * 13 < high < 14 * 18
    assert page["B5"].alignment.wrap_text


def test_a_text_longer_than_the_highest_row_widens_its_column(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(("1", LONG * 5, None, None)))
    assert page.row_dimensions[4].height <= 409
    assert page.column_dimensions["B"].width > 24


def test_heading_and_first_columns_stay_in_sight_and_can_be_filtered(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS))
    assert page.freeze_panes == "C4"
    assert page.auto_filter.ref == "A3:D6"


def test_it_prints_on_a4_landscape_with_heading_and_number_on_every_page(tmp_path: Path) -> None:
    page = written(tmp_path, sheet(*ROWS))
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (9, "landscape")
    assert page.sheet_properties.pageSetUpPr.fitToPage
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)
    assert page.print_area == "'情况一览表'!$A$1:$D$6"
    assert page.print_title_rows == "$3:$3"
    assert "&P" in page.oddFooter.center.text


def test_a_table_too_wide_to_be_read_on_a4_prints_on_a3(tmp_path: Path) -> None:
    wide = Sheet(
        name="督查台账",
        title="督查台账",
        columns=tuple(SheetColumn(f"第{number}列", ColumnKind.LONG_TEXT, 40) for number in range(10)),
        rows=(tuple("内容" for _ in range(10)),),
        frozen_columns=3,
    )
    page = written(tmp_path, wide)
    assert (page.page_setup.paperSize, page.page_setup.orientation) == (8, "landscape")
    assert (page.page_setup.fitToWidth, page.page_setup.fitToHeight) == (1, 0)


def test_a_sheet_without_rows_is_still_a_sheet(tmp_path: Path) -> None:
    page = written(tmp_path, sheet())
    assert page.auto_filter.ref == "A3:D3"
    assert page.max_row == 3


def test_sheet_names_are_made_acceptable_and_unique(tmp_path: Path) -> None:
    to = tmp_path / "表.xlsx"
    names = ["情况/一览[表]", "情况/一览[表]", "史" * 40, "史" * 40, "", "History", "'甲'"]
    OpenpyxlWorkbookWriter(write_whole).write([sheet(name=name) for name in names], to)
    made = load_workbook(to).sheetnames
    assert made[0] == "情况 一览 表"
    assert len({name.casefold() for name in made}) == len(names)
    assert all(0 < len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in made)
    assert "history" not in {name.casefold() for name in made}


def test_the_same_sheets_give_the_same_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = tmp_path / "一.xlsx", tmp_path / "二.xlsx"
    OpenpyxlWorkbookWriter(write_whole).write([sheet(*ROWS)], one)
    # Two seconds are the smallest step of a zip file's clock: another day must not show either.
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    monkeypatch.setattr("time.localtime", lambda *_: (2033, 5, 18, 3, 33, 20, 2, 138, 0))
    OpenpyxlWorkbookWriter(write_whole).write([sheet(*ROWS)], other)
    assert one.read_bytes() == other.read_bytes()
    with zipfile.ZipFile(one) as package:
        assert {info.date_time for info in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert b"2000-01-01T00:00:00Z" in package.read("docProps/core.xml")


def test_an_existing_file_is_replaced_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    to = tmp_path / "表.xlsx"
    to.write_bytes(b"old")
    OpenpyxlWorkbookWriter(write_whole).write([sheet(*ROWS)], to)
    assert zipfile.is_zipfile(to)
    assert [path.name for path in tmp_path.iterdir()] == ["表.xlsx"]


@pytest.mark.skipif(sys.platform == "win32", reason="file modes are of POSIX systems")
def test_others_may_read_the_file_as_the_folder_allows(tmp_path: Path) -> None:
    to = tmp_path / "表.xlsx"
    OpenpyxlWorkbookWriter(write_whole).write([sheet(*ROWS)], to)
    plain = tmp_path / "plain"
    plain.write_bytes(b"")
    assert to.stat().st_mode == plain.stat().st_mode


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EROFS, "read_only"),
        (errno.EACCES, "read_only"),
        (errno.EIO, "write_failed"),
    ],
)
def test_a_refused_write_says_why_and_keeps_the_old_file(
    number: int, code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = tmp_path / "表.xlsx"
    to.write_bytes(b"old")

    def refuse(_: int) -> None:
        raise OSError(number, "refused")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(EnvironmentProblemError) as refused:
        OpenpyxlWorkbookWriter(write_whole).write([sheet(*ROWS)], to)
    assert (refused.value.code, refused.value.details["path"]) == (code, str(to))
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("表.xlsx", b"old")]


def test_a_file_open_in_another_program_is_named_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    to = tmp_path / "表.xlsx"
    to.write_bytes(b"old")

    def refuse(*_: object) -> Path:
        raise PermissionError(errno.EACCES, "in use")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(EnvironmentProblemError) as refused:
        OpenpyxlWorkbookWriter(write_whole).write([sheet(*ROWS)], to)
    assert refused.value.code == "file_open_elsewhere"
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("表.xlsx", b"old")]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblemError) as refused:
        OpenpyxlWorkbookWriter(write_whole).write([sheet(*ROWS)], tmp_path / "没有" / "表.xlsx")
    assert refused.value.code == "place_gone"
