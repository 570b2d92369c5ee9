"""The ledger goes out as a workbook, is edited, and comes back: shown first, one act, nothing lost and nothing overwritten."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.entries import Entry, ProgressStatus
from wanzhou_gui.reports.ledger_round_trip import CellFate, row_words
from wanzhou_gui.reports.wording import STATUS_WORDS
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

HEADING_ROW_OF_TITLE = "序号"


@pytest.fixture
def desk(sample: tuple[Services, SampleCounts], tmp_path: Path) -> Iterator[Services]:
    """The sample ledger in January 2025 with the fourth quarter open and a first word on task 1."""
    sample[0].close()
    services = open_office(FixedClock(date(2025, 1, 2))).open_ledger(tmp_path / "sample.ledger")
    services.periods.open("2024Q4")
    plan, period = services.plans.plans()[0].plan, services.periods.period("2024Q4")
    task = services.plans.tasks(plan.id)[0]
    unit = services.units.unit("区市场监管局")
    services.entries.save(Entry(task_id=task.id, unit_id=unit.id, period_id=period.id, progress_text="已完成前期调研，走访企业12家。", completion_percent=Decimal(40)))
    yield services
    services.close()


def place(services: Services, code: str = "2024Q4") -> tuple[int, int]:
    return services.plans.plans()[0].plan.id, services.periods.period(code).id


def edited(
    services: Services, to: Path, change: Callable[[Worksheet, dict[str, int], dict[str, int]], None], code: str = "2024Q4"
) -> Path:
    """Export, let somebody edit cells by task number and heading, save as WPS does."""
    services.exports.ledger(*place(services, code), to)
    book = openpyxl.load_workbook(to)
    page = book.active
    assert page is not None
    heading = next(row[0].row for row in page.iter_rows() if row[0].value == HEADING_ROW_OF_TITLE)
    columns = {str(cell.value): cell.column for cell in page[heading]}
    lines = {str(page.cell(line, 1).value): line for line in range(heading + 1, page.max_row + 1)}
    change(page, columns, lines)
    book.save(to)
    return to


def entry(services: Services, number: str, unit: str) -> Entry:
    plan_id, period_id = place(services)
    task = next(one for one in services.plans.tasks(plan_id) if one.number == number)
    rows = services.entries.form(plan_id, services.units.unit(unit).id, period_id).rows
    found = next(row.entry for row in rows if row.task.id == task.id)
    assert found is not None
    return found


def test_a_table_nobody_edited_says_nothing_new(desk: Services, tmp_path: Path) -> None:
    path = edited(desk, tmp_path / "台账.xlsx", lambda page, columns, lines: None)
    preview = desk.ledger_tables.preview(*place(desk), path)
    assert preview.changes == ()
    assert row_words(preview.reading) == ()
    with pytest.raises(RejectedError) as told:
        desk.ledger_tables.take(*place(desk), path)
    assert told.value.code == "ledger_table_says_nothing_new"


def test_edited_cells_come_back_in_one_act_that_can_be_undone(desk: Services, tmp_path: Path) -> None:
    def change(page: Worksheet, columns: dict[str, int], lines: dict[str, int]) -> None:
        page.cell(lines["1"], columns["本期进展"]).value = "已完成前期调研，走访企业18家。\n形成报告1份。"
        page.cell(lines["1"], columns["完成比例（%）"]).value = 45.5
        page.cell(lines["1"], columns["预计完成时间"]).value = date(2025, 11, 30)
        page.cell(lines["15"], columns["存在问题"]).value = "银行积极性不高。"
        page.cell(lines["15"], columns["自报状态"]).value = STATUS_WORDS[ProgressStatus.AHEAD]

    path = edited(desk, tmp_path / "台账.xlsx", change)
    preview = desk.ledger_tables.preview(*place(desk), path)
    assert {(one.cell.number, one.cell.heading) for one in preview.taken} == {
        *(("1", "本期进展"), ("1", "完成比例（%）"), ("1", "预计完成时间")),
        *(("15", "自报状态"), ("15", "存在问题")),
    }
    assert entry(desk, "1", "区市场监管局").completion_percent == 40
    desk.ledger_tables.take(*place(desk), path)
    stored = entry(desk, "1", "区市场监管局")
    assert (stored.completion_percent, stored.expected_on) == (Decimal("45.5"), date(2025, 11, 30))
    assert stored.progress_text == "已完成前期调研，走访企业18家。\n形成报告1份。"
    assert entry(desk, "15", "区金融办").status is ProgressStatus.AHEAD
    assert desk.history.operations(1)[0].verb == "import_ledger"
    desk.history.undo()
    assert entry(desk, "1", "区市场监管局").completion_percent == 40


def test_what_changed_here_after_the_table_went_out_is_not_overwritten(desk: Services, tmp_path: Path) -> None:
    def change(page: Worksheet, columns: dict[str, int], lines: dict[str, int]) -> None:
        page.cell(lines["1"], columns["本期进展"]).value = "表格里的说法。"

    path = edited(desk, tmp_path / "台账.xlsx", change)
    desk.entries.save(replace(entry(desk, "1", "区市场监管局"), progress_text="单位又报来的新进展。"))
    (told,) = desk.ledger_tables.preview(*place(desk), path).changes
    assert told.fate is CellFate.STALE
    desk.ledger_tables.take(*place(desk), path, accept_stale=True)
    assert entry(desk, "1", "区市场监管局").progress_text == "表格里的说法。"


def test_plan_columns_and_approved_rows_do_not_come_back_by_a_table(desk: Services, tmp_path: Path) -> None:
    plan_id, period_id = place(desk)
    unit = desk.units.unit("区市场监管局")

    def change(page: Worksheet, columns: dict[str, int], lines: dict[str, int]) -> None:
        page.cell(lines["1"], columns["完成时限"]).value = date(2026, 12, 31)
        page.cell(lines["1"], columns["完成比例（%）"]).value = "八成"
        page.cell(lines["1"], columns["亮灯"]).value = "办结"

    path = edited(desk, tmp_path / "台账.xlsx", change)
    fates = {one.cell.heading: one.fate for one in desk.ledger_tables.preview(plan_id, period_id, path).changes}
    assert fates == {"完成时限": CellFate.NOT_A_RETURN, "完成比例（%）": CellFate.UNREADABLE, "亮灯": CellFate.NOT_A_RETURN}
    third = place(desk, "2024Q3")
    desk.review.approve(plan_id, unit.id, third[1])

    def again(page: Worksheet, columns: dict[str, int], lines: dict[str, int]) -> None:
        page.cell(lines["1"], columns["存在问题"]).value = "人手不足。"

    path = edited(desk, tmp_path / "二.xlsx", again, "2024Q3")
    (told,) = desk.ledger_tables.preview(*third, path).changes
    assert told.fate is CellFate.LOCKED


def test_rows_that_slipped_are_named_and_left(desk: Services, tmp_path: Path) -> None:
    def change(page: Worksheet, columns: dict[str, int], lines: dict[str, int]) -> None:
        page.cell(lines["1"], columns["任务"]).value = "另一项任务"
        page.cell(lines["1"], columns["本期进展"]).value = "不该收回。"
        page.cell(lines["2"], columns["序号"]).value = "99"

    preview = desk.ledger_tables.preview(*place(desk), edited(desk, tmp_path / "台账.xlsx", change))
    assert preview.taken == ()
    told = "".join(row_words(preview.reading))
    assert "“99”台账里没有" in told
    assert "“另一项任务”，与台账不同" in told
    assert "缺少序号2，" in told


def test_another_workbook_is_refused(desk: Services, tmp_path: Path) -> None:
    desk.exports.units(tmp_path / "单位.xlsx")
    with pytest.raises(RejectedError) as told:
        desk.ledger_tables.preview(*place(desk), tmp_path / "单位.xlsx")
    assert told.value.code == "not_a_ledger_table"


def test_the_history_names_file_sheet_and_cell_also_after_undo_and_redo(desk: Services, tmp_path: Path) -> None:
    cells: list[str] = []

    def change(page: Worksheet, columns: dict[str, int], lines: dict[str, int]) -> None:
        cell = page.cell(lines["1"], columns["本期进展"])
        cell.value = "走访企业20家。"
        cells.extend((page.title, cell.coordinate))

    path = edited(desk, tmp_path / "台账（改）.xlsx", change)
    desk.ledger_tables.take(*place(desk), path)
    for _ in range(2):
        task, unit = desk.plans.tasks(place(desk)[0])[0], desk.units.unit("区市场监管局")
        step = desk.history.of_entry_field(task.id, unit.id, place(desk)[1], "progress_text")[-1]
        assert step.after == "走访企业20家。"
        assert step.source is not None
        assert [step.source.file_name, step.source.sheet, step.source.cell] == ["台账（改）.xlsx", *cells]
        desk.history.undo()
        desk.history.redo()
