"""A further demand: counted by keyboard, with its deadline in working days, and a warning before it is kept."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.chasing import ChasingSettings
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.request_dialog import RequestDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def opened_form(page: ChasingPage) -> RequestDialog:
    page._panel._ui.request_button.click()
    dialog = page.request_dialog
    assert dialog is not None
    return dialog


def test_a_further_demand_is_counted_beside_the_unit(
    page: ChasingPage, qtbot: QtBot, type_words: Callable[[QWidget, str], None], settled: Callable[[], None]
) -> None:
    dialog = opened_form(page)
    ui = dialog._ui
    type_words(ui.subject_edit, "补充佐证材料")
    type_words(ui.due_edit, "三个工作日内")
    qtbot.keyClick(ui.due_edit, Qt.Key.Key_Return)
    settled()
    line = page.current_line
    assert line is not None
    assert [(one.subject, one.due_on) for one in line.others] == [("补充佐证材料", date(2024, 7, 15))]
    assert "其他要求1次" in page._panel._ui.request_label.text()
    assert page._panel.history[0].note == "补充佐证材料"
    assert page.request_dialog is None


def test_too_little_time_is_said_before_it_is_kept(page: ChasingPage, type_words: Callable[[QWidget, str], None]) -> None:
    dialog = opened_form(page)
    ui = dialog._ui
    assert "连同这一次，本期共1次：其他要求1次" in ui.count_label.text()
    type_words(ui.due_edit, "2024-7-11")
    ui.due_edit.commit()
    assert "只留1个工作日，少于3个工作日" in ui.notice_label.text()
    assert "宜不早于7月15日" in ui.notice_label.text()
    dialog.reject()


def test_the_demand_that_is_one_too_many_is_said_before_it_is_kept(page: ChasingPage, settled: Callable[[], None]) -> None:
    page.desk.ask(lambda services: services.chasing.change_settings(ChasingSettings(request_limit=0)), lambda _: page.refresh())
    settled()
    dialog = opened_form(page)
    assert "超过0次，请注意减负" in dialog._ui.count_label.text()
    dialog.reject()


def test_a_demand_without_a_word_is_refused_beside_the_field(page: ChasingPage, settled: Callable[[], None]) -> None:
    dialog = opened_form(page)
    dialog._ui.save_button.click()
    settled()
    assert dialog._ui.problem_label.sentence
    assert page.request_dialog is dialog
    dialog.reject()
