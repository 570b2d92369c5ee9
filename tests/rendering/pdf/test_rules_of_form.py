"""Rules of GB/T 9704-2012 for the rarer parts of a paper, measured on the produced page in millimetres."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from itertools import combinations, pairwise
from math import hypot
from typing import Any

import pytest

from wanzhou_gui.reports.document import (
    Annex,
    HeadForm,
    Imprint,
    OfficialDocument,
    Paragraph,
    RedHead,
    Signature,
)

PITCH = (225 - 16 * 25.4 / 72) / 21
EM_3, EM_4 = 16 * 25.4 / 72, 14 * 25.4 / 72
CELL = (156 - EM_3) / 27
ASCENT, DESCENT = 0.796, 0.204
SEAL = 42.0
DAY = date(2024, 12, 28)
SENTENCE = "各责任单位要对照目标任务倒排工期挂图作战确保按期完成任务。"
LAST = "请认真贯彻执行。"
BODY = (Paragraph.of(SENTENCE + LAST),)

Draw = Callable[[OfficialDocument], Any]


def middle(line: Any) -> float:
    """The middle of a line of 3号 between head and foot of its characters."""
    return float(line.baseline - (ASCENT - 0.5) * EM_3)


def line_of(paper: Any, text: str, page: int = 0) -> Any:
    return next(line for line in paper.lines(page) if text in line.text)


def part(line: Any, text: str) -> tuple[float, float]:
    """Where some words of a line begin and end."""
    at = line.text.index(text)
    return line.characters[at].left, line.characters[at + len(text) - 1].right


# 5.2.4: text is black.


def test_text_is_black_and_only_the_head_is_red(draw: Draw) -> None:
    paper = draw(OfficialDocument("通报", (Paragraph.of(SENTENCE * 30),), head=RedHead(("某区人民政府",), number="某〔2024〕1号")))
    for page, has_red in ((0, True), (1, False)):
        colours = {max(colour) - min(colour) > 60 for _, colour in paper.image(page).getcolors(1 << 20)}
        assert (True in colours) is has_red


# 7.2 版头


@pytest.mark.parametrize("present", [("000001", "", ""), ("", "秘密★6个月", ""), ("", "", "加急"), ("", "机密★1年", "特急")])
def test_what_is_left_out_of_the_corner_leaves_no_gap(draw: Draw, present: tuple[str, str, str]) -> None:
    number, secrecy, urgency = present
    head = RedHead(("某区人民政府",), "文件", number="某府〔2024〕3号", copy_number=number, secrecy=secrecy, urgency=urgency)
    lines = draw(OfficialDocument("通知", BODY, head=head)).lines(0)
    wanted = [text for text in present if text]
    assert [line.text for line in lines[: len(wanted)]] == wanted
    for index, line in enumerate(lines[: len(wanted)]):
        assert line.left == pytest.approx(28, abs=0.02)
        assert line.size == pytest.approx(16)
        assert line.baseline - ASCENT * EM_3 == pytest.approx(37 + index * PITCH, abs=0.4)
        assert ("Fangsong" if line.text == number else "Heiti") in line.font


def test_the_corner_does_not_move_the_mark(draw: Draw) -> None:
    tops = []
    for secrecy in ("", "机密★1年"):
        paper = draw(OfficialDocument("通知", BODY, head=RedHead(("某区人民政府",), "文件", number="某〔2024〕3号", secrecy=secrecy)))
        tops.append(paper.ink(0, red=True)[1])
    assert tops == pytest.approx([72, 72], abs=0.2)


@pytest.mark.parametrize("suffix", ["文件", ""])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_marks_of_several_agencies_stand_under_each_other_with_the_leading_one_first(draw: Draw, count: int, suffix: str) -> None:
    names = ("某区人民政府办公室", "某区发展改革委", "某区财政局", "某区市场监督管理局")[:count]
    paper = draw(OfficialDocument("通知", BODY, head=RedHead(names, suffix, number="某府办发〔2024〕3号")))
    left, top, right, _ = paper.ink(0, red=True)
    assert top == pytest.approx(72, abs=0.3)
    assert left + right == pytest.approx(2 * 106, abs=1.2)
    assert left >= 28 - 0.1
    assert right <= 184 + 0.1
    marks = [line for line in paper.lines(0) if line.characters[0].size > 24 and line.text != suffix]
    assert [line.text.removesuffix(suffix).removeprefix(suffix) for line in marks] == list(names)
    boxes = [part(line, name) for line, name in zip(marks, names, strict=True)]
    # 整齐排列: every name as wide as the longest.
    assert [begin for begin, _ in boxes] == pytest.approx([boxes[0][0]] * count, abs=0.1)
    assert [end for _, end in boxes] == pytest.approx([boxes[0][1]] * count, abs=1.0)
    number = line_of(paper, "〔2024〕3号")
    assert number.baseline > marks[-1].baseline + 2 * PITCH
    assert number.left + number.right == pytest.approx(2 * 106, abs=0.3)
    if suffix:
        shown = [each for line in paper.lines(0) for each in line.characters if each.text in suffix and each.size > 24]
        assert shown[0].left > max(end for _, end in boxes)
        names_middle = (marks[0].baseline + marks[-1].baseline) / 2 - 0.37 * marks[0].size * 25.4 / 72
        assert shown[0].baseline - 0.37 * shown[0].size * 25.4 / 72 == pytest.approx(names_middle, abs=1.5)


def test_a_single_signer_stands_on_the_line_of_the_number(draw: Draw) -> None:
    paper = draw(OfficialDocument("请示", BODY, head=RedHead(("某区人民政府",), "文件", number="某府〔2024〕3号", signers=("王一二",))))
    line = line_of(paper, "某府〔2024〕3号")
    assert line.text == "某府〔2024〕3号签发人：王一二"
    assert line.left == pytest.approx(28 + EM_3, abs=0.05)
    assert line.right == pytest.approx(184 - EM_3, abs=0.05)
    assert "Fangsong" in line.characters[line.text.index("签")].font
    assert "Kaiti" in line.characters[-1].font


def test_signers_stand_two_to_a_row_under_the_first_name(draw: Draw) -> None:
    signers = ("王一", "李二二", "张三", "赵四四", "钱五")
    paper = draw(OfficialDocument("请示", BODY, head=RedHead(("某区人民政府",), "文件", number="某府〔2024〕3号", signers=signers)))
    rows = [line for line in paper.body_lines(0) if any(name in line.text for name in signers)]
    assert [row.text for row in rows] == ["签发人：王一李二二", "张三赵四四", "某府〔2024〕3号钱五"]
    firsts = [part(row, name)[0] for row, name in zip(rows, signers[::2], strict=True)]
    assert firsts == pytest.approx([firsts[0]] * 3, abs=0.05)
    assert [after.baseline - before.baseline for before, after in pairwise(rows)] == pytest.approx([PITCH] * 2, abs=0.05)
    # 7.2.6: the number beside the last signer, the red line 4 mm under both.
    rule = next(rule for rule in paper.rules(0) if rule.colour == (0.8, 0, 0))
    _, _, _, bottom = paper.ink(0, rows[-1].baseline - 4, rows[-1].baseline + 2)
    assert rule.y - rule.width / 2 - bottom == pytest.approx(4, abs=0.15)


# 7.3 主体


def test_wrapped_recipients_return_to_the_edge_and_end_with_a_colon(draw: Draw) -> None:
    recipients = "各镇乡人民政府，各街道办事处，区政府各部门，有关单位，各产业园区管理委员会，区属国有企业"
    paper = draw(OfficialDocument("通知", BODY, head=RedHead(("某区人民政府",), number="某〔2024〕1号"), recipients=recipients))
    lines = [line for line in paper.body_lines(0) if line.text in f"{recipients}："]
    assert "".join(line.text for line in lines) == f"{recipients}："
    assert len(lines) == 2
    assert [line.left for line in lines] == pytest.approx([28, 28], abs=0.02)


def test_a_single_annex_has_no_number_and_no_mark_at_its_end(draw: Draw) -> None:
    name = "关于某区推动知识产权服务现代化产业体系高质量发展行动计划重点任务推进情况的一览表"
    paper = draw(OfficialDocument("通知", BODY, annexes=(Annex(name, BODY),)))
    last_of_body = line_of(paper, "贯彻执行。")
    first, *rest = [line for line in paper.body_lines(0) if line.baseline > last_of_body.baseline + 1]
    assert first.text.startswith("附件：关于某区")
    assert "".join(line.text for line in (first, *rest)) == f"附件：{name}"
    assert first.left == pytest.approx(28 + 2 * CELL, abs=0.05)
    # 回行时与上一行附件名称的首字对齐
    assert rest
    assert [line.left for line in rest] == pytest.approx([part(first, "关于")[0]] * len(rest), abs=0.1)
    assert first.baseline - last_of_body.baseline == pytest.approx(2 * PITCH, abs=0.05)


def test_every_long_annex_name_wraps_under_its_own_first_character(draw: Draw) -> None:
    names = [f"某区推动知识产权服务现代化产业体系高质量发展行动计划第{number}季度推进情况表" for number in "一二三"]
    paper = draw(OfficialDocument("通知", BODY, annexes=tuple(Annex(name, BODY) for name in names)))
    lines = paper.body_lines(0)
    starts = [part(line, "某区推动")[0] for line in lines if "某区推动" in line.text]
    assert len(starts) == 3
    assert starts == pytest.approx([starts[0]] * 3, abs=0.1)
    wrapped = [line for line in lines if line.text.endswith("推进情况表") and "某区" not in line.text]
    assert len(wrapped) == 3
    assert [line.left for line in wrapped] == pytest.approx([starts[0]] * 3, abs=0.1)


@pytest.mark.parametrize("issuer", ["督查室", "某区人民政府督查室", "某区推动知识产权高质量发展领导小组办公室"])
def test_there_is_a_place_for_the_seal_that_presses_name_and_date_and_is_near_the_text(draw: Draw, issuer: str) -> None:
    paper = draw(OfficialDocument("通知", BODY, signature=Signature((issuer,), DAY)))
    text, name, dated = paper.body_lines(0)[-3:]
    assert name.text == issuer
    # 7.3.5.1: 居中下压, 署名 and date a little under its middle, its top within one line of the text.
    lowest_middle = (middle(name) + middle(dated)) / 2
    foot_of_text = text.baseline + DESCENT * EM_3
    places = [lowest_middle - step / 10 for step in range(60)]
    assert any(0 <= place - SEAL / 2 - foot_of_text <= PITCH and place + SEAL / 2 > dated.baseline for place in places)
    assert (dated.left + dated.right) / 2 + SEAL / 2 <= 184


@pytest.mark.parametrize("count", [2, 3, 4, 5])
def test_seals_of_several_agencies_do_not_touch_and_keep_inside_the_area(draw: Draw, count: int) -> None:
    names = ("区发展改革委", "区经济信息委", "区财政局", "区农业农村委", "区市场监管局")[:count]
    paper = draw(OfficialDocument("通知", BODY, signature=Signature(names, DAY)))
    lines = paper.body_lines(0)
    dated = next(line for line in lines if "2024年12月28日" in line.text)
    seals = []
    for line in lines:
        for name in names:
            if name in line.text:
                begin, end = part(line, name)
                seals.append(((begin + end) / 2, middle(line)))
    assert len(seals) == count
    for one, other in combinations(seals, 2):
        assert hypot(one[0] - other[0], one[1] - other[1]) > SEAL
    assert all(x - SEAL / 2 >= 28 and x + SEAL / 2 <= 184 for x, _ in seals)
    # In the order of the agencies, row by row; the last one presses the date too.
    assert sorted(seals, key=lambda seal: (round(seal[1]), seal[0])) == seals
    assert seals[-1][0] == pytest.approx((dated.left + dated.right) / 2, abs=0.3)
    assert dated.baseline - (seals[-1][1] + (ASCENT - 0.5) * EM_3) == pytest.approx(PITCH, abs=0.05)
    assert 184 - dated.right == pytest.approx(4 * CELL, abs=0.3)
    text = line_of(paper, "贯彻执行。")
    assert 0 <= seals[0][1] - SEAL / 2 - (text.baseline + DESCENT * EM_3) <= PITCH


def test_long_names_of_several_agencies_stand_one_to_a_row(draw: Draw) -> None:
    names = ("某区推动知识产权高质量发展领导小组办公室", "某区优化营商环境工作领导小组办公室")
    paper = draw(OfficialDocument("通知", BODY, signature=Signature(names, DAY)))
    first, second, dated = paper.body_lines(0)[-3:]
    assert (first.text, second.text) == names
    assert second.baseline - first.baseline > SEAL
    for line in (first, second):
        assert line.left >= 28
        assert line.right <= 184.1
    assert dated.text == "2024年12月28日"


def test_without_a_seal_further_agencies_stand_under_the_leading_one(draw: Draw) -> None:
    names = ("某区人民政府办公室", "某区财政局")
    paper = draw(OfficialDocument("通知", BODY, signature=Signature(names, DAY, seal_room=False)))
    first, second, dated = paper.body_lines(0)[-3:]
    assert [first.text, second.text, dated.text] == [*names, "2024年12月28日"]
    assert second.left == pytest.approx(first.left, abs=0.05)
    assert 184 - first.right == pytest.approx(2 * CELL, abs=0.3)
    assert dated.left - first.left == pytest.approx(2 * CELL, abs=0.05)


@pytest.mark.parametrize("posts", [("区长",), ("区长", "某区人民武装部部长")])
def test_posts_stand_two_characters_before_the_signature_stamp_and_level_with_it(draw: Draw, posts: tuple[str, ...]) -> None:
    paper = draw(OfficialDocument("通知", BODY, signature=Signature((), DAY, posts=posts)))
    text, *signers, dated = paper.body_lines(0)[-(len(posts) + 2) :]
    assert [line.text for line in signers] == list(posts)
    top = text.baseline + (1 - ASCENT) * EM_3 + (PITCH - EM_3) + 2 * PITCH
    for number, line in enumerate(signers):
        # Two lines of room for each stamp under two blank ones; the post is level with the middle of its room.
        assert middle(line) == pytest.approx(top + (2 * number) * PITCH + (PITCH + EM_3) / 2, abs=0.1)
        assert 184 - line.right == pytest.approx((4 + 7 + 2) * CELL, abs=0.3)
    assert 184 - dated.right == pytest.approx(4 * CELL, abs=0.3)
    foot = top + 2 * len(posts) * PITCH
    assert dated.baseline - ASCENT * EM_3 == pytest.approx(foot + PITCH, abs=0.1)


def test_a_long_note_begins_two_characters_in_and_returns_to_the_edge(draw: Draw) -> None:
    note = "联系人：王一，联系电话：023-58000000；此件公开发布，电子版请在区政府门户网站下载"
    paper = draw(OfficialDocument("通知", BODY, signature=Signature(("督查室",), DAY), note=note))
    dated, first, second = paper.body_lines(0)[-3:]
    assert first.text + second.text == f"（{note}）"
    assert first.left == pytest.approx(28 + 2 * CELL, abs=0.05)
    assert second.left == pytest.approx(28, abs=0.05)
    assert first.baseline - dated.baseline == pytest.approx(PITCH, abs=0.02)


def test_an_annex_bound_apart_begins_with_the_number_of_its_paper(draw: Draw) -> None:
    head = RedHead(("某区人民政府",), "文件", number="某府〔2024〕3号")
    annexes = (Annex("一览表", BODY), Annex("名单", BODY))
    paper = draw(OfficialDocument("通知", BODY, head=head, annexes=annexes, annexes_apart=True))
    for page, mark in ((1, "某府〔2024〕3号附件1"), (2, "某府〔2024〕3号附件2")):
        line = paper.lines(page)[0]
        assert line.text == mark
        assert line.left == pytest.approx(28, abs=0.02)
        assert "Heiti" in line.font


def test_the_title_of_an_annex_is_centred_on_line_three_and_its_text_like_the_body(draw: Draw) -> None:
    paper = draw(OfficialDocument("通知", BODY, annexes=(Annex("一览表", (Paragraph.of(SENTENCE * 40),)),)))
    mark, title, first, second = paper.lines(1)[:4]
    assert mark.text == "附件"
    assert title.left + title.right == pytest.approx(2 * 106, abs=0.1)
    assert title.baseline - (0.877 - 0.5) * title.size * 25.4 / 72 == pytest.approx(37 + 2 * PITCH + EM_3 / 2, abs=0.3)
    assert first.left == pytest.approx(28 + 2 * CELL, abs=0.05)
    assert second.left == pytest.approx(28, abs=0.02)
    # Page numbers run on.
    assert [f"— {page + 1} —" in paper.text(page) for page in range(paper.pages)] == [True] * paper.pages


# 7.4 版记


def test_wrapped_copies_return_under_the_first_agency_and_end_with_a_full_stop(draw: Draw) -> None:
    copies = "区委办公室，区人大常委会办公室，区政协办公室，区纪委监委机关，区法院，区检察院，区人武部，各民主党派"
    imprint = Imprint(copies, "各镇乡人民政府", "某区人民政府办公室", DAY)
    paper = draw(OfficialDocument("通知", BODY, imprint=imprint))
    lines = [line for line in paper.lines(1) if abs(line.size - 14) < 0.01 and line.baseline < 262]
    main, first, second, office = lines
    assert main.text == "主送：各镇乡人民政府。"
    assert first.text + second.text == f"抄送：{copies}。"
    assert [main.left, first.left] == pytest.approx([28 + EM_4] * 2, abs=0.05)
    assert second.left == pytest.approx(part(first, "区委")[0], abs=0.15)
    assert max(first.right, second.right) <= 184 - EM_4 + 0.1
    assert (office.left, office.right) == (pytest.approx(28 + EM_4, abs=0.05), pytest.approx(184 - EM_4, abs=0.05))
    # No rule between 主送 and 抄送, a thin one over 印发.
    upper, inner, lower = [rule.y for rule in paper.rules(1)]
    assert upper < main.baseline < first.baseline < second.baseline < inner < office.baseline < lower


# 10.1 信函格式


def test_a_joint_letter_shows_only_the_leading_agency(draw: Draw) -> None:
    head = RedHead(("某区人民政府办公室", "某区财政局"), form=HeadForm.LETTER, number="某府办函〔2024〕16号")
    paper = draw(OfficialDocument("关于商请协助的函", BODY, head=head))
    assert "某区人民政府办公室" in paper.text(0)
    assert "财政局" not in paper.text(0)


def test_the_corner_of_a_letter_begins_beside_its_number_under_the_rule(draw: Draw) -> None:
    head = RedHead(
        ("某区人民政府办公室",), form=HeadForm.LETTER, number="某府办函〔2024〕16号", copy_number="000012", secrecy="秘密★1年", urgency="特急"
    )
    paper = draw(OfficialDocument("关于商请协助的函", BODY, head=head, recipients="区财政局"))
    first, secrecy, urgency, title = [line for line in paper.lines(0) if line.size < 30][:4]
    assert first.text == "000012某府办函〔2024〕16号"
    assert (secrecy.text, urgency.text) == ("秘密★1年", "特急")
    assert [line.left for line in (first, secrecy, urgency)] == pytest.approx([28] * 3, abs=0.05)
    assert first.right == pytest.approx(184, abs=0.05)
    # 与该线的距离为3号汉字高度的7/8
    rule = sorted(rule.y + rule.width / 2 for rule in paper.rules(0) if rule.colour == (0.8, 0, 0))[1]
    assert first.baseline - ASCENT * EM_3 - rule == pytest.approx(EM_3 * 7 / 8, abs=0.1)
    # 标题与其上最后一个要素相距二行, to half a line because the body keeps to the grid.
    gap = title.baseline - 0.877 * 22 * 25.4 / 72 - (urgency.baseline + DESCENT * EM_3)
    assert gap == pytest.approx(2 * PITCH, abs=PITCH / 2 + 1.1)


def test_the_text_of_a_letter_keeps_off_the_lower_rule(draw: Draw) -> None:
    head = RedHead(("某区人民政府办公室",), form=HeadForm.LETTER, number="某府办函〔2024〕16号")
    paper = draw(OfficialDocument("关于商请协助的函", (Paragraph.of(SENTENCE * 30),), head=head))
    rule = sorted(rule.y - rule.width / 2 for rule in paper.rules(0) if rule.colour == (0.8, 0, 0))[2]
    last = paper.body_lines(0)[-1]
    assert rule - (last.baseline + DESCENT * EM_3) >= EM_3 * 7 / 8


# 10.3 纪要


def test_minutes_name_who_was_there_under_the_text(draw: Draw) -> None:
    names = "王一、李二、张三、赵四、钱五、孙六、周七、吴八、郑九、冯十、陈十一、褚十二、卫十三"
    document = OfficialDocument(
        "研究重点任务推进有关问题",
        BODY,
        head=RedHead(("某区人民政府督查专题会议纪要",), number="第3期"),
        attendance=(("出席", names), ("请假", "蒋十四"), ("列席", "沈十五")),
    )
    paper = draw(document)
    assert paper.ink(0, red=True)[1] == pytest.approx(72, abs=0.3)
    text = line_of(paper, "贯彻执行。")
    first, second, away, guests = [line for line in paper.body_lines(0) if line.baseline > text.baseline + 1]
    assert first.text + second.text == f"出席：{names}"
    assert (away.text, guests.text) == ("请假：蒋十四", "列席：沈十五")
    # The label is in another face, whose characters stand a little higher in their box.
    assert second.baseline - text.baseline == pytest.approx(3 * PITCH, abs=0.1)
    for line in (first, away, guests):
        assert line.left == pytest.approx(28 + 2 * CELL, abs=0.05)
        assert "Heiti" in line.characters[0].font
        assert "Fangsong" in line.characters[3].font
    assert second.left == pytest.approx(part(first, "王一")[0], abs=0.15)
