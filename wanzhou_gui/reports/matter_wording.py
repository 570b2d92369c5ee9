"""The office's own list of today in words."""

from __future__ import annotations

from datetime import date

from wanzhou_gui.reports.wording import chinese_day

MATTER_WORDS = {
    "instruction": "批示回复",
    "review": "复核决定",
    "rectification": "整改核实",
    "close_out": "销号确认",
    "request": "申请批复",
    "interview_due": "约谈建议",
    "interview": "约谈审批",
    "interview_approved": "约谈实施",
}


def matter_sentence(kind: str, day: date, is_overdue: bool, today: date) -> str:
    """How long a matter has, or how long it waits."""
    days = (day - today).days
    if kind == "interview_due":
        return "待提请"
    if kind in ("interview", "interview_approved"):
        since = "提请" if kind == "interview" else "批准"
        return f"{since}{-days}天" if days else f"今天{since}"
    if kind in ("close_out", "request"):
        waits = "今天收到" if not days else f"已等{-days}天"
        return f"{waits}，申请时已逾期" if is_overdue else waits
    if is_overdue:
        return f"逾期{-days}天"
    if days == 0:
        return "今天到期"
    return f"{chinese_day(day)}到期" if days > 7 else f"还有{days}天"
