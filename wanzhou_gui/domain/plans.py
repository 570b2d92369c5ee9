"""A plan in the ledger: its parameters, groups, work items, roles, milestones and open questions."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.domain.plan_reading import Rhythm, Strength, TaskKind
from wanzhou_gui.domain.records import Record


class UnitRole(StrEnum):
    """The part a unit has in a task."""

    LEAD = "lead"
    RESPONSIBLE = "responsible"


class MilestoneState(StrEnum):
    """What the clerk decided about a milestone proposed from the plan's words."""

    PROPOSED = "proposed"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class ExternalState(StrEnum):
    """Whether a deliverable hangs on a decision of somebody else (国家批复, 市级验收), and how that stands."""

    NONE = "none"
    WAITING = "waiting"
    GRANTED = "granted"
    DENIED = "denied"


@dataclass(frozen=True, kw_only=True)
class Plan(Record):
    """A plan under supervision.

    Three dates are kept apart (first_plan.md 4.5): the plan's own period, the day supervision starts
    (督查起算日), and the day baselines refer to (基期). Progress is expected from the second one on, so that
    a plan issued late is not behind on its first day.
    """

    title: str
    document_number: str = ""
    issuing_body: str = ""
    issued_on: date | None = None
    printed_on: date | None = None
    main_recipients: str = ""
    copied_to: tuple[str, ...] = ()
    period_starts_on: date | None = None
    period_ends_on: date | None = None
    supervised_from: date | None = None
    baseline_on: date | None = None
    source_name: str = ""
    source_text: str = ""
    corrected_reading: str = ""
    is_sample: bool = False
    # How often its units report; None: in whatever period the office opens.
    rhythm: PeriodKind | None = None


@dataclass(frozen=True, kw_only=True)
class Registration(Record):
    """The 立项 record: who approved the supervision, when and on what ground (条例第十一、十四、十五条)."""

    plan_id: int
    number: str
    basis: str
    approver: str
    approved_on: date
    supervision_kind: str = "日常督办"
    # What is supervised (条例第四条), whom and how widely, and the scheme with the number of times (第十五条).
    supervised_matter: str = ""
    supervised_scope: str = ""
    scheme: str = ""
    method: str = ""
    note: str = ""


@dataclass(frozen=True, kw_only=True)
class PlanGroup(Record):
    """A group of tasks, as printed: （一）以法治为引领…."""

    plan_id: int
    number: str
    title: str
    position: int


@dataclass(frozen=True, kw_only=True)
class Task(Record):
    """A work item. `convenor_unit_id` is who compiles it (汇总单位); inferred until the clerk confirms."""

    plan_id: int
    group_id: int | None
    number: str
    title: str
    body: str
    kind: TaskKind = TaskKind.TASK
    due_text: str = ""
    # What the plan says; an approved extension stands beside it and never in its place.
    due_on: date | None = None
    extended_to: date | None = None
    # The day a termination was approved: not supervised in periods that begin later.
    ended_on: date | None = None
    closed_on: date | None = None
    convenor_unit_id: int | None = None
    convenor_is_inferred: bool = False
    is_standing: bool = False
    position: int = 0
    # The versions of the plan it belongs to (domain.plan_versions); a cancelled task ends and is never deleted.
    since_version: int = 1
    until_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class TaskUnit(Record):
    """The role of one unit in one task; order matters (列第一位)."""

    task_id: int
    unit_id: int
    role: UnitRole
    position: int


@dataclass(frozen=True, kw_only=True)
class Milestone(Record):
    """A deliverable hidden in the text, with the plan's exact words."""

    task_id: int
    name: str
    quote: str
    strength: Strength
    rhythm: Rhythm
    state: MilestoneState = MilestoneState.PROPOSED
    lacks_number: bool = False
    due_on: date | None = None
    owner_unit_id: int | None = None
    external_state: ExternalState = ExternalState.NONE
    external_note: str = ""
    position: int = 0
    since_version: int = 1
    until_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class QualitativeTarget(Record):
    """A target without a figure, judged with a reason."""

    plan_id: int
    quote: str
    suggested_tasks: tuple[str, ...] = ()
    position: int = 0
    since_version: int = 1
    until_version: int | None = None


@dataclass(frozen=True, kw_only=True)
class PlanQuestion(Record):
    """A question the reading left open; one that must be answered blocks 立项 until it is."""

    plan_id: int
    code: str
    subject: str
    quote: str = ""
    proposals: tuple[str, ...] = ()
    must_answer: bool = False
    answer: str = ""
    answered_by: str = ""
    answered_at: datetime | None = None
    # The last version of the plan in which it is asked; None while it is.
    until_version: int | None = None


def due_day(task: Task, plan: Plan) -> date | None:
    """The date a task has to be done by as known now: the approved one, else its own, else the end of the plan.

    The one place where the three are weighed; what held on an earlier day is `domain.closing.due_in_force`.
    """
    return task.extended_to or task.due_on or plan.period_ends_on


def supervised_on(tasks: Iterable[Task], day: date) -> tuple[Task, ...]:
    """The tasks still supervised in a period that begins on a day: without those whose end was approved before."""
    return tuple(task for task in tasks if task.ended_on is None or task.ended_on >= day)


def elapsed_percent(first: date, last: date, day: date) -> Decimal:
    """Straight-line share of a span that has passed at the end of a day, 0 to 100 (序时进度).

    Counted in days, both ends included: 2023-01-01…2025-12-31 on 2024-03-04 gives 39.1 (first_plan.md 4.5).
    """
    if last < first:
        raise ValueError("the span ends before it starts")
    passed = (day - first).days + 1
    total = (last - first).days + 1
    return Decimal(max(0, min(passed, total)) * 100) / Decimal(total)


def expected_percent(supervised_from: date, due_on: date, day: date) -> Decimal:
    """Progress a straight path asks for on a day, 0 on the day supervision starts, 100 on the due day.

    first_plan.md 4.5: from 2024-03-04 to 2025-12-31 this gives 0 / 4.0 / 17.7 / 45.3 / 72.4.
    """
    if due_on <= supervised_from:
        return Decimal(100) if day >= due_on else Decimal(0)
    passed = (day - supervised_from).days
    total = (due_on - supervised_from).days
    return Decimal(max(0, min(passed, total)) * 100) / Decimal(total)
