"""The page for the vice-mayor as a file: one page, vectors only, fonts embedded, its text what was written."""

from __future__ import annotations

import io
import re
from pathlib import Path

import pikepdf
import pypdf
import pytest

from tests.one_page_cases import facts
from wanzhou_gui.rendering.pdf.figure_page import PdfFigurePages
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.reports.figure import Circle, Line, Polygon, Rect, Text
from wanzhou_gui.reports.one_page.compose import one_page

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
CASES = [(5, 21, 19, 4), (30, 60, 120, 40), (1, 1, 0, 0)]


@pytest.fixture(scope="module")
def pages() -> PdfFigurePages:
    return PdfFigurePages(FONTS)


def bare(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize("case", CASES)
def test_it_is_one_upright_a4_page_and_the_same_every_time(pages: PdfFigurePages, case: tuple[int, int, int, int]) -> None:
    page = one_page(facts(*case))
    content = pages.render_page(page)
    assert pages.render_page(page) == content
    read = pypdf.PdfReader(io.BytesIO(content))
    assert len(read.pages) == 1
    box = read.pages[0].mediabox
    assert (round(float(box.width)), round(float(box.height))) == (595, 842)
    assert read.metadata is not None
    assert read.metadata.title == page.title


@pytest.mark.parametrize("case", CASES)
def test_its_text_can_be_taken_out_as_it_was_written(pages: PdfFigurePages, case: tuple[int, int, int, int]) -> None:
    page = one_page(facts(*case))
    with PdfPages(pages.render_page(page)) as opened:
        found = bare(opened.page_text(0))
    written = bare("".join(item.text for item in page.figure.items if isinstance(item, Text)))
    assert "〓" not in found
    assert found == written


@pytest.mark.parametrize("case", CASES)
def test_the_pictures_are_vectors_and_every_font_is_embedded(pages: PdfFigurePages, case: tuple[int, int, int, int]) -> None:
    figure = one_page(facts(*case)).figure
    with pikepdf.open(io.BytesIO(pages.render_page(one_page(facts(*case))))) as file:
        resources = file.pages[0].Resources
        assert "/XObject" not in resources
        operators = [str(operator) for _, operator in pikepdf.parse_content_stream(file.pages[0])]
        for font in resources.Font.values():
            descriptor = font.DescendantFonts[0].FontDescriptor
            assert "/FontFile2" in descriptor
            assert re.match(r"/[A-Z]{6}\+", str(font.BaseFont))
    kinds = [type(item) for item in figure.items]
    shows = operators.count("Tj") + operators.count("TJ")
    assert operators.count("BT") == kinds.count(Text)
    assert shows >= kinds.count(Text)
    filled = sum(isinstance(item, Rect | Circle | Polygon) and item.fill is not None for item in figure.items)
    stroked = sum(isinstance(item, Rect | Circle | Polygon) and item.stroke is not None for item in figure.items)
    both = sum(isinstance(item, Rect | Circle | Polygon) and None not in (item.fill, item.stroke) for item in figure.items)
    hatched = sum(isinstance(item, Rect) and item.hatch.value != "none" for item in figure.items)
    assert operators.count("B") == both
    assert operators.count("f") == filled - both
    assert operators.count("S") == stroked - both + kinds.count(Line) + hatched
