"""Clerks with roles: nothing to choose for one, a name on every act, and who only looks changes nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.clerks import reviewer_names
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.services import Services


def refused(code: str) -> pytest.RaisesExc[RejectedError]:
    return pytest.raises(RejectedError, check=lambda error: error.code == code)


def add(services: Services, name: str, role: ClerkRole = ClerkRole.HANDLER) -> Clerk:
    return services.clerks.save(Clerk(name=name, role=role))[0]


def test_one_clerk_has_nothing_to_choose_and_may_do_everything(with_plan: Services) -> None:
    assert with_plan.clerks.choices() == []
    assert with_plan.clerks.current().role is ClerkRole.HANDLER
    with_plan.units.save(Unit(name="新单位"))


def test_the_first_name_added_brings_who_sits_here_onto_the_list(with_plan: Services) -> None:
    add(with_plan, "李四")
    assert [(one.name, one.role) for one in with_plan.clerks.choices()] == [
        ("经办人", ClerkRole.HANDLER),
        ("李四", ClerkRole.HANDLER),
    ]
    assert with_plan.clerks.current().name == "经办人"


def test_every_act_carries_the_name_of_who_sits_here(with_plan: Services) -> None:
    add(with_plan, "李四")
    with_plan.clerks.switch("李四")
    with_plan.units.save(Unit(name="新单位"))
    assert [one.clerk for one in with_plan.history.operations(2)] == ["李四", "李四"]


def test_who_only_looks_can_change_nothing_and_can_hand_the_desk_over(with_plan: Services) -> None:
    add(with_plan, "王查看", ClerkRole.VIEWER)
    with_plan.clerks.switch("王查看")
    with refused("viewer_cannot_change"):
        with_plan.units.save(Unit(name="新单位"))
    with refused("viewer_cannot_change"):
        with_plan.history.undo()
    with refused("viewer_cannot_change"):
        with_plan.settings.change(replace(with_plan.settings.settings(), office_name="别的机关"))
    with refused("viewer_cannot_change"):
        with_plan.clerks.save(replace(with_plan.clerks.current(), role=ClerkRole.HANDLER))
    with_plan.clerks.switch("经办人")
    with_plan.units.save(Unit(name="新单位"))


def test_somebody_must_be_left_who_can_work(with_plan: Services) -> None:
    add(with_plan, "王查看", ClerkRole.VIEWER)
    sitting = with_plan.clerks.current()
    with refused("clerk_last_writer"):
        with_plan.clerks.save(replace(sitting, role=ClerkRole.VIEWER))
    add(with_plan, "李四")
    with refused("clerk_sits_here"):
        with_plan.clerks.save(replace(with_plan.clerks.current(), is_active=False))


@pytest.mark.parametrize(("name", "code"), [(" ", "clerk_name_missing"), ("李四", "clerk_name_taken")])
def test_a_name_is_needed_and_stands_once(with_plan: Services, name: str, code: str) -> None:
    add(with_plan, "李四")
    with refused(code):
        add(with_plan, name)


def test_nobody_sits_down_who_is_not_on_the_list(with_plan: Services) -> None:
    with refused("clerk_not_there"):
        with_plan.clerks.switch("陌生人")
    gone = add(with_plan, "李四")
    with_plan.clerks.save(replace(gone, is_active=False))
    with refused("clerk_not_there"):
        with_plan.clerks.switch("李四")


def test_changing_the_clerk_is_passed_over_by_undo_and_redo(with_plan: Services) -> None:
    unit, _ = with_plan.units.save(Unit(name="新单位"))
    add(with_plan, "李四")
    with_plan.history.undo()
    with_plan.history.redo()
    with_plan.clerks.switch("李四")
    assert (undo := with_plan.history.next_undo()) is not None
    assert undo.verb == "save_clerk"
    with_plan.units.save(replace(unit, note="备注"))
    with_plan.clerks.switch("经办人")
    done, _ = with_plan.history.undo()
    assert done.verb == "save_unit"
    assert with_plan.clerks.current().name == "经办人"
    with_plan.history.redo()
    assert with_plan.units.unit("新单位").note == "备注"


def test_who_sits_here_keeps_sitting_under_a_new_name(with_plan: Services) -> None:
    add(with_plan, "李四")
    with_plan.clerks.save(replace(with_plan.clerks.current(), name="张三"))
    assert with_plan.clerks.current().name == "张三"
    with_plan.history.undo()
    assert with_plan.clerks.current().name == "经办人"


def test_the_list_says_who_reviews_and_the_setting_only_where_it_names_nobody(with_plan: Services) -> None:
    ledger = with_plan.clerks._ledger
    assert reviewer_names(ledger) == ()
    with_plan.settings.change(replace(with_plan.settings.settings(), reviewer_name="老审核"))
    assert reviewer_names(ledger) == ("老审核",)
    add(with_plan, "王审核", ClerkRole.REVIEWER)
    assert reviewer_names(ledger) == ("王审核",)


def test_only_a_listed_reviewer_approves(sample: tuple[Services, object]) -> None:
    services, _ = sample
    add(services, "王审核", ClerkRole.REVIEWER)
    plan = services.plans.plans()[0].plan
    period = services.periods.period("2024Q2")
    sheet = next(one for one in services.review.queue(plan.id, period.id) if one.waits)
    with refused("not_the_reviewer"):
        services.review.approve(plan.id, sheet.unit.id, period.id)
    services.clerks.switch("王审核")
    approvable = next(
        one for one in services.review.queue(plan.id, period.id) if one.waits and not any(row.has_errors for row in one.rows)
    )
    services.review.approve(plan.id, approvable.unit.id, period.id)
