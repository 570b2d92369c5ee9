"""单位字典: looking up, adding, correcting a unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
TypeWords = Callable[[QWidget, str], None]


def stored(desk: Desk, settled: Callable[[], None], name: str) -> Unit:
    found: list[Unit] = []
    desk.ask(lambda services: services.units.unit(name), found.append)
    settled()
    return found[0]


def test_all_units_of_the_plan_are_listed(page: SettingsPage) -> None:
    assert page.units._rows.rowCount() == 21
    assert page.units._ui.count_label.text() == "共21家"
    assert page.units._ui.unit_title_label.text() == "区市场监管局"


def test_an_alias_typed_with_the_keyboard_is_found_at_once(
    page: SettingsPage, type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    type_words(page.units._ui.search_edit, "发改委")
    settled()
    qtbot.keyClick(page.units._ui.unit_table, Qt.Key.Key_Down)
    page.units._ui.unit_table.selectRow(0)
    type_words(page.units._ui.aliases_edit, "发改局，计委")
    page.units._ui.save_button.setFocus()
    qtbot.keyClick(page.units._ui.save_button, Qt.Key.Key_Space)
    settled()
    unit = stored(desk, settled, "计委")
    assert unit.name == "区发展改革委"
    assert unit.aliases == ("发改局", "计委")
    assert not page.units.is_changed


def test_a_new_unit_gets_its_likely_nature_and_the_tone_of_papers(
    page: SettingsPage, type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    form = page.units._ui
    qtbot.keyClick(form.add_button, Qt.Key.Key_Space)
    assert form.name_edit.hasFocus()
    type_words(form.name_edit, "国家税务总局万州区税务局")
    qtbot.keyClick(form.name_edit, Qt.Key.Key_Return)
    assert form.nature_combo.currentText() == "中央垂直管理"
    assert "商请" in form.tone_label.text()
    qtbot.keyClick(form.name_edit, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert stored(desk, settled, "国家税务总局万州区税务局").nature is UnitNature.CENTRAL_AGENCY
    assert page.units._rows.rowCount() == 22


def test_a_name_that_belongs_to_another_unit_is_refused_beside_it(
    page: SettingsPage, type_words: TypeWords, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    form = page.units._ui
    qtbot.keyClick(form.add_button, Qt.Key.Key_Space)
    type_words(form.name_edit, "区公安局")
    page.units.save()
    settled()
    assert form.name_problem.sentence.startswith("名称“区公安局”已属于“区公安局”")
    assert form.name_edit.text() == "区公安局"


def test_going_to_another_unit_keeps_what_was_typed(
    page: SettingsPage, type_words: TypeWords, desk: Desk, settled: Callable[[], None]
) -> None:
    type_words(page.units._ui.contact_name_edit, "张敏")
    page.units._ui.unit_table.selectRow(3)
    settled()
    assert stored(desk, settled, "区市场监管局").contact_name == "张敏"
    assert page.units._ui.unit_title_label.text() == "区公安局"


def test_changes_can_be_given_up(page: SettingsPage, type_words: TypeWords, qtbot: QtBot, settled: Callable[[], None]) -> None:
    type_words(page.units._ui.note_edit, "写错了")
    assert page.units._ui.revert_button.isEnabled()
    qtbot.keyClick(page.units._ui.revert_button, Qt.Key.Key_Space)
    settled()
    assert page.units._ui.note_edit.text() == ""
    assert not page.units.is_changed
