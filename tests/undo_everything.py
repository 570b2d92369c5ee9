"""A plugin for a run of tests: whatever they do to a ledger is taken back and done again in a copy, after a restart.

Loaded with `-p tests.undo_everything`. A fault fails the run; a run of the whole folder also fails when a kind of act was not done in it.
"""

from __future__ import annotations

import sqlite3
import tempfile
from collections import Counter
from pathlib import Path
from types import TracebackType

import pytest

from wanzhou_gui.reports.journal_words import IRREVERSIBLE_WORDS, OPERATION_WORDS
from wanzhou_gui.storage.journal import JournaledTransaction
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.storage.tables import TABLE_OF_KIND
from wanzhou_gui.system.paths import migrations_folder, schema_path
from wanzhou_gui.usecases.history import HistoryVerbs

# The first acts of a kind; more of the same would only take time.
_EACH = 3
# The folder whose tests do every kind of act.
_WHOLE = "tests/usecases"
# These are themselves the taking back of another act.
_TAKES_BACK = {"undo", "redo", "withdraw_forms", "withdraw_package", "withdraw_unit_change"}
Content = dict[str, dict[int, dict[str, object]]]


class _Run:
    """What was seen so far in this run."""

    def __init__(self) -> None:
        self.undone: Counter[str] = Counter()
        self.final: Counter[str] = Counter()
        self.ungated: set[str] = set()
        self.faults: list[str] = []
        self.problems: list[str] = []
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


def problems(is_whole: bool) -> list[str]:
    """What is wrong with what was seen; kinds of acts that nobody did count for a run of the whole folder."""
    done = _SEEN.undone.keys() | _SEEN.final.keys()
    missing = set(OPERATION_WORDS) - _TAKES_BACK - done if is_whole else set()
    # What cannot be taken back is what leaves the house, and changing places; each says why.
    unsaid = _SEEN.final.keys() - IRREVERSIBLE_WORDS.keys()
    return [
        *_SEEN.faults,
        *(f"no test under {_WHOLE} does {verb}" for verb in sorted(missing)),
        *(f"{verb} cannot be taken back and does not say why" for verb in sorted(unsaid)),
        *(f"{verb} is open to who only looks" for verb in sorted(_SEEN.ungated)),
    ]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Fail a run in which something could not be taken back."""
    _SEEN.problems = problems(_WHOLE in session.config.invocation_params.args)
    if _SEEN.problems and session.exitstatus == pytest.ExitCode.OK:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what could not be taken back, or how many kinds of acts were."""
    for problem in _SEEN.problems:
        terminalreporter.write_line(f"UNDO {problem}", red=True)
    terminalreporter.write_line(f"{len(_SEEN.undone)} kinds of acts taken back and done again after a restart")
