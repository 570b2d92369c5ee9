"""状态用语: which lists an office may make, and that a list survives being kept among the settings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.status_list import (
    DONE_STATES,
    OPEN_STATES,
    STANDARD_STATES,
    StatusList,
    settings_of_list,
    status_list_of,
)
from wanzhou_gui.reports.status_words import NO_CHANGE, offered_words, status_of_word
from wanzhou_gui.reports.wording import STATUS_WORDS, status_word

ADJUSTED, BEHIND, DONE = ProgressStatus.ADJUSTED, ProgressStatus.BEHIND, ProgressStatus.DONE


def refused(states: StatusList) -> str:
    refusal = states.refusal(STATUS_WORDS, (NO_CHANGE,))
    return refusal.code if refusal else ""


WORDS = st.sampled_from([*STATUS_WORDS.values(), NO_CHANGE, "办结", "进展缓慢", "不再推进", "有, 逗号", "一" * 13]) | st.text(max_size=14)
LISTS = st.builds(
    lambda words, withdrawn: StatusList(
        tuple((status, words[status]) for status in ProgressStatus if words.get(status)), frozenset(withdrawn)
    ),
    st.dictionaries(st.sampled_from(ProgressStatus), WORDS, max_size=4),
    st.sets(st.sampled_from(ProgressStatus)),
)


def test_the_standard_list_offers_every_state_under_its_standard_word() -> None:
    assert refused(STANDARD_STATES) == ""
    assert offered_words(STANDARD_STATES) == STATUS_WORDS


@given(LISTS)
def test_a_list_is_read_back_from_the_settings_as_it_was_kept(states: StatusList) -> None:
    assert status_list_of(settings_of_list(states)) == states


@given(LISTS)
def test_of_a_list_that_holds_every_word_means_one_state(states: StatusList) -> None:
    if refused(states):
        return
    for status in ProgressStatus:
        assert status_of_word(status_word(status, states), states) is status
        assert status_of_word(STATUS_WORDS[status], states) is status
    offered = offered_words(states)
    assert len(set(offered.values())) == len(offered)
    assert set(offered) & set(OPEN_STATES)
    assert set(offered) & set(DONE_STATES)
    assert len(",".join(offered.values())) <= 253, "a list of a workbook holds no more"


@pytest.mark.parametrize(
    ("states", "code"),
    [
        (StatusList(((DONE, "办结"),)), ""),
        (StatusList(((DONE, "办结"), (BEHIND, "办结"))), "status_word_taken"),
        # The standard word of another state stays its own, even when that one is called something else: older forms say it.
        (StatusList(((DONE, "滞后"), (BEHIND, "进展缓慢"))), "status_word_taken"),
        (StatusList(((DONE, "已，完成"),)), "status_word_strange"),
        (StatusList(((DONE, "已 完成"),)), "status_word_strange"),
        (StatusList(((DONE, "一" * 13),)), "status_word_strange"),
        (StatusList(((DONE, NO_CHANGE),)), "status_word_strange"),
        (StatusList((), frozenset((ADJUSTED, *DONE_STATES[:1]))), ""),
        (StatusList((), frozenset(DONE_STATES)), "no_done_state_offered"),
        (StatusList((), frozenset(OPEN_STATES)), "no_open_state_offered"),
    ],
)
def test_which_lists_can_be_used(states: StatusList, code: str) -> None:
    assert refused(states) == code


def test_a_withdrawn_state_is_offered_only_where_it_stands_already() -> None:
    states = StatusList(withdrawn=frozenset((ADJUSTED,)))
    assert ADJUSTED not in offered_words(states)
    assert offered_words(states, (None, ADJUSTED)) == STATUS_WORDS
    assert status_of_word("已调整", states) is ADJUSTED
