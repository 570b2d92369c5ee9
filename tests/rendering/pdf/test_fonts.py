"""Which font draws which character, and that nothing is ever blank."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from wanzhou_gui.rendering.pdf.fonts import SHIPPED, FontLibrary, printable
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.rendering.pdf.truetype import FontFileError, TrueTypeFile
from wanzhou_gui.reports.document import (
    Annex,
    Column,
    MissingCharacter,
    OfficialDocument,
    Paragraph,
    Row,
    Table,
)
from wanzhou_gui.reports.figure import Face

Draw = Callable[[OfficialDocument], Any]
UNKNOWN = "\U0002a6d6"  # a rare character outside every shipped font
NAMES = "喆堃镕玥昇珺璟翀赟祎"


def office_font(path: Path, family: str, embedding: int = 0, characters: str = "国一") -> Path:
    """A small TrueType file as an office might have it: squares under the given name."""
    names = [".notdef", *(f"uni{ord(character):04X}" for character in characters)]
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(character): f"uni{ord(character):04X}" for character in characters})
    glyphs = {}
    for name in names:
        pen = TTGlyphPen(None)
        pen.moveTo((100, 0))
        pen.lineTo((100, 800))
        pen.lineTo((900, 800))
        pen.lineTo((900, 0))
        pen.closePath()
        glyphs[name] = pen.glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(names, (1000, 100)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": family, "styleName": "Regular", "psName": "OfficeFont"})
    builder.setupOS2(fsType=embedding)
    builder.setupPost()
    builder.save(path)
    return path


def fonts_of(content: bytes) -> dict[str, pikepdf.Dictionary]:
    """Every font of a PDF by its name."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        found = {}
        for item in pdf.objects:
            if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == "/Font":
                found[str(item["/BaseFont"])] = bool(
                    item.get("/Subtype") == "/Type0" or "/FontFile2" in item.get("/FontDescriptor", {})
                )
        return found  # type: ignore[return-value]


def test_every_font_in_the_file_is_an_embedded_subset(renderer: PdfRenderer) -> None:
    document = OfficialDocument("关于情况的通报", (Paragraph.of("国家 GDP 96.4%，☑ ㎡ ℃"),), watermark="草稿")
    fonts = fonts_of(renderer.render_bytes(document))
    assert len(fonts) >= 4
    assert all(fonts.values())
    assert all(name[7] == "+" and name[1:7].isupper() for name in fonts)


def test_shipped_fonts_cover_the_general_standard_names_and_symbols(font_directory: Path) -> None:
    library = FontLibrary(font_directory)
    for character in NAMES + "※☐☑★〔〕《》①⑩⑳㎡℃％‰—…·〇￥㎏":
        assert library.find(Face.FANGSONG, character) is not None, character


def test_character_the_body_font_lacks_comes_from_the_next_one(draw: Draw) -> None:
    line = draw(OfficialDocument("", (Paragraph.of("王喆同志"),))).body_lines(0)[0]
    faces = {character.text: character.font.split("+")[-1] for character in line.characters}
    assert faces["王"] == "PaperFangsong-Regular"
    assert faces["喆"] == "PaperSongti-Regular"


def test_preflight_names_each_missing_character_and_its_place(renderer: PdfRenderer) -> None:
    table = Table((Column("单位"), Column("负责人")), (Row.of("甲", "乙"), Row.of("丙", f"王{UNKNOWN}")))
    document = OfficialDocument(
        f"关于{UNKNOWN}的通报",
        (Paragraph.of("正文"), table),
        annexes=(Annex("附表", (Paragraph.of(f"见{UNKNOWN}"),)),),
    )
    assert renderer.preflight(document) == (
        MissingCharacter(UNKNOWN, "title", f"关于{UNKNOWN}的通报"),
        MissingCharacter(UNKNOWN, "body.2.row.2", f"王{UNKNOWN}"),
        MissingCharacter(UNKNOWN, "annex.1.1", f"见{UNKNOWN}"),
    )


def test_preflight_of_a_good_paper_is_empty(renderer: PdfRenderer) -> None:
    assert renderer.preflight(OfficialDocument("通报", (Paragraph.of(f"{NAMES}\t\u200b\ufeffGDP"),))) == ()


