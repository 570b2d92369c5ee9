"""更名、合并、拆分: what a reform moves is seen, recorded by keyboard, shown in the dictionary, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.settings_page import SettingsPage
from wanzhou_gui.gui.settings.unit_change_dialog import UnitChangeDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
TypeWords = Callable[[QWidget, str], None]


@pytest.fixture
def open_form(page: SettingsPage, desk: Desk, settled: Callable[[], None], qtbot: QtBot) -> Callable[[str], UnitChangeDialog]:
    def open_it(name: str) -> UnitChangeDialog:
        page.units.search(name)
        settled()
        page.units._ui.unit_table.selectRow(0)
        qtbot.keyClick(page.units._ui.change_button, Qt.Key.Key_Space)
        settled()
        return page.units.change_dialog

    return open_it


def fill(dialog: UnitChangeDialog, type_words: TypeWords, kind: int, to: str, day: str = "2025-01-01") -> None:
    dialog._ui.kind_combo.setCurrentIndex(kind)
    type_words(dialog._ui.to_edit, to)
    type_words(dialog._ui.effective_edit, day)
    type_words(dialog._ui.basis_edit, "万州委发〔2024〕21号")


def names_of(desk: Desk, settled: Callable[[], None], text: str) -> list[str]:
    found: list[list[Unit]] = []
    desk.ask(lambda services: services.units.search(text), found.append)
    settled()
    return [unit.name for unit in found[0]]


def test_a_renaming_is_recorded_and_both_names_find_the_unit(
    open_form: Callable[[str], UnitChangeDialog], type_words: TypeWords, qtbot: QtBot, page: SettingsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    dialog = open_form("区经济信息委")
    fill(dialog, type_words, 0, "区经济和数字化局")
    qtbot.keyClick(dialog._ui.record_button, Qt.Key.Key_Space)
    settled()
    for text in ("区经济信息委", "区经济和数字化局"):
        assert names_of(desk, settled, text) == ["区经济和数字化局"]
    assert page.units._ui.unit_title_label.text() == "区经济和数字化局"
    assert "区经济信息委更名为区经济和数字化局（万州委发〔2024〕21号）" in page.units._ui.history_label.text()


def test_a_merging_shows_what_moves_before_it_is_recorded(
    open_form: Callable[[str], UnitChangeDialog], type_words: TypeWords, qtbot: QtBot, page: SettingsPage, settled: Callable[[], None]
) -> None:
    open_form("区教委").reject()
    dialog = open_form("区金融办")
    assert dialog._ui.unit_label.text() == "区金融办"
    fill(dialog, type_words, 1, "区财政局")
    qtbot.keyClick(dialog._ui.preview_button, Qt.Key.Key_Space)
    settled()
    table = dialog._ui.moves_table
    assert table.rowCount() > 0
    assert {table.item(row, 4).text() for row in range(table.rowCount())} == {"区财政局"}  # type: ignore[union-attr]
    assert "区金融办 → 区财政局" in dialog._ui.moves_label.text()
    qtbot.keyClick(dialog._ui.record_button, Qt.Key.Key_Space)
    settled()
    again = open_form("区财政局")
    assert "区金融办并入区财政局" in again._ui.history_label.text()
    qtbot.keyClick(again._ui.withdraw_button, Qt.Key.Key_Space)
    settled()
    assert open_form("区财政局")._ui.history_label.text() == ""


def test_of_a_split_each_task_has_a_box_for_where_it_goes(
    open_form: Callable[[str], UnitChangeDialog], type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    dialog = open_form("区科技局")
    fill(dialog, type_words, 2, "区科技局、区创新发展局")
    dialog._ui.to_edit.editingFinished.emit()
    settled()
    boxes = [box for (is_task, _), box in dialog._shares.items() if is_task]
    assert len(boxes) > 1
    assert {box.currentText() for box in boxes} == {"区科技局"}
    boxes[0].setCurrentText("区创新发展局")
    qtbot.keyClick(dialog._ui.record_button, Qt.Key.Key_Space)
    settled()
    assert names_of(desk, settled, "区创新发展局") == ["区创新发展局"]


def test_what_is_missing_or_refused_is_said_and_nothing_is_written(
    open_form: Callable[[str], UnitChangeDialog], type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    dialog = open_form("区教委")
    qtbot.keyClick(dialog._ui.record_button, Qt.Key.Key_Space)
    assert "变更后的单位" in dialog._ui.problem_label.sentence
    fill(dialog, type_words, 0, "区财政局")
    qtbot.keyClick(dialog._ui.record_button, Qt.Key.Key_Space)
    settled()
    assert "区财政局" in dialog._ui.problem_label.sentence
    assert dialog._ui.record_button.isEnabled()
    assert names_of(desk, settled, "区教委") == ["区教委"]
