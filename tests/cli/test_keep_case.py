"""A corrected reading becomes a test case: the text, and what is expected of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE_PLAN, Run


@pytest.fixture
def corrected(run: Run, tmp_path: Path) -> Path:
    reading = run("plan", "read", SAMPLE_PLAN, "--json").object
    reading["tasks"][0]["title"] = "改正后的标题"
    file = tmp_path / "改正.json"
    file.write_text(json.dumps(reading, ensure_ascii=False), encoding="utf-8")
    return file


def test_a_case_keeps_the_text_and_the_corrected_reading(run: Run, tmp_path: Path, corrected: Path) -> None:
    folder = tmp_path / "用例"
    said = run("plan", "keep-case", SAMPLE_PLAN, "--reading", corrected, "--to", folder, "--json").object
    assert said["tasks"] == 19
    assert Path(said["text"]).read_text(encoding="utf-8") == SAMPLE_PLAN.read_text(encoding="utf-8")
    kept = json.loads(Path(said["reading"]).read_text(encoding="utf-8"))
    assert kept["tasks"][0]["title"] == "改正后的标题"
    assert set(kept) == {"title", "document_number", "issued_on", "tasks", "safeguards", "indicators"}
    assert set(kept["indicators"][0]) == {"name", "value", "unit", "comparator", "year", "scope"}


def test_a_case_that_is_there_is_not_overwritten(run: Run, tmp_path: Path, corrected: Path) -> None:
    keeping = ("plan", "keep-case", SAMPLE_PLAN, "--reading", corrected, "--to", tmp_path)
    assert run(*keeping).code == 0
    assert "已有用例" in run(*keeping).complaint


@pytest.mark.parametrize(
    "content",
    ["", "[]", "{}", '{"tasks": []}', '{"tasks": [{"number": "1"}]}', '{"tasks": [{"number": 1, "title": "a", "lead_units": [], "responsible_units": []}]}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_reading_is_refused(run: Run, tmp_path: Path, content: str) -> None:
    file = tmp_path / "坏.json"
    file.write_text(content, encoding="utf-8")
    folder = tmp_path / "用例"
    assert "坏.json" in run("plan", "keep-case", SAMPLE_PLAN, "--reading", file, "--to", folder).complaint
    assert not folder.exists()


def test_a_reading_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    assert "没有文件" in run("plan", "keep-case", SAMPLE_PLAN, "--reading", tmp_path / "无.json", "--to", tmp_path).complaint
