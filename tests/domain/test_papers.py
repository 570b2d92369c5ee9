"""Paper numbers: templates and Chinese numerals."""

from __future__ import annotations

import pytest

from wanzhou_gui.domain.papers import chinese_number, paper_number


@pytest.mark.parametrize(
    ("template", "number"),
    [
        ("{机关代字}〔{yyyy}〕{n}号", "万州府督〔2024〕16号"),
        ("第{n}期", "第16期"),
        ("{yyyy汉字}年第{n汉字}期", "二〇二四年第十六期"),
    ],
)
def test_the_styles_met_in_the_wild_are_filled(template: str, number: str) -> None:
    assert paper_number(template, "万州府督", 2024, 16) == number


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0, "零"),
        (1, "一"),
        (10, "十"),
        (11, "十一"),
        (20, "二十"),
        (101, "一百零一"),
        (110, "一百一十"),
        (1003, "一千零三"),
        (2024, "二千零二十四"),
    ],
)
def test_counting_numbers_are_written_in_characters(number: int, text: str) -> None:
    assert chinese_number(number) == text


def test_numbers_beyond_the_register_are_refused() -> None:
    with pytest.raises(ValueError, match="9999"):
        chinese_number(10000)
