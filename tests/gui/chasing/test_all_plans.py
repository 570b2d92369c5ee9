"""催报 over all plans: one line, one call, one message and one letter for a unit, whatever it owes where."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from wanzhou_gui.gui.chasing.call_dialog import CallDialog
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.desk import Desk, InPlan
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Office, Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt

SECOND = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区经济信息委、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区经济信息委；责任单位：区财政局、区检察院）
"""
THIRD = """万州区2024年安全生产重点工作
一、重点工作
1.排查隐患。每月排查重点企业。（牵头单位：区经济信息委；责任单位：区教委、区检察院）
"""
LATE = "区经济信息委"


@pytest.fixture
def everything(page: ChasingPage, desk: Desk, office: Office, settled: Callable[[], None]) -> ChasingPage:
    """The page over three plans, at the unit that owes all of them."""

    def add(services: Services) -> None:
        for text in (SECOND, THIRD):
            services.plans.add(office.read_plan_text(text)[0])

    desk.ask(add, lambda _: desk.look_at_all())
    settled()
    page.search(LATE)
    return page


def opened_call(page: ChasingPage, qtbot: QtBot) -> CallDialog:
    page.note_call()
    dialog = page.call_dialog
    assert dialog is not None
    return dialog


def test_a_unit_stands_once_and_its_cell_says_how_many_plans_it_owes(everything: ChasingPage) -> None:
    model, board = everything._model, everything.board
    assert board is not None
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert len(names) == len(set(names)) == len(board.lines)
    row = names.index(LATE)
    assert model.index(row, model.column_of(board.period.id)).data() == "未报 3/3"
    assert model.index(row, model.plan_column or 0).data() == "①②③"
    assert "3个方案中3个欠报" in model.index(row, model.column_of(board.period.id)).data(Qt.ItemDataRole.ToolTipRole)
    assert f"共欠报{board.returns_owed}份" in everything._ui.counts_label.text()
    assert "①《万州区推动知识产权服务现代化产业体系高…》；②《万州区2024年优化营商环境重点任务》" in everything._ui.plans_label.text()
    assert "（2023—2025年）》" in everything._ui.plans_label.toolTip()


def test_the_unit_shows_each_plan_and_opens_its_returns(everything: ChasingPage, desk: Desk, qtbot: QtBot) -> None:
    wanted: list[tuple[str, object]] = []
    desk.wanted.connect(lambda key, target: wanted.append((key, target)))
    board, line = everything.board, everything.current_line
    assert board is not None
    assert line is not None
    plans = everything._panel.plans
    assert [one.title[0] for one in plans] == ["①", "②", "③"]
    assert all(one.note.startswith("未报，逾期11个工作日") for one in plans)
    everything._panel._plans.setCurrentRow(1)
    qtbot.keyClick(everything._panel._plans, Qt.Key.Key_Return)
    assert wanted == [("returns", InPlan(*board.places[1], ("unit", line.unit.id)))]


def test_enter_opens_the_first_plan_the_unit_owes(everything: ChasingPage, desk: Desk, qtbot: QtBot) -> None:
    wanted: list[tuple[str, object]] = []
    desk.wanted.connect(lambda key, target: wanted.append((key, target)))
    board, line = everything.board, everything.current_line
    assert board is not None
    assert line is not None
    qtbot.keyClick(everything._matrix, Qt.Key.Key_Return)
    assert wanted == [("returns", InPlan(*board.places[0], ("unit", line.unit.id)))]


