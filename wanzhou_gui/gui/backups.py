"""The backups that stand beside a ledger."""

from __future__ import annotations

import glob
from datetime import UTC, datetime
from pathlib import Path

_FOLDER = "备份"


def newest_backup(ledger: Path) -> Path | None:
    """The newest backup in the folder beside a ledger, None without one."""
    found = (ledger.parent / _FOLDER).glob(f"{glob.escape(ledger.stem)}-*.ledger")
    return max(found, key=lambda file: file.stat().st_mtime, default=None)


def backup_moment(ledger: Path) -> datetime | None:
    """When the newest backup beside a ledger was written."""
    newest = newest_backup(ledger)
    return datetime.fromtimestamp(newest.stat().st_mtime, UTC) if newest else None
