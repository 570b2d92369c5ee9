"""Papers: gathering their facts, editing their text, checking them, issuing them once and for ever."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Generic

from wanzhou_gui.domain.paper_templates import SIGNED_BY, settings_with
from wanzhou_gui.domain.papers import OfficeSettings, Paper, PaperKind, PaperState
from wanzhou_gui.domain.signing import (
    Chain,
    PaperAct,
    PaperStep,
    SigningRefusal,
    SigningState,
    after,
    chain_of,
)
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.facts import BulletinFacts
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.paper_parts.checks import PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook, FigureSource
from wanzhou_gui.reports.paper_parts.facts_text import facts_digest, facts_json
from wanzhou_gui.reports.paper_parts.head_settings import (
    differs,
    draft_slots,
    head_texts,
    signer_check,
    told_for,
    with_draft_head,
    with_head,
)
from wanzhou_gui.reports.paper_parts.linking import Phrases, find_sources, relinked, resolved
from wanzhou_gui.reports.paper_parts.live_checks import live_checks
from wanzhou_gui.reports.paper_parts.live_document import unmarked
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.seals import seal_checks
from wanzhou_gui.reports.paper_parts.section import PaperSection, without_place, words_without_a_place
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.paper_parts.tone_checks import tone_checks
from wanzhou_gui.reports.papers.form import F, PaperForm, PaperScope
from wanzhou_gui.reports.papers.registry import BULLETIN, PAPER_FORMS
from wanzhou_gui.reports.signing_wording import SIGNING_MARKS, signing_check
from wanzhou_gui.reports.template_wording import phrase_values, with_phrases
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.paper_numbers import next_number, void_papers
from wanzhou_gui.usecases.paper_source import LedgerPaperSource
from wanzhou_gui.usecases.paper_steps import signed_step, state_of, steps_of, text_digest
from wanzhou_gui.usecases.paper_templates import form_with, wording_of, wording_of_paper
from wanzhou_gui.usecases.ports import Clock, Ledger, PaperPages, PaperRenderer


@dataclass(frozen=True)
class PaperDraft(Generic[F]):
    """A paper as it stands: its kind, facts, sections, the whole document, and what the checks say."""

    form: PaperForm[F]
    facts: F
    sections: tuple[PaperSection, ...]
    document: OfficialDocument
    checks: tuple[PaperCheck, ...]
    paper: Paper | None
    is_stale: bool
    settings: OfficeSettings
    wording: Mapping[str, str]
    template_version: int
    figures: FactBook
    texts: tuple[LiveText, ...]
    # What the template says on head and imprint, slot by slot, and what this one paper says otherwise.
    template_head: Mapping[str, str]
    own_head: Mapping[str, str]
    signer: str = ""

    @property
    def phrases(self) -> Phrases:
        """What the generated texts say around each figure."""
        return Phrases(self.figures, [section.generated_live for section in self.sections])

    @property
    def digest(self) -> str:
        """What is signed: figures, sentences and the office's wording."""
        return text_digest(facts_digest(self.facts), self.sections, self.template_version, self.own_head)

    @property
    def head(self) -> Mapping[str, str]:
        """What the paper says on head and imprint, slot by slot."""
        return {**self.template_head, **self.own_head}

    def composed(self, stamp: Stamp) -> OfficialDocument:
        """The document with a number and day."""
        told = told_for(self.wording, self.own_head)
        bare = _composed(self.form, self.facts, self.sections, self.settings, told, stamp)[0]
        return with_draft_head(bare, self.own_head, stamp.signer)

    @property
    def title(self) -> str:
        """What the paper is called in lists."""
        return self.form.title(self.facts)


