"""Side by side: every field has its own winner, and one press gives a side everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTableWidget

from wanzhou_gui.gui.exchange.choice_dialog import ChoiceDialog, Question

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def dialog(qtbot: QtBot) -> ChoiceDialog:
    made = ChoiceDialog(
        "区商务委报来 2 份不同的表",
        ("第1份 甲.xlsx", "第2份 乙.xlsx", "台账现有"),
        [Question("9　任务", "完成比例", ("57", "77", "39")), Question("9　任务", "状态", ("滞后", None, ""))],
    )
    qtbot.addWidget(made)
    made.show()
    return made


def test_each_field_gets_the_side_under_the_cursor(dialog: ChoiceDialog, qtbot: QtBot) -> None:
    table = dialog.findChild(QTableWidget, "choice_table")
    qtbot.keyClick(table, Qt.Key.Key_Right)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.answers() == [1, None]
    # Where a side says nothing there is nothing to choose.
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert dialog.answers() == [1, None]
    assert table.item(0, 3).text() == "✓ 77"
    assert "还有 1 处未选" in dialog.findChild(QPushButton, "ok_button").text()


def test_one_press_gives_a_side_everything(dialog: ChoiceDialog, qtbot: QtBot) -> None:
    button = next(one for one in dialog.findChildren(QPushButton) if "台账现有" in one.text())
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert dialog.answers() == [2, 2]
    dialog.findChild(QTableWidget, "choice_table").setFocus()
    qtbot.keyClick(dialog.findChild(QTableWidget, "choice_table"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.result() == 1
