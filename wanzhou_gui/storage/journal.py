"""Writes records together with the operation that changed them, and takes operations back."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from types import TracebackType
from typing import Any, Self, TypeVar
from uuid import uuid4

from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.history import Operation, OperationFilter, RowChange
from wanzhou_gui.domain.records import Record
from wanzhou_gui.storage.database import OpenFile
from wanzhou_gui.storage.failures import EXPECTED, failure_of
from wanzhou_gui.storage.rows import RowShape, UnreadableRowError, Value, json_text, moment_of, moment_text
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.tables import TABLE_OF_KIND, shape_of, shape_of_table
from wanzhou_gui.usecases.errors import ConflictError, NotFoundError, RejectedError
from wanzhou_gui.usecases.ports import Transaction

R = TypeVar("R", bound=Record)
Image = dict[str, Any]


class JournaledTransaction(AbstractContextManager[Transaction]):
    """One operation: rows and their images are written together at the end of the block, or not at all.

    A row change keeps a whole row where it was added or removed, and only the columns that differ where it was
    changed. A block that changes nothing leaves no operation behind.
    """

    def __init__(
        self, file: OpenFile, verb: str, subject: str, clerk: str, can_be_undone: bool, undoes: int | None = None
    ) -> None:
        self._file = file
        self._execute = file.connection.execute
        self._act = (clerk, verb, subject, int(can_be_undone))
        self._undoes = undoes
        self._changes: list[tuple[str, int, Image | None, Image | None]] = []
        self._dependents: dict[str, list[tuple[RowShape[Any], str, str]]] = {}
        self._has_written = False
        self._cells: tuple[str, str] | None = None
        self.operation_id: int | None = None

    def __enter__(self) -> Self:
        if self._file.connection.in_transaction:
            raise RuntimeError("a transaction is already open")
        if self._file.gate is not None:
            self._file.gate(self._act[1])
        try:
            self._execute("BEGIN IMMEDIATE")
        except EXPECTED as error:
            raise failure_of(error, self._file.path) or error from error
        self._file.fresh_rows = {}
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.fresh_rows = None
        if error is None:
            try:
                self._commit()
            except BaseException as failed:
                self._roll_back()
                if isinstance(failed, Exception) and (failure := failure_of(failed, self._file.path)):
                    raise failure from failed
                raise
            return
        self._roll_back()
        # What went wrong with other files inside the block is not this file's failure.
        if isinstance(error, EXPECTED) and not isinstance(error, OSError) and (failure := failure_of(error, self._file.path)):
            raise failure from error

    def add(self, record: R) -> R:
        """Store a new record; ConflictError when another row already has what must be unique."""
        if record.id:
            raise ValueError("a stored record is changed, not added")
        shape = shape_of(type(record))
        row = shape.written(record)
        row[:3] = None, record.uid or uuid4().hex, 1
        row_id = self._execute(shape.insert, row).lastrowid
        assert row_id is not None
        row[0] = row_id
        self._note(shape.table, row_id, None, shape.image(row))
        return shape.with_identity(record, row_id, str(row[1]))

    def change(self, record: R) -> R:
        """Store a changed record; an unchanged one keeps its version and leaves no trace."""
        shape = shape_of(type(record))
        stored = self._current(shape, record)
        wanted = shape.written(record)
        columns = shape.columns
        changed = [at for at in range(3, len(columns)) if stored[at] != wanted[at]]
        if not changed:
            return record
        names = tuple([columns[at] for at in changed])
        values = [wanted[at] for at in changed]
        version = record.row_version + 1
        self._update(shape, names, [*values, version, record.id, record.row_version])
        before = {columns[at]: stored[at] for at in changed}
        self._note(shape.table, record.id, before, dict(zip(names, values, strict=True)))
        if self._file.has_drafts and isinstance(record, Entry):
            self._drop_drafts(record, names)
        return shape.with_version(record, version)

    def remove(self, record: Record) -> None:
        """Delete a record with everything that hangs on it; ConflictError while something else refers to it."""
        shape: RowShape[Record] = shape_of(type(record))
        self._remove_row(shape, self._current(shape, record))

    def keep_file(self, paper_id: int, sha256: str, content: bytes) -> None:
        """Keep the bytes of an issued paper for ever; no second file for the same paper."""
        self._execute(statement("keep_paper_file"), (paper_id, sha256, content))
        self._has_written = True

    def keep_returned(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of a returned file for ever; the same bytes are kept once."""
        self._execute(statement("keep_returned_content"), (sha256, content))
        self._has_written = True

    def keep_cells(self, file_name: str, cells: Sequence[tuple[str, int, str, str, str]]) -> None:
        """Keep with the operation from which cells its values came: table, row, field, sheet and cell."""
        self._cells = (file_name, json_text(cells))

    def restore(self, table: str, row_id: int, image: Image | None) -> None:
        """Bring a row to an earlier state: all of it, some of its columns, or its absence.

        Its version goes on counting, so that a form that was open meanwhile notices.
        """
        shape = shape_of_table(table)
        stored = self._execute(shape.select_one, (row_id,)).fetchone()
        whole = image is not None and stored is None
        if image is not None and not _fits(image, shape, whole):
            # Written before a migration changed the table, or not by this program.
            raise ConflictError("changed_since", table=table, id=row_id)
        if image is None:
            self._remove_row(shape, stored)
        elif stored is None:
            row = shape.row_of(image)
            row[2] = int(row[2] or 0) + 1
            self._execute(shape.insert, row)
            self._note(table, row_id, None, shape.image(row))
        else:
            names = tuple(image)
            before = {name: stored[shape.columns.index(name)] for name in names}
            version = stored[2]
            self._update(shape, names, [*image.values(), version + 1, row_id, version])
            self._note(table, row_id, before, image)

    def _note(self, table: str, row_id: int, before: Image | None, after: Image | None) -> None:
        self._changes.append((table, row_id, before, after))
        self._file.reads.forget(table)
        if self._file.fresh_rows is not None:
            self._file.fresh_rows.pop((table, row_id), None)

    def _current(self, shape: RowShape[Any], record: Record) -> Sequence[Value]:
        fresh = self._file.fresh_rows
        stored: Sequence[Value] | None = fresh.get((shape.table, record.id)) if fresh is not None else None
        if stored is None:
            stored = self._execute(shape.select_one, (record.id,)).fetchone()
        # The uid is compared too: the id of a removed row may have been given to another one since.
        if stored is None or stored[1] != record.uid:
            raise ConflictError("row_changed", table=shape.table, id=record.id)
        if stored[2] != record.row_version:
            raise ConflictError("row_changed", table=shape.table, id=record.id)
        return stored

    def _update(self, shape: RowShape[Any], names: tuple[str, ...], values: Sequence[Value]) -> None:
        if self._execute(shape.update_of(names), values).rowcount != 1:
            raise ConflictError("row_changed", table=shape.table, id=values[-2])

    def _remove_row(self, shape: RowShape[Any], row: Sequence[Value]) -> None:
        # What SQLite would delete or empty by itself is done here first, so that the journal has it.
        for child, column, on_delete in self._depending(shape.table):
            table = child.table
            for child_row in self._execute(child.select_where((column,)), (row[0],)).fetchall():
                if on_delete == "CASCADE":
                    self._remove_row(child, child_row)
                else:
                    self._update(child, (column,), [None, child_row[2] + 1, child_row[0], child_row[2]])
                    self._note(table, child_row[0], {column: row[0]}, {column: None})
        if self._execute(shape.delete, (row[0], row[2])).rowcount != 1:
            raise ConflictError("row_changed", table=shape.table, id=row[0])
        self._note(shape.table, int(row[0] or 0), shape.image(row), None)

    def _depending(self, table: str) -> list[tuple[RowShape[Any], str, str]]:
        """The tables whose rows go, or lose a reference, with a row of this one; asked once in a transaction."""
        known = self._dependents.get(table)
        if known is None:
            known = self._dependents[table] = [
                (shape_of_table(child), column, on_delete)
                for child, column, on_delete in self._execute(statement("foreign_keys_to"), (table,)).fetchall()
                if on_delete in ("CASCADE", "SET NULL") and child in TABLE_OF_KIND.values()
            ]
        return known

    def _drop_drafts(self, entry: Entry, fields: Sequence[str]) -> None:
        # A cell that is saved is no longer half typed; dropping its draft here saves a second sync.
        drop = statement("drop_draft")
        for field in fields:
            self._execute(drop, (entry.task_id, entry.unit_id, entry.period_id, field))

    def _commit(self) -> None:
        if self._changes:
            act = (moment_text(self._file.now()), *self._act, self._undoes)
            operation_id = self._execute(statement("add_operation"), act).lastrowid
            assert operation_id is not None
            images = (
                (
                    (operation_id << 32) + position,
                    operation_id,
                    table,
                    row_id,
                    None if before is None else json_text(before),
                    None if after is None else json_text(after),
                )
                for position, (table, row_id, before, after) in enumerate(self._changes)
            )
            # A save has one image; a batch of returned forms has thousands, whose texts need not stand side by side.
            self._file.connection.executemany(statement("add_row_change"), images)
            if self._cells is not None:
                self._execute(statement("keep_value_source"), (operation_id, *self._cells))
            if self._undoes is not None:
                _mark_reversed(self._execute, self._undoes, operation_id)
            self.operation_id = operation_id
        elif not self._has_written:
            self._execute("ROLLBACK")
            return
        self._file.is_settled = False
        self._execute("COMMIT")

    def _roll_back(self) -> None:
        self._file.reads.forget_all()
        # After some failures (full disk) SQLite has rolled back by itself.
        if self._file.connection.in_transaction:
            self._execute("ROLLBACK")


