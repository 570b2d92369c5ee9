"""The register of numbers from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from tests.cli.test_road import registered

ISSUE = ("--issue", "--approver", "区长", "--approved-on", "2024-07-05", "--issued-on", "2024-07-08")
BULLETIN = ("--kind", "督查通报", "--year", "2024")


def test_a_paper_is_listed_voided_and_replaced(run: Run, ledger: Path, tmp_path: Path) -> None:
    registered(run, ledger)
    bulletin = ("report", "bulletin", "--db", ledger, "--period", "2024Q2", "--to")
    first = run(*bulletin, tmp_path / "一.pdf", *ISSUE, "--json").object
    numbers = run("paper", "list", "--db", ledger, *BULLETIN, "--json").object["numbers"]
    assert [(one["number"], one["state"]) for one in numbers][-1] == (first["number"], "已印发")
    sequence = str(numbers[-1]["sequence"])
    void = run("paper", "void", sequence, *BULLETIN, "--reason", "数据有误", "--db", ledger, "--json").object["number"]
    assert (void["state"], void["note"].split("（")[0]) == ("已作废", "数据有误")
    second = run(*bulletin, tmp_path / "二.pdf", *ISSUE, "--json").object
    assert second["number"] != first["number"]
    assert "已作废" in run("paper", "list", "--db", ledger, *BULLETIN).out
    assert "已经作废" in run("paper", "void", sequence, *BULLETIN, "--reason", "再来", "--db", ledger).complaint


def test_a_beginning_a_gap_and_its_explanation(run: Run, ledger: Path) -> None:
    briefing = ("--kind", "briefing", "--year", "2025", "--db", ledger)
    assert run("paper", "first", "8", *briefing, "--json").object["next"] == "第8期"
    explained = run("paper", "explain", "8", *briefing, "--reason", "手工编号", "--json").object["number"]
    assert (explained["state"], explained["number"]) == ("空号", "第8期")
    assert run("paper", "check", "--db", ledger, "--json").object["faults"] == []
    assert run("db", "check", "--db", ledger, "--json").object["register_faults"] == []
    assert "没有缺号" in run("paper", "check", "--db", ledger).out
    run("paper", "first", "5", *briefing)
    assert [one["code"] for one in run("db", "check", "--db", ledger, "--json").object["register_faults"]] == ["gap"]
    refused = run("paper", "check", "--db", ledger)
    assert "缺第5至7号" in refused.out
    assert refused.complaint


def test_strange_kinds_and_numbers_are_refused_in_one_line(run: Run, ledger: Path) -> None:
    assert "没有“周报”这种文书" in run("paper", "list", "--kind", "周报", "--db", ledger).err
    command = ("paper", "explain", "40", *BULLETIN, "--db", ledger)
    assert "不能作空号说明" in run(*command, "--reason", "试").complaint
    assert "没有写明原因" in run("paper", "explain", "1", "--kind", "briefing", "--year", "2030", "--db", ledger, "--reason", " ").complaint


def test_a_paper_goes_through_its_steps_and_is_issued_on_its_signature(run: Run, ledger: Path, tmp_path: Path) -> None:
    registered(run, ledger)
    scope = ("--db", ledger, "--period", "2024Q2")
    assert run("paper", "chain", "--db", ledger, "--json").object["steps"] == ["sign", "print"]
    assert "核稿" in run("paper", "chain", "submit", "review", "--db", ledger).out
    issue = ("report", "bulletin", *scope, "--to", tmp_path / "报.pdf", *ISSUE)
    assert "还没有送核" in run(*issue).complaint
    run("paper", "submit", *scope, "--by", "张三", "--on", "2024-07-03")
    assert "没有写明意见" in run("paper", "return", *scope, "--by", "李四", "--on", "2024-07-04").complaint
    run("paper", "review", *scope, "--by", "李四", "--on", "2024-07-04", "--opinion", "数字已核")
    assert run("paper", "sign", *scope, "--by", "王五", "--on", "2024-07-05", "--json").object["possible"] == ["send_back", "take_back"]
    assert run(*issue, "--json").object["issued"] is True
    state = run("paper", "state", *scope, "--json").object
    assert (state["state"], [step["by"] for step in state["steps"]][:3]) == ("printed", ["张三", "李四", "王五"])
    assert "不能再改" in run("paper", "withdraw", *scope, "--by", "张三").complaint
    assert run("paper", "chain", "none", "--db", ledger, "--json").object["steps"] == ["sign", "print"]


def test_head_and_imprint_of_one_paper_are_set_shown_and_taken_back(run: Run, ledger: Path) -> None:
    head = ("paper", "head", "--db", ledger, "--period", "2024Q2")
    told = run(*head, "--set", "urgency=特急", "--set", "note=此件公开发布", "--json").object
    assert (told["own"], told["head"]["urgency"]) == (["note", "urgency"], "特急")
    assert "［这一份］特急" in run(*head).out
    assert run(*head, "--restore", "all", "--json").object["own"] == []
    assert "没有等号" in run(*head, "--set", "urgency").complaint
    assert "没有“签发人”" in run(*head, "--set", "signed_by=张三").complaint
    assert "分两次" in run(*head, "--actual-signer", "--restore", "all").complaint
    assert "是表格" in run(*head, "--kind", "督查台账").out


def test_a_joint_paper_and_its_seal_are_set_and_refused_in_plain_words(run: Run, ledger: Path) -> None:
    head = ("paper", "head", "--db", ledger, "--period", "2024Q2")
    told = run(*head, "--set", "joint_agencies=区财政局、区民政局", "--set", "sealing=不盖章", "--json").object
    assert told["own"] == ["joint_agencies", "sealing"]
    assert (told["head"]["joint_mark"], told["template"]["sealing"]) == ("机关名称加“文件”", "加盖公章")
    assert "［这一份］不盖章" in run(*head).out
    assert "“区财政局”写了两次" in run(*head, "--set", "joint_agencies=区财政局、区财政局").complaint
    assert "首页排不下" in run(*head, "--set", "joint_agencies=甲局、乙局、丙局、丁局、戊局").complaint
    template = ("paper", "template", "--db", ledger)
    assert "没有写签发人的职务和姓名" in run(*template, "--set", "sealing=签名章").complaint
    saved = run(*template, "--set", "sealing=签名章", "--set", "stamped_by=区长 张三", "--json").object
    assert (saved["slots"]["stamped_by"], saved["defaults"]["annex_binding"]) == ("区长 张三", "与正文装订")


def test_a_paper_with_another_signer_is_issued_only_when_that_is_meant(run: Run, ledger: Path, tmp_path: Path) -> None:
    registered(run, ledger)
    scope = ("--db", ledger, "--period", "2024Q2")
    run("paper", "head", *scope, "--kind", "评估报告", "--set", "signed_by=李四")
    issue = ("report", "evaluation", *scope, "--to", tmp_path / "评估.pdf", "--issue", "--approver", "张三", "--approved-on", "2024-07-14")
    assert "签发人是“李四”，批准人是“张三”" in run(*issue).complaint
    assert run("paper", "head", *scope, "--kind", "评估报告", "--actual-signer", "--json").object["head"]["signed_by"] == ""
    run("paper", "head", *scope, "--kind", "评估报告", "--set", "signed_by=李四")
    assert run(*issue, "--keep-signer", "--json").object["issued"] is True


def test_a_figure_of_the_bulletin_is_traced_to_its_rows(run: Run, ledger: Path) -> None:
    scope = ("report", "facts", "bulletin", "--db", ledger, "--period", "2024Q2")
    found = run(*scope, "--why", "分解任务19项", "--json").object["figures"]
    assert [(one["label"], one["value"], len(one["rows"])) for one in found] == [("任务总数", "19", 19)]
    assert "任务总数：19" in run(*scope, "--why", "分解任务19项").out
    assert "没有与“占101%”对应的数字" in run(*scope, "--why", "占101%").complaint


def test_the_offices_own_wording_is_saved_shown_and_brought_back(run: Run, ledger: Path) -> None:
    template = ("paper", "template", "--db", ledger)
    assert run(*template, "--json").object["version"] == 0
    saved = run(*template, "--set", "closing=特此通报。", "--set", "red_mark=万州区政务督查", "--json").object
    assert (saved["version"], saved["slots"]["closing"]) == (1, "特此通报。")
    run(*template, "--set", "closing=")
    back = run(*template, "--restore", "1", "--json").object
    assert (back["version"], back["slots"]["closing"]) == (3, "特此通报。")
    assert "结束语" in run(*template).out
    assert "不能用" in run(*template, "--set", "closing=共{几}项").complaint
    assert "没有等号" in run(*template, "--set", "closing").complaint
    assert "不能同时写" in run(*template, "--set", "closing=甲", "--restore", "1").complaint
    assert "没有第9版" in run(*template, "--restore", "9").complaint
    upward = (*template, "--kind", "评估报告")
    assert "签发后写批准人的姓名" in run(*upward).out
    run(*upward, "--set", "signed_by=张三", "--set", "urgency=特急")
    slots = run(*upward, "--json").object["slots"]
    assert (slots["signed_by"], slots["urgency"], slots["copy_number"]) == ("张三", "特急", "")
    assert "不是紧急程度" in run(*upward, "--set", "urgency=机密").complaint
