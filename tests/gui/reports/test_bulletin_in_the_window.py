"""The bulletin inside the real window: keys work wherever the keyboard is, and the ledger can change under it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton

from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt


def bulletin(opened: WindowRig) -> BulletinPage:
    opened.window.show_page("bulletin")
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, BulletinPage)
    assert page.shown is not None
    return page


def press(qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key, modifier)


def test_print_and_search_keys_work_while_the_rail_has_the_keyboard(
    opened: WindowRig, qtbot: QtBot, voice: ScriptedVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    page = bulletin(opened)
    opened.window.findChild(QLineEdit, "search_edit").setFocus()
    press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert voice.said[-1].startswith("这台电脑上没有找到打印机。")
    press(qtbot, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "find_edit"
    before = page.shown
    press(qtbot, Qt.Key.Key_F5)
    opened.settle()
    assert before is not None
    assert page.shown is not None
    assert page.shown.content == before.content


def test_keys_of_the_bulletin_sleep_on_other_pages(
    opened: WindowRig, qtbot: QtBot, voice: ScriptedVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    bulletin(opened)
    opened.window.show_page("exchange")
    opened.settle()
    opened.window.findChild(QLineEdit, "search_edit").setFocus()
    press(qtbot, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert voice.said == []


def test_undo_takes_letters_back_first_and_then_the_kept_section(opened: WindowRig, qtbot: QtBot) -> None:
    page = bulletin(opened)
    edit = page.findChild(QPlainTextEdit, "section_edit")
    assert edit is not None
    generated = edit.toPlainText()
    edit.setFocus()
    qtbot.keyClicks(edit, "AB")
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert edit.toPlainText() == generated
    qtbot.keyClicks(edit, "CD")
    press(qtbot, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert edit.toPlainText() == "CD" + generated
    press(qtbot, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert edit.toPlainText() == generated


def test_going_back_to_a_backup_leaves_a_working_window(
    opened: WindowRig, qtbot: QtBot, voice: ScriptedVoice, tmp_path: Path
) -> None:
    window = opened.window
    bulletin(opened)
    window.show_page("exchange", "backup")
    opened.settle()
    made: list[Path] = []
    window.desk.ask(lambda services: services.upkeep.backup(tmp_path / "备份.ledger")[0], made.append)
    opened.settle()

    def rename(services: Services) -> Changes:
        return services.units.save(replace(services.units.units()[0], full_name="改过的全称"))[1]

    window.desk.act(rename, lambda changes: changes)
    opened.settle()
    voice.answers += [made[0], True]
    # The dry run of a package has a button of that name too, on a page that is not in view.
    (button,) = (one for one in window.findChildren(QPushButton, "other_button") if one.isVisible())
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    opened.settle()
    names: list[str] = []
    window.desk.ask(lambda services: services.units.units()[0].full_name, names.append)
    opened.settle()
    assert names
    assert names[0] != "改过的全称"
    page = bulletin(opened)
    assert page.shown is not None
