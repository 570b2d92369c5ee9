"""退回修改通知: drafting it from what was returned, editing its text, and issuing it once with a number and its bytes kept."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from datetime import date, timedelta

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState, paper_number
from wanzhou_gui.domain.periods import CalendarDay, WorkCalendar
from wanzhou_gui.reports.correction.compose import (
    CorrectionFacts,
    CorrectionRow,
    correction_json,
    correction_title,
)
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.letters.kept_letters import office_kept
from wanzhou_gui.reports.letters.registry import CORRECTION
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.wording import field_label, period_label, problem_sentence, short_figure
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, read_settings, reviewer_names
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.letter_texts import (
    LetterDraft,
    LetterTexts,
    drop_draft,
    letter_number_template,
    refuse_blocked,
)
from wanzhou_gui.usecases.paper_numbers import next_number
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperRenderer
from wanzhou_gui.usecases.review import ReviewRow, ReviewSheet, ReviewVerbs

# A returned form comes back within three working days unless the clerk says another day.
REPLY_WORKDAYS = 3
# A letter as it would go out today: what it states, its text, its checks, and the paper.
CorrectionDraft = LetterDraft[CorrectionFacts]


class CorrectionVerbs:
    """What the office does with letters that send returns back."""

    def __init__(
        self, ledger: Ledger, renderer: Callable[[], PaperRenderer], clock: Clock, review: ReviewVerbs
    ) -> None:
        self._ledger = ledger
        self._renderer = renderer
        self._clock = clock
        self._review = review
        self._texts = LetterTexts(ledger)

    def reply_day(self, from_day: date) -> date:
        """Three working days after a day, by the ledger's own calendar."""
        calendar = WorkCalendar.of(self._ledger.find(CalendarDay))
        day, left = from_day, REPLY_WORKDAYS
        while left:
            day += timedelta(days=1)
            left -= calendar.is_workday(day)
        return day

    def draft(
        self, plan_id: int, unit_id: int, period_id: int, *, issued_on: date | None = None, reply_by: date | None = None
    ) -> CorrectionDraft:
        """The letter to a unit without a number; RejectedError when nothing of its return was sent back."""
        sheet = self._review.sheet(plan_id, unit_id, period_id)
        facts, day = self._facts(sheet, issued_on, reply_by)
        return self._texts.draft(CORRECTION, facts, sheet.unit, (plan_id, period_id), day)

    def preview(self, plan_id: int, unit_id: int | None, period_id: int, wording: Mapping[str, str]) -> CorrectionDraft:
        """A letter as it would read with another wording; where nothing was sent back, one that names no row."""
        if unit_id is None:
            unit_id = next((unit.id for unit in self._ledger.standing_of(plan_id, period_id).units), None)
        if unit_id is None:
            raise RejectedError("unit_not_in_plan")
        sheet = self._review.sheet(plan_id, unit_id, period_id)
        day = self._clock.today()
        rows = tuple(row for row in sheet.returned_rows if not row.is_answered)
        reason = read_settings(self._ledger).return_reasons.partition("\n")[0]
        note = sheet.unit_return.note if sheet.unit_return and sheet.state is ReturnState.SENT_BACK else ""
        facts = _facts_of(sheet, rows, note or ("" if rows else reason), self.reply_day(day))
        return self._texts.draft(CORRECTION, facts, sheet.unit, (plan_id, period_id), day, tried=wording)

    def edit(self, plan_id: int, unit_id: int, period_id: int, key: str, text: str | None) -> Changes:
        """Keep the clerk's text for a section of the letter; None brings the generated text back."""
        return self._texts.edit(self.draft(plan_id, unit_id, period_id), key, text)

    def bytes_of(self, draft: CorrectionDraft) -> bytes:
        """A letter drawn as PDF; RejectedError when no font has a character of it."""
        return self._drawn(draft.document)

    def issue(
        self, plan_id: int, unit_id: int, period_id: int, *, issued_on: date | None = None, reply_by: date | None = None
    ) -> tuple[Paper, bytes, Changes]:
        """Number the letter, draw it and keep the very bytes; every letter is a paper of its own, also the second one.

        Refused while a check of its text blocks, and when no font has a character of it.
        """
        day = issued_on or self._clock.today()
        draft = self.draft(plan_id, unit_id, period_id, issued_on=day, reply_by=reply_by)
        refuse_blocked(draft)
        settings = read_settings(self._ledger)
        sequence = next_number(self._ledger, PaperKind.CORRECTION, day.year)
        template = letter_number_template(self._ledger, PaperKind.CORRECTION)
        number = paper_number(template, settings.agency_mark, day.year, sequence)
        content = self._drawn(draft.composed(Stamp(number, day, is_issued=True)))
        digest = hashlib.sha256(content).hexdigest()
        told = correction_json(draft.facts, number, {section.key: section.text for section in draft.sections}, office_kept(draft.settings))
        paper = Paper(
            plan_id=plan_id,
            period_id=period_id,
            unit_id=unit_id,
            kind=PaperKind.CORRECTION,
            state=PaperState.ISSUED,
            title=f"{draft.facts.unit}：{correction_title(draft.facts)}",
            number_year=day.year,
            number_sequence=sequence,
            number_text=number,
            facts_digest=hashlib.sha256(told.encode()).hexdigest(),
            facts_json=told,
            template_version=draft.template_version,
            approver=(*reviewer_names(self._ledger), settings.clerk_name)[0],
            approved_on=day,
            issued_on=day,
            issued_at=self._clock.now(),
            pdf_sha256=digest,
        )
        with self._ledger.transaction(
            "issue_correction", f"{draft.facts.unit} {number}", clerk=clerk_name(self._ledger), can_be_undone=False
        ) as transaction:
            stored = transaction.add(paper)
            transaction.keep_file(stored.id, digest, content)
            drop_draft(transaction, draft)
        return stored, content, Changes.of(Subject.PAPER)

    def issued(self, plan_id: int, period_id: int) -> list[Paper]:
        """The letters of a period, oldest first."""
        return self._ledger.find(
            Paper, plan_id=plan_id, period_id=period_id, kind=PaperKind.CORRECTION, state=PaperState.ISSUED
        )

    def file_of(self, paper: Paper) -> bytes:
        """The bytes of an issued letter, the same for ever."""
        return self._ledger.file_of(paper.id)

    def _facts(
        self, sheet: ReviewSheet, issued_on: date | None, reply_by: date | None
    ) -> tuple[CorrectionFacts, date]:
        rows = tuple(row for row in sheet.returned_rows if not row.is_answered)
        note = sheet.unit_return.note if sheet.unit_return and sheet.state is ReturnState.SENT_BACK else ""
        if not rows and not note:
            raise RejectedError("no_rows_returned", (), unit=sheet.unit.name)
        day = issued_on or self._clock.today()
        by = reply_by or self.reply_day(day)
        if by < day:
            raise RejectedError("reply_before_issue", (), day=by.isoformat())
        return _facts_of(sheet, rows, note, by), day

    def _drawn(self, document: OfficialDocument) -> bytes:
        renderer = self._renderer()
        missing = renderer.preflight(document)
        if missing:
            raise RejectedError(
                "missing_characters", (), characters="、".join(dict.fromkeys(one.character for one in missing))
            )
        return renderer.render_bytes(document)


def _facts_of(sheet: ReviewSheet, rows: tuple[ReviewRow, ...], note: str, reply_by: date) -> CorrectionFacts:
    return CorrectionFacts(
        plan_title=sheet.plan.title,
        document_number=sheet.plan.document_number,
        is_sample=sheet.plan.is_sample,
        period_code=sheet.period.code,
        period_label=period_label(sheet.period),
        unit=sheet.unit.name,
        unit_full_name=sheet.unit.full_name,
        nature=sheet.unit.nature,
        note=note,
        rows=tuple(_row_of(row) for row in rows),
        row_count=len(sheet.rows),
        reply_by=reply_by,
    )


def _row_of(row: ReviewRow) -> CorrectionRow:
    found = tuple(f"{field_label(one.problem.field)}：{problem_sentence(one.problem)}" for one in row.findings)
    if row.task is not None:
        reported = row.task.entry.progress_text.strip()
    else:
        value = row.indicator.value.value if row.indicator else None
        reported = short_figure(value) if value is not None else ""
    return CorrectionRow(row.number, row.title, reported, row.review.reason if row.review else "", found)
