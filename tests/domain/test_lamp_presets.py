"""Every rule set that ships (those of real places, practice.md 1.5): total, monotone, grey where it must be, exact at its edges."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from tests.domain.test_lamps import BADNESS, DATES, FACTS, USUAL
from wanzhou_gui.domain.indicators import Indicator, judge_indicator, planned_percent
from wanzhou_gui.domain.lamps import LAMP_PRESETS, Lamp, LampFacts, LampRule, judge
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.plans import expected_percent
from wanzhou_gui.reports.lamp_wording import lamp_reason

PRESETS = pytest.mark.parametrize("name", list(LAMP_PRESETS))
TENTH = Decimal("0.1")
# Half of the time has passed: 50 per cent is the way, so that a gap is 50 less what was done.
HALF = replace(USUAL, supervised_from=date(2024, 1, 1), due_on=date(2024, 12, 30), as_of=date(2024, 7, 1))


def lamp(rule: LampRule, gap: str) -> tuple[Lamp, str]:
    verdict = judge(replace(HALF, percent=Decimal(50) - Decimal(gap)), rule)
    return verdict.lamp, verdict.reason


def test_the_middle_is_the_middle() -> None:
    assert expected_percent(HALF.supervised_from or date.min, HALF.due_on or date.max, HALF.as_of) == 50


@PRESETS
@given(facts=FACTS)
@example(facts=replace(USUAL, supervised_from=None, due_on=None, percent=None))
@example(facts=replace(USUAL, as_of=date(2024, 3, 3)))
@example(facts=replace(USUAL, supervised_from=date(2024, 6, 30), due_on=date(2024, 6, 30)))
@example(facts=replace(USUAL, due_on=date(2023, 1, 1)))
def test_every_input_has_exactly_one_lamp_with_a_reason(name: str, facts: LampFacts) -> None:
    verdict = judge(facts, LAMP_PRESETS[name])
    assert verdict.lamp in Lamp
    assert lamp_reason(verdict).endswith("。")
    assert judge(facts, LAMP_PRESETS[name]) == verdict


@PRESETS
@given(facts=FACTS)
@example(facts=replace(USUAL, percent=None))
@example(facts=replace(USUAL, due_on=None))
@example(facts=replace(USUAL, supervised_from=None))
@example(facts=replace(USUAL, has_answering_unit=False))
@example(facts=replace(USUAL, percent=None, came_late=True, was_red=True))
def test_grey_stands_for_what_is_missing_and_for_nothing_else(name: str, facts: LampFacts) -> None:
    verdict = judge(facts, LAMP_PRESETS[name])
    settled = verdict.lamp in (Lamp.BLUE, Lamp.NOT_STARTED)
    no_dates = facts.supervised_from is None or (facts.due_on is None and not facts.is_standing)
    no_data = facts.percent is None and not facts.is_standing
    missing = not facts.has_answering_unit or no_dates or no_data
    # What is overdue, or was not returned again and again, is red whatever else is unknown.
    plainly_red = verdict.reason in ("overdue", "returns_missing")
    if not settled and not plainly_red:
        assert (verdict.lamp is Lamp.UNKNOWN) == missing
    if verdict.lamp in (Lamp.GREEN, Lamp.YELLOW):
        assert not missing


@PRESETS
@given(facts=FACTS, percents=st.tuples(st.decimals(0, 100, places=1), st.decimals(0, 100, places=1)))
def test_more_done_is_never_worse(name: str, facts: LampFacts, percents: tuple[Decimal, Decimal]) -> None:
    less, more = (judge(replace(facts, percent=one), LAMP_PRESETS[name]).lamp for one in sorted(percents))
    assert BADNESS.get(more, 0) <= BADNESS.get(less, 0)


@PRESETS
@given(facts=FACTS, changed=st.sampled_from(("missed_in_a_row", "idle_in_a_row", "behind_in_a_row")))
def test_one_more_period_of_it_is_never_better(name: str, facts: LampFacts, changed: str) -> None:
    rule = LAMP_PRESETS[name]
    fewer = judge(facts, rule).lamp
    more = judge(replace(facts, **{changed: getattr(facts, changed) + 1}), rule).lamp
    if fewer in BADNESS and more in BADNESS:
        assert BADNESS[more] >= BADNESS[fewer]


@PRESETS
@given(facts=FACTS, changed=st.sampled_from(("came_late", "was_red")))
def test_having_been_late_or_red_is_never_better(name: str, facts: LampFacts, changed: str) -> None:
    rule = LAMP_PRESETS[name]
    without, having = (judge(replace(facts, **{changed: it}), rule).lamp for it in (False, True))
    if without in BADNESS and having in BADNESS:
        assert BADNESS[having] >= BADNESS[without]


@PRESETS
@given(facts=FACTS, days=st.integers(1, 400))
def test_time_alone_never_makes_an_unfinished_task_better(name: str, facts: LampFacts, days: int) -> None:
    open_one = replace(facts, closed_on=None, declared_done=False, is_standing=False)
    now = judge(open_one, LAMP_PRESETS[name]).lamp
    later = judge(replace(open_one, as_of=open_one.as_of + timedelta(days=days)), LAMP_PRESETS[name]).lamp
    if now in BADNESS and later in BADNESS:
        assert BADNESS[later] >= BADNESS[now]


@PRESETS
@given(start=DATES, percent=st.none() | st.decimals(0, 100, places=1), length=st.integers(1, 1200))
def test_nothing_is_red_before_or_on_the_day_supervision_starts(
    name: str, start: date, percent: Decimal | None, length: int
) -> None:
    facts = replace(USUAL, supervised_from=start, due_on=start + timedelta(days=length), percent=percent)
    for day in (start - timedelta(days=1), start):
        verdict = judge(replace(facts, as_of=day), LAMP_PRESETS[name])
        assert verdict.lamp is not Lamp.RED
        if day < start:
            assert verdict.lamp is Lamp.NOT_STARTED


def test_the_first_plan_is_not_behind_by_the_time_before_it_was_issued() -> None:
    # first_plan.md 4.5: reckoned from 2023-01-01 every task would be 39.1 points behind on the day of issue.
    issued, end = date(2024, 3, 4), date(2025, 12, 31)
    assert to_tenth_of(date(2023, 1, 1), end, issued) == Decimal("39.1")
    for day, percent in ((issued, "0.0"), (date(2024, 3, 31), "4.0"), (date(2024, 6, 30), "17.7"), (date(2024, 12, 31), "45.3")):
        assert to_tenth_of(issued, end, day) == Decimal(percent)
    for rule in LAMP_PRESETS.values():
        assert judge(replace(USUAL, as_of=issued, percent=Decimal(0)), rule).lamp is not Lamp.RED


def to_tenth_of(start: date, end: date, day: date) -> Decimal:
    found = expected_percent(start, end, day)
    assert found is not None
    return found.quantize(TENTH)


@pytest.mark.parametrize(
    ("name", "gap", "wanted"),
    [
        # 银川 prints 10–30 yellow and more red; the tenth on either side of both edges.
        *(("yinchuan", gap, (Lamp.GREEN, "on_path")) for gap in ("-20", "0", "9.9")),
        *(("yinchuan", gap, (Lamp.YELLOW, "behind")) for gap in ("10.0", "10.1", "29.9", "30.0")),
        *(("yinchuan", gap, (Lamp.RED, "far_behind")) for gap in ("30.1", "50")),
        # 瓯海: the target of the month met or missed, nothing between.
        *(("ouhai", gap, (Lamp.GREEN, "on_path")) for gap in ("-0.1", "0.0")),
        *(("ouhai", gap, (Lamp.RED, "far_behind")) for gap in ("0.1", "50")),
        # 三明: the first colour is a reminder, however far behind.
        *(("sanming", gap, (Lamp.YELLOW, "behind")) for gap in ("0.1", "30.1", "50")),
        *(("usual", gap, (Lamp.GREEN, "on_path")) for gap in ("9.9", "10.0")),
        *(("usual", gap, (Lamp.YELLOW, "behind")) for gap in ("10.1", "30.0")),
        *(("usual", gap, (Lamp.RED, "far_behind")) for gap in ("30.1",)),
    ],
)
def test_the_edges_of_a_rule_set(name: str, gap: str, wanted: tuple[Lamp, str]) -> None:
    # 银川 judges a standstill by itself; that nothing at all was done stands in the next test.
    rule = LAMP_PRESETS[name] if gap != "50" else replace(LAMP_PRESETS[name], start_slip_periods=0)
    assert lamp(rule, gap) == wanted


def test_the_start_slip_of_yinchuan_is_yellow_for_two_periods_and_red_at_the_third() -> None:
    rule = LAMP_PRESETS["yinchuan"]
    idle = replace(HALF, percent=Decimal(0), due_on=date(2034, 12, 30))
    lamps = [judge(replace(idle, idle_in_a_row=before), rule).lamp for before in range(4)]
    assert lamps == [Lamp.YELLOW, Lamp.YELLOW, Lamp.RED, Lamp.RED]


def test_the_escalation_of_sanming_takes_one_step_a_period() -> None:
    rule = LAMP_PRESETS["sanming"]
    behind = replace(HALF, percent=Decimal(49))
    lamps = [judge(replace(behind, behind_in_a_row=before), rule).lamp for before in range(4)]
    assert lamps == [Lamp.YELLOW, Lamp.YELLOW, Lamp.RED, Lamp.RED]
    told = [lamp_reason(judge(replace(behind, behind_in_a_row=before), rule)) for before in range(3)]
    assert [words.rpartition("，")[2] for words in told] == ["再落后2期亮红灯。", "再落后1期亮红灯。", "已连续3期落后。"]


def test_an_indicator_follows_the_same_edge_as_a_task() -> None:
    grown = Indicator(
        plan_id=1, code="I1", name="产值", target=Decimal(100), unit_of_measure="万元", comparator=Comparator.GE, target_year="2024",
        baseline=Decimal(0), baseline_on=date(2023, 12, 31),
    )  # fmt: skip
    day = date(2024, 6, 30)
    planned = planned_percent(grown, day)
    assert planned is not None
    value = planned.quantize(TENTH) - 10
    seen = {name: judge_indicator(grown, value, day, day, rule) for name, rule in LAMP_PRESETS.items()}
    assert {seen[name].gap_points for name in ("usual", "yinchuan")} == {Decimal("10.0")}
    assert (seen["usual"].lamp, seen["yinchuan"].lamp) == (Lamp.GREEN, Lamp.YELLOW)


@pytest.mark.parametrize("name", [name for name, rule in LAMP_PRESETS.items() if rule.recovered_is_yellow])
def test_what_was_red_and_has_caught_up_is_yellow_first_and_green_after(name: str) -> None:
    rule = LAMP_PRESETS[name]
    red = judge(replace(HALF, percent=Decimal(0)), rule)
    assert red.lamp is Lamp.RED
    caught_up = judge(replace(HALF, percent=Decimal(50), was_red=True, reds_in_a_row=red.reds_in_a_row), rule)
    assert (caught_up.lamp, caught_up.reason, caught_up.reds_in_a_row) == (Lamp.YELLOW, "recovered", 0)
    assert judge(replace(HALF, percent=Decimal(50), was_red=False), rule).lamp is Lamp.GREEN


@pytest.mark.parametrize(
    ("due_in", "wanted"), [(16, Lamp.GREEN), (15, Lamp.YELLOW), (0, Lamp.YELLOW), (-1, Lamp.RED)]
)
def test_a_deadline_is_near_within_fifteen_days_and_passed_the_day_after(due_in: int, wanted: Lamp) -> None:
    facts = replace(HALF, due_on=HALF.as_of + timedelta(days=due_in), percent=Decimal(100))
    assert judge(facts, LAMP_PRESETS["usual"]).lamp is wanted
