"""What stands on the head and imprint of a paper besides its number: set in the template of a kind, or for one paper.

密级 is left out on purpose: no classified matter may be handled with this program.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from wanzhou_gui.domain.paper_seals import JOINT_MARK, SEAL_SLOTS
from wanzhou_gui.domain.paper_templates import (
    COPIED_TO,
    COPY_NUMBER,
    DRAFT_SLOTS,
    NOTE,
    PRINTING_OFFICE,
    RECIPIENTS,
    SIGNED_BY,
    URGENCY,
    names_in,
)
from wanzhou_gui.reports.document import HeadForm, OfficialDocument
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.paper_parts.seals import SEAL_DEFAULTS, default_joint_mark, seal_slots, with_seals

# Room for a name that is not known before the signature.
_ROOM_FOR_A_NAME = "　　　"


def with_head(document: OfficialDocument, wording: Mapping[str, str], signer: str, *, goes_upward: bool) -> OfficialDocument:
    """The paper with what the template sets; 签发人 only on papers to a superior (7.2.6), else the one who signed it."""
    if document.imprint is not None and COPIED_TO in wording:
        document = replace(document, imprint=replace(document.imprint, copies_to=wording[COPIED_TO].strip()))
    if document.recipients and wording.get(RECIPIENTS, ""):
        document = replace(document, recipients=wording[RECIPIENTS])
    head = document.head
    if head is None or head.compact:
        return document
    changed = replace(
        head,
        copy_number=wording.get(COPY_NUMBER, "").strip(),
        urgency=wording.get(URGENCY, "").strip(),
        signers=_signers(wording.get(SIGNED_BY, ""), signer) if goes_upward else (),
    )
    return with_seals(replace(document, head=changed), wording)


def _signers(told: str, signer: str) -> tuple[str, ...]:
    return names_in(told) or names_in(signer) or (_ROOM_FOR_A_NAME,)


def draft_slots(document: OfficialDocument, *, goes_upward: bool) -> tuple[str, ...]:
    """What may be set for this one paper, in the order of the page; nothing on a table without a head."""
    head, imprint = document.head, document.imprint
    if head is None:
        return ()
    has_corner = not head.compact and head.form in (HeadForm.DOCUMENT, HeadForm.LETTER)
    there = {
        COPY_NUMBER: has_corner,
        URGENCY: has_corner,
        SIGNED_BY: goes_upward and not head.compact,
        RECIPIENTS: bool(document.recipients),
        NOTE: True,
        COPIED_TO: imprint is not None,
        PRINTING_OFFICE: imprint is not None and bool(imprint.office),
    }
    seals = seal_slots(document)
    return tuple(slot for slot in DRAFT_SLOTS if (slot in seals if slot in SEAL_SLOTS else there[slot]))


def told_for(wording: Mapping[str, str], own: Mapping[str, str]) -> Mapping[str, str]:
    """The wording of the template, with what this one paper sets of joint agencies, 用印 and annexes."""
    return {**wording, **{slot: text for slot, text in own.items() if slot in SEAL_SLOTS}}


def head_texts(
    document: OfficialDocument, wording: Mapping[str, str], red_mark: str, slots: tuple[str, ...]
) -> Mapping[str, str]:
    """What the template says in these slots; 签发人 is what is set there, for a name that only the signature gives."""
    head, imprint = document.head, document.imprint
    told = {
        COPY_NUMBER: head.copy_number if head is not None else "",
        URGENCY: head.urgency if head is not None else "",
        SIGNED_BY: wording.get(SIGNED_BY, ""),
        RECIPIENTS: document.recipients,
        NOTE: document.note,
        COPIED_TO: imprint.copies_to if imprint is not None else "",
        PRINTING_OFFICE: imprint.office if imprint is not None else "",
        **{slot: wording.get(slot, "") or SEAL_DEFAULTS.get(slot, "") for slot in SEAL_SLOTS},
    }
    told[JOINT_MARK] = told[JOINT_MARK] or default_joint_mark(red_mark)
    return {slot: told[slot] for slot in slots}


def with_draft_head(document: OfficialDocument, told: Mapping[str, str], signer: str) -> OfficialDocument:
    """The paper with what is set for it alone; an empty 签发人 is whoever signed it, other empty slots print nothing."""
    head, imprint = document.head, document.imprint
    if head is None or not told:
        return document
    if not head.compact:
        head = replace(
            head, copy_number=told.get(COPY_NUMBER, head.copy_number), urgency=told.get(URGENCY, head.urgency)
        )
        if SIGNED_BY in told and head.signers:
            head = replace(head, signers=_signers(told[SIGNED_BY], signer))
    if imprint is not None:
        imprint = replace(
            imprint,
            copies_to=told.get(COPIED_TO, imprint.copies_to),
            office=told.get(PRINTING_OFFICE, "") or imprint.office,
        )
    return replace(
        document,
        head=head,
        imprint=imprint,
        note=told.get(NOTE, document.note),
        recipients=told.get(RECIPIENTS, "") or document.recipients,
    )


def signer_check(printed: str, actual: str) -> tuple[PaperCheck, ...]:
    """A question where the paper names another signer than the one who signed; several names may hold the actual one."""
    if not differs(printed, actual):
        return ()
    sentence = f"文书上写的签发人是“{printed}”，实际签发的是“{actual}”。请按实际签发人改正，或核对后照写。"
    return (PaperCheck("signer_differs", CheckLevel.ADVICE, sentence, "actual_signer"),)


def differs(printed: str, actual: str) -> bool:
    """Whether a set 签发人 leaves out the one who signed."""
    return bool(names_in(printed)) and bool(actual.strip()) and actual.strip() not in names_in(printed)
