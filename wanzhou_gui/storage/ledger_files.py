"""Makes, opens and restores ledger files, so that nothing half-made and nothing strange is ever worked on."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from uuid import uuid4

from wanzhou_gui.domain.periods import CalendarDay
from wanzhou_gui.storage.automatic_copies import own_copies
from wanzhou_gui.storage.backup import (
    BACKUP_FOLDER,
    finished_in_place,
    manifest_of,
    remove_with_companions,
    sync_file,
    sync_folder,
    verify_ledger,
    verify_manifest,
    write_backup,
)
from wanzhou_gui.storage.database import (
    APPLICATION_ID,
    MAGIC,
    OpenFile,
    PatienceLimit,
    application_id_of,
    connect,
    drop_begun_log,
    secure,
    use_log,
    version_of,
)
from wanzhou_gui.storage.failures import typed_failures
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.migrate import migrate, newest_version
from wanzhou_gui.storage.ownership import Ownership
from wanzhou_gui.storage.structure import TableStructure, differences, expected_structure, structure_of
from wanzhou_gui.storage.tables import shape_of
from wanzhou_gui.usecases.errors import LedgerFileError

# Checking every page of a small ledger costs some milliseconds at each opening; a huge one is checked on demand.
_CHECKED_AT_OPENING_BYTES = 32 << 20


def _utc_now() -> datetime:
    return datetime.now(UTC)


class SqliteLedgerFiles:
    """Ledger files with the structure of schema.sql; `now` dates operations and backups.

    Indexes for searching are kept in `index_folder`, never beside a ledger that may come from anywhere.
    """

    def __init__(
        self, schema_path: Path, migrations_dir: Path, *, now: Callable[[], datetime] = _utc_now,
        index_folder: Path | None = None,
    ) -> None:  # fmt: skip
        self._index_folder = index_folder
        self._schema_path = schema_path
        self._migrations_dir = migrations_dir
        self._now = now

    @cached_property
    def _expected(self) -> dict[str, TableStructure]:
        return expected_structure(self._schema_path.read_text(encoding="utf-8"))

    def create(self, path: Path, calendar: Sequence[CalendarDay]) -> SqliteLedger:
        """Make a new ledger; LedgerFileError("already_there") when something has that name.

        It is built under another name and appears whole; a failure leaves nothing behind.
        """
        path = path.absolute()
        with typed_failures(path):
            if path.exists():
                raise LedgerFileError("already_there", path=path)
            path.parent.mkdir(parents=True, exist_ok=True)
            temporary = path.with_name(f".{uuid4().hex[:12]}.part")
            try:
                self._build(temporary, calendar)
                self._set_aside_leftovers(path)
                _place_new(temporary, path)
            finally:
                remove_with_companions(temporary)
        return self.open(path)

    def open(self, path: Path) -> SqliteLedger:
        """Open a ledger safely, migrating an older one after a backup; raises LedgerFileError.

        Codes: not_there, not_ours, hostile, damaged, newer_version, in_use.
        """
        with typed_failures(path):
            path = path.resolve()
            _refuse_without_touching(path)
            ownership = Ownership(path)
            try:
                _refuse_foreign_header(path)
                drop_begun_log(path)
                with _damage_told(path):
                    connection = connect(path)
                try:
                    with _damage_told(path):
                        self._look_into(connection, path)
                    self._bring_up_to_date(connection, path)
                    file = OpenFile(connection, path, self._now, index_folder=self._index_folder)
                    return SqliteLedger(file, self._expected, ownership.let_go)
                except BaseException:
                    connection.close()
                    raise
            except BaseException:
                ownership.let_go()
                raise

    def restore(self, backup: Path, to: Path) -> Path | None:
        """Put a verified backup in place; the ledger that was there is kept and its new place returned.

        LedgerFileError: not_there, backup_without_manifest, backup_damaged, not_ours, newer_version, and in_use while
        any program has the ledger open.
        """
        with typed_failures(to):
            backup, to = backup.absolute(), to.absolute()
            verify_manifest(backup)
            _refuse_foreign_header(backup)
            to.parent.mkdir(parents=True, exist_ok=True)
            ownership = Ownership(to)
            try:
                with finished_in_place(to) as temporary:
                    shutil.copyfile(backup, temporary)
                    if verify_ledger(temporary) > newest_version(self._migrations_dir):
                        raise LedgerFileError("newer_version", path=backup)
                    kept = self._keep_present(to)
                    # A log of the old ledger beside the new one would be played into it.
                    for suffix in ("-wal", "-shm", "-journal"):
                        to.with_name(to.name + suffix).unlink(missing_ok=True)
                return kept
            finally:
                ownership.let_go()

    def discard(self, path: Path) -> None:
        """Remove a ledger with its log and the copies made of it unasked; backups a clerk made stay. in_use while it is open."""
        with typed_failures(path):
            path = path.resolve()
            ownership = Ownership(path)
            try:
                for copy in own_copies(path.parent / BACKUP_FOLDER, path):
                    copy.path.unlink()
                    manifest_of(copy.path).unlink(missing_ok=True)
                for suffix in ("", "-wal", "-shm", "-journal"):
                    path.with_name(path.name + suffix).unlink(missing_ok=True)
            finally:
                ownership.let_go()

    def _build(self, path: Path, calendar: Sequence[CalendarDay]) -> None:
        connection = sqlite3.connect(path, isolation_level=None)
        try:
            secure(connection)
            # Nobody sees this file before it is whole, and it is synced as a whole.
            connection.execute("PRAGMA synchronous = OFF")
            connection.executescript(f"BEGIN;\n{self._schema_path.read_text(encoding='utf-8')}")
            shape = shape_of(CalendarDay)
            for day in calendar:
                row = shape.written(day)
                row[0:3] = [None, day.uid or uuid4().hex, 1]
                connection.execute(shape.insert, row)
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version = {newest_version(self._migrations_dir)}")
            connection.execute("COMMIT")
            use_log(connection)
        finally:
            connection.close()
        sync_file(path)

    def _look_into(self, connection: sqlite3.Connection, path: Path) -> None:
        with PatienceLimit(connection):
            if application_id_of(connection) != APPLICATION_ID:
                raise LedgerFileError("not_ours", path=path)
            version, newest = version_of(connection), newest_version(self._migrations_dir)
            if version > newest:
                raise LedgerFileError("newer_version", path=path, found=version, known=newest)
            if version < 1:
                raise LedgerFileError("damaged", path=path, reason="user_version")
            found = structure_of(connection, path)
            if version == newest and (strange := differences(found, self._expected)):
                raise LedgerFileError("hostile", path=path, found=strange[0])
            if path.stat().st_size <= _CHECKED_AT_OPENING_BYTES:
                said = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
                if said != "ok":
                    raise LedgerFileError("damaged", path=path, reason=said)

    def _bring_up_to_date(self, connection: sqlite3.Connection, path: Path) -> None:
        use_log(connection)
        version = version_of(connection)
        if version < newest_version(self._migrations_dir):
            stamp = self._now().astimezone().strftime("%Y%m%d-%H%M%S")
            name = f"{path.stem}-升级前-v{version}-{stamp}{path.suffix}"
            write_backup(connection, path, path.parent / BACKUP_FOLDER / name, self._now())
            migrate(connection, self._migrations_dir)
            if strange := differences(structure_of(connection), self._expected):
                raise LedgerFileError("damaged", path=path, reason=f"structure of {strange[0]}")

    def _keep_present(self, ledger: Path) -> Path | None:
        if not ledger.exists():
            self._set_aside_leftovers(ledger)
            return None
        stamp = self._now().astimezone().strftime("%Y%m%d-%H%M%S")
        kept = _free_name(ledger.parent / BACKUP_FOLDER / f"{ledger.stem}-恢复前-{stamp}{ledger.suffix}")
        kept.parent.mkdir(exist_ok=True)
        # Byte for byte with its log: the present ledger may be too damaged to be opened.
        for suffix in ("", "-wal"):
            source = ledger.with_name(ledger.name + suffix)
            if source.exists():
                copied = kept.with_name(kept.name + suffix)
                shutil.copyfile(source, copied)
                sync_file(copied)
        sync_folder(kept.parent)
        return kept

    def _set_aside_leftovers(self, ledger: Path) -> None:
        # The log of a ledger that somebody deleted would be played into a new one of the same name.
        stamp = self._now().astimezone().strftime("%Y%m%d-%H%M%S")
        for suffix in ("-wal", "-journal"):
            leftover = ledger.with_name(ledger.name + suffix)
            if leftover.exists():
                leftover.replace(_free_name(leftover.with_name(f"{leftover.name}-{stamp}.left")))
        ledger.with_name(ledger.name + "-shm").unlink(missing_ok=True)


@contextmanager
def _damage_told(path: Path) -> Iterator[None]:
    # While a file is looked into, a statement SQLite cannot carry out means the file (an impossible format number, a
    # schema that does not parse), not our statement.
    try:
        yield
    except sqlite3.OperationalError as error:
        if getattr(error, "sqlite_errorcode", sqlite3.SQLITE_ERROR) == sqlite3.SQLITE_ERROR:
            raise LedgerFileError("damaged", path=path, reason=str(error)) from error
        raise


def _refuse_without_touching(path: Path) -> None:
    if not path.exists():
        raise LedgerFileError("not_there", path=path)
    if not path.is_file():
        raise LedgerFileError("not_ours", path=path)
    if path.stat().st_size == 0:
        raise LedgerFileError("damaged", path=path, reason="empty file")


def _refuse_foreign_header(path: Path) -> None:
    # Read before SQLite touches the file: a database of another program must not even have its journal played.
    with path.open("rb") as file:
        header = file.read(100)
    is_ours = header[68:72] == APPLICATION_ID.to_bytes(4, "big")
    if not header.startswith(MAGIC):
        raise LedgerFileError("damaged" if is_ours else "not_ours", path=path)
    if not is_ours:
        raise LedgerFileError("not_ours", path=path)


def _place_new(temporary: Path, path: Path) -> None:
    """Give a finished file its name, never over something that came there meanwhile."""
    try:
        os.link(temporary, path)
    except FileExistsError:
        raise LedgerFileError("already_there", path=path) from None
    except OSError:
        # No hard links here (FAT, exFAT, some shares).
        if path.exists():
            raise LedgerFileError("already_there", path=path) from None
        temporary.replace(path)
    sync_folder(path.parent)


def _free_name(path: Path) -> Path:
    number = 2
    free = path
    while free.exists():
        free = path.with_name(f"{path.stem}-{number}{path.suffix}")
        number += 1
    return free
