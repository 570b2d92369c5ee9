"""Only what fresh acts can touch is reckoned: at every check it is what reckoning all acts of all rows gives."""

from __future__ import annotations

import contextlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from tests.usecases.test_packages_property import DESKS, OFFICE, PICK, Desks, ledger_of, templates
from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.act_outcome import Reckoning
from wanzhou_gui.domain.desk_exchange import MergedPackage, Outcome, act_of
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.plans import PlanGroup, Task, TaskUnit
from wanzhou_gui.exchange.packages.container import BoundedPackageFiles
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import ConflictError, RejectedError
from wanzhou_gui.usecases.services import Services

__all__ = ["templates"]


def whole_outcome(services: Services, path: Path | None = None) -> Outcome:
    """What all acts of a desk, and those of a package, make of all rows."""
    store = ledger_of(services).desk_store()
    own, received = store.own_acts(lambda *_: None), store.received_acts()  # type: ignore[attr-defined]
    brought, heads = {}, [head for one in ledger_of(services).find(MergedPackage) for head in one.heads]
    if path is not None:
        package = BoundedPackageFiles(write_whole).read(path, "")
        brought = {digest: act_of(text) for digest, text in package.acts.items()}
        heads += [*package.head.heads, *brought]
    order = ActOrder({**brought, **received, **own})
    return Reckoning(order, own.keys() | order.known_to(heads), store.rules(), store.is_allowed).outcome()


def compare(services: Services, part: Outcome, whole: Outcome) -> None:
    """Every row the part does not speak of stands in the ledger as the whole has it; all others are the same in both."""
    store = ledger_of(services).desk_store()
    if part.reckoned is not None:
        now = store.rows()
        for table, rows in whole.rows.items():
            reckoned = part.reckoned[table]
            assert {uid: cells for uid, cells in rows.items() if uid in reckoned} == part.rows[table]
            assert {uid: dict(cells) for uid, cells in rows.items() if uid not in reckoned} == {
                uid: {name: cells[name] for name in rows[uid]} for uid, cells in now[table].items() if uid not in reckoned
            }
    assert sorted(map(repr, part.conflicts)) == sorted(map(repr, whole.conflicts))
    assert part.same == whole.same
    assert sorted(map(repr, store.differences(part))) == sorted(map(repr, store.differences(whole)))


class ComparedDesks(Desks):
    """The same desks; each check is compared, and a desk may go on with a copy of another one's file."""

    @rule(desk=DESKS, other=DESKS)
    def go_on_with_a_copy(self, desk: int, other: int) -> None:
        one, two = desk % self.count, other % self.count
        if one != two:
            place = self.folder / f"desk{one}-{len(list(self.folder.iterdir()))}.ledger"
            self.desks[two].upkeep.backup(place)
            self.desks[one].close()
            self.desks[one] = OFFICE.open_ledger(place)

    @rule(desk=DESKS, kind=st.sampled_from([Task, TaskUnit, Entry, PlanGroup]), number=PICK, between=st.booleans())
    def remove_and_bring_back(self, desk: int, kind: type[Entry], number: int, between: bool) -> None:
        services = self.desk(desk)
        record = self.pick(services, kind, number % 6)
        if record is None:
            return
        with contextlib.suppress(ConflictError, RejectedError):
            with ledger_of(services).transaction("remove") as transaction:
                transaction.remove(record)
            if between:
                self.make(desk, False)
            services.history.undo()

    @rule(desk=DESKS)
    def look_at_what_is_open(self, desk: int) -> None:
        services = self.desk(desk)
        conflicts, part = services.packages.conflicts()
        whole = whole_outcome(services)
        assert sorted(map(repr, conflicts)) == sorted(map(repr, whole.conflicts))
        if part.reckoned is None or any(part.reckoned.values()):
            compare(services, part, whole)

    def take_in(self, services: Services, path: Path, side: int | None = None) -> None:
        if not self.is_out_of_reach(services, path):
            check = services.packages.check(path)
            if not check.is_known:
                compare(services, check.outcome, whole_outcome(services, path))
        super().take_in(services, path, side)


@pytest.mark.parametrize("desks", [2, 3])
def test_what_is_reckoned_is_what_all_acts_give(templates: Path, desks: int) -> None:
    machine = type("Machine", (ComparedDesks,), {"templates": templates, "count": desks})
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        machine,
        settings=settings(
            max_examples=8, stateful_step_count=30, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
        ),
    )
