"""Keeps verified copies of a ledger without being asked, and thins out the old ones it made itself."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from wanzhou_gui.storage.backup import BACKUP_FOLDER, manifest_of, write_backup
from wanzhou_gui.storage.failures import typed_failures
from wanzhou_gui.usecases.copy_occasions import CopyOccasion

# What the clerk reads in the file name.
_WORDS = {
    CopyOccasion.IDLE: "日常",
    CopyOccasion.EXIT: "退出时",
    CopyOccasion.FORMS: "收表前",
    CopyOccasion.PACKAGE: "合并前",
    CopyOccasion.PLAN: "导入前",
}
_NEWEST, _DAYS, _MONTHS = 12, 14, 12
_LONGEST_STEM = 150


@dataclass(frozen=True)
class OwnCopy:
    """A copy this program made by itself, by what its manifest says."""

    path: Path
    made_at: datetime
    state: str
    size: int


def keep_copy(
    connection: sqlite3.Connection,
    ledger: Path,
    now: datetime,
    occasion: CopyOccasion,
    *,
    largest: int | None = None,
    not_within: timedelta | None = None,
) -> Path | None:
    """Copy the ledger into 备份 unless the newest own copy holds the same; None when there was nothing to do.

    `largest`: a bigger ledger is left alone; `not_within`: neither is one copied as lately as this.
    """
    with typed_failures(ledger):
        if largest is not None and ledger.stat().st_size > largest:
            return None
        folder = ledger.parent / BACKUP_FOLDER
        known = own_copies(folder, ledger)
        state = _state_of(connection)
        # A ledger nothing was done in holds nothing to lose.
        if not state or (known and known[0].state == state):
            return None
        if known and not_within is not None and timedelta(0) <= now - known[0].made_at < not_within:
            return None
        stamp = now.astimezone().strftime("%Y%m%d-%H%M%S")
        name = f"{_shortened(ledger.stem)}-自动-{_WORDS[occasion]}-{stamp}"
        to, number = folder / f"{name}.ledger", 2
        while to.exists():
            to, number = folder / f"{name}-{number}.ledger", number + 1
        write_backup(connection, ledger, to, now, own={"ledger": ledger.name, "occasion": occasion, "state": state})
        # A copy too many does no harm; one that cannot be removed now is removed next time.
        for superfluous in superfluous_copies(own_copies(folder, ledger)):
            with contextlib.suppress(OSError):
                superfluous.path.unlink()
                manifest_of(superfluous.path).unlink(missing_ok=True)
        return to


def own_copies(folder: Path, ledger: Path) -> list[OwnCopy]:
    """The copies of a ledger that its manifests call the program's own, newest first; what a clerk made or renamed is none."""
    found = []
    for manifest in folder.glob("*.ledger.sha256.json") if folder.is_dir() else ():
        path = manifest.with_name(manifest.name.removesuffix(".sha256.json"))
        try:
            stated = json.loads(manifest.read_text(encoding="utf-8"))
            made_at = datetime.fromisoformat(str(stated["made_at"]))
            is_own = stated["ledger"] == ledger.name and stated["file"] == path.name and stated["occasion"] in _WORDS
            if is_own and path.stat().st_size == int(stated["bytes"]) and made_at.tzinfo is not None:
                found.append(OwnCopy(path, made_at.astimezone(UTC), str(stated["state"]), int(stated["bytes"])))
        except (OSError, ValueError, KeyError, TypeError):
            continue
    return sorted(found, key=lambda copy: (copy.made_at, copy.path.name), reverse=True)


def superfluous_copies(copies: Sequence[OwnCopy]) -> list[OwnCopy]:
    """What need not be kept: beyond the twelve newest, the last of each of fourteen days and of each of twelve months."""
    kept = set(copies[:_NEWEST])
    for form, most in (("%Y%m%d", _DAYS), ("%Y%m", _MONTHS)):
        seen: set[str] = set()
        for copy in copies:
            mark = copy.made_at.astimezone().strftime(form)
            if mark not in seen and len(seen) < most:
                seen.add(mark)
                kept.add(copy)
    return [copy for copy in copies if copy not in kept]


def _shortened(stem: str) -> str:
    # With the words, the moment and the manifest's ending the name must stay below what file systems allow (255 bytes).
    return stem.encode()[:_LONGEST_STEM].decode(errors="ignore")


def _state_of(connection: sqlite3.Connection) -> str:
    # Everything that is written is an operation; a draft of a half-typed text is not worth a copy.
    row = connection.execute("SELECT id, at FROM operation ORDER BY id DESC LIMIT 1").fetchone()
    return f"{row[0]}@{row[1]}" if row else ""
