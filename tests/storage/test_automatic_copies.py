"""Copies nobody asked for: made when something changed, proven like any backup, thinned out without touching others' files."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.storage.samples import CALENDAR, MIGRATIONS, SCHEMA, fill
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.automatic_copies import OwnCopy, own_copies, superfluous_copies
from wanzhou_gui.storage.backup import manifest_of
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.errors import EnvironmentProblemError


class Hand:
    """A clock the test turns."""

    def __init__(self) -> None:
        self.now = datetime(2026, 3, 1, 1, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def kept(hand: Hand, tmp_path: Path) -> Iterator[SqliteLedger]:
    opened = SqliteLedgerFiles(SCHEMA, MIGRATIONS, now=hand).create(tmp_path / "台账.ledger", CALENDAR)
    fill(opened)
    yield opened
    opened.close()


def work(ledger: SqliteLedger, hand: Hand, later: timedelta = timedelta(hours=1)) -> None:
    hand.now += later
    unit = ledger.find(Unit)[0]
    with ledger.transaction("save_unit") as transaction:
        transaction.change(replace(unit, note=unit.note + "改"))


def test_nothing_is_copied_twice_and_a_change_is_copied_again(kept: SqliteLedger, hand: Hand, tmp_path: Path) -> None:
    first = kept.keep_copy(CopyOccasion.EXIT)
    assert first is not None
    assert first.name.startswith("台账-自动-退出时-")
    assert kept.keep_copy(CopyOccasion.FORMS) is None
    work(kept, hand)
    assert kept.keep_copy(CopyOccasion.FORMS) is not None
    assert len(own_copies(tmp_path / "备份", kept.path)) == 2


def test_a_copy_can_be_restored_like_any_backup(kept: SqliteLedger, hand: Hand) -> None:
    copy = kept.keep_copy(CopyOccasion.PACKAGE)
    assert copy is not None
    note = kept.find(Unit)[0].note
    work(kept, hand)
    kept.close()
    files = SqliteLedgerFiles(SCHEMA, MIGRATIONS, now=hand)
    assert files.restore(copy, kept.path) is not None
    back = files.open(kept.path)
    assert back.find(Unit)[0].note == note
    back.close()


def test_a_new_ledger_nothing_was_done_in_is_not_copied(tmp_path: Path) -> None:
    ledger = SqliteLedgerFiles(SCHEMA, MIGRATIONS).create(tmp_path / "新.ledger", CALENDAR)
    assert ledger.keep_copy(CopyOccasion.EXIT) is None
    ledger.close()
    assert not (tmp_path / "备份").exists()


def test_while_working_a_copy_is_kept_only_every_so_often(kept: SqliteLedger, hand: Hand) -> None:
    often = timedelta(hours=2)
    assert kept.keep_copy(CopyOccasion.IDLE, not_within=often) is not None
    work(kept, hand)
    assert kept.keep_copy(CopyOccasion.IDLE, not_within=often) is None
    work(kept, hand)
    assert kept.keep_copy(CopyOccasion.IDLE, not_within=often) is not None
    # A clock put back by years must not stop the copies.
    hand.now -= timedelta(days=3650)
    work(kept, hand)
    assert kept.keep_copy(CopyOccasion.IDLE, not_within=often) is not None


def test_a_ledger_larger_than_asked_for_is_left_alone(kept: SqliteLedger) -> None:
    assert kept.keep_copy(CopyOccasion.EXIT, largest=1000) is None


def test_old_copies_are_thinned_out_and_nobody_elses_file_is_touched(kept: SqliteLedger, hand: Hand, tmp_path: Path) -> None:
    folder = tmp_path / "备份"
    kept.backup(folder / "台账-20200101-080000.ledger")
    renamed = kept.keep_copy(CopyOccasion.EXIT)
    assert renamed is not None
    safe = folder / "年终留存.ledger"
    shutil.move(renamed, safe)
    shutil.move(manifest_of(renamed), manifest_of(safe))
    (folder / "台账-自动-退出时-20200101-000000.ledger").write_bytes(b"not ours")
    for _ in range(30):
        work(kept, hand, timedelta(minutes=10))
        kept.keep_copy(CopyOccasion.EXIT)
    copies = own_copies(folder, kept.path)
    assert 12 <= len(copies) <= 14
    assert all(manifest_of(copy.path).is_file() for copy in copies)
    names = {path.name for path in folder.iterdir()}
    assert {"台账-20200101-080000.ledger", "年终留存.ledger", "台账-自动-退出时-20200101-000000.ledger"} <= names


def test_of_two_years_every_month_and_the_latest_days_are_kept() -> None:
    newest = datetime(2026, 6, 30, 4, tzinfo=UTC)
    copies = [OwnCopy(Path(f"{day}"), newest - timedelta(days=day), str(day), 1) for day in range(730)]
    kept = [copy for copy in copies if copy not in superfluous_copies(copies)]
    assert [copy.state for copy in kept[:14]] == [str(day) for day in range(14)]
    assert len({copy.made_at.strftime("%Y%m") for copy in kept}) == 12
    assert len(kept) == 14 + 11


def test_no_room_for_the_copy_is_told_and_leaves_nothing(kept: SqliteLedger, tmp_path: Path) -> None:
    (tmp_path / "备份").write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(EnvironmentProblemError):
        kept.keep_copy(CopyOccasion.EXIT)
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".part")]


def test_a_ledger_with_a_name_as_long_as_the_disk_allows_has_copies_and_backups(hand: Hand, tmp_path: Path) -> None:
    path = tmp_path / ("推动知识产权高质量发展" * 7 + ".ledger")
    assert len(path.name.encode()) > 230
    ledger = SqliteLedgerFiles(SCHEMA, MIGRATIONS, now=hand).create(path, CALENDAR)
    fill(ledger)
    copy = ledger.keep_copy(CopyOccasion.EXIT)
    assert copy is not None
    assert own_copies(tmp_path / "备份", path)[0].path == copy
    ledger.close()
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(".part")]


@pytest.mark.skipif(sys.platform == "win32", reason="how long a name may be is not said alike by all file systems there")
def test_a_backup_whose_name_is_too_long_is_told_as_that(kept: SqliteLedger, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblemError) as refused:
        kept.backup(tmp_path / ("备" * 90 + ".ledger"))
    assert refused.value.code == "name_too_long"
    assert not [one for one in tmp_path.iterdir() if one.name.endswith(".part")]


@pytest.mark.skipif(sys.platform == "win32", reason="a file where a folder should be is told in another way there")
def test_a_backup_to_a_stick_that_was_pulled_out_is_told_as_that(kept: SqliteLedger, tmp_path: Path) -> None:
    blocked = tmp_path / "U盘"
    blocked.write_text("not a folder any more", encoding="utf-8")
    with pytest.raises(EnvironmentProblemError) as refused:
        kept.backup(blocked / "夹" / "台账.ledger")
    assert refused.value.code == "place_gone"
