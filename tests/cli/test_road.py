"""The whole road at the command line: a plan becomes a ledger, progress goes in, an official bulletin comes out."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from tests.cli.conftest import SAMPLE_PLAN, Answer, Run

PERIOD = ("--period", "2024Q2")
REGISTER = ("plan", "register", "--number", "万州府督立〔2024〕1号", "--basis", "万州府办发〔2024〕16号", "--approver", "张三", "--approved-on", "2024-03-04")  # fmt: skip


def entry_of(run: Run, ledger: Path, *values: str, task: str = "1", unit: str = "区市场监管局", period: str = "2024Q2") -> Answer:
    return run("entry", "set", "--db", ledger, "--period", period, "--task", task, "--unit", unit, *values, "--json")


def facts_of(run: Run, ledger: Path) -> dict[str, Any]:
    return run("report", "facts", "bulletin", "--db", ledger, *PERIOD, "--json").object


def registered(run: Run, ledger: Path) -> None:
    assert run("plan", "answer", "--db", ledger, "--take-proposals").code == 0
    for question in run("plan", "questions", "--db", ledger, "--json").object["questions"]:
        key = f"{question['code']}:{question['subject']}"
        assert run("plan", "answer", "--db", ledger, f"{key}=由责任单位核定").code == 0
    assert run(*REGISTER, "--db", ledger).code == 0


def test_adding_the_first_plan_makes_a_ledger_and_tells_the_counts(run: Run, tmp_path: Path) -> None:
    made = tmp_path / "新.ledger"
    said = run("plan", "add", SAMPLE_PLAN, "--db", made, "--supervised-from", "2024-03-04", "--json").object
    assert said["created"] is True
    (plan,) = said["plans"]
    assert (plan["tasks"], plan["groups"], plan["safeguards"], plan["units"]) == (19, 5, 3, 21)
    assert (plan["lead_roles"], plan["responsible_roles"]) == (21, 51)
    assert plan["document_number"] == "万州府办发〔2024〕16号"
    assert (plan["issued_on"], plan["supervised_from"]) == ("2024-03-04", "2024-03-04")
    assert (plan["period_starts_on"], plan["period_ends_on"]) == ("2023-01-01", "2025-12-31")
    assert made.is_file()


def test_counts_are_told_to_people_too(run: Run, tmp_path: Path) -> None:
    said = run("plan", "add", SAMPLE_PLAN, "--db", tmp_path / "新.ledger").out
    assert "任务 19 项（5 组），保障措施 3 项，单位 21 家，牵头 21 项次，责任 51 项次" in said


def test_reading_a_plan_stores_nothing_and_shows_tasks_with_their_units(run: Run, tmp_path: Path) -> None:
    answer = run("plan", "read", SAMPLE_PLAN)
    assert (answer.code, answer.err) == (0, "")
    assert "　7. 发展高效特色农业　牵头：区农业农村委；责任：区市场监管局" in answer.out
    assert "文号：万州府办发〔2024〕16号" in answer.out
    assert "［必答］no_lead:17" in answer.out
    assert list(tmp_path.iterdir()) == []


def test_a_plan_is_put_on_record_only_after_its_questions_are_answered(run: Run, ledger: Path) -> None:
    assert "plan answer" in run(*REGISTER, "--db", ledger).complaint
    registered(run, ledger)
    (plan,) = run("plan", "list", "--db", ledger, "--json").object["plans"]
    assert plan["open_questions"] == 0
    assert plan["registration"]["number"] == "万州府督立〔2024〕1号"
    assert plan["registration"]["approver"] == "张三"


def test_an_answer_given_while_adding_settles_its_question(run: Run, tmp_path: Path) -> None:
    made = tmp_path / "新.ledger"
    assert run("plan", "add", SAMPLE_PLAN, "--db", made, "--answer", "no_lead:17=区人力社保局").code == 0
    asked = run("plan", "questions", "--db", made, "--all", "--json").object["questions"]
    answers = {(one["code"], one["subject"]): one["answer"] for one in asked}
    assert answers["no_lead", "17"] == "区人力社保局"
    assert run("period", "open", "2024Q2", "--db", made).code == 0
    rows = run("ledger", "show", "--db", made, *PERIOD, "--json").object["tasks"]
    row = next(one for one in rows if one["number"] == "17")
    assert (row["convenor"], row["convenor_is_inferred"], row["lead_units"]) == ("区人力社保局", False, [])


def test_an_answer_that_names_no_unit_is_refused_and_the_question_stays_open(run: Run, ledger: Path) -> None:
    before = run("plan", "questions", "--db", ledger, "--json").object
    assert "火星局" in run("plan", "answer", "--db", ledger, "no_lead:17=火星局").complaint
    assert run("plan", "questions", "--db", ledger, "--json").object == before


def test_fields_go_in_under_their_labels_and_their_names(run: Run, ledger: Path) -> None:
    by_label = entry_of(run, ledger, "本期进展=办理案件12件。", "完成比例=４０％", "状态=有序推进", "预计完成时间=2025年12月20日").object
    by_name = entry_of(run, ledger, "progress_text=办理案件12件。", "completion_percent=40", "status=on_track", "expected_on=20251220").object
    assert by_label["entry"] == by_name["entry"]
    assert by_name["entry"] | {"progress_text": "", "evidence": ""} == {
        "progress_text": "",
        "completion_percent": "40",
        "status": "on_track",
        "problems_text": None,
        "next_steps": None,
        "coordination": None,
        "expected_on": "2025-12-20",
        "evidence": "",
    }
    assert by_name["problems"] == []


def test_questions_about_an_entry_are_told_and_the_entry_is_kept(run: Run, ledger: Path) -> None:
    assert entry_of(run, ledger, "完成比例=60", "状态=有序推进", "本期进展=查处案件30件。", period="2024Q1").code == 0
    said = entry_of(run, ledger, "完成比例=40", "状态=有序推进", "本期进展=正在推进").object
    assert {one["code"]: one["severity"] for one in said["problems"]} == {
        "empty_phrase": "question",
        "percent_fell": "question",
    }
    shown = run("entry", "show", "--db", ledger, *PERIOD, "--unit", "区市场监管局", "--task", "1", "--json").object
    assert shown["entries"][0]["entry"]["completion_percent"] == "40"
    assert shown["entries"][0]["previous"]["completion_percent"] == "60"


def test_one_field_leaves_the_others_and_an_empty_value_clears(run: Run, ledger: Path) -> None:
    entry_of(run, ledger, "完成比例=40", "存在问题=人手不足。")
    kept = entry_of(run, ledger, "完成比例=41").object["entry"]
    assert (kept["completion_percent"], kept["problems_text"]) == ("41", "人手不足。")
    cleared = entry_of(run, ledger, "存在问题=").object["entry"]
    assert (cleared["completion_percent"], cleared["problems_text"]) == ("41", None)


def test_text_like_a_formula_or_with_an_equals_sign_is_kept_as_typed(run: Run, ledger: Path) -> None:
    assert entry_of(run, ledger, "本期进展==1+1，a=b").object["entry"]["progress_text"] == "=1+1，a=b"


def test_a_return_is_taken_in_only_when_complete_and_confirmed(run: Run, ledger: Path) -> None:
    submit = ("return", "submit", "--db", ledger, *PERIOD, "--unit", "区教委")
    refused = run(*submit)
    assert "必须补充" in refused.complaint
    assert "任务12" in refused.out
    for task in ("12", "18"):
        assert entry_of(run, ledger, "完成比例=30", "状态=有序推进", "本期进展=正在推进", task=task, unit="区教委").code == 0
    signed = (*submit, "--filled-by", "张三", "--phone", "58200000", "--reviewed-by", "李四")
    assert "--confirmed" in run(*signed).complaint
    taken = run(*signed, "--confirmed", "--received-on", "2024-06-20", "--json").object
    assert taken["return"]["state"] == "submitted"
    assert taken["return"]["received_on"] == "2024-06-20"
    assert "return reopen" in entry_of(run, ledger, "完成比例=31", task="12", unit="区教委").complaint
    assert run("return", "reopen", "--db", ledger, *PERIOD, "--unit", "区教委", "--reason", "数据有误").code == 0
    assert entry_of(run, ledger, "完成比例=31", task="12", unit="区教委").code == 0


def test_facts_count_every_task_once_and_shares_add_up(run: Run, ledger: Path) -> None:
    entry_of(run, ledger, "完成比例=40", "状态=有序推进", "本期进展=查处案件30件。")
    facts = facts_of(run, ledger)
    assert facts["total"] == 19
    assert sum(one["count"] for one in facts["classes"]) == 19
    assert sum(Decimal(one["share"]) for one in facts["classes"]) == 100
    first = facts["tasks"][0]
    assert (first["number"], first["percent"], first["expected"]) == ("1", "40.0", "17.7")


def test_a_ratio_is_computed_from_its_parts(run: Run, ledger: Path) -> None:
    said = run(
        "indicator", "set", "--db", ledger, *PERIOD, "--indicator", "每万人口发明专利拥有量", "分子=548", "分母=1,560,000", "数据截至=2024-06-30", "--json"
    ).object  # fmt: skip
    assert Decimal(said["indicator"]["value"]) == Decimal("3.5128")
    listed = run("indicator", "list", "--db", ledger, *PERIOD, "--json").object["indicators"]
    assert listed[0]["as_of_on"] == "2024-06-30"


def test_a_baseline_given_makes_an_indicator_judgeable(run: Run, ledger: Path) -> None:
    said = run(
        "indicator", "set", "--db", ledger, *PERIOD, "--indicator", "市级知识产权优势企业", "本期值=14", "基期值=12", "基期=2023-12-31", "类别=存量", "责任单位=区市场监管局", "--json"
    ).object["indicator"]  # fmt: skip
    assert (said["baseline"], said["baseline_on"], said["owner"], said["kind"]) == ("12", "2023-12-31", "区市场监管局", "stock")
    assert said["owner_is_inferred"] is False
    assert said["lamp"] != "unknown"


def test_a_draft_bulletin_is_a_pdf_that_says_it_is_one(run: Run, ledger: Path, tmp_path: Path) -> None:
    to = tmp_path / "通报.pdf"
    said = run("report", "bulletin", "--db", ledger, *PERIOD, "--to", to, "--json").object
    reader = PdfReader(to)
    assert (said["issued"], said["number"]) == (False, None)
    assert said["pages"] == len(reader.pages) >= 3
    assert said["sha256"] == hashlib.sha256(to.read_bytes()).hexdigest()
    text = "".join(page.extract_text() for page in reader.pages)
    assert "总体情况" in text
    assert "草稿" in text.replace(" ", "")
    assert "not_registered" in {one["code"] for one in said["checks"] if one["level"] == "blocks"}


def test_an_issued_bulletin_has_a_number_and_stays_as_it_is(run: Run, ledger: Path, tmp_path: Path) -> None:
    bulletin = ("report", "bulletin", "--db", ledger, *PERIOD)
    issue = ("--issue", "--approver", "张三", "--approved-on", "2024-07-08", "--issued-on", "2024-07-10")
    assert "report check" in run(*bulletin, "--to", tmp_path / "早.pdf", *issue).complaint
    assert not (tmp_path / "早.pdf").exists()
    registered(run, ledger)
    said = run(*bulletin, "--to", tmp_path / "一.pdf", *issue, "--json").object
    assert said["issued"] is True
    assert said["number"].endswith("〔2024〕1号")
    entry_of(run, ledger, "完成比例=90", "状态=有序推进", "本期进展=查处案件300件。")
    assert run(*bulletin, "--to", tmp_path / "二.pdf").code == 0
    assert (tmp_path / "一.pdf").read_bytes() == (tmp_path / "二.pdf").read_bytes()
    assert "已签发" in run(*bulletin, "--to", tmp_path / "三.pdf", *issue).complaint


def test_issuing_needs_an_approval(run: Run, ledger: Path, tmp_path: Path) -> None:
    registered(run, ledger)
    bulletin = ("report", "bulletin", "--db", ledger, *PERIOD, "--to", tmp_path / "一.pdf")
    assert "--approver" in run(*bulletin, "--issue").complaint
    assert "--approver" in run(*bulletin, "--issue", "--approved-on", "2024-07-10").complaint
    assert "--issue" in run(*bulletin, "--approver", "张三").complaint
    assert list(tmp_path.glob("*.pdf")) == []


def test_checks_before_issuing_end_with_1_while_one_blocks(run: Run, ledger: Path) -> None:
    check = ("report", "check", "--db", ledger, *PERIOD)
    blocked = run(*check)
    assert "须处理" in blocked.complaint
    assert "［须处理］方案尚未立项" in blocked.out
    registered(run, ledger)
    assert run(*check).code == 0


def test_exports_hold_the_same_rows_as_the_ledger(run: Run, ledger: Path, tmp_path: Path) -> None:
    entry_of(run, ledger, "完成比例=40", "状态=有序推进", "本期进展==1+1")
    said = run("ledger", "export", "--db", ledger, *PERIOD, "--to", tmp_path / "台账.xlsx", "--json").object
    assert said["rows"] == 22
    page = load_workbook(tmp_path / "台账.xlsx").worksheets[0]
    assert [page.cell(row, 1).value for row in (4, 22, 25)] == ["1", "19", "B3"]
    headings = [cell.value for cell in page[3]]
    progress = page.cell(4, headings.index("本期进展") + 1)
    assert (progress.value, progress.data_type) == ("=1+1", "s")
    assert page.cell(4, headings.index("完成比例（%）") + 1).value == 40
    assert run("report", "annexes", "--db", ledger, *PERIOD, "--to", tmp_path / "附表.xlsx").code == 0
    assert len(load_workbook(tmp_path / "附表.xlsx").sheetnames) == 3
    assert run("unit", "export", "--db", ledger, "--to", tmp_path / "单位.xlsx", "--json").object["units"] == 21


def test_units_are_found_by_initials(run: Run, ledger: Path) -> None:
    found = run("unit", "list", "--db", ledger, "--search", "fgw", "--json").object["units"]
    assert "区发展改革委" in {one["name"] for one in found}
    assert len(run("unit", "list", "--db", ledger, "--json").object["units"]) == 21


def test_the_last_act_is_taken_back_and_done_again(run: Run, ledger: Path) -> None:
    entry_of(run, ledger, "完成比例=40")
    show = ("entry", "show", "--db", ledger, *PERIOD, "--unit", "区市场监管局", "--task", "1", "--json")
    assert run("history", "undo", "--db", ledger, "--json").object["operation"]["verb"] == "save_entry"
    assert run(*show).object["entries"][0]["entry"]["completion_percent"] is None
    assert run("history", "redo", "--db", ledger, "--json").object["operation"]["verb"] == "save_entry"
    assert run(*show).object["entries"][0]["entry"]["completion_percent"] == "40"
    verbs = [one["verb"] for one in run("history", "list", "--db", ledger, "--limit", "3", "--json").object["operations"]]
    assert verbs == ["redo", "undo", "save_entry"]


def test_a_sound_ledger_passes_its_check_and_comes_back_from_a_backup(run: Run, ledger: Path, tmp_path: Path) -> None:
    checked = run("db", "check", "--db", ledger, "--json").object
    assert (checked["ok"], checked["faults"]) == (True, [])
    assert checked["row_counts"]["task"] == 22
    backed = run("db", "backup", "--db", ledger, "--to", tmp_path / "备份.ledger", "--json").object
    assert backed["sha256"] == hashlib.sha256((tmp_path / "备份.ledger").read_bytes()).hexdigest()
    said = run("db", "restore", "--from", tmp_path / "备份.ledger", "--db", tmp_path / "恢复.ledger", "--json").object
    assert said["kept"] is None
    assert facts_of(run, tmp_path / "恢复.ledger") == facts_of(run, ledger)


def test_a_backup_without_a_place_goes_beside_the_ledger(run: Run, ledger: Path) -> None:
    to = Path(run("db", "backup", "--db", ledger, "--json").object["to"])
    assert to.parent == ledger.parent / "备份"
    assert to.is_file()


@pytest.mark.parametrize(("kind", "count"), [("month", 22), ("quarter", 6), ("半年报", 4), ("年报", 2)])
def test_periods_are_generated_from_the_start_of_supervision(kind: str, count: int, run: Run, ledger: Path) -> None:
    made = run("period", "generate", "--db", ledger, "--kind", kind, "--due-day", "20", "--json").object["periods"]
    assert len(made) == count
    days = [date.fromisoformat(one["due_on"]) for one in made]
    assert 20 in {day.day for day in days}
    # The 20th, or the working day after a weekend.
    assert all(day.day == 20 or (day.weekday() == 0 and day.day in (21, 22)) for day in days)
    assert run("period", "generate", "--db", ledger, "--kind", kind, "--json").object["periods"] == []
