"""Review from the command line: the queue, decisions, and what the bulletin counts."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import Run

UNIT = "区商务委"  # leads task 12 with others and has no other role
PERIOD = ("--period", "2024Q2")


@pytest.fixture
def from_unit(ledger: Path, tmp_path: Path, run: Run) -> Path:
    """A ledger into which one unit's form has come as a file."""
    folder = tmp_path / "填报表"
    run("forms", "export", "--db", ledger, *PERIOD, "--to", folder, "--unit", UNIT)
    [path] = folder.glob("*.xlsx")
    book = openpyxl.load_workbook(path)
    page = book["填报表"]
    columns = {str(cell.value).partition("（")[0]: cell.column for cell in page[4] if cell.value}
    values = {"本期进展": "举办三峡美食文化节1场，参展企业86家。", "完成比例": 20, "状态": "有序推进"}
    for heading, value in values.items():
        page.cell(5, columns[heading]).value = value
    signature = {str(cell.value): cell for row in page.iter_rows(min_row=6) for cell in row if cell.value}
    for label, name in (("填报人", "张三"), ("联系电话", "58200000"), ("审核人（分管负责人）", "李四")):
        cell = next(cell for text, cell in signature.items() if text.startswith(label))
        page.cell(cell.row, _after(page, cell)).value = name
    book.save(path)
    answer = run("forms", "import", "--db", ledger, path, "--confirmed", "--json")
    assert answer.object["files"][0]["taken"]
    return ledger


def _after(page: object, cell: object) -> int:
    for area in page.merged_cells.ranges:  # type: ignore[attr-defined]
        if cell.coordinate in area:  # type: ignore[attr-defined]
            return int(area.max_col) + 1
    return int(cell.column) + 1  # type: ignore[attr-defined]


def facts(run: Run, ledger: Path) -> dict[str, object]:
    return run("report", "facts", "bulletin", "--db", ledger, *PERIOD, "--json").object


def task_of(told: dict[str, object], number: str) -> dict[str, object]:
    return next(one for one in told["tasks"] if one["number"] == number)  # type: ignore[attr-defined]


def number_of(run: Run, ledger: Path) -> str:
    shown = run("review", "list", "--db", ledger, *PERIOD, "--unit", UNIT, "--json").object
    return str(shown["rows"][0]["number"])


def test_what_a_clerk_typed_counts_at_once_where_nobody_else_reviews(ledger: Path, run: Run) -> None:
    typed = ("entry", "set", "--db", ledger, *PERIOD, "--task", "1", "--unit", "区市场监管局")
    run(*typed, "本期进展=办理案件12件", "完成比例=40", "状态=有序推进")
    told = facts(run, ledger)
    assert task_of(told, "1")["percent"] == "40.0"
    assert told["unapproved_rows"] == []


def test_a_unit_s_file_waits_and_counts_once_approved(from_unit: Path, run: Run) -> None:
    waiting = run("review", "list", "--db", from_unit, *PERIOD, "--json").object["units"]
    assert [(one["unit"], one["came_as_file"]) for one in waiting if one["waits"]] == [(UNIT, True)]
    told = facts(run, from_unit)
    assert told["unapproved_rows"] == [{"unit": UNIT, "count": 1}]
    checks = run("report", "check", "--db", from_unit, *PERIOD, "--json")
    assert f"1家单位的1项填报尚未审核通过，没有计入：{UNIT}1项。" in checks.out
    number = number_of(run, from_unit)
    approved = run("review", "approve", "--db", from_unit, *PERIOD, "--unit", UNIT, "--json").object
    assert (approved["state"], approved["approved"]) == ("approved", approved["row_count"])
    told = facts(run, from_unit)
    assert told["unapproved_rows"] == []
    assert number == approved["rows"][0]["number"]


def test_an_approved_row_is_refused_to_entry_set_and_unlocked_with_a_reason(from_unit: Path, run: Run) -> None:
    unit = ("--db", from_unit, *PERIOD, "--unit", UNIT)
    number = number_of(run, from_unit)
    run("review", "approve", *unit, "--task", number)
    refused = run("entry", "set", *unit, "--task", number, "完成比例=50").complaint
    assert "锁定" in refused
    assert "review unlock" in refused
    told = run("review", "unlock", *unit, "--task", number, "--reason", "来函更正", "--json").object
    assert (told["state"], told["rows"][0]["decision"], told["rows"][0]["reason"]) == ("unlocked", "unlocked", "来函更正")
    assert run("entry", "set", *unit, "--task", number, "完成比例=50").code == 0


def test_a_returned_row_names_its_reason_and_what_the_program_found(from_unit: Path, run: Run) -> None:
    unit = ("--db", from_unit, *PERIOD, "--unit", UNIT)
    number = number_of(run, from_unit)
    told = run("review", "return", *unit, "--task", number, "--reason", "缺数据", "--json").object
    assert (told["state"], told["returned"]) == ("sent_back", 1)
    run("entry", "set", *unit, "--task", number, "本期进展=正在积极推进相关工作")
    [row] = run("review", "list", *unit, "--task", number, "--json").object["rows"]
    assert row["is_answered"]
    [found] = [one for one in row["findings"] if one["code"] == "empty_phrase"]
    assert found["marks"] == [{"field": "progress_text", "start": 2, "end": 6}]
    assert "积极推进" in found["sentence"]


def test_slips_are_refused_in_one_line(from_unit: Path, run: Run) -> None:
    unit = ("--db", from_unit, *PERIOD, "--unit", UNIT)
    assert "没有分工" in run("review", "approve", *unit, "--task", "99").complaint
    assert "原因" in run("review", "return", *unit, "--reason", " ").complaint
    assert "不需要解锁" in run("review", "unlock", *unit, "--reason", "更正").complaint
    other = ("--db", from_unit, *PERIOD, "--unit", "区教委")
    assert "还没有报送" in run("review", "approve", *other).complaint
