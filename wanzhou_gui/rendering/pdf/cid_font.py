"""A font as it stands inside one PDF: every character used gets a number, the rest of the font is left out."""

from __future__ import annotations

import hashlib
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFString,
)

from wanzhou_gui.rendering.pdf.packing import PackedStream
from wanzhou_gui.rendering.pdf.truetype import TrueTypeFile

_SYMBOLIC = 4
_MAPPINGS_PER_BLOCK = 100  # Adobe technical note 5411: at most 100 entries in one bfchar block


class EmbeddedFont:
    """Collects the characters one paper draws with one font file; numbers follow the order of first use.

    ReportLab asks for the objects when the file is written, as it does for its own delayed fonts.
    """

    def __init__(self, source: TrueTypeFile, resource: str) -> None:
        self.source = source
        self.resource = resource
        self.middle = source.middle
        self._glyphs = [0]
        self._characters = [""]

    def code(self, character: str, glyph: int) -> str:
        """The number of a character for a text operator; each character is entered once by its caller."""
        self._glyphs.append(glyph)
        self._characters.append(character)
        return f"{len(self._glyphs) - 1:04X}"

    def addObjects(self, document: Any) -> None:  # noqa: N802  the name ReportLab calls
        """Write the font into the document under its resource name."""
        source = self.source
        content = source.cut_down(self._glyphs)
        tag = hashlib.sha256(content).digest()
        prefix = "".join(chr(ord("A") + byte % 26) for byte in tag[:6])
        name = PDFName(f"{prefix}+{source.postscript_name}")
        left, bottom, right, top = (round(value) for value in source.bounds)
        file = PackedStream(content, Length1=len(content))
        descriptor = PDFDictionary(
            {
                "Type": PDFName("FontDescriptor"),
                "FontName": name,
                "Flags": _SYMBOLIC,
                "FontBBox": PDFArray([left, bottom, right, top]),
                "ItalicAngle": 0,
                "Ascent": round(source.ascent),
                "Descent": round(source.descent),
                "CapHeight": 700,
                "StemV": 80,
                "FontFile2": document.Reference(file, f"file:{self.resource}"),
            }
        )
        descendant = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("CIDFontType2"),
                "BaseFont": name,
                "CIDSystemInfo": PDFDictionary(
                    {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
                ),
                "FontDescriptor": document.Reference(descriptor, f"descriptor:{self.resource}"),
                "DW": 1000,
                "W": PDFArray(self._widths()),
                "CIDToGIDMap": PDFName("Identity"),
            }
        )
        meaning = PackedStream(self._meaning())
        font = PDFDictionary(
            {
                "Type": PDFName("Font"),
                "Subtype": PDFName("Type0"),
                "BaseFont": name,
                "Encoding": PDFName("Identity-H"),
                "DescendantFonts": PDFArray([document.Reference(descendant, f"descendant:{self.resource}")]),
                "ToUnicode": document.Reference(meaning, f"meaning:{self.resource}"),
            }
        )
        document.idToObject["BasicFonts"].dict[self.resource] = document.Reference(
            font, f"font:{self.resource}"
        )

    def _widths(self) -> list[Any]:
        entries: list[Any] = []
        for number, glyph in enumerate(self._glyphs):
            width = self.source.advance(glyph)
            if width != 1000:
                entries += [number, PDFArray([round(width, 3)])]
        return entries

    def _meaning(self) -> bytes:
        pairs = [
            f"<{number:04X}> <{character.encode('utf-16-be').hex().upper()}>"
            for number, character in enumerate(self._characters)
            if character
        ]
        blocks = []
        for start in range(0, len(pairs), _MAPPINGS_PER_BLOCK):
            block = pairs[start : start + _MAPPINGS_PER_BLOCK]
            blocks += [f"{len(block)} beginbfchar", *block, "endbfchar"]
        return "\n".join(
            (
                "/CIDInit /ProcSet findresource begin",
                "12 dict begin",
                "begincmap",
                "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
                "/CMapName /Adobe-Identity-UCS def",
                "/CMapType 2 def",
                "1 begincodespacerange",
                "<0000> <FFFF>",
                "endcodespacerange",
                *blocks,
                "endcmap",
                "CMapName currentdict /CMap defineresource pop",
                "end",
                "end",
                "",
            )
        ).encode("ascii")
