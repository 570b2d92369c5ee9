"""Brings the tables of a ledger to what an outcome says, in an order in which every reference always holds."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any, Protocol

from wanzhou_gui.domain.desk_exchange import (
    LOCAL_SETTINGS,
    CellDifference,
    Cells,
    MadeCells,
    Outcome,
    RowDifference,
    RowState,
    TableRule,
    Value,
)
from wanzhou_gui.storage.ledger_standing import StandingRows
from wanzhou_gui.storage.tables import shape_of_table
from wanzhou_gui.usecases.errors import ConflictError

_EVERY = 200


class RowWriter(Protocol):
    """What brings a row to another state and notes it in the journal."""

    def restore(self, table: str, row_id: int, image: dict[str, Any] | None) -> None:
        """All of a row, some of its columns, or its absence."""
        ...


class LedgerRows:
    """The rows of a ledger that an outcome speaks of, references as uids; the others are asked about one by one."""

    def __init__(
        self, connection: sqlite3.Connection, rules: Mapping[str, TableRule],
        reckoned: Mapping[str, Collection[str]] | None = None,
    ) -> None:  # fmt: skip
        self.standing = StandingRows(connection, rules)
        self.by_id: dict[str, dict[int, dict[str, Value]]] = {}
        for table in rules:
            self.by_id[table] = rows = {}
            if reckoned is None:
                shape = shape_of_table(table)
                for row in connection.execute(shape.select_where(())):
                    image = shape.image(row)
                    if table != "setting" or image["name"] not in LOCAL_SETTINGS:
                        rows[row[0]] = image
                continue
            for uid in reckoned[table]:
                row_id = self.standing.id_of(table, uid)
                stored = None if row_id is None else self.standing.stored_at(table, row_id)
                if row_id is not None and stored is not None:
                    rows[row_id] = stored

    def named(self, table: str, row_id: int) -> dict[str, Value]:
        """The cells of a row, references as uids."""
        return self.standing.named(table, self.by_id[table][row_id])

    def cells(self) -> dict[str, dict[str, Cells]]:
        """Every row by table and uid."""
        return {
            table: {str(row["uid"]): self.named(table, row_id) for row_id, row in rows.items()}
            for table, rows in self.by_id.items()
        }


@dataclass
class _Work:
    removed: list[tuple[str, int]] = field(default_factory=list)
    made: list[tuple[str, str]] = field(default_factory=list)
    changed: list[tuple[str, int, dict[str, Value]]] = field(default_factory=list)


class OutcomeWriting:
    """The difference between the ledger's rows and an outcome, and its writing."""

    def __init__(self, rows: LedgerRows, rules: Mapping[str, TableRule], outcome: Outcome) -> None:
        self._rows = rows
        self._rules = rules
        self._outcome = outcome
        # The row that holds what an outcome calls by this uid, and rows that stand for nothing any more.
        self._row_of: dict[str, dict[str, int]] = {table: {} for table in rules}
        self._left: list[tuple[str, int]] = []
        self._ids: dict[str, dict[str, int]] = {}
        for table in rules:
            self._find_rows(table)

    def differences(self) -> list[RowDifference]:
        """Row by row; rows that stay as they are are left out."""
        found: list[RowDifference] = []
        for table, rule in self._rules.items():
            for uid, cells in self._outcome.rows[table].items():
                row_id = self._row_of[table].get(uid)
                if row_id is None:
                    found.append(RowDifference(table, uid, RowState.NEW, MadeCells(rule, cells)))
                    continue
                wanted = rule.whole(cells)
                now = self._now(table, row_id)
                told = tuple([CellDifference(name, now[name], wanted[name]) for name in now if now[name] != wanted[name]])
                if told:
                    found.append(RowDifference(table, uid, RowState.CHANGED, told))
        for table, row_id in self._left:
            gone = tuple([CellDifference(name, value, None) for name, value in self._now(table, row_id).items()])
            uid = str(self._rows.by_id[table][row_id]["uid"])
            found.append(RowDifference(table, uid, RowState.REMOVED, gone))
        return found

    def write(self, writer: RowWriter, progress: Callable[[int, int], None]) -> None:
        """Write the difference; ConflictError when no order lets every unique value in."""
        work = self._work()
        done, total = 0, len(work.removed) + len(work.made) + len(work.changed)

        def step() -> None:
            nonlocal done
            done += 1
            if done % _EVERY == 0 or done == total:
                progress(done, total)

        referred = self._still_referred()
        early = [place for place in work.removed if place not in referred]
        for table, row_id in early:
            writer.restore(table, row_id, None)
            step()
        made_ids = {(table, self._ids[table][uid]) for table, uid in work.made}
        waiting = [one for one in work.changed if self._points_at(one, made_ids)]
        self._change(writer, [one for one in work.changed if one not in waiting], step)
        for table, uid in work.made:
            row_id = self._ids[table][uid]
            cells = self._stored(self._rules[table], self._rules[table].whole(self._outcome.rows[table][uid]))
            writer.restore(table, row_id, {"id": row_id, "uid": uid, "row_version": 0, **cells})
            step()
        self._change(writer, waiting, step)
        for place in work.removed:
            if place in referred:
                writer.restore(*place, None)
                step()

    def _find_rows(self, table: str) -> None:
        wanted = self._outcome.rows[table]
        files = {str(cells["pdf_sha256"]): uid for uid, cells in wanted.items() if cells.get("pdf_sha256")}
        found = self._row_of[table]
        rows = self._rows.by_id[table]
        # A paper that was issued is known by its file: the row with these bytes stays the row of these bytes.
        for row_id in sorted(rows, key=lambda row_id: (not rows[row_id].get("pdf_sha256"), row_id)):
            row = rows[row_id]
            by_file = files.get(str(row.get("pdf_sha256") or ""), "") if files else ""
            uid = by_file or self._outcome.canonical(str(row["uid"]))
            if uid in wanted and uid not in found:
                found[uid] = row_id
            else:
                self._left.append((table, row_id))

    def _now(self, table: str, row_id: int) -> dict[str, Value]:
        cells = self._rows.named(table, row_id)
        for one in self._rules[table].references:
            named = cells[one.column]
            if isinstance(named, str):
                cells[one.column] = self._outcome.canonical(named)
        return cells

    def _work(self) -> _Work:
        work = _Work()
        for table in self._rules:
            self._ids[table] = dict(self._row_of[table])
            made = [uid for uid in self._outcome.rows[table] if uid not in self._ids[table]]
            if made:
                self._ids[table].update(zip(made, count(self._rows.standing.next_id(table))))
        for table, rule in self._rules.items():
            for uid, cells in self._outcome.rows[table].items():
                row_id = self._row_of[table].get(uid)
                if row_id is None:
                    work.made.append((table, uid))
                    continue
                stored = self._stored(rule, rule.whole(cells))
                row = self._rows.by_id[table][row_id]
                told = {name: value for name, value in stored.items() if row[name] != value}
                if row["uid"] != uid:
                    told["uid"] = uid
                if told:
                    work.changed.append((table, row_id, told))
        order = {table: at for at, table in enumerate(self._rules)}
        work.removed = sorted(self._left, key=lambda place: -order[place[0]])
        return work

    def _stored(self, rule: TableRule, cells: dict[str, Value]) -> dict[str, Value]:
        for one in rule.references:
            named = cells[one.column]
            if isinstance(named, str):
                row_id = self._ids[one.table].get(named)
                cells[one.column] = self._rows.standing.id_of(one.table, named) if row_id is None else row_id
        return cells

    def _still_referred(self) -> set[tuple[str, int]]:
        """Rows to be removed that rows which stay still point at."""
        left = set(self._left)
        found: set[tuple[str, int]] = set()
        if left:
            for table, rule in self._rules.items():
                for row_id in self._row_of[table].values():
                    row = self._rows.by_id[table][row_id]
                    for one in rule.references:
                        named = row[one.column]
                        if isinstance(named, int) and (one.table, named) in left:
                            found.add((one.table, named))
        return found

    def _points_at(self, change: tuple[str, int, dict[str, Value]], made: set[tuple[str, int]]) -> bool:
        table, _, cells = change
        return any(
            (one.table, named) in made
            for one in self._rules[table].references
            if isinstance(named := cells.get(one.column), int)
        )

    def _change(
        self, writer: RowWriter, changes: Sequence[tuple[str, int, dict[str, Value]]], step: Callable[[], None]
    ) -> None:
        waiting = list(changes)
        moved: set[tuple[str, int]] = set()
        while waiting:
            held: list[tuple[str, int, dict[str, Value]]] = []
            for table, row_id, cells in waiting:
                try:
                    writer.restore(table, row_id, cells)
                except sqlite3.IntegrityError:
                    held.append((table, row_id, cells))
                else:
                    step()
            if len(held) == len(waiting):
                # Values that change places: one steps aside under a name nobody has.
                aside = next((one for one in held if one[:2] not in moved and self._aside(one)), None)
                if aside is None:
                    raise ConflictError("row_already_there", fields=held[0][0])
                moved.add(aside[:2])
                writer.restore(aside[0], aside[1], self._aside(aside))
            waiting = held

    def _aside(self, change: tuple[str, int, dict[str, Value]]) -> dict[str, Any]:
        table, row_id, cells = change
        rule = self._rules[table]
        keyed = {column for key in rule.keys for column in key.columns} | {"uid"}
        return {
            name: f"{table} {row_id}"
            for name in cells
            if name in keyed and (name in rule.texts or name == "uid") and rule.reference(name) is None
        }
