"""Texts to copy into a message to a unit's contact: one short message of the phone, one for 微信."""

from __future__ import annotations

import re
from datetime import date

from wanzhou_gui.domain.chase_board import ChaseBoard, UnitLine
from wanzhou_gui.domain.chase_together import PlanPart, TogetherBoard, TogetherLine
from wanzhou_gui.domain.chasing import ChaseKind, ReportingState
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.chasing.together_words import periods_words, waiting_parts
from wanzhou_gui.reports.chasing.wording import addressed, demand_word, short_day
from wanzhou_gui.reports.wording import period_label

# A longer text is sent, and charged, as several messages.
SHORT_MESSAGE_LENGTH = 70
_WEEKDAYS = "一二三四五六日"
# More periods than that would make the text longer than one message.
_MOST_LABELS = 2
# Less of a title tells nobody which plan is meant.
_LEAST_OF_TITLE = 8


def short_message(board: ChaseBoard, line: UnitLine) -> str:
    """At most 70 characters: who, what, when, how many tasks."""
    label = re.sub(r"^\d{4}年(?!度)", "", period_label(board.period))
    tasks = f"{line.standing.role_count}项任务"
    due = board.period.due_on
    please = _please(line.unit.nature)
    match line.state:
        case ReportingState.MISSING:
            said = f"{label}{tasks}进展应于{short_day(due)}报送，已逾期{line.workdays_overdue}个工作日，{please}尽快补报。"
        case ReportingState.RETURNED:
            said = f"{label}{tasks}进展已退回修改，{please}尽快改好重报。"
        case ReportingState.WAITING:
            said = f"{label}{tasks}进展{please}于{short_day(due)}前报送，{_left(board.workdays_left)}。"
        case _:
            said = f"{label}{tasks}进展已收到，谢谢。"
    return f"【区政府督查室】{said}"


def chat_message(board: ChaseBoard, line: UnitLine, settings: OfficeSettings) -> str:
    """A few lines for 微信: greeting, plan and period, tasks, the day with the days left, what is asked, whom to call."""
    unit = line.unit
    day = _weekday(board.period.due_on)
    please = _please(unit.nature)
    parts = [
        (f"{_who(unit)}：您好。《{board.plan.title}》{period_label(board.period)}推进情况，"
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
            parts.append(f"{please}于{day}前报送，{_left(board.workdays_left)}。用发给您的填报表填写即可。")
        case _:
            parts.append("材料已收到，谢谢支持。")
    return "".join(parts) + _contact(settings)


def short_message_together(board: TogetherBoard, line: TogetherLine) -> str:
    """At most 70 characters about all plans of a unit; about a single one the same as without the others."""
    parts = line.owed or waiting_parts(line) or line.parts
    if len(parts) == 1:
        return _with_plan(board, parts[0], short_message(parts[0].board, parts[0].line))
    labels = dict.fromkeys(re.sub(r"^\d{4}年(?!度)", "", period_label(part.board.period)) for part in parts)
    tasks = sum(part.line.standing.role_count for part in parts)
    what = f"{'、'.join(labels) if len(labels) <= _MOST_LABELS else '本期'}{len(parts)}个方案共{tasks}项任务进展"
    please = _please(line.unit.nature)
    if line.is_owed:
        late = f"，最长已逾期{line.workdays_overdue}个工作日" if line.workdays_overdue else ""
        said = f"{what}尚未报齐{late}，{please}尽快补报。"
    elif line.state is ReportingState.WAITING:
        due = min(part.board.period.due_on for part in parts)
        left = board.calendar.workdays_until(board.today, due)
        said = f"{what}{please}于{short_day(due)}前一并报送，{_left(left)}。"
    else:
        said = f"{what}已收到，谢谢。"
    return f"【区政府督查室】{said}"


def chat_message_together(board: TogetherBoard, line: TogetherLine, settings: OfficeSettings) -> str:
    """A few lines for 微信 about all plans of a unit: each plan with its tasks and day, what is asked, whom to call."""
    parts = line.owed or waiting_parts(line) or line.parts
    if len(parts) == 1:
        return chat_message(parts[0].board, parts[0].line, settings)
    please = _please(line.unit.nature)
    told = [f"（{place}）{_plan_words(part)}" for place, part in enumerate(parts, start=1)]
    listed = "；".join(told)
    if line.is_owed:
        said = f"下列{len(parts)}个方案的推进情况尚未收到或已退回：{listed}。{please}尽快一并补报，并告知预计报送的日期。"
    elif line.state is ReportingState.WAITING:
        due = min(part.board.period.due_on for part in parts)
        left = board.calendar.workdays_until(board.today, due)
        said = f"下列{len(parts)}个方案{please}于{_weekday(due)}前一并报送，{_left(left)}：{listed}。用发给您的填报表填写即可。"
    else:
        said = f"{periods_words(parts)}各方案的材料已收到，谢谢支持。"
    return f"{_who(line.unit)}：您好。{said}{_contact(settings)}"


def _with_plan(board: TogetherBoard, part: PlanPart, message: str) -> str:
    """Where several plans run, the one meant is named, cut to what a short message has room for."""
    room = SHORT_MESSAGE_LENGTH - len(message) - len("《》")
    title = part.plan.title
    if board.is_single or room < _LEAST_OF_TITLE:
        return message
    named = title if len(title) <= room else f"{title[: room - 1]}…"
    return message.replace("】", f"】《{named}》", 1)


def _plan_words(part: PlanPart) -> str:
    standing, line = part.line.standing, part.line
    due = f"{short_day(part.board.period.due_on)}截止"
    state = {
        ReportingState.MISSING: f"，{due}，已逾期{line.workdays_overdue}个工作日",
        ReportingState.RETURNED: "，已退回修改",
    }.get(line.state, f"，{due}")
    tasks = f"任务{standing.role_count}项（牵头{standing.lead_count}项）"
    return f"《{part.plan.title}》{period_label(part.board.period)}，{tasks}{state}"


def _who(unit: Unit) -> str:
    return f"{unit.name}{unit.contact_name[:1] + '同志' if unit.contact_name else ''}"


def _weekday(day: date) -> str:
    return f"{day.month}月{day.day}日（周{_WEEKDAYS[day.weekday()]}）"


def _contact(settings: OfficeSettings) -> str:
    if not (settings.contact_name or settings.contact_phone):
        return ""
    return f"联系人：{settings.contact_name} {settings.contact_phone}".rstrip() + "。"


def _please(nature: UnitNature) -> str:
    # A message is no 函: who is written to by letter is asked here as other bodies that may not be commanded.
    return "商请" if demand_word(nature, ChaseKind.REMINDER) != "请" else "请"


def _left(left: int) -> str:
    return f"还剩{left}个工作日" if left > 0 else "就在今天"
