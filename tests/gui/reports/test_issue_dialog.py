"""The question before issuing: what blocks, what is asked, what travels."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton

from wanzhou_gui.gui.reports.issue_dialog import IssueDialog, IssueWish
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.usecases.errors import RejectedError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
BLOCK = PaperCheck("not_registered", CheckLevel.BLOCKS, "方案尚未立项，不能签发通报。", "plan_review")
ADVICE = PaperCheck("units_missing", CheckLevel.ADVICE, "2家单位本期未报送，正文已列出。")


def edit(dialog: IssueDialog, name: str) -> QLineEdit:
    found = dialog.findChild(QLineEdit, name)
    assert found is not None
    return found


def button(dialog: IssueDialog) -> QPushButton:
    found = dialog.findChild(QPushButton, "issue_button")
    assert found is not None
    return found


def problem(dialog: IssueDialog) -> str:
    found = dialog.findChild(QLabel, "problem_label")
    assert found is not None
    return found.text()


@pytest.fixture
def dialog(qtbot: QtBot) -> IssueDialog:
    made = IssueDialog((ADVICE,), date(2024, 7, 10))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_blocking_check_is_named_and_nothing_can_be_issued(qtbot: QtBot) -> None:
    made = IssueDialog((ADVICE, BLOCK), date(2024, 7, 10))
    qtbot.addWidget(made)
    made.show()
    label = made.findChild(QLabel, "checks_label")
    assert label is not None
    assert "方案尚未立项" in label.text()
    assert "2家单位" not in label.text()
    assert not button(made).isEnabled()


def test_advice_does_not_stand_in_the_way(dialog: IssueDialog) -> None:
    notice = dialog.findChild(QFrame, "checks_notice")
    assert notice is not None
    assert not notice.isVisible()
    assert button(dialog).isEnabled()


def test_everything_filled_by_keys_travels(dialog: IssueDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit(dialog, "approver_edit"), "Zhang San")
    qtbot.keyClick(edit(dialog, "approver_edit"), Qt.Key.Key_Tab)
    qtbot.keyClicks(edit(dialog, "approved_on_edit"), "2024.7.8")
    with qtbot.waitSignal(dialog.wished) as wished:
        qtbot.keyClick(button(dialog), Qt.Key.Key_Space)
    assert wished.args == [IssueWish("Zhang San", date(2024, 7, 8), date(2024, 7, 10))]


def test_a_day_that_does_not_exist_is_said_beside_it(dialog: IssueDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(edit(dialog, "approved_on_edit"), "2024.2.30")
    with qtbot.assertNotEmitted(dialog.wished):
        qtbot.keyClick(button(dialog), Qt.Key.Key_Space)
    assert problem(dialog) == "没有“2024.2.30”这一天。请改为如 2024-12-31。"


def test_another_day_asks_for_its_number(dialog: IssueDialog, qtbot: QtBot) -> None:
    day = edit(dialog, "issued_on_edit")
    day.setFocus()
    qtbot.keyClick(day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(dialog.day_chosen) as chosen:
        qtbot.keyClicks(day, "2025-01-03")
        qtbot.keyClick(day, Qt.Key.Key_Tab)
    assert chosen.args == [date(2025, 1, 3)]


def test_without_a_day_nothing_is_issued(dialog: IssueDialog, qtbot: QtBot) -> None:
    edit(dialog, "issued_on_edit").clear()
    with qtbot.assertNotEmitted(dialog.wished):
        qtbot.keyClick(button(dialog), Qt.Key.Key_Space)
    assert problem(dialog).startswith("没有填写成文日期。")


def test_a_refusal_is_said_and_can_be_tried_again(dialog: IssueDialog, qtbot: QtBot) -> None:
    qtbot.keyClick(button(dialog), Qt.Key.Key_Space)
    assert not button(dialog).isEnabled()
    dialog.show_refusal(RejectedError("approved_after_issue"))
    assert problem(dialog) == "批准日期晚于签发日期。请核对两个日期。"
    assert button(dialog).isEnabled()
