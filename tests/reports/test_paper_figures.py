"""Figures of papers: every lamp is told apart without colour, units are ranked against time, nothing leaves its box."""

from __future__ import annotations

import io
from decimal import Decimal
from pathlib import Path

import pytest
from PIL import Image
from pypdf import PdfReader

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.rendering.pdf.pages import PdfPages
from wanzhou_gui.rendering.pdf.renderer import PdfRenderer
from wanzhou_gui.reports.document import OfficialDocument
from wanzhou_gui.reports.figure import Circle, Figure, Line, Polygon, Rect, Text
from wanzhou_gui.reports.paper_figures import (
    LampRow,
    RankedUnit,
    lamp_map_figure,
    lamp_map_pages,
    ranking_figure,
    ranking_pages,
)

FONTS = Path(__file__).resolve().parents[2] / "resources" / "fonts"
UNITS = (
    RankedUnit("区金融办", 2, Decimal("49.0"), Decimal("31.5")),
    RankedUnit("国家金融监督管理总局万州监管分局", 1, Decimal("31.5"), Decimal("31.5")),
    RankedUnit("区经济信息委", 1, Decimal("9.0"), Decimal("31.5")),
    RankedUnit("区科技局", 1, Decimal("0.0"), None),
)


def words(figure: Figure) -> list[str]:
    return [item.text for item in figure.items if isinstance(item, Text)]


def test_every_lamp_has_a_look_of_its_own_without_colour() -> None:
    looks = set()
    for lamp in Lamp:
        figure = lamp_map_figure([LampRow("1. 任务", (lamp,))], ("本期",), 100)
        # The row stands before the legend: its pattern, its shape and its word.
        field = [item for item in figure.items if getattr(item, "y", 0) < 12][:8]
        hatch = next(item.hatch for item in field if isinstance(item, Rect))
        word = words(figure)[2]
        looks.add((hatch, word))
    assert len(looks) == len(Lamp)


def test_a_period_without_a_lamp_is_a_dash_and_never_a_lamp() -> None:
    figure = lamp_map_figure([LampRow("1. 任务", (None, Lamp.GREEN))], ("上期", "本期"), 100)
    assert words(figure)[:5] == ["上期", "本期", "1. 任务", "—", "正常"]
    assert figure.alternative == "1. 任务：无、正常"


def test_units_stand_with_their_distance_from_time() -> None:
    figure = ranking_figure(UNITS, 156)
    told = words(figure)
    assert "49% 超前17.5个百分点" in told
    assert "31.5% 持平" in told
    assert "9% 落后22.5个百分点" in told
    assert "0%" in told
    assert "国家金融监督管理总局万州监管分局（1项）" in told
    strokes = [item for item in figure.items if isinstance(item, Line)]
    assert len(strokes) == 3 + 1  # a unit whose time is unknown has none; one is in the legend


@pytest.mark.parametrize("figure", [ranking_figure(UNITS, 156), lamp_map_figure([LampRow("一" * 60, tuple(Lamp))], "一二三四五六", 156)])
def test_nothing_leaves_the_box(figure: Figure) -> None:
    for item in figure.items:
        match item:
            case Rect():
                spots = [(item.x, item.y), (item.x + item.width, item.y + item.height)]
            case Line():
                spots = [(item.x1, item.y1), (item.x2, item.y2)]
            case Circle() | Text():
                spots = [(item.x, item.y)]
            case Polygon():
                spots = list(item.points)
        assert all(-0.01 <= x <= figure.width + 0.01 and -0.01 <= y <= figure.height + 0.01 for x, y in spots), item


def test_many_rows_go_over_several_pages_and_none_is_lost() -> None:
    rows = [LampRow(f"{number}. 任务", (Lamp.GREEN,)) for number in range(1, 61)]
    pages = lamp_map_pages(rows, ("本期",))
    assert len(pages) == 3
    assert [text for page in pages for text in words(page) if text.endswith(". 任务")] == [row.label for row in rows]
    assert ranking_pages(()) == ()


def test_the_paper_shows_lines_and_words_and_no_picture() -> None:
    figure = ranking_figure(UNITS, 156)
    content = PdfRenderer(FONTS).render_bytes(OfficialDocument("", (figure,)))
    page = PdfReader(io.BytesIO(content)).pages[0]
    assert "超前17.5个百分点" in page.extract_text().replace(" ", "")
    assert list(page.images) == []


def test_a_unit_behind_time_is_seen_on_a_black_and_white_print() -> None:
    def contrast(unit: RankedUnit) -> float:
        with PdfPages(PdfRenderer(FONTS).render_bytes(OfficialDocument("", (ranking_figure((unit,), 156),)))) as pages:
            drawn = pages.page_image(0, 3)
        whole = Image.frombuffer("RGB", (drawn.width, drawn.height), drawn.data, "raw", "RGB", drawn.stride, 1).convert("L")
        x, y = round((28 + 60) / 25.4 * 72 * 3), round((37 + 3) / 25.4 * 72 * 3)
        values = whole.crop((x - 40, y - 8, x + 10, y + 8)).tobytes()
        return max(values) - min(values)

    behind = RankedUnit("区科技局", 1, Decimal(80), Decimal(100))
    ahead = RankedUnit("区科技局", 1, Decimal(80), Decimal(10))
    assert contrast(behind) > 60 > contrast(ahead)
