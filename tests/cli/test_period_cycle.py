"""A whole period at the command line: 21 forms out, 18 units back with faults, to the frozen bulletin and its restored copy."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from pypdf import PdfReader

from tests import period_cycle as cycle
from tests.cli.conftest import SAMPLE_PLAN, Run

REGISTER = ("--number", "万州府督立〔2024〕1号", "--basis", "万州府办发〔2024〕16号", "--approver", "张三", "--approved-on", "2024-03-04")  # fmt: skip
ISSUE = ("--issue", "--approver", "张三", "--approved-on", "2024-07-08", "--issued-on", "2024-07-10")


@pytest.fixture
def about(run: Run, tmp_path: Path) -> tuple[object, ...]:
    """The first plan read, its questions answered, registered, supervised from the day of its issue, with one open quarter."""
    ledger = tmp_path / "台账.ledger"
    (plan,) = run("plan", "add", SAMPLE_PLAN, "--db", ledger, "--supervised-from", "2024-03-04", "--json").object["plans"]
    assert (plan["tasks"], plan["units"], plan["lead_roles"], plan["responsible_roles"]) == (19, 21, 21, 51)
    # Eight of the goals, and the one that hides in task 8.
    assert plan["indicators"] == 9
    questions = run("plan", "questions", "--db", ledger, "--all", "--json").object["questions"]
    assert len(questions) >= 10
    assert {("no_lead", "17"), ("no_lead", "19")} <= {(one["code"], one["subject"]) for one in questions}
    run("plan", "answer", "--db", ledger, "--take-proposals")
    for question in run("plan", "questions", "--db", ledger, "--json").object["questions"]:
        run("plan", "answer", "--db", ledger, f"{question['code']}:{question['subject']}=由责任单位核定")
    run("plan", "register", "--db", ledger, *REGISTER)
    assert run("period", "open", "2024Q2", "--db", ledger).code == 0
    return "--db", ledger, "--period", "2024Q2"


def counted(told: dict[str, Any]) -> tuple[int, ...]:
    return tuple(told[name] for name in ("new", "changed", "questioned", "refused"))


def test_a_period_from_the_forms_to_the_frozen_bulletin(run: Run, about: tuple[object, ...], tmp_path: Path) -> None:
    out = tmp_path / "发出"
    issued = run("forms", "export", *about, "--to", out, "--channel", "渝快政", "--json").object
    tasks = {one["unit"]: one["tasks"] for one in issued["forms"]}
    assert (len(tasks), sum(tasks.values()), tasks["区市场监管局"]) == (21, 72, 19)
    assert len(list(out.glob("*.xlsx"))) == len(list(out.glob("*.docx"))) == 21
    returns = cycle.come_back(out, tmp_path / "报回", list(tasks))
    assert len(returns.files) == 19

    # The dry run: what is in order, what is not, and nothing written.
    checked = {Path(one["file"]): one for one in run("forms", "check", *about, returns.folder, "--json").object["files"]}
    assert len({one["unit"] for one in checked.values()}) == 18
    assert counted(checked[returns.renamed]) == (3 * tasks[cycle.RENAMED] + 3, 0, 0, 0)
    assert counted(checked[returns.by_wps]) == (3 * tasks[cycle.BY_WPS] + 3, 0, 0, 0)
    assert [one["code"] for one in checked[returns.cut]["problems"]] == ["row_deleted"]
    for path in (returns.first_of_two, returns.second_of_two):
        assert [one["code"] for one in checked[path]["problems"]] == ["two_returns"]
    for unit in cycle.EMPTY:
        told = next(one for one in checked.values() if one["unit"] == unit)
        assert [one["code"] for one in told["problems"]] == ["empty_phrase"] * tasks[unit]
    assert sum(one["refused"] for one in checked.values()) == 0
    assert run("forms", "list", *about, "--json").object["returned"] == []

    # One batch: the doubtful files stay out, the corrections go back to their units.
    taken = run("forms", "import", *about, returns.folder, "--confirmed", "--received-on", cycle.IN_TIME, "--json").object
    left = [Path(one["file"]) for one in taken["files"] if not one["taken"]]
    assert sorted(left) == sorted([returns.cut, returns.first_of_two, returns.second_of_two])
    back = run("forms", "return", *about, returns.cut, *cycle_of_empty(returns), "--to", tmp_path / "退回", "--json").object
    assert sorted(one["unit"] for one in back["forms"]) == sorted([cycle.CUT, *cycle.EMPTY])
    marked = openpyxl.load_workbook(tmp_path / "退回" / next(one["file"] for one in back["forms"] if one["unit"] == cycle.EMPTY[0]))
    assert any("积极推进" in str(cell.value) for row in marked["填报表"].iter_rows() for cell in row)
    received = run("received", *about, "--json").object
    assert received["standings"]["on_time"] == 16
    assert {one["unit"] for one in received["units"] if one["standing"] == "missing"} == {*cycle.MISSING, cycle.TWICE, cycle.CUT}
    again = run("forms", "import", *about, returns.renamed, "--json").object
    assert (again["batch"], again["files"][0]["is_known"]) == (None, True)

    # The unit that sent two says which one holds; the other sends its form again, whole.
    run("forms", "import", *about, returns.second_of_two, "--accept", returns.second_of_two.name, "--received-on", cycle.IN_TIME)
    whole = cycle.fill(cycle.form_of(out, cycle.CUT), tmp_path / "重报.xlsx", lambda row: f"查处案件{row}起。")
    told = run("forms", "import", *about, whole, "--received-on", cycle.IN_TIME, "--json").object["files"][0]
    assert (counted(told), told["taken"]) == ((3 * tasks[cycle.CUT] + 3, 0, 0, 0), True)
    standings = run("received", *about, "--json").object["standings"]
    assert (standings["on_time"], standings["missing"], sum(standings.values())) == (18, 3, 21)

    # A call, three letters with numbers, one late return.
    called = run("chase", "note", *about, "--unit", cycle.MISSING[0], "--said", "明天报", "--called-on", "2024-06-26", "--promised-on", "2024-06-27", "--json").object  # fmt: skip
    assert (len(called["calls"]), called["promises"][0]["state"]) == (1, "broken")
    letters = run("chase", "letters", *about, "--to", tmp_path / "催办单.pdf", "--issue", "--issued-on", "2024-06-28", "--json").object
    assert {one["unit"] for one in letters["letters"]} == set(cycle.MISSING)
    assert [one["number"].rpartition("〕")[2] for one in letters["letters"]] == ["1号", "2号", "3号"]
    assert len(PdfReader(tmp_path / "催办单.pdf").pages) == 3
    late = cycle.fill(cycle.form_of(out, cycle.MISSING[0]), tmp_path / "迟报.xlsx", lambda row: f"引进人才{row}名。")
    run("forms", "import", *about, late, "--received-on", "2024-07-01")
    standings = run("received", *about, "--json").object["standings"]
    assert (standings["on_time"], standings["chased"], standings["missing"]) == (18, 1, 2)

    # Review: two go back for empty phrases and come again, everything else is approved.
    for unit in cycle.EMPTY:
        returned = run("review", "return", *about, "--unit", unit, "--reason", "进展描述笼统，请写明数量和成果", "--json").object
        assert returned["state"] == "sent_back"
    notice = run("review", "notice", *about, "--unit", cycle.EMPTY[0], "--to", tmp_path / "退回修改通知.pdf", "--issue", "--issued-on", "2024-07-02", "--json").object  # fmt: skip
    assert notice["number"].endswith("1号")
    for unit in cycle.EMPTY:
        better = cycle.fill(cycle.form_of(out, unit), tmp_path / f"{unit}重报.xlsx", lambda row: f"开展对接活动{row}场。")
        told = run("forms", "import", *about, better, "--conflicts", "file", "--confirmed", "--received-on", "2024-07-03", "--json").object
        assert (told["files"][0]["taken"], told["files"][0]["changed"]) == (True, tasks[unit])
    listed = run("review", "list", *about, "--json").object["units"]
    for one in [one for one in listed if one["waits"]]:
        assert run("review", "approve", *about, "--unit", one["unit"]).code == 0
    assert len([one for one in run("review", "list", *about, "--json").object["units"] if one["state"] == "approved"]) == 19

    # The paper: sums, the frozen bytes, and a copy that comes back whole.
    facts = run("report", "facts", "bulletin", *about, "--json").object
    assert (facts["total"], sum(one["count"] for one in facts["classes"])) == (19, 19)
    assert sum(Decimal(one["share"]) for one in facts["classes"]) == Decimal("100.0")
    assert facts["unapproved_rows"] == []
    said = run("report", "bulletin", *about, "--to", tmp_path / "通报.pdf", *ISSUE, "--json").object
    assert (said["issued"], said["number"].rpartition("〕")[2]) == (True, "1号")
    run("review", "unlock", *about, "--unit", cycle.RENAMED, "--reason", "来函更正")
    assert run("entry", "set", *about, "--unit", cycle.RENAMED, "--task", "9", "完成比例=55").code == 0
    run("report", "bulletin", *about, "--to", tmp_path / "再印.pdf")
    assert (tmp_path / "再印.pdf").read_bytes() == (tmp_path / "通报.pdf").read_bytes()
    ledger = about[1]
    run("db", "backup", "--db", ledger, "--to", tmp_path / "备份.ledger")
    restored = tmp_path / "恢复.ledger"
    assert run("db", "restore", "--from", tmp_path / "备份.ledger", "--db", restored).code == 0
    of_copy = ("--db", restored, *about[2:])
    for command in (("report", "facts", "bulletin"), ("received",), ("forms", "list"), ("paper", "list")):
        place = of_copy if command != ("paper", "list") else of_copy[:2]
        original = about if command != ("paper", "list") else about[:2]
        assert run(*command, *place, "--json").object == run(*command, *original, "--json").object

    # The whole first batch can no longer be withdrawn: the office has approved what came with it.
    assert "审核" in run("forms", "withdraw", "--db", ledger, 1).complaint


def cycle_of_empty(returns: cycle.Returns) -> list[Path]:
    """The files of the units that wrote nothing but stock phrases."""
    return [cycle.form_of(returns.folder, unit) for unit in cycle.EMPTY]
