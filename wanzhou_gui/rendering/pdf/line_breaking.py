"""Lines of Chinese text with Western words in it, broken and justified by the rules of Chinese typesetting.

Rules: GB/T 15834-2011 clause 5.1, position of marks (no 。，、；：？！ or closing mark at the head of a line, no opening
mark at its end, —— and …… are never divided), and the custom that a line is brought to the edge by pressing
the empty half of full-width marks together or by spreading characters. Widths are thousandths of an em.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

EM = 1000

OPENING = frozenset("（《〈「『【〔〖｛［“‘([{")
CLOSING = frozenset("，。、；：？！）》〉」』】〕〗｝］”’")
_STICKY = frozenset("…—·～％‰℃°′″%,.;:!?)]}-–/／")
NOT_AT_START = CLOSING | _STICKY
NOT_AT_END = OPENING | frozenset("￥＄$№§#/／")

# How much of a mark's cell is empty and may be pressed away. Marks that stand in the middle lose less.
_PRESSED = dict.fromkeys("，。、）》〉」』】〕〗｝］”’（《〈「『【〔〖｛［“‘", EM // 2) | dict.fromkeys(
    "；：？！", EM // 4
)

# The characters of Western words and numbers, as they stand between the brackets of a pattern.
WESTERN = r"0-9A-Za-z\u00C0-\u024F.,:/\\\-–_@#&+*=~'\"%°‰"
_IS_WESTERN = re.compile(f"[{WESTERN}]").match
# What must stay together when a line is spread.
BONDED = f"[{WESTERN}]{{2,}}|—{{2,}}|…{{2,}}"
_BONDED = re.compile(BONDED)
_NUMBER_END = re.compile(r"〕\d*$")
# A word longer than this share of the line is cut rather than leaving a line of holes.
_LONG_WORD = 0.5
_WIDEST_GAP = EM // 4
_CUT_SEARCH = 12
_LENT_TO_NUMBERS = 2 * EM + EM // 2
_UNITS = frozenset("项个家件年月日号期次场条人元万亿户名份页季分倍米吨亩天")
_NUMERIC = frozenset("0123456789.,")
_EASILY_PRESSED = 0.6
_HANZI = "\u3400"  # the first Chinese character; behind it come only those and full-width forms


class SetLine(NamedTuple):
    """One line: the characters ``start``..``end`` of the text and how their places differ from the natural ones.

    A ``full`` line reaches the edge. ``spread`` is added behind every character but the last and ``fixed`` others: those inside
    words and numbers, before spaces at the end, and the first ``held`` ones. ``pressed`` names characters behind which
    space is taken away, and how much.
    """

    start: int
    end: int
    indent: int
    spread: float = 0.0
    fixed: int = 0
    pressed: tuple[tuple[int, float], ...] = ()
    full: bool = False
    held: int = 0

    def moved(self, by: int) -> SetLine:
        """The same line when ``by`` characters stand before its text."""
        return self._replace(
            start=self.start + by,
            end=self.end + by,
            pressed=tuple((index + by, amount) for index, amount in self.pressed),
        )


def bonded_places(text: str) -> list[int]:
    """The characters that keep their distance to the next one: inside words and numbers, —— and ……."""
    return [index for match in _BONDED.finditer(text) for index in range(match.start(), match.end() - 1)]


def may_break(text: str, index: int, between_parts: bool = False) -> bool:
    """Whether a line may end before the character at ``index``.

    〔2024〕16号 reads as one word and is held together unless ``between_parts`` allows a break behind the bracket.
    """
    before, after = text[index - 1], text[index]
    if after in NOT_AT_START or after == " ":
        return False
    # A space behind an opening mark does not set it free.
    mark = text[max(0, index - 9) : index].rstrip(" ")[-1:] if before == " " else before
    if mark in NOT_AT_END:
        return False
    if _IS_WESTERN(before) and _IS_WESTERN(after):
        return False
    if before == "〕" and after.isdigit():
        return between_parts
    return not _parts_document_number(text, index)


def _parts_document_number(text: str, index: int) -> bool:
    """Whether 号 would be parted from the digits of 〔2024〕16号."""
    return (
        text[index] == "号"
        and text[index - 1].isdigit()
        and _NUMBER_END.search(text, max(0, index - 8), index) is not None
    )


def break_text(
    text: str,
    cells: Sequence[int],
    measure: int,
    first_indent: int = 0,
    rest_indent: int = 0,
    justified: bool = True,
) -> list[SetLine]:
    """The lines of one paragraph; the last one is left at its natural width. An empty text gives one empty line."""
    length = len(text)
    if not length:
        return [SetLine(0, 0, first_indent)]
    ends = list(accumulate(cells))
    lines: list[SetLine] = []
    start, indent = 0, first_indent
    while True:
        base = ends[start - 1] if start else 0
        room = measure - indent
        stop = bisect_right(ends, base + room, start)
        while stop < length and text[stop] == " ":
            stop += 1
        if stop >= length:
            lines.append(SetLine(start, length, indent))
            return lines
        end, overflow = _line_end(text, ends, cells, start, max(stop, start + 1), room, justified)
        if overflow > 0:
            lines.append(
                SetLine(start, end, indent, pressed=_press(text, cells, start, end, overflow), full=True)
            )
        elif justified and end < length:
            lines.append(_spread(text, ends, start, end, indent, room))
        else:
            lines.append(SetLine(start, end, indent))
        if end >= length:
            return lines
        start, indent = end, rest_indent


def _line_end(
    text: str, ends: list[int], cells: Sequence[int], start: int, stop: int, room: int, justified: bool
) -> tuple[int, int]:
    """Where the line ends, and by how much its natural width must be pressed together."""
    before, after = text[stop - 1], text[stop]
    if (
        before >= _HANZI <= after
        and after not in NOT_AT_START
        and before not in NOT_AT_END
        and before + after != "附件"
    ):
        return stop, 0  # the usual case, without looking for words and numbers
    if may_break(text, stop):
        return _before_number(text, ends, start, stop, room), 0
    end, overflow, left = _nearest(text, ends, cells, start, stop, room, justified, False)
    if left > 2 * EM and "〕" in text[end : stop + 1]:
        end, overflow, left = _nearest(text, ends, cells, start, stop, room, justified, True)
    return end, overflow


def _before_number(text: str, ends: list[int], start: int, stop: int, room: int) -> int:
    """A number and its unit (14项, 9月30日, 第8项, 附件2) go to the next line together when that costs little room."""
    if not _parts_number(text, stop):
        return stop
    back = stop - 1
    while back > start and (not may_break(text, back) or _parts_number(text, back)):
        back -= 1
    base = ends[start - 1] if start else 0
    return back if back > start and room - (ends[back - 1] - base) <= _LENT_TO_NUMBERS else stop


def _parts_number(text: str, index: int) -> bool:
    before, after = text[index - 1], text[index]
    if before.isdigit():
        return after in _UNITS
    return (after.isdigit() and before in "第件") or before + after == "附件"


def _nearest(
    text: str,
    ends: list[int],
    cells: Sequence[int],
    start: int,
    stop: int,
    room: int,
    justified: bool,
    between_parts: bool,
) -> tuple[int, int, int]:
    """The better of the legal breaks before and behind ``stop``, how much must be pressed, how much stays empty."""
    length = len(text)
    base = ends[start - 1] if start else 0
    ahead = stop + 1
    while ahead < length and not may_break(text, ahead, between_parts):
        ahead += 1
    last = ahead
    while last > start + 1 and text[last - 1] == " ":
        last -= 1
    overflow = max(0, ends[last - 1] - base - room)
    capacity = _capacity(text, cells, start, last)
    back = stop - 1
    while back > start and not may_break(text, back, between_parts):
        back -= 1
    left = room - (ends[back - 1] - base) if back > start else room
    # Marks pressed to their limit look worse than one character carried over and spread along the line.
    if overflow <= capacity and (overflow <= capacity * _EASILY_PRESSED or left > 2 * EM):
        return ahead, overflow, 0
    if back > start:
        word = ends[last - 1] - ends[back - 1]
        # A ragged line has no holes that would be worse than a word in two pieces.
        if not justified or left <= _WIDEST_GAP * (back - start) or word <= room * _LONG_WORD:
            return back, 0, left
    if not between_parts and "〕" in text[start:stop]:
        return _nearest(text, ends, cells, start, stop, room, justified, True)
    # An address is cut behind one of its own marks if there is one near the edge.
    cut = next(
        (
            at
            for at in range(stop, max(start + 1, stop - _CUT_SEARCH), -1)
            if text[at - 1] in "/@.-_" and _may_cut(text, at)
        ),
        stop,
    )
    wanted = cut
    while cut > start + 1 and not _may_cut(text, cut):
        cut -= 1
    if cut == start + 1 and not _may_cut(text, cut):
        cut = wanted
        # A cell too narrow for a number with the mark behind it: only the empty half of the mark stands out.
        if text[stop] in _PRESSED and text[stop] in CLOSING and ends[stop] - base - room <= EM // 2:
            cut = stop + 1
    return cut, 0, room - (ends[cut - 1] - base)


def _may_cut(text: str, index: int) -> bool:
    """Whether an overlong word may be cut here: not inside a number, and not against the rules of marks."""
    before, after = text[index - 1], text[index]
    return not (
        after in NOT_AT_START
        or before in NOT_AT_END
        or (before in _NUMERIC and after in _NUMERIC)
        or _parts_document_number(text, index)
    )


def _capacity(text: str, cells: Sequence[int], start: int, end: int) -> int:
    return sum(_PRESSED[text[index]] for index in _marks(text, cells, start, end))


def _marks(text: str, cells: Sequence[int], start: int, end: int) -> list[int]:
    """The marks that can give way: not an opening one at the line's head nor a closing one at its end."""
    return [
        index
        for index in range(start, end)
        if text[index] in _PRESSED
        and cells[index] == EM
        and (index > start if text[index] in OPENING else index < end - 1)
    ]


def _press(
    text: str, cells: Sequence[int], start: int, end: int, overflow: int
) -> tuple[tuple[int, float], ...]:
    """Take the overflow from all marks inside the line in equal shares."""
    if overflow <= 0:
        return ()
    while end > start + 1 and text[end - 1] == " ":
        end -= 1
    marks = _marks(text, cells, start, end)
    whole = sum(_PRESSED[text[index]] for index in marks)
    taken: dict[int, float] = {}
    for index in marks:
        # The empty half of an opening mark is its left one: the space behind its neighbour shrinks.
        at = index - 1 if text[index] in OPENING else index
        taken[at] = taken.get(at, 0.0) + overflow * _PRESSED[text[index]] / whole
    return tuple(sorted(taken.items()))


def _spread(text: str, ends: list[int], start: int, end: int, indent: int, room: int) -> SetLine:
    seen = end
    while seen > start + 1 and text[seen - 1] == " ":
        seen -= 1
    base = ends[start - 1] if start else 0
    extra = room - (ends[seen - 1] - base)
    words = _BONDED.findall(text, start, seen)
    fixed = len("".join(words)) - len(words) + end - seen
    gaps = end - start - 1 - fixed
    if gaps <= 0 or extra < 0:
        return SetLine(start, end, indent)
    return SetLine(start, end, indent, extra / gaps, fixed, (), True)
