"""The core test suite itself as a Windows program: sharing violations, locks, cp936, reserved names."""

from __future__ import annotations

import pytest
from windows_machine import Machine

pytestmark = pytest.mark.slow

_ROOMS = ("domain", "reports", "usecases", "storage", "exchange", "system", "rendering", "cli")


def test_core_tests_hold_under_windows_python(machine: Machine) -> None:
    ended = machine.run(
        r"Z:\cache\windows-python\python.exe",
        *("-X", "utf8", "-m", "pytest", "-q", "-p", "tests.without_qt", "-p", "no:pytest-qt"),
        *("-m", "not qt and not xwindow and not slow"),
        *(f"tests/{room}" for room in _ROOMS),
        timeout=3000,
    )
    assert ended.returncode == 0, ended.stdout[-8000:]
