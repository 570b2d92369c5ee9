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


def test_a_target_in_words_is_judged_listed_and_withdrawn(run: Run, ledger: Path) -> None:
    place = ("--db", ledger, "--period", "2024Q2")
    said = run(
        "indicator", "judge-quality", *place, "--target", "Q1", "--quality", "进展明显", "--grade", "正式文件",
        "--evidence", "备案清单", "--reason", "完成备案12件", "--json",
    ).object["target"]  # fmt: skip
    assert (said["code"], said["judgement"]["quality"], said["judgement"]["grade"]) == ("Q1", "clear", "document")
    assert [one["period"] for one in said["history"]] == ["2024Q2"]
    targets = run("indicator", "quality", *place, "--json").object["targets"]
    assert (len(targets), targets[1]["judgement"]) == (8, None)
    assert "进展明显\t正式文件：备案清单\t完成备案12件" in run("indicator", "quality", *place).out
    alone = run("indicator", "judge-quality", *place, "--target", "Q1", "--quality", "已实现", "--grade", "自报", "--reason", "已办")
    assert (alone.code, "只有单位自报" in alone.complaint) == (1, True)
    assert "没有“很好”这个等次" in run("indicator", "judge-quality", *place, "--target", "Q1", "--quality", "很好").err
    assert "--grade" in run("indicator", "judge-quality", *place, "--target", "Q1").complaint
    assert run("indicator", "judge-quality", *place, "--target", "Q1", "--withdraw", "--json").object["target"]["judgement"] is None


def test_what_a_rate_counts_against_is_told_and_a_share_is_computed_in_hundredths(run: Run, ledger: Path) -> None:
    place = ("--db", ledger, "--period", "2024Q2")
    listed = run("indicator", "list", *place, "--json").object["indicators"]
    rates = {one["name"]: (one["denominator_label"], one["denominator_scale"]) for one in listed if one["is_ratio"]}
    assert rates["每万人口发明专利拥有量"] == ("人口", "10000")
    assert rates["每万户市场主体有效注册商标量"][1] == "10000"
    told = run("indicator", "set", *place, "--indicator", "I1", "分子=548", "分母=1560000", "--json").object["indicator"]
    assert told["value"] == "3.5128"
    assert "看不懂" in run("indicator", "set", *place, "--indicator", "I5", "比率指标=也许").complaint
    told = run("indicator", "set", *place, "--indicator", "I5", "比率指标=是", "分母单位=100", "分母名称=企业总数", "--json").object["indicator"]
    assert (told["is_ratio"], told["denominator_label"], told["denominator_scale"]) == (True, "企业总数", "100")
