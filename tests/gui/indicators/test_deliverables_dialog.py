"""成果清单: a year chosen, several proposals accepted at once, a task opened, all from the keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.milestones import Standing
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.indicators.deliverables_dialog import DeliverablesDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> DeliverablesDialog:
    made = DeliverablesDialog(desk, desk.scope.plan_id or 0)
    qtbot.addWidget(made)
    made.open()
    settled()
    return made


def choose(dialog: DeliverablesDialog, qtbot: QtBot, word: str) -> None:
    combo = dialog._ui.year_combo
    combo.setFocus()
    combo.setCurrentIndex(combo.findText(word))
    combo.activated.emit(combo.currentIndex())


def test_a_year_leaves_what_is_due_by_its_end(dialog: DeliverablesDialog, qtbot: QtBot) -> None:
    combo = dialog._ui.year_combo
    assert [combo.itemText(at) for at in range(combo.count())] == ["不限年份（含常态）", "到2023年底", "到2024年底", "到2025年底"]
    everything = len(dialog.shown)
    choose(dialog, qtbot, "到2024年底")
    assert 0 < len(dialog.shown) < everything
    assert dialog._ui.sum_label.text().startswith("到2024年底应完成")
    assert {one.standing.year for one in dialog.shown} == {2024}
    choose(dialog, qtbot, "到2023年底")
    assert dialog.shown == ()
    assert not dialog._ui.open_button.isEnabled()


def test_several_are_accepted_at_once_and_soft_ones_do_not_count(
    dialog: DeliverablesDialog, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    choose(dialog, qtbot, "到2024年底")
    table = dialog._ui.deliverable_table
    table.setFocus()
    qtbot.keyClick(table, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert dialog._ui.accept_button.isEnabled()
    qtbot.keyClick(dialog._ui.accept_button, Qt.Key.Key_Space)
    settled()
    standings = {one.standing.standing for one in dialog.shown}
    assert Standing.UNDECIDED not in standings
    assert Standing.ENCOURAGED in standings
    assert "项不计未完成" in dialog._ui.sum_label.text()


def test_enter_opens_the_task(dialog: DeliverablesDialog, qtbot: QtBot) -> None:
    wanted: list[int] = []
    dialog.task_wanted.connect(wanted.append)
    first = dialog.shown[0].task.id
    qtbot.keyClick(dialog._ui.open_button, Qt.Key.Key_Space)
    assert wanted == [first]
    assert not dialog.isVisible()
