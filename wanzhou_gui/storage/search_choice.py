"""Which tokens of a query are worth asking the index for, where LIKE decides about the rows anyway (decision 0016)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

# What walking over one row of a token's list costs, as a part of what reading a row and asking LIKE costs: measured some
# 7 ns and 2.6 µs.
_STEP = 1 / 370
# Among more frequent tokens than these none is worth its list.
_WEIGHED = 12
# Words stand together more often than chance has it: the more tokens are asked for, the less another one leaves out.
_WEAKENING = 0.7
# Of the rows that have a token, at least so many are thought to have its neighbour too: most neighbours belong to one word,
# while any digit may follow a digit.
_BESIDE_A_SIGN, _BESIDE_A_DIGIT = 0.9, 0.5


@dataclass
class Frequencies:
    """How many rows a table has and how many of them have a token, as far as rows were counted."""

    rows: int = 0
    rows_with: dict[str, int] = field(default_factory=dict)
    rows_with_uncounted: int = 0


def chosen(tokens: Sequence[Sequence[str]], known: Frequencies) -> list[str]:
    """The tokens to ask for, of the tokens of every word in their order: at least one, and of the others those that pay."""
    every = list(dict.fromkeys(token for of_word in tokens for token in of_word))
    if known.rows == 0:
        return every
    rows_with = {token: known.rows_with.get(token, known.rows_with_uncounted) for token in every}
    beside = _neighbours(tokens)
    left = sorted(every, key=lambda token: rows_with[token])[:_WEIGHED]
    asked: list[str] = []
    remaining = float(known.rows)
    while left:
        kept: dict[str, float] = {}
        for token in left:
            kept[token] = min(1.0, rows_with[token] / known.rows) ** (_WEAKENING ** len(asked))
            if not beside[token].isdisjoint(asked):
                has_digit = any(sign.isdigit() for sign in token)
                kept[token] = max(kept[token], _BESIDE_A_DIGIT if has_digit else _BESIDE_A_SIGN)
        gains = {token: remaining * (1 - kept[token]) - rows_with[token] * _STEP for token in left}
        best = max(left, key=lambda token: gains[token])
        if asked and gains[best] <= 0:
            break
        asked.append(best)
        left.remove(best)
        remaining *= kept[best]
    return asked


def _neighbours(tokens: Sequence[Sequence[str]]) -> dict[str, set[str]]:
    """The tokens that stand right before or after a token somewhere in the query."""
    beside: dict[str, set[str]] = {token: set() for of_word in tokens for token in of_word}
    for of_word in tokens:
        for one, following in pairwise(of_word):
            beside[one].add(following)
            beside[following].add(one)
    return beside
