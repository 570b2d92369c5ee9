"""文号登记簿 in the window: what was issued stands there, a void paper says why, refused acts stay open with the reason."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QSpinBox, QTableWidget

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.register_dialog import RegisterDialog

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice
    from wanzhou_gui.usecases.changes import Changes
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def register(desk: Desk, qtbot: QtBot, settled: Settled) -> RegisterDialog:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    desk.act(
        lambda services: services.reports.issue(
            plan_id, period_id, approver="区长", approved_on=date(2024, 7, 5), issued_on=date(2024, 7, 8)
        ),
        lambda issued: issued[2],
    )
    settled()
    made = RegisterDialog(desk)
    qtbot.addWidget(made)
    made.show()
    settled()
    return made


def texts(register: RegisterDialog) -> list[list[str]]:
    table = register.findChild(QTableWidget, "number_table")
    assert table is not None
    rows = range(table.rowCount())
    return [[table.item(row, column).text() for column in range(table.columnCount())] for row in rows]


def press(dialog: object, qtbot: QtBot, name: str) -> None:
    button = dialog.findChild(QPushButton, name)  # type: ignore[attr-defined]
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)


def choose_bulletins(register: RegisterDialog) -> None:
    row = next(row for row, line in enumerate(texts(register)) if line[1] == "督查通报")
    table = register.findChild(QTableWidget, "number_table")
    assert table is not None
    table.setCurrentCell(row, 0)


def test_a_paper_is_voided_with_a_reason_and_taken_back(
    register: RegisterDialog, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    choose_bulletins(register)
    press(register, qtbot, "void_button")
    question = register.question
    assert question is not None
    press(question, qtbot, "save_button")
    settled()
    assert question.isVisible()
    reason = question.findChild(QLineEdit, "reason_edit")
    assert reason is not None
    reason.setText("数据有误")
    press(question, qtbot, "save_button")
    settled()
    assert not question.isVisible()
    voided = [line for line in texts(register) if line[3] == "已作废"]
    assert len(voided) == 1
    assert voided[0][6].startswith("数据有误（")
    desk.act(lambda services: services.history.undo(), lambda result: result[1])
    settled()
    assert [line for line in texts(register) if line[3] == "已作废"] == []


def test_a_beginning_that_leaves_a_gap_is_named_until_it_is_explained(
    register: RegisterDialog, qtbot: QtBot, settled: Settled
) -> None:
    choose_bulletins(register)
    press(register, qtbot, "explain_button")
    question = register.question
    assert question is not None
    number = question.findChild(QSpinBox, "number_spin")
    reason = question.findChild(QLineEdit, "reason_edit")
    assert number is not None
    assert reason is not None
    number.setValue(99)
    reason.setText("手工编号")
    press(question, qtbot, "save_button")
    settled()
    assert question.isVisible()
    number.setValue(2)
    press(question, qtbot, "save_button")
    settled()
    assert not question.isVisible()
    assert [line[3] for line in texts(register) if line[1] == "督查通报"] == ["已印发", "空号"]
    faults = register.findChild(QLabel, "faults_label")
    assert faults is not None
    assert faults.isHidden()


def test_an_issued_letter_is_saved_as_word_and_a_bulletin_is_not_offered_so(
    register: RegisterDialog, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    place = desk.scope.plan_id, desk.scope.period_id

    def issue(services: Services) -> Changes:
        plan_id, period_id = place
        assert plan_id is not None
        assert period_id is not None
        owed = services.chasing.board(plan_id, period_id).owed[0].unit.id
        return services.letters.issue([(plan_id, period_id)], [owed], services.letters.proposed_wish(ChaseKind.REMINDER))[1]

    desk.act(issue, lambda changes: changes)
    settled()
    button = register.findChild(QPushButton, "word_button")
    assert button is not None
    choose_bulletins(register)
    assert not button.isEnabled()
    table = register.findChild(QTableWidget, "number_table")
    assert table is not None
    table.setCurrentCell(next(row for row, line in enumerate(texts(register)) if line[0].endswith("催〔2024〕1号")), 0)
    to = tmp_path / "催办单.docx"
    voice.answers = [to]
    press(register, qtbot, "word_button")
    settled()
    assert to.read_bytes().startswith(b"PK")
