"""Templates of papers: the office's own wording, saved as versions, an earlier one restored as a new one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.paper_seals import (
    ANNEX_BINDING,
    JOINT_AGENCIES,
    JOINT_MARK,
    SEAL_SLOTS,
    SEALING,
    STAMPED_BY,
    lead_name,
    seal_refusal,
)
from wanzhou_gui.domain.paper_templates import (
    COPIED_TO,
    COPY_NUMBER,
    HEAD_SLOTS,
    NOTE,
    PHRASE_SLOTS,
    RECIPIENTS,
    SETTING_SLOTS,
    SIGNED_BY,
    SLOT_LIMIT,
    SLOTS,
    URGENCY,
    PaperTemplate,
    blocked_words,
    head_refusal,
    placeholders_in,
    settings_with,
    unknown_placeholders,
)
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.reports.document import HeadForm
from wanzhou_gui.reports.letters.form import LetterForm
from wanzhou_gui.reports.letters.registry import LETTER_FORMS
from wanzhou_gui.reports.paper_parts.letter_page import contact_line
from wanzhou_gui.reports.paper_parts.seals import SEAL_DEFAULTS, default_joint_mark, stamp_problem
from wanzhou_gui.reports.paper_parts.words import PAPER_WORDS
from wanzhou_gui.reports.papers.form import PaperForm
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.reports.template_wording import SIGNED_BY_DEFAULT, SLOT_WORDS
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chasing_settings import read_chasing_settings
from wanzhou_gui.usecases.clerks import clerk_name, read_settings
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger

# What a letter shows of the office's settings; 版记 of letters has 抄送 alone (GB/T 9704-2012, 10.1).
_LETTER_SLOTS = ("red_mark", "number_template", COPIED_TO, "signer")
# 信函格式 has no joint mark to choose (10.1): it shows the leading agency alone.
_LETTER_SEALS = (JOINT_AGENCIES, SEALING, STAMPED_BY)
_WITH_ANNEXES = (PaperKind.BULLETIN, PaperKind.FEEDBACK, PaperKind.EVALUATION, PaperKind.CORRECTION)


def current_template(ledger: Ledger, kind: PaperKind) -> PaperTemplate | None:
    """The version in force; None where none was ever saved."""
    return max(ledger.find(PaperTemplate, kind=kind), key=lambda one: one.version, default=None)


def wording_of(ledger: Ledger, kind: PaperKind) -> Mapping[str, str]:
    """The office's wording of a kind; empty where the program's own stands."""
    template = current_template(ledger, kind)
    return template.wording if template is not None else {}


def wording_of_paper(ledger: Ledger, kind: PaperKind, paper: Paper | None) -> tuple[Mapping[str, str], int]:
    """The wording a paper is put together with and its version: an issued one keeps the version it used."""
    template = current_template(ledger, kind)
    if paper is not None and paper.state is PaperState.ISSUED:
        kept = ledger.find(PaperTemplate, kind=kind, version=paper.template_version)
        template = kept[0] if kept else None
    return (template.wording, template.version) if template is not None else ({}, 0)


def form_with(form: PaperForm[Any], wording: Mapping[str, str]) -> PaperForm[Any]:
    """A kind of paper with the number line of the template."""
    return replace(form, number_template=wording["number_template"]) if wording.get("number_template") else form


def slots_of(kind: PaperKind) -> tuple[str, ...]:
    """The slots a kind of paper has: settings, its head, paragraphs of its own (the bulletin), phrases by the nature of units."""
    if kind in LETTER_FORMS:
        letter = LETTER_FORMS[kind]
        to_leaders = (RECIPIENTS,) if letter.audience else ()
        return (*_LETTER_SLOTS, *to_leaders, COPY_NUMBER, URGENCY, *_seals(kind, HeadForm.LETTER), NOTE, *letter.phrases)
    form = PAPER_FORMS[kind]
    settings = tuple(slot for slot in SLOTS if slot not in (*PHRASE_SLOTS, *HEAD_SLOTS, *SEAL_SLOTS))
    corner = (COPY_NUMBER, URGENCY) if form.head in (HeadForm.DOCUMENT, HeadForm.LETTER) else ()
    head = (SIGNED_BY, *corner) if form.goes_upward else corner
    own = PHRASE_SLOTS if kind is PaperKind.BULLETIN else ()
    return (*settings, *head, *_seals(kind, form.head), *form.phrases, *own)


def _seals(kind: PaperKind, head: HeadForm | None) -> tuple[str, ...]:
    """Who signs and how, as far as the form of the kind lets one choose."""
    apart = (ANNEX_BINDING,) if kind in _WITH_ANNEXES else ()
    if head is HeadForm.LETTER:
        return (*_LETTER_SEALS, *apart)
    return (JOINT_AGENCIES, JOINT_MARK, SEALING, STAMPED_BY, *apart) if head is HeadForm.DOCUMENT else ()


@dataclass(frozen=True)
class TemplateView:
    """The wording in force, what stands where a slot is empty, and every version, newest first."""

    kind: PaperKind
    slots: tuple[str, ...]
    wording: Mapping[str, str]
    defaults: Mapping[str, str]
    versions: tuple[PaperTemplate, ...]


class TemplateVerbs:
    """What the office does with its templates."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def view(self, kind: PaperKind = PaperKind.BULLETIN) -> TemplateView:
        """The template of a kind; RejectedError for kinds that are made elsewhere."""
        if kind in LETTER_FORMS:
            return self._letter_view(LETTER_FORMS[kind])
        form = self._form(kind)
        settings = read_settings(self._ledger)
        defaults = {slot: str(getattr(settings, field)) for slot, field in SETTING_SLOTS.items()}
        defaults |= {"number_template": form.template(settings), "recipients": form.audience} | dict(form.phrases)
        defaults |= SEAL_DEFAULTS | {JOINT_MARK: default_joint_mark(settings.red_mark)}
        if form.goes_upward:
            defaults[SIGNED_BY] = SIGNED_BY_DEFAULT
        versions = sorted(self._ledger.find(PaperTemplate, kind=kind), key=lambda one: -one.version)
        return TemplateView(kind, slots_of(kind), wording_of(self._ledger, kind), defaults, tuple(versions))

    def save(self, kind: PaperKind, wording: Mapping[str, str], note: str = "") -> tuple[PaperTemplate, Changes]:
        """Keep the wording as a new version; issued papers stay as they are, drafts take it over.

        Refused for slots and placeholders that do not exist, a number line without a number, joint agencies named twice
        or too many for the page, a 签名章 without its signer, and when nothing changed.
        """
        told = self.checked(kind, wording)
        before = current_template(self._ledger, kind)
        if told == (before.slots if before is not None else ()):
            raise RejectedError("template_unchanged")
        clerk = clerk_name(self._ledger)
        template = PaperTemplate(
            kind=kind,
            version=before.version + 1 if before is not None else 1,
            slots=told,
            note=note.strip(),
            saved_at=self._clock.now(),
            clerk=clerk,
        )
        with self._ledger.transaction("save_template", PAPER_WORDS[kind], clerk=clerk) as transaction:
            stored = transaction.add(template)
        return stored, Changes.of(Subject.SETTING, Subject.PAPER)

    def restore(self, kind: PaperKind, version: int) -> tuple[PaperTemplate, Changes]:
        """Bring an earlier version back as a new one; 0 is the program's own wording."""
        found = self._ledger.find(PaperTemplate, kind=kind, version=version)
        if not found and version != 0:
            raise NotFoundError("template_version_not_there", version=version)
        return self.save(kind, found[0].wording if found else {}, f"恢复第{version}版" if version else "恢复原样")

    def checked(self, kind: PaperKind, wording: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
        """The slots that say something, in order; the same refusals as saving."""
        phrases = LETTER_FORMS[kind].phrases if kind in LETTER_FORMS else self._form(kind).phrases
        told: list[tuple[str, str]] = []
        settings = settings_with(read_settings(self._ledger), wording)
        names = (settings.office_name, lead_name(settings.red_mark))
        for slot in wording:
            if slot not in slots_of(kind):
                raise RejectedError("template_slot_unknown", slot=slot, known="、".join(slots_of(kind)))
        for slot in slots_of(kind):
            text = wording.get(slot, "").strip()
            if not text:
                continue
            word = SLOT_WORDS[slot]
            if slot not in PHRASE_SLOTS and "\n" in text:
                raise RejectedError("template_with_line_break", slot=word)
            if len(text) > SLOT_LIMIT:
                raise RejectedError("text_too_long", length=len(text), limit=SLOT_LIMIT)
            strange = unknown_placeholders(slot, text)
            if slot in phrases:
                known = placeholders_in(phrases[slot]) or ("单位",)
                strange = tuple(f"{{{name}}}" for name in placeholders_in(text) if name not in known)
            if blocked := blocked_words(slot, text):
                raise RejectedError("template_word_blocked", slot=word, words="、".join(blocked))
            if refused := head_refusal(slot, text):
                raise RejectedError(refused, value=text)
            if wrong := seal_refusal(slot, text, names):
                raise RejectedError(wrong[0], **wrong[1])
            if strange:
                raise RejectedError("template_placeholder_unknown", slot=word, names="、".join(strange))
            if slot == "number_template" and "{n" not in text:
                raise RejectedError("number_template_without_number", value=text)
            told.append((slot, text))
        # A template says of every paper to come who stamps it; a single draft may still be without.
        if missing := stamp_problem(dict(told)):
            raise RejectedError(missing[0], **missing[1])
        return tuple(told)

    def _letter_view(self, form: LetterForm[Any]) -> TemplateView:
        """The template of a kind of letter; its number line comes from the rules of chasing where it has none of its own."""
        settings = read_settings(self._ledger)
        number = form.number_template
        if form.kind.value in set(ChaseKind):
            number = read_chasing_settings(self._ledger).number_template(ChaseKind(form.kind.value))
        defaults = {
            "red_mark": settings.office_name,
            "number_template": number,
            "signer": settings.office_name,
            RECIPIENTS: form.audience,
            NOTE: contact_line(settings),
            **SEAL_DEFAULTS,
            **form.phrases,
        }
        versions = sorted(self._ledger.find(PaperTemplate, kind=form.kind), key=lambda one: -one.version)
        return TemplateView(form.kind, slots_of(form.kind), wording_of(self._ledger, form.kind), defaults, tuple(versions))

    def _form(self, kind: PaperKind) -> PaperForm[Any]:
        form = PAPER_FORMS.get(kind)
        if form is None:
            raise RejectedError("paper_kind_elsewhere", kind=kind.value)
        return form
