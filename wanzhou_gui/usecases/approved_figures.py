"""Which reported figures papers leave out because nobody in the office has approved them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from datetime import date, datetime

from wanzhou_gui.domain.entries import Entry, ReturnState, UnitReturn
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.ledger import LedgerSource
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.returns_review import Decision, LeftOut, RowKey, RowReview, may_count
from wanzhou_gui.domain.unit_forms import ReturnedFile
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact
from wanzhou_gui.usecases.clerks import reviewer_names
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Ledger

_Counts = Callable[[int, RowKey], bool]


def units_with_files(ledger: Ledger, plan_id: int, period_id: int) -> set[int]:
    """The units whose return of a period came as a file that is on record."""
    return {one.unit_id for one in ledger.find(ReturnedFile, plan_id=plan_id, period_id=period_id)}


def refuse_if_approved(ledger: Ledger, plan_id: int, unit_id: int, period_id: int) -> None:
    """Refuse to take a unit's return back when the office has approved it or a row of it (RejectedError)."""
    returns = ledger.find(UnitReturn, plan_id=plan_id, unit_id=unit_id, period_id=period_id)
    approved = ledger.find(
        RowReview, plan_id=plan_id, unit_id=unit_id, period_id=period_id, decision=Decision.APPROVED
    )
    if approved or any(one.state is ReturnState.APPROVED for one in returns):
        raise RejectedError("batch_is_approved", (), unit=ledger.get(Unit, unit_id).name)


def unapproved(ledger: Ledger, source: LedgerSource) -> LeftOut:
    """What nobody has approved among the rows a view is computed from, whatever the office's switch says."""
    has_reviewer = bool(reviewer_names(ledger))
    indicators = ledger.find(Indicator, plan_id=source.plan.id)
    entries: set[tuple[int, int, int]] = set()
    values: set[tuple[int, int]] = set()
    for period in source.periods:
        states = {one.unit_id: one.state for one in source.returns if one.period_id == period.id}
        if not has_reviewer and all(state is ReturnState.APPROVED for state in states.values()):
            # Nothing came in, or everything is approved: typed figures without a return count.
            continue
        counts = _rule(ledger, source.plan.id, period.id, states, has_reviewer)
        valid = source.history.indicators_in(indicators, source.history.number_on(period.starts_on))
        owners = {one.id: source.lineage.owner_on(one, period.ends_on) for one in valid}
        entries |= _left_out(source.entries, period.id, counts)
        values |= {
            (indicator_id, period.id)
            for indicator_id, owner in owners.items()
            if owner is not None and not counts(owner, RowKey(indicator_id=indicator_id))
        }
    return LeftOut(frozenset(entries), frozenset(values))


def _rule(
    ledger: Ledger, plan_id: int, period_id: int, states: dict[int, ReturnState], has_reviewer: bool
) -> _Counts:
    reviews = ledger.find(RowReview, plan_id=plan_id, period_id=period_id)
    decided = {(one.unit_id, RowKey.of(one)): one.decision for one in reviews}
    files = units_with_files(ledger, plan_id, period_id)

    def counts(unit_id: int, key: RowKey) -> bool:
        return may_count(
            states.get(unit_id),
            decided.get((unit_id, key)),
            came_as_file=unit_id in files,
            has_reviewer=has_reviewer,
        )

    return counts


def approvals_of(ledger: Ledger, source: LedgerSource, period: Period) -> tuple[ApprovalFact, ...]:
    """Who looked at what each unit reported in a period, and when, in the order of the dictionary; what papers leave out is not told."""
    has_reviewer = bool(reviewer_names(ledger))
    files = units_with_files(ledger, source.plan.id, period.id)
    returns = {one.unit_id: one for one in source.returns if one.period_id == period.id}
    rows: dict[int, list[RowReview]] = {}
    for one in ledger.find(RowReview, plan_id=source.plan.id, period_id=period.id):
        rows.setdefault(one.unit_id, []).append(one)
    found: list[ApprovalFact] = []
    for unit in sorted(source.units, key=lambda one: (one.position, one.id)):
        stored = returns.get(unit.id)
        if stored is None:
            continue
        if stored.state is ReturnState.APPROVED:
            found.append(ApprovalFact(unit.name, stored.decided_by, _day(stored.decided_at)))
            continue
        counted = Counter((one.clerk, _day(one.decided_at)) for one in rows.get(unit.id, ()) if one.decision is Decision.APPROVED)
        found += [ApprovalFact(unit.name, clerk, day, count) for (clerk, day), count in counted.items()]
        if not counted and may_count(stored.state, None, came_as_file=unit.id in files, has_reviewer=has_reviewer):
            found.append(ApprovalFact(unit.name, "", None))
    return tuple(found)


def _day(moment: datetime | None) -> date | None:
    return moment.astimezone().date() if moment is not None else None


def _left_out(entries: Iterable[Entry], period_id: int, counts: _Counts) -> set[tuple[int, int, int]]:
    return {
        (one.task_id, one.unit_id, period_id)
        for one in entries
        if one.period_id == period_id and not one.is_empty and not counts(one.unit_id, RowKey(task_id=one.task_id))
    }
