"""Lamps in words: why one shows what it shows, what a person judged otherwise, the names of the rule sets."""

from __future__ import annotations

from decimal import Decimal

from wanzhou_gui.domain.lamps import Finding, Lamp, LampRule, LampVerdict
from wanzhou_gui.reports.wording import chinese_day, figure, lamp_word

PRESET_LABELS = {
    "usual": "通用",
    "yinchuan": "银川样式",
    "ouhai": "瓯海样式",
    "sanming": "三明样式",
}

# The parts of a rule as the office sets them, by their names.
RULE_WORDS = {
    "yellow_gap_points": "黄灯差距",
    "red_gap_points": "红灯差距",
    "due_soon_days": "临期天数",
    "missed_periods": "连续未报",
    "start_slip_periods": "连续未启动",
    "behind_periods": "连续落后",
    "edge_is_yellow": "等于黄灯差距也亮黄灯",
    "late_is_yellow": "迟报亮黄灯",
    "recovered_is_yellow": "滞后刚赶上先亮黄灯",
    "forecast_is_yellow": "预计完成晚于时限亮黄灯",
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
            told = f"完成{points('percent')}%，序时进度{points('expected')}%，落后{points('gap')}个百分点"
            if not say("left"):
                return f"{told}。"
            return f"{told}，已连续{say('periods')}期落后，再落后{say('left')}期亮红灯。"
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


def rule_sentences(rule: LampRule) -> dict[Lamp, str]:
    """What a rule does, one sentence for each lamp, in the order in which it decides."""
    yellow, red = figure(rule.yellow_gap_points), figure(rule.red_gap_points)
    reds = ["已过完成时限"]
    if rule.red_gap_points < 100:
        reds.append("落后序时进度" + (f"超过{red}个百分点" if rule.red_gap_points else ""))
    reds.append(f"连续{rule.missed_periods}期没有报送")
    if rule.start_slip_periods:
        reds.append(f"连续{rule.start_slip_periods}期未启动")
    if rule.behind_periods:
        reds.append(f"连续{rule.behind_periods}期落后")
    yellows = []
    if rule.yellow_gap_points < rule.red_gap_points:
        over = f"超过{yellow}个百分点" if rule.yellow_gap_points else ""
        if rule.edge_is_yellow and over:
            over = f"{yellow}个百分点以上"
        until = f"、不超过{red}个百分点" if over and rule.red_gap_points < 100 else ""
        yellows.append(f"落后序时进度{over}{until}")
    if rule.start_slip_periods:
        yellows.append("到启动时间仍未启动")
    if rule.due_soon_days:
        yellows.append(f"距完成时限不足{rule.due_soon_days}天")
    yellows.append("本期迟报、漏报" if rule.late_is_yellow else "本期漏报")
    if rule.recovered_is_yellow:
        yellows.append("上期滞后、本期刚赶上")
    if rule.forecast_is_yellow:
        yellows.append("责任单位预计的完成时间晚于时限")
    most = "不到" if rule.edge_is_yellow else "不超过"
    green = f"落后{most}{yellow}个百分点" if rule.yellow_gap_points else "达到序时进度"
    return {
        Lamp.BLUE: "已经核查办结。",
        Lamp.NOT_STARTED: "还没有到督查起算日。",
        Lamp.UNKNOWN: "没有起算日、时限或进展数据，不作判断。",
        Lamp.RED: "；或者".join(reds) + "。",
        Lamp.YELLOW: "；或者".join(yellows) + "。",
        Lamp.GREEN: f"{green}，按期报送。",
    }


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
