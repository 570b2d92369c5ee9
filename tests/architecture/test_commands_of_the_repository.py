"""The few commands the documents promise exist, and CI runs the same as people do."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

REPOSITORY = Path(__file__).resolve().parents[2]


def text_of(name: str) -> str:
    return (REPOSITORY / name).read_text(encoding="utf-8")


def test_documents_name_only_make_targets_that_exist() -> None:
    targets = set(re.findall(r"^([a-z]+):", text_of("Makefile"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z]+)", text_of("README.md") + text_of("CONTRIBUTING.md"), re.MULTILINE))
    assert {"run", "test", "setup"} <= named
    assert named <= targets


def test_documents_name_only_files_that_exist() -> None:
    link = re.compile(r"\]\(([^)#:]+)\)")
    path = re.compile(r"\b((?:scripts|tests|docs|db|resources)/[\w/-]+\.(?:py|sh|md|sql|toml))\b")
    missing = []
    for document in ("README.md", "CONTRIBUTING.md"):
        text = text_of(document)
        named = {*link.findall(text), *path.findall(text)}
        missing += [f"{document}: {name}" for name in sorted(named) if not (REPOSITORY / name).exists()]
    assert missing == []


def test_ci_runs_exactly_what_people_run() -> None:
    script = REPOSITORY / ".ci" / "run"
    commands = [line for line in text_of(".ci/run").splitlines() if line and not line.startswith("#")]
    assert commands == ['cd "$(dirname "$0")/.." && exec make test']
    if sys.platform != "win32":
        assert os.access(script, os.X_OK)


def test_stages_run_from_cheap_to_dear() -> None:
    listed = subprocess.run(
        [sys.executable, "scripts/check.py", "--list"], cwd=REPOSITORY, capture_output=True, text=True, check=True
    ).stdout
    assert [line.split()[0] for line in listed.splitlines()] == [
        "ruff", "mypy", "contracts", "forms", "core", "usecases", "campaigns", "window", "xwindow", "frozen",
    ]  # fmt: skip


@pytest.mark.parametrize("arguments", [["no-such-stage"], ["ruff", "no-such-stage"]])
def test_an_unknown_stage_is_refused_before_anything_runs(arguments: list[str]) -> None:
    completed = subprocess.run(
        [sys.executable, "scripts/check.py", *arguments], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert completed.returncode == 2
    assert "no such stage: no-such-stage" in completed.stderr
    assert "===" not in completed.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="the shell script is for Linux; Windows has setup.ps1")
def test_setup_refuses_an_unknown_purpose() -> None:
    completed = subprocess.run(
        ["bash", "scripts/setup.sh", "everything"], cwd=REPOSITORY, capture_output=True, text=True, check=False
    )
    assert completed.returncode == 2
    assert completed.stderr == "setup: choose runtime or development\n"
