"""A call is on record after three keys: F8, a day, Enter."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.chasing import PromiseState, Wait
from wanzhou_gui.gui.chasing.call_dialog import CallDialog
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def opened_form(page: ChasingPage, qtbot: QtBot) -> CallDialog:
    qtbot.keyClick(page._matrix, Qt.Key.Key_F8)
    if page.call_dialog is None:
        page.note_call()
    dialog = page.call_dialog
    assert dialog is not None
    return dialog


def test_picked_words_and_a_chosen_day_are_saved_by_enter(
    page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, qtbot)
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    combo = dialog._ui.said_combo
    assert combo.hasFocus()
    qtbot.keyClick(combo, Qt.Key.Key_Down)
    qtbot.keyClick(combo, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert dialog._ui.promised_edit.value == date(2024, 7, 11)
    qtbot.keyClick(combo, Qt.Key.Key_Return)
    settled()
    line = page.current_line
    assert line is not None
    assert [(note.said, note.promised_on) for note in line.notes] == [("正在走审签程序", date(2024, 7, 11))]
    assert [one.state for one in line.promises] == [PromiseState.OPEN]
    assert line.proposal.wait is Wait.PROMISE_RUNS
    assert page.call_dialog is None


def test_own_words_are_kept_and_a_pressed_day_can_be_taken_back(
    page: ChasingPage, qtbot: QtBot, type_words: Callable[[QWidget, str], None], settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, qtbot)
    ui = dialog._ui
    ui.after_button.click()
    assert ui.promised_edit.value == date(2024, 7, 12)
    assert ui.friday_button.isChecked()
    ui.after_button.click()
    ui.after_button.click()
    ui.said_combo.setEditText("已转告分管领导")
    type_words(ui.spoke_combo.lineEdit() or ui.spoke_combo, "张科长")
    ui.save_button.click()
    settled()
    line = page.current_line
    assert line is not None
    assert (line.notes[0].said, line.notes[0].spoke_with) == ("已转告分管领导", "张科长")


def test_a_day_before_the_call_is_refused_beside_the_field_and_nothing_is_lost(
    page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, qtbot)
    ui = dialog._ui
    ui.promised_edit.setFocus()
    qtbot.keyClicks(ui.promised_edit, "2024-7-1")
    ui.save_button.click()
    settled()
    assert "早于通话日期" in ui.problem_label.sentence
    assert page.call_dialog is dialog
    dialog.reject()


def test_an_unreadable_day_is_said(page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, qtbot)
    qtbot.keyClicks(dialog._ui.promised_edit, "2024-2-30")
    dialog._ui.save_button.click()
    settled()
    assert "2024-2-30" in dialog._ui.problem_label.sentence
    dialog.reject()


def test_after_the_due_day_a_call_is_a_chase_unless_said_otherwise(page: ChasingPage, qtbot: QtBot) -> None:
    dialog = opened_form(page, qtbot)
    assert not dialog._ui.reminder_check.isChecked()
    dialog.reject()
