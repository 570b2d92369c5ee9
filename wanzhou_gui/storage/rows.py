"""Turns records into rows and rows into records: the one place that knows how each kind of value is written."""

from __future__ import annotations

import json
import types
import typing
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import fields
from datetime import UTC, date, datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar, cast

from wanzhou_gui.domain.entries import EntryFigures, ProgressStatus
from wanzhou_gui.domain.records import Record

R = TypeVar("R", bound=Record)
Value = str | int | None
Convert = Callable[[Any], Any]

_write_json = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class UnreadableRowError(Exception):
    """A stored row holds a value that this program never writes: the file is damaged or was changed by others."""


def json_text(value: object) -> str:
    """Compact JSON that keeps Chinese readable for whoever looks into the file."""
    return _write_json(value)


def moment_text(moment: datetime) -> str:
    """A moment in UTC, always with microseconds so that texts sort like moments; a naive moment is refused."""
    if moment.tzinfo is None:
        raise ValueError("a moment without time zone cannot be stored")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def moment_of(text: str) -> datetime:
    """The moment a stored text names."""
    return datetime.fromisoformat(text)


def _figure_text(figure: Decimal) -> str:
    # Decimal keeps 1.0 and 1.00 apart; so does its text. NaN compares with nothing and has no place in a ledger.
    if not figure.is_finite():
        raise ValueError("a figure must be finite")
    return str(figure)


def _tuple_reader(annotation: Any) -> Convert:
    inner = typing.get_args(annotation)[0]
    if typing.get_origin(inner) is tuple:
        read_inner = _tuple_reader(inner)
        return lambda stored: tuple(read_inner(each) for each in stored)
    return tuple


def _converters(annotation: Any) -> tuple[Convert | None, Convert | None]:
    """How a field is written and read; None where the value goes as it is."""
    if typing.get_origin(annotation) in (types.UnionType, typing.Union):
        annotation = next(each for each in typing.get_args(annotation) if each is not type(None))
    if typing.get_origin(annotation) is tuple:
        read = _tuple_reader(annotation)
        return json_text, lambda text: read(json.loads(text))
    if annotation is str or annotation is int:
        return None, None
    if annotation is bool:
        return int, bool
    if annotation is Decimal:
        return _figure_text, Decimal
    if annotation is datetime:
        return moment_text, moment_of
    if annotation is date:
        return date.isoformat, date.fromisoformat
    if isinstance(annotation, type) and issubclass(annotation, StrEnum):
        return str.__str__, {member.value: member for member in annotation}.__getitem__
    raise TypeError(f"no way to store {annotation!r}")


_STATUS = {member.value: member for member in ProgressStatus}


def read_figures(rows: Iterable[Sequence[Any]]) -> tuple[EntryFigures, ...]:
    """Figures of returns from rows in their order; UnreadableRowError when a value is none we ever write."""
    try:
        return tuple([
            EntryFigures(
                task_id, unit_id, period_id,
                None if percent is None else Decimal(percent),
                None if status is None else _STATUS[status],
                None if expected is None else date.fromisoformat(expected),
            )
            for task_id, unit_id, period_id, percent, status, expected in rows
        ])  # fmt: skip
    except (ValueError, KeyError, TypeError, InvalidOperation) as error:
        raise UnreadableRowError("entry") from error


