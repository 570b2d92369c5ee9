"""两期对照 from the journal: the period in view against the one before."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.compare_dialog import CompareDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def test_the_period_before_stands_beside_the_one_in_view(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> None:
    dialog = CompareDialog(desk)
    qtbot.addWidget(dialog)
    settled()
    ui = dialog._ui
    assert (ui.before_combo.currentText(), ui.after_combo.currentText()) == ("2024年第一季度", "2024年第二季度")
    assert "两期不同" in ui.title_label.text()
    different = ui.row_table.rowCount()
    assert different > 0
    qtbot.keyClick(ui.all_check, Qt.Key.Key_Space)
    assert ui.row_table.rowCount() >= different
    ui.unit_combo.setCurrentIndex(1)
    ui.unit_combo.activated.emit(1)
    settled()
    units = {ui.row_table.item(row, 1).text() for row in range(ui.row_table.rowCount())}  # type: ignore[union-attr]
    assert units <= {ui.unit_combo.currentText()}
