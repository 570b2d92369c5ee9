"""What an act altered, so that views know whether they are concerned."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Subject(StrEnum):
    """The kinds of things a view may show."""

    PLAN = "plan"
    UNIT = "unit"
    PERIOD = "period"
    ENTRY = "entry"
    RETURN = "return"
    INDICATOR = "indicator"
    PAPER = "paper"
    SETTING = "setting"
    CHASE = "chase"
    CASE = "case"
    SCORE = "score"


@dataclass(frozen=True)
class Changes:
    """The subjects an act touched."""

    subjects: frozenset[Subject]

    @classmethod
    def of(cls, *subjects: Subject) -> Changes:
        """Changes to these subjects."""
        return cls(frozenset(subjects))

    @classmethod
    def everything(cls) -> Changes:
        """Anything may have changed: after undo, import or restore."""
        return cls(frozenset(Subject))

    def concern(self, *subjects: Subject) -> bool:
        """Whether any of these subjects was touched."""
        return bool(self.subjects.intersection(subjects))
