"""草稿 across the pages: light, under the text, in the middle, and no part of what the paper says."""

from __future__ import annotations

import io
from dataclasses import replace

import pikepdf
import pytest

from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import OfficialDocument, Paragraph

BODY = "各牵头单位要切实履行职责，对照任务和时限逐项推进，报送的进展要写明数量、名称和时间，确保各项任务按期完成。"
PAPER = OfficialDocument("关于情况的通报", (Paragraph.of(BODY * 30),))


def _texts(renderer: PdfRenderer, document: OfficialDocument) -> list[str]:
    with PdfPages(renderer.render_bytes(document)) as pages:
        return ["".join(pages.page_text(index).split()) for index in range(pages.page_count)]


@pytest.mark.parametrize("word", ["草稿", "送审稿", "清样", "草稿·示例"])
def test_the_papers_own_text_is_extracted_as_without_the_mark(renderer: PdfRenderer, word: str) -> None:
    plain, marked = _texts(renderer, PAPER), _texts(renderer, replace(PAPER, watermark=word))
    assert len(plain) == len(marked) > 1
    assert [text.replace(word, "", 1) for text in marked] == plain


def test_the_mark_is_an_artifact_and_drawn_before_the_text(renderer: PdfRenderer) -> None:
    with pikepdf.open(io.BytesIO(renderer.render_bytes(replace(PAPER, watermark="送审稿")))) as pdf:
        for page in pdf.pages:
            operators = [str(one.operator) for one in pikepdf.parse_content_stream(page)]
            begin, end = operators.index("BDC"), operators.index("EMC")
            assert operators[:begin] == []
            assert "BT" in operators[begin:end]
            assert operators.count("BT") > operators[begin:end].count("BT")


def test_the_mark_is_light_grey_and_lies_in_the_middle_of_the_sheet(renderer: PdfRenderer) -> None:
    blank = OfficialDocument("", (Paragraph.of("　"),), watermark="草稿")
    with PdfPages(renderer.render_bytes(blank)) as pages:
        image = pages.page_image(0, 1.0)
    inked = [
        (x, y, image.data[y * image.stride + 3 * x])
        for y in range(image.height)
        for x in range(image.width)
        # The page number stands below the text area; the mark stays above it.
        if image.data[y * image.stride + 3 * x] < 250 and y < image.height * 0.86
    ]
    # 0.92 of white; the edges of the strokes are lighter, nothing is darker.
    assert min(grey for _, _, grey in inked) in range(232, 238)
    across = (min(x for x, _, _ in inked) + max(x for x, _, _ in inked)) / 2
    down = (min(y for _, y, _ in inked) + max(y for _, y, _ in inked)) / 2
    # The middle of the sheet within 5 mm: the strokes of a character do not fill its cell evenly.
    assert abs(across - image.width / 2) < 14
    assert abs(down - image.height / 2) < 14
