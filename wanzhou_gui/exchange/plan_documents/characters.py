"""Text that remembers from which characters of the source it came, however it was cleaned or joined."""

from __future__ import annotations

import re
import unicodedata
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

# Anything that makes the slow path necessary: white space, invisible marks, control characters, full-width letters
# and digits, radicals that PDF files print in place of characters.
_ODD = re.compile(
    "[\\s\\x00-\\x1f\\x7f-\\x9f\u00a0\u00ad\u034f\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff0-\uffff"
    "\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff05\u2236\ufe55\ua789\u2474-\u249b\u3220-\u3229\u2e80-\u2fdf\uf900-\ufaff\ufe10-\ufe1f\ufe30-\ufe4f]"
)
_INVISIBLE = frozenset(
    "\u00ad\u034f\u061c\u180e\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060\u2061\u2062\u2063\u2064"
    "\u2066\u2067\u2068\u2069\u206a\u206b\u206c\u206d\u206e\u206f\ufeff\ufffc"
)
_WIDE_TO_NARROW = {
    **{0xFF10 + i: str(i) for i in range(10)},
    **{0xFF21 + i: chr(0x41 + i) for i in range(26)},
    **{0xFF41 + i: chr(0x61 + i) for i in range(26)},
    0xFF05: "%",
    # Signs that look like a colon: a ratio sign, a small colon, a modifier letter.
    0x2236: "：",
    0xFE55: "：",
    0xA789: "：",
}
CELL_BREAK = "\v"


@dataclass(frozen=True, slots=True)
class Traced:
    """A piece of cleaned text with, for every character, its position in the source."""

    text: str
    origins: array[int]

    def __len__(self) -> int:
        return len(self.text)

    def cut(self, start: int, end: int | None = None) -> Traced:
        """The part from `start` to `end`."""
        return Traced(self.text[start:end], self.origins[start:end])

    def stripped(self) -> Traced:
        """Without white space at both ends."""
        left = len(self.text) - len(self.text.lstrip())
        right = len(self.text.rstrip())
        return self.cut(left, max(left, right))

    def without(self, ranges: Iterable[tuple[int, int]]) -> Traced:
        """Without the given ranges, which must be ordered and apart."""
        parts: list[Traced] = []
        at = 0
        for start, end in ranges:
            parts.append(self.cut(at, start))
            at = end
        parts.append(self.cut(at))
        return joined(parts)


def joined(parts: Iterable[Traced]) -> Traced:
    """Pieces behind one another as one text."""
    pieces = list(parts)
    if len(pieces) == 1:
        return pieces[0]
    origins: array[int] = array("I")
    for piece in pieces:
        origins.extend(piece.origins)
    return Traced("".join(piece.text for piece in pieces), origins)


def plain(text: str, start: int) -> Traced:
    """Text that stands in the source unchanged from position `start`."""
    return Traced(text, array("I", range(start, start + len(text))))


def is_wide(char: str) -> bool:
    """Whether a character is Chinese writing or Chinese punctuation, next to which a space means nothing."""
    code = ord(char)
    return code >= 0x2E80 or 0x2010 <= code <= 0x2027 or char in "〈〉·×"


def display_width(text: str) -> int:
    """Columns a line takes on paper, where Chinese characters take two."""
    if text.isascii():
        return len(text.expandtabs(4))
    return sum(0 if char in _INVISIBLE else 2 if is_wide(char) else 4 if char == "\t" else 1 for char in text)


def cleaned(text: str, start: int) -> Traced:
    """A source line without stray spaces, invisible marks and full-width digits; every character keeps its origin."""
    if not _ODD.search(text):
        return _wide_stops(plain(text, start))
    chars: list[str] = []
    origins: array[int] = array("I")
    pending_space = -1
    for position, char in _visible(text, start):
        if char == CELL_BREAK:
            pending_space = -1
            chars.append(char)
            origins.append(position)
            continue
        if char.isspace():
            pending_space = position if chars else -1
            continue
        if pending_space >= 0:
            before = chars[-1]
            if before != CELL_BREAK and not is_wide(before) and not is_wide(char) and char not in ".,;:)]%":
                chars.append(" ")
                origins.append(pending_space)
            pending_space = -1
        chars.append(char)
        origins.append(position)
    return _wide_stops(_whole_numbers(Traced("".join(chars), origins)))


# Typed without full-width marks: a stop or comma behind Chinese writing is one, the dot of 一.总体要求 is not.
_NARROW_STOP = re.compile(r"(?<=[\u4e00-\u9fff%”\"])(?<![一二三四五六七八九十百零〇])[.,;](?=[\u4e00-\u9fff(（“\"]|$)")
_WIDE_STOPS = {".": "。", ",": "，", ";": "；"}


def _wide_stops(text: Traced) -> Traced:
    if "." not in text.text and "," not in text.text and ";" not in text.text:
        return text
    return Traced(_NARROW_STOP.sub(lambda match: _WIDE_STOPS[match[0]], text.text), text.origins)


# 2 00件: a scan that tore a number apart; what counts it stands right behind.
_TORN_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff≥≤])\d{1,3} \d{1,2}(?=[万亿千百个件家户人名次场项亩辆台套处座所条公平%‰])")
# 1. 2件 and 5 000万元: spaces that a program forced around every digit.
_SPLIT_NUMBER = re.compile(r"(?<=[\u4e00-\u9fff])\d{1,3}(?:(?P<thousands>(?: \d{3})+)(?![\d ])|\.(?P<decimals> )\d{1,3}(?=[%‰\u4e00-\u9fff])(?!\d{2}年))")


def _whole_numbers(text: Traced) -> Traced:
    if " " not in text.text:
        return text
    spaces = [
        (at, at + 1)
        for match in sorted({found.span(): found for pattern in (_SPLIT_NUMBER, _TORN_NUMBER) for found in pattern.finditer(text.text)}.values(), key=lambda one: one.start())
        for at in range(*match.span())
        if text.text[at] == " "
    ]
    return text.without(spaces) if spaces else text


def _visible(text: str, start: int) -> Iterator[tuple[int, str]]:
    for offset, char in enumerate(text):
        code = ord(char)
        if code < 0x80:
            if code >= 0x20 or char in "\t\v":
                yield start + offset, char
        elif char in _INVISIBLE or 0x7F <= code <= 0x9F:
            continue
        elif code in _WIDE_TO_NARROW:
            yield start + offset, _WIDE_TO_NARROW[code]
        elif 0x2474 <= code <= 0x249B or 0x3220 <= code <= 0x3229:
            # ⒈ ⑴ ㈠: numbers drawn as one sign stand for the signs they are made of.
            for part in unicodedata.normalize("NFKC", char):
                yield start + offset, part
        elif 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0xFE10 <= code <= 0xFE4F:
            yield start + offset, unicodedata.normalize("NFKC", char)[:1] or char
        else:
            yield start + offset, char
