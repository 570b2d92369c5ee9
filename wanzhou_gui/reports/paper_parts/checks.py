"""What is looked at before a paper of any kind may be issued."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class CheckLevel(StrEnum):
    """Passed, worth a look, or in the way of issuing."""

    PASSED = "passed"
    ADVICE = "advice"
    BLOCKS = "blocks"


@dataclass(frozen=True)
class PaperCheck:
    """One check with its sentence; `target` names the page that helps ("" for none)."""

    code: str
    level: CheckLevel
    sentence: str
    target: str = ""

    @property
    def blocks(self) -> bool:
        """Whether it stands in the way of issuing."""
        return self.level is CheckLevel.BLOCKS
