"""The lamps of this period and of the one before as two bars, told apart by pattern and number, not by colour alone."""

from __future__ import annotations

from collections.abc import Iterator

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.reports.figure import Anchor, Face, Figure, Hatch, Primitive, Rect, Text
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import text_width
from wanzhou_gui.reports.one_page.facts import OnePageFacts
from wanzhou_gui.reports.palette import INK, SURFACE
from wanzhou_gui.reports.wording import lamp_word

_HEIGHT, _GAP, _LABEL = 4.6, 1.2, 8.0
_SIZE = 2.9
_HATCHES = {Lamp.RED: Hatch.RISING, Lamp.YELLOW: Hatch.HORIZONTAL, Lamp.BLUE: Hatch.FALLING}
_TINTS = {Lamp.RED: "#f3c4be", Lamp.YELLOW: "#fdeac0", Lamp.BLUE: "#c9d9ec"}


def lamp_bars(facts: OnePageFacts, width: float) -> Figure:
    """上期 above 本期, as long as there are tasks, each lamp with its shape and number where there is room."""
    before = {lamp: facts.before(lamp) or 0 for lamp in LAMP_ORDER}
    now = {lamp: facts.count(lamp) for lamp in LAMP_ORDER}
    most = max(sum(before.values()), sum(now.values()), 1)
    items: list[Primitive] = []
    for at, (word, counts) in enumerate((("上期", before), ("本期", now))):
        top = at * (_HEIGHT + _GAP)
        items.append(Text(0, top + _HEIGHT * 0.74, word, _SIZE, Face.HEITI, Anchor.START, INK))
        x = _LABEL
        for lamp in LAMP_ORDER:
            length = (width - _LABEL) * counts[lamp] / most
            if counts[lamp]:
                items += _part(lamp, counts[lamp], x, top, length)
            x += length
    told = "；".join(
        f"{word}：" + "，".join(f"{lamp_word(lamp)}{count}项" for lamp, count in counts.items())
        for word, counts in (("上期", before), ("本期", now))
    )
    return Figure(width, 2 * _HEIGHT + _GAP, tuple(items), "红黄绿灯与上期相比", told)


def _part(lamp: Lamp, count: int, x: float, top: float, length: float) -> Iterator[Primitive]:
    look = LAMP_LOOKS[lamp]
    yield Rect(x, top, length, _HEIGHT, _TINTS.get(lamp, look.tint), look.edge, 0.25, _HATCHES.get(lamp, Hatch.NONE))
    number = str(count)
    whole = _SIZE + 0.6 + text_width(number, _SIZE)
    if whole + 1.2 > length:
        return
    left = x + (length - whole) / 2
    # The pattern must not run through the number.
    yield Rect(left - 0.5, top + 0.5, whole + 1.0, _HEIGHT - 1.0, SURFACE)
    yield from shape_mark(look, left, top + (_HEIGHT - _SIZE) / 2, _SIZE)
    yield Text(left + _SIZE + 0.6, top + _HEIGHT * 0.74, number, _SIZE, Face.HEITI, Anchor.START, INK)
