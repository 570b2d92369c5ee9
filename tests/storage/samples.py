"""A small plan with everything a ledger holds, and where the repository keeps what ledgers are made from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.periods import CalendarDay, Period, PeriodKind, period_of_code, periods_between
from wanzhou_gui.domain.plans import Plan, PlanGroup, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger import SqliteLedger

REPOSITORY = Path(__file__).resolve().parents[2]
SCHEMA = REPOSITORY / "db" / "schema.sql"
MIGRATIONS = REPOSITORY / "db" / "migrations"
CALENDAR = (CalendarDay(day=date(2024, 2, 4), is_workday=True, name="春节调休上班"),)


@dataclass(frozen=True)
class Sample:
    """A small plan: two tasks, three units, three quarters, entries in the first two."""

    plan: Plan
    group: PlanGroup
    tasks: tuple[Task, ...]
    units: tuple[Unit, ...]
    quarters: tuple[Period, ...]
    year: Period
    entries: tuple[Entry, ...]


def fill(ledger: SqliteLedger) -> Sample:
    with ledger.transaction("fill", "样例", clerk="经办人") as transaction:
        plan = transaction.add(Plan(title="行动方案", copied_to=("区委办公室", "区政协办公室")))
        group = transaction.add(PlanGroup(plan_id=plan.id, number="（一）", title="创造", position=0))
        units = tuple(
            transaction.add(Unit(name=name, position=position))
            for position, name in enumerate(("区知识产权局", "区科技局", "区法院"))
        )
        tasks = tuple(
            transaction.add(
                Task(plan_id=plan.id, group_id=group.id, number=str(number), title=f"任务{number}", body="正文",
                     convenor_unit_id=units[0].id, position=number)
            )
            for number in (1, 2)
        )  # fmt: skip
        for task in tasks:
            for position, unit in enumerate(units[:2]):
                role = UnitRole.LEAD if position == 0 else UnitRole.RESPONSIBLE
                transaction.add(TaskUnit(task_id=task.id, unit_id=unit.id, role=role, position=position))
        quarters = tuple(
            transaction.add(period)
            for period in periods_between(date(2024, 3, 4), date(2024, 9, 30), PeriodKind.QUARTER)
        )
        year = transaction.add(period_of_code("2024Y"))
        entries = tuple(
            transaction.add(
                Entry(task_id=task.id, unit_id=units[0].id, period_id=period.id, progress_text="已印发文件3份",
                      completion_percent=Decimal("12.50"))
            )
            for task in tasks
            for period in quarters[:2]
        )  # fmt: skip
    return Sample(plan, group, tasks, units, quarters, year, entries)
