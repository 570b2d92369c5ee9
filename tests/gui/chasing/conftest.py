"""The page of overdue returns over the example ledger, on 10 July 2024."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.desk import Desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> ChasingPage:
    """The page as the main window wires it, looking at the second quarter: 区经济信息委 and 区检察院 owe it."""
    made = ChasingPage(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.show_changes)
    desk.scope_changed.connect(made.show_scope)
    made.resize(1280, 560)
    made.show()
    made.activateWindow()
    made.show_scope(desk.scope)
    settled()
    return made
