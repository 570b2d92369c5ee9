"""The words of the states a unit declares: those an office offers, and those that are understood when a form is read."""

from __future__ import annotations

import re
from collections.abc import Collection

from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.reports.wording import STATUS_WORDS, status_word

# What a unit chooses instead of a state when everything is as it was.
NO_CHANGE = "本期无变化"


def offered_words(states: StatusList, kept: Collection[ProgressStatus | None] = ()) -> dict[ProgressStatus, str]:
    """The words to choose from, in their order; `kept` are in it even when the office has withdrawn them."""
    return {one: status_word(one, states) for one in ProgressStatus if one in states.offered or one in kept}


def status_of_word(word: str, states: StatusList) -> ProgressStatus | None:
    """The state a written word means, the office's or the standard one; None for a word that is none."""
    written = re.sub(r"\s", "", word)
    return next(
        (one for one in ProgressStatus if written and written in (status_word(one, states), STATUS_WORDS[one])), None
    )
