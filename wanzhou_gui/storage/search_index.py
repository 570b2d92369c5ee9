"""Finds texts: an index of character pairs in a file of its own, checked against the ledger by LIKE (decision 0016)."""

from __future__ import annotations

import contextlib
import hashlib
import json
import re
import sqlite3
import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from wanzhou_gui.domain.searching import (
    SEARCHED,
    FoundText,
    SearchedKind,
    field_with,
    pairs_of_fields,
    plain_case,
)
from wanzhou_gui.storage.database import OpenFile, version_of
from wanzhou_gui.storage.failures import typed_failures
from wanzhou_gui.storage.rows import json_text
from wanzhou_gui.storage.search_choice import Frequencies, chosen
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.tables import TABLE_OF_KIND
from wanzhou_gui.usecases.errors import EnvironmentProblemError, LedgerFileError

_VERSION = 2
# So many rows are indexed before a search answers; a longer backlog is left to idle time, and LIKE answers meanwhile.
_AT_ONCE = 20_000
_CANDIDATES = 128
_FREED_PAGES = 4096
_FORGOTTEN_AFTER_SECONDS = 120 * 86_400
# The tokenizer `ascii` ends a token at every ASCII sign and at nothing else: those signs are written as private
# characters, each its own, so that a pair of any two characters is one token.
_TOKEN = {at: 0xF700 + at for at in range(128) if not chr(at).isalnum()}
# Numbers consist of pairs that are all frequent; four digits together are rare, and few enough to index besides.
_FOUR_DIGITS = re.compile("(?=([0-9]{4}))")
# Of so many rows one is counted: how frequent a pair is only decides what is asked first, never what is found.
_COUNTED = 251
_Texts = dict[str, str]


