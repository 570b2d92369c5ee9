"""`unit rename`, `merge`, `split`: seen first, recorded, told, and taken back."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import SAMPLE_PLAN, Run

BASIS = ("--on", "2024-07-01", "--basis", "万州委发〔2024〕21号")


@pytest.fixture
def db(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "台账.ledger"
    assert run("plan", "add", SAMPLE_PLAN, "--db", path).code == 0
    assert run("period", "open", "2024Q2", "2024Q3", "--db", path).code == 0
    return path


def forms(run: Run, db: Path, period: str, to: Path) -> list[str]:
    return [one["unit"] for one in run("forms", "export", "--db", db, "--period", period, "--to", to, "--json").object["forms"]]


def test_a_merging_is_seen_recorded_and_told(run: Run, db: Path, tmp_path: Path) -> None:
    merging = ("unit", "merge", "--db", db, "--unit", "区金融办", "--to", "区财政局", *BASIS, "--json")
    seen = run(*merging, "--check").object
    assert seen["written"] is False
    assert run("unit", "history", "--db", db, "--json").object["changes"] == []
    done = run(*merging).object
    assert done["tasks"] == seen["tasks"]
    assert {one["from"] for one in done["tasks"]} == {"区金融办"}
    assert done["first_periods"] == ["2024Q3"]
    (told,) = run("unit", "history", "--db", db, "--unit", "区财政局", "--json").object["changes"]
    assert (told["from"], told["to"], told["kind"]) == (["区金融办"], ["区财政局"], "merge")
    listed = run("unit", "list", "--db", db, "--search", "区金融办", "--json").object["units"]
    assert [one["name"] for one in listed] == ["区金融办", "区财政局"]
    assert "区金融办" in forms(run, db, "2024Q2", tmp_path / "二季度")
    assert "区金融办" not in forms(run, db, "2024Q3", tmp_path / "三季度")
    assert run("unit", "restore", "1", "--db", db).code == 0
    assert "区金融办" in forms(run, db, "2024Q3", tmp_path / "三季度再发")


def test_a_split_needs_to_know_where_tasks_go_by_their_numbers(run: Run, db: Path) -> None:
    split = ("unit", "split", "--db", db, "--unit", "区科技局", "--to", "区科技局", "--to", "区创新发展局", *BASIS)
    assert "99" in run(*split, "--task", "99=区创新发展局").complaint
    assert "区教委" in run(*split, "--task", "19=区教委").complaint
    done = run(*split, "--task", "19=区创新发展局", "--json").object
    assert done["new_units"] == ["区创新发展局"]
    assert [(one["number"], one["to"]) for one in done["tasks"]] == [("19", ["区创新发展局"])]


def test_a_renamed_unit_is_found_by_both_names(run: Run, db: Path) -> None:
    assert run("unit", "rename", "--db", db, "--unit", "区经济信息委", "--to", "区经济和数字化局", *BASIS).code == 0
    for text in ("区经济信息委", "区经济和数字化局"):
        assert [one["name"] for one in run("unit", "list", "--db", db, "--search", text, "--json").object["units"]] == ["区经济和数字化局"]
    assert "区财政局" in run("unit", "rename", "--db", db, "--unit", "区教委", "--to", "区财政局", *BASIS).complaint


def test_a_circle_is_refused_in_one_sentence(run: Run, db: Path) -> None:
    assert run("unit", "merge", "--db", db, "--unit", "区金融办", "--to", "区财政局", *BASIS).code == 0
    back = run("unit", "merge", "--db", db, "--unit", "区财政局", "--to", "区金融办", "--on", "2024-10-01", "--basis", "甲")
    assert "区金融办" in back.complaint
