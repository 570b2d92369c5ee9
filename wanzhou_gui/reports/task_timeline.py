"""The course of one task as a figure: actual against plan, dates that were moved, and what happened when."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.figure import Anchor, Circle, Face, Figure, Line, Polygon, Primitive, Rect, Text
from wanzhou_gui.reports.wording import chinese_day, figure, lamp_word

_INK = "#1b2430"
_QUIET = "#596470"
_GRID = "#dce1e6"
_ACTUAL = "#1d5fa8"
_PLAN = "#465260"
_NEW_PLAN = "#8a5a00"
_TODAY = "#b5121b"
_SURFACE = "#ffffff"
_LAMPS = {
    Lamp.RED: "#b42318",
    Lamp.YELLOW: "#f5b82e",
    Lamp.GREEN: "#00966c",
    Lamp.BLUE: "#1d4e89",
    Lamp.NOT_STARTED: "#ffffff",
    Lamp.UNKNOWN: "#d9dee4",
}
_LEFT, _TOP, _BOTTOM, _SIZE = 11.0, 4.0, 17.0, 2.9


# The one character of an event and what it stands for.
MARK_WORDS = {"批": "批示", "核": "核查", "论": "结论", "延": "延期", "调": "调整", "终": "终止", "果": "成果", "结": "办结", "开": "重新打开"}


@dataclass(frozen=True)
class CoursePoint:
    """What was reported by a day, and the lamp of that period."""

    on: date
    percent: Decimal | None
    lamp: Lamp
    label: str


@dataclass(frozen=True)
class CourseEvent:
    """Something that happened to the task: one character on the line, the whole in the description."""

    on: date
    mark: str
    sentence: str


@dataclass(frozen=True)
class Course:
    """Everything the figure shows; without a start or an end there is nothing to draw it against."""

    starts_on: date | None
    original_due_on: date | None
    extended_to: date | None
    closed_on: date | None
    today: date
    points: tuple[CoursePoint, ...]
    events: tuple[CourseEvent, ...]


def course_figure(course: Course, width: float = 180.0, height: float = 58.0) -> Figure | None:
    """Draw a course; None where the task has no dates to be drawn between."""
    start, due = course.starts_on, course.original_due_on
    if start is None or due is None or due <= start:
        return None
    last = max(one for one in (due, course.extended_to, course.closed_on, course.today) if one is not None)
    days = max(1, (last - start).days)
    room, floor = width - _LEFT - 6, height - _BOTTOM

    def x(day: date) -> float:
        return _LEFT + room * min(max((day - start).days, 0), days) / days

    def y(percent: Decimal | float) -> float:
        return floor - (floor - _TOP) * float(min(max(Decimal(percent), Decimal(0)), Decimal(100))) / 100

    items: list[Primitive] = []
    for level in (0, 50, 100):
        items.append(Line(_LEFT, y(level), _LEFT + room, y(level), _GRID, 0.2))
        items.append(Text(_LEFT - 1, y(level) + 1, f"{level}%", _SIZE, Face.HEITI, Anchor.END, _QUIET))
    items += _years(start, last, x, floor)
    items.append(Line(x(start), y(0), x(due), y(100), _PLAN, 0.4, (1.6, 1.0)))
    items.append(Line(x(due), _TOP, x(due), floor, _PLAN, 0.25, (0.6, 0.8)))
    if course.extended_to is not None:
        items.append(Line(x(start), y(0), x(course.extended_to), y(100), _NEW_PLAN, 0.4, (0.6, 0.9)))
        items.append(Line(x(course.extended_to), _TOP, x(course.extended_to), floor, _NEW_PLAN, 0.25, (0.6, 0.8)))
    if course.today <= last:
        items.append(Line(x(course.today), _TOP - 1, x(course.today), floor, _TODAY, 0.3))
        at_end = x(course.today) > _LEFT + room - 8
        items.append(
            Text(
                x(course.today) + (-0.8 if at_end else 0.8), _TOP + 1.4, "今天", _SIZE, Face.HEITI,
                Anchor.END if at_end else Anchor.START, _TODAY,
            )
        )  # fmt: skip
    told = [(one, one.percent) for one in course.points if one.percent is not None]
    if len(told) > 1:
        items.append(Polygon(tuple((x(one.on), y(value)) for one, value in told), None, _ACTUAL, 0.7, closed=False))
    for one, value in told:
        items += _lamp_mark(x(one.on), y(value), one.lamp)
    if told:
        one, value = told[-1]
        # The figure of the last return keeps out of the way of the line of today.
        is_near = 0 <= x(course.today) - x(one.on) < 10 and x(one.on) > _LEFT + 8
        at, anchor = (x(one.on) - 2, Anchor.END) if is_near else (x(one.on) + 2, Anchor.START)
        items.append(Text(at, y(value) - 1.6, f"{figure(value)}%", _SIZE + 0.2, Face.HEITI, anchor, _ACTUAL))
    items += _event_marks(course.events, x, floor, width - 3)
    items += _legend(width, height, course.extended_to is not None, [one.mark for one in sorted(course.events, key=lambda one: one.on)])
    return Figure(width, height, tuple(items), "进展与计划", _description(course, told))


def _years(start: date, last: date, x: Callable[[date], float], floor: float) -> list[Primitive]:
    items: list[Primitive] = [Text(x(start), floor + 3.6, f"{start.year}-{start.month:02d}", _SIZE, Face.HEITI, Anchor.START, _QUIET)]
    for year in range(start.year + 1, last.year + 1):
        day = date(year, 1, 1)
        items.append(Line(x(day), _TOP, x(day), floor, _GRID, 0.2))
        if x(day) - x(start) > 16 and x(last) - x(day) > 16:
            items.append(Text(x(day), floor + 3.6, str(year), _SIZE, Face.HEITI, Anchor.MIDDLE, _QUIET))
    items.append(Text(x(last), floor + 3.6, f"{last.year}-{last.month:02d}", _SIZE, Face.HEITI, Anchor.END, _QUIET))
    return items


def _lamp_mark(x: float, y: float, lamp: Lamp) -> list[Primitive]:
    """The shape tells the lamp without colour: diamond red, triangle yellow, disc green, square else."""
    fill, size = _LAMPS[lamp], 1.5
    if lamp is Lamp.RED:
        return [Polygon(((x, y - size), (x + size, y), (x, y + size), (x - size, y)), fill, _INK, 0.2)]
    if lamp is Lamp.YELLOW:
        return [Polygon(((x, y - size), (x + size, y + size * 0.8), (x - size, y + size * 0.8)), fill, _INK, 0.2)]
    if lamp is Lamp.GREEN:
        return [Circle(x, y, size * 0.85, fill, _INK, 0.2)]
    return [Rect(x - size * 0.8, y - size * 0.8, size * 1.6, size * 1.6, fill, _INK, 0.2)]


def _event_marks(
    events: Sequence[CourseEvent], x: Callable[[date], float], floor: float, limit: float
) -> list[Primitive]:
    items: list[Primitive] = []
    rows = [-100.0, -100.0]
    for event in sorted(events, key=lambda one: one.on):
        at = x(event.on)
        # Two lines of marks; what would lie on another goes on the second, or beside it.
        row = 0 if at - rows[0] >= 4.6 else 1
        at_shown = min(at if at - rows[row] >= 4.6 else rows[row] + 4.6, limit)
        rows[row] = at_shown
        y = floor + 7.2 + row * 4.4
        items.append(Line(at, floor, at, floor + 1.2, _QUIET, 0.3))
        items.append(Rect(at_shown - 2, y - 2.6, 4, 3.8, _SURFACE, _QUIET, 0.2))
        items.append(Text(at_shown, y + 0.5, event.mark, 2.8, Face.HEITI, Anchor.MIDDLE, _INK))
    return items


def _legend(width: float, height: float, is_extended: bool, marks: Sequence[str]) -> list[Primitive]:
    y = height - 1.2
    items: list[Primitive] = [
        Line(_LEFT, y - 1, _LEFT + 6, y - 1, _ACTUAL, 0.7),
        Text(_LEFT + 7, y, "实际", _SIZE, Face.HEITI, Anchor.START, _QUIET),
        Line(_LEFT + 17, y - 1, _LEFT + 23, y - 1, _PLAN, 0.4, (1.6, 1.0)),
        Text(_LEFT + 24, y, "序时（原时限）", _SIZE, Face.HEITI, Anchor.START, _QUIET),
    ]
    if is_extended:
        items.append(Line(_LEFT + 47, y - 1, _LEFT + 53, y - 1, _NEW_PLAN, 0.4, (0.6, 0.9)))
        items.append(Text(_LEFT + 54, y, "序时（批准延期后）", _SIZE, Face.HEITI, Anchor.START, _QUIET))
    at = _LEFT + (85 if is_extended else 48)
    for mark in dict.fromkeys(marks):
        word = MARK_WORDS[mark]
        room = 5.4 + _SIZE * len(word) + 3
        # What has no room is told when the pointer rests on the figure.
        if at + room > width:
            break
        items.append(Rect(at, y - 2.8, 4, 3.8, _SURFACE, _QUIET, 0.2))
        items.append(Text(at + 2, y + 0.3, mark, 2.8, Face.HEITI, Anchor.MIDDLE, _INK))
        items.append(Text(at + 5.4, y, word, _SIZE, Face.HEITI, Anchor.START, _QUIET))
        at += room
    return items


def _description(course: Course, told: Sequence[tuple[CoursePoint, Decimal]]) -> str:
    parts = []
    if course.starts_on and course.original_due_on:
        parts.append(f"{chinese_day(course.starts_on)}起，原时限{chinese_day(course.original_due_on)}。")
    if course.extended_to:
        parts.append(f"批准延期至{chinese_day(course.extended_to)}。")
    parts += [f"{one.label}完成{figure(value)}%（{lamp_word(one.lamp)}）。" for one, value in told]
    parts += [one.sentence for one in sorted(course.events, key=lambda one: one.on)]
    return "".join(parts)
