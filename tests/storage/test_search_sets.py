"""A packed set of rows is the same set again, and bytes that are none are refused."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyroaring import BitMap

from wanzhou_gui.storage.search_sets import UnreadableSetError, packed, unpacked


def some_rows(share: float) -> BitMap:
    chance = random.Random(7)
    return BitMap(number for number in range(1 << 18) if chance.random() < share)


@given(st.lists(st.one_of(st.integers(0, (1 << 19) - 1), st.integers(0, 400)), max_size=300))
def test_any_set_comes_back(numbers: list[int]) -> None:
    assert list(unpacked(packed(BitMap(numbers)))) == sorted(set(numbers))


@pytest.mark.parametrize("share", [0.00001, 0.001, 0.01, 0.05, 0.0625, 0.2, 0.99, 1.0])
def test_a_set_of_any_frequency_comes_back(share: float) -> None:
    rows = some_rows(share)
    assert unpacked(packed(rows)) == rows


def test_sets_that_are_neither_rare_nor_frequent_are_packed_below_two_bytes_a_row() -> None:
    rows = some_rows(0.02)
    assert len(packed(rows)) < 1.4 * len(rows)


@pytest.mark.parametrize("content", [b"", b"\0", b"\1", b"\2abc", b"\1" + b"\xff" * 40, b"\0" + bytes(30)])
def test_bytes_that_are_no_packed_set_are_refused(content: bytes) -> None:
    with pytest.raises(UnreadableSetError):
        unpacked(content)


@pytest.mark.parametrize("share", [0.001, 0.01, 0.2])
def test_damaged_bytes_are_refused_or_give_a_set_and_nothing_worse(share: float) -> None:
    chance, whole = random.Random(11), packed(some_rows(share))
    refused = 0
    for _ in range(400):
        content = bytearray(whole)
        for _ in range(chance.randrange(1, 4)):
            content[chance.randrange(min(len(content), 200))] = chance.randrange(256)
        try:
            assert isinstance(unpacked(bytes(content[: chance.choice((len(content), len(content) // 2))])), BitMap)
        except UnreadableSetError:
            refused += 1
    assert refused > 100
