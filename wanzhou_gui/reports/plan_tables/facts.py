"""What the two tables of a plan state, row by row."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.closing import times_extended
from wanzhou_gui.domain.entries import UnitReturn
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact
from wanzhou_gui.reports.bulletin.facts import TaskFact, task_fact
from wanzhou_gui.reports.paper_parts.heading import PlanHeading
from wanzhou_gui.reports.paper_source import PaperSource
from wanzhou_gui.reports.wording import period_label


@dataclass(frozen=True)
class AssignmentRow:
    """One work item as it is handed out: what, by which steps, by whom, under which leader, until when."""

    task: TaskFact
    body: str
    steps: tuple[str, ...]
    leaders: tuple[str, ...]
    due_on: date | None
    due_text: str
    is_standing: bool


@dataclass(frozen=True)
class AssignmentFacts:
    """The 任务分解表."""

    heading: PlanHeading
    rows: tuple[AssignmentRow, ...]
    units: tuple[str, ...]

    @property
    def task_count(self) -> int:
        """Tasks without 保障措施."""
        return sum(row.task.kind is TaskKind.TASK for row in self.rows)


@dataclass(frozen=True)
class LedgerLine:
    """One work item as the office keeps it: when it was last reported, where it stands, how often it was chased.

    `received_in` is the period of the unit's latest return so far, empty where it never sent one; `received_on` its day.
    """

    task: TaskFact
    due_on: date | None
    is_standing: bool
    received_in: str
    received_on: date | None
    chases: int
    closed_on: date | None
    # What an approved date stands in place of and how often one was approved, who confirmed the closing, and how often it
    # was opened again.
    original_due_on: date | None = None
    times_extended: int = 0
    closed_by: str = ""
    times_reopened: int = 0


@dataclass(frozen=True)
class LedgerTableFacts:
    """The 督查台账 of a period."""

    heading: PlanHeading
    rows: tuple[LedgerLine, ...]
    lamps: tuple[tuple[Lamp, int], ...]
    approvals: tuple[ApprovalFact, ...] = ()

    @property
    def task_count(self) -> int:
        """Tasks without 保障措施."""
        return sum(row.task.kind is TaskKind.TASK for row in self.rows)


def assignment_facts(source: PaperSource) -> AssignmentFacts:
    """Who does what until when."""
    steps: dict[int, list[str]] = {}
    for one in source.milestones:
        steps.setdefault(one.task_id, []).append(one.name)
    view = source.view
    return AssignmentFacts(
        PlanHeading.of(view),
        tuple(
            AssignmentRow(
                task=task_fact(row),
                body=row.task.body.strip(),
                steps=tuple(steps.get(row.task.id, ())),
                leaders=tuple(dict.fromkeys(unit.leader_name for unit in _answering(row) if unit.leader_name)),
                due_on=row.due_on,
                due_text=row.task.due_text,
                is_standing=row.task.is_standing,
            )
            for row in view.rows
        ),
        tuple(one.unit.name for one in view.standings),
    )


def _answering(row: LedgerRow) -> tuple[Unit, ...]:
    return row.lead_units or ((row.convenor,) if row.convenor else ())


def _last_return(source: PaperSource, row: LedgerRow, speaker: Unit) -> tuple[Period, UnitReturn] | None:
    """The latest return of whoever spoke for the task: of the unit itself, or of those whose place it took."""
    view = source.view
    line = view.lineage.forerunners(speaker.id, view.period.ends_on, task_id=row.task.id)
    came = [source.last_returns[one] for one in line if one in source.last_returns]
    return max(came, key=lambda one: (one[0].ends_on, one[0].starts_on), default=None)


def ledger_table_facts(source: PaperSource) -> LedgerTableFacts:
    """Where every work item stands in the period."""
    view = source.view
    lines = []
    for row in view.rows:
        speaker = row.convenor or (row.lead_units[0] if row.lead_units else None)
        last = _last_return(source, row, speaker) if speaker else None
        requests, closings = source.requests_of(row.task.id), source.close_outs_of(row.task.id)
        original = row.task.due_on or view.plan.period_ends_on
        confirmed = [one for one in closings if one.closed_on is not None and one.reopened_on is None]
        lines.append(
            LedgerLine(
                task=task_fact(row),
                due_on=row.due_on,
                is_standing=row.task.is_standing,
                received_in=period_label(last[0]) if last else "",
                received_on=last[1].received_on if last else None,
                chases=source.chases.get(speaker.id, 0) if speaker else 0,
                closed_on=row.task.closed_on,
                original_due_on=original if original != row.due_on else None,
                times_extended=times_extended(requests) if original != row.due_on else 0,
                closed_by=confirmed[-1].decided_by if confirmed and row.task.closed_on else "",
                times_reopened=sum(one.reopened_on is not None for one in closings),
            )
        )
    counts = view.lamp_counts()
    return LedgerTableFacts(PlanHeading.of(view), tuple(lines), tuple((lamp, counts[lamp]) for lamp in LAMP_ORDER), source.approvals)
