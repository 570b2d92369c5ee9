"""Which states an office lets units choose from, and what it calls them."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import NamedTuple

from wanzhou_gui.domain.entries import ProgressStatus

# A list without one of each could not be filled in truthfully: something always runs, something is always finished.
OPEN_STATES = (ProgressStatus.NOT_STARTED, ProgressStatus.ON_TRACK, ProgressStatus.AHEAD, ProgressStatus.BEHIND)
DONE_STATES = tuple(status for status in ProgressStatus if status.is_done)
LONGEST_WORD = 12
_WORD = "status_word_"
_OFFERED = "status_offered_"
# The lists of a workbook are written with commas and quotes; a blank would be lost when a form is read.
_STRANGE = re.compile(r"[\s,，、;；=\"“”'|]")


class StatusListRefusal(NamedTuple):
    """Why a list cannot be used: a code, the word it is about, and the standard word of the state that has it already."""

    code: str
    word: str = ""
    other: str = ""


@dataclass(frozen=True)
class StatusList:
    """The office's list: words of its own where it has any, and the states it does not let units choose.

    What was declared once keeps its state: a withdrawn state is still shown, and still read from forms issued before.
    """

    own_words: tuple[tuple[ProgressStatus, str], ...] = ()
    withdrawn: frozenset[ProgressStatus] = frozenset()

    def own_word(self, status: ProgressStatus) -> str:
        """What the office calls a state; empty where it uses the standard word."""
        return next((word for one, word in self.own_words if one is status), "")

    @property
    def offered(self) -> tuple[ProgressStatus, ...]:
        """The states to choose from, in their fixed order."""
        return tuple(status for status in ProgressStatus if status not in self.withdrawn)

    def refusal(self, standard: Mapping[ProgressStatus, str], reserved: Collection[str]) -> StatusListRefusal | None:
        """What speaks against the list; None when it can be used.

        A word belongs to one state only, the standard words included: a form that was issued before is still read.
        """
        for status, word in self.own_words:
            if _STRANGE.search(word) or len(word) > LONGEST_WORD or word in reserved:
                return StatusListRefusal("status_word_strange", word)
            for other, known in standard.items():
                if other is not status and word in (known, self.own_word(other)):
                    return StatusListRefusal("status_word_taken", word, known)
        if self.withdrawn.issuperset(OPEN_STATES):
            return StatusListRefusal("no_open_state_offered")
        if self.withdrawn.issuperset(DONE_STATES):
            return StatusListRefusal("no_done_state_offered")
        return None


STANDARD_STATES = StatusList()


def status_list_of(stored: Mapping[str, str]) -> StatusList:
    """The list out of the office's settings by name; what was never set is the standard one."""
    return StatusList(
        tuple((status, word) for status in ProgressStatus if (word := stored.get(_WORD + status.value, ""))),
        frozenset(status for status in ProgressStatus if stored.get(_OFFERED + status.value, "1") == "0"),
    )


def settings_of_list(states: StatusList) -> dict[str, str]:
    """A list as the settings that hold it, all of them."""
    words = {word_setting(status): states.own_word(status) for status in ProgressStatus}
    return words | {offered_setting(status): "0" if status in states.withdrawn else "1" for status in ProgressStatus}


def word_setting(status: ProgressStatus) -> str:
    """The name of the setting that holds the office's word for a state."""
    return _WORD + status.value


def offered_setting(status: ProgressStatus) -> str:
    """The name of the setting that says whether a state can be chosen."""
    return _OFFERED + status.value
