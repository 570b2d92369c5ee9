"""The file of the search index: sets of rows for every token, in parts of neighbouring rows, and what is fresh (decision 0016)."""

from __future__ import annotations

import contextlib
import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from pyroaring import BitMap

from wanzhou_gui.storage.rows import json_text
from wanzhou_gui.storage.search_sets import UnreadableSetError, packed, unpacked
from wanzhou_gui.storage.search_tokens import LAST_CHARACTER
from wanzhou_gui.storage.statements import statement

# Rows with neighbouring numbers share a part: as many as keep making one below 80 MiB, for a search reads each part by itself.
PART_BITS = 19
_TABLE_BITS = 40
_PAGE = 16_384
# What of a content fills one page of the file to the last byte: longer ones would begin another page.
_SLICE = _PAGE - 40
_SLICE_BITS = 24
# The token of all rows of a place, among what is fresh.
_EVERY = ""
# What reading a set takes, and a byte of it, against reading a row and asking LIKE: measured in microseconds.
_READING, _READING_BYTE, _ASKING = 25.0, 0.0003, 3.5
# Of many rows that have all tokens read so far most will be hits: no more than these are asked before there are enough.
_MOST_ASKED = 2_000
_LEAST_TRUST = 0.1
# Of so few rows nothing is learnt about a token.
_DOUBT = 5


class State(NamedTuple):
    """How far the index follows the ledger: the last operation and change, and the first row that no part has yet."""

    shape: str
    operation: int
    mark: str
    change_id: int
    table_at: int
    row_id: int


class _Kept(NamedTuple):
    """A set as it is kept: in the slices of a part, or beside the token."""

    rows: int
    part: int
    at: int
    length: int
    content: bytes = b""


@dataclass
class _Layer:
    """The sets asked for of one part, or of what is fresh in its place: for each token one, for a beginning of tokens several."""

    rows: int
    of_tokens: dict[str, list[_Kept]] = field(default_factory=dict)
    of_beginnings: dict[str, list[_Kept]] = field(default_factory=dict)
    asked_anyway: BitMap | None = None


class PartInMaking:
    """A part of the index while its rows are read, then while its sets are written; it is known to nobody before it is whole."""

    def __init__(self, place: int) -> None:
        self.place = place
        self.next_id = (place & ((1 << _TABLE_BITS) - 1)) << PART_BITS
        self.end = self.next_id + (1 << PART_BITS)
        self.changed: set[int] = set()
        self.rows = 0
        self.id = 0
        self.written = 0
        self.unwritten = bytearray()
        self.sets: dict[str, BitMap] = defaultdict(BitMap)
        self.left: list[str] = []
        self.is_read = False

    def take(self, row_id: int, tokens: set[str]) -> None:
        """Another row with its tokens."""
        number = number_of(row_id)
        for token in tokens:
            self.sets[token].add(number)
        self.rows += 1
        self.next_id = row_id + 1

    def all_read(self) -> None:
        """No row is left: what follows is writing."""
        self.is_read = True
        self.left = sorted(self.sets, reverse=True)

    @property
    def is_written(self) -> bool:
        """Whether every set is written."""
        return self.id > 0 and not self.left


