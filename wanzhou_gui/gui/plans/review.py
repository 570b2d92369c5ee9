"""What is under review: a reading, stored or not, with the dates and answers the clerk gives it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from datetime import date

from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode
from wanzhou_gui.domain.plans import Plan, PlanQuestion, Registration
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.errors import PlanFileError
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.plans import PlanSummary
from wanzhou_gui.usecases.services import Office, Services


@dataclass(frozen=True)
class AskedQuestion:
    """One question with its answer so far; `stored` is there once the plan is in the ledger."""

    code: QuestionCode
    subject: str
    quote: str
    proposals: tuple[str, ...]
    must_answer: bool
    answer: str = ""
    stored: PlanQuestion | None = None

    @property
    def is_open(self) -> bool:
        """Whether it still keeps the plan from being put on record."""
        return self.must_answer and not self.answer


@dataclass(frozen=True)
class Dates:
    """The four days a clerk sets (first_plan.md 4.5)."""

    period_starts_on: date | None = None
    period_ends_on: date | None = None
    supervised_from: date | None = None
    baseline_on: date | None = None


@dataclass(frozen=True)
class Review:
    """A plan under review."""

    reading: PlanReading
    source_name: str
    dates: Dates
    questions: tuple[AskedQuestion, ...]
    is_sample: bool = False
    plan: Plan | None = None
    registration: Registration | None = None
    others: tuple[PlanReading, ...] = field(default=())
    # Answers given so far with what was proposed then: a correction that is taken back brings its questions back too.
    given: tuple[AskedQuestion, ...] = ()

    @property
    def open_count(self) -> int:
        """Questions that must still be answered."""
        return sum(question.is_open for question in self.questions)

    @property
    def must_count(self) -> int:
        """Questions that must be answered at all."""
        return sum(question.must_answer for question in self.questions)

    def with_reading(self, reading: PlanReading) -> Review:
        """The same plan corrected: answers stay where they still apply, dates nobody has set follow the document."""
        given = {(one.code, one.subject, one.quote): one for one in self.given}
        given |= {(one.code, one.subject, one.quote): one for one in self.questions if one.answer}
        by_subject = {(one.code, one.subject): one for one in given.values()}
        questions = []
        for one in reading.questions:
            asked = AskedQuestion(one.code, one.subject, one.quote, one.proposals, one.must_answer)
            before = given.get((one.code, one.subject, one.quote)) or by_subject.get((one.code, one.subject))
            if before is not None and _still_fits(before, asked):
                asked = replace(asked, answer=before.answer)
            questions.append(asked)
        return replace(
            self,
            reading=reading,
            dates=_followed(self.dates, self.reading, reading),
            questions=_in_order(questions),
            given=tuple(given.values()),
        )

    def without_ledger(self) -> Review:
        """The same as it was before it was stored, answers and dates kept."""
        questions = tuple(replace(question, stored=None) for question in self.questions)
        return replace(self, questions=questions, plan=None, registration=None)

    def with_answer(self, at: int, answer: str) -> Review:
        """The same with one question answered."""
        questions = list(self.questions)
        questions[at] = replace(questions[at], answer=answer)
        return replace(self, questions=tuple(questions))


def review_of(
    reading: PlanReading, source_name: str, *, is_sample: bool = False, others: tuple[PlanReading, ...] = ()
) -> Review:
    """Begin the review of a reading: 督查起算日 is proposed as the day of issue, 基期 stays open."""
    return Review(
        reading=reading,
        source_name=source_name,
        dates=_proposed(reading),
        questions=_in_order(
            [
                AskedQuestion(one.code, one.subject, one.quote, one.proposals, one.must_answer)
                for one in reading.questions
            ]
        ),
        is_sample=is_sample,
        others=others,
    )


def stored_review(office: Office, services: Services, plan_id: int) -> Review | None:
    """Take up the review of a stored plan: its text is read again, dates and answers come from the ledger.

    None when the plan is gone, because its import was taken back. To be called on the ledger's thread.
    """
    summary: PlanSummary | None = next((one for one in services.plans.plans() if one.plan.id == plan_id), None)
    if summary is None:
        return None
    plan = summary.plan
    readings = office.read_plan_text(plan.source_text)
    reading = next((one for one in readings if one.title == plan.title), readings[0])
    reading = _as_corrected(office, plan, reading)
    return Review(
        reading=reading,
        source_name=plan.source_name,
        dates=Dates(plan.period_starts_on, plan.period_ends_on, plan.supervised_from, plan.baseline_on),
        questions=_in_order(
            [
                AskedQuestion(
                    QuestionCode(one.code), one.subject, one.quote, one.proposals, one.must_answer, one.answer, one
                )
                for one in services.plans.questions(plan_id)
            ]
        ),
        is_sample=plan.is_sample,
        plan=plan,
        registration=summary.registration,
    )


def _as_corrected(office: Office, plan: Plan, reading: PlanReading) -> PlanReading:
    """The reading with the clerk's corrections; those of a text that has since been amended no longer hold."""
    if not plan.corrected_reading:
        return reading
    try:
        return office.plan_from_json(json.loads(plan.corrected_reading), reading.source_lines)[0]
    except (PlanFileError, ValueError):
        return reading


