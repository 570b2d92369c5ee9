"""The table of all plans as primitives: inside its room, every cell with its words, readable in grey; on the page for the vice-mayor too."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.one_page_cases import facts
from tests.reports.test_workbench_pictures import outside
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.reports.figure import Hatch, Rect, Text
from wanzhou_gui.reports.one_page.compose import conclusion, one_page
from wanzhou_gui.reports.one_page.page import HEIGHT
from wanzhou_gui.reports.workbench.plan_table import (
    COLUMNS,
    OVERDUE,
    PROGRESS,
    WAITING,
    PlanLine,
    least_height,
    plan_table_figure,
    rows_for,
    sum_line,
    worst_lines,
)


def line(number: int, *, red: int = 0, known: int = 3, when: str = "2024年6月", is_asked: bool = True) -> PlanLine:
    lamps = {lamp: (red if lamp is Lamp.RED else number % 4) for lamp in LAMP_ORDER}
    return PlanLine(
        plan_id=number,
        name=f"第{number}号重点工作方案",
        full_name=f"万州区推动第{number}号重点工作落地见效三年行动方案（2024—2026年）",
        when=when,
        tasks=sum(lamps.values()),
        lamps=lamps,
        overdue=number % 3,
        units=12 if is_asked else 0,
        waiting=number % 12 if is_asked else 0,
        known=known,
        done=Decimal(40 * known),
        due=Decimal(50 * known),
        is_asked=is_asked,
    )


@given(st.integers(1, 40), st.floats(110, 400), st.floats(20, 300), st.booleans())
def test_nothing_leaves_the_room_and_every_cell_has_its_place(plans: int, width: float, height: float, mixed: bool) -> None:
    lines = [line(at + 1, red=at % 5, when="2024年6月" if at % 2 or not mixed else "2024年第二季度") for at in range(plans)]
    figure = plan_table_figure(lines, sum_line(lines), width, height)
    assert outside(figure) == []
    rows = plans + (1 if plans > 1 else 0)
    assert len(figure.areas) == rows * len(COLUMNS)
    for area in figure.areas:
        assert area.width > 0
        assert area.words
        found = figure.area_at(area.x + area.width / 2, area.y + area.height / 2)
        assert found is not None
        assert found.key == area.key


def test_the_sum_is_that_of_the_rows_and_its_average_of_all_tasks() -> None:
    lines = [line(1, red=2, known=3), line(2, red=1, known=9), line(3, is_asked=False)]
    total = sum_line(lines)
    assert total.lamps[Lamp.RED] == 3
    assert total.overdue == sum(one.overdue for one in lines)
    assert (total.units, total.waiting) == (24, 3)
    assert total.percent == Decimal("40.0")
    assert total.expected == Decimal("50.0")
    assert sum_line([]).percent is None


def test_a_plan_that_asks_nobody_any_more_says_so() -> None:
    ended = line(3, is_asked=False)
    assert "不再要求报送" in ended.words(WAITING)
    figure = plan_table_figure([ended], sum_line([ended]), 200, 40)
    assert "不再报送" in {item.text for item in figure.items if isinstance(item, Text)}


def test_what_is_behind_is_hatched_and_what_is_wrong_is_heavy() -> None:
    behind, ahead = line(4), replace(line(5), done=Decimal(180))
    for one, expected in ((behind, Hatch.RISING), (ahead, Hatch.NONE)):
        figure = plan_table_figure([one], sum_line([one]), 200, 20)
        assert expected in {item.hatch for item in figure.items if isinstance(item, Rect)}
        assert (Hatch.RISING in {item.hatch for item in figure.items if isinstance(item, Rect)}) is (expected is Hatch.RISING)
    assert "平均完成" in behind.words(PROGRESS)
    assert behind.count(OVERDUE) == 1


def test_where_there_is_no_room_the_most_urgent_plans_stay_in_their_order() -> None:
    lines = [line(at + 1, red=red) for at, red in enumerate((0, 9, 1, 7, 0, 8))]
    assert [one.plan_id for one in worst_lines(lines, 3)] == [2, 4, 6]
    assert worst_lines(lines, 6) == tuple(lines)
    for plans in (1, 5, 23):
        assert rows_for(least_height(plans)) == plans


@pytest.mark.parametrize("plans", [2, 3, 9, 10, 60])
@pytest.mark.parametrize(("groups", "units", "tasks", "targets"), [(3, 8, 2, 0), (12, 40, 60, 20)])
def test_the_page_for_the_vice_mayor_holds_however_many_plans(plans: int, groups: int, units: int, tasks: int, targets: int) -> None:
    lines = [line(at + 1, red=at % 5) for at in range(plans)]
    told = replace(facts(groups, units, tasks, targets), plans=(*lines, sum_line(lines)))
    figure = one_page(told).figure
    assert outside(figure) == []
    assert max(item.y for item in figure.items if isinstance(item, Text)) < HEIGHT
    words = "".join(item.text for item in figure.items if isinstance(item, Text))
    assert "各方案进展" in words
    assert "未报齐单位" in words
    assert ("见台账" in words) or plans <= 10
    assert conclusion(told).startswith(f"{plans}个在办方案共")
    # The foot stands below everything else.
    foot = next(item for item in figure.items if isinstance(item, Text) and item.text.endswith("制"))
    assert all(item.y <= foot.y for item in figure.items if isinstance(item, Text))
