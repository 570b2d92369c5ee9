"""Lines keep the rules of Chinese punctuation, lose nothing and reach the edge."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wanzhou_gui.rendering.pdf.line_breaking import break_text
from wanzhou_gui.reports.document import OfficialDocument, Paragraph

# Written down again, independently of the product: GB/T 15834-2011.
NEVER_FIRST = set("，。、；：？！）》〉」』】〕”’…—·～％%‰")
NEVER_LAST = set("（《〈「『【〔“‘￥")
EDGE = 184 * 72 / 25.4
MM = 72 / 25.4

Draw = Callable[[OfficialDocument], Any]
Plain = Callable[..., OfficialDocument]

WORDS = st.sampled_from(
    [
        *"各责任单位要对照目标任务倒排工期挂图作战确保按期完成",
        *"，。、；：？！",
        "（万州府办发〔2024〕16号）",
        "《三年行动计划（2024—2026年）任务分工的通知》",
        "“一企一策”，",
        "96.4%，",
        "12345.67",
        "——",
        "……",
        "GDP",
        "duchashi@example.cn",
        "（一）",
        "”）；",
        "（《",
        "第9项",
        "2024—2026年",
        "A/B",
        " ",
    ]
)
TEXTS = st.lists(WORDS, min_size=20, max_size=300).map("".join)


def cells_of(text: str) -> list[int]:
    return [500 if character.isascii() else 1000 for character in text]


def groups_kept(text: str) -> list[tuple[int, int]]:
    """Where numbers, words, dashes, dots and 〔2024〕 stand that must not be torn."""
    found = [match.span() for match in re.finditer(r"〔\d+〕|——|……|\d[\d.]*%?|[A-Za-z]+", text)]
    return [span for span in found if span[1] - span[0] > 1]


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_every_character_stands_on_exactly_one_line(text: str) -> None:
    lines = break_text(text, cells_of(text), 28000, 2000)
    assert [line.start for line in lines] == [0, *(line.end for line in lines[:-1])]
    assert lines[-1].end == len(text)
    assert all(line.end > line.start for line in lines)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_full_lines_reach_the_edge_exactly(text: str) -> None:
    cells = cells_of(text)
    for line in break_text(text, cells, 28000, 2000)[:-1]:
        seen = text[line.start : line.end].rstrip(" ")
        if not line.full:
            # Only a line without any place to spread may end short: one word of Western letters.
            assert not any(ord(character) > 0x2E80 for character in seen[:-1])
            continue
        gaps = line.end - line.start - 1 - line.fixed
        width = sum(cells[line.start : line.start + len(seen)])
        width += line.spread * gaps - sum(amount for _, amount in line.pressed)
        assert line.indent + width == pytest.approx(28000, abs=0.01)


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_marks_are_pressed_by_no_more_than_half(text: str) -> None:
    for line in break_text(text, cells_of(text), 28000, 2000):
        for index, amount in line.pressed:
            # One gap may lie between a closing and an opening mark: then each gives its half.
            both = text[index] in NEVER_FIRST and text[index + 1] in NEVER_LAST
            assert 0 < amount <= (1000 if both else 500) + 0.001


@given(TEXTS)
@settings(max_examples=150, deadline=None)
def test_words_numbers_and_long_marks_are_never_torn(text: str) -> None:
    breaks = {line.end for line in break_text(text, cells_of(text), 28000, 2000)}
    # A word longer than half a line may have to be cut: it would leave a line of holes.
    long_words = [match.span() for match in re.finditer(r"[!-~–—‰，。、；：？！”）》…]{18,}", text)]
    for start, end in groups_kept(text):
        if not any(first <= start and end <= last for first, last in long_words):
            assert not breaks & set(range(start + 1, end)), text[start:end]


@given(st.lists(TEXTS, min_size=3, max_size=6))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_no_line_of_the_printed_page_begins_or_ends_with_a_wrong_mark(draw: Draw, texts: list[str]) -> None:
    # Texts that begin with a closing mark or end with an opening one break the rule themselves.
    paper = draw(OfficialDocument("", tuple(Paragraph.of(f"国{text}国") for text in texts)))
    for page in range(paper.pages):
        for line in paper.body_lines(page):
            seen = line.text.strip(" ")
            if not seen or not set(seen) - NEVER_FIRST - NEVER_LAST:
                continue
            assert seen[0] not in NEVER_FIRST, seen
            if len(seen) > 1 and line.right * MM > EDGE - 1:
                assert seen[-1] not in NEVER_LAST, seen


@given(st.lists(TEXTS, min_size=3, max_size=6))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_right_edges_of_printed_lines_agree_within_a_tenth_of_a_point(draw: Draw, texts: list[str]) -> None:
    paper = draw(OfficialDocument("", tuple(Paragraph.of("国" + text.replace(" ", "")) for text in texts)))
    printed = "".join("".join(line.text for line in paper.body_lines(page)) for page in range(paper.pages))
    ends, at = set(), 0
    for text in texts:
        at += 1 + len(text.replace(" ", ""))
        ends.add(at)
    assert at == len(printed)
    at = 0
    for page in range(paper.pages):
        for line in paper.body_lines(page):
            at += len(line.text)
            if at not in ends:
                assert line.right * MM == pytest.approx(EDGE, abs=0.1), line.text


def test_closing_marks_in_a_row_go_with_their_character() -> None:
    text = "国" * 27 + "民”），" + "国" * 40
    first = break_text(text, cells_of(text), 28000)[0]
    assert text[first.start : first.end] in ("国" * 27, "国" * 27 + "民”），")


def test_a_mark_is_pressed_in_rather_than_carried_over_when_the_line_can_give() -> None:
    text = "国，民，国，民，国，" + "国" * 17 + "民。" + "国" * 20
    first = break_text(text, cells_of(text), 28000)[0]
    assert text[: first.end].endswith("民。")
    assert sum(amount for _, amount in first.pressed) == pytest.approx(1000)


def test_one_character_is_carried_over_when_marks_would_be_pressed_to_their_limit() -> None:
    text = "国" * 26 + "，民。" + "国" * 20
    first, second, *_ = break_text(text, cells_of(text), 28000)
    assert text[second.start] == "民"
    assert first.spread > 0


def test_document_number_is_torn_behind_its_bracket_only_when_the_line_would_gape() -> None:
    held = "国" * 22 + "某府办发〔2024〕16号" + "国" * 20
    assert held[break_text(held, cells_of(held), 28000)[0].end] in "〔发"
    short = "国" * 20 + "发〔2024〕116号" + "国" * 20
    end = break_text(short, cells_of(short), 28000)[0].end
    assert short[end - 1 : end + 1] not in ("20", "02", "24", "11", "16")


@pytest.mark.parametrize("number", ["14项", "2024年", "30日", "第8项", "附件2"])
def test_a_number_goes_to_the_next_line_with_its_unit(number: str) -> None:
    """The line would end inside the number; a character or two of room is lent for it."""
    for before in range(24, 28):
        text = "国" * before + number + "民" * 40
        end = break_text(text, cells_of(text), 28000)[0].end
        assert not before < end < before + len(number), text[:end]


def test_western_words_are_parted_at_their_spaces() -> None:
    text = "supervision and inspection office of the district government " * 2
    lines = [text[line.start : line.end] for line in break_text(text, cells_of(text), 28000)]
    assert "".join(lines) == text
    assert all(line.endswith(" ") for line in lines)
    assert {word for line in lines for word in line.split()} == set(text.split())


def test_a_word_longer_than_the_line_is_cut_and_not_lost() -> None:
    text = "网址" + "a" * 150 + "国"
    lines = break_text(text, cells_of(text), 28000)
    assert "".join(text[line.start : line.end] for line in lines) == text
    assert max(sum(cells_of(text[line.start : line.end])) for line in lines) <= 28000


@pytest.mark.parametrize("text", ["", "，", "。" * 100, "（" * 100, " " * 100, "a", "\u4e00" * 28])
def test_odd_texts_are_broken_without_loss(text: str) -> None:
    lines = break_text(text, cells_of(text), 28000)
    assert "".join(text[line.start : line.end] for line in lines) == text


def broken(text: str, measure: int) -> list[str]:
    """The lines of a ragged cell."""
    return [text[line.start : line.end] for line in break_text(text, cells_of(text), measure, justified=False)]


@pytest.mark.parametrize("measure", range(5000, 14000, 500))
def test_the_number_of_a_paper_keeps_its_last_character_in_a_narrow_cell(measure: int) -> None:
    lines = broken("推进情况（万州府办发〔2024〕16号），请认真落实", measure)
    assert not [line for line in lines if line.startswith("号")]


@pytest.mark.parametrize("justified", [True, False])
def test_a_long_line_parts_the_number_of_a_paper_behind_its_bracket_at_worst(justified: bool) -> None:
    text = "园区（万州府办发〔2024〕16号）。"
    lines = [text[line.start : line.end] for line in break_text(text, cells_of(text), 9000, justified=justified)]
    assert not [line for line in lines if line.startswith("号")]


def test_a_word_is_not_cut_for_a_hole_that_a_ragged_cell_does_not_have() -> None:
    assert broken("开发区PM2.5治理", 4000)[:2] == ["开发区", "PM2.5治"]


def test_a_mark_stays_with_a_number_that_fills_its_cell() -> None:
    assert broken("￥1,200、经开区", 4000)[0] == "￥1,200、"


def test_an_address_behind_a_number_is_not_cut_at_the_point_of_the_number() -> None:
    lines = broken("98.36%duchashi@example.cn", 4000)
    assert not [before for before in lines if before.endswith("98.")]
