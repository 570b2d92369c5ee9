"""Lets one program at a time have a ledger: a lock beside the file that ends with the program, however it ends."""

from __future__ import annotations

import contextlib
import os
import socket
import sys
from pathlib import Path

from wanzhou_gui.usecases.errors import LedgerFileError, file_failure

# The lock is on a file of its own: closing a second handle on the ledger itself would drop SQLite's own locks
# (sqlite.org/howtocorrupt.html, 2.2). The text inside is only for people.
_SUFFIX = "-lock"
_LOCKED_BYTE = 4096


class Ownership:
    """Holds a ledger for this program until `let_go`; LedgerFileError("in_use") when another one has it."""

    def __init__(self, ledger: Path) -> None:
        self._path = ledger.with_name(ledger.name + _SUFFIX)
        self._handle: int | None = None
        while self._handle is None:
            try:
                handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o666)
            except OSError as error:
                raise file_failure(error, ledger) from error
            try:
                _lock(handle)
            except OSError as error:
                holder = _holder(handle)
                os.close(handle)
                raise LedgerFileError("in_use", path=ledger, holder=holder) from error
            # The last owner may have removed the file between our opening and locking it: then this is a lock on
            # nothing and we begin again.
            if _is_still_there(handle, self._path):
                self._handle = handle
            else:
                os.close(handle)
        with contextlib.suppress(OSError):
            os.ftruncate(self._handle, 0)
            os.write(self._handle, f"{socket.gethostname()} {os.getpid()}\n".encode())

    def let_go(self) -> None:
        """Let others have the ledger; a second call does nothing."""
        if self._handle is None:
            return
        handle, self._handle = self._handle, None
        if sys.platform == "win32":
            # Windows removes no open file; whoever comes between finds an unlocked leftover, which harms nobody.
            os.close(handle)
            with contextlib.suppress(OSError):
                self._path.unlink()
        else:
            with contextlib.suppress(OSError):
                self._path.unlink()
            os.close(handle)


def _holder(handle: int) -> str:
    with contextlib.suppress(OSError):
        os.lseek(handle, 0, os.SEEK_SET)
        return os.read(handle, 200).decode("utf-8", "replace").strip()
    return ""


def _is_still_there(handle: int, path: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(handle), path.stat())
    except OSError:
        return False


def _lock(handle: int) -> None:
    if sys.platform == "win32":
        import msvcrt

        # A byte far behind the text, so that others can still read who has it.
        os.lseek(handle, _LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
    else:
        import fcntl

        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
