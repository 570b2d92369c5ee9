"""Pasting the text of a plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from wanzhou_gui.gui.plans.paste_dialog import PasteDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def test_a_text_from_the_clipboard_can_be_read_by_keyboard(qtbot: QtBot) -> None:
    dialog = PasteDialog()
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert not dialog._ui.read_button.isEnabled()
    QApplication.clipboard().setText("一、重点任务\n1.开展普查。")
    dialog._ui.text_edit.setFocus()
    qtbot.keyClick(dialog._ui.text_edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert dialog._ui.count_label.text() == "14字"
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog._ui.read_button, Qt.Key.Key_Space)
    assert dialog.text == "一、重点任务\n1.开展普查。"
