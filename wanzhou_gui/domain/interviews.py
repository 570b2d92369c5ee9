"""约谈: which units are to be proposed for it because they stay red, and what became of a proposal.

An interview is ordered by the leaders and never by the office (《政府督查工作条例》第十二条、第二十一条): the office proposes, with the
count and the reason. Bodies that may not be summoned (第五条) get 提请协调 in its place.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit, may_be_commanded


class InterviewKind(StrEnum):
    """What is proposed: that the unit be summoned, or that a leader coordinates where nobody may be."""

    INTERVIEW = "interview"
    COORDINATION = "coordination"


class InterviewState(StrEnum):
    """How far a proposal is."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"
    HELD = "held"


OPEN_STATES = frozenset({InterviewState.PENDING, InterviewState.APPROVED})


@dataclass(frozen=True, kw_only=True)
class InterviewProposal(Record):
    """A proposal to the leaders to summon a unit: the counts of its day, the reason in words, the answer, what came of it."""

    plan_id: int
    task_id: int
    unit_id: int
    period_id: int
    kind: InterviewKind
    task_reds: int
    unit_reds: int
    reason: str
    proposed_on: date
    proposed_by: str
    state: InterviewState = InterviewState.PENDING
    decided_on: date | None = None
    decided_by: str = ""
    decision_note: str = ""
    held_on: date | None = None
    result: str = ""

    @property
    def is_open(self) -> bool:
        """Whether it waits for an answer, or to be held."""
        return self.state in OPEN_STATES


@dataclass(frozen=True)
class InterviewRule:
    """After how many red periods in a row a proposal is due: of one task, and of a unit whatever its tasks; 0 switches one off."""

    task_reds: int = 2
    unit_reds: int = 3


@dataclass(frozen=True)
class RedRun:
    """A task that is red now, and for how many periods in a row."""

    task: Task
    periods: int


@dataclass(frozen=True)
class RedStanding:
    """How long a unit has been red: its tasks that are red now, the longest first, and the periods in which any was."""

    unit: Unit
    runs: tuple[RedRun, ...]
    unit_reds: int

    @property
    def kind(self) -> InterviewKind:
        """What may be proposed about the unit (第五条)."""
        return InterviewKind.INTERVIEW if may_be_commanded(self.unit.nature) else InterviewKind.COORDINATION

    @property
    def task_reds(self) -> int:
        """The longest run of one task; 0 when none is red now."""
        return self.runs[0].periods if self.runs else 0

    def is_due(self, rule: InterviewRule) -> bool:
        """Whether the office's rule asks for a proposal; more red periods never take one away."""
        by_task = bool(rule.task_reds) and self.task_reds >= rule.task_reds
        by_unit = bool(rule.unit_reds) and self.unit_reds >= rule.unit_reds
        return bool(self.runs) and (by_task or by_unit)


def answering_unit(row: LedgerRow) -> Unit | None:
    """Who answers for a task as its lamp is judged, by whoever is there in the viewed period."""
    return row.convenor or (row.lead_units[0] if row.lead_units else None)


def red_standings(view: LedgerView) -> tuple[RedStanding, ...]:
    """Every unit with a red task, in plan order; a successor goes on with the count of the tasks it took over."""
    rows: dict[int, list[LedgerRow]] = {}
    units: dict[int, Unit] = {}
    for row in view.rows:
        unit = answering_unit(row)
        if unit is not None:
            units[unit.id] = unit
            rows.setdefault(unit.id, []).append(row)
    found = []
    for unit_id, own in rows.items():
        red = [RedRun(row.task, row.verdict.reds_in_a_row) for row in own if row.lamp is Lamp.RED]
        if red:
            runs = tuple(sorted(red, key=lambda run: -run.periods))
            found.append(RedStanding(units[unit_id], runs, max(runs[0].periods, _red_periods(own))))
    return tuple(found)


def _red_periods(rows: Sequence[LedgerRow]) -> int:
    """Periods in a row, back from the viewed one, in which any of the tasks was red."""
    red: dict[int, bool] = {}
    order: Sequence[int] = max(([period_id for period_id, _ in row.verdicts] for row in rows), key=len, default=[])
    for row in rows:
        for period_id, verdict in row.verdicts:
            red[period_id] = red.get(period_id, False) or verdict.lamp is Lamp.RED
    count = 0
    for period_id in reversed(order):
        if not red.get(period_id, False):
            break
        count += 1
    return count


def concerned(proposal: InterviewProposal, view: LedgerView) -> tuple[int, ...]:
    """Whom a proposal is about in a period: the unit it named, or who stands in its place by then."""
    return view.lineage.heirs(proposal.unit_id, view.period.ends_on, task_id=proposal.task_id)


def due_standings(
    view: LedgerView, rule: InterviewRule, proposals: Iterable[InterviewProposal], begins: Mapping[int, date]
) -> tuple[RedStanding, ...]:
    """The units a proposal is due about: not while one is open, and once a period, so that an answer is not asked for twice.

    `begins` are the first days of periods by id. After a refusal, or an interview that changed nothing, the next red period
    proposes anew.
    """
    settled = {
        unit_id
        for one in proposals
        if one.is_open or begins.get(one.period_id, date.min) >= view.period.starts_on
        for unit_id in concerned(one, view)
    }
    return tuple(one for one in red_standings(view) if one.unit.id not in settled and one.is_due(rule))
