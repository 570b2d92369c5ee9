"""Search asks for the tokens that pay, and never for none."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.storage.search_choice import Frequencies, chosen

FREQUENT = {"区财": 89_000, "财政": 89_000, "政局": 89_000, "次，": 475_000, "件；": 317_000, "12": 62_000, "25": 63_000, "5件": 94_000}
TOKENS = st.lists(st.lists(st.text(min_size=2, max_size=2), min_size=1, max_size=9, unique=True), min_size=1, max_size=3)


def known(rows: int = 500_000) -> Frequencies:
    return Frequencies(rows, dict(FREQUENT), 125)


def test_every_token_is_asked_for_where_no_row_was_counted() -> None:
    assert chosen([["区财", "财政", "政局"], ["件；"]], Frequencies()) == ["区财", "财政", "政局", "件；"]


def test_a_rare_token_spares_the_lists_of_frequent_ones() -> None:
    assert chosen([["区财", "财政", "政局", "局榨"]], known()) == ["局榨"]
    assert chosen([["次，", "，稀"], ["件；"]], known()) == ["，稀"]


def test_a_frequent_pair_is_left_out_where_its_neighbours_are_asked_for() -> None:
    counted = {"件2": 26_000, "24": 63_000, "46": 41_000, "6次": 89_000, "次，": 476_000, "，培": 89_000, "培训": 159_000, "训技": 89_000}
    asked = chosen([list(counted)], Frequencies(500_000, counted, 125))
    assert {"件2", "46"} <= set(asked)
    assert not {"次，", "培训"} & set(asked)


def test_numbers_are_asked_for_beside_words_but_not_what_nearly_every_row_has() -> None:
    asked = chosen([["12", "25", "5件", "件；", "；区", "区财"]], Frequencies(500_000, {**FREQUENT, "；区": 279_000}, 125))
    assert {"12", "25"} <= set(asked)
    assert not {"件；", "；区"} & set(asked)


def test_a_token_that_every_row_has_is_asked_for_when_it_is_the_only_one() -> None:
    assert chosen([["次，"]], Frequencies(1000, {"次，": 1000}, 125)) == ["次，"]


@given(TOKENS, st.dictionaries(st.text(min_size=2, max_size=2), st.integers(1, 2000)), st.integers(0, 1000))
def test_some_tokens_of_the_query_are_asked_for_and_none_twice(tokens: list[list[str]], rows_with: dict[str, int], rows: int) -> None:
    asked = chosen(tokens, Frequencies(rows, rows_with, 125))
    assert asked
    assert len(set(asked)) == len(asked)
    assert set(asked) <= {token for of_word in tokens for token in of_word}
