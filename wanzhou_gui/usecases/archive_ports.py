"""What making and checking an archive needs of the file system."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True)
class StagedFile:
    """A file of the archive as it was written."""

    path: str
    size: int
    sha256: str


class ArchiveStage(Protocol):
    """An archive on its way: files are gathered beside the target and put in place all together or not at all."""

    def add(self, path: str, content: bytes) -> StagedFile:
        """Write a file; paths are relative, with forward slashes."""
        ...

    def add_copy(self, path: str, source: Path) -> StagedFile:
        """Copy a file in; EnvironmentProblemError when it cannot be read."""
        ...

    def place(self, path: str) -> Path:
        """Where somebody else may write a file of the archive."""
        ...

    def note(self, path: str) -> StagedFile:
        """Count in a file that somebody else wrote."""
        ...

    def finish(self) -> None:
        """Put the whole in place, as a folder or as one .zip file."""
        ...


@dataclass(frozen=True)
class ArchiveFaults:
    """The result of a check: how many files were looked at, and which are missing, changed or unknown to the list."""

    count: int
    missing: tuple[str, ...] = ()
    changed: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()

    @property
    def is_whole(self) -> bool:
        """Whether every file is what it was."""
        return not (self.missing or self.changed or self.unknown)


class ArchiveFiles(Protocol):
    """Writes and checks archives."""

    def stage(self, to: Path) -> AbstractContextManager[ArchiveStage]:
        """Begin an archive; leaving without `finish` leaves nothing. RejectedError archive_exists when something is there."""
        ...

    def check(self, archive: Path) -> ArchiveFaults:
        """Hold every file against the list of digests; RejectedError when it is no archive of ours."""
        ...
