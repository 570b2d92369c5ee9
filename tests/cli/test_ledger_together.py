"""`ledger together` and its companions: all running plans at once on the command line."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pypdf
import pytest

from tests.cli.conftest import SAMPLE_PLAN, Run

OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区金融办；责任单位：区财政局）
"""


@pytest.fixture
def db(run: Run, tmp_path: Path) -> Path:
    path = tmp_path / "台账.ledger"
    assert run("plan", "add", SAMPLE_PLAN, "--db", path).code == 0
    file = tmp_path / "营商.txt"
    file.write_text(OTHER, encoding="utf-8")
    assert run("plan", "add", file, "--db", path).code == 0
    assert run("period", "open", "2024Q2", "--db", path).code == 0
    return path


def test_a_row_for_each_plan_and_their_sum(run: Run, db: Path) -> None:
    told = run("ledger", "together", "--db", db, "--period", "2024Q2", "--json").object
    assert [one["tasks"] for one in told["plans"]] == [19, 2]
    assert told["total"]["tasks"] == 21
    assert told["total"]["plan"] is None
    assert told["total"]["units"] == sum(one["units"] for one in told["plans"])
    assert len(told["attention"]["worrying"]) == sum(told["total"]["lamps"][lamp] for lamp in ("red", "yellow"))
    money = next(one for one in told["units"] if one["unit"] == "区财政局")
    assert money["asked"] == 2
    assert len(money["owed"]) == 2


def test_in_words_it_says_the_same_and_lists_a_head(run: Run, db: Path) -> None:
    answer = run("ledger", "together", "--db", db, "--period", "2024Q2")
    assert answer.code == 0
    assert "2 个在办方案" in answer.out
    assert "合计\t21 项任务" in answer.out
    assert "今天要办：" in answer.out
    listed = run("ledger", "together", "--db", db, "--period", "2024Q2", "--list", "overdue")
    assert "逾期 " in listed.out
    assert run("ledger", "together", "--db", db, "--list", "everything").code == 2


def test_the_workbook_holds_both_tables(run: Run, db: Path, tmp_path: Path) -> None:
    to = tmp_path / "全部.xlsx"
    told = run("ledger", "export", "--db", db, "--period", "2024Q2", "--together", "--to", to, "--json").object
    book = openpyxl.load_workbook(to)
    assert book.sheetnames == ["各方案进展", "任务台账"]
    cells = [[cell.value for cell in row] for row in book["任务台账"].iter_rows()]
    plans = {row[0] for row in cells}
    assert "万州区2024年优化营商环境重点任务" in plans
    items = [row for row in cells if row[1] == "2024年第二季度"]
    assert len(items) == told["rows"]
    sums = next(row for row in book["各方案进展"].iter_rows(values_only=True) if row[0] == "合计")
    assert sums[2] == 21


def test_one_plan_and_all_of_them_cannot_both_be_meant(run: Run, db: Path, tmp_path: Path) -> None:
    for verb in (("ledger", "export", "--to", tmp_path / "x.xlsx"), ("report", "one-page", "--to", tmp_path / "x.pdf")):
        answer = run(*verb, "--db", db, "--period", "2024Q2", "--together", "--plan", "1")
        assert answer.code == 1
        assert "--together" in answer.complaint


def test_the_page_for_the_vice_mayor_covers_all_plans(run: Run, db: Path, tmp_path: Path) -> None:
    to = tmp_path / "一页纸.pdf"
    told = run("report", "one-page", "--db", db, "--period", "2024Q2", "--together", "--to", to, "--json").object
    assert len(pypdf.PdfReader(to).pages) == 1
    assert told["total"] == 21
    assert [one["plan"] for one in told["plans"]][-1] is None
    assert sum(one["tasks"] for one in told["plans"][:-1]) == told["plans"][-1]["tasks"] == 21
