"""Lamps: every input has exactly one, with a reason that can be told, and worse facts never look better."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.lamps import (
    LAMP_PRESETS,
    OVERRIDING_LAMPS,
    Lamp,
    LampFacts,
    LampOverride,
    LampRule,
    judge,
    overridden,
    preset_of,
)
from wanzhou_gui.reports.lamp_wording import lamp_reason

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
    forecast_on=st.none() | DATES,
    idle_in_a_row=st.integers(0, 5),
    behind_in_a_row=st.integers(0, 5),
    reds_in_a_row=st.integers(0, 5),
)
RULES = st.sampled_from(list(LAMP_PRESETS.values())) | st.builds(
    LampRule,
    yellow_gap_points=st.integers(0, 50).map(Decimal),
    red_gap_points=st.integers(50, 100).map(Decimal),
    due_soon_days=st.integers(0, 60),
    missed_periods=st.integers(1, 4),
    start_slip_periods=st.integers(0, 4),
    behind_periods=st.integers(0, 4),
    late_is_yellow=st.booleans(),
    recovered_is_yellow=st.booleans(),
    forecast_is_yellow=st.booleans(),
    edge_is_yellow=st.booleans(),
)
BADNESS = {Lamp.BLUE: 0, Lamp.GREEN: 0, Lamp.YELLOW: 1, Lamp.RED: 2}


@given(FACTS, RULES)
def test_every_input_has_one_lamp_and_four_reasons_without_gaps(facts: LampFacts, rule: LampRule) -> None:
    verdict = judge(facts, rule)
    for finding in (verdict, verdict.time, verdict.progress, verdict.judgement):
        assert finding is not None
        sentence = lamp_reason(finding)
        assert sentence.endswith("。")
        assert "None" not in sentence
        assert "完成%" not in sentence


@given(FACTS, RULES)
def test_the_combined_lamp_is_never_better_than_what_stands_behind_it(facts: LampFacts, rule: LampRule) -> None:
    verdict = judge(facts, rule)
    findings = [one for one in (verdict.time, verdict.progress, verdict.judgement) if one is not None]
    if verdict.lamp in BADNESS:
        assert BADNESS[verdict.lamp] == max(BADNESS[one.lamp] for one in findings if one.lamp in BADNESS)
    assert any((verdict.lamp, verdict.reason) == (one.lamp, one.reason) for one in findings)


@given(FACTS, RULES)
def test_without_data_a_lamp_is_never_green(facts: LampFacts, rule: LampRule) -> None:
    verdict = judge(replace(facts, percent=None, is_standing=False), rule)
    assert verdict.lamp is not Lamp.GREEN


@given(FACTS, RULES, st.decimals(0, 100, places=1), st.decimals(0, 100, places=1))
def test_more_progress_never_makes_a_lamp_worse(
    facts: LampFacts, rule: LampRule, one: Decimal, other: Decimal
) -> None:
    less, more = sorted((one, other))
    worse = judge(replace(facts, percent=less), rule).lamp
    better = judge(replace(facts, percent=more), rule).lamp
    assert BADNESS.get(better, 0) <= BADNESS.get(worse, 0)


@given(FACTS, RULES)
def test_one_more_missed_return_never_makes_a_lamp_better(facts: LampFacts, rule: LampRule) -> None:
    fewer = judge(facts, rule).lamp
    more = judge(replace(facts, missed_in_a_row=facts.missed_in_a_row + 1), rule).lamp
    if fewer in BADNESS and more in BADNESS:
        assert BADNESS[more] >= BADNESS[fewer]


@given(FACTS, RULES, st.sampled_from(OVERRIDING_LAMPS))
def test_a_persons_judgement_keeps_what_the_rule_said(facts: LampFacts, rule: LampRule, lamp: Lamp) -> None:
    computed = judge(facts, rule)
    override = LampOverride(
        task_id=1,
        period_id=1,
        lamp=lamp,
        computed_lamp=computed.lamp,
        reason="现场核查属实",
        decided_by="张三",
        decided_on=facts.as_of,
    )
    judged = overridden(computed, override, facts.reds_in_a_row)
    if computed.lamp in (Lamp.BLUE, Lamp.NOT_STARTED):
        assert judged == computed
        return
    assert (judged.lamp, judged.override) == (lamp, override)
    assert judged.computed is not None
    assert (judged.computed.lamp, judged.computed.reason) == (computed.lamp, computed.reason)
    assert judged.reds_in_a_row == (facts.reds_in_a_row + 1 if lamp is Lamp.RED else 0)
    assert "现场核查属实" in lamp_reason(judged)


@pytest.mark.parametrize(
    ("preset", "changed", "lamp", "reason"),
    [
        # 银川: 10 to 30 points behind is yellow, more is red, up to 10 is left open there and green here.
        ("yinchuan", {"due_on": date(2024, 12, 31), "percent": Decimal(30)}, Lamp.GREEN, "on_path"),
        ("yinchuan", {"due_on": date(2024, 12, 31), "percent": Decimal(20)}, Lamp.YELLOW, "behind"),
        ("yinchuan", {"due_on": date(2024, 12, 31), "percent": Decimal(5)}, Lamp.RED, "far_behind"),
        ("yinchuan", {"percent": Decimal(0), "due_on": date(2030, 12, 31)}, Lamp.YELLOW, "not_started_late"),
        (
            "yinchuan",
            {"percent": Decimal(0), "due_on": date(2030, 12, 31), "idle_in_a_row": 2},
            Lamp.RED,
            "not_started_long",
        ),
        ("yinchuan", {"due_on": date(2024, 7, 10), "percent": Decimal(99)}, Lamp.GREEN, "on_path"),
        # 瓯海: met is green, missed is red, caught up later is yellow.
        ("ouhai", {"percent": Decimal(18)}, Lamp.GREEN, "on_path"),
        ("ouhai", {"percent": Decimal(17)}, Lamp.RED, "far_behind"),
        ("ouhai", {"percent": Decimal(18), "was_red": True}, Lamp.YELLOW, "recovered"),
        # 三明: reminder, warning, then red.
        ("sanming", {"percent": Decimal(17)}, Lamp.YELLOW, "behind"),
        ("sanming", {"percent": Decimal(17), "behind_in_a_row": 1}, Lamp.YELLOW, "behind"),
        ("sanming", {"percent": Decimal(17), "behind_in_a_row": 2}, Lamp.RED, "behind_again"),
    ],
)
def test_the_rule_sets_of_real_places_judge_as_published(
    preset: str, changed: dict[str, object], lamp: Lamp, reason: str
) -> None:
    verdict = judge(replace(USUAL, **changed), LAMP_PRESETS[preset])  # type: ignore[arg-type]
    assert (verdict.lamp, verdict.reason) == (lamp, reason)


def test_a_rule_is_recognised_as_its_preset_until_it_is_changed() -> None:
    assert [preset_of(rule) for rule in LAMP_PRESETS.values()] == list(LAMP_PRESETS)
    assert preset_of(LampRule(yellow_gap_points=Decimal(12))) == ""


def test_time_progress_and_judgement_are_told_apart() -> None:
    verdict = judge(
        replace(USUAL, due_on=date(2024, 7, 10), percent=Decimal(99), came_late=True, forecast_on=date(2024, 8, 1)),
        RULE,
    )
    assert verdict.time is not None
    assert verdict.progress is not None
    assert verdict.judgement is not None
    assert (verdict.time.reason, verdict.progress.reason, verdict.judgement.reason) == (
        "due_soon",
        "on_path",
        "came_late",
    )
    late = judge(replace(USUAL, forecast_on=date(2026, 3, 1)), RULE)
    assert (late.lamp, late.reason) == (Lamp.YELLOW, "forecast_late")


def test_reds_are_counted_in_a_row() -> None:
    red = replace(USUAL, missed_in_a_row=2, reds_in_a_row=1)
    assert judge(red, RULE).reds_in_a_row == 2
    assert judge(replace(USUAL, reds_in_a_row=1), RULE).reds_in_a_row == 0


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
