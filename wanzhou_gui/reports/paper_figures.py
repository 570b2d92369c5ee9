"""Figures of papers: the lamps of tasks over periods, and units by how far they are, readable in black and white.

Coordinates are millimetres; the same primitives are drawn on the screen and, as vectors, in the PDF.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import TypeVar

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.reports.bulletin.facts import TaskFact
from wanzhou_gui.reports.figure import (
    Anchor,
    Face,
    Figure,
    Hatch,
    Line,
    Primitive,
    Rect,
    Text,
)
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import text_width
from wanzhou_gui.reports.wording import lamp_word, short_figure

T = TypeVar("T")

_INK = "#1b2430"
_QUIET = "#596470"
_GRID = "#aeb7c1"
_SURFACE = "#ffffff"
_BAR = "#1d5fa8"
_BEHIND = "#b42318"
_SIZE = 3.2
_ROW = 6.0
_LEGEND = 8.0
_PAGE_WIDTH = 156.0  # 版心
_ROWS_ON_A_PAGE = 28

# Fill, hatch and hatch colour: the tint for a colour printer, the pattern for a black one.
_LOOKS: dict[Lamp, tuple[str, Hatch, str]] = {
    Lamp.RED: ("#f3c4be", Hatch.RISING, "#b42318"),
    Lamp.YELLOW: ("#fdeac0", Hatch.HORIZONTAL, "#a86f00"),
    Lamp.GREEN: ("#e3f4ee", Hatch.NONE, "#00966c"),
    Lamp.BLUE: ("#c9d9ec", Hatch.FALLING, "#1d4e89"),
    Lamp.NOT_STARTED: (_SURFACE, Hatch.NONE, _QUIET),
    Lamp.UNKNOWN: (_SURFACE, Hatch.NONE, _QUIET),
}


@dataclass(frozen=True)
class LampRow:
    """A row of the map: what it is called, and its lamp in each column (None where there was none)."""

    label: str
    lamps: tuple[Lamp | None, ...]


@dataclass(frozen=True)
class RankedUnit:
    """A unit with the tasks it leads: how far they are on the average, and how far time is."""

    name: str
    tasks: int
    percent: Decimal
    expected: Decimal | None

    @property
    def lead(self) -> Decimal:
        """Percentage points ahead of time (behind when negative)."""
        return self.percent - (self.expected if self.expected is not None else self.percent)


def lamp_map_figure(rows: Sequence[LampRow], columns: Sequence[str], width: float, caption: str = "") -> Figure:
    """One row for each task, one column for each period; every field has pattern, shape and word."""
    label_width = min(width * 0.5, max((text_width(row.label, _SIZE) for row in rows), default=0.0) + 2)
    column = (width - label_width) / max(1, len(columns))
    items: list[Primitive] = []
    for index, name in enumerate(columns):
        items.append(_text(label_width + (index + 0.5) * column, _ROW * 0.7, name, Anchor.MIDDLE, face=Face.HEITI))
    for number, row in enumerate(rows, start=1):
        top = number * _ROW
        items.append(_text(0.0, top + _ROW * 0.68, _cut(row.label, label_width - 2)))
        for index, lamp in enumerate(row.lamps):
            items += _field(label_width + index * column, top, column, lamp)
    items += _lamp_legend((len(rows) + 1) * _ROW + _LEGEND * 0.7)
    words = "；".join(
        f"{row.label}：" + "、".join(lamp_word(lamp) if lamp is not None else "无" for lamp in row.lamps) for row in rows
    )
    return Figure(width, (len(rows) + 1) * _ROW + _LEGEND, tuple(items), caption, words)


def ranking_figure(units: Sequence[RankedUnit], width: float, caption: str = "") -> Figure:
    """Units from the one furthest ahead of time to the one furthest behind: a bar for what is done, a stroke for time."""
    label_width = min(width * 0.43, max((text_width(_unit_label(one), _SIZE) for one in units), default=0.0) + 2)
    note_width = text_width("34.2% 落后22.5个百分点", _SIZE) + 2
    room = width - label_width - note_width
    items: list[Primitive] = []
    for number, one in enumerate(units):
        top = number * _ROW
        done = float(min(one.percent, Decimal(100))) / 100 * room
        is_behind = one.lead < 0
        items.append(_text(0.0, top + _ROW * 0.68, _cut(_unit_label(one), label_width - 2)))
        items.append(Rect(label_width, top + 0.9, room, _ROW - 1.8, stroke=_GRID, stroke_width=0.15))
        if done > 0:
            hatch = Hatch.RISING if is_behind else Hatch.NONE
            fill, edge = ("#f3c4be", _BEHIND) if is_behind else ("#9dbbdd", _BAR)
            items.append(Rect(label_width, top + 0.9, done, _ROW - 1.8, fill, edge, 0.2, hatch))
        if one.expected is not None:
            x = label_width + float(min(one.expected, Decimal(100))) / 100 * room
            items.append(Line(x, top + 0.3, x, top + _ROW - 0.3, _INK, 0.6))
        items.append(_text(label_width + room + 2, top + _ROW * 0.68, _standing(one)))
    items += _ranking_legend(len(units) * _ROW + _LEGEND * 0.7, label_width, width)
    words = "；".join(f"{_unit_label(one)} {_standing(one)}" for one in units)
    return Figure(width, len(units) * _ROW + _LEGEND, tuple(items), caption, words)


def lamp_map_pages(rows: Sequence[LampRow], columns: Sequence[str]) -> tuple[Figure, ...]:
    """The map in pieces that each fit a page under a title."""
    return tuple(lamp_map_figure(part, columns, _PAGE_WIDTH) for part in _parts(rows))


def ranking_pages(units: Sequence[RankedUnit]) -> tuple[Figure, ...]:
    """The ranking in pieces that each fit a page under a title."""
    return tuple(ranking_figure(part, _PAGE_WIDTH) for part in _parts(units))


def ranked_units(tasks: Sequence[TaskFact]) -> tuple[RankedUnit, ...]:
    """The units that lead tasks with a known percentage, the best first; equals in the order of the plan."""
    led: dict[str, list[TaskFact]] = defaultdict(list)
    for task in tasks:
        for unit in task.lead_units:
            if task.percent is not None:
                led[unit].append(task)
    ranked = []
    for unit, own in led.items():
        expected = [task.expected for task in own if task.expected is not None]
        ranked.append(
            RankedUnit(
                unit,
                len(own),
                _mean([task.percent for task in own if task.percent is not None]),
                _mean(expected) if expected else None,
            )
        )
    return tuple(sorted(ranked, key=lambda one: -one.lead))


def task_rows(tasks: Sequence[TaskFact]) -> tuple[LampRow, ...]:
    """The tasks of a bulletin with their lamps of the last period and of this one."""
    return tuple(LampRow(f"{task.number}. {task.title}", (task.previous_lamp, task.lamp)) for task in tasks)


def _parts(rows: Sequence[T]) -> Iterator[Sequence[T]]:
    for at in range(0, len(rows), _ROWS_ON_A_PAGE):
        yield rows[at : at + _ROWS_ON_A_PAGE]


def _mean(values: Sequence[Decimal]) -> Decimal:
    return (sum(values, Decimal(0)) / len(values)).quantize(Decimal("0.1"))


def _unit_label(one: RankedUnit) -> str:
    return f"{one.name}（{one.tasks}项）"


def _standing(one: RankedUnit) -> str:
    done = f"{short_figure(one.percent)}%"
    if one.expected is None:
        return done
    if one.lead == 0:
        return f"{done} 持平"
    return f"{done} {'超前' if one.lead > 0 else '落后'}{short_figure(abs(one.lead))}个百分点"


def _field(x: float, top: float, width: float, lamp: Lamp | None) -> Iterator[Primitive]:
    if lamp is None:
        yield Rect(x, top, width, _ROW, stroke=_GRID, stroke_width=0.2)
        yield _text(x + width / 2, top + _ROW * 0.68, "—", Anchor.MIDDLE, _QUIET)
        return
    fill, hatch, colour = _LOOKS[lamp]
    word = lamp_word(lamp)
    yield Rect(x, top, width, _ROW, fill, colour if hatch is not Hatch.NONE else None, 0.1, hatch)
    yield Rect(x, top, width, _ROW, stroke=_GRID, stroke_width=0.2)
    whole = _SIZE + 1.0 + text_width(word, _SIZE)
    left = x + (width - whole) / 2
    # The pattern must not run through the word.
    if hatch is not Hatch.NONE:
        yield Rect(left - 0.8, top + 0.9, whole + 1.6, _ROW - 1.8, _SURFACE)
    yield from _mark(lamp, left + _SIZE / 2, top + _ROW / 2, _SIZE / 2)
    yield _text(left + _SIZE + 1.0, top + _ROW * 0.68, word)


def _mark(lamp: Lamp, x: float, y: float, half: float) -> tuple[Primitive, ...]:
    """The shape of a lamp around a point: the very one of the window."""
    return shape_mark(LAMP_LOOKS[lamp], x - half, y - half, 2 * half)


def _lamp_legend(y: float) -> Iterator[Primitive]:
    x = 0.0
    for lamp in LAMP_ORDER:
        word = lamp_word(lamp)
        yield from _mark(lamp, x + _SIZE / 2, y - _SIZE * 0.35, _SIZE / 2)
        yield _text(x + _SIZE + 0.8, y, word, colour=_QUIET)
        x += _SIZE + 0.8 + text_width(word, _SIZE) + 4


def _ranking_legend(y: float, left: float, right: float) -> Iterator[Primitive]:
    kinds = (("完成比例，不落后于序时进度", "#9dbbdd", _BAR, Hatch.NONE), ("落后于序时进度", "#f3c4be", _BEHIND, Hatch.RISING))
    last = "序时进度"
    whole = sum(7 + text_width(word, _SIZE) + 4 for word, *_ in kinds) + 1.5 + text_width(last, _SIZE)
    # Under the bars where there is room; long names of units push them to the right, and the legend stays on the page.
    x = max(0.0, min(left, right - whole))
    for word, fill, edge, hatch in kinds:
        yield Rect(x, y - _SIZE * 0.8, 6, _SIZE * 0.9, fill, edge, 0.2, hatch)
        yield _text(x + 7, y, word, colour=_QUIET)
        x += 7 + text_width(word, _SIZE) + 4
    yield Line(x, y - _SIZE, x, y + 0.3, _INK, 0.6)
    yield _text(x + 1.5, y, last, colour=_QUIET)


def _cut(text: str, room: float) -> str:
    if text_width(text, _SIZE) <= room:
        return text
    while text and text_width(text + "…", _SIZE) > room:
        text = text[:-1]
    return text + "…"


def _text(
    x: float, y: float, text: str, anchor: Anchor = Anchor.START, colour: str = _INK, face: Face = Face.SONGTI
) -> Text:
    return Text(x, y, text, _SIZE, face, anchor, colour)
