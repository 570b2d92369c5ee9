"""Seals the journal: reads it as it stands in the file and keeps the digest of every operation (decision 0015)."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from wanzhou_gui.domain.audit import ROOT, ChainFault, ChainSummary, JournalEntry, check_chain
from wanzhou_gui.storage.database import OpenFile
from wanzhou_gui.storage.statements import statement

# More than this waits for the next idle moment, so that a large import does not hold the window up.
_AT_ONCE = 2_000


def journal_entries(connection: sqlite3.Connection, after: int = 0) -> Iterator[JournalEntry]:
    """The operations after one, oldest first, with the texts of their changes as they stand in the file."""
    changes = connection.execute(statement("changes_from"), ((after + 1) << 32,))
    groups = groupby(changes, key=itemgetter(0))
    waiting = next(groups, None)
    for number, at, clerk, verb, subject, can_be_undone, undoes in connection.execute(statement("operations_after"), (after,)):
        own: tuple[tuple[str, int, str | None, str | None], ...] = ()
        while waiting is not None and waiting[0] <= number:
            rows = tuple([(_text(table), row_id, _image(before), _image(then)) for _, table, row_id, before, then in waiting[1]])
            own = rows if waiting[0] == number else own
            waiting = next(groups, None)
        yield JournalEntry(
            number, _text(at), _text(clerk), _text(verb), _text(subject), bool(can_be_undone), undoes, own
        )


def _text(stored: bytes) -> str:
    # Bytes somebody changed so that they are no text any more: a check names the operation, and sealing goes on.
    return stored.decode("utf-8", "surrogateescape")


def _image(stored: bytes | None) -> str | None:
    return None if stored is None else _text(stored)


def seal(file: OpenFile) -> bool:
    """Add the digests of operations that have none, in order; False when some are left for the next idle moment."""
    execute = file.connection.execute
    last = execute(statement("last_audit_link")).fetchone()
    after, previous = last or (0, ROOT)
    entries = []
    for entry in journal_entries(file.connection, after):
        entries.append((entry.operation, previous := entry.digest(previous)))
        if len(entries) >= _AT_ONCE:
            break
    if not entries:
        return True
    execute("BEGIN IMMEDIATE")
    try:
        add = statement("add_audit_link")
        for link in entries:
            execute(add, link)
        file.is_settled = False
        execute("COMMIT")
    except BaseException:
        if file.connection.in_transaction:
            execute("ROLLBACK")
        raise
    return len(entries) < _AT_ONCE


def verify(connection: sqlite3.Connection) -> ChainSummary | ChainFault:
    """Whether the journal is the one that was sealed."""
    sealed = dict(connection.execute(statement("audit_links")).fetchall())
    return check_chain(journal_entries(connection), sealed)
