"""`report one-page`: the workbench as a file of one page."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pypdf

from tests.cli.conftest import Run


def test_it_writes_one_page_and_says_the_conclusion(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "一页纸.pdf"
    answer = run("report", "one-page", "--db", ledger, "--period", "2024Q1", "--to", to)
    assert answer.code == 0
    assert str(to) in answer.out
    assert "本期" in answer.out
    assert len(pypdf.PdfReader(to).pages) == 1


def test_with_json_it_hands_over_the_numbers(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "一页纸.pdf"
    told = run("report", "one-page", "--db", ledger, "--period", "2024Q1", "--to", to, "--json").object
    assert told["sha256"] == hashlib.sha256(to.read_bytes()).hexdigest()
    assert told["total"] == sum(one["count"] for one in told["lamps"])
    assert told["period"] == "2024Q1"


def test_an_unknown_period_is_refused_in_plain_words(run: Run, ledger: Path, tmp_path: Path) -> None:
    answer = run("report", "one-page", "--db", ledger, "--period", "2031Q1", "--to", tmp_path / "x.pdf")
    assert answer.code == 1
    assert "2031" in answer.complaint
    assert not (tmp_path / "x.pdf").exists()
