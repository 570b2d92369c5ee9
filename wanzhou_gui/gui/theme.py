"""How the window looks: colours, sizes, fonts, style sheet and icons, in one place."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from wanzhou_gui.reports import lamp_looks
from wanzhou_gui.system.paths import resource_root

# What draws icons is imported where they are drawn: the first picture of the window has none yet.
if TYPE_CHECKING:
    from PySide6.QtGui import QIcon, QPixmap

RESOURCES = resource_root()

SCALES: tuple[float, ...] = (1.0, 1.15, 1.3)
"""The three font sizes a clerk may choose: 标准, 大, 特大."""

WINDOW = "#F3F5F7"
SURFACE = "#FFFFFF"
ZEBRA = "#F8FAFB"
LINE = "#DCE1E6"
STRONG_LINE = "#AEB7C1"
TEXT = "#1B2430"
TEXT_SECOND = "#465260"
TEXT_THIRD = "#596470"
CONTROL_EDGE = "#7F8A96"
# Switched off is told by the pale ground and edge; its words can still be read (4.5:1 on every ground).
DISABLED = "#636E7A"
HEADER = "#EBEEF1"
ACCENT = "#1D5FA8"
ACCENT_HOVER = "#174E8B"
ACCENT_PRESS = "#113C6C"
ACCENT_TINT = "#E6EFF9"
SELECTION = "#D6E6F7"
# The official red marks where one is (strip, current page, today): never a button, never a status.
RED = "#B5121B"
RED_TINT = "#FBECEC"

FAMILIES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "Noto Sans SC",
    "WenQuanYi Micro Hei",
    # Ours, registered only where the system has no Chinese font at all.
    "Paper Heiti",
)
STAND_IN_FONT = RESOURCES / "fonts" / "PaperHeiti.ttf"


LAMP_LOOKS = lamp_looks.LAMP_LOOKS
"""Colours and shape of a status by the value of a Lamp: those of papers."""


class _Scale:
    """The font size in force; everything painted by hand asks `px` so that it grows along."""

    factor = 1.0


def scale() -> float:
    """The font size in force, as a factor."""
    return _Scale.factor


def px(size: float) -> int:
    """A size given for the standard font, in pixels of the font size in force."""
    return round(size * _Scale.factor)


def font(size: float = 14, *, bold: bool = False) -> QFont:
    """The window's font at a size given for the standard setting."""
    wanted = QFont(list(FAMILIES))
    wanted.setPixelSize(px(size))
    wanted.setBold(bold)
    wanted.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    return wanted


STYLE = "Fusion"
"""Drawn the same on every system; handed to the program at its start, because changing it then makes every style twice."""


def apply(application: QApplication, factor: float = 1.0) -> None:
    """Give the program its look at one of the three font sizes; may be called again while it runs."""
    application.setStyle(STYLE)
    apply_to_style(application, factor)


def apply_to_style(application: QApplication, factor: float) -> None:
    """Give a program that was started with `STYLE` the rest of its look."""
    _Scale.factor = min(SCALES, key=lambda known: abs(known - factor))
    _register_bundled_fonts()
    # Qt.ColorScheme.Light by its number: naming it creates all enumerations of Qt's namespace before the first paint.
    application.styleHints().setProperty("colorScheme", 1)
    application.setPalette(_palette())
    application.setFont(font())
    application.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """The style sheet with colours and sizes filled in."""
    folder = RESOURCES / "style"

    def filled_in(found: re.Match[str]) -> str:
        size, name = found.groups()
        if size:
            return f"{px(int(size))}px"
        return folder.as_posix() if name == "style_folder" else str(globals()[name.upper()])

    return re.sub(r"\$(?:px(\d+)|(\w+))", filled_in, (folder / "window.qss").read_text(encoding="utf-8"))


def icon(name: str, colour: str = TEXT_SECOND, size: int = 18) -> QIcon:
    """An icon of resources/icons in a colour; `size` is in logical pixels of the standard font."""
    from PySide6.QtGui import QIcon

    drawn = QIcon(icon_pixmap(name, colour, px(size)))
    # Paler than words that are switched off: an icon has no other sign that it cannot be pressed.
    drawn.addPixmap(icon_pixmap(name, STRONG_LINE, px(size)), QIcon.Mode.Disabled)
    return drawn


def icon_size(size: int = 18) -> QSize:
    """The size a button must give an icon of that standard size."""
    return QSize(px(size), px(size))


@cache
def icon_pixmap(name: str, colour: str, pixels: int) -> QPixmap:
    """An icon drawn at twice its logical size, so that it stays sharp on dense screens."""
    from PySide6.QtCore import QByteArray, QRectF
    from PySide6.QtGui import QPainter, QPixmap
    from PySide6.QtSvg import QSvgRenderer

    drawing = (RESOURCES / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", colour).replace('stroke-width="2"', 'stroke-width="1.75"')
    ratio = 2
    pixmap = QPixmap(pixels * ratio, pixels * ratio)
    pixmap.fill(QColor(0, 0, 0, 0))
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(drawing.encode())).render(painter, QRectF(0, 0, pixels * ratio, pixels * ratio))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def set_kind(widget: QWidget, kind: str) -> None:
    """Give a widget one of the looks of the style sheet (primary, link, chip, card…)."""
    widget.setProperty("kind", kind)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def set_state(widget: QWidget, state: str) -> None:
    """Mark a field as holding an error or a question, or as plain again with an empty state."""
    if widget.property("state") != state:
        widget.setProperty("state", state)
        widget.style().unpolish(widget)
        widget.style().polish(widget)


def _palette() -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for one, colour in (
        (role.Window, WINDOW),
        (role.WindowText, TEXT),
        (role.Base, SURFACE),
        (role.AlternateBase, ZEBRA),
        (role.Text, TEXT),
        (role.Button, SURFACE),
        (role.ButtonText, TEXT),
        (role.BrightText, SURFACE),
        (role.Highlight, ACCENT),
        (role.HighlightedText, SURFACE),
        (role.Link, ACCENT),
        (role.LinkVisited, ACCENT_PRESS),
        (role.ToolTipBase, TEXT),
        (role.ToolTipText, SURFACE),
        (role.PlaceholderText, TEXT_THIRD),
        (role.Light, SURFACE),
        (role.Midlight, HEADER),
        (role.Mid, STRONG_LINE),
        (role.Dark, CONTROL_EDGE),
        (role.Shadow, CONTROL_EDGE),
        (role.Accent, ACCENT),
    ):
        palette.setColor(one, QColor(colour))
    for one in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, one, QColor(DISABLED))
    return palette


@cache
def _register_bundled_fonts() -> None:
    """Without a Chinese system font the window would show boxes; the open font of the papers stands in then."""
    # Asking by name is an order cheaper than asking which families can write Chinese.
    if any(QFontDatabase.hasFamily(family) for family in FAMILIES):
        return
    QFontDatabase.addApplicationFont(str(STAND_IN_FONT))
