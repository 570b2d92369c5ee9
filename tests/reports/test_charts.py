"""The trajectory of an indicator: gaps stay gaps, the plan path needs a baseline, the step left reaches the target."""

from __future__ import annotations

import itertools
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wanzhou_gui.domain.indicator_forecast import forecast
from wanzhou_gui.domain.indicators import Indicator, PathKind
from wanzhou_gui.domain.periods import Period, period_of_code
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.reports.charts import trajectory_figure
from wanzhou_gui.reports.figure import Anchor, Circle, Figure, Line, Polygon, Primitive, Rect, Text
from wanzhou_gui.reports.letter_room import text_width
from wanzhou_gui.reports.trajectories import Trajectory, remaining_words, trajectory_of, trajectory_words
from wanzhou_gui.reports.wording import short_figure


def indicator(**changes: object) -> Indicator:
    values: dict[str, object] = {
        "plan_id": 1,
        "code": "I8",
        "name": "知识产权人才总量",
        "target": Decimal(200),
        "unit_of_measure": "人",
        "comparator": Comparator.REACH,
        "target_year": "2025",
        "baseline": Decimal(100),
        "baseline_on": date(2023, 12, 31),
    } | changes
    return Indicator(**values)  # type: ignore[arg-type]


def history(*values: int | str | None) -> list[tuple[Period, Decimal | None]]:
    codes = ("2024Q1", "2024Q2", "2024Q3", "2024Q4", "2025Q1", "2025Q2", "2025Q3", "2025Q4")
    return [
        (period_of_code(code), None if value is None else Decimal(value))
        for code, value in zip(codes, values, strict=False)
    ]


def texts(figure: Figure) -> list[str]:
    return [item.text for item in figure.items if isinstance(item, Text)]


def solid_stretches(figure: Figure) -> list[int]:
    return [
        len(item.points)
        for item in figure.items
        if isinstance(item, Polygon) and not item.closed and not item.fill
    ]


def drawn(trajectory: Trajectory) -> Figure:
    return trajectory_figure(trajectory, 200, 90)


def test_a_period_without_a_value_breaks_the_line_and_is_never_zero() -> None:
    figure = drawn(trajectory_of(indicator(), history(110, 120, None, 150, 160)))
    assert solid_stretches(figure) == [2, 2]
    assert texts(figure).count("未报") == 1
    points = [item for item in figure.items if isinstance(item, Circle)]
    assert len(points) == 4


def test_the_plan_path_is_dashed_from_the_baseline_to_the_target() -> None:
    figure = drawn(trajectory_of(indicator(), history(110)))
    dashed = [item for item in figure.items if isinstance(item, Line) and item.dash and item.y1 != item.y2]
    path = dashed[0]
    assert path.x1 < path.x2
    assert path.y1 > path.y2, "the baseline lies below the target, and y grows downwards"
    assert "单位：人　基期 100（2023-12-31）" in texts(figure)


def test_without_a_baseline_no_path_is_drawn_and_the_figure_says_why() -> None:
    figure = drawn(trajectory_of(indicator(baseline=None, baseline_on=None), history(None, None)))
    assert not [item for item in figure.items if isinstance(item, Line) and item.dash and item.y1 != item.y2]
    assert "没有基期值，计划线画不出来" in texts(figure)


def test_the_target_line_carries_its_figure() -> None:
    figure = drawn(trajectory_of(indicator(), history(110)))
    level = [item for item in figure.items if isinstance(item, Line) and item.dash and item.y1 == item.y2]
    assert [line for line in level if line.x2 - line.x1 > 50], "the legend's samples are short"
    assert "目标 200" in texts(figure)


def test_the_step_left_is_rounded_up_so_that_following_it_reaches_the_target() -> None:
    trajectory = trajectory_of(indicator(), history(110, 120))
    step = trajectory.remaining()
    assert step is not None
    assert step.periods == 6
    assert step.per_period == Decimal("13.4")
    assert 120 + step.periods * step.per_period >= 200
    assert remaining_words(trajectory) == "余下6个季度，每季度需再增13.4人"


def test_a_falling_target_asks_for_a_fall() -> None:
    falling = indicator(
        comparator=Comparator.LE, target=Decimal("2.5"), baseline=Decimal(4), unit_of_measure="%"
    )
    trajectory = trajectory_of(falling, history("3.5", "3.4"))
    assert remaining_words(trajectory) == "余下6个季度，每季度需再降0.2个百分点"


@pytest.mark.parametrize("value", [200, 230])
def test_a_reached_target_asks_for_nothing(value: int) -> None:
    trajectory = trajectory_of(indicator(), history(150, value))
    assert trajectory.remaining() is None
    assert remaining_words(trajectory) == ""


def test_an_indicator_nobody_reported_on_can_still_be_drawn() -> None:
    figure = drawn(trajectory_of(indicator(target_year="", baseline=None, baseline_on=None), history(None)))
    assert not [item for item in figure.items if isinstance(item, Circle)]


