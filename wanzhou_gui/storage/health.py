"""Looks for damage in an open ledger and says where it is."""

from __future__ import annotations

import hashlib
import sqlite3

from wanzhou_gui.storage.database import version_of
from wanzhou_gui.storage.statements import statement
from wanzhou_gui.storage.structure import TableStructure, differences, structure_of
from wanzhou_gui.usecases.errors import LedgerFileError
from wanzhou_gui.usecases.ports import LedgerHealth

_MOST_FAULTS = 100


def examine(connection: sqlite3.Connection, expected: dict[str, TableStructure]) -> LedgerHealth:
    """Check pages, indexes, references, structure and kept files; changes nothing."""
    # Loads late: it costs more than opening a ledger and only this and other rare work needs it.
    import sqlite_utils

    database = sqlite_utils.Database(connection, execute_plugins=False)
    faults: list[tuple[str, str]] = []
    counts: dict[str, int] = {}
    try:
        faults += [("structure", name) for name in differences(structure_of(connection), expected)]
        for (said,) in connection.execute(f"PRAGMA integrity_check({_MOST_FAULTS})").fetchall():
            if said != "ok":
                faults.append(("integrity", said))
        for table, row_id, parent, _ in connection.execute("PRAGMA foreign_key_check").fetchmany(_MOST_FAULTS):
            faults.append(("reference", f"{table} {row_id} → {parent}"))
        for paper_id, sha256, content in connection.execute(statement("paper_files")).fetchall():
            if hashlib.sha256(content).hexdigest() != sha256:
                faults.append(("kept_file", str(paper_id)))
        for sha256, content in connection.execute(statement("returned_contents")):
            if hashlib.sha256(content).hexdigest() != sha256:
                faults.append(("kept_file", sha256))
        counts = {table.name: table.count for table in database.tables if not table.name.startswith("sqlite_")}
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
        # A page so broken that the check itself stops; what was found before is kept.
        faults.append(("integrity", str(error)))
    except LedgerFileError as error:
        faults.append(("structure", error.details.get("found", "")))
    return LedgerHealth(faults=tuple(faults), row_counts=counts, schema_version=version_of(connection))
