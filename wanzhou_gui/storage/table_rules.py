"""Reads from the schema how the tables that desks exchange fit together, so that a new table is covered by itself."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import MISSING, fields
from functools import cache

from wanzhou_gui.domain.desk_exchange import (
    FILE_TABLES,
    LOCAL_TABLES,
    Cells,
    Key,
    Reference,
    TableRule,
    Value,
)
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.tables import TABLE_OF_KIND, shape_of

# Identity, and what counts only inside one file.
OWN_COLUMNS = frozenset({"id", "uid", "row_version"})
_WHERE_EMPTY = re.compile(r"WHERE\s+(\w+)\s+IS\s+NULL\s*$", re.IGNORECASE)


def undeclared_tables(connection: sqlite3.Connection) -> list[str]:
    """Tables that are neither exchanged nor named as staying at the desk."""
    names = {name for kind, name, _, _ in connection.execute(statement("schema_objects")).fetchall() if kind == "table"}
    return sorted(names - LOCAL_TABLES - FILE_TABLES - set(TABLE_OF_KIND.values()))


def table_rules(connection: sqlite3.Connection) -> dict[str, TableRule]:
    """The rules of every exchanged table, each after the tables it refers to."""
    exchanged = [table for table in TABLE_OF_KIND.values() if table not in LOCAL_TABLES]
    rules = {table: _rule_of(connection, table, frozenset(exchanged)) for table in exchanged}
    ordered: dict[str, TableRule] = {}
    waiting = list(exchanged)
    while waiting:
        ready = [
            table for table in waiting
            if all(one.table in ordered or one.table == table for one in rules[table].references)
        ]  # fmt: skip
        # References in a ring have no order; the first one stands, its row waits for the other's.
        for table in ready or waiting[:1]:
            ordered[table] = rules[table]
            waiting.remove(table)
    return ordered


def _rule_of(connection: sqlite3.Connection, table: str, exchanged: frozenset[str]) -> TableRule:
    kind = next(one for one, name in TABLE_OF_KIND.items() if name == table)
    shape = shape_of(kind)
    columns = tuple(name for name in shape.columns if name not in OWN_COLUMNS)
    types = {row[0]: row[1] for row in connection.execute(statement("columns_of_table"), (table,)).fetchall()}
    references = tuple(
        Reference(column, other, on_delete == "SET NULL")
        for column, other, _, on_delete, _ in connection.execute(statement("references_of_table"), (table,)).fetchall()
        if other in exchanged
    )
    keys: list[Key] = []
    for name, covered, sql in connection.execute(statement("unique_keys_of_table"), {"table": table}).fetchall():
        key = tuple(covered.split(","))
        if key != ("uid",) and name:
            condition = _WHERE_EMPTY.search(sql or "")
            keys.append(Key(key, condition[1] if condition else ""))
    empty: dict[str, Value] = {
        one.name: shape.written_field(one.name, one.default)
        for one in fields(kind)
        if one.default is not MISSING and one.name in columns
    }
    return TableRule(
        table=table,
        columns=columns,
        texts=frozenset(name for name in columns if types[name] == "TEXT"),
        empty=empty,
        references=references,
        keys=tuple(sorted(keys, key=lambda key: key.columns)),
    )


class RowTrial:
    """Tries rows in a ledger of memory, so that what a table refuses is known before anything is written."""

    def __init__(self, ledger: sqlite3.Connection, rules: dict[str, TableRule]) -> None:
        self._rules = rules
        self._connection = sqlite3.connect(":memory:", isolation_level=None)
        for kind, name, _, sql in ledger.execute(statement("schema_objects")).fetchall():
            if kind == "table" and name in rules:
                self._connection.execute(sql)

    def is_allowed(self, table: str, cells: Cells) -> bool:
        """Whether the table takes such a row, whatever it refers to."""
        rule = self._rules[table]
        row = rule.whole(cells)
        named = {one.column for one in rule.references}
        values = [1 if name in named and row[name] is not None else row[name] for name in rule.columns]
        try:
            self._connection.execute(_insert(table, rule.columns), (1, "tried", 1, *values))
        except (sqlite3.IntegrityError, OverflowError, UnicodeError):
            return False
        self._connection.execute(f"DELETE FROM {table}")  # noqa: S608  # own identifiers
        return True

    def close(self) -> None:
        """Let go of the memory."""
        self._connection.close()


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    names = ", ".join(("id", "uid", "row_version", *columns))
    return f"INSERT INTO {table} ({names}) VALUES ({', '.join('?' * (len(columns) + 3))})"  # noqa: S608  # own identifiers
