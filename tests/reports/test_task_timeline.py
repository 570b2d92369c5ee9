"""The course of a task as a figure: inside its frame for every input, and told in words as well."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.figure import Circle, Line, Polygon, Rect, Text
from wanzhou_gui.reports.task_timeline import Course, CourseEvent, CoursePoint, course_figure

DAYS = st.dates(date(2024, 1, 1), date(2026, 12, 31))
START, DUE = date(2024, 3, 4), date(2025, 12, 31)
COURSES = st.builds(
    Course,
    starts_on=st.just(START),
    original_due_on=st.just(DUE),
    extended_to=st.none() | st.just(date(2026, 6, 30)),
    closed_on=st.none() | DAYS,
    today=DAYS,
    points=st.lists(
        st.builds(CoursePoint, DAYS, st.none() | st.decimals(0, 100, places=1), st.sampled_from(Lamp), st.just("2024年第二季度")), max_size=8
    ).map(tuple),
    events=st.lists(st.builds(CourseEvent, DAYS, st.sampled_from("批核论延调终果结开"), st.just("说明。")), max_size=9).map(tuple),
)


@given(COURSES, st.floats(110, 320))
def test_everything_lies_inside_the_figure(course: Course, width: float) -> None:
    figure = course_figure(course, width)
    assert figure is not None
    for item in figure.items:
        match item:
            case Line():
                points = ((item.x1, item.y1), (item.x2, item.y2))
            case Polygon():
                points = item.points
            case Rect():
                points = ((item.x, item.y), (item.x + item.width, item.y + item.height))
            case Circle() | Text():
                points = ((item.x, item.y),)
        for x, y in points:
            assert 0 <= x <= figure.width
            assert 0 <= y <= figure.height


def test_the_description_says_what_the_picture_shows() -> None:
    point = CoursePoint(date(2024, 6, 30), Decimal(24), Lamp.YELLOW, "2024年第二季度")
    event = CourseEvent(date(2024, 7, 5), "延", "同意延期。")
    course = Course(START, DUE, date(2026, 6, 30), None, date(2024, 7, 10), (point,), (event,))
    figure = course_figure(course)
    assert figure is not None
    for words in ("原时限2025年12月31日", "批准延期至2026年6月30日", "2024年第二季度完成24%（预警）", "同意延期。"):
        assert words in figure.alternative


def test_without_dates_there_is_nothing_to_draw() -> None:
    assert course_figure(Course(None, DUE, None, None, DUE, (), ())) is None
    assert course_figure(Course(DUE, START, None, None, DUE, (), ())) is None
