"""Word documents: what an office program keeps out of the text, and what must not get in."""

from __future__ import annotations

import io
import struct
import zipfile
from pathlib import Path

import pytest
from packages_by_hand import document, numbering, paragraph, table

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text
from wanzhou_gui.exchange.plan_documents.word_files import word_text


def refused(content: bytes) -> PlanProblem:
    with pytest.raises(PlanDocumentError) as caught:
        word_text(content)
    return caught.value.code


def test_generated_numbers_become_text() -> None:
    levels = [("chineseCountingThousand", "%1、"), ("chineseCounting", "（%2）"), ("decimal", "%3.")]
    body = "".join(
        [
            paragraph("重点任务", (1, 0)), paragraph("优化服务", (1, 1)), paragraph("完善网络。健全机制。（市教委负责）", (1, 2)),
            paragraph("规范标准。制定清单。（市民政局负责）", (1, 2)), paragraph("强化监管", (1, 1)), paragraph("加强检查。开展抽查。（市司法局负责）", (1, 2)),
            paragraph("保障措施", (1, 0)), paragraph("加强领导。压实责任。", (1, 1)),
        ]
    )  # fmt: skip
    text = word_text(document(body, {"word/numbering.xml": numbering(levels)}))
    assert [line[:4] for line in text.split("\n")] == ["一、重点", "（一）优", "1.完善", "2.规范", "（二）强", "1.加强", "二、保障", "（一）加"]
    (reading,) = read_plan_text(text)
    assert [task.number for task in reading.tasks] == ["1", "2", "1"]
    assert [item.title for item in reading.safeguards] == ["加强领导"]


def test_numbers_of_a_style_and_a_restart_are_counted() -> None:
    styles = (
        '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:style w:styleId="Item"><w:pPr><w:numPr>'
        '<w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="Child"><w:basedOn w:val="Item"/></w:style></w:styles>'
    )
    numbers = numbering([("decimal", "%1．")]).replace(
        "</w:numbering>",
        '<w:num w:numId="2"><w:abstractNumId w:val="5"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>',
    )
    body = paragraph("甲", style="Child") + paragraph("乙", style="Item") + paragraph("丙", (2, 0)) + paragraph("丁", (2, 0))
    assert word_text(document(body, {"word/numbering.xml": numbers, "word/styles.xml": styles})) == "1．甲\n2．乙\n1．丙\n2．丁"


def test_tracked_changes_are_taken_as_accepted() -> None:
    body = (
        "<w:p><w:r><w:t>完善</w:t></w:r><w:del><w:r><w:delText>旧的</w:delText><w:t>旧的</w:t></w:r></w:del>"
        "<w:ins><w:r><w:t>新的</w:t></w:r></w:ins><w:r><w:t>网络</w:t></w:r></w:p>"
    )
    assert word_text(document(body)) == "完善新的网络"


def test_heads_feet_and_notes_stay_apart_and_text_boxes_come_in_once() -> None:
    box = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice><w:drawing><wps:txbx><w:txbxContent>"
        + paragraph("框中文字")
        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
        + paragraph("框中文字")
        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    parts: dict[str, str | bytes] = {"word/header1.xml": "<x>页眉</x>", "word/footer1.xml": "<x>页脚</x>"}
    text = word_text(document(paragraph("正文") + box, parts))
    assert text.count("框中文字") == 1
    assert "页眉" not in text
    assert "页脚" not in text


def test_fields_and_hidden_instructions_are_not_text() -> None:
    body = '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>正文</w:t></w:r></w:p>'
    assert word_text(document(body)) == "正文"


