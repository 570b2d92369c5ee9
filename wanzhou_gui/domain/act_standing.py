"""What need not be reckoned anew: rows that only one line of acts, known to all others, ever wrote stand as they are."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from wanzhou_gui.domain.desk_exchange import Cells, Key, Value

RowPlace = tuple[str, str]
"""A table and the uid of a row in it."""


@dataclass(frozen=True)
class TrunkEvent:
    """What an act of the common line did to a row; `position` is the act's place in that line, `number` orders what one act did."""

    table: str
    uid: str
    is_new: bool
    cells: Cells | None
    act: str
    position: int
    number: int
    at: str
    clerk: str


class Standing(Protocol):
    """The rows of the ledger and the common line of acts, asked row by row."""

    def touched(self) -> Collection[RowPlace]:
        """Rows that were written since the common line by what is no act: by taking packages in and back."""
        ...

    def history(self, places: Collection[RowPlace]) -> Sequence[TrunkEvent]:
        """What the common line did to these rows, in any order."""
        ...

    def cells(self, table: str, uid: str) -> Cells | None:
        """A row as it stands in the ledger, references as uids."""
        ...

    def holder(self, table: str, key: Key, values: Sequence[Value]) -> str | None:
        """The row of the ledger that has these values of a key."""
        ...

    def dependants(self, table: str, uid: str, *, is_loose: bool) -> Sequence[RowPlace]:
        """Rows of the ledger that refer to one."""
        ...


class Surroundings:
    """The rows outside of those that are reckoned; what turns out to matter there is wanted inside, and all is reckoned again."""

    def __init__(self, standing: Standing | None, inside: Mapping[str, set[str]]) -> None:
        self._standing = standing
        self._inside = inside
        self.wanted: set[RowPlace] = set()

    def stands(self, table: str, uid: str) -> bool:
        """Whether a row lives outside."""
        return self.cells(table, uid) is not None

    def cells(self, table: str, uid: str) -> Cells | None:
        """A row outside."""
        if self._standing is None or uid in self._inside[table]:
            return None
        return self._standing.cells(table, uid)

    def wants(self, table: str, uid: str) -> bool:
        """Whether a row that lives nowhere has to be looked up among what the common line removed."""
        if self._standing is None or uid in self._inside[table]:
            return False
        self.wanted.add((table, uid))
        return True

    def holder(self, table: str, key: Key, values: Sequence[Value]) -> str | None:
        """The row outside with these values of a key."""
        if self._standing is None:
            return None
        uid = self._standing.holder(table, key, values)
        return None if uid is None or uid in self._inside[table] else uid

    def is_built_upon(self, table: str, uid: str) -> bool:
        """Whether a row outside cannot be without one."""
        return bool(self._dependants(table, uid, is_loose=False))

    def want_those_naming(self, table: str, uid: str, *, also_strictly: bool = False) -> None:
        """Want the rows outside that name a row."""
        self.wanted.update(self._dependants(table, uid, is_loose=True))
        if also_strictly:
            self.wanted.update(self._dependants(table, uid, is_loose=False))

    def _dependants(self, table: str, uid: str, *, is_loose: bool) -> list[RowPlace]:
        if self._standing is None:
            return []
        found = self._standing.dependants(table, uid, is_loose=is_loose)
        return [(other, name) for other, name in found if name not in self._inside[other]]
