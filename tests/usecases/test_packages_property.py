"""Whatever clerks do at their desks, and however packages are shuffled, repeated and lost: in the end one ledger."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, rule, run_state_machine_as_test

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.act_order import ActOrder
from wanzhou_gui.domain.act_outcome import Reckoning
from wanzhou_gui.domain.desk_exchange import Cells, MergedPackage, Outcome, act_of
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import Milestone, Plan, PlanGroup, Task, TaskUnit
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.exchange.packages.container import BoundedPackageFiles
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.errors import ConflictError, RejectedError
from wanzhou_gui.usecases.ports import Ledger
from wanzhou_gui.usecases.services import Services

OFFICE = open_office(FixedClock(date(2024, 7, 10)))
TEXTS = st.sampled_from(["", "已完成选址。", "已签约3家企业。", "已办展1场，参展企业50家。"])
DESKS = st.integers(0, 2)
PICK = st.integers(0, 10_000)


def ledger_of(services: Services) -> Ledger:
    return services._ledger


def rows_of(services: Services) -> Mapping[str, Mapping[str, Cells]]:
    return ledger_of(services).desk_store().rows()


def replayed(services: Services) -> Outcome:
    """What the acts of a desk alone make of the ledger, with everything merged."""
    store = ledger_of(services).desk_store()
    own, received = store.own_acts(lambda *_: None), store.received_acts()
    order = ActOrder({**received, **own})
    heads = [head for one in ledger_of(services).find(MergedPackage) for head in one.heads]
    return Reckoning(order, own.keys() | order.known_to(heads), store.rules(), store.is_allowed).outcome()


class Desks(RuleBasedStateMachine):
    """Two or three desks, from copies of one file or each with its own reading of the same plan."""

    templates: Path
    count = 2

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(ignore_cleanup_errors=True)
        self.folder = Path(self._folder.name)
        self.desks: list[Services] = []
        self.packages: list[Path] = []

    @initialize(copies=st.booleans())
    def sit_down(self, copies: bool) -> None:
        for number in range(self.count):
            source = self.templates / ("0.ledger" if copies else f"{number}.ledger")
            place = Path(shutil.copy(source, self.folder / f"desk{number}.ledger"))
            self.desks.append(OFFICE.open_ledger(place))

    def desk(self, number: int) -> Services:
        return self.desks[number % self.count]

    def pick(self, services: Services, kind: type[Record], number: int) -> Any:
        found = ledger_of(services).find(kind)
        return found[number % len(found)] if found else None

    @rule(desk=DESKS, number=st.integers(0, 12), text=TEXTS, other=TEXTS)
    def report(self, desk: int, number: int, text: str, other: str) -> None:
        services = self.desk(desk)
        period, role = self.pick(services, Period, 0), self.pick(services, TaskUnit, number)
        if role is None or period is None:
            return
        found = ledger_of(services).find(Entry, task_id=role.task_id, unit_id=role.unit_id, period_id=period.id)
        entry = found[0] if found else Entry(task_id=role.task_id, unit_id=role.unit_id, period_id=period.id)
        changed = replace(entry, progress_text=text, problems_text=other, completion_percent=Decimal(len(text)))
        with contextlib.suppress(RejectedError):
            services.entries.save(changed)

    @rule(desk=DESKS, number=st.integers(0, 3), state=st.sampled_from(["approved", "submitted", "draft"]))
    def review(self, desk: int, number: int, state: str) -> None:
        services = self.desk(desk)
        plan, period = self.pick(services, Plan, 0), self.pick(services, Period, 0)
        role = self.pick(services, TaskUnit, number)
        if plan is None or role is None or period is None:
            return
        form = services.entries.form(plan.id, role.unit_id, period.id)
        with ledger_of(services).transaction("submit_return") as transaction:
            changed = replace(form.unit_return, state=type(form.unit_return.state)(state), note=state)
            (transaction.change if changed.id else transaction.add)(changed)

    @rule(desk=DESKS, number=st.integers(0, 4), name=st.sampled_from(["甲局", "乙局", "丙局"]))
    def rename_unit(self, desk: int, number: int, name: str) -> None:
        services = self.desk(desk)
        with contextlib.suppress(RejectedError, ConflictError):
            unit = self.pick(services, Unit, number)
            if unit is not None:
                services.units.save(replace(unit, name=name, full_name=name))

    @rule(desk=DESKS, name=st.sampled_from(["甲局", "乙局", "丙局"]))
    def add_unit(self, desk: int, name: str) -> None:
        with contextlib.suppress(RejectedError, ConflictError):
            self.desk(desk).units.save(Unit(name=name))

    @rule(desk=DESKS, number=PICK, title=TEXTS, group=PICK)
    def change_task(self, desk: int, number: int, title: str, group: int) -> None:
        services = self.desk(desk)
        task, chosen = self.pick(services, Task, number % 4), self.pick(services, PlanGroup, group)
        if task is not None and chosen is not None:
            with ledger_of(services).transaction("change_task") as transaction:
                transaction.change(replace(task, title=title or task.title, group_id=chosen.id))

    @rule(desk=DESKS, first=st.integers(0, 3), second=st.integers(0, 3))
    def swap_numbers(self, desk: int, first: int, second: int) -> None:
        services = self.desk(desk)
        one, other = self.pick(services, Task, first), self.pick(services, Task, second)
        if one is None or one.id == other.id:
            return
        with ledger_of(services).transaction("change_task") as transaction:
            aside = transaction.change(replace(one, number="…"))
            transaction.change(replace(other, number=one.number))
            transaction.change(replace(aside, number=other.number))

    @rule(desk=DESKS, kind=st.sampled_from([Task, TaskUnit, Entry, PlanGroup, Milestone, Unit]), number=PICK)
    def remove(self, desk: int, kind: type[Record], number: int) -> None:
        services = self.desk(desk)
        record = self.pick(services, kind, number % 6)
        if record is not None:
            with contextlib.suppress(ConflictError), ledger_of(services).transaction("remove") as transaction:
                transaction.remove(record)

    @rule(desk=DESKS, dates=st.tuples(st.integers(1, 28), st.integers(1, 28)), first=st.booleans())
    def move_plan_dates(self, desk: int, dates: tuple[int, int], first: bool) -> None:
        """Each date alone is allowed at its desk; together they may break the table's rule."""
        services = self.desk(desk)
        plan = self.pick(services, Plan, 0)
        if plan is None:
            return
        day = date(2024, 6, dates[0])
        changed = replace(plan, period_starts_on=day) if first else replace(plan, period_ends_on=day)
        with contextlib.suppress(RejectedError), ledger_of(services).transaction("change_plan") as transaction:
            transaction.change(changed)

    @rule(desk=DESKS, days=st.integers(5, 40))
    def change_settings(self, desk: int, days: int) -> None:
        services = self.desk(desk)
        wanted = replace(services.settings.settings(), due_soon_days=days, clerk_name=f"经办人{desk}")
        services.settings.change(wanted)

    @rule(desk=DESKS, again=st.booleans())
    def undo(self, desk: int, again: bool) -> None:
        history = self.desk(desk).history
        with contextlib.suppress(RejectedError, ConflictError):
            history.undo()
            if again:
                history.redo()

    @rule(desk=DESKS, full=st.booleans())
    def make(self, desk: int, full: bool) -> None:
        to = self.folder / f"{len(self.packages)}.package"
        with contextlib.suppress(RejectedError):
            self.desk(desk).packages.make(to, full=full)
            self.packages.append(to)

    @rule(desk=DESKS, number=PICK, side=st.none() | st.integers(0, 1))
    def merge(self, desk: int, number: int, side: int | None) -> None:
        """Any package made so far, at any desk, as often as it likes; packages never picked are lost."""
        if self.packages:
            self.take_in(self.desk(desk), self.packages[number % len(self.packages)], side)

    @rule(desk=DESKS, side=st.integers(0, 1))
    def decide(self, desk: int, side: int) -> None:
        packages = self.desk(desk).packages
        open_ones, _ = packages.conflicts()
        with contextlib.suppress(ConflictError):
            packages.decide({one.key: side for one in open_ones[:2] if one.can_be_decided})

    @rule(desk=DESKS)
    def withdraw(self, desk: int) -> None:
        services = self.desk(desk)
        merged = services.packages.merged()
        if merged:
            with contextlib.suppress(ConflictError):
                services.packages.withdraw(merged[-1].id)

    def take_in(self, services: Services, path: Path, side: int | None = None) -> None:
        check = None
        with pytest.raises(RejectedError, match="package_gap") if self.is_out_of_reach(services, path) else contextlib.nullcontext():
            check = services.packages.check(path)
        if check is None:
            return
        choices = {} if side is None else {one.key: side for one in check.conflicts if one.can_be_decided}
        with contextlib.suppress(ConflictError):
            services.packages.merge(check, choices, first=True)
        assert services.packages.check(path).is_known

    def is_out_of_reach(self, services: Services, path: Path) -> bool:
        """Whether the package stands on acts this desk never got, read from the file and the ledger alone."""
        package = BoundedPackageFiles(write_whole).read(path, "")
        store = ledger_of(services).desk_store()
        known = {*store.own_acts(lambda *_: None), *store.received_acts(), *package.acts}
        return not {parent for text in package.acts.values() for parent in act_of(text).parents} <= known

    def teardown(self) -> None:
        try:
            if self.desks:
                self.exchange_everything()
        finally:
            for services in self.desks:
                services.close()
            self._folder.cleanup()

    def exchange_everything(self) -> None:
        for number, services in enumerate((*self.desks, *self.desks)):
            path = self.folder / f"last{number}.package"
            services.packages.make(path, full=True)
            for other in self.desks:
                self.take_in(other, path)
        first = self.desks[0]
        conflicts = {one.key for one in first.packages.conflicts()[0]}
        for services in self.desks:
            assert not services.upkeep.check().faults
            outcome = replayed(services)
            assert not ledger_of(services).desk_store().differences(outcome)
            assert {one.key for one in services.packages.conflicts()[0]} == conflicts
            assert rows_of(services) == rows_of(first)


def machine(templates: Path, desks: int) -> Callable[[], Desks]:
    return type("Machine", (Desks,), {"templates": templates, "count": desks})


@pytest.fixture(scope="module")
def templates(tmp_path_factory: pytest.TempPathFactory, first_plan: PlanReading) -> Path:
    """Three ledgers that read the same plan independently; desks may also start from copies of the first."""
    folder = tmp_path_factory.mktemp("templates")
    for number in range(3):
        services = OFFICE.create_ledger(folder / f"{number}.ledger")
        services.plans.add(first_plan)
        services.periods.open("2024Q2")
        services.close()
    return folder


@pytest.mark.parametrize("desks", [2, 3])
def test_all_desks_end_with_the_same_ledger(templates: Path, desks: int) -> None:
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        machine(templates, desks),
        settings=settings(
            max_examples=8, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )
