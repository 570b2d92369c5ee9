"""The elements of a .docx file stand in the order of ECMA-376-1 (annex A): Word refuses a file that breaks it, LibreOffice says nothing.

The orders were written down from the schema, not from the code that writes.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from wanzhou_gui.rendering.docx.renderer import DocxRenderer
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import (
    Align,
    Annex,
    BlankLines,
    Cell,
    Column,
    Figure,
    HeadForm,
    Heading,
    Imprint,
    Indent,
    Lamp,
    Metadata,
    OfficialDocument,
    PageBreak,
    Paragraph,
    RedHead,
    Row,
    Run,
    Signature,
    StatusMark,
    Table,
)
from wanzhou_gui.reports.figure import Rect

FONTS = Path(__file__).resolve().parents[3] / "resources" / "fonts"
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
    "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color "
    "spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign "
    "noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd "
    "tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid tr",
    "tr": "tblPrEx trPr tc",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "pBdr": "top left bottom right between bar",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal rsid "
    "pPr rPr tblPr trPr tcPr tblStylePr",
    "styles": "docDefaults latentStyles style",
    "font": "altName panose1 charset family notTrueType pitch sig embedRegular",
    "settings": "writeProtection view zoom removePersonalInformation mirrorMargins bordersDoNotSurroundHeader proofState stylePaneFormatFilter "
    "trackRevisions documentProtection defaultTabStop autoHyphenation evenAndOddHeaders drawingGridHorizontalSpacing characterSpacingControl "
    "savePreviewPicture footnotePr endnotePr compat docVars rsids mathPr attachedSchema themeFontLang clrSchemeMapping "
    "doNotAutoCompressPictures shapeDefaults decimalSymbol listSeparator docId defaultImageDpi",
}
TABLE = Table(
    (Column("序号", 0.5), Column("任务", 3), Column("完成数", 1, group="三季度"), Column("占比", 1, group="三季度"), Column("状态", 1)),
    (
        Row.group("一、产业"),
        Row((Cell("合并", span=2), Cell("12"), Cell("20.7%"), Cell(mark=StatusMark(Lamp.RED))), min_lines=2),
        Row.of("2", "建设\n服务平台", "3", "5.2%", Cell("说明", mark=StatusMark(Lamp.GREEN))),
    ),
    "表1　完成情况",
    "单位：项",
)
DAY = date(2024, 10, 10)
BLOCKS = (
    Heading(1, "一、总体情况"),
    Heading(2, "（一）做法。", (Run("按月调度。"),)),
    Paragraph((Run("前一段。"),), Indent.BLOCK, Align.RIGHT, keep_with_next=True),
    Paragraph.of("不缩进", Indent.NONE, Align.CENTER),
    BlankLines(2),
    TABLE,
    Figure(60, 30, (Rect(0, 0, 60, 30, fill="#000000"),), caption="图1"),
    PageBreak(),
    Paragraph.of("后一段。"),
)
HEADS = {
    "document": RedHead(("甲机关",), "文件", number="甲〔2024〕1号", copy_number="000001", secrecy="机密★1年", urgency="特急"),
    "upward": RedHead(("甲机关",), "文件", number="甲〔2024〕1号", signers=("王一", "李二二", "张三")),
    "joint": RedHead(("甲机关", "乙委员会"), "文件", number="甲〔2024〕1号"),
    "briefing": RedHead(("督查专报",), form=HeadForm.BRIEFING, issue="第3期", number="甲〔2024〕3号", compiler="督查室", compiled_on=DAY),
    "compact": RedHead(("督查专报",), form=HeadForm.BRIEFING, issue="第3期", compiler="督查室", compiled_on=DAY, compact=True),
    "letter": RedHead(("甲机关",), form=HeadForm.LETTER, number="甲函〔2024〕1号", urgency="特急", copy_number="000002"),
    "none": None,
}


@pytest.fixture(scope="module")
def renderer() -> DocxRenderer:
    papers = PdfRenderer(FONTS)
    return DocxRenderer(lambda: papers, PdfPages)


def paper(head: RedHead | None, *, landscape: bool = False, is_signed: bool = True) -> OfficialDocument:
    """A paper with everything a file may hold."""
    return OfficialDocument(
        "关于推进情况的通报",
        BLOCKS,
        head=head,
        subtitle="——2024年第三季度",
        recipients="各责任单位",
        signature=Signature(("甲机关", "乙委员会"), DAY, seal_room=is_signed),
        note="此件公开发布",
        annexes=(Annex("一览表", (TABLE,), landscape=True), Annex("说明", (Paragraph.of("说明"),))),
        imprint=Imprint("区委办公室", "各镇乡", "办公室", DAY),
        watermark="草稿",
        metadata=Metadata("通报", "督查室", "督查", ("督查",)),
        landscape=landscape,
    )


def misplaced(content: bytes) -> list[str]:
    """Every element that stands before one it must follow, and every one the schema does not know there."""
    found = []
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        for name in package.namelist():
            if not name.startswith("word/") or not name.endswith(".xml"):
                continue
            for element in ElementTree.fromstring(package.read(name)).iter():
                wanted = ORDERS.get(element.tag.removeprefix(W)) if element.tag.startswith(W) else None
                if wanted is None:
                    continue
                names = [child.tag.partition("}")[2] for child in element]
                order = wanted.split()
                unknown = [each for each in names if each not in order]
                # Heads and feet of a section come first, in any order among themselves.
                places = [max(order.index(each), 1) if order[0] == "headerReference" else order.index(each) for each in names if each in order]
                if unknown or places != sorted(places):
                    found.append(f"{name} {element.tag.removeprefix(W)}: {' '.join(names)}")
    return found


@pytest.mark.parametrize("form", HEADS)
def test_every_element_stands_where_the_schema_has_it(renderer: DocxRenderer, form: str) -> None:
    assert misplaced(renderer.render_bytes(paper(HEADS[form], landscape=form == "none", is_signed=form != "joint"))) == []


def test_several_papers_in_one_file_keep_the_order_too(renderer: DocxRenderer) -> None:
    assert misplaced(renderer.render_together((paper(HEADS["letter"]), paper(HEADS["document"])))) == []


def test_an_element_in_the_wrong_place_is_found(renderer: DocxRenderer) -> None:
    content = renderer.render_bytes(paper(HEADS["document"]))
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as source, zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            part = source.read(name).decode("utf-8", "surrogateescape")
            if name == "word/styles.xml":
                part = part.replace("<w:kinsoku/>", "", 1).replace('<w:topLinePunct w:val="0"/>', '<w:topLinePunct w:val="0"/><w:kinsoku/>', 1)
            package.writestr(name, part.encode("utf-8", "surrogateescape"))
    assert len(misplaced(target.getvalue())) == 1


def test_the_file_tells_word_and_wps_that_it_is_chinese(renderer: DocxRenderer) -> None:
    with zipfile.ZipFile(io.BytesIO(renderer.render_bytes(paper(HEADS["document"])))) as package:
        parts = {name: ElementTree.fromstring(package.read(name)) for name in ("word/document.xml", "word/styles.xml", "word/settings.xml")}
    styles, settings = parts["word/styles.xml"], parts["word/settings.xml"]
    assert [one.get(f"{W}eastAsia") for one in styles.iter(f"{W}lang")] == ["zh-CN"]
    assert settings.find(f"{W}themeFontLang").get(f"{W}eastAsia") == "zh-CN"  # type: ignore[union-attr]
    modes = [one.get(f"{W}val") for one in settings.iter(f"{W}compatSetting") if one.get(f"{W}name") == "compatibilityMode"]
    assert modes == ["15"]
    for part in parts.values():
        for fonts in part.iter(f"{W}rFonts"):
            assert fonts.get(f"{W}eastAsia") == fonts.get(f"{W}ascii") == fonts.get(f"{W}hAnsi")
    normal = next(style for style in styles.iter(f"{W}style") if style.get(f"{W}styleId") == "Normal")
    told = {child.tag.removeprefix(W): child.get(f"{W}val", "1") for child in normal.find(f"{W}pPr")}  # type: ignore[union-attr]
    # Marks keep off the heads and ends of lines and inside the edge; no room is put between digits and characters (28 to a line).
    assert told["kinsoku"] == "1"
    assert [told[name] for name in ("overflowPunct", "autoSpaceDE", "autoSpaceDN")] == ["0", "0", "0"]


def test_names_of_signers_are_in_kaiti_and_stand_under_each_other(renderer: DocxRenderer) -> None:
    with zipfile.ZipFile(io.BytesIO(renderer.render_bytes(paper(HEADS["upward"])))) as package:
        body = ElementTree.fromstring(package.read("word/document.xml"))
    rows = [row for row in body.iter(f"{W}p") if any(style.get(f"{W}val") == "SignerRun" for style in row.iter(f"{W}rStyle"))]
    assert ["".join(text.text or "" for text in row.iter(f"{W}t")) for row in rows] == ["签发人：王一李二二", "甲〔2024〕1号张三"]
    stops = [[tab.get(f"{W}pos") for tab in row.iter(f"{W}tabs") for tab in tab] for row in rows]
    assert stops[0] == stops[1]
