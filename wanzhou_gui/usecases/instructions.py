"""批示 of leaders: put on record, followed up, answered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wanzhou_gui.domain.instructions import Instruction, InstructionStep
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger

_CHANGES = Changes.of(Subject.CASE)


class InstructionVerbs:
    """What leaders have asked for."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def of_task(self, task_id: int) -> list[Instruction]:
        """Every 批示 on a task, by day."""
        return sorted(self._ledger.find(Instruction, task_id=task_id), key=lambda one: (one.instructed_on, one.id))

    def steps(self, instruction_id: int) -> list[InstructionStep]:
        """What was done to follow one up, in order."""
        return self._ledger.find(InstructionStep, instruction_id=instruction_id)

    def note(
        self,
        task_id: int,
        leader: str,
        text: str,
        *,
        instructed_on: date | None = None,
        unit_id: int | None = None,
        asked_of: str = "",
        reply_by: date | None = None,
    ) -> tuple[Instruction, Changes]:
        """Put a 批示 on record: who, when, what, asked of whom, until when.

        RejectedError without a name or text, for a day to come, and for an answer due before the 批示.
        """
        task = self._ledger.get(Task, task_id)
        day = self._past(instructed_on)
        if not leader.strip():
            raise RejectedError("leader_missing")
        if not text.strip():
            raise RejectedError("instruction_says_nothing")
        if reply_by is not None and reply_by < day:
            raise RejectedError("answer_before_instruction", day=day)
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("note_instruction", task.title, clerk=clerk) as transaction:
            stored = transaction.add(
                Instruction(
                    plan_id=task.plan_id,
                    task_id=task.id,
                    leader=leader.strip(),
                    instructed_on=day,
                    text=text.strip(),
                    unit_id=unit_id,
                    asked_of=asked_of.strip(),
                    reply_by=reply_by,
                    clerk=clerk,
                )
            )
        return stored, _CHANGES

    def follow(self, instruction_id: int, text: str, on: date | None = None) -> tuple[InstructionStep, Changes]:
        """Note something done to follow a 批示 up."""
        instruction = self._ledger.get(Instruction, instruction_id)
        if not text.strip():
            raise RejectedError("report_says_nothing")
        day = self._past(on)
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("follow_instruction", instruction.leader, clerk=clerk) as transaction:
            stored = transaction.add(
                InstructionStep(
                    plan_id=instruction.plan_id, instruction_id=instruction.id, noted_on=day, text=text.strip(), clerk=clerk
                )
            )
        return stored, _CHANGES

    def answer(self, instruction_id: int, answer: str, on: date | None = None) -> Changes:
        """Note that the leader has been answered, and how; it leaves the list of what is due."""
        instruction = self._ledger.get(Instruction, instruction_id)
        if not answer.strip():
            raise RejectedError("report_says_nothing")
        if instruction.answered_on is not None:
            raise RejectedError("instruction_answered")
        day = self._past(on)
        if day < instruction.instructed_on:
            raise RejectedError("answer_before_instruction", day=instruction.instructed_on)
        with self._ledger.transaction(
            "answer_instruction", instruction.leader, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(replace(instruction, answered_on=day, answer=answer.strip()))
        return _CHANGES

    def _past(self, day: date | None) -> date:
        today = self._clock.today()
        if day is not None and day > today:
            raise RejectedError("day_in_future", day=day)
        return day or today
