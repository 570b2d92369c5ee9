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
