"""Published figures: what a paper stated stays stated; a change is a correction, once and in order."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.indicator_corrections import (
    Correction,
    Statement,
    corrections,
    last_stated,
    statements_of,
)

KEY = ("I1", "2024Q1")
ISSUED = date(2024, 4, 20)
FIGURES = st.none() | st.decimals(0, 20, places=1)


def stated(*values: Decimal | None) -> list[Statement]:
    return [Statement(KEY, value, f"第{number}期", ISSUED) for number, value in enumerate(values, start=1)]


def test_a_bulletin_states_its_periods_values_and_the_corrections_it_told() -> None:
    facts = {
        "period_code": "2024Q2",
        "indicators": [{"code": "I1", "value": "3.51"}, {"code": "I2", "value": None}, {"code": "I3", "value": "?"}],
        "corrections": [{"code": "I1", "period_code": "2024Q1", "after": "3.4"}, {"code": "I2", "period_code": "2024Q1", "after": None}],
    }
    assert [(one.key, one.value) for one in statements_of(facts, "第2期", ISSUED)] == [
        (("I1", "2024Q2"), Decimal("3.51")),
        (("I1", "2024Q1"), Decimal("3.4")),
        (("I2", "2024Q1"), None),
    ]
    assert statements_of({}, "第1期", ISSUED) == ()
    assert statements_of({"indicators": "no list", "corrections": [1]}, "第1期", ISSUED) == ()


def test_a_changed_figure_is_a_correction_until_a_paper_tells_it() -> None:
    open_one = corrections(stated(Decimal("3.2")), {KEY: Decimal("3.4")})
    assert open_one == (Correction(KEY, Decimal("3.2"), Decimal("3.4"), "第1期", ISSUED),)
    told = corrections(stated(Decimal("3.2"), Decimal("3.4")), {KEY: Decimal("3.4")})
    assert [(one.before, one.after, one.told_in) for one in told] == [(Decimal("3.2"), Decimal("3.4"), "第2期")]
    assert corrections(stated(Decimal("3.5")), {KEY: Decimal("3.50")}) == (), "written otherwise is not changed"
    assert [one.after for one in corrections(stated(Decimal("3.2")), {})] == [None], "taken back is told too"


@given(st.lists(FIGURES, min_size=1, max_size=6), FIGURES)
def test_corrections_lead_without_a_gap_from_what_was_first_stated_to_what_stands_now(
    values: list[Decimal | None], now: Decimal | None
) -> None:
    found = corrections(stated(*values), {KEY: now})
    way = [values[0], *(one.after for one in found)]
    assert way[-1] == now
    assert [one.before for one in found] == way[:-1]
    assert all(one.before != one.after for one in found)
    assert sum(not one.told_in for one in found) == (values[-1] != now), "at most the last one is still untold"
    assert last_stated(stated(*values), KEY) == stated(*values)[-1]