class IndexFile:
    """An open index file; every method may raise sqlite3.DatabaseError when it is damaged."""

    def __init__(self, path: str) -> None:
        self._connection = connection = sqlite3.connect(path, isolation_level=None)
        try:
            connection.setlimit(sqlite3.SQLITE_LIMIT_ATTACHED, 0)
            connection.execute(f"PRAGMA page_size = {_PAGE}")
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            # The index can be made again: it is kept whole over a killed program, and over a power cut as far as that is cheap.
            connection.execute("PRAGMA synchronous = NORMAL")
            connection.execute("PRAGMA temp_store = MEMORY")
        except BaseException:
            connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def furnish(self, shape: str, operation: int, mark: str, change_id: int) -> None:
        """Make an empty index of an empty file."""
        self._connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        with self.transaction():
            for table in ("make_index_state", "make_index_parts", "make_index_sets", "make_index_slices", "make_fresh_sets"):
                self._connection.execute(statement(table))
            self._connection.execute(statement("begin_index"), (shape, operation, mark, change_id))

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """All of what is written within, or nothing."""
        self._connection.execute("BEGIN")
        try:
            yield
            self._connection.execute("COMMIT")
        except BaseException:
            with contextlib.suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise

    def state(self) -> State | None:
        """How far the index is; None in an empty file."""
        if self._connection.execute(statement("schema_objects")).fetchone() is None:
            return None
        row = self._connection.execute(statement("index_state")).fetchone()
        return State(*row) if row else None

    def move(self, state: State) -> None:
        """Keep how far the index is now."""
        self._connection.execute(statement("move_index"), state[1:])

    def give_back_room(self) -> None:
        """Shorten the file by what is empty in it, as far as that is cheap."""
        # As a script: a single call would free a single page.
        self._connection.executescript("PRAGMA incremental_vacuum(1024)")

    # what is fresh

    def add_fresh(self, place: int, tokens_of_rows: Mapping[int, set[str]]) -> None:
        """Let rows be found by tokens too; what they are known by already stays, for LIKE decides."""
        sets: dict[str, BitMap] = defaultdict(BitMap)
        for row_id, tokens in tokens_of_rows.items():
            for token in (_EVERY, *tokens):
                sets[token].add(number_of(row_id))
        for token, rows in sets.items():
            known = self._connection.execute(statement("fresh_set"), (token, place)).fetchone()
            every = rows | unpacked(known[0]) if known else rows
            if known is None or len(every) > known[1]:
                self._connection.execute(statement("keep_fresh_set"), (token, place, len(every), packed(every)))

    def fresh_rows(self) -> dict[int, int]:
        """How many rows are fresh, by place."""
        return {place: rows for place, _, rows, _ in self._connection.execute(statement("fresh_sets_of_tokens"), (json_text([_EVERY]),))}

    # parts

    def rows_of_parts(self) -> dict[int, int]:
        """How many rows were read into the part of every place that has one."""
        return {place: rows for _, place, rows in self._connection.execute(statement("index_parts")) if place is not None}

    def forget_unfinished(self) -> None:
        """Throw away parts whose making broke off."""
        for part, place, _ in self._connection.execute(statement("index_parts")).fetchall():
            if place is None:
                self._forget(part)

    def write_some(self, making: PartInMaking, most: int) -> int:
        """Write sets of a part whose rows are read, until their bytes, and a few for each token, reach a number; returns theirs."""
        execute, taken = self._connection.execute, 0
        if not making.id:
            making.id = self._connection.execute(statement("begin_part")).fetchone()[0]
        while making.left and taken < most:
            token = making.left.pop()
            rows = making.sets.pop(token)
            content = packed(rows)
            execute(statement("keep_set"), (token, making.id, len(rows), making.written + len(making.unwritten), len(content)))
            making.unwritten += content
            taken += len(content) + 128
            while len(making.unwritten) >= _SLICE or (making.unwritten and not making.left):
                number = making.id << _SLICE_BITS | making.written // _SLICE
                execute(statement("keep_slice"), (number, bytes(making.unwritten[:_SLICE])))
                making.written += _SLICE
                del making.unwritten[:_SLICE]
        return taken

    def finish(self, making: PartInMaking) -> None:
        """Let the part be known in place of the former one and of all that is fresh there."""
        for part, place, _ in self._connection.execute(statement("index_parts")).fetchall():
            if place == making.place:
                self._forget(part)
        self._connection.execute(statement("drop_fresh_sets"), (making.place,))
        self._connection.execute(statement("finish_part"), (making.place, making.rows, making.id))

    def has_all(self, expected: PartInMaking) -> bool:
        """Whether every row that was read is known by every token it has."""
        for token, rows in expected.sets.items():
            layers = self.rows_with([token], [], {}).layers(expected.place)
            if not rows.issubset(self.numbers(layers, {})):
                return False
        return True

    def _forget(self, part: int) -> None:
        self._connection.execute(statement("drop_sets"), (part,))
        self._connection.execute(statement("drop_slices"), (part << _SLICE_BITS, (part + 1) << _SLICE_BITS))
        self._connection.execute(statement("drop_part"), (part,))

    # looking up

    def rows_with(self, tokens: Sequence[str], beginnings: Sequence[str], changed: Mapping[int, Iterable[int]]) -> RowsByTable:
        """Rows that may have all the tokens, and those that changed meanwhile; sets are read when rows are asked for."""
        parts = {part: (place, rows) for part, place, rows in self._connection.execute(statement("index_parts")) if place is not None}
        whole: dict[int, _Layer] = {place: _Layer(rows) for place, rows in parts.values()}
        every = self._connection.execute(statement("fresh_sets_of_tokens"), (json_text([_EVERY, *tokens]),)).fetchall()
        fresh = {place: _Layer(rows) for place, token, rows, _ in every if token == _EVERY}
        for place, token, rows, content in every:
            if token != _EVERY and place in fresh:
                fresh[place].of_tokens[token] = [_Kept(rows, 0, 0, len(content), content)]
        for part, token, rows, at, length in self._connection.execute(statement("sets_of_tokens"), (json_text(tokens),)):
            if part in parts:
                whole[parts[part][0]].of_tokens[token] = [_Kept(rows, part, at, length)]
        for begun in beginnings:
            reach = (begun, begun + LAST_CHARACTER)
            for part, _, rows, at, length in self._connection.execute(statement("sets_beginning"), reach):
                if part in parts:
                    whole[parts[part][0]].of_beginnings.setdefault(begun, []).append(_Kept(rows, part, at, length))
            for place, _, rows, content in self._connection.execute(statement("fresh_sets_beginning"), reach):
                if place in fresh:
                    fresh[place].of_beginnings.setdefault(begun, []).append(_Kept(rows, 0, 0, len(content), content))
        found: dict[int, dict[int, list[_Layer]]] = defaultdict(lambda: defaultdict(list))
        for layers in (whole, fresh):
            for place, layer in layers.items():
                if len(layer.of_tokens) == len(tokens) and len(layer.of_beginnings) == len(beginnings):
                    found[table_of_place(place)][place].append(layer)
        for place, row_ids in changed.items():
            found[table_of_place(place)][place].append(_Layer(0, asked_anyway=BitMap(map(number_of, row_ids))))
        return RowsByTable(self, found)

    def numbers(self, layers: Sequence[_Layer], learnt: dict[str, float]) -> BitMap:
        """Rows of a place that may have all tokens, as numbers within the part; `learnt` goes from place to place of a search."""
        met = BitMap()
        for layer in layers:
            met |= self._met(layer, learnt)
        return met

    def _met(self, layer: _Layer, learnt: dict[str, float]) -> BitMap:
        if layer.asked_anyway is not None:
            return layer.asked_anyway
        sets = sorted({**layer.of_tokens, **layer.of_beginnings}.items(), key=lambda one: _rows(one[1]))
        met = self._read(sets[0][1])
        # Tokens of one word stand together: where one left out fewer rows than chance would have it, the next may too, and the
        # same one surely will in the next part.
        trust = 1.0
        for token, kept in sets[1:]:
            left_out = max(0.0, 1 - _rows(kept) / layer.rows)
            spared = min(len(met), _MOST_ASKED) * left_out * learnt.get(token, trust) * _ASKING
            if spared < sum(_READING + _READING_BYTE * one.length for one in kept):
                continue
            before = len(met)
            met &= self._read(kept)
            learnt[token] = (before - len(met) + _DOUBT) / (before * left_out + _DOUBT)
            trust = max(_LEAST_TRUST, min(1.0, (trust + learnt[token]) / 2))
        return met

    def _read(self, kept: Sequence[_Kept]) -> BitMap:
        read = unpacked(self._content(kept[0]))
        for one in kept[1:]:
            read |= unpacked(self._content(one))
        return read

    def _content(self, kept: _Kept) -> bytes:
        if kept.content:
            return kept.content
        first, last = kept.at // _SLICE, (kept.at + kept.length - 1) // _SLICE
        begin = kept.part << _SLICE_BITS
        slices = self._connection.execute(statement("slices_of_part"), (begin | first, begin | last)).fetchall()
        if not slices:
            raise UnreadableSetError("slices are missing")
        content: bytes = slices[0][0] if len(slices) == 1 else b"".join([one[0] for one in slices])
        offset = kept.at - first * _SLICE
        return content[offset : offset + kept.length]