def reverse(file: OpenFile, operation_id: int, verb: str, clerk: str) -> Operation:
    """Restore what an operation changed, as a new operation; ConflictError when a row has changed since.

    Reversing an undoing carries the act out again: then the act is in force and may be undone once more.
    """
    operation = operation_with_id(file.connection, operation_id)
    if not operation.can_be_undone:
        raise RejectedError("nothing_to_undo", (), verb=operation.verb)
    if operation.undone_by is not None:
        raise ConflictError("changed_since", operation=operation_id)
    reversal = JournaledTransaction(file, verb, operation.subject, clerk, can_be_undone=True, undoes=operation_id)
    with reversal:
        changes = changes_of(file.connection, operation_id)
        if not {change.table for change in changes} <= set(TABLE_OF_KIND.values()):
            raise ConflictError("changed_since", operation=operation_id)
        last_of_row = {(change.table, change.row_id): change for change in changes}
        for change in last_of_row.values():
            _refuse_if_changed_since(file.connection, operation_id, change)
        for change in reversed(changes):
            reversal.restore(change.table, change.row_id, change.before)
    if reversal.operation_id is None:
        raise NotFoundError("operation_changed_nothing", operation=operation_id)
    return operation_with_id(file.connection, reversal.operation_id)


def operation_with_id(connection: sqlite3.Connection, operation_id: int) -> Operation:
    """One operation; raises NotFoundError."""
    row = connection.execute(statement("operation_with_id"), (operation_id,)).fetchone()
    if row is None:
        raise NotFoundError("operation_not_there", operation=operation_id)
    return _operation(row)


