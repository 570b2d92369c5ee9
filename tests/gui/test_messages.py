"""Dialogues: answers come back as what was pressed, closing one is never a yes."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QFileDialog, QWidget

from wanzhou_gui.gui.messages import Voice
from wanzhou_gui.usecases.errors import LedgerFileError

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt


@pytest.fixture
def when_open(qtbot: QtBot) -> Callable[[Callable[[QWidget], None]], None]:
    """Does something with the dialogue as soon as it stands there."""

    def arrange(act: Callable[[QWidget], None]) -> None:
        def look() -> None:
            dialog = QApplication.activeModalWidget()
            if dialog is None:
                QTimer.singleShot(5, look)
            else:
                act(dialog)

        QTimer.singleShot(0, look)

    return arrange


def press(word: str) -> Callable[[QWidget], None]:
    def act(dialog: QWidget) -> None:
        button = next(one for one in dialog.findChildren(QAbstractButton) if one.text() == word)
        button.click()

    return act


def test_the_answer_is_the_button_pressed(when_open: Callable[..., None]) -> None:
    when_open(press("签发"))
    assert Voice().ask_yes_no(None, "签发吗？", "签发", "再看看")
    when_open(press("再看看"))
    assert not Voice().ask_yes_no(None, "签发吗？", "签发", "再看看")
    when_open(press("重新生成"))
    assert Voice().choose(None, "已经有了", ["继续用", "重新生成"]) == 1


def test_escape_is_never_a_yes(qtbot: QtBot, when_open: Callable[..., None]) -> None:
    def escape(dialog: QWidget) -> None:
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)

    when_open(escape)
    assert not Voice().ask_yes_no(None, "签发吗？", "签发", "再看看")
    when_open(escape)
    assert Voice().choose(None, "已经有了", ["继续用", "重新生成"]) is None
    when_open(escape)
    Voice().tell(None, "出了一个问题。", "请再试。", "Traceback")


def test_diagnostics_can_be_copied(when_open: Callable[..., None]) -> None:
    when_open(press("复制诊断信息"))
    Voice().tell(None, "出了一个问题。", "请再试。", "Traceback: x")
    assert "Traceback: x" in QApplication.clipboard().text()


def test_an_error_is_told_with_what_helps(voice: ScriptedVoice) -> None:
    from wanzhou_gui.gui import messages

    messages.tell_error(None, LedgerFileError("not_ours", path="别的文件.db"))
    assert voice.said == ["别的文件.db 不是督查台的台账文件。请选择扩展名为 .ledger 的台账文件。"]


def test_a_file_without_a_folder_is_offered_among_the_documents(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    opened_at: list[str] = []

    def save(_: object, __: str, at: str, ___: str) -> tuple[str, str]:
        opened_at.append(at)
        return "", ""

    def choose(_: object, __: str, at: str) -> str:
        opened_at.append(at)
        return ""

    monkeypatch.setattr("wanzhou_gui.system.paths.documents_folder", lambda: tmp_path / "文档")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", save)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", choose)
    voice = Voice()
    assert voice.ask_save_file(None, "导出附表", "附表.xlsx", "Excel 工作簿 (*.xlsx)") is None
    assert voice.ask_save_file(None, "新建台账", tmp_path / "台账.ledger", "台账 (*.ledger)") is None
    assert voice.ask_folder(None, "选择存放退回更正表的文件夹") is None
    assert opened_at == [str(one) for one in (tmp_path / "文档" / "附表.xlsx", tmp_path / "台账.ledger", tmp_path / "文档")]