class RowsByTable:
    """Rows that may be hits, of every table; each is read only when it is asked for."""

    def __init__(self, index: IndexFile, found: Mapping[int, Mapping[int, Sequence[_Layer]]]) -> None:
        self._index = index
        self._found = found

    @property
    def tables(self) -> Iterable[int]:
        """Tables that may have such rows."""
        return self._found

    def layers(self, place: int) -> Sequence[_Layer]:
        """What is kept of the rows of one place."""
        return self._found.get(table_of_place(place), {}).get(place, ())

    def newest_first(self, table_at: int) -> Iterator[int]:
        """Numbers of rows of a table, the newest first."""
        places, learnt = self._found.get(table_at, {}), dict[str, float]()
        for place in sorted(places, reverse=True):
            first = (place & ((1 << _TABLE_BITS) - 1)) << PART_BITS
            for number in reversed(self._index.numbers(places[place], learnt).to_array()):
                yield first + number


def place_of(table_at: int, row_id: int) -> int:
    """The number under which a part with that row is known."""
    return table_at << _TABLE_BITS | row_id >> PART_BITS


def number_of(row_id: int) -> int:
    """The number of a row within its part."""
    return row_id & ((1 << PART_BITS) - 1)


def table_of_place(place: int) -> int:
    """Which of the searched tables that is."""
    return place >> _TABLE_BITS


def _rows(kept: Sequence[_Kept]) -> int:
    return sum(one.rows for one in kept)
