"""Text whose figures are references to facts: how composers mark them, how an edited text is kept, how it reads plainly.

Composers write a figure with `mark`; what is printed is the plain text. The links stand beside it as places in that
text. In the ledger an edited text is kept with its links in brackets (⟦27.3｜class.red.share⟧).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

# Noncharacters of Unicode: nobody can type them, and no file may hold them.
_BEGIN, _MIDDLE, _END = "\ufdd0", "\ufdd1", "\ufdd2"
_MARKED = re.compile(f"{_BEGIN}([^{_BEGIN}{_MIDDLE}{_END}]*){_MIDDLE}([^{_BEGIN}{_MIDDLE}{_END}]*){_END}")
_MARKS = re.compile(f"[{_BEGIN}{_MIDDLE}{_END}]")
_STORED = re.compile(r"⟦([^⟦⟧｜]*)｜([^⟦⟧｜]*)⟧")
NUMBER = re.compile(r"\d+(?:\.\d+)?")


@dataclass(frozen=True, slots=True)
class LiveFigure:
    """A stretch of text that states a fact."""

    start: int
    end: int
    path: str
    text: str


@dataclass(frozen=True)
class LiveText:
    """A plain text with its links, in order of their places."""

    text: str
    figures: tuple[LiveFigure, ...] = ()

    @classmethod
    def of(cls, marked: str) -> LiveText:
        """Read a text as composers write it."""
        return cls._read(marked, _MARKED) if _BEGIN in marked else cls(marked)

    @classmethod
    def from_stored(cls, stored: str) -> LiveText:
        """Read a text as the ledger keeps it; one of a time before links is taken as it is."""
        return cls._read(stored, _STORED) if "⟦" in stored else cls(stored)

    @classmethod
    def _read(cls, text: str, pattern: re.Pattern[str]) -> LiveText:
        plain, at = "", 0
        figures = []
        for match in pattern.finditer(text):
            plain += text[at : match.start()]
            if match[1]:
                figures.append(LiveFigure(len(plain), len(plain) + len(match[1]), match[2], match[1]))
            plain += match[1]
            at = match.end()
        return cls(plain + text[at:], tuple(figures))

    @property
    def marked(self) -> str:
        """The text as composers write it."""
        return self._written(lambda one: f"{_BEGIN}{one.text}{_MIDDLE}{one.path}{_END}")

    @property
    def stored(self) -> str:
        """The text as the ledger keeps it."""
        return self._written(
            lambda one: one.text if set("⟦⟧｜") & set(one.text) else f"⟦{one.text}｜{one.path}⟧"
        )

    def _written(self, write: Callable[[LiveFigure], str]) -> str:
        text, at = "", 0
        for one in self.figures:
            text += self.text[at : one.start] + write(one)
            at = one.end
        return text + self.text[at:]

    def numbers(self) -> list[re.Match[str]]:
        """Numbers of the text that no link covers."""
        return [
            match
            for match in NUMBER.finditer(self.text)
            if not any(one.start <= match.start() and match.end() <= one.end for one in self.figures)
        ]


def mark(text: object, path: str) -> str:
    """A text that states the fact of that path; without a digit there is nothing to link."""
    told = _MARKS.sub("", str(text))
    return f"{_BEGIN}{told}{_MIDDLE}{path}{_END}" if any(one.isdigit() for one in told) else told


def plain(marked: str) -> str:
    """A text without its marks."""
    return LiveText.of(marked).text if _BEGIN in marked else marked


def without_brackets(typed: str) -> str:
    """What a clerk typed, where brackets of our own kind mean nothing."""
    return _STORED.sub(r"\1", _MARKS.sub("", typed)).replace("⟦", "").replace("⟧", "")
