"""Texts to copy into a message to a unit's contact: one short message of the phone, one for 微信."""

from __future__ import annotations

import re

from wanzhou_gui.domain.chase_board import ChaseBoard, UnitLine
from wanzhou_gui.domain.chasing import ChaseKind, ReportingState
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.reports.chasing.wording import addressed, demand_word, short_day
from wanzhou_gui.reports.wording import period_label

# A longer text is sent, and charged, as several messages.
SHORT_MESSAGE_LENGTH = 70
_WEEKDAYS = "一二三四五六日"


def short_message(board: ChaseBoard, line: UnitLine) -> str:
    """At most 70 characters: who, what, when, how many tasks."""
    label = re.sub(r"^\d{4}年(?!度)", "", period_label(board.period))
    tasks = f"{line.standing.role_count}项任务"
    due = board.period.due_on
    please = _please(line)
    match line.state:
        case ReportingState.MISSING:
            said = f"{label}{tasks}进展应于{short_day(due)}报送，已逾期{line.workdays_overdue}个工作日，{please}尽快补报。"
        case ReportingState.RETURNED:
            said = f"{label}{tasks}进展已退回修改，{please}尽快改好重报。"
        case ReportingState.WAITING:
            said = f"{label}{tasks}进展{please}于{short_day(due)}前报送，{_left(board)}。"
        case _:
            said = f"{label}{tasks}进展已收到，谢谢。"
    return f"【区政府督查室】{said}"


def chat_message(board: ChaseBoard, line: UnitLine, settings: OfficeSettings) -> str:
    """A few lines for 微信: greeting, plan and period, tasks, the day with the days left, what is asked, whom to call."""
    unit = line.unit
    who = f"{unit.name}{unit.contact_name[:1] + '同志' if unit.contact_name else ''}"
    due = board.period.due_on
    day = f"{due.month}月{due.day}日（周{_WEEKDAYS[due.weekday()]}）"
    please = _please(line)
    parts = [
        (f"{who}：您好。《{board.plan.title}》{period_label(board.period)}推进情况，"
        f"涉及{addressed(unit.nature)}任务{line.standing.role_count}项（牵头{line.standing.lead_count}项）。")
    ]
    match line.state:
        case ReportingState.MISSING:
            parts.append(
                f"截止日是{day}，已逾期{line.workdays_overdue}个工作日，尚未收到。{please}尽快补报，并告知预计报送的日期。"
            )
        case ReportingState.RETURNED:
            parts.append(f"报来的材料已退回修改，{please}按退回意见改好后重新报送，并告知预计报送的日期。")
        case ReportingState.WAITING:
            parts.append(f"{please}于{day}前报送，{_left(board)}。用发给您的填报表填写即可。")
        case _:
            parts.append("材料已收到，谢谢支持。")
    if settings.contact_name or settings.contact_phone:
        parts.append(f"联系人：{settings.contact_name} {settings.contact_phone}".rstrip() + "。")
    return "".join(parts)


def _please(line: UnitLine) -> str:
    # A message is no 函: who is written to by letter is asked here as other bodies that may not be commanded.
    return "商请" if demand_word(line.unit.nature, ChaseKind.REMINDER) != "请" else "请"


def _left(board: ChaseBoard) -> str:
    left = board.workdays_left
    return f"还剩{left}个工作日" if left > 0 else "就在今天"
