"""Shares of printed classes: they total 100.0 and stay next to the true value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.percentages import shares


@given(st.lists(st.integers(min_value=0, max_value=5000), min_size=1, max_size=12).filter(any))
def test_shares_total_exactly_one_hundred(counts: list[int]) -> None:
    assert sum(shares(counts)) == Decimal(100)


@given(st.lists(st.integers(min_value=0, max_value=5000), min_size=1, max_size=12).filter(any))
def test_no_share_is_a_whole_tenth_away_from_the_truth(counts: list[int]) -> None:
    total = sum(counts)
    for count, share in zip(counts, shares(counts), strict=True):
        assert abs(share - Decimal(count * 100) / total) < Decimal("0.1")


@given(st.lists(st.integers(min_value=0, max_value=5000), min_size=2, max_size=12).filter(any))
def test_a_larger_count_never_has_a_smaller_share(counts: list[int]) -> None:
    pairs = sorted(zip(counts, shares(counts), strict=True))
    assert [share for _, share in pairs] == sorted(share for _, share in pairs)


def test_a_published_case_where_rounding_each_share_does_not_total() -> None:
    # 24, 10, 162, 17 and 9 of 222: rounding each gives 10.8, 4.5, 73.0, 7.7, 4.1, together 100.1.
    assert shares([24, 10, 162, 17, 9]) == tuple(map(Decimal, ("10.8", "4.5", "73.0", "7.7", "4.0")))


def test_nothing_to_share_gives_zeros_and_negative_counts_are_refused() -> None:
    assert shares([0, 0]) == (Decimal("0.0"), Decimal("0.0"))
    with pytest.raises(ValueError, match="negative"):
        shares([1, -1])