class ReportVerbs:
    """What a clerk does with papers; where no kind is named, it is the bulletin."""

    def __init__(
        self,
        ledger: Ledger,
        renderer: Callable[[], PaperRenderer],
        pages: Callable[[bytes], PaperPages],
        clock: Clock,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self.renderer = renderer
        self.open_pages = pages

    def facts(self, plan_id: int, period_id: int) -> BulletinFacts:
        """Everything the bulletin of a period states, computed from the ledger now."""
        return LedgerPaperSource(self._ledger, self._clock, plan_id, period_id).bulletin

    def bulletin(self, plan_id: int, period_id: int) -> PaperDraft[BulletinFacts]:
        """The bulletin of a period with the clerk's edits; an issued one is composed as it was issued."""
        return self._draft(BULLETIN, plan_id, period_id, None)

    def draft(
        self, plan_id: int, period_id: int, kind: PaperKind = PaperKind.BULLETIN, unit_id: int | None = None
    ) -> PaperDraft[Any]:
        """A paper of any kind with the clerk's edits; RejectedError when the kind needs a unit and none is named."""
        return self._draft(self._form(kind, unit_id), plan_id, period_id, unit_id)

    def preview(
        self,
        plan_id: int,
        period_id: int,
        wording: Mapping[str, str],
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
    ) -> PaperDraft[Any]:
        """The paper as it would read with another wording of the office; nothing is stored."""
        return self._draft(self._form(kind, unit_id), plan_id, period_id, unit_id, wording)

    def _draft(
        self,
        form: PaperForm[F],
        plan_id: int,
        period_id: int,
        unit_id: int | None,
        tried: Mapping[str, str] | None = None,
    ) -> PaperDraft[F]:
        source = LedgerPaperSource(self._ledger, self._clock, plan_id, period_id, unit_id)
        facts = form.facts(source)
        paper = self._paper_of(form.kind, plan_id, period_id, unit_id)
        if paper is not None and paper.state is PaperState.ISSUED and form.has_news:
            if form.has_news(facts):
                # What was decided since the last letter goes into a new one.
                paper = None
            else:
                # What the issued letter itself has told is what it says, as a Word file too.
                source = LedgerPaperSource(self._ledger, self._clock, plan_id, period_id, unit_id, paper.id)
                facts = form.facts(source)
        wording, version = wording_of_paper(self._ledger, form.kind, paper)
        if tried is not None:
            wording = tried
        settings = settings_with(source.settings, wording)
        form = form_with(form, wording)
        edited = dict(paper.edited_sections) if paper else {}
        book = form.figures(facts)
        edits = {key: resolved(text, book) for key, text in edited.items()}
        phrases = OfficePhrases(form.phrases, wording)
        sections = form.sections(facts, {key: edit.live for key, edit in edits.items()}, phrases)
        if isinstance(facts, BulletinFacts):
            sections = with_phrases(sections, wording, phrase_values(facts, settings.office_name, book))
        strays = words_without_a_place(edited, sections)
        sections = (*sections, *(without_place(key, edits[key].live) for key in strays))
        is_stale = bool(paper and edited and paper.facts_digest != facts_digest(facts))
        stamp = form.draft_stamp(settings, source.view.as_of if form.kind is PaperKind.BULLETIN else source.today)
        steps = steps_of(self._ledger, paper)
        state = state_of(paper, steps)
        signature = signed_step(steps)
        signer = signature.actor if signature else ""
        stamp = replace(stamp, draft_mark=SIGNING_MARKS[state], signer=signer)
        if paper is not None and paper.state is PaperState.ISSUED and paper.issued_on is not None:
            stamp = Stamp(paper.number_text, paper.issued_on, is_issued=True, signer=paper.approver)
        # Whoever tries another wording of the template wants to see the template.
        own_head = dict(paper.head_slots) if paper and tried is None else {}
        document, tables = _composed(form, facts, sections, settings, told_for(wording, own_head), stamp)
        slots = draft_slots(document, goes_upward=form.goes_upward)
        template_head = head_texts(document, wording, settings.red_mark, slots)
        own_head = {slot: text for slot, text in own_head.items() if slot in slots}
        document = with_draft_head(document, own_head, stamp.signer)
        checks = (*form.checks(facts), *live_checks(book, sections, edits, is_stale=is_stale))
        if edited:
            checks = (*checks, *tone_checks(sections, self._ledger.find(Unit), source.unit))
        if state not in (SigningState.DRAFTING, SigningState.PRINTED):
            changed = steps[-1].digest != text_digest(facts_digest(facts), sections, version, own_head)
            checks = (*checks, signing_check(state, is_changed=changed))
        head = {**template_head, **own_head}
        checks = (*checks, *signer_check(head.get(SIGNED_BY, ""), signer), *seal_checks(head, signer))
        texts = (*(section.live for section in sections), *tables)
        return PaperDraft(
            form, facts, sections, document, checks, paper, is_stale, settings, wording, version, book, texts,
            template_head, own_head, signer,
        )  # fmt: skip

    def edit_section(
        self,
        plan_id: int,
        period_id: int,
        key: str,
        text: str | None,
        *,
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
    ) -> Changes:
        """Keep the clerk's text for a section; None brings the generated text back."""
        draft = self.draft(plan_id, period_id, kind, unit_id)
        known = [section.key for section in draft.sections]
        if key not in known:
            raise RejectedError("field_unknown", field=key, known="、".join(known))
        self._refuse_unless_drafting(draft.paper)
        edited = dict(draft.paper.edited_sections) if draft.paper else {}
        edited.pop(key, None)
        if text is not None:
            shown = next(section for section in draft.sections if section.key == key)
            edited[key] = relinked(shown.live, text.strip("\n"), draft.figures, draft.phrases, shown.about).stored
        changed = replace(
            draft.paper or Paper(plan_id=plan_id, period_id=period_id, kind=kind, unit_id=unit_id),
            title=draft.title,
            edited_sections=tuple(sorted(edited.items())),
            facts_digest=facts_digest(draft.facts),
        )
        with self._ledger.transaction("edit_section", draft.title, clerk=clerk_name(self._ledger)) as transaction:
            if changed.id:
                transaction.change(changed)
            else:
                transaction.add(changed)
        return Changes.of(Subject.PAPER)

    def confirm_edits(
        self, plan_id: int, period_id: int, kind: PaperKind = PaperKind.BULLETIN, unit_id: int | None = None
    ) -> Changes:
        """Say that edited text has been held against the changed data and still holds."""
        draft = self.draft(plan_id, period_id, kind, unit_id)
        self._refuse_unless_drafting(draft.paper)
        if draft.paper is None:
            return Changes.of()
        texts = {key: resolved(text, draft.figures).live for key, text in draft.paper.edited_sections}
        abouts = {section.key: section.about for section in draft.sections}
        confirmed = replace(
            draft.paper,
            facts_digest=facts_digest(draft.facts),
            edited_sections=tuple(
                (key, relinked(live, live.text, draft.figures, draft.phrases, abouts.get(key, "")).stored)
                for key, live in texts.items()
            ),
        )
        with self._ledger.transaction(
            "edit_section", draft.paper.title, clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.change(confirmed)
        return Changes.of(Subject.PAPER)

    def why(self, plan_id: int, period_id: int, phrase: str) -> tuple[FigureSource, ...]:
        """The facts behind a figure of the bulletin as it is written there, with the rows they count."""
        draft = self.bulletin(plan_id, period_id)
        return find_sources(draft.figures, draft.texts, phrase)

    def next_number(self, issued_on: date, kind: PaperKind = PaperKind.BULLETIN) -> str:
        """The number a paper of a kind issued on that day would get."""
        form = form_with(PAPER_FORMS[kind], wording_of(self._ledger, kind))
        return self._number(form, issued_on)[1]

    def drawn(self, document: OfficialDocument) -> bytes:
        """A paper as PDF; refused when no font has a character of the text."""
        renderer = self.renderer()
        missing = renderer.preflight(document)
        if missing:
            characters = "、".join(dict.fromkeys(one.character for one in missing))
            raise RejectedError("missing_characters", characters=characters)
        return renderer.render_bytes(document)

    def issue(
        self,
        plan_id: int,
        period_id: int,
        *,
        approver: str,
        approved_on: date | None,
        issued_on: date,
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
        keeps_signer: bool = False,
    ) -> tuple[Paper, bytes, Changes]:
        """Number the paper, draw it, and keep the very bytes; afterwards nothing about it changes.

        Naming and criticising needs an approval (条例第二十一条), so approver and day are required, unless the paper
        was signed before. Refused while a check blocks, when already issued, when a step the office asks for is
        missing, when the paper names another signer than the one who approved and `keeps_signer` does not say that this
        is meant, and when no font has a character of the text.
        """
        draft = self.draft(plan_id, period_id, kind, unit_id)
        _refuse_if_issued(draft.paper)
        blocking = [check for check in draft.checks if check.blocks]
        if blocking:
            raise RejectedError("paper_blocked", count=len(blocking))
        steps = steps_of(self._ledger, draft.paper)
        signature = signed_step(steps)
        if signature is not None:
            approver, approved_on = signature.actor, signature.done_on
        elif isinstance(refused := after(state_of(draft.paper, steps), PaperAct.SIGN, self._chain()), SigningRefusal):
            raise RejectedError(refused.value)
        if not approver.strip() or approved_on is None:
            raise RejectedError("approval_missing")
        if approved_on > issued_on:
            raise RejectedError("approved_after_issue")
        printed = draft.head.get(SIGNED_BY, "")
        if differs(printed, approver) and not keeps_signer:
            raise RejectedError("signer_differs", printed=printed, actual=approver.strip())
        sequence, number = self._number(draft.form, issued_on)
        stamp = Stamp(number, issued_on, is_issued=True, signer=approver.strip())
        content = self.drawn(draft.composed(stamp))
        digest = hashlib.sha256(content).hexdigest()
        issued = replace(
            draft.paper or Paper(plan_id=plan_id, period_id=period_id, kind=kind, unit_id=unit_id),
            state=PaperState.ISSUED,
            title=draft.title,
            number_year=issued_on.year,
            number_sequence=sequence,
            number_text=number,
            facts_digest=facts_digest(draft.facts),
            facts_json=facts_json(draft.facts),
            template_version=draft.template_version,
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
            acts = [(PaperAct.PRINT, clerk_name(self._ledger), issued_on)]
            if signature is None:
                acts.insert(0, (PaperAct.SIGN, issued.approver, approved_on))
            for position, (act, actor, day) in enumerate(acts, start=len(steps) + 1):
                transaction.add(
                    PaperStep(
                        paper_id=stored.id,
                        position=position,
                        act=act,
                        actor=actor,
                        done_on=day,
                        digest=draft.digest,
                        recorded_at=self._clock.now(),
                        clerk=clerk_name(self._ledger),
                    )
                )
        return stored, content, Changes.of(Subject.PAPER)

    def papers(self, plan_id: int) -> list[Paper]:
        """All papers of a plan, drafts too, oldest first."""
        return self._ledger.find(Paper, plan_id=plan_id)

    def file_of(self, paper_id: int) -> bytes:
        """The bytes of an issued paper, the same for ever; RejectedError when the file holds others by now."""
        content = self._ledger.file_of(paper_id)
        paper = self._ledger.get(Paper, paper_id)
        if paper.pdf_sha256 and hashlib.sha256(content).hexdigest() != paper.pdf_sha256:
            raise RejectedError("paper_file_damaged", number=paper.number_text or paper.title)
        return content

    def _form(self, kind: PaperKind, unit_id: int | None) -> PaperForm[Any]:
        form = PAPER_FORMS.get(kind)
        if form is None:
            raise RejectedError("paper_kind_elsewhere", kind=kind.value)
        if form.scope is PaperScope.UNIT and unit_id is None:
            raise RejectedError("paper_needs_unit", paper=form.word)
        if form.scope is PaperScope.PERIOD and unit_id is not None:
            raise RejectedError("paper_is_for_all", paper=form.word)
        return form

    def _paper_of(self, kind: PaperKind, plan_id: int, period_id: int, unit_id: int | None) -> Paper | None:
        found = self._ledger.find(Paper, plan_id=plan_id, period_id=period_id, kind=kind, unit_id=unit_id)
        void = void_papers(self._ledger) if found else ()
        papers = [paper for paper in found if paper.id not in void]
        # A kind that goes out several times in a period: the draft at work before the letters that are out.
        return next((one for one in papers if one.state is not PaperState.ISSUED), papers[-1] if papers else None)

    def _chain(self) -> Chain:
        return chain_of(read_settings(self._ledger).signing_steps)

    def _refuse_unless_drafting(self, paper: Paper | None) -> None:
        _refuse_if_issued(paper)
        if state_of(paper, steps_of(self._ledger, paper)) is not SigningState.DRAFTING:
            raise RejectedError("paper_in_signing")

    def _number(self, form: PaperForm[Any], issued_on: date) -> tuple[int, str]:
        sequence = next_number(self._ledger, form.kind, issued_on.year)
        return sequence, form.number(read_settings(self._ledger), issued_on.year, sequence)


def _composed(
    form: PaperForm[F],
    facts: F,
    sections: Sequence[PaperSection],
    settings: OfficeSettings,
    wording: Mapping[str, str],
    stamp: Stamp,
) -> tuple[OfficialDocument, tuple[LiveText, ...]]:
    """The paper as it prints, and the figures of its tables and pages."""
    document, texts = unmarked(form.compose(facts, sections, settings, stamp))
    return with_head(document, wording, stamp.signer, goes_upward=form.goes_upward), texts


def _refuse_if_issued(paper: Paper | None) -> None:
    if paper is not None and paper.state is PaperState.ISSUED:
        raise RejectedError("paper_is_issued", number=paper.number_text)
