"""A plugin for a run of tests: whatever they do to a ledger is taken back and done again in a copy, after a restart.

Loaded with `-p tests.undo_everything`; what it saw is written as JSON where UNDO_REPORT says.
"""

from __future__ import annotations

import json
import os
import sqlite3
import tempfile
from collections import Counter
from pathlib import Path
from types import TracebackType

from wanzhou_gui.storage.journal import JournaledTransaction
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.storage.tables import TABLE_OF_KIND
from wanzhou_gui.system.paths import migrations_folder, schema_path
from wanzhou_gui.usecases.history import HistoryVerbs

# The first acts of a kind; more of the same would only take time.
_EACH = 3
Content = dict[str, dict[int, dict[str, object]]]


class _Run:
    """What was seen so far in this run."""

    def __init__(self) -> None:
        self.undone: Counter[str] = Counter()
        self.final: Counter[str] = Counter()
        self.ungated: set[str] = set()
        self.faults: list[str] = []
        self.is_busy = False


_SEEN = _Run()


def content(connection: sqlite3.Connection) -> Content:
    """Every record of a ledger, without the count of its changes."""
    found: Content = {}
    for table in TABLE_OF_KIND.values():
        cursor = connection.execute(f"SELECT * FROM {table}")
        names = [column[0] for column in cursor.description]
        rows = (dict(zip(names, row, strict=True)) for row in cursor.fetchall())
        found[table] = {row.pop("id"): {name: value for name, value in row.items() if name != "row_version"} for row in rows}
    return found


def _different(wanted: Content, found: Content) -> str:
    return ", ".join(f"{table} {row}" for table in wanted for row in wanted[table].keys() | found[table].keys() if wanted[table].get(row) != found[table].get(row))


def _try(verb: str, connection: sqlite3.Connection, before: Content) -> None:
    after = content(connection)
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "copy.ledger"
        target = sqlite3.connect(copy)
        connection.backup(target)
        target.close()
        files = SqliteLedgerFiles(schema_path(), migrations_folder())
        for step, wanted in (("undo", before), ("redo", after), ("undo", before)):
            # Opened anew each time: nothing of what was done is remembered outside the file.
            ledger = files.open(copy)
            try:
                history = HistoryVerbs(ledger)
                operation = (history.undo if step == "undo" else history.redo)()[0]
                found = content(ledger._file.connection)  # type: ignore[attr-defined]  # the rows themselves
            finally:
                ledger.close()
            if found != wanted:
                _SEEN.faults.append(f"{step} of {verb} ({operation.verb}): {_different(wanted, found)}")


_enter, _exit = JournaledTransaction.__enter__, JournaledTransaction.__exit__


def _watched_enter(self: JournaledTransaction) -> JournaledTransaction:
    entered = _enter(self)
    verb, can_be_undone = self._act[1], bool(self._act[3])
    if not _SEEN.is_busy and self._file.gate is None:
        _SEEN.ungated.add(verb)
    wanted = not _SEEN.is_busy and self._undoes is None and can_be_undone and _SEEN.undone[verb] < _EACH
    self._before_all = content(self._file.connection) if wanted else None  # type: ignore[attr-defined]  # kept for the end
    return entered


def _watched_exit(
    self: JournaledTransaction, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
) -> None:
    _exit(self, kind, error, trace)
    before, verb = self._before_all, self._act[1]  # type: ignore[attr-defined]  # set when it began
    if error is not None or self.operation_id is None:
        return
    if not self._act[3]:
        _SEEN.final[verb] += 1
    if before is None:
        return
    _SEEN.is_busy = True
    try:
        _try(verb, self._file.connection, before)
        _SEEN.undone[verb] += 1
    except Exception as fault:  # noqa: BLE001  whatever stands in the way of an undo is what is looked for
        _SEEN.faults.append(f"{verb}: {fault!r}")
    finally:
        _SEEN.is_busy = False


def pytest_configure() -> None:
    """Watch every transaction of the run."""
    JournaledTransaction.__enter__ = _watched_enter  # type: ignore[method-assign,assignment]
    JournaledTransaction.__exit__ = _watched_exit  # type: ignore[method-assign]


def pytest_unconfigure() -> None:
    """Write down what was seen."""
    seen = {"undone": dict(_SEEN.undone), "final": dict(_SEEN.final), "faults": _SEEN.faults, "ungated": sorted(_SEEN.ungated)}
    Path(os.environ["UNDO_REPORT"]).write_text(json.dumps(seen, ensure_ascii=False), encoding="utf-8")
