"""The machines on which packages are tried: a Windows made of Wine, a bare Debian, and a screen to look at."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "packaging"))

import windows_machine  # noqa: E402

SCRATCH = REPOSITORY / "build" / "test-package"


@pytest.fixture(scope="session")
def pictures() -> Path:
    """Where what was on the screen is kept to be looked at."""
    folder = SCRATCH / "pictures"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(scope="session")
def display() -> Iterator[str]:
    try:
        with windows_machine.screen() as name:
            yield name
    except windows_machine.NoWindowsError as reason:
        pytest.skip(f"No screen: {reason}.")


@pytest.fixture(scope="session")
def machine(display: str) -> Iterator[windows_machine.Machine]:
    """A Windows that was set up a moment ago and has nothing on it."""
    try:
        root = windows_machine.debian_root("wine")
    except windows_machine.NoWindowsError as reason:
        pytest.skip(f"No Windows here: {reason}.")
    disk = SCRATCH / "windows-disk"
    shutil.rmtree(disk, ignore_errors=True)
    made = windows_machine.Machine(root, disk, display)
    made.switch_on()
    yield made
    made.switch_off()
