"""Chasing from the command line: the same numbers as `received`, letters with numbers, and the calendar."""

from __future__ import annotations

import io
from pathlib import Path

import docx
import pytest
from pypdf import PdfReader

from tests.cli.conftest import Run

NOTICE = "国务院办公厅关于2027年部分节假日安排的通知\n七、国庆节：10月1日（周五）至7日（周四）放假调休，共7天。9月26日（周日）、10月9日（周六）上班。\n"


def about(ledger: Path) -> list[object]:
    return ["--db", ledger, "--period", "2024Q2"]


def test_the_matrix_and_received_say_the_same(run: Run, ledger: Path) -> None:
    run("chase", "note", *about(ledger), "--unit", "区教委", "--said", "在审签")
    matrix = run("chase", "list", *about(ledger), "--json").object
    received = run("received", *about(ledger), "--json").object
    assert matrix["counts"] == received["standings"]
    assert {one["unit"]: one["standing"] for one in matrix["units"]} == {one["unit"]: one["standing"] for one in received["units"]}
    assert sum(received["standings"].values()) == sum(received["counts"].values()) == 21
    assert {one["cells"]["2024Q2"] for one in matrix["units"]} == {"missing"}


def test_a_call_with_a_promise_comes_back_as_a_reminder_once_broken(run: Run, ledger: Path) -> None:
    noted = run(
        "chase", "note", *about(ledger), "--unit", "区教委", "--said", "快了", "--called-on", "2024-07-01", "--promised-on", "2024-07-03", "--json"
    ).object
    assert [one["state"] for one in noted["promises"]] == ["broken"]
    due = run("chase", "list", *about(ledger), "--json").object["due_promises"]
    assert [(one["unit"], one["state"]) for one in due] == [("区教委", "broken")]
    assert "承诺到期：区教委" in run("chase", "list", *about(ledger)).out


