"""文号登记簿: looking through the numbers given, voiding papers, explaining gaps, and where a sequence begins."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wanzhou_gui.domain.paper_register import (
    PaperVoid,
    RegisterFault,
    RegisterLine,
    SequenceKey,
    UnusedNumber,
    missing_numbers,
    next_sequence,
    register_faults,
)
from wanzhou_gui.domain.paper_templates import settings_with
from wanzhou_gui.domain.papers import Paper, PaperKind, paper_number
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chase_steps import letter_titles
from wanzhou_gui.usecases.clerks import Setting, clerk_name, read_settings
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.letter_texts import letter_number_template
from wanzhou_gui.usecases.paper_numbers import first_numbers, first_setting, lines_of
from wanzhou_gui.usecases.paper_templates import form_with, wording_of
from wanzhou_gui.usecases.ports import Clock, Ledger

REASON_LIMIT = 200


class RegisterVerbs:
    """What the office does with the register of its numbers."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def lines(self, *, year: int | None = None, kind: PaperKind | None = None) -> tuple[RegisterLine, ...]:
        """Every number given, in order of kind, year and sequence; all of them where nothing is asked for."""
        lines = [line for line in lines_of(self._ledger) if year in (None, line.year) and kind in (None, line.kind)]
        # A batch is one paper with one title; each letter of it has its own.
        batches = {line.paper_id for line in lines if line.step_id is not None and line.paper_id is not None}
        titles = {one: letter_titles(self._ledger.get(Paper, one)) for one in batches}
        return tuple(
            replace(line, title=titles[line.paper_id].get(line.number_text, line.title))
            if line.step_id is not None and line.paper_id in titles
            else line
            for line in lines
        )

    def faults(self) -> tuple[RegisterFault, ...]:
        """Gaps nobody explained, numbers given twice, printed numbers that two papers share."""
        return register_faults(lines_of(self._ledger), first_numbers(self._ledger))

    def first_numbers(self) -> Mapping[SequenceKey, int]:
        """Where sequences begin that do not begin with 1."""
        return first_numbers(self._ledger)

    def void(self, kind: PaperKind, year: int, sequence: int, reason: str, *, twin: int = 0) -> Changes:
        """Declare the paper with a number void: the number stays used and explained, the bytes stay kept.

        Text the clerk had written into a bulletin goes on as a new draft, so that the correct one need not be typed
        again. Refused without a reason, for a number nobody bears, and when it is void already.
        """
        line = self._line(kind, year, sequence, twin)
        if line.paper_id is None:
            raise RejectedError("number_without_paper", number=line.number_text)
        if line.is_void:
            raise RejectedError("paper_already_void", number=line.number_text)
        told = _told(reason)
        clerk = clerk_name(self._ledger)
        in_batch = line.step_id is not None
        with self._ledger.transaction("void_paper", line.number_text, clerk=clerk) as transaction:
            transaction.add(
                PaperVoid(
                    paper_id=None if in_batch else line.paper_id,
                    step_id=line.step_id,
                    reason=told,
                    voided_on=self._clock.today(),
                    clerk=clerk,
                )
            )
            if not in_batch:
                former = self._ledger.get(Paper, line.paper_id)
                if former.edited_sections or former.head_slots:
                    transaction.add(
                        Paper(
                            plan_id=former.plan_id,
                            period_id=former.period_id,
                            unit_id=former.unit_id,
                            kind=former.kind,
                            title=former.title,
                            edited_sections=former.edited_sections,
                            head_slots=former.head_slots,
                            facts_digest=former.facts_digest,
                        )
                    )
        return Changes.of(Subject.PAPER, Subject.CHASE)

    def explain(self, kind: PaperKind, year: int, sequence: int, reason: str) -> Changes:
        """Say why no paper of this ledger bears a number: a gap, or the next one, which is then passed over."""
        lines = self.lines(year=year, kind=kind)
        first = first_numbers(self._ledger).get((kind, year), 1)
        coming = next_sequence(lines, (kind, year), first)
        if sequence != coming and sequence not in missing_numbers(lines, (kind, year), first):
            raise RejectedError("number_is_no_gap", number=sequence, next=coming)
        clerk = clerk_name(self._ledger)
        note = UnusedNumber(
            kind=kind,
            number_year=year,
            number_sequence=sequence,
            number_text=self.number_text(kind, year, sequence),
            reason=_told(reason),
            noted_on=self._clock.today(),
            clerk=clerk,
        )
        with self._ledger.transaction("explain_number", note.number_text, clerk=clerk) as transaction:
            transaction.add(note)
        return Changes.of(Subject.PAPER)

    def set_first(self, kind: PaperKind, year: int, first: int) -> Changes:
        """Where a kind's sequence begins in a year, when the office gave earlier numbers elsewhere.

        Refused below 1, and above a number the ledger has given already: such a jump is a gap and wants explaining.
        """
        used = [line.sequence for line in self.lines(year=year, kind=kind)]
        if first < 1 or (used and first > min(used)):
            raise RejectedError("first_number_refused", used=min(used, default=0))
        name = first_setting(kind, year)
        stored = self._ledger.find(Setting, name=name)
        with self._ledger.transaction(
            "set_first_number", f"{year} {first}", clerk=clerk_name(self._ledger)
        ) as transaction:
            if stored:
                transaction.change(replace(stored[0], value=str(first)))
            else:
                transaction.add(Setting(name=name, value=str(first)))
        return Changes.of(Subject.PAPER, Subject.SETTING)

    def next_text(self, kind: PaperKind, year: int) -> str:
        """The number the next paper of a kind would get, as printed."""
        first = first_numbers(self._ledger).get((kind, year), 1)
        return self.number_text(kind, year, next_sequence(self.lines(year=year, kind=kind), (kind, year), first))

    def number_text(self, kind: PaperKind, year: int, sequence: int) -> str:
        """A number of a kind as it would be printed today."""
        settings = read_settings(self._ledger)
        if kind in PAPER_FORMS:
            wording = wording_of(self._ledger, kind)
            return form_with(PAPER_FORMS[kind], wording).number(settings_with(settings, wording), year, sequence)
        template = letter_number_template(self._ledger, kind)
        return paper_number(template, settings.agency_mark, year, sequence)

    def kinds(self) -> tuple[PaperKind, ...]:
        """The kinds of which a number was ever given, the bulletin always among them."""
        used = {line.kind for line in lines_of(self._ledger)}
        return tuple(kind for kind in PaperKind if kind in used or kind is PaperKind.BULLETIN)

    def file_of(self, line: RegisterLine) -> bytes:
        """The bytes kept for a number, also of a void one; NotFoundError for a number no paper bears."""
        if line.paper_id is None:
            raise NotFoundError("paper_not_there", number=line.number_text)
        return self._ledger.file_of(line.paper_id)

    def _line(self, kind: PaperKind, year: int, sequence: int, twin: int) -> RegisterLine:
        for line in self.lines(year=year, kind=kind):
            if (line.sequence, line.twin) == (sequence, twin):
                return line
        raise NotFoundError("number_not_there", number=sequence, year=year)


def _told(reason: str) -> str:
    told = " ".join(reason.split())
    if not told:
        raise RejectedError("void_reason_missing")
    if len(told) > REASON_LIMIT:
        raise RejectedError("text_too_long", length=len(told), limit=REASON_LIMIT)
    return told
