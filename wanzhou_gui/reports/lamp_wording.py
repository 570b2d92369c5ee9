"""Lamps in words: why one shows what it shows, what a person judged otherwise, the names of the rule sets."""

from __future__ import annotations

from decimal import Decimal

from wanzhou_gui.domain.lamps import Finding, LampVerdict
from wanzhou_gui.reports.wording import chinese_day, figure, lamp_word

PRESET_LABELS = {
    "usual": "通用（落后10、30个百分点为界）",
    "yinchuan": "银川（序时进度，三期未启动为红）",
    "ouhai": "瓯海（当期达标为绿，补上后转黄）",
    "sanming": "三明（提醒、警告、红灯逐级）",
}


def lamp_reason(verdict: Finding) -> str:
    """Why a lamp shows what it shows, in one sentence."""
    say = verdict.detail

    def points(name: str) -> str:
        return figure(Decimal(say(name)))

    match verdict.reason:
        case "closed":
            return f"已于{chinese_day(say('on'))}办结。"
        case "before_start":
            return f"督查起算日为{chinese_day(say('on'))}，尚未开始。"
        case "overdue":
            return f"完成时限为{chinese_day(say('on'))}，已逾期{say('days')}天，尚未完成。"
        case "returns_missing":
            return f"已连续{say('periods')}期没有报送进展。"
        case "no_unit":
            return "没有明确责任单位，无法研判。"
        case "no_dates":
            return "没有设定督查起算日或完成时限，无法研判。"
        case "no_data":
            return "尚无进展数据，无法研判。"
        case "far_behind" | "behind":
            return f"完成{points('percent')}%，序时进度{points('expected')}%，落后{points('gap')}个百分点。"
        case "not_started_long":
            return f"已连续{say('periods')}期没有实质进展，尚未启动。"
        case "not_started_late":
            return "已到启动时间，尚未启动。"
        case "behind_again":
            return (
                f"完成{points('percent')}%，序时进度{points('expected')}%，落后{points('gap')}个百分点，"
                f"已连续{say('periods')}期落后。"
            )
        case "due_soon":
            return f"完成时限为{chinese_day(say('on'))}，剩余{say('days')}天，尚未完成。"
        case "return_missing":
            return "本期到期未报送进展。"
        case "came_late":
            return "本期报送晚于截止日。"
        case "in_time":
            return f"完成时限为{chinese_day(say('on'))}，剩余{say('days')}天。"
        case "forecast_late":
            return f"责任单位预计{chinese_day(say('on'))}完成，晚于完成时限{chinese_day(say('due'))}。"
        case "nothing_against":
            return "按期报送，没有不能完成的迹象。"
        case "override":
            return f"人工研判：{say('text').rstrip('。')}。"
        case "recovered":
            return "上期滞后，本期已赶上，先按预警管理。"
        case "done_not_closed":
            return "责任单位报告已完成，尚待核查办结。"
        case "standing":
            return "长期坚持事项，按期报送。"
        case _:
            return f"完成{points('percent')}%，序时进度{points('expected')}%，达到进度要求。"


def override_note(verdict: LampVerdict) -> str:
    """Who put a judgement in place of the computed one, when, and what the rule says; empty where nobody did."""
    if verdict.override is None or verdict.computed is None:
        return ""
    return (
        f"{verdict.override.decided_by}于{chinese_day(verdict.override.decided_on)}人工研判；"
        f"系统研判为“{lamp_word(verdict.computed.lamp)}”：{lamp_reason(verdict.computed)}"
    )


def reds_note(verdict: LampVerdict) -> str:
    """How long an item has been red; empty for the first time and for other lamps."""
    return f"已连续{verdict.reds_in_a_row}期红灯。" if verdict.reds_in_a_row > 1 else ""
