"""The file around the pages: same bytes, readable by others."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pikepdf
import pypdf

from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import (
    Annex,
    Column,
    Emphasis,
    Heading,
    Imprint,
    Metadata,
    OfficialDocument,
    Paragraph,
    RedHead,
    Row,
    Run,
    Signature,
    Table,
)
from wanzhou_gui.reports.document_text import document_text

Draw = Callable[[OfficialDocument], Any]
BODY = (
    "根据《某区人民政府办公室关于印发三年行动计划（2024—2026年）任务分工的通知》（某府办发〔2024〕16号）要求，对19项重点任务"
    "开展了专项督查。截至6月30日，已完成4项，占21.1%……现将有关情况通报如下。"
)
BULLETIN = OfficialDocument(
    "某区人民政府督查室关于2024年第二季度重点任务推进情况的督查通报",
    (
        Paragraph.of(BODY),
        Heading(1, "一、总体情况"),
        Paragraph((Run("总的看，", Emphasis.LEAD), Run(BODY), Run("联系人：王喆。", Emphasis.STRONG))),
        Heading(2, "（一）较好的单位。", (Run(BODY),)),
        Heading(1, "二、下一步要求"),
        Paragraph.of(BODY * 8),
    ),
    head=RedHead(("某区人民政府督查室",), "文件", number="某府督〔2024〕8号"),
    recipients="各镇乡人民政府、街道办事处，区政府有关部门",
    signature=Signature(("某区人民政府督查室",), date(2024, 7, 8)),
    annexes=(
        Annex(
            "指标完成情况表",
            (Table((Column("指标"), Column("数值")), (Row.of("投资", "12.5亿元"),)),),
            landscape=True,
        ),
    ),
    imprint=Imprint("区委办公室", office="某区人民政府办公室", issued_on=date(2024, 7, 8)),
    metadata=Metadata(author="某区人民政府督查室", subject="督查通报", keywords=("督查", "通报")),
)


def letters(text: str) -> str:
    """A text without white space, table borders and page numbers."""
    return re.sub(r"\s|\||— ?\d+ ?—", "", text)


def test_same_document_gives_the_same_bytes(renderer: PdfRenderer, font_directory: Path) -> None:
    first = renderer.render_bytes(BULLETIN)
    renderer.render_bytes(OfficialDocument("别的", (Paragraph.of("别的内容改变字体的次序吗"),)))
    assert renderer.render_bytes(BULLETIN) == first
    assert PdfRenderer(font_directory).render_bytes(BULLETIN) == first


def test_different_facts_give_different_bytes(renderer: PdfRenderer) -> None:
    one = renderer.render_bytes(OfficialDocument("", (Paragraph.of("已完成4项"),)))
    other = renderer.render_bytes(OfficialDocument("", (Paragraph.of("已完成5项"),)))
    assert one != other


def test_text_of_the_file_equals_the_text_of_the_document(renderer: PdfRenderer) -> None:
    reader = pypdf.PdfReader(io.BytesIO(renderer.render_bytes(BULLETIN)))
    extracted = letters("".join(page.extract_text() for page in reader.pages))
    assert extracted == letters(document_text(BULLETIN))


def test_text_is_found_by_pdfium_too(draw: Draw) -> None:
    paper = draw(BULLETIN)
    extracted = letters("".join(paper.text(page) for page in range(paper.pages)))
    assert extracted == letters(document_text(BULLETIN))


def test_file_has_no_faults_a_checker_finds(renderer: PdfRenderer) -> None:
    with pikepdf.open(io.BytesIO(renderer.render_bytes(BULLETIN))) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_file_says_what_it_is(renderer: PdfRenderer) -> None:
    with pikepdf.open(io.BytesIO(renderer.render_bytes(BULLETIN))) as pdf:
        assert str(pdf.Root.Lang) == "zh-CN"
        assert str(pdf.docinfo["/Title"]) == BULLETIN.plain_title
        assert str(pdf.docinfo["/Author"]) == "某区人民政府督查室"
        assert str(pdf.docinfo["/Subject"]) == "督查通报"
        assert str(pdf.docinfo["/Keywords"]) == "督查 通报"


def test_outline_lists_title_headings_and_annexes(renderer: PdfRenderer) -> None:
    with pikepdf.open(io.BytesIO(renderer.render_bytes(BULLETIN))) as pdf, pdf.open_outline() as outline:
        titles = [item.title for item in outline.root]
        inner = [item.title for item in outline.root[0].children]
        deepest = [item.title for item in outline.root[0].children[0].children]
    assert titles == [BULLETIN.plain_title, "附件　指标完成情况表"]
    assert inner == ["一、总体情况", "二、下一步要求"]
    assert deepest == ["（一）较好的单位。"]


def test_paper_without_title_has_an_outline_too(renderer: PdfRenderer) -> None:
    document = OfficialDocument("", (Heading(2, "（一）情况"), Paragraph.of(BODY)))
    with pikepdf.open(io.BytesIO(renderer.render_bytes(document))) as pdf, pdf.open_outline() as outline:
        assert [item.title for item in outline.root] == ["（一）情况"]


def test_watermark_slants_over_every_page(renderer: PdfRenderer, draw: Draw) -> None:
    document = OfficialDocument("", (Paragraph.of(BODY * 20),), watermark="草稿")
    paper = draw(document)
    assert paper.pages > 2
    for page in range(paper.pages):
        assert "草" in paper.text(page)
    assert "草稿" not in draw(OfficialDocument("", (Paragraph.of(BODY),))).text(0)


def test_watermark_rises_as_the_page_is_read(draw: Draw) -> None:
    annex = Annex("表", (Paragraph.of(BODY),), landscape=True)
    paper = draw(OfficialDocument("", (Paragraph.of(BODY),), annexes=(annex,), watermark="草稿"))
    for page, sideways in ((0, 1), (1, -1)):
        big = [each for line in paper.lines(page) for each in line.characters if each.text in "草稿"]
        first, second = sorted(big, key=lambda character: "草稿".index(character.text))
        # On the upright sheet a turned page is read from below: its right is the sheet's top, its top the sheet's left.
        assert second.baseline < first.baseline - 20
        assert (second.left - first.left) * sideways > 20


def test_five_hundred_pages_cost_no_more_a_page_than_twenty(renderer: PdfRenderer) -> None:
    """Counted in bytes of the page streams: nothing grows with the pages before it."""

    def per_page(paragraphs: int) -> tuple[int, float]:
        document = OfficialDocument(
            "", tuple(Paragraph.of(f"第{number}项，{BODY}") for number in range(paragraphs))
        )
        content = renderer.render_bytes(document)
        with pikepdf.open(io.BytesIO(content)) as pdf:
            pages = len(pdf.pages)
            return pages, sum(len(page.Contents.read_bytes()) for page in pdf.pages) / pages

    few, short = per_page(112)
    many, long = per_page(2750)
    assert 18 <= few <= 24
    assert many >= 450
    assert long <= 1.1 * short


def test_empty_paper_is_one_page(draw: Draw) -> None:
    assert draw(OfficialDocument("", ())).pages == 1
