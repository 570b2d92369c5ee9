"""The import contracts of pyproject.toml are kept, and each of them notices when it is broken on purpose."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def contracts_of(tree: Path) -> str:
    program = Path(sys.executable).with_name("lint-imports" + (".exe" if sys.platform == "win32" else ""))
    completed = subprocess.run([str(program), "--no-cache"], cwd=tree, capture_output=True, text=True, check=False)
    # The tool folds long lines at the width of the terminal; names are compared on one line.
    return " ".join((completed.stdout + completed.stderr).split())


@pytest.fixture
def copy_of_program(tmp_path: Path) -> Path:
    shutil.copytree(
        REPOSITORY / "wanzhou_gui", tmp_path / "wanzhou_gui", ignore=shutil.ignore_patterns("__pycache__", "*.sql")
    )
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    return tmp_path


def test_contracts_are_kept() -> None:
    said = contracts_of(REPOSITORY)
    assert "0 broken" in said, said
    assert said.count("KEPT") == 6, said


@pytest.mark.parametrize(
    ("contract", "module", "line"),
    [
        ("Rooms are stacked in one direction", "domain/intruder.py", "import wanzhou_gui.storage"),
        ("Rooms are stacked in one direction", "usecases/intruder.py", "import wanzhou_gui.rendering"),
        ("Rooms are stacked in one direction", "cli/intruder.py", "import wanzhou_gui.gui"),
        ("Rooms are stacked in one direction", "storage/intruder.py", "import wanzhou_gui.rendering"),
        ("Rooms are stacked in one direction", "unlisted_room/__init__.py", ""),
        ("Doors reach adapters only through services", "gui/intruder.py", "import wanzhou_gui.storage"),
        ("Doors reach adapters only through services", "cli/intruder.py", "import wanzhou_gui.exchange"),
        ("Only the gui knows Qt", "domain/intruder.py", "import PySide6"),
        ("Only storage knows SQLite", "gui/intruder.py", "import sqlite3"),
        ("Only storage knows SQLite", "usecases/intruder.py", "import sqlite_utils"),
        ("Only rendering knows ReportLab", "exchange/intruder.py", "import reportlab"),
    ],
)
def test_a_broken_contract_is_named(contract: str, module: str, line: str, copy_of_program: Path) -> None:
    intruder = copy_of_program / "wanzhou_gui" / module
    intruder.parent.mkdir(exist_ok=True)
    intruder.write_text(line + "\n", encoding="utf-8")
    assert f"{contract} BROKEN" in contracts_of(copy_of_program)


def test_a_circle_between_siblings_is_named(copy_of_program: Path) -> None:
    room = copy_of_program / "wanzhou_gui" / "reports"
    (room / "first_half.py").write_text("import wanzhou_gui.reports.second_half\n", encoding="utf-8")
    (room / "second_half.py").write_text("import wanzhou_gui.reports.first_half\n", encoding="utf-8")
    assert "No circles between siblings at any depth BROKEN" in contracts_of(copy_of_program)
