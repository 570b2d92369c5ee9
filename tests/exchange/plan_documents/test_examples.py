"""The five examples with expected readings, scored by the rules that come with them."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from wanzhou_gui.exchange.plan_documents.json_shape import reading_as_json
from wanzhou_gui.exchange.plan_documents.reading import read_plan_file

_FILES = {
    "00_seed": "../wanzhou_2024_16.txt",
    "02": "02_shenzhen_carbon_inclusive.txt",
    "04": "04_sanming_forest_carbon.txt",
    "07": "07_chongqing_manufacturing_2022_2025.txt",
    "54": "54_sc_bonded_zones.txt",
    "63": "63_shaanxi_five_actions.txt",
}
_OTHER_FILES = {
    "02 wrapped": ("02_hard_wrapped.txt", "02"),
    "02 docx": ("02_shenzhen_carbon_inclusive.docx", "02"),
    "04 docx": ("04_sanming_forest_carbon.docx", "04"),
    "07 docx": ("07_chongqing_manufacturing_2022_2025.docx", "07"),
    "07 running heads": ("07_with_running_heads.txt", "07"),
}


def wrapped(text: str, width: int = 36) -> str:
    """Every line broken at so many characters, with a page mark after 22 of them, as a PDF gives it."""
    broken: list[str] = []
    for line in filter(None, (line.strip() for line in text.split("\n"))):
        rest = line
        while len(rest) > width:
            cut = width if rest[width] not in "，。、；：）”》" else width - 1
            broken.append(rest[:cut])
            rest = rest[cut:]
        broken.append(rest)
    return "\n".join(line + (f"\n— {index // 22 + 1} —" if index % 22 == 21 else "") for index, line in enumerate(broken))


def without_breaks(text: str) -> str:
    """Everything from the first chapter on in one line, as a web page is pasted."""
    lines = [line.strip() for line in text.split("\n") if line.strip()]
    first = next(index for index, line in enumerate(lines) if line.startswith("一、"))
    return "\n".join(lines[:first]) + "\n" + "".join(lines[first:])


def scores(shared: Path, file: Path, gold: str, folder: Path) -> dict[str, float]:
    """F1 by field as printed by score.py."""
    predicted = folder / f"{gold}.json"
    predicted.write_text(json.dumps(reading_as_json(read_plan_file(file)), ensure_ascii=False), encoding="utf-8")
    expected = shared / "examples" / "gold" / f"{gold}.json"
    printed = subprocess.run(
        [sys.executable, str(shared / "score.py"), str(predicted), str(expected)],
        check=True, capture_output=True, encoding="utf-8", env={"PYTHONIOENCODING": "utf-8"},
    ).stdout  # fmt: skip
    found = {name.strip(): float(value) for name, value in re.findall(r"^ {3}(\S[a-z, ]+?) +P .*F1 ([\d.]+) ", printed, re.M)}
    found["overall"] = float(re.findall(r"OVERALL ([\d.]+)", printed)[0])
    found["wrong metadata"] = printed.count("WRONG")
    return found


@pytest.mark.parametrize("gold", _FILES)
def test_example_is_read(gold: str, shared_plans: Path, tmp_path: Path) -> None:
    found = scores(shared_plans, (shared_plans / "examples" / _FILES[gold]).resolve(), gold, tmp_path)
    assert found["tasks"] >= 0.99
    assert found.get("lead units", 1.0) >= 0.98
    assert found["responsible units"] >= 0.97
    assert found.get("indicators", 1.0) >= 0.85
    assert found["wrong metadata"] == 0
    assert found["overall"] >= (1.0 if gold == "00_seed" else 0.97)


@pytest.mark.parametrize("name", _OTHER_FILES)
def test_example_is_read_in_another_shape(name: str, shared_plans: Path, tmp_path: Path) -> None:
    file, gold = _OTHER_FILES[name]
    assert scores(shared_plans, shared_plans / "examples" / file, gold, tmp_path)["overall"] >= 0.97


@pytest.mark.parametrize("gold", _FILES)
@pytest.mark.parametrize("damage", [wrapped, without_breaks], ids=lambda damage: damage.__name__)
def test_example_is_read_from_damaged_text(damage: Callable[[str], str], gold: str, shared_plans: Path, tmp_path: Path) -> None:
    text = (shared_plans / "examples" / _FILES[gold]).resolve().read_text(encoding="utf-8")
    file = tmp_path / "damaged.txt"
    file.write_text(damage(text), encoding="utf-8")
    assert scores(shared_plans, file, gold, tmp_path)["overall"] >= 0.97
