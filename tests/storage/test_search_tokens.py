"""Whatever stands in a text is asked for by tokens that the text has."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from wanzhou_gui.storage.search_tokens import asked_of, tokens_of

TEXTS = st.text(alphabet="区专利1234567890aB，\n％Ä😀", max_size=30)


def test_pairs_are_tokens_and_numbers_come_with_what_stands_beside_them() -> None:
    assert tokens_of(["议74件；", "A1"]) == {"议7", "议74", "74件", "4件", "件；", "a1"}


def test_two_digits_at_the_end_of_a_text_begin_a_token_too() -> None:
    assert any(token.startswith("25") for token in tokens_of(["共125"]))


def test_no_token_reaches_from_one_text_into_the_next() -> None:
    assert tokens_of(["专", "利"]) == set()


def test_a_word_of_two_digits_is_asked_for_as_a_beginning_and_one_character_not_at_all() -> None:
    assert asked_of(("25",)) == ([], ["25"])
    assert asked_of(("专",)) == ([], [])
    assert asked_of(("25", "125件")) == (["125", "25件"], [])


def test_pairs_within_three_characters_that_are_asked_for_are_not_asked_for_besides() -> None:
    assert asked_of(("协议74件；",)) == (["74件", "件；", "协议", "议74"], [])


@given(st.lists(TEXTS, min_size=1, max_size=3), st.data())
@example(["74"], None)
def test_a_text_has_every_token_asked_for_by_any_stretch_of_it(texts: list[str], data: st.DataObject | None) -> None:
    text = texts[0]
    at, end = (0, len(text)) if data is None else sorted(data.draw(st.tuples(*[st.integers(0, len(text))] * 2)))
    known = tokens_of(texts)
    for word in (text[at:end], text[at:end].upper()):
        tokens, beginnings = asked_of((word,))
        assert set(tokens) <= known
        assert all(any(token.startswith(begun) for token in known) for begun in beginnings)
