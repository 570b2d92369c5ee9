"""schema.sql, the classes, the migrations and the frozen older files tell the same story."""

from __future__ import annotations

import dataclasses
import re
import sqlite3
from pathlib import Path

import pytest

from tests.storage.samples import CALENDAR, MIGRATIONS, REPOSITORY, SCHEMA
from wanzhou_gui.domain.records import Record
from wanzhou_gui.storage.database import APPLICATION_ID
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.storage.migrate import newest_version, steps_in
from wanzhou_gui.storage.structure import differences, expected_structure, structure_of
from wanzhou_gui.storage.tables import OTHER_TABLES, TABLE_OF_KIND
from wanzhou_gui.usecases.errors import LedgerFileError

EXPECTED = expected_structure(SCHEMA.read_text(encoding="utf-8"))
FROZEN = sorted((REPOSITORY / "tests" / "data").glob("schema_*.sql"))


def test_every_table_has_its_class_or_its_reason() -> None:
    assert set(EXPECTED) == set(TABLE_OF_KIND.values()) | OTHER_TABLES


def test_every_column_is_a_field_and_every_field_a_column() -> None:
    for kind, table in TABLE_OF_KIND.items():
        assert {column[0] for column in EXPECTED[table].columns} == {field.name for field in dataclasses.fields(kind)}


def test_every_table_is_strict() -> None:
    assert [name for name, table in EXPECTED.items() if "STRICT" not in table.options] == []


def test_every_reference_says_what_deletion_does() -> None:
    silent = [(name, key[0]) for name, table in EXPECTED.items() for key in table.references if key[3] == "NO ACTION"]
    assert silent == []


def test_every_reference_of_a_record_has_an_index() -> None:
    missing = []
    for table in TABLE_OF_KIND.values():
        first = {str(index[3]).split(",")[0] for index in EXPECTED[table].indexes}
        missing += [(table, key[0]) for key in EXPECTED[table].references if key[0] not in first]
    assert missing == []


@pytest.mark.parametrize("frozen", FROZEN, ids=lambda path: path.stem)
def test_an_older_file_becomes_like_a_new_one(frozen: Path, files: SqliteLedgerFiles, tmp_path: Path) -> None:
    version = int(re.findall(r"\d+", frozen.stem)[0])
    old = tmp_path / "old.ledger"
    connection = sqlite3.connect(old)
    connection.executescript(frozen.read_text(encoding="utf-8"))
    connection.execute("INSERT INTO unit VALUES (1, 'u1', 1, '区科技局', '', '', '[]', 'other', '', '', '', '', '', 0)")
    connection.commit()
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()
    files.open(old).close()
    connection = sqlite3.connect(old)
    assert connection.execute("PRAGMA user_version").fetchone() == (newest_version(MIGRATIONS),)
    assert differences(structure_of(connection), EXPECTED) == []
    assert connection.execute("SELECT name FROM unit").fetchall() == [("区科技局",)]
    connection.close()


def test_there_is_a_frozen_file_of_every_version() -> None:
    assert [path.name for path in FROZEN] == [f"schema_{n}.sql" for n in range(1, newest_version(MIGRATIONS) + 1)]


def test_a_changed_check_a_lost_index_and_a_new_column_are_noticed() -> None:
    schema = SCHEMA.read_text(encoding="utf-8")
    for before, after, table in (
        ("CHECK (kind IN ('task', 'safeguard'))", "", "task"),
        ("CREATE INDEX ix_entry_period ON entry (period_id);", "", "entry"),
        ("  received_on TEXT,", "  received_on TEXT, extra TEXT,", "unit_return"),
        ("REFERENCES plan (id) ON DELETE CASCADE,\n  quote", "REFERENCES plan (id),\n  quote", "qualitative_target"),
    ):
        assert before in schema
        assert differences(expected_structure(schema.replace(before, after, 1)), EXPECTED) == [table]


