"""A pasted holiday notice is previewed, doubts must be confirmed, and its source is kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.notice_dialog import NoticeDialog
from wanzhou_gui.gui.settings.settings_page import SettingsPage
from wanzhou_gui.usecases.calendars import YearArrangement

pytestmark = pytest.mark.qt

NOTICE = "国务院办公厅关于2027年部分节假日安排的通知\n七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。"


def opened_form(page: SettingsPage, settled: Callable[[], None]) -> NoticeDialog:
    page.show_target("holidays")
    settled()
    page.holidays._ui.import_button.click()
    dialog = page.holidays.notice_dialog
    assert dialog is not None
    return dialog


def paste(dialog: NoticeDialog, text: str) -> None:
    dialog._ui.text_edit.setPlainText(text)
    dialog.read()


def year_2027(desk: Desk, settled: Callable[[], None]) -> list[YearArrangement]:
    found: list[tuple[YearArrangement, ...]] = []
    desk.ask(lambda services: services.calendars.years(), found.append)
    settled()
    return [one for one in found[0] if one.year == 2027]


def test_a_pasted_notice_is_previewed_and_taken(page: SettingsPage, desk: Desk, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    assert not dialog._ui.take_button.isEnabled()
    paste(dialog, NOTICE)
    assert dialog._rows.rowCount() == 9
    assert "放假7天、调休上班2天" in dialog._ui.count_label.text()
    dialog._ui.take_button.click()
    settled()
    (year,) = year_2027(desk, settled)
    assert year.source is not None
    assert year.source.title == "国务院办公厅关于2027年部分节假日安排的通知"
    assert page.holidays._ui.year_combo.currentText() == "2027"
    assert "来源：国务院办公厅关于2027年" in page.holidays._ui.source_label.text()


def test_a_doubt_must_be_confirmed_before_the_notice_is_taken(
    page: SettingsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    dialog = opened_form(page, settled)
    paste(dialog, NOTICE.replace("（周五）", "（周六）"))
    assert "请核对年份" in dialog._ui.remarks_label.text()
    assert not dialog._ui.take_button.isEnabled()
    dialog._ui.confirmed_check.setChecked(True)
    assert dialog._ui.take_button.isEnabled()
    dialog.reject()
    assert year_2027(desk, settled) == []


def test_the_year_of_the_title_is_taken_over_and_may_be_changed(page: SettingsPage, settled: Callable[[], None]) -> None:
    dialog = opened_form(page, settled)
    paste(dialog, NOTICE.replace("2027", "2028").replace("（周五）", "").replace("（周四）", "").replace("（周日）", "").replace("（周六）", ""))
    assert dialog._ui.year_spin.value() == 2028
    dialog._ui.year_spin.setValue(2029)
    assert dialog.reading.years == (2029,)
    dialog.reject()
