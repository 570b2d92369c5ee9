"""节假日: known years are shown, a missing one is said."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.settings_page import SettingsPage

pytestmark = pytest.mark.qt


def rows_of(page: SettingsPage) -> list[tuple[str, ...]]:
    model = page.holidays._rows
    return [tuple(model.index(row, column).data() for column in range(4)) for row in range(model.rowCount())]


def test_a_holiday_and_a_working_sunday_are_told_apart(page: SettingsPage, settled: Callable[[], None]) -> None:
    page.show_target("holidays")
    settled()
    assert page.holidays._ui.year_combo.currentText() == "2024"
    assert ("2024-02-12", "星期一", "放假", "春节") in rows_of(page)
    assert ("2024-02-04", "星期日", "上班（调休）", "春节调休上班") in rows_of(page)
    assert not page.holidays._ui.missing_frame.isVisibleTo(page)


def test_a_year_of_the_plan_that_is_not_known_is_said(
    page: SettingsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    desk.ask(
        lambda services: services.plans.change_plan(
            replace(services.plans.plans()[0].plan, period_ends_on=date(2027, 12, 31))
        ),
        lambda _: None,
    )
    page.show_target("holidays")
    settled()
    assert page.holidays._ui.missing_frame.isVisibleTo(page)
    assert page.holidays._ui.missing_label.text().startswith("2027年的放假安排没有收录")


def test_a_day_is_changed_by_hand_and_taken_back_to_the_plain_week(
    page: SettingsPage, settled: Callable[[], None]
) -> None:
    page.show_target("holidays")
    settled()
    ui = page.holidays._ui
    ui.day_edit.setText("2024-7-15")
    ui.name_edit.setText("防汛停工")
    ui.save_button.click()
    settled()
    assert ("2024-07-15", "星期一", "放假", "防汛停工") in rows_of(page)
    ui.day_edit.setText("2024-7-15")
    ui.state_combo.setCurrentIndex(2)
    ui.save_button.click()
    settled()
    assert "2024-07-15" not in [row[0] for row in rows_of(page)]


def test_a_day_that_is_none_is_said_beside_the_field(page: SettingsPage, settled: Callable[[], None]) -> None:
    page.show_target("holidays")
    settled()
    page.holidays._ui.day_edit.setText("2024-2-30")
    page.holidays._ui.save_button.click()
    assert "2024-2-30" in page.holidays._ui.problem_label.sentence
