"""Paragraphs and runs of a .docx file, with what the library has no words for: character indents, tabs, rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from docx.document import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.oxml.text.paragraph import CT_P
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.table import _Cell
from docx.text.paragraph import Paragraph as WordParagraph
from docx.text.run import Run as WordRun

from wanzhou_gui.rendering.docx import measures as m
from wanzhou_gui.rendering.docx.styles import LEAD, STRONG
from wanzhou_gui.reports.document import Emphasis, Run

_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_RUN_STYLES: Final = {Emphasis.STRONG: STRONG, Emphasis.LEAD: LEAD}
# The schema's order of the parts of a paragraph's properties; Word refuses a file that breaks it.
_ORDER: Final = (
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "pBdr", "tabs", "snapToGrid",
    "spacing", "ind", "jc", "textDirection", "outlineLvl", "sectPr",
)  # fmt: skip


@dataclass(frozen=True)
class Place:
    """How one paragraph differs from its style: lengths in twips, `chars` indents in hundredths of a character."""

    align: str = ""
    before: int = 0
    after: int = 0
    line: int = 0
    left: int = 0
    right: int = 0
    hanging: int = 0
    left_chars: int = 0
    right_chars: int = 0
    first_chars: int | None = None
    keep: bool = False
    page_before: bool = False
    tabs: tuple[tuple[str, int], ...] = ()
    border: str = ""
    frame: str = ""


def written(text: str) -> str:
    """Text that may stand in XML; what may not is shown as a replacement mark."""
    return _UNWRITABLE.sub("�", text)


def add_text(
    parent: Document | _Cell, style: str, text: str = "", place: Place | None = None
) -> WordParagraph:
    """A paragraph of one run at the end of the document or a cell."""
    return add_runs(parent, style, ((text, ""),) if text else (), place)


def add_runs(
    parent: Document | _Cell, style: str, runs: Sequence[tuple[str, str]], place: Place | None = None
) -> WordParagraph:
    """A paragraph of runs, each with the style of its characters ("" for that of the paragraph)."""
    paragraph = parent.add_paragraph()
    shape(paragraph, style, place)
    for text, run_style in runs:
        add_run(paragraph, text, run_style)
    return paragraph


def shape(paragraph: WordParagraph, style: str, place: Place | None = None) -> None:
    """Give a paragraph its style and what differs from it."""
    element = paragraph._p
    element.style = style
    if place is not None:
        _settle(element, place)


def add_run(paragraph: WordParagraph, text: str, style: str = "") -> WordRun:
    """A run of text; line breaks and tabs in it are kept."""
    run = paragraph.add_run(written(text))
    if style:
        run._r.style = style
    return run


def look(run: WordRun, properties: str) -> None:
    """Give a run properties of its own; they follow what its style has put there."""
    run._r.get_or_add_rPr().extend(elements(properties))


def runs_of(runs: Sequence[Run]) -> list[tuple[str, str]]:
    """Runs of the document model with the character styles they have in a .docx file."""
    return [(run.text, _RUN_STYLES.get(run.emphasis, "")) for run in runs if run.text]


def add_page_field(paragraph: WordParagraph) -> None:
    """The number of the page between two dashes (7.5)."""
    add_run(paragraph, "— ")
    for kind in ("begin", "", "end"):
        inside = f'<w:fldChar w:fldCharType="{kind}"/>' if kind else '<w:instrText xml:space="preserve"> PAGE </w:instrText>'
        paragraph._p.extend(elements(f"<w:r>{inside}</w:r>"))
    add_run(paragraph, " —")


def _settle(element: CT_P, place: Place) -> None:
    properties = element.get_or_add_pPr()
    parts = []
    if place.keep:
        parts.append("<w:keepNext/>")
    if place.page_before:
        parts.append("<w:pageBreakBefore/>")
    if place.frame:
        parts.append(place.frame)
    if place.border:
        parts.append(f"<w:pBdr>{place.border}</w:pBdr>")
    if place.tabs:
        stops = "".join(f'<w:tab w:val="{kind}" w:pos="{at}"/>' for kind, at in place.tabs)
        parts.append(f"<w:tabs>{stops}</w:tabs>")
    if place.before or place.after or place.line:
        height = f' w:line="{place.line}" w:lineRule="exact"' if place.line else ""
        parts.append(f'<w:spacing w:before="{place.before}" w:after="{place.after}"{height}/>')
    indent = _indent(place)
    if indent:
        parts.append(f"<w:ind {indent}/>")
    if place.align:
        parts.append(f'<w:jc w:val="{place.align}"/>')
    for part in elements("".join(parts)):
        properties.append(part)
    rank = {qn(f"w:{name}"): index for index, name in enumerate(_ORDER)}
    properties[:] = sorted(properties, key=lambda child: rank[child.tag])


def elements(fragment: str) -> list[BaseOxmlElement]:
    """Pieces of WordprocessingML, with the prefix `w`, as elements."""
    return list(parse_xml(f"<w:p {nsdecls('w')}>{fragment}</w:p>"))


def _indent(place: Place) -> str:
    """Both measures: WPS and Word go by characters, other programs by twips."""
    words = []
    if place.left or place.left_chars:
        words.append(f'w:left="{place.left + place.left_chars * m.CHARACTER // 100}"')
    if place.left_chars:
        words.append(f'w:leftChars="{place.left_chars}"')
    if place.right or place.right_chars:
        words.append(f'w:right="{place.right + place.right_chars * m.CHARACTER // 100}"')
    if place.right_chars:
        words.append(f'w:rightChars="{place.right_chars}"')
    if place.hanging:
        words.append(f'w:hanging="{place.hanging}"')
    if place.first_chars is not None:
        words.append(f'w:firstLineChars="{place.first_chars}" w:firstLine="{place.first_chars * m.CHARACTER // 100}"')
    return " ".join(words)
