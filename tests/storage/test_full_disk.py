"""A disk that is full loses nothing that was saved, leaves nothing half-written, and says so."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.samples import REPOSITORY
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits and small file systems of Linux are used")

# Saves until the disk is full, then says what was refused and what is there; all in a process of its own.
FILL = """
import sys
from dataclasses import replace
from pathlib import Path
from tests.storage.samples import CALENDAR, MIGRATIONS, SCHEMA
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles
from wanzhou_gui.usecases.errors import DeskError

place, limit = Path(sys.argv[1]), int(sys.argv[2])
files = SqliteLedgerFiles(SCHEMA, MIGRATIONS)
ledger = files.create(place / "a.ledger", CALENDAR)
if limit:
    import resource, signal
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (limit, resource.RLIM_INFINITY))
saved = 0
try:
    while saved < 5000:
        with ledger.transaction("add_unit", str(saved)) as transaction:
            transaction.add(Unit(name=f"单位{saved}", note="备注" * 500))
        saved += 1
except DeskError as error:
    print("save", error.code)
seen = len(ledger.find(Unit))
print("seen", seen - saved)
codes = []
for act in (lambda: ledger.backup(place / "b" / "x.ledger"), lambda: files.create(place / "new.ledger", CALENDAR * 1)):
    try:
        act()
        codes.append("done")
    except DeskError as error:
        codes.append(error.code)
print("backup and create", *codes)
try:
    ledger.close()
except DeskError as error:
    print("close", error.code)
print("saved", saved)
print("left", sorted(path.name for path in place.rglob("*") if path.is_file() and ".part" in path.name))
"""


def fill(place: Path, limit: int, before: tuple[str, ...] = ()) -> dict[str, str]:
    completed = subprocess.run(
        [*before, sys.executable, "-c", FILL, str(place), str(limit)],
        cwd=REPOSITORY, env={**os.environ, "PYTHONPATH": str(REPOSITORY)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert completed.returncode == 0, completed.stderr
    lines = (line.rpartition(" ") if line.startswith(("seen", "saved")) else line.partition(" ") for line in completed.stdout.splitlines())
    return {name: rest for name, _, rest in lines}


def test_a_file_that_may_grow_no_further_keeps_every_acknowledged_save(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    said = fill(tmp_path, 3_000_000)
    # Linux answers EFBIG here, of which SQLite only tells that writing failed.
    assert said["save"] in {"write_failed", "disk_full"}
    assert said["seen"] == "0"
    assert said["left"] == "[]"
    ledger = files.open(tmp_path / "a.ledger")
    assert len(ledger.find(Unit)) == int(said["saved"]) > 50
    assert ledger.check().faults == ()
    with ledger.transaction("goes_on") as transaction:
        transaction.add(Unit(name="又有地方了"))
    ledger.close()


def test_a_full_file_system_keeps_every_acknowledged_save(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    small = tmp_path / "small"
    small.mkdir()
    mounted = "mount -t tmpfs -o size=4m tmpfs"
    script = f'{mounted} "$1" && shift && "$@" && cp -a "$0"/a.ledger* "$0"/../kept/'
    (tmp_path / "kept").mkdir()
    trial = subprocess.run(
        ["unshare", "-rm", "sh", "-c", f"{mounted} {small}"], capture_output=True, check=False
    ) if shutil.which("unshare") else None  # fmt: skip
    if trial is None or trial.returncode != 0:
        pytest.skip("a small file system cannot be mounted here (needs unshare and user namespaces)")
    said = fill(small, 0, ("unshare", "-rm", "sh", "-c", script, str(small), str(small)))
    assert said["save"] == "disk_full"
    assert said["seen"] == "0"
    assert said["left"] == "[]"
    assert said["backup"] == "and create disk_full disk_full"
    kept = tmp_path / "kept" / "a.ledger"
    ledger = files.open(kept)
    assert len(ledger.find(Unit)) == int(said["saved"]) > 50
    assert ledger.check().faults == ()
    ledger.close()


def test_making_a_ledger_where_nothing_fits_leaves_nothing(tmp_path: Path) -> None:
    code = (
        "import resource, signal, sys\nfrom pathlib import Path\nfrom tests.storage.samples import CALENDAR, MIGRATIONS, SCHEMA\n"
        "from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles\nfrom wanzhou_gui.usecases.errors import DeskError\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, resource.RLIM_INFINITY))\n"
        "try:\n    SqliteLedgerFiles(SCHEMA, MIGRATIONS).create(Path(sys.argv[1]) / 'a.ledger', CALENDAR)\n"
        "except DeskError as error:\n    print(error.code)\n"
    )
    completed = subprocess.run(
        [sys.executable, "-c", code, str(tmp_path)],
        cwd=REPOSITORY, env={**os.environ, "PYTHONPATH": str(REPOSITORY)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert completed.stdout.strip() in {"disk_full", "write_failed"}, completed.stderr
    assert list(tmp_path.iterdir()) == []