def store(services: Services, review: Review) -> tuple[Plan, Changes]:
    """Put a reviewed reading into the ledger with dates and answers; to be called on the ledger's thread.

    Answers go in by code and subject. Where two questions share both, their answers follow one by one.
    """
    dates = review.dates
    parameters = PlanParameters(
        supervised_from=dates.supervised_from,
        baseline_on=dates.baseline_on,
        period_starts_on=dates.period_starts_on,
        period_ends_on=dates.period_ends_on,
        is_sample=review.is_sample,
    )
    shared = Counter((one.code, one.subject) for one in review.questions)
    answered = [one for one in review.questions if one.answer]
    alone = {(str(one.code), one.subject): one.answer for one in answered if shared[one.code, one.subject] == 1}
    services.upkeep.keep_copy_before(CopyOccasion.PLAN)
    plan, changes = services.plans.add(review.reading, parameters, alone, review.source_name)
    crowded = {
        (one.code, one.subject, one.quote): one.answer for one in answered if shared[one.code, one.subject] > 1
    }
    if crowded:
        for question in services.plans.questions(plan.id):
            answer = crowded.get((QuestionCode(question.code), question.subject, question.quote))
            if answer and not question.answer:
                services.plans.answer(question, answer)
    return plan, changes


def _still_fits(before: AskedQuestion, now: AskedQuestion) -> bool:
    """An answer picked from the proposals needs to be among them still; one in own words applies to the same subject."""
    return before.answer not in before.proposals or before.answer in now.proposals


def _followed(dates: Dates, before: PlanReading, after: PlanReading) -> Dates:
    was = _proposed(before)
    now = _proposed(after)
    return Dates(
        *(
            new if own == old else own
            for own, old, new in (
                (dates.period_starts_on, was.period_starts_on, now.period_starts_on),
                (dates.period_ends_on, was.period_ends_on, now.period_ends_on),
                (dates.supervised_from, was.supervised_from, now.supervised_from),
                (dates.baseline_on, was.baseline_on, now.baseline_on),
            )
        )
    )


def _proposed(reading: PlanReading) -> Dates:
    period = reading.period
    return Dates(
        period_starts_on=period.start if period else None,
        period_ends_on=period.end if period else None,
        supervised_from=reading.issued_on,
    )


def _in_order(questions: list[AskedQuestion]) -> tuple[AskedQuestion, ...]:
    """Must be answered first, each kind together, otherwise as the reader asked."""
    kinds = {code: at for at, code in enumerate(dict.fromkeys(one.code for one in questions))}
    return tuple(sorted(questions, key=lambda one: (not one.must_answer, kinds[one.code])))
