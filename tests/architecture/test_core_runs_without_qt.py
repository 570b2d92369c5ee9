"""The plugin behind the run without Qt does hide Qt, so that this run can fail."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]


def test_a_test_that_names_qt_fails_in_the_run_without_qt(tmp_path: Path) -> None:
    test = tmp_path / "test_names_qt.py"
    test.write_text("def test_it() -> None:\n    import PySide6.QtCore\n", encoding="utf-8")
    completed = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "tests.without_qt", "-p", "no:pytest-qt", "-p", "no:randomly",
         "-c", str(REPOSITORY / "pyproject.toml"), "--rootdir", str(REPOSITORY), str(test)],
        cwd=REPOSITORY,
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert completed.returncode == 1, completed.stdout + completed.stderr
    assert "hidden by tests/without_qt.py" in completed.stdout


def test_every_room_but_the_gui_loads_without_qt() -> None:
    code = (
        "import tests.without_qt, pkgutil, importlib, wanzhou_gui\n"
        "for module in pkgutil.walk_packages(wanzhou_gui.__path__, 'wanzhou_gui.'):\n"
        "    if not module.name.startswith(('wanzhou_gui.gui', 'wanzhou_gui.__main__')):\n"
        "        importlib.import_module(module.name)\n"
    )
    completed = subprocess.run([sys.executable, "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=False)
    assert completed.returncode == 0, completed.stderr
