"""Scores as plain objects for `--json`, and rules as lines."""

from __future__ import annotations

from wanzhou_gui.cli.plain_values import text_or_none
from wanzhou_gui.domain.scoring import (
    FORBIDDEN_KINDS,
    PublishedScore,
    ScoreEntry,
    ScoreObjection,
    ScoreRule,
    UnitScore,
)
from wanzhou_gui.reports.scoring.wording import (
    FORBIDDEN_REASONS,
    KIND_WORDS,
    OUTCOME_WORDS,
    fact_sentence,
    rule_sentence,
)


def rule_object(rule: ScoreRule) -> dict[str, object]:
    """A rule with why it may be forbidden."""
    return {
        "kind": rule.kind.value,
        "label": KIND_WORDS[rule.kind],
        "points": str(rule.points),
        "cap_period": text_or_none(rule.cap_period),
        "cap_year": text_or_none(rule.cap_year),
        "in_a_row": rule.in_a_row,
        "is_on": rule.is_on,
        "is_forbidden": rule.kind in FORBIDDEN_KINDS,
        "forbidden_because": FORBIDDEN_REASONS.get(rule.kind),
        "confirmed_by": text_or_none(rule.confirmed_by),
        "confirmed_on": text_or_none(rule.confirmed_on),
        "confirm_reason": text_or_none(rule.confirm_reason),
    }


def rule_line(rule: ScoreRule) -> str:
    """A rule in one line."""
    state = "启用" if rule.counts else "受限" if rule.kind in FORBIDDEN_KINDS else "停用"
    why = f"　{FORBIDDEN_REASONS[rule.kind]}" if rule.kind in FORBIDDEN_KINDS else ""
    answered = f"　{rule.confirmed_by}批准：{rule.confirm_reason}" if rule.confirmed_by else ""
    return f"{state}\t{KIND_WORDS[rule.kind]}\t{rule_sentence(rule)}{why}{answered}"


def unit_object(one: UnitScore) -> dict[str, object]:
    """A unit's total with its parts."""
    return {
        "unit": one.unit.name,
        "is_scored": one.is_scored,
        "rank": one.rank or None,
        **{name: str(getattr(one, name)) for name in ("base", "added", "deducted", "adjusted", "total")},
    }


def entry_object(number: int, score: UnitScore, entry: ScoreEntry) -> dict[str, object]:
    """An entry with the records behind it."""
    return {
        "number": number,
        "unit": score.unit.name,
        "kind": entry.fact.kind.value,
        "label": KIND_WORDS[entry.fact.kind],
        "on": entry.fact.on.isoformat(),
        "fact": fact_sentence(entry.fact),
        "records": [{"kind": link.kind.value, "id": link.record_id} for link in entry.fact.links],
        "points": str(entry.points),
        "counted": str(entry.counted),
        "less": entry.less.value if entry.less else None,
        "objection": objection_object(entry.objection) if entry.objection else None,
    }


def objection_object(one: ScoreObjection) -> dict[str, object]:
    """An objection with its answer."""
    return {
        "kind": one.kind.value,
        "points": str(one.points),
        "raised_on": one.raised_on.isoformat(),
        "raised_by": one.raised_by,
        "text": one.text,
        "outcome": one.outcome.value,
        "outcome_label": OUTCOME_WORDS[one.outcome],
        "decided_on": text_or_none(one.decided_on),
        "decided_by": text_or_none(one.decided_by),
        "decision_reason": text_or_none(one.decision_reason),
    }


def published_object(one: PublishedScore) -> dict[str, object]:
    """A version made known."""
    return {
        "title": one.title,
        "version": one.version,
        "published_on": one.published_on.isoformat(),
        "approver": one.approver,
        "note": text_or_none(one.note),
    }
