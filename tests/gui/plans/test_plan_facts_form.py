"""方案信息: the four days and the trap in them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.gui.plans.plan_facts_form import PlanFactsForm, trap_sentences
from wanzhou_gui.gui.plans.review import Dates, review_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
PLAN = Dates(date(2023, 1, 1), date(2025, 12, 31), date(2024, 3, 4))


@pytest.fixture
def form(qtbot: QtBot, sample_reading: PlanReading) -> PlanFactsForm:
    made = PlanFactsForm()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_review(review_of(sample_reading, "示例"))
    return made


def test_the_trap_is_told_in_figures_of_this_plan() -> None:
    sentences = trap_sentences(PLAN, date(2024, 3, 4))
    assert "成文时已过39.1%" in sentences[0]
    assert "2024年3月31日应达4.0%、2024年6月30日应达17.7%" in sentences[1]


def test_another_plan_has_other_figures() -> None:
    plan = replace(PLAN, period_starts_on=date(2024, 1, 1), period_ends_on=date(2024, 12, 31))
    assert "成文时已过17.5%" in trap_sentences(plan, date(2024, 3, 4))[0]


def test_a_plan_issued_before_its_period_has_no_trap() -> None:
    sentences = trap_sentences(replace(PLAN, supervised_from=date(2023, 1, 1)), date(2022, 12, 20))
    assert len(sentences) == 1
    assert sentences[0].startswith("督查从2023年1月1日起算")


def test_missing_days_are_asked_for() -> None:
    assert trap_sentences(Dates(), None) == ["计划期没有设定，任务的完成时限和进度都无法推算，请先填写。"]
    assert trap_sentences(replace(PLAN, supervised_from=None), None)[-1].startswith("督查起算日没有设定")


def test_a_typed_day_is_handed_over(form: PlanFactsForm, qtbot: QtBot) -> None:
    edit = form._ui.baseline_on_edit
    edit.setFocus()
    qtbot.keyClicks(edit, "2022.12.31")
    with qtbot.waitSignal(form.dates_changed) as sent:
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert sent.args == [replace(PLAN, baseline_on=date(2022, 12, 31))]
    assert form._ui.baseline_label.text() == "基期值按2022年12月31日取数。"


def test_days_in_the_wrong_order_are_not_handed_over(form: PlanFactsForm, qtbot: QtBot) -> None:
    sent: list[object] = []
    form.dates_changed.connect(sent.append)
    edit = form._ui.supervised_from_edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "2026-1-1")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert form._ui.supervised_from_problem.sentence == "晚于计划期止。请核对两个日期。"
    assert sent == []
    assert form.commit() is False
    qtbot.keyClick(form._ui.adopt_button, Qt.Key.Key_Space)
    assert form._ui.supervised_from_problem.sentence == ""
    assert form.dates == PLAN


def test_a_day_that_is_none_is_refused_with_an_example(form: PlanFactsForm, qtbot: QtBot) -> None:
    edit = form._ui.period_ends_on_edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "2025-13-1")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert form._ui.period_ends_on_problem.sentence == "没有“2025-13-1”这一天。请改为如 2024-12-31。"
    assert form.commit() is False
