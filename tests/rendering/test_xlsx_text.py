"""Text in a workbook stays the text that was written, whatever it looks like."""

from __future__ import annotations

import random
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wanzhou_gui.rendering.xlsx import OpenpyxlWorkbookWriter
from wanzhou_gui.rendering.xlsx.cell_values import LONGEST_TEXT, cell_value
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.system.finished_files import write_whole

NAMESPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
NASTY_STARTS = (
    "=1+1", "=HYPERLINK(\"http://x\",\"y\")", "+86 023", "-5", "@SUM(A1)", "\t=1", "\n=1", "＝1+1", "#N/A", "#REF!", "TRUE", "2024-03-05",
    "1e5", "00123", "http://example.org/", "mailto:a@b", "_x0041_", "_x005F_x0041_", "{=1}", "'=1", "\"", "<b>", "&amp;", "]]>", "\x00\x07", "\ud800",
    "\ufffe", "😀𠮷", "\u202e", "\u200b", "e\u0301", "　　", " 前后空格 ", "\r\n第二行", "",
)  # fmt: skip
ALPHABET = [
    *"=+-@#'\"<>&;_x0041\t\n\r 　，。（）％", "督", "查", "台", "𠮷", "😀", "\x00", "\x0b", "\x1f", "\x7f", "\x85", "\ud83d", "\udc00", "\ufeff", "\ufffd", "\uffff", "\u2028",
]  # fmt: skip


def read_as_a_spreadsheet_does(path: Path) -> list[tuple[str, str]]:
    """Kind and text of the second column's cells, decoded as ECMA-376 22.9.2.19 asks, without openpyxl."""
    with zipfile.ZipFile(path) as package:
        assert not [
            name for name in package.namelist() if "externalLink" in name or name.endswith("sheet1.xml.rels")
        ]
        root = ElementTree.fromstring(package.read("xl/worksheets/sheet1.xml"))
    assert root.find(f".//{NAMESPACE}f") is None
    assert root.find(f".//{NAMESPACE}hyperlink") is None
    found = []
    for cell in root.iter(f"{NAMESPACE}c"):
        if cell.get("r", "").startswith("B"):
            text = "".join(part.text or "" for part in cell.iter(f"{NAMESPACE}t"))
            found.append((cell.get("t", ""), ESCAPED.sub(lambda match: chr(int(match[1], 16)), text)))
    return found


def writable(text: str) -> str:
    """The text as far as XML can hold it: what a reader may expect to find."""
    kept = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        one
        if one in "\t\n" or ("\x20" <= one < "\ud800") or ("\ue000" <= one < "\ufffe") or one > "\uffff"
        else "\ufffd"
        for one in kept
    )


def nasty_texts(count: int, seed: int) -> list[str]:
    chooser = random.Random(seed)
    texts = list(NASTY_STARTS)
    while len(texts) < count:
        tail = "".join(chooser.choices(ALPHABET, k=chooser.randrange(0, 40)))
        texts.append(chooser.choice(NASTY_STARTS) + tail if chooser.random() < 0.5 else tail)
    return texts[:count]


def sheet_of(texts: list[str]) -> Sheet:
    return Sheet(
        name="文字",
        title="文字",
        columns=(SheetColumn("序号", ColumnKind.NUMBER), SheetColumn("内容", ColumnKind.LONG_TEXT, 40)),
        rows=tuple((number, text) for number, text in enumerate(texts, start=1)),
    )


def assert_all_come_back(texts: list[str], to: Path) -> None:
    OpenpyxlWorkbookWriter(write_whole).write([sheet_of(texts)], to)
    # The title and the heading stand above; an empty text is an empty cell without a kind.
    written = read_as_a_spreadsheet_does(to)[-len(texts) :]
    assert [text for _, text in written] == [writable(text) for text in texts]
    assert {kind for kind, text in written if text} == {"inlineStr"}


def test_nasty_texts_come_back_as_they_were(tmp_path: Path) -> None:
    assert_all_come_back(nasty_texts(300, seed=16), tmp_path / "文字.xlsx")


@pytest.mark.slow
def test_ten_thousand_nasty_texts_come_back_as_they_were(tmp_path: Path) -> None:
    assert_all_come_back(nasty_texts(10_000, seed=2024), tmp_path / "文字.xlsx")


@given(st.text(st.characters(), min_size=1, max_size=80))
@settings(max_examples=200, deadline=None)
def test_any_text_is_written_as_text(text: str) -> None:
    written = cell_value(text)
    assert written is not None
    assert written.data_type == "s"
    assert ESCAPED.sub(lambda match: chr(int(match[1], 16)), str(written.value)) == writable(text)


@pytest.mark.parametrize("text", ["=1+1", "+86", "-5", "@A1", "\t=1", "＝1"])
def test_text_like_a_formula_stays_text_when_its_cell_is_edited(text: str, tmp_path: Path) -> None:
    OpenpyxlWorkbookWriter(write_whole).write([sheet_of([text])], tmp_path / "文字.xlsx")
    with zipfile.ZipFile(tmp_path / "文字.xlsx") as package:
        styles = ElementTree.fromstring(package.read("xl/styles.xml"))
    assert [one.get("quotePrefix") for one in styles.iter(f"{NAMESPACE}xf")].count("1") == 1


def test_a_text_too_long_for_a_cell_ends_with_a_mark(tmp_path: Path) -> None:
    OpenpyxlWorkbookWriter(write_whole).write([sheet_of(["督" * 40_000, "😀" * 20_000])], tmp_path / "文字.xlsx")
    texts = [text for _, text in read_as_a_spreadsheet_does(tmp_path / "文字.xlsx")[-2:]]
    assert [len(text.encode("utf-16-le")) // 2 for text in texts] == [LONGEST_TEXT, LONGEST_TEXT]
    assert all(text.endswith("…") for text in texts)
