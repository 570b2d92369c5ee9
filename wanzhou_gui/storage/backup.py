"""Writes whole, verified copies of a ledger with a manifest beside them, and puts one back."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import sqlite3
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.storage.database import APPLICATION_ID, application_id_of, connect, version_of
from wanzhou_gui.storage.failures import typed_failures
from wanzhou_gui.usecases.errors import LedgerFileError, RejectedError

# Where copies go that the program makes by itself, beside the ledger.
BACKUP_FOLDER = "备份"
_CHUNK = 1 << 20


def manifest_of(backup: Path) -> Path:
    """The manifest that belongs to a backup."""
    return backup.with_name(backup.name + ".sha256.json")


def write_backup(
    connection: sqlite3.Connection, ledger: Path, to: Path, made_at: datetime, own: Mapping[str, str] | None = None
) -> str:
    """Copy an open ledger whole, read the copy back, and put it with its manifest in place; returns its SHA-256.

    A single changed bit in a file goes unnoticed by SQLite three times in four, so only the digest proves a copy.
    `own` marks in the manifest a copy that nobody asked for: only such a one may be removed again.
    """
    with typed_failures(to):
        to = to.absolute()
        to.parent.mkdir(parents=True, exist_ok=True)
        if to.exists() and to.samefile(ledger):
            raise RejectedError("backup_onto_itself", (), path=to)
        with finished_in_place(to) as temporary:
            target = sqlite3.connect(temporary, isolation_level=None)
            try:
                # One step: with several, a save in between would begin the copy anew.
                connection.backup(target)
            finally:
                target.close()
            version = verify_ledger(temporary)
            digest, size = digest_of(temporary)
            # An older manifest must not stand beside a newer copy, whatever happens in between.
            manifest_of(to).unlink(missing_ok=True)
        manifest = {
            "file": to.name,
            "sha256": digest,
            "bytes": size,
            "application_id": APPLICATION_ID,
            "schema_version": version,
            # To the microsecond: what was done in the same second must not count as done after the copy.
            "made_at": made_at.isoformat(timespec="microseconds"),
            **(own or {}),
        }
        with finished_in_place(manifest_of(to)) as temporary:
            temporary.write_text(json.dumps(manifest, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    return digest


def verify_ledger(path: Path) -> int:
    """Open a file that nobody uses and check every page and reference; returns the version of its structure."""
    connection = connect(path)
    try:
        if application_id_of(connection) != APPLICATION_ID:
            raise LedgerFileError("not_ours", path=path)
        if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
            raise LedgerFileError("damaged", path=path, reason="integrity_check")
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise LedgerFileError("damaged", path=path, reason="foreign_key_check")
        return version_of(connection)
    finally:
        connection.close()


def verify_manifest(backup: Path) -> None:
    """LedgerFileError unless the manifest beside a backup agrees with every byte of it."""
    if not backup.is_file():
        raise LedgerFileError("not_there", path=backup)
    manifest = manifest_of(backup)
    try:
        stated = json.loads(manifest.read_text(encoding="utf-8"))
        digest, size = str(stated["sha256"]), int(stated["bytes"])
    except FileNotFoundError:
        raise LedgerFileError("backup_without_manifest", path=backup) from None
    except (ValueError, KeyError, TypeError):
        raise LedgerFileError("backup_damaged", path=backup) from None
    if (digest, size) != digest_of(backup):
        raise LedgerFileError("backup_damaged", path=backup)


def digest_of(path: Path) -> tuple[str, int]:
    """SHA-256 and length of a file."""
    digest, size = hashlib.sha256(), 0
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
            size += len(chunk)
    return digest.hexdigest(), size


@contextmanager
def finished_in_place(to: Path) -> Iterator[Path]:
    """A temporary file beside the target that takes its place when the block ends well and is gone when it does not."""
    # The name stays short: a long Chinese file name may already use up what the file system allows.
    temporary = to.with_name(f".{uuid4().hex[:12]}.part")
    try:
        yield temporary
        sync_file(temporary)
        temporary.replace(to)
        sync_folder(to.parent)
    finally:
        remove_with_companions(temporary)


def remove_with_companions(path: Path) -> None:
    """Remove a database file that nobody uses, with its log and shared memory."""
    for suffix in ("", "-wal", "-shm", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Wait until a file's bytes are on the disk."""
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Wait until a folder's names are on the disk; Windows does this with the file."""
    if sys.platform != "win32":
        handle = os.open(folder, os.O_RDONLY)
        try:
            # Some file systems (shares, FUSE) cannot sync a folder; the rename itself has happened.
            with contextlib.suppress(OSError):
                os.fsync(handle)
        finally:
            os.close(handle)
