"""Charts as figures of plain primitives: the trajectory of an indicator, the same on screen and on paper."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.reports import wording
from wanzhou_gui.reports.figure import Anchor, Circle, Face, Figure, Line, Polygon, Primitive, Rect, Text
from wanzhou_gui.reports.indicator_wording import needed_words
from wanzhou_gui.reports.letter_room import cut_text, text_width
from wanzhou_gui.reports.planned_way import clipped, cut_line
from wanzhou_gui.reports.trajectories import Trajectory, period_tick, remaining_words, trajectory_words
from wanzhou_gui.reports.value_scale import value_ticks

_INK = "#1b2430"
_QUIET = "#596470"
_GRID = "#dce1e6"
_ACTUAL = "#1d5fa8"
_PATH = "#465260"
_TARGET = "#b5121b"
_NEEDED = "#8a5a00"
_FORECAST = "#5b3f8c"
# Light enough for dashes on it, dark enough to be seen on a black-and-white print.
_BAND = "#e6eaee"
_BAND_EDGE = "#aeb7c1"
_SURFACE = "#ffffff"

_PATH_DASH = (1.6, 1.0)
_TARGET_DASH = (3.2, 1.4)
_NEEDED_DASH = (0.5, 0.8)
_FORECAST_DASH = (2.4, 0.8, 0.5, 0.8)
# A pace that leads far away must not press everything else flat: then its line ends at the edge, with its figure.
_FAR_AWAY = Decimal("0.6")
_ROOM_FOR_LEGEND = 48.0
# Less of a remark than this is left out; the sentence beside the drawing says all of it.
_LEAST_REMARK = 0.6


def trajectory_figure(trajectory: Trajectory, width: float, height: float, text_size: float = 3.2) -> Figure:
    """Draw actual values (solid), the planned way (dashed) with what is tolerated behind it (a light area), the target
    (long dashes), where the pace leads (dash and dot) and what would still do (dotted) in a box of millimetres.

    Told apart by stroke and label, not by colour alone. A period without a value breaks the line and is marked 未报.
    """
    return _TrajectoryDrawing(trajectory, width, height, text_size).figure()


class _TrajectoryDrawing:
    """The places of one trajectory and the primitives laid on them."""

    def __init__(self, trajectory: Trajectory, width: float, height: float, text_size: float) -> None:
        self._what = trajectory
        self._size = text_size
        self._width = width
        self._height = height
        self._first, self._last = self._days()
        self._ticks = value_ticks(self._values(), wanted=max(3, min(7, int(height / (text_size * 3.6)))))
        left = max(text_width(wording.figure(tick), text_size) for tick in self._ticks) + text_size
        labels = (self._target_label(), self._forecast_label())
        right = max(text_size * 3, *(text_width(label, text_size) + text_size * 0.8 for label in labels))
        self._left = left
        self._right = max(left + 10.0, width - right)
        self._top = text_size * 2.4
        self._has_legend = height >= _ROOM_FOR_LEGEND
        below = 4.9 if self._has_legend else 3.4
        self._bottom = max(self._top + 10.0, height - text_size * below)

    def figure(self) -> Figure:
        """Everything, the quiet parts first so that the values lie on top."""
        items: tuple[Primitive, ...] = (
            *self._band(),
            *self._grid(),
            *self._period_axis(),
            *self._target(),
            *self._path(),
            *self._needed(),
            *self._forecast(),
            *self._actual(),
            *(self._legend() if self._has_legend else ()),
        )
        return Figure(self._width, self._height, items, alternative=trajectory_words(self._what))

    def _days(self) -> tuple[date, date]:
        periods = [period for period, _ in self._what.history] + list(self._what.ahead)
        days = [period.starts_on for period in periods] + [period.ends_on for period in periods]
        days += [day for day in (self._what.baseline_on, self._what.target_on) if day is not None]
        if not days:
            raise ValueError("a trajectory needs at least one day to stand on")
        first, last = min(days), max(days)
        return first, last if last > first else date(first.year + 1, first.month, 1)

    def _values(self) -> list[Decimal]:
        values = [value for _, value in self._what.history if value is not None]
        values += self._what.edges
        if self._what.baseline is not None:
            values.append(self._what.baseline)
        values += [value for _, value in self._what.way]
        low, high = min(values), max(values)
        if self._what.forecast is not None:
            slack = (high - low) * _FAR_AWAY
            values.append(min(max(self._what.forecast.value, low - slack), high + slack))
        return values

    def _x(self, day: date) -> float:
        share = (day - self._first).days / (self._last - self._first).days
        return self._left + share * (self._right - self._left)

    def _y(self, value: Decimal) -> float:
        low, high = self._ticks[0], self._ticks[-1]
        share = float((value - low) / (high - low))
        return self._bottom - share * (self._bottom - self._top)

    def _grid(self) -> Iterator[Primitive]:
        for tick in self._ticks:
            y = self._y(tick)
            yield Line(self._left, y, self._right, y, _GRID, 0.2)
            yield self._text(
                self._left - self._size * 0.5, y + self._size * 0.35, wording.figure(tick), Anchor.END, _QUIET
            )
        yield Text(0.0, self._size * 1.1, self._heading(), self._size, Face.SONGTI, Anchor.START, _QUIET, self._width)

    def _heading(self) -> str:
        """Unit and baseline: above the drawing, where no line can run through them."""
        what = self._what
        words = f"单位：{what.unit_of_measure}"
        if what.baseline is not None and what.baseline_on is not None:
            words += f"　基期 {wording.figure(what.baseline)}（{what.baseline_on.isoformat()}）"
        return words

    def _legend(self) -> Iterator[Primitive]:
        what = self._what
        kinds: tuple[tuple[str, str, float, tuple[float, ...], bool], ...] = (
            ("实际", _ACTUAL, 0.6, (), True),
            ("计划", _PATH, 0.35, _PATH_DASH, what.has_path),
            ("容差", "", 0.0, (), self._has_band()),
            ("目标", _TARGET, 0.4, _TARGET_DASH, True),
            ("预计", _FORECAST, 0.45, _FORECAST_DASH, what.forecast is not None),
            ("达标所需", _NEEDED, 0.35, _NEEDED_DASH, what.remaining() is not None),
        )
        drawn = [kind for kind in kinds if kind[4]]
        words = sum(text_width(kind[0], self._size) for kind in drawn)
        # Strokes and gaps give way before words do.
        room = (self._width - self._left - words) / len(drawn) - 1.2
        sample = max(3.0, min(8.0, room * 0.6))
        gap = max(1.0, min(5.0, room * 0.4))
        x, y = self._left, self._height - self._size * 0.5
        middle = y - self._size * 0.35
        for word, colour, width, dash, _ in drawn:
            if colour:
                yield Line(x, middle, x + sample, middle, colour, width, dash)
            else:
                yield Rect(x, middle - self._size * 0.4, sample, self._size * 0.8, _BAND, _BAND_EDGE, 0.2)
            yield self._text(x + sample + 1.2, y, word, colour=_QUIET)
            x += sample + 1.2 + text_width(word, self._size) + gap

    def _period_axis(self) -> Iterator[Primitive]:
        yield Line(self._left, self._bottom, self._right, self._bottom, _QUIET, 0.25)
        base = self._bottom + self._size * 1.4
        periods = [period for period, _ in self._what.history] + list(self._what.ahead)
        taken = -1.0
        year_shown = 0
        for period in periods:
            x = self._x(period.ends_on)
            yield Line(x, self._bottom, x, self._bottom + self._size * 0.3, _QUIET, 0.25)
            label = period_tick(period)
            half = text_width(label, self._size) / 2
            if x - half < taken:
                continue
            yield self._text(x, base, label, Anchor.MIDDLE, _INK)
            taken = x + half + self._size * 0.5
            if period.ends_on.year != year_shown and period.kind is not PeriodKind.YEAR:
                year_shown = period.ends_on.year
                yield self._text(x, base + self._size * 1.3, f"{year_shown}年", Anchor.MIDDLE, _QUIET)

    def _target_label(self) -> str:
        return f"目标 {'—'.join(wording.figure(edge) for edge in self._what.edges)}"

    def _target_y(self) -> float:
        heights = [self._y(edge) for edge in self._what.edges]
        return sum(heights) / len(heights)

    def _target(self) -> Iterator[Primitive]:
        for edge in self._what.edges:
            yield Line(self._left, self._y(edge), self._right, self._y(edge), _TARGET, 0.4, _TARGET_DASH)
        yield self._text(
            self._right + self._size * 0.5,
            self._target_y() + self._size * 0.35,
            self._target_label(),
            colour=_TARGET,
            face=Face.HEITI,
        )

    def _has_band(self) -> bool:
        return self._what.has_path and bool(self._what.depth)

    def _band(self) -> Iterator[Primitive]:
        """From the way to as far behind it as is tolerated, as much of it as the scale holds."""
        depth = self._what.depth
        if not self._what.has_path or not depth:
            return
        upper = [(self._x(day), self._y(value)) for day, value in self._what.way]
        lower = [(self._x(day), self._y(value - depth)) for day, value in self._what.way]
        area = clipped([*upper, *reversed(lower)], self._top, self._bottom)
        if area:
            yield Polygon(area, fill=_BAND, stroke=_BAND_EDGE, stroke_width=0.2)

    def _path(self) -> Iterator[Primitive]:
        what = self._what
        if not what.has_path:
            words = "没有基期值，计划线画不出来" if what.baseline is None else "没有目标年份，计划线画不出来"
            yield from self._remark(words, _QUIET, Face.SONGTI)
            return
        spots = [(self._x(day), self._y(value)) for day, value in what.way]
        for (x1, y1), (x2, y2) in itertools.pairwise(spots):
            yield Line(x1, y1, x2, y2, _PATH, 0.35, _PATH_DASH)
        x, y = spots[0]
        yield Rect(x - 0.7, y - 0.7, 1.4, 1.4, fill=_SURFACE, stroke=_PATH, stroke_width=0.3)

    def _forecast_label(self) -> str:
        seen = self._what.forecast
        return f"预计 {wording.short_figure(seen.value)}" if seen is not None else ""

    def _forecast(self) -> Iterator[Primitive]:
        """Where the pace leads on the target's day, with its value beside the end of the line."""
        seen, last, target_on = self._what.forecast, self._what.last, self._what.target_on
        if seen is None or last is None or target_on is None:
            return
        start = (self._x(last[0].ends_on), self._y(last[1]))
        start, end = cut_line(start, (self._x(target_on), self._y(seen.value)), self._top, self._bottom)
        yield Line(*start, *end, _FORECAST, 0.45, _FORECAST_DASH)
        target_y = self._target_y()
        y = end[1]
        if abs(y - target_y) < self._size * 1.3:
            # Beside the target's figure, on the side where the line ends.
            y = target_y + self._size * (1.3 if y >= target_y and target_y + self._size * 1.3 < self._bottom else -1.3)
        yield self._text(
            self._right + self._size * 0.5, y + self._size * 0.35, self._forecast_label(), colour=_FORECAST, face=Face.HEITI
        )

    def _needed(self) -> Iterator[Primitive]:
        step = self._what.remaining()
        last = self._what.last
        if step is None or last is None or self._what.target_on is None:
            return
        x1, y1 = self._x(last[0].ends_on), self._y(last[1])
        x2, y2 = self._x(self._what.target_on), self._y(self._what.asked(last[1]))
        yield Line(x1, y1, x2, y2, _NEEDED, 0.35, _NEEDED_DASH)
        if not self._what.has_path:
            return
        seen = self._what.forecast
        by_month = needed_words(seen, self._what.unit_of_measure) if seen is not None else ""
        words = by_month or remaining_words(self._what)
        yield from self._remark(words, _NEEDED, Face.HEITI)

    def _remark(self, words: str, colour: str, face: Face) -> Iterator[Primitive]:
        """Words at the right of the heading, shortened to the room it leaves; a mere beginning of them says nothing."""
        room = self._width - text_width(self._heading(), self._size) - self._size * 1.5
        if text_width(words, self._size) * _LEAST_REMARK <= room:
            yield Text(
                self._width, self._size * 1.1, cut_text(words, room, self._size), self._size, face, Anchor.END, colour, room
            )

    def _actual(self) -> Iterator[Primitive]:
        stretch: list[tuple[float, float]] = []
        stretches: list[tuple[tuple[float, float], ...]] = []
        for period, value in self._what.history:
            if value is None:
                stretches.append(tuple(stretch))
                stretch = []
                yield self._text(
                    self._x(period.ends_on), self._bottom - self._size * 0.5, "未报", Anchor.MIDDLE, _QUIET
                )
            else:
                stretch.append((self._x(period.ends_on), self._y(value)))
        stretches.append(tuple(stretch))
        for points in stretches:
            if len(points) > 1:
                yield Polygon(points, stroke=_ACTUAL, stroke_width=0.6, closed=False)
        yield from self._marks()

    def _marks(self) -> Iterator[Primitive]:
        taken = -1.0
        reported = [(period, value) for period, value in self._what.history if value is not None]
        for index, (period, value) in enumerate(reported):
            x, y = self._x(period.ends_on), self._y(value)
            yield Circle(x, y, 0.8, fill=_ACTUAL, stroke=_SURFACE, stroke_width=0.3)
            label = wording.short_figure(value)
            half = text_width(label, self._size) / 2
            is_last = index == len(reported) - 1
            if x - half < taken and not is_last:
                continue
            yield self._text(x, self._label_y(x, y), label, Anchor.MIDDLE, _ACTUAL, Face.HEITI)
            taken = x + half + self._size * 0.3

    def _label_y(self, x: float, y: float) -> float:
        """Below the point, or above it where the axis or the planned way is in the way and nothing stands above."""
        below, above = y + self._size * 1.5, y - self._size * 0.8
        if below >= self._bottom - self._size * 0.2:
            return above
        lines = [self._y(edge) for edge in self._what.edges]
        spots = [(self._x(day), self._y(value)) for day, value in self._what.way]
        for (x1, y1), (x2, y2) in itertools.pairwise(spots):
            if x1 <= x <= x2:
                lines.append(y2 if x1 == x2 else y1 + (y2 - y1) * (x - x1) / (x2 - x1))
        under = any(y < one <= below + self._size * 0.3 for one in lines)
        over = any(above - self._size <= one <= y for one in lines) or above - self._size < self._top
        return above if under and not over else below

    def _text(
        self,
        x: float,
        y: float,
        text: str,
        anchor: Anchor = Anchor.START,
        colour: str = _INK,
        face: Face = Face.SONGTI,
    ) -> Text:
        return Text(x, y, text, self._size, face, anchor, colour)