def test_missing_character_is_printed_as_a_geta_mark_and_reads_back_as_itself(draw: Draw) -> None:
    paper = draw(OfficialDocument("", (Paragraph.of(f"王{UNKNOWN}国"),)))
    assert f"王{UNKNOWN}国" in paper.text(0)
    line = paper.body_lines(0)[0]
    left, top, right, bottom = paper.ink(0, 36, line.baseline + 2)
    assert right - left > 2.5 * 16 * 25.4 / 72  # three characters of ink, no hole at the end
    image = paper.image(0).convert("L")
    scale = image.width / 210
    cell = image.crop(
        (
            round((line.left + 5.57) * scale),
            round(top * scale),
            round((line.left + 2 * 5.57) * scale),
            round(bottom * scale),
        )
    )
    assert min(cell.tobytes()) < 128


def test_office_font_is_used_when_it_may_be_embedded(font_directory: Path, tmp_path: Path) -> None:
    office_font(tmp_path / "simfang.ttf", "仿宋_GB2312")
    renderer = PdfRenderer(font_directory, [tmp_path])
    names = fonts_of(renderer.render_bytes(OfficialDocument("", (Paragraph.of("一国两制"),))))
    assert any(name.endswith("+OfficeFont") for name in names)
    assert any(name.endswith(("+PaperSongti-Regular", "+PaperFangsong-Regular")) for name in names)
    choice = next(choice for choice in renderer.font_choices() if choice.face is Face.FANGSONG)
    assert choice.office
    assert choice.path.name == "simfang.ttf"


@pytest.mark.parametrize("embedding", [0x0002, 0x0100, 0x0200])
def test_office_font_that_forbids_embedding_is_passed_over(
    font_directory: Path, tmp_path: Path, embedding: int
) -> None:
    font = office_font(tmp_path / "simfang.ttf", "仿宋_GB2312", embedding)
    content = PdfRenderer(font_directory, [font]).render_bytes(OfficialDocument("", (Paragraph.of("一国"),)))
    assert not any(name.endswith("+OfficeFont") for name in fonts_of(content))


@pytest.mark.parametrize("embedding", [0x0004, 0x0008])
def test_office_font_for_print_or_editing_may_be_embedded(
    font_directory: Path, tmp_path: Path, embedding: int
) -> None:
    font = office_font(tmp_path / "simfang.ttf", "仿宋_GB2312", embedding)
    content = PdfRenderer(font_directory, [font]).render_bytes(OfficialDocument("", (Paragraph.of("一国"),)))
    assert any(name.endswith("+OfficeFont") for name in fonts_of(content))


def test_best_known_office_font_wins(font_directory: Path, tmp_path: Path) -> None:
    office_font(tmp_path / "a.ttf", "仿宋")
    office_font(tmp_path / "b.ttf", "方正仿宋_GBK")
    office_font(tmp_path / "c.ttf", "微软雅黑")
    choices = {
        choice.face: choice.path.name for choice in PdfRenderer(font_directory, [tmp_path]).font_choices()
    }
    assert choices[Face.FANGSONG] == "b.ttf"
    assert choices[Face.HEITI] == SHIPPED[Face.HEITI]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x00\x01\x00\x00",
        b"not a font at all",
        b"OTTO" + bytes(60),
        b"ttcf\x00\x01\x00\x00\x00\x00\x00\x05",
    ],
)
def test_broken_font_file_of_the_office_does_no_harm(
    font_directory: Path, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "simfang.ttf").write_bytes(content)
    renderer = PdfRenderer(font_directory, [tmp_path, tmp_path / "nowhere"])
    assert renderer.render_bytes(OfficialDocument("", (Paragraph.of("国"),))).startswith(b"%PDF")


def test_cut_off_font_file_is_refused(font_directory: Path, tmp_path: Path) -> None:
    whole = (font_directory / "PaperSongti.ttf").read_bytes()
    part = tmp_path / "part.ttf"
    part.write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FontFileError, match="part"):
        TrueTypeFile(part)


def test_missing_shipped_font_is_an_error_and_not_an_empty_page(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="PaperFangsong"):
        PdfRenderer(tmp_path).render_bytes(OfficialDocument("", (Paragraph.of("国"),)))


