"""Reasons: offered ones are taken over once, an empty one is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from wanzhou_gui.gui.review.reason_panel import ReasonPanel

pytestmark = pytest.mark.qt


@pytest.fixture
def panel(qtbot: QtBot) -> ReasonPanel:
    made = ReasonPanel()
    qtbot.addWidget(made)
    made.ask("退回原因", "退回本项", ["缺数据", "附件不全"])
    return made


def test_reasons_are_added_line_by_line_and_never_twice(panel: ReasonPanel, qtbot: QtBot) -> None:
    offered = panel._ui.templates_list
    for row in (0, 1, 0):
        offered.setCurrentRow(row)
        qtbot.keyClick(offered, Qt.Key.Key_Return)
    assert panel.reason == "缺数据\n附件不全"


def test_an_empty_reason_is_refused_and_a_written_one_is_handed_over(panel: ReasonPanel, qtbot: QtBot) -> None:
    given: list[str] = []
    panel.confirmed.connect(given.append)
    panel._ui.confirm_button.click()
    assert given == []
    assert panel._ui.reason_problem.sentence
    panel._ui.reason_edit.setPlainText(" 口径不符 ")
    panel._ui.confirm_button.click()
    assert given == ["口径不符"]


def test_without_offered_reasons_only_the_text_is_asked(panel: ReasonPanel) -> None:
    panel.ask("解锁原因", "解锁", [])
    assert panel._ui.templates_list.isHidden()
    assert panel.reason == ""
    assert panel._ui.confirm_button.text() == "解锁"
