"""Chasing returns: how a unit's return of a period stands, what was promised, and which step comes next."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import may_be_commanded


class ReportingState(StrEnum):
    """How a unit stands with a period: the cells of the matrix unit × period."""

    ON_TIME = "on_time"
    CHASED = "chased"
    RETURNED = "returned"
    MISSING = "missing"
    WAITING = "waiting"
    NOT_ASKED = "not_asked"


STILL_OWED = frozenset({ReportingState.RETURNED, ReportingState.MISSING})


def reporting_state(
    period: Period, unit_return: UnitReturn | None, chased_on: date | None, today: date, *, is_asked: bool = True
) -> ReportingState:
    """The state of one cell; every combination has exactly one.

    经催: it came after a recorded chase (`chased_on`, the first one) or after the due day (practice.md 1.9: 按时,
    经催办后报送, 催办后仍未报送). A return that was sent back is owed again. `is_asked` is whether the period was opened
    to the units at all.
    """
    if unit_return is not None and unit_return.state is ReturnState.SENT_BACK:
        return ReportingState.RETURNED
    if has_come(unit_return):
        assert unit_return is not None
        came_on = unit_return.received_on
        is_late = (came_on or today) > period.due_on
        was_chased = chased_on is not None and chased_on <= (came_on or today)
        return ReportingState.CHASED if is_late or was_chased else ReportingState.ON_TIME
    if not is_asked:
        return ReportingState.NOT_ASKED
    return ReportingState.MISSING if today > period.due_on else ReportingState.WAITING


def has_come(unit_return: UnitReturn | None) -> bool:
    """Whether a return lies in the office, taken in or just received; one sent back does not."""
    return unit_return is not None and unit_return.has_come_in


class ChaseKind(StrEnum):
    """The rungs: a call, 催办单, 督办通知单, then a proposal to the leaders (约谈建议, or 提请协调 where nobody may be summoned)."""

    PHONE = "phone"
    REMINDER = "reminder"
    NOTICE = "notice"
    INTERVIEW = "interview"
    COORDINATION = "coordination"


WRITTEN_KINDS = (ChaseKind.REMINDER, ChaseKind.NOTICE, ChaseKind.INTERVIEW, ChaseKind.COORDINATION)
# A proposal goes to our own leaders: it asks nothing of the unit and carries no new deadline for it.
PROPOSALS = frozenset({ChaseKind.INTERVIEW, ChaseKind.COORDINATION})


@dataclass(frozen=True, kw_only=True)
class ChaseStep(Record):
    """One written step against one unit: its number in the register, its day, the new deadline it gives."""

    plan_id: int
    unit_id: int
    period_id: int
    kind: ChaseKind
    taken_on: date
    number_year: int
    number_sequence: int
    number_text: str
    number_twin: int = 0
    reply_by: date | None = None
    reason: str = ""
    approver: str = ""
    clerk: str = ""
    paper_id: int


@dataclass(frozen=True, kw_only=True)
class ChaseStepPlan(Record):
    """A further plan a letter speaks of, with its own period: a unit is chased once, not once for each plan."""

    step_id: int
    plan_id: int
    period_id: int


@dataclass(frozen=True, kw_only=True)
class PhoneNote(Record):
    """One call to a unit: who answered, what was said, the day promised. A plain reminder is no chase."""

    plan_id: int
    unit_id: int
    period_id: int
    called_on: date
    called_at: datetime
    spoke_with: str = ""
    said: str = ""
    promised_on: date | None = None
    is_reminder: bool = False
    clerk: str = ""


@dataclass(frozen=True, kw_only=True)
class PhoneNotePlan(Record):
    """A further plan a call was about, with its own period: a unit is called once, not once for each plan."""

    note_id: int
    plan_id: int
    period_id: int


@dataclass(frozen=True, kw_only=True)
class UnitRequest(Record):
    """A further demand on a unit beside the form, counted because the burden rules ask how often a unit was asked."""

    plan_id: int
    unit_id: int
    period_id: int
    asked_on: date
    due_on: date | None = None
    subject: str
    clerk: str = ""


class PromiseState(StrEnum):
    """What became of a promised day."""

    KEPT = "kept"
    OPEN = "open"
    DUE_TODAY = "due_today"
    BROKEN = "broken"
    REPLACED = "replaced"


@dataclass(frozen=True)
class Promise:
    """A day a unit promised on the phone, and what became of it."""

    note: PhoneNote
    promised_on: date
    state: PromiseState


def promises_in(notes: Iterable[PhoneNote], received_on: date | None, today: date) -> tuple[Promise, ...]:
    """The promises of one unit for one period, in order of the calls.

    A promise renewed before its day is replaced; one whose day passed without the return stays broken, also when the
    return came afterwards. A return from before the call (sent back since) fulfils nothing.
    """
    ordered = sorted(notes, key=lambda note: (note.called_on, note.called_at, note.id))
    found = []
    for place, note in enumerate(ordered):
        promised = note.promised_on
        if promised is None:
            continue
        came = received_on if received_on is not None and received_on >= note.called_on else None
        renewed = any(
            later.promised_on is not None and later.called_on <= promised for later in ordered[place + 1 :]
        )
        if came is not None and came <= promised:
            state = PromiseState.KEPT
        elif renewed:
            state = PromiseState.REPLACED
        elif promised < today:
            state = PromiseState.BROKEN
        else:
            state = PromiseState.DUE_TODAY if promised == today else PromiseState.OPEN
        found.append(Promise(note, promised, state))
    return tuple(found)


@dataclass(frozen=True)
class ChasingSettings:
    """The office's own numbers and number templates; nothing here is known of 万州 and all of it can be edited."""

    due_day_rule: str = "after"
    notice_workdays: int = 3
    request_limit: int = 3
    reply_workdays: int = 2
    phone_after: int = 1
    reminder_after: int = 2
    notice_after: int = 5
    interview_after: int = 10
    broken_promise_weight: int = 2
    # Working days from one chase to the next; 0 lets two follow on one day.
    least_between: int = 1
    # Red periods in a row until 约谈 is proposed: of one task, of a unit whatever its tasks; 0 switches one off.
    interview_reds: int = 2
    interview_unit_reds: int = 3
    reminder_number: str = "{机关代字}催〔{yyyy}〕{n}号"
    notice_number: str = "{机关代字}通〔{yyyy}〕{n}号"
    interview_number: str = "{机关代字}约〔{yyyy}〕{n}号"
    coordination_number: str = "{机关代字}协〔{yyyy}〕{n}号"

    def number_template(self, kind: ChaseKind) -> str:
        """The number template of a written step."""
        template: str = getattr(self, f"{kind.value}_number")
        return template


