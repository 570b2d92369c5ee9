"""更正说明: published figures of earlier periods that read differently now, as a bulletin states them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.indicator_corrections import Correction
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.reports.wording import figure, period_label, short_figure


@dataclass(frozen=True)
class CorrectionFact:
    """One corrected figure; `after` None where the value was taken back."""

    code: str
    name: str
    unit_of_measure: str
    period_code: str
    period: str
    before: Decimal | None
    after: Decimal | None
    stated_in: str
    stated_on: date | None


def correction_fact(correction: Correction, indicator: Indicator, period: Period) -> CorrectionFact:
    """A correction with the names a paper needs."""
    return CorrectionFact(
        code=indicator.code,
        name=indicator.name,
        unit_of_measure=indicator.unit_of_measure,
        period_code=period.code,
        period=period_label(period),
        before=correction.before,
        after=correction.after,
        stated_in=correction.stated_in,
        stated_on=correction.stated_on,
    )


def correction_words(facts: Sequence[CorrectionFact]) -> str:
    """What was corrected, item by item; empty where nothing was."""
    return "；".join(_words(one) for one in facts)


def correction_note(facts: Sequence[CorrectionFact]) -> str:
    """更正说明 under the table of indicators; empty where nothing was corrected."""
    words = correction_words(facts)
    return f"更正说明：{words}。" if words else ""


def _words(one: CorrectionFact) -> str:
    # Figures that look alike when rounded are told whole.
    write = short_figure if short_figure(one.before) != short_figure(one.after) else figure
    before, after = (
        "无数据" if value is None else write(value) + one.unit_of_measure for value in (one.before, one.after)
    )
    return f"{one.stated_in}公布的{one.period}“{one.name}”，更正前{before}，更正后{after}"
