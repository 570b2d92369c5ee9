"""`history compare`: two periods beside each other."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_two_periods_are_compared_in_words_and_for_machines(run: Run, ledger: Path) -> None:
    asked = ("history", "compare", "--from", "2024Q1", "--to", "2024Q2", "--db", ledger)
    assert "两期内容没有不同" in run(*asked).out
    unit = ("--unit", "区科技局", "--db", ledger)
    for number in map(str, range(1, 20)):
        if run("entry", "set", "progress_text=印发方案", "--period", "2024Q2", "--task", number, *unit).code == 0:
            break
    said = run(*asked).out
    assert "区科技局" in said
    assert "（未填）\t→\t印发方案" in said
    (row,) = run(*asked, "--json").object["rows"]
    assert row["fields"] == [{"field": "progress_text", "before": "", "after": "印发方案", "differs": True}]
