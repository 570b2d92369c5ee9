"""Several papers in one file: each looks as it does alone, and keeps its own page numbers."""

from __future__ import annotations

import io

from pypdf import PdfReader

from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import HeadForm, OfficialDocument, Paragraph, RedHead
from wanzhou_gui.system.paths import resource_root


def letter(name: str, paragraphs: int = 1) -> OfficialDocument:
    return OfficialDocument(
        f"致{name}的函",
        tuple(Paragraph.of(f"{name}：请于七月十二日前补报。" * 6) for _ in range(paragraphs)),
        head=RedHead(mark=("万州区人民政府督查室",), form=HeadForm.LETTER, number=f"万督催〔2024〕{paragraphs}号"),
    )


def test_papers_together_are_the_pages_of_each() -> None:
    renderer = PdfRenderer(resource_root() / "fonts")
    papers = (letter("区教委"), letter("区科技局", 9), letter("区法院"))
    together = PdfReader(io.BytesIO(renderer.render_together(papers)))
    singly = [page for paper in papers for page in PdfReader(io.BytesIO(renderer.render_bytes(paper))).pages]
    assert [page.extract_text() for page in together.pages] == [page.extract_text() for page in singly]
    assert len(together.pages) == 4
    titles = [entry.title for entry in together.outline]
    assert titles == ["致区教委的函", "致区科技局的函", "致区法院的函"]
    assert [together.get_destination_page_number(entry) for entry in together.outline] == [0, 1, 3]


def test_one_paper_alone_is_the_same_either_way() -> None:
    renderer = PdfRenderer(resource_root() / "fonts")
    assert renderer.render_together((letter("区教委"),)) == renderer.render_bytes(letter("区教委"))
