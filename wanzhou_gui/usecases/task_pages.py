"""Everything the ledger knows about one task, gathered for one page."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.chasing import PhoneNote
from wanzhou_gui.domain.closing import ChangeRequest, ChecklistItem, CloseOut, Inspection
from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.findings import Conclusion, Rectification
from wanzhou_gui.domain.instructions import Instruction, InstructionStep
from wanzhou_gui.domain.interviews import InterviewProposal, RedStanding, answering_unit, red_standings
from wanzhou_gui.domain.lamps import LampVerdict
from wanzhou_gui.domain.ledger import LedgerRow, view_of
from wanzhou_gui.domain.papers import Paper, PaperState
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.returns_review import RowReview
from wanzhou_gui.domain.signed_pages import SignedPage
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.chase_steps import calls_on_plan
from wanzhou_gui.usecases.clerks import lamp_rule, read_settings
from wanzhou_gui.usecases.closing import ClosingVerbs
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.evidence import EvidenceVerbs
from wanzhou_gui.usecases.findings import FindingVerbs
from wanzhou_gui.usecases.instructions import InstructionVerbs
from wanzhou_gui.usecases.interviews import InterviewVerbs
from wanzhou_gui.usecases.milestones import MilestoneLine, MilestoneVerbs
from wanzhou_gui.usecases.plan_versions import PlanVersionVerbs, TaskWording
from wanzhou_gui.usecases.ports import Clock, Ledger
from wanzhou_gui.usecases.signed_pages import SignedReturn


@dataclass(frozen=True)
class ReportedEntry:
    """What one unit reported in one period."""

    period: Period
    unit: Unit
    entry: Entry
    states: StatusList = STANDARD_STATES
    # What the office decided on the row and on the whole return it stands in, and the scans of the signed page.
    review: RowReview | None = None
    unit_return: UnitReturn | None = None
    signed: SignedReturn | None = None


@dataclass(frozen=True)
class PeriodVerdict:
    """How a task stood in one period."""

    period: Period
    verdict: LampVerdict


@dataclass(frozen=True)
class TaskCase:
    """One task seen for a period with everything that happened to it; lists are oldest first, returns newest first."""

    plan: Plan
    period: Period
    row: LedgerRow
    today: date
    verdicts: tuple[PeriodVerdict, ...]
    reported: tuple[ReportedEntry, ...]
    wordings: tuple[TaskWording, ...]
    milestones: tuple[MilestoneLine, ...]
    applications: tuple[CloseOut, ...]
    checklist: tuple[ChecklistItem, ...]
    requests: tuple[ChangeRequest, ...]
    inspections: tuple[Inspection, ...]
    conclusions: tuple[Conclusion, ...]
    rectifications: tuple[Rectification, ...]
    instructions: tuple[tuple[Instruction, tuple[InstructionStep, ...]], ...]
    evidence: tuple[EvidenceFile, ...]
    # Files that are on record and not on this computer, by id.
    absent: frozenset[int]
    phone_notes: tuple[tuple[PhoneNote, Unit], ...]
    papers: tuple[Paper, ...]
    # 约谈: proposals about the task or who answers for it with the numbers of their papers, how long that unit has been red, and
    # whether a proposal is due.
    interviews: tuple[tuple[InterviewProposal, Unit], ...] = ()
    interview_letters: tuple[tuple[str, ...], ...] = ()
    red: RedStanding | None = None
    is_interview_due: bool = False

    @property
    def original_due_on(self) -> date | None:
        """The date of the plan, whatever was approved since."""
        return self.row.task.due_on or self.plan.period_ends_on


class TaskPageVerbs:
    """Looking at one task as a whole."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def case(self, plan_id: int, period_id: int, task_id: int) -> TaskCase:
        """The task with everything about it; NotFoundError when the plan does not have it in that period."""
        ledger, today = self._ledger, self._clock.today()
        period = ledger.get(Period, period_id)
        source = ledger.standing_of(plan_id, period_id)
        view = view_of(source, period, today, lamp_rule(read_settings(ledger)))
        row = next((one for one in view.rows if one.task.id == task_id), None)
        if row is None:
            raise NotFoundError("task_not_there", number=task_id)
        periods = {one.id: one for one in ledger.find(Period)}
        units = {one.id: one for one in ledger.find(Unit)}
        lineage = source.lineage
        instructions = InstructionVerbs(ledger, self._clock)
        findings = FindingVerbs(ledger, self._clock)
        closing = ClosingVerbs(ledger, self._clock)
        evidence = EvidenceVerbs(ledger, self._clock)
        order = {
            one: place
            for place, unit in enumerate(row.units)
            for one in lineage.forerunners(unit.id, period.ends_on, task_id=task_id)
        }
        entries = [one for one in ledger.find(Entry, task_id=task_id) if not one.is_empty]
        reviews = {(one.unit_id, one.period_id): one for one in ledger.find(RowReview, task_id=task_id)}
        returns, signed = self._returns(plan_id, {one.unit_id for one in entries})
        reported = [
            ReportedEntry(
                periods[one.period_id],
                lineage.named_on(units[one.unit_id], periods[one.period_id].ends_on),
                one,
                view.states,
                reviews.get((one.unit_id, one.period_id)),
                returns.get((one.unit_id, one.period_id)),
                signed.get((one.unit_id, one.period_id)),
            )
            for one in entries
        ]
        reported.sort(key=lambda one: (-one.period.starts_on.toordinal(), order.get(one.unit.id, len(order))))
        notes = [
            (one, units[one.unit_id]) for one in calls_on_plan(ledger, plan_id) if one.unit_id in order
        ]
        interviews = InterviewVerbs(ledger, self._clock)
        proposals = interviews.of_task(row, view)
        speaker = answering_unit(row)
        return TaskCase(
            plan=view.plan,
            period=period,
            row=row,
            today=today,
            verdicts=tuple(PeriodVerdict(periods[one], verdict) for one, verdict in row.verdicts),
            reported=tuple(reported),
            wordings=PlanVersionVerbs(ledger, self._clock).wordings(task_id),
            milestones=MilestoneVerbs(ledger, self._clock).lines(task_id),
            applications=tuple(closing.applications(task_id)),
            checklist=closing.checklist(task_id),
            requests=tuple(closing.requests(task_id)),
            inspections=tuple(closing.inspections(task_id)),
            conclusions=tuple(findings.conclusions(task_id)),
            rectifications=tuple(findings.rectifications(task_id)),
            instructions=tuple((one, tuple(instructions.steps(one.id))) for one in instructions.of_task(task_id)),
            evidence=tuple(evidence.of_task(task_id)),
            absent=evidence.absent(task_id),
            phone_notes=tuple(sorted(notes, key=lambda one: one[0].called_at)),
            papers=tuple(
                one
                for one in ledger.find(Paper, plan_id=plan_id, state=PaperState.ISSUED)
                if _names_task(one.facts_json, row.task.number)
            ),
            interviews=tuple(
                (one, lineage.named_on(units[one.unit_id], one.proposed_on)) for one in proposals
            ),
            interview_letters=tuple(interviews.letters_of(one) for one in proposals),
            red=next((one for one in red_standings(view) if speaker is not None and one.unit.id == speaker.id), None),
            is_interview_due=any(speaker is not None and one.unit.id == speaker.id for one in interviews.due_in(view)),
        )

    def _returns(
        self, plan_id: int, unit_ids: set[int]
    ) -> tuple[dict[tuple[int, int], UnitReturn], dict[tuple[int, int], SignedReturn]]:
        """The returns of some units to a plan and the scans of their signed pages, by unit and period."""
        returns: dict[tuple[int, int], UnitReturn] = {}
        signed: dict[tuple[int, int], SignedReturn] = {}
        for unit_id in unit_ids:
            pages: dict[int, list[SignedPage]] = {}
            for page in self._ledger.find(SignedPage, plan_id=plan_id, unit_id=unit_id):
                pages.setdefault(page.period_id, []).append(page)
            for one in self._ledger.find(UnitReturn, plan_id=plan_id, unit_id=unit_id):
                key = (unit_id, one.period_id)
                returns[key] = one
                signed[key] = SignedReturn(plan_id, unit_id, one.period_id, one.state, tuple(pages.get(one.period_id, ())))
        return returns, signed


def _names_task(facts: str, number: str) -> bool:
    """Whether the facts kept with an issued paper have this task among their lines."""
    try:
        told = json.loads(facts) if facts else {}
    except ValueError:
        return False
    pending: list[object] = [told]
    while pending:
        one = pending.pop()
        if isinstance(one, dict):
            lines = [line for name in ("tasks", "safeguards", "rows") for line in _as_list(one.get(name))]
            if any(isinstance(line, dict) and line.get("number") == number for line in lines):
                return True
            pending += one.values()
        elif isinstance(one, list):
            pending += one
    return False


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else []
