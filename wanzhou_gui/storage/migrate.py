"""Brings a ledger of an older version to the present structure, step by step, after a backup.

File format history (PRAGMA user_version):
1  first release: plans, units, periods, returns, indicators, papers, journal.
"""

from __future__ import annotations

import re
import sqlite3
from pathlib import Path

from wanzhou_gui.storage.database import version_of
from wanzhou_gui.usecases.errors import LedgerFileError

_STEP = re.compile(r"(\d{4})_[a-z0-9_]+\.sql")


def steps_in(folder: Path) -> dict[int, Path]:
    """The migration files by the version each leads to; they must follow each other without a gap from 2 on."""
    steps = {int(match[1]): path for path in folder.glob("*.sql") if (match := _STEP.fullmatch(path.name))}
    if sorted(steps) != list(range(2, len(steps) + 2)):
        raise ValueError(f"migrations in {folder.name} are not numbered 0002, 0003, …")
    return dict(sorted(steps.items()))


def newest_version(folder: Path) -> int:
    """The version of a new file."""
    return max(steps_in(folder), default=1)


def migrate(connection: sqlite3.Connection, folder: Path) -> None:
    """Run the missing steps, each in its own transaction with its stamp; a failed step leaves the version before it.

    Foreign keys are off while a step rebuilds tables (SQLite cannot switch them inside a transaction) and are
    checked before each commit.
    """
    version = version_of(connection)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for number, path in steps_in(folder).items():
            if number > version:
                _run_step(connection, number, path.read_text(encoding="utf-8"))
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
    if connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",):
        raise LedgerFileError("damaged", reason="integrity_check")


def _run_step(connection: sqlite3.Connection, number: int, sql: str) -> None:
    try:
        # executescript commits what is open, so the transaction begins inside the script.
        connection.executescript(f"BEGIN IMMEDIATE;\n{sql}\n;PRAGMA user_version = {number};")
        orphan = connection.execute("PRAGMA foreign_key_check").fetchone()
        if orphan is not None:
            raise LedgerFileError("damaged", reason=f"foreign_key_check {orphan[0]}", step=number)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise
