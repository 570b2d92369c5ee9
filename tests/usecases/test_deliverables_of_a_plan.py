"""The deliverables of the first plan by years, and deciding about several of them in one act."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from wanzhou_gui.domain.milestones import DueDeliverable, Standing, due_by
from wanzhou_gui.domain.plan_reading import Strength
from wanzhou_gui.domain.plans import Milestone, MilestoneState
from wanzhou_gui.reports.deliverable_wording import deliverable_cells, layer_sentence
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services


def deliverables(services: Services) -> tuple[DueDeliverable, ...]:
    return services.milestones.of_plan(services.plans.plans()[0].plan.id)


def milestones(services: Services) -> list[Milestone]:
    return list({one.milestone.id: one.milestone for one in deliverables(services)}.values())


def test_the_first_plan_has_its_deliverables_with_their_force_and_units(with_plan: Services) -> None:
    found = milestones(with_plan)
    # first_plan.md 4.4: 96 in the expected reading, 39 hard, 47 medium, 10 soft; three more improvements are proposed.
    force = Counter(one.strength for one in found)
    assert (force[Strength.HARD], force[Strength.SOFT]) == (39, 10)
    assert 47 <= force[Strength.MEDIUM] <= 50
    assert all(one.units for one in deliverables(with_plan) if one.task.number not in ("17", "19", "B1", "B2", "B3"))
    cells = [deliverable_cells(one) for one in deliverables(with_plan)]
    assert all(all(row) for row in cells)


def test_several_are_accepted_in_one_act_that_can_be_undone(with_plan: Services) -> None:
    ids = [one.id for one in milestones(with_plan)]
    with_plan.milestones.decide(ids, MilestoneState.ACCEPTED)
    assert {one.state for one in milestones(with_plan)} == {MilestoneState.ACCEPTED}
    by_2024 = due_by(deliverables(with_plan), 2024)
    counts = Counter(one.standing.standing for one in by_2024)
    assert counts[Standing.ENCOURAGED] > 0
    assert counts[Standing.OVERDUE] == counts[Standing.UNDECIDED] == 0
    told = layer_sentence(by_2024, 2024)
    assert told.startswith(f"到2024年底应完成{len(by_2024) - counts[Standing.ENCOURAGED]}项：")
    assert f"倡导性{counts[Standing.ENCOURAGED]}项不计未完成" in told
    before = len(with_plan.history.operations(10))
    with_plan.milestones.decide(ids, MilestoneState.ACCEPTED)
    assert len(with_plan.history.operations(10)) == before
    with_plan.history.undo()
    assert {one.state for one in milestones(with_plan)} == {MilestoneState.PROPOSED}


def test_what_is_there_already_is_not_rejected(with_plan: Services) -> None:
    one = next(each.milestone for each in deliverables(with_plan) if not each.standing.year)
    with_plan.milestones.reach(one.id, reached_on=date(2024, 6, 1))
    with pytest.raises(RejectedError, match="milestone_is_reached"):
        with_plan.milestones.decide([one.id], MilestoneState.REJECTED)


def test_its_own_unit_answers_for_a_deliverable(with_plan: Services) -> None:
    one = milestones(with_plan)[1]
    with_plan.milestones.change(Milestone(**{**one.__dict__, "owner_unit_id": with_plan.units.unit("区法院").id}))
    (found,) = {each.units for each in deliverables(with_plan) if each.milestone.id == one.id}
    assert found == ("区法院",)
