"""Judging targets without a figure, period by period."""

from __future__ import annotations

from dataclasses import dataclass

from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_versions import belonging_to
from wanzhou_gui.domain.plans import QualitativeTarget
from wanzhou_gui.domain.quality import EvidenceGrade, Quality, QualityJudgement, refusal_of
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import clerk_name
from wanzhou_gui.usecases.errors import NotFoundError, RejectedError
from wanzhou_gui.usecases.plan_in_period import PlanInPeriod
from wanzhou_gui.usecases.ports import Clock, Ledger

_CHANGES = Changes.of(Subject.INDICATOR)


@dataclass(frozen=True)
class QualityCard:
    """A qualitative target seen for a period: its number (Q1 …), the judgement of the period, and all up to it.

    `history` pairs each period that was judged with its judgement, oldest first.
    """

    code: str
    target: QualitativeTarget
    judgement: QualityJudgement | None
    history: tuple[tuple[Period, QualityJudgement], ...] = ()


class QualityVerbs:
    """What a clerk does with targets in words."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def cards(self, plan_id: int, period_id: int) -> tuple[QualityCard, ...]:
        """The qualitative targets of the plan as the period's version has them, with what was judged."""
        period = self._ledger.get(Period, period_id)
        periods = {
            one.id: one for one in self._ledger.find(Period, kind=period.kind) if one.starts_on <= period.starts_on
        }
        cards = []
        valid = PlanInPeriod(self._ledger, plan_id, period)
        targets = belonging_to(self._ledger.find(QualitativeTarget, plan_id=plan_id), valid.version)
        for number, target in enumerate(sorted(targets, key=lambda one: one.position), start=1):
            judged = [
                (periods[one.period_id], one)
                for one in self._ledger.find(QualityJudgement, target_id=target.id)
                if one.period_id in periods
            ]
            judged.sort(key=lambda pair: pair[0].starts_on)
            own = next((one for each, one in judged if each.id == period_id), None)
            cards.append(QualityCard(f"Q{number}", target, own, tuple(judged)))
        return tuple(cards)

    def judge(
        self, target_id: int, period_id: int, quality: Quality, grade: EvidenceGrade, reason: str, evidence: str = ""
    ) -> tuple[QualityJudgement, Changes]:
        """Judge a target in a period, or judge it again; RejectedError by the rules of `domain.quality.refusal_of`."""
        target = self._ledger.get(QualitativeTarget, target_id)
        self._ledger.get(Period, period_id)
        if code := refusal_of(quality, grade, reason, evidence):
            raise RejectedError(code)
        stored = self._stored(target_id, period_id)
        clerk = clerk_name(self._ledger)
        judgement = QualityJudgement(
            id=stored.id if stored else 0,
            uid=stored.uid if stored else "",
            row_version=stored.row_version if stored else 0,
            target_id=target_id,
            period_id=period_id,
            quality=quality,
            grade=grade,
            reason=reason.strip(),
            evidence=evidence.strip(),
            decided_by=clerk,
            decided_on=self._clock.today(),
        )
        with self._ledger.transaction("judge_quality", target.quote[:30], clerk=clerk) as transaction:
            saved = transaction.change(judgement) if stored else transaction.add(judgement)
        return saved, _CHANGES

    def withdraw(self, target_id: int, period_id: int) -> Changes:
        """Take the judgement of a period back; NotFoundError when there is none."""
        target = self._ledger.get(QualitativeTarget, target_id)
        stored = self._stored(target_id, period_id)
        if stored is None:
            raise NotFoundError("quality_not_judged")
        with self._ledger.transaction(
            "withdraw_quality", target.quote[:30], clerk=clerk_name(self._ledger)
        ) as transaction:
            transaction.remove(stored)
        return _CHANGES

    def _stored(self, target_id: int, period_id: int) -> QualityJudgement | None:
        found = self._ledger.find(QualityJudgement, target_id=target_id, period_id=period_id)
        return found[0] if found else None
