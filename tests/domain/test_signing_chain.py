"""The signing chain: every act in every state has exactly one answer, whatever steps the office asks for."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wanzhou_gui.domain.signing import (
    OPTIONAL_STEPS,
    PaperAct,
    SigningRefusal,
    SigningState,
    after,
    chain_of,
    possible_acts,
    state_after,
)

CHAINS = [frozenset(one) for count in range(3) for one in itertools.combinations(OPTIONAL_STEPS, count)]
D, S, R, G, P = SigningState


@pytest.mark.parametrize("chain", CHAINS)
def test_every_act_in_every_state_has_one_answer(chain: frozenset[PaperAct]) -> None:
    for state, act in itertools.product(SigningState, PaperAct):
        answer = after(state, act, chain)
        assert isinstance(answer, SigningState) != isinstance(answer, SigningRefusal)
        assert (act in possible_acts(state, chain)) == isinstance(answer, SigningState)


def test_the_shortest_chain_is_signing_and_printing() -> None:
    assert after(D, PaperAct.SIGN) is G
    assert after(G, PaperAct.PRINT) is P
    assert after(D, PaperAct.PRINT) is SigningRefusal.NOT_SIGNED


def test_a_step_the_office_asks_for_cannot_be_left_out() -> None:
    full = frozenset(OPTIONAL_STEPS)
    assert after(D, PaperAct.SIGN, full) is SigningRefusal.NOT_SUBMITTED
    assert after(D, PaperAct.REVIEW, full) is SigningRefusal.NOT_SUBMITTED
    assert after(S, PaperAct.SIGN, full) is SigningRefusal.NOT_REVIEWED
    assert after(D, PaperAct.SIGN, chain_of("review")) is SigningRefusal.NOT_REVIEWED
    assert after(D, PaperAct.REVIEW, chain_of("review")) is R


def test_nothing_moves_a_printed_paper() -> None:
    assert {after(P, act) for act in PaperAct} == {SigningRefusal.ALREADY_PRINTED}


@given(st.lists(st.sampled_from(list(PaperAct)), max_size=30), st.sampled_from(CHAINS))
def test_steps_on_record_lead_to_the_state_they_were_taken_in(wished: list[PaperAct], chain: frozenset[PaperAct]) -> None:
    state, taken = D, []
    for act in wished:
        answer = after(state, act, chain)
        if isinstance(answer, SigningState):
            state = answer
            taken.append(act)
    assert state_after(taken) is state
    if state is P:
        assert taken[-2:] == [PaperAct.SIGN, PaperAct.PRINT]
        last_begin = max((at for at, act in enumerate(taken) if act in (PaperAct.SEND_BACK, PaperAct.TAKE_BACK)), default=-1)
        assert chain <= set(taken[last_begin + 1 :])
