"""Tables over several pages, on turned pages and in black and white."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest

from wanzhou_gui.reports.document import (
    Align,
    Annex,
    Block,
    Cell,
    Column,
    Figure,
    Imprint,
    Lamp,
    OfficialDocument,
    Paragraph,
    Row,
    StatusMark,
    Table,
)
from wanzhou_gui.reports.figure import Circle, Hatch, Polygon, Rect, Text
from wanzhou_gui.reports.figure import Line as Stroke

Draw = Callable[[OfficialDocument], Any]
LONG = "已梳理形成首批向民间资本推介项目清单23个，总投资46.7亿元；召开项目推介会2场，签约项目5个，协议投资12.3亿元。"
COLUMNS = (
    Column("序号", 0.6, Align.CENTER),
    Column("重点任务", 3),
    Column("牵头单位", 1.4, group="责任分工"),
    Column("责任单位", 1.6, group="责任分工"),
    Column("进展情况", 3.4),
    Column("状态", 1, Align.CENTER),
)


def overview(rows: int = 19) -> Table:
    """A table like the annex of a bulletin: long rows under five group rows."""
    lamps = list(Lamp)
    made = []
    for number in range(1, rows + 1):
        if number % 4 == 1:
            made.append(Row.group(f"第{number // 4 + 1}组事项"))
        lamp = Cell("", StatusMark(lamps[number % 5]))
        made.append(
            Row.of(
                str(number),
                f"任务{number}：" + LONG[:40],
                "区发展改革委",
                "区经济信息委、区商务委",
                LONG,
                lamp,
            )
        )
    return Table(COLUMNS, tuple(made), note="截至2024年6月30日")


def annexed(*blocks: Block, pages_before: int = 1) -> OfficialDocument:
    """A paper whose turned annex begins behind so many upright pages."""
    body = (Paragraph.of(("国" * 28 * 22 * pages_before)[:-120]),)
    return OfficialDocument("", body, annexes=(Annex("情况一览表", tuple(blocks), landscape=True),))


def test_header_is_repeated_on_every_page_of_a_table(draw: Draw) -> None:
    paper = draw(annexed(overview()))
    assert paper.pages >= 4
    for page in range(1, paper.pages):
        assert "责任分工" in paper.text(page)
        assert "进展情况" in paper.text(page)


def test_every_row_of_a_table_over_pages_is_printed_once(draw: Draw) -> None:
    paper = draw(annexed(overview()))
    text = "".join(paper.text(page) for page in range(paper.pages)).replace("\r\n", "")
    for number in range(1, 20):
        assert text.count(f"任务{number}：") == 1


def test_group_row_never_ends_a_page(draw: Draw) -> None:
    """Whatever stands before it, a group row shares the page of its first row."""
    columns = (Column("事项", 1), Column("进展", 1))
    turned = 0
    for before in range(24, 38):
        rows = [Row.of(f"事项{number}", "正常") for number in range(before)]
        rows += [Row.group("下一组事项"), Row.of("组内第一项", "正常"), *[Row.of("以后", "正常")] * 25]
        paper = draw(OfficialDocument("", (Table(columns, tuple(rows)),)))
        pages = [paper.text(page) for page in range(paper.pages)]
        group = next(page for page, text in enumerate(pages) if "下一组事项" in text)
        assert "组内第一项" in pages[group], before
        turned += group > 0 and "事项" + str(before - 1) not in pages[group]
    assert turned, "no table of the test reached the place where it matters"


def test_group_row_waits_for_a_first_row_of_several_lines(draw: Draw) -> None:
    """A row that is moved rather than split takes its group row along, however little of it would have fitted."""
    columns = (Column("事项", 1), Column("进展", 1))
    turned = 0
    for before in range(22, 38):
        rows = [Row.of(f"事项{number}", "正常") for number in range(before)]
        rows += [Row.group("下一组事项"), Row.of("组内第一项", LONG + LONG), *[Row.of("以后", "正常")] * 25]
        paper = draw(OfficialDocument("", (Table(columns, tuple(rows)),)))
        pages = [paper.text(page) for page in range(paper.pages)]
        group = next(page for page, text in enumerate(pages) if "下一组事项" in text)
        assert "组内第一项" in pages[group], before
        turned += group > 0 and "事项" + str(before - 1) not in pages[group]
    assert turned, "no table of the test reached the place where it matters"


def test_row_taller_than_a_page_is_split_and_loses_nothing(draw: Draw) -> None:
    story = "".join(f"第{number}条措施已落实，" for number in range(1, 400))
    columns = (Column("事项", 1), Column("进展", 3))
    paper = draw(OfficialDocument("", (Table(columns, (Row.of("甲", story), Row.of("乙", "短"))),)))
    text = "".join(line.text for page in range(paper.pages) for line in paper.lines(page))
    text = re.sub(r"— \d+ —|事项进展", "", text)
    for number in range(1, 400):
        assert f"第{number}条" in text
    assert paper.pages >= 3
    for page in range(paper.pages):
        assert paper.ink(page, 0, 266)[3] <= 262.2


@pytest.mark.parametrize("before", [1, 2])
def test_turned_page_has_the_table_head_at_the_left_of_the_sheet(draw: Draw, before: int) -> None:
    """Left is the binding edge of odd pages and the outer edge of even ones, as clause 8 wants."""
    paper = draw(annexed(overview(2), pages_before=before))
    page = before
    sheet = paper.document[page]
    assert sheet.get_rotation() == 90
    assert sheet.get_size() == pytest.approx((297 * 72 / 25.4, 210 * 72 / 25.4), abs=0.1)
    characters = [character for line in paper.lines(page) for character in line.characters]
    # On the upright sheet: the further left, the nearer to the head of the table.
    mark = min(character.left for character in characters if character.text == "附")
    header = min(character.left for character in characters if character.text == "序")
    body = max(character.left for character in characters if character.text == "亿")
    assert 28 < mark < header < body < 184


@pytest.mark.parametrize(("before", "odd"), [(2, True), (1, False)])
def test_turned_page_keeps_its_page_number_where_other_pages_have_it(
    draw: Draw, before: int, odd: bool
) -> None:
    paper = draw(annexed(overview(2), pages_before=before))
    number = [line for line in paper.lines(before) if line.text == f"— {before + 1} —"]
    assert len(number) == 1
    assert number[0].baseline == pytest.approx(270.4, abs=0.8)
    assert (number[0].left > 150) is odd


def test_lamps_differ_in_shape_and_carry_a_word(draw: Draw) -> None:
    columns = (Column("状态", 1), Column("事项", 3))
    rows = tuple(Row((Cell("", StatusMark(lamp)), Cell("事项"))) for lamp in Lamp)
    paper = draw(OfficialDocument("", (Table(columns, rows),)))
    text = paper.text(0)
    for word in ("红灯", "黄灯", "绿灯", "蓝灯", "灰灯"):
        assert word in text
    image = paper.image(0).convert("L")
    scale = image.width / 210
    shares = []
    for line in [line for line in paper.lines(0) if line.text.endswith("灯") or "灯" in line.text]:
        size = line.size * 25.4 / 72
        left, top = line.left - 1.15 * size, line.baseline - 0.9 * size
        box = image.crop(
            (
                round(left * scale),
                round(top * scale),
                round((left + size) * scale),
                round((top + 1.1 * size) * scale),
            )
        )
        rows_of_ink = [
            sum(1 for x in range(box.width) if box.getpixel((x, y)) < 225) / box.width
            for y in range(box.height)  # type: ignore[operator]
        ]
        inked = [share for share in rows_of_ink if share > 0]
        shares.append(
            (
                round(inked[len(inked) // 10], 1),
                round(inked[len(inked) // 2], 1),
                round(inked[-1 - len(inked) // 10], 1),
            )
        )
    assert len(shares) == 5
    assert len(set(shares)) == 5, shares


def test_grouped_columns_share_a_header_cell(draw: Draw) -> None:
    paper = draw(annexed(overview(1)))
    text = paper.text(1)
    assert text.count("责任分工") == 1
    assert text.count("牵头单位") == 1


def test_form_rows_keep_room_for_handwriting(draw: Draw) -> None:
    columns = (Column("", 1), Column("", 3))
    low = Table(columns, (Row((Cell("意见", label=True), Cell(""))),))
    high = Table(columns, (Row((Cell("意见", label=True), Cell("")), min_lines=6),))
    heights = []
    for table in (low, high):
        _, top, _, bottom = draw(OfficialDocument("", (table,))).ink(0, 0, 262)
        heights.append(bottom - top)
    assert heights[1] - heights[0] == pytest.approx(5 * 12 * 1.36 * 25.4 / 72, abs=0.2)


def test_cells_over_several_columns_are_drawn_without_inner_rules(draw: Draw) -> None:
    columns = (Column("", 1), Column("", 1), Column("", 1))
    table = Table(columns, (Row((Cell("跨三列的内容", span=3),)), Row.of("一", "二", "三")))
    paper = draw(OfficialDocument("", (table,)))
    image = paper.image(0).convert("L")
    scale = image.width / 210
    first = paper.lines(0)[0].baseline - 1.5
    x = round((28 + 52) * scale)
    column = [image.getpixel((x, round((first + step / 20) * scale))) for step in range(20)]
    assert min(column) > 200  # type: ignore[type-var]


def test_numbers_short_headers_and_lamp_words_are_never_torn(draw: Draw) -> None:
    """Whatever the weights say: a column is as wide as its number needs."""
    columns = (
        Column("序号", 0.1),
        Column("本期值", 0.1),
        Column("状态", 0.1),
        *(Column(f"说明{n}", 5) for n in range(4)),
    )
    lamp = Cell("", StatusMark(Lamp.GREY, "无法研判"))
    row = Row((Cell("1"), Cell("1487.7008"), lamp, *[Cell(LONG)] * 4))
    texts = [line.text for line in draw(OfficialDocument("", (Table(columns, (row,)),))).lines(0)]
    for whole in ("序号", "1487.7008", "无法研判"):
        assert any(whole in text for text in texts), whole


def test_table_rows_must_fill_their_columns() -> None:
    with pytest.raises(ValueError, match="table row 2 fills 1 of 2 columns"):
        Table((Column("一"), Column("二")), (Row.of("1", "2"), Row.of("1")))


def test_figure_is_drawn_with_its_words_and_caption(draw: Draw) -> None:
    figure = Figure(
        120,
        50,
        (
            Rect(10, 10, 30, 35, fill="#cccccc", stroke="#000000", hatch=Hatch.RISING),
            Stroke(5, 45, 115, 45),
            Polygon(((50, 45), (60, 20), (70, 45)), fill="#336699"),
            Circle(90, 30, 12, stroke="#000000"),
            Text(25, 8, "已完成4项"),
        ),
        caption="图1　任务完成情况",
    )
    paper = draw(OfficialDocument("", (Paragraph.of("国" * 30), figure, Paragraph.of("国" * 30))))
    assert "已完成4项" in paper.text(0)
    caption = next(line for line in paper.lines(0) if "任务完成情况" in line.text)
    assert caption.left + caption.right == pytest.approx(2 * 106, abs=0.5)
    left, top, right, bottom = paper.ink(0, caption.baseline - 50, caption.baseline - 5)
    assert 40 < left < 60
    assert 140 < right < 170
    assert bottom - top > 30


def test_figure_that_does_not_fit_goes_to_the_next_page(draw: Draw) -> None:
    figure = Figure(100, 120, (Rect(0, 0, 100, 120, stroke="#000000"),))
    paper = draw(OfficialDocument("", (Paragraph.of("国" * 28 * 15), figure)))
    assert paper.pages == 2
    assert paper.ink(1, 30, 265)[3] == pytest.approx(37 + 120, abs=0.3)


def test_imprint_after_a_turned_annex_stands_on_an_upright_page(draw: Draw) -> None:
    document = annexed(overview(2))
    paper = draw(
        OfficialDocument(
            "",
            document.blocks,
            annexes=document.annexes,
            imprint=Imprint(copies_to="区领导", office="督查室"),
        )
    )
    last = paper.pages - 1
    assert paper.document[last].get_rotation() == 0
    assert paper.pages % 2 == 0
    assert "抄送：区领导。" in paper.text(last)
