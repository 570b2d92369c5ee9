"""Archival copies: what PDF/A-2b asks for, checked rule by rule on the file, and qpdf's own check where it is here."""

from __future__ import annotations

import io
import shutil
import subprocess
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pypdf import PdfReader

from wanzhou_gui.rendering.pdf.archival import ArchivalCopies
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import (
    Annex,
    Column,
    Heading,
    Metadata,
    OfficialDocument,
    Paragraph,
    RedHead,
    Row,
    Table,
)

REPOSITORY = Path(__file__).resolve().parents[3]
PAPER = OfficialDocument(
    title="关于推进情况的通报",
    head=RedHead(("万州区人民政府督查室",), "文件", number="万州府督〔2024〕3号"),
    blocks=(Heading(1, "一、总体情况"), Paragraph.of("本期58项任务中，已完成12项，占20.7%。")),
    annexes=(Annex("一览表", (Table((Column("甲"), Column("乙")), (Row.of("1", "2"),)),), landscape=True),),
    metadata=Metadata("通报", "督查室", "第三季度督查", ("督查", "通报")),
    watermark="草稿",
)


@pytest.fixture(scope="module")
def issued() -> bytes:
    return PdfRenderer(REPOSITORY / "resources" / "fonts").render_bytes(PAPER)


@pytest.fixture(scope="module")
def copy(issued: bytes) -> bytes:
    return ArchivalCopies(REPOSITORY / "resources" / "colour" / "sRGB.icc").copy(issued, date(2024, 10, 10))


def test_the_same_file_gives_the_same_copy_and_stays_as_it_is(issued: bytes, copy: bytes) -> None:
    before = bytes(issued)
    again = ArchivalCopies(REPOSITORY / "resources" / "colour" / "sRGB.icc").copy(issued, date(2024, 10, 10))
    assert again == copy
    assert issued == before


def test_the_copy_says_that_it_is_pdf_a_and_what_it_is_about(copy: bytes) -> None:
    with pikepdf.open(io.BytesIO(copy)) as pdf:
        xmp = pdf.open_metadata()
        assert xmp.pdfa_status == "2B"
        told = (xmp["dc:title"], xmp["dc:creator"], xmp["dc:description"], xmp["pdf:Keywords"], xmp["pdf:Producer"])
        moments = {xmp["xmp:CreateDate"], xmp["xmp:ModifyDate"]}
        language = set(xmp["dc:language"])
        info = pdf.docinfo
        said = (str(info["/Title"]), [str(info["/Author"])], str(info["/Subject"]), str(info["/Keywords"]), str(info["/Producer"]))
        assert told == said
        assert told[0] == "通报"
        assert language == {"zh-CN"} == {str(pdf.Root.Lang)}
        assert moments == {"2024-10-10T00:00:00+00:00"}
        assert str(info["/CreationDate"]) == str(info["/ModDate"]) == "D:20241010000000+00'00'"
        assert "/Filter" not in pdf.Root.Metadata or pdf.Root.Metadata.read_bytes().startswith(b"<?xpacket")


def test_colours_are_defined_by_an_srgb_profile(copy: bytes) -> None:
    with pikepdf.open(io.BytesIO(copy)) as pdf:
        (intent,) = pdf.Root.OutputIntents
        assert intent.S == pikepdf.Name.GTS_PDFA1
        profile = intent.DestOutputProfile.read_bytes()
        assert int(intent.DestOutputProfile.N) == 3
    assert profile[36:40] == b"acsp"
    assert profile[16:20] == b"RGB "
    assert profile[12:16] == b"mntr"
    assert int.from_bytes(profile[:4], "big") == len(profile)
    assert profile[8] <= 4


def test_nothing_stands_in_the_copy_that_pdf_a_forbids(copy: bytes) -> None:
    head, second = copy.split(b"\n", 2)[:2]
    assert head == b"%PDF-1.7"
    assert second[:1] == b"%"
    assert all(byte > 127 for byte in second[1:5])
    with pikepdf.open(io.BytesIO(copy)) as pdf:
        assert not pdf.is_encrypted
        assert len(pdf.trailer.ID) == 2
        assert not {"/AcroForm", "/OpenAction", "/AA", "/Names"} & set(pdf.Root.keys())
        for thing in pdf.objects:
            if not isinstance(thing, (pikepdf.Dictionary, pikepdf.Stream)):
                continue
            assert thing.get("/Type") != pikepdf.Name.ExtGState, "transparency would need a group with a colour space"
            assert thing.get("/Subtype") not in (pikepdf.Name.Image, pikepdf.Name.Form, pikepdf.Name.PS)
            assert "/SMask" not in thing
            assert thing.get("/S") not in (pikepdf.Name.JavaScript, pikepdf.Name.Launch, pikepdf.Name.URI)
            filters = thing.get("/Filter", pikepdf.Array())
            assert pikepdf.Name.LZWDecode not in (filters if isinstance(filters, pikepdf.Array) else [filters])
        for page in pdf.pages:
            assert "/Annots" not in page


def test_every_font_is_embedded_with_its_widths(copy: bytes) -> None:
    with pikepdf.open(io.BytesIO(copy)) as pdf:
        fonts = {font.objgen: font for page in pdf.pages for font in page.Resources.Font.values()}
        assert fonts
        for font in fonts.values():
            assert font.Subtype == pikepdf.Name.Type0
            assert "/ToUnicode" in font
            (descendant,) = font.DescendantFonts
            assert "/FontFile2" in descendant.FontDescriptor
            assert descendant.CIDToGIDMap == pikepdf.Name.Identity
            assert "/W" in descendant


def test_words_pages_and_outline_are_those_of_the_issued_file(issued: bytes, copy: bytes) -> None:
    first, second = PdfReader(io.BytesIO(issued)), PdfReader(io.BytesIO(copy))
    assert [page.extract_text() for page in first.pages] == [page.extract_text() for page in second.pages]
    assert [page.rotation for page in first.pages] == [page.rotation for page in second.pages] == [0, 90]
    titles = [entry.title for entry in second.outline if not isinstance(entry, list)]
    assert titles == ["关于推进情况的通报", "附件　一览表"]


@pytest.mark.skipif(shutil.which("qpdf") is None, reason="qpdf is not on this machine")
def test_qpdf_finds_no_fault_in_either_file(issued: bytes, copy: bytes, tmp_path: Path) -> None:
    for name, content in (("issued", issued), ("copy", copy)):
        path = tmp_path / f"{name}.pdf"
        path.write_bytes(content)
        done = subprocess.run(["qpdf", "--check", str(path)], capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "No syntax or stream encoding errors found" in done.stdout


def test_the_profile_that_ships_is_what_its_script_computes() -> None:
    from scripts.build_colour_profile import TARGET, profile

    assert profile() == TARGET.read_bytes()
