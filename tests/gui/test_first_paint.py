"""What the first picture of the window waits for: nothing that it does not show (docs/decisions/0010-paint-first.md)."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from wanzhou_gui.gui.rail import Rail

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
REPOSITORY = Path(__file__).resolve().parents[2]

# Runs the program as its entry does, looks once after the first paint and once after what follows it, and leaves.
LOOK_AT_FIRST_PAINT = """
import json, os, sys
from wanzhou_gui.gui.qt_loading import load_qt
load_qt()
import PySide6.QtCore
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
LATE = ("dataclasses", "logging", "datetime", "concurrent.futures", "PySide6.QtSvg", "PySide6.QtNetwork",
        "wanzhou_gui.bootstrap", "wanzhou_gui.usecases.services", "wanzhou_gui.reports.wording")
seen = {}

class Look(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and not seen:
            seen["loaded"] = [name for name in LATE if name in sys.modules]
            seen["namespace"] = "Qt" in vars(PySide6.QtCore)
            QTimer.singleShot(0, painted)
        return False

def painted():
    seen["namespace"] = "Qt" in vars(PySide6.QtCore)
    watched.page_shown.connect(shown)

def shown(key):
    from PySide6.QtGui import QShortcut
    seen["page"] = key
    seen["keys"] = len(watched.findChildren(QShortcut))
    seen["glass"] = len(watched._ui.search_edit.actions())
    print(json.dumps(seen), flush=True)
    os._exit(0)

look = Look()
run = QApplication.exec

def watched_run(*arguments):
    global watched
    watched = next(window for window in QApplication.topLevelWidgets() if window.isVisible())
    watched.installEventFilter(look)
    return run()

QApplication.exec = watched_run
from wanzhou_gui.entry import main
main([])
"""


@pytest.fixture(scope="module")
def first_paint(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    home = str(tmp_path_factory.mktemp("home"))
    completed = subprocess.run(
        [sys.executable, "-c", LOOK_AT_FIRST_PAINT],
        cwd=REPOSITORY,
        env={
            **os.environ,
            "QT_QPA_PLATFORM": "offscreen",
            "WANZHOU_HOME": home,
            "HOME": home,
            "TMPDIR": home,
        },
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert completed.returncode == 0, completed.stderr
    seen: dict[str, Any] = json.loads(completed.stdout.splitlines()[-1])
    return seen


def test_the_first_picture_waits_for_nothing_that_it_does_not_show(first_paint: dict[str, Any]) -> None:
    assert first_paint["loaded"] == []
    # Naming it makes all enumerations of Qt's own namespace.
    assert not first_paint["namespace"]


def test_icons_keys_and_the_first_page_follow_by_themselves(first_paint: dict[str, Any]) -> None:
    assert first_paint["page"] == "start"
    assert first_paint["keys"] >= 12
    assert first_paint["glass"] == 1


def test_eleven_pages_fit_a_low_window(qtbot: QtBot) -> None:
    rail = Rail()
    qtbot.addWidget(rail)
    for number in range(11):
        rail.add_page(f"page{number}", f"页面{number}", "table", at_bottom=number == 10)
    rail.furnish()
    rail.resize(rail.sizeHint().width(), 520)
    rail.show()
    buttons = list(rail._buttons.values())
    places = [button.geometry() for button in buttons]
    assert all(upper.bottom() < lower.top() for upper, lower in pairwise(places))
    assert places[-1].bottom() < rail.height()
    assert buttons[9].toolTip() == "页面9（Ctrl+0）"
