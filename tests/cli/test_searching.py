"""`search` on the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run


def test_search_hands_over_the_place_of_every_hit(run: Run, ledger: Path) -> None:
    found = run("search", "导航", "--db", ledger, "--json").object
    assert found["query"] == "导航"
    assert all(set(hit) >= {"kind", "label", "excerpt", "plan", "task"} for hit in found["hits"])
    assert {"task"} <= {hit["kind"] for hit in found["hits"]}


def test_search_says_in_words_what_it_found_and_what_not(run: Run, ledger: Path) -> None:
    assert "单位\t区发展改革委" in run("search", "fgw", "--db", ledger).out
    nothing = run("search", "没有这样的话", "--db", ledger)
    assert nothing.code == 0
    assert "没有找到“没有这样的话”" in nothing.out


def test_the_check_of_the_ledger_includes_the_index(run: Run, ledger: Path) -> None:
    assert run("search", "导航", "--db", ledger).code == 0
    assert run("db", "check", "--db", ledger, "--json").object["ok"] is True
