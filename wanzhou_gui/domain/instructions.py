"""批示: what a leader has written on a matter, who is to answer until when, and how it was followed up."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from wanzhou_gui.domain.records import Record


@dataclass(frozen=True, kw_only=True)
class Instruction(Record):
    """A leader's 批示 on a task. It is followed up, and never scored (若干规定 of 2024-08: no assessment by 批示)."""

    plan_id: int
    task_id: int
    leader: str
    instructed_on: date
    text: str
    unit_id: int | None
    asked_of: str
    reply_by: date | None
    clerk: str
    answered_on: date | None = None
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class InstructionStep(Record):
    """One thing done to follow a 批示 up."""

    plan_id: int
    instruction_id: int
    noted_on: date
    text: str
    clerk: str


class InstructionState(StrEnum):
    """Whether an answer is owed."""

    ANSWERED = "answered"
    OVERDUE = "overdue"
    DUE = "due"
    WAITING = "waiting"


SOON_DAYS = 3


def instruction_state(one: Instruction, today: date) -> InstructionState:
    """How a 批示 stands on a day; due means within three days, today included."""
    if one.answered_on is not None:
        return InstructionState.ANSWERED
    if one.reply_by is None:
        return InstructionState.WAITING
    days = (one.reply_by - today).days
    if days < 0:
        return InstructionState.OVERDUE
    return InstructionState.DUE if days <= SOON_DAYS else InstructionState.WAITING
