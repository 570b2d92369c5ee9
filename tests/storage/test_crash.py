"""A program that is killed while it saves loses nothing it has acknowledged."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.storage.samples import CALENDAR, REPOSITORY
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.storage.ledger_files import SqliteLedgerFiles

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="kill -9 is a signal of POSIX systems")


def started(ledger: Path, rounds: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-m", "tests.storage.working_process", str(ledger), str(rounds)],
        cwd=REPOSITORY,
        env={**os.environ, "PYTHONPATH": str(REPOSITORY)},
        stdout=subprocess.PIPE,
        text=True,
    )


def kill_and_look(files: SqliteLedgerFiles, path: Path, after_saves: int) -> int:
    """Kill the program after it acknowledged some more saves; returns how many were lost."""
    with started(path) as process:
        assert process.stdout is not None
        for _ in range(after_saves):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read().split()
    acknowledged = int(rest[-1]) if rest else 0
    ledger = files.open(path)
    units = ledger.find(Unit)
    stored = int(units[0].note)
    assert len(units) == stored + 1, "both halves of a save or none"
    assert ledger.operations(1)[0].subject == str(stored)
    assert ledger.check().faults == ()
    ledger.close()
    return max(0, acknowledged - stored)


def prepared(files: SqliteLedgerFiles, folder: Path) -> Path:
    path = folder / "台账.ledger"
    ledger = files.create(path, CALENDAR)
    with ledger.transaction("add") as transaction:
        transaction.add(Unit(name="区知识产权局", position=-1))
    ledger.close()
    return path


def test_twenty_kills_lose_no_acknowledged_save(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    path = prepared(files, tmp_path)
    chance = random.Random(9)
    assert sum(kill_and_look(files, path, chance.randint(1, 40)) for _ in range(20)) == 0


@pytest.mark.slow
def test_many_kills_lose_no_acknowledged_save(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    path = prepared(files, tmp_path)
    chance = random.Random(10)
    assert sum(kill_and_look(files, path, chance.randint(1, 400)) for _ in range(300)) == 0


def test_a_program_that_ends_without_closing_leaves_a_ledger_that_opens(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    path = prepared(files, tmp_path)
    with started(path, rounds=10) as process:
        said, _ = process.communicate()
    assert said.split()[-1] == "10"
    ledger = files.open(path)
    assert ledger.find(Unit)[0].note == "10"
    ledger.close()


def test_the_lock_of_a_killed_program_holds_nobody_up(files: SqliteLedgerFiles, tmp_path: Path) -> None:
    path = prepared(files, tmp_path)
    with started(path) as process:
        assert process.stdout is not None
        process.stdout.readline()
        process.kill()
    assert path.with_name(path.name + "-lock").exists()
    files.open(path).close()
    assert not path.with_name(path.name + "-lock").exists()
