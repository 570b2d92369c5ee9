"""A reading corrected outside the window is what goes into the ledger, when it belongs to the document."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.cli.conftest import SAMPLE_PLAN, Run


def written(run: Run, tmp_path: Path, **changes: Any) -> Path:
    reading = run("plan", "read", SAMPLE_PLAN, "--json").object
    reading["tasks"][0]["title"] = "改正后的标题"
    reading["tasks"][0]["lead_units"] = ["区数据局"]
    reading.update(changes)
    file = tmp_path / "改正.json"
    file.write_text(json.dumps(reading, ensure_ascii=False), encoding="utf-8")
    return file


def test_the_corrected_reading_is_stored(run: Run, tmp_path: Path) -> None:
    ledger = tmp_path / "台账.ledger"
    said = run("plan", "add", SAMPLE_PLAN, "--reading", written(run, tmp_path), "--db", ledger, "--json").object
    assert said["plans"][0]["tasks"] == 19
    listed = run("unit", "list", "--db", ledger, "--json")
    assert "区数据局" in listed.out


def test_a_reading_of_another_text_is_refused_and_leaves_no_ledger(run: Run, tmp_path: Path) -> None:
    ledger = tmp_path / "台账.ledger"
    other = written(run, tmp_path, source={"sha256": "0" * 64, "lines": 3})
    complaint = run("plan", "add", SAMPLE_PLAN, "--reading", other, "--db", ledger).complaint
    assert "改正.json 不是从这份方案读出来的" in complaint
    assert not ledger.exists()


def test_a_reading_with_a_hole_is_refused(run: Run, tmp_path: Path) -> None:
    ledger = tmp_path / "台账.ledger"
    file = written(run, tmp_path, plan_details=[{}])
    assert "缺项" in run("plan", "add", SAMPLE_PLAN, "--reading", file, "--db", ledger).complaint


def test_a_reading_that_is_not_there_is_refused(run: Run, tmp_path: Path) -> None:
    answer = run("plan", "add", SAMPLE_PLAN, "--reading", tmp_path / "无.json", "--db", tmp_path / "台账.ledger")
    assert "没有文件" in answer.complaint
