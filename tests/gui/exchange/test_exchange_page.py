"""The exchange page: plans come in by file, by dropping and by pasting; tabs are reached by keys."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QPushButton, QTableWidget, QTabWidget

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.drop_zone import DropZone
from wanzhou_gui.gui.exchange.exchange_page import ExchangePage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settled: Callable[[], None]) -> ExchangePage:
    made = ExchangePage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 566)
    made.show()
    desk.changed.connect(made.show_changes)
    made.show_scope(desk.scope)
    settled()
    return made


def button(page: ExchangePage, name: str) -> QPushButton:
    found = page.findChild(QPushButton, name)
    assert found is not None
    return found


def test_a_chosen_file_goes_to_the_review(
    page: ExchangePage, desk: Desk, qtbot: QtBot, voice: ScriptedVoice, tmp_path: Path
) -> None:
    voice.answers.append(tmp_path / "方案.docx")
    with qtbot.waitSignal(desk.wanted) as wanted:
        button(page, "choose_file_button").setFocus()
        qtbot.keyClick(button(page, "choose_file_button"), Qt.Key.Key_Space)
    assert wanted.args == ["plan_review", tmp_path / "方案.docx"]


def test_a_file_not_chosen_changes_nothing(
    page: ExchangePage, desk: Desk, qtbot: QtBot, voice: ScriptedVoice
) -> None:
    voice.answers.append(None)
    with qtbot.assertNotEmitted(desk.wanted):
        qtbot.keyClick(button(page, "choose_file_button"), Qt.Key.Key_Space)


def test_a_dropped_file_goes_to_the_review(
    page: ExchangePage, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    zone = page.findChild(DropZone, "drop_zone")
    assert zone is not None
    path = tmp_path / "方案.txt"
    path.write_text("x", encoding="utf-8")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(20, 20),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    with qtbot.waitSignal(desk.wanted) as wanted:
        zone.dropEvent(event)
    assert wanted.args == ["plan_review", path]


def test_pasted_text_goes_to_the_review(page: ExchangePage, desk: Desk, qtbot: QtBot) -> None:
    edit = page.findChild(QPlainTextEdit, "paste_edit")
    assert edit is not None
    assert not button(page, "read_button").isEnabled()
    QApplication.clipboard().setText("关于印发行动计划的通知\n一、总体要求")
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(desk.wanted) as wanted:
        button(page, "read_button").setFocus()
        qtbot.keyClick(button(page, "read_button"), Qt.Key.Key_Space)
    assert wanted.args == ["plan_review", "关于印发行动计划的通知\n一、总体要求"]


def test_another_page_can_ask_for_a_tab(page: ExchangePage, settled: Callable[[], None]) -> None:
    page.show_target("journal")
    settled()
    operations = page.findChild(QTableWidget, "operation_table")
    assert operations is not None
    assert operations.isVisible()
    assert operations.rowCount() > 0


def test_the_tabs_are_walked_by_keys(page: ExchangePage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    tabs = page.findChild(QTabWidget, "exchange_tabs")
    assert tabs is not None
    tabs.tabBar().setFocus()
    titles = [tabs.tabText(tabs.currentIndex())]
    for _ in range(4):
        qtbot.keyClick(tabs.tabBar(), Qt.Key.Key_Right)
        titles.append(tabs.tabText(tabs.currentIndex()))
    settled()
    assert titles == ["导入行动方案", "导出", "两台交换", "备份与恢复", "操作记录"]
