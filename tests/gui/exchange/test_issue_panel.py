"""Forms out from the window: chosen units, progress, stopping without a trace, the register."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QPushButton, QTableWidget

from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.issue_panel import IssuePanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot, settled: Settled) -> IssuePanel:
    made = IssuePanel()
    qtbot.addWidget(made)
    made.work_at(desk)
    made.show()
    made.refresh()
    settled()
    return made


def press(panel: IssuePanel, qtbot: QtBot, name: str) -> None:
    button = panel.findChild(QPushButton, name)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def test_one_press_writes_every_form_with_its_notice_and_the_register_shows_them(
    panel: IssuePanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    assert panel.findChild(QLabel, "count_label").text() == "已选 21／21 家，任务 72 行"
    panel.findChild(QComboBox, "channel_box").setCurrentText("渝快政")
    voice.answers.append(tmp_path)
    press(panel, qtbot, "make_button")
    settled()
    folder = tmp_path / "2024年第二季度填报表"
    assert len(list(folder.glob("*.xlsx"))) == len(list(folder.glob("*.docx"))) == 21
    assert "已生成 21 份填报表和填报通知" in panel.findChild(QLabel, "result_label").text()
    register = panel.findChild(QTableWidget, "register_table")
    assert register.rowCount() == 21
    assert {register.item(row, 4).text() for row in range(21)} == {"渝快政"}
    assert voice.said == []


def test_units_are_chosen_with_the_keyboard_and_only_they_get_a_form(
    panel: IssuePanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    press(panel, qtbot, "none_button")
    assert not panel.findChild(QPushButton, "make_button").isEnabled()
    table = panel.findChild(QTableWidget, "unit_table")
    table.setFocus()
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    unit = table.item(0, 0).text()
    voice.answers.append(tmp_path)
    press(panel, qtbot, "make_button")
    settled()
    assert [one.name.partition("_")[0] for one in tmp_path.glob("*/*.xlsx")] == [unit]
    # Once more to the same unit is asked about; the answer may be no.
    press(panel, qtbot, "none_button")
    table.setCurrentCell(0, 0)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    voice.answers.append(False)
    press(panel, qtbot, "make_button")
    settled()
    assert len(list(tmp_path.glob("*/*.xlsx"))) == 1
    press(panel, qtbot, "missing_button")
    assert panel.findChild(QLabel, "count_label").text().startswith("已选 20／21 家")


def test_stopping_leaves_neither_a_file_nor_an_entry_in_the_register(
    panel: IssuePanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    voice.answers.append(tmp_path)
    press(panel, qtbot, "make_button")
    assert panel.findChild(QFrame, "work_card").isVisible()
    press(panel, qtbot, "cancel_button")
    settled()
    assert not (tmp_path / "2024年第二季度填报表").exists()
    assert panel.findChild(QTableWidget, "register_table").rowCount() == 0
    assert "没有生成文件" in panel.findChild(QLabel, "hint_label").text()
    assert voice.said == []


def test_a_period_that_is_not_open_says_where_to_open_it(
    panel: IssuePanel, desk: Desk, settled: Settled
) -> None:
    def half_year(services: Services) -> int:
        services.periods.generate(services.plans.plans()[0].plan.id, PeriodKind.HALF_YEAR)
        return next(one.id for one in services.periods.periods() if not one.is_open)

    found: list[int] = []
    desk.ask(half_year, found.append)
    settled()
    desk.look_at(period_id=found[0])
    panel.refresh()
    settled()
    assert not panel.findChild(QPushButton, "make_button").isEnabled()
    assert "设置—填报周期" in panel.findChild(QLabel, "hint_label").text()


def test_too_little_time_for_the_units_is_said_before_anything_goes_out(panel: IssuePanel) -> None:
    # 10 July, and the second quarter was due on 25 June.
    assert "7月10日发出" in panel.findChild(QLabel, "hint_label").text()
    assert "截止日宜不早于" in panel.findChild(QLabel, "hint_label").text()


def test_a_register_with_nothing_in_it_says_so_and_offers_to_make_the_forms(
    panel: IssuePanel, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    register = panel.findChild(QTableWidget, "register_table")
    side = register.parentWidget()
    empty = side.findChild(EmptyState)
    assert not register.isVisible()
    assert empty.isVisible()
    assert empty.sentence.startswith("还没有发出过填报表")
    voice.answers.append(tmp_path)
    button = empty.findChild(QPushButton)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    assert register.isVisible()
    assert not empty.isVisible()
    assert register.rowCount() == 21