def test_a_call_about_all_plans_takes_the_keys_of_a_call_about_one(
    everything: ChasingPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog = opened_call(everything, qtbot)
    combo = dialog._ui.said_combo
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    dialog._ui.tomorrow_button.click()
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    settled()
    line = everything.current_line
    assert line is not None
    assert len(line.notes) == 1
    assert all(part.line.notes for part in line.parts)
    assert everything._panel.history[0].title == "7月10日 第1次电话"


def test_a_plan_taken_off_the_call_is_left_alone(
    everything: ChasingPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog = opened_call(everything, qtbot)
    plan_list = dialog._ui.plan_list
    assert plan_list.count() == 3
    plan_list.setFocus()
    qtbot.keyClick(plan_list, Qt.Key.Key_Space)
    assert len(dialog.places) == 2
    dialog._ui.save_button.click()
    settled()
    line = everything.current_line
    assert line is not None
    assert [len(part.line.notes) for part in line.parts] == [0, 1, 1]
    assert everything._panel.history[0].title == "7月10日 第1次电话　②③"


def test_a_call_about_no_plan_is_refused_beside_the_list(everything: ChasingPage, qtbot: QtBot) -> None:
    dialog = opened_call(everything, qtbot)
    for row in range(3):
        dialog._ui.plan_list.item(row).setCheckState(Qt.CheckState.Unchecked)
    dialog._ui.save_button.click()
    assert "没有勾选方案" in dialog._ui.problem_label.sentence
    assert everything.call_dialog is dialog
    dialog.reject()


def test_one_message_tells_of_every_plan(everything: ChasingPage, settled: Callable[[], None]) -> None:
    everything._panel._ui.copy_short_button.click()
    settled()
    short = QGuiApplication.clipboard().text()
    assert "3个方案" in short
    assert len(short) <= 70
    everything._panel._ui.copy_chat_button.click()
    settled()
    assert QGuiApplication.clipboard().text().count("《") == 3


def test_the_messages_of_all_units_are_copied_a_line_each(everything: ChasingPage, settled: Callable[[], None]) -> None:
    everything._ui.copy_all_button.click()
    settled()
    board = everything.board
    assert board is not None
    lines = QGuiApplication.clipboard().text().split("\n")
    assert [line.split("\t")[0] for line in lines] == [line.unit.name for line in board.owed]
    assert all(len(line.split("\t")[1]) <= 70 for line in lines)
    assert everything._panel._ui.done_label.text() == f"已复制{len(lines)}家单位的短信，一家一行。"


def test_one_letter_speaks_of_all_plans(
    everything: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    everything.issue_letters(everything.current_line)
    settled()
    dialog = everything.letters_dialog
    assert dialog is not None
    assert not dialog._ui.together_check.isVisibleTo(dialog)
    ticked = [dialog._ui.unit_list.item(row).text() for row in range(dialog._ui.unit_list.count())]
    assert any(text.startswith(f"{LATE}　3个方案，逾期") for text in ticked)
    assert len(dialog.places) == 3
    voice.answers = [tmp_path / "催办单.pdf"]
    dialog._ui.issue_button.click()
    settled()
    line = everything.current_line
    assert line is not None
    assert len(line.steps) == 1
    assert all(part.line.steps for part in line.parts)
    everything.show_deliveries()
    settled()
    deliveries = everything.deliveries
    assert deliveries is not None
    numbers = [one.number for one in deliveries.lines if one.unit.id == line.unit.id]
    assert numbers.count(line.steps[0].number_text) == 1
    deliveries.reject()


def test_the_list_over_plans_is_saved(
    everything: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    voice.answers = [tmp_path / "名单.pdf", tmp_path / "名单.xlsx"]
    everything._ui.list_pdf_button.click()
    settled()
    everything._ui.list_workbook_button.click()
    settled()
    assert (tmp_path / "名单.pdf").read_bytes().startswith(b"%PDF")
    rows = openpyxl.load_workbook(tmp_path / "名单.xlsx")["未报名单"]
    assert LATE in [row[1].value for row in rows.iter_rows()]


def test_back_to_one_plan_the_list_is_that_of_the_plan(
    everything: ChasingPage, desk: Desk, settled: Callable[[], None]
) -> None:
    board = everything.board
    assert board is not None
    desk.look_at(plan_id=board.places[1][0])
    settled()
    assert everything.board is not None
    assert everything.board.is_single
    assert not everything._ui.plans_label.isVisibleTo(everything)
    assert everything._model.plan_column is None
    assert "共欠报" not in everything._ui.counts_label.text()


def test_a_period_in_which_no_plan_asks_says_so(
    everything: ChasingPage, desk: Desk, settled: Callable[[], None]
) -> None:
    from wanzhou_gui.domain.periods import PeriodKind

    def close(services: Services) -> int:
        for one in services.plans.plans():
            services.periods.set_rhythm(one.plan.id, PeriodKind.QUARTER)
        return services.periods.open("2024M05")[0].id

    desk.ask(close, lambda period_id: desk.look_at_all(period_id=period_id))
    settled()
    assert everything.board is None
    assert "没有方案要求报送" in everything._empty._sentence.text()


def test_the_window_visits_one_plan_and_comes_back_to_all(opened: WindowRig, office: Office) -> None:
    window = opened.window

    def add(services: Services) -> int:
        services.plans.add(office.read_plan_text(SECOND)[0])
        return services.periods.period("2024Q2").id

    window.desk.act(add, lambda _: Changes.everything(), done=lambda period_id: window.desk.look_at_all(period_id=period_id))
    opened.settle()
    window.show_page("chasing")
    opened.settle()
    page = window.current_page
    assert isinstance(page, ChasingPage)
    assert page.board is not None
    assert len(page.board.boards) == 2
    second = page.board.places[1]
    page.search("财政")
    line = page.current_line
    assert line is not None
    assert [part.plan.id for part in line.owed] == [second[0]]
    opened.press("Return")
    assert window.current_key == "returns"
    assert (window.desk.scope.plan_id, window.desk.scope.period_id) == second
    window.show_page("chasing")
    opened.settle()
    assert window.desk.scope.all_plans
    assert page.board is not None
    assert len(page.board.boards) == 2
