"""The returns of a plan gathered for reading without the program, also those that were typed in and have no file."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime

from wanzhou_gui.domain.entries import Entry, ReturnState, UnitReturn
from wanzhou_gui.domain.history import Operation, RowChange
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task
from wanzhou_gui.domain.unit_forms import ReturnedFile
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.readable_returns import ReadableReturn, ReadableRow, entry_words
from wanzhou_gui.reports.wording import chinese_day, figure, period_label
from wanzhou_gui.usecases.clerks import read_states
from wanzhou_gui.usecases.ports import Ledger

_TABLES = frozenset({"entry", "indicator_value", "unit_return"})


class Authors:
    """Who put which rows of returns in, and when first and last."""

    def __init__(self) -> None:
        self._of_row: dict[tuple[str, int], dict[str, tuple[datetime, datetime]]] = defaultdict(dict)

    def note(self, operation: Operation, changes: Iterable[RowChange]) -> None:
        """Count an operation in; operations come oldest first. Review is no putting in."""
        for change in changes:
            if change.table in _TABLES and change.after is not None:
                known = self._of_row[change.table, change.row_id]
                first, _ = known.get(operation.clerk, (operation.at, operation.at))
                known[operation.clerk] = (first, operation.at)

    def of(self, rows: Iterable[tuple[str, int]]) -> tuple[tuple[str, datetime, datetime], ...]:
        """The clerks of some rows, in order of their first act."""
        told: dict[str, tuple[datetime, datetime]] = {}
        for row in rows:
            for clerk, (first, last) in self._of_row.get(row, {}).items():
                known = told.get(clerk, (first, last))
                told[clerk] = (min(known[0], first), max(known[1], last))
        return tuple((clerk, first, last) for clerk, (first, last) in sorted(told.items(), key=lambda one: one[1]))


def returns_of(ledger: Ledger, plan: Plan) -> list[UnitReturn]:
    """Every return of a plan that holds something, in order of period and unit."""
    periods = {period.id: period for period in ledger.find(Period)}
    found = [one for one in ledger.find(UnitReturn, plan_id=plan.id) if one.period_id in periods]
    return sorted(found, key=lambda one: (periods[one.period_id].starts_on, periods[one.period_id].code, one.unit_id))


def readable_returns(ledger: Ledger, plan: Plan, authors: Authors) -> Iterator[tuple[UnitReturn, ReadableReturn]]:
    """Each return with its contents; a draft nobody wrote anything into is left out."""
    periods = {period.id: period for period in ledger.find(Period)}
    units = {unit.id: unit for unit in ledger.find(Unit)}
    tasks = {task.id: task for task in ledger.find(Task, plan_id=plan.id)}
    indicators = {one.id: one for one in ledger.find(Indicator, plan_id=plan.id)}
    files: dict[tuple[int, int], list[str]] = defaultdict(list)
    for each in ledger.find(ReturnedFile, plan_id=plan.id):
        files[each.unit_id, each.period_id].append(each.file_name)
    lineage, states = ledger.unit_lineage(), read_states(ledger)
    known: tuple[int, dict[int, list[Entry]], dict[int, list[IndicatorValue]]] | None = None
    for one in returns_of(ledger, plan):
        period = periods[one.period_id]
        if known is None or known[0] != period.id:
            known = (period.id, *_of_period(ledger, period, tasks, indicators))
        entries, values = known[1].get(one.unit_id, []), known[2].get(one.unit_id, [])
        if one.state is ReturnState.DRAFT and not entries and not values:
            continue
        rows = [("entry", each.id) for each in entries]
        rows += [("indicator_value", each.id) for each in values]
        rows.append(("unit_return", one.id))
        yield one, ReadableReturn(
            plan_title=plan.title,
            unit=lineage.named_on(units[one.unit_id], period.ends_on).name,
            period=period_label(period),
            state=one.state,
            filled_by=one.filled_by,
            phone=one.phone,
            reviewed_by=one.reviewed_by,
            received_on=one.received_on,
            submitted_at=one.submitted_at,
            decided_by=one.decided_by,
            decided_at=one.decided_at,
            note=one.note,
            keyed=authors.of(rows),
            files=tuple(files[one.unit_id, one.period_id]),
            rows=(
                *(ReadableRow(tasks[each.task_id].number, tasks[each.task_id].title, entry_words(each, states)) for each in entries),
                *(_value_row(indicators[each.indicator_id], each) for each in values),
            ),
        )


def _of_period(
    ledger: Ledger, period: Period, tasks: Mapping[int, Task], indicators: Mapping[int, Indicator]
) -> tuple[dict[int, list[Entry]], dict[int, list[IndicatorValue]]]:
    """Entries and values of a period by the unit that reports them, in the order of the plan."""
    place = {task_id: number for number, task_id in enumerate(tasks)}
    entries: dict[int, list[Entry]] = defaultdict(list)
    for each in ledger.find(Entry, period_id=period.id):
        if each.task_id in tasks and not each.is_empty:
            entries[each.unit_id].append(each)
    for told in entries.values():
        told.sort(key=lambda one: place[one.task_id])
    values: dict[int, list[IndicatorValue]] = defaultdict(list)
    for value in ledger.find(IndicatorValue, period_id=period.id):
        indicator = indicators.get(value.indicator_id)
        if indicator is not None and indicator.owner_unit_id is not None and value.value is not None:
            values[indicator.owner_unit_id].append(value)
    return entries, values


def _value_row(indicator: Indicator, value: IndicatorValue) -> ReadableRow:
    told = [("本期值", f"{figure(value.value)}{indicator.unit_of_measure}")]
    if value.numerator is not None and value.denominator is not None:
        told.append(("分子、分母", f"{figure(value.numerator)}、{figure(value.denominator)}"))
    if value.as_of_on is not None:
        told.append(("数据截至", chinese_day(value.as_of_on)))
    if value.note:
        told.append(("说明", value.note))
    return ReadableRow(indicator.code, indicator.name, tuple(told))
