"""The ledger asked row by row: what stands, who refers to whom, and what the common line of acts did to a row."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence

from wanzhou_gui.domain.act_standing import RowPlace, TrunkEvent
from wanzhou_gui.domain.desk_exchange import LOCAL_SETTINGS, Cells, Key, TableRule, Value
from wanzhou_gui.storage.act_journal import JournalReading
from wanzhou_gui.storage.row_names import Image, Place, RowNames, image_of
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.tables import shape_of_table

_MOST_KEPT = 50_000


class StandingRows:
    """Rows of the ledger one at a time, references as uids; settings of the person at the desk are no part of them."""

    def __init__(self, connection: sqlite3.Connection, rules: Mapping[str, TableRule]) -> None:
        self._execute = connection.execute
        self._rules = rules
        self._ids: dict[RowPlace, int | None] = {}
        self._uids: dict[Place, str] = {}

    def id_of(self, table: str, uid: str) -> int | None:
        """Where the row with that identity lies."""
        place = (table, uid)
        if place not in self._ids:
            row = self._execute(f"SELECT id FROM {table} WHERE uid = ?", (uid,)).fetchone()  # noqa: S608  # own identifiers
            if len(self._ids) >= _MOST_KEPT:
                self._ids.clear()
            self._ids[place] = None if row is None else int(row[0])
        return self._ids[place]

    def uid_of(self, table: str, row_id: int) -> str:
        """What the row at a place is called."""
        place = (table, row_id)
        if place not in self._uids:
            if len(self._uids) >= _MOST_KEPT:
                self._uids.clear()
            row = self._execute(f"SELECT uid FROM {table} WHERE id = ?", (row_id,)).fetchone()  # noqa: S608  # own identifiers
            self._uids[place] = str(row[0])
        return self._uids[place]

    def stored(self, table: str, uid: str) -> dict[str, Value] | None:
        """A row as it is stored."""
        row_id = self.id_of(table, uid)
        return None if row_id is None else self.stored_at(table, row_id)

    def stored_at(self, table: str, row_id: int) -> dict[str, Value] | None:
        """The row at a place as it is stored."""
        shape = shape_of_table(table)
        row = self._execute(shape.select_one, (row_id,)).fetchone()
        if row is None:
            return None
        image: dict[str, Value] = shape.image(row)
        return None if table == "setting" and image["name"] in LOCAL_SETTINGS else image

    def named(self, table: str, stored: Mapping[str, Value]) -> dict[str, Value]:
        """The cells of a stored row, references as uids."""
        rule = self._rules[table]
        cells: dict[str, Value] = {name: stored[name] for name in rule.columns}
        for one in rule.references:
            row_id = cells[one.column]
            if isinstance(row_id, int):
                cells[one.column] = self.uid_of(one.table, row_id)
        return cells

    def next_id(self, table: str) -> int:
        """The number a further row gets."""
        return int(self._execute(f"SELECT coalesce(max(id), 0) + 1 FROM {table}").fetchone()[0])  # noqa: S608  # own identifiers


class LedgerStanding:
    """What the reckoning of fresh acts asks of the ledger; `trunk` is the place of the last act of the common line."""

    def __init__(self, connection: sqlite3.Connection, rules: Mapping[str, TableRule], trunk: int, operation: int) -> None:
        self._execute = connection.execute
        self._rules = rules
        self._trunk = trunk
        # Row changes from this number on were made after the common line.
        self._since = (operation + 1) << 32
        self._rows = StandingRows(connection, rules)
        self._reading = JournalReading(connection, rules)
        self._names = RowNames(connection)
        self._first = self._first_act()
        self._acts: dict[int, tuple[int, str, str, str] | None] = {}
        self._referring = [
            (table, one.column, one.table, one.is_loose) for table, rule in rules.items() for one in rule.references
        ]
        # Where rows of these names stood after the common line, and places where nothing stood at its end.
        self._places: dict[RowPlace, set[int]] = {}
        self._begun_empty: set[Place] = set()
        self._touched = self._follow_later()

    def touched(self) -> Collection[RowPlace]:
        """Rows that were written since the common line by what is no act: by taking packages in and back."""
        return self._touched

    def history(self, places: Collection[RowPlace]) -> Sequence[TrunkEvent]:
        """What the common line did to these rows, in any order."""
        if self._trunk < 0:
            return []
        return [event for table, uid in places for event in self._history(table, uid)]

    def cells(self, table: str, uid: str) -> Cells | None:
        """A row as it stands in the ledger, references as uids."""
        stored = self._rows.stored(table, uid)
        return None if stored is None else self._rows.named(table, stored)

    def holder(self, table: str, key: Key, values: Sequence[Value]) -> str | None:
        """The row of the ledger that has these values of a key."""
        rule = self._rules[table]
        asked: list[Value] = []
        for column, value in zip(key.columns, values, strict=True):
            reference = rule.reference(column)
            if reference is not None:
                value = self._rows.id_of(reference.table, str(value))
                if value is None:
                    return None
            asked.append(value)
        where = " AND ".join(f"{column} = ?" for column in key.columns)
        if key.while_empty:
            where += f" AND {key.while_empty} IS NULL"
        row = self._execute(f"SELECT uid FROM {table} WHERE {where} LIMIT 1", asked).fetchone()  # noqa: S608  # own identifiers
        return None if row is None else str(row[0])

    def dependants(self, table: str, uid: str, *, is_loose: bool) -> Sequence[RowPlace]:
        """Rows of the ledger that refer to one."""
        row_id = self._rows.id_of(table, uid)
        if row_id is None:
            return []
        return [
            (other, str(name))
            for other, column, named, loosely in self._referring
            if named == table and loosely is is_loose
            for (name,) in self._execute(f"SELECT uid FROM {other} WHERE {column} = ?", (row_id,))  # noqa: S608  # own identifiers
        ]

    def _follow_later(self) -> set[RowPlace]:
        """Reads on from the common line: where rows stood, and what was written by merges."""
        touched: set[RowPlace] = set()
        seen: set[Place] = set()
        for change in self._reading.changes(self._since):
            table, place = change.table, change.place
            if table not in self._rules:
                continue
            if place not in seen:
                seen.add(place)
                if change.before is None:
                    self._begun_empty.add(place)
            names = {image["uid"] for image in (change.before, change.after) if image is not None and "uid" in image}
            for name in names:
                self._places.setdefault((table, name), set()).add(change.row_id)
            if self._act_of(change.operation) is None:
                touched.update((table, name) for name in names)
                if not names and (stored := self._rows.stored_at(table, change.row_id)) is not None:
                    touched.add((table, str(stored["uid"])))
        return touched

    def _history(self, table: str, uid: str) -> Iterator[TrunkEvent]:
        found = set(self._places.get((table, uid), ()))
        present = self._rows.id_of(table, uid)
        if present is not None:
            found.add(present)
        found = {row_id for row_id in found if (table, row_id) not in self._begun_empty}
        found.update(row_id for (row_id,) in self._execute(statement("own_removals_of"), (table, uid)))
        for row_id in found:
            if not self._names.stays((table, row_id), self._since):
                yield from self._history_at(table, uid, row_id)

    def _history_at(self, table: str, uid: str, row_id: int) -> Iterator[TrunkEvent]:
        place = (table, row_id)
        name = ""
        image = self._reading.first_image(place)
        if image is not None and self._first is not None:
            name = str(image["uid"])
            if name == uid:
                yield self._event(table, uid, True, self._cells(table, image, 0), self._first, 0)
        for number, before, after in self._execute(statement("changes_of_place"), place).fetchall():
            if number >= self._since:
                return
            act = self._act_of(number >> 32)
            then, now = image_of(before, table, row_id), image_of(after, table, row_id)
            if then is None and now is not None:
                name = str(now["uid"])
            if name == uid and act is not None:
                cells = None if now is None else self._cells(table, now, number)
                yield self._event(table, uid, then is None, cells, act, number)
            if then is not None and now is not None and "uid" in now:
                name = str(now["uid"])

    def _event(
        self, table: str, uid: str, is_new: bool, cells: Cells | None, act: tuple[int, str, str, str], number: int
    ) -> TrunkEvent:
        position, digest, at, clerk = act
        return TrunkEvent(table, uid, is_new, cells, digest, position, number, at, clerk)

    def _cells(self, table: str, image: Image, change: int) -> Cells:
        return self._reading.cells(table, image, self._names.looked_up, change)

    def _act_of(self, operation: int) -> tuple[int, str, str, str] | None:
        if operation not in self._acts:
            row = self._execute(statement("own_act_of_operation"), (operation,)).fetchone()
            self._acts[operation] = None if row is None else (row[0], row[1], row[2], row[3])
        return self._acts[operation]

    def _first_act(self) -> tuple[int, str, str, str] | None:
        row = self._execute(statement("own_act_at"), (0,)).fetchone()
        return None if row is None or row[0] else (0, str(row[1]), "", "")
