"""Lamps: every input has exactly one, with a reason that can be told, and worse facts never look better."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.lamps import Lamp, LampFacts, LampRule, judge
from wanzhou_gui.reports.wording import lamp_reason

RULE = LampRule()
START, DUE = date(2024, 3, 4), date(2025, 12, 31)
USUAL = LampFacts(
    as_of=date(2024, 6, 30),
    supervised_from=START,
    due_on=DUE,
    closed_on=None,
    is_standing=False,
    declared_done=False,
    percent=Decimal(20),
    missed_in_a_row=0,
    came_late=False,
    was_red=False,
)
DATES = st.dates(date(2023, 1, 1), date(2027, 12, 31))
FACTS = st.builds(
    LampFacts,
    as_of=DATES,
    supervised_from=st.none() | DATES,
    due_on=st.none() | DATES,
    closed_on=st.none() | DATES,
    is_standing=st.booleans(),
    declared_done=st.booleans(),
    percent=st.none() | st.decimals(0, 100, places=1),
    missed_in_a_row=st.integers(0, 5),
    came_late=st.booleans(),
    was_red=st.booleans(),
    has_answering_unit=st.booleans(),
)
BADNESS = {Lamp.BLUE: 0, Lamp.GREEN: 0, Lamp.YELLOW: 1, Lamp.RED: 2}


@given(FACTS)
def test_every_input_has_one_lamp_and_a_reason_without_gaps(facts: LampFacts) -> None:
    verdict = judge(facts, RULE)
    sentence = lamp_reason(verdict)
    assert sentence.endswith("。")
    assert "None" not in sentence
    assert "完成%" not in sentence


@given(FACTS)
def test_without_data_a_lamp_is_never_green(facts: LampFacts) -> None:
    verdict = judge(replace(facts, percent=None, is_standing=False), RULE)
    assert verdict.lamp is not Lamp.GREEN


@given(FACTS, st.decimals(0, 100, places=1), st.decimals(0, 100, places=1))
def test_more_progress_never_makes_a_lamp_worse(facts: LampFacts, one: Decimal, other: Decimal) -> None:
    less, more = sorted((one, other))
    worse = judge(replace(facts, percent=less), RULE).lamp
    better = judge(replace(facts, percent=more), RULE).lamp
    assert BADNESS.get(better, 0) <= BADNESS.get(worse, 0)


def test_no_task_is_red_on_the_day_supervision_starts() -> None:
    first_day = replace(USUAL, as_of=START, percent=Decimal(0))
    assert judge(first_day, RULE).lamp is Lamp.GREEN
    assert judge(replace(first_day, percent=None), RULE).lamp is Lamp.UNKNOWN
    assert judge(replace(first_day, as_of=START - timedelta(days=1)), RULE).lamp is Lamp.NOT_STARTED


@pytest.mark.parametrize(
    ("changed", "lamp", "reason"),
    [
        ({"closed_on": date(2024, 6, 1)}, Lamp.BLUE, "closed"),
        ({"closed_on": date(2024, 7, 1)}, Lamp.GREEN, "on_path"),
        ({"as_of": date(2026, 1, 10)}, Lamp.RED, "overdue"),
        (
            {"as_of": date(2026, 1, 10), "declared_done": True, "percent": Decimal(100)},
            Lamp.GREEN,
            "done_not_closed",
        ),
        ({"missed_in_a_row": 2}, Lamp.RED, "returns_missing"),
        ({"missed_in_a_row": 1}, Lamp.YELLOW, "return_missing"),
        ({"missed_in_a_row": 4, "has_answering_unit": False}, Lamp.UNKNOWN, "no_unit"),
        ({"due_on": None}, Lamp.UNKNOWN, "no_dates"),
        ({"percent": None}, Lamp.UNKNOWN, "no_data"),
        ({"due_on": date(2024, 7, 31), "percent": Decimal(40)}, Lamp.RED, "far_behind"),
        ({"percent": Decimal(7)}, Lamp.YELLOW, "behind"),
        ({"percent": Decimal("7.7")}, Lamp.GREEN, "on_path"),
        ({"due_on": date(2024, 7, 10), "percent": Decimal(99)}, Lamp.YELLOW, "due_soon"),
        ({"came_late": True}, Lamp.YELLOW, "came_late"),
        ({"was_red": True}, Lamp.YELLOW, "recovered"),
        ({"is_standing": True, "percent": None}, Lamp.GREEN, "standing"),
    ],
)
def test_the_first_rule_that_fits_decides(changed: dict[str, object], lamp: Lamp, reason: str) -> None:
    verdict = judge(replace(USUAL, **changed), RULE)  # type: ignore[arg-type]
    assert (verdict.lamp, verdict.reason) == (lamp, reason)


def test_the_reason_states_the_figures_it_was_judged_from() -> None:
    assert (
        lamp_reason(judge(replace(USUAL, percent=Decimal(7)), RULE))
        == "完成7%，序时进度17.7%，落后10.7个百分点。"
    )
