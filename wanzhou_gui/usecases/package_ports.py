"""What the exchange between two desks needs from the outside: the desk's acts and rows, and files that carry them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wanzhou_gui.domain.act_net import OwnLine
from wanzhou_gui.domain.act_standing import Standing
from wanzhou_gui.domain.desk_exchange import (
    Act,
    Cells,
    MergedPackage,
    Outcome,
    Package,
    PackageFile,
    PackageHead,
    RowAct,
    RowDifference,
    TableRule,
    Value,
)
from wanzhou_gui.domain.history import Operation

# Called with how many of how many steps are done; raising ends the work with nothing written.
PackageProgress = Callable[[int, int], None]
# What a package may hold; a period of one desk is some 100 KiB.
LARGEST_ACT = 8 << 20
MOST_OF_ACTS = 96 << 20


@dataclass(frozen=True)
class Decided:
    """What a clerk chose for one place; without a column it is about the row: None removes it."""

    table: str
    uid: str
    column: str
    value: Value


class DeskStore(Protocol):
    """The ledger as one desk among several."""

    def own_line(self, progress: PackageProgress) -> OwnLine:
        """The acts of this desk as one line; those done since the last time are named first, which `progress` may end."""
        ...

    def own_acts(self, progress: PackageProgress, start: int = 0) -> Mapping[str, Act]:
        """What was done at this desk from a place of its line on, oldest first, by digest."""
        ...

    def own_texts(self, progress: PackageProgress, start: int) -> Iterator[tuple[str, Sequence[RowAct], str]]:
        """The same one by one, as texts with their rows; RejectedError package_outgrown when one is too long to travel."""
        ...

    def changes_since(self, position: int, most: int) -> int:
        """How many row changes were made after an own act, and rows that stood before all; no further than `most` + 1."""
        ...

    def received_ties(self) -> Mapping[str, Sequence[str]]:
        """What the acts of other desks stand on, whether they are in force or were taken back."""
        ...

    def received_act(self, digest: str) -> Act:
        """An act of another desk."""
        ...

    def received_text(self, digest: str) -> str:
        """An act of another desk as it came."""
        ...

    def standing(self, trunk: int) -> Standing:
        """The ledger as what stands but for what was done after the own act at a place."""
        ...

    def rules(self) -> Mapping[str, TableRule]:
        """How the exchanged tables fit together."""
        ...

    def is_allowed(self, table: str, cells: Cells) -> bool:
        """Whether a table would take such a row."""
        ...

    def rows(self, of: Outcome | None = None) -> Mapping[str, Mapping[str, Cells]]:
        """The rows as they stand, by table and uid, references as uids: all, or those an outcome speaks of."""
        ...

    def cells(self, table: str, uid: str) -> Cells | None:
        """One row as it stands, None when it is not there."""
        ...

    def differences(self, outcome: Outcome) -> Sequence[RowDifference]:
        """What would have to be written so that the ledger is as the outcome says."""
        ...

    def merge(
        self, merged: MergedPackage, package: Package, outcome: Outcome, clerk: str, progress: PackageProgress
    ) -> MergedPackage:
        """Write acts, files, rows and the record of the merge in one transaction, undone as one."""
        ...

    def decide(self, decisions: Sequence[Decided], clerk: str) -> None:
        """Write what a clerk chose as an act of this desk; also where the chosen value stands there already."""
        ...

    def file(self, sha256: str) -> bytes | None:
        """A kept file, None when there is none."""
        ...

    def desk(self) -> tuple[str, int]:
        """The name of this desk among the others and the number of its last package; empty and 0 before the first."""
        ...

    def count_package(self) -> tuple[str, int]:
        """Take the next package number; the first one gives the desk its name."""
        ...

    def note_peer(self, head: PackageHead) -> None:
        """Keep what another desk has shown to have; an older package changes nothing."""
        ...

    def peers(self) -> Mapping[str, Sequence[str]]:
        """The last acts every other desk has shown to have, by desk."""
        ...

    def operation_of(self, merged: MergedPackage) -> tuple[Operation, Sequence[Operation]]:
        """The operation that took a package in, and decisions made since, newest first."""
        ...

    @property
    def schema_version(self) -> int:
        """The version of the file's structure."""
        ...


class PackageFiles(Protocol):
    """Files that carry packages; what cannot be read is refused with RejectedError."""

    def write(
        self, head: PackageHead, acts: Iterable[tuple[str, str]], files: Iterable[PackageFile], to: Path, password: str
    ) -> str:
        """Write the file whole or not at all; returns its SHA-256."""
        ...

    def read(self, path: Path, password: str) -> Package:
        """Read and check the whole file."""
        ...
