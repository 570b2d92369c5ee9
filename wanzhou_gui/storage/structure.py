"""Describes the structure of a ledger file so that two can be compared, and refuses objects we never make."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from wanzhou_gui.storage.statements import statement
from wanzhou_gui.usecases.errors import LedgerFileError

_CHECK = re.compile(r"\bCHECK\s*\(", re.IGNORECASE)
_CONDITION = re.compile(r"\)\s*WHERE\b(.*)", re.IGNORECASE | re.DOTALL)
_COMMENT = re.compile(r"--[^\n]*")


@dataclass(frozen=True)
class TableStructure:
    """What makes a table: the order of its columns does not count, since migration appends."""

    columns: tuple[tuple[object, ...], ...]
    references: tuple[tuple[object, ...], ...]
    indexes: tuple[tuple[object, ...], ...]
    checks: tuple[str, ...]
    # Of partial indexes, by name: what they leave out must be what our statements expect.
    conditions: tuple[tuple[str, str], ...]
    options: tuple[str, ...]


def structure_of(connection: sqlite3.Connection, path: Path | None = None) -> dict[str, TableStructure]:
    """Every table of a file; LedgerFileError("hostile") for views, triggers and virtual tables.

    A view in place of a table, or a trigger, is how a prepared file would make our own statements work for
    somebody else (sqlite.org/security.html).
    """
    tables: dict[str, TableStructure] = {}
    objects = connection.execute(statement("schema_objects")).fetchall()
    conditions: dict[str, list[tuple[str, str]]] = {}
    for kind, name, table, sql in objects:
        if kind == "index" and (condition := _CONDITION.search(_COMMENT.sub("", sql))):
            conditions.setdefault(table, []).append((name, re.sub(r"\s+", "", condition[1]).replace('"', "")))
    for kind, name, _, sql in objects:
        if kind not in ("table", "index") or sql.upper().startswith("CREATE VIRTUAL"):
            raise LedgerFileError("hostile", path=path or "", found=f"{kind} {name}")
        if kind == "table":
            text = _COMMENT.sub("", sql)
            tables[name] = TableStructure(
                columns=tuple(connection.execute(statement("columns_of_table"), (name,))),
                references=tuple(connection.execute(statement("references_of_table"), (name,))),
                indexes=tuple(connection.execute(statement("indexes_of_table"), {"table": name})),
                checks=_checks_in(text),
                conditions=tuple(sorted(conditions.get(name, ()))),
                options=tuple(sorted(re.split(r",\s*", text.rpartition(")")[2].strip().upper()))),
            )
    return tables


def expected_structure(schema: str) -> dict[str, TableStructure]:
    """The structure that schema.sql makes."""
    memory = sqlite3.connect(":memory:")
    try:
        memory.executescript(schema)
        return structure_of(memory)
    finally:
        memory.close()


def differences(found: dict[str, TableStructure], expected: dict[str, TableStructure]) -> list[str]:
    """The tables that are missing, strange or different."""
    return sorted(name for name in found.keys() | expected.keys() if found.get(name) != expected.get(name))


def _checks_in(sql: str) -> tuple[str, ...]:
    """The conditions of a table, blanks apart."""
    checks = []
    for match in _CHECK.finditer(sql):
        depth, at = 1, match.end()
        while depth and at < len(sql):
            depth += {"(": 1, ")": -1}.get(sql[at], 0)
            at += 1
        checks.append(re.sub(r"\s+", "", sql[match.end() : at - 1]).replace('"', ""))
    return tuple(sorted(checks))
