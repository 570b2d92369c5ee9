"""What an edited paper says differently from the ledger: figures with their sentences, paragraphs lost and added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FIGURE = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?[%％]?")
_SENTENCE = re.compile(r"[^。；！？\t]*[。；！？\t]?")
_ALIKE = 0.5


@dataclass(frozen=True)
class ChangedFigure:
    """A figure of the ledger and what stands in its place now; one of both is empty when it was dropped or added."""

    before: str
    after: str
    sentence_before: str
    sentence_after: str


@dataclass(frozen=True)
class PaperComparison:
    """Everything that differs; `reworded` are pairs of sentences with the same figures in other words."""

    figures: tuple[ChangedFigure, ...] = ()
    missing: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    reworded: tuple[tuple[str, str], ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing differs but white space."""
        return not (self.figures or self.missing or self.added or self.reworded)


def compare_papers(ours: str, edited: str) -> PaperComparison:
    """Hold the text of an edited paper against the text the ledger gives now, paragraph by paragraph."""
    figures: list[ChangedFigure] = []
    reworded: list[tuple[str, str]] = []
    missing: list[str] = []
    added: list[str] = []
    for before, after in _pairs(_paragraphs(ours), _paragraphs(edited)):
        if not after:
            missing.append(before)
        elif not before:
            added.append(after)
        else:
            for first, second in _pairs(_sentences(before), _sentences(after)):
                changed = list(_changed_figures(first, second))
                figures += changed
                if not changed:
                    reworded.append((first, second))
    return PaperComparison(tuple(figures), tuple(missing), tuple(added), tuple(reworded))


def _paragraphs(text: str) -> list[str]:
    lines = ("\t".join(" ".join(cell.split()) for cell in line.split("\t")) for line in text.splitlines())
    return [line for line in lines if line.strip()]


def _sentences(paragraph: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.findall(paragraph) if part.strip()]


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[str, str]]:
    """What differs, each piece with the one that took its place ("" where there is none)."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a_start, a_end, b_start, b_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        at = b_start
        for piece in before[a_start:a_end]:
            near = next((place for place in range(at, b_end) if _alike(piece, after[place])), None)
            if near is None:
                yield piece, ""
                continue
            for lone in after[at:near]:
                yield "", lone
            yield piece, after[near]
            at = near + 1
        for lone in after[at:b_end]:
            yield "", lone


def _alike(before: str, after: str) -> bool:
    """Whether one was made out of the other: figures do not count, they are what may have changed."""
    matcher = SequenceMatcher(None, _FIGURE.sub("0", before), _FIGURE.sub("0", after), autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _changed_figures(before: str, after: str) -> Iterator[ChangedFigure]:
    first, second = _FIGURE.findall(before), _FIGURE.findall(after)
    for kind, a_start, a_end, b_start, b_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for place in range(max(a_end - a_start, b_end - b_start)):
            yield ChangedFigure(
                first[a_start + place] if a_start + place < a_end else "",
                second[b_start + place] if b_start + place < b_end else "",
                before,
                after,
            )
