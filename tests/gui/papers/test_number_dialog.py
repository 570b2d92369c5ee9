"""The small question about a number: it asks only what is needed and stays open when it is refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPushButton, QSpinBox

from wanzhou_gui.gui.papers.number_dialog import NumberDialog
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.usecases.errors import RejectedError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def test_a_refused_reason_is_said_beside_the_field(qtbot: QtBot) -> None:
    dialog = NumberDialog("作废文书", "作废第3期", "")
    qtbot.addWidget(dialog)
    dialog.show()
    reason = dialog.findChild(QLineEdit, "reason_edit")
    number = dialog.findChild(QSpinBox, "number_spin")
    save = dialog.findChild(QPushButton, "save_button")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert reason is not None
    assert number is not None
    assert save is not None
    assert problem is not None
    assert not number.isVisible()
    reason.setText("印错")
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(save, Qt.Key.Key_Space)
    assert wished.args[1] == "印错"
    dialog.show_refusal(RejectedError("void_reason_missing"))
    assert "没有写明原因" in problem.sentence
    assert dialog.isVisible()
    assert reason.text() == "印错"
