"""A published score as text that never changes, and back: everything it stated, without the ledger it came from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict
from datetime import date
from decimal import Decimal
from typing import Any

from wanzhou_gui.domain.periods import period_of_code
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.scoring import (
    FactKind,
    FactLink,
    LinkKind,
    NotCounted,
    ObjectionOutcome,
    PublishedScore,
    ScoredFact,
    ScoreEntry,
    ScoreObjection,
    ScoreRule,
    UnitScore,
)
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.scoring.tables import ScoreTable

_RULE_FIELDS = ("kind", "points", "cap_period", "cap_year", "in_a_row", "is_on", "confirmed_by", "confirmed_on", "confirm_reason")
_OBJECTION_FIELDS = ("raised_on", "raised_by", "text", "outcome", "decided_on", "decided_by", "decision_reason")


def _plain(value: object) -> object:
    return value if value is None or isinstance(value, (bool, int)) else str(value)


def table_as_json(table: ScoreTable) -> str:
    """Everything a table states, as canonical JSON."""
    codes = {period.id: period.code for period in table.periods}
    content = {
        "as_of": table.as_of.isoformat(),
        "basis": table.basis,
        "is_year": table.is_year,
        "period": table.period.code,
        "periods": [period.code for period in table.periods],
        "plan": {
            "title": table.plan.title,
            "document_number": table.plan.document_number,
            "is_sample": table.plan.is_sample,
        },
        **({"unit_notes": list(table.unit_notes)} if table.unit_notes else {}),
        "rules": [{name: _plain(getattr(rule, name)) for name in _RULE_FIELDS} for rule in table.rules if rule.counts],
        "units": [
            {
                "uid": one.unit.uid,
                "name": one.unit.name,
                "is_scored": one.is_scored,
                "rank": one.rank,
                **{name: str(getattr(one, name)) for name in ("base", "added", "deducted", "adjusted", "total")},
                "entries": [_entry_object(entry, codes) for entry in one.entries],
            }
            for one in table.units
        ],
    }
    return json.dumps(content, ensure_ascii=False, sort_keys=True)


def _entry_object(entry: ScoreEntry, codes: dict[int, str]) -> dict[str, object]:
    objection = entry.objection
    return {
        "key": entry.key,
        "kind": entry.fact.kind.value,
        "on": entry.fact.on.isoformat(),
        "period": codes[entry.fact.period_id],
        "links": [asdict(link) for link in entry.fact.links],
        "details": [list(pair) for pair in entry.fact.details],
        "points": str(entry.points),
        "counted": str(entry.counted),
        "less": entry.less.value if entry.less else None,
        "objection": {name: _plain(getattr(objection, name)) for name in _OBJECTION_FIELDS} if objection else None,
    }


def score_digest(table: ScoreTable) -> str:
    """A digest of what a score says: two tables with one digest differ in their day at most."""
    content = json.loads(table_as_json(table))
    del content["as_of"]
    return hashlib.sha256(json.dumps(content, ensure_ascii=False, sort_keys=True).encode()).hexdigest()


def table_of(published: PublishedScore) -> ScoreTable:
    """The table as it was made known, out of its own content alone."""
    content: dict[str, Any] = json.loads(published.content)
    periods = {code: period_of_code(code) for code in [*content["periods"], content["period"]]}
    # Outside the ledger its ids mean nothing; here they only tie entries to their periods.
    numbered = {code: _with_id(period, place) for place, (code, period) in enumerate(periods.items(), start=1)}
    return ScoreTable(
        plan=Plan(
            title=content["plan"]["title"],
            document_number=content["plan"]["document_number"],
            is_sample=content["plan"]["is_sample"],
        ),
        period=numbered[content["period"]],
        is_year=content["is_year"],
        as_of=date.fromisoformat(content["as_of"]),
        basis=content["basis"],
        rules=tuple(_rule(one) for one in content["rules"]),
        units=tuple(_unit_score(place, one, numbered) for place, one in enumerate(content["units"], start=1)),
        periods=tuple(numbered[code] for code in content["periods"]),
        unit_notes=tuple(content.get("unit_notes", ())),
        version=published.version,
        published_on=published.published_on,
    )


def _with_id(period: Any, number: int) -> Any:
    return type(period)(**{**period.__dict__, "id": number})


def _rule(one: dict[str, Any]) -> ScoreRule:
    return ScoreRule(
        kind=FactKind(one["kind"]),
        points=Decimal(one["points"]),
        cap_period=_figure(one["cap_period"]),
        cap_year=_figure(one["cap_year"]),
        in_a_row=one["in_a_row"],
        is_on=one["is_on"],
        confirmed_by=one["confirmed_by"],
        confirmed_on=_day(one["confirmed_on"]),
        confirm_reason=one["confirm_reason"],
    )


def _unit_score(place: int, one: dict[str, Any], periods: dict[str, Any]) -> UnitScore:
    unit = Unit(id=place, uid=one["uid"], name=one["name"], position=place)
    return UnitScore(
        unit=unit,
        base=Decimal(one["base"]),
        added=Decimal(one["added"]),
        deducted=Decimal(one["deducted"]),
        adjusted=Decimal(one["adjusted"]),
        total=Decimal(one["total"]),
        entries=tuple(_entry(unit, entry, periods) for entry in one["entries"]),
        is_scored=one["is_scored"],
        rank=one["rank"],
    )


def _entry(unit: Unit, one: dict[str, Any], periods: dict[str, Any]) -> ScoreEntry:
    fact = ScoredFact(
        kind=FactKind(one["kind"]),
        unit_id=unit.id,
        period_id=periods[one["period"]].id,
        on=date.fromisoformat(one["on"]),
        key=one["key"],
        links=tuple(FactLink(LinkKind(link["kind"]), link["record_id"], link["task_id"]) for link in one["links"]),
        details=tuple((name, value) for name, value in one["details"]),
    )
    told = one["objection"]
    objection = None
    if told is not None:
        objection = ScoreObjection(
            plan_id=0,
            unit_id=unit.id,
            period_id=fact.period_id,
            entry_key=fact.key,
            kind=fact.kind,
            points=Decimal(one["points"]),
            raised_on=date.fromisoformat(told["raised_on"]),
            raised_by=told["raised_by"],
            text=told["text"],
            clerk="",
            outcome=ObjectionOutcome(told["outcome"]),
            decided_on=_day(told["decided_on"]),
            decided_by=told["decided_by"],
            decision_reason=told["decision_reason"],
        )
    less = NotCounted(one["less"]) if one["less"] else None
    return ScoreEntry(fact, Decimal(one["points"]), Decimal(one["counted"]), less, objection)


def _figure(text: str | None) -> Decimal | None:
    return Decimal(text) if text is not None else None


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
