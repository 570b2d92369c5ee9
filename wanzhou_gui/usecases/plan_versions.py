"""Amendments of plans: recognising one, holding it against the ledger, recording it, and looking at what it changed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction

from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.papers import Paper, PaperState
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_differences import (
    DifferenceKind,
    IndicatorDifference,
    IndicatorText,
    Pairing,
    PlanDifferences,
    TaskDifference,
    TaskText,
    indicator_differences,
    place_after,
    task_differences,
)
from wanzhou_gui.domain.plan_matching import plain_text, title_likeness
from wanzhou_gui.domain.plan_reading import IndicatorScope, PlanReading
from wanzhou_gui.domain.plan_versions import FIRST_VERSION, PLAN_WORDING, PlanVersion, VersionHistory
from wanzhou_gui.domain.plans import Plan, PlanGroup, Registration, Task, TaskUnit, UnitRole
from wanzhou_gui.domain.units import Unit, find_unit
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.plan_amending import PlanAmending
from wanzhou_gui.usecases.ports import Clock, Ledger

_REPORTED = (ReturnState.SUBMITTED, ReturnState.APPROVED, ReturnState.UNLOCKED)
_LEAST_TITLE = Fraction(3, 4)
_LEAST_SHARE = Fraction(1, 2)
_LEAST_NAMED_SHARE = Fraction(3, 10)
_FACTS = ("title", "document_number", "issuing_body", "issued_on", "period_starts_on", "period_ends_on")


@dataclass(frozen=True)
class LikelyPlan:
    """A plan of the ledger that a document may amend: how many of its tasks it names again, and whether it is all of it."""

    plan: Plan
    has_same_name: bool
    has_same_office: bool
    found_again: int
    task_count: int
    is_whole: bool


@dataclass(frozen=True)
class AmendmentGround:
    """On what ground a plan was amended, since when, and who approved it."""

    basis: str
    approver: str
    decided_on: date | None
    effective_from: date
    source_name: str = ""


@dataclass(frozen=True)
class TaskWording:
    """A task in one version of its plan."""

    version: PlanVersion
    text: TaskText
    until: date | None


class PlanVersionVerbs:
    """What a clerk does when a plan is amended."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def recognise(self, reading: PlanReading) -> tuple[LikelyPlan, ...]:
        """Plans of the ledger this document may amend, likeliest first; a proposal, never a decision."""
        found = []
        text = plain_text("".join(reading.source_lines))
        for plan in self._ledger.find(Plan):
            olds = self._texts(plan.id)
            differences = task_differences(olds, self._read_texts(reading))
            again = sum(one.old is not None and one.new is not None for one in differences)
            named = title_likeness(plan.title, reading.title) >= _LEAST_TITLE or _names(text, plan)
            office = bool(plan.issuing_body) and plain_text(plan.issuing_body) == plain_text(reading.issuing_body)
            share = Fraction(again, max(1, min(len(olds), len(reading.work_items))))
            if share >= _LEAST_SHARE or (named and share >= _LEAST_NAMED_SHARE):
                is_whole = again * 2 >= len(olds)
                found.append(LikelyPlan(plan, named, office, again, len(olds), is_whole))
        return tuple(
            sorted(found, key=lambda one: (-Fraction(one.found_again, max(1, one.task_count)), not one.has_same_name))
        )

    def compare(
        self, plan_id: int, reading: PlanReading, pairing: Pairing | None = None, *, is_whole: bool = True
    ) -> PlanDifferences:
        """What a document changes in a plan; nothing is written.

        Without `is_whole` the document only lists what changes, and what it does not mention stays.
        """
        plan = self._ledger.get(Plan, plan_id)
        olds, news = self._texts(plan_id), self._read_texts(reading)
        _refuse_unknown_pairs(pairing, olds, news)
        tasks = task_differences(olds, news, pairing, is_whole=is_whole)
        indicators = indicator_differences(
            self._indicator_texts(plan_id, self._history(plan_id).latest, olds),
            _read_indicators(reading, plan),
            tasks,
            is_whole=is_whole,
        )
        return PlanDifferences(tasks, indicators, _facts(plan, reading) if is_whole else ())

    def amend(
        self,
        plan_id: int,
        reading: PlanReading,
        ground: AmendmentGround,
        pairing: Pairing | None = None,
        *,
        is_whole: bool = True,
        pairs_confirmed: bool = False,
    ) -> tuple[PlanVersion, Changes]:
        """Record a document as the next version of a plan, in one transaction that can be undone.

        Refused when it changes nothing, a doubtful pair is not confirmed, basis, approver or day is missing, the
        version does not begin after the last one, or papers or returns already answer the present one in its time.
        """
        plan = self._ledger.get(Plan, plan_id)
        differences = self.compare(plan_id, reading, pairing, is_whole=is_whole)
        if differences.is_empty:
            raise RejectedError("amendment_is_empty")
        if differences.doubtful and not pairs_confirmed:
            numbers = "、".join(one.old.number for one in differences.doubtful if one.old)
            raise RejectedError("amendment_doubtful", (), count=len(differences.doubtful), numbers=numbers)
        for name, value in (("basis", ground.basis), ("approver", ground.approver), ("decided_on", ground.decided_on)):
            if not str(value or "").strip():
                raise RejectedError("amendment_incomplete", (), field=name)
        self._refuse_too_early(plan_id, ground.effective_from)
        history = self._history(plan_id)
        with self._ledger.transaction("amend_plan", plan.title, clerk=clerk_name(self._ledger)) as transaction:
            if not history.versions:
                transaction.add(self._first_version(plan))
            else:
                # What the office corrected in the plan since belongs to the version it corrected.
                whole = [one for one in history.versions if one.is_whole][-1]
                transaction.change(replace(whole, **{name: getattr(plan, name) for name in PLAN_WORDING}))
            version = transaction.add(self._next_version(plan, reading, ground, history.latest + 1, is_whole=is_whole))
            if is_whole:
                plan = transaction.change(_amended(plan, reading, ground.source_name))
                transaction.change(replace(version, **{name: getattr(plan, name) for name in PLAN_WORDING}))
            PlanAmending(
                self._ledger, transaction, plan, reading, differences, history.latest, is_whole=is_whole
            ).carry_out()
        return version, Changes.everything()

    def versions(self, plan_id: int) -> tuple[PlanVersion, ...]:
        """The versions of a plan, oldest first; a plan that was never amended has one."""
        plan = self._ledger.get(Plan, plan_id)
        return self._history(plan_id).versions or (self._first_version(plan),)

    def differences(self, plan_id: int, number: int) -> PlanDifferences:
        """What a version changed against the one before; NotFoundError for no such version or the first."""
        history = self._history(plan_id)
        if number <= FIRST_VERSION or history.version(number) is None:
            raise NotFoundError("no_such_version", version=number)
        before = {one.task_id: one for one in self._texts(plan_id, number - 1)}
        after = self._texts(plan_id, number)
        tasks = [TaskDifference(before.get(one.task_id), one) for one in after]
        stayed, olds_in_order = {one.task_id for one in after}, tuple(before.values())
        for at, one in enumerate(olds_in_order):
            if one.task_id not in stayed:
                tasks.insert(place_after(tasks, olds_in_order[:at]), TaskDifference(one, None))
        olds = {one.indicator_id: one for one in self._indicator_texts(plan_id, number - 1, before.values())}
        news = {one.indicator_id: one for one in self._indicator_texts(plan_id, number, after)}
        indicators = [
            IndicatorDifference(olds.get(key), news.get(key)) for key in dict.fromkeys((*news, *olds))
        ]
        plan = self._ledger.get(Plan, plan_id)
        then, now = history.plan_in(plan, number - 1), history.plan_in(plan, number)
        facts = tuple(_fact(name, then, now) for name in _FACTS if _text(then, name) != _text(now, name))
        return PlanDifferences(tuple(tasks), tuple(indicators), facts)

    def wordings(self, task_id: int) -> tuple[TaskWording, ...]:
        """A task in every version of its plan that words it differently, newest first."""
        task = self._ledger.get(Task, task_id)
        found: list[TaskWording] = []
        until: date | None = None
        for version in reversed(self.versions(task.plan_id)):
            text = next((one for one in self._texts(task.plan_id, version.number) if one.task_id == task_id), None)
            if text is not None:
                if found and TaskDifference(text, found[-1].text).kind is DifferenceKind.SAME:
                    found[-1] = replace(found[-1], version=version)
                else:
                    found.append(TaskWording(version, text, until))
            until = version.effective_from
        return tuple(found)

    def _history(self, plan_id: int) -> VersionHistory:
        return self._ledger.version_history(plan_id)

    def _refuse_too_early(self, plan_id: int, effective_from: date) -> None:
        history = self._history(plan_id)
        last = history.version(history.latest)
        if last is not None and last.effective_from is not None and effective_from <= last.effective_from:
            raise RejectedError("amendment_not_later", (), version=last.number, day=last.effective_from)
        for period in sorted(self._ledger.find(Period), key=lambda one: one.starts_on):
            if period.starts_on < effective_from:
                continue
            issued = self._ledger.find(Paper, plan_id=plan_id, period_id=period.id, state=PaperState.ISSUED)
            if issued:
                raise RejectedError("amendment_after_paper", (), period=period.code, number=issued[0].number_text)
            returns = self._ledger.find(UnitReturn, plan_id=plan_id, period_id=period.id)
            reported = sum(one.state in _REPORTED for one in returns)
            if reported:
                raise RejectedError("amendment_after_returns", (), period=period.code, count=reported)

    def _first_version(self, plan: Plan) -> PlanVersion:
        registrations = self._ledger.find(Registration, plan_id=plan.id)
        known = registrations[0] if registrations else None
        return PlanVersion(
            plan_id=plan.id,
            number=FIRST_VERSION,
            basis=known.basis if known else plan.document_number,
            decided_on=known.approved_on if known else plan.issued_on,
            approver=known.approver if known else "",
            recorded_at=self._clock.now(),
            clerk=clerk_name(self._ledger),
            **{name: getattr(plan, name) for name in PLAN_WORDING},
        )

    def _next_version(
        self, plan: Plan, reading: PlanReading, ground: AmendmentGround, number: int, *, is_whole: bool
    ) -> PlanVersion:
        document = _amended(plan, reading, ground.source_name)
        return PlanVersion(
            plan_id=plan.id,
            number=number,
            is_whole=is_whole,
            basis=ground.basis.strip(),
            decided_on=ground.decided_on,
            approver=ground.approver.strip(),
            effective_from=ground.effective_from,
            recorded_at=self._clock.now(),
            clerk=clerk_name(self._ledger),
            **{name: getattr(document, name) for name in PLAN_WORDING},
        )

    def _texts(self, plan_id: int, number: int | None = None) -> tuple[TaskText, ...]:
        """The tasks of the ledger as a version prints them, the one in force when none is named."""
        history = self._history(plan_id)
        wanted = history.latest if number is None else number
        tasks = history.tasks_in(self._ledger.find(Task, plan_id=plan_id), wanted)
        roles = [role for task in tasks for role in self._ledger.find(TaskUnit, task_id=task.id)]
        units = {unit.id: unit.name for unit in self._ledger.find(Unit)}
        groups = {group.id: group.title for group in self._ledger.find(PlanGroup, plan_id=plan_id)}
        valid = sorted(history.roles_in(tasks, roles, wanted), key=lambda role: role.position)
        return tuple(
            TaskText(
                number=task.number,
                title=task.title,
                body=task.body,
                kind=task.kind,
                group=groups.get(task.group_id or 0, ""),
                lead_units=_names_of(valid, task.id, UnitRole.LEAD, units),
                responsible_units=_names_of(valid, task.id, UnitRole.RESPONSIBLE, units),
                due_text=task.due_text,
                due_on=task.due_on,
                task_id=task.id,
            )
            for task in sorted(tasks, key=lambda task: task.position)
        )

    def _indicator_texts(
        self, plan_id: int, number: int, tasks: Iterable[TaskText]
    ) -> tuple[IndicatorText, ...]:
        numbers = {one.task_id: one.number for one in tasks}
        return tuple(
            IndicatorText(
                name=one.name,
                target=one.target,
                target_upper=one.target_upper,
                unit_of_measure=one.unit_of_measure,
                comparator=one.comparator,
                year=one.target_year,
                scope=one.scope,
                task=numbers.get(one.task_id or 0, "") if one.scope is IndicatorScope.TASK else "",
                quote=one.quote,
                indicator_id=one.id,
            )
            for one in self._history(plan_id).indicators_in(self._ledger.find(Indicator, plan_id=plan_id), number)
        )

    def _read_texts(self, reading: PlanReading) -> tuple[TaskText, ...]:
        """The tasks of a document, units by the names the dictionary has for them."""
        known = self._ledger.find(Unit)
        names: dict[str, str] = {}
        groups = {group.printed: group.title for group in reading.groups}

        def named(printed: Sequence[str]) -> tuple[str, ...]:
            for name in printed:
                if name not in names:
                    match = find_unit(name, known)
                    names[name] = match.unit.name if match is not None and match.certain else name
            return tuple(dict.fromkeys(names[name] for name in printed))

        return tuple(
            TaskText(
                number=item.key,
                title=item.title,
                body=item.body,
                kind=item.kind,
                group=groups.get(item.group, ""),
                lead_units=named(item.lead_units),
                responsible_units=tuple(
                    name for name in named(item.responsible_units) if name not in named(item.lead_units)
                ),
                due_text=item.deadline,
                due_on=item.deadline_on,
            )
            for item in reading.work_items
        )


