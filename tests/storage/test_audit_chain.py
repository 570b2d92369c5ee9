"""The journal in the file is sealed in idle moments, and a check says from which operation on it was changed."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from tests.storage.samples import Sample, fill
from wanzhou_gui.domain.audit import ChainFault, ChainSummary, check_lines, exported_lines
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.storage.journal import reverse
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.usecases.errors import LedgerFileError


def write(ledger: SqliteLedger, entry: Entry, text: str) -> None:
    with ledger.transaction("save_entry", "任务", clerk="张三") as transaction:
        transaction.change(replace(ledger.get(Entry, entry.id), progress_text=text))


def links(ledger: SqliteLedger) -> int:
    count: int = ledger._file.connection.execute("SELECT count(*) FROM audit_link").fetchone()[0]
    return count


def forged(path: Path, statement: str) -> None:
    with sqlite3.connect(path) as connection:
        connection.execute(statement)
    connection.close()


def test_saving_seals_nothing_and_the_idle_moment_seals_all(ledger: SqliteLedger, sample: Sample) -> None:
    write(ledger, sample.entries[0], "一")
    assert links(ledger) == 0
    ledger.checkpoint()
    assert links(ledger) == 2
    write(ledger, sample.entries[0], "二")
    assert links(ledger) == 2
    assert ledger.check().faults == ()


def test_undoing_and_a_restart_keep_the_chain(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    path = tmp_path / "账.ledger"
    first = files.create(path, ())
    sample = fill(first)
    write(first, sample.entries[0], "一")
    first.close()
    second = files.open(path)
    assert links(second) == 2
    reverse(second._file, 2, "undo", "李四")
    chain = second.chain()
    assert isinstance(chain, ChainSummary)
    assert (chain.count, chain.last_operation) == (3, 3)
    assert second.check().faults == ()
    second.close()


@pytest.mark.parametrize(
    ("forgery", "code", "operation"),
    [
        ("UPDATE operation SET clerk = '李四' WHERE id = 2", "chain_digest_differs", "2"),
        ("UPDATE operation SET at = '2020-01-01T00:00:00.000000+00:00' WHERE id = 3", "chain_digest_differs", "3"),
        ("UPDATE row_change SET after = '{\"progress_text\":\"假\"}' WHERE operation_id = 2", "chain_digest_differs", "2"),
        ("DELETE FROM row_change WHERE operation_id = 2", "chain_digest_differs", "2"),
        ("UPDATE audit_link SET digest = replace(digest, substr(digest, 1, 1), 'x') WHERE operation_id = 3", "chain_digest_differs", "3"),
        ("DELETE FROM audit_link WHERE operation_id = 2", "chain_digest_missing", "2"),
    ],
)
def test_a_forged_journal_is_named_from_its_first_changed_operation_on(
    files: SqliteLedgerFiles, tmp_path: Path, forgery: str, code: str, operation: str
) -> None:
    path = tmp_path / "账.ledger"
    first = files.create(path, ())
    sample = fill(first)
    for text in ("一", "二", "三"):
        write(first, sample.entries[0], text)
    first.close()
    forged(path, forgery)
    again = files.open(path)
    assert again.check().faults == ((code, operation),)
    again.close()


def test_an_operation_cut_out_whole_is_missed(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    path = tmp_path / "账.ledger"
    first = files.create(path, ())
    sample = fill(first)
    for text in ("一", "二"):
        write(first, sample.entries[0], text)
    first.close()
    forged(path, "DELETE FROM row_change WHERE operation_id = 3")
    forged(path, "DELETE FROM operation WHERE id = 3")
    again = files.open(path)
    # The reference from the chain to the journal is broken too, and told first.
    assert again.check().faults != ()
    assert again.chain() == ChainFault("operation_missing", 3)
    again.close()


def test_the_exported_journal_ends_with_the_digest_of_the_ledger(ledger: SqliteLedger, sample: Sample) -> None:
    write(ledger, sample.entries[0], "一")
    exported = check_lines(exported_lines(ledger.journal_entries()))
    assert exported == ledger.chain()


def test_a_long_journal_is_sealed_in_pieces(
    ledger: SqliteLedger, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("wanzhou_gui.storage.audit_chain._AT_ONCE", 2)
    for text in ("一", "二", "三", "四"):
        write(ledger, sample.entries[0], text)
    ledger.checkpoint()
    assert links(ledger) == 2
    chain = ledger.chain()
    assert isinstance(chain, ChainSummary)
    assert chain.count == 5


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE row_change SET after = CAST(x'7b22e57d' AS TEXT) WHERE operation_id = 3",
        "UPDATE operation SET clerk = CAST(x'e5bc' AS TEXT) WHERE id = 3",
    ],
)
def test_a_text_of_the_journal_that_cannot_be_read_is_named_by_a_check_and_no_hindrance_to_work(
    files: SqliteLedgerFiles, tmp_path: Path, harm: str
) -> None:
    path = tmp_path / "账.ledger"
    first = files.create(path, ())
    sample = fill(first)
    for text in ("一", "二", "三"):
        write(first, sample.entries[0], text)
    first.close()
    forged(path, harm)
    again = files.open(path)
    write(again, sample.entries[0], "四")
    again.checkpoint()
    assert links(again) == 5
    assert again.check().faults == (("chain_digest_differs", "3"),)
    lines = list(exported_lines(again.journal_entries()))
    assert len(lines) == 7
    assert isinstance(check_lines(lines), ChainSummary)
    again.close()


def test_what_was_saved_comes_into_the_one_file_also_when_sealing_fails_and_that_is_told_once(
    ledger: SqliteLedger, sample: Sample, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(_: object) -> bool:
        raise sqlite3.DatabaseError("could not decode to UTF-8")

    monkeypatch.setattr("wanzhou_gui.storage.audit_chain.seal", fails)
    write(ledger, sample.entries[0], "一")
    with pytest.raises(LedgerFileError):
        ledger.checkpoint()
    # The one file alone, without the log beside it.
    with sqlite3.connect(f"file:{ledger.path}?immutable=1", uri=True) as alone:
        assert alone.execute("SELECT count(*) FROM entry WHERE progress_text = '一'").fetchone() == (1,)
    alone.close()
    ledger.checkpoint()
