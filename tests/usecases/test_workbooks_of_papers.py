"""Tables of papers as workbooks: customary columns, numbers that are numbers, what the paper says, ready to print."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.reports.document import Column, OfficialDocument, Row, Table
from wanzhou_gui.reports.paper_sheets import paper_sheets
from wanzhou_gui.reports.sheets import ColumnKind
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

Sample = tuple[Services, SampleCounts]
WITH_TABLES = [
    *(PaperKind.BULLETIN, PaperKind.BRIEFING, PaperKind.ASSIGNMENT, PaperKind.LEDGER),
    *(PaperKind.PROFILE, PaperKind.STOCKTAKE, PaperKind.FEEDBACK, PaperKind.EVALUATION),
]
CUSTOMARY = {
    (PaperKind.ASSIGNMENT, "任务分解表"): ("序号", "分组", "任务", "工作内容", "阶段目标和成果", "牵头（汇总）单位", "责任单位", "责任领导", "完成时限"),
    (PaperKind.LEDGER, "督查台账"): ("序号", "分组", "任务", "任务内容", "牵头（汇总）单位", "责任单位", "完成时限", "完成比例（%）", "序时进度（%）", "自报状态", "亮灯"),
    (PaperKind.BULLETIN, "情况一览表"): ("序号", "分组", "任务", "牵头（汇总）单位", "责任单位", "完成比例（%）", "序时进度（%）", "状态"),
    (PaperKind.BULLETIN, "指标情况表"): ("序号", "指标", "计量单位", "目标", "基期值", "本期值", "完成率（%）", "序时进度（%）", "状态", "责任单位"),
    (PaperKind.BULLETIN, "单位报送情况"): ("序号", "单位", "牵头任务数", "责任任务数", "已填任务数", "报送情况"),
}


def written(sample: Sample, kind: PaperKind, to: Path) -> openpyxl.Workbook:
    services, counts = sample
    unit = services.units.unit("区经济信息委").id if kind is PaperKind.FEEDBACK else None
    services.exports.tables(counts.plan_id, services.periods.period("2024Q3").id, to, kind, unit)
    return openpyxl.load_workbook(to)


@pytest.mark.parametrize("kind", WITH_TABLES)
def test_every_view_leaves_as_a_workbook_ready_to_print(sample: Sample, kind: PaperKind, tmp_path: Path) -> None:
    for page in written(sample, kind, tmp_path / "表.xlsx").worksheets:
        heading = int(page.print_title_rows.strip("$").split(":")[0].strip("$"))
        assert page.freeze_panes is not None
        assert page.freeze_panes.endswith(str(heading + 1)) or page.freeze_panes[-1].isdigit()
        assert page.print_area
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert (page.page_setup.fitToWidth, page.page_setup.orientation) == (1, "landscape")
        assert page.max_row > heading


@pytest.mark.parametrize(("kind", "name"), list(CUSTOMARY))
def test_columns_stand_in_the_customary_order(sample: Sample, kind: PaperKind, name: str, tmp_path: Path) -> None:
    page = written(sample, kind, tmp_path / "表.xlsx")[name]
    heading = int(page.print_title_rows.split("$")[1].rstrip(":"))
    told = tuple(cell.value for cell in page[heading])
    assert told[: len(CUSTOMARY[kind, name])] == CUSTOMARY[kind, name]


def test_the_breakdown_has_days_as_days_and_a_row_for_each_item(sample: Sample, tmp_path: Path) -> None:
    services, counts = sample
    page = written(sample, PaperKind.ASSIGNMENT, tmp_path / "表.xlsx").active
    assert page is not None
    rows = services.reports.draft(counts.plan_id, services.periods.period("2024Q3").id, PaperKind.ASSIGNMENT).facts.rows
    heading = int(page.print_title_rows.split("$")[1].rstrip(":"))
    for place, row in enumerate(rows, start=heading + 1):
        assert page.cell(place, 1).value == row.task.number
        value = page.cell(place, 9).value
        assert (value.date() if value is not None else None) == row.due_on  # type: ignore[union-attr]  # a moment


@pytest.mark.parametrize("kind", [PaperKind.PROFILE, PaperKind.STOCKTAKE, PaperKind.EVALUATION, PaperKind.FEEDBACK])
def test_sheets_say_what_the_paper_says(sample: Sample, kind: PaperKind, tmp_path: Path) -> None:
    services, counts = sample
    unit = services.units.unit("区经济信息委").id if kind is PaperKind.FEEDBACK else None
    draft = services.reports.draft(counts.plan_id, services.periods.period("2024Q3").id, kind, unit)
    tables = [one for block in (draft.document, *draft.document.annexes) for one in block.blocks if isinstance(one, Table)]
    sheets = paper_sheets(draft.document, draft.form.word)
    assert [len(sheet.rows) for sheet in sheets] == [len(table.rows) for table in tables]
    for sheet, table in zip(sheets, tables, strict=True):
        for values, row in zip(sheet.rows, table.rows, strict=True):
            said = [cell.text or (cell.mark.shown if cell.mark else "") for cell in row.cells]
            told = [value for value in values if value is not None]
            for text in said:
                bare = text.rstrip("%").removeprefix("+")
                assert text in ("", "—") or text in told or Decimal(bare) in told
    assert len(written(sample, kind, tmp_path / "表.xlsx").worksheets) == len(sheets)


def test_numbers_stay_numbers_and_codes_stay_text() -> None:
    table = Table(
        (Column("序号"), Column("代码"), Column("完成比例"), Column("差距"), Column("说明", 9)),
        (Row.of("1", "001", "38%", "+6.5", "好"), Row.of("B1", "0012", "—", "-4", "=1+1")),
    )
    (sheet,) = paper_sheets(OfficialDocument("表", (table,)), "表")
    assert sheet.rows == (("1", "001", Decimal(38), Decimal("6.5"), "好"), ("B1", "0012", None, Decimal(-4), "=1+1"))
    assert [column.kind for column in sheet.columns][2:4] == [ColumnKind.NUMBER, ColumnKind.NUMBER]
    assert re.search("%", sheet.columns[2].heading)


def test_a_paper_without_a_table_says_so(sample: Sample, tmp_path: Path) -> None:
    services, counts = sample
    period, unit = services.periods.period("2024Q3").id, services.units.unit("区经济信息委").id
    with pytest.raises(RejectedError) as told:
        services.exports.tables(counts.plan_id, period, tmp_path / "无.xlsx", PaperKind.EXTENSION, unit)
    assert told.value.code == "paper_without_tables"
