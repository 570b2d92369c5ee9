"""One program at a time has a ledger; a plain copy of an idle one is whole; a save is forced to the disk once."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from tests.storage.samples import MIGRATIONS, REPOSITORY, SCHEMA, Sample
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger import SqliteLedger
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.usecases.errors import LedgerFileError

OPEN = """
import sys
from pathlib import Path
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.usecases.errors import LedgerFileError
try:
    SqliteLedgerFiles(Path(sys.argv[1]), Path(sys.argv[2])).open(Path(sys.argv[3])).close()
    print("opened")
except LedgerFileError as error:
    print(error.code, error.details["holder"])
"""


def open_elsewhere(path: Path) -> str:
    completed = subprocess.run(
        [sys.executable, "-c", OPEN, str(SCHEMA), str(MIGRATIONS), str(path)],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    return completed.stdout.strip()


def test_a_second_program_is_told_who_has_the_ledger(ledger: SqliteLedger, sample: Sample) -> None:
    said = open_elsewhere(ledger.path)
    assert said.startswith("in_use")
    assert said.endswith(str(os.getpid())) or sys.platform == "win32"
    with ledger.transaction("save") as transaction:
        transaction.change(replace(sample.units[0], note="照常保存"))
    ledger.close()
    assert open_elsewhere(ledger.path) == "opened"


def test_the_same_program_does_not_open_it_twice(ledger: SqliteLedger, files: SqliteLedgerFiles, tmp_path: Path) -> None:
    with pytest.raises(LedgerFileError) as refused:
        files.open(ledger.path)
    assert refused.value.code == "in_use"
    (tmp_path / "link.ledger").symlink_to(ledger.path)
    with pytest.raises(LedgerFileError):
        files.open(tmp_path / "link.ledger")


def test_a_closed_ledger_is_one_file(ledger: SqliteLedger, sample: Sample) -> None:
    ledger.close()
    ledger.close()
    assert [each.name for each in ledger.path.parent.iterdir()] == [ledger.path.name]


def test_an_idle_ledger_copied_alone_holds_every_save(
    ledger: SqliteLedger, sample: Sample, files: SqliteLedgerFiles, tmp_path: Path
) -> None:
    entry = sample.entries[0]
    stick = tmp_path / "stick" / "台账.ledger"
    stick.parent.mkdir()
    for number in range(5):
        with ledger.transaction("save_entry") as transaction:
            entry = transaction.change(replace(entry, completion_percent=Decimal(20 + number)))
        ledger.checkpoint()
        # Copied by another program, as the clerk does it: closing a second handle here would drop SQLite's locks.
        subprocess.run([sys.executable, "-c", "import shutil, sys; shutil.copy(*sys.argv[1:])", str(ledger.path), str(stick)], check=True)
        copy = files.open(stick)
        assert copy.get(Entry, entry.id) == entry
        assert copy.check().faults == ()
        copy.close()


def test_without_the_idle_checkpoint_a_copy_would_be_old(
    ledger: SqliteLedger, sample: Sample, files: SqliteLedgerFiles, tmp_path: Path
) -> None:
    ledger.checkpoint()
    with ledger.transaction("save") as transaction:
        transaction.change(replace(sample.units[0], note="只在日志里"))
    shutil.copy(ledger.path, tmp_path / "copy.ledger")
    copy = files.open(tmp_path / "copy.ledger")
    assert copy.find(Unit)[0].note == "", "this is the danger the checkpoint is for"
    copy.close()


def test_what_another_program_wrote_is_seen_after_the_next_idle_moment(ledger: SqliteLedger, sample: Sample) -> None:
    import sqlite3

    assert ledger.find(Unit)[0].note == ""
    support = sqlite3.connect(ledger.path)
    support.execute("UPDATE unit SET note = '技术人员改的', row_version = row_version + 1 WHERE id = ?", (sample.units[0].id,))
    support.commit()
    support.close()
    ledger.checkpoint()
    assert ledger.find(Unit)[0].note == "技术人员改的"


def test_an_older_copy_put_in_place_after_a_power_cut_is_opened_as_it_is(
    ledger: SqliteLedger, sample: Sample, files: SqliteLedgerFiles, tmp_path: Path
) -> None:
    ledger.checkpoint()
    older = tmp_path / "older.ledger"
    shutil.copy(ledger.path, older)
    with ledger.transaction("add") as transaction:
        for number in range(400):
            transaction.add(Unit(name=f"单位{number}", note="很长的备注" * 40))
    ledger.checkpoint()
    place = tmp_path / "after" / "台账.ledger"
    place.parent.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(ledger.path.with_name(ledger.path.name + suffix), place.with_name(place.name + suffix))
    shutil.copy(older, place)
    again = files.open(place)
    assert again.find(Unit) == list(sample.units)
    assert again.check().faults == ()
    again.close()


COUNT = """
import ctypes, sys, tempfile
from dataclasses import replace
from pathlib import Path
from tests.storage.samples import CALENDAR, MIGRATIONS, SCHEMA, fill
from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles

