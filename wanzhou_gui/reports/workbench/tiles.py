"""The numbers at the top of the workbench: all tasks, and those of each lamp against the period before."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter, LedgerView
from wanzhou_gui.domain.percentages import shares
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports.figure import Anchor, Face, Figure, Primitive, Text
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import cut_text, text_width
from wanzhou_gui.reports.palette import INK, QUIET

TITLE_SIZE, NUMBER_SIZE, NOTE_SIZE = 3.7, 6.9, 3.175
_LEFT = 3.2
_MARK = 3.7
_SHORT_NOTE = 4
# A tile lower than this has its lines closer together.
_LOW = 16.5


@dataclass(frozen=True)
class TileFacts:
    """One number of the top row; `before` is that of the period before, None where there was none."""

    lamp: Lamp | None
    number: int
    share: str
    change: str
    wanted: LedgerFilter
    before: int | None = None


def lamp_tiles(*views: LedgerView) -> tuple[TileFacts, ...]:
    """All tasks first, then one tile for each lamp, with its share and the change against the period before.

    Of several plans the sums; a plan without a period before has changed nothing.
    """
    own = [view.lamp_counts() for view in views]
    counts = {lamp: sum(one[lamp] for one in own) for lamp in LAMP_ORDER}
    parts = shares(tuple(counts[lamp] for lamp in LAMP_ORDER))
    earlier: Counter[Lamp] = Counter()
    is_known = False
    for view, now in zip(views, own, strict=True):
        before = [row.previous_lamp for row in view.rows if row.task.kind is TaskKind.TASK]
        if any(lamp is not None for lamp in before):
            is_known = True
            earlier.update(lamp for lamp in before if lamp is not None)
        else:
            earlier.update(now)
    tiles = [TileFacts(None, sum(counts.values()), "", "", LedgerFilter(kind=TaskKind.TASK))]
    for lamp, share in zip(LAMP_ORDER, parts, strict=True):
        tiles.append(
            TileFacts(
                lamp,
                counts[lamp],
                f"占 {share:.1f}%" if counts[lamp] else "",
                _change_words(counts[lamp] - earlier[lamp]) if is_known else "",
                LedgerFilter(lamps=frozenset({lamp}), kind=TaskKind.TASK),
                earlier[lamp] if is_known else None,
            )
        )
    return tuple(tiles)


def tile_figure(
    title: str,
    number: str,
    notes: tuple[str, ...],
    width: float,
    height: float,
    lamp: Lamp | None = None,
    letters: float = 1.0,
) -> Figure:
    """A title with its shape, a large number, and up to two short notes beside it; `letters` makes them smaller."""
    title_size, number_size, note_size, mark = (letters * size for size in (TITLE_SIZE, NUMBER_SIZE, NOTE_SIZE, _MARK))
    items: list[Primitive] = []
    is_low = height < _LOW * letters
    base = min(6.2 * letters, height * (0.32 if is_low else 0.36))
    left = indent = _LEFT * (letters if letters == 1.0 else letters * 0.6)
    if lamp is not None:
        items += shape_mark(LAMP_LOOKS[lamp], left, base - title_size * 0.36 - mark / 2, mark)
        left += mark + 1.6 * letters
    items.append(Text(left, base, title, title_size, Face.SONGTI, Anchor.START, INK, width - left - 0.6))
    worried = lamp is Lamp.RED and number != "0"
    row = base + (height - base) / 2 - (0.0 if is_low else 0.5)
    colour = LAMP_LOOKS[lamp].text if lamp is not None and worried else INK
    face = Face.HEITI if worried else Face.SONGTI
    items.append(Text(indent, row + number_size * 0.36, number, number_size, face, Anchor.START, colour))
    x = indent + text_width(number, number_size) + 2.0 * letters
    room = max(1.0, width - x - 1.2 * letters)
    line = note_size * (1.16 if is_low else 1.32)
    shown = notes[:2]
    first = row - line * (len(shown) - 1) / 2 + note_size * 0.36 + (1.4 * letters if len(shown) == 1 else 0)
    for place, note in enumerate(shown):
        if text_width(note, note_size) > room and " " in note:
            # The figure says more than the first half of the words before it.
            note = note.rsplit(" ", 1)[1]
        said = cut_text(note, room, note_size)
        # What is left of a short note says something else.
        if said == note or len(said) > _SHORT_NOTE:
            items.append(Text(x, first + place * line, said, note_size, Face.SONGTI, Anchor.START, QUIET, room))
    words = "，".join((f"{title} {number}", *notes))
    return Figure(width, height, tuple(items), title, words)


def _change_words(change: int) -> str:
    if not change:
        return "较上期 持平"
    return f"较上期 +{change}" if change > 0 else f"较上期 −{-change}"
