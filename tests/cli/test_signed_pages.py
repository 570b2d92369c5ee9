"""签字盖章页 from the command line: who has sent theirs, taking one in, out again, and off."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def reported(run: Run, ledger: Path) -> tuple[object, ...]:
    """The options of a return that was taken in."""
    who = ("--db", ledger, "--period", "2024Q2", "--unit", "区科技局")
    tasks = run("entry", "show", *who, "--json").object["entries"]
    for one in tasks:
        run("entry", "set", *who, "--task", one["task"], "progress_text=完成3项建设任务，已验收。", "completion_percent=40", "status=on_track", "next_steps=继续建设。", "--json").object  # noqa: B018
    done = run("return", "submit", *who, "--confirmed", "--filled-by", "张三", "--phone", "58200000", "--reviewed-by", "李四", "--json")
    assert done.object["return"]["state"] == "submitted"
    return who


def test_a_page_is_missed_ticked_written_out_and_taken_off(run: Run, ledger: Path, reported: tuple[object, ...], tmp_path: Path) -> None:
    period = ("--db", ledger, "--period", "2024Q2")
    missed = run("scan", "list", *period, "--missing", "--json").object["returns"]
    assert [(one["unit"], one["is_missing"]) for one in missed] == [("区科技局", True)]
    assert "缺签章页" in run("scan", "list", *period).out
    page = tmp_path / "签章页.pdf"
    page.write_bytes(b"%PDF-1.7 x")
    added = run("scan", "add", page, *reported, "--together", "--json").object
    assert (added["is_missing"], added["pages"][0]["name"], added["pages"][0]["size"]) == (False, "签章页.pdf", 10)
    assert "已有同一份" in run("scan", "add", page, *reported).complaint
    assert "已签章" in run("scan", "list", *period).out
    run("scan", "copy", "1", *reported, "--to", tmp_path / "取出.pdf", "--json").object  # noqa: B018
    assert (tmp_path / "取出.pdf").read_bytes() == b"%PDF-1.7 x"
    assert run("db", "check", "--db", ledger).code == 0
    assert run("scan", "remove", "1", *reported, "--json").object["pages"] == []
    assert run("scan", "remove", "1", *reported).code == 1
    assert "不是扫描件" in run("scan", "add", ledger, *reported).complaint
    assert "撤销" in run("history", "undo", "--db", ledger).out
    assert run("scan", "list", *period, "--missing", "--json").object["returns"] == []
