"""The planned way and the forecast of a numeric target from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_a_way_set_by_hand_is_followed_and_the_pace_foreseen(run: Run, ledger: Path) -> None:
    place = ("--db", ledger, "--period", "2024Q2")
    said = run(
        "indicator", "set", *place, "--indicator", "I5", "基期值=12", "基期=2023-12-31", "本期值=13",
        "计划路径=按节点推算", "计划节点=2024-12-31:13，2025-06-30:16", "容差=5", "数据滞后天数=0", "--json",
    ).object["indicator"]  # fmt: skip
    assert said["planned_points"] == [["2024-12-31", "13"], ["2025-06-30", "16"]]
    assert (said["path"], said["tolerance_points"], said["lamp"]) == ("by_hand", "5", "green")
    assert said["forecast"]["will_reach"] is False
    assert "达不到目标" in said["forecast"]["sentence"]
    slip = run("indicator", "set", *place, "--indicator", "I5", "本期值=130000", "--json").object["indicator"]
    assert [problem["code"] for problem in slip["problems"]] == ["unit_slip"]


def test_points_that_cannot_be_followed_are_refused_in_one_line(run: Run, ledger: Path) -> None:
    place = ("indicator", "set", "--db", ledger, "--period", "2024Q2", "--indicator", "I5")
    assert "先填基期值" in run(*place, "计划节点=2024-12-31:13").complaint
    run(*place, "基期值=12", "基期=2023-12-31")
    assert "不在基期和目标年末之间" in run(*place, "计划节点=2026-12-31:13").complaint
    assert "2024-12-31:180" in run(*place, "计划节点=年底前13家").complaint
    assert "没有“随意”" in run(*place, "计划路径=随意").complaint
    assert "0到366" in run(*place, "数据滞后天数=900").complaint


def test_the_history_of_an_indicator_shows_every_period_and_what_was_published(run: Run, ledger: Path) -> None:
    place = ("--db", ledger, "--indicator", "I5")
    run("indicator", "set", *place, "--period", "2024Q2", "本期值=13")
    said = run("indicator", "history", *place, "--period", "2024Q2", "--json").object
    assert (said["indicator"], said["name"]) == ("I5", "市级知识产权优势企业")
    (line,) = (one for one in said["periods"] if one["period"] == "2024Q2")
    assert (line["value"], line["published"], line["corrections"]) == ("13", None, [])
    assert "未公布" in run("indicator", "history", *place, "--period", "2024Q2").out
