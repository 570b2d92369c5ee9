"""`entry` and `history` on a ledger whose office has its own words for states."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.status_list import StatusList

SET = ("entry", "set", "--period", "2024Q2", "--task", "1", "--unit", "区市场监管局", "--db")


def test_the_offices_and_the_standard_word_are_taken_and_a_withdrawn_state_is_refused(run: Run, ledger: Path) -> None:
    services = open_office().open_ledger(ledger)
    services.settings.change_states(StatusList(((ProgressStatus.DONE, "办结"),), frozenset((ProgressStatus.ADJUSTED,))))
    services.close()
    for word in ("办结", "已完成", "done"):
        assert "状态：办结" in run(*SET, ledger, f"状态={word}").out
    assert run("entry", "show", "--period", "2024Q2", "--task", "1", "--unit", "区市场监管局", "--db", ledger, "--json").object[
        "entries"
    ][0]["entry"]["status"] == "done"
    assert "\t→\t办结" in run("history", "compare", "--from", "2024Q1", "--to", "2024Q2", "--db", ledger).out
    refused = run(*SET, ledger, "状态=已调整")
    assert refused.code == 1
    assert "状态：本机关不用“已调整”。可填：未启动、有序推进、超序时进度、滞后、办结、逾期完成、长期坚持、终止。" in refused.err
    assert "没有“搁置”" in run(*SET, ledger, "状态=搁置").err


def test_the_list_is_shown_changed_and_reset(run: Run, ledger: Path) -> None:
    said = run("state", "list", "--db", ledger, "--json").object["states"]
    assert [(one["standard"], one["word"], one["is_offered"]) for one in said][4:6] == [
        ("已完成", "已完成", True), ("逾期完成", "逾期完成", True),
    ]  # fmt: skip
    said = run("state", "set", "已完成", "--word", "办结", "--db", ledger, "--json").object["states"]
    assert [(one["code"], one["is_done"]) for one in said if one["word"] == "办结"] == [("done", True)]
    run("state", "set", "adjusted", "--withdraw", "--db", ledger)
    assert "已完成\t本机关用语 办结\t供选择" in run("state", "list", "--db", ledger).out
    assert "已调整\t标准用语\t停用" in run("state", "list", "--db", ledger).out
    # Known by the office's word too, and given back its standard one.
    assert "已完成\t标准用语\t供选择" in run("state", "set", "办结", "--standard-word", "--db", ledger).out
    assert "已调整\t标准用语\t供选择" in run("state", "set", "已调整", "--offer", "--db", ledger).out
    run("state", "set", "滞后", "--word", "未达序时", "--withdraw", "--db", ledger)
    said = run("state", "reset", "--db", ledger, "--json").object["states"]
    assert all(one["is_offered"] and one["word"] == one["standard"] for one in said)


def test_a_list_nobody_could_fill_in_truthfully_is_refused(run: Run, ledger: Path) -> None:
    assert "没有“搁置”这个状态" in run("state", "set", "搁置", "--withdraw", "--db", ledger).complaint
    assert "没有写要改什么" in run("state", "set", "滞后", "--db", ledger).complaint
    assert "已完成" in run("state", "set", "滞后", "--word", "已完成", "--db", ledger).complaint
    assert run("state", "set", "滞后", "--word", "落 后", "--db", ledger).code == 1
    assert run("state", "set", "滞后", "--word", "很长很长很长很长很长很长很长", "--db", ledger).code == 1
    for state in ("not_started", "on_track", "ahead"):
        run("state", "set", state, "--withdraw", "--db", ledger)
    refused = run("state", "set", "behind", "--withdraw", "--db", ledger)
    assert refused.code == 1
    assert len(refused.err.splitlines()) == 1
    assert run("history", "undo", "--db", ledger).code == 0
    assert "超序时进度\t标准用语\t供选择" in run("state", "list", "--db", ledger).out
