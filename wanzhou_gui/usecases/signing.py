"""拟稿 → 核稿 → 签发: taking a paper along, sending it back, and which steps the office asks for."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from wanzhou_gui.domain.papers import Paper, PaperKind
from wanzhou_gui.domain.signing import (
    OPTIONAL_STEPS,
    Chain,
    PaperAct,
    PaperStep,
    SigningRefusal,
    SigningState,
    after,
    chain_of,
    possible_acts,
)
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import SettingVerbs, clerk_name, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.paper_steps import state_of, steps_of
from wanzhou_gui.usecases.ports import Clock, Ledger
from wanzhou_gui.usecases.reporting import ReportVerbs

OPINION_LIMIT = 300


@dataclass(frozen=True)
class SigningView:
    """Where a paper stands: every step on record, what may be done next, and whether the text is another one by now."""

    title: str
    state: SigningState
    steps: tuple[PaperStep, ...]
    possible: tuple[PaperAct, ...]
    chain: Chain
    is_changed: bool


class SigningVerbs:
    """What the office does with a draft before it has its number; issuing (印发) is a verb of the papers themselves."""

    def __init__(self, ledger: Ledger, clock: Clock, reports: ReportVerbs) -> None:
        self._ledger = ledger
        self._clock = clock
        self._reports = reports

    def chain(self) -> Chain:
        """The optional steps the office asks for."""
        return chain_of(read_settings(self._ledger).signing_steps)

    def change_chain(self, steps: Collection[PaperAct]) -> Changes:
        """Ask for these optional steps from now on; papers under way keep what was done."""
        wanted = ",".join(act.value for act in OPTIONAL_STEPS if act in steps)
        verbs = SettingVerbs(self._ledger)
        verbs.change(replace(verbs.settings(), signing_steps=wanted))
        return Changes.of(Subject.SETTING, Subject.PAPER)

    def view(
        self, plan_id: int, period_id: int, kind: PaperKind = PaperKind.BULLETIN, unit_id: int | None = None
    ) -> SigningView:
        """Where the paper of a period stands."""
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        steps = steps_of(self._ledger, draft.paper)
        state = state_of(draft.paper, steps)
        chain = self.chain()
        under_way = state not in (SigningState.DRAFTING, SigningState.PRINTED)
        possible = tuple(act for act in possible_acts(state, chain) if act is not PaperAct.PRINT)
        return SigningView(draft.title, state, steps, possible, chain, under_way and steps[-1].digest != draft.digest)

    def move(
        self,
        plan_id: int,
        period_id: int,
        act: PaperAct,
        *,
        actor: str,
        done_on: date | None = None,
        opinion: str = "",
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
    ) -> tuple[PaperStep, Changes]:
        """Put a step on record; it can be undone like any act.

        Refused when it does not fit the state, without a name, on a day to come or before the step before it, when a
        check stands in the way of a signature, and for a paper sent back without an opinion.
        """
        if act is PaperAct.PRINT:
            raise RejectedError("paper_printed_by_issuing")
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        steps = steps_of(self._ledger, draft.paper)
        result = after(state_of(draft.paper, steps), act, self.chain())
        if isinstance(result, SigningRefusal):
            raise RejectedError(result.value)
        if not actor.strip():
            raise RejectedError("actor_missing")
        told = opinion.strip()
        if act is PaperAct.SEND_BACK and not told:
            raise RejectedError("opinion_missing")
        if len(told) > OPINION_LIMIT:
            raise RejectedError("text_too_long", length=len(told), limit=OPINION_LIMIT)
        today = self._clock.today()
        day = done_on or today
        if day > today:
            raise RejectedError("step_in_future")
        if steps and day < steps[-1].done_on:
            raise RejectedError("step_before_last", day=steps[-1].done_on.isoformat())
        blocking = [check for check in draft.checks if check.blocks and check.code != "changed_in_signing"]
        if act is PaperAct.SIGN and blocking:
            raise RejectedError("paper_blocked", count=len(blocking))
        clerk = clerk_name(self._ledger)
        with self._ledger.transaction("move_paper", draft.title, clerk=clerk) as transaction:
            paper = draft.paper or transaction.add(
                Paper(plan_id=plan_id, period_id=period_id, kind=kind, unit_id=unit_id, title=draft.title)
            )
            step = transaction.add(
                PaperStep(
                    paper_id=paper.id,
                    position=len(steps) + 1,
                    act=act,
                    actor=actor.strip(),
                    done_on=day,
                    opinion=told,
                    digest=draft.digest,
                    recorded_at=self._clock.now(),
                    clerk=clerk,
                )
            )
        return step, Changes.of(Subject.PAPER)
