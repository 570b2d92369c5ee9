"""Number and day on a paper, and what is written across a draft."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Stamp:
    """Number and day of an issued paper; a draft has the number with a gap and the day it is drafted.

    `signer` is who signed it, empty before.
    """

    number: str
    day: date
    is_issued: bool = False
    draft_mark: str = "草稿"
    signer: str = ""

    def watermark(self, *, is_sample: bool, tells_draft: bool = True) -> str:
        """What stands across every page: that it is a draft, that its contents are invented."""
        marks = [self.draft_mark] if tells_draft and not self.is_issued else []
        return "·".join([*marks, "示例"] if is_sample else marks)