def latest_operations(connection: sqlite3.Connection, limit: int) -> list[Operation]:
    """The latest operations, newest first."""
    return [_operation(row) for row in connection.execute(statement("latest_operations"), (limit,)).fetchall()]


def operations_that(connection: sqlite3.Connection, wanted: OperationFilter, limit: int) -> list[Operation]:
    """The latest operations a filter lets through, newest first."""
    values = {
        "clerk": wanted.clerk,
        "since": moment_text(wanted.since) if wanted.since else "",
        "until": moment_text(wanted.until) if wanted.until else "",
        "table_name": wanted.table,
        "unit_id": wanted.unit_id or 0,
        "limit": limit,
    }
    return [_operation(row) for row in connection.execute(statement("operations_that"), values).fetchall()]


def changes_of(connection: sqlite3.Connection, operation_id: int) -> list[RowChange]:
    """The rows an operation touched, in order."""
    rows = connection.execute(statement("changes_of_operation"), {"operation_id": operation_id}).fetchall()
    return [_row_change(row) for row in rows]


def history_of(connection: sqlite3.Connection, table: str, row_id: int) -> list[tuple[Operation, RowChange]]:
    """Everything that happened to one row, oldest first; not what happened to an earlier row with the same id."""
    found: list[tuple[Operation, RowChange]] = []
    uid = None
    for row in connection.execute(statement("history_of_row"), (table, row_id)).fetchall():
        change = _row_change(row[8:])
        if change.before is None and change.after is not None:
            if change.after["uid"] != uid:
                found.clear()
            uid = change.after["uid"]
        found.append((_operation(row[:8]), change))
    return found


