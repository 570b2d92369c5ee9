"""Reads the journal as the acts of this desk: nothing is written at save time for the exchange between desks."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Any

from wanzhou_gui.domain.desk_exchange import LOCAL_SETTINGS, Act, RowAct, TableRule, Value, digest_of
from wanzhou_gui.storage.rows import UnreadableRowError
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.table_rules import OWN_COLUMNS
from wanzhou_gui.storage.tables import shape_of_table

Image = dict[str, Any]
Place = tuple[str, int]
# The row whose coming and going says that a package was taken in or the taking in was undone.
MERGES = "merged_package"
_EVERY = 2000


@dataclass(frozen=True)
class _Change:
    operation: int
    table: str
    row_id: int
    before: Image | None
    after: Image | None


class JournalReading:
    """The acts of this desk from the first one on, each with the acts its desk knew of.

    What a merge wrote is no act of this desk; what it wrote itself afterwards stands on the merged acts.
    """

    def __init__(
        self,
        connection: sqlite3.Connection,
        rules: Mapping[str, TableRule],
        progress: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._execute = connection.execute
        self._rules = rules
        self._progress = progress
        self._uids: dict[Place, str] = {}
        self._local: set[Place] = set()
        self.acts: dict[str, Act] = {}
        self._last = ""
        # Heads of merged packages that no own act stands on yet, by the row that keeps them.
        self._pending: dict[int, tuple[str, ...]] = {}

    def read(self) -> dict[str, Act]:
        """Acts by digest, oldest first."""
        # Read twice instead of kept: the images of a long journal take many times the room of the acts.
        self._begin_with(self._changes())
        groups = groupby(self._changes(), key=attrgetter("operation"))
        waiting = next(groups, None)
        for number, at, clerk, verb, subject in self._execute(statement("whole_operations")):
            own: list[_Change] = []
            while waiting is not None and waiting[0] <= number:
                own = list(waiting[1]) if waiting[0] == number else own
                waiting = next(groups, None)
            is_merge = any(change.table == MERGES for change in own)
            rows = [row for change in own if (row := self._row_act(change)) is not None]
            if rows and not is_merge:
                self._add(at, clerk, verb, subject, rows)
        return self.acts

    def _changes(self) -> Iterator[_Change]:
        for count, row in enumerate(self._execute(statement("whole_journal"))):
            if count % _EVERY == 0:
                self._progress(count)
            operation, table, row_id, before, after = row
            try:
                yield _Change(
                    operation, table, row_id, json.loads(before) if before else None, json.loads(after) if after else None
                )
            except ValueError as error:
                raise UnreadableRowError(f"row_change of {table} {row_id}") from error

    def _begin_with(self, changes: Iterable[_Change]) -> None:
        """What stood in the file before its first operation, worked out backwards: the first act of all."""
        born: set[Place] = set()
        first: dict[Place, Image] = {}
        ended: set[Place] = set()
        for change in changes:
            place = (change.table, change.row_id)
            if change.table not in self._rules or place in born or place in ended:
                continue
            if change.before is None:
                if place in first:
                    ended.add(place)
                else:
                    born.add(place)
                continue
            image = first.setdefault(place, {})
            for name, value in change.before.items():
                image.setdefault(name, value)
            if change.after is None:
                ended.add(place)
        for table in self._rules:
            shape = shape_of_table(table)
            for row in self._execute(shape.select_where(())):
                place = (table, row[0])
                if place not in born and place not in ended:
                    first[place] = {**shape.image(row), **first.get(place, {})}
        for place, image in first.items():
            self._uids[place] = str(image["uid"])
        rows = [
            RowAct(place[0], str(image["uid"]), True, self._cells(place[0], image))
            for place, image in first.items()
            if not self._stays(place, image)
        ]
        if rows:
            self._add("", "", "", "", sorted(rows, key=lambda row: (row.table, row.uid)))

    def _add(self, at: str, clerk: str, verb: str, subject: str, rows: list[RowAct]) -> None:
        heads = {head for pending in self._pending.values() for head in pending if head not in self.acts}
        own = (self._last,) if self._last else ()
        self._pending.clear()
        act = Act((*own, *sorted(heads)), at, clerk, verb, subject, tuple(rows))
        self._last = digest_of(act.text())
        self.acts[self._last] = act

    def _row_act(self, change: _Change) -> RowAct | None:
        place = (change.table, change.row_id)
        if change.table == MERGES:
            if change.before is None and change.after is not None:
                self._pending[change.row_id] = tuple(json.loads(change.after["heads"]))
            elif change.after is None:
                self._pending.pop(change.row_id, None)
            return None
        if change.table not in self._rules:
            return None
        if change.before is None and change.after is not None:
            uid = self._uids[place] = str(change.after["uid"])
            self._local.discard(place)
            if self._stays(place, change.after):
                return None
            return RowAct(change.table, uid, True, self._cells(change.table, change.after))
        uid = self._uids[place]
        is_local = place in self._local
        if change.after is None:
            del self._uids[place]
            return None if is_local else RowAct(change.table, uid, False, None)
        if "uid" in change.after:
            self._uids[place] = str(change.after["uid"])
        return None if is_local else RowAct(change.table, uid, False, self._cells(change.table, change.after))

    def _stays(self, place: Place, image: Image) -> bool:
        if place[0] == "setting" and image["name"] in LOCAL_SETTINGS:
            self._local.add(place)
            return True
        return False

    def _cells(self, table: str, image: Image) -> dict[str, Value]:
        rule = self._rules[table]
        named = {one.column: one.table for one in rule.references}
        cells: dict[str, Value] = {}
        for name, value in image.items():
            if name in OWN_COLUMNS:
                continue
            cells[name] = self._uids[named[name], value] if name in named and value is not None else value
        return cells
