"""Where a paper stands on its way to being issued, from the steps on record, and which text they were taken on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence

from wanzhou_gui.domain.paper_templates import SIGNED_BY
from wanzhou_gui.domain.papers import Paper, PaperState
from wanzhou_gui.domain.signing import PaperAct, PaperStep, SigningState, state_after, steps_in_force
from wanzhou_gui.reports.paper_parts.section import PaperSection
from wanzhou_gui.usecases.ports import Ledger


def steps_of(ledger: Ledger, paper: Paper | None) -> tuple[PaperStep, ...]:
    """Every step of a paper, oldest first."""
    if paper is None or not paper.id:
        return ()
    return tuple(sorted(ledger.find(PaperStep, paper_id=paper.id), key=lambda step: step.position))


def state_of(paper: Paper | None, steps: Sequence[PaperStep]) -> SigningState:
    """Where a paper stands; an issued one is printed also where no steps were ever recorded."""
    if paper is not None and paper.state is PaperState.ISSUED:
        return SigningState.PRINTED
    return state_after(step.act for step in steps)


def signed_step(steps: Sequence[PaperStep]) -> PaperStep | None:
    """The signature that holds, if any."""
    return next((step for step in reversed(steps_in_force(steps)) if step.act is PaperAct.SIGN), None)


def text_digest(
    facts_digest: str, sections: Sequence[PaperSection], template_version: int, head: Mapping[str, str]
) -> str:
    """A digest of what lay before a person: figures, every sentence, the office's wording, and what the paper says on its head.

    签发人 is none of it: who signed is known only when it was signed.
    """
    own = [[slot, text] for slot, text in sorted(head.items()) if slot != SIGNED_BY]
    told = json.dumps(
        [facts_digest, template_version, *([section.key, section.text] for section in sections), *own], ensure_ascii=False
    )
    return hashlib.sha256(told.encode()).hexdigest()
