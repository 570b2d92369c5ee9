"""What is said about units that were renamed, merged or split."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.unit_lineage import PartSide, UnitChange, UnitChangeKind
from wanzhou_gui.reports.wording import chinese_day

UNIT_CHANGE_WORDS = {
    UnitChangeKind.RENAME: "更名",
    UnitChangeKind.MERGE: "合并",
    UnitChangeKind.SPLIT: "拆分划转",
}
PART_SIDE_WORDS = {PartSide.FROM: "变更前", PartSide.TO: "变更后"}


def change_names(change: UnitChange) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The units before and after a change, by the names of that day."""
    before, _, after = change.subject.partition("→")
    return tuple(before.split("、")), tuple(after.split("、"))


def change_subject(before: Sequence[str], after: Sequence[str]) -> str:
    """Who became what, as it is kept with a change."""
    return f"{'、'.join(before)}→{'、'.join(after)}"


def change_sentence(change: UnitChange) -> str:
    """A change in one sentence: when, who became what, by which document."""
    from_names, to_names = change_names(change)
    day, basis = chinese_day(change.effective_on), f"（{change.basis}）"
    before, after = "、".join(from_names), "、".join(to_names)
    if change.kind is UnitChangeKind.RENAME:
        told = f"{change.former_name}更名为{change.new_name}"
    elif set(from_names) <= set(to_names):
        others = "、".join(name for name in to_names if name not in from_names)
        told = f"{before}的部分职责划转{others}"
    elif change.kind is UnitChangeKind.MERGE:
        ended = "、".join(name for name in from_names if name not in to_names)
        told = f"{ended}并入{after}" if set(to_names) & set(from_names) or len(from_names) == 1 else f"{before}合并组建{after}"
    else:
        told = f"{before}拆分，职责由{after}承接"
    sentence = f"{day}起，{told}{basis}"
    if change.hands_over_on != change.effective_on:
        sentence += f"，报送自{chinese_day(change.hands_over_on)}起交接"
    return sentence + "。"
