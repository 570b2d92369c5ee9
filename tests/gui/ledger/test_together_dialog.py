"""批量修改: old and new of every chosen task are shown first, written as one step, refusals beside the field."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from tests.gui.ledger.test_ledger_page import page
from wanzhou_gui.gui.ledger.ledger_model import Column, ItemLine
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.ledger.together_dialog import TogetherDialog

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt
__all__ = ["page"]


def open_for(page: LedgerPage, rig: WindowRig, count: int) -> TogetherDialog:
    rows = [place for place, line in enumerate(page.model.lines) if isinstance(line, ItemLine)][:count]
    selection = page.table.selectionModel()
    selection.clearSelection()
    for row in rows:
        selection.select(page.model.index(row, Column.TITLE), QItemSelectionModel.SelectionFlag.Select)
    page.table.setFocus()
    rig.press("Ctrl+B")
    dialog = page.together_dialog
    assert dialog is not None
    rig.settle()
    return dialog


def due_days(page: LedgerPage, count: int) -> list[date | None]:
    return [line.row.task.due_on for line in page.model.lines if isinstance(line, ItemLine)][:count]


def test_a_deadline_is_given_to_three_tasks_and_taken_back_in_one_step(
    page: LedgerPage, opened: WindowRig, qtbot: QtBot, type_words: Callable[[QWidget, str], None]
) -> None:
    before = due_days(page, 4)
    dialog = open_for(page, opened, 3)
    ui = dialog._ui
    assert not ui.change_button.isEnabled()
    assert ui.change_table.rowCount() == 3
    type_words(ui.due_edit, "2025.6.30")
    qtbot.keyClick(ui.due_edit, Qt.Key.Key_Return)
    opened.settle()
    assert ui.count_label.text() == "选中 3 项：将修改 3 项"
    assert {ui.change_table.item(row, 3).text() for row in range(3)} == {"2025-06-30"}
    assert due_days(page, 4) == before
    ui.change_button.setFocus()
    qtbot.keyClick(ui.change_button, Qt.Key.Key_Space)
    opened.settle()
    assert due_days(page, 4) == [date(2025, 6, 30)] * 3 + before[3:]
    opened.window._ui.undo_button.click()
    opened.settle()
    assert due_days(page, 4) == before


def test_a_deadline_that_cannot_be_read_is_said_and_changes_nothing(
    page: LedgerPage, opened: WindowRig, qtbot: QtBot, type_words: Callable[[QWidget, str], None]
) -> None:
    before = due_days(page, 2)
    dialog = open_for(page, opened, 2)
    type_words(dialog._ui.due_edit, "2025.13.1")
    qtbot.keyClick(dialog._ui.due_edit, Qt.Key.Key_Return)
    opened.settle()
    assert dialog._ui.due_problem.sentence
    assert not dialog._ui.change_button.isEnabled()
    dialog.reject()
    assert due_days(page, 2) == before


def test_tasks_that_are_so_already_are_counted_apart(page: LedgerPage, opened: WindowRig) -> None:
    dialog = open_for(page, opened, 2)
    combo = dialog._ui.field_combo
    combo.setCurrentIndex(combo.findData("not_standing"))
    opened.settle()
    assert "已经如此" in dialog._ui.count_label.text()
    dialog.reject()
