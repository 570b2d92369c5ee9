"""Turns what SQLite and the file system raise into failures a clerk can act on."""

from __future__ import annotations

import shutil
import sqlite3
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from wanzhou_gui.storage.rows import UnreadableRowError
from wanzhou_gui.usecases.errors import (
    ConflictError,
    DeskError,
    EnvironmentProblemError,
    LedgerFileError,
    RejectedError,
    file_failure,
)

# What a file operation may raise through no fault of the program.
EXPECTED = (sqlite3.Error, OSError, UnicodeError, UnreadableRowError)
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_FORMAT, sqlite3.SQLITE_INTERRUPT}
_LOCKED = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_REFUSED = {sqlite3.SQLITE_READONLY, sqlite3.SQLITE_PERM, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_AUTH}
# Below this a failed write is most likely a full disk, even where SQLite only reports an input/output error.
_NO_SPACE_BYTES = 1 << 20


def failure_of(error: Exception, path: Path) -> DeskError | None:
    """The typed failure behind an error, None when it is a fault of the program."""
    if isinstance(error, sqlite3.IntegrityError):
        return _refusal_of(error)
    if isinstance(error, sqlite3.DatabaseError):
        return _database_failure(error, path)
    if isinstance(error, UnicodeEncodeError):
        # Half of a surrogate pair: typed or pasted text that no file can hold.
        return RejectedError("text_not_storable", (), text=error.object[: error.start][-20:])
    if isinstance(error, UnreadableRowError | UnicodeDecodeError):
        return LedgerFileError("damaged", path=path, reason=str(error))
    if isinstance(error, OSError):
        return file_failure(error, path)
    return None


@contextmanager
def typed_failures(path: Path) -> Iterator[None]:
    """Let nothing out of a file operation but typed failures and faults of the program."""
    try:
        yield
    except EXPECTED as error:
        failure = failure_of(error, path)
        if failure is None:
            raise
        # A cursor in a frame of the failure keeps the file open after its connection was closed: Windows would not let the
        # clerk replace or delete it.
        traceback.clear_frames(error.__traceback__)
        try:
            raise failure from error
        finally:
            del failure


def _database_failure(error: sqlite3.DatabaseError, path: Path) -> DeskError | None:
    extended = getattr(error, "sqlite_errorcode", None)
    if extended is None:
        # The sqlite3 module speaks for itself here: of text that is no UTF-8, which we never write.
        return LedgerFileError("damaged", path=path, reason=str(error)) if "decode" in str(error) else None
    code = extended & 0xFF
    if code == sqlite3.SQLITE_FULL:
        return EnvironmentProblemError("disk_full", path=path)
    if code == sqlite3.SQLITE_IOERR:
        full = path.parent.exists() and shutil.disk_usage(path.parent).free < _NO_SPACE_BYTES
        return EnvironmentProblemError("disk_full" if full else "write_failed", path=path, reason=str(error))
    if code in _REFUSED:
        return EnvironmentProblemError("read_only", path=path)
    if code in _LOCKED:
        return LedgerFileError("in_use", path=path)
    if code == sqlite3.SQLITE_NOTADB:
        return LedgerFileError("not_ours", path=path)
    if code in _DAMAGED:
        return LedgerFileError("damaged", path=path, reason=str(error))
    return None


def _refusal_of(error: sqlite3.IntegrityError) -> DeskError:
    said = str(error)
    what = said.partition(": ")[2]
    if error.sqlite_errorname in ("SQLITE_CONSTRAINT_UNIQUE", "SQLITE_CONSTRAINT_PRIMARYKEY"):
        return ConflictError("row_already_there", fields=what)
    if error.sqlite_errorname in ("SQLITE_CONSTRAINT_FOREIGNKEY", "SQLITE_CONSTRAINT_TRIGGER"):
        return ConflictError("row_referred_to")
    return RejectedError("value_not_allowed", (), rule=what)
