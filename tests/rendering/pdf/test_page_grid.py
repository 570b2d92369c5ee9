"""The page kit measured on the produced page against the numbers of GB/T 9704-2012."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any

import pytest

from wanzhou_gui.reports.document import (
    Align,
    Annex,
    Column,
    HeadForm,
    Heading,
    Imprint,
    OfficialDocument,
    Paragraph,
    RedHead,
    Row,
    Signature,
    Table,
    chinese_date,
)

PITCH = (225 - 16 * 25.4 / 72) / 21
EM_3 = 16 * 25.4 / 72
EM_4 = 14 * 25.4 / 72
# PaperFangsong has the middle of its characters 0.296 em over the baseline (国: -0.148 to 0.740), which is where the
# middle of the line belongs.
ASCENT, DESCENT = 0.796, 0.204
DAY = date(2024, 7, 8)
HEAD = RedHead(("某区人民政府办公室",), "文件", number="某府办发〔2024〕16号")
IMPRINT = Imprint("区委办公室，区人大常委会办公室", office="某区人民政府办公室", issued_on=DAY)
SENTENCE = "各责任单位要对照目标任务倒排工期挂图作战确保按期完成任务"

Draw = Callable[[OfficialDocument], Any]
Plain = Callable[..., OfficialDocument]


def of_lines(count: int) -> str:
    """A paragraph that fills exactly so many lines of 28 characters behind an indent of two."""
    return ("国" * (28 * count))[: 28 * count - 2]


def test_a_full_page_has_22_lines_of_28_characters(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(60)))
    lines = paper.body_lines(1)
    assert len(lines) == 22
    assert {len(line.text) for line in lines} == {28}


def test_ink_of_the_first_and_last_line_touches_the_edges_of_the_area(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(60)))
    left, top, right, bottom = paper.ink(1, 0, 265)
    assert top == pytest.approx(37, abs=0.5)
    assert bottom == pytest.approx(262, abs=0.5)
    assert left == pytest.approx(28, abs=1.1)
    assert right == pytest.approx(184, abs=1.1)


def test_character_boxes_fill_the_area_exactly(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(60)))
    lines = paper.body_lines(1)
    for line in lines:
        assert line.left == pytest.approx(28, abs=0.01)
        assert line.right == pytest.approx(184, abs=0.035)
    assert lines[0].baseline - ASCENT * EM_3 == pytest.approx(37, abs=0.02)
    assert lines[-1].baseline + DESCENT * EM_3 == pytest.approx(262, abs=0.02)
    steps = [after.baseline - before.baseline for before, after in pairwise(lines)]
    assert steps == pytest.approx([PITCH] * 21, abs=0.01)


def test_body_text_is_16_point_fangsong(draw: Draw, plain: Plain) -> None:
    line = draw(plain(SENTENCE)).body_lines(0)[0]
    assert line.size == pytest.approx(16)
    assert "PaperFangsong" in line.font


def test_paragraphs_begin_two_characters_in_and_return_to_the_edge(draw: Draw, plain: Plain) -> None:
    first, second, *_ = draw(plain(of_lines(3))).body_lines(0)
    assert first.left == pytest.approx(28 + 2 * (156 - EM_3) / 27, abs=0.02)
    assert second.left == pytest.approx(28, abs=0.01)


@pytest.mark.parametrize(
    "name", ["督查通报", "某区人民政府办公室", "某某某自治县人民政府督查工作领导小组办公室"]
)
def test_red_mark_begins_72_millimetres_down(draw: Draw, name: str) -> None:
    paper = draw(
        OfficialDocument("通报", (Paragraph.of(SENTENCE),), head=RedHead((name,), number="某督〔2024〕1号"))
    )
    left, top, right, _ = paper.ink(0, red=True)
    assert top == pytest.approx(72, abs=0.2)
    assert left + right == pytest.approx(2 * 106, abs=0.8)
    assert left >= 28 - 0.1
    assert right <= 184 + 0.1


def test_red_line_lies_4_millimetres_under_the_number_and_is_156_wide(draw: Draw) -> None:
    paper = draw(OfficialDocument("通报", (Paragraph.of(SENTENCE),), head=HEAD))
    number = next(line for line in paper.lines(0) if "〔2024〕16号" in line.text)
    rule = next(rule for rule in paper.rules(0) if rule.colour == (0.8, 0, 0))
    _, _, _, ink_bottom = paper.ink(0, number.baseline - 4, number.baseline + 2)
    assert rule.y - rule.width / 2 - ink_bottom == pytest.approx(4, abs=0.1)
    assert (rule.left, rule.right) == pytest.approx((28, 184), abs=0.01)
    left, _, right, _ = paper.ink(0, rule.y - 0.5, rule.y + 0.5, red=True)
    assert right - left == pytest.approx(156, abs=0.15)
    assert number.left + number.right == pytest.approx(2 * 106, abs=0.2)


def test_number_stands_two_blank_lines_under_the_mark(draw: Draw) -> None:
    paper = draw(OfficialDocument("通报", (Paragraph.of(SENTENCE),), head=HEAD))
    number = next(line for line in paper.lines(0) if "〔2024〕16号" in line.text)
    mark = next(line for line in paper.lines(0) if "办公室文件" in line.text)
    bottom = mark.baseline + 0.123 * mark.size * 25.4 / 72
    assert number.baseline - ASCENT * EM_3 - bottom == pytest.approx(2 * PITCH, abs=0.1)


def test_signers_stand_on_the_line_of_the_number(draw: Draw) -> None:
    head = RedHead(("某区人民政府",), "文件", number="某府〔2024〕3号", signers=("王一", "李二", "张三"))
    paper = draw(OfficialDocument("请示", (Paragraph.of(SENTENCE),), head=head))
    lines = paper.body_lines(0)
    last = next(line for line in lines if "某府〔2024〕3号" in line.text)
    assert "张三" in last.text
    assert last.left == pytest.approx(28 + EM_3, abs=0.05)
    first = next(line for line in lines if "签发人：" in line.text)
    assert first.text == "签发人：王一李二"
    assert first.right == pytest.approx(184 - EM_3, abs=0.05)
    assert "PaperKaiti" in first.characters[-1].font


def test_copy_number_secrecy_and_urgency_stand_in_this_order_from_line_one(draw: Draw) -> None:
    head = RedHead(
        ("某区人民政府",),
        "文件",
        number="某府〔2024〕3号",
        copy_number="000001",
        secrecy="机密★1年",
        urgency="特急",
    )
    lines = draw(OfficialDocument("通知", (Paragraph.of(SENTENCE),), head=head)).lines(0)
    assert [line.text for line in lines[:3]] == ["000001", "机密★1年", "特急"]
    assert lines[0].baseline - ASCENT * EM_3 == pytest.approx(37, abs=0.02)
    assert lines[2].baseline - lines[1].baseline == pytest.approx(PITCH, abs=0.02)
    assert "PaperHeiti" in lines[1].font


def test_briefing_head_has_issue_compiler_and_date_over_the_red_line(draw: Draw) -> None:
    head = RedHead(
        ("督查通报",), form=HeadForm.BRIEFING, issue="（第3期）", compiler="区政府督查室", compiled_on=DAY
    )
    paper = draw(OfficialDocument("通报", (Paragraph.of(SENTENCE),), head=head))
    row = next(line for line in paper.lines(0) if "区政府督查室" in line.text)
    assert row.text == "区政府督查室2024年7月8日"
    assert row.left == pytest.approx(28 + EM_3, abs=0.05)
    assert row.right == pytest.approx(184 - EM_3, abs=0.05)
    rule = next(rule for rule in paper.rules(0) if rule.colour == (0.8, 0, 0))
    _, _, _, ink_bottom = paper.ink(0, row.baseline - 4, row.baseline + 2)
    assert rule.y - rule.width / 2 - ink_bottom == pytest.approx(4, abs=0.1)


def test_a_compact_briefing_begins_at_the_top_of_the_area_with_one_line_of_issue(draw: Draw) -> None:
    head = RedHead(
        ("督查专报",),
        form=HeadForm.BRIEFING,
        issue="（第3期）",
        compiler="区政府督查室",
        compiled_on=DAY,
        compact=True,
    )
    paper = draw(OfficialDocument("报告", (Paragraph.of(SENTENCE),), head=head))
    mark = next(line for line in paper.lines(0) if line.text == "督查专报")
    _, top, _, _ = paper.ink(0, 30, mark.baseline)
    assert top == pytest.approx(37, abs=0.3)
    row = next(line for line in paper.lines(0) if "区政府督查室" in line.text)
    assert row.text == "区政府督查室（第3期）2024年7月8日"
    assert (row.left, row.right) == (pytest.approx(28, abs=0.05), pytest.approx(184, abs=0.05))
    rule = next(rule for rule in paper.rules(0) if rule.colour == (0.8, 0, 0))
    _, _, _, ink_bottom = paper.ink(0, row.baseline - 4, row.baseline + 2)
    assert rule.y - rule.width / 2 - ink_bottom == pytest.approx(4, abs=0.1)


def test_a_table_that_is_a_paper_of_its_own_lies_on_turned_pages(draw: Draw) -> None:
    table = Table((Column("序号"), Column("任务")), tuple(Row.of(str(place), "任务") for place in range(60)))
    paper = draw(OfficialDocument("任务分解表", (table,), landscape=True))
    assert paper.pages > 1
    title = [each for line in paper.lines(0) for each in line.characters if each.text in "分解表"]
    first, _, last = sorted(title, key=lambda each: "分解表".index(each.text))
    # Read from below: what stands right on the turned page stands higher on the sheet.
    assert last.baseline < first.baseline - 10
    assert last.left == pytest.approx(first.left, abs=0.1)


def test_headings_change_the_face_by_level(draw: Draw) -> None:
    blocks = (
        Heading(1, "一、总体情况"),
        Heading(2, "（一）进展较好的事项"),
        Heading(3, "1. 量化指标"),
        Heading(4, "（1）指标口径"),
        Paragraph.of(SENTENCE),
    )
    faces = [line.font for line in draw(OfficialDocument("", blocks)).body_lines(0)]
    assert [name.split("+")[-1].split("-")[0] for name in faces[:4]] == [
        "PaperHeiti",
        "PaperKaiti",
        "PaperFangsong",
        "PaperFangsong",
    ]


def test_title_is_22_point_centred_and_two_blank_lines_under_the_red_line(draw: Draw) -> None:
    paper = draw(
        OfficialDocument(
            "关于二季度重点任务的通报", (Paragraph.of(SENTENCE),), head=HEAD, recipients="各单位"
        )
    )
    title = next(line for line in paper.lines(0) if "重点任务的通报" in line.text)
    rule = next(rule for rule in paper.rules(0) if rule.colour == (0.8, 0, 0))
    assert title.size == pytest.approx(22)
    assert "PaperBiaosong" in title.font
    assert title.left + title.right == pytest.approx(2 * 106, abs=0.1)
    # The body must stay on the grid of 22 lines, so two blank lines are meant to half a line.
    assert title.baseline - 0.877 * 22 * 25.4 / 72 - rule.y == pytest.approx(2 * PITCH, abs=PITCH / 2 + 1.1)
    recipients = next(line for line in paper.lines(0) if line.text == "各单位：")
    assert recipients.left == pytest.approx(28, abs=0.01)
    assert recipients.baseline - title.baseline == pytest.approx(2 * PITCH, abs=1.5)


@pytest.mark.parametrize(("page", "odd"), [(0, True), (1, False), (2, True)])
def test_page_numbers_stand_7_millimetres_under_the_area(
    draw: Draw, plain: Plain, page: int, odd: bool
) -> None:
    paper = draw(plain(of_lines(60)))
    number = next(line for line in paper.lines(page) if line.text.startswith("—"))
    assert number.text == f"— {page + 1} —"
    assert number.size == pytest.approx(14)
    assert "PaperSongti" in number.font
    if odd:
        assert number.right == pytest.approx(184 - EM_4, abs=0.05)
    else:
        assert number.left == pytest.approx(28 + EM_4, abs=0.05)
    dash = number.characters[0]
    image = paper.image(page)
    scale = image.width / 210
    column = image.crop(
        (round((dash.left + 1) * scale), round(263 * scale), round((dash.left + 2) * scale), image.height)
    )
    box = column.convert("L").point(lambda value: 255 * (value < 128)).getbbox()
    assert box is not None
    assert 263 + box[1] / scale == pytest.approx(262 + 7, abs=0.1)


def test_imprint_closes_the_last_even_page_with_its_three_rules(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(3), imprint=IMPRINT))
    assert paper.pages == 2
    rules = paper.rules(1)
    assert [round(rule.width, 3) for rule in rules] == [0.35, 0.25, 0.35]
    assert rules[-1].y == pytest.approx(262, abs=0.02)
    for rule in rules:
        assert (rule.left, rule.right) == pytest.approx((28, 184), abs=0.01)
    copies, office = [line for line in paper.lines(1) if abs(line.size - 14) < 0.01 and line.baseline < 262]
    assert copies.text == "抄送：区委办公室，区人大常委会办公室。"
    assert copies.left == pytest.approx(28 + EM_4, abs=0.05)
    assert office.text == "某区人民政府办公室2024年7月8日印发"
    assert office.right == pytest.approx(184 - EM_4, abs=0.05)


def test_imprint_shares_an_even_page_that_has_room(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(26), imprint=IMPRINT))
    assert paper.pages == 2
    assert "国国国" in paper.text(1)
    assert "印发" in paper.text(1)


def test_blank_page_before_the_imprint_and_the_imprint_go_unnumbered(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(44), imprint=IMPRINT))
    assert paper.pages == 4
    assert "— 2 —" in paper.text(1)
    assert paper.text(2).strip() == ""
    assert "印发" in paper.text(3)
    assert "—" not in paper.text(3)


def test_imprint_page_right_after_the_text_is_numbered(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(22), imprint=IMPRINT))
    assert paper.pages == 2
    assert "— 2 —" in paper.text(1)


def test_even_page_rule_can_be_switched_off(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(3), imprint=IMPRINT, imprint_on_even_page=False))
    assert paper.pages == 1
    assert paper.rules(0)[-1].y == pytest.approx(262, abs=0.02)


def test_first_page_shows_body_text_even_with_very_many_recipients(draw: Draw) -> None:
    recipients = "，".join(f"第{number}街道办事处和有关单位" for number in range(1, 60))
    paper = draw(
        OfficialDocument(
            "关于任务分工的通知", (Paragraph.of(SENTENCE),), head=HEAD, recipients=recipients, imprint=IMPRINT
        )
    )
    assert SENTENCE[:20] in paper.text(0)
    last = paper.text(paper.pages - 1)
    assert "主送：第1街道办事处" in last
    assert "抄送：" in last


def test_with_a_seal_the_date_keeps_four_characters_and_the_name_is_centred_over_it(
    draw: Draw, plain: Plain
) -> None:
    paper = draw(plain(of_lines(2), signature=Signature(("区政府督查室",), DAY)))
    lines = paper.body_lines(0)
    cell = (156 - EM_3) / 27
    name, dated = lines[-2:]
    assert dated.text == chinese_date(DAY) == "2024年7月8日"
    assert 184 - dated.right == pytest.approx(4 * cell, abs=0.3)
    assert name.left + name.right == pytest.approx(dated.left + dated.right, abs=0.3)
    assert name.baseline - lines[1].baseline == pytest.approx(3 * PITCH, abs=0.02)


def test_without_a_seal_the_name_keeps_two_characters_and_the_date_begins_two_to_its_right(
    draw: Draw, plain: Plain
) -> None:
    paper = draw(plain(of_lines(2), signature=Signature(("某区人民政府办公室",), DAY, seal_room=False)))
    lines = paper.body_lines(0)
    cell = (156 - EM_3) / 27
    name, dated = lines[-2:]
    assert 184 - name.right == pytest.approx(2 * cell, abs=0.3)
    assert dated.left - name.left == pytest.approx(2 * cell, abs=0.05)
    assert name.baseline - lines[1].baseline == pytest.approx(2 * PITCH, abs=0.02)


def test_without_a_seal_a_date_longer_than_the_name_keeps_two_characters_itself(
    draw: Draw, plain: Plain
) -> None:
    paper = draw(plain(of_lines(2), signature=Signature(("督查室",), date(2024, 12, 28), seal_room=False)))
    name, dated = paper.body_lines(0)[-2:]
    cell = (156 - EM_3) / 27
    assert 184 - dated.right == pytest.approx(2 * cell, abs=0.3)
    assert dated.left - name.left == pytest.approx(2 * cell, abs=0.05)


@pytest.mark.parametrize("lines", range(15, 27))
def test_signature_never_stands_on_a_page_without_text(draw: Draw, plain: Plain, lines: int) -> None:
    paper = draw(plain(of_lines(lines), signature=Signature(("区政府督查室",), DAY)))
    page = next(index for index in range(paper.pages) if "2024年7月8日" in paper.text(index))
    assert "国" in paper.text(page)
    assert sum(paper.text(index).count("国") for index in range(paper.pages)) == 28 * lines - 2


@pytest.mark.parametrize("lines", range(17, 24))
def test_heading_never_ends_a_page(draw: Draw, lines: int) -> None:
    blocks = (
        Paragraph.of(of_lines(lines)),
        Heading(1, "一、总体情况"),
        Heading(2, "（一）较好事项"),
        Paragraph.of(SENTENCE * 3),
    )
    paper = draw(OfficialDocument("", blocks))
    for page in range(paper.pages):
        assert paper.body_lines(page)[-1].text not in ("一、总体情况", "（一）较好事项")


def test_note_stands_in_brackets_under_the_date(draw: Draw, plain: Plain) -> None:
    paper = draw(plain(of_lines(2), signature=Signature(("区政府督查室",), DAY), note="此件公开发布"))
    dated, note = paper.body_lines(0)[-2:]
    assert note.text == "（此件公开发布）"
    assert note.baseline - dated.baseline == pytest.approx(PITCH, abs=0.02)


def test_annexes_are_listed_after_the_body_and_begin_on_pages_of_their_own(draw: Draw, plain: Plain) -> None:
    long_name = "关于各责任单位二季度重点任务推进情况和存在问题的一览表"
    annexes = (Annex(long_name, (Paragraph.of(SENTENCE),)), Annex("指标表", (Paragraph.of(SENTENCE),)))
    paper = draw(plain(of_lines(2), annexes=annexes))
    cell = (156 - EM_3) / 27
    listed = paper.body_lines(0)[2:]
    assert listed[0].text.startswith("附件：1. 关于各责任单位")
    assert listed[0].left == pytest.approx(28 + 2 * cell, abs=0.05)
    name_left = listed[0].characters[listed[0].text.index("关")].left
    assert listed[1].left == pytest.approx(name_left, abs=0.1)
    assert listed[2].text == "2. 指标表"
    assert listed[2].left == pytest.approx(28 + 5 * cell, abs=0.05)
    assert paper.pages == 3
    mark, title, *_ = paper.lines(2)
    assert mark.text == "附件2"
    assert "PaperHeiti" in mark.font
    _, top, _, _ = paper.ink(2, 30, 44)
    assert top == pytest.approx(37, abs=0.5)
    assert title.text == "指标表"
    assert title.baseline - mark.baseline == pytest.approx(2 * PITCH, abs=1.2)


def test_text_after_a_table_is_back_on_the_grid(draw: Draw) -> None:
    table = Table(
        (Column("指标", align=Align.LEFT), Column("数值")), (Row.of("投资", "12.5"), Row.of("税收", "3.4"))
    )
    blocks = (Paragraph.of(of_lines(2)), table, Paragraph.of(of_lines(2)))
    lines = draw(OfficialDocument("", blocks)).body_lines(0)
    offset = (lines[2].baseline - lines[0].baseline) / PITCH
    assert offset == pytest.approx(round(offset), abs=0.01)


def test_letter_has_its_name_at_30_millimetres_and_double_rules_of_170(draw: Draw) -> None:
    head = RedHead(
        ("某区人民政府办公室",), form=HeadForm.LETTER, number="某府办函〔2024〕16号", urgency="特急"
    )
    document = OfficialDocument(
        "关于商请协助的函",
        (Paragraph.of(of_lines(30)),),
        head=head,
        recipients="区财政局",
        imprint=Imprint("区委办公室", office="某区人民政府办公室", issued_on=DAY),
    )
    paper = draw(document)
    _, top, _, _ = paper.ink(0, 0, 60, red=True)
    assert top == pytest.approx(30, abs=0.2)
    rules = [rule for rule in paper.rules(0) if rule.colour == (0.8, 0, 0)]
    assert [round(rule.right - rule.left, 1) for rule in rules] == [170] * 4
    assert [rule.left + rule.right for rule in rules] == pytest.approx([210] * 4, abs=0.01)
    thick_above, thin_under, thin_above, thick_under = rules
    assert thick_above.width > thin_under.width
    assert thick_above.y < thin_under.y
    assert thin_above.width < thick_under.width
    assert thick_under.y + thick_under.width / 2 == pytest.approx(297 - 20, abs=0.05)
    _, _, _, bottom = paper.ink(0, 25, thick_above.y - thick_above.width / 2 - 0.2, red=True)
    assert thick_above.y - thick_above.width / 2 - bottom == pytest.approx(4, abs=0.2)
    number = next(line for line in paper.lines(0) if "〔2024〕16号" in line.text)
    assert number.right == pytest.approx(184, abs=0.05)
    assert number.characters[0].text == "特"  # the urgency stands at the left of the same line
    assert "— 1 —" not in paper.text(0)
    assert "— 2 —" in paper.text(1)
    assert paper.pages == 2
    assert "抄送：区委办公室。" in paper.text(1)
    assert "印发" not in paper.text(1)
    assert paper.rules(1) == []
