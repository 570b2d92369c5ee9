"""Fields for days and percentages: they read what clerks write and refuse the rest at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.entries import ValueRefusedError
from wanzhou_gui.gui.widgets.value_edits import DateEdit, NumberEdit

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.mark.parametrize("typed", ["2024.7.5", "2024/7/5", "2024-07-05", "20240705"])
def test_a_day_is_read_in_every_customary_form(qtbot: QtBot, typed: str) -> None:
    edit = DateEdit()
    qtbot.addWidget(edit)
    with qtbot.waitSignal(edit.committed):
        qtbot.keyClicks(edit, typed)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.value == date(2024, 7, 5)
    assert edit.text() == "2024-07-05"


def test_what_cannot_be_read_stays_and_is_marked_until_it_is_changed(qtbot: QtBot) -> None:
    edit = NumberEdit()
    qtbot.addWidget(edit)
    edit.set_value(Decimal(30))
    edit.selectAll()
    with qtbot.waitSignal(edit.refused) as refused:
        qtbot.keyClicks(edit, "half")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert isinstance(refused.args[0], ValueRefusedError)
    assert edit.property("state") == "error"
    assert edit.text() == "half"
    assert edit.value == Decimal(30)
    with qtbot.waitSignal(edit.accepted):
        qtbot.keyClick(edit, Qt.Key.Key_Backspace)
    assert edit.property("state") == ""
    qtbot.keyClick(edit, Qt.Key.Key_Escape)
    assert edit.text() == "30"


def test_control_semicolon_writes_today(qtbot: QtBot) -> None:
    edit = DateEdit(today=lambda: date(2024, 7, 10))
    qtbot.addWidget(edit)
    with qtbot.waitSignal(edit.committed):
        qtbot.keyClick(edit, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    assert edit.value == date(2024, 7, 10)


def test_the_same_value_again_is_no_news(qtbot: QtBot) -> None:
    edit = NumberEdit()
    qtbot.addWidget(edit)
    edit.set_value(Decimal("1600"))
    with qtbot.assertNotEmitted(edit.committed):
        edit.setText("1,600")
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.text() == "1600"


def test_an_emptied_field_holds_nothing(qtbot: QtBot) -> None:
    edit = NumberEdit()
    qtbot.addWidget(edit)
    edit.set_value(Decimal("12.50"))
    assert edit.text() == "12.5"
    edit.selectAll()
    with qtbot.waitSignal(edit.committed):
        qtbot.keyClick(edit, Qt.Key.Key_Delete)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.value is None
