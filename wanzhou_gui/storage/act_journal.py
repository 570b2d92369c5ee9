"""Reads the journal as the acts of this desk, one after another: nothing is written at save time for the exchange."""

from __future__ import annotations

import heapq
import json
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from sys import intern

from wanzhou_gui.domain.desk_exchange import Act, RowAct, TableRule, Value, digest_of
from wanzhou_gui.storage.row_names import Image, Place, RowNames, image_of
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.table_rules import OWN_COLUMNS
from wanzhou_gui.storage.tables import shape_of_table

# The row whose coming and going says that a package was taken in or the taking in was undone.
MERGES = "merged_package"
_EVERY = 2000


@dataclass(frozen=True)
class Change:
    """One row change of the journal; its number names its operation too."""

    number: int
    table: str
    row_id: int
    before: Image | None
    after: Image | None

    @property
    def operation(self) -> int:
        """The operation it belongs to."""
        return self.number >> 32

    @property
    def place(self) -> Place:
        """Where the row lies."""
        return self.table, self.row_id


@dataclass(frozen=True)
class OwnAct:
    """An act of this desk with its operation; `knew` are the acts of others it stands on, `removed` where rows went from."""

    operation: int
    act: Act
    text: str
    digest: str
    knew: tuple[str, ...]
    removed: tuple[tuple[str, str, int], ...]


class JournalReading:
    """The acts of this desk, each with the acts its desk knew of.

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
        self._names = RowNames(connection)
        self._references = {
            table: {one.column: one.table for one in rule.references} for table, rule in rules.items()
        }

    def since(self, operation: int, last: str, is_own: Callable[[str], bool]) -> Iterator[OwnAct]:
        """Acts after an operation whose act is `last`, oldest first; `is_own` says whether a digest names an act of this desk."""
        # Heads of merged packages that no own act stands on yet, by the row that keeps them.
        pending: dict[int, tuple[str, ...]] = {}
        merges = {number for (number,) in self._execute(statement("operations_of_merges"))}
        groups = groupby(self.changes((operation + 1) << 32), key=attrgetter("operation"))
        waiting = next(groups, None)
        for number, at, clerk, verb, subject in self._execute(statement("operations_since"), (operation,)):
            own: list[Change] = []
            while waiting is not None and waiting[0] <= number:
                if waiting[0] == number and number in merges:
                    # A merge may have written a whole ledger: it is read on, never held.
                    for change in waiting[1]:
                        self._follow(change, pending)
                elif waiting[0] == number:
                    own = list(waiting[1])
                waiting = next(groups, None)
            removed = [
                (*change.place, change.before["uid"])
                for change in own
                if change.after is None and change.before is not None and change.table in self._rules
            ]
            rows = [row for change in own if (row := self._row_act(change)) is not None]
            if rows:
                knew = tuple(sorted({head for known in pending.values() for head in known if not is_own(head)}))
                pending.clear()
                act = Act((last, *knew) if last else knew, at, clerk, verb, subject, tuple(rows))
                text = act.text()
                last = digest_of(text)
                yield OwnAct(number, act, text, last, knew, tuple([(table, str(uid), row_id) for table, row_id, uid in removed]))

    def changes(self, since: int) -> Iterator[Change]:
        """Row changes from a number on."""
        for count, (number, table, row_id, before, after) in enumerate(self._execute(statement("journal_since"), (since,))):
            if count % _EVERY == 0:
                self._progress(count)
            yield Change(number, table, row_id, image_of(before, table, row_id), image_of(after, table, row_id))

    def first_rows(self) -> Iterator[RowAct]:
        """What stood in the file before its first operation, worked out backwards: the rows of the first act of all, in order."""
        names = RowNames(self._names.connection)
        for count, (table, uid, row_id, image) in enumerate(self._first_images()):
            if count % _EVERY == 0:
                self._progress(count)
            if not names.stays((table, row_id), 0):
                yield RowAct(table, uid, True, self.cells(table, image, names.at, 0))

    def first_image(self, place: Place) -> Image | None:
        """A row as it was before the first operation; None when it was not there then."""
        table, row_id = place
        image: Image = {}
        for _, before, after in self._execute(statement("changes_of_place"), place):
            known = image_of(before, table, row_id)
            if known is None:
                return image or None
            image = {**known, **image}
            if after is None:
                return image
        shape = shape_of_table(table)
        row = self._execute(shape.select_one, (row_id,)).fetchone()
        return None if row is None else {**shape.image(row), **image}

    def _first_images(self) -> Iterator[tuple[str, str, int, Image]]:
        for table in sorted(self._rules):
            shape = shape_of_table(table)
            names = ", ".join(shape.columns)
            # Identifiers are our own. A row the journal never names is as it was; the others are worked out one by one.
            never = f"SELECT {names} FROM {table} WHERE NOT EXISTS (SELECT 1 FROM row_change WHERE table_name = ? AND row_id = {table}.id) ORDER BY uid"  # noqa: S608
            untouched = ((str(row[1]), int(row[0]), shape.image(row)) for row in self._execute(never, (table,)))
            later = self._execute(statement("first_places").replace("TABLE_ASKED", table), {"table_name": table})
            touched = ((str(uid), int(row_id), self.first_image((table, row_id))) for row_id, uid in later)
            for uid, row_id, image in heapq.merge(untouched, touched, key=lambda one: one[0]):
                if image is not None:
                    yield table, uid, row_id, image

    def _follow(self, change: Change, pending: dict[int, tuple[str, ...]]) -> None:
        if change.table == MERGES:
            if change.before is None and change.after is not None:
                pending[change.row_id] = tuple(json.loads(change.after["heads"]))
            elif change.after is None:
                pending.pop(change.row_id, None)
        if change.table not in self._rules:
            return
        if change.after is None:
            self._names.forget(change.place)
        elif "uid" in change.after:
            self._names.note(change.place, str(change.after["uid"]))
            if change.before is None and change.table == "setting":
                self._names.note_setting(change.place, change.after)

    def _row_act(self, change: Change) -> RowAct | None:
        table, place, after = change.table, change.place, change.after
        if table not in self._rules:
            return None
        stays = table == "setting" and (
            self._names.note_setting(place, after)
            if change.before is None and after is not None
            else self._names.stays(place, change.number)
        )
        if after is None:
            uid = str((change.before or {})["uid"])
            self._names.forget(place)
            return None if stays else RowAct(table, uid, False, None)
        if change.before is None:
            uid = intern(str(after["uid"]))
            self._names.note(place, uid)
        else:
            uid = self._names.at(place, change.number)
        cells = None if stays else self.cells(table, after, self._names.at, change.number)
        if "uid" in after:
            self._names.note(place, str(after["uid"]))
        return None if cells is None else RowAct(table, uid, change.before is None, cells)

    def cells(self, table: str, image: Image, name_at: Callable[[Place, int], str], change: int) -> dict[str, Value]:
        """The cells of an image as they travel: rows it refers to by what they were called when a change was made."""
        named = self._references[table]
        return {
            intern(name): name_at((named[name], value), change) if name in named and value is not None else value
            for name, value in image.items()
            if name not in OWN_COLUMNS
        }
