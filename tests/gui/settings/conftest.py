"""The page of settings on the example ledger, as the main window wires it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.settings_page import SettingsPage
from wanzhou_gui.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def memory(tmp_path: Path) -> WindowMemory:
    """What the window remembers, in a file of the test's own."""
    return WindowMemory(tmp_path)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, memory: WindowMemory, settled: Callable[[], None]) -> SettingsPage:
    """The page with its first tab in view."""
    made = SettingsPage(desk, memory=memory)
    qtbot.addWidget(made)
    desk.changed.connect(made.show_changes)
    made.resize(1200, 560)
    made.show()
    made.activateWindow()
    made.show_scope(desk.scope)
    settled()
    return made