class RowShape(Generic[R]):
    """How one kind of record lies in its table; built once per kind so that a save looks nothing up."""

    def __init__(self, kind: type[R], table: str) -> None:
        hints = typing.get_type_hints(kind)
        self.kind = kind
        self.table = table
        self.columns: tuple[str, ...] = tuple(field.name for field in fields(kind))
        # Identity first: id, uid and row_version open every record and every row.
        if self.columns[:3] != ("id", "uid", "row_version"):
            raise TypeError(f"{kind.__name__} does not begin like a record")
        if hasattr(kind, "__post_init__") or hasattr(kind, "__slots__"):
            raise TypeError(f"{kind.__name__} must be a plain dataclass")
        both = [_converters(hints[name]) for name in self.columns]
        self._take: Callable[[R], tuple[Any, ...]] = attrgetter(*self.columns)
        self._writers = [(at, write) for at, (write, _) in enumerate(both) if write is not None]
        self._readers = [(at, read) for at, (_, read) in enumerate(both) if read is not None]
        self._writer_of = {self.columns[at]: write for at, write in self._writers}
        self._statements: dict[tuple[str, ...], str] = {}
        names = ", ".join(self.columns)
        # Identifiers below come from our own classes, never from a file or a person.
        self.select_one = f"SELECT {names} FROM {table} WHERE id = ?"  # noqa: S608  # own identifiers
        places = ", ".join("?" * len(self.columns))
        self.insert = f"INSERT INTO {table} ({names}) VALUES ({places})"  # noqa: S608  # own identifiers
        self.delete = f"DELETE FROM {table} WHERE id = ? AND row_version = ?"  # noqa: S608  # own identifiers
        self._order = "position, id" if "position" in self.columns else "id"

    def select_where(self, names: tuple[str, ...]) -> str:
        """The statement that finds rows by equal fields, in natural order (position, else the order they came)."""
        key = ("find", *names)
        if key not in self._statements:
            unknown = set(names) - set(self.columns)
            if unknown:
                raise TypeError(f"{self.kind.__name__} has no field {sorted(unknown)[0]}")
            # IS finds null by null and uses the same indexes as =.
            where = " AND ".join(f"{name} IS ?" for name in names) or "1"
            # With several fields the plus keeps SQLite from reading half a table in order of id only to save a sort.
            order = f"+{self._order}" if self._order == "id" and len(names) > 1 else self._order
            self._statements[key] = (
                f"SELECT {', '.join(self.columns)} FROM {self.table} WHERE {where} ORDER BY {order}"  # noqa: S608  # own identifiers
            )
        return self._statements[key]

    def update_of(self, names: tuple[str, ...]) -> str:
        """The statement that changes these columns only: indexes over the others are left alone."""
        key = ("change", *names)
        if key not in self._statements:
            sets = ", ".join(f"{name} = ?" for name in names)
            self._statements[key] = (
                f"UPDATE {self.table} SET {sets}, row_version = ? WHERE id = ? AND row_version = ?"  # noqa: S608  # own identifiers
            )
        return self._statements[key]

    def written(self, record: R) -> list[Value]:
        """The values of a record in column order."""
        values = list(self._take(record))
        for at, write in self._writers:
            if values[at] is not None:
                values[at] = write(values[at])
        return values

    def written_field(self, name: str, value: object) -> Value:
        """One value as it is stored."""
        write = self._writer_of.get(name)
        stored: Any = write(value) if write is not None and value is not None else value
        return cast("Value", stored)

    def read(self, row: Sequence[Any]) -> R:
        """The record a row in column order holds; UnreadableRowError when a value is none we ever write."""
        values = list(row)
        try:
            for at, read in self._readers:
                if values[at] is not None:
                    values[at] = read(values[at])
        except (ValueError, KeyError, TypeError, InvalidOperation) as error:
            raise UnreadableRowError(f"{self.table} {row[0]}") from error
        return self._made(zip(self.columns, values, strict=True))

    def with_version(self, record: R, version: int) -> R:
        """The same record with another version."""
        return self._made({**record.__dict__, "row_version": version})

    def with_identity(self, record: R, record_id: int, uid: str) -> R:
        """The same record as it was first stored."""
        return self._made({**record.__dict__, "id": record_id, "uid": uid, "row_version": 1})

    def _made(self, values: Mapping[str, Any] | Iterable[tuple[str, Any]]) -> R:
        # A frozen dataclass sets each field through object.__setattr__; this is the same, five times faster.
        record = object.__new__(self.kind)
        record.__dict__.update(values)
        return record

    def read_all(self, names: Sequence[str], rows: Iterable[Sequence[Any]]) -> list[R]:
        """Records from rows whose columns come in another order (a migrated file has new columns last)."""
        if tuple(names) == self.columns:
            return [self.read(row) for row in rows]
        places = [list(names).index(name) for name in self.columns]
        return [self.read([row[at] for at in places]) for row in rows]

    def image(self, row: Sequence[Value]) -> dict[str, Value]:
        """A whole row by column names, as the journal keeps it."""
        return dict(zip(self.columns, row, strict=True))

    def row_of(self, image: Mapping[str, Value]) -> list[Value]:
        """The row an image of the journal describes."""
        return [image[name] for name in self.columns]
