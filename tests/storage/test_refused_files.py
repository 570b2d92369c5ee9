"""Files that are no ledger, or no whole one, are refused with a code and left exactly as they were."""

from __future__ import annotations

import contextlib
import gc
import hashlib
import random
import sqlite3
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.storage.samples import CALENDAR, fill
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.database import APPLICATION_ID, PatienceLimit
from wanzhou_gui.storage.failures import failure_of
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.usecases.errors import DeskError, EnvironmentProblemError, LedgerFileError


@pytest.fixture
def whole(files: SqliteLedgerFiles, tmp_path: Path) -> Path:
    path = tmp_path / "whole" / "台账.ledger"
    ledger = files.create(path, CALENDAR)
    fill(ledger)
    ledger.close()
    return path


def refusal(files: SqliteLedgerFiles, path: Path) -> LedgerFileError:
    before = hashlib.sha256(path.read_bytes()).digest() if path.is_file() else b""
    around = sorted(path.parent.iterdir())
    with pytest.raises(LedgerFileError) as refused:
        files.open(path)
    assert sorted(path.parent.iterdir()) == around, "nothing may be left beside a refused file"
    if before:
        assert hashlib.sha256(path.read_bytes()).digest() == before
    return refused.value


def test_a_file_that_is_not_there(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    assert refusal(files, tmp_path / "none.ledger").code == "not_there"
    assert refusal(files, tmp_path / "no" / "none.ledger" if (tmp_path / "no").mkdir() else tmp_path / "no" / "x").code == "not_there"


def test_a_text_a_picture_and_a_folder(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    text = tmp_path / "text.ledger"
    text.write_text("督查台账" * 100, encoding="utf-8")
    picture = tmp_path / "picture.ledger"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(1000))
    (tmp_path / "folder.ledger").mkdir()
    for path in (text, picture, tmp_path / "folder.ledger"):
        assert refusal(files, path).code == "not_ours"


def test_an_empty_file_is_a_damaged_one(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    (tmp_path / "empty.ledger").touch()
    assert refusal(files, tmp_path / "empty.ledger").code == "damaged"


def test_the_database_of_another_program_is_not_even_opened(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    path = tmp_path / "browser.ledger"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE unit (id INTEGER PRIMARY KEY, name TEXT)")
    connection.commit()
    connection.close()
    # A journal that SQLite would play into the file.
    path.with_name("browser.ledger-journal").write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(504))
    assert refusal(files, path).code == "not_ours"


def test_a_newer_version_is_told_as_such(files: SqliteLedgerFiles, whole: Path) -> None:
    connection = sqlite3.connect(whole)
    connection.execute("PRAGMA user_version = 99")
    connection.close()
    error = refusal(files, whole)
    assert (error.code, error.details["found"]) == ("newer_version", "99")


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE VIEW looks_harmless AS SELECT 1",
        "CREATE TRIGGER mine AFTER INSERT ON entry BEGIN DELETE FROM operation; END",
        "CREATE VIRTUAL TABLE words USING fts5(text)",
        "CREATE TABLE stranger (id INTEGER)",
        "DROP TABLE row_change",
        "DROP INDEX ix_entry_period",
        "ALTER TABLE unit ADD COLUMN spy TEXT",
        "CREATE INDEX mine ON unit (note)",
        "DROP TABLE setting; CREATE VIEW setting AS SELECT 1 AS id",
        "DROP TABLE setting; CREATE TABLE setting (id INTEGER PRIMARY KEY, uid TEXT, row_version INTEGER, name TEXT, value TEXT)",
    ],
)  # fmt: skip
def test_a_file_with_strange_objects_is_refused(files: SqliteLedgerFiles, whole: Path, statement: str) -> None:
    connection = sqlite3.connect(whole)
    connection.executescript(statement)
    connection.close()
    assert refusal(files, whole).code == "hostile"


def test_a_broken_schema_text_is_damage(files: SqliteLedgerFiles, whole: Path) -> None:
    connection = sqlite3.connect(whole)
    connection.executescript(
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = 'CREATE TABLE unit (' WHERE name = 'unit';"
    )
    connection.commit()
    connection.close()
    assert refusal(files, whole).code == "damaged"


