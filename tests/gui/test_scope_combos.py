"""The boxes for plan and period: a plan with a rhythm offers its own periods, and changing plans keeps the time in view."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QComboBox

from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.scope_combos import ScopeCombos

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt
OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
"""


def test_changing_to_a_monthly_plan_shows_the_month_that_ends_with_the_quarter(
    desk: Desk, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    def add(services: Services) -> None:
        [reading, *_] = services.plans.read_text(OTHER)
        plan, _ = services.plans.add(reading)
        for code in ("2024M05", "2024M06", "2024M07"):
            services.periods.open(code)
        services.periods.set_rhythm(plan.id, PeriodKind.MONTH)

    desk.ask(add, lambda _: None)
    settled()
    plan_box, period_box, parent = QComboBox(), QComboBox(), QObject()
    for box in (plan_box, period_box):
        qtbot.addWidget(box)
        box.show()
    combos = ScopeCombos(desk, plan_box, period_box, parent)
    combos.load()
    settled()
    assert period_box.currentText() == "2024年第二季度"
    plan_box.setFocus()
    qtbot.keyClick(plan_box, Qt.Key.Key_End)
    settled()
    assert period_box.currentText() == "2024年6月"
    assert [period_box.itemText(at) for at in range(period_box.count())] == ["2024年5月", "2024年6月", "2024年7月"]
    assert desk.scope.period_id == period_box.currentData()
    # The quarterly plan has no rhythm of its own: it is shown in whatever period is in view.
    qtbot.keyClick(plan_box, Qt.Key.Key_Home)
    settled()
    assert period_box.currentText() == "2024年6月"
    assert period_box.count() > 3
