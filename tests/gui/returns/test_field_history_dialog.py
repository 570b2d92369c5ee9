"""Ctrl+H in a field of 单位填报 tells every value it was given."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QPlainTextEdit

from tests.gui.ledger.test_task_page import click, open_task
from wanzhou_gui.gui.indicators.indicators_page import IndicatorsPage
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory, FieldHistoryDialog
from wanzhou_gui.gui.returns.returns_page import ReturnsPage
from wanzhou_gui.usecases.entries import UnitForm
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt


def test_the_history_of_a_field_opens_from_the_keyboard(opened: WindowRig) -> None:
    opened.press("Ctrl+3")
    page = opened.window.current_page
    assert page is not None
    field = page.findChild(QPlainTextEdit, "progress_text_edit")
    assert field is not None
    field.setFocus()
    opened.type("已印发实施方案")
    page.commit_pending()
    opened.settle()
    opened.press("Ctrl+H")
    dialog = page.findChild(FieldHistoryDialog)
    assert dialog is not None
    table = dialog._ui.step_table
    assert table.rowCount() >= 1
    assert table.item(0, 5).text() == field.toPlainText() == "已印发实施方案"  # type: ignore[union-attr]
    assert "本期进展" in dialog._ui.title_label.text()
    assert table.isColumnHidden(6)
    dialog.accept()


def test_every_field_of_a_task_tells_its_history_beside_the_ledger_and_on_its_page(opened: WindowRig) -> None:
    opened.window.show_page("ledger")
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, LedgerPage)
    page.show_target(("task", page.model._rows[0].task.id))
    page.show_scope(opened.window.desk.scope)
    opened.settle()
    edit = page.panel._ui.due_edit
    edit.setFocus()
    edit.clear()
    opened.type("2025-06-30")
    page.commit_pending()
    opened.settle()
    edit.setFocus()
    opened.press("Ctrl+H")
    dialog = page.panel.findChild(FieldHistoryDialog)
    assert dialog is not None
    assert dialog._ui.step_table.item(0, 5).text() == "2025-06-30"  # type: ignore[union-attr]
    dialog.close()
    page.panel._ui.history_button.click()
    opened.settle()
    whole = page.panel.findChildren(FieldHistoryDialog)[-1]
    labels = [whole._ui.step_table.item(row, 3).text() for row in range(whole._ui.step_table.rowCount())]  # type: ignore[union-attr]
    assert any("本期进展" in label for label in labels)
    assert labels[0].endswith("完成时限")
    whole.close()


def test_a_figure_of_an_indicator_tells_its_history(opened: WindowRig) -> None:
    opened.press("Ctrl+3")
    page = opened.window.current_page
    assert isinstance(page, ReturnsPage)
    form = page._indicator_form
    found: list[UnitForm] = []
    opened.window.desk.ask(_form_with_indicator, found.append)
    opened.settle()
    form.show_row(found[0].indicators[0], period="本期", is_locked=False)
    assert form.history_of("value") is not None
    assert set(form.fields) == {"numerator", "denominator", "value", "as_of_on", "note"}
    offering = form.findChild(FieldHistory)
    assert offering is not None
    offering.show("value")
    opened.settle()
    dialog = form.findChild(FieldHistoryDialog)
    assert dialog is not None
    assert dialog._ui.step_table.rowCount() >= 1
    dialog.close()


def _form_with_indicator(services: Services) -> UnitForm:
    plan_id, period_id = services.plans.plans()[0].plan.id, services.periods.period("2024Q2").id
    forms = (services.entries.form(plan_id, unit.id, period_id) for unit in services.units.units())
    return next(form for form in forms if form.indicators and form.indicators[0].value.value is not None)


def test_the_definition_of_a_target_and_a_deliverable_tell_theirs(opened: WindowRig) -> None:
    def change(services: Services) -> None:
        plan_id, period = services.plans.plans()[0].plan.id, services.periods.period("2024Q2")
        card = services.indicators.cards(plan_id, period.id)[0]
        services.indicators.change(replace(card.indicator, data_source="统计公报"))
        task = services.plans.tasks(plan_id)[0]
        line = services.milestones.lines(task.id)[0]
        services.milestones.change(replace(line.milestone, name="协作机制文件"))
        services.milestones.reach(line.milestone.id, year=line.years[0].year, note="已印发")

    opened.window.desk.ask(change, lambda _: None)
    opened.settle()
    opened.window.show_page("indicators")
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, IndicatorsPage)
    ui = page._ui
    ui.indicator_list.setCurrentIndex(ui.indicator_list.model().index(0, 0))
    ui.detail_tabs.setCurrentIndex(2)
    opened.settle()
    ui.definition_form._ui.source_edit.setFocus()
    opened.press("Ctrl+H")
    dialog = ui.definition_form.findChild(FieldHistoryDialog)
    assert dialog is not None
    assert dialog._ui.step_table.item(0, 5).text() == "统计公报"  # type: ignore[union-attr]
    dialog.accept()
    opened.window.activateWindow()
    task_page = open_task(opened, "1")
    click(opened, task_page, "历史：协作机制文件")
    told = task_page.findChild(FieldHistoryDialog)
    assert told is not None
    after = {told._ui.step_table.item(row, 5).text() for row in range(told._ui.step_table.rowCount())}  # type: ignore[union-attr]
    assert {"协作机制文件", "已印发"} <= after
    told.accept()
