"""Gathers what the ledger holds about units for a score, period by period."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.chase_board import ChaseBoard
from wanzhou_gui.domain.closing import ChangeRequest, CloseOut, Inspection
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.findings import Rectification
from wanzhou_gui.domain.instructions import Instruction
from wanzhou_gui.domain.interviews import answering_unit
from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.milestones import MilestoneResult
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.returns_review import Decision, RowReview
from wanzhou_gui.domain.scoring_facts import ScoringSource, SentBack
from wanzhou_gui.domain.unit_lineage import PartSide, UnitChange
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.domain.workdays import ShortNotice
from wanzhou_gui.usecases.chase_steps import calls_on_plan, steps_on_plan
from wanzhou_gui.usecases.chasing import ChasingVerbs
from wanzhou_gui.usecases.indicator_history import history_of_indicators
from wanzhou_gui.usecases.paper_source import LedgerPaperSource
from wanzhou_gui.usecases.plan_in_period import PlanInPeriod
from wanzhou_gui.usecases.ports import Clock, Ledger


@dataclass(frozen=True)
class Caution:
    """A reason to think twice before taking points: the office left too little time, or asked too often (减负)."""

    code: str
    period: Period
    unit: Unit | None = None
    short_notice: ShortNotice | None = None
    times: int = 0
    limit: int = 0


@dataclass(frozen=True)
class Gathered:
    """The rows facts are found in, the units with a part in the plan, and what speaks against taking points.

    The units are those of every period: one that has ended keeps what was before its end. `changes` are the reforms inside.
    """

    source: ScoringSource
    units: tuple[Unit, ...]
    cautions: tuple[Caution, ...]
    changes: tuple[UnitChange, ...] = ()


def gather(ledger: Ledger, clock: Clock, chasing: ChasingVerbs, plan_id: int, periods: Sequence[Period]) -> Gathered:
    """Everything about a plan that belongs to these periods, of which the last one is the day's view."""
    last = periods[-1]
    boards = {one.id: chasing.board(plan_id, one.id) for one in periods}
    board = boards[last.id]
    papers = LedgerPaperSource(ledger, clock, plan_id, last.id)
    view = papers.view
    ids = {one.id for one in periods}
    returns = tuple(one for one in ledger.find(UnitReturn, plan_id=plan_id) if one.period_id in ids)
    # Later periods come after earlier ones: a unit that goes on stands under its last name, one that ended under its own.
    named = {line.unit.id: line.unit for one in periods for line in boards[one.id].lines}
    units = tuple(sorted(named.values(), key=lambda unit: (unit.position, unit.id)))
    entries = tuple(one for one in ledger.source_of(plan_id, last.id).entries if one.period_id in ids)
    indicators = PlanInPeriod(ledger, plan_id, last).indicators()
    lines = history_of_indicators(ledger, plan_id, indicators, list(periods))
    source = ScoringSource(
        view=view,
        periods=tuple(periods),
        units=units,
        today=clock.today(),
        # A unit's own state in each period, not the cell of the matrix, which counts for a successor what those before it did.
        states={(line.unit.id, one.id): line.state for one in periods for line in boards[one.id].lines},
        speakers=_speakers(ledger, clock, plan_id, periods, view),
        returns=returns,
        notes=tuple(one for one in calls_on_plan(ledger, plan_id) if one.period_id in ids),
        steps=tuple(
            one for one in steps_on_plan(ledger, plan_id) if one.period_id in ids
        ),
        entries=entries,
        approved=_approved(ledger, plan_id, ids, returns, [row.task.id for row in view.rows]),
        sent_back={one.id: _times_sent_back(ledger, one) for one in returns},
        milestones=papers.milestones,
        results=tuple(
            result for one in papers.milestones for result in ledger.find(MilestoneResult, milestone_id=one.id)
        ),
        requests=tuple(ledger.find(ChangeRequest, plan_id=plan_id)),
        rectifications=tuple(ledger.find(Rectification, plan_id=plan_id)),
        inspections=tuple(ledger.find(Inspection, plan_id=plan_id)),
        close_outs=tuple(ledger.find(CloseOut, plan_id=plan_id)),
        corrections=tuple(
            (indicator, line.period, one)
            for indicator in indicators
            for line in lines[indicator.id]
            for one in line.corrections
        ),
        instructions=tuple(ledger.find(Instruction, plan_id=plan_id)),
        evidence=tuple(ledger.find(EvidenceFile, plan_id=plan_id)),
    )
    known = {unit.id for unit in units}
    lineage = view.lineage
    changes = tuple(
        change
        for change in sorted(lineage.changes, key=lambda one: (one.hands_over_on, one.id))
        if periods[0].starts_on <= change.hands_over_on <= last.ends_on
        and known.intersection((*lineage.units_of(change, PartSide.FROM), *lineage.units_of(change, PartSide.TO)))
    )
    return Gathered(source, units, _cautions(chasing, plan_id, periods, board), changes)


def _speakers(
    ledger: Ledger, clock: Clock, plan_id: int, periods: Sequence[Period], last: LedgerView
) -> dict[tuple[int, int], int]:
    """Who answered for each task in each period."""
    found = {}
    for period in periods:
        view = last if period.id == last.period.id else LedgerPaperSource(ledger, clock, plan_id, period.id).view
        for row in view.rows:
            unit = answering_unit(row)
            if unit is not None:
                found[row.task.id, period.id] = unit.id
    return found


def _approved(
    ledger: Ledger, plan_id: int, period_ids: set[int], returns: Sequence[UnitReturn], task_ids: Sequence[int]
) -> frozenset[tuple[int, int, int]]:
    found = {
        (one.task_id, one.unit_id, one.period_id)
        for period_id in period_ids
        for one in ledger.find(RowReview, plan_id=plan_id, period_id=period_id, decision=Decision.APPROVED)
        if one.task_id is not None
    }
    whole = [one for one in returns if one.state is ReturnState.APPROVED]
    return frozenset(found | {(task_id, one.unit_id, one.period_id) for one in whole for task_id in task_ids})


def _times_sent_back(ledger: Ledger, unit_return: UnitReturn) -> tuple[SentBack, ...]:
    """The operations that sent a return back and were not undone; the row itself only knows the last."""
    return tuple(
        SentBack(operation.id, operation.at.astimezone().date(), operation.clerk)
        for operation, change in ledger.history_of(UnitReturn, unit_return.id)
        if operation.undoes is None
        and operation.undone_by is None
        and (change.after or {}).get("state") == ReturnState.SENT_BACK.value
    )


def _cautions(
    chasing: ChasingVerbs, plan_id: int, periods: Sequence[Period], board: ChaseBoard
) -> tuple[Caution, ...]:
    notices = [(period, chasing.notice_given(plan_id, period.id)) for period in periods]
    limit = board.settings.request_limit
    return (
        *(Caution("score_short_notice", period, short_notice=notice) for period, notice in notices if notice is not None),
        *(
            Caution("score_asked_often", periods[-1], line.unit, times=line.requests.total, limit=limit)
            for line in board.lines
            if line.requests.is_above(limit)
        ),
    )
