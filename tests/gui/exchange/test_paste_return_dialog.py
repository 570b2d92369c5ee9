"""Guided paste in the window: cut, corrected with the keyboard, checked like a form, taken in with the text as original."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QTableWidget

from tests.gui.exchange.form_files import ask
from wanzhou_gui.domain.unit_forms import CellState, FileDecision, FormsCheck
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.paste_return_dialog import PasteReturnDialog
from wanzhou_gui.rendering.docx.letters import letter_bytes
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
TEXT = "区商务委：举办三峡美食文化节1场，参展企业86家，完成比例45%。\n收到，谢谢！"


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, settled: Settled) -> PasteReturnDialog:
    made = PasteReturnDialog(desk)
    qtbot.addWidget(made)
    made.show()
    settled()
    return made


def press(dialog: PasteReturnDialog, qtbot: QtBot, name: str) -> None:
    qtbot.keyClick(dialog.findChild(QPushButton, name), Qt.Key.Key_Space)


def test_a_message_becomes_a_return_with_the_text_kept_as_its_original(
    dialog: PasteReturnDialog, desk: Desk, background: Background, qtbot: QtBot, settled: Settled
) -> None:
    dialog.findChild(QPlainTextEdit, "text_edit").setPlainText(TEXT)
    press(dialog, qtbot, "split_button")
    settled()
    table = dialog.findChild(QTableWidget, "piece_table")
    unit = table.cellWidget(0, 1)
    assert isinstance(unit, QComboBox)
    assert unit.currentText() == "区商务委"
    percent = dialog.findChild(QLineEdit, "percent_edit")
    assert percent.text() == "45"
    percent.setFocus()
    percent.selectAll()
    qtbot.keyClicks(percent, "50")
    # The thanks belong to nobody.
    other = table.cellWidget(1, 1)
    assert isinstance(other, QComboBox)
    other.setFocus()
    qtbot.keyClick(other, Qt.Key.Key_Home)
    found: list[FormsCheck] = []
    dialog.checked.connect(found.append)
    press(dialog, qtbot, "check_button")
    settled()
    [file] = found[0].files
    assert file.unit == "区商务委"
    assert not file.is_suspicious
    written = {cell.field: cell.written for cell in file.cells}
    assert written["completion_percent"] == "50"
    assert {cell.state for cell in file.cells} <= {CellState.QUESTIONED, CellState.CHANGED, CellState.NEW}

    def take(services: Services) -> bytes:
        keys = {cell.key: "file" for cell in file.cells}
        services.forms.take_in(found[0], {file.sha256: FileDecision(conflicts=keys)})  # type: ignore[arg-type]
        [returned] = services.forms.returned(desk.scope.plan_id or 0, desk.scope.period_id or 0)
        return services.forms.original(returned)

    kept = ask(desk, background, take)
    assert isinstance(kept, bytes)
    assert TEXT in kept.decode()


def test_a_word_file_is_read_and_cut_at_once(
    dialog: PasteReturnDialog, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    path = tmp_path / "区科技局汇报.docx"
    path.write_bytes(letter_bytes("区科技局关于工作情况的报告", "区政府督查室", ["8.发展先进制造业：新增样板企业2家。存在问题：经费不足。"], "区科技局", date(2024, 7, 1)))
    voice.answers.append(path)
    press(dialog, qtbot, "open_button")
    settled()
    settled()
    table = dialog.findChild(QTableWidget, "piece_table")
    rows = [table.cellWidget(row, 2) for row in range(table.rowCount())]
    assert any(isinstance(box, QComboBox) and box.currentText().startswith("8") for box in rows)


def test_a_file_that_is_no_document_is_said(
    dialog: PasteReturnDialog, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    (tmp_path / "照片.docx").write_bytes(b"\x89PNG not a document")
    voice.answers.append(tmp_path / "照片.docx")
    press(dialog, qtbot, "open_button")
    settled()
    assert len(voice.said) == 1
