"""What a chasing letter to one unit states: what it owes in each running plan, and how it was chased before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.chase_board import ChaseBoard, UnitLine
from wanzhou_gui.domain.chase_together import step_together
from wanzhou_gui.domain.chasing import PROPOSALS, ChaseKind, ReportingState
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.workdays import ShortNotice, short_notice
from wanzhou_gui.reports.chasing.wording import next_step_sentence, step_word
from wanzhou_gui.reports.wording import period_label


@dataclass(frozen=True)
class LetterWish:
    """What the clerk decides about a batch of letters: the rung, the day they carry, the new deadline."""

    kind: ChaseKind
    issued_on: date
    reply_by: date | None


# The numbers of a unit's tasks in a plan with its role, by unit.
TaskNumbers = Mapping[int, Sequence[tuple[str, UnitRole]]]


@dataclass(frozen=True)
class PlanOwed:
    """One plan for which the unit owes its return; the counts are those of the numbers beside them."""

    title: str
    document_number: str
    period_label: str
    state: ReportingState
    due_on: date
    workdays_overdue: int
    tasks: tuple[str, ...]
    leads: tuple[str, ...]


@dataclass(frozen=True)
class EarlierStep:
    """A letter that went out before in the period."""

    kind: ChaseKind
    word: str
    number: str
    taken_on: date
    reply_by: date | None


@dataclass(frozen=True)
class ChaseLetterFacts:
    """Everything a chasing letter to one unit says; plans in their order."""

    kind: ChaseKind
    unit: str
    unit_full_name: str
    nature: UnitNature
    period_code: str
    period_label: str
    period_year: int
    as_of: date
    issued_on: date
    reply_by: date | None
    reply_is_workday: bool
    plans: tuple[PlanOwed, ...]
    calls: tuple[date, ...]
    broken_promises: tuple[date, ...]
    steps: tuple[EarlierStep, ...]
    years_missing: tuple[int, ...]
    is_sample: bool
    proposed_kind: ChaseKind | None
    proposal: str
    # Where the new deadline leaves fewer working days than the office's rule.
    short_notice: ShortNotice | None = None

    @property
    def is_proposal(self) -> bool:
        """Whether it goes to our own leaders."""
        return self.kind in PROPOSALS

    @property
    def workdays_overdue(self) -> int:
        """By how many working days the oldest of the returns is late."""
        return max((one.workdays_overdue for one in self.plans), default=0)

    @property
    def letter_count(self) -> int:
        """The how-manieth letter to the unit in the period this is."""
        return 1 + sum(step.kind not in PROPOSALS for step in self.steps)


def chase_facts(
    boards: Sequence[ChaseBoard], numbers: Sequence[TaskNumbers], unit_id: int, wish: LetterWish
) -> ChaseLetterFacts:
    """The facts of a letter from the boards of the plans concerned; the unit must stand on at least one of them.

    Where it owes nothing on any board (a template is tried), every plan it has a part in is told.
    """
    found = [(board, own, line) for board, own in zip(boards, numbers, strict=True) if (line := board.line_of(unit_id))]
    owed = [one for one in found if one[2].is_owed] or found
    first, _, line = owed[0]
    period = first.period
    labels = dict.fromkeys(period_label(board.period) for board, _, _ in owed)
    lines = [one for _, _, one in owed]
    calls = {note.id: note.called_on for one in lines for note in one.chasing_calls}
    # The same letter over several plans is one letter.
    steps = {step.id: step for one in lines for step in one.steps}
    proposal = step_together(lines)
    ordered = sorted(steps.values(), key=lambda one: (one.taken_on, one.id))
    return ChaseLetterFacts(
        kind=wish.kind,
        unit=line.unit.name,
        unit_full_name=line.unit.full_name,
        nature=line.unit.nature,
        period_code=period.code,
        period_label="、".join(labels),
        period_year=period.starts_on.year,
        as_of=first.today,
        issued_on=wish.issued_on,
        reply_by=wish.reply_by,
        reply_is_workday=wish.reply_by is None or first.calendar.is_workday(wish.reply_by),
        plans=tuple(_plan_owed(board, own, one) for board, own, one in owed),
        calls=tuple(sorted(calls.values())),
        broken_promises=tuple(sorted(promise.promised_on for one in lines for promise in one.promises_broken)),
        steps=tuple(
            EarlierStep(step.kind, step_word(step.kind, line.unit.nature), step.number_text, step.taken_on, step.reply_by)
            for step in ordered
        ),
        years_missing=tuple(dict.fromkeys(year for board, _, _ in owed for year in board.years_missing)),
        is_sample=any(board.plan.is_sample for board, _, _ in owed),
        proposed_kind=proposal.kind,
        proposal=next_step_sentence(proposal),
        short_notice=_short_notice(first, wish),
    )


def _short_notice(board: ChaseBoard, wish: LetterWish) -> ShortNotice | None:
    if wish.reply_by is None:
        return None
    return short_notice(wish.issued_on, wish.reply_by, board.calendar, board.settings.reply_workdays)


def _plan_owed(board: ChaseBoard, numbers: TaskNumbers, line: UnitLine) -> PlanOwed:
    own = numbers.get(line.unit.id, ())
    return PlanOwed(
        title=board.plan.title,
        document_number=board.plan.document_number,
        period_label=period_label(board.period),
        state=line.state,
        due_on=board.period.due_on,
        workdays_overdue=line.workdays_overdue,
        tasks=tuple(number for number, _ in own),
        leads=tuple(number for number, role in own if role is UnitRole.LEAD),
    )
