"""Only what fresh acts can touch is reckoned: at every check it is what reckoning all acts of all rows gives."""

from __future__ import annotations

import contextlib
import shutil
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import rule, run_state_machine_as_test

from tests.usecases.test_packages_property import DESKS, OFFICE, PICK, Desks, ledger_of, templates
from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.act_outcome import Reckoning
from wanzhou_gui.domain.desk_exchange import (
    Act,
    ConflictKind,
    MergedPackage,
    Outcome,
    PackageHead,
    RowAct,
    act_of,
    digest_of,
)
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.plans import Plan, PlanGroup, Task, TaskUnit
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit
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
            max_examples=5, stateful_step_count=25, deadline=None, phases=[Phase.generate], suppress_health_check=list(HealthCheck)
        ),
    )


def handed_over(services: Services, to: Path, *rows: RowAct) -> Path:
    """A package with one act after the last one of a desk, as another program could write it."""
    line = ledger_of(services).desk_store().own_line(lambda *_: None)
    last = line.digest(line.last)
    text = Act((last,), "2024-07-10T12:00:00.000000+00:00", "某", "remove", "", rows).text()
    head = PackageHead(
        uid="p1", desk_uid="d1", desk_name="某", office_name="", number=1, made_at=datetime(2024, 7, 10, 12, tzinfo=UTC),
        schema_version=1, base=(last,), heads=(digest_of(text),), plans=(), act_count=1, file_count=0,
    )  # fmt: skip
    BoundedPackageFiles(write_whole).write(head, [(digest_of(text), text)], [], to, "")
    return to


@pytest.mark.parametrize(
    ("table", "kind", "comes_back"),
    [("unit", Unit, True), ("plan", Plan, True), ("task", Task, True), ("plan_group", PlanGroup, False)],
)
def test_what_rows_that_nobody_touched_build_on_comes_back_and_what_they_only_name_is_emptied(
    templates: Path, tmp_path: Path, table: str, kind: type[Record], comes_back: bool
) -> None:
    services = OFFICE.open_ledger(Path(shutil.copy(templates / "0.ledger", tmp_path / "a.ledger")))
    try:
        [removed, *_] = ledger_of(services).find(kind)
        path = handed_over(services, tmp_path / "a.package", RowAct(table, removed.uid, False, None))
        check = services.packages.check(path)
        whole = whole_outcome(services, path)
        compare(services, check.outcome, whole)
        assert services.packages.merge(check, first=True).merged is not None
        assert (removed.uid in {one.uid for one in ledger_of(services).find(kind)}) is comes_back
        assert [conflict.kind for conflict in whole.conflicts] == [ConflictKind.REMOVED] * comes_back
        assert all(one.group_id != removed.id for one in ledger_of(services).find(Task)) or table != "plan_group"
    finally:
        services.close()


def test_a_name_that_a_row_nobody_touched_has_is_told_apart(templates: Path, tmp_path: Path) -> None:
    services = OFFICE.open_ledger(Path(shutil.copy(templates / "0.ledger", tmp_path / "a.ledger")))
    try:
        first, second, third, *_ = ledger_of(services).find(Unit)
        path = handed_over(services, tmp_path / "a.package", RowAct("unit", second.uid, False, {"name": first.name}))
        compare(services, services.packages.check(path).outcome, whole_outcome(services, path))
        services.units.save(replace(third, name=f"{first.name}（2）", full_name=third.name))
        check = services.packages.check(path)
        compare(services, check.outcome, whole_outcome(services, path))
        services.packages.merge(check, first=True)
        assert len({one.name for one in ledger_of(services).find(Unit)}) == len(ledger_of(services).find(Unit))
    finally:
        services.close()


def test_what_a_merge_did_to_a_row_nobody_touched_is_taken_back_when_its_reason_is_gone(templates: Path, tmp_path: Path) -> None:
    services = OFFICE.open_ledger(Path(shutil.copy(templates / "0.ledger", tmp_path / "a.ledger")))
    try:
        renamed, untouched, *_ = sorted(ledger_of(services).find(Unit), key=lambda unit: unit.uid)
        path = handed_over(services, tmp_path / "a.package", RowAct("unit", renamed.uid, False, {"name": untouched.name}))
        services.packages.merge(services.packages.check(path), first=True)
        assert ledger_of(services).get(Unit, untouched.id).name == f"{untouched.name}（2）"
        services.units.save(replace(ledger_of(services).get(Unit, renamed.id), name="区新名局", full_name="区新名局"))
        path = handed_over(services, tmp_path / "b.package", RowAct("unit", renamed.uid, False, {"note": "看"}))
        check = services.packages.check(path)
        compare(services, check.outcome, whole_outcome(services, path))
        services.packages.merge(check)
        assert ledger_of(services).get(Unit, untouched.id).name == untouched.name
    finally:
        services.close()


def test_a_row_removed_long_ago_comes_back_when_another_desk_builds_on_it(templates: Path, tmp_path: Path) -> None:
    services = OFFICE.open_ledger(Path(shutil.copy(templates / "0.ledger", tmp_path / "a.ledger")))
    try:
        services.units.save(Unit(name="临时局", full_name="临时局"))
        [removed] = ledger_of(services).find(Unit, name="临时局")
        with ledger_of(services).transaction("remove") as transaction:
            transaction.remove(removed)
        role = ledger_of(services).find(TaskUnit)[0]
        path = handed_over(services, tmp_path / "a.package", RowAct("task_unit", role.uid, False, {"unit_id": removed.uid}))
        check = services.packages.check(path)
        compare(services, check.outcome, whole_outcome(services, path))
        services.packages.merge(check, first=True)
        assert ledger_of(services).find(Unit, name="临时局")
    finally:
        services.close()
