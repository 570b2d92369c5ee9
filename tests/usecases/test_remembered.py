"""What was worked out from the ledger is kept exactly as long as it cannot have changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.clerks import Setting
from wanzhou_gui.usecases.remembered import Remembered

if TYPE_CHECKING:
    from wanzhou_gui.usecases.ports import Ledger
    from wanzhou_gui.usecases.services import Services


@pytest.fixture
def ledger(with_plan: Services) -> Ledger:
    return with_plan.settings._ledger


def names_of(ledger: Ledger) -> list[str]:
    return [unit.name for unit in ledger.find(Unit)]


def test_records_of_the_own_kind_do_not_disturb_and_others_do(ledger: Ledger) -> None:
    worked_out: list[list[str]] = []
    remembered: Remembered[list[str]] = Remembered(ledger, Setting)

    def ask() -> list[str]:
        def work_out() -> list[str]:
            worked_out.append(names_of(ledger))
            return worked_out[-1]

        return remembered.answer("names", work_out)

    before = ask()
    with ledger.transaction("test") as transaction:
        transaction.add(Setting(name="own_kind", value="1"))
    assert ask() == before
    assert len(worked_out) == 1
    with ledger.transaction("test") as transaction:
        transaction.change(replace(ledger.find(Unit)[0], name="改名的单位"))
    assert "改名的单位" in ask()
    assert len(worked_out) == 2


def test_what_was_rolled_back_is_not_remembered(ledger: Ledger) -> None:
    remembered: Remembered[list[str]] = Remembered(ledger, Setting)

    def rename_and_give_up() -> None:
        with ledger.transaction("test") as transaction:
            transaction.change(replace(ledger.find(Unit)[0], name="改名的单位"))
            assert "改名的单位" in remembered.answer("names", lambda: names_of(ledger))
            raise RuntimeError("changed my mind")

    with pytest.raises(RuntimeError, match="changed my mind"):
        rename_and_give_up()
    assert "改名的单位" not in remembered.answer("names", lambda: names_of(ledger))


def test_a_refusal_is_worked_out_anew(ledger: Ledger) -> None:
    remembered: Remembered[str] = Remembered(ledger, Setting)

    def refuse() -> str:
        raise LookupError("not yet")

    with pytest.raises(LookupError):
        remembered.answer("one", refuse)
    assert remembered.answer("one", lambda: "now") == "now"


def test_a_row_read_and_changed_twice_in_one_act_is_journaled_step_by_step(ledger: Ledger) -> None:
    before = ledger.find(Unit)[0].name
    with ledger.transaction("test") as transaction:
        first = transaction.change(replace(ledger.find(Unit)[0], name="第一个名字"))
        transaction.change(replace(first, name="第二个名字"))
    changes = ledger.changes_of(ledger.operations(1)[0].id)
    assert [(change.before, change.after) for change in changes] == [
        ({"name": before}, {"name": "第一个名字"}),
        ({"name": "第一个名字"}, {"name": "第二个名字"}),
    ]
