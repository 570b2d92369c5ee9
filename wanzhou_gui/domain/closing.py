"""From 完成 to 办结: close-out applications, requests for another date, checks on the spot, and the states they go through."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceGrade
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.domain.records import Record


class CloseOutState(StrEnum):
    """Where an application for 销号 stands."""

    APPLIED = "applied"
    CONFIRMED = "confirmed"
    REFUSED = "refused"
    REOPENED = "reopened"


class CloseOutAct(StrEnum):
    """What can be done with an application."""

    CONFIRM = "confirm"
    REFUSE = "refuse"
    REOPEN = "reopen"


# What is not in this table is refused; nothing leads back to APPLIED, a new attempt is a new application.
CLOSE_OUT_STEPS: dict[tuple[CloseOutState, CloseOutAct], CloseOutState] = {
    (CloseOutState.APPLIED, CloseOutAct.CONFIRM): CloseOutState.CONFIRMED,
    (CloseOutState.APPLIED, CloseOutAct.REFUSE): CloseOutState.REFUSED,
    (CloseOutState.CONFIRMED, CloseOutAct.REOPEN): CloseOutState.REOPENED,
}


def after_act(state: CloseOutState, act: CloseOutAct) -> CloseOutState | None:
    """The state an act leads to; None where the act is not allowed."""
    return CLOSE_OUT_STEPS.get((state, act))


@dataclass(frozen=True, kw_only=True)
class CloseOut(Record):
    """An application for 销号 with what became of it; the rows of a task tell how often it was closed and opened again.

    `recorded_by` is the clerk who took it in; whoever confirms should be somebody else. `checklist` keeps what was found
    when it was confirmed, as pairs of code and result.
    """

    plan_id: int
    task_id: int
    unit_id: int | None
    applied_on: date
    applied_by: str
    conclusion: str
    recorded_by: str
    state: CloseOutState = CloseOutState.APPLIED
    checklist: tuple[tuple[str, str], ...] = ()
    decided_by: str = ""
    decided_on: date | None = None
    closed_on: date | None = None
    refusal: str = ""
    reopened_by: str = ""
    reopened_on: date | None = None
    reopen_reason: str = ""


class ChecklistResult(StrEnum):
    """How a point of the checklist stands; only MISSING stops a confirmation."""

    MET = "met"
    MISSING = "missing"
    ASK = "ask"


@dataclass(frozen=True)
class ChecklistItem:
    """One point that is looked at before a task is closed, with the figures its sentence needs."""

    code: str
    result: ChecklistResult
    details: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class ClosingFacts:
    """What the checklist of a task is made from."""

    conclusion: str
    evidence: tuple[EvidenceFile, ...]
    declared_done: bool
    open_rectifications: int
    open_milestones: int
    has_inspection: bool
    open_instructions: int


def checklist(facts: ClosingFacts) -> tuple[ChecklistItem, ...]:
    """Everything that is looked at before 销号 (practice.md 1.2: 建立台账 → 验收 → 审签): always the same points, in one order.

    Nothing is closed on the word of the unit alone: at least one file that is more than its own account must be there.
    """
    strong = sum(one.grade is not EvidenceGrade.SELF_REPORT for one in facts.evidence)

    def point(code: str, is_met: bool, otherwise: ChecklistResult, **details: object) -> ChecklistItem:
        pairs = tuple((name, str(value)) for name, value in details.items())
        return ChecklistItem(code, ChecklistResult.MET if is_met else otherwise, pairs)

    missing, ask = ChecklistResult.MISSING, ChecklistResult.ASK
    return (
        point("conclusion", bool(facts.conclusion.strip()), missing),
        point("evidence", strong > 0, missing, strong=strong, all=len(facts.evidence)),
        point("rectifications", facts.open_rectifications == 0, missing, count=facts.open_rectifications),
        point("declared_done", facts.declared_done, ask),
        point("milestones", facts.open_milestones == 0, ask, count=facts.open_milestones),
        point("inspection", facts.has_inspection, ask),
        point("instructions", facts.open_instructions == 0, ask, count=facts.open_instructions),
    )


def needs_second_person(recorded_by: str, acting: str, names: Iterable[str]) -> bool:
    """Whether somebody else must confirm: the office names more than one person, and the same one has taken it in."""
    known = {name.strip() for name in names if name.strip()}
    return len(known | {acting}) > 1 and acting == recorded_by


class RequestKind(StrEnum):
    """What a unit may ask for (practice.md 1.7): three different requests."""

    EXTENSION = "extension"
    ADJUSTMENT = "adjustment"
    TERMINATION = "termination"


class RequestState(StrEnum):
    """Whether a request has been decided."""

    PENDING = "pending"
    APPROVED = "approved"
    REFUSED = "refused"


@dataclass(frozen=True, kw_only=True)
class ChangeRequest(Record):
    """A request for another date, another content or the end of a task, with the decision.

    `original_due_on` is what the plan says, `due_on` what held when the request was made: both stay for ever, whatever is
    decided. `granted_on` is the date an approval gives.
    """

    plan_id: int
    task_id: int
    unit_id: int | None
    kind: RequestKind
    applied_on: date
    reason: str
    progress: str
    signer: str
    wished_on: date | None
    content: str
    original_due_on: date | None
    due_on: date | None
    recorded_by: str
    state: RequestState = RequestState.PENDING
    decided_by: str = ""
    decided_on: date | None = None
    granted_on: date | None = None
    decision_note: str = ""

    @property
    def is_late(self) -> bool:
        """Made after the date that held: it counts as overdue until it is decided, whatever the decision (限时办结制)."""
        return self.due_on is not None and self.applied_on > self.due_on

    @property
    def holds_from(self) -> date | None:
        """The day from which an approved date counts: the application where it came in time, else the decision."""
        if self.state is not RequestState.APPROVED or self.decided_on is None:
            return None
        return self.decided_on if self.is_late else min(self.applied_on, self.decided_on)


def due_in_force(
    original: date | None, requests: Iterable[ChangeRequest], on: date | None = None
) -> date | None:
    """The date a task had to be done by as seen on a day (None: as known now); the original where nothing was approved.

    An approval belongs to the original date it was asked for: where an amended plan has set another one, it is spent.
    """
    granted = [
        one for one in requests
        if one.kind is RequestKind.EXTENSION and one.granted_on is not None and one.original_due_on == original
        and (since := one.holds_from) is not None and (on is None or since <= on)
    ]  # fmt: skip
    last = max(granted, key=lambda one: (one.decided_on or date.min, one.id), default=None)
    return last.granted_on if last else original


def times_extended(requests: Sequence[ChangeRequest]) -> int:
    """How often a task was given another date."""
    return sum(one.kind is RequestKind.EXTENSION and one.state is RequestState.APPROVED for one in requests)


def granted(task: Task, request: ChangeRequest) -> Task:
    """The task after a request was approved: an extension and an end are entered; the original date stays where it is."""
    if request.kind is RequestKind.EXTENSION:
        return replace(task, extended_to=request.granted_on)
    if request.kind is RequestKind.TERMINATION:
        return replace(task, ended_on=request.decided_on)
    return task


class InspectionMethod(StrEnum):
    """How an office may look for itself (《政府督查工作条例》第十二条)."""

    SELF_ACCOUNT = "self_account"
    HEARING_REPORT = "hearing_report"
    ON_SITE = "on_site"
    UNANNOUNCED = "unannounced"
    MEETING = "meeting"
    STATISTICS = "statistics"
    DOCUMENTS = "documents"
    LEADS = "leads"
    INTERVIEW = "interview"
    ONLINE = "online"


class InspectionResult(StrEnum):
    """Whether what was reported is so."""

    CONFIRMED = "confirmed"
    PARTLY = "partly"
    NOT_CONFIRMED = "not_confirmed"


@dataclass(frozen=True, kw_only=True)
class Inspection(Record):
    """A 核查: who looked, when, where, how, and what was found; `is_look_back` is a 回头看 after closing."""

    plan_id: int
    task_id: int
    method: InspectionMethod
    inspected_on: date
    place: str
    people: str
    finding: str
    result: InspectionResult
    is_look_back: bool = False
    clerk: str = ""
