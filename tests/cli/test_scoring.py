"""考核计分 from the command line: off until switched on, then the whole road to a published score."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Answer, Run

QUARTER = ("--period", "2024Q2")


@pytest.fixture
def road(run: Run, ledger: Path) -> Run:
    """`score …` on a ledger with the first plan and a quarter that is over."""

    def carry_out(*arguments: object) -> Answer:
        noun, verb, *others = arguments
        return run(noun, verb, "--db", ledger, *others)

    return carry_out


def test_a_score_is_refused_until_it_is_switched_on_by_a_named_document(road: Run) -> None:
    assert road("score", "show", *QUARTER).complaint.startswith("本机关没有启用考核计分。")
    assert road("score", "enable").complaint.startswith("没有写明考核依据")
    told = road("score", "enable", "--basis", "《督查考核办法》", "--base", "100", "--json").object
    assert (told["is_on"], told["basis"], told["ceiling"]) == (True, "《督查考核办法》", None)
    assert road("score", "disable", "--json").object["is_on"] is False


def test_the_whole_road_of_a_score(road: Run, tmp_path: Path) -> None:
    road("score", "enable", "--basis", "《督查考核办法》")
    shown = road("score", "show", *QUARTER, "--json").object
    assert {one["kind"] for one in shown["entries"]} == {"missing_return"}
    for unit in shown["units"]:
        if unit["is_scored"]:
            parts = sum(float(unit[name]) for name in ("base", "added", "deducted", "adjusted"))
            assert parts == float(unit["total"])
    first = shown["entries"][0]
    objection = road("score", "object", "1", *QUARTER, "--by", first["unit"], "--text", "已送纸质件", "--json").object
    assert objection["objection"]["outcome"] == "pending"
    assert "还有1件申诉没有答复" in road("score", "publish", *QUARTER, "--approver", "王主任").complaint
    road("score", "decide", "1", *QUARTER, "--accept", "--by", "王主任", "--reason", "登记属实")
    assert road("score", "objections", *QUARTER, "--json").object["objections"][0]["outcome_label"] == "采纳"
    again = road("score", "show", *QUARTER, "--json").object["entries"]
    assert (again[0]["counted"], again[0]["less"]) == ("0", "reversed") or "reversed" in {one["less"] for one in again}
    unit = road("score", "adjust", *QUARTER, "--unit", "区教委", "--points", "-2", "--reason", "未落实", "--approver", "王", "--json")
    assert unit.object["unit"]["deducted"] == "-5"
    assert road("score", "publish", *QUARTER, "--approver", "王主任", "--json").object["published"]["version"] == 1
    for name in ("计分表.xlsx", "计分表.pdf"):
        told = road("score", "export", *QUARTER, "--to", str(tmp_path / name), "--published", "1", "--json").object
        assert (tmp_path / name).stat().st_size > 1000
        assert told["entries"] == len(again) + 1


def test_rules_change_one_by_one_and_forbidden_ones_need_a_name(road: Run) -> None:
    rule = road("score", "rule", "迟报", "--points", "-1.5", "--cap-period", "无", "--off", "--json").object["rule"]
    assert (rule["points"], rule["cap_period"], rule["is_on"]) == ("-1.5", None, False)
    assert "不能直接启用" in road("score", "rule", "领导批示", "--on").complaint
    allowed = road("score", "allow", "领导批示", "--approver", "王主任", "--reason", "会议定", "--json").object["rule"]
    assert (allowed["is_on"], allowed["confirmed_by"]) == (True, "王主任")
    assert road("score", "preset", "guangyuan", "--json").object["preset"] == "guangyuan"
    assert "启用\t亮红灯\t每次扣2分" in road("score", "rules").out
