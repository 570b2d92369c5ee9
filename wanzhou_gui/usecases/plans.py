"""Taking a plan in: reading it, storing it, answering what it left open, and putting it on record (立项)."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from wanzhou_gui.domain.closing import ChangeRequest
from wanzhou_gui.domain.entries import ValueRefusedError, read_date
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode, TaskKind
from wanzhou_gui.domain.plan_versions import EarlierTask, belonging_to, on_present_task
from wanzhou_gui.domain.plans import (
    Milestone,
    MilestoneState,
    Plan,
    PlanGroup,
    PlanQuestion,
    QualitativeTarget,
    Registration,
    Task,
    TaskUnit,
)
from wanzhou_gui.domain.units import Unit, find_unit
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import PlanFileError, RejectedError
from wanzhou_gui.usecases.plan_storing import (
    PlanParameters,
    add_task,
    dates_problem,
    indicator_of,
    plan_of,
    units_for,
)
from wanzhou_gui.usecases.ports import Clock, Ledger, PlanReader, Transaction
from wanzhou_gui.usecases.task_edits import TaskEdit, TogetherChange
from wanzhou_gui.usecases.unit_guesses import take_unit_answer, with_unit_questions

# Questions whose answer names the unit that compiles a task.
CONVENOR_QUESTIONS = frozenset({QuestionCode.NO_LEAD, QuestionCode.SEVERAL_LEADS})


@dataclass(frozen=True)
class PlanSummary:
    """A plan with what is still open about it."""

    plan: Plan
    registration: Registration | None
    open_questions: int
    task_count: int


class PlanVerbs:
    """Everything a clerk does with a plan before progress comes in."""

    def __init__(self, ledger: Ledger, reader: Callable[[], PlanReader], clock: Clock) -> None:
        self._ledger = ledger
        self._reader = reader
        self._clock = clock

    def read_file(self, path: Path) -> tuple[PlanReading, ...]:
        """Read a document without storing anything; raises PlanFileError."""
        return self._reader().read_file(path)

    def read_text(self, text: str) -> tuple[PlanReading, ...]:
        """Read a pasted text without storing anything; raises PlanFileError."""
        return self._reader().read_text(text)

    def add(
        self,
        reading: PlanReading,
        parameters: PlanParameters | None = None,
        answers: Mapping[tuple[str, str], str] | None = None,
        source_name: str = "",
    ) -> tuple[Plan, Changes]:
        """Store a reviewed reading as a plan in one transaction; answers are by (question code, subject).

        Leads are only what the document names. Where none or several are named the first unit is kept as
        汇总单位 and marked inferred until a clerk confirms it. Refused when the same document is there already.
        """
        parameters = parameters or PlanParameters()
        reading = self.with_unit_questions(reading)
        if reading.document_number and any(
            plan.title == reading.title
            for plan in self._ledger.find(Plan, document_number=reading.document_number)
        ):
            raise RejectedError("plan_is_there", document_number=reading.document_number, title=reading.title)
        with self._ledger.transaction(
            "add_plan", reading.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            plan = transaction.add(
                replace(plan_of(reading, parameters, source_name), corrected_reading=self._corrected(reading))
            )
            units = units_for(self._ledger, reading, transaction, answers or {})
            group_ids = {
                group.printed: transaction.add(
                    PlanGroup(plan_id=plan.id, number=group.number, title=group.title, position=position)
                ).id
                for position, group in enumerate(reading.groups)
            }
            tasks = {
                item.key: add_task(transaction, plan, item, position, group_ids, units)
                for position, item in enumerate(reading.work_items)
            }
            for position, indicator in enumerate(reading.indicators):
                transaction.add(indicator_of(plan, reading, indicator, position, tasks, units))
            for position, target in enumerate(reading.qualitative):
                transaction.add(
                    QualitativeTarget(
                        plan_id=plan.id,
                        quote=target.quote,
                        suggested_tasks=target.suggested_tasks,
                        position=position,
                    )
                )
            for position, milestone in enumerate(reading.milestones):
                if milestone.task in tasks:
                    transaction.add(
                        Milestone(
                            task_id=tasks[milestone.task].id,
                            name=milestone.name,
                            quote=milestone.quote,
                            strength=milestone.strength,
                            rhythm=milestone.rhythm,
                            lacks_number=milestone.batch_without_number,
                            position=position,
                        )
                    )
            for question in reading.questions:
                stored = transaction.add(
                    PlanQuestion(
                        plan_id=plan.id,
                        code=question.code,
                        subject=question.subject,
                        quote=question.quote,
                        proposals=question.proposals,
                        must_answer=question.must_answer,
                    )
                )
                answer = (answers or {}).get((question.code, question.subject), "").strip()
                if answer and question.code is QuestionCode.UNIT_GUESSED:
                    self._keep_answer(transaction, stored, answer)
                elif answer:
                    self._answer(transaction, stored, answer, tasks.get(question.subject))
        return plan, Changes.everything()

    def with_unit_questions(self, reading: PlanReading) -> PlanReading:
        """The reading with a question for every name that is only like one of the dictionary's."""
        return with_unit_questions(reading, self._ledger.find(Unit), self._ledger.unit_lineage())

    def _corrected(self, reading: PlanReading) -> str:
        """A reading that is not what the reader makes of the text, in writing; empty when it is."""
        reader = self._reader()
        try:
            as_read = reader.read_text("\n".join(reading.source_lines))
        except PlanFileError:
            as_read = ()
        return "" if reading in as_read else json.dumps(reader.as_json([reading]), ensure_ascii=False)

    def plans(self) -> list[PlanSummary]:
        """All plans of the ledger, oldest first."""
        summaries = []
        for plan in self._ledger.find(Plan):
            registrations = self._ledger.find(Registration, plan_id=plan.id)
            summaries.append(
                PlanSummary(
                    plan=plan,
                    registration=registrations[0] if registrations else None,
                    open_questions=len(self.open_questions(plan.id)),
                    task_count=len(
                        self._ledger.find(Task, plan_id=plan.id, kind=TaskKind.TASK, until_version=None)
                    ),
                )
            )
        return summaries

    def tasks(self, plan_id: int) -> list[Task]:
        """The tasks of a plan as it is now, in its order; also those closed or ended."""
        return self._ledger.find(Task, plan_id=plan_id, until_version=None)

    def questions(self, plan_id: int) -> list[PlanQuestion]:
        """Everything the reading asked about a plan, answered or not; not what an amendment made pointless."""
        return self._ledger.find(PlanQuestion, plan_id=plan_id, until_version=None)

    def open_questions(self, plan_id: int) -> list[PlanQuestion]:
        """Questions that still keep the plan from being put on record."""
        return [
            question for question in self.questions(plan_id) if question.must_answer and not question.answer
        ]

    def milestones(self, task_id: int, period_id: int | None = None) -> list[Milestone]:
        """The deliverables of a task with the plan's words; those of the version valid in a period, or now."""
        found = self._ledger.find(Milestone, task_id=task_id)
        return list(belonging_to(found, self._version(self._ledger.get(Task, task_id).plan_id, period_id)))

    def qualitative_targets(self, plan_id: int, period_id: int | None = None) -> list[QualitativeTarget]:
        """Targets without figures; those of the version valid in a period, or now."""
        found = self._ledger.find(QualitativeTarget, plan_id=plan_id)
        return list(belonging_to(found, self._version(plan_id, period_id)))

    def decide_milestone(self, milestone: Milestone, state: MilestoneState) -> Changes:
        """Accept or reject a proposed deliverable."""
        with self._ledger.transaction(
            "decide_milestone", milestone.name, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(replace(milestone, state=state))
        return Changes.of(Subject.PLAN)

    def answer(self, question: PlanQuestion, answer: str) -> Changes:
        """Answer a question: a unit named for 汇总单位 is the confirmed convenor, a day for 督查起算日 takes effect."""
        if not answer.strip():
            raise RejectedError("answer_is_empty", subject=question.subject)
        task = next(
            (
                task
                for task in self._ledger.find(Task, plan_id=question.plan_id, until_version=None)
                if task.number == question.subject
            ),
            None,
        )
        with self._ledger.transaction(
            "answer_question", question.subject, clerk=clerk_name(self._ledger)
        ) as transaction:
            self._answer(transaction, question, answer.strip(), task)
        return Changes.of(Subject.PLAN, Subject.ENTRY)

    def change_plan(self, plan: Plan) -> Changes:
        """Change a plan's own data: its dates above all."""
        problem = dates_problem(plan)
        if problem:
            raise RejectedError(problem)
        with self._ledger.transaction(
            "change_plan", plan.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(plan)
        return Changes.everything()

    def change_task(self, task: Task) -> Changes:
        """Change a work item: deadline, convenor, standing nature.

        Seen in a period of an earlier version, what the plan says cannot be changed any more (RejectedError). Closing,
        ending and another date after the first request go their own way (usecases.closing).
        """
        task = self._changeable(task)
        with self._ledger.transaction(
            "change_task", task.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(task)
        return Changes.of(Subject.PLAN, Subject.ENTRY)

    def changes_together(self, task_ids: Sequence[int], edit: TaskEdit) -> tuple[TogetherChange, ...]:
        """What one edit would make of several work items, and why some of them cannot be changed; nothing is written."""
        found = []
        for task_id in task_ids:
            before = self._ledger.get(Task, task_id)
            try:
                found.append(TogetherChange(before, self._changeable(edit.of(before))))
            except RejectedError as refused:
                found.append(TogetherChange(before, None, refused))
        return tuple(found)

    def change_together(self, task_ids: Sequence[int], edit: TaskEdit) -> Changes:
        """Change several work items in one act that is taken back as one; those that cannot be changed stay as they are."""
        changed = [one.after for one in self.changes_together(task_ids, edit) if one.is_change and one.after is not None]
        if not changed:
            raise RejectedError("no_task_changes")
        numbers = "、".join(task.number for task in changed)
        with self._ledger.transaction("change_task", numbers, clerk=clerk_name(self._ledger)) as transaction:
            for task in changed:
                transaction.change(task)
        return Changes.of(Subject.PLAN, Subject.ENTRY)

    def _changeable(self, task: Task) -> Task:
        if isinstance(task, EarlierTask):
            task = self._present(task)
        stored = self._ledger.get(Task, task.id)
        if (task.closed_on, task.ended_on, task.extended_to) != (stored.closed_on, stored.ended_on, stored.extended_to):
            raise RejectedError("closed_by_close_out", number=task.number)
        if task.due_on != stored.due_on and self._ledger.find(ChangeRequest, task_id=task.id):
            raise RejectedError("due_day_has_requests", number=task.number)
        if task.convenor_unit_id not in (None, stored.convenor_unit_id):
            task = replace(task, convenor_unit_id=self._printed_unit(task, task.convenor_unit_id))
        return task

    def register(self, registration: Registration) -> Changes:
        """Put a plan on record (立项, 条例第十一条); refused while questions are open or a field is missing."""
        plan = self._ledger.get(Plan, registration.plan_id)
        waiting = self.open_questions(plan.id)
        if waiting:
            raise RejectedError("questions_open", count=len(waiting))
        for name in ("number", "basis", "approver"):
            if not str(getattr(registration, name)).strip():
                raise RejectedError("registration_incomplete", field=name)
        if plan.supervised_from is None or plan.period_ends_on is None:
            raise RejectedError("plan_dates_missing")
        with self._ledger.transaction(
            "register_plan", plan.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            existing = self._ledger.find(Registration, plan_id=plan.id)
            if existing:
                transaction.change(
                    replace(
                        registration,
                        id=existing[0].id,
                        uid=existing[0].uid,
                        row_version=existing[0].row_version,
                    )
                )
            else:
                transaction.add(registration)
        return Changes.of(Subject.PLAN)

    def _version(self, plan_id: int, period_id: int | None) -> int:
        history = self._ledger.version_history(plan_id)
        return history.latest if period_id is None else history.number_on(self._ledger.get(Period, period_id).starts_on)

    def _present(self, earlier: EarlierTask) -> Task:
        present = self._ledger.get(Task, earlier.id)
        former = self._ledger.version_history(earlier.plan_id).task_in(present, earlier.version)
        changed = on_present_task(earlier, present, former)
        if changed is None:
            raise RejectedError("earlier_wording", version=earlier.version)
        return changed

    def _answer(
        self, transaction: Transaction, question: PlanQuestion, answer: str, task: Task | None
    ) -> None:
        self._keep_answer(transaction, question, answer)
        if question.code == QuestionCode.UNIT_GUESSED:
            take_unit_answer(self._ledger, transaction, question, answer)
        if question.code == QuestionCode.PERIOD_START_TRAP:
            self._start_supervision(transaction, question.plan_id, answer)
        if question.code not in CONVENOR_QUESTIONS or task is None:
            return
        match = find_unit(answer, self._ledger.find(Unit))
        if match is None or not match.certain:
            raise RejectedError("convenor_unknown", answer=answer, task=question.subject)
        convenor = self._printed_unit(task, match.unit.id)
        transaction.change(replace(task, convenor_unit_id=convenor, convenor_is_inferred=False))

    def _printed_unit(self, task: Task, unit_id: int) -> int:
        """Whom the plan names where a successor is meant: what lies before its day stays with the one that is printed."""
        printed = [role.unit_id for role in self._ledger.find(TaskUnit, task_id=task.id)]
        return self._ledger.unit_lineage().printed_unit(printed, task.id, unit_id, self._clock.today())

    def _keep_answer(self, transaction: Transaction, question: PlanQuestion, answer: str) -> None:
        transaction.change(
            replace(
                question, answer=answer, answered_by=clerk_name(self._ledger), answered_at=self._clock.now()
            )
        )

    def _start_supervision(self, transaction: Transaction, plan_id: int, answer: str) -> None:
        try:
            day = read_date(answer)
        except ValueRefusedError:
            return  # an answer in words is kept; the day is then set in the plan itself
        plan = replace(self._ledger.get(Plan, plan_id), supervised_from=day)
        problem = dates_problem(plan)
        if problem:
            raise RejectedError(problem)
        transaction.change(plan)
