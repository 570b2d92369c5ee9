"""The pictures of the workbench as primitives: inside their room, told apart without colour, and every part with a key."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.one_page_cases import facts, heat
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.reports.figure import Circle, Figure, Line, Polygon, Primitive, Rect, Text, moved
from wanzhou_gui.reports.lamp_looks import LAMP_LOOKS
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.letter_room import cut_text, text_width, wrapped
from wanzhou_gui.reports.one_page.compose import INTERNAL_MARK, conclusion, one_page
from wanzhou_gui.reports.unit_ranking import ranking_bars
from wanzhou_gui.reports.workbench.heat_map import heat_map_figure
from wanzhou_gui.reports.workbench.tiles import tile_figure

_TOUCH = 0.6


def corners(item: Primitive) -> list[tuple[float, float]]:
    match item:
        case Rect():
            return [(item.x, item.y), (item.x + item.width, item.y + item.height)]
        case Line():
            return [(item.x1, item.y1), (item.x2, item.y2)]
        case Polygon():
            return list(item.points)
        case Circle():
            return [(item.x - item.radius, item.y - item.radius), (item.x + item.radius, item.y + item.radius)]
    width = min(text_width(item.text, item.size), item.room or 1e9)
    left = item.x - {"start": 0.0, "middle": width / 2, "end": width}[item.anchor.value]
    return [(left, item.y - item.size * 0.7), (left + width, item.y)]


def outside(figure: Figure) -> list[Primitive]:
    return [
        item
        for item in figure.items
        if any(not (-_TOUCH <= x <= figure.width + _TOUCH and -_TOUCH <= y <= figure.height + _TOUCH) for x, y in corners(item))
    ]


def outline(lamp: Lamp, *, on_fill: bool = False) -> list[tuple[str, int]]:
    return [(type(item).__name__, len(item.points) if isinstance(item, Polygon) else 0) for item in shape_mark(LAMP_LOOKS[lamp], 0, 0, 10, on_fill=on_fill)]


def luminance(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


@given(st.integers(1, 14), st.integers(1, 60), st.floats(60, 400), st.floats(40, 300))
def test_a_heat_map_stays_in_its_width_and_every_cell_has_its_place(groups: int, units: int, width: float, height: float) -> None:
    table = heat(groups, units)
    figure = heat_map_figure(table, width, height)
    assert figure.width == width
    cells = {area.key: area for area in figure.areas if None not in area.key}  # type: ignore[operator]
    assert len(cells) == len(table.rows) * len(table.columns)
    for key, area in cells.items():
        assert area.width > 0
        assert area.words == table.words_of(key)  # type: ignore[arg-type]
        found = figure.area_at(area.x + area.width / 2, area.y + area.height / 2)
        assert found is not None
        assert found.key == key


@pytest.mark.parametrize(("groups", "units"), [(5, 21), (1, 1), (12, 30)])
def test_nothing_of_a_heat_map_leaves_its_room(groups: int, units: int) -> None:
    assert outside(heat_map_figure(heat(groups, units), 182, 120, 2.9)) == []


def test_every_number_of_a_heat_map_stands_beside_the_shape_of_its_lamp() -> None:
    table = heat(5, 21)
    figure = heat_map_figure(table, 203, 90)
    numbers = [item.text for item in figure.items if isinstance(item, Text) and item.text.isdigit() and item.room]
    assert sorted(numbers) == sorted(str(field.count) for field in table.fields.values())
    marks = sum(isinstance(item, Polygon | Circle) for item in figure.items)
    assert marks >= len(table.fields)


@pytest.mark.parametrize("lamp", [*Lamp])
def test_numbers_of_a_heat_map_can_be_read_on_their_ground_in_colour_and_in_grey(lamp: Lamp) -> None:
    look = LAMP_LOOKS[lamp]
    assert contrast(look.text, look.tint) >= 4.5
    loud = look.fill, ("#FFFFFF" if lamp is Lamp.RED else look.text)
    if lamp in (Lamp.RED, Lamp.YELLOW):
        assert contrast(*loud) >= 4.5


def test_red_and_yellow_cells_differ_in_grey_from_each_other_and_from_all_calm_ones() -> None:
    grounds = [luminance(LAMP_LOOKS["red"].fill), luminance(LAMP_LOOKS["yellow"].fill)]
    grounds += [min(luminance(look.tint) for key, look in LAMP_LOOKS.items() if key not in ("red", "yellow"))]
    for low, high in itertools.pairwise(grounds):
        assert (high + 0.05) / (low + 0.05) >= 1.4


def test_no_two_lamps_have_the_same_outline() -> None:
    for on_fill in (False, True):
        shapes = [outline(lamp, on_fill=on_fill) for lamp in Lamp if lamp not in (Lamp.GREEN, Lamp.NOT_STARTED)]
        assert all(one != other for one, other in itertools.combinations(shapes, 2))
    # Disc and ring are both circles: one is filled, the other is not.
    (disc,), (ring,) = shape_mark(LAMP_LOOKS["green"], 0, 0, 10), shape_mark(LAMP_LOOKS["not_started"], 0, 0, 10)
    assert isinstance(disc, Circle)
    assert isinstance(ring, Circle)
    assert disc.fill is not None
    assert ring.fill is None


def test_a_bar_behind_time_is_hatched_and_said_in_words() -> None:
    ranked = facts(3, 20, 6, 1).ranked
    figure = ranking_bars(ranked, 90, 5.6)
    bars = [item for item in figure.items if isinstance(item, Rect) and item.hatch.value == "rising"]
    behind = [one for one in ranked if one.lead < 0]
    assert len(bars) == len(behind) > 0
    words = [item.text for item in figure.items if isinstance(item, Text)]
    assert all(one.lead_words in words for one in ranked)
    assert [area.key for area in figure.areas] == [one.unit.id for one in ranked]


@given(st.floats(18, 80), st.sampled_from([1.0, 0.84]), st.sampled_from([None, *Lamp]))
def test_the_texts_of_a_tile_never_take_more_than_its_width(width: float, letters: float, lamp: Lamp | None) -> None:
    figure = tile_figure("无法研判", "1234", ("占 100.0%", "较上期 −12"), width, 18, lamp, letters)
    for item in figure.items:
        if isinstance(item, Text) and item.room:
            assert item.x + item.room <= width + 0.01 or item.room == 1.0


@given(st.text(st.sampled_from("区委局，。（）、：“”12.3%abZ 发展改革"), min_size=1, max_size=120), st.floats(20, 90))
def test_wrapped_lines_fit_and_lose_nothing(text: str, room: float) -> None:
    lines = wrapped(text, room, 3.4)
    assert "".join(lines) == text
    for line in lines[1:]:
        assert line[0] not in "，。）、：”"
    cut = wrapped(text, room, 3.4, 2)
    assert len(cut) <= 2
    assert all(text_width(cut_text(line, room, 3.4), 3.4) <= room + 3.4 for line in cut)


def test_moving_a_figure_moves_every_primitive_alike() -> None:
    items = heat_map_figure(heat(2, 3), 80, 50).items
    for before, after in zip(items, moved(items, 5, 7), strict=True):
        for (x, y), (right, down) in zip(corners(before), corners(after), strict=True):
            assert (right - x, down - y) == (pytest.approx(5), pytest.approx(7))


@pytest.mark.parametrize(
    ("groups", "units", "tasks", "targets"),
    [(5, 21, 19, 4), (1, 1, 0, 0), (4, 3, 2, 1), (30, 60, 120, 40), (12, 60, 7, 0), (5, 21, 60, 1)],
)
def test_the_page_for_the_vice_mayor_is_one_page_whatever_there_is(groups: int, units: int, tasks: int, targets: int) -> None:
    page = one_page(facts(groups, units, tasks, targets))
    assert (page.figure.width, page.figure.height) == (210.0, 297.0)
    assert outside(page.figure) == []
    margins = [item for item in page.figure.items if not all(13.0 <= x <= 197.0 and 8.0 <= y <= 288.0 for x, y in corners(item))]
    assert margins == []
    words = [item.text for item in page.figure.items if isinstance(item, Text)]
    assert INTERNAL_MARK in words
    assert not any("〔" in text for text in words), "an internal page has no document number"


def test_no_two_texts_of_the_page_lie_on_each_other() -> None:
    for case in ((5, 21, 19, 4), (30, 60, 120, 40)):
        boxes = []
        for item in one_page(facts(*case)).figure.items:
            if isinstance(item, Text) and len(item.text) > 1:
                (left, top), (right, bottom) = corners(item)
                boxes.append((left, top, right, bottom, item.text))
        for one, other in itertools.combinations(boxes, 2):
            across = min(one[2], other[2]) - max(one[0], other[0])
            down = min(one[3], other[3]) - max(one[1], other[1])
            assert across < 0.5 or down < 0.5, (case, one[4], other[4])


def test_what_has_no_room_is_counted_and_left_to_the_ledger() -> None:
    crowded = facts(30, 60, 120, 40)
    words = "\n".join(item.text for item in one_page(crowded).figure.items if isinstance(item, Text))
    assert "家单位、19类见台账" in words
    assert "其余" in words
    assert "共60家" in words
    whole = "\n".join(item.text for item in one_page(facts(5, 3, 2, 2)).figure.items if isinstance(item, Text))
    assert "见台账" not in whole.replace("明细见督查台账", "").replace("名单见台账", "")


def test_the_worst_units_are_kept_when_not_all_have_room() -> None:
    table = heat(3, 40)
    kept = table.worst_columns(5)
    assert len(kept.columns) == 6
    assert kept.columns[-1].id is None
    foot = len(kept.rows) - 1
    assert all(kept.fields[(foot, column)].lamp is Lamp.RED for column in range(5) if (foot, column) in kept.fields)


def test_the_conclusion_says_how_many_and_against_the_period_before() -> None:
    told = conclusion(facts(5, 21, 19, 4))
    assert told.startswith("本期19项任务：滞后4项（比上期少2项），预警3项（比上期少2项）")
    assert "应报21家单位，未报21家。" in told
    assert "6项指标中，按目前进度难以完成4项，资料不足、暂不能预测1项。" in told
