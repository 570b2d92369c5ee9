"""The page of returns on the example ledger, as the main window wires it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.returns.returns_page import ReturnsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def make_page(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> Callable[[], ReturnsPage]:
    """Makes the page as a new window of the program would: `make_page()`."""

    def make() -> ReturnsPage:
        page = ReturnsPage(desk)
        qtbot.addWidget(page)
        desk.changed.connect(page.show_changes)
        page.resize(1200, 560)
        page.show()
        page.activateWindow()
        page.show_scope(desk.scope)
        settled()
        return page

    return make


@pytest.fixture
def page(make_page: Callable[[], ReturnsPage]) -> ReturnsPage:
    """The page, looking at the first unit that has not reported: 区检察院."""
    made = make_page()
    assert made._ui.unit_label.text() == "区检察院"
    return made
