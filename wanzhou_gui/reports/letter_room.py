"""How much room a line of text takes, before any font is loaded; and a line that fits the room there is."""

from __future__ import annotations

import re

# What half-width letters take of a square, in sans-serif fonts of screens and papers; a little more than most do.
_NARROW = {" ": 0.3, ".": 0.32, ",": 0.32, ":": 0.32, ";": 0.32, "'": 0.3, "|": 0.3, "%": 0.93, "+": 0.6, "/": 0.42}
_CAPITAL = 0.72
_LETTER = 0.58
# Dashes, quotation marks and dots of Chinese texts begin here; their fonts draw them in a whole square.
_FIRST_SQUARE = 0x2010
_SQUARES = "·×±°§"
# What stays in one line: opening marks, a figure or word or one character, closing marks.
_NAMES = re.compile(r"[^、：]+[、：]?")
_LONG_NAME = 0.75
_PIECES = re.compile(r"[（《〔“‘【]*(?:[A-Za-z0-9.+−%-]+|.)[）》〕”’】，、。；：！？%…]*", re.DOTALL)


def text_width(text: str, size: float) -> float:
    """About how wide a line of text is: a Chinese character as wide as it is high, others a little over half."""
    return sum(_share(character) for character in text) * size


def cut_text(text: str, room: float, size: float) -> str:
    """The text, or as much of it as the room holds with dots behind it."""
    if text_width(text, size) <= room:
        return text
    taken, kept = size, 0
    for character in text:
        taken += _share(character) * size
        if taken > room:
            break
        kept += 1
    return f"{text[:kept]}…"


def _whole_or_not(name: str, room: float, size: float) -> list[str]:
    """A name in one piece, one as long as a line in its characters."""
    return [name] if text_width(name, size) <= room * _LONG_NAME else _PIECES.findall(name)


def _share(character: str) -> float:
    if ord(character) >= _FIRST_SQUARE or character in _SQUARES:
        return 1.0
    return _NARROW.get(character, _CAPITAL if character.isupper() else _LETTER)


def wrapped(text: str, room: float, size: float, lines: int = 0, *, by_name: bool = False) -> tuple[str, ...]:
    """The text in lines that fit the room, no closing mark at a line's head, no opening one at its end, figures whole.

    With a number of `lines` there are at most so many, dots behind the last when something had to be left out. A list
    of names is broken between names (`by_name`).
    """
    found: list[str] = []
    pieces = [piece for name in _NAMES.findall(text) for piece in _whole_or_not(name, room, size)] if by_name else _PIECES.findall(text)
    for piece in pieces:
        if found and text_width(found[-1] + piece, size) <= room:
            found[-1] += piece
        else:
            found.append(piece)
    if lines and len(found) > lines:
        return (*found[: lines - 1], cut_text("".join(found[lines - 1 :]), room, size))
    return tuple(found)
