"""The bulletin: gathering its facts, editing its text, checking it, issuing it once and for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.ledger import view_of
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState, paper_number
from wanzhou_gui.domain.periods import CalendarDay, Period, WorkCalendar
from wanzhou_gui.domain.plans import Registration
from wanzhou_gui.domain.returns_review import LeftOut
from wanzhou_gui.reports.bulletin.checks import PaperCheck, bulletin_checks
from wanzhou_gui.reports.bulletin.compose import bulletin_title, compose_bulletin
from wanzhou_gui.reports.bulletin.facts import (
    BulletinFacts,
    IndicatorInput,
    UnapprovedRows,
    bulletin_facts,
    facts_digest,
    facts_json,
)
from wanzhou_gui.reports.bulletin.sections import SECTION_KEYS, BulletinSection, bulletin_sections
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.usecases.approved_figures import unapproved
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, lamp_rule, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.indicators import IndicatorVerbs
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperPages, PaperRenderer


@dataclass(frozen=True)
class BulletinDraft:
    """A bulletin as it stands: facts, sections, the whole document, and what the checks say."""

    facts: BulletinFacts
    sections: tuple[BulletinSection, ...]
    document: OfficialDocument
    checks: tuple[PaperCheck, ...]
    paper: Paper | None
    is_stale: bool


class ReportVerbs:
    """What a clerk does with papers."""

    def __init__(
        self,
        ledger: Ledger,
        renderer: Callable[[], PaperRenderer],
        pages: Callable[[bytes], PaperPages],
        clock: Clock,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._indicators = IndicatorVerbs(ledger, clock)
        self.renderer = renderer
        self.open_pages = pages

    def facts(self, plan_id: int, period_id: int) -> BulletinFacts:
        """Everything the bulletin of a period states, computed from the ledger now."""
        period = self._ledger.get(Period, period_id)
        settings = read_settings(self._ledger)
        source = self._ledger.source_of(plan_id, period_id)
        waiting = unapproved(self._ledger, source, settings)
        left_out = waiting if settings.approved_only else LeftOut()
        source = replace(source, unreviewed=left_out.entries)
        view = view_of(source, period, self._clock.today(), lamp_rule(settings))
        names = {unit.id: unit.name for unit in source.units}
        registrations = self._ledger.find(Registration, plan_id=plan_id)
        calendar = WorkCalendar.of(self._ledger.find(CalendarDay))
        return bulletin_facts(
            view,
            [
                IndicatorInput(
                    indicator=card.indicator,
                    owner=card.owner.name if card.owner else "",
                    value=card.value.value if card.value else None,
                    verdict=card.verdict,
                )
                for card in self._indicators.cards(plan_id, period_id, left_out.values)
            ],
            registration_number=registrations[0].number if registrations else "",
            calendar_years_missing=calendar.years_missing(period.starts_on, period.due_on),
            unapproved_rows=tuple(
                UnapprovedRows(names[unit_id], count)
                for unit_id, count in sorted(waiting.rows_of_period(period_id).items())
                if unit_id in names
            ),
            approved_only=bool(settings.approved_only),
        )

    def bulletin(self, plan_id: int, period_id: int) -> BulletinDraft:
        """The bulletin of a period with the clerk's edits; an issued one is composed as it was issued."""
        facts = self.facts(plan_id, period_id)
        paper = self._paper_of(plan_id, period_id)
        edited = dict(paper.edited_sections) if paper else {}
        sections = bulletin_sections(facts, edited)
        is_stale = bool(paper and edited and paper.facts_digest != facts_digest(facts))
        issued = paper if paper and paper.state is PaperState.ISSUED else None
        document = compose_bulletin(
            facts,
            sections,
            read_settings(self._ledger),
            number=issued.number_text if issued else "",
            issued_on=issued.issued_on if issued else None,
        )
        checks = bulletin_checks(facts, sections, is_stale=is_stale)
        return BulletinDraft(facts, sections, document, checks, paper, is_stale)

    def edit_section(self, plan_id: int, period_id: int, key: str, text: str | None) -> Changes:
        """Keep the clerk's text for a section; None brings the generated text back."""
        if key not in SECTION_KEYS:
            raise RejectedError("field_unknown", field=key, known="、".join(SECTION_KEYS))
        facts = self.facts(plan_id, period_id)
        paper = self._paper_of(plan_id, period_id)
        _refuse_if_issued(paper)
        edited = dict(paper.edited_sections) if paper else {}
        edited.pop(key, None)
        if text is not None:
            edited[key] = text.strip("\n")
        changed = replace(
            paper or Paper(plan_id=plan_id, period_id=period_id),
            title=bulletin_title(facts),
            edited_sections=tuple(sorted(edited.items())),
            facts_digest=facts_digest(facts),
        )
        with self._ledger.transaction(
            "edit_section", facts.period_label, clerk=clerk_name(self._ledger)
        ) as transaction:
            if changed.id:
                transaction.change(changed)
            else:
                transaction.add(changed)
        return Changes.of(Subject.PAPER)

    def confirm_edits(self, plan_id: int, period_id: int) -> Changes:
        """Say that edited text has been held against the changed data and still holds."""
        paper = self._paper_of(plan_id, period_id)
        _refuse_if_issued(paper)
        if paper is None:
            return Changes.of()
        digest = facts_digest(self.facts(plan_id, period_id))
        with self._ledger.transaction(
            "edit_section", paper.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(replace(paper, facts_digest=digest))
        return Changes.of(Subject.PAPER)

    def next_number(self, issued_on: date) -> str:
        """The number a bulletin issued on that day would get."""
        return self._number(issued_on)[1]

    def issue(
        self, plan_id: int, period_id: int, *, approver: str, approved_on: date | None, issued_on: date
    ) -> tuple[Paper, bytes, Changes]:
        """Number the bulletin, draw it, and keep the very bytes; afterwards nothing about it changes.

        Naming and criticising needs an approval (条例第二十一条), so approver and day are required. Refused while a
        check blocks, when already issued, and when no font has a character of the text.
        """
        draft = self.bulletin(plan_id, period_id)
        _refuse_if_issued(draft.paper)
        blocking = [check for check in draft.checks if check.blocks]
        if blocking:
            raise RejectedError("paper_blocked", count=len(blocking))
        if not approver.strip() or approved_on is None:
            raise RejectedError("approval_missing")
        if approved_on > issued_on:
            raise RejectedError("approved_after_issue")
        sequence, number = self._number(issued_on)
        document = compose_bulletin(
            draft.facts, draft.sections, read_settings(self._ledger), number=number, issued_on=issued_on
        )
        renderer = self.renderer()
        missing = renderer.preflight(document)
        if missing:
            characters = "、".join(dict.fromkeys(one.character for one in missing))
            raise RejectedError("missing_characters", characters=characters)
        content = renderer.render_bytes(document)
        digest = hashlib.sha256(content).hexdigest()
        issued = replace(
            draft.paper or Paper(plan_id=plan_id, period_id=period_id),
            kind=PaperKind.BULLETIN,
            state=PaperState.ISSUED,
            title=bulletin_title(draft.facts),
            number_year=issued_on.year,
            number_sequence=sequence,
            number_text=number,
            facts_digest=facts_digest(draft.facts),
            facts_json=facts_json(draft.facts),
            approver=approver.strip(),
            approved_on=approved_on,
            issued_on=issued_on,
            issued_at=self._clock.now(),
            pdf_sha256=digest,
        )
        with self._ledger.transaction(
            "issue_paper", number, clerk=clerk_name(self._ledger), can_be_undone=False
        ) as transaction:
            stored = transaction.change(issued) if issued.id else transaction.add(issued)
            transaction.keep_file(stored.id, digest, content)
        return stored, content, Changes.of(Subject.PAPER)

    def papers(self, plan_id: int) -> list[Paper]:
        """All papers of a plan, drafts too, oldest first."""
        return self._ledger.find(Paper, plan_id=plan_id)

    def file_of(self, paper_id: int) -> bytes:
        """The bytes of an issued paper, the same for ever."""
        return self._ledger.file_of(paper_id)

    def _paper_of(self, plan_id: int, period_id: int) -> Paper | None:
        found = self._ledger.find(Paper, plan_id=plan_id, period_id=period_id, kind=PaperKind.BULLETIN)
        return found[0] if found else None

    def _number(self, issued_on: date) -> tuple[int, str]:
        settings = read_settings(self._ledger)
        issued = self._ledger.find(
            Paper, kind=PaperKind.BULLETIN, state=PaperState.ISSUED, number_year=issued_on.year
        )
        sequence = 1 + max((paper.number_sequence or 0 for paper in issued), default=0)
        return sequence, paper_number(
            settings.number_template, settings.agency_mark, issued_on.year, sequence
        )


def _refuse_if_issued(paper: Paper | None) -> None:
    if paper is not None and paper.state is PaperState.ISSUED:
        raise RejectedError("paper_is_issued", number=paper.number_text)
