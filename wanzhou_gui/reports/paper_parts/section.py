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
    "summary": "概况",
}


@dataclass(frozen=True)
class PaperSection:
    """One section: generated text, and the clerk's own text where it was edited. A line is a paragraph.

    Both have their figures beside them, as places in the text with the facts they state.
    """

    key: str
    heading: str
    generated_live: LiveText
    edited_live: LiveText | None = None

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


def numbered(headings: Iterable[tuple[str, str, Iterable[str]]]) -> list[tuple[str, str, list[str]]]:
    """Headings with 一、 二、 … in order; sections without a word are left out first, so that no number is skipped."""
    told: list[tuple[str, str, list[str]]] = []
    for key, heading, paragraphs in headings:
        lines = list(paragraphs)
        if lines:
            told.append((key, f"{_ORDINALS[len(told)]}、{heading}", lines))
    return told


def section_blocks(sections: Iterable[PaperSection]) -> list[Block]:
    """Headings and paragraphs; a line that begins with （一）… is a heading that runs on."""
    blocks: list[Block] = []
    for section in sections:
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
