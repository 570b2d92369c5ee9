"""What a check of the ledger found, in words: every kind of damage has its own advice."""

from __future__ import annotations

import pytest

from wanzhou_gui.reports.health_words import count_words, health_words


@pytest.mark.parametrize(
    ("faults", "what", "remedy"),
    [
        ([], "完好", ""),
        ([("search_index", "")], "搜索目录与台账内容不符", "不必恢复备份"),
        ([("evidence_missing", "意见.pdf"), ("evidence_changed", "照片.jpg")], "2 份佐证材料有问题（意见.pdf不在了；照片.jpg被改动过）", "放到台账旁"),
        ([("integrity", "task")] * 4, "有 4 处问题（integrity：task；integrity：task；integrity：task）", "请停止使用，用备份恢复最近的备份。"),
        ([("search_index", ""), ("integrity", "task")], "有 2 处问题", "请停止使用"),
    ],
)
def test_each_kind_of_damage_is_told_with_what_to_do(faults: list[tuple[str, str]], what: str, remedy: str) -> None:
    told = health_words(faults, "用备份")
    assert what in told[0]
    assert remedy in told[1]


def test_only_tables_people_know_are_counted() -> None:
    assert count_words({"task": 19, "sqlite_sequence": 3}).endswith(" 19")
