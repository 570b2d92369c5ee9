"""Titles are broken where words end and stand in a trapezium or a lozenge."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from wanzhou_gui.rendering.pdf.official.title import shape_title
from wanzhou_gui.reports.document import OfficialDocument, Paragraph

MEASURE = 20100  # a line of 22-point characters


def shaped(title: str, *keep: str) -> tuple[str, ...]:
    cells = [500 if character.isascii() else 1000 for character in title]
    return shape_title(title, cells, MEASURE, keep)


TITLES = [
    "某区人民政府督查室关于2024年第二季度民营经济高质量发展重点任务推进情况的督查通报",
    "关于2024年上半年重点任务推进情况的督查通报",
    "某区人民政府办公室关于印发某区民营经济高质量发展三年行动计划（2024—2026年）任务分工的通知",
    "关于对《政府工作报告》重点任务分解落实情况开展专项督查的通知",
    "关于2024年第三季度20项民生实事进展情况和存在问题整改落实情况的督查专报",
    "关于切实做好2024年度重点工作目标任务完成情况自查和年终考核评价有关工作的通知",
]
WORDS = [
    "2024年",
    "第二季度",
    "第三季度",
    "重点任务",
    "督查通报",
    "督查专报",
    "人民政府",
    "办公室",
    "《政府工作报告》",
    "（2024—2026年）",
    "三年行动",
    "考核",
    "整改",
    "有关工作",
]


@pytest.mark.parametrize("title", TITLES)
def test_no_word_is_torn_and_nothing_is_lost(title: str) -> None:
    lines = shaped(title, "某区人民政府督查室", "三年行动计划", "民营经济")
    assert "".join(lines) == title
    for word in [*WORDS, "某区人民政府督查室", "三年行动计划"]:
        if word in title:
            assert any(word in line for line in lines), (word, lines)


@pytest.mark.parametrize("title", TITLES)
def test_every_line_fits_and_none_is_a_scrap(title: str) -> None:
    lines = shaped(title)
    widths = [sum(500 if character.isascii() else 1000 for character in line) for line in lines]
    assert max(widths) <= MEASURE
    assert min(widths) >= 4000
    assert 2 <= len(lines) <= 4


@pytest.mark.parametrize("title", TITLES)
def test_shape_is_never_an_hourglass(title: str) -> None:
    lines = shaped(title)
    widths = [sum(500 if character.isascii() else 1000 for character in line) for line in lines]
    for before, middle, after in zip(widths, widths[1:], widths[2:], strict=False):
        assert not (middle < before and middle < after), lines


def test_lines_do_not_begin_with_a_particle() -> None:
    for title in TITLES:
        for line in shaped(title)[1:]:
            assert line[0] not in "的和与及，。、》）", line


def test_short_title_stays_on_one_line() -> None:
    assert shaped("关于任务分工的通知") == ("关于任务分工的通知",)


def test_breaks_of_the_author_are_kept() -> None:
    assert shaped("某区人民政府\n关于情况的\n通报") == ("某区人民政府", "关于情况的", "通报")


def test_named_agencies_are_kept_whole() -> None:
    name = "某某国际经济技术合作示范园管委会"
    lines = shaped(f"关于{name}二季度进展情况的通报", name)
    assert any(name in line for line in lines)


def test_what_stands_in_brackets_is_kept_whole() -> None:
    """The 关于 inside would otherwise be the best place of all to begin a line."""
    for inner in ("《关于加强安全生产工作的意见》", "《关于进一步优化营商环境的若干措施》"):
        lines = shaped(f"某区人民政府关于对{inner}落实情况开展专项督查的通知")
        assert any(inner in line for line in lines), lines


def test_book_title_longer_than_a_line_is_broken_between_its_words() -> None:
    plan = "《某某市某某区民营经济高质量发展三年行动计划（2024—2026年）》"
    lines = shaped(f"关于{plan}2024年第二季度推进情况的通报", plan, "2024年第二季度")
    assert len(lines) in (3, 4)
    for word in ("（2024—2026年）", "2024年第二季度", "民营经济", "高质量发展", "推进情况"):
        assert any(word in line for line in lines), (word, lines)


def test_title_too_long_for_four_lines_is_filled_and_not_lost() -> None:
    title = "关于" + "某项特别冗长名称" * 12 + "的通报"
    lines = shaped(title)
    assert "".join(lines) == title
    assert len(lines) > 4


def test_a_narrow_middle_dot_fills_one_cell_of_the_title(draw: Callable[[OfficialDocument], Any]) -> None:
    """小标宋 draws the dot a third of an em wide: it stands in the middle, and what follows keeps its place."""
    paper = draw(OfficialDocument("万州·督查通报", (Paragraph.of("正文"),)))
    title = next(line for line in paper.lines(0) if "万州" in line.text)
    lefts = {character.text: character.left * 72 / 25.4 for character in title.characters}
    assert lefts["督"] - lefts["万"] == pytest.approx(3 * 22, abs=0.05)
    assert lefts["报"] - lefts["万"] == pytest.approx(6 * 22, abs=0.05)
    assert 22 + 5 < lefts["·"] - lefts["万"] - 22 < 22 + 12
