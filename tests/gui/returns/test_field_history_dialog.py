"""Ctrl+H in a field of 单位填报 tells every value it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from wanzhou_gui.gui.returns.field_history_dialog import FieldHistoryDialog

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt


def test_the_history_of_a_field_opens_from_the_keyboard(opened: WindowRig) -> None:
    opened.press("Ctrl+3")
    page = opened.window.current_page
    assert page is not None
    field = page.findChild(QPlainTextEdit, "progress_text_edit")
    assert field is not None
    field.setFocus()
    opened.type("已印发实施方案")
    page.commit_pending()
    opened.settle()
    opened.press("Ctrl+H")
    dialog = page.findChild(FieldHistoryDialog)
    assert dialog is not None
    table = dialog._ui.step_table
    assert table.rowCount() >= 1
    assert table.item(0, 4).text() == field.toPlainText() == "已印发实施方案"  # type: ignore[union-attr]
    assert "本期进展" in dialog._ui.title_label.text()
    dialog.accept()
