"""Whatever clerks do: a view made from figures and one made from all rows say the same, in every period."""

from __future__ import annotations

import contextlib
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import openpyxl
import pytest

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
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.system.clock import FixedClock
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.pasted_returns import PastedAnswer
from wanzhou_gui.usecases.plan_versions import AmendmentGround
from wanzhou_gui.usecases.ports import Ledger
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.unit_changes import UnitChangeWish

TODAY = date(2025, 1, 20)
OFFICE = open_office(FixedClock(TODAY))
# Each field alone, so that every half of "has content" is met; nothing at all empties the row again.
CONTENTS: list[dict[str, Any]] = [
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
]  # fmt: skip
NOTHING: dict[str, Any] = {
    "progress_text": "", "completion_percent": None, "status": None, "problems_text": "", "next_steps": "",
    "coordination": "", "expected_on": None, "evidence": "",
}  # fmt: skip


class Desk:
    """One desk on a ledger that is put back before each history: the sample with the last quarter of 2024 open as well."""

    def __init__(self, services: Services, template: Path, amended: PlanReading, folder: Path, seed: int) -> None:
        self.desk = services
        self.amended = amended
        self.folder = folder
        self.chance = random.Random(seed)
        self.done: list[str] = []
        file = cast("SqliteLedger", self.ledger)._file
        with contextlib.closing(sqlite3.connect(template)) as source:
            source.backup(file.connection)
        file.reads.forget_all()
        self.desk.periods.open("2024Q4")

    @property
    def ledger(self) -> Ledger:
        return self.desk.settings._ledger

    def pick(self, kind: type[Record]) -> Any:
        return self.chance.choice(self.ledger.find(kind))

    def quarters(self) -> list[Period]:
        return sorted((one for one in self.ledger.find(Period) if one.code.startswith("2024Q")), key=lambda one: one.starts_on)

    def some_quarter(self) -> Period:
        """Any quarter; often the last one, for the returns of the others are in."""
        return self.chance.choice(self.quarters()[-1:] if self.chance.random() < 0.6 else self.quarters())

    def who(self) -> tuple[int, int, int]:
        return self.ledger.find(Plan)[0].id, self.pick(Unit).id, self.some_quarter().id

    def act(self) -> None:
        """One act of a clerk, which the program may refuse."""
        chosen = self.chance.choices(list(ACTS), list(ACTS.values()))[0]
        self.done.append(chosen.__name__)
        with contextlib.suppress(DeskError):
            chosen(self)

    def report(self) -> None:
        leads_only = self.chance.random() < 0.5
        role = self.chance.choice([one for one in self.ledger.find(TaskUnit) if one.role is UnitRole.LEAD or not leads_only])
        place: dict[str, Any] = {"task_id": role.task_id, "unit_id": role.unit_id, "period_id": self.some_quarter().id}
        found = self.ledger.find(Entry, **place)
        entry = found[0] if found else Entry(**place)
        self.desk.entries.save(replace(entry, **NOTHING | self.chance.choice(CONTENTS)))

    def review(self) -> None:
        desk, who = self.desk, self.who()
        acts: list[Callable[[], object]] = [
            lambda: desk.entries.submit(desk.entries.form(*who), questions_confirmed=True, received_on=TODAY),
            lambda: desk.entries.reopen(desk.entries.form(*who), "数字不符"),
            lambda: desk.review.approve(*who),
            lambda: desk.review.send_back(*who, "数字不符"),
            lambda: desk.review.unlock(*who, "更正"),
            lambda: desk.review.unlock(*who, "更正", self.row_key(who)),
        ]
        self.chance.choice(acts)()

    def row_key(self, who: tuple[int, int, int]) -> RowKey | None:
        rows = self.desk.review.sheet(*who).rows
        return self.chance.choice(rows).key if rows else None

    def take_back(self) -> None:
        for _ in range(self.chance.randrange(1, 5)):
            self.desk.history.undo()
        for _ in range(self.chance.randrange(5)):
            self.desk.history.redo()

    def take_a_report_in(self) -> None:
        plan_id, unit_id, period_id = self.who()
        asked = next((one for one in self.desk.pasted.units(plan_id, period_id) if one.unit.id == unit_id), None)
        if asked is None:
            return
        fields = {"progress_text": self.chance.choice(["举办推进会1场。", ""]), "completion_percent": self.chance.choice(["0", "45", ""])}
        answer = PastedAnswer(unit_id, self.chance.choice(asked.tasks).task.uid, fields)
        check = self.desk.pasted.check(plan_id, period_id, "来信", "来信.txt", [answer])
        self.desk.forms.take_in(check, {one.sha256: FileDecision(take=True) for one in check.files})

    def take_a_form_in(self) -> None:
        plan_id, unit_id, period_id = self.who()
        folder = self.folder / f"forms{self.chance.random()}"
        _, forms = self.desk.forms.export(plan_id, period_id, folder, None, [unit_id])
        path = folder / forms[0].file_name
        book = openpyxl.load_workbook(path)
        page = book["填报表"]
        columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
        page.cell(5, columns["本期进展"]).value = self.chance.choice(["举办推进会1场。", None])
        page.cell(5, columns["完成比例"]).value = self.chance.choice([0, 45, None])
        book.save(path)
        check = self.desk.forms.check([path])
        self.desk.forms.take_in(check, {one.sha256: FileDecision(take=True) for one in check.files})

    def reform(self) -> None:
        leads = [one.unit_id for one in self.ledger.find(TaskUnit) if one.role is UnitRole.LEAD]
        own, other = self.ledger.get(Unit, self.chance.choice(leads)), self.pick(Unit)
        kind = self.chance.choice(list(UnitChangeKind))
        new_name = f"区第{self.chance.randrange(100)}局"
        names = {
            UnitChangeKind.RENAME: (new_name,),
            UnitChangeKind.MERGE: (self.chance.choice([other.name, new_name]),),
            UnitChangeKind.SPLIT: (own.name, new_name),
        }[kind]
        from_units = (own.id, other.id) if names == (new_name,) and kind is UnitChangeKind.MERGE else (own.id,)
        day = self.chance.choice([date(2024, 8, 1), date(2024, 11, 5)])
        self.desk.unit_changes.record(UnitChangeWish(kind, from_units, names, day, "万州委发〔2024〕21号", date(2024, 12, 1)))
        heir = self.desk.units.unit(names[-1])
        for row in self.desk.entries.form(self.ledger.find(Plan)[0].id, heir.id, self.chance.choice(self.quarters()[-2:]).id).rows:
            self.desk.entries.save(replace(row.entry, progress_text="已接续办理。", completion_percent=Decimal(66)))

    def withdraw_the_reform(self) -> None:
        for change in self.ledger.find(UnitChange)[-1:]:
            self.desk.unit_changes.withdraw(change.id)

    def let_another_unit_compile(self) -> None:
        self.desk.plans.change_task(replace(self.pick(Task), convenor_unit_id=self.pick(Unit).id))

    def turn_a_role_over(self) -> None:
        role = self.pick(TaskUnit)
        other = UnitRole.RESPONSIBLE if role.role is UnitRole.LEAD else UnitRole.LEAD
        with self.ledger.transaction("merge_package") as transaction:
            transaction.change(replace(role, unit_id=self.pick(Unit).id, role=other))

    def call(self) -> None:
        promised = self.chance.choice([date(2025, 1, 10), TODAY, date(2025, 1, 25), None])
        self.desk.chasing.note_call(*self.who(), said="补报", promised_on=promised, called_on=date(2025, 1, 5))

    def amend_the_plan(self) -> None:
        ground = AmendmentGround(
            basis="万州府办发〔2024〕88号", approver="李四", decided_on=date(2024, 6, 20),
            effective_from=self.chance.choice([date(2024, 7, 1), date(2024, 10, 1)]), source_name="修订版.txt",
        )  # fmt: skip
        self.desk.plan_versions.amend(self.ledger.find(Plan)[0].id, self.amended, ground)

    def override(self) -> None:
        plan_id, _, period_id = self.who()
        self.desk.lamps.override(plan_id, period_id, self.pick(Task).id, self.chance.choice(list(Lamp)), "市级专班已协调")

    def compare(self, looked_at: Sequence[Period], roles: Sequence[TaskUnit]) -> None:
        """What the index says against what all rows say, in the given periods and places."""
        rule_of_lamps, ledger = self.desk.lamps.rule(), self.ledger
        for plan in ledger.find(Plan):
            for period in looked_at:
                whole = view_of(ledger.source_of(plan.id, period.id), period, TODAY, rule_of_lamps)
                standing = ledger.standing_of(plan.id, period.id)
                assert view_of(standing, period, TODAY, rule_of_lamps) == whole
                assert self.desk.overview.view(plan.id, period.id) == whole
                assert reporting_of(standing, period, TODAY) == replace(whole, rows=())
                own = {task.id for task in ledger.find(Task, plan_id=plan.id)}
                told = [one for one in ledger.find(Entry, period_id=period.id) if one.task_id in own and not one.is_empty]
                assert sorted(ledger.entries_in(plan.id, period.id), key=lambda one: one.id) == told
            if "call" in self.done:
                board = self.desk.chasing.board(plan.id, looked_at[-1].id)
                assert self.desk.chasing.due_promises(plan.id, looked_at[-1].id) == board.due_promises
        quarters = self.quarters()
        for role in roles:
            said = {
                one.period_id: one for one in ledger.find(Entry, task_id=role.task_id, unit_id=role.unit_id) if not one.is_empty
            }
            before = [said[period.id] for period in quarters[:-1] if period.id in said]
            last = ledger.entry_before(role.task_id, role.unit_id, quarters[-1].id)
            assert last == (before[-1] if before else None)


