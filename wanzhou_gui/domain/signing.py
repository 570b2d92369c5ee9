"""拟稿 → 核稿 → 签发 → 印发: what may be done with a paper in which state, and who did it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from wanzhou_gui.domain.records import Record


class PaperAct(StrEnum):
    """What is done with a paper on its way out (practice.md 1.8)."""

    SUBMIT = "submit"
    REVIEW = "review"
    SIGN = "sign"
    SEND_BACK = "send_back"
    TAKE_BACK = "take_back"
    PRINT = "print"


class SigningState(StrEnum):
    """Where a paper stands. Only in the first state its text may change."""

    DRAFTING = "drafting"
    SUBMITTED = "submitted"
    REVIEWED = "reviewed"
    SIGNED = "signed"
    PRINTED = "printed"


class SigningRefusal(StrEnum):
    """Why an act does not fit the state."""

    NOT_SUBMITTED = "paper_not_submitted"
    NOT_REVIEWED = "paper_not_reviewed"
    NOT_SIGNED = "paper_not_signed"
    NOT_UNDER_WAY = "paper_not_under_way"
    ALREADY_SUBMITTED = "paper_already_submitted"
    ALREADY_REVIEWED = "paper_already_reviewed"
    ALREADY_SIGNED = "paper_already_signed"
    ALREADY_PRINTED = "paper_already_printed"


# The steps an office may leave out; signing and printing always are.
OPTIONAL_STEPS = (PaperAct.SUBMIT, PaperAct.REVIEW)
Chain = frozenset[PaperAct]
SHORTEST: Chain = frozenset()

_LEADS_TO = {
    PaperAct.SUBMIT: SigningState.SUBMITTED,
    PaperAct.REVIEW: SigningState.REVIEWED,
    PaperAct.SIGN: SigningState.SIGNED,
    PaperAct.SEND_BACK: SigningState.DRAFTING,
    PaperAct.TAKE_BACK: SigningState.DRAFTING,
    PaperAct.PRINT: SigningState.PRINTED,
}
_RANK = {state: rank for rank, state in enumerate(SigningState)}
_ALREADY = {
    PaperAct.SUBMIT: SigningRefusal.ALREADY_SUBMITTED,
    PaperAct.REVIEW: SigningRefusal.ALREADY_REVIEWED,
    PaperAct.SIGN: SigningRefusal.ALREADY_SIGNED,
}


@dataclass(frozen=True, kw_only=True)
class PaperStep(Record):
    """One act on record: by whom, when, with what opinion; `digest` names the text that lay before them."""

    paper_id: int
    position: int
    act: PaperAct
    actor: str
    done_on: date
    opinion: str = ""
    digest: str = ""
    recorded_at: datetime
    clerk: str


def chain_of(text: str) -> Chain:
    """The optional steps a setting names (submit,review); anything else in it is not looked at."""
    return frozenset(act for act in OPTIONAL_STEPS if act.value in text.split(","))


def after(state: SigningState, act: PaperAct, chain: Chain = SHORTEST) -> SigningState | SigningRefusal:
    """Where an act leads, or why it does not fit: every combination has exactly one answer.

    A step the office does not ask for may still be taken; one it asks for may not be left out.
    """
    if state is SigningState.PRINTED:
        return SigningRefusal.ALREADY_PRINTED
    if act in (PaperAct.SEND_BACK, PaperAct.TAKE_BACK):
        return SigningRefusal.NOT_UNDER_WAY if state is SigningState.DRAFTING else SigningState.DRAFTING
    if act is PaperAct.PRINT:
        return SigningState.PRINTED if state is SigningState.SIGNED else SigningRefusal.NOT_SIGNED
    if state is SigningState.SIGNED:
        return SigningRefusal.ALREADY_SIGNED
    target = _LEADS_TO[act]
    if _RANK[target] <= _RANK[state]:
        return _ALREADY[act]
    missing = [one for one in OPTIONAL_STEPS if one in chain and _RANK[state] < _RANK[_LEADS_TO[one]] < _RANK[target]]
    if not missing:
        return target
    return SigningRefusal.NOT_SUBMITTED if missing[0] is PaperAct.SUBMIT else SigningRefusal.NOT_REVIEWED


def state_after(acts: Iterable[PaperAct]) -> SigningState:
    """The state a row of acts on record leads to, whatever chain was in force then."""
    state = SigningState.DRAFTING
    for act in acts:
        state = _LEADS_TO[act]
    return state


def steps_in_force(steps: Sequence[PaperStep]) -> tuple[PaperStep, ...]:
    """The steps since the paper last went back to the draft, oldest first."""
    ordered = sorted(steps, key=lambda step: step.position)
    begin = 0
    for place, step in enumerate(ordered, start=1):
        if _LEADS_TO[step.act] is SigningState.DRAFTING:
            begin = place
    return tuple(ordered[begin:])


def possible_acts(state: SigningState, chain: Chain = SHORTEST) -> tuple[PaperAct, ...]:
    """What may be done next, in order; printing is an act of its own with a number."""
    return tuple(act for act in PaperAct if isinstance(after(state, act, chain), SigningState))
