"""The whole window on a real X screen: it fits, shows itself, obeys the keyboard, and survives being killed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.application import make_window
from wanzhou_gui.gui.main_window import MainWindow
from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.rail import KEYS
from wanzhou_gui.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.xwindow

REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def window(qtbot: QtBot, office: Office, ledger_path: Path) -> Iterator[MainWindow]:
    made = make_window(office, WindowMemory())
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.open_first(ledger_path)
    qtbot.waitUntil(lambda: made.current_page is not None and not made.desk.background.is_busy, timeout=20_000)
    yield made
    made.close()


def screen_picture(window: MainWindow) -> QImage:
    """What the X server really shows at the window's place."""
    return QGuiApplication.primaryScreen().grabWindow(window.winId()).toImage()


def test_the_window_fits_a_small_screen_and_shows_itself(qtbot: QtBot, window: MainWindow) -> None:
    assert QGuiApplication.platformName() in ("xcb", "windows")
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert window.width() <= screen.width()
    assert window.height() <= screen.height()

    def is_on_the_screen() -> bool:
        picture = screen_picture(window)
        colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
        # The official strip lies at the top, the work below it; an unpainted window has one colour.
        return picture.pixelColor(picture.width() // 2, 1) == QColor(theme.RED) and len(colours) > 20

    qtbot.waitUntil(is_on_the_screen, timeout=10_000)


def test_every_page_is_reached_with_the_keyboard(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(window.isActiveWindow, timeout=10_000)
    for letter, entry in zip(KEYS, [entry for entry in PAGES if entry.icon_name], strict=False):
        # The figures and the minus have the numbers of their characters.
        key = Qt.Key(ord(letter))
        QTest.keyClick(window.windowHandle(), key, Qt.KeyboardModifier.ControlModifier)
        # A shortcut presses its button visibly and lets go a moment later.
        qtbot.waitUntil(lambda wanted=entry.key: window.current_key == wanted, timeout=10_000)
        qtbot.waitUntil(lambda: not window.desk.background.is_busy, timeout=20_000)
        assert window.current_page is not None
        assert window.current_page.isVisible()


def test_a_killed_window_leaves_a_sound_ledger(qtbot: QtBot, ledger_path: Path, tmp_path: Path) -> None:
    environment = {**os.environ, "WANZHOU_HOME": str(tmp_path / "home"), "PYTHONUTF8": "1"}
    program = [sys.executable, str(REPOSITORY / "main.py")]
    window = subprocess.Popen([*program, str(ledger_path)], env=environment, stdin=subprocess.DEVNULL)
    try:
        # The side files appear when the ledger has been opened behind the window.
        beside = ledger_path.with_name(ledger_path.name + "-wal")
        qtbot.waitUntil(lambda: beside.exists() or window.poll() is not None, timeout=30_000)
        assert window.poll() is None, "the window went away by itself"
    finally:
        window.kill()
        window.wait()
    checked = subprocess.run(
        [*program, "db", "check", "--db", str(ledger_path)],
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr
