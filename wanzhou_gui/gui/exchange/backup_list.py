"""The backups in a folder, each held against its manifest."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path

from wanzhou_gui.domain.history import Operation

BACKUP_FOLDER = "备份"
_ENDING = ".ledger"
_CHUNK = 1 << 20


class BackupState(StrEnum):
    """Whether a backup is what its manifest says."""

    WHOLE = "whole"
    CHANGED = "changed"
    UNPROVED = "unproved"


@dataclass(frozen=True)
class Backup:
    """One backup file."""

    path: Path
    made_at: datetime
    size: int
    state: BackupState
    touched_at: int


def backups_in(folder: Path, known: Collection[Backup] = ()) -> list[Backup]:
    """All backups of a folder, newest first; reads every byte of those not known yet, so never on the window's thread.

    A known backup that nobody touched since is not read again: years of backups are gigabytes. Restoring proves the
    file once more in any case.
    """
    if not folder.is_dir():
        return []
    before = {(backup.path, backup.touched_at, backup.size): backup for backup in known}
    found = []
    for path in folder.iterdir():
        if path.suffix == _ENDING and path.is_file():
            stat = path.stat()
            found.append(before.get((path, stat.st_mtime_ns, stat.st_size)) or backup_at(path))
    return sorted(found, key=lambda backup: (backup.made_at, backup.path.name), reverse=True)


def backup_at(path: Path) -> Backup:
    """A backup with what its manifest says about it; without one it cannot be proved whole."""
    stat = path.stat()
    made_at = datetime.fromtimestamp(stat.st_mtime, UTC)
    state = BackupState.UNPROVED
    try:
        manifest = json.loads(path.with_name(path.name + ".sha256.json").read_text(encoding="utf-8"))
        made_at = datetime.fromisoformat(str(manifest["made_at"]))
        is_whole = (str(manifest["sha256"]), int(manifest["bytes"])) == (_digest(path), stat.st_size)
        state = BackupState.WHOLE if is_whole else BackupState.CHANGED
    except (OSError, ValueError, KeyError, TypeError):
        # No manifest, or none that can be read: the same to whoever must decide whether to trust the file.
        state = BackupState.UNPROVED
    if made_at.tzinfo is None:
        made_at = made_at.replace(tzinfo=UTC)
    return Backup(path, made_at, stat.st_size, state, stat.st_mtime_ns)


def operations_after(backup: Backup, operations: Sequence[Operation]) -> list[Operation]:
    """What was done since a backup was made and would be gone after restoring it, newest first."""
    return [operation for operation in operations if operation.at > backup.made_at]


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()