def test_every_text_stays_inside_the_figure() -> None:
    what = trajectory_of(
        indicator(target=Decimal(160000), unit_of_measure="件/万户"), history(1, 159999, None, 3)
    )
    for width, height in ((90, 60), (200, 90), (400, 200)):
        figure = trajectory_figure(what, width, height)
        for item in figure.items:
            if isinstance(item, Text):
                assert 0 <= item.x <= width, item.text
                assert 0 < item.y <= height, item.text


def test_the_words_say_what_the_drawing_shows() -> None:
    words = trajectory_words(trajectory_of(indicator(), history(110, None)))
    assert words == (
        "目标：到2025年达到200人；基期 100人；2024年一季度 110人；2024年二季度 未报；"
        "余下7个季度，每季度需再增12.9人"
    )


def test_a_high_figure_says_what_its_strokes_mean() -> None:
    what = trajectory_of(indicator(), history(110, 120))
    assert {"实际", "计划", "目标", "达标所需"} <= set(texts(trajectory_figure(what, 200, 90)))
    assert "计划" not in texts(drawn(trajectory_of(indicator(baseline=None, baseline_on=None), history(110))))
    assert "实际" not in texts(trajectory_figure(what, 120, 35)), "there is no room for it"


WAY_POINTS = (("2024-06-30", "110"), ("2024-12-31", "160"))
FIGURES = st.decimals(Decimal("-50"), Decimal(5000), places=2)


def area(figure: Figure) -> Polygon | None:
    return next((item for item in figure.items if isinstance(item, Polygon) and item.fill), None)


def places(item: Primitive) -> list[tuple[float, float]]:
    match item:
        case Line():
            return [(item.x1, item.y1), (item.x2, item.y2)]
        case Polygon():
            return list(item.points)
        case Rect():
            return [(item.x, item.y), (item.x + item.width, item.y + item.height)]
        case Circle():
            return [(item.x - item.radius, item.y - item.radius), (item.x + item.radius, item.y + item.radius)]
        case Text():
            return [(item.x, item.y)]


def is_inside(x: float, y: float, polygon: Polygon) -> bool:
    """Inside or within a hair of the edge, counted by the sides a ray crosses."""
    corners = polygon.points
    sides = list(zip(corners, [*corners[1:], corners[0]], strict=True))
    for (x1, y1), (x2, y2) in sides:
        long = (x2 - x1) ** 2 + (y2 - y1) ** 2
        share = 0.0 if long == 0 else max(0.0, min(1.0, ((x - x1) * (x2 - x1) + (y - y1) * (y2 - y1)) / long))
        if (x - x1 - share * (x2 - x1)) ** 2 + (y - y1 - share * (y2 - y1)) ** 2 < 1e-4:
            return True
    return sum((y1 > y) != (y2 > y) and x < (x2 - x1) * (y - y1) / (y2 - y1) + x1 for (x1, y1), (x2, y2) in sides) % 2 == 1


def test_a_stepped_way_is_drawn_in_steps_and_points_by_hand_as_corners() -> None:
    level, upright = 0, 0
    stepped = trajectory_of(indicator(path=PathKind.STEPPED, planned_points=WAY_POINTS), history(110))
    for (day, low), (later, high) in itertools.pairwise(stepped.way):
        level += low == high
        upright += day == later
    assert (level, upright) == (3, 3)
    by_hand = trajectory_of(indicator(path=PathKind.BY_HAND, planned_points=WAY_POINTS), history(110))
    assert [value for _, value in by_hand.way] == [100, 110, 160, 200]
    straight = trajectory_of(indicator(planned_points=WAY_POINTS), history(110))
    assert [value for _, value in straight.way] == [100, 200]


@settings(deadline=None, max_examples=60)
@given(
    st.tuples(FIGURES, FIGURES).filter(lambda ends: ends[0] != ends[1]),
    st.lists(st.none() | FIGURES, min_size=1, max_size=8),
    st.sampled_from(PathKind),
    st.none() | st.decimals(0, 100, places=0),
    st.sampled_from([(60.0, 37.0), (90.0, 60.0), (200.0, 60.0), (400.0, 200.0)]),
)
def test_whatever_is_drawn_lies_inside_its_box_and_the_way_inside_its_band(
    ends: tuple[Decimal, Decimal],
    values: list[Decimal | None],
    path: PathKind,
    tolerance: Decimal | None,
    size: tuple[float, float],
) -> None:
    baseline, target = ends
    half = ((baseline + target) / 2).quantize(Decimal("0.01"))
    what = indicator(
        baseline=baseline, target=target, path=path, planned_points=(("2024-12-31", str(half)),),
        comparator=Comparator.LE if target < baseline else Comparator.GE,
    )  # fmt: skip
    told = [(period, value) for (period, _), value in zip(history(*[None] * len(values)), values, strict=True)]
    reported = [(period.ends_on, value) for period, value in told if value is not None]
    seen = forecast(what, reported, told[-1][0].ends_on)
    figure = trajectory_figure(trajectory_of(what, told, seen, tolerance), *size)
    for item in figure.items:
        for x, y in places(item):
            assert -1e-6 <= x <= size[0] + 1e-6, item
            assert -1e-6 <= y <= size[1] + 1e-6, item
    band = area(figure)
    assert (band is not None) == bool(tolerance)
    if band is not None:
        dashed = [item for item in figure.items if isinstance(item, Line) and item.dash == (1.6, 1.0) and item.x2 <= band_right(band)]
        for line in dashed[: len(what.planned_points) * 2 + 2]:
            for x, y in places(line):
                assert is_inside(x, y, band) or y > max(spot[1] for spot in band.points), line


