"""撤销 says what it would take back, and why it cannot."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QToolButton

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt


def test_what_has_left_the_house_is_named_with_what_can_be_done_instead(opened: WindowRig) -> None:
    def issue(services: Services) -> object:
        plan_id, period, day = services.plans.plans()[0].plan.id, services.periods.period("2024Q2"), date(2024, 7, 10)
        services.reports.issue(plan_id, period.id, approver="王某", approved_on=day, issued_on=day)
        from wanzhou_gui.usecases.changes import Changes

        return Changes.everything()

    opened.window.desk.act(issue, lambda changes: changes)
    opened.settle()
    button = next(one for one in opened.window.findChildren(QToolButton) if "撤销" in one.accessibleName())
    assert not button.isEnabled()
    assert "不能撤销" in button.toolTip()
    assert "在文号登记簿作废" in button.toolTip()
    assert button.accessibleName() == button.toolTip()
