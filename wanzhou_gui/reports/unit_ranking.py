"""Units by how far the tasks they head are against time: the ranking of the workbench, as primitives for screen and paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.ledger import LedgerRow, heads_of
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.figure import Anchor, Area, Face, Figure, Hatch, Line, Primitive, Rect, Text
from wanzhou_gui.reports.letter_room import cut_text, text_width
from wanzhou_gui.reports.wording import short_figure

_INK = "#1b2430"
_QUIET = "#465260"
_TRACK = "#dce1e6"
_AHEAD = "#1d5fa8"
_BEHIND = "#8c1a11"
_BEHIND_FILL = "#f3c4be"
_NAME_SHARE, _NAME_MOST = 0.3, 0.42


@dataclass(frozen=True)
class RankedHead:
    """A unit with the tasks it heads whose completion is known: done and due on the average, in percent."""

    place: int
    unit: Unit
    tasks: int
    percent: Decimal
    expected: Decimal

    @property
    def lead(self) -> Decimal:
        """Percentage points ahead of time (behind when negative)."""
        return self.percent - self.expected

    @property
    def lead_words(self) -> str:
        """The same in words."""
        if not self.lead:
            return "持平"
        return f"超前 {short_figure(self.lead)} 点" if self.lead > 0 else f"落后 {short_figure(-self.lead)} 点"


def ranked_heads(rows: Sequence[LedgerRow]) -> tuple[RankedHead, ...]:
    """The units that head tasks with a known completion and a known time, the best first; equals in plan order."""
    units = {unit.id: unit for row in rows for unit in row.units}
    headed: dict[int, list[LedgerRow]] = {}
    for row in rows:
        for unit in heads_of(row):
            headed.setdefault(unit.id, []).append(row)
    found: list[RankedHead] = []
    for unit in units.values():
        own = headed.get(unit.id, [])
        known = [(row.percent, row.verdict.expected) for row in own if row.percent is not None and row.verdict.expected is not None]
        if known:
            done = sum((one[0] for one in known), Decimal(0)) / len(known)
            due = sum((one[1] for one in known), Decimal(0)) / len(known)
            tenth = Decimal("0.1")
            found.append(RankedHead(0, unit, len(own), done.quantize(tenth), due.quantize(tenth)))
    ordered = sorted(found, key=lambda one: -one.lead)
    return tuple(
        RankedHead(place, one.unit, one.tasks, one.percent, one.expected) for place, one in enumerate(ordered, start=1)
    )


def ends_of(ranked: Sequence[RankedHead], count: int) -> tuple[RankedHead, ...]:
    """As many as there is room for: all of them, or the best and the last in equal parts."""
    if len(ranked) <= count:
        return tuple(ranked)
    first = (count + 1) // 2
    last = count - first
    return (*ranked[:first], *(ranked[-last:] if last else ()))


def ranking_bars(shown: Sequence[RankedHead], width: float, row: float, size: float = 3.2) -> Figure:
    """Bars of what is done on a track of 100 per cent, a stroke where time is, and the difference in words.

    A bar behind time is hatched: on a grey print the two colours are one. Its areas are the bars, keyed by the unit's id.
    """
    items: list[Primitive] = []
    areas: list[Area] = []
    longest = max((text_width(one.unit.short_name or one.unit.name, size) for one in shown), default=0.0) + size * 3
    left = width * min(_NAME_MOST, max(_NAME_SHARE, longest / width))
    words_room = max((text_width(one.lead_words, size) for one in shown), default=0.0) + size
    room = max(size, width - left - words_room)
    for at, one in enumerate(shown):
        top = at * row
        base = top + row / 2 + size * 0.36
        items.append(Text(0, base, str(one.place), size, Face.HEITI, Anchor.START, _QUIET))
        name_room = left - size * 2.6
        name = cut_text(one.unit.short_name or one.unit.name, name_room, size)
        items.append(Text(size * 1.8, base, name, size, Face.SONGTI, Anchor.START, _INK, name_room))
        height = min(row * 0.46, 3.2)
        y = top + (row - height) / 2
        items.append(Rect(left, y, room, height, _TRACK))
        done = room * float(min(Decimal(100), max(Decimal(0), one.percent)) / 100)
        is_behind = one.lead < 0
        if done > 0 and is_behind:
            items.append(Rect(left, y, done, height, _BEHIND_FILL, _BEHIND, 0.2, Hatch.RISING))
        elif done > 0:
            items.append(Rect(left, y, done, height, _AHEAD))
        due = left + room * float(min(Decimal(100), max(Decimal(0), one.expected)) / 100)
        items.append(Line(due, y - 0.7, due, y + height + 0.7, _INK, 0.35))
        # A colour alone says nothing on a grey print: the words do.
        face, colour = (Face.HEITI, _BEHIND) if is_behind else (Face.SONGTI, _INK)
        items.append(Text(width, base, one.lead_words, size, face, Anchor.END, colour, words_room))
        areas.append(Area(0, top, width, row, one.unit.id, _told(one)))
    told = "；".join(f"第{one.place}名{one.unit.name}，完成{short_figure(one.percent)}%，{one.lead_words}" for one in shown)
    return Figure(width, row * max(1, len(shown)), tuple(items), "单位推进排名", told, tuple(areas))


def _told(one: RankedHead) -> str:
    done = f"平均完成 {one.percent}%，序时进度 {one.expected}%"
    return f"第{one.place}名　{one.unit.name}：牵头或汇总 {one.tasks} 项，{done}，{one.lead_words}"