def band_right(band: Polygon) -> float:
    return max(x for x, _ in band.points) + 1e-6


def test_the_forecast_ends_on_the_target_day_with_its_figure_and_the_step_that_would_do() -> None:
    what = indicator()
    seen = forecast(what, [(date(2024, 12, 31), Decimal(120))], date(2024, 12, 31))
    trajectory = trajectory_of(what, history(None, None, None, 120), seen, Decimal(10))
    figure = drawn(trajectory)
    assert {"预计 139.95", "今后每月须增加6.68人", "预计", "容差"} <= set(texts(figure))
    assert "按目前进度，到2025年底预计为139.95人，达不到目标；今后每月须增加6.68人" in trajectory_words(trajectory)
    lines = [item for item in figure.items if isinstance(item, Line) and item.dash == (2.4, 0.8, 0.5, 0.8)]
    target = next(item for item in figure.items if isinstance(item, Line) and item.dash == (3.2, 1.4))
    assert lines[0].x2 == pytest.approx(target.x2)


def test_a_pace_that_leads_far_away_does_not_press_the_rest_flat() -> None:
    what = indicator()
    seen = forecast(what, [(date(2024, 1, 31), Decimal(4000))], date(2024, 3, 31))
    assert seen is not None
    near = drawn(trajectory_of(what, history(4000), seen))
    assert max(y for item in near.items for _, y in places(item)) <= 90
    assert f"预计 {short_figure(seen.value)}" in texts(near)


def test_the_figure_of_a_value_above_a_low_way_stands_above_its_point() -> None:
    low_way = trajectory_of(indicator(path=PathKind.STEPPED), history(108))
    straight = trajectory_of(indicator(), history(101))
    for what, is_above in ((low_way, True), (straight, False)):
        figure = drawn(what)
        point = next(item for item in figure.items if isinstance(item, Circle))
        label = next(item for item in figure.items if isinstance(item, Text) and item.text in ("108", "101"))
        assert (label.y < point.y) == is_above


def box(item: Text) -> tuple[float, float]:
    """From where to where a text reaches, as wide as letters usually are."""
    width = text_width(item.text, item.size)
    width = min(width, item.room) if item.room else width
    left = item.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[item.anchor]
    return left, left + width


@settings(deadline=None, max_examples=150)
@given(
    st.integers(1, 200_000),
    st.lists(st.none() | st.integers(1, 200_000), min_size=1, max_size=8),
    st.sampled_from([None, Decimal(100)]),
    st.sampled_from(["人", "件/万户", "万元", "个百分点"]),
    st.sampled_from([3.2, 3.68, 4.16]),
    st.floats(120, 300),
)
def test_no_words_of_a_chart_are_cut_at_its_edge_or_lie_on_each_other_in_any_size_of_letters(
    target: int, values: list[int | None], baseline: Decimal | None, unit: str, size: float, width: float
) -> None:
    what = indicator(target=Decimal(target), baseline=baseline, unit_of_measure=unit)
    told = history(*values)
    seen = forecast(what, [(period.ends_on, value) for period, value in told if value is not None], told[-1][0].ends_on)
    figure = trajectory_figure(trajectory_of(what, told, seen, Decimal(5)), width, 70, size)
    for item in figure.items:
        if isinstance(item, Text):
            left, right = box(item)
            assert left >= -0.3, item
            assert right <= width + 0.3, item
    head = [box(item) for item in figure.items if isinstance(item, Text) and item.y == size * 1.1]
    assert all(one[1] <= other[0] for one, other in itertools.pairwise(sorted(head)))


def test_a_range_is_drawn_with_both_edges_and_asks_for_the_nearer_one() -> None:
    ranged = indicator(comparator=Comparator.BETWEEN, target=Decimal(3), target_upper=Decimal(2), baseline=Decimal(1), unit_of_measure="%")
    rising, falling, there = (trajectory_of(ranged, history("1", value)) for value in ("1.4", "3.6", "2.5"))
    figure = drawn(rising)
    assert "目标 2—3" in texts(figure)
    levels = [item for item in figure.items if isinstance(item, Line) and item.y1 == item.y2 and item.dash == (3.2, 1.4)]
    assert len({item.y1 for item in levels}) == 3  # both edges, and the sample in the legend
    assert remaining_words(rising) == "余下6个季度，每季度需再增0.1个百分点"
    assert remaining_words(falling) == "余下6个季度，每季度需再降0.1个百分点"
    assert remaining_words(there) == ""
    assert "目标：到2025年保持在2%—3%" in trajectory_words(rising)
