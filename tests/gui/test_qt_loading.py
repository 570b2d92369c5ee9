"""PySide6 brought in the quick way is the same PySide6: its errors, signatures and imports, only later."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.qt
REPOSITORY = Path(__file__).resolve().parents[2]
QUICK = "from wanzhou_gui.gui.qt_loading import load_qt; load_qt()"

ASK_FOR_EVERYTHING = """
import builtins, gc, inspect, json, sys
from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

early = sorted(name for name in sys.modules if name in ("argparse", "logging", "ast"))
application = QApplication([])
widget = QWidget()

def said(act):
    try:
        return repr(act())
    except Exception as error:
        return f"{type(error).__name__}: {error}"

answers = [
    said(act)
    for act in (
        lambda: widget.resize("wide"),
        lambda: widget.setGeometry(1, 2),
        lambda: widget.setObjectName(5),
        lambda: QTimer(widget, unknown=1),
        lambda: QWidget(1, 2, 3, 4),
        lambda: str(inspect.signature(QTimer.start)),
        lambda: QWidget.resize.__doc__,
        lambda: QObject.no_such_name,
    )
]
from PySide6.support.signature import errorhandler, layout, parser
names = [sorted(name for name in vars(one) if not name.startswith("__")) for one in (errorhandler, layout, parser)]
print(json.dumps({
    "answers": answers,
    "names": names,
    "early": early,
    "reads_sources": builtins.__import__ is builtins.__feature_import__,
    "plain_compile": builtins.compile.__module__ == "builtins",
    "collects": gc.isenabled(),
}))
"""


def _run(loading: str) -> dict[str, Any]:
    completed = subprocess.run(
        [sys.executable, "-c", f"{loading}\n{ASK_FOR_EVERYTHING}"],
        cwd=REPOSITORY,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )
    assert completed.returncode == 0, completed.stderr
    answer: dict[str, Any] = json.loads(completed.stdout.splitlines()[-1])
    return answer


def test_errors_and_signatures_read_as_they_always_do() -> None:
    quick, plain = _run(QUICK), _run("")
    assert quick["answers"] == plain["answers"]
    assert quick["names"] == plain["names"]
    assert "Supported signatures" in quick["answers"][0]


def test_nothing_of_the_loading_is_left_behind() -> None:
    quick, plain = _run(QUICK), _run("")
    assert not quick["reads_sources"]
    assert plain["reads_sources"]
    assert quick["plain_compile"]
    assert quick["collects"]
    assert "argparse" not in quick["early"]
    # If PySide6 stops loading it at once, the quick way has become needless.
    assert "argparse" in plain["early"]


def test_qt_that_is_there_already_is_left_alone() -> None:
    assert _run(f"import PySide6.QtCore\n{QUICK}")["answers"] == _run("")["answers"]
