"""What an edited paper says differently from the ledger: figures with their sentences, paragraphs lost and added."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

_FIGURE = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?[%％]?")
_SENTENCE = re.compile(r"[^。；！？\t]*[。；！？\t]?")
_HEADING = re.compile(r"[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|附件\d*$")
_ALIKE = 0.5
_LONGEST_NAME = 16


@dataclass(frozen=True)
class Passage:
    """A paragraph, and where it stands."""

    text: str
    place: str


@dataclass(frozen=True)
class ChangedFigure:
    """A figure of the ledger and what stands in its place now; one of both is empty when it was dropped or added."""

    before: str
    after: str
    sentence_before: str
    sentence_after: str
    place: str


@dataclass(frozen=True)
class Rewording:
    """A sentence with the same figures in other words; one of both is empty when it was dropped or added."""

    before: str
    after: str
    place: str


@dataclass(frozen=True)
class PaperComparison:
    """Everything that differs."""

    figures: tuple[ChangedFigure, ...] = ()
    missing: tuple[Passage, ...] = ()
    added: tuple[Passage, ...] = ()
    reworded: tuple[Rewording, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing differs but white space."""
        return not (self.figures or self.missing or self.added or self.reworded)

    @property
    def wordings(self) -> int:
        """How many paragraphs and sentences were dropped, added or put in other words."""
        return len(self.missing) + len(self.added) + len(self.reworded)


def compare_papers(ours: str, edited: str) -> PaperComparison:
    """Hold the text of an edited paper against the text the ledger gives now, paragraph by paragraph."""
    first, second = _paragraphs(ours), _paragraphs(edited)
    places_before, places_after = _places(first), _places(second)
    known = set(_FIGURE.findall(ours))
    figures: list[ChangedFigure] = []
    reworded: list[Rewording] = []
    missing: list[Passage] = []
    added: list[Passage] = []
    for before, after in _pairs(first, second):
        if after is None:
            assert before is not None
            missing.append(Passage(first[before], places_before[before]))
        elif before is None:
            text, place = second[after], places_after[after]
            added.append(Passage(text, place))
            # A figure the paper states nowhere has come from somewhere else than the ledger.
            figures += [ChangedFigure("", one, "", text, place) for one in _FIGURE.findall(text) if one not in known]
        else:
            place = places_before[before]
            told, now = _sentences(first[before]), _sentences(second[after])
            for old, new in _pairs(told, now):
                was = told[old] if old is not None else ""
                reads = now[new] if new is not None else ""
                changed = list(_changed_figures(was, reads, place))
                figures += changed
                if not changed:
                    reworded.append(Rewording(was, reads, place))
    return PaperComparison(tuple(figures), tuple(missing), tuple(added), tuple(reworded))


def _paragraphs(text: str) -> list[str]:
    lines = ("\t".join(" ".join(cell.split()) for cell in line.split("\t")) for line in text.splitlines())
    return [line for line in lines if line.strip()]


def _places(paragraphs: Sequence[str]) -> list[str]:
    """Where each paragraph stands, as one looks for it: its heading and its number under it, or its table row."""
    places = []
    heading, count, row = "开头", 0, 0
    for text in paragraphs:
        if "\t" in text:
            row += 1
            named = " ".join(cell for cell in text.split("\t")[:2] if cell)
            places.append(f"{heading}，表格第{row}行“{_short(named)}”")
            continue
        row = 0
        if _HEADING.match(text):
            name = re.split(r"[。：:]", text, maxsplit=1)[0]
            heading, count = f"“{_short(name)}”", 0
            places.append(heading)
            continue
        count += 1
        places.append(f"{heading}第{count}段")
    return places


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[:_LONGEST_NAME]}…"


def _sentences(paragraph: str) -> list[str]:
    return [part.strip() for part in _SENTENCE.findall(paragraph) if part.strip()]


def _pairs(before: Sequence[str], after: Sequence[str]) -> Iterator[tuple[int | None, int | None]]:
    """What differs, by its place in either text: each piece with the one that took its place (None where there is none)."""
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    for kind, a_start, a_end, b_start, b_end in matcher.get_opcodes():
        if kind == "equal":
            continue
        at = b_start
        for place in range(a_start, a_end):
            near = next((one for one in range(at, b_end) if _alike(before[place], after[one])), None)
            if near is None:
                yield place, None
                continue
            for lone in range(at, near):
                yield None, lone
            yield place, near
            at = near + 1
        for lone in range(at, b_end):
            yield None, lone


def _alike(before: str, after: str) -> bool:
    """Whether one was made out of the other: figures do not count, they are what may have changed."""
    matcher = SequenceMatcher(None, _FIGURE.sub("0", before), _FIGURE.sub("0", after), autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def _changed_figures(before: str, after: str, place: str) -> Iterator[ChangedFigure]:
    first, second = _FIGURE.findall(before), _FIGURE.findall(after)
    for kind, a_start, a_end, b_start, b_end in SequenceMatcher(None, first, second, autojunk=False).get_opcodes():
        if kind == "equal":
            continue
        for step in range(max(a_end - a_start, b_end - b_start)):
            yield ChangedFigure(
                first[a_start + step] if a_start + step < a_end else "",
                second[b_start + step] if b_start + step < b_end else "",
                before,
                after,
                place,
            )