def _names_of(roles: Sequence[TaskUnit], task_id: int, wanted: UnitRole, units: dict[int, str]) -> tuple[str, ...]:
    return tuple(units[role.unit_id] for role in roles if role.task_id == task_id and role.role is wanted)


def _names(text: str, plan: Plan) -> bool:
    """Whether a document speaks of a plan: its number, or its title, stands in it."""
    number, title = plain_text(plan.document_number), plain_text(plan.title)
    return bool(number and number in text) or bool(len(title) >= 8 and title in text)


def _read_indicators(reading: PlanReading, plan: Plan) -> tuple[IndicatorText, ...]:
    end = reading.period.end if reading.period else plan.period_ends_on
    return tuple(
        IndicatorText(
            name=one.name,
            target=one.value,
            target_upper=one.upper,
            unit_of_measure=one.unit,
            comparator=one.comparator,
            year=str(one.year or (end.year if end else "")),
            scope=one.scope,
            task=one.task,
            quote=one.quote,
        )
        for one in reading.indicators
    )


def _amended(plan: Plan, reading: PlanReading, source_name: str) -> Plan:
    """The plan after it was issued anew; what the document does not say stays."""
    period = reading.period
    return replace(
        plan,
        title=reading.title or plan.title,
        document_number=reading.document_number or plan.document_number,
        issuing_body=reading.issuing_body or plan.issuing_body,
        issued_on=reading.issued_on or plan.issued_on,
        printed_on=reading.printed_on or plan.printed_on,
        main_recipients=reading.main_recipients or plan.main_recipients,
        copied_to=reading.copied_to or plan.copied_to,
        period_starts_on=period.start if period else plan.period_starts_on,
        period_ends_on=period.end if period else plan.period_ends_on,
        source_name=source_name,
        source_text="\n".join(reading.source_lines),
    )


