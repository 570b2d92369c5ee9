"""Published figures of numeric targets: what an issued paper stated stays stated, and a later change is a correction."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal, InvalidOperation

# An indicator by its code and a period by its code: what papers name, and what no id of a row can change.
FigureKey = tuple[str, str]


@dataclass(frozen=True)
class Statement:
    """What one issued paper says the value of an indicator in a period is; None where it says it was taken back."""

    key: FigureKey
    value: Decimal | None
    paper: str
    issued_on: date | None


@dataclass(frozen=True)
class Correction:
    """A published value that reads differently now.

    `told_in` is the paper that told the correction, empty as long as none has; who changed it and when is known for
    the change the ledger made last.
    """

    key: FigureKey
    before: Decimal | None
    after: Decimal | None
    stated_in: str
    stated_on: date | None
    told_in: str = ""
    changed_at: datetime | None = None
    changed_by: str = ""


def statements_of(facts: Mapping[str, object], paper: str, issued_on: date | None) -> tuple[Statement, ...]:
    """What a bulletin stated, from the facts kept with it: its period's values, and the corrections it told.

    A target without a value states nothing: what comes in later is late, and corrects nobody.
    """
    period = str(facts.get("period_code", ""))
    found = [
        Statement((str(one.get("code", "")), period), value, paper, issued_on)
        for one in _mappings(facts.get("indicators"))
        if (value := _figure(one.get("value"))) is not None
    ]
    found += [
        Statement((str(one.get("code", "")), str(one.get("period_code", ""))), _figure(one.get("after")), paper, issued_on)
        for one in _mappings(facts.get("corrections"))
    ]
    return tuple(found)


def corrections(
    statements: Sequence[Statement], values: Mapping[FigureKey, Decimal | None]
) -> tuple[Correction, ...]:
    """Every correction of published values, in the order of the statements; `values` is what the ledger holds now.

    `statements` are in the order of issue. The same figure written otherwise (3.50) is no correction.
    """
    by_key: dict[FigureKey, list[Statement]] = {}
    for one in statements:
        by_key.setdefault(one.key, []).append(one)
    found: list[Correction] = []
    for key, stated in by_key.items():
        for before, after in itertools.pairwise(stated):
            if before.value != after.value:
                found.append(Correction(key, before.value, after.value, before.paper, before.issued_on, after.paper))
        last, now = stated[-1], values.get(key)
        if last.value != now:
            found.append(Correction(key, last.value, now, last.paper, last.issued_on))
    return tuple(found)


def last_stated(statements: Iterable[Statement], key: FigureKey) -> Statement | None:
    """What was published last for a figure; None where nothing was."""
    return next((one for one in reversed(list(statements)) if one.key == key), None)


def _mappings(value: object) -> list[Mapping[str, object]]:
    return [one for one in value if isinstance(one, dict)] if isinstance(value, list) else []


def _figure(text: object) -> Decimal | None:
    if not isinstance(text, str):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None
