"""Draws the program's own icon: a red square with the white character 督, as SVG, PNG and ICO.

The outline is taken once from an open font named on the command line (Noto Sans CJK SC Bold was used); the results are
committed, so nobody needs that font to build the program.
"""

from __future__ import annotations

import argparse
import io
import os
from collections.abc import Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
CHARACTER = "督"
RED = "#B5121B"
SIDE = 256
CORNER = 36
# The character fills this part of the square; below 0.7 it is not readable at 16 pixels.
PART = 0.74
ICO_SIZES = (16, 20, 24, 32, 40, 48, 64, 128, 256)


def svg_of(font_file: Path, number: int) -> str:
    """The icon as SVG text with the character as a path, so that no font is needed to show it."""
    from fontTools.misc.transform import Transform
    from fontTools.pens.boundsPen import BoundsPen
    from fontTools.pens.svgPathPen import SVGPathPen
    from fontTools.pens.transformPen import TransformPen
    from fontTools.ttLib import TTFont

    font = TTFont(font_file, fontNumber=number)
    glyphs = font.getGlyphSet()
    glyph = glyphs[font.getBestCmap()[ord(CHARACTER)]]
    bounds = BoundsPen(glyphs)
    glyph.draw(bounds)
    left, bottom, right, top = bounds.bounds
    scale = SIDE * PART / max(right - left, top - bottom)
    # Font coordinates grow upwards, SVG coordinates downwards.
    placed = Transform(
        scale, 0, 0, -scale, SIDE / 2 - scale * (left + right) / 2, SIDE / 2 + scale * (bottom + top) / 2
    )
    path = SVGPathPen(glyphs, ntos=lambda value: f"{value:.1f}".removesuffix(".0"))
    glyph.draw(TransformPen(path, placed))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{SIDE}" height="{SIDE}" viewBox="0 0 {SIDE} {SIDE}">'
        f'<rect width="{SIDE}" height="{SIDE}" rx="{CORNER}" fill="{RED}"/>'
        f'<path fill="#fff" d="{path.getCommands()}"/></svg>\n'
    )


def png_of(svg: str, side: int) -> bytes:
    """The icon as PNG at one size, drawn by the same renderer the window uses."""
    from PySide6.QtCore import QBuffer, QByteArray, QIODevice, Qt
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication.instance() or QGuiApplication([])
    assert application is not None
    image = QImage(side, side, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(svg.encode("utf-8"))).render(painter)
    painter.end()
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs of PySide6 6.8 want bytes here; at run time only text is taken.
    image.save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(content.data())


def build(font_file: Path, number: int, target: Path) -> None:
    """Writes icon.svg, icon.png (256 pixels) and icon.ico (all Windows sizes) to ``target``."""
    from PIL import Image

    svg = svg_of(font_file, number)
    target.mkdir(parents=True, exist_ok=True)
    (target / "icon.svg").write_text(svg, encoding="utf-8", newline="\n")
    (target / "icon.png").write_bytes(png_of(svg, 256))
    # Each size is drawn from the outline, not shrunk from the biggest: small ones stay sharp.
    pictures = [Image.open(io.BytesIO(png_of(svg, side))) for side in ICO_SIZES]
    pictures[-1].save(
        target / "icon.ico", sizes=[(side, side) for side in ICO_SIZES], append_images=pictures[:-1], format="ICO"
    )


def main(arguments: Sequence[str] | None = None) -> int:
    """Draws the icon from the named font."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("font", type=Path, help="font file that has the character")
    parser.add_argument("--number", type=int, default=-1, help="which font of a collection (.ttc)")
    parser.add_argument("--to", type=Path, default=REPOSITORY / "resources" / "icons" / "application")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    build(chosen.font, chosen.number, chosen.to)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
