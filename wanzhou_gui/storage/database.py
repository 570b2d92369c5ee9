"""Opens the connection to a ledger file with everything that keeps it safe switched on."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from wanzhou_gui.usecases.errors import LedgerFileError

# "WZDC" (万州督查): says in the file's header that it is one of ours.
APPLICATION_ID = 0x575A4443
MAGIC = b"SQLite format 3\x00"
_BUSY_SECONDS = 3.0
# A checkpoint inside a save costs two more syncs. The idle desk checkpoints long before this; the limit (80 MiB of
# log, some 3,700 saves) only keeps a bulk load without a pause from filling the disk.
_AUTOCHECKPOINT_PAGES = 20480
# sqlite.org/fileformat2.html 4.1: the head of a log and of each page in it.
_LOG_HEAD = 32
_FRAME_HEAD = 24
_CHECK_EVERY = 100_000
# A schema of hostile views can loop for ever; everything asked before the structure is known stops here (some seconds).
_CHECK_LIMIT = 5_000


class ReadCache:
    """What was read since the table was last written; sound because one program has the file and writes through it.

    Saving a cell asks for the same plan, period, role and settings every time: asking SQLite costs more than the save.
    """

    _MOST_QUESTIONS = 200
    _LONGEST_ANSWER = 100

    def __init__(self) -> None:
        self._answers: dict[str, dict[object, list[Any]]] = {}
        self._writes: dict[str, int] = {}
        self._all_writes = 0

    def answer(self, table: str, question: object) -> list[Any] | None:
        """What a question about a table gave last time, None when it must be asked."""
        asked = self._answers.get(table)
        return None if asked is None else asked.get(question)

    def keep(self, table: str, question: object, answer: list[Any]) -> None:
        """Keep a short answer; a table with too many questions begins anew."""
        if len(answer) > self._LONGEST_ANSWER:
            return
        asked = self._answers.setdefault(table, {})
        if len(asked) >= self._MOST_QUESTIONS:
            asked.clear()
        asked[question] = answer

    def forget(self, table: str) -> None:
        """A table was written."""
        self._answers.pop(table, None)
        self._writes[table] = self._writes.get(table, 0) + 1
        self._all_writes += 1

    def forget_all(self) -> None:
        """Anything may be different: after a rollback, or when another program has written."""
        self._answers.clear()
        self._all_writes += 1

    def stamp(self, but: str) -> int:
        """A number that stays as long as nothing but this table was written."""
        return self._all_writes - self._writes.get(but, 0)


@dataclass
class OpenFile:
    """An open ledger file: what was read from it, whether half-typed text waits in it, and whether all is in one file."""

    connection: sqlite3.Connection
    path: Path
    now: Callable[[], datetime]
    has_drafts: bool = False
    is_settled: bool = False
    reads: ReadCache = field(default_factory=ReadCache)
    # The rows read in the open transaction, by table and id, as long as it has not written them; None outside of one.
    # Nobody else can write meanwhile, so that the journal need not read them once more for its before-image.
    fresh_rows: dict[tuple[str, int], Any] | None = None
    # Asked with the verb before every writing act; raises to refuse it.
    gate: Callable[[str], None] | None = None
    # Where the index of the texts is kept; in memory when there is no such folder.
    index_folder: Path | None = None


def connect(path: Path) -> sqlite3.Connection:
    """Open an existing file for reading and writing; the file is never made here."""
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=_BUSY_SECONDS,
        isolation_level=None,
        cached_statements=256,
    )
    try:
        secure(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def secure(connection: sqlite3.Connection) -> None:
    """Switch on what protects against damaged and hostile files; foreign keys are asserted, not hoped for."""
    connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA synchronous = FULL")
    if connection.execute("PRAGMA foreign_keys").fetchone() != (1,):
        raise LedgerFileError("damaged", reason="foreign keys cannot be switched on")


def use_log(connection: sqlite3.Connection) -> None:
    """Write through a log (WAL): one sync per save; the mode is part of the file and set only where it was lost."""
    if connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        connection.execute("PRAGMA journal_mode = WAL")
    connection.execute(f"PRAGMA wal_autocheckpoint = {_AUTOCHECKPOINT_PAGES}")


def settle(connection: sqlite3.Connection) -> bool:
    """Bring every save into the one file and begin a new log; False when somebody who reads the file holds it back.

    Whoever writes first into an empty log forces its head to the disk besides the save. That is paid here, in idle
    time, by writing the version once more: a log of the first page only, which holds no save (see drop_begun_log).
    """
    if connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]:
        return False
    connection.execute(f"PRAGMA user_version = {version_of(connection)}")
    return True


def drop_begun_log(ledger: Path) -> None:
    """Remove a log that was only begun (by `settle`, before a power cut) and holds no save.

    The clerk may have put an older copy of the ledger in its place since; the first page of another day must not be
    played into that. Only for the owner of a ledger that is not open.
    """
    log = ledger.with_name(ledger.name + "-wal")
    try:
        with log.open("rb") as file:
            head = file.read(_LOG_HEAD + 8)
        size = log.stat().st_size
    except FileNotFoundError:
        return
    page_size = int.from_bytes(head[8:12], "big")
    is_first_page = head[_LOG_HEAD : _LOG_HEAD + 4] == b"\0\0\0\1"
    if is_first_page and size == _LOG_HEAD + _FRAME_HEAD + page_size:
        log.unlink()


class PatienceLimit:
    """Stops statements that a hostile file makes endless; they end as sqlite3.OperationalError (interrupted)."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rounds = 0

    def __enter__(self) -> None:
        self._connection.set_progress_handler(self._count, _CHECK_EVERY)

    def __exit__(self, *_: object) -> None:
        self._connection.set_progress_handler(None, 0)

    def _count(self) -> int:
        self._rounds += 1
        return int(self._rounds > _CHECK_LIMIT)


def application_id_of(connection: sqlite3.Connection) -> int:
    """The program a file says it belongs to."""
    stamp: int = connection.execute("PRAGMA application_id").fetchone()[0]
    return stamp


def version_of(connection: sqlite3.Connection) -> int:
    """The version of the structure a file says it has."""
    version: int = connection.execute("PRAGMA user_version").fetchone()[0]
    return version
