"""A target between two edges (控制在2%—3%) from the notice to the bulletin, on the command line."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from tests.cli.conftest import SAMPLE_PLAN, Run

SENTENCE = "知识产权人才总量达到200人"


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    text = SAMPLE_PLAN.read_text(encoding="utf-8")
    assert SENTENCE in text
    file = tmp_path / "方案.txt"
    file.write_text(text.replace(SENTENCE, f"{SENTENCE}，专利审查周期偏差率控制在2%—3%"), encoding="utf-8")
    return file


@pytest.fixture
def ranged(run: Run, plan: Path, tmp_path: Path) -> Path:
    ledger = tmp_path / "台账.ledger"
    assert "2%—3%" in run("plan", "read", plan).out
    run("plan", "add", plan, "--db", ledger, "--supervised-from", "2024-01-01")
    assert run("period", "open", "2024Q2", "--db", ledger).code == 0
    return ledger


def code_of(run: Run, ledger: Path) -> str:
    listed = run("indicator", "list", "--db", ledger, "--period", "2024Q2", "--json").object["indicators"]
    return next(one["code"] for one in listed if one["comparator"] == "between")


def test_a_range_is_read_stored_judged_and_printed(run: Run, ranged: Path, tmp_path: Path) -> None:
    place = ("--db", ranged, "--period", "2024Q2")
    indicator = ("--indicator", code_of(run, ranged))
    assert "到2025年保持在2%—3%" in run("indicator", "list", *place).out
    seen = {}
    for value in ("2.5", "3.2", "9", "1.2"):
        told = run("indicator", "set", *place, *indicator, "基期值=1", "基期=2023-12-31", f"本期值={value}", "--json").object["indicator"]
        seen[value] = (told["lamp"], told["reason"])
    assert seen["2.5"] == ("blue", "在目标区间内。")
    assert seen["3.2"] == ("yellow", "已越过目标区间，超出6.7%。")
    assert seen["9"][0] == "red"
    assert "序时进度" in seen["1.2"][1]
    facts = run("report", "facts", "bulletin", *place, "--json").object["indicators"]
    assert "到2025年保持在2%—3%" in [one["target"] for one in facts]
    unit = run("indicator", "set", *place, *indicator, "责任单位=区科技局", "--json").object["indicator"]["owner"]
    run("forms", "export", "--to", tmp_path / "发表", *place, "--unit", unit)
    (book,) = (tmp_path / "发表").rglob("*.xlsx")
    cells = [str(cell.value) for sheet in load_workbook(book) for row in sheet.iter_rows() for cell in row if cell.value]
    assert any("2%—3%" in cell for cell in cells)
    assert run("report", "bulletin", "--to", tmp_path / "通报.pdf", *place).code == 0


def test_a_range_survives_a_corrected_reading(run: Run, plan: Path, tmp_path: Path) -> None:
    reading = run("plan", "read", plan, "--json").object
    assert [(one["value"], one["upper"]) for one in reading["indicators"] if one["comparator"] == "between"] == [(2, 3)]
    corrected = tmp_path / "改正.json"
    corrected.write_text(json.dumps(reading, ensure_ascii=False), encoding="utf-8")
    ledger = tmp_path / "改正.ledger"
    run("plan", "add", plan, "--reading", corrected, "--db", ledger)
    run("period", "open", "2024Q2", "--db", ledger)
    assert "保持在2%—3%" in run("indicator", "list", "--db", ledger, "--period", "2024Q2").out


def test_the_requirement_is_set_by_hand_and_a_range_needs_its_other_edge(run: Run, ledger: Path) -> None:
    place = ("indicator", "set", "--db", ledger, "--period", "2024Q2", "--indicator", "I5")
    assert "只有一端的数值" in run(*place, "要求=区间").complaint
    assert "可填：达到、不低于、不高于、增长、下降、左右、区间" in run(*place, "要求=随意").complaint
    told = run(*place, "要求=区间", "区间另一端=25", "--json").object["indicator"]
    assert (told["target"], told["target_upper"], told["target_words"]) == ("19", "25", "到2025年保持在19—25家")
    told = run(*place, "要求=不低于", "--json").object["indicator"]
    assert (told["comparator"], told["target_upper"]) == ("ge", None)


def test_a_target_that_may_be_meant_either_way_is_asked_about_and_settled(run: Run, ledger: Path) -> None:
    place = ("indicator", "set", "--db", ledger, "--period", "2024Q2", "--indicator", "I5")
    told = run(*place, "基期值=30", "基期=2023-12-31", "本期值=25", "--json").object["indicator"]
    assert told["lamp"] == "unknown"
    assert "没有说清要增还是要减" in told["reason"]
    assert run(*place, "要求=不低于", "--json").object["indicator"]["lamp"] == "blue"
    assert run(*place, "要求=不高于", "--json").object["indicator"]["lamp"] in ("green", "yellow", "red")


def test_an_amendment_that_moves_an_edge_is_told_as_a_change(run: Run, ranged: Path, plan: Path, tmp_path: Path) -> None:
    amended = tmp_path / "修订.txt"
    amended.write_text(plan.read_text(encoding="utf-8").replace("2%—3%", "2%—4%"), encoding="utf-8")
    said = run("plan", "amend", amended, "--from", "2024Q3", "--check", "--db", ranged)
    assert "到2025年保持在2%—3% → 到2025年保持在2%—4%" in said.out
    ground = ("--basis", "会议纪要", "--approver", "张三", "--decided-on", "2024-07-01")
    run("plan", "amend", amended, "--from", "2024Q3", "--db", ranged, "--accept-pairs", *ground)
    run("period", "open", "2024Q3", "--db", ranged)
    told = [run("indicator", "list", "--db", ranged, "--period", period).out for period in ("2024Q2", "2024Q3")]
    assert ["保持在2%—3%" in told[0], "保持在2%—4%" in told[1]] == [True, True]