class TestMigration:
    """With a second version made up for the purpose."""

    @pytest.fixture
    def newer(self, tmp_path: Path) -> SqliteLedgerFiles:
        schema = SCHEMA.read_text(encoding="utf-8")
        assert "  position INTEGER NOT NULL\n) STRICT;\n\nCREATE TABLE plan (" in schema
        (tmp_path / "program").mkdir()
        (tmp_path / "program" / "schema.sql").write_text(
            schema.replace(
                "  position INTEGER NOT NULL\n) STRICT;\n\nCREATE TABLE plan (",
                "  position INTEGER NOT NULL,\n  fax TEXT NOT NULL DEFAULT ''\n) STRICT;\n\nCREATE TABLE plan (",
                1,
            ),
            encoding="utf-8",
        )
        (tmp_path / "program" / "0002_add_fax.sql").write_text(
            "ALTER TABLE unit ADD COLUMN fax TEXT NOT NULL DEFAULT '';\n", encoding="utf-8"
        )
        return SqliteLedgerFiles(tmp_path / "program" / "schema.sql", tmp_path / "program")

    @pytest.fixture
    def old(self, files: SqliteLedgerFiles, tmp_path: Path) -> Path:
        path = tmp_path / "work" / "台账.ledger"
        files.create(path, CALENDAR).close()
        return path

    def test_the_old_file_is_kept_before_the_step(self, newer: SqliteLedgerFiles, files: SqliteLedgerFiles, old: Path) -> None:
        newer.open(old).close()
        kept = [path for path in (old.parent / "备份").iterdir() if path.suffix == ".ledger"]
        assert len(kept) == 1
        assert "升级前-v1" in kept[0].name
        files.open(kept[0]).close()
        with pytest.raises(LedgerFileError) as refused:
            files.open(old)
        assert refused.value.code == "newer_version"

    def test_a_failing_step_leaves_the_version_before_it(self, newer: SqliteLedgerFiles, files: SqliteLedgerFiles, old: Path, tmp_path: Path) -> None:
        (tmp_path / "program" / "0003_broken.sql").write_text(
            "CREATE TABLE half (id INTEGER PRIMARY KEY) STRICT;\nINSERT INTO nowhere VALUES (1);\n", encoding="utf-8"
        )
        with pytest.raises(sqlite3.OperationalError, match="nowhere"):
            newer.open(old)
        connection = sqlite3.connect(old)
        assert connection.execute("PRAGMA user_version").fetchone() == (2,)
        assert connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'half'").fetchone() == (0,)
        connection.close()

    def test_a_step_that_leaves_orphans_is_rolled_back(self, newer: SqliteLedgerFiles, old: Path, tmp_path: Path) -> None:
        (tmp_path / "program" / "0003_orphan.sql").write_text(
            "INSERT INTO plan_group (id, uid, row_version, plan_id, number, title, position) VALUES (1, 'g', 1, 99, '', '', 0);\n",
            encoding="utf-8",
        )
        with pytest.raises(LedgerFileError) as refused:
            newer.open(old)
        assert refused.value.code == "damaged"
        connection = sqlite3.connect(old)
        assert connection.execute("SELECT count(*) FROM plan_group").fetchone() == (0,)
        connection.close()

    def test_steps_with_a_gap_are_a_fault_of_the_program(self, tmp_path: Path) -> None:
        (tmp_path / "0003_late.sql").write_text("SELECT 1;", encoding="utf-8")
        with pytest.raises(ValueError, match="0002"):
            steps_in(tmp_path)


def test_a_kind_without_a_table_cannot_be_stored(ledger: SqliteLedger) -> None:
    @dataclasses.dataclass(frozen=True, kw_only=True)
    class Stranger(Record):
        name: str = ""

    with pytest.raises(KeyError), ledger.transaction("add_stranger") as transaction:
        transaction.add(Stranger())
    assert not {"stranger", "Stranger"} & set(ledger.check().row_counts)
