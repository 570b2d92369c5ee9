"""What searching needs from the ledger file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from wanzhou_gui.domain.searching import FoundText


class TextStore(Protocol):
    """The texts of a ledger and an index over them; the index can always be made anew from the ledger."""

    def find(self, words: Sequence[str], limit: int) -> list[FoundText]:
        """Records that have every word, the newest first, at most `limit` of each kind, kind by kind as declared."""
        ...

    def advance(self, most_rows: int) -> bool:
        """Bring the index nearer to the ledger; True when it has everything."""
        ...

    def faults(self) -> list[str]:
        """Tables whose index says something else than their rows; such an index is thrown away."""
        ...
