"""Commands never load Qt, and asking for help loads none of the heavy libraries."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]
HEAVY = ("PySide6", "shiboken6", "reportlab", "openpyxl", "sqlite_utils", "pypinyin", "pypdfium2", "pyroaring", "xlrd", "docx", "lxml", "pikepdf")

# Runs the program's own entry and then tells, on the last line, which of the heavy packages it has loaded.
PROBE = f"""
import json, sys
from wanzhou_gui.entry import main
try:
    code = main(sys.argv[1:])
except SystemExit as ended:
    code = ended.code
loaded = sorted(name for name in {HEAVY!r} if name in sys.modules)
print()
print(json.dumps(dict(code=code or 0, loaded=loaded)))
"""


def outcome_of(*arguments: str) -> dict[str, object]:
    completed = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", PROBE, *arguments],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert completed.returncode == 0, completed.stderr
    outcome: dict[str, object] = json.loads(completed.stdout.splitlines()[-1])
    return outcome


@pytest.mark.parametrize("arguments", [("--help",), ("plan", "read", "--help"), ("report", "bulletin", "--help")])
def test_help_loads_nothing_heavy(arguments: tuple[str, ...]) -> None:
    assert outcome_of(*arguments) == {"code": 0, "loaded": []}


def test_reading_a_plan_loads_neither_qt_nor_the_database(tmp_path: Path) -> None:
    paper = tmp_path / "not_a_plan.txt"
    paper.write_text("今天天气很好。\n", encoding="utf-8")
    outcome = outcome_of("plan", "read", str(paper), "--json")
    assert outcome["code"] in (0, 1)
    assert outcome["loaded"] == []


def test_working_on_a_ledger_does_not_load_qt(tmp_path: Path) -> None:
    outcome = outcome_of("period", "list", "--db", str(tmp_path / "none.ledger"), "--json")
    assert "PySide6" not in str(outcome["loaded"])


@pytest.mark.qt
def test_nothing_heavy_is_loaded_before_the_window_paints(tmp_path: Path) -> None:
    spec = importlib.util.spec_from_file_location("bench_start", REPOSITORY / "benchmarks" / "bench_start.py")
    assert spec is not None
    assert spec.loader is not None
    benchmark = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(benchmark)
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "WANZHOU_HOME": str(tmp_path)}
    # The same code the benchmark runs, asked for the rooms behind the window too.
    code = benchmark.OURS.replace(repr(benchmark.HEAVY), repr((*benchmark.HEAVY, "wanzhou_gui.bootstrap")))
    assert benchmark.started(code, environment).loaded == ()
