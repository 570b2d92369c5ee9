"""What stands on head and imprint of one single paper, otherwise than the template of its kind says."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from wanzhou_gui.domain.paper_seals import lead_name, seal_refusal
from wanzhou_gui.domain.paper_templates import NEVER_EMPTY_SLOTS, SIGNED_BY, SLOT_LIMIT, head_refusal
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.signing import SigningState
from wanzhou_gui.reports.paper_parts.facts_text import facts_digest
from wanzhou_gui.reports.template_wording import SLOT_WORDS
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.paper_steps import state_of, steps_of
from wanzhou_gui.usecases.ports import Ledger
from wanzhou_gui.usecases.reporting import PaperDraft, ReportVerbs


@dataclass(frozen=True)
class PaperHeadView:
    """What one paper says: its slots in order, their texts, those of the template, and which are its own.

    `signer` is who signed it so far; `may_change` is false once it is under way or issued.
    """

    title: str
    texts: Mapping[str, str]
    template: Mapping[str, str]
    own: frozenset[str]
    signer: str
    may_change: bool


class PaperHeadVerbs:
    """What a clerk does with head and imprint of a single draft."""

    def __init__(self, ledger: Ledger, reports: ReportVerbs) -> None:
        self._ledger = ledger
        self._reports = reports

    def view(
        self, plan_id: int, period_id: int, kind: PaperKind = PaperKind.BULLETIN, unit_id: int | None = None
    ) -> PaperHeadView:
        """What the paper says now."""
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        may_change = self._state(draft.paper) is SigningState.DRAFTING
        own = frozenset(draft.own_head)
        return PaperHeadView(draft.title, draft.head, draft.template_head, own, draft.signer, may_change)

    def change(
        self,
        plan_id: int,
        period_id: int,
        texts: Mapping[str, str | None],
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
    ) -> Changes:
        """Set slots for this paper alone; None, or what the template says anyway, follows the template again.

        Refused for slots the paper does not have, line breaks, 份号 and 紧急程度 of another form, joint agencies that
        are named twice or too many for the page, and once the paper is under way or issued.
        """
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        if draft.paper is not None and draft.paper.state is PaperState.ISSUED:
            raise RejectedError("paper_is_issued", number=draft.paper.number_text)
        if self._state(draft.paper) is not SigningState.DRAFTING:
            raise RejectedError("paper_in_signing")
        return self._keep(draft, texts, Paper(plan_id=plan_id, period_id=period_id, kind=kind, unit_id=unit_id))

    def follow_signature(
        self, plan_id: int, period_id: int, kind: PaperKind = PaperKind.BULLETIN, unit_id: int | None = None
    ) -> Changes:
        """按实际签发人: name whoever signs on the paper, also when it is signed already; refused once it is issued."""
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        if draft.paper is not None and draft.paper.state is PaperState.ISSUED:
            raise RejectedError("paper_is_issued", number=draft.paper.number_text)
        return self._keep(draft, {SIGNED_BY: ""}, Paper(plan_id=plan_id, period_id=period_id, kind=kind, unit_id=unit_id))

    def _state(self, paper: Paper | None) -> SigningState:
        return state_of(paper, steps_of(self._ledger, paper))

    def _keep(self, draft: PaperDraft[Any], texts: Mapping[str, str | None], new: Paper) -> Changes:
        known = draft.template_head
        own = dict(draft.own_head)
        names = (draft.settings.office_name, lead_name(draft.settings.red_mark))
        for slot, text in texts.items():
            if slot not in known:
                words = "、".join(SLOT_WORDS[one] for one in known) or "没有"
                raise RejectedError("head_slot_unknown", slot=SLOT_WORDS.get(slot, slot), known=words)
            own.pop(slot, None)
            told = None if text is None else _checked(slot, text.strip(), names)
            if told is None or told == known[slot] or (not told and slot in NEVER_EMPTY_SLOTS):
                continue
            own[slot] = told
        if own == dict(draft.own_head):
            return Changes.of()
        paper = draft.paper or replace(new, facts_digest=facts_digest(draft.facts))
        changed = replace(paper, title=draft.title, head_slots=tuple(sorted(own.items())))
        with self._ledger.transaction("edit_head", draft.title, clerk=clerk_name(self._ledger)) as transaction:
            if changed.id:
                transaction.change(changed)
            else:
                transaction.add(changed)
        return Changes.of(Subject.PAPER)


def _checked(slot: str, text: str, names: tuple[str, ...]) -> str:
    if "\n" in text:
        raise RejectedError("template_with_line_break", slot=SLOT_WORDS[slot])
    if len(text) > SLOT_LIMIT:
        raise RejectedError("text_too_long", length=len(text), limit=SLOT_LIMIT)
    if text and (refused := head_refusal(slot, text)):
        raise RejectedError(refused, value=text)
    if text and (wrong := seal_refusal(slot, text, names)):
        raise RejectedError(wrong[0], **wrong[1])
    return text
