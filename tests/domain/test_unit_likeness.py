"""Guesses about printed names: what is proposed, with which reason, and that two known bodies are never taken for one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.unit_likeness import LikenessReason, likely_units
from wanzhou_gui.domain.units import Unit

NAMES = (
    "区发展改革委", "区经济信息委", "区教委", "区科技局", "区公安局", "区民政局", "区司法局", "区财政局", "区人力社保局", "区规划自然资源局",
    "区生态环境局", "区住房城乡建委", "区城市管理局", "区交通运输委", "区水利局", "区农业农村委", "区商务委", "区文化旅游委", "区卫生健康委", "区应急局",
    "区审计局", "区国资委", "区市场监管局", "区统计局", "区医保局", "区林业局", "区信访办", "区法院", "区检察院", "区委组织部", "区委宣传部", "区委政法委",
    "区总工会", "团区委", "区妇联", "万州经开区管委会", "太龙镇", "太安镇", "高笋塘街道", "五桥街道", "人行万州分行", "万州海关",
)  # fmt: skip
DICTIONARY = tuple(Unit(id=number + 1, name=name, position=number) for number, name in enumerate(NAMES))


@pytest.mark.parametrize(
    ("printed", "meant", "reason"),
    [
        ("发展改革委", "区发展改革委", LikenessReason.LEVEL_WORD),
        ("万州区财政局", "区财政局", LikenessReason.LEVEL_WORD),
        ("区规划和自然资源局", "区规划自然资源局", LikenessReason.JOINING_WORD),
        ("区文旅委", "区文化旅游委", LikenessReason.SHORT_FORM),
        ("区发改委", "区发展改革委", LikenessReason.SHORT_FORM),
        ("区人力资源和社会保障局", "区人力社保局", LikenessReason.SHORT_FORM),
        ("区商务局", "区商务委", LikenessReason.ENDING),
        ("区市场监官局", "区市场监管局", LikenessReason.ONE_CHARACTER),
        ("区规划自然资局", "区规划自然资源局", LikenessReason.ONE_CHARACTER),
        ("太龙镇人民政府", "太龙镇", LikenessReason.SHORT_FORM),
        ("五桥街道办事处", "五桥街道", LikenessReason.SHORT_FORM),
        ("区人民法院", "区法院", LikenessReason.SHORT_FORM),
        ("区教育局", "区教委", LikenessReason.SHORT_FORM),
    ],
)
def test_the_body_that_is_meant_is_proposed_with_the_reason(printed: str, meant: str, reason: LikenessReason) -> None:
    first = likely_units(printed, DICTIONARY)[0]
    assert (first.unit.name, first.reason) == (meant, reason)
    assert 80 <= first.score < 100


@pytest.mark.parametrize("printed", ["市发展改革委", "区农委会计站", "区民宗委", "区体育局", "太平镇", "区委统战部", "某某公司", "省财政厅", "双河口街道"])
def test_a_body_of_another_level_or_another_name_is_not_proposed(printed: str) -> None:
    assert likely_units(printed, DICTIONARY) == ()


def test_a_name_that_fits_two_bodies_is_proposed_with_both() -> None:
    two = (*DICTIONARY, Unit(id=99, name="区交通运输局", position=99))
    assert {one.unit.name for one in likely_units("交通运输", two)} <= {"区交通运输委", "区交通运输局"}
    managed = likely_units("区交通运输管理委", (*two, Unit(id=100, name="区交通运输管理局", position=100)))
    assert managed[0].unit.name == "区交通运输管理局"
    assert [one.unit.name for one in likely_units("区太平街道办", (Unit(id=1, name="区太平街道"), Unit(id=2, name="太平街道")))] == ["区太平街道", "太平街道"]


@given(st.sampled_from(DICTIONARY), st.sets(st.sampled_from(DICTIONARY)))
def test_a_name_of_the_dictionary_is_never_taken_for_another_body(unit: Unit, others: set[Unit]) -> None:
    assert likely_units(unit.name, {*others, unit}) == ()
    # Without the body itself no other real one is proposed in its place.
    assert likely_units(unit.name, [other for other in DICTIONARY if other.id != unit.id]) == ()


@given(st.text(max_size=30))
def test_whatever_is_printed_every_guess_is_shown_as_one(printed: str) -> None:
    assert all(80 <= one.score < 100 and printed not in one.unit.names for one in likely_units(printed, DICTIONARY))
