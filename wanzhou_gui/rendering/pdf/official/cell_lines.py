"""Where a short text in a narrow cell is divided: behind a mark or between words, and into lines of nearly one length."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import accumulate, pairwise

from wanzhou_gui.rendering.pdf.line_breaking import CLOSING, EM, OPENING, SetLine, may_break

MOST_LINES = 3
_COUNTED_UP_TO = 30  # names and titles; running text would only blur what belongs together
_UNEVEN = 0.5 / EM  # what an em of difference between the longest line and another one costs
_RAGGED_END = 3 * EM  # a last line shorter than that looks torn off


class Cohesion:
    """How firmly two neighbouring characters belong together, learnt from the other cells of the same table.

    No dictionary is needed: in a column of titles 知识产权 comes again and again while what stands before and
    behind it changes, so 知识产权 / 保护体系 is found to be the better break than 知识产 / 权保护体系.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        told = [text for text in texts if len(text) <= _COUNTED_UP_TO]
        self._single = Counter(character for text in told for character in text)
        self._pairs = Counter(pair for text in told for pair in pairwise(text))

    def between(self, before: str, after: str) -> float:
        """0 for a place where a reader pauses, 1 for the inside of a word."""
        if before in CLOSING or after in OPENING:
            return 0.0
        if before.isdigit() or after.isdigit():
            # 2025年, 第8项: a number is read with what it counts.
            return 1.0
        pairs = self._pairs[before, after]
        whole = self._single[before] + self._single[after]
        return 2 * pairs / whole if whole else 1.0


def has_ragged_end(widths: Sequence[float]) -> bool:
    """Whether the last of several lines holds so little that it looks torn off."""
    return len(widths) > 1 and widths[-1] < _RAGGED_END


def divided(text: str, cells: Sequence[int], measure: int, count: int, cohesion: Cohesion) -> list[SetLine] | None:
    """The best way to make ``count`` lines of a text (at most `MOST_LINES`); None when marks leave no way."""
    ends = [0, *accumulate(cells)]
    length = len(text)
    places = [at for at in range(1, length) if may_break(text, at)]
    costs = {at: cohesion.between(text[at - 1], text[at]) for at in places}
    best: tuple[float, tuple[int, ...]] | None = None

    def tried(cuts: tuple[int, ...]) -> None:
        nonlocal best
        widths = [ends[end] - ends[start] for start, end in pairwise((0, *cuts, length))]
        longest = max(widths)
        if longest > measure:
            return
        cost = sum(costs[at] for at in cuts) + _UNEVEN * sum(longest - width for width in widths) / len(widths)
        if best is None or cost < best[0]:
            best = (cost, cuts)

    for first in places:
        if ends[first] > measure:
            break
        if count == 2:
            tried((first,))
            continue
        for second in places:
            if second > first:
                if ends[second] - ends[first] > measure:
                    break
                tried((first, second))
    if best is None:
        return None
    return [SetLine(start, end, 0) for start, end in pairwise((0, *best[1], length))]