# How often each act comes; a workbook takes as long as fifty other acts.
ACTS: dict[Callable[[Desk], None], float] = {
    Desk.report: 4, Desk.review: 2, Desk.take_back: 2, Desk.take_a_report_in: 1, Desk.take_a_form_in: 0.05, Desk.reform: 1.8,
    Desk.withdraw_the_reform: 0.5, Desk.let_another_unit_compile: 1.2, Desk.turn_a_role_over: 1, Desk.call: 0.7,
    Desk.amend_the_plan: 0.8, Desk.override: 0.5,
}  # fmt: skip


@pytest.fixture
def begun(
    sample: tuple[Services, SampleCounts], tmp_path: Path, amended_text: str
) -> Iterator[Callable[[int], Desk]]:
    """Begins a history by its number, always on the same open ledger."""
    template, _ = sample[0].upkeep.backup(tmp_path / "template.ledger")
    services = OFFICE.open_ledger(Path(shutil.copy(template, tmp_path / "shared.ledger")))
    # What is compared is what the program reads, not what a power cut leaves.
    cast("SqliteLedger", services.settings._ledger)._file.connection.execute("PRAGMA synchronous = OFF")
    amended = OFFICE.read_plan_text(amended_text)[0]
    with contextlib.closing(services):
        yield lambda seed: Desk(services, template, amended, tmp_path, seed)
        assert not services.upkeep.check().faults


