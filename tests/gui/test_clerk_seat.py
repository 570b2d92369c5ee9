"""The foot of the window: who sits here, changing places in two keys, and what is off for who only looks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPlainTextEdit, QPushButton

from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.errors import RejectedError

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import WindowRig
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt


def add(rig: WindowRig, name: str, role: ClerkRole) -> None:
    def save(services: Services) -> Changes:
        return services.clerks.save(Clerk(name=name, role=role))[1]

    rig.window.desk.act(save, lambda changes: changes)
    rig.settle()


def seat_button(rig: WindowRig) -> QPushButton | None:
    return rig.window.findChild(QPushButton, "clerk_button")


def take_seat(rig: WindowRig, digit: str) -> None:
    rig.press("Ctrl+J")
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    menu.setFocus()
    rig._qtbot.keyClick(menu, digit)
    rig.settle()


def test_one_clerk_finds_nothing_to_choose(opened: WindowRig) -> None:
    assert seat_button(opened) is None
    opened.press("Ctrl+J")
    assert QApplication.activePopupWidget() is None


def test_two_keys_change_places_and_every_act_bears_the_name(opened: WindowRig) -> None:
    add(opened, "李四", ClerkRole.REVIEWER)
    button = seat_button(opened)
    assert button is not None
    assert button.text() == "经办：经办人"
    take_seat(opened, "2")
    assert button.text() == "审核：李四"
    names: list[str] = []
    opened.window.desk.ask(lambda services: services.clerks.current().name, names.append)
    opened.settle()
    assert names == ["李四"]


def test_who_sits_here_is_remembered_over_a_restart(opened: WindowRig, ledger_path: Path) -> None:
    add(opened, "李四", ClerkRole.HANDLER)
    take_seat(opened, "2")
    opened.restart(ledger_path)
    button = seat_button(opened)
    assert button is not None
    assert button.text() == "经办：李四"


def test_who_only_looks_finds_the_controls_off_and_is_refused_in_words(opened: WindowRig) -> None:
    add(opened, "王查看", ClerkRole.VIEWER)
    opened.press("Ctrl+3")
    page = opened.window.current_page
    assert page is not None
    text = page.findChild(QPlainTextEdit, "progress_text_edit")
    percent = page.findChild(QLineEdit, "completion_percent_edit")
    submit = page.findChild(QPushButton, "submit_button")
    assert text is not None
    assert percent is not None
    assert submit is not None
    was_open, tip = not text.isReadOnly(), percent.toolTip()
    take_seat(opened, "2")
    assert text.isReadOnly()
    assert not percent.isEnabled()
    assert "王查看只能查看" in percent.toolTip()
    assert "王查看只能查看" in submit.accessibleDescription()
    submit.setEnabled(True)
    assert not submit.isEnabled()
    text.setReadOnly(False)
    assert text.isReadOnly()
    refused: list[Exception] = []
    opened.window.desk.ask(lambda services: services.history.undo(), lambda _: None, refused.append)
    opened.settle()
    assert isinstance(refused[0], RejectedError)
    assert refused[0].code == "viewer_cannot_change"
    take_seat(opened, "1")
    assert text.isReadOnly() is not was_open
    assert percent.isEnabled()
    assert percent.toolTip() == tip


def test_a_change_of_settings_is_what_the_seat_listens_to(opened: WindowRig) -> None:
    opened.window.desk.changed.emit(Changes.of(Subject.SETTING), None)
    opened.settle()
    assert seat_button(opened) is None
