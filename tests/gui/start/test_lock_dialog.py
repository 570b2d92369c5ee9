"""The window behind a password: nothing seen or done before it is given, at the start, after a rest, and on Ctrl+L."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from wanzhou_gui.gui.settings.settings_page import SettingsPage
from wanzhou_gui.gui.start.lock_dialog import LockDialog
from wanzhou_gui.gui.window_lock import WindowLock
from wanzhou_gui.system.local_password import LocalPassword

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt
_SECRET = "万州-2024督查"


class Hand:
    """Seconds that pass when the test says so."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def password(tmp_path: Path) -> LocalPassword:
    kept = LocalPassword(tmp_path / "settings")
    kept.put(_SECRET, 10)
    return kept


@pytest.fixture
def lock(opened: WindowRig, password: LocalPassword, hand: Hand) -> WindowLock:
    return WindowLock(opened.window, password, hand)


def give(lock: WindowLock, told: str, rig: WindowRig) -> None:
    dialog = lock.dialog
    assert dialog is not None
    dialog._ui.password_edit.setText(told)
    dialog._ui.unlock_button.click()
    rig.settle()


def test_the_digest_is_kept_and_never_the_password(password: LocalPassword) -> None:
    assert _SECRET not in password.path.read_text(encoding="utf-8")
    assert password.matches(_SECRET)
    assert not password.matches(_SECRET + " ")
    before = password.path.read_text(encoding="utf-8")
    password.put(_SECRET, 10)
    assert password.path.read_text(encoding="utf-8") != before, "another salt every time"


def test_a_torn_file_locks_nobody_out(password: LocalPassword) -> None:
    for content in ("", "{", '{"salt": "", "digest": "", "cost": 1, "idle_minutes": 0}', "[]", '{"cost": 99999999999}'):
        password.path.write_text(content, encoding="utf-8")
        assert not password.is_set


def test_nothing_is_opened_before_the_password_is_given(
    rig: WindowRig, ledger_path: Path, password: LocalPassword
) -> None:
    lock = WindowLock(rig.window, password)
    lock.enter(lambda: rig.window.open_first(ledger_path))
    rig.settle()
    assert lock.is_locked
    assert not rig.window.desk.has_ledger
    give(lock, "不对的密码", rig)
    assert lock.is_locked
    assert "密码不对" in lock.dialog._ui.password_problem.sentence if lock.dialog else False
    give(lock, _SECRET, rig)
    rig.settle()
    assert not lock.is_locked
    assert rig.window.desk.has_ledger
    assert rig.window.current_key


def test_without_a_password_the_window_opens_at_once(rig: WindowRig, tmp_path: Path) -> None:
    entered: list[bool] = []
    WindowLock(rig.window, LocalPassword(tmp_path / "none")).enter(lambda: entered.append(True))
    assert entered == [True]


def test_after_a_rest_it_locks_and_keeps_what_was_typed(
    opened: WindowRig, lock: WindowLock, hand: Hand, qtbot: QtBot
) -> None:
    opened.press("Ctrl+3")
    hand.seconds = 9 * 60
    lock.look()
    assert not lock.is_locked
    handle = opened.window.windowHandle()
    qtbot.keyClick(opened.window, Qt.Key.Key_Shift)
    assert handle is not None
    lock._watch(handle)
    hand.seconds = 18 * 60
    lock.look()
    assert not lock.is_locked
    hand.seconds = 19 * 60 + 1
    lock.look()
    assert lock.is_locked
    assert not opened.window.centralWidget().isVisible()
    give(lock, _SECRET, opened)
    assert opened.window.centralWidget().isVisible()
    assert opened.window.current_key == "returns"


def test_locked_keys_and_escape_do_nothing(opened: WindowRig, lock: WindowLock, qtbot: QtBot) -> None:
    lock.lock_now()
    dialog = lock.dialog
    assert isinstance(dialog, LockDialog)
    before = opened.window.current_key
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert QApplication.activeModalWidget() is dialog
    for keys in (Qt.Key.Key_2, Qt.Key.Key_K):
        qtbot.keyClick(dialog, keys, Qt.KeyboardModifier.ControlModifier)
    opened.settle()
    assert opened.window.current_key == before
    give(lock, _SECRET, opened)
    assert not lock.is_locked


def test_many_wrong_passwords_cost_a_wait(opened: WindowRig, lock: WindowLock) -> None:
    lock.lock_now()
    for _ in range(3):
        give(lock, "猜一个", opened)
        QApplication.processEvents()
    dialog = lock.dialog
    assert dialog is not None
    assert "秒后再试" in dialog._ui.password_problem.sentence
    assert not dialog._ui.unlock_button.isEnabled()


def test_a_locked_window_can_be_left(opened: WindowRig, lock: WindowLock) -> None:
    lock.lock_now()
    assert lock.dialog is not None
    lock.dialog._ui.quit_button.click()
    assert not opened.window.isVisible()


def test_without_a_password_the_key_leads_to_where_one_is_set(opened: WindowRig, tmp_path: Path) -> None:
    lock = WindowLock(opened.window, LocalPassword(tmp_path / "none"))
    lock.lock_now()
    opened.settle()
    assert opened.window.current_key == "settings"


def test_the_search_box_leads_to_where_a_password_is_set(opened: WindowRig) -> None:
    opened.press("Ctrl+K")
    opened.type("kjmm")
    opened.settle()
    opened.press("Return")
    page = opened.window.current_page
    assert isinstance(page, SettingsPage)
    assert page._ui.tabs.currentWidget() is page.safety
