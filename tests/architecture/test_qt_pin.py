"""The PySide6 that is installed is the pinned one, and it counts references of None correctly.

PySide6 6.12.0 loses one reference of None in every call without a result on Python 3.11 and ends in a fatal error after
some thousand calls; docs/decisions/0005-python-and-pyside.md says why 6.8.3 is pinned.
"""

from __future__ import annotations

import re
import sys
from importlib.metadata import version
from pathlib import Path

import pytest

pytestmark = pytest.mark.qt

REPOSITORY = Path(__file__).resolve().parents[2]
PIN = "6.8.3"
CALLS = 1000


def test_qt_is_pinned_everywhere_to_the_same_version() -> None:
    assert version("PySide6-Essentials") == version("shiboken6") == PIN
    for name in ("runtime.in", "runtime.lock", "development.lock"):
        text = (REPOSITORY / "requirements" / name).read_text(encoding="utf-8").lower()
        assert re.search(rf"^pyside6-essentials=={re.escape(PIN)}\b", text, re.MULTILINE), name
        assert re.search(rf"^shiboken6=={re.escape(PIN)}\b", text, re.MULTILINE), name


def test_a_thousand_calls_without_result_keep_the_references_of_none(qapp: object) -> None:
    from PySide6.QtWidgets import QWidget

    widget = QWidget()

    def drift() -> int:
        before = sys.getrefcount(None)
        for _ in range(CALLS):
            widget.update()
        return sys.getrefcount(None) - before

    drift()
    # A handful comes and goes with the interpreter's own caches; the fault loses one with every call.
    assert abs(drift()) < CALLS // 100
