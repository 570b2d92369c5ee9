"""What the ledger knows of a unit that a score may rest on: each fact with the records behind it, none counted twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.chasing import (
    ChaseStep,
    PhoneNote,
    PromiseState,
    ReportingState,
    first_chased_on,
    promises_in,
)
from wanzhou_gui.domain.closing import (
    ChangeRequest,
    CloseOut,
    CloseOutState,
    Inspection,
    InspectionResult,
    RequestKind,
)
from wanzhou_gui.domain.entries import Entry, UnitReturn, empty_phrase_in, phrases_in, says_nothing_checkable
from wanzhou_gui.domain.evidence import EvidenceFile, EvidenceKind
from wanzhou_gui.domain.findings import Rectification
from wanzhou_gui.domain.indicator_corrections import Correction
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.instructions import Instruction
from wanzhou_gui.domain.lamps import Finding, Lamp, LampVerdict
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView
from wanzhou_gui.domain.milestones import MilestoneResult, Standing, standings
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import Rhythm
from wanzhou_gui.domain.plans import Milestone
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.scoring import FactKind, FactLink, LinkKind, ScoredFact, ScoreRule
from wanzhou_gui.domain.units import Unit

# A lamp that is red because returns are missing, or because the date has passed, is what other rules score already.
_SCORED_ELSEWHERE = {
    "returns_missing": frozenset({FactKind.MISSING_RETURN, FactKind.MISSING_AFTER_CHASE}),
    "overdue": frozenset({FactKind.OVERDUE_TASK}),
}
_REPORTED = {
    ReportingState.ON_TIME: (FactKind.ON_TIME_RETURN, FactKind.ON_TIME_RETURN),
    ReportingState.CHASED: (FactKind.LATE_RETURN, FactKind.CHASED_RETURN),
    ReportingState.MISSING: (FactKind.MISSING_RETURN, FactKind.MISSING_AFTER_CHASE),
}


@dataclass(frozen=True)
class SentBack:
    """One time a return was sent back: the operation that did it, its day, and who."""

    operation_id: int
    on: date
    clerk: str


@dataclass(frozen=True)
class ScoringSource:
    """The stored rows facts are found in. `view` is of the last of `periods`; the mappings are by unit and period.

    `approved` are the rows (task, unit, period) somebody of the office has read and approved; `speakers` who answered for a task in
    each period, by task and period, so that what lay before a reform of units stays with the unit that was there then.
    """

    view: LedgerView
    periods: tuple[Period, ...]
    units: tuple[Unit, ...]
    today: date
    states: Mapping[tuple[int, int], ReportingState]
    speakers: Mapping[tuple[int, int], int]
    returns: tuple[UnitReturn, ...] = ()
    notes: tuple[PhoneNote, ...] = ()
    steps: tuple[ChaseStep, ...] = ()
    entries: tuple[Entry, ...] = ()
    approved: frozenset[tuple[int, int, int]] = frozenset()
    sent_back: Mapping[int, tuple[SentBack, ...]] | None = None
    milestones: tuple[Milestone, ...] = ()
    results: tuple[MilestoneResult, ...] = ()
    requests: tuple[ChangeRequest, ...] = ()
    rectifications: tuple[Rectification, ...] = ()
    inspections: tuple[Inspection, ...] = ()
    close_outs: tuple[CloseOut, ...] = ()
    corrections: tuple[tuple[Indicator, Period, Correction], ...] = ()
    instructions: tuple[Instruction, ...] = ()
    evidence: tuple[EvidenceFile, ...] = ()


def find_facts(source: ScoringSource, rules: Sequence[ScoreRule]) -> tuple[ScoredFact, ...]:
    """Every fact of the kinds that count, each under the unit that answers for it and the period it belongs to."""
    by_kind = {rule.kind: rule for rule in rules if rule.counts}
    finder = _Finder(source, by_kind)
    return tuple(fact for fact in finder.all() if fact.kind in by_kind)


class _Finder:
    def __init__(self, source: ScoringSource, rules: Mapping[FactKind, ScoreRule]) -> None:
        self._source = source
        self._rules = rules
        self._units = {unit.id: unit for unit in source.units}
        self._periods = {period.id: period for period in source.periods}
        self._rows = {row.task.id: row for row in source.view.rows}
        self._returns = {(one.unit_id, one.period_id): one for one in source.returns}

    def all(self) -> Iterator[ScoredFact]:
        """The facts of every kind."""
        yield from self._reporting()
        yield from self._texts()
        yield from self._lamps()
        yield from self._deliverables()
        yield from self._cases()
        yield from self._figures()

    def _fact(
        self, kind: FactKind, unit_id: int | None, period: Period | None, on: date, of: str, *links: FactLink, **details: object
    ) -> Iterator[ScoredFact]:
        unit = self._units.get(unit_id) if unit_id is not None else None
        if unit is None or period is None:
            return
        told = tuple((name, str(value)) for name, value in details.items())
        yield ScoredFact(kind, unit.id, period.id, on, f"{kind.value}:{unit.uid}:{period.code}:{of}", links, told)

    def _speaker(self, task_id: int, period: Period | None) -> int | None:
        return self._source.speakers.get((task_id, period.id)) if period is not None else None

    def _heir(self, unit_id: int, period: Period | None, task_id: int) -> int:
        """A unit a record names, or who stands in its place in the period the fact belongs to."""
        if period is None:
            return unit_id
        return self._source.view.lineage.heir(unit_id, period.ends_on, task_id=task_id)

    def _period_of(self, day: date) -> Period | None:
        return next((one for one in self._source.periods if one.starts_on <= day <= one.ends_on), None)

    def _reporting(self) -> Iterator[ScoredFact]:
        source = self._source
        for (unit_id, period_id), state in sorted(source.states.items()):
            period = self._periods.get(period_id)
            if period is None:
                continue
            notes = [one for one in source.notes if (one.unit_id, one.period_id) == (unit_id, period_id)]
            steps = [one for one in source.steps if (one.unit_id, one.period_id) == (unit_id, period_id)]
            came = self._returns.get((unit_id, period_id))
            chases = [
                *(FactLink(LinkKind.CALL, one.id) for one in notes if not one.is_reminder),
                *(FactLink(LinkKind.LETTER, one.id) for one in steps),
            ]
            on = (came.received_on if came else None) or period.due_on
            if state in _REPORTED:
                chased_on = first_chased_on(notes, steps)
                was_chased = chased_on is not None and (came is None or came.received_on is None or chased_on <= on)
                kind = _REPORTED[state][was_chased]
                behind = [FactLink(LinkKind.RETURN, came.id)] if came else chases or [FactLink(LinkKind.ROLE, unit_id)]
                yield from self._fact(
                    kind, unit_id, period, on, "", *behind, *(chases if came else ()),
                    due=period.due_on, day=on, days=max((on - period.due_on).days, 0), chases=len(chases),
                )  # fmt: skip
            for promise in promises_in(notes, came.received_on if came else None, source.today):
                if promise.state is PromiseState.BROKEN:
                    link = FactLink(LinkKind.CALL, promise.note.id)
                    yield from self._fact(
                        FactKind.BROKEN_PROMISE, unit_id, period, promise.promised_on, promise.note.uid, link,
                        day=promise.promised_on,
                    )  # fmt: skip
            for one in (source.sent_back or {}).get(came.id, ()) if came else ():
                yield from self._fact(
                    FactKind.SENT_BACK, unit_id, period, one.on, f"{one.operation_id}",
                    FactLink(LinkKind.OPERATION, one.operation_id), FactLink(LinkKind.RETURN, came.id if came else 0),
                    day=one.on, by=one.clerk,
                )  # fmt: skip

    def _texts(self) -> Iterator[ScoredFact]:
        """Words without substance in what was handed in; what the office has read and approved is no such thing."""
        for entry in self._source.entries:
            key = (entry.task_id, entry.unit_id, entry.period_id)
            period, row = self._periods.get(entry.period_id), self._rows.get(entry.task_id)
            state = self._source.states.get((entry.unit_id, entry.period_id))
            handed_in = state in (ReportingState.ON_TIME, ReportingState.CHASED, ReportingState.RETURNED)
            if row is None or not handed_in or key in self._source.approved:
                continue
            text = entry.progress_text
            phrase = empty_phrase_in(text)
            if not phrase and says_nothing_checkable(text):
                start, end = phrases_in(text)[0]
                phrase = text[start:end]
            if phrase:
                came = self._returns.get((entry.unit_id, entry.period_id))
                on = (came.received_on if came else None) or (period.due_on if period else self._source.today)
                yield from self._fact(
                    FactKind.EMPTY_WORDS, entry.unit_id, period, on, row.task.uid,
                    FactLink(LinkKind.ENTRY, entry.id, row.task.id), number=row.task.number, phrase=phrase,
                )  # fmt: skip

    def _lamps(self) -> Iterator[ScoredFact]:
        for row in self._source.view.rows:
            was_overdue, yellows = False, 0
            for period_id, verdict in row.verdicts:
                period = self._periods.get(period_id)
                speaker = self._speaker(row.task.id, period)
                yellows = yellows + 1 if verdict.lamp is Lamp.YELLOW else 0
                is_overdue = verdict.time is not None and verdict.time.reason == "overdue"
                if period is not None:
                    on = period.as_of(self._source.today)
                    link = FactLink(LinkKind.TASK, row.task.id, row.task.id)
                    if is_overdue and not was_overdue and verdict.time is not None:
                        yield from self._fact(
                            FactKind.OVERDUE_TASK, speaker, period, on, row.task.uid, link,
                            number=row.task.number, due=verdict.time.detail("on"),
                        )  # fmt: skip
                    yield from self._colours(row, period, on, verdict, yellows)
                was_overdue = is_overdue

    def _colours(
        self, row: LedgerRow, period: Period, on: date, verdict: LampVerdict, yellows: int
    ) -> Iterator[ScoredFact]:
        """Red and yellow as the ledger shows them, a person's judgement included."""
        speaker, link = self._speaker(row.task.id, period), FactLink(LinkKind.TASK, row.task.id, row.task.id)
        if verdict.lamp is Lamp.RED and not self._is_scored_elsewhere(verdict):
            told = {f"lamp_{name}": value for name, value in verdict.details}
            yield from self._fact(
                FactKind.RED_LAMP, speaker, period, on, row.task.uid, link,
                number=row.task.number, reason=verdict.reason, **told,
            )  # fmt: skip
        # Told when the row is full, and again when it is full once more: each period counts in one row only.
        for kind, count in ((FactKind.REDS_IN_A_ROW, verdict.reds_in_a_row), (FactKind.YELLOWS_IN_A_ROW, yellows)):
            rule = self._rules.get(kind)
            if rule is not None and rule.in_a_row and count and count % rule.in_a_row == 0:
                yield from self._fact(
                    kind, speaker, period, on, row.task.uid, link, number=row.task.number, periods=count
                )

    def _is_scored_elsewhere(self, finding: Finding) -> bool:
        return any(kind in self._rules for kind in _SCORED_ELSEWHERE.get(finding.reason, frozenset()))

    def _deliverables(self) -> Iterator[ScoredFact]:
        """Deliverables whose own day passed without them; one without a day of its own owes nothing by a day."""
        source = self._source
        plan = source.view.plan
        first, last = plan.supervised_from or plan.period_starts_on, plan.period_ends_on
        for one in source.milestones:
            row = self._rows.get(one.task_id)
            if row is None or one.due_on is None or one.rhythm is Rhythm.STANDING:
                continue
            results = [each for each in source.results if each.milestone_id == one.id]
            for year in standings(one, results, first, last, source.today):
                due = year.due_on
                late = year.result is not None and due is not None and year.result.reached_on > due
                # What is there now and came late was due as well; whether it was is asked without the result.
                missed = year.standing is Standing.OVERDUE or (
                    late
                    and any(
                        each.year == year.year and each.standing is Standing.OVERDUE
                        for each in standings(one, (), first, last, source.today)
                    )
                )
                if missed and due is not None:
                    period = self._period_of(due)
                    owner = one.owner_unit_id
                    unit_id = self._speaker(one.task_id, period) if owner is None else self._heir(owner, period, one.task_id)
                    yield from self._fact(
                        FactKind.OVERDUE_MILESTONE, unit_id, period, due,
                        f"{one.uid}:{year.year}", FactLink(LinkKind.MILESTONE, one.id, one.task_id),
                        number=row.task.number, name=one.name, due=due,
                    )  # fmt: skip

    def _cases(self) -> Iterator[ScoredFact]:
        source = self._source
        for request in source.requests:
            if request.kind is RequestKind.EXTENSION and request.is_late:
                yield from self._of_task(
                    FactKind.LATE_REQUEST, LinkKind.REQUEST, request, request.task_id, request.applied_on,
                    request.unit_id, due=request.due_on,
                )  # fmt: skip
        for point in source.rectifications:
            done = point.reported_on
            if source.today > point.due_on and (done is None or done > point.due_on):
                yield from self._of_task(
                    FactKind.LATE_RECTIFICATION, LinkKind.RECTIFICATION, point, point.task_id, point.due_on,
                    point.unit_id, due=point.due_on, problem=point.problem,
                )  # fmt: skip
        for look in source.inspections:
            if look.result is InspectionResult.NOT_CONFIRMED:
                yield from self._of_task(
                    FactKind.NOT_CONFIRMED, LinkKind.INSPECTION, look, look.task_id, look.inspected_on,
                    finding=look.finding,
                )  # fmt: skip
        for closed in source.close_outs:
            if closed.state is CloseOutState.CONFIRMED and closed.closed_on is not None:
                yield from self._of_task(
                    FactKind.TASK_CLOSED, LinkKind.CLOSE_OUT, closed, closed.task_id, closed.closed_on, day=closed.closed_on
                )
        for instruction in source.instructions:
            yield from self._of_task(
                FactKind.LEADER_INSTRUCTION, LinkKind.INSTRUCTION, instruction, instruction.task_id,
                instruction.instructed_on, instruction.unit_id, leader=instruction.leader,
            )  # fmt: skip
        for file in source.evidence:
            kind = {EvidenceKind.NEWS: FactKind.MEDIA_REPORT, EvidenceKind.PHOTO: FactKind.PHOTO_TRACE}.get(file.kind)
            if kind is not None:
                yield from self._of_task(
                    kind, LinkKind.EVIDENCE, file, file.task_id, file.dated_on or file.added_on, file.unit_id, name=file.name
                )

    def _of_task(
        self, kind: FactKind, link: LinkKind, record: Record, task_id: int, on: date, unit_id: int | None = None, **details: object
    ) -> Iterator[ScoredFact]:
        row = self._rows.get(task_id)
        if row is not None:
            period = self._period_of(on)
            answers = self._speaker(task_id, period) if unit_id is None else self._heir(unit_id, period, task_id)
            yield from self._fact(
                kind, answers, period, on, record.uid,
                FactLink(link, record.id, task_id), number=row.task.number, **details,
            )  # fmt: skip

    def _figures(self) -> Iterator[ScoredFact]:
        lineage = self._source.view.lineage
        for indicator, period, correction in self._source.corrections:
            yield from self._fact(
                FactKind.CORRECTED_FIGURE, lineage.owner_on(indicator, period.ends_on), self._periods.get(period.id),
                correction.stated_on or period.due_on, f"{indicator.uid}:{correction.stated_in}",
                FactLink(LinkKind.INDICATOR, indicator.id), name=indicator.name, before=correction.before,
                after=correction.after, stated_in=correction.stated_in,
            )  # fmt: skip
