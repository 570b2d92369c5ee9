"""Units: the names people write find the body that is meant, guesses are shown as guesses."""

from __future__ import annotations

import pytest

from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit, find_unit, matches_search, may_be_commanded, short_name_of

UNITS = [
    Unit(name=name, id=index)
    for index, name in enumerate(
        [
            "区市场监管局",
            "区经济信息委",
            "区发展改革委",
            "区人力社保局",
            "区文化旅游委",
            "中国人民银行万州分行",
            "区金融办",
            "区教委",
        ],
        start=1,
    )
]


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("区市场监管局", "区市场监管局"),
        ("区市场监督管理局", "区市场监管局"),
        ("万州区市场监管局", "区市场监管局"),
        ("区经信委", "区经济信息委"),
        ("区发改委", "区发展改革委"),
        ("区人社局", "区人力社保局"),
        ("区文旅委", "区文化旅游委"),
        ("人行万州分行", "中国人民银行万州分行"),
        ("区金融工作局", "区金融办"),
    ],
)
def test_usual_spellings_mean_one_unit_for_certain(written: str, name: str) -> None:
    match = find_unit(written, UNITS)
    assert match is not None
    assert (match.unit.name, match.certain) == (name, True)


def test_a_likely_name_is_only_a_guess_and_a_strange_one_nothing() -> None:
    guess = find_unit("区市场监管执法局", UNITS)
    assert guess is not None
    assert not guess.certain
    assert find_unit("区水利局", UNITS) is None
    assert find_unit(" ", UNITS) is None


def test_an_alias_counts_as_a_name() -> None:
    renamed = Unit(name="区委金融办", aliases=("区地方金融局",))
    match = find_unit("区地方金融局", [renamed])
    assert match is not None
    assert match.certain


@pytest.mark.parametrize("text", ["发改委", "fgw", "qfzggw", "发展"])
def test_search_finds_by_parts_and_initials(text: str) -> None:
    initials = ("qfzggw",)
    assert matches_search(text, ("区发展改革委",), initials) is not None


def test_search_prefers_what_is_written_out() -> None:
    whole = matches_search("教委", ("区教委",))
    scattered = matches_search("发改委", ("区发展改革委",))
    assert whole is not None
    assert scattered is not None
    assert whole < scattered
    assert matches_search("xyz", ("区教委",), ("qjw",)) is None


def test_courts_party_bodies_and_central_agencies_are_not_commanded() -> None:
    for nature in (
        UnitNature.JUDICIAL_ORGAN,
        UnitNature.PARTY_DEPARTMENT,
        UnitNature.CENTRAL_AGENCY,
        UnitNature.ATTACHED_ORGAN,
    ):
        assert not may_be_commanded(nature)
    assert may_be_commanded(UnitNature.GOVERNMENT_DEPARTMENT)


@pytest.mark.parametrize(
    ("name", "short"), [("区教委", "教委"), ("区委组织部", "区委组织部"), ("万州经开区经济发展局", "万州经开区经济发展局")]
)
def test_a_short_name_drops_the_level_word_but_never_tears_a_party_body(name: str, short: str) -> None:
    assert short_name_of(name) == short
