"""收回改过的台账表 in the window: shown cell by cell, written only then, refused files said beside the button."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QTableWidget

from tests.gui.conftest import ScriptedVoice
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.ledger_return_dialog import LedgerReturnDialog
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, settled: Settled) -> LedgerReturnDialog:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    made = LedgerReturnDialog(desk, plan_id, period_id)
    qtbot.addWidget(made)
    made.show()
    return made


def exported(desk: Desk, settled: Settled, to: Path) -> Path:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    desk.ask(lambda services: services.exports.ledger(plan_id, period_id, to), lambda _: None)
    settled()
    return to


def press(dialog: LedgerReturnDialog, qtbot: QtBot, settled: Settled, name: str) -> None:
    button = dialog.findChild(QPushButton, name)
    assert button is not None
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()


def test_changes_are_shown_and_then_taken(
    dialog: LedgerReturnDialog, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    path = exported(desk, settled, tmp_path / "台账.xlsx")
    book = openpyxl.load_workbook(path)
    page = book.active
    assert page is not None
    heading = next(row[0].row for row in page.iter_rows() if row[0].value == "序号")
    columns = {str(cell.value): cell.column for cell in page[heading]}
    page.cell(heading + 1, columns["存在问题"]).value = "专业力量不足。"
    page.cell(heading + 1, columns["亮灯"]).value = "办结"
    book.save(path)
    voice.answers.append(path)
    press(dialog, qtbot, settled, "choose_button")
    table = dialog.findChild(QTableWidget, "change_table")
    summary = dialog.findChild(QLabel, "summary_label")
    assert table is not None
    assert summary is not None
    assert table.rowCount() == 2
    assert "可收回 1 格，不收 1 格" in summary.text()
    press(dialog, qtbot, settled, "take_button")
    assert "已收回 1 格" in summary.text()


def test_another_file_is_refused_in_words(
    dialog: LedgerReturnDialog, desk: Desk, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    path = tmp_path / "单位.xlsx"
    desk.ask(lambda services: services.exports.units(path), lambda _: None)
    settled()
    voice.answers.append(path)
    press(dialog, qtbot, settled, "choose_button")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert problem is not None
    assert "不是从督查台导出的台账表" in problem.sentence
