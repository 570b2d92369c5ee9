"""汇总责任单位情况: what the other units reported comes into the lead's words, to be checked by the lead."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication

from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.gui.returns.entry_form import EntryForm
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt


def led_task(services: Services) -> tuple[str, str, str]:
    """A lead, the number of a task it leads, and another unit that reported on it."""
    plan_id, period_id = services.plans.plans()[0].plan.id, services.periods.period("2024Q3").id
    units = {unit.id: unit.name for unit in services.units.units()}
    for part in services.forms.parts(plan_id, period_id):
        for row in services.entries.form(plan_id, part.unit.id, period_id).rows:
            text, _ = services.forms.compiled(plan_id, period_id, part.unit.id, row.task.id)
            if row.role is UnitRole.LEAD and text:
                return part.unit.name, row.task.number, next(name for name in units.values() if text.startswith(name))
    raise AssertionError("the example has no task with reports of other units")


def test_the_words_of_the_other_units_come_under_the_leads_own(opened: WindowRig, voice: ScriptedVoice) -> None:
    desk = opened.window.desk
    found: list[tuple[str, str, str]] = []
    desk.ask(led_task, found.append)
    opened.settle()
    lead, number, other = found[0]
    desk.ask(lambda services: services.periods.period("2024Q3").id, lambda period_id: desk.look_at(period_id=period_id))
    opened.settle()
    form = EntryForm()
    services = desk._services
    assert services is not None
    plan_id = desk.scope.plan_id or 0
    period_id = desk.scope.period_id or 0
    shown = desk.background.wait_for_ledger(lambda: services.entries.form(plan_id, services.units.unit(lead).id, period_id))
    row = next(one for one in shown.rows if one.task.number == number)
    from wanzhou_gui.gui.returns.co_unit_summary import CoUnitSummary

    CoUnitSummary(desk, form)
    form.show_row(row, period="", previous_period="", is_locked=False)
    own = form.text_of("progress_text")
    assert not form.co_units_button.isHidden()
    form.co_units_button.click()
    opened.settle()
    QApplication.processEvents()
    text = form.text_of("progress_text")
    assert text.startswith(own)
    assert f"{other}：" in text[len(own) :]
    # Pressed twice, it stands there once.
    form.co_units_button.click()
    opened.settle()
    assert form.text_of("progress_text") == text
    form.deleteLater()