def ladder_of(nature: UnitNature) -> tuple[ChaseKind, ...]:
    """The rungs for a kind of body: who may not be commanded gets no 督办通知单 and no 约谈 (条例第五条, practice.md 4.6)."""
    if may_be_commanded(nature):
        return (ChaseKind.PHONE, ChaseKind.REMINDER, ChaseKind.NOTICE, ChaseKind.INTERVIEW)
    return (ChaseKind.PHONE, ChaseKind.REMINDER, ChaseKind.COORDINATION)


class Wait(StrEnum):
    """Why nothing is proposed now."""

    REPORTED = "reported"
    NOT_DUE = "not_due"
    PROMISE_RUNS = "promise_runs"
    DEADLINE_RUNS = "deadline_runs"
    TOO_SOON = "too_soon"
    STEP_TAKEN = "step_taken"
    LAST_STEP_TAKEN = "last_step_taken"


# The unit has just been asked, or a day that was agreed on has not come: a letter now would ask twice.
ASKED_ALREADY = frozenset({Wait.PROMISE_RUNS, Wait.DEADLINE_RUNS, Wait.TOO_SOON})


@dataclass(frozen=True)
class LadderFacts:
    """What the next step depends on."""

    state: ReportingState
    nature: UnitNature
    workdays_overdue: int
    promises_broken: int = 0
    calls: int = 0
    steps: tuple[ChaseKind, ...] = ()
    promised_until: date | None = None
    deadline_until: date | None = None
    # Working days since the last call or letter; None where there was none.
    workdays_since: int | None = None
    # Whether that one was about another plan or period: a unit is asked too often whatever it is asked for.
    is_for_other: bool = False


