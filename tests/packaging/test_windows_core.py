"""The core test suite itself as a Windows program, room by room: sharing violations, locks, cp936, reserved names."""

from __future__ import annotations

import pytest
from windows_machine import Machine

from tests.packaging.conftest import SCRATCH

pytestmark = pytest.mark.slow

# Two minutes of generated exchanges between desks, which run on Linux every time and touch no file of the system.
_LEFT_TO_LINUX = "test_all_desks_end_with_the_same_ledger"


@pytest.mark.parametrize("room", ["domain", "reports", "system", "rendering", "storage", "exchange", "cli", "usecases"])
def test_core_tests_hold_under_windows_python(machine: Machine, room: str) -> None:
    # Line by line while it runs: a run that is stopped has said where it was.
    log = SCRATCH / f"windows-core-{room}.txt"
    ended = machine.run(
        r"Z:\cache\windows-python\python.exe",
        *("-X", "utf8", "-m", "pytest", "-v", "-rfE", "--tb=short", "--durations=10"),
        *("-p", "tests.without_qt", "-p", "no:pytest-qt", "--hypothesis-profile=brief"),
        *("-m", "not qt and not xwindow and not slow", "-k", f"not {_LEFT_TO_LINUX}"),
        f"tests/{room}",
        timeout=1200,
        log=log,
    )
    assert ended.returncode == 0, f"{log}\n{ended.stdout[-8000:]}"