forced = ctypes.CDLL(None).forced_to_disk
forced.restype = ctypes.c_ulong
with tempfile.TemporaryDirectory() as folder:
    ledger = SqliteLedgerFiles(SCHEMA, MIGRATIONS).create(Path(folder) / "a.ledger", CALENDAR)
    sample = fill(ledger)
    entry = sample.entries[0]
    counts = []
    for number in range(800):
        before = forced()
        ledger.find(Entry, task_id=entry.task_id, unit_id=entry.unit_id, period_id=entry.period_id)
        with ledger.transaction("save_entry", clerk="c") as transaction:
            entry = transaction.change(replace(entry, progress_text=f"第{number}次"))
        ledger.drop_draft(entry.task_id, entry.unit_id, entry.period_id, "progress_text")
        counts.append(forced() - before)
    reading = forced()
    ledger.find(Entry)
    ledger.operations(10)
    reading = forced() - reading
    ledger.checkpoint()
    idle = forced()
    ledger.checkpoint()
    idle = forced() - idle
    before = forced()
    with ledger.transaction("save_entry", clerk="c") as transaction:
        entry = transaction.change(replace(entry, progress_text="闲时之后"))
    after_idle = forced() - before
    ledger.close()
print(sorted(set(counts)), reading, idle, after_idle)
"""


@pytest.fixture(scope="module")
def counting(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library that counts what is forced to the disk, to be loaded before any other."""
    compiler = shutil.which("cc") or shutil.which("gcc")
    if not sys.platform.startswith("linux") or compiler is None:
        pytest.skip("counting forced writes needs Linux and a C compiler")
    shim = tmp_path_factory.mktemp("shim") / "count_fsync.so"
    source = REPOSITORY / "benchmarks" / "count_fsync.c"
    subprocess.run([compiler, "-shared", "-fPIC", "-o", str(shim), str(source), "-ldl"], check=True)
    return shim


def test_a_save_is_forced_to_the_disk_exactly_once(counting: Path) -> None:
    completed = subprocess.run(
        [sys.executable, "-c", COUNT],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY), "LD_PRELOAD": str(counting)},
        capture_output=True, text=True, check=False, cwd=REPOSITORY,
    )  # fmt: skip
    assert completed.returncode == 0, completed.stderr
    assert completed.stdout.strip() == "[1] 0 0 1"


def test_opening_finding_and_saving_load_nothing_heavy(tmp_path: Path) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom tests.storage.samples import CALENDAR, MIGRATIONS, SCHEMA, fill\n"
        "from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles\n"
        "files = SqliteLedgerFiles(SCHEMA, MIGRATIONS)\n"
        "ledger = files.create(Path(sys.argv[1]), CALENDAR); fill(ledger); ledger.close()\n"
        "ledger = files.open(Path(sys.argv[1])); ledger.operations(5); ledger.close()\n"
        "print([name for name in ('sqlite_utils', 'click', 'reportlab', 'openpyxl', 'pypinyin', 'pyroaring') if name in sys.modules])\n"
    )
    completed = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path / "a.ledger")],
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)}, capture_output=True, text=True, check=True, cwd=REPOSITORY,
    )  # fmt: skip
    assert completed.stdout.strip() == "[]"


def test_another_thread_is_refused(ledger: SqliteLedger) -> None:
    import sqlite3
    import threading

    caught: list[BaseException] = []

    def ask() -> None:
        try:
            ledger.operations(1)
        except BaseException as error:  # noqa: BLE001  # whatever it is, the test looks at it
            caught.append(error)

    thread = threading.Thread(target=ask)
    thread.start()
    thread.join()
    assert isinstance(caught[0], sqlite3.ProgrammingError)

