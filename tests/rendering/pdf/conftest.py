"""Reads finished papers independently of the code that drew them: PDFium for characters and ink, pikepdf for operators."""

from __future__ import annotations

import ctypes
import io
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from PIL import Image

from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import OfficialDocument, Paragraph

REPOSITORY = Path(__file__).resolve().parents[3]
MM = 72 / 25.4
SCALE = 6  # pixels for a point: 0.06 mm


@dataclass(frozen=True)
class Character:
    """A character as PDFium sees it: millimetres from the top left corner of the upright sheet."""

    text: str
    left: float
    right: float
    baseline: float
    size: float
    font: str


@dataclass(frozen=True)
class Line:
    """The characters that stand on one baseline."""

    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        return "".join(character.text for character in self.characters)

    @property
    def left(self) -> float:
        return self.characters[0].left

    @property
    def right(self) -> float:
        return self.characters[-1].right

    @property
    def baseline(self) -> float:
        return self.characters[0].baseline

    @property
    def size(self) -> float:
        return self.characters[0].size

    @property
    def font(self) -> str:
        return self.characters[0].font


@dataclass(frozen=True)
class Rule:
    """A stroked straight line: millimetres from the top left corner of the upright sheet."""

    left: float
    right: float
    y: float
    width: float
    colour: tuple[float, ...]


class Paper:
    """A finished PDF."""

    def __init__(self, content: bytes) -> None:
        self.content = content
        self.document = pypdfium2.PdfDocument(content)
        self.pages = len(self.document)

    def lines(self, page: int) -> list[Line]:
        """The lines of a page from top to bottom, in the order their characters were drawn."""
        sheet = self.document[page]
        text = sheet.get_textpage()
        height = 297.0
        found: dict[float, list[Character]] = {}
        for index in range(text.count_chars()):
            code = pdfium.FPDFText_GetUnicode(text, index)
            if pdfium.FPDFText_IsGenerated(text, index) or code in (10, 13):
                continue
            box = pdfium.FS_RECTF()
            pdfium.FPDFText_GetLooseCharBox(text, index, box)
            x, y = ctypes.c_double(), ctypes.c_double()
            pdfium.FPDFText_GetCharOrigin(text, index, x, y)
            size = pdfium.FPDFText_GetFontSize(text, index)
            character = Character(
                chr(code), x.value / MM, box.right / MM, height - y.value / MM, size, _font_name(text, index)
            )
            # Characters of a second font are raised a little: what stands within 2 pt is one line.
            key = next((known for known in found if abs(known - y.value) < 2), y.value)
            found.setdefault(key, []).append(character)
        return [Line(tuple(found[key])) for key in sorted(found, reverse=True)]

    def body_lines(self, page: int) -> list[Line]:
        """The lines inside the upright area that are set in 3号."""
        return [
            line for line in self.lines(page) if 37 < line.baseline < 262.5 and abs(line.size - 16) < 0.01
        ]

    def text(self, page: int) -> str:
        return str(self.document[page].get_textpage().get_text_range())

    def image(self, page: int) -> Image.Image:
        """The page as shown, 0.06 mm to the pixel."""
        return self.document[page].render(scale=SCALE).to_pil().convert("RGB")

    def ink(
        self, page: int, top: float = 0, bottom: float = 297, red: bool = False
    ) -> tuple[float, float, float, float]:
        """Left, top, right, bottom of what is printed between two heights, in millimetres."""
        image = self.image(page)
        per_mm = SCALE * MM
        strip = image.crop((0, round(top * per_mm), image.width, min(image.height, round(bottom * per_mm))))
        reds, greens, _ = strip.split()
        if red:
            mask = (
                Image.merge("RGB", (reds, greens, greens))
                .convert("L", (1, -1, 0, 0))
                .point(lambda v: 255 * (v > 100))
            )
        else:
            mask = greens.point(lambda value: 255 * (value < 128))
        box = mask.getbbox()
        assert box is not None, "nothing is printed there"
        left, upper, right, lower = box
        return left / per_mm, top + upper / per_mm, right / per_mm, top + lower / per_mm

    def rules(self, page: int) -> list[Rule]:
        """The horizontal single lines of an upright page from top to bottom."""
        with pikepdf.open(io.BytesIO(self.content)) as pdf:
            return sorted(_rules(pdf.pages[page]), key=lambda rule: rule.y)


def _font_name(text: object, index: int) -> str:
    buffer = ctypes.create_string_buffer(200)
    flags = ctypes.c_int()
    length = pdfium.FPDFText_GetFontInfo(text, index, buffer, 200, flags)
    return buffer.raw[: max(0, length - 1)].decode("utf-8", "replace")


def _rules(page: pikepdf.Page) -> list[Rule]:
    found = []
    offsets = [(0.0, 0.0)]
    width, colour, start = 1.0, (0.0,), (0.0, 0.0)
    end = start
    for operands, operator in pikepdf.parse_content_stream(page):
        name = str(operator)
        numbers = [float(value) for value in operands] if name in ("cm", "w", "G", "RG", "m", "l") else []
        if name == "q":
            offsets.append(offsets[-1])
        elif name == "Q":
            offsets.pop()
        elif name == "cm" and numbers[:4] == [1, 0, 0, 1]:
            offsets[-1] = (offsets[-1][0] + numbers[4], offsets[-1][1] + numbers[5])
        elif name == "w":
            width = numbers[0]
        elif name in ("G", "RG"):
            colour = tuple(numbers)
        elif name == "m":
            start = (numbers[0], numbers[1])
        elif name == "l":
            end = (numbers[0], numbers[1])
        elif name == "S" and start[1] == end[1]:
            x, y = offsets[-1]
            found.append(
                Rule((x + start[0]) / MM, (x + end[0]) / MM, 297 - (y + start[1]) / MM, width / MM, colour)
            )
    return found


@pytest.fixture(scope="session")
def font_directory() -> Path:
    """The shipped fonts."""
    return REPOSITORY / "resources" / "fonts"


@pytest.fixture(scope="session")
def renderer(font_directory: Path) -> PdfRenderer:
    """A renderer with the shipped fonts only."""
    return PdfRenderer(font_directory)


@pytest.fixture(scope="session")
def draw(renderer: PdfRenderer) -> Callable[[OfficialDocument], Paper]:
    """Draws a document and opens the result."""
    return lambda document: Paper(renderer.render_bytes(document))


@pytest.fixture(scope="session")
def plain() -> Callable[..., OfficialDocument]:
    """A paper without head: only paragraphs, which then begin on line 1."""

    def make(*texts: str, **parts: object) -> OfficialDocument:
        return OfficialDocument("", tuple(Paragraph.of(text) for text in texts), **parts)  # type: ignore[arg-type]

    return make
