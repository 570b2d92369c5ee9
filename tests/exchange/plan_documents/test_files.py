"""Files of every kind: encodings, tables, pages, and those that are refused with the step that helps."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl
import pytest
from forms import HEAD
from packages_by_hand import document, paragraph
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.cidfonts import UnicodeCIDFont
from reportlab.pdfgen.canvas import Canvas

from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError, PlanProblem
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text

TEXT = HEAD + "一、重点任务\n1．完善网络。健全机制。（责任单位：市教委、市财政局）\n2．规范标准。制定清单。（市民政局负责）\n"


def refused(path: Path) -> PlanProblem:
    with pytest.raises(PlanDocumentError) as caught:
        read_plan_file(path)
    return caught.value.code


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "utf-32"])
def test_encodings_are_told_apart(encoding: str, tmp_path: Path) -> None:
    file = tmp_path / "方案.txt"
    file.write_bytes(TEXT.encode(encoding))
    (reading,) = read_plan_file(file)
    assert [task.title for task in reading.tasks] == ["完善网络", "规范标准"]
    assert reading.document_number == "江北府办发〔2023〕8号"


def test_a_text_cut_inside_a_character_is_read(tmp_path: Path) -> None:
    file = tmp_path / "方案.txt"
    file.write_bytes(TEXT.encode("utf-8")[:-2])
    assert len(read_plan_file(file)[0].tasks) == 2


def test_a_few_nuls_do_no_harm_and_many_are_no_text(tmp_path: Path) -> None:
    file = tmp_path / "方案.txt"
    file.write_bytes(TEXT.encode("utf-8") + b"\x00\x00")
    assert len(read_plan_file(file)[0].tasks) == 2
    file.write_bytes(b"ab\x00\x00\x00\x01\x02" * 500)
    assert refused(file) in (PlanProblem.NOT_TEXT, PlanProblem.ENCODING_UNKNOWN)


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("方案.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, PlanProblem.OLD_WORD_FORMAT),
        ("方案.wps", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, PlanProblem.WPS_FORMAT),
        ("任务.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600, PlanProblem.OLD_EXCEL_FORMAT),
        ("方案.rtf", b"{\\rtf1\\ansi}", PlanProblem.OLD_WORD_FORMAT),
        ("方案.txt", b"", PlanProblem.FILE_EMPTY),
        ("方案.txt", b"\r\n \r\n", PlanProblem.FILE_EMPTY),
        ("方案.png", b"\x89PNG\r\n\x1a\n" + b"\x00" * 50, PlanProblem.FORMAT_UNKNOWN),
        ("方案.pdf", b"no pdf at all", PlanProblem.PDF_DAMAGED),
        ("方案.pdf", b"%PDF-1.7 broken", PlanProblem.PDF_DAMAGED),
        ("任务.xlsx", b"PK\x03\x04 broken", PlanProblem.WORKBOOK_DAMAGED),
        ("方案.txt", "今天天气很好，我们去公园散步。".encode(), PlanProblem.NOT_A_PLAN),
        ("方案.txt", b"Dear Sir, please find enclosed the minutes.", PlanProblem.NOT_A_PLAN),
    ],
)
def test_a_file_that_is_no_plan_is_refused(name: str, content: bytes, problem: PlanProblem, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    assert refused(file) is problem


def test_a_missing_file_and_a_folder_are_refused(tmp_path: Path) -> None:
    assert refused(tmp_path / "没有.txt") is PlanProblem.FILE_MISSING
    assert refused(tmp_path) is PlanProblem.FILE_UNREADABLE


def test_a_text_of_fifty_megabytes_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "方案.txt"
    with file.open("wb") as target:
        target.truncate(50 * 1024 * 1024)
    assert refused(file) is PlanProblem.FILE_TOO_LARGE
    with pytest.raises(PlanDocumentError) as caught:
        read_plan_text("1.完善网络。\n" * 1_000_000)
    assert caught.value.code is PlanProblem.FILE_TOO_LARGE


def test_a_renamed_word_document_is_read_for_what_it_is(tmp_path: Path) -> None:
    file = tmp_path / "方案.wps"
    file.write_bytes(document("".join(paragraph(line) for line in TEXT.split("\n"))))
    assert len(read_plan_file(file)[0].tasks) == 2


def test_a_workbook_with_merged_cells_is_read(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["江北市重点任务清单"])
    sheet.append(["序号", "工作类别", "重点任务", "具体举措", "责任单位", "完成时限"])
    sheet.append([1, "服务", "完善网络", "健全机制。\n建成平台3个。", "市教委、市财政局", "2023年6月底前"])
    sheet.append([2, None, "规范标准", "制定清单。", "市民政局", "持续推进"])
    sheet.merge_cells("A1:F1")
    sheet.merge_cells("B3:B4")
    hidden = book.create_sheet("旧")
    hidden.append(["序号", "重点任务", "责任单位", "完成时限"])
    hidden.append([9, "不要", "市教委", "2020年"])
    hidden.sheet_state = "hidden"
    file = tmp_path / "任务.xlsx"
    book.save(file)
    (reading,) = read_plan_file(file)
    assert reading.title == "江北市重点任务清单"
    assert [(task.number, task.group, task.title, task.responsible_units, task.deadline) for task in reading.tasks] == [
        ("1", "服务", "完善网络", ("市教委", "市财政局"), "2023年6月底前"),
        ("2", "服务", "规范标准", ("市民政局",), "持续推进"),
    ]
    assert [(one.name, int(one.value)) for one in reading.indicators] == [("建成平台", 3)]


def _pdf(lines: list[str]) -> bytes:
    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    buffer = io.BytesIO()
    canvas = Canvas(buffer)
    canvas.setFont("STSong-Light", 12)
    for index, line in enumerate(lines):
        canvas.drawString(60, 780 - 20 * (index % 36), line)
        if index % 36 == 35:
            canvas.showPage()
            canvas.setFont("STSong-Light", 12)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def test_a_pdf_with_a_text_layer_is_read(tmp_path: Path) -> None:
    file = tmp_path / "方案.pdf"
    file.write_bytes(_pdf([line for line in TEXT.split("\n") if line]))
    (reading,) = read_plan_file(file)
    assert [(task.title, task.responsible_units) for task in reading.tasks] == [
        ("完善网络", ("市教委", "市财政局")),
        ("规范标准", ("市民政局",)),
    ]


def test_a_scanned_pdf_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "方案.pdf"
    file.write_bytes(_pdf([]))
    assert refused(file) is PlanProblem.PDF_SCANNED
