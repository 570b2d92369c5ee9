"""审签 in the window: steps put on record by keyboard, refused ones say why beside the fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QTableWidget

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.signing_dialog import SigningDialog
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, settled: Settled) -> SigningDialog:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    made = SigningDialog(desk, PaperPlace(plan_id, period_id))
    qtbot.addWidget(made)
    made.show()
    settled()
    return made


def acts(dialog: SigningDialog) -> list[str]:
    combo = dialog.findChild(QComboBox, "act_combo")
    assert combo is not None
    return [combo.itemText(place) for place in range(combo.count())]


def test_steps_are_taken_one_after_the_other(
    dialog: SigningDialog, qtbot: QtBot, settled: Settled, type_words: Callable[[object, str], None]
) -> None:
    review = dialog.findChild(QCheckBox, "review_check")
    actor = dialog.findChild(QLineEdit, "actor_edit")
    move = dialog.findChild(QPushButton, "move_button")
    state = dialog.findChild(QLabel, "state_label")
    table = dialog.findChild(QTableWidget, "step_table")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert review is not None
    assert actor is not None
    assert move is not None
    assert state is not None
    assert table is not None
    assert problem is not None
    assert "签发" in acts(dialog)
    qtbot.keyClick(review, Qt.Key.Key_Space)
    settled()
    assert acts(dialog) == ["拟稿送核", "核稿"]
    qtbot.keyClick(move, Qt.Key.Key_Space)
    settled()
    assert "没有写明由谁办理" in problem.sentence
    type_words(actor, "张三")
    qtbot.keyClick(actor, Qt.Key.Key_Return)
    settled()
    assert state.text() == "现在：已送核"
    assert acts(dialog) == ["核稿", "退回修改", "撤回"]
    type_words(actor, "李四")
    qtbot.keyClick(actor, Qt.Key.Key_Return)
    settled()
    assert table.rowCount() == 2
    assert state.text() == "现在：已核稿，待签发"
