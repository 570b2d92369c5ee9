"""Backups are whole, verified, proven by a digest, and come back; a changed one never does."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.samples import Sample
from wanzhou_gui.domain.papers import Paper
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.backup import manifest_of
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.storage.tables import TABLE_OF_KIND
from wanzhou_gui.usecases.errors import LedgerFileError, RejectedError


def everything(ledger: SqliteLedger) -> dict[str, list[Record]]:
    return {table: list(ledger.find(kind)) for kind, table in TABLE_OF_KIND.items()}


def rename(ledger: SqliteLedger, name: str) -> None:
    with ledger.transaction("save_unit") as transaction:
        transaction.change(replace(ledger.find(Unit)[0], name=name))


@pytest.fixture
def backup(ledger: SqliteLedger, sample: Sample, tmp_path: Path) -> Path:
    to = tmp_path / "U盘" / "备份一.ledger"
    ledger.backup(to)
    return to


def test_a_backup_of_unsettled_saves_holds_them_all(ledger: SqliteLedger, backup: Path, files: SqliteLedgerFiles) -> None:
    assert ledger.path.with_name(ledger.path.name + "-wal").stat().st_size > 0, "the saves are still in the log"
    copy = files.open(backup)
    assert everything(copy) == everything(ledger)
    assert [each.verb for each in copy.operations(5)] == [each.verb for each in ledger.operations(5)]
    copy.close()


def test_the_manifest_states_the_digest_and_nothing_else_lies_around(ledger: SqliteLedger, backup: Path) -> None:
    stated = json.loads(manifest_of(backup).read_text(encoding="utf-8"))
    assert stated["sha256"] == hashlib.sha256(backup.read_bytes()).hexdigest()
    assert stated["bytes"] == backup.stat().st_size
    assert (stated["file"], stated["schema_version"]) == ("备份一.ledger", 1)
    assert sorted(each.name for each in backup.parent.iterdir()) == ["备份一.ledger", "备份一.ledger.sha256.json"]
    digest = ledger.backup(backup)
    assert json.loads(manifest_of(backup).read_text(encoding="utf-8"))["sha256"] == digest


def test_a_backup_is_not_written_onto_the_ledger(ledger: SqliteLedger, sample: Sample) -> None:
    with pytest.raises(RejectedError) as refused:
        ledger.backup(ledger.path)
    assert refused.value.code == "backup_onto_itself"
    assert ledger.find(Unit) == list(sample.units)


def test_restoring_brings_the_backup_back_and_keeps_what_was_there(
    ledger: SqliteLedger, backup: Path, files: SqliteLedgerFiles
) -> None:
    then = everything(ledger)
    rename(ledger, "后来改的名")
    now = everything(ledger)
    ledger.close()
    kept = files.restore(backup, ledger.path)
    restored = files.open(ledger.path)
    assert everything(restored) == then
    restored.close()
    assert kept is not None
    assert kept.parent == ledger.path.parent / "备份"
    before = files.open(kept)
    assert everything(before) == now
    before.close()


def test_a_log_left_by_a_crash_is_kept_with_its_ledger_and_not_played_into_the_restored_one(
    ledger: SqliteLedger, backup: Path, files: SqliteLedgerFiles, tmp_path: Path
) -> None:
    then = everything(ledger)
    rename(ledger, "断电前最后一次保存")
    crashed = tmp_path / "crashed" / "台账.ledger"
    crashed.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(ledger.path.with_name(ledger.path.name + suffix), crashed.with_name(crashed.name + suffix))
    kept = files.restore(backup, crashed)
    restored = files.open(crashed)
    assert everything(restored) == then
    restored.close()
    assert kept is not None
    before = files.open(kept)
    assert before.find(Unit)[0].name == "断电前最后一次保存"
    before.close()


def test_a_damaged_ledger_can_be_replaced_by_its_backup(ledger: SqliteLedger, backup: Path, files: SqliteLedgerFiles) -> None:
    then = everything(ledger)
    ledger.close()
    ledger.path.write_bytes(b"\0" * 100_000)
    kept = files.restore(backup, ledger.path)
    assert kept is not None
    assert kept.read_bytes() == b"\0" * 100_000
    restored = files.open(ledger.path)
    assert everything(restored) == then
    restored.close()


def test_a_backup_goes_where_nothing_was(backup: Path, files: SqliteLedgerFiles, tmp_path: Path) -> None:
    to = tmp_path / "新电脑" / "台账.ledger"
    assert files.restore(backup, to) is None
    restored = files.open(to)
    assert len(restored.find(Unit)) == 3
    restored.close()


def test_an_open_ledger_is_not_replaced(ledger: SqliteLedger, backup: Path, files: SqliteLedgerFiles) -> None:
    rename(ledger, "还开着")
    with pytest.raises(LedgerFileError) as refused:
        files.restore(backup, ledger.path)
    assert refused.value.code == "in_use"
    assert ledger.find(Unit)[0].name == "还开着"
    assert not (ledger.path.parent / "备份").exists()


def test_one_changed_bit_anywhere_is_refused(backup: Path, files: SqliteLedgerFiles, tmp_path: Path) -> None:
    good = backup.read_bytes()
    chance = random.Random(16)
    target = tmp_path / "新" / "台账.ledger"
    places = [0, len(good) - 1, *(chance.randrange(len(good)) for _ in range(60))]
    for place in places:
        changed = bytearray(good)
        changed[place] ^= 1 << chance.randrange(8)
        backup.write_bytes(changed)
        with pytest.raises(LedgerFileError) as refused:
            files.restore(backup, target)
        assert refused.value.code == "backup_damaged"
    for cut in (b"", good[:-1], good + b"\0"):
        backup.write_bytes(cut)
        with pytest.raises(LedgerFileError):
            files.restore(backup, target)
    assert not target.exists()
    backup.write_bytes(good)
    assert files.restore(backup, target) is None


def test_without_its_manifest_a_copy_proves_nothing(backup: Path, files: SqliteLedgerFiles, tmp_path: Path) -> None:
    target = tmp_path / "新" / "台账.ledger"
    manifest = manifest_of(backup)
    text = manifest.read_text(encoding="utf-8")
    for broken in ("", "[]", "{", '{"sha256": 1}', text.replace(text[20:24], "zzzz")):
        manifest.write_text(broken, encoding="utf-8")
        with pytest.raises(LedgerFileError) as refused:
            files.restore(backup, target)
        assert refused.value.code == "backup_damaged"
    manifest.unlink()
    with pytest.raises(LedgerFileError) as refused:
        files.restore(backup, target)
    assert refused.value.code == "backup_without_manifest"
    with pytest.raises(LedgerFileError) as refused:
        files.restore(backup.with_name("none.ledger"), target)
    assert refused.value.code == "not_there"
    assert not target.exists()


def test_a_stranger_with_a_right_manifest_is_still_no_ledger(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    stranger = tmp_path / "stranger.ledger"
    connection = sqlite3.connect(stranger)
    connection.execute("CREATE TABLE mine (id INTEGER)")
    connection.commit()
    connection.close()
    content = stranger.read_bytes()
    manifest_of(stranger).write_text(
        json.dumps({"sha256": hashlib.sha256(content).hexdigest(), "bytes": len(content)}), encoding="utf-8"
    )
    with pytest.raises(LedgerFileError) as refused:
        files.restore(stranger, tmp_path / "新" / "台账.ledger")
    assert refused.value.code == "not_ours"
    assert not (tmp_path / "新").exists()


def test_a_source_with_damaged_pages_gives_no_backup(ledger: SqliteLedger, sample: Sample, files: SqliteLedgerFiles, tmp_path: Path) -> None:
    ledger.close()
    opened = files.open(ledger.path)
    connection = opened._file.connection
    connection.execute("PRAGMA writable_schema = ON")
    # An index that points elsewhere than its table: only integrity_check sees it.
    connection.execute("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'ix_task_plan') WHERE name = 'ix_entry_period'")
    connection.execute("PRAGMA writable_schema = RESET")
    to = tmp_path / "b" / "x.ledger"
    with pytest.raises(LedgerFileError) as refused:
        opened.backup(to)
    assert refused.value.code == "damaged"
    assert list(to.parent.iterdir()) == []
    assert any(code == "integrity" for code, _ in opened.check().faults)
    opened.close()


class TestHealth:
    def test_a_good_ledger_has_no_faults_and_its_rows_are_counted(self, ledger: SqliteLedger, sample: Sample) -> None:
        health = ledger.check()
        assert health.faults == ()
        assert health.schema_version == 1
        assert {name: health.row_counts[name] for name in ("plan", "task", "unit", "entry", "calendar_day")} == {
            "plan": 1, "task": 2, "unit": 3, "entry": 4, "calendar_day": 1,
        }  # fmt: skip

    def test_orphans_changed_files_and_strange_tables_are_named(self, ledger: SqliteLedger, sample: Sample) -> None:
        with ledger.transaction("issue", can_be_undone=False) as transaction:
            paper = transaction.add(Paper(plan_id=sample.plan.id, period_id=sample.year.id))
            transaction.keep_file(paper.id, hashlib.sha256(b"%PDF").hexdigest(), b"%PDF")
        assert ledger.check().faults == ()
        connection = ledger._file.connection
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("UPDATE task SET group_id = 77 WHERE id = ?", (sample.tasks[0].id,))
        connection.execute("UPDATE paper_file SET content = x'00'")
        connection.execute("CREATE TABLE extra (id INTEGER PRIMARY KEY)")
        faults = ledger.check().faults
        assert ("reference", f"task {sample.tasks[0].id} → plan_group") in faults
        assert ("kept_file", str(paper.id)) in faults
        assert ("structure", "extra") in faults
