"""Pytest plugin for the run that proves the core needs no Qt: here PySide6 cannot be imported, as on a bare server."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType

import pytest

QT_PACKAGES = frozenset({"PySide6", "shiboken6"})


class QtIsMissing(MetaPathFinder):
    """Answers for Qt's packages that they are not installed."""

    def find_spec(
        self, fullname: str, path: Sequence[str] | None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        if fullname.partition(".")[0] in QT_PACKAGES:
            raise ModuleNotFoundError(f"No module named {fullname!r} (hidden by tests/without_qt.py)", name=fullname)
        return None


sys.meta_path.insert(0, QtIsMissing())


def pytest_addoption(parser: pytest.Parser) -> None:
    """Knows the settings of pytest-qt, which is switched off here, so that strict configuration accepts them."""
    for name in ("qt_api", "qt_log_level_fail", "qt_default_raising", "qt_no_exception_capture", "qt_qapp_name"):
        parser.addini(name, "setting of pytest-qt", default=None)


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leaves out the window's own tests, which name Qt at their head."""
    return True if collection_path == config.rootpath / "tests" / "gui" else None
