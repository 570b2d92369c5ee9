"""The backups that stand beside a ledger."""

from __future__ import annotations

import glob
from datetime import UTC, datetime
from pathlib import Path

_FOLDER = "备份"


def newest_backup(ledger: Path) -> Path | None:
    """The newest backup in the folder beside a ledger that its manifest can prove, None without one.

    What was set aside before restoring has none: it may be the damaged file itself.
    """
    found = (ledger.parent / _FOLDER).glob(f"{glob.escape(ledger.stem)}-*.ledger")
    proven = (file for file in found if file.with_name(f"{file.name}.sha256.json").is_file())
    return max(proven, key=lambda file: file.stat().st_mtime, default=None)


def backup_moment(ledger: Path) -> datetime | None:
    """When the newest backup beside a ledger was written."""
    newest = newest_backup(ledger)
    return datetime.fromtimestamp(newest.stat().st_mtime, UTC) if newest else None
