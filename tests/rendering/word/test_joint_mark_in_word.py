"""The mark of several agencies in a .docx file: names spread to one width, 文件 beside them, nothing broken."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.oxml.ns import qn
from docx.table import _Cell

from wanzhou_gui.rendering.docx.measures import AREA_WIDTH, ems
from wanzhou_gui.rendering.docx.renderer import DocxRenderer
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import OfficialDocument, Paragraph, RedHead, Signature

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
NAMES = ("重庆市万州区人民政府督查室", "重庆市万州区发展和改革委员会", "重庆市万州区财政局")
SHORT = ("区委办", "区政府办")


def cells(names: tuple[str, ...], suffix: str) -> list[_Cell]:
    papers = PdfRenderer(FONTS)
    paper = OfficialDocument(
        "通知",
        (Paragraph.of("请贯彻执行。"),),
        head=RedHead(names, suffix, number="万州府督〔2024〕3号"),
        signature=Signature(names, date(2024, 10, 10)),
    )
    content = DocxRenderer(lambda: papers, PdfPages).render_bytes(paper)
    return list(docx.Document(io.BytesIO(content)).tables[0].rows[0].cells)


def widths(cell: _Cell) -> list[float]:
    """How wide each name is drawn, in twips: its characters, and the room behind all but the last."""
    found = []
    for paragraph in cell.paragraphs:
        width = 0.0
        for run in paragraph.runs:
            assert run.font.size is not None
            spacing = run._r.get_or_add_rPr().find(qn("w:spacing"))
            room = int(spacing.get(qn("w:val"))) if spacing is not None else 0
            width += ems(run.text) * run.font.size.pt * 20 + room * len(run.text)
        found.append(width)
    return found


@pytest.mark.parametrize("names", [NAMES, SHORT])
@pytest.mark.parametrize("suffix", ["文件", ""])
def test_names_are_spread_to_one_width_and_none_is_broken(names: tuple[str, ...], suffix: str) -> None:
    first, *beside = cells(names, suffix)
    assert [paragraph.text for paragraph in first.paragraphs] == list(names)
    assert [cell.text for cell in beside] == ([suffix] if suffix else [])
    drawn = widths(first)
    # To a twip for each character, for the room is a whole number of them.
    assert max(drawn) - min(drawn) < len(max(names, key=len))
    assert first.width is not None
    assert max(drawn) <= first.width.pt * 20
    assert sum(cell.width.pt for cell in (first, *beside) if cell.width is not None) * 20 <= AREA_WIDTH
