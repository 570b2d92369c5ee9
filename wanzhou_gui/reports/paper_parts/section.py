"""A section of a paper: text generated from facts, and the clerk's own where it was edited."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wanzhou_gui.reports.document import Block, Heading, Paragraph, Run
from wanzhou_gui.reports.paper_parts.live_text import LiveText

_LEVEL_TWO = re.compile(r"（[一二三四五六七八九十]{1,3}）[^。]{1,40}。")
_ORDINALS = "一二三四五六七八九十"
# Sections without a heading, as lists and checks call them.
SECTION_NAMES = {
    "opening": "引语",
    "decisions": "答复意见",
    "demands": "要求",
    "facts": "情况",
    "history": "此前催办情况",
    "demand": "要求",
    "together": "引语",
    "reds": "红灯情况",
    "ground": "提请理由",
    "measures": "建议",
    "closing": "结束语",
    "summary": "概况",
}


@dataclass(frozen=True)
class PaperSection:
    """One section: generated text, and the clerk's own text where it was edited. A line is a paragraph.

    Both have their figures beside them, as places in the text with the facts they state. `has_place` is false for the
    clerk's words on what the paper no longer speaks of: kept and named, but not printed. `about` is the unit or group a
    whole page speaks of (unit.区教委).
    """

    key: str
    heading: str
    generated_live: LiveText
    edited_live: LiveText | None = None
    has_place: bool = True
    about: str = ""

    @property
    def name(self) -> str:
        """What the section is called where it is spoken of."""
        return self.heading or SECTION_NAMES.get(self.key, "正文")

    @property
    def generated(self) -> str:
        """What the data says."""
        return self.generated_live.text

    @property
    def edited(self) -> str | None:
        """The clerk's own words; None where nothing was edited."""
        return self.edited_live.text if self.edited_live is not None else None

    @property
    def live(self) -> LiveText:
        """What the paper prints, with its figures."""
        return self.generated_live if self.edited_live is None else self.edited_live

    @property
    def text(self) -> str:
        """What the paper prints."""
        return self.live.text

    @property
    def is_printed(self) -> bool:
        """Whether it stands in the paper: one the clerk emptied goes, heading and number with it."""
        return self.has_place and bool(self.text.strip())


def sections_of(
    drafts: Iterable[tuple[str, str, Iterable[str]]], edited: Mapping[str, LiveText] | None = None
) -> tuple[PaperSection, ...]:
    """Sections from key, heading and paragraphs with marked figures; one that says nothing is left out."""
    known = edited or {}
    return tuple(
        PaperSection(key, heading, LiveText.of(text), known.get(key))
        for key, heading, paragraphs in drafts
        if (text := "\n".join(paragraphs)) or key in known
    )


def numbered(
    headings: Iterable[tuple[str, str, Iterable[str]]], edited: Mapping[str, LiveText] | None = None
) -> list[tuple[str, str, list[str]]]:
    """Headings with 一、 二、 … in order; sections without a word are left out first, so that no number is skipped.

    What a clerk wrote stays although the data says nothing any more; what a clerk emptied has no number.
    """
    known = edited or {}
    told: list[tuple[str, str, list[str]]] = []
    place = 0
    for key, heading, paragraphs in headings:
        lines = list(paragraphs)
        own = known.get(key)
        if own.text.strip() if own is not None else lines:
            told.append((key, f"{_ORDINALS[place]}、{heading}", lines))
            place += 1
        elif own is not None:
            told.append((key, heading, lines))
    return told


def words_without_a_place(stored: Iterable[str], sections: Iterable[PaperSection]) -> tuple[str, ...]:
    """The keys of edited texts that no section of the paper takes."""
    known = {section.key for section in sections}
    return tuple(key for key in stored if key not in known)


def without_place(key: str, edited: LiveText) -> PaperSection:
    """A clerk's words that the paper has no place for any more."""
    name = key.partition(":")[2] or SECTION_NAMES.get(key, key)
    return PaperSection(key, name, LiveText(""), edited, has_place=False)


def section_blocks(sections: Iterable[PaperSection]) -> list[Block]:
    """Headings and paragraphs; a line that begins with （一）… is a heading that runs on."""
    blocks: list[Block] = []
    for section in sections:
        if not section.is_printed:
            continue
        if section.heading:
            blocks.append(Heading(1, section.heading))
        blocks.extend(_paragraph(line) for line in section.text.split("\n") if line.strip())
    return blocks


def _paragraph(line: str) -> Block:
    match = _LEVEL_TWO.match(line)
    if match is None:
        return Paragraph.of(line.strip())
    rest = line[match.end() :].strip()
    return Heading(2, match[0], (Run(rest),) if rest else ())
