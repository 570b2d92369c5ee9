"""设置—考核计分: off by default, refused without a document, rules edited one by one, forbidden ones confirmed."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.scoring import RULE_KINDS, FactKind
from wanzhou_gui.gui.settings.score_form import ScoreForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.gui.settings.settings_page import SettingsPage

pytestmark = pytest.mark.qt


@pytest.fixture
def form(page: SettingsPage, settled: Callable[[], None]) -> ScoreForm:
    page.show_target("scoring")
    settled()
    return page.scoring


def choose(form: ScoreForm, kind: FactKind) -> int:
    row = RULE_KINDS.index(kind)
    form._ui.rule_table.setCurrentCell(row, 1)
    return row


def test_it_is_off_and_is_refused_without_a_document(
    form: ScoreForm, qtbot: QtBot, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    assert not form._ui.on_check.isChecked()
    qtbot.keyClick(form._ui.on_check, Qt.Key.Key_Space)
    qtbot.keyClick(form._ui.frame_button, Qt.Key.Key_Space)
    settled()
    assert form._ui.problem_label.sentence.startswith("没有写明考核依据")
    type_words(form._ui.basis_edit, "《督查考核办法》")
    qtbot.keyClick(form._ui.frame_button, Qt.Key.Key_Space)
    settled()
    assert form._ui.problem_label.sentence == ""
    assert form._ui.on_check.isChecked()


def test_a_rule_is_changed_and_a_preset_brings_its_own(
    form: ScoreForm, qtbot: QtBot, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    row = choose(form, FactKind.LATE_RETURN)
    form._ui.points_edit.clear()
    type_words(form._ui.points_edit, "-1.5")
    form._ui.cap_period_edit.clear()
    qtbot.keyClick(form._ui.rule_button, Qt.Key.Key_Space)
    settled()
    shown = [form._ui.rule_table.item(row, column).text() for column in range(4)]  # type: ignore[union-attr]
    assert shown == ["启用", "迟报", "-1.5", "不限"]
    assert form._ui.preset_combo.currentText() == "本机关自定"
    form._ui.preset_combo.setFocus()
    qtbot.keyClick(form._ui.preset_combo, Qt.Key.Key_Home)
    form._ui.preset_combo.activated.emit(0)
    settled()
    assert form._ui.preset_combo.currentText() == "通用"


def test_a_forbidden_rule_says_why_and_is_confirmed_by_name(
    form: ScoreForm, qtbot: QtBot, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    row = choose(form, FactKind.LEADER_INSTRUCTION)
    assert form._ui.rule_table.item(row, 0).text() == "受限"  # type: ignore[union-attr]
    assert "《整治形式主义为基层减负若干规定》" in form._ui.why_label.text()
    assert not form._ui.rule_check.isEnabled()
    qtbot.keyClick(form._ui.allow_button, Qt.Key.Key_Space)
    dialog = form.dialog
    assert dialog is not None
    type_words(dialog._ui.text_edit, "区政府常务会议定")
    type_words(dialog._ui.name_edit, "王主任")
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert form._ui.rule_table.item(row, 0).text() == "启用"  # type: ignore[union-attr]
    assert "由王主任批准启用：区政府常务会议定" in form._ui.why_label.text()
