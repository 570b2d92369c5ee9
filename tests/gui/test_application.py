"""The program around the window: its language, what it does on a fault, and one window per clerk."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, qInstallMessageHandler
from PySide6.QtWidgets import QDialogButtonBox

from wanzhou_gui.gui.application import speak_chinese
from wanzhou_gui.gui.faults import install_fault_hook
from wanzhou_gui.gui.single_window import SingleWindow, call_first_window

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt


def test_a_fault_is_told_calmly_and_logged(
    opened: WindowRig, voice: ScriptedVoice, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    install_fault_hook(opened.window)
    try:
        sys.excepthook(ValueError, ValueError("an inner fault"), None)
    finally:
        qInstallMessageHandler(None)
    assert len(voice.said) == 1
    assert "已经保存的内容不受影响" in voice.said[0]
    assert "unexpected fault" in caplog.text
    assert opened.window.isVisible()


def test_the_words_of_qt_are_chinese(qtbot: QtBot, qapp: QApplication) -> None:
    speak_chinese(qapp)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel | QDialogButtonBox.StandardButton.Discard)
    qtbot.addWidget(box)
    assert "取消" in box.button(QDialogButtonBox.StandardButton.Cancel).text()
    assert "不保存" in box.button(QDialogButtonBox.StandardButton.Discard).text()
    assert QCoreApplication.translate("QFileDialog", "Look in:") != "Look in:"


def test_nobody_answers_where_no_window_is() -> None:
    assert not call_first_window(None, "wanzhou-gui-test-nobody")


def test_the_name_of_a_window_that_was_killed_is_taken_over(qtbot: QtBot) -> None:
    first = SingleWindow(name="wanzhou-gui-test-taken-over")
    first.close()
    second = SingleWindow(name="wanzhou-gui-test-taken-over")
    assert second._server.isListening()
    second.close()
