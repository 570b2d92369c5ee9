"""Official papers as .docx files: styles, geometry, footers, turned sections, and the same bytes for the same paper."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml.ns import qn
from PIL import Image

from wanzhou_gui.rendering.docx.renderer import DocxRenderer
from wanzhou_gui.rendering.docx.tables import column_widths
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import (
    Annex,
    Cell,
    Column,
    Figure,
    HeadForm,
    Heading,
    Imprint,
    Lamp,
    Metadata,
    OfficialDocument,
    Paragraph,
    RedHead,
    Row,
    Run,
    Signature,
    StatusMark,
    Table,
)
from wanzhou_gui.reports.figure import Rect

REPOSITORY = Path(__file__).resolve().parents[3]
TABLE = Table(
    (Column("序号", 0.5), Column("任务", 3), Column("完成数", 1, group="三季度"), Column("占比", 1, group="三季度"), Column("状态", 1)),
    (
        Row.group("一、产业"),
        Row.of("1", "培育样板企业", "12", "20.7%", Cell(mark=StatusMark(Lamp.RED))),
        Row.of("2", "建设服务平台", "3", "5.2%", Cell(mark=StatusMark(Lamp.GREEN))),
    ),
    "表1　完成情况",
    "单位：项",
)
PAPER = OfficialDocument(
    title="关于2024年第三季度推进情况的通报",
    head=RedHead(("万州区人民政府督查室",), "文件", number="万州府督〔2024〕3号"),
    recipients="各责任单位",
    blocks=(
        Heading(1, "一、总体情况"),
        Paragraph.of("本期58项任务中，已完成12项，占20.7%。"),
        Heading(2, "（一）主要做法。", (Run("按月调度，按季通报。"),)),
        TABLE,
    ),
    signature=Signature(("万州区人民政府督查室",), date(2024, 10, 10)),
    annexes=(Annex("任务推进情况一览表", (TABLE,), landscape=True),),
    imprint=Imprint("区委办公室", "", "万州区人民政府督查室", date(2024, 10, 10)),
    watermark="草稿",
    metadata=Metadata("通报", "督查室", "督查"),
)


@pytest.fixture(scope="module")
def renderer() -> DocxRenderer:
    papers = PdfRenderer(REPOSITORY / "resources" / "fonts")
    return DocxRenderer(lambda: papers, PdfPages)


@pytest.fixture(scope="module")
def content(renderer: DocxRenderer) -> bytes:
    return renderer.render_bytes(PAPER)


@pytest.fixture(scope="module")
def word(content: bytes) -> Document:
    return docx.Document(io.BytesIO(content))


def test_the_same_paper_gives_the_same_bytes(renderer: DocxRenderer, content: bytes) -> None:
    assert renderer.render_bytes(PAPER) == content


def test_the_paper_has_the_margins_and_the_lines_of_the_standard(word: Document) -> None:
    section = word.sections[0]
    edges = [section.top_margin, section.bottom_margin, section.left_margin, section.right_margin]
    assert [round(edge.mm, 1) for edge in edges if edge is not None] == [37.0, 35.0, 28.0, 26.0]
    line = int(section._sectPr.find(qn("w:docGrid")).get(qn("w:linePitch"))) / 20
    assert 22 * line <= 225 / 25.4 * 72 < 22 * line + 1
    normal = word.styles["Normal"].element
    pitch = 16 + int(normal.rPr.find(qn("w:spacing")).get(qn("w:val"))) / 20
    assert int(156 / 25.4 * 72 / pitch) == 28


def test_every_part_has_a_style_of_its_own(word: Document) -> None:
    styles = {paragraph.text: paragraph.style.name for paragraph in word.paragraphs if paragraph.text}
    assert styles["关于2024年第三季度推进情况的通报"] == "Title"
    assert styles["一、总体情况"] == "Heading 1"
    assert styles["本期58项任务中，已完成12项，占20.7%。"] == "公文正文"
    assert styles["各责任单位："] == "主送机关"
    assert styles["附件：任务推进情况一览表"] == "附件说明"
    assert styles["附件"] == "附件"
    assert styles["2024年10月10日"] == "成文日期"
    # What runs on after a heading is no heading, or the whole paragraph would stand in the outline.
    assert styles["（一）主要做法。按月调度，按季通报。"] == "公文正文"


def test_faces_are_those_of_the_standard_with_a_fall_back_each(word: Document) -> None:
    faces = {
        name: word.styles[name].element.rPr.find(qn("w:rFonts")).get(qn("w:eastAsia"))
        for name in ("Title", "Heading 1", "Heading 2", "公文正文", "页码")
    }
    assert list(faces.values()) == ["方正小标宋简体", "黑体", "楷体_GB2312", "仿宋_GB2312", "宋体"]
    table = next(part for part in word.part.package.iter_parts() if part.partname == "/word/fontTable.xml")
    written = table.blob.decode()
    assert all(f'w:name="{face}"><w:altName' in written for face in faces.values())


def test_page_numbers_stand_outside_and_the_annex_is_turned(word: Document) -> None:
    first, annex = word.sections[0], word.sections[1]
    odd, even = first.footer.paragraphs[0], first.even_page_footer.paragraphs[0]
    assert odd._p.pPr.find(qn("w:jc")).get(qn("w:val")) == "right"
    assert even._p.pPr.find(qn("w:jc")).get(qn("w:val")) == "left"
    assert "PAGE" in odd._p.xml
    assert word.settings.odd_and_even_pages_header_footer
    assert annex.orientation == WD_ORIENT.LANDSCAPE
    # Turned clockwise to be read, the sheet's binding edge is the upper one.
    assert annex.top_margin is not None
    assert round(annex.top_margin.mm) == 28
    assert 'textDirection w:val="tbRl"' in annex.footer._element.xml


def test_the_imprint_stands_on_an_even_page_where_the_pdf_has_it(word: Document) -> None:
    tables = [table for table in word.tables if "印发" in table.rows[-1].cells[0].text]
    assert len(tables) == 1
    assert 'tblpYSpec="bottom"' in tables[0]._tbl.xml
    assert [cell.text for row in tables[0].rows for cell in row.cells] == [
        "抄送：区委办公室。",
        "万州区人民政府督查室\t2024年10月10日印发",
    ]
    # Body on page 1, annex on page 2: the imprint goes to page 4, and neither 3 nor 4 has a number.
    last = word.sections[-1]
    assert last.start_type in (WD_SECTION.EVEN_PAGE, WD_SECTION.NEW_PAGE)


def test_the_head_of_a_table_is_repeated_and_lamps_keep_shape_and_word(word: Document) -> None:
    table = next(table for table in word.tables if len(table.columns) == 5)
    assert [row._tr.trPr is not None and row._tr.trPr.find(qn("w:tblHeader")) is not None for row in table.rows] == [
        True, True, False, False, False,
    ]  # fmt: skip
    assert [cell.text for cell in table.rows[3].cells] == ["1", "培育样板企业", "12", "20.7%", "◆红灯"]


def test_widths_follow_the_weights_and_fill_the_area() -> None:
    widths = column_widths((Column("a", 1), Column("b", 3), Column("c", 1)), (2000, 100, 100), 8844)
    assert sum(widths) == 8844
    assert widths[0] == 2000
    assert abs(widths[1] - 3 * widths[2]) <= 3


def test_a_draft_shows_its_word_and_the_file_says_what_it_is(word: Document) -> None:
    assert 'string="草稿"' in word.sections[0].header._element.xml
    about = word.core_properties
    assert (about.title, about.author, about.subject, about.language) == ("通报", "督查室", "督查", "zh-CN")
    assert about.created is not None
    assert about.created.date() == date(2024, 10, 10)


def test_a_letter_has_no_number_on_its_first_page(renderer: DocxRenderer) -> None:
    paper = OfficialDocument(
        title="关于推进工作的函",
        head=RedHead(("万州区人民政府督查室",), form=HeadForm.LETTER, number="万州府督函〔2024〕1号"),
        recipients="区科技局",
        blocks=(Paragraph.of("请按期报送。"),),
    )
    section = docx.Document(io.BytesIO(renderer.render_bytes(paper))).sections[0]
    assert section.different_first_page_header_footer
    assert "PAGE" not in section.first_page_footer._element.xml
    assert section.first_page_header.paragraphs[0].text == "万州区人民政府督查室"


def test_a_figure_is_the_picture_the_pdf_shows(renderer: DocxRenderer) -> None:
    figure = Figure(60, 30, (Rect(0, 0, 60, 30, fill="#000000"),), alternative="一块黑")
    word = docx.Document(io.BytesIO(renderer.render_bytes(OfficialDocument("图", (figure,)))))
    shape = word.inline_shapes[0]
    assert round(shape.width.mm) == 60
    assert shape._inline.docPr.get("descr") == "一块黑"
    image = next(part for part in word.part.package.iter_parts() if part.partname.endswith(".png"))
    picture = Image.open(io.BytesIO(image.blob))
    assert abs(picture.width - 60 / 25.4 * 300) <= 2
    assert picture.getpixel((picture.width // 2, picture.height // 2)) == (0, 0, 0)


def test_text_that_xml_cannot_hold_does_not_break_the_file(renderer: DocxRenderer) -> None:
    paper = OfficialDocument("标题", (Paragraph.of("甲\x00乙 < & \ud800丙"),))
    word = docx.Document(io.BytesIO(renderer.render_bytes(paper)))
    assert word.paragraphs[-1].text == "甲�乙 < & �丙"


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not on this machine")
def test_libreoffice_opens_it_with_the_same_words(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "paper.docx").write_bytes(content)
    done = subprocess.run(
        ["soffice", f"-env:UserInstallation=file://{tmp_path}/profile", "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(tmp_path / "paper.docx")],
        capture_output=True, check=False, timeout=120,
    )  # fmt: skip
    made = tmp_path / "paper.pdf"
    if not made.exists():
        pytest.skip(f"this LibreOffice opens no texts: {done.stderr.decode(errors='replace')[:200]}")
    with PdfPages(made) as pages:
        text = "".join("".join(pages.page_text(index).split()) for index in range(pages.page_count))
        assert 3 <= pages.page_count <= 4
    assert "本期58项任务中，已完成12项，占20.7%。" in text
    assert "2024年10月10日印发" in text
