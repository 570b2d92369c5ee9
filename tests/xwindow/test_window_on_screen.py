"""The program in a real X window: started as a clerk starts it, driven by keys, one window only."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.gui.main_window import MainWindow

pytestmark = pytest.mark.xwindow
REPOSITORY = Path(__file__).resolve().parents[2]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "home"
    monkeypatch.setenv("WANZHOU_HOME", str(folder))
    return folder


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    from datetime import date

    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.system.clock import FixedClock
    from wanzhou_gui.usecases.demo import build_sample

    path = tmp_path / "台账.ledger"
    office = open_office(FixedClock(date(2024, 10, 15)))
    services = office.create_ledger(path)
    build_sample(services, office.read_sample_plan()[0])
    services.close()
    return path


@pytest.fixture
def window(qtbot: QtBot, home: Path, ledger: Path) -> Iterator[MainWindow]:
    from wanzhou_gui.bootstrap import open_office
    from wanzhou_gui.gui.application import make_application, make_window
    from wanzhou_gui.gui.window_memory import WindowMemory

    make_application()
    made = make_window(open_office(), WindowMemory())
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    made.open_first(ledger)
    qtbot.waitUntil(lambda: made.current_key == "workbench", timeout=20_000)
    qtbot.waitUntil(lambda: not made.desk.background.is_busy, timeout=20_000)
    yield made
    made.close()


def test_keys_lead_through_the_window_on_a_real_screen(qtbot: QtBot, window: MainWindow) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication

    from wanzhou_gui.gui.ledger.ledger_page import LedgerPage

    def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        qtbot.keyClick(QApplication.focusWidget() or window, key, modifier)
        qtbot.waitUntil(lambda: not window.desk.background.is_busy, timeout=20_000)

    assert QApplication.platformName() in ("xcb", "windows")
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    page = window.current_page
    assert isinstance(page, LedgerPage)
    qtbot.waitUntil(page.table.hasFocus)
    press(Qt.Key.Key_Space)
    qtbot.waitUntil(page.panel.isVisible)
    press(Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not page.panel.isVisible())
    press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    box = window._ui.search_edit
    qtbot.waitUntil(box.hasFocus)
    with qtbot.waitSignal(box.hits_shown, timeout=20_000):
        qtbot.keyClicks(box, "dctb")
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.current_key == "bulletin")


def test_what_the_screen_shows_is_not_blank(qtbot: QtBot, window: MainWindow) -> None:
    window.resize(1280, 640)
    qtbot.waitUntil(lambda: not window.desk.background.is_busy, timeout=20_000)
    picture = window.screen().grabWindow(window.winId()).toImage()
    colours = {picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}
    assert len(colours) > 20


def test_a_second_start_brings_the_first_window_forward_and_opens_its_file(
    qtbot: QtBot, window: MainWindow, ledger: Path, tmp_path: Path
) -> None:
    from wanzhou_gui.gui.single_window import SingleWindow

    other = tmp_path / "另一本.ledger"
    other.write_bytes(ledger.read_bytes())
    single = SingleWindow(window)
    try:
        with qtbot.waitSignal(single.called, timeout=60_000) as called:
            second = subprocess.Popen(
                [sys.executable, str(REPOSITORY / "main.py"), str(other)], env=dict(os.environ), cwd=REPOSITORY
            )
        assert called.args == [other]
        qtbot.waitUntil(lambda: second.poll() is not None, timeout=60_000)
        assert second.returncode == 0
    finally:
        single.close()
