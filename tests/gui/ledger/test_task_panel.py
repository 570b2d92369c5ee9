"""One task in full: what it shows and the decisions it takes."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.plans import MilestoneState
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.ledger.task_page import TaskPage
from wanzhou_gui.gui.ledger.task_panel import TaskPanel

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig
    from wanzhou_gui.gui.ledger.task_facts import TaskFacts

pytestmark = pytest.mark.qt


def open_task(rig: WindowRig, number: str) -> TaskPanel:
    rig.press("Ctrl+2")
    page = rig.window.current_page
    assert isinstance(page, LedgerPage)
    assert page.view is not None
    task_id = next(row.task.id for row in page.view.rows if row.task.number == number)
    rig.window.desk.wanted.emit("ledger", ("task", task_id))
    rig.settle()
    assert page.panel.isVisible()
    return page.panel


def facts_of(panel: TaskPanel) -> TaskFacts:
    assert panel.facts is not None
    return panel.facts


def test_space_opens_the_task_under_the_cursor_beside_the_table_and_escape_puts_it_away(opened: WindowRig) -> None:
    opened.press("Ctrl+2")
    page = opened.window.current_page
    assert isinstance(page, LedgerPage)
    page.table.setFocus()
    opened.press("Space")
    assert page.panel.isVisible()
    assert facts_of(page.panel).row.task.number == "1"
    opened.press("Down")
    assert facts_of(page.panel).row.task.number == "2"
    opened.press("Esc")
    assert not page.panel.isVisible()
    assert page.table.hasFocus()


def test_the_reason_of_the_lamp_is_said_in_words(opened: WindowRig) -> None:
    panel = open_task(opened, "8")
    assert facts_of(panel).row.lamp is not Lamp.GREEN
    assert panel._ui.reason_label.text().endswith("。")
    assert panel._ui.lamp_badge.accessibleName() in ("滞后", "预警", "无法研判")


def test_the_body_of_the_plan_and_every_return_are_there(opened: WindowRig) -> None:
    panel = open_task(opened, "1")
    assert "健全市场监管" in panel._ui.body_label.text()
    facts = facts_of(panel)
    assert len({one.period.id for one in facts.reported}) == 3
    shown = [label.text() for label in panel.findChildren(QLabel)]
    assert any(facts.reported[0].entry.progress_text in text for text in shown)


def test_a_deadline_is_read_as_clerks_write_it(opened: WindowRig) -> None:
    panel = open_task(opened, "5")
    panel._ui.due_edit.setFocus()
    opened.type("2024.9.30")
    opened.press("Return")
    assert facts_of(panel).row.task.due_on == date(2024, 9, 30)
    assert panel._ui.due_edit.text() == "2024-09-30"


def test_a_deadline_that_cannot_be_read_is_refused_beside_the_field(opened: WindowRig) -> None:
    panel = open_task(opened, "5")
    panel._ui.due_edit.setFocus()
    opened.type("2024.13.1")
    opened.press("Return")
    assert panel._ui.problem_label.isVisible()
    assert "2024.13.1" in panel._ui.problem_label.text()
    assert facts_of(panel).row.task.due_on is None
    opened.press("Esc")
    assert not panel._ui.problem_label.isVisible()


def test_closing_is_not_typed_but_done_on_the_page_of_the_task(opened: WindowRig) -> None:
    panel = open_task(opened, "5")
    assert panel._ui.closed_label.text() == "未办结"
    panel._ui.open_button.setFocus()
    opened.press("Space")
    page = opened.window.current_page
    assert isinstance(page, TaskPage)
    assert page.case is not None
    assert page.case.row.task.number == "5"
    opened.press("Esc")
    assert isinstance(opened.window.current_page, LedgerPage)


def test_two_fields_changed_at_once_are_both_kept(opened: WindowRig) -> None:
    panel = open_task(opened, "5")
    panel._change(is_standing=True)
    panel._change(due_on=date(2025, 6, 30))
    opened.settle()
    task = facts_of(panel).row.task
    assert task.is_standing
    assert task.due_on == date(2025, 6, 30)


def test_an_inferred_convenor_is_marked_until_it_is_confirmed(opened: WindowRig) -> None:
    panel = open_task(opened, "17")
    panel._change(convenor_is_inferred=True)
    opened.settle()
    assert panel._ui.convenor_label.text() == "推定"
    panel._ui.confirm_button.setFocus()
    opened.press("Space")
    assert panel._ui.convenor_label.text() == "已确认"
    assert not panel._ui.confirm_button.isVisible()
    assert not facts_of(panel).row.task.convenor_is_inferred


def test_a_task_with_one_lead_asks_for_no_convenor(opened: WindowRig) -> None:
    panel = open_task(opened, "1")
    assert not panel._ui.convenor_combo.isVisible()


def test_a_deliverable_is_accepted_rejected_and_left_open_again(opened: WindowRig) -> None:
    panel = open_task(opened, "9")
    milestone = next(one for one in facts_of(panel).milestones if one.state is MilestoneState.PROPOSED)

    def press(word: str) -> MilestoneState:
        name = f"{word}：{milestone.name}"
        button = next(
            one for one in panel.findChildren(QPushButton) if one.accessibleName() == name and one.isVisible()
        )
        button.setFocus()
        opened.press("Space")
        return next(one.state for one in facts_of(panel).milestones if one.id == milestone.id)

    assert press("采纳") is MilestoneState.ACCEPTED
    assert press("不采纳") is MilestoneState.REJECTED
    assert press("不采纳") is MilestoneState.PROPOSED
