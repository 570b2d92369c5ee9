"""Cuts texts and queries into the tokens by which the search index knows rows (decision 0016)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from wanzhou_gui.domain.searching import plain_case

# Numbers consist of pairs that are all frequent; two digits with what stands before or after them are rare.
_THREE = re.compile("(?=([0-9](?:[0-9].|.[0-9])|.[0-9][0-9]))", re.DOTALL)
_DIGITS = "0123456789"
# Such a pair is the beginning of three characters that are a token, wherever it stands: see END.
_TWO_DIGITS = frozenset(one + other for one in _DIGITS for other in _DIGITS)
# Stands after every field, so that two digits at its end begin three characters too. What else has it makes no harm: LIKE decides.
_END = "\n"
LAST_CHARACTER = "\U0010ffff"


def tokens_of(texts: Iterable[str]) -> set[str]:
    """Every two neighbouring characters that are not both digits, and every three of which two are; none reaches into the next text."""
    found: set[str] = set()
    has_numbers = False
    for text in texts:
        if text:
            small = plain_case(text)
            found.update(map(str.__add__, small, small[1:]))
            if numbers := _THREE.findall(small + _END):
                found.update(numbers)
                has_numbers = True
    if has_numbers:
        found -= _TWO_DIGITS
    return found


def asked_of(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Tokens that a row with all these words has, and pairs of digits with which a token of such a row begins.

    A word of one character asks for nothing. Rows without the words may have the tokens: LIKE decides.
    """
    pairs: set[str] = set()
    threes: set[str] = set()
    for word in words:
        small = plain_case(word)
        pairs.update(map(str.__add__, small, small[1:]))
        threes.update(_THREE.findall(small))
    # Who has three characters has their pairs.
    pairs -= {pair for three in threes for pair in (three[:2], three[1:])}
    return sorted(threes | pairs - _TWO_DIGITS), sorted(pairs & _TWO_DIGITS)
