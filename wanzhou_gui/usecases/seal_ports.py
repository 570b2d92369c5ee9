"""What encrypted backups need from outside."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol


class SealedBackups(Protocol):
    """Backups that only a password opens."""

    def is_sealed(self, path: Path) -> bool:
        """Whether a file is an encrypted backup."""
        ...

    def seal(self, backup: Path, to: Path, password: str) -> str:
        """Encrypt a verified backup with its manifest into one file; returns the SHA-256 of that."""
        ...

    def opened(self, sealed: Path, password: str, beside: Path) -> AbstractContextManager[Path]:
        """The backup with its manifest in a folder made in `beside`, as long as the block lasts.

        RejectedError: sealed_backup_needs_password, sealed_backup_refused.
        """
        ...
