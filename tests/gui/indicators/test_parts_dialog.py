"""分担单位: two units make the list, their figures add up, one project counted twice is said."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.indicators.parts_dialog import PartsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> PartsDialog:
    found: list[Indicator] = []
    plan_id, period_id = desk.scope.plan_id or 0, desk.scope.period_id or 0
    desk.ask(
        lambda services: next(
            one.indicator for one in services.indicators.cards(plan_id, period_id) if not one.indicator.is_ratio
        ),
        found.append,
    )
    settled()
    made = PartsDialog(desk, found[0], period_id)
    qtbot.addWidget(made)
    made.open()
    settled()
    return made


def test_units_are_listed_filled_in_and_what_is_counted_twice_is_said(
    dialog: PartsDialog, qtbot: QtBot, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    ui = dialog._ui
    assert ui.sum_label.text() == "还没有分担单位。"
    for name in ("区金融办", "区科技局"):
        ui.unit_combo.setCurrentText(name)
        qtbot.keyClick(ui.add_button, Qt.Key.Key_Space)
        settled()
    assert [line.unit.name for line in dialog.view.lines] == ["区金融办", "区科技局"]
    for row in (0, 1):
        ui.part_table.setCurrentCell(row, 0)
        ui.value_edit.clear()
        type_words(ui.value_edit, "150")
        ui.items_edit.setPlainText("三峡柑橘专利质押贷款")
        qtbot.keyClick(ui.save_button, Qt.Key.Key_Space)
        settled()
    assert ui.sum_label.text().startswith("合计300")
    assert "由区金融办、区科技局都计入，可能重复计算" in ui.question_label.text()
    qtbot.keyClick(ui.sum_button, Qt.Key.Key_Space)
    settled()
    assert dialog.view.whole == 300, ui.problem_label.sentence
    ui.part_table.setCurrentCell(1, 0)
    qtbot.keyClick(ui.remove_button, Qt.Key.Key_Space)
    settled()
    assert dialog.view.lines == ()