@pytest.mark.parametrize("file", sorted(SHIPPED.values()))
def test_cut_down_font_draws_the_same_outlines_and_widths(font_directory: Path, file: str) -> None:
    source = TrueTypeFile(font_directory / file)
    text = "国家é1—ü"
    glyphs = [0, *(source.glyph(ord(character)) for character in text)]
    small = TTFont(io.BytesIO(source.cut_down(glyphs)))
    with TTFont(font_directory / file) as whole:
        order = whole.getGlyphOrder()
        for place, glyph in enumerate(glyphs):
            name = small.getGlyphOrder()[place]
            assert small["hmtx"][name] == whole["hmtx"][order[glyph]]
            assert (
                small["glyf"][name].getCoordinates(small["glyf"])[0]
                == whole["glyf"][order[glyph]].getCoordinates(whole["glyf"])[0]
            )


def test_composite_glyph_brings_its_parts_along(tmp_path: Path) -> None:
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "unused", "part", "whole"])
    builder.setupCharacterMap({ord("一"): "whole"})
    glyphs = {}
    for name, right in ((".notdef", 500), ("unused", 600), ("part", 700)):
        pen = TTGlyphPen(None)
        pen.moveTo((0, 0))
        pen.lineTo((0, 800))
        pen.lineTo((right, 800))
        pen.closePath()
        glyphs[name] = pen.glyph()
    pen = TTGlyphPen(glyphs)
    pen.addComponent("part", (1, 0, 0, 1, 50, 60))
    pen.addComponent("part", (0.5, 0, 0, 0.5, 0, 0))
    glyphs["whole"] = pen.glyph()
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(dict.fromkeys(glyphs, (1000, 0)))
    builder.setupHorizontalHeader(ascent=880, descent=-120)
    builder.setupNameTable({"familyName": "Composite", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    builder.save(tmp_path / "composite.ttf")
    source = TrueTypeFile(tmp_path / "composite.ttf")
    small = TTFont(io.BytesIO(source.cut_down([0, source.glyph(ord("一"))])))
    names = small.getGlyphOrder()
    assert len(names) == 3
    assert [part.glyphName for part in small["glyf"][names[1]].components] == [names[2], names[2]]
    with TTFont(tmp_path / "composite.ttf") as whole:
        expected = whole["glyf"]["whole"].getCoordinates(whole["glyf"])[0]
    assert small["glyf"][names[1]].getCoordinates(small["glyf"])[0] == expected


def test_shipped_fonts_keep_within_their_size_and_carry_their_licences(font_directory: Path) -> None:
    sizes = [(font_directory / file).stat().st_size for file in SHIPPED.values()]
    assert max(sizes) < 8 * 2**20
    assert sum(sizes) < 24 * 2**20
    origin = (font_directory / "ORIGIN.md").read_text(encoding="utf-8")
    for file in SHIPPED.values():
        assert file in origin
    assert "font exception" in origin
    assert "embed this font" in (font_directory / "COPYING-Fandol.txt").read_text(encoding="utf-8").replace(
        "\n", " "
    )
    for name in ("OFL-NotoSansSC.txt", "OFL-NotoSerifSC.txt"):
        assert "SIL OPEN FONT LICENSE" in (font_directory / name).read_text(encoding="utf-8")


def test_shipped_fonts_do_not_bear_the_names_of_their_originals(font_directory: Path) -> None:
    for file in SHIPPED.values():
        names = TrueTypeFile(font_directory / file).names
        assert not [name for name in names if "Fandol" in name or "Noto" in name or "Source" in name]


def test_dashes_meet(font_directory: Path) -> None:
    """“——” is one stroke: the dash of every shipped font fills its em."""
    for file in SHIPPED.values():
        font = TrueTypeFile(font_directory / file)
        glyph = font.glyph(ord("—"))
        box = font.glyph_box(glyph)
        assert font.advance(glyph) == 1000
        assert box is not None
        assert (box[0], box[2]) == (0, 1000)


def test_characters_that_print_nothing_are_dropped() -> None:
    assert printable("督\u200b查\ufeff通\u00ad报\x07") == "督查通报"
    assert printable("一\t二\u00a0三\r\n四") == "一 二 三\n四"
