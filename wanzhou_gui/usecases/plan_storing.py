"""Turns a reading into the records of a plan: what a first import and an amendment store alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.indicators import Indicator, base_of_rate
from wanzhou_gui.domain.plan_reading import IndicatorReading, PlanReading, TaskKind, TaskReading
from wanzhou_gui.domain.plan_versions import FIRST_VERSION
from wanzhou_gui.domain.plans import Plan, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.unit_nature import guess_nature
from wanzhou_gui.domain.units import Unit, find_unit, short_name_of
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger, Transaction
from wanzhou_gui.usecases.unit_guesses import answered_unit, with_alias


@dataclass(frozen=True)
class PlanParameters:
    """What a clerk sets while reviewing (first_plan.md 4.5); None leaves what the reading says."""

    supervised_from: date | None = None
    baseline_on: date | None = None
    period_starts_on: date | None = None
    period_ends_on: date | None = None
    is_sample: bool = False


def plan_of(reading: PlanReading, parameters: PlanParameters, source_name: str) -> Plan:
    """The plan a reading describes, with what the clerk set; RejectedError for dates that cannot be."""
    period = reading.period
    plan = Plan(
        title=reading.title,
        document_number=reading.document_number,
        issuing_body=reading.issuing_body,
        issued_on=reading.issued_on,
        printed_on=reading.printed_on,
        main_recipients=reading.main_recipients,
        copied_to=reading.copied_to,
        period_starts_on=parameters.period_starts_on or (period.start if period else None),
        period_ends_on=parameters.period_ends_on or (period.end if period else None),
        supervised_from=parameters.supervised_from or reading.issued_on,
        baseline_on=parameters.baseline_on,
        source_name=source_name,
        source_text="\n".join(reading.source_lines),
        is_sample=parameters.is_sample,
    )
    problem = dates_problem(plan)
    if problem:
        raise RejectedError(problem)
    return plan


def units_for(
    ledger: Ledger,
    reading: PlanReading,
    transaction: Transaction,
    answers: Mapping[tuple[str, str], str] | None = None,
) -> dict[str, Unit]:
    """The unit of the dictionary for every printed name; one that goes by none of its names becomes a new unit.

    With `answers` what is only like a known name is asked about (`unit_guesses`), and an answer given before storing is
    followed here; without them, as in an amendment, a usual spelling of a known name stands for it. Spellings that
    differ inside one plan are one unit, as its own question says.
    """
    known = ledger.find(Unit)
    made: list[Unit] = []
    units: dict[str, Unit] = {}
    printed = [unit.name for unit in reading.units]
    printed += [
        name for item in reading.work_items for name in (*item.lead_units, *item.responsible_units)
    ]
    natures = {unit.name: unit.nature for unit in reading.units}
    for name in dict.fromkeys(printed):
        named = next((unit for unit in known if name in unit.names), None)
        if named is not None:
            # Asked about although it is there: it has been merged or split, and a clerk has said who is meant.
            named = answered_unit(answers or {}, name, known) or named
        if named is None:
            meant = answered_unit(answers or {}, name, known)
            if meant is not None:
                named = with_alias(transaction, meant, name)
                known[known.index(meant)] = named
        if named is None:
            match = find_unit(name, known if answers is None else made)
            named = match.unit if match is not None and match.certain else None
        if named is not None:
            units[name] = named
            continue
        unit = transaction.add(
            Unit(
                name=name,
                short_name=short_name_of(name),
                nature=natures.get(name) or guess_nature(name),
                position=len(known),
            )
        )
        known.append(unit)
        made.append(unit)
        units[name] = unit
    return units


def add_task(
    transaction: Transaction,
    plan: Plan,
    item: TaskReading,
    position: int,
    group_ids: Mapping[str, int],
    units: Mapping[str, Unit],
    since_version: int = FIRST_VERSION,
) -> Task:
    """Store a task with the roles of its units.

    Where none or several leads are named the first unit is kept as 汇总单位 and marked inferred.
    """
    convenor = None
    if item.kind is TaskKind.TASK and len(item.lead_units) != 1:
        first = (item.lead_units or item.responsible_units)[:1]
        convenor = units[first[0]].id if first else None
    task = transaction.add(
        Task(
            plan_id=plan.id,
            group_id=group_ids.get(item.group),
            number=item.key,
            title=item.title,
            body=item.body,
            kind=item.kind,
            due_text=item.deadline,
            due_on=item.deadline_on,
            convenor_unit_id=convenor,
            convenor_is_inferred=convenor is not None,
            position=position,
            since_version=since_version,
        )
    )
    placed: set[int] = set()
    for role, names in ((UnitRole.LEAD, item.lead_units), (UnitRole.RESPONSIBLE, item.responsible_units)):
        for order, name in enumerate(dict.fromkeys(names)):
            # Two printed names may be one unit by now; it has one role, the lead's where it has both.
            if units[name].id not in placed:
                placed.add(units[name].id)
                transaction.add(TaskUnit(task_id=task.id, unit_id=units[name].id, role=role, position=order))
    return task


def indicator_of(
    plan: Plan,
    reading: PlanReading,
    indicator: IndicatorReading,
    position: int,
    tasks: Mapping[str, Task],
    units: Mapping[str, Unit],
) -> Indicator:
    """A numeric target with the task it most likely belongs to and, inferred, the unit that answers for it."""
    keys = (indicator.task,) if indicator.task else indicator.suggested_tasks[:1]
    key = keys[0] if keys and keys[0] in tasks else None
    owner = None
    if key is not None:
        item = next(item for item in reading.work_items if item.key == key)
        names: Sequence[str] = item.lead_units or item.responsible_units
        owner = units[names[0]].id if names else None
    period_end = reading.period.end if reading.period else None
    base, scale = base_of_rate(indicator.ratio_base)
    year = indicator.year or (period_end.year if period_end else None)
    return Indicator(
        plan_id=plan.id,
        code=f"I{position + 1}",
        name=indicator.name,
        target=indicator.value,
        target_upper=indicator.upper,
        unit_of_measure=indicator.unit,
        comparator=indicator.comparator,
        target_year=str(year) if year else "",
        scope=indicator.scope,
        task_id=tasks[key].id if key is not None else None,
        owner_unit_id=owner,
        owner_is_inferred=owner is not None,
        is_ratio=bool(indicator.ratio_base),
        denominator_label=base,
        denominator_scale=scale,
        quote=indicator.quote,
        position=position,
    )


def dates_problem(plan: Plan) -> str:
    """The code of what is wrong with the dates of a plan, or ""."""
    if plan.period_starts_on and plan.period_ends_on and plan.period_ends_on < plan.period_starts_on:
        return "period_reversed"
    if plan.supervised_from and plan.period_ends_on and plan.supervised_from > plan.period_ends_on:
        return "supervised_after_end"
    return ""
