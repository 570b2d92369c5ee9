"""Commands as people type them: real files, real ledgers, everything they say."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from wanzhou_gui import entry

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLE_PLAN = REPOSITORY / "resources" / "plans" / "wanzhou_2024_16.txt"


@dataclass(frozen=True)
class Answer:
    """What a command ended with and what it said."""

    code: int
    out: str
    err: str

    @property
    def object(self) -> dict[str, Any]:
        """What a command with --json handed over; the command must have succeeded without a word of complaint."""
        assert (self.code, self.err) == (0, "")
        said: dict[str, Any] = json.loads(self.out)
        return said

    @property
    def complaint(self) -> str:
        """The one line a refused command says: Chinese, ended, and nothing else beside it."""
        assert self.code == 1
        lines = self.err.splitlines()
        assert len(lines) == 1, self.err
        assert any("\u4e00" <= one <= "\u9fff" for one in lines[0])
        assert lines[0].endswith("。")
        assert "意外" not in lines[0], lines[0]
        return lines[0]


Run = Callable[..., Answer]


HOLD = """
import sys
from pathlib import Path
from wanzhou_gui.bootstrap import open_office
services = open_office().open_ledger(Path(sys.argv[1]))
print("open", flush=True)
sys.stdin.readline()
services.close()
"""


@contextmanager
def ledger_held_open(ledger: Path) -> Iterator[None]:
    """Another process has the ledger open, as the window has."""
    holding = subprocess.Popen(
        [sys.executable, "-X", "utf8", "-c", HOLD, str(ledger)],
        cwd=REPOSITORY, stdin=subprocess.PIPE, stdout=subprocess.PIPE, encoding="utf-8",
    )  # fmt: skip
    assert holding.stdout is not None
    try:
        assert holding.stdout.readline() == "open\n"
        yield
    finally:
        holding.communicate("done\n", timeout=60)


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Carry a command line out in this process."""

    def carry_out(*arguments: object) -> Answer:
        capsys.readouterr()
        code = entry.main([str(one) for one in arguments])
        said = capsys.readouterr()
        return Answer(code, said.out, said.err)

    return carry_out


@pytest.fixture(scope="session")
def plan_in_a_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger with the first plan in it, made once; tests work on copies."""
    made = tmp_path_factory.mktemp("ledger") / "first.ledger"
    arguments = ["plan", "add", str(SAMPLE_PLAN), "--db", str(made), "--supervised-from", "2024-03-04"]
    assert entry.main(arguments) == 0
    return made


@pytest.fixture(scope="session")
def _two_quarters(plan_in_a_ledger: Path) -> Path:
    opened = plan_in_a_ledger.with_name("quarters.ledger")
    shutil.copyfile(plan_in_a_ledger, opened)
    assert entry.main(["period", "open", "2024Q1", "2024Q2", "--db", str(opened)]) == 0
    return opened


@pytest.fixture
def ledger(_two_quarters: Path, tmp_path: Path) -> Path:
    """An own ledger with the first plan and two open quarters."""
    return Path(shutil.copyfile(_two_quarters, tmp_path / "台账.ledger"))


@pytest.fixture
def unwritable(tmp_path: Path) -> Iterator[Path]:
    """A folder in which nobody can make a file; the superuser gets the kernel's own."""
    if os.name != "posix":
        pytest.skip("folder modes are of POSIX systems")
    if os.geteuid() == 0:
        kernel = Path("/proc/1")
        if not kernel.is_dir():
            pytest.skip("no folder is closed to the superuser here")
        yield kernel
        return
    folder = tmp_path / "只读"
    folder.mkdir()
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)
