"""The look: readable contrasts, three sizes, and every icon that is asked for."""

from __future__ import annotations

import re
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from wanzhou_gui.domain.lamps import LAMP_ORDER
from wanzhou_gui.gui import theme

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

pytestmark = pytest.mark.qt
GUI = Path(theme.__file__).parent


def luminance(colour: str) -> float:
    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    known = QColor(colour)
    return 0.2126 * linear(known.redF()) + 0.7152 * linear(known.greenF()) + 0.0722 * linear(known.blueF())


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("ink", [theme.TEXT, theme.TEXT_SECOND, theme.TEXT_THIRD])
@pytest.mark.parametrize("ground", [theme.WINDOW, theme.SURFACE, theme.SELECTION, theme.HEADER])
def test_text_stands_out_from_every_ground(ink: str, ground: str) -> None:
    assert contrast(ink, ground) >= 4.5


def test_edges_of_controls_and_the_focus_ring_can_be_seen() -> None:
    assert contrast(theme.CONTROL_EDGE, theme.SURFACE) >= 3
    assert contrast(theme.ACCENT, theme.SURFACE) >= 3
    assert contrast(theme.ACCENT, theme.WINDOW) >= 3


def test_a_status_is_readable_and_no_two_share_a_shape() -> None:
    for lamp in LAMP_ORDER:
        look = theme.LAMP_LOOKS[lamp]
        assert contrast(look.text, look.tint) >= 4.5
        assert contrast(look.edge, theme.SURFACE) >= 3
    for one, other in combinations(LAMP_ORDER, 2):
        assert theme.LAMP_LOOKS[one].shape is not theme.LAMP_LOOKS[other].shape


def test_the_official_red_is_no_button_and_no_status() -> None:
    sheet = (theme.RESOURCES / "style" / "window.qss").read_text(encoding="utf-8")
    for rule in re.findall(r"Q\w*Button[^{]*\{[^}]*\}", sheet):
        assert "$red" not in rule
    assert all(theme.RED not in (look.fill, look.edge) for look in theme.LAMP_LOOKS.values())


def test_three_sizes_and_nothing_between(qapp: QApplication) -> None:
    try:
        for asked, expected in ((1.0, 14), (1.15, 16), (1.3, 18), (7.0, 18)):
            theme.apply(qapp, asked)
            assert theme.font().pixelSize() == expected
            assert qapp.font().pixelSize() == expected
    finally:
        theme.apply(qapp, 1.0)


def test_every_icon_the_window_names_is_there() -> None:
    named = set()
    for path in GUI.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named |= set(re.findall(r'theme\.icon(?:_pixmap)?\("([a-z-]+)"', text))
    assert len(named) > 15
    missing = [name for name in sorted(named) if not (theme.RESOURCES / "icons" / f"{name}.svg").is_file()]
    assert missing == []
    assert not theme.icon_pixmap("search", theme.TEXT, 18).isNull()
