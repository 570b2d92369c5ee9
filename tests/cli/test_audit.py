"""The journal handed over as a file that checks itself."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from tests.cli.conftest import Run


def test_an_exported_journal_verifies_alone_and_against_its_ledger(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "操作记录.jsonl"
    told = run("history", "export", "--db", ledger, "--to", to, "--json").object
    alone = run("history", "verify", to, "--json").object
    assert (alone["count"], alone["digest"], alone["compared"]) == (told["count"], told["digest"], False)
    assert "与台账一致" in run("history", "verify", to, "--db", ledger).out
    run("period", "open", "2024Q3", "--db", ledger)
    assert run("history", "verify", to, "--db", ledger).code == 0


def test_a_changed_export_is_refused_with_its_place(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "操作记录.jsonl"
    run("history", "export", "--db", ledger, "--to", to)
    lines = to.read_text(encoding="utf-8").splitlines()
    to.write_text("\n".join([lines[0], lines[1].replace("add_plan", "add_clan"), *lines[2:]]), encoding="utf-8")
    assert "从第1步操作起" in run("history", "verify", to).complaint
    to.write_bytes(b"\xff\xfe")
    assert "不是导出的操作记录" in run("history", "verify", to).complaint


def test_a_forged_journal_is_said_by_the_check_and_not_exported(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "操作记录.jsonl"
    run("history", "export", "--db", ledger, "--to", to)
    connection = sqlite3.connect(ledger)
    connection.execute("UPDATE operation SET clerk = '别人' WHERE id = 2")
    connection.commit()
    connection.close()
    assert "从第2步操作起" in run("db", "check", "--db", ledger).complaint
    assert "没有导出" in run("history", "export", "--db", ledger, "--to", tmp_path / "再导.jsonl").complaint
    assert "不一致" in run("history", "verify", to, "--db", ledger).complaint


def test_a_history_that_is_not_there_or_no_file_is_said_as_such(run: Run, tmp_path: Path) -> None:
    assert "没有找到文件" in run("history", "verify", tmp_path / "没有.jsonl").complaint
    assert "不能读取" in run("history", "verify", tmp_path).complaint
