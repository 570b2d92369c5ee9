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
    return [tuple(model.index(row, column).data() for column in range(3)) for row in range(model.rowCount())]


def test_a_holiday_and_a_working_sunday_are_told_apart(page: SettingsPage, settled: Callable[[], None]) -> None:
    page.show_target("holidays")
    settled()
    assert page.holidays._ui.year_combo.currentText() == "2024"
    assert ("2024-02-12", "星期一", "放假") in rows_of(page)
    assert ("2024-02-04", "星期日", "上班（调休）") in rows_of(page)
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
