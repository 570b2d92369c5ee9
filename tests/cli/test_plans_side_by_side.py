"""Several plans with shared units in one ledger: every command keeps them apart, and the chase list puts them together."""

from __future__ import annotations

import shutil
from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import SAMPLE_PLAN, Run
from tests.period_cycle import fill, form_of

OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区金融办；责任单位：区财政局）
"""
PAST = """万州区2021年节能重点任务
一、重点任务
1.推进节能。完成改造10项。（牵头单位：区发展改革委；责任单位：区财政局）
"""


@pytest.fixture
def db(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "台账.ledger"
    assert run("plan", "add", SAMPLE_PLAN, "--db", path).code == 0
    for name, text in (("营商", OTHER), ("节能", PAST)):
        file = tmp_path / f"{name}.txt"
        file.write_text(text, encoding="utf-8")
        assert run("plan", "add", file, "--db", path).code == 0
    assert run("period", "open", "2024Q2", "2024M06", "--db", path).code == 0
    return path


def test_units_are_shared_and_plans_are_told_apart(run: Run, db: Path) -> None:
    plans = run("plan", "list", "--db", db, "--json").object["plans"]
    assert len(plans) == 3
    names = [one["name"] for one in run("unit", "list", "--db", db, "--json").object["units"]]
    assert len(names) == len(set(names)) == 21
    assert "--plan" in run("received", "--db", db, "--period", "2024Q2").complaint


def test_a_unit_is_listed_once_with_what_it_owes_each_plan(run: Run, db: Path, tmp_path: Path) -> None:
    together = ("chase", "together", "--db", db, "--period", "2024Q2", "--json")
    before = {one["unit"]: [plan["plan"] for plan in one["plans"]] for one in run(*together).object["units"]}
    assert len(before["区财政局"]) >= 2
    assert len(before["区教委"]) == len(before["区财政局"]) - 1 or "区教委" in before
    issued = tmp_path / "营商发表"
    assert run("forms", "export", "--db", db, "--plan", "2", "--period", "2024Q2", "--to", issued).code == 0
    back = tmp_path / "营商收表"
    back.mkdir()
    form = form_of(issued, "区财政局")
    fill(form, back / form.name, lambda row: f"完成阶段性任务{row}项。")
    taken = run("forms", "import", back, "--db", db, "--plan", "2", "--period", "2024Q2", "--json")
    assert taken.code == 0, taken.err
    own = {
        one["plan"]: one["is_owed"]
        for unit in run(*together, "--all").object["units"] if unit["unit"] == "区财政局"
        for one in unit["plans"]
    }  # fmt: skip
    assert [is_owed for plan, is_owed in own.items() if "营商" in plan] == [False]
    assert all(is_owed for plan, is_owed in own.items() if "知识产权" in plan)


def test_the_form_of_one_plan_does_not_touch_another(run: Run, db: Path, tmp_path: Path) -> None:
    issued = tmp_path / "发表"
    assert run("forms", "export", "--db", db, "--plan", "1", "--period", "2024Q2", "--to", issued).code == 0
    checked = run("forms", "check", form_of(issued, "区财政局"), "--db", db, "--plan", "2", "--period", "2024Q2", "--json")
    assert "另一个方案" in checked.out


def test_all_plans_go_out_in_one_file_for_each_unit_and_come_back_as_one(run: Run, db: Path, tmp_path: Path) -> None:
    issued = tmp_path / "合并"
    said = run("forms", "export", "--db", db, "--together", "--period", "2024Q2", "--to", issued, "--json").object
    # The plan that has ended asks for nothing any more.
    assert (said["files"], len(said["batches"])) == (21, 2)
    assert {one["plan"] for one in said["forms"] if one["unit"] == "区财政局"} == {one["plan"] for one in said["forms"]}
    assert len(list(issued.glob("*.docx"))) == 21
    back = tmp_path / "合并收表"
    back.mkdir()
    form = form_of(issued, "区财政局")
    shutil.copy(form, back / form.name)
    book = openpyxl.load_workbook(back / form.name)
    for page in book.worksheets:
        if page.title.startswith("填报表"):
            for row in range(5, page.max_row + 1):
                if page.cell(row, 3).value:
                    page.cell(row, 6).value = f"完成阶段性任务{row}项。"
    book.save(back / form.name)
    checked = run("forms", "check", back, "--db", db, "--json").object["files"]
    assert len({one["plan"] for one in checked}) == len(checked) == 2
    told = run("forms", "import", back, "--db", db)
    assert told.code == 0, told.err
    assert "收取 1 份" in told.out
    run("forms", "withdraw", "1", "--db", db)
    assert run("forms", "list", "--db", db, "--plan", "2", "--period", "2024Q2", "--json").object["returned"] == []
    assert "--plan" in run("forms", "export", "--db", db, "--together", "--period", "2024Q2", "--plan", "1", "--to", issued).complaint


def test_each_plan_reports_in_its_own_rhythm(run: Run, db: Path, tmp_path: Path) -> None:
    assert run("period", "rhythm", "--db", db, "--plan", "1", "--json").object["rhythm"] is None
    assert run("period", "rhythm", "--db", db, "--plan", "1", "--kind", "quarter", "--json").object["rhythm"] == "quarter"
    assert "月报" in run("period", "rhythm", "--db", db, "--plan", "2", "--kind", "month").out
    said = run("forms", "export", "--db", db, "--together", "--period", "2024M06", "--to", tmp_path / "表", "--json").object
    assert {one["period"] for one in said["forms"]} == {"2024Q2", "2024M06"}
    refused = run("forms", "export", "--db", db, "--plan", "2", "--period", "2024Q2", "--to", tmp_path / "别表").complaint
    assert "设为月报" in refused
    assert run("period", "rhythm", "--db", db, "--plan", "2", "--kind", "any", "--json").object["rhythm"] is None


def test_a_call_over_plans_is_one_call_and_comes_back_once(run: Run, db: Path) -> None:
    about = ("--db", db, "--period", "2024Q2")
    said = run(
        "chase", "note", *about, "--unit", "区财政局", "--together", "--said", "快了",
        "--called-on", "2024-07-01", "--promised-on", "2024-07-03", "--json",
    ).object  # fmt: skip
    assert len(said["plans"]) >= 2
    assert len(said["calls"]) == 1
    told = run("chase", "together", *about, "--json").object
    [due] = told["due_promises"]
    assert (due["unit"], due["plans"], due["state"]) == ("区财政局", said["plans"], "broken")
    for plan in ("1", "2"):
        units = {one["unit"]: one for one in run("chase", "list", *about, "--plan", plan, "--json").object["units"]}
        assert [one["said"] for one in units["区财政局"]["calls"]] == ["快了"]
    assert "涉及《" in run("chase", "note", *about, "--unit", "区财政局", "--together", "--only", "2", "--said", "再催").out
    assert "--plan" in run("chase", "note", *about, "--unit", "区财政局", "--together", "--plan", "1", "--said", "x").complaint
    assert "--together" in run("chase", "note", *about, "--unit", "区财政局", "--plan", "1", "--only", "2", "--said", "x").complaint


def test_the_list_over_plans_counts_what_the_lists_of_the_plans_count(run: Run, db: Path, tmp_path: Path) -> None:
    about = ("--db", db, "--period", "2024Q2")
    together = run("chase", "together", *about, "--all", "--json").object
    singles = [run("received", *about, "--plan", plan, "--json").object for plan in ("1", "2")]
    owed = [one["unit"] for single in singles for one in single["units"] if one["standing"] in ("missing", "returned")]
    assert together["returns_owed"] == len(owed)
    assert sum(together["counts"].values()) == len(together["units"]) == len({one["unit"] for one in together["units"]})
    assert {one["unit"] for one in together["units"] if any(plan["is_owed"] for plan in one["plans"])} == set(owed)
    for ending in (".pdf", ".xlsx"):
        assert "已写入" in run("chase", "together", *about, "--to", tmp_path / f"名单{ending}").out
    assert "不能写成" in run("chase", "together", *about, "--to", tmp_path / "名单.docx").complaint


def test_one_message_and_one_letter_for_a_unit_over_plans(run: Run, db: Path, tmp_path: Path) -> None:
    about = ("--db", db, "--period", "2024Q2")
    [message] = run("chase", "message", *about, "--together", "--unit", "区财政局", "--json").object["messages"]
    assert "2个方案" in message["short"]
    assert len(message["short"]) <= 70
    to = tmp_path / "函.pdf"
    issued = run("chase", "step", *about, "--together", "--unit", "区检察院", "--kind", "reminder", "--to", to)
    assert "已制发催办函 1 份" in issued.out
