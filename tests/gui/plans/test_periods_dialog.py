"""Making periods: the count is told before, the current one is opened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.periods_dialog import PeriodsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def plan(empty_desk: Desk, settled: Callable[[], None], sample_reading: PlanReading) -> Plan:
    found: list[Plan] = []
    empty_desk.ask(lambda services: services.plans.add(sample_reading)[0], found.append)
    settled()
    return found[0]


def make(qtbot: QtBot, desk: Desk, plan: Plan) -> PeriodsDialog:
    dialog = PeriodsDialog(desk, plan)
    qtbot.addWidget(dialog)
    dialog.open()
    return dialog


def test_the_number_of_periods_is_told_before_they_are_made(qtbot: QtBot, empty_desk: Desk, plan: Plan) -> None:
    dialog = make(qtbot, empty_desk, plan)
    assert dialog._ui.count_label.text() == "共8期，从2024年第一季度（截止2024年3月25日）到2025年第四季度。"
    dialog._ui.kind_combo.setFocus()
    qtbot.keyClick(dialog._ui.kind_combo, Qt.Key.Key_Up)
    assert dialog._ui.count_label.text().startswith("共22期，从2024年3月")


def test_the_period_today_lies_in_is_opened_and_brought_into_view(
    qtbot: QtBot, empty_desk: Desk, plan: Plan, settled: Callable[[], None]
) -> None:
    dialog = make(qtbot, empty_desk, plan)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(dialog._ui.generate_button, Qt.Key.Key_Space)
    periods: list[Period] = []
    empty_desk.ask(lambda services: services.periods.periods(), periods.extend)
    settled()
    assert len(periods) == 8
    opened = [period for period in periods if period.is_open]
    # The test's day is 2024-07-10.
    assert [period.code for period in opened] == ["2024Q3"]
    assert empty_desk.scope.period_id == opened[0].id


def test_a_plan_without_its_days_is_sent_back_to_them(qtbot: QtBot, empty_desk: Desk, plan: Plan) -> None:
    dialog = make(qtbot, empty_desk, replace(plan, period_ends_on=None))
    assert not dialog._ui.generate_button.isEnabled()
    assert dialog._ui.count_label.text().startswith("请先在“方案信息”中设定")
