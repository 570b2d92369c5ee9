"""安全: the password is set, changed and taken away by whoever knows it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.safety_form import SafetyForm
from wanzhou_gui.system.local_password import LocalPassword

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def password(tmp_path: Path) -> LocalPassword:
    return LocalPassword(tmp_path / "settings")


@pytest.fixture
def form(desk: Desk, qtbot: QtBot, password: LocalPassword) -> SafetyForm:
    made = SafetyForm(desk, password=password)
    qtbot.addWidget(made)
    made.resize(1100, 480)
    made.show()
    return made


def fill(form: SafetyForm, new: str, repeat: str, current: str = "") -> None:
    form._ui.current_edit.setText(current)
    form._ui.new_edit.setText(new)
    form._ui.repeat_edit.setText(repeat)


def test_a_password_is_set_from_the_keyboard_and_asked_for_after_ten_minutes(
    form: SafetyForm, qtbot: QtBot, settled: Settled, password: LocalPassword
) -> None:
    fill(form, "督查2024", "督查2024")
    qtbot.keyClick(form._ui.repeat_edit, Qt.Key.Key_Return)
    settled()
    assert password.matches("督查2024")
    assert password.idle_minutes == 10
    assert form._ui.current_edit.isVisible()
    assert form._ui.new_edit.text() == ""


@pytest.mark.parametrize(("new", "repeat", "said"), [("短", "短", "密码太短"), ("督查2024", "督查2025", "不一样")])
def test_what_is_wrong_with_a_new_password_is_said_beside_the_fields(
    form: SafetyForm, settled: Settled, password: LocalPassword, new: str, repeat: str, said: str
) -> None:
    fill(form, new, repeat)
    form._ui.set_button.click()
    settled()
    assert said in form._ui.password_problem.sentence
    assert not password.is_set


def test_who_does_not_know_it_neither_changes_nor_removes_it(
    form: SafetyForm, settled: Settled, password: LocalPassword
) -> None:
    password.put("督查2024", 5)
    form.refresh()
    fill(form, "另一个密码吧", "另一个密码吧", current="猜的密码")
    form._ui.set_button.click()
    settled()
    assert "现在的密码不对" in form._ui.password_problem.sentence
    form._ui.remove_button.click()
    settled()
    assert password.matches("督查2024")
    fill(form, "", "", current="督查2024")
    form._ui.remove_button.click()
    settled()
    assert not password.is_set


def test_the_minutes_are_kept_at_once(form: SafetyForm, password: LocalPassword) -> None:
    password.put("督查2024", 5)
    form.refresh()
    combo = form._ui.idle_combo
    combo.setCurrentIndex(combo.findData(30))
    combo.activated.emit(combo.currentIndex())
    assert password.idle_minutes == 30
    assert password.matches("督查2024")


def test_the_button_locks_the_window(form: SafetyForm, desk: Desk, qtbot: QtBot, password: LocalPassword) -> None:
    password.put("督查2024", 5)
    form.refresh()
    with qtbot.waitSignal(desk.wanted) as wish:
        form._ui.lock_button.click()
    assert wish.args == ["lock", None]
