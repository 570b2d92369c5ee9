"""督查结论: delivered, objected to and reviewed on the clock of the regulation, and what must be put right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from wanzhou_gui.domain.findings import Conclusion, ObjectionState, Rectification
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger

_CHANGES = Changes.of(Subject.CASE)


class FindingVerbs:
    """What an office concludes about a task and asks to be put right."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def conclusions(self, task_id: int) -> list[Conclusion]:
        """Every conclusion about a task, oldest first."""
        return self._ledger.find(Conclusion, task_id=task_id)

    def rectifications(self, task_id: int) -> list[Rectification]:
        """Every point of a task to put right, by day."""
        return sorted(self._ledger.find(Rectification, task_id=task_id), key=lambda one: (one.due_on, one.id))

    def conclude(
        self,
        task_id: int,
        text: str,
        *,
        unit_id: int | None = None,
        author: str = "",
        concluded_on: date | None = None,
        delivered_on: date | None = None,
    ) -> tuple[Conclusion, Changes]:
        """Put a 督查结论 on record (第十六条); the clock of objection starts on the day it was delivered."""
        task = self._ledger.get(Task, task_id)
        if not text.strip():
            raise RejectedError("conclusion_missing")
        clerk = clerk_name(self._ledger)
        day = self._past(concluded_on)
        if delivered_on is not None and self._past(delivered_on) < day:
            raise RejectedError("delivered_before_concluded", day=day)
        with self._ledger.transaction("note_conclusion", task.title, clerk=clerk) as transaction:
            stored = transaction.add(
                Conclusion(
                    plan_id=task.plan_id,
                    task_id=task.id,
                    unit_id=unit_id,
                    concluded_on=day,
                    text=text.strip(),
                    author=author.strip() or clerk,
                    delivered_on=delivered_on,
                )
            )
        return stored, _CHANGES

    def deliver(self, conclusion_id: int, on: date | None = None) -> Changes:
        """Note the day a conclusion reached its unit; it cannot lie before the conclusion, nor change after an objection."""
        conclusion = self._ledger.get(Conclusion, conclusion_id)
        day = self._past(on)
        if day < conclusion.concluded_on:
            raise RejectedError("delivered_before_concluded", day=conclusion.concluded_on)
        if conclusion.objected_on is not None:
            raise RejectedError("conclusion_objected_to")
        return self._change("deliver_conclusion", replace(conclusion, delivered_on=day))

    def object(self, conclusion_id: int, objection: str, on: date | None = None) -> Changes:
        """Take an application for 复核 in; refused after thirty days from the delivery (第十七条)."""
        conclusion = self._ledger.get(Conclusion, conclusion_id)
        day = self._past(on)
        if not objection.strip():
            raise RejectedError("objection_says_nothing")
        state = conclusion.state(day)
        if state is ObjectionState.NOT_DELIVERED:
            raise RejectedError("conclusion_not_delivered")
        if state is ObjectionState.FINAL:
            raise RejectedError("objection_too_late", day=conclusion.objection_until)
        if state is not ObjectionState.OPEN:
            raise RejectedError("conclusion_objected_to")
        if conclusion.delivered_on is not None and day < conclusion.delivered_on:
            raise RejectedError("objection_before_delivery", day=conclusion.delivered_on)
        return self._change(
            "object_to_conclusion", replace(conclusion, objected_on=day, objection=objection.strip())
        )

    def decide_objection(self, conclusion_id: int, decision: str, reviewer: str, on: date | None = None) -> Changes:
        """Decide on an objection; whoever wrote the conclusion must not (第十七条: 回避)."""
        conclusion = self._ledger.get(Conclusion, conclusion_id)
        day = self._past(on)
        if conclusion.objected_on is None or conclusion.review_decided_on is not None:
            raise RejectedError("no_objection_waits")
        if not decision.strip() or not reviewer.strip():
            raise RejectedError("review_incomplete")
        if excluded := conclusion.must_recuse(reviewer):
            raise RejectedError("reviewer_must_recuse", name="、".join(excluded))
        if day < conclusion.objected_on:
            raise RejectedError("decided_before_applied", day=conclusion.objected_on)
        return self._change(
            "decide_objection",
            replace(conclusion, reviewer=reviewer.strip(), review_decision=decision.strip(), review_decided_on=day),
        )

    def ask_to_rectify(
        self,
        task_id: int,
        problem: str,
        due_on: date,
        *,
        unit_id: int | None = None,
        conclusion_id: int | None = None,
    ) -> tuple[Rectification, Changes]:
        """Enter a point to put right with its day (第十八条)."""
        task = self._ledger.get(Task, task_id)
        if not problem.strip():
            raise RejectedError("problem_missing")
        if due_on < self._clock.today():
            raise RejectedError("rectify_day_has_passed")
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("add_rectification", task.title, clerk=clerk) as transaction:
            stored = transaction.add(
                Rectification(
                    plan_id=task.plan_id,
                    task_id=task.id,
                    conclusion_id=conclusion_id,
                    unit_id=unit_id,
                    problem=problem.strip(),
                    due_on=due_on,
                    clerk=clerk,
                )
            )
        return stored, _CHANGES

    def report_rectified(self, rectification_id: int, report: str, on: date | None = None) -> Changes:
        """Note what the unit says it has put right; the point stays open until the office has looked."""
        one = self._ledger.get(Rectification, rectification_id)
        if not report.strip():
            raise RejectedError("report_says_nothing")
        if not one.is_open:
            raise RejectedError("rectification_checked")
        return self._change("report_rectification", replace(one, reported_on=self._past(on), report=report.strip()))

    def check_rectified(self, rectification_id: int, on: date | None = None) -> Changes:
        """Note that the office has looked again and found it put right; refused before the unit has reported."""
        one = self._ledger.get(Rectification, rectification_id)
        if not one.is_open:
            raise RejectedError("rectification_checked")
        if one.reported_on is None:
            raise RejectedError("rectification_not_reported")
        day = self._past(on)
        if day < one.reported_on:
            raise RejectedError("decided_before_applied", day=one.reported_on)
        return self._change(
            "check_rectification", replace(one, checked_on=day, checked_by=clerk_name(self._ledger))
        )

    def _past(self, day: date | None) -> date:
        today = self._clock.today()
        if day is not None and day > today:
            raise RejectedError("day_in_future", day=day)
        return day or today

    def _change(self, verb: str, record: Conclusion | Rectification) -> Changes:
        title = self._ledger.get(Task, record.task_id).title
        with self._ledger.transaction(verb, title, clerk=clerk_name(self._ledger)) as transaction:
            transaction.change(record)
        return _CHANGES