def test_letters_are_a_draft_until_issued_then_numbered_on(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "催办单.pdf"
    draft = run("chase", "letters", *about(ledger), "--to", to, "--json").object
    assert draft["issued"] is False
    assert {one["number"] for one in draft["letters"]} == {None}
    issued = run("chase", "letters", *about(ledger), "--to", to, "--issue", "--json").object
    assert len(issued["letters"]) == 21
    assert issued["letters"][0]["number"].endswith("1号")
    assert len(PdfReader(io.BytesIO(to.read_bytes())).pages) == 21
    one = run("chase", "step", *about(ledger), "--unit", "区教委", "--kind", "notice", "--signer", "李主任", "--to", tmp_path / "通知.pdf", "--json").object
    assert one["letters"][0]["number"].endswith("1号")
    line = next(each for each in run("chase", "list", *about(ledger), "--json").object["units"] if each["unit"] == "区教委")
    assert [step["kind"] for step in line["steps"]] == ["reminder", "notice"]
    assert line["requests"]["letters"] == 2


def test_a_step_nobody_proposes_must_be_named(run: Run, ledger: Path, tmp_path: Path) -> None:
    refused = run("chase", "step", *about(ledger), "--unit", "区教委", "--to", tmp_path / "x.pdf")
    assert "电话催办" in refused.complaint
    assert not (tmp_path / "x.pdf").exists()


def test_the_list_is_written_beside_what_is_said(run: Run, ledger: Path, tmp_path: Path) -> None:
    for name in ("未报名单.pdf", "未报名单.xlsx"):
        assert run("chase", "list", *about(ledger), "--to", tmp_path / name).code == 0
        assert (tmp_path / name).stat().st_size > 1000
    assert "不能写成" in run("chase", "list", *about(ledger), "--to", tmp_path / "未报名单.txt").complaint


def test_messages_and_further_demands(run: Run, ledger: Path) -> None:
    said = run("chase", "message", *about(ledger), "--unit", "区法院", "--json").object["messages"]
    assert [one["unit"] for one in said] == ["区法院"]
    assert "商请" in said[0]["short"]
    for number in (1, 2, 3, 4):
        answer = run("chase", "request", *about(ledger), "--unit", "区教委", "--subject", f"材料{number}", "--json").object
    assert answer["requests"]["total"] == 4
    assert "减负" in answer["warning"]


def test_a_notice_is_previewed_imported_and_listed_with_its_source(run: Run, ledger: Path, tmp_path: Path) -> None:
    notice = tmp_path / "通知.txt"
    notice.write_text(NOTICE, encoding="gb18030")
    shown = run("calendar", "import", notice, "--check", "--db", ledger, "--json").object
    assert (shown["taken"], len(shown["days"])) == (False, 9)
    assert run("calendar", "list", "--db", ledger, "--year", "2027", "--json").object["years"] == []
    assert run("calendar", "import", notice, "--db", ledger, "--json").object["taken"] is True
    (year,) = run("calendar", "list", "--db", ledger, "--year", "2027", "--json").object["years"]
    assert year["source"] == "国务院办公厅关于2027年部分节假日安排的通知"
    assert {"day": "2027-10-09", "is_workday": True, "name": "国庆节调休上班"} in year["days"]


def test_a_doubtful_notice_is_not_taken_without_a_word(run: Run, ledger: Path, tmp_path: Path) -> None:
    notice = tmp_path / "通知.txt"
    notice.write_text(NOTICE.replace("（周五）", "（周六）"), encoding="utf-8")
    assert "请核对年份" in run("calendar", "import", notice, "--db", ledger).complaint
    assert run("calendar", "import", notice, "--confirmed", "--db", ledger).code == 0


def test_a_day_is_set_and_taken_back(run: Run, ledger: Path) -> None:
    assert run("calendar", "set", "2024-07-15", "rest", "--db", ledger, "--json").object["is_workday"] is False
    assert run("calendar", "set", "2024-07-15", "plain", "--db", ledger, "--json").object["is_workday"] is True


@pytest.mark.parametrize("content", [b"", "只有文字".encode(), b"\xff\xfe\x00\x80"])
def test_a_file_that_is_no_notice_is_refused_in_one_line(run: Run, ledger: Path, tmp_path: Path, content: bytes) -> None:
    notice = tmp_path / "通知.txt"
    notice.write_bytes(content)
    assert run("calendar", "import", notice, "--db", ledger).complaint


def test_a_letter_s_text_is_edited_before_its_number_traced_and_written_as_word_behind_it(
    run: Run, ledger: Path, tmp_path: Path
) -> None:
    one = [*about(ledger), "--unit", "区教委"]
    shown = run("chase", "text", *one, "--json").object
    assert [section["key"] for section in shown["sections"]] == ["opening", "history", "demand"]
    assert {section["is_edited"] for section in shown["sections"]} == {False}
    opening = shown["sections"][0]["text"]
    found = run("chase", "why", *one, "--phrase", opening[opening.index("任务") :][:4], "--json").object["figures"]
    assert [figure["path"] for figure in found] == ["tasks"]
    assert len(found[0]["rows"]) == int(found[0]["value"])
    assert "没有与" in run("chase", "why", *one, "--phrase", "占98.7%").complaint
    assert "--section" in run("chase", "text", *one, "--text", "请补报。").complaint
    assert "只能写一个" in run("chase", "text", *one, "--section", "demand").complaint
    assert "没有" in run("chase", "text", *one, "--section", "nothing", "--restore").complaint
    changed = run("chase", "text", *one, "--section", "demand", "--text", "请抓紧补报。").out
    assert "demand\t要求（已改）" in changed
    to, word = tmp_path / "催办单.pdf", tmp_path / "催办单.docx"
    issued = run("chase", "step", *one, "--kind", "reminder", "--to", to, "--json").object
    kept = to.read_bytes()
    told = run("chase", "word", issued["letters"][0]["number"], "--db", ledger, "--to", word, "--json").object
    assert told["to"] == str(word)
    assert "请抓紧补报。" in [paragraph.text for paragraph in docx.Document(str(word)).paragraphs]
    assert to.read_bytes() == kept
    assert "99号" in run("chase", "word", "万州府督催〔2024〕99号", "--db", ledger, "--to", word).complaint


def test_a_demand_in_working_days_is_computed_and_one_too_soon_is_said(run: Run, ledger: Path) -> None:
    asked = ("chase", "request", *about(ledger), "--unit", "区教委", "--subject", "补充佐证材料", "--json")
    assert run(*asked, "--days", "10").object["warning"] is None
    assert "少于3个工作日" in run(*asked, "--days", "1").object["warning"]


def test_who_was_asked_just_now_gets_no_letter_unless_named(run: Run, ledger: Path, tmp_path: Path) -> None:
    run("chase", "note", *about(ledger), "--unit", "区教委", "--said", "明天报", "--promised-on", "2999-01-01")
    to = tmp_path / "催办单.pdf"
    told = run("chase", "letters", *about(ledger), "--to", to, "--json").object
    assert [one["unit"] for one in told["held"]] == ["区教委"]
    assert "先等到这一天" in told["held"][0]["reason"]
    assert "区教委" not in {one["unit"] for one in told["letters"]}
    assert "这次没有发：区教委" in run("chase", "letters", *about(ledger), "--to", to).out
    named = run("chase", "letters", *about(ledger), "--unit", "区教委", "--to", to, "--json").object
    assert [one["unit"] for one in named["letters"]] == ["区教委"]


def test_returns_of_a_month_may_be_due_on_the_fifth_of_the_next_and_a_due_day_moves(run: Run, ledger: Path) -> None:
    made = run("period", "generate", "--db", ledger, "--kind", "month", "--due-day", "5", "--next-month", "--json").object
    due = {one["code"]: one["due_on"] for one in made["periods"]}
    assert (due["2024M07"], due["2024M09"], due["2024M12"]) == ("2024-08-05", "2024-10-08", "2025-01-06")
    moved = run("period", "due", "--db", ledger, "--period", "2024M07", "--on", "2024-08-10", "--json").object
    assert moved["period"]["due_on"] == "2024-08-10"
    assert "不上班" in moved["warning"]
    assert "早于" in run("period", "due", "--db", ledger, "--period", "2024M07", "--on", "2024-06-10").complaint


def test_the_rules_of_chasing_are_seen_and_changed_together(run: Run, ledger: Path) -> None:
    asked = ("chase", "rules", "--db", ledger)
    assert run(*asked, "--json").object["rules"]["least_between"] == 1
    changed = run(*asked, "least_between=2", "due_day_rule=before", "--json").object["rules"]
    assert (changed["least_between"], changed["due_day_rule"]) == (2, "before")
    assert run(*asked, "--json").object["rules"] == changed
    assert "least_between" in run(*asked, "between=2").complaint
    assert "整数" in run(*asked, "least_between=一").complaint
    assert run(*asked, "notice_after=1").code == 1
