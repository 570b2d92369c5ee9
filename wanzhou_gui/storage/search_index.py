"""Finds texts: an index of tokens in a file of its own, checked against the ledger by LIKE (decision 0016)."""

from __future__ import annotations

import contextlib
import hashlib
import json
import sqlite3
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path
from typing import Any

from wanzhou_gui.domain.searching import SEARCHED, FoundText, SearchedKind, field_with
from wanzhou_gui.storage.database import OpenFile, version_of
from wanzhou_gui.storage.failures import typed_failures
from wanzhou_gui.storage.rows import json_text
from wanzhou_gui.storage.search_parts import IndexFile, PartInMaking, State, place_of, table_of_place
from wanzhou_gui.storage.search_tokens import asked_of, tokens_of
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.tables import TABLE_OF_KIND

_VERSION = 3
# So many rows are indexed before a search answers; a longer backlog is left to idle time, and LIKE answers meanwhile.
_AT_ONCE = 20_000
# So many bytes are written in the time in which a row is indexed.
_BYTES_PER_ROW = 1024
# A part is made anew when so many of its rows are fresh, or this share of them: making it takes as long as indexing them
# some thirty times.
_MOST_FRESH, _FRESH_SHARE = 4096, 1 / 32
_FOLLOWED_AT_LEAST = 256
# So few changed rows LIKE is asked about without indexing them first.
_FEW_CHANGES = 64
_FEW, _ASKED_AT_ONCE = 16, 64
_FORGOTTEN_AFTER_SECONDS = 120 * 86_400
_Texts = dict[str, str]


