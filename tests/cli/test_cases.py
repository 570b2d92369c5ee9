"""Closing, requests, evidence, deliverables, 批示 and conclusions from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.kept_for_reading import remove


def test_the_road_from_done_to_closed(run: Run, ledger: Path, tmp_path: Path) -> None:
    task = ("--db", ledger, "--task", "5")
    assert "还有2项没有满足" in run("close", "check", *task).complaint
    run("close", "apply", *task, "--by", "区科技局", "--conclusion", "平台已建成", "--json").object  # noqa: B018
    assert "还有1项没有满足" in run("close", "confirm", *task, "--confirmed").complaint
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF-")
    added = run("evidence", "add", paper, *task, "--grade", "official", "--number", "万州科发〔2024〕1号", "--json").object
    assert (added["files"][0]["name"], added["files"][0]["fault"]) == ("验收意见.pdf", None)
    assert "需要核对" in run("close", "confirm", *task).complaint
    closed = run("close", "confirm", *task, "--confirmed", "--json").object
    assert closed["closed_on"]
    assert closed["applications"][0]["state"] == "confirmed"
    assert "已经办结" in run("close", "apply", *task, "--by", "x", "--conclusion", "y").complaint
    opened = run("close", "reopen", *task, "--reason", "平台停用", "--json").object
    assert (opened["closed_on"], opened["applications"][0]["reopen_reason"]) == (None, "平台停用")
    assert "重新打开" in run("close", "show", *task).out


def test_a_request_keeps_every_date(run: Run, ledger: Path) -> None:
    task = ("--db", ledger, "--task", "5")
    asked = run("extend", "apply", *task, "--to", "2026-06-30", "--reason", "汛期停工", "--signer", "王局长", "--json").object
    assert asked["requests"][0]["state"] == "pending"
    assert "待批复" in run("extend", "list", *task).out
    decided = run("extend", "decide", *task, "--approve", "--by", "李区长", "--json").object
    assert (decided["original_due_on"], decided["extended_to"]) == ("2025-12-31", "2026-06-30")
    assert "原2025年12月31日" in run("extend", "list", *task).out
    assert "已经批复" in run("extend", "decide", *task, "--approve").complaint
    shown = run("ledger", "show", "--db", ledger, "--period", "2024Q2", "--json").object
    assert next(one for one in shown["tasks"] if one["number"] == "5")["due_on"] == "2026-06-30"


def test_lost_evidence_is_named_by_the_check(run: Run, ledger: Path, tmp_path: Path) -> None:
    task = ("--db", ledger, "--task", "5")
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"x")
    run("evidence", "add", photo, *task, "--grade", "photo", "--link", "--json").object  # noqa: B018
    assert run("db", "check", "--db", ledger).code == 0
    photo.unlink()
    assert "现场.jpg" in run("db", "check", "--db", ledger).complaint
    assert "文件不在了" in run("evidence", "list", *task).out
    assert run("evidence", "remove", "1", *task, "--json").object["files"] == []
    assert "不能作为佐证材料" in run("evidence", "add", ledger.with_name("a.exe"), *task, "--grade", "photo").complaint


def test_deliverables_are_edited_and_reached(run: Run, ledger: Path) -> None:
    task = ("--db", ledger, "--task", "9")
    first = run("milestone", "list", *task, "--json").object["milestones"][0]
    assert first["years"]
    changed = run(
        "milestone", "set", "1", *task, "--due", "2024-12-31", "--rhythm", "once", "--external", "waiting", "--json"
    ).object["milestones"][0]  # fmt: skip
    assert (changed["state"], changed["quote"], changed["years"][0]["standing"]) == ("accepted", first["quote"], "waiting")
    reached = run("milestone", "reach", "1", *task, "--on", "2024-04-01", "--json").object["milestones"][0]
    assert reached["years"][0]["reached_on"] == "2024-04-01"
    assert run("milestone", "reach", "1", *task, "--year", "2031").complaint
    assert run("milestone", "withdraw", "1", *task).code == 0
    assert "没有第99项" in run("milestone", "reach", "99", *task).complaint


def test_instructions_conclusions_and_what_is_due(run: Run, ledger: Path) -> None:
    task = ("--db", ledger, "--task", "5")
    run("instruction", "note", *task, "--leader", "李区长", "--text", "抓紧", "--on", "2024-07-01", "--reply-by", "2024-07-05", "--json").object  # noqa: B018
    assert "逾期" in run("matters", "list", "--db", ledger).out
    assert run("instruction", "follow", "1", *task, "--text", "已约谈", "--json").object["instructions"][0]["steps"]
    assert run("instruction", "answer", "1", *task, "--text", "已书面报告").code == 0
    assert run("matters", "list", "--db", ledger, "--json").object["matters"] == []
    noted = run("conclusion", "note", *task, "--text", "进度滞后属实", "--author", "张三", "--on", "2024-07-01", "--delivered-on", "2024-07-01", "--json").object
    assert noted["conclusions"][0]["objection_until"] == "2024-07-31"
    assert "已于2024-07-31届满" in run("conclusion", "object", "1", *task, "--text", "有误").complaint
    run("conclusion", "object", "1", *task, "--text", "有误", "--on", "2024-07-20", "--json").object  # noqa: B018
    assert "应当回避" in run("conclusion", "review", "1", *task, "--text", "维持", "--reviewer", "张三").complaint
    decided = run("conclusion", "review", "1", *task, "--text", "维持", "--reviewer", "李四", "--json").object
    assert decided["conclusions"][0]["state"] == "decided"


def test_an_interview_is_proposed_answered_and_held(run: Run, ledger: Path) -> None:
    db = ("--db", ledger)
    for period in ("2024Q1", "2024Q2"):
        run("lamp", "override", *db, "--period", period, "--task", "5", "--lamp", "红", "--reason", "没有开工", "--json").object  # noqa: B018
    listed = run("interview", "list", *db, "--period", "2024Q2", "--json").object
    assert [one["tasks"][0] for one in listed["due"]] == [{"number": "5", "reds_in_a_row": 2}]
    kinds = run("matters", "list", *db, "--period", "2024Q2", "--json").object["matters"]
    assert [one["kind_label"] for one in kinds] == ["约谈建议"]
    run("interview", "propose", *db, "--period", "2024Q2", "--task", "5", "--json").object  # noqa: B018
    to = ledger.parent / "约谈建议.pdf"
    draft = run("interview", "letter", "1", *db, "--to", to, "--json").object
    assert (draft["issued"], draft["number"], to.read_bytes()[:4]) == (False, None, b"%PDF")
    assert "签发人" in run("interview", "letter", "1", *db, "--to", to, "--issue").complaint
    told = run("interview", "text", "1", *db, "--section", "measures", "--text", "建议约谈。妥否，请批示。", "--json").object
    assert [one["is_edited"] for one in told["sections"] if one["key"] == "measures"] == [True]
    assert run("interview", "why", "1", *db, "--phrase", "连续2期", "--json").object["figures"][0]["rows"][0]["number"] == "5"
    issued = run("interview", "letter", "1", *db, "--to", to, "--issue", "--signer", "李主任", "--json").object
    listed = run("interview", "list", *db, "--period", "2024Q2", "--json").object
    assert listed["proposals"][0]["letters"] == [issued["number"]]
    assert issued["number"] in run("paper", "list", *db).out
    assert "不能自己批准" in run("interview", "decide", "1", *db, "--by", "经办人").complaint
    decided = run("interview", "decide", "1", *db, "--by", "李区长", "--json").object
    assert (decided["proposals"][0]["state"], decided["proposals"][0]["task"]) == ("approved", "5")
    assert "已实施" in run("interview", "hold", "1", *db, "--text", "承诺11月底前开工").out
    assert "已经批复" in run("interview", "withdraw", "1", *db).complaint


def test_evidence_goes_with_a_backup_and_comes_back(run: Run, ledger: Path, tmp_path: Path) -> None:
    task = ("--db", ledger, "--task", "5")
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF-")
    run("evidence", "add", paper, *task, "--grade", "official", "--json").object  # noqa: B018
    (tmp_path / "U盘").mkdir()
    made = run("db", "backup", "--db", ledger, "--to", tmp_path / "U盘" / "备份.ledger", "--with-evidence", "--json").object
    assert (made["evidence"]["copied"], made["evidence"]["absent"]) == (1, [])
    folder = next(one for one in ledger.parent.iterdir() if one.name.endswith("佐证材料"))
    remove(folder)
    assert "佐证材料有问题" in run("db", "check", "--db", ledger).complaint
    lost = run("evidence", "copy", "--db", ledger, "--to", tmp_path / "别处")
    assert lost.code == 1
    assert "验收意见.pdf" in lost.complaint
    assert "新存1份" in run("evidence", "collect", "--db", ledger, "--from", tmp_path / "U盘").out
    assert run("db", "check", "--db", ledger).code == 0
    assert "没有找到文件夹" in run("evidence", "collect", "--db", ledger, "--from", tmp_path / "没有").complaint


def test_the_weight_of_evidence_is_changed_with_a_reason(run: Run, ledger: Path, tmp_path: Path) -> None:
    task = ("--db", ledger, "--task", "5")
    paper = tmp_path / "说明.pdf"
    paper.write_bytes(b"%PDF-")
    run("close", "inspect", *task, "--method", "on_site", "--people", "王某", "--finding", "设备到位", "--result", "confirmed", "--json").object  # noqa: B018
    run("evidence", "add", paper, *task, "--grade", "self_report", "--inspection", "1", "--json").object  # noqa: B018
    assert "证明" in run("evidence", "list", *task).out
    assert run("evidence", "list", *task, "--json").object["files"][0]["proves"].endswith("核查（实地核查）")
    assert "本来就是" in run("evidence", "grade", "1", *task, "--to", "self_report", "--reason", "x").complaint
    changed = run("evidence", "grade", "1", *task, "--to", "official", "--reason", "已补盖公章", "--json").object["files"][0]
    assert (changed["grade"], changed["grade_reason"]) == ("official", "已补盖公章")
    assert "已补盖公章" in run("evidence", "list", *task).out
    run("history", "undo", "--db", ledger, "--json").object  # noqa: B018
    assert run("evidence", "list", *task, "--json").object["files"][0]["grade"] == "self_report"


def test_what_is_due_by_the_end_of_a_year_over_the_whole_plan(run: Run, ledger: Path) -> None:
    for place in (1, 2):
        assert run("milestone", "set", str(place), "--accept", "--task", "3", "--db", ledger).code == 0
    run("milestone", "set", "1", "--due", "2024-06-30", "--task", "3", "--db", ledger)
    told = run("milestone", "due", "--by", "2024", "--db", ledger).out.splitlines()
    assert told[0].startswith("到2024年底应完成")
    assert "待确认" in told[0]
    said = run("milestone", "due", "--by", "2024", "--db", ledger, "--json").object
    assert (said["by"], said["asked"]) == (2024, sum(one["counts"] for one in said["deliverables"]))
    assert all(one["due_on"] <= "2024-12-31" for one in said["deliverables"])
    # 探索 is listed with its day and asked of nobody.
    soft = [one for one in said["deliverables"] if one["strength"] == "soft" and one["standing"] == "encouraged"]
    assert [one["counts"] for one in soft] == [False] * len(soft)
    assert soft
    assert said["counts"]["overdue"] == sum(one["standing"] == "overdue" for one in said["deliverables"])
    everything = run("milestone", "due", "--db", ledger, "--json").object
    assert len(everything["deliverables"]) > len(said["deliverables"])
    assert run("milestone", "due", "--by", "2023", "--db", ledger).out.startswith("到2023年底应完成0项")


def test_a_mistaken_entry_is_taken_off_the_record(run: Run, ledger: Path) -> None:
    task = ("--db", ledger, "--task", "5")
    run("close", "inspect", *task, "--method", "on_site", "--people", "王某", "--finding", "看错了任务", "--json").object  # noqa: B018
    assert run("close", "drop", "inspection", "1", *task, "--json").object["inspections"] == []
    assert run("close", "drop", "inspection", "1", *task).code == 1
    run("extend", "apply", *task, "--to", "2026-06-30", "--reason", "汛期停工", "--signer", "王局长", "--json").object  # noqa: B018
    run("extend", "decide", *task, "--approve", "--json").object  # noqa: B018
    assert "不能删除" in run("close", "drop", "request", "1", *task).complaint
