"""The trajectory of an indicator: gaps stay gaps, the plan path needs a baseline, the step left reaches the target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.periods import Period, period_of_code
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.reports.charts import (
    Trajectory,
    remaining_words,
    trajectory_figure,
    trajectory_of,
    trajectory_words,
)
from wanzhou_gui.reports.figure import Circle, Figure, Line, Polygon, Text


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
