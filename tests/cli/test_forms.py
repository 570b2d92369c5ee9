"""The cycle from the command line: forms out, checked, taken in, listed, withdrawn."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run

UNIT = "区商务委"


@pytest.fixture
def forms(ledger: Path, tmp_path: Path, run: Run) -> Path:
    """The folder with the forms of the second quarter."""
    folder = tmp_path / "填报表"
    answer = run("forms", "export", "--db", ledger, "--period", "2024Q2", "--to", folder, "--json")
    assert (len(answer.object["forms"]), sum(one["tasks"] for one in answer.object["forms"])) == (21, 72)
    return folder


def filled(forms: Path, percent: object) -> Path:
    path = next(forms.glob(f"{UNIT}*.xlsx"))
    book = openpyxl.load_workbook(path)
    page = book["填报表"]
    page["F5"], page["G5"], page["H5"] = "举办三峡美食文化节1场，参展企业86家。", percent, "有序推进"
    book.save(path)
    return path


def test_a_check_says_cell_by_cell_and_writes_nothing(ledger: Path, forms: Path, run: Run) -> None:
    path = filled(forms, "八成")
    [told] = run("forms", "check", "--db", ledger, path, "--json").object["files"]
    assert (told["file"], told["unit"], told["period"]) == (str(path), UNIT, "2024Q2")
    assert {name: told[name] for name in ("new", "changed", "unchanged", "questioned", "refused")} == {
        "new": 2, "changed": 0, "unchanged": 8, "questioned": 0, "refused": 1,
    }  # fmt: skip
    [problem] = [one for one in told["problems"] if one["level"] == "refused"]
    assert {name: problem[name] for name in ("sheet", "cell", "value", "message")} == {
        "sheet": "填报表", "cell": "G5", "value": "八成", "message": "任务12完成比例：看不懂“八成”。请填数字，如 80。",
    } or problem["message"].endswith("完成比例：看不懂“八成”。请填数字，如 80。")  # fmt: skip
    entries = run("entry", "show", "--db", ledger, "--period", "2024Q2", "--unit", UNIT, "--json").object
    assert entries["entries"][0]["entry"]["progress_text"] is None


def test_a_batch_is_taken_in_listed_and_withdrawn(ledger: Path, forms: Path, tmp_path: Path, run: Run) -> None:
    path = filled(forms, 20)
    taken = run("forms", "import", "--db", ledger, path, "--json").object
    assert (taken["batch"], taken["files"][0]["new"], taken["files"][0]["taken"]) == (1, 3, True)
    again = run("forms", "import", "--db", ledger, path, "--json").object
    assert (again["batch"], again["files"][0]["unchanged"]) == (None, 11)
    listed = run("forms", "list", "--db", ledger, "--period", "2024Q2", "--json").object
    assert (len(listed["issued"][0]["forms"]), listed["returned"][0]["unit"]) == (21, UNIT)
    original = tmp_path / "原件.xlsx"
    run("forms", "original", "--db", ledger, "--period", "2024Q2", "--unit", UNIT, "--to", original, "--json")
    assert original.read_bytes() == path.read_bytes()
    received = run("received", "--db", ledger, "--period", "2024Q2", "--json").object
    assert {one["unit"] for one in received["units"] if one["received_on"]} == {UNIT}
    assert sum(received["counts"].values()) == 21
    assert run("forms", "withdraw", "--db", ledger, 1, "--json").object == {"withdrawn": 1}
    assert "没有批次" in run("forms", "withdraw", "--db", ledger, 1).complaint
    received = run("received", "--db", ledger, "--period", "2024Q2", "--json").object
    assert not any(one["received_on"] for one in received["units"])


def test_a_suspicious_file_stays_out_until_it_is_accepted(ledger: Path, forms: Path, run: Run) -> None:
    path = filled(forms, 20)
    book = openpyxl.load_workbook(path)
    book["填报表"]["B5"] = "换一个任务"
    book.save(path)
    left = run("forms", "import", "--db", ledger, forms, "--json").object
    assert [Path(one["file"]).name for one in left["files"] if not one["taken"]] == [path.name]
    answer = run("forms", "import", "--db", ledger, path)
    assert "有疑点" in answer.out
    assert answer.code == 1
    accepted = run("forms", "import", "--db", ledger, path, "--accept", path.name, "--json").object
    assert accepted["files"][0]["taken"]


def test_a_file_that_is_no_form_is_told_and_nothing_is_written(ledger: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "便条.xlsx").write_text("已报", encoding="utf-8")
    taken = run("forms", "import", "--db", ledger, tmp_path / "便条.xlsx", tmp_path / "没有.xlsx", "--json").object
    assert taken["batch"] is None
    assert [one["refused"] for one in taken["files"]] == [1, 1]
    assert [one["problems"][0]["code"] for one in taken["files"]] == ["not_a_workbook", "file_missing"]


def test_a_form_goes_back_marked_and_the_ledger_stays_as_it_is(ledger: Path, forms: Path, tmp_path: Path, run: Run) -> None:
    path = filled(forms, "八成")
    before = ledger.read_bytes()
    told = run("forms", "return", "--db", ledger, path, "--to", tmp_path / "退回", "--json").object
    [back] = told["forms"]
    assert (back["unit"], back["problems"] > 0, told["unreadable"]) == (UNIT, True, [])
    assert sorted(one.name for one in (tmp_path / "退回").iterdir()) == sorted([back["file"], told["summary"]])
    assert ledger.read_bytes() == before
    answer = run("forms", "return", "--db", ledger, tmp_path / "没有.xlsx", "--to", tmp_path / "退回2")
    assert "没有找到这个文件" in answer.out
