"""亮灯规则: numbers with their effect in words."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.lamps import LAMP_PRESETS, Lamp, LampRule
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


def choose_preset(page: SettingsPage, qtbot: QtBot, name: str) -> None:
    combo = page.lamps._ui.preset_combo
    combo.setFocus()
    steps = combo.findData(name) - combo.currentIndex()
    for _ in range(abs(steps)):
        qtbot.keyClick(combo, Qt.Key.Key_Down if steps > 0 else Qt.Key.Key_Up)


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
    choose_preset(lamps, qtbot, "usual")
    settled()
    assert lamps.lamps._ui.lamp_problem.sentence == ""


def test_a_rule_set_of_another_place_is_taken_over_and_can_be_changed(
    lamps: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    combo = lamps.lamps._ui.preset_combo
    choose_preset(lamps, qtbot, "yinchuan")
    settled()
    found: list[LampRule] = []
    desk.ask(lambda services: services.lamps.rule(), found.append)
    settled()
    assert found == [LAMP_PRESETS["yinchuan"]]
    assert "连续3期未启动" in lamps.lamps._sentences[Lamp.RED].text()
    assert "天" not in lamps.lamps._sentences[Lamp.YELLOW].text()
    check = lamps.lamps._ui.late_is_yellow_check
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    settled()
    assert combo.currentText() == "本机关自定"
    desk.ask(lambda services: services.lamps.rule(), found.append)
    settled()
    assert found[1].late_is_yellow
