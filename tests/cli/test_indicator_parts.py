"""Figures several units bring together, from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_parts_are_set_brought_and_added_up(run: Run, ledger: Path) -> None:
    about = ("--db", ledger, "--period", "2024Q2", "--indicator", "I7")
    assert "分担单位不足两个" in run("indicator", "set-parts", *about, "--unit", "区金融办").complaint
    told = run("indicator", "set-parts", *about, "--unit", "区金融办", "--unit", "区科技局=科技贷款", "--json").object
    assert [(one["unit"], one["part"]) for one in told["parts"]] == [("区金融办", None), ("区科技局", "科技贷款")]
    project = ("--item", "三峡柑橘专利质押贷款")
    run("indicator", "contribute", *about, "--unit", "区金融办", "--value", "3000", *project)
    told = run("indicator", "contribute", *about, "--unit", "区科技局", "--value", "1200", *project, "--take-sum", "--json").object
    assert (told["total"], told["whole"]) == ("4200", "4200")
    assert any("可能重复计算" in one for one in told["questions"])
    assert "看不懂“许多”" in run("indicator", "contribute", *about, "--unit", "区科技局", "--value", "许多").complaint
    assert run("indicator", "parts", *about).out.startswith("I7 ")
