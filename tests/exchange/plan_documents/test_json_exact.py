"""A reading goes out as JSON and comes back the same; a reading of another text is refused."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from tests.domain.test_reading_edits import NOISY, TABLE
from wanzhou_gui.domain.reading_correction import corrected
from wanzhou_gui.domain.reading_edits import CorrectItem, DropTarget, JoinItem
from wanzhou_gui.exchange.plan_documents.json_exact import ReadingRefusedError, exact_json, readings_of_json
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file, read_plan_text
from wanzhou_gui.exchange.plan_documents.rereading import SourceRules

ROOT = Path(__file__).resolve().parents[3]
SAMPLE = ROOT / "resources" / "plans" / "wanzhou_2024_16.txt"
EXAMPLES = ROOT.parent / "shared" / "plan" / "examples"


def through_a_file(written: object) -> Any:
    return json.loads(json.dumps(written, ensure_ascii=False), parse_float=Decimal)


@pytest.mark.parametrize("text", [SAMPLE.read_text(encoding="utf-8"), NOISY, TABLE], ids=["first plan", "noisy", "table"])
def test_a_reading_comes_back_the_same(text: str) -> None:
    readings = read_plan_text(text)
    assert readings_of_json(through_a_file(exact_json(readings)), readings[0].source_lines) == readings


@pytest.mark.parametrize("file", sorted(EXAMPLES.glob("*.txt")) if EXAMPLES.is_dir() else [], ids=lambda file: file.stem)
def test_readings_of_real_documents_come_back_the_same(file: Path) -> None:
    readings = read_plan_file(file)
    assert readings_of_json(through_a_file(exact_json(readings)), readings[0].source_lines) == readings


def test_a_corrected_reading_comes_back_with_its_corrections() -> None:
    reading = read_plan_text(NOISY)[0]
    for edit in (CorrectItem("1", "lead_units", ("区数据局",)), DropTarget(0), JoinItem("2")):
        reading = corrected(reading, edit, SourceRules(reading))
    assert readings_of_json(through_a_file(exact_json([reading])), reading.source_lines) == (reading,)


def test_what_is_corrected_in_the_file_counts() -> None:
    reading = read_plan_text(NOISY)[0]
    written = through_a_file(exact_json([reading]))
    written["tasks"][0]["lead_units"] = ["区大数据局"]
    written["document_number"] = "某府发〔2024〕1号"
    back = readings_of_json(written, reading.source_lines)[0]
    assert (back.tasks[0].lead_units, back.document_number) == (("区大数据局",), "某府发〔2024〕1号")
    assert "区大数据局" in {unit.name for unit in back.units}


def _without_source(written: dict[str, Any]) -> None:
    del written["source"]


def _without_a_span(written: dict[str, Any]) -> None:
    del written["plan_details"][0]["spans"][3]


def _with_a_wrong_place(written: dict[str, Any]) -> None:
    written["milestones"][0]["task"] = "99"


def _with_a_number_for_a_name(written: dict[str, Any]) -> None:
    written["tasks"][0]["lead_units"] = [7]


def _with_one_key_twice(written: dict[str, Any]) -> None:
    written["tasks"][1]["key"] = written["tasks"][0]["key"]


@pytest.mark.parametrize(
    ("spoil", "code"),
    [
        (_without_source, "reading_without_source"),
        (_without_a_span, "reading_damaged"),
        (_with_a_wrong_place, "reading_damaged"),
        (_with_a_number_for_a_name, "reading_damaged"),
        (_with_one_key_twice, "reading_damaged"),
    ],
)
def test_a_spoilt_reading_is_refused(spoil: Any, code: str) -> None:
    reading = read_plan_text(NOISY)[0]
    written = through_a_file(exact_json([reading]))
    spoil(written)
    with pytest.raises(ReadingRefusedError, match=code):
        readings_of_json(written, reading.source_lines)


def test_a_reading_of_another_text_is_refused() -> None:
    written = through_a_file(exact_json(read_plan_text(NOISY)))
    with pytest.raises(ReadingRefusedError, match="reading_of_other_text"):
        readings_of_json(written, read_plan_text(TABLE)[0].source_lines)


@pytest.mark.parametrize("written", [None, [], {}, {"tasks": 3}, "x"])
def test_what_is_no_reading_is_refused(written: object) -> None:
    with pytest.raises(ReadingRefusedError, match="reading_is_none"):
        readings_of_json(written, ["x"])
