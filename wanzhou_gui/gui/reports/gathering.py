"""What the page of papers shows: gathered from the ledger in one go, then drawn into one set of bytes."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.signing import PaperStep, SigningState
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck
from wanzhou_gui.reports.papers.form import PaperScope
from wanzhou_gui.reports.papers.registry import PAPER_FORMS, paper_word
from wanzhou_gui.reports.register_wording import line_note
from wanzhou_gui.reports.signing_wording import STATE_WORDS
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.paper_steps import signed_step
from wanzhou_gui.usecases.ports import PaperPages
from wanzhou_gui.usecases.reporting import PaperDraft
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class Gathered:
    """What the ledger says about the paper in view: its draft, or the bytes of the issued one.

    `units` are those a paper of the kind may be for, `papers` the issued ones of the kind, `void` says of those
    declared void why; `state` and `signature` are the draft's way to being issued, `today` the day it would carry.
    """

    kind: PaperKind
    units: tuple[Unit, ...]
    unit_id: int | None
    draft: PaperDraft[Any]
    period: Period
    periods: dict[int, Period]
    papers: tuple[Paper, ...]
    issued: Paper | None
    content: bytes | None
    draw: Callable[[], bytes]
    open_pages: Callable[[bytes], PaperPages]
    void: Mapping[int, str]
    state: SigningState
    signature: PaperStep | None
    today: date

    @property
    def shown_period(self) -> Period:
        """The period of the paper in the preview: an older issued one may have been opened."""
        return self.periods[self.issued.period_id] if self.issued is not None else self.period

    @property
    def word(self) -> str:
        """What the office calls the paper in the preview."""
        return paper_word(self.issued.kind if self.issued is not None else self.kind)

    @property
    def name(self) -> str:
        """What to call the paper in the preview when it leaves: kind, unit and period."""
        unit_id = self.issued.unit_id if self.issued is not None else self.unit_id
        unit = next((one.name for one in self.units if one.id == unit_id), "")
        parts = [unit, period_label(self.shown_period)]
        return f"{self.word}（{'，'.join(part for part in parts if part)}）"

    @property
    def checks(self) -> tuple[PaperCheck, ...]:
        """The checks of the draft; of an issued paper only what it was issued on."""
        if self.issued is None:
            return self.draft.checks
        return (issued_check(self.issued, self.void.get(self.issued.id, "")),)

    @property
    def state_words(self) -> str:
        """Period and state in a few words."""
        label = period_label(self.shown_period)
        if self.issued is None:
            drafting = self.state is SigningState.DRAFTING
            return f"{label}　{'草稿，尚未签发' if drafting else STATE_WORDS[self.state]}"
        if self.issued.id in self.void:
            return f"{label}　已作废 {self.issued.number_text}"
        return f"{label}　已签发 {self.issued.number_text}（{self.issued.issued_on}）"


@dataclass(frozen=True)
class Shown:
    """The paper in the preview: the bytes that are exported and printed, and what to call them."""

    content: bytes
    name: str
    paper: Paper | None
    is_void: bool = False

    @property
    def digest(self) -> str:
        """SHA-256 of the bytes."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def file_name(self) -> str:
        """What the file is called when it leaves."""
        mark = "（已作废）" if self.is_void else ""
        return f"{self.paper.number_text}{mark} {self.name}.pdf" if self.paper else f"{self.name}草稿.pdf"


def gather(
    services: Services,
    plan_id: int,
    period_id: int,
    opened_paper: int | None,
    kind: PaperKind = PaperKind.BULLETIN,
    unit_id: int | None = None,
) -> Gathered:
    """Everything for the page; on the ledger's thread. Drawing is left to `draw`, on the drawing thread.

    An issued paper that was opened brings its own kind and unit with it.
    """
    issued_papers = [one for one in services.reports.papers(plan_id) if one.state is PaperState.ISSUED]
    issued = next((one for one in issued_papers if one.id == opened_paper), None)
    if issued is not None and issued.kind in PAPER_FORMS:
        kind, unit_id = issued.kind, issued.unit_id
    units: tuple[Unit, ...] = ()
    if PAPER_FORMS[kind].scope is not PaperScope.PERIOD:
        units = tuple(one.unit for one in services.overview.view(plan_id, period_id).standings)
        if PAPER_FORMS[kind].scope is PaperScope.UNIT and unit_id is None and units:
            unit_id = units[0].id
    periods = {period.id: period for period in services.periods.periods()}
    draft = services.reports.draft(plan_id, period_id, kind, unit_id)
    signing = services.signing.view(plan_id, period_id, kind, unit_id)
    if issued is None and draft.paper is not None and draft.paper.state is PaperState.ISSUED:
        issued = draft.paper
    return Gathered(
        kind=kind,
        units=units,
        unit_id=unit_id,
        draft=draft,
        period=periods[period_id],
        periods=periods,
        papers=tuple(one for one in issued_papers if one.kind is kind),
        issued=issued,
        content=services.reports.file_of(issued.id) if issued is not None else None,
        draw=lambda: services.reports.renderer().render_bytes(draft.document),
        open_pages=services.reports.open_pages,
        void={
            line.paper_id: line_note(line)
            for line in services.register.lines(kind=kind)
            if line.paper_id is not None and line.is_void
        },
        state=signing.state,
        signature=signed_step(signing.steps),
        today=services.chasing.today(),
    )


def issued_check(paper: Paper, void_note: str = "") -> PaperCheck:
    """What is left to say about a paper once it is issued, or declared void."""
    if void_note:
        return PaperCheck("void", CheckLevel.ADVICE, f"{paper.number_text}已作废：{void_note}。原件照样保存，不得再发出。")
    return PaperCheck(
        "issued",
        CheckLevel.PASSED,
        f"{paper.number_text}已签发。批准人{paper.approver}，批准日期{paper.approved_on}；"
        "预览、导出和打印的都是签发时保存的那一份。",
    )
