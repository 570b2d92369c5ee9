"""Lamps from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_three_findings_a_rule_set_and_a_judgement_by_hand(run: Run, ledger: Path) -> None:
    shown = run("lamp", "show", "--db", ledger, "--period", "2024Q2", "--json").object
    assert shown["rule"]["preset"] == "usual"
    assert len(shown["tasks"]) == 22
    assert all(task[name] for task in shown["tasks"] for name in ("time", "progress", "judgement"))
    assert run("lamp", "preset", "yinchuan", "--db", ledger, "--json").object["rule"]["due_soon_days"] == 0
    command = ("--db", ledger, "--period", "2024Q2", "--task", "5")
    task = run("lamp", "override", *command, "--lamp", "黄", "--reason", "主体已完工", "--json").object["task"]
    assert (task["lamp"], task["override"]["reason"]) == ("yellow", "主体已完工")
    assert task["computed"]["lamp"] != "yellow"
    said = run("lamp", "show", "--db", ledger, "--period", "2024Q2").out
    assert "系统研判为" in said
    back = run("lamp", "withdraw", *command, "--json").object["task"]
    assert (back["override"], back["lamp"]) == (None, task["computed"]["lamp"])


def test_the_rule_is_shown_in_words_and_changed_part_by_part(run: Run, ledger: Path) -> None:
    shown = run("lamp", "rule", "--db", ledger).out
    assert shown.startswith("通用\n")
    assert "黄灯差距\t10" in shown
    assert "预警：落后序时进度超过10个百分点、不超过30个百分点" in shown
    told = run("lamp", "rule", "黄灯差距=12", "behind_periods=3", "迟报亮黄灯=0", "--db", ledger, "--json").object["rule"]
    assert (told["preset"], told["yellow_gap_points"], told["behind_periods"], told["late_is_yellow"]) == (None, "12", 3, 0)
    assert "本机关自定" in run("lamp", "rule", "--db", ledger).out
    run("lamp", "preset", "yinchuan", "--db", ledger)
    assert "落后序时进度10个百分点以上、不超过30个百分点" in run("lamp", "rule", "--db", ledger).out
    assert "看不懂" in run("lamp", "rule", "黄灯差距=许多", "--db", ledger).complaint
    assert "可填" in run("lamp", "rule", "紫灯差距=1", "--db", ledger).complaint
    assert "1 或 0" in run("lamp", "rule", "迟报亮黄灯=2", "--db", ledger).complaint
    assert run("lamp", "rule", "黄灯差距=40", "--db", ledger).complaint


def test_wrong_lamps_tasks_and_rule_sets_are_refused_in_one_line(run: Run, ledger: Path) -> None:
    command = ("lamp", "override", "--db", ledger, "--period", "2024Q2")
    assert "没有“紫”这种灯" in run(*command, "--task", "5", "--lamp", "紫", "--reason", "x").err
    assert run(*command, "--task", "99", "--lamp", "黄", "--reason", "x").complaint
    assert "没有写明" in run(*command, "--task", "5", "--lamp", "黄", "--reason", " ").complaint
    assert "可选" in run("lamp", "preset", "深圳", "--db", ledger).err
