"""Taking a plan in: reading it, storing it, answering what it left open, and putting it on record (立项)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path

from wanzhou_gui.domain.entries import ValueRefusedError, read_date
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.plan_reading import IndicatorReading, PlanReading, QuestionCode, TaskKind, TaskReading
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
    UnitRole,
)
from wanzhou_gui.domain.unit_nature import guess_nature
from wanzhou_gui.domain.units import Unit, find_unit, short_name_of
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger, PlanReader, Transaction

# Questions whose answer names the unit that compiles a task.
CONVENOR_QUESTIONS = frozenset({QuestionCode.NO_LEAD, QuestionCode.SEVERAL_LEADS})


@dataclass(frozen=True)
class PlanParameters:
    """What a clerk sets while reviewing (first_plan.md 4.5); None leaves what the reading says."""

    supervised_from: date | None = None
    baseline_on: date | None = None
    period_starts_on: date | None = None
    period_ends_on: date | None = None
    is_sample: bool = False


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
        if reading.document_number and any(
            plan.title == reading.title
            for plan in self._ledger.find(Plan, document_number=reading.document_number)
        ):
            raise RejectedError("plan_is_there", document_number=reading.document_number, title=reading.title)
        with self._ledger.transaction(
            "add_plan", reading.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            plan = transaction.add(self._plan_of(reading, parameters, source_name))
            units = self._units_for(reading, transaction)
            group_ids = {
                group.printed: transaction.add(
                    PlanGroup(plan_id=plan.id, number=group.number, title=group.title, position=position)
                ).id
                for position, group in enumerate(reading.groups)
            }
            tasks = {
                item.key: self._add_task(transaction, plan, item, position, group_ids, units)
                for position, item in enumerate(reading.work_items)
            }
            for position, indicator in enumerate(reading.indicators):
                transaction.add(self._indicator_of(plan, reading, indicator, position, tasks, units))
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
                if answer:
                    self._answer(transaction, stored, answer, tasks.get(question.subject))
        return plan, Changes.everything()

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
                    task_count=len(self._ledger.find(Task, plan_id=plan.id, kind=TaskKind.TASK)),
                )
            )
        return summaries

    def questions(self, plan_id: int) -> list[PlanQuestion]:
        """Everything the reading asked about a plan, answered or not."""
        return self._ledger.find(PlanQuestion, plan_id=plan_id)

    def open_questions(self, plan_id: int) -> list[PlanQuestion]:
        """Questions that still keep the plan from being put on record."""
        return [
            question for question in self.questions(plan_id) if question.must_answer and not question.answer
        ]

    def milestones(self, task_id: int) -> list[Milestone]:
        """The deliverables of a task with the plan's words."""
        return self._ledger.find(Milestone, task_id=task_id)

    def qualitative_targets(self, plan_id: int) -> list[QualitativeTarget]:
        """Targets without figures."""
        return self._ledger.find(QualitativeTarget, plan_id=plan_id)

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
                for task in self._ledger.find(Task, plan_id=question.plan_id)
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
        problem = _dates_problem(plan)
        if problem:
            raise RejectedError(problem)
        with self._ledger.transaction(
            "change_plan", plan.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(plan)
        return Changes.everything()

    def change_task(self, task: Task) -> Changes:
        """Change a work item: deadline, convenor, standing nature, closing."""
        with self._ledger.transaction(
            "change_task", task.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(task)
        return Changes.of(Subject.PLAN, Subject.ENTRY)

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

    def _plan_of(self, reading: PlanReading, parameters: PlanParameters, source_name: str) -> Plan:
        period = reading.period
        plan = Plan(
            title=reading.title,
            document_number=reading.document_number,
            issuing_body=reading.issuing_body,
            issued_on=reading.issued_on,
            printed_on=reading.printed_on,
            main_recipients=reading.main_recipients,
            copied_to=reading.copied_to,
            period_starts_on=parameters.period_starts_on or (period.start if period else None),
            period_ends_on=parameters.period_ends_on or (period.end if period else None),
            supervised_from=parameters.supervised_from or reading.issued_on,
            baseline_on=parameters.baseline_on,
            source_name=source_name,
            source_text="\n".join(reading.source_lines),
            is_sample=parameters.is_sample,
        )
        problem = _dates_problem(plan)
        if problem:
            raise RejectedError(problem)
        return plan

    def _units_for(self, reading: PlanReading, transaction: Transaction) -> dict[str, Unit]:
        known = self._ledger.find(Unit)
        units: dict[str, Unit] = {}
        printed = [unit.name for unit in reading.units]
        printed += [
            name for item in reading.work_items for name in (*item.lead_units, *item.responsible_units)
        ]
        natures = {unit.name: unit.nature for unit in reading.units}
        for name in dict.fromkeys(printed):
            match = find_unit(name, known)
            if match is not None and match.certain:
                units[name] = match.unit
                continue
            unit = transaction.add(
                Unit(
                    name=name,
                    short_name=short_name_of(name),
                    nature=natures.get(name) or guess_nature(name),
                    position=len(known),
                )
            )
            known.append(unit)
            units[name] = unit
        return units

    def _add_task(
        self,
        transaction: Transaction,
        plan: Plan,
        item: TaskReading,
        position: int,
        group_ids: Mapping[str, int],
        units: Mapping[str, Unit],
    ) -> Task:
        convenor = None
        if item.kind is TaskKind.TASK and len(item.lead_units) != 1:
            first = (item.lead_units or item.responsible_units)[:1]
            convenor = units[first[0]].id if first else None
        task = transaction.add(
            Task(
                plan_id=plan.id,
                group_id=group_ids.get(item.group),
                number=item.key,
                title=item.title,
                body=item.body,
                kind=item.kind,
                due_text=item.deadline,
                due_on=item.deadline_on,
                convenor_unit_id=convenor,
                convenor_is_inferred=convenor is not None,
                position=position,
            )
        )
        for role, names in ((UnitRole.LEAD, item.lead_units), (UnitRole.RESPONSIBLE, item.responsible_units)):
            for order, name in enumerate(dict.fromkeys(names)):
                transaction.add(TaskUnit(task_id=task.id, unit_id=units[name].id, role=role, position=order))
        return task

    def _indicator_of(
        self,
        plan: Plan,
        reading: PlanReading,
        indicator: IndicatorReading,
        position: int,
        tasks: Mapping[str, Task],
        units: Mapping[str, Unit],
    ) -> Indicator:
        keys = (indicator.task,) if indicator.task else indicator.suggested_tasks[:1]
        key = keys[0] if keys and keys[0] in tasks else None
        owner = None
        if key is not None:
            item = next(item for item in reading.work_items if item.key == key)
            names: Sequence[str] = item.lead_units or item.responsible_units
            owner = units[names[0]].id if names else None
        period_end = reading.period.end if reading.period else None
        year = indicator.year or (period_end.year if period_end else None)
        return Indicator(
            plan_id=plan.id,
            code=f"I{position + 1}",
            name=indicator.name,
            target=indicator.value,
            unit_of_measure=indicator.unit,
            comparator=indicator.comparator,
            target_year=str(year) if year else "",
            scope=indicator.scope,
            task_id=tasks[key].id if key is not None else None,
            owner_unit_id=owner,
            owner_is_inferred=owner is not None,
            is_ratio=bool(indicator.ratio_base),
            denominator_label=indicator.ratio_base,
            denominator_scale=Decimal(10000) if indicator.ratio_base.lstrip("每").startswith("万") else Decimal(1),
            quote=indicator.quote,
            position=position,
        )

    def _answer(
        self, transaction: Transaction, question: PlanQuestion, answer: str, task: Task | None
    ) -> None:
        transaction.change(
            replace(
                question, answer=answer, answered_by=clerk_name(self._ledger), answered_at=self._clock.now()
            )
        )
        if question.code == QuestionCode.PERIOD_START_TRAP:
            self._start_supervision(transaction, question.plan_id, answer)
        if question.code not in CONVENOR_QUESTIONS or task is None:
            return
        match = find_unit(answer, self._ledger.find(Unit))
        if match is None or not match.certain:
            raise RejectedError("convenor_unknown", answer=answer, task=question.subject)
        transaction.change(replace(task, convenor_unit_id=match.unit.id, convenor_is_inferred=False))

    def _start_supervision(self, transaction: Transaction, plan_id: int, answer: str) -> None:
        try:
            day = read_date(answer)
        except ValueRefusedError:
            return  # an answer in words is kept; the day is then set in the plan itself
        plan = replace(self._ledger.get(Plan, plan_id), supervised_from=day)
        problem = _dates_problem(plan)
        if problem:
            raise RejectedError(problem)
        transaction.change(plan)


def _dates_problem(plan: Plan) -> str:
    """The code of what is wrong with the dates of a plan, or ""."""
    if plan.period_starts_on and plan.period_ends_on and plan.period_ends_on < plan.period_starts_on:
        return "period_reversed"
    if plan.supervised_from and plan.period_ends_on and plan.supervised_from > plan.period_ends_on:
        return "supervised_after_end"
    return ""
