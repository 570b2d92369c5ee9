"""The rules of PDF/A that the tests hold archival copies to: a sound copy breaks none, and each rule finds its fault."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from scripts.check_archival import faults, is_here
from tests.rendering.pdf.pdfa_rules import breaches
from wanzhou_gui.rendering.pdf.archival import ArchivalCopies
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import Metadata, OfficialDocument, Paragraph, RedHead

REPOSITORY = Path(__file__).resolve().parents[3]
PAPER = OfficialDocument(
    "关于推进情况的通报",
    (Paragraph.of("本期58项任务中，已完成12项，占20.7%。"),),
    head=RedHead(("万州区人民政府督查室",), "文件", number="万州府督〔2024〕3号"),
    metadata=Metadata("通报 <甲 & 乙>", "督查室", "第三季度督查", ("督查", "通报")),
)


@pytest.fixture(scope="module")
def copy() -> bytes:
    issued = PdfRenderer(REPOSITORY / "resources" / "fonts").render_bytes(PAPER)
    return ArchivalCopies(REPOSITORY / "resources" / "colour" / "sRGB.icc").copy(issued, date(2024, 10, 10))


def test_a_copy_breaks_no_rule(copy: bytes) -> None:
    assert breaches(copy) == []


Spoil = Callable[[pikepdf.Pdf], object]


def inner_font(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return next(iter(pdf.pages[0].Resources.Font.values())).DescendantFonts[0]


def drawn(operators: bytes) -> Spoil:
    return lambda pdf: pdf.pages[0].contents_add(operators)


def with_state(**entries: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        state = pdf.make_indirect(Dictionary(Type=Name.ExtGState, **entries))
        pdf.pages[0].Resources["/ExtGState"] = Dictionary(G=state)

    return spoil


def with_annotation(**entries: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Annots = Array([pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=[0, 0, 9, 9], **entries))])

    return spoil


def entry(place: Callable[[pikepdf.Pdf], pikepdf.Object], name: str, value: object) -> Spoil:
    return lambda pdf: place(pdf).__setitem__(name, value)


def without(place: Callable[[pikepdf.Pdf], pikepdf.Object], name: str) -> Spoil:
    return lambda pdf: place(pdf).__delitem__(name)


def root(pdf: pikepdf.Pdf) -> pikepdf.Object:
    return pdf.Root


def changed_packet(before: bytes, after: bytes) -> Spoil:
    return lambda pdf: pdf.Root.Metadata.write(pdf.Root.Metadata.read_bytes().replace(before, after))


def narrow_widths(pdf: pikepdf.Pdf) -> None:
    for font in pdf.pages[0].Resources.Font.values():
        font.DescendantFonts[0].W = Array()
        font.DescendantFonts[0].DW = 700


def no_program(pdf: pikepdf.Pdf) -> None:
    del inner_font(pdf).FontDescriptor["/FontFile2"]


def lzw(pdf: pikepdf.Pdf) -> None:
    stream = pdf.make_stream(b"x")
    stream.write(b"\x80\x0b\x60\x50", filter=Name.LZWDecode)
    pdf.pages[0].Resources["/XObject"] = Dictionary(X=stream)


def image(**entries: object) -> Spoil:
    def spoil(pdf: pikepdf.Pdf) -> None:
        made = pdf.make_stream(
            b"\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8, ColorSpace=Name.DeviceGray, **entries
        )
        pdf.pages[0].Resources["/XObject"] = Dictionary(X=made)

    return spoil


def newer_profile(pdf: pikepdf.Pdf) -> None:
    stream = pdf.Root.OutputIntents[0].DestOutputProfile
    raw = bytearray(stream.read_bytes())
    raw[8] = 5
    stream.write(bytes(raw))


def spoilers() -> dict[str, tuple[str, Spoil]]:
    """For each fault the clause that forbids it; made anew each time, because a file keeps what is put into it."""
    return {
        "a long name": ("6.1.13", entry(root, "/" + "n" * 200, 1)),
        "a long string": ("6.1.13", entry(root, "/Note", pikepdf.String("x" * 40000))),
        "a large number": ("6.1.13", entry(root, "/Large", 2**40)),
        "a huge page": ("6.1.13", lambda pdf: setattr(pdf.pages[0], "MediaBox", Array([0, 0, 20000, 100]))),
        "states in states": ("6.1.13", drawn(b"q " * 40 + b"Q " * 40)),
        "an unpacked filter": ("6.1.7.2", lzw),
        "permissions": ("6.1.12", entry(root, "/Perms", Dictionary(Other=Dictionary()))),
        "a made-up operator": ("6.2.2", drawn(b"BX 1 zz EX")),
        "no output intent": ("6.2.3", without(root, "/OutputIntents")),
        "a newer profile": ("6.2.3", newer_profile),
        "a wrong count of colours": ("6.2.3", entry(lambda pdf: pdf.Root.OutputIntents[0].DestOutputProfile, "/N", 4)),
        "colours of a press": ("6.2.4.3", drawn(b"0 0 0 1 k")),
        "a transfer function": ("6.2.5", with_state(TR=Name.Identity)),
        "a rendering intent": ("6.2.6", drawn(b"/Loud ri")),
        "a smoothed image": ("6.2.8", image(Interpolate=True)),
        "transparency": ("6.2.10", with_state(ca=0.5)),
        "a font with two names": ("6.2.11.2", entry(inner_font, "/BaseFont", Name("/Other"))),
        "characters of nobody": ("6.2.11.3.1", entry(inner_font, "/CIDSystemInfo", Dictionary())),
        "no way to glyphs": ("6.2.11.3.2", without(inner_font, "/CIDToGIDMap")),
        "a font left out": ("6.2.11.4.1", no_program),
        "wrong widths": ("6.2.11.5", narrow_widths),
        "a missing character": ("6.2.11.8", drawn(b"BT /F1 9 Tf <0000> Tj ET")),
        "a film": ("6.3.1", with_annotation(Subtype=Name.Movie)),
        "a hidden note": ("6.3.2", with_annotation(Subtype=Name.Text, F=2, AP=Dictionary())),
        "a note without a face": ("6.3.3", with_annotation(Subtype=Name.Text, F=4)),
        "a script": ("6.5.1", entry(root, "/Extra", Dictionary(Type=Name.Action, S=Name.JavaScript))),
        "an opening action": ("6.5.2", entry(root, "/OpenAction", Dictionary(S=Name.GoTo))),
        "no XMP": ("6.6.2.1", without(root, "/Metadata")),
        "XMP of another title": ("6.6.3", lambda pdf: pdf.docinfo.__setitem__("/Title", "别的题目")),
        "another part": ("6.6.4", changed_packet(b"<pdfaid:part>2", b"<pdfaid:part>3")),
        "an embedded file": ("6.8", entry(root, "/Names", Dictionary(EmbeddedFiles=Dictionary()))),
        "layers": ("6.9", entry(root, "/OCProperties", Dictionary(D=Dictionary()))),
        "steps of a show": ("6.10", lambda pdf: setattr(pdf.pages[0].obj, "PresSteps", Dictionary())),
        "requirements": ("6.11", entry(root, "/Requirements", Array())),
    }


def spoilt(copy: bytes, spoil: Spoil) -> bytes:
    with pikepdf.open(io.BytesIO(copy)) as pdf:
        spoil(pdf)
        # What hangs on an entry of its own is written as an object, as programs do.
        if "/Extra" in pdf.Root:
            pdf.Root.Extra = pdf.make_indirect(pdf.Root.Extra)
        target = io.BytesIO()
        pdf.save(target, force_version="1.7", stream_decode_level=pikepdf.StreamDecodeLevel.none, recompress_flate=False, compress_streams=False)
    return target.getvalue()


@pytest.mark.parametrize("what", spoilers())
def test_each_rule_finds_its_fault(copy: bytes, what: str) -> None:
    clause, spoil = spoilers()[what]
    assert [told for told in breaches(spoilt(copy, spoil)) if told.startswith(f"{clause} ")]


def test_what_stands_around_the_objects_is_looked_at_too(copy: bytes) -> None:
    assert breaches(copy.replace(b"%PDF-1.7", b"%PDF-2.0", 1))[0].startswith("6.1.2")
    assert breaches(copy + b"more")[0].startswith("6.1.3")
    assert any(told.startswith("6.1.7.1") for told in breaches(copy.replace(b"/Subtype /XML", b"/F (other.x) ", 1)))
    with pikepdf.open(io.BytesIO(copy)) as pdf:
        target = io.BytesIO()
        pdf.save(target, encryption=pikepdf.Encryption(owner="o", user=""))
    assert any("encrypted" in told for told in breaches(target.getvalue()))


@pytest.mark.skipif(not is_here(), reason="Apache PDFBox Preflight is not on this machine")
def test_a_foreign_checker_finds_nothing_in_a_copy_and_finds_spoilt_ones(copy: bytes) -> None:
    wanted = (
        *("states in states", "a made-up operator", "no output intent", "a newer profile", "colours of a press", "a rendering intent"),
        *("transparency", "characters of nobody", "no way to glyphs", "a font left out", "a hidden note", "XMP of another title"),
    )
    told = faults({"": copy, **{what: spoilt(copy, spoilers()[what][1]) for what in wanted}})
    assert told.pop("") == []
    assert set(told) == {what for what, words in told.items() if words}
