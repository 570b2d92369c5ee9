"""The two commands that draw the window do so without a screen."""

from __future__ import annotations

import json
import os
import struct
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.conftest import REPOSITORY

pytestmark = pytest.mark.qt


def carried_out(*arguments: str, home: Path) -> subprocess.CompletedProcess[str]:
    without_display = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, str(REPOSITORY / "main.py"), *arguments],
        cwd=REPOSITORY,
        env={**without_display, "QT_QPA_PLATFORM": "offscreen", "WANZHOU_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_demo_draws_every_page_at_1366_by_768(tmp_path: Path) -> None:
    done = carried_out("demo", "--to", str(tmp_path / "示例"), "--json", home=tmp_path / "home")
    assert (done.returncode, done.stderr) == (0, "")
    pages = json.loads(done.stdout)["pages"]
    assert len(pages) >= 7
    drawn = [(tmp_path / "示例" / page).read_bytes() for page in pages]
    assert {struct.unpack(">II", content[16:24]) for content in drawn} == {(1366, 768)}
    # No two pages look the same, and none is an empty field of one colour.
    assert len(set(drawn)) == len(pages)
    assert min(len(content) for content in drawn) > 20_000


def test_self_test_opens_every_page(tmp_path: Path) -> None:
    done = carried_out("self-test", "--json", home=tmp_path / "home")
    assert done.returncode == 0
    checks = {one["name"]: one for one in json.loads(done.stdout)["checks"]}
    assert checks["window"]["ok"] is True
