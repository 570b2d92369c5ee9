"""Whatever clerks do: a view made from figures and one made from all rows say the same, in every period."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import openpyxl
import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.entries import Entry, ProgressStatus
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import reporting_of, view_of
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.returns_review import RowKey
from wanzhou_gui.domain.unit_forms import FileDecision
from wanzhou_gui.domain.unit_lineage import UnitChange, UnitChangeKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.plan_versions import AmendmentGround
from wanzhou_gui.usecases.ports import Ledger
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

TODAY = date(2025, 1, 20)
OFFICE = open_office(FixedClock(TODAY))
PICK = st.integers(0, 10_000)
# Each field alone, so that every half of "has content" is met; nothing at all empties the row again.
CONTENTS = st.sampled_from([
    {},
    {"progress_text": "已签约3家企业。"},
    {"completion_percent": Decimal(0)},
    {"completion_percent": Decimal("37.5")},
    {"completion_percent": Decimal(100), "status": ProgressStatus.DONE, "progress_text": "已办结。"},
    {"status": ProgressStatus.ON_TRACK},
    {"problems_text": "资金未到位。"},
    {"next_steps": "下月验收。"},
    {"coordination": "请区政府协调。"},
    {"expected_on": date(2025, 3, 31)},
    {"evidence": "会议纪要1份"},
])  # fmt: skip
NOTHING: dict[str, Any] = {
    "progress_text": "", "completion_percent": None, "status": None, "problems_text": "", "next_steps": "",
    "coordination": "", "expected_on": None, "evidence": "",
}  # fmt: skip


class Desk(RuleBasedStateMachine):
    """One desk on a copy of the sample ledger, with the last quarter of 2024 open as well."""

    template: Path
    amended: PlanReading

    def __init__(self) -> None:
        super().__init__()
        self._folder = TemporaryDirectory(ignore_cleanup_errors=True)
        self.folder = Path(self._folder.name)
        self.services: Services | None = None
        self.count = 0

    @initialize()
    def sit_down(self) -> None:
        place = Path(shutil.copy(self.template, self.folder / "t.ledger"))
        self.services = OFFICE.open_ledger(place)
        self.services.periods.open("2024Q4")

    @property
    def desk(self) -> Services:
        assert self.services
        return self.services

    @property
    def ledger(self) -> Ledger:
        return self.desk.settings._ledger

    def pick(self, kind: type[Record], number: int) -> Any:
        found = self.ledger.find(kind)
        return found[number % len(found)]

    def quarters(self) -> list[Period]:
        return sorted((one for one in self.ledger.find(Period) if one.code.startswith("2024Q")), key=lambda one: one.starts_on)

    def who(self, unit: int, quarter: int) -> tuple[int, int, int]:
        quarters = self.quarters()
        return self.ledger.find(Plan)[0].id, self.pick(Unit, unit).id, quarters[quarter % len(quarters)].id

    @rule(number=PICK, leads_only=st.booleans(), quarter=PICK, content=CONTENTS)
    def report(self, number: int, leads_only: bool, quarter: int, content: dict[str, Any]) -> None:
        roles = [one for one in self.ledger.find(TaskUnit) if one.role is UnitRole.LEAD or not leads_only]
        quarters = self.quarters()
        role, period = roles[number % len(roles)], quarters[quarter % len(quarters)]
        found = self.ledger.find(Entry, task_id=role.task_id, unit_id=role.unit_id, period_id=period.id)
        entry = found[0] if found else Entry(task_id=role.task_id, unit_id=role.unit_id, period_id=period.id)
        with contextlib.suppress(DeskError):
            self.desk.entries.save(replace(entry, **NOTHING | content))

    @rule(
        act=st.sampled_from(["submit", "reopen", "approve", "send_back", "unlock", "unlock_row"]), unit=PICK, quarter=PICK, row=PICK
    )
    def review(self, act: str, unit: int, quarter: int, row: int) -> None:
        desk, who = self.desk, self.who(unit, quarter)
        acts: dict[str, Callable[[], object]] = {
            "submit": lambda: desk.entries.submit(desk.entries.form(*who), questions_confirmed=True, received_on=TODAY),
            "reopen": lambda: desk.entries.reopen(desk.entries.form(*who), "数字不符"),
            "approve": lambda: desk.review.approve(*who),
            "send_back": lambda: desk.review.send_back(*who, "数字不符"),
            "unlock": lambda: desk.review.unlock(*who, "更正"),
            "unlock_row": lambda: desk.review.unlock(*who, "更正", self.row_key(who, row)),
        }
        with contextlib.suppress(DeskError):
            acts[act]()

    def row_key(self, who: tuple[int, int, int], row: int) -> RowKey | None:
        rows = self.desk.review.sheet(*who).rows
        return rows[row % len(rows)].key if rows else None

    @rule(times=st.integers(1, 4), again=st.integers(0, 4))
    def take_back(self, times: int, again: int) -> None:
        with contextlib.suppress(DeskError):
            for _ in range(times):
                self.desk.history.undo()
            for _ in range(again):
                self.desk.history.redo()

    @rule(unit=PICK, quarter=PICK, text=st.sampled_from(["举办推进会1场。", None]), percent=st.sampled_from([0, 45, None]))
    def take_a_form_in(self, unit: int, quarter: int, text: str | None, percent: int | None) -> None:
        plan_id, unit_id, period_id = self.who(unit, quarter)
        self.count += 1
        folder = self.folder / f"forms{self.count}"
        with contextlib.suppress(DeskError):
            _, forms = self.desk.forms.export(plan_id, period_id, folder, None, [unit_id])
            path = folder / forms[0].file_name
            book = openpyxl.load_workbook(path)
            page = book["填报表"]
            columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
            page.cell(5, columns["本期进展"]).value = text
            page.cell(5, columns["完成比例"]).value = percent
            book.save(path)
            check = self.desk.forms.check([path])
            self.desk.forms.take_in(check, {one.sha256: FileDecision(take=True) for one in check.files})

    @rule(
        kind=st.sampled_from([UnitChangeKind.MERGE, UnitChangeKind.SPLIT, UnitChangeKind.MERGE, UnitChangeKind.RENAME]),
        units=st.tuples(PICK, PICK),
        day=st.sampled_from([date(2024, 8, 1), date(2024, 11, 5)]),
        chance=st.integers(0, 2),
    )
    def reform(self, kind: UnitChangeKind, units: tuple[int, int], day: date, chance: int) -> None:
        # Rarely: once units follow others, every row is read, and figures are not met any more.
        if chance:
            return
        leads = [one.unit_id for one in self.ledger.find(TaskUnit) if one.role is UnitRole.LEAD]
        own, other = self.ledger.get(Unit, leads[units[0] % len(leads)]), self.pick(Unit, units[1])
        self.count += 1
        names = {
            UnitChangeKind.RENAME: (f"区第{self.count}局",),
            UnitChangeKind.MERGE: (other.name,),
            UnitChangeKind.SPLIT: (own.name, f"区第{self.count}局"),
        }[kind]
        with contextlib.suppress(DeskError):
            self.desk.unit_changes.record(UnitChangeWish(kind, (own.id,), names, day, "万州委发〔2024〕21号", date(2024, 12, 1)))
            heir = self.desk.units.unit(names[0])
            for row in self.desk.entries.form(self.ledger.find(Plan)[0].id, heir.id, self.quarters()[-1].id).rows:
                self.desk.entries.save(replace(row.entry, progress_text="已接续办理。", completion_percent=Decimal(66)))

    @rule()
    def withdraw_the_reform(self) -> None:
        for change in self.ledger.find(UnitChange)[-1:]:
            with contextlib.suppress(DeskError):
                self.desk.unit_changes.withdraw(change.id)

    @rule(day=st.sampled_from([date(2024, 7, 1), date(2024, 10, 1)]))
    def amend_the_plan(self, day: date) -> None:
        ground = AmendmentGround(
            basis="万州府办发〔2024〕88号", approver="李四", decided_on=date(2024, 6, 20), effective_from=day, source_name="修订版.txt"
        )
        with contextlib.suppress(DeskError):
            self.desk.plan_versions.amend(self.ledger.find(Plan)[0].id, self.amended, ground)

    @rule(task=PICK, quarter=PICK, lamp=st.sampled_from(Lamp))
    def override(self, task: int, quarter: int, lamp: Lamp) -> None:
        plan_id, _, period_id = self.who(0, quarter)
        with contextlib.suppress(DeskError):
            self.desk.lamps.override(plan_id, period_id, self.pick(Task, task).id, lamp, "市级专班已协调")

    @invariant()
    def both_say_the_same(self) -> None:
        if self.services is None:
            return
        quarters, rule_of_lamps = self.quarters(), self.desk.lamps.rule()
        for plan in self.ledger.find(Plan):
            for period in quarters:
                whole = view_of(self.ledger.source_of(plan.id, period.id), period, TODAY, rule_of_lamps)
                standing = self.ledger.standing_of(plan.id, period.id)
                assert view_of(standing, period, TODAY, rule_of_lamps) == whole
                assert reporting_of(standing, period, TODAY) == replace(whole, rows=())
        for role in self.ledger.find(TaskUnit):
            said = {
                one.period_id: one
                for one in self.ledger.find(Entry, task_id=role.task_id, unit_id=role.unit_id)
                if not one.is_empty
            }
            before = [said[period.id] for period in quarters[:-1] if period.id in said]
            last = self.ledger.entry_before(role.task_id, role.unit_id, quarters[-1].id)
            assert last == (before[-1] if before else None)

    def teardown(self) -> None:
        try:
            if self.services is not None:
                assert not self.desk.upkeep.check().faults
        finally:
            if self.services is not None:
                self.services.close()
            self._folder.cleanup()


@pytest.fixture
def machine(sample: tuple[Services, SampleCounts], tmp_path: Path, amended_text: str) -> type[Desk]:
    """The desk with what it starts from."""
    sample[0].close()
    own = {"template": tmp_path / "sample.ledger", "amended": OFFICE.read_plan_text(amended_text)[0]}
    return type("Machine", (Desk,), own)


def run(machine: type[Desk], examples: int, steps: int) -> None:
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=examples, stateful_step_count=steps, deadline=None, suppress_health_check=list(HealthCheck)
        ),
    )


def test_a_view_from_figures_is_the_view_from_all_rows(machine: type[Desk]) -> None:
    run(machine, 5, 12)


@pytest.mark.slow
def test_a_view_from_figures_is_the_view_from_all_rows_in_long_histories(machine: type[Desk]) -> None:
    run(machine, 8, 30)
