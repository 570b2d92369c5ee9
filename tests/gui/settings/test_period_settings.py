"""填报周期: listing, generating, opening, and the day that falls on a holiday."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.chasing import ChasingSettings
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def periods(page: SettingsPage, settled: Callable[[], None]) -> SettingsPage:
    page.show_target("periods")
    settled()
    return page


def due_on(desk: Desk, settled: Callable[[], None], code: str) -> date:
    found: list[date] = []
    desk.ask(lambda services: services.periods.period(code).due_on, found.append)
    settled()
    return found[0]


def type_day(page: SettingsPage, qtbot: QtBot, day: str) -> None:
    edit = page.periods._ui.due_edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, day)
    qtbot.keyClick(edit, Qt.Key.Key_Return)


def test_missing_periods_are_made_and_counted(periods: SettingsPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    form = periods.periods._ui
    qtbot.keyClick(form.generate_button, Qt.Key.Key_Space)
    settled()
    assert periods.periods._rows.rowCount() == 8
    assert form.generate_hint_label.text() == "已生成5个周期，选中后按“开放填报”。"
    qtbot.keyClick(form.generate_button, Qt.Key.Key_Space)
    settled()
    assert form.generate_hint_label.text() == "这些周期都已经有了，没有新增。"


def test_a_day_on_a_holiday_can_be_moved_to_the_next_working_day(
    periods: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    type_day(periods, qtbot, "2024.6.8")
    settled()
    form = periods.periods._ui
    # 2024-06-08 to 10 were the days off of 端午节.
    assert form.due_hint_label.text() == "2024年6月8日不上班，下一个工作日是2024年6月11日。"
    form.postpone_button.setFocus()
    qtbot.keyClick(form.postpone_button, Qt.Key.Key_Space)
    settled()
    assert due_on(desk, settled, "2024Q2") == date(2024, 6, 11)
    assert not form.postpone_button.isVisibleTo(periods)


def test_a_day_before_the_period_is_refused_beside_it(
    periods: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    type_day(periods, qtbot, "2024-03-01")
    settled()
    assert periods.periods._ui.due_problem.sentence.startswith("截止日早于周期开始日")
    assert due_on(desk, settled, "2024Q2") == date(2024, 6, 25)


def test_a_day_in_words_is_refused_with_an_example(
    periods: SettingsPage, type_words: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    edit = periods.periods._ui.due_edit
    edit.selectAll()
    type_words(edit, "月底")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert periods.periods._ui.due_problem.sentence == "看不懂“月底”。请按年-月-日填写，如 2024-12-31。"


def test_opening_a_period_brings_it_into_view(
    periods: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    form = periods.periods._ui
    qtbot.keyClick(form.generate_button, Qt.Key.Key_Space)
    settled()
    form.period_table.selectRow(3)
    assert form.one_title_label.text() == "2024年第四季度"
    form.open_button.setFocus()
    qtbot.keyClick(form.open_button, Qt.Key.Key_Space)
    settled()
    assert periods.periods._rows.index(3, 3).data() == "开放"
    found: list[int] = []
    desk.ask(lambda services: services.periods.period("2024Q4").id, found.append)
    settled()
    assert desk.scope.period_id == found[0]
    # What comes next is one key away.
    assert form.issue_button.hasFocus()
    wanted: list[str] = []
    desk.wanted.connect(lambda key, _: wanted.append(key))
    qtbot.keyClick(form.issue_button, Qt.Key.Key_Space)
    assert wanted == ["forms"]
    form.period_table.selectRow(5)
    assert form.issue_button.isHidden()


def test_a_due_day_on_a_day_off_goes_where_the_office_has_chosen(
    page: SettingsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    desk.ask(lambda services: services.chasing.change_settings(ChasingSettings(due_day_rule="before")), lambda _: None)
    desk.ask(
        lambda services: services.periods.change_due_day(services.periods.period("2024Q2"), date(2024, 6, 29)),
        lambda _: None,
    )
    page.show_target("periods")
    settled()
    assert page.periods._ui.postpone_button.text() == "提前到6月28日(&H)"
    page.periods._ui.postpone_button.click()
    settled()
    assert page.periods._period is not None
    assert page.periods._period.due_on == date(2024, 6, 28)


def test_the_rhythm_of_the_plan_in_view_is_set_with_the_keyboard(
    periods: SettingsPage, desk: Desk, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    def rhythm() -> object:
        found: list[object] = []
        desk.ask(lambda services: services.plans.plans()[0].plan.rhythm, found.append)
        settled()
        return found[0]

    ui = periods.periods._ui
    assert rhythm() is None
    ui.rhythm_combo.setFocus()
    qtbot.keyClick(ui.rhythm_combo, Qt.Key.Key_Down)
    settled()
    assert rhythm() == "month"
    assert "只在这类周期发表、催报" in ui.rhythm_hint_label.text()
    qtbot.keyClick(ui.rhythm_combo, Qt.Key.Key_Home)
    settled()
    assert rhythm() is None


def test_monthly_returns_may_be_due_in_the_month_after(
    periods: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    form = periods.periods._ui
    form.kind_combo.setCurrentIndex(form.kind_combo.findData("month"))
    qtbot.keyClick(form.due_month_combo, Qt.Key.Key_Down)
    form.due_day_spin.setValue(5)
    qtbot.keyClick(form.generate_button, Qt.Key.Key_Space)
    settled()
    # 5 October 2024 is a holiday: the first working day after it is the 8th.
    assert due_on(desk, settled, "2024M07") == date(2024, 8, 5)
    assert due_on(desk, settled, "2024M09") == date(2024, 10, 8)