class SqliteTextStore:
    """The texts of an open ledger. The index lies outside the ledger file, so that saving writes nothing for it.

    It follows the journal: what changed since the last indexed operation is indexed before a search. It is made anew
    when it is missing, damaged, of another program version, or does not know the ledger's operations.
    """

    def __init__(self, file: OpenFile, folder: Path | None) -> None:
        self._file = file
        self._folder = folder
        self._index: sqlite3.Connection | None = None

    def find(self, words: Sequence[str], limit: int) -> list[FoundText]:
        """Records that have every word, the newest first, at most `limit` of each kind, kind by kind as declared."""
        with typed_failures(self._file.path):
            try:
                # A single character is in no pair; LIKE finds the first of a frequent one at once.
                if any(len(word) > 1 for word in words) and self.advance(_AT_ONCE):
                    return self._found(words, limit)
            except (sqlite3.DatabaseError, EnvironmentProblemError, LedgerFileError):
                # The index is a help and no condition: without it, the search takes longer.
                self._throw_away()
            return self.scan(words, limit)

    def scan(self, words: Sequence[str], limit: int) -> list[FoundText]:
        """The same by reading every row: what `find` must equal."""
        with typed_failures(self._file.path):
            return _told(words, {one: list(self._scanned(one, words, limit)) for one in SEARCHED})

    def advance(self, most_rows: int) -> bool:
        """Bring the index nearer to the ledger; True when it has everything."""
        with typed_failures(self._file.path):
            try:
                return self._advance(self._opened(), most_rows)
            except sqlite3.DatabaseError:
                # The index, not the ledger: its connection is the only one written to here, and it is made anew.
                self._throw_away()
                return self._advance(self._opened(), most_rows)

    @property
    def exists(self) -> bool:
        """Whether an index has been made."""
        path = self._path()
        return self._index is not None or (path is not None and path.is_file())

    def faults(self) -> list[str]:
        """Tables whose index says something else than their rows; such an index is thrown away."""
        with typed_failures(self._file.path):
            while not self.advance(_AT_ONCE):
                pass
            try:
                wrong = [_table(searched) for searched in SEARCHED if not self._agrees(searched)]
            except sqlite3.DatabaseError as error:
                wrong = [str(error)]
            if wrong:
                self._throw_away()
            return wrong

    def close(self) -> None:
        """Let go of the index."""
        if self._index is not None:
            self._index.close()
            self._index = None

    def _found(self, words: Sequence[str], limit: int) -> list[FoundText]:
        tokens = [_tokens_of_text(word) for word in words]
        known = self._frequencies({token for of_word in tokens for token in of_word})
        found: dict[SearchedKind, list[tuple[int, _Texts]]] = {}
        for at, searched in enumerate(SEARCHED):
            asked = chosen(tokens, known.get(at, Frequencies()))
            found[searched] = list(self._looked_up(searched, words, asked, limit))
        return _told(words, found)

    def _frequencies(self, tokens: set[str]) -> dict[int, Frequencies]:
        """What is known of tokens, by place of the table in what is searched."""
        known: dict[int, Frequencies] = {}
        rows = self._opened().execute(statement("token_counts"), (json_text(["", *sorted(tokens)]),))
        for table_at, token, counted in rows:
            # What was never counted stands in few rows, though not in none.
            of_table = known.setdefault(table_at, Frequencies(rows_with_uncounted=_COUNTED // 2))
            if token:
                of_table.rows_with[token] = counted * _COUNTED
            else:
                of_table.rows = counted * _COUNTED
        return known

    def _looked_up(
        self, searched: SearchedKind, words: Sequence[str], tokens: Sequence[str], limit: int
    ) -> Iterator[tuple[int, _Texts]]:
        table = _table(searched)
        question = f"SELECT rowid FROM text_{table} WHERE text_{table} MATCH ? ORDER BY rowid DESC"  # noqa: S608  # own identifiers
        candidates = self._opened().execute(question, (" ".join(f'"{token}"' for token in tokens),))
        left = limit
        while left > 0 and (ids := [row[0] for row in candidates.fetchmany(_CANDIDATES)]):
            # A row may have the pairs and not the word: LIKE decides.
            condition, values = _condition(searched, words)
            places = ", ".join("?" * len(ids))
            asked = f"SELECT id, {', '.join(searched.fields)} FROM {table} WHERE id IN ({places}) AND {condition} ORDER BY id DESC LIMIT ?"  # noqa: S608  # own identifiers
            for row in self._file.connection.execute(asked, (*ids, *values, left)).fetchall():
                left -= 1
                yield row[0], _texts(searched, row[1:])

    def _scanned(self, searched: SearchedKind, words: Sequence[str], limit: int) -> Iterator[tuple[int, _Texts]]:
        condition, values = _condition(searched, words)
        asked = f"SELECT id, {', '.join(searched.fields)} FROM {_table(searched)} WHERE {condition} ORDER BY id DESC LIMIT ?"  # noqa: S608  # own identifiers
        for row in self._file.connection.execute(asked, (*values, limit)).fetchall():
            yield row[0], _texts(searched, row[1:])

    def _opened(self) -> sqlite3.Connection:
        if self._index is None:
            self._index = self._connected()
        return self._index

    def _connected(self) -> sqlite3.Connection:
        path = self._path()
        if path is not None:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                if not path.exists():
                    _forget_old(path.parent)
                index = _connection(str(path))
                if self._knows_this_ledger(index):
                    return index
                index.close()
                _remove(path)
                index = _connection(str(path))
                self._furnish(index)
                return index
            except (sqlite3.Error, OSError):
                # Damaged, or a folder nobody can write to: search must work all the same.
                _remove(path)
        index = _connection(":memory:")
        self._furnish(index)
        return index

    def _path(self) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / f"{hashlib.sha256(str(self._file.path).encode()).hexdigest()[:32]}.index"

    def _furnish(self, index: sqlite3.Connection) -> None:
        index.execute("PRAGMA auto_vacuum = INCREMENTAL")
        index.execute("BEGIN")
        index.execute(statement("make_index_state"))
        index.execute(statement("make_token_counts"))
        for searched in SEARCHED:
            table = _table(searched)
            index.execute(
                f"CREATE VIRTUAL TABLE text_{table} USING fts5("
                "pairs, content='', columnsize=0, detail='none', tokenize='ascii')"
            )
        state = (self._shape(), *self._latest(), 0, 0)
        index.execute(statement("begin_index"), state)
        index.execute("COMMIT")

    def _shape(self) -> str:
        # Migrations rewrite rows without the journal: another structure means another index.
        declared = [[_table(one), *one.fields] for one in SEARCHED]
        return json_text([_VERSION, version_of(self._file.connection), declared])

    def _latest(self) -> tuple[int, str]:
        row = self._file.connection.execute(statement("latest_operations"), (1,)).fetchone()
        return (row[0], _mark(row)) if row else (0, "")

    def _knows_this_ledger(self, index: sqlite3.Connection) -> bool:
        row = index.execute(statement("index_state")).fetchone() if _has_state(index) else None
        if row is None or row[0] != self._shape():
            return False
        # Another file may have come under this name, or an older copy of this one.
        known = self._file.connection.execute(statement("operation_with_id"), (row[1],)).fetchone()
        return str(row[2]) == (_mark(known) if known else "")

    def _throw_away(self) -> None:
        self.close()
        path = self._path()
        if path is not None:
            _remove(path)

    def _advance(self, index: sqlite3.Connection, most_rows: int) -> bool:
        _, operation, _, table_at, row_id = index.execute(statement("index_state")).fetchone()
        newest, mark = self._latest()
        if newest == operation and table_at >= len(SEARCHED):
            return True
        index.execute("BEGIN")
        try:
            if newest > operation:
                self._follow(index, operation, table_at, row_id)
            table_at, row_id = self._build(index, table_at, row_id, most_rows)
            index.execute(statement("move_index"), (newest, mark, table_at, row_id))
            index.execute("COMMIT")
            # Merged pieces leave room behind. (As a script: a single call would free a single page.)
            index.executescript(f"PRAGMA incremental_vacuum({_FREED_PAGES})")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                index.execute("ROLLBACK")
            raise
        return table_at >= len(SEARCHED)

    def _build(self, index: sqlite3.Connection, table_at: int, row_id: int, most_rows: int) -> tuple[int, int]:
        """Index rows that were never indexed; returns up to where."""
        left = most_rows
        while table_at < len(SEARCHED) and left > 0:
            searched = SEARCHED[table_at]
            asked = f"SELECT id, {', '.join(searched.fields)} FROM {_table(searched)} WHERE id > ? ORDER BY id LIMIT ?"  # noqa: S608  # own identifiers
            add = _adding(searched)
            count = 0
            for row in self._file.connection.execute(asked, (row_id, left)):
                row_id = row[0]
                tokens = _tokens(row[1:])
                index.execute(add, (row_id, " ".join(tokens)))
                _count(index, table_at, row_id, tokens, 1)
                count += 1
            if count < left:
                table_at, row_id = table_at + 1, 0
            left -= count
        return table_at, row_id

    def _follow(self, index: sqlite3.Connection, since: int, table_at: int, row_id: int) -> None:
        """Index again what operations changed since the last one indexed, as far as it was indexed at all."""
        place_of = {_table(searched): at for at, searched in enumerate(SEARCHED)}
        changed: dict[tuple[int, int], list[tuple[Any, Any]]] = {}
        rows = self._file.connection.execute(statement("changes_since"), ((since + 1) << 32,))
        for table, changed_id, before, after in rows:
            at = place_of.get(table)
            if at is not None and (at < table_at or (at == table_at and changed_id <= row_id)):
                images = (json.loads(before) if before else None, json.loads(after) if after else None)
                changed.setdefault((at, changed_id), []).append(images)
        for (at, changed_id), history in sorted(changed.items()):
            searched = SEARCHED[at]
            present = self._present(searched, changed_id)
            indexed = _before_all(searched, present, history)
            if indexed == present:
                continue
            for texts, write, by in ((indexed, _removing(searched), -1), (present, _adding(searched), 1)):
                if texts is not None:
                    tokens = _tokens(texts)
                    index.execute(write, (changed_id, " ".join(tokens)))
                    _count(index, at, changed_id, tokens, by)

    def _present(self, searched: SearchedKind, row_id: int) -> tuple[str, ...] | None:
        asked = f"SELECT {', '.join(searched.fields)} FROM {_table(searched)} WHERE id = ?"  # noqa: S608  # own identifiers
        row: tuple[str, ...] | None = self._file.connection.execute(asked, (row_id,)).fetchone()
        return row

    def _agrees(self, searched: SearchedKind) -> bool:
        """Whether the index of a table holds exactly the pairs of its rows: the sums of all (row, pair) are compared."""
        table, index = _table(searched), self._opened()
        rows = self._file.connection.execute(f"SELECT id, {', '.join(searched.fields)} FROM {table}")  # noqa: S608  # own identifiers
        expected = count = 0
        for row_id, *texts in rows:
            for token in _tokens(texts):
                expected += hash((row_id, token))
                count += 1
        index.execute(f"CREATE VIRTUAL TABLE temp.words_{table} USING fts5vocab(main, text_{table}, instance)")
        try:
            for term, row_id in index.execute(f"SELECT term, doc FROM temp.words_{table}"):  # noqa: S608  # own identifiers
                expected -= hash((row_id, term))
                count -= 1
        finally:
            index.execute(f"DROP TABLE temp.words_{table}")
        return expected == 0 and count == 0


def _connection(place: str) -> sqlite3.Connection:
    index = sqlite3.connect(place, isolation_level=None)
    try:
        index.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
        index.execute("PRAGMA trusted_schema = OFF")
        index.execute("PRAGMA cell_size_check = ON")
        # The index can be made again: it is kept whole over a killed program, and over a power cut as far as that is cheap.
        index.execute("PRAGMA synchronous = NORMAL")
        index.execute("PRAGMA temp_store = MEMORY")
    except BaseException:
        index.close()
        raise
    return index


def _has_state(index: sqlite3.Connection) -> bool:
    return index.execute(statement("schema_objects")).fetchone() is not None


def _mark(operation: Sequence[Any]) -> str:
    return json_text(operation[1:5])


def _remove(path: Path) -> None:
    for suffix in ("", "-journal"):
        with contextlib.suppress(OSError):
            path.with_name(path.name + suffix).unlink(missing_ok=True)


def _forget_old(folder: Path) -> None:
    # Indexes of ledgers that are gone, or were carried away: they hold words of papers and must not lie here for ever.
    for old in folder.glob("*.index"):
        with contextlib.suppress(OSError):
            if time.time() - old.stat().st_mtime > _FORGOTTEN_AFTER_SECONDS:
                old.unlink()


def _table(searched: SearchedKind) -> str:
    return TABLE_OF_KIND[searched.kind]


def _adding(searched: SearchedKind) -> str:
    return f"INSERT INTO text_{_table(searched)} (rowid, pairs) VALUES (?, ?)"  # noqa: S608  # own identifiers


def _removing(searched: SearchedKind) -> str:
    name = f"text_{_table(searched)}"
    return f"INSERT INTO {name} ({name}, rowid, pairs) VALUES ('delete', ?, ?)"  # noqa: S608  # own identifiers


def _texts(searched: SearchedKind, values: Sequence[str]) -> _Texts:
    return dict(zip(searched.fields, values, strict=True))


def _token(pair: str) -> str:
    return pair.translate(_TOKEN)


def _tokens(texts: Sequence[str]) -> set[str]:
    found = {_token(pair) for pair in pairs_of_fields(texts)}
    for text in texts:
        found.update(_FOUR_DIGITS.findall(text))
    return found


def _tokens_of_text(text: str) -> list[str]:
    """The tokens of one text in the order in which they stand there, so that neighbours are neighbours."""
    small = plain_case(text)
    pairs = [_token(small[at : at + 2]) for at in range(len(small) - 1)]
    return list(dict.fromkeys([*pairs, *_FOUR_DIGITS.findall(text)]))


def _count(index: sqlite3.Connection, table_at: int, row_id: int, tokens: Iterable[str], by: int) -> None:
    if row_id % _COUNTED == 0:
        index.executemany(statement("count_token"), [(table_at, token, by) for token in ("", *tokens)])


def _told(words: Sequence[str], rows: Mapping[SearchedKind, list[tuple[int, _Texts]]]) -> list[FoundText]:
    return [
        FoundText(searched.kind, row_id, field, texts[field])
        for searched, found in rows.items()
        for row_id, texts in found
        for field in (field_with(words, texts),)
    ]


def _condition(searched: SearchedKind, words: Sequence[str]) -> tuple[str, list[str]]:
    """Every word in some field, as LIKE sees it."""
    one = "(" + " OR ".join(f"{field} LIKE ? ESCAPE '\\'" for field in searched.fields) + ")"
    values: list[str] = []
    for word in words:
        pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        values += [pattern] * len(searched.fields)
    return " AND ".join([one] * len(words)) or "0", values


def _before_all(
    searched: SearchedKind, present: Sequence[str] | None, images: Sequence[tuple[Any, Any]]
) -> tuple[str, ...] | None:
    """What a row said before a number of changes (the newest first), walked back from what it says now."""
    then: dict[str, Any] | None = None if present is None else dict(zip(searched.fields, present, strict=True))
    for before, after in images:
        if before is None:
            then = None
        elif after is None:
            then = dict(before)
        else:
            then = {**(then or {}), **before}
    return None if then is None else tuple([then[field] for field in searched.fields])
