"""亮灯规则: numbers with their effect in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def lamps(page: SettingsPage, settled: Callable[[], None]) -> SettingsPage:
    page.show_target("lamps")
    settled()
    return page


def type_number(page: SettingsPage, qtbot: QtBot, name: str, number: str) -> None:
    spin = page.lamps._spins[name]
    spin.setFocus()
    spin.selectAll()
    qtbot.keyClicks(spin, number)
    qtbot.keyClick(spin, Qt.Key.Key_Return)


def test_the_words_follow_the_numbers_and_the_ledger_keeps_them(
    lamps: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    type_number(lamps, qtbot, "red_gap_points", "25")
    settled()
    assert "超过25个百分点" in lamps.lamps._sentences[Lamp.RED].text()
    assert "不超过25个百分点" in lamps.lamps._sentences[Lamp.YELLOW].text()
    found: list[int] = []
    desk.ask(lambda services: services.settings.settings().red_gap_points, found.append)
    settled()
    assert found == [25]


def test_numbers_that_make_no_rule_are_refused_in_words(
    lamps: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    type_number(lamps, qtbot, "yellow_gap_points", "40")
    settled()
    assert lamps.lamps._ui.lamp_problem.sentence.startswith("红灯差距不能小于黄灯差距")
    found: list[int] = []
    desk.ask(lambda services: services.settings.settings().yellow_gap_points, found.append)
    settled()
    assert found == [10]
    qtbot.keyClick(lamps.lamps._ui.default_button, Qt.Key.Key_Space)
    settled()
    assert lamps.lamps._ui.lamp_problem.sentence == ""
