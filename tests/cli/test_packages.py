"""Two ledgers exchanged by commands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.cli.conftest import Run


@pytest.fixture
def desks(ledger: Path, tmp_path: Path) -> tuple[Path, Path]:
    both = tmp_path / "甲.ledger", tmp_path / "乙.ledger"
    for path in both:
        shutil.copyfile(ledger, path)
    return both


def report(run: Run, ledger: Path, text: str) -> None:
    where = ("--period", "2024Q2", "--task", "1", "--unit", "区市场监管局", "--db", ledger)
    assert run("entry", "set", *where, f"progress_text={text}").code == 0


def test_a_package_goes_from_one_desk_to_the_other_and_back_out(run: Run, desks: tuple[Path, Path], tmp_path: Path) -> None:
    here, there = desks
    report(run, here, "已选址。")
    to = tmp_path / "甲.wzpack"
    made = run("package", "make", "--db", here, "--to", to, "--json").object
    assert (made["number"], made["is_sealed"]) == (1, False)
    checked = run("package", "check", "--db", there, to, "--json").object
    assert (checked["new"], checked["conflict"], checked["is_first"]) == (1, 0, False)
    [row] = checked["rows"]
    assert (row["table"], row["state_label"]) == ("entry", "新增")
    assert {cell["label"]: cell["after"] for cell in row["cells"]}["本期进展"] == "已选址。"
    merged = run("package", "merge", "--db", there, to, "--json").object
    assert merged["merged"] == 1
    assert run("package", "merge", "--db", there, to, "--json").object["merged"] is None
    assert len(run("package", "list", "--db", there, "--json").object["merged"]) == 1
    assert run("package", "withdraw", "1", "--db", there, "--json").object == {"withdrawn": 1}
    assert "没有编号为 1 的合并" in run("package", "withdraw", "1", "--db", there).complaint


def test_a_conflict_is_listed_with_its_sides_and_settled(run: Run, desks: tuple[Path, Path], tmp_path: Path) -> None:
    here, there = desks
    report(run, here, "已选址。")
    report(run, there, "尚未选址。")
    to = tmp_path / "甲.wzpack"
    assert run("package", "make", "--db", here, "--to", to).code == 0
    merged = run("package", "merge", "--db", there, to, "--json").object
    [conflict] = merged["open_conflicts"]
    assert [side["value"] for side in conflict["sides"]] == ["已选址。", "尚未选址。"]
    shown = run("package", "conflicts", "--db", there)
    assert "两台填得不同" in shown.out
    assert run("package", "decide", conflict["key"], "1", "--db", there).code == 0
    assert run("package", "conflicts", "--db", there, "--json").object == {"conflicts": []}
    assert "这处差异" in run("package", "decide", conflict["key"], "1", "--db", there).complaint


def test_one_side_can_be_chosen_for_all_conflicts(run: Run, desks: tuple[Path, Path], tmp_path: Path) -> None:
    here, there = desks
    report(run, here, "已选址。")
    report(run, there, "尚未选址。")
    to = tmp_path / "甲.wzpack"
    run("package", "make", "--db", here, "--to", to)
    done = run("package", "merge", "--db", there, to, "--conflicts", "package", "--json").object
    assert done["open_conflicts"] == []
    where = ("--period", "2024Q2", "--task", "1", "--unit", "区市场监管局", "--db", there)
    assert "已选址。" in run("entry", "show", *where).out


def test_a_sealed_package_wants_its_password(run: Run, desks: tuple[Path, Path], tmp_path: Path) -> None:
    here, there = desks
    report(run, here, "已选址。")
    word, wrong, to = tmp_path / "密码.txt", tmp_path / "错.txt", tmp_path / "甲.wzpack"
    word.write_text("好 密码\n第二行", encoding="utf-8")
    wrong.write_text("别的", encoding="utf-8")
    assert run("package", "make", "--db", here, "--to", to, "--password-file", word, "--json").object["is_sealed"]
    assert "设有密码" in run("package", "check", "--db", there, to).complaint
    assert "密码不对" in run("package", "check", "--db", there, to, "--password-file", wrong).complaint
    assert run("package", "check", "--db", there, to, "--password-file", word).code == 0


def test_what_cannot_be_taken_is_said_in_one_line(run: Run, desks: tuple[Path, Path], tmp_path: Path) -> None:
    here, there = desks
    no_package = tmp_path / "表.xlsx"
    no_package.write_bytes(b"PK\x03\x04")
    assert "不是督查台的交换包" in run("package", "check", "--db", here, no_package).complaint
    assert "没有找到交换包" in run("package", "merge", "--db", here, tmp_path / "无.wzpack").complaint
    assert "没有文件夹" in run("package", "make", "--db", here, "--to", tmp_path / "无" / "a.wzpack").complaint
    word = tmp_path / "无.txt"
    assert "密码文件" in run("package", "make", "--db", there, "--to", tmp_path / "a.wzpack", "--password-file", word).complaint


def test_a_merge_names_the_files_that_came_only_as_records(run: Run, desks: tuple[Path, Path], tmp_path: Path) -> None:
    here, there = desks
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF-")
    run("evidence", "add", paper, "--db", here, "--task", "5", "--grade", "official", "--json").object  # noqa: B018
    to = tmp_path / "甲.wzpack"
    assert run("package", "make", "--db", here, "--to", to).code == 0
    assert run("package", "merge", "--db", there, to, "--json").object["missing_files"] == ["验收意见.pdf"]
    stick = tmp_path / "U盘"
    stick.mkdir()
    assert run("evidence", "copy", "--db", here, "--to", stick).code == 0
    assert run("evidence", "collect", "--db", there, "--from", stick).code == 0
    assert run("db", "check", "--db", there).code == 0