@dataclass(frozen=True)
class NextStep:
    """The step proposed, or why to wait; `until` is the day a promise or a deadline runs to, `more` the days still missing."""

    kind: ChaseKind | None
    wait: Wait | None
    facts: LadderFacts
    until: date | None = None
    more: int = 0


def next_step(facts: LadderFacts, settings: ChasingSettings, today: date) -> NextStep:
    """Propose the next rung: never one that was taken, never skipping one, never while a promise or a deadline runs, never sooner
    after the last chase than the office allows.

    A rung is earned by working days overdue; each broken promise weighs as some days more. More days, more broken
    promises and more steps taken never lead further down.
    """
    if facts.state not in STILL_OWED:
        owed = facts.state in (ReportingState.WAITING, ReportingState.NOT_ASKED)
        return NextStep(None, Wait.NOT_DUE if owed else Wait.REPORTED, facts)
    if facts.workdays_overdue <= 0:
        return NextStep(None, Wait.NOT_DUE, facts)
    ladder = ladder_of(facts.nature)
    taken = rungs_taken(facts)
    if facts.promised_until is not None and facts.promised_until >= today:
        return NextStep(None, Wait.PROMISE_RUNS, facts, facts.promised_until)
    if facts.deadline_until is not None and facts.deadline_until >= today:
        return NextStep(None, Wait.DEADLINE_RUNS, facts, facts.deadline_until)
    if taken >= len(ladder):
        return NextStep(None, Wait.LAST_STEP_TAKEN, facts)
    if facts.workdays_since is not None and facts.workdays_since < settings.least_between:
        return NextStep(None, Wait.TOO_SOON, facts, more=settings.least_between - facts.workdays_since)
    weight = facts.workdays_overdue + facts.promises_broken * settings.broken_promise_weight
    missing = _threshold(ladder[taken], settings) - weight
    if missing > 0:
        return NextStep(None, Wait.STEP_TAKEN, facts, more=missing)
    return NextStep(ladder[taken], None, facts)


def rungs_taken(facts: LadderFacts) -> int:
    """How far up the ladder the unit was chased already; a rung taken out of turn counts with those below it."""
    ladder = ladder_of(facts.nature)
    heights = [ladder.index(kind) + 1 for kind in facts.steps if kind in ladder]
    return max(heights, default=min(1, facts.calls))


def _threshold(kind: ChaseKind, settings: ChasingSettings) -> int:
    return {
        ChaseKind.PHONE: settings.phone_after,
        ChaseKind.REMINDER: settings.reminder_after,
        ChaseKind.NOTICE: settings.notice_after,
        ChaseKind.INTERVIEW: settings.interview_after,
        ChaseKind.COORDINATION: settings.notice_after,
    }[kind]


@dataclass(frozen=True)
class RequestCount:
    """How often a unit was asked in a period: forms issued, written chases, returns sent back, further demands."""

    forms: int = 0
    letters: int = 0
    sent_back: int = 0
    others: int = 0

    @property
    def total(self) -> int:
        """All of it; calls are no papers and do not count."""
        return self.forms + self.letters + self.sent_back + self.others

    def is_above(self, limit: int) -> bool:
        """Whether the soft limit of the office is passed (减负: 同类材料最多报一次, practice.md S42)."""
        return self.total > limit


def first_chased_on(notes: Sequence[PhoneNote], steps: Sequence[ChaseStep]) -> date | None:
    """The day of the first recorded chase; plain reminders and proposals to our own leaders are none."""
    days = [note.called_on for note in notes if not note.is_reminder]
    days += [step.taken_on for step in steps if step.kind not in PROPOSALS]
    return min(days, default=None)
