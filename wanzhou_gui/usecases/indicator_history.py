"""The values of numeric targets over time, and which of them were published and changed since."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wanzhou_gui.domain.indicator_corrections import (
    Correction,
    FigureKey,
    Statement,
    corrections,
    last_stated,
    statements_of,
)
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.papers import Paper, PaperKind, PaperState
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.usecases.paper_numbers import void_papers
from wanzhou_gui.usecases.ports import Ledger


@dataclass(frozen=True)
class HistoryLine:
    """One period of an indicator: its value now, what was published last, and how that was corrected, oldest first."""

    period: Period
    value: IndicatorValue | None
    published: Statement | None = None
    corrections: tuple[Correction, ...] = ()


def history_of_indicators(
    ledger: Ledger, plan_id: int, indicators: Sequence[Indicator], periods: Sequence[Period]
) -> dict[int, tuple[HistoryLine, ...]]:
    """By indicator, every one of these periods with its value and what papers said of it."""
    statements = _published(ledger, plan_id)
    found: dict[int, tuple[HistoryLine, ...]] = {}
    for indicator in indicators:
        values = {one.period_id: one for one in ledger.find(IndicatorValue, indicator_id=indicator.id)}
        lines = []
        for period in periods:
            key, value = (indicator.code, period.code), values.get(period.id)
            stated = [one for one in statements if one.key == key]
            told = corrections(stated, {key: value.value if value else None})
            lines.append(
                HistoryLine(
                    period,
                    value,
                    last_stated(stated, key),
                    tuple(_with_author(ledger, one, value) for one in told),
                )
            )
        found[indicator.id] = tuple(lines)
    return found


def corrections_to_tell(
    ledger: Ledger,
    plan_id: int,
    period: Period,
    indicators: Sequence[Indicator],
    left_out: frozenset[tuple[int, int]] = frozenset(),
) -> tuple[Correction, ...]:
    """What the bulletin of a period has to tell: published values of periods before that read differently now.

    Only what papers of those periods said counts, so that the bulletin reads the same once it is issued. A value
    (indicator, period) left out because nobody has approved it is told when somebody has.
    """
    periods = {one.id: one for one in ledger.find(Period) if one.starts_on < period.starts_on}
    statements = _published(ledger, plan_id, periods)
    if not statements:
        return ()
    values: dict[FigureKey, IndicatorValue | None] = {}
    waiting: set[FigureKey] = set()
    for indicator in indicators:
        for one in periods.values():
            values[(indicator.code, one.code)] = None
            if (indicator.id, one.id) in left_out:
                waiting.add((indicator.code, one.code))
        for value in ledger.find(IndicatorValue, indicator_id=indicator.id):
            if value.period_id in periods:
                values[(indicator.code, periods[value.period_id].code)] = value
    figures = {key: value.value if value else None for key, value in values.items()}
    told = corrections([one for one in statements if one.key in figures], figures)
    return tuple(
        _with_author(ledger, one, values[one.key]) for one in told if not one.told_in and one.key not in waiting
    )


def _published(ledger: Ledger, plan_id: int, periods: Mapping[int, Period] | None = None) -> list[Statement]:
    """What issued bulletins state, in the order of issue; a voided one states nothing."""
    void = void_papers(ledger)
    papers = [
        paper
        for paper in ledger.find(Paper, plan_id=plan_id, kind=PaperKind.BULLETIN, state=PaperState.ISSUED)
        if paper.id not in void and (periods is None or paper.period_id in periods)
    ]
    papers.sort(key=lambda paper: (str(paper.issued_at or paper.issued_on), paper.id))
    return [
        statement
        for paper in papers
        for statement in statements_of(json.loads(paper.facts_json or "{}"), paper.number_text, paper.issued_on)
    ]


def _with_author(ledger: Ledger, correction: Correction, value: IndicatorValue | None) -> Correction:
    """Who changed the value and when: the change that brought the figure the correction ends with."""
    if value is None:
        return correction
    after = None if correction.after is None else str(correction.after)
    for operation, change in reversed(ledger.history_of(IndicatorValue, value.id)):
        if change.after is not None and "value" in change.after and change.after["value"] == after:
            return replace(correction, changed_at=operation.at, changed_by=operation.clerk)
    return correction
