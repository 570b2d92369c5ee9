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


def test_wrong_lamps_tasks_and_rule_sets_are_refused_in_one_line(run: Run, ledger: Path) -> None:
    command = ("lamp", "override", "--db", ledger, "--period", "2024Q2")
    assert "没有“紫”这种灯" in run(*command, "--task", "5", "--lamp", "紫", "--reason", "x").err
    assert run(*command, "--task", "99", "--lamp", "黄", "--reason", "x").complaint
    assert "没有写明" in run(*command, "--task", "5", "--lamp", "黄", "--reason", " ").complaint
    assert "可选" in run("lamp", "preset", "深圳", "--db", ledger).err
