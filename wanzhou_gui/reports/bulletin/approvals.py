"""Who looked at the figures of a paper and when, told under its tables where the office asks for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from wanzhou_gui.reports.wording import chinese_day


@dataclass(frozen=True)
class ApprovalFact:
    """Who approved what a unit reported in the period, and when.

    `rows` counts the rows where not the whole return was approved; without an approver the office's clerk typed it in
    and nobody else is named to look at it.
    """

    unit: str
    approver: str
    approved_on: date | None
    rows: int = 0


def approval_words(facts: Sequence[ApprovalFact]) -> str:
    """王某2024年7月5日审核区科技局、区教委2家；…, those of one person and day together; empty where nothing was."""
    groups: dict[tuple[str, date | None], list[ApprovalFact]] = {}
    for one in facts:
        groups.setdefault((one.approver, one.approved_on), []).append(one)
    # What was looked at comes first, by day; what was only typed in closes the sentence.
    ordered = sorted(groups.items(), key=lambda group: (not group[0][0], group[0][1] or date.min, group[0][0]))
    return "；".join(_words(approver, day, ones) for (approver, day), ones in ordered)


def approval_note(facts: Sequence[ApprovalFact]) -> str:
    """数据审核：… under a table; empty where the office does not ask for it."""
    words = approval_words(facts)
    return f"数据审核：{words}。" if words else ""


def _words(approver: str, day: date | None, ones: Sequence[ApprovalFact]) -> str:
    names = "、".join(f"{one.unit}（{one.rows}项）" if one.rows else one.unit for one in ones)
    if not approver:
        return f"由经办人录入、没有另设审核人：{names}"
    return f"{approver}{chinese_day(day) if day else ''}审核：{names}"
