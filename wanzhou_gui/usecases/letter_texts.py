"""The text of a letter before it has its number: drafted from facts, edited by the clerk, checked, its figures kept alive."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, Generic, TypeVar

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.papers import OfficeSettings, Paper, PaperKind, PaperState
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.letters.delivery_words import letter_word
from wanzhou_gui.reports.letters.form import LetterForm
from wanzhou_gui.reports.letters.registry import LETTER_FORMS
from wanzhou_gui.reports.paper_parts.checks import PaperCheck
from wanzhou_gui.reports.paper_parts.fact_book import FactBook
from wanzhou_gui.reports.paper_parts.facts_text import facts_digest
from wanzhou_gui.reports.paper_parts.letter_page import letter_settings, with_letter_template
from wanzhou_gui.reports.paper_parts.linking import Phrases, relinked, resolved
from wanzhou_gui.reports.paper_parts.live_checks import live_checks
from wanzhou_gui.reports.paper_parts.live_document import unmarked
from wanzhou_gui.reports.paper_parts.live_text import LiveText
from wanzhou_gui.reports.paper_parts.office_phrases import OfficePhrases
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.reports.paper_parts.stamp import Stamp
from wanzhou_gui.reports.paper_parts.tone_checks import tone_checks
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chasing_settings import read_chasing_settings
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.paper_templates import current_template, wording_of
from wanzhou_gui.usecases.ports import Ledger, Transaction

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

F = TypeVar("F", bound="DataclassInstance")


@dataclass(frozen=True)
class LetterDraft(Generic[F]):
    """A letter as it would go out now; `paper` holds text the clerk wrote, `texts` every figure with its place."""

    form: LetterForm[F]
    plan_id: int
    period_id: int
    unit: Unit
    facts: F
    sections: tuple[PaperSection, ...]
    document: OfficialDocument
    checks: tuple[PaperCheck, ...]
    settings: OfficeSettings
    wording: Mapping[str, str]
    template_version: int
    figures: FactBook
    texts: tuple[LiveText, ...]
    paper: Paper | None

    def composed(self, stamp: Stamp) -> OfficialDocument:
        """The letter with a number and day."""
        return composed_letter(self.form, self.facts, self.sections, self.settings, self.wording, stamp)[0]

    @property
    def title(self) -> str:
        """What the letter is called."""
        return self.form.title(self.facts)

    @property
    def blocking(self) -> tuple[PaperCheck, ...]:
        """What stands in the way of a number."""
        return tuple(check for check in self.checks if check.blocks)


def letter_number_template(ledger: Ledger, kind: PaperKind) -> str:
    """How numbers of a kind of letter are written: as its template says, else as the rules of chasing, else as usual."""
    told = wording_of(ledger, kind).get("number_template", "")
    if told:
        return told
    if kind.value in set(ChaseKind):
        return read_chasing_settings(ledger).number_template(ChaseKind(kind.value))
    return LETTER_FORMS[kind].number_template


def composed_letter(
    form: LetterForm[F],
    facts: F,
    sections: tuple[PaperSection, ...],
    settings: OfficeSettings,
    wording: Mapping[str, str],
    stamp: Stamp,
) -> tuple[OfficialDocument, tuple[LiveText, ...]]:
    """The letter as it prints, and the figures of its tables."""
    document, texts = unmarked(form.compose(facts, sections, settings, stamp))
    return with_letter_template(document, wording), texts


class LetterTexts:
    """Drafting letters of every kind from facts that were gathered already."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def draft(
        self,
        form: LetterForm[F],
        facts: F,
        unit: Unit,
        place: tuple[int, int],
        day: date,
        *,
        tried: Mapping[str, str] | None = None,
    ) -> LetterDraft[F]:
        """The letter with the clerk's own text and its checks; `place` is plan and period, `tried` another wording."""
        plan_id, period_id = place
        ledger = self._ledger
        template = current_template(ledger, form.kind)
        wording = tried if tried is not None else (template.wording if template is not None else {})
        settings = letter_settings(read_settings(ledger), wording)
        paper = self._kept(form.kind, place, unit)
        book = form.figures(facts)
        edited = dict(paper.edited_sections) if paper is not None else {}
        generated = form.sections(facts, {}, OfficePhrases(form.phrases, wording))
        # A letter that has another opening by now (one plan more is owed) leaves text for the former one aside.
        known = {section.key for section in generated}
        edits = {key: resolved(text, book) for key, text in edited.items() if key in known}
        sections = tuple(
            replace(section, edited_live=edits[section.key].live) if section.key in edits else section
            for section in generated
        )
        number = wording.get("number_template", "") or letter_number_template(ledger, form.kind)
        document, tables = composed_letter(form, facts, sections, settings, wording, form.draft_stamp(number, settings, day))
        # Day and deadline of a letter are those of the form in view: its text never grows stale by them.
        checks = (*form.checks(facts), *live_checks(book, sections, edits, is_stale=False))
        if edits:
            checks = (*checks, *tone_checks(sections, ledger.find(Unit), unit))
        return LetterDraft(
            form, plan_id, period_id, unit, facts, sections, document, checks, settings, wording,
            template.version if template is not None else 0, book, (*(section.live for section in sections), *tables), paper,
        )  # fmt: skip

    def edit(self, draft: LetterDraft[F], key: str, text: str | None) -> Changes:
        """Keep the clerk's text for a section of one letter; None brings the generated text back."""
        shown = {section.key: section for section in draft.sections}
        if key not in shown:
            raise RejectedError("field_unknown", field=key, known="、".join(shown))
        edited = dict(draft.paper.edited_sections) if draft.paper is not None else {}
        edited.pop(key, None)
        if text is not None:
            phrases = Phrases(draft.figures, [section.generated_live for section in draft.sections])
            edited[key] = relinked(shown[key].live, text.strip("\n"), draft.figures, phrases).stored
        if draft.paper is None and not edited:
            return Changes.of()
        told = draft.paper or Paper(
            plan_id=draft.plan_id, period_id=draft.period_id, kind=draft.form.kind, unit_id=draft.unit.id
        )
        changed = replace(
            told, title=draft.title, edited_sections=tuple(sorted(edited.items())), facts_digest=facts_digest(draft.facts)
        )
        about = f"{draft.unit.name} {letter_word(draft.form.kind, draft.title)}"
        with self._ledger.transaction("edit_letter", about, clerk=clerk_name(self._ledger)) as transaction:
            if not edited:
                transaction.remove(told)
            elif changed.id:
                transaction.change(changed)
            else:
                transaction.add(changed)
        return Changes.of(Subject.PAPER)

    def _kept(self, kind: PaperKind, place: tuple[int, int], unit: Unit) -> Paper | None:
        found = self._ledger.find(
            Paper, plan_id=place[0], period_id=place[1], kind=kind, unit_id=unit.id, state=PaperState.DRAFT
        )
        return found[0] if found else None


def drop_draft(transaction: Transaction, draft: LetterDraft[F]) -> None:
    """Let go of the text of a letter that has its number: the issued paper holds it now; another form's text stays."""
    if draft.paper is None:
        return
    others = tuple(one for one in draft.paper.edited_sections if one[0] not in draft.form.section_keys)
    if others:
        transaction.change(replace(draft.paper, edited_sections=others))
    else:
        transaction.remove(draft.paper)


def refuse_blocked(draft: LetterDraft[F]) -> None:
    """Raise RejectedError with the first sentence that stands in the way of a number."""
    if draft.blocking:
        raise RejectedError("letter_blocked", unit=draft.unit.name, sentence=draft.blocking[0].sentence)
