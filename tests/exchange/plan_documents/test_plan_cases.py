"""Every case kept with `plan keep-case` is read as a person corrected it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from wanzhou_gui.exchange.plan_documents.json_shape import reading_as_json
from wanzhou_gui.exchange.plan_documents.reading import read_plan_text

CASES = sorted((Path(__file__).resolve().parents[2] / "data" / "plan_cases").glob("*.json"))


def only(names: set[str], listed: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [{name: one.get(name) for name in sorted(names)} for one in listed]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_kept_case_is_read_as_corrected(case: Path) -> None:
    expected = json.loads(case.read_text(encoding="utf-8"))
    found = reading_as_json(read_plan_text(case.with_suffix(".txt").read_text(encoding="utf-8")))
    for name, value in expected.items():
        if isinstance(value, list):
            names = {key for one in value for key in one}
            assert only(names, found[name]) == only(names, value), name
        else:
            assert found[name] == value, name


def test_cases_have_their_texts() -> None:
    assert CASES
    assert [case.name for case in CASES if not case.with_suffix(".txt").is_file()] == []
