"""Task tables on the command line: columns as said, as remembered, as proposed."""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest

from tests.cli.conftest import SAMPLE_PLAN, Run

COLUMNS = "A=序号,B=牵头单位,C=任务"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in (["甲", "乙", "丙", "丁"], [1, "区教委", "建成学校3所", "略"], [2, "区民政局", "新建养老院2个", "略"]):
        sheet.append(row)
    file = tmp_path / "任务表.xlsx"
    book.save(file)
    return file


def test_columns_said_on_the_command_line_decide(run: Run, table: Path) -> None:
    said = run("plan", "read", table, "--columns", COLUMNS, "--head-row", 1, "--json").object
    assert [(one["number"], one["title"], one["lead_units"]) for one in said["tasks"]] == [
        ("1", "建成学校3所", ["区教委"]),
        ("2", "新建养老院2个", ["区民政局"]),
    ]


def test_columns_said_once_are_remembered_in_the_ledger(run: Run, table: Path, tmp_path: Path) -> None:
    db = tmp_path / "台账.ledger"
    dates = ("--period-starts-on", "2025-01-01", "--period-ends-on", "2025-12-31", "--supervised-from", "2025-02-01")
    run("plan", "add", table, "--db", db, "--columns", COLUMNS, "--head-row", 1, *dates, "--json").object  # noqa: B018
    other = openpyxl.Workbook()
    for row in (["另一份任务表"], ["甲", "乙 ", "丙", "丁"], [1, "区水利局", "整治河道5公里", ""]):
        other.worksheets[0].append(row)
    file = tmp_path / "另一份.xlsx"
    other.save(file)
    said = run("plan", "read", file, "--db", db, "--json").object
    assert [(one["title"], one["lead_units"]) for one in said["tasks"]] == [("整治河道5公里", ["区水利局"])]
    assert "记住表格的列对应" in run("history", "list", "--db", db).out


@pytest.mark.parametrize(
    ("extra", "words"),
    [
        (("--columns", "A=序号"), "没有一列是任务"),
        (("--columns", "A=任务,B=任务"), "几列都定成了“任务”"),
        (("--columns", "A：任务"), "看不懂"),
        (("--columns", "H=任务"), "没有 H 列"),
        (("--columns", "A=什么"), "没有“什么”这种内容"),
        (("--sheet", "没有"), "没有名为“没有”的工作表"),
        (("--head-row", "40"), "应在 0 到 3 之间"),
    ],
)
def test_what_cannot_be_is_said(run: Run, table: Path, extra: tuple[str, ...], words: str) -> None:
    assert words in run("plan", "read", table, *extra).complaint


def test_columns_are_only_for_workbooks(run: Run) -> None:
    assert "只用于" in run("plan", "read", SAMPLE_PLAN, "--columns", "A=任务").complaint
