"""Modules stay short, carry honest names, say what they are for, and hold nothing unfinished."""

from __future__ import annotations

import ast
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
PROGRAM = REPOSITORY / "wanzhou_gui"
LONGEST_MODULE = 500
LONGEST_MAIN_WINDOW = 300
# A name that says nothing hides that a room is missing (see CONTRIBUTING.md).
FORBIDDEN_NAMES = {"utils", "helpers", "common", "misc", "base", "manager", "handler"}
# Written in two parts so that this list does not find itself.
UNFINISHED = ("TO" + "DO", "FIX" + "ME", "raise NotImplemented" + "Error", "pragma: no " + "cover")


def program_modules() -> list[Path]:
    modules = [path for path in PROGRAM.rglob("*.py") if "generated" not in path.relative_to(PROGRAM).parts]
    return sorted([*modules, *(REPOSITORY / "scripts").glob("*.py"), *(REPOSITORY / "benchmarks").glob("*.py")])


def shown(path: Path) -> str:
    return path.relative_to(REPOSITORY).as_posix()


def test_no_module_is_longer_than_one_can_read() -> None:
    too_long = {}
    for path in program_modules():
        lines = len(path.read_text(encoding="utf-8").splitlines())
        limit = LONGEST_MAIN_WINDOW if path.stem == "main_window" else LONGEST_MODULE
        if lines > limit:
            too_long[shown(path)] = lines
    assert too_long == {}


def test_no_module_has_a_name_that_says_nothing() -> None:
    nameless = [
        shown(path) for path in program_modules() if FORBIDDEN_NAMES & {path.stem, *path.relative_to(REPOSITORY).parts}
    ]
    assert nameless == []


def test_every_module_says_what_it_is_for() -> None:
    silent = [
        shown(path) for path in program_modules() if not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert silent == []


def test_nothing_unfinished_is_committed() -> None:
    found = [
        f"{shown(path)}: {word}"
        for path in [*program_modules(), *sorted((REPOSITORY / "tests").rglob("*.py"))]
        for word in UNFINISHED
        if word in path.read_text(encoding="utf-8")
    ]
    assert found == []
