"""The office's review of what units report: who may do what in which state, what is locked, what may be counted."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from wanzhou_gui.domain.entries import ENTRY_FIELDS, Entry, ReturnState
from wanzhou_gui.domain.indicators import IndicatorValue
from wanzhou_gui.domain.records import Record


class ReturnAct(StrEnum):
    """What can happen to the whole return of a unit."""

    EDIT = "edit"
    TAKE_IN = "take_in"
    SUBMIT = "submit"
    APPROVE = "approve"
    SEND_BACK = "send_back"
    UNLOCK = "unlock"


class Decision(StrEnum):
    """What the office decided on one row of a return."""

    APPROVED = "approved"
    RETURNED = "returned"
    UNLOCKED = "unlocked"


@dataclass(frozen=True)
class Step:
    """What an act leads to: the next state, or the code of the refusal; some acts need a reason."""

    to: ReturnState | None = None
    refusal: str = ""
    needs_reason: bool = False


# The state of a return nobody has begun is None: no row of it is stored (未报).
_S, _A = ReturnState, ReturnAct
_IS_SUBMITTED = Step(refusal="return_is_submitted")
_IS_APPROVED = Step(refusal="return_is_approved")
_NOT_LOCKED = Step(refusal="return_not_locked")
_NOTHING = Step(refusal="nothing_reported")
_BACK = Step(_S.SENT_BACK, needs_reason=True)
_OPEN = {
    _A.TAKE_IN: Step(_S.SUBMITTED),
    _A.SUBMIT: Step(_S.SUBMITTED),
    _A.APPROVE: Step(_S.APPROVED),
    _A.SEND_BACK: _BACK,
    _A.UNLOCK: _NOT_LOCKED,
}
# Total: every state with every act. A correction file may replace a submitted return, a clerk's typing may not.
RETURN_STEPS: dict[ReturnState | None, dict[ReturnAct, Step]] = {
    None: {
        _A.EDIT: Step(None),
        _A.TAKE_IN: Step(_S.SUBMITTED),
        _A.SUBMIT: Step(_S.SUBMITTED),
        _A.APPROVE: _NOTHING,
        _A.SEND_BACK: _NOTHING,
        _A.UNLOCK: _NOT_LOCKED,
    },
    _S.DRAFT: {_A.EDIT: Step(_S.DRAFT), **_OPEN},
    _S.SUBMITTED: {**_OPEN, _A.EDIT: _IS_SUBMITTED, _A.SUBMIT: _IS_SUBMITTED},
    _S.SENT_BACK: {_A.EDIT: Step(_S.SENT_BACK), **_OPEN},
    _S.UNLOCKED: {_A.EDIT: Step(_S.UNLOCKED), **_OPEN},
    _S.APPROVED: {
        **dict.fromkeys((_A.EDIT, _A.TAKE_IN, _A.SUBMIT, _A.APPROVE, _A.SEND_BACK), _IS_APPROVED),
        _A.UNLOCK: Step(_S.UNLOCKED, needs_reason=True),
    },
}


def return_step(state: ReturnState | None, act: ReturnAct) -> Step:
    """What an act does to a return in a state; a refusal carries its code."""
    return RETURN_STEPS[state][act]


@dataclass(frozen=True)
class RowStep:
    """What an act leads to for one row: the next decision, or the code of the refusal."""

    to: Decision | None = None
    refusal: str = ""
    needs_reason: bool = False


_ROW_LOCKED = RowStep(refusal="row_is_approved")
_ROW_OPEN = {
    ReturnAct.EDIT: RowStep(),
    ReturnAct.APPROVE: RowStep(Decision.APPROVED),
    ReturnAct.SEND_BACK: RowStep(Decision.RETURNED, needs_reason=True),
    ReturnAct.UNLOCK: RowStep(refusal="return_not_locked"),
}
ROW_STEPS: dict[Decision | None, dict[ReturnAct, RowStep]] = {
    None: _ROW_OPEN,
    Decision.RETURNED: _ROW_OPEN,
    Decision.UNLOCKED: _ROW_OPEN,
    Decision.APPROVED: {
        ReturnAct.EDIT: _ROW_LOCKED,
        ReturnAct.APPROVE: _ROW_LOCKED,
        ReturnAct.SEND_BACK: _ROW_LOCKED,
        ReturnAct.UNLOCK: RowStep(Decision.UNLOCKED, needs_reason=True),
    },
}


def row_step(decision: Decision | None, act: ReturnAct) -> RowStep:
    """What an act does to one row; whole-return acts (submit, take_in) leave rows alone and are not asked here."""
    return ROW_STEPS[decision][act]


def lock_code(state: ReturnState | None, decision: Decision | None, *, by_file: bool = False) -> str:
    """Why a row may not be changed now ("" when it may): the one rule behind typing, commands and returned files."""
    if state is ReturnState.APPROVED:
        return "return_is_approved"
    if decision is Decision.APPROVED:
        return "row_is_approved"
    return return_step(state, ReturnAct.TAKE_IN if by_file else ReturnAct.EDIT).refusal


@dataclass(frozen=True, kw_only=True)
class RowReview(Record):
    """The office's decision on one row of a unit's return: a task or an indicator, with reason, clerk and moment.

    `content` is a digest of what was decided on: where the row differs from it by now, the unit has answered.
    """

    plan_id: int
    unit_id: int
    period_id: int
    task_id: int | None = None
    indicator_id: int | None = None
    decision: Decision
    reason: str = ""
    clerk: str = ""
    decided_at: datetime
    content: str = ""


@dataclass(frozen=True)
class RowKey:
    """One row of a return: a task or an indicator."""

    task_id: int | None = None
    indicator_id: int | None = None

    @classmethod
    def of(cls, review: RowReview) -> RowKey:
        """The row a decision speaks of."""
        return cls(review.task_id, review.indicator_id)


_VALUE_FIELDS = ("value", "numerator", "denominator", "as_of_on", "note")


def content_digest(row: Entry | IndicatorValue) -> str:
    """A digest of what a unit filled in in a row; empty fields and stored identity do not matter."""
    names = ENTRY_FIELDS if isinstance(row, Entry) else _VALUE_FIELDS
    written = "\x1f".join(f"{name}={value}" for name in names if (value := getattr(row, name)) not in (None, ""))
    return hashlib.sha256(written.encode("utf-8", "replace")).hexdigest()[:16]


def may_count(
    state: ReturnState | None, decision: Decision | None, *, came_as_file: bool, has_reviewer: bool
) -> bool:
    """Whether a row may enter papers when only reviewed figures do.

    Approved rows do. What the office's own clerk typed does too where nobody else is named to review it: typing it in
    was looking at it. What came as a file from a unit, and what was returned or unlocked, waits for a decision.
    """
    if state is ReturnState.APPROVED or decision is Decision.APPROVED:
        return True
    is_questioned = decision is not None or state in (ReturnState.SENT_BACK, ReturnState.UNLOCKED)
    return not is_questioned and not came_as_file and not has_reviewer


@dataclass(frozen=True)
class LeftOut:
    """What papers leave out because nobody has approved it: by task, unit and period; by indicator and period."""

    entries: frozenset[tuple[int, int, int]] = frozenset()
    values: frozenset[tuple[int, int]] = frozenset()

    def rows_of_period(self, period_id: int) -> dict[int, int]:
        """How many rows of tasks each unit has among them in a period."""
        counts: dict[int, int] = {}
        for _, unit_id, period in self.entries:
            if period == period_id:
                counts[unit_id] = counts.get(unit_id, 0) + 1
        return counts


def decisions_by_row(reviews: Iterable[RowReview]) -> dict[RowKey, RowReview]:
    """The decisions on the rows of one return."""
    return {RowKey.of(review): review for review in reviews}
