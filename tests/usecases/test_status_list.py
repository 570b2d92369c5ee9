"""状态用语: the office's words reach forms, tables, histories and packages, and every way back into the ledger."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest

from tests.usecases.test_forms import FULL, UNIT, fill, issue, only, stored
from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.unit_forms import CellState
from wanzhou_gui.reports.bulletin.tables import ledger_sheet
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.package_wording import cell_words
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services

DONE, ADJUSTED, BEHIND = ProgressStatus.DONE, ProgressStatus.ADJUSTED, ProgressStatus.BEHIND
OWN = StatusList(((BEHIND, "进展缓慢"), (DONE, "办结")), frozenset((ADJUSTED,)))


def offered_in(path: Path) -> list[str]:
    page = openpyxl.load_workbook(path)["填报表"]
    (words,) = {one.formula1 for one in page.data_validations.dataValidation if one.type == "list"}
    return str(words).strip('"').split(",")


def test_a_list_is_kept_as_an_act_that_can_be_taken_back(with_plan: Services) -> None:
    with_plan.settings.change_states(OWN)
    assert with_plan.settings.states() == OWN
    assert with_plan.history.operations(1)[0].verb == "change_settings"
    with_plan.history.undo()
    assert with_plan.settings.states() == STANDARD_STATES
    with_plan.history.redo()
    assert with_plan.settings.states() == OWN
    with_plan.settings.change_states(StatusList(((DONE, " 已完成 "),)))
    assert with_plan.settings.states() == STANDARD_STATES, "the standard word is no word of its own"


@pytest.mark.parametrize(
    ("states", "sentence"),
    [
        (StatusList(((DONE, "滞后"),)), "“滞后”已用于“滞后”这个状态。每个状态要有各自的用语，请换一个。"),
        (StatusList(((DONE, "完,成"),)), "“完,成”不能作为状态用语。请用12字以内的词，不含空格、标点，也不用“本期无变化”。"),
        (StatusList((), frozenset((DONE, ProgressStatus.DONE_LATE))), "已完成、逾期完成不能都不用。请至少保留一个。"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_in_words_and_changes_nothing(
    with_plan: Services, states: StatusList, sentence: str
) -> None:
    with pytest.raises(RejectedError) as refused:
        with_plan.settings.change_states(states)
    assert error_text(refused.value).line == sentence
    assert with_plan.settings.states() == STANDARD_STATES


def test_a_form_offers_the_offices_words_and_is_read_in_them(with_plan: Services, tmp_path: Path) -> None:
    with_plan.settings.change_states(OWN)
    path = issue(with_plan, tmp_path, UNIT)[UNIT]
    assert offered_in(path) == ["未启动", "有序推进", "超序时进度", "进展缓慢", "办结", "逾期完成", "长期坚持", "终止"]
    one = only(with_plan, fill(path, **{**FULL, "状态": "进展缓慢", "存在问题": "资金未到位。"}))
    assert one.count(CellState.REFUSED) == 0
    with_plan.forms.take_in(with_plan.forms.check([path]))
    form = stored(with_plan)
    assert (form.rows[0].entry.status, form.states) == (BEHIND, OWN)
    again = issue(with_plan, tmp_path / "再发", UNIT)[UNIT]
    page = openpyxl.load_workbook(again)["填报表"]
    assert "进展缓慢" in {cell.value for row in page.iter_rows() for cell in row}


def test_a_form_issued_before_the_change_is_still_understood(with_plan: Services, tmp_path: Path) -> None:
    path = issue(with_plan, tmp_path, UNIT)[UNIT]
    with_plan.settings.change_states(OWN)
    with_plan.forms.take_in(with_plan.forms.check([fill(path, **{**FULL, "状态": "已调整"})]))
    assert stored(with_plan).rows[0].entry.status is ADJUSTED
    # What stands there stays a choice of its own row, so that the next form does not lose it.
    page = openpyxl.load_workbook(issue(with_plan, tmp_path / "再发", UNIT)[UNIT])["填报表"]
    assert any("已调整" in str(one.formula1) for one in page.data_validations.dataValidation if one.type == "list")


def test_the_ledger_table_and_a_package_say_the_offices_words(with_plan: Services) -> None:
    with_plan.settings.change_states(OWN)
    plan, period = with_plan.plans.plans()[0].plan, with_plan.periods.period("2024Q2")
    row = next(one for one in with_plan.overview.view(plan.id, period.id).rows if one.lead_units or one.convenor)
    speaker = row.convenor or row.lead_units[0]
    form = with_plan.entries.form(plan.id, speaker.id, period.id)
    entry = next(one.entry for one in form.rows if one.task.id == row.task.id)
    with_plan.entries.save(replace(entry, progress_text="建成平台1个。", completion_percent=Decimal(100), status=DONE))
    with_plan.settings.change(replace(with_plan.settings.settings(), approved_only=0))
    view = with_plan.overview.view(plan.id, period.id)
    assert "办结" in {cell for line in ledger_sheet(view).rows for cell in line if isinstance(cell, str)}
    assert cell_words("entry", "status", "done", with_plan.packages.rows_now()) == "办结"
    assert cell_words("entry", "status", "done", {}) == "已完成"