def _text(plan: Plan, name: str) -> str:
    return str(getattr(plan, name) or "")


def _fact(name: str, then: Plan, now: Plan) -> tuple[str, str, str]:
    return name, _text(then, name), _text(now, name)


def _facts(plan: Plan, reading: PlanReading) -> tuple[tuple[str, str, str], ...]:
    after = _amended(plan, reading, plan.source_name)
    return tuple(_fact(name, plan, after) for name in _FACTS if _text(plan, name) != _text(after, name))


def _refuse_unknown_pairs(pairing: Pairing | None, olds: Sequence[TaskText], news: Sequence[TaskText]) -> None:
    if pairing is None:
        return
    old_numbers, new_numbers = {one.number for one in olds}, {one.printed for one in news}
    kinds = {one.printed: one.kind for one in news}
    for old, new in pairing.pairs.items():
        if old not in old_numbers or (new is not None and new not in new_numbers):
            raise RejectedError("pair_unknown", (), text=f"{old}={new or ''}")
        kind = next(one.kind for one in olds if one.number == old)
        if new is not None and kinds[new] is not kind:
            raise RejectedError("pair_of_two_kinds", (), text=f"{old}={new}")
    for new in pairing.added - new_numbers:
        raise RejectedError("pair_unknown", (), text=f"={new}")

