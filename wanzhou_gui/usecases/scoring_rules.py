"""The office's decision to score at all, and its rules; what the burden regulations forbid needs an answer of its own."""

from __future__ import annotations

from dataclasses import fields, replace
from decimal import Decimal, InvalidOperation

from wanzhou_gui.domain.scoring import (
    FORBIDDEN_KINDS,
    RULE_KINDS,
    SCORE_PRESETS,
    FactKind,
    ScoreRule,
    ScoringSettings,
    refusal_of_rule,
)
from wanzhou_gui.reports.scoring.wording import FORBIDDEN_REASONS, KIND_WORDS
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.clerks import Setting, clerk_name
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger, Transaction

CHANGES = Changes.of(Subject.SCORE, Subject.SETTING)
_MOST = Decimal(1000)


def read_scoring_settings(ledger: Ledger) -> ScoringSettings:
    """The settings in force; what was never set has its default: off."""
    stored = {one.name: one.value for one in ledger.find(Setting)}
    known: dict[str, str | int] = {}
    for one in fields(ScoringSettings):
        if one.name in stored:
            known[one.name] = int(stored[one.name]) if isinstance(one.default, int) else stored[one.name]
    return replace(ScoringSettings(), **known)  # type: ignore[arg-type]  # values follow the fields' own types


def read_rules(ledger: Ledger) -> tuple[ScoreRule, ...]:
    """The rules in force, in their fixed order; what was never changed is as it ships."""
    stored = {one.kind: one for one in ledger.find(ScoreRule)}
    return tuple(stored.get(rule.kind, rule) for rule in SCORE_PRESETS["usual"])


def is_scoring_on(ledger: Ledger) -> bool:
    """Whether the office scores; asked before anything of scores is shown."""
    stored = ledger.find(Setting, name="scoring_on")
    return bool(stored) and stored[0].value == "1"


class ScoringRuleVerbs:
    """What an office sets about scoring."""

    def __init__(self, ledger: Ledger, clock: Clock) -> None:
        self._ledger = ledger
        self._clock = clock

    def settings(self) -> ScoringSettings:
        """Whether and how the office scores."""
        return read_scoring_settings(self._ledger)

    def is_on(self) -> bool:
        """Whether the office scores."""
        return is_scoring_on(self._ledger)

    def change(self, settings: ScoringSettings) -> Changes:
        """Store what differs.

        RejectedError when it is switched on without the document it rests on, when the numbers do not go together, and
        when bodies that may not be commanded are to be scored without a name and a reason.
        """
        settings = replace(settings, scoring_basis=settings.scoring_basis.strip())
        if settings.scoring_on and not settings.scoring_basis:
            raise RejectedError("scoring_basis_missing")
        written = (settings.scoring_base, settings.scoring_floor, settings.scoring_ceiling or str(_MOST))
        try:
            base, floor, ceiling = (Decimal(text) for text in written)
        except InvalidOperation as error:
            raise RejectedError("scoring_numbers_strange", value="、".join(written)) from error
        if not (all(one.is_finite() for one in (base, floor, ceiling)) and 0 <= floor <= base <= ceiling <= _MOST):
            raise RejectedError("scoring_numbers_strange", value="、".join(written))
        named = settings.scoring_everybody_by.strip() and settings.scoring_everybody_reason.strip()
        if settings.scoring_everybody and not named:
            raise RejectedError("scoring_everybody_unexplained")
        current = self.settings()
        stored = {one.name: one for one in self._ledger.find(Setting)}
        with self._ledger.transaction("change_scoring", clerk=clerk_name(self._ledger)) as transaction:
            for one in fields(ScoringSettings):
                value = getattr(settings, one.name)
                if value == getattr(current, one.name):
                    continue
                if one.name in stored:
                    transaction.change(replace(stored[one.name], value=str(value)))
                else:
                    transaction.add(Setting(name=one.name, value=str(value)))
        return CHANGES

    def rules(self) -> tuple[ScoreRule, ...]:
        """Every rule, those switched off included."""
        return read_rules(self._ledger)

    def change_rule(self, rule: ScoreRule) -> Changes:
        """Store a rule; RejectedError for points or caps that make none, and for a forbidden kind nobody answers for."""
        self._refuse(rule)
        with self._ledger.transaction(
            "change_score_rule", KIND_WORDS[rule.kind], clerk=clerk_name(self._ledger)
        ) as transaction:
            self._store(transaction, rule)
        return CHANGES

    def use_preset(self, name: str) -> Changes:
        """Take over the rule set of a real place; RejectedError for a name that is none. Forbidden kinds go off."""
        if name not in SCORE_PRESETS:
            raise RejectedError("score_preset_unknown", name=name)
        with self._ledger.transaction("change_score_rule", clerk=clerk_name(self._ledger)) as transaction:
            for rule in SCORE_PRESETS[name]:
                self._store(transaction, rule)
        return CHANGES

    def allow(self, kind: FactKind, approver: str, reason: str) -> Changes:
        """Switch a forbidden rule on all the same: an act of its own, with the name of who answers for it and why.

        RejectedError without both, and for a rule that is not forbidden.
        """
        if kind not in FORBIDDEN_KINDS:
            raise RejectedError("score_rule_not_forbidden", rule=KIND_WORDS[kind])
        if not approver.strip() or not reason.strip():
            raise RejectedError("score_confirmation_incomplete")
        rule = replace(
            self._rule(kind),
            is_on=True,
            confirmed_by=approver.strip(),
            confirmed_on=self._clock.today(),
            confirm_reason=reason.strip(),
        )
        with self._ledger.transaction(
            "allow_score_rule", KIND_WORDS[kind], clerk=clerk_name(self._ledger)
        ) as transaction:
            self._store(transaction, rule)
        return CHANGES

    def _rule(self, kind: FactKind) -> ScoreRule:
        return next(rule for rule in self.rules() if rule.kind is kind)

    def _refuse(self, rule: ScoreRule) -> None:
        if rule.kind not in RULE_KINDS:
            raise RejectedError("score_rule_unknown", name=rule.kind.value)
        if code := refusal_of_rule(rule):
            raise RejectedError(code)
        if rule.is_on and not rule.counts:
            raise RejectedError(
                "score_rule_forbidden", rule=KIND_WORDS[rule.kind], why=FORBIDDEN_REASONS[rule.kind]
            )

    def _store(self, transaction: Transaction, rule: ScoreRule) -> None:
        if not rule.is_on:
            # Switched off, the answer for a forbidden rule is spent: on again it is asked for anew.
            rule = replace(rule, confirmed_by="", confirmed_on=None, confirm_reason="")
        stored = next((one for one in self._ledger.find(ScoreRule, kind=rule.kind)), None)
        if stored is None:
            transaction.add(replace(rule, id=0, uid="", row_version=0))
            return
        wanted = replace(rule, id=stored.id, uid=stored.uid, row_version=stored.row_version)
        if wanted != stored:
            transaction.change(wanted)


