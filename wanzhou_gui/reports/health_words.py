"""What a check of the ledger file found, and what to do, for the window and the command line alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from wanzhou_gui.domain.audit import ChainFault
from wanzhou_gui.reports.audit_words import fault_words
from wanzhou_gui.reports.journal_words import TABLE_LABELS

_EVIDENCE = {"evidence_missing": "不在了", "evidence_changed": "被改动过"}
_NAMED = 3


def health_words(faults: Sequence[tuple[str, str]], restoring: str) -> tuple[str, str]:
    """What is wrong, to be read after the name of the ledger, and what to do; `restoring` says how one goes back to a backup.

    Without faults: that it is whole, and nothing to do.
    """
    if not faults:
        return "完好", ""
    code, place = faults[0]
    if code.startswith("chain_"):
        broken = fault_words(ChainFault(code.removeprefix("chain_"), int(place)))
        return f"的操作记录有问题：{broken}。", f"请查明是谁改的，必要时{restoring}恢复更早的备份。"
    if all(code == "search_index" for code, _ in faults):
        return "本身完好，但搜索目录与台账内容不符，已经作废。", "下次搜索时自动重建，不必恢复备份。"
    if all(code in _EVIDENCE for code, _ in faults):
        places = "；".join(f"{place}{_EVIDENCE[code]}" for code, place in faults[:_NAMED])
        return (
            f"本身完好，但有 {len(faults)} 份佐证材料有问题（{places}）。",
            "请把“佐证材料”文件夹一并放到台账旁，或找回原文件重新添加。",
        )
    places = "；".join(f"{code}：{place}" for code, place in faults[:_NAMED])
    return f"有 {len(faults)} 处问题（{places}）。", f"请停止使用，{restoring}恢复最近的备份。"


def count_words(counts: Mapping[str, int]) -> str:
    """How many rows the tables people know hold."""
    return "，".join(f"{TABLE_LABELS[table]} {count}" for table, count in counts.items() if table in TABLE_LABELS)