@pytest.mark.parametrize("seed", range(1, 7))
def test_a_view_from_figures_is_the_view_from_all_rows_after_each_act(begun: Callable[[int], Desk], seed: int) -> None:
    desk = begun(seed)
    for _ in range(8):
        desk.act()
        desk.compare(desk.quarters(), desk.ledger.find(TaskUnit))


def run_histories(begun: Callable[[int], Desk], seeds: range) -> set[str]:
    """Histories of some acts, compared at their ends; returns what was done in them."""
    done: set[str] = set()
    for seed in seeds:
        desk = begun(seed)
        for _ in range(6):
            desk.act()
        quarters = desk.quarters()
        looked_at = sorted({quarters[-1], quarters[seed % len(quarters)]}, key=lambda one: one.starts_on)
        try:
            desk.compare(looked_at, desk.ledger.find(TaskUnit)[seed % 10 :: 10])
        except AssertionError as error:
            raise AssertionError(f"history {seed}: {', '.join(desk.done)}") from error
        done |= set(desk.done)
    return done


def test_a_view_from_figures_is_the_view_from_all_rows_in_short_histories(begun: Callable[[int], Desk]) -> None:
    run_histories(begun, range(100, 140))


@pytest.mark.slow
def test_a_view_from_figures_is_the_view_from_all_rows_in_a_thousand_histories(begun: Callable[[int], Desk]) -> None:
    done = run_histories(begun, range(1000, 2000))
    assert done == {act.__name__ for act in ACTS}