def _operation(row: Sequence[Any]) -> Operation:
    number, at, clerk, verb, subject, can_be_undone, undoes, undone_by = row
    return Operation(number, moment_of(at), clerk, verb, subject, bool(can_be_undone), undoes, undone_by)


def _row_change(row: Sequence[Any]) -> RowChange:
    table, row_id, before, after = row
    try:
        return RowChange(table, row_id, json.loads(before) if before else None, json.loads(after) if after else None)
    except ValueError as error:
        raise UnreadableRowError(f"row_change of {table} {row_id}") from error


def _fits(image: Image, shape: RowShape[Any], whole: bool) -> bool:
    """Whether an image can become a row: names become part of statements, so no strange one may pass."""
    columns = set(shape.columns)
    is_known = image.keys() == columns if whole else image.keys() <= columns
    return is_known and all(value is None or isinstance(value, str | int) for value in image.values())


def _mark_reversed(execute: Callable[..., sqlite3.Cursor], reversed_id: int, by: int) -> None:
    # Reversing an undoing puts the act it undid in force again, reversing that again takes it out, and so on.
    mark = statement("mark_undone")
    undone: int | None = reversed_id
    undone_by: int | None = by
    in_force = False
    while undone is not None:
        execute(mark, (None if in_force else undone_by, undone))
        undone_by = undone
        undone = execute(statement("operation_with_id"), (undone,)).fetchone()[6]
        in_force = not in_force


def _refuse_if_changed_since(connection: sqlite3.Connection, operation_id: int, change: RowChange) -> None:
    shape = shape_of_table(change.table)
    stored = connection.execute(shape.select_one, (change.row_id,)).fetchone()
    current = shape.image(stored) if stored is not None else None
    # Walk back through what happened since: what was done and taken back again does not count as a change.
    then: Image | None = dict(current) if current is not None else None
    place = (change.table, change.row_id, operation_id)
    for row in connection.execute(statement("changes_of_row_after"), place).fetchall():
        later = _row_change(row)
        if later.before is None:
            then = None
        elif later.after is None:
            then = dict(later.before)
        else:
            then = {**(then or {}), **later.before}
    if _content(then) != _content(current) or not _agrees(current, change.after):
        raise ConflictError("changed_since", table=change.table, id=change.row_id)


def _content(image: Image | None) -> Image | None:
    return None if image is None else {name: value for name, value in image.items() if name != "row_version"}


def _agrees(current: Image | None, after: Image | None) -> bool:
    if current is None or after is None:
        return current is after
    return all(current.get(name) == value for name, value in after.items() if name != "row_version")
