"""What the verbs need of the folder that keeps evidence."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from wanzhou_gui.domain.evidence import FiledCopy, FileFault


@dataclass(frozen=True)
class KeptFile:
    """What a file was when it was looked at."""

    sha256: str
    size: int


class EvidenceFolder(Protocol):
    """The folder beside a ledger where copies of evidence lie, each under its SHA-256; nothing in it is ever overwritten."""

    def keep(self, source: Path, suffix: str) -> KeptFile:
        """Copy a file into the folder; the same content is kept once. EnvironmentProblemError when the machine refuses."""
        ...

    def look_at(self, source: Path) -> KeptFile:
        """Read a file that stays where it is; EnvironmentProblemError when it cannot be read."""
        ...

    def place_of(self, file: FiledCopy) -> Path:
        """Where a file is: its copy, or what it links to."""
        ...

    def has(self, file: FiledCopy) -> bool:
        """Whether something lies in its place; nothing is read."""
        ...

    def fault_of(self, file: FiledCopy) -> FileFault | None:
        """Whether it is missing or no longer what it was; None when it is whole."""
        ...

    def elsewhere(self, folder: Path) -> EvidenceFolder:
        """Another folder kept by the same rules: copies beside a backup, or on a stick from the other desk."""
        ...

    @property
    def path(self) -> Path:
        """Where the folder is; it may not be there yet."""
        ...