def broken_header(content: bytearray) -> None:
    content[0:16] = b"X" * 16


def cut_off(content: bytearray) -> None:
    del content[len(content) // 2 :]


def zeroed_page(content: bytearray) -> None:
    content[4096 * 3 : 4096 * 4] = bytes(4096)


def swapped_pages(content: bytearray) -> None:
    units, tasks = (content.find(text.encode()) // 4096 * 4096 for text in ("区知识产权局", "任务2正文"))
    assert 0 < units != tasks > 0
    content[units : units + 4096], content[tasks : tasks + 4096] = content[tasks : tasks + 4096], content[units : units + 4096]


def format_of_tomorrow(content: bytearray) -> None:
    content[44:48] = b"\0\0\0\x09"


def page_size_of_nothing(content: bytearray) -> None:
    content[16:18] = b"\x00\x07"


@pytest.mark.parametrize("harm", [broken_header, cut_off, zeroed_page, swapped_pages, page_size_of_nothing, format_of_tomorrow])
def test_a_damaged_file_is_refused(files: SqliteLedgerFiles, whole: Path, harm: Callable[[bytearray], None]) -> None:
    content = bytearray(whole.read_bytes())
    harm(content)
    whole.write_bytes(content)
    assert refusal(files, whole).code in {"damaged", "not_ours", "hostile"}


def test_a_header_of_ours_without_the_magic_word_is_damage(files: SqliteLedgerFiles, whole: Path) -> None:
    content = bytearray(whole.read_bytes())
    broken_header(content)
    whole.write_bytes(content)
    assert refusal(files, whole).code == "damaged"


def test_whatever_is_changed_in_a_file_nothing_else_than_a_refusal_or_a_ledger_comes_out(
    files: SqliteLedgerFiles, whole: Path, tmp_path: Path
) -> None:
    chance = random.Random(20240304)
    good = whole.read_bytes()
    path = tmp_path / "mutated.ledger"
    for _ in range(120):
        content = bytearray(good)
        for _ in range(chance.randint(1, 30)):
            content[chance.randrange(len(content))] = chance.randrange(256)
        for suffix in ("-wal", "-shm"):
            path.with_name(path.name + suffix).unlink(missing_ok=True)
        path.write_bytes(content)
        try:
            ledger = files.open(path)
        except DeskError:
            assert _open_files_beside(path) == []
            continue
        try:
            ledger.find(Unit)
            ledger.check()
        except DeskError:
            continue
        finally:
            # Closing a file that breaks only now must not raise anything we do not know either.
            with contextlib.suppress(DeskError):
                ledger.close()
            assert _open_files_beside(path) == []


def test_a_file_that_failed_is_let_go_at_once(files: SqliteLedgerFiles, whole: Path) -> None:
    # A name that is no text, which only reading it finds.
    whole.write_bytes(whole.read_bytes().replace("区".encode(), b"\xff\xfe\xfd"))
    # What was opened is closed by the one who opened it, not whenever Python happens to look for waste.
    gc.disable()
    try:
        ledger = files.open(whole)
        with pytest.raises(LedgerFileError, match="damaged"):
            ledger.find(Unit)
        with contextlib.suppress(DeskError):
            ledger.close()
        assert _open_files_beside(whole) == []
    finally:
        gc.enable()


def _open_files_beside(path: Path) -> list[str]:
    """What this process still holds open of a refused file; where the system does not tell, replacing the file does."""
    if not Path("/proc/self/fd").is_dir():
        path.replace(path.with_name("moved"))
        return []
    held = []
    for handle in Path("/proc/self/fd").iterdir():
        with contextlib.suppress(OSError):
            held.append(str(handle.readlink()))
    return [place for place in held if place.startswith(str(path))]


def test_a_query_without_end_is_stopped() -> None:
    connection = sqlite3.connect(":memory:")
    endless = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"
    limit = PatienceLimit(connection)
    limit._rounds = 4_990
    with pytest.raises(sqlite3.OperationalError, match="interrupted") as stopped, limit:
        connection.execute(endless)
    failure = failure_of(stopped.value, Path("x.ledger"))
    assert isinstance(failure, LedgerFileError)
    assert failure.code == "damaged"
    connection.close()


def test_a_value_that_was_written_by_others_is_damage_where_it_is_read(files: SqliteLedgerFiles, whole: Path) -> None:
    connection = sqlite3.connect(whole)
    connection.execute("UPDATE unit SET nature = 'republic'")
    connection.commit()
    connection.close()
    ledger = files.open(whole)
    with pytest.raises(LedgerFileError) as refused:
        ledger.find(Unit)
    assert (refused.value.code, refused.value.details["path"]) == ("damaged", str(whole))
    ledger.close()


class TestMaking:
    def test_nothing_is_written_over(self, files: SqliteLedgerFiles, tmp_path: Path) -> None:
        path = tmp_path / "报告.txt"
        path.write_text("要紧的东西", encoding="utf-8")
        with pytest.raises(LedgerFileError) as refused:
            files.create(path, CALENDAR)
        assert refused.value.code == "already_there"
        assert path.read_text(encoding="utf-8") == "要紧的东西"
        assert [each.name for each in tmp_path.iterdir()] == ["报告.txt"]

    def test_a_failure_leaves_nothing_half_made(self, files: SqliteLedgerFiles, tmp_path: Path) -> None:
        twice = (CALENDAR[0], CALENDAR[0])
        with pytest.raises(DeskError):
            files.create(tmp_path / "new.ledger", twice)
        assert list(tmp_path.iterdir()) == []

    def test_the_folder_is_made(self, files: SqliteLedgerFiles, tmp_path: Path) -> None:
        # Windows has no question mark in names.
        name = "百分%20号.ledger" if sys.platform == "win32" else "百分%20号?.ledger"
        ledger = files.create(tmp_path / "督查 资料" / "2024年#1" / name, CALENDAR)
        fill(ledger)
        ledger.close()
        again = files.open(ledger.path)
        assert len(again.find(Unit)) == 3
        again.close()

    def test_the_log_of_a_deleted_ledger_is_not_played_into_a_new_one(self, files: SqliteLedgerFiles, tmp_path: Path) -> None:
        path = tmp_path / "a.ledger"
        log = path.with_name("a.ledger-wal")
        log.write_bytes(b"the saves of a ledger that somebody deleted")
        files.create(path, CALENDAR).close()
        assert not log.exists()
        (left,) = [each for each in tmp_path.iterdir() if each.name.endswith(".left")]
        assert left.read_bytes() == b"the saves of a ledger that somebody deleted"

    def test_the_file_says_whose_it_is(self, whole: Path) -> None:
        header = whole.read_bytes()[:100]
        assert header[68:72] == APPLICATION_ID.to_bytes(4, "big") == b"WZDC"
        connection = sqlite3.connect(whole)
        assert connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        connection.close()


def test_every_safety_is_on(files: SqliteLedgerFiles, whole: Path) -> None:
    ledger = files.open(whole)
    asked = ledger._file.connection.execute
    assert {
        name: asked(f"PRAGMA {name}").fetchone()[0]
        for name in ("foreign_keys", "synchronous", "trusted_schema", "cell_size_check", "journal_mode")
    } == {"foreign_keys": 1, "synchronous": 2, "trusted_schema": 0, "cell_size_check": 1, "journal_mode": "wal"}
    with pytest.raises(sqlite3.OperationalError, match="too many attached"):
        asked("ATTACH ':memory:' AS other")
    ledger.close()


def test_a_read_only_folder_is_told(files: SqliteLedgerFiles, whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The superuser, as whom tests may run, is refused nothing: the refusal of the lock file is played.
    def refuse(*_: object) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("wanzhou_gui.storage.ownership.os.open", refuse)
    with pytest.raises(EnvironmentProblemError) as refused:
        files.open(whole)
    assert refused.value.code == "read_only"
