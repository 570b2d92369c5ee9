"""Several work items changed in one act: seen before, refused one by one, taken back as one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.usecases.test_closing import wish
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.task_edits import TaskEdit


def tasks(services: Services) -> list[Task]:
    return services.plans.tasks(services.plans.plans()[0].plan.id)


def test_looking_writes_nothing_and_changing_is_one_act(with_plan: Services) -> None:
    before = tasks(with_plan)
    chosen = [task.id for task in before[:5]]
    edit = TaskEdit(due_on=date(2025, 6, 30))
    assert [one.is_change for one in with_plan.plans.changes_together(chosen, edit)] == [True] * 5
    assert tasks(with_plan) == before
    with_plan.plans.change_together(chosen, edit)
    assert [task.due_on for task in tasks(with_plan)[:5]] == [date(2025, 6, 30)] * 5
    assert tasks(with_plan)[5:] == before[5:]
    with_plan.history.undo()
    assert [task.due_on for task in tasks(with_plan)] == [task.due_on for task in before]


def test_what_cannot_be_changed_is_named_and_stays(with_plan: Services) -> None:
    first, second = tasks(with_plan)[:2]
    with_plan.closing.request(first.id, wish(date(2026, 6, 30)))
    found = with_plan.plans.changes_together([first.id, second.id], TaskEdit(due_on=date(2025, 6, 30)))
    assert found[0].refused is not None
    assert found[0].refused.code == "due_day_has_requests"
    with_plan.plans.change_together([first.id, second.id], TaskEdit(due_on=date(2025, 6, 30)))
    now = tasks(with_plan)
    assert (now[0].due_on, now[1].due_on) == (first.due_on, date(2025, 6, 30))


def test_an_edit_that_changes_nothing_is_refused(with_plan: Services) -> None:
    chosen = [task.id for task in tasks(with_plan) if not task.is_standing][:3]
    with pytest.raises(RejectedError) as refused:
        with_plan.plans.change_together(chosen, TaskEdit(is_standing=False))
    assert refused.value.code == "no_task_changes"


def test_presumed_convenors_are_confirmed_together(with_plan: Services) -> None:
    presumed = [task for task in tasks(with_plan) if task.convenor_is_inferred]
    assert presumed
    with_plan.plans.change_together([task.id for task in presumed], TaskEdit(confirms_convenor=True))
    assert not [task for task in tasks(with_plan) if task.convenor_is_inferred]
    assert [replace(task, convenor_is_inferred=False, row_version=0) for task in presumed] == [
        replace(task, row_version=0) for task in tasks(with_plan) if task.id in {one.id for one in presumed}
    ]