class SqliteTextStore:
    """The texts of an open ledger. The index lies outside the ledger file, so that saving writes nothing for it.

    It follows the journal: what changed since the last indexed operation is indexed before a search. It is made anew
    when it is missing, damaged, of another program version, or does not know the ledger's operations.
    """

    def __init__(self, file: OpenFile, folder: Path | None) -> None:
        self._file = file
        self._folder = folder
        self._index: IndexFile | None = None
        self._making: PartInMaking | None = None

    def find(self, words: Sequence[str], limit: int) -> list[FoundText]:
        """Records that have every word, the newest first, at most `limit` of each kind, kind by kind as declared."""
        with typed_failures(self._file.path):
            try:
                tokens, beginnings = asked_of(words)
                # A single character is in no token; LIKE finds the first of a frequent one at once.
                if (tokens or beginnings) and (changed := self._just_changed()) is not None:
                    rows = self._opened().rows_with(tokens, beginnings, changed)
                    found = {
                        SEARCHED[at]: list(islice(self._looked_up(SEARCHED[at], words, rows.newest_first(at)), max(0, limit)))
                        for at in sorted(rows.tables)
                    }
                    return _told(words, found)
            except sqlite3.DatabaseError:
                # The index is a help and no condition: without it, the search takes longer.
                self._throw_away()
            return self.scan(words, limit)

    def scan(self, words: Sequence[str], limit: int) -> list[FoundText]:
        """The same by reading every row: what `find` must equal."""
        with typed_failures(self._file.path):
            return _told(words, {one: list(self._scanned(one, words, limit)) for one in SEARCHED})

    def advance(self, most_rows: int) -> bool:
        """Bring the index nearer to the ledger; True when nothing is left to do."""
        with typed_failures(self._file.path):
            return self._kept_up(most_rows, anew=True)

    @property
    def exists(self) -> bool:
        """Whether an index has been made."""
        path = self._path()
        return self._index is not None or (path is not None and path.is_file())

    def faults(self) -> list[str]:
        """Tables with rows that the index would not find by every token they have; such an index is thrown away.

        That it knows rows by tokens they had once is no fault: LIKE decides about them.
        """
        with typed_failures(self._file.path):
            while not self.advance(_AT_ONCE):
                pass
            try:
                wrong = [_table(searched) for at, searched in enumerate(SEARCHED) if not self._finds_all(at, searched)]
            except sqlite3.DatabaseError as error:
                wrong = [str(error)]
            if wrong:
                self._throw_away()
            return wrong

    def close(self) -> None:
        """Let go of the index."""
        self._making = None
        if self._index is not None:
            self._index.close()
            self._index = None

    def _looked_up(self, searched: SearchedKind, words: Sequence[str], rows: Iterator[int]) -> Iterator[tuple[int, _Texts]]:
        condition, values = _condition(searched, words)
        begin = f"SELECT id, {', '.join(searched.fields)} FROM {_table(searched)} WHERE id IN ("  # noqa: S608  # own identifiers
        while ids := list(islice(rows, _ASKED_AT_ONCE)):
            # A row may have the tokens and not the word: LIKE decides. Statements of two lengths are kept ready by SQLite.
            places = _FEW if len(ids) <= _FEW else _ASKED_AT_ONCE
            question = f"{begin}{', '.join('?' * places)}) AND {condition} ORDER BY id DESC"
            asked = (*ids, *ids[-1:] * (places - len(ids)), *values)
            for row in self._file.connection.execute(question, asked).fetchall():
                yield row[0], _texts(searched, row[1:])

    def _scanned(self, searched: SearchedKind, words: Sequence[str], limit: int) -> Iterator[tuple[int, _Texts]]:
        condition, values = _condition(searched, words)
        asked = f"SELECT id, {', '.join(searched.fields)} FROM {_table(searched)} WHERE {condition} ORDER BY id DESC LIMIT ?"  # noqa: S608  # own identifiers
        for row in self._file.connection.execute(asked, (*values, limit)).fetchall():
            yield row[0], _texts(searched, row[1:])

    def _opened(self) -> IndexFile:
        if self._index is None:
            self._index = self._connected()
        return self._index

    def _connected(self) -> IndexFile:
        path = self._path()
        if path is not None:
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
                if not path.exists():
                    _forget_old(path.parent)
                index = IndexFile(str(path))
                try:
                    if self._knows_this_ledger(index):
                        with index.transaction():
                            index.forget_unfinished()
                        return index
                except BaseException:
                    index.close()
                    raise
                index.close()
                _remove(path)
                return self._made_anew(str(path))
            except (sqlite3.Error, OSError):
                # Damaged, or a folder nobody can write to: search must work all the same.
                _remove(path)
        return self._made_anew(":memory:")

    def _made_anew(self, place: str) -> IndexFile:
        index = IndexFile(place)
        try:
            newest, mark = self._latest()
            index.furnish(self._shape(), newest, mark, _last_change(newest))
        except BaseException:
            index.close()
            raise
        return index

    def _path(self) -> Path | None:
        if self._folder is None:
            return None
        return self._folder / f"{hashlib.sha256(str(self._file.path).encode()).hexdigest()[:32]}.index"

    def _shape(self) -> str:
        # Migrations rewrite rows without the journal: another structure means another index.
        declared = [[_table(one), *one.fields] for one in SEARCHED]
        return json_text([_VERSION, version_of(self._file.connection), declared])

    def _latest(self) -> tuple[int, str]:
        row = self._file.connection.execute(statement("latest_operations"), (1,)).fetchone()
        return (row[0], _mark(row)) if row else (0, "")

    def _knows_this_ledger(self, index: IndexFile) -> bool:
        state = index.state()
        if state is None or state.shape != self._shape():
            return False
        # Another file may have come under this name, or an older copy of this one.
        known = self._file.connection.execute(statement("operation_with_id"), (state.operation,)).fetchone()
        return state.mark == (_mark(known) if known else "")

    def _throw_away(self) -> None:
        self.close()
        path = self._path()
        if path is not None:
            _remove(path)

    def _just_changed(self) -> Mapping[int, set[int]] | None:
        """The few rows by place that are not indexed yet, for LIKE to decide about; None when there are too many to index them at once."""
        index = self._opened()
        state = index.state()
        if state is not None and state.table_at >= len(SEARCHED):
            if state.change_id >= _last_change(self._latest()[0]):
                return {}
            # Right after a save a search waits for nothing to be written.
            changed, count, _ = self._changes(state, _FEW_CHANGES + 1)
            if count <= _FEW_CHANGES:
                return changed
        return {} if self._kept_up(_AT_ONCE, anew=False) else None

    def _kept_up(self, most_rows: int, *, anew: bool) -> bool:
        """Index at most so many rows; True when every row can be found, and no part is to be made anew where that is asked too."""
        try:
            return self._worked(self._opened(), most_rows, anew=anew)
        except sqlite3.DatabaseError:
            # The index, not the ledger: its file is the only one written to here, and it is made anew.
            self._throw_away()
            return self._worked(self._opened(), most_rows, anew=anew)

    def _worked(self, index: IndexFile, most_rows: int, *, anew: bool) -> bool:
        state, newest = index.state(), self._latest()
        if state is None:
            raise sqlite3.DatabaseError("the index does not say how far it is")
        if self._has_all(index, state, newest[0], anew=anew):
            return True
        finished = False
        try:
            with index.transaction():
                state, left = self._followed(index, state, newest, most_rows)
                while left > 0:
                    if self._making is None:
                        state = self._begun(index, state, anew=anew)
                    making = self._making
                    if making is None or not (anew or state.table_at < len(SEARCHED)):
                        break
                    left -= self._made_some(index, making, left)
                    if making.is_written:
                        state, finished = self._finished(index, state, making), True
                index.move(state)
        except BaseException:
            self._making = None
            raise
        if finished:
            index.give_back_room()
        return self._has_all(index, state, newest[0], anew=anew)

    def _has_all(self, index: IndexFile, state: State, newest: int, *, anew: bool) -> bool:
        if state.table_at < len(SEARCHED) or state.change_id < _last_change(newest):
            return False
        return not anew or (self._making is None and _overgrown(index) is None)

    def _followed(self, index: IndexFile, state: State, newest: tuple[int, str], most_rows: int) -> tuple[State, int]:
        """Let rows that operations changed be found by what they say now, as far as they were indexed at all."""
        last = _last_change(newest[0])
        if state.change_id >= last:
            return state, most_rows
        most = max(most_rows, _FOLLOWED_AT_LEAST)
        changed, count, reached = self._changes(state, most)
        for place, row_ids in changed.items():
            self._add_fresh(index, place, row_ids)
            if self._making is not None and place == self._making.place:
                self._making.changed |= row_ids
        if count < most:
            state = state._replace(operation=newest[0], mark=newest[1], change_id=last)
        else:
            operation = self._file.connection.execute(statement("operation_with_id"), (reached >> 32,)).fetchone()
            state = state._replace(operation=operation[0], mark=_mark(operation), change_id=reached)
        return state, max(1, most_rows - count)

    def _changes(self, state: State, most: int) -> tuple[dict[int, set[int]], int, int]:
        """The next changes: rows whose texts they wrote, by place, as far as they were indexed at all; how many, and the last one."""
        place_of_table = {_table(searched): at for at, searched in enumerate(SEARCHED)}
        changed: dict[int, set[int]] = defaultdict(set)
        count, reached = 0, state.change_id
        rows = self._file.connection.execute(statement("changes_after"), (state.change_id, most))
        for change_id, table, row_id, before, after in rows:
            count, reached = count + 1, change_id
            at = place_of_table.get(table)
            if at is not None and after is not None and not _is_silent(SEARCHED[at], before):
                place = place_of(at, row_id)
                if (at, row_id) < (state.table_at, state.row_id) or (self._making is not None and place == self._making.place):
                    changed[place].add(row_id)
        return changed, count, reached

    def _add_fresh(self, index: IndexFile, place: int, row_ids: Iterable[int]) -> None:
        searched = SEARCHED[table_of_place(place)]
        asked = f"SELECT {', '.join(searched.fields)} FROM {_table(searched)} WHERE id = ?"  # noqa: S608  # own identifiers
        present = ((row_id, self._file.connection.execute(asked, (row_id,)).fetchone()) for row_id in row_ids)
        index.add_fresh(place, {row_id: tokens_of(texts) for row_id, texts in present if texts is not None})

    def _begun(self, index: IndexFile, state: State, *, anew: bool) -> State:
        """Begin with the next part that no row was indexed for, else with one in which much is fresh; returns up to where all is indexed."""
        while state.table_at < len(SEARCHED):
            asked = f"SELECT min(id) FROM {_table(SEARCHED[state.table_at])} WHERE id >= ?"  # noqa: S608  # own identifiers
            first = self._file.connection.execute(asked, (state.row_id,)).fetchone()[0]
            if first is not None:
                self._making = PartInMaking(place_of(state.table_at, first))
                return state
            state = state._replace(table_at=state.table_at + 1, row_id=0)
        place = _overgrown(index) if anew else None
        if place is not None:
            self._making = PartInMaking(place)
        return state

    def _made_some(self, index: IndexFile, making: PartInMaking, most: int) -> int:
        """Index rows, or write what was indexed; returns how many rows that was, in time."""
        if making.is_read:
            return 1 + index.write_some(making, most * _BYTES_PER_ROW) // _BYTES_PER_ROW
        count = 0
        for row_id, *texts in self._rows(making, most):
            making.take(row_id, tokens_of(texts))
            count += 1
        if count < most:
            making.all_read()
        return 1 + count

    def _rows(self, making: PartInMaking, most: int) -> Iterator[Sequence[Any]]:
        searched = SEARCHED[table_of_place(making.place)]
        asked = f"SELECT id, {', '.join(searched.fields)} FROM {_table(searched)} WHERE id >= ? AND id < ? ORDER BY id LIMIT ?"  # noqa: S608  # own identifiers
        return self._file.connection.execute(asked, (making.next_id, making.end, most))

    def _finished(self, index: IndexFile, state: State, making: PartInMaking) -> State:
        index.finish(making)
        # What changed since its rows were read is fresh still.
        self._add_fresh(index, making.place, making.changed)
        self._making = None
        return state._replace(row_id=making.end) if state.table_at < len(SEARCHED) else state

    def _finds_all(self, table_at: int, searched: SearchedKind) -> bool:
        """Whether the index knows every row of a table by every token of its texts."""
        index, row_id = self._opened(), 0
        asked = f"SELECT min(id) FROM {_table(searched)} WHERE id >= ?"  # noqa: S608  # own identifiers
        while (first := self._file.connection.execute(asked, (row_id,)).fetchone()[0]) is not None:
            expected = PartInMaking(place_of(table_at, first))
            for one, *texts in self._rows(expected, -1):
                expected.take(one, tokens_of(texts))
            if not index.has_all(expected):
                return False
            row_id = expected.end
        return True


def _overgrown(index: IndexFile) -> int | None:
    """The place of a part that is worth making anew."""
    rows = index.rows_of_parts()
    for place, fresh in index.fresh_rows().items():
        if fresh > max(_MOST_FRESH, rows.get(place, 0) * _FRESH_SHARE):
            return place
    return None


def _last_change(operation: int) -> int:
    """The highest number a change of an operation can have."""
    return ((operation + 1) << 32) - 1


def _is_silent(searched: SearchedKind, before: str | None) -> bool:
    """Whether a change of a row, of which the journal keeps what was there before, left its searched texts alone."""
    return before is not None and json.loads(before).keys().isdisjoint(searched.fields)


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


def _texts(searched: SearchedKind, values: Sequence[str]) -> _Texts:
    return dict(zip(searched.fields, values, strict=True))


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