def test_a_task_table_with_merged_cells_is_read(tmp_path: Path) -> None:
    rows = [
        ["序号", "工作类别", "重点任务", "具体举措", "牵头单位", "配合单位", "完成时间"],
        ["1", "服务", "完善网络", "健全机制。", "市教委", "市财政局|市司法局", "2023年6月底前"],
        ["2", "", "规范标准", "制定清单。", "市民政局", "", "持续推进"],
    ]
    file = tmp_path / "任务表.docx"
    file.write_bytes(document(paragraph("江北市重点任务清单") + table(rows, {(2, 1)})))
    (reading,) = read_plan_file(file)
    assert [(task.number, task.group, task.title, task.lead_units, task.responsible_units) for task in reading.tasks] == [
        ("1", "服务", "完善网络", ("市教委",), ("市财政局", "市司法局")),
        ("2", "服务", "规范标准", ("市民政局",), ()),
    ]
    assert reading.title == "江北市重点任务清单"


def test_a_zip_bomb_is_refused() -> None:
    bomb = document(paragraph("一"), {"word/styles.xml": b"\x00" * 60_000_000})
    assert refused(bomb) is PlanProblem.PACKAGE_UNSAFE


def test_a_size_that_lies_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("word/document.xml", "<a>" + "x" * 100_000 + "</a>")
    content = bytearray(buffer.getvalue())
    at = content.find(b"PK\x01\x02")
    struct.pack_into("<I", content, at + 24, 40)
    assert refused(bytes(content)) is PlanProblem.WORD_DAMAGED


@pytest.mark.parametrize(
    "prolog",
    [
        '<!DOCTYPE w [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>',
        '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE w SYSTEM "http://example.invalid/x.dtd">',
    ],
)
def test_entities_are_refused(prolog: str) -> None:
    assert refused(document(paragraph("一"), prolog=prolog)) is PlanProblem.PACKAGE_UNSAFE


def test_too_deep_nesting_is_refused() -> None:
    assert refused(document("<w:p>" + "<w:r>" * 5000 + "</w:r>" * 5000 + "</w:p>")) is PlanProblem.PACKAGE_UNSAFE


def test_a_broken_document_is_refused() -> None:
    whole = document(paragraph("完善网络"))
    assert refused(whole[: len(whole) // 2]) is PlanProblem.WORD_DAMAGED
    assert refused(document("<w:p><w:r>")) is PlanProblem.WORD_DAMAGED
    assert refused(b"PK\x03\x04 no package") is PlanProblem.WORD_DAMAGED


def test_a_package_without_a_document_is_refused() -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
    assert refused(buffer.getvalue()) is PlanProblem.WORD_DAMAGED


def test_a_protected_document_is_told_from_an_old_one() -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600
    assert refused(ole + "EncryptedPackage".encode("utf-16-le")) is PlanProblem.PASSWORD_PROTECTED
    assert refused(ole) is PlanProblem.OLD_WORD_FORMAT


def test_generated_decimal_numbers_are_labels() -> None:
    body = "".join(
        [
            paragraph("市场准入", (1, 0)), paragraph("推行一址多照。方便登记。（市教委负责）", (1, 1)), paragraph("压缩开办时间。减少材料。（市民政局负责）", (1, 1)),
            paragraph("获取电力", (1, 0)), paragraph("降低办电成本。提高容量。（市司法局负责）", (1, 1)),
        ]
    )  # fmt: skip
    text = word_text(document(body, {"word/numbering.xml": numbering([("decimal", "%1."), ("decimal", "%1.%2")])}))
    (reading,) = read_plan_text(text)
    assert [(task.number, task.group) for task in reading.tasks] == [("1.1", "1.市场准入"), ("1.2", "1.市场准入"), ("2.1", "2.获取电力")]


def test_highlighted_runs_are_text_like_any_other() -> None:
    marked = '<w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>{}</w:t></w:r>'
    runs = "".join(marked.format(piece) for piece in ("1.完善", "网络。新建站点1", "2个。（市教", "委负责）"))
    text = word_text(document(f"<w:p>{runs}</w:p>" + paragraph("2.规范标准。制定清单。（市民政局负责）")))
    (reading,) = read_plan_text(text)
    assert [(task.title, task.responsible_units) for task in reading.tasks] == [("完善网络", ("市教委",)), ("规范标准", ("市民政局",))]
    assert [(str(one.value), one.unit) for one in reading.indicators] == [("12", "个")]
