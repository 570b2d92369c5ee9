"""The words of scoring: what each rule is called, why some are off, what a fact says, how a total came about."""

from __future__ import annotations

from decimal import Decimal

from wanzhou_gui.domain.lamps import Finding, Lamp
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.scoring import (
    COUNTING_KINDS,
    FactKind,
    LinkKind,
    NotCounted,
    ObjectionOutcome,
    ScoredFact,
    ScoreEntry,
    ScoreObjection,
    ScoreRule,
    UnitScore,
)
from wanzhou_gui.domain.workdays import ShortNotice
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.wording import chinese_day, figure, period_label

SCORING = "考核计分"
KIND_WORDS: dict[FactKind, str] = {
    FactKind.ON_TIME_RETURN: "按时报送",
    FactKind.LATE_RETURN: "迟报",
    FactKind.CHASED_RETURN: "经催办后报送",
    FactKind.MISSING_RETURN: "到期未报",
    FactKind.MISSING_AFTER_CHASE: "催办后仍未报",
    FactKind.BROKEN_PROMISE: "承诺报送日未兑现",
    FactKind.EMPTY_WORDS: "报送无实质内容",
    FactKind.SENT_BACK: "审核退回",
    FactKind.CORRECTED_FIGURE: "已公布数据更正",
    FactKind.OVERDUE_TASK: "任务逾期",
    FactKind.OVERDUE_MILESTONE: "成果事项逾期",
    FactKind.LATE_REQUEST: "逾期后才申请延期",
    FactKind.RED_LAMP: "亮红灯",
    FactKind.REDS_IN_A_ROW: "连续亮红灯",
    FactKind.YELLOWS_IN_A_ROW: "连续亮黄灯",
    FactKind.LATE_RECTIFICATION: "整改逾期",
    FactKind.NOT_CONFIRMED: "核查与报告不符",
    FactKind.TASK_CLOSED: "任务办结销号",
    FactKind.LEADER_INSTRUCTION: "领导批示",
    FactKind.MEDIA_REPORT: "媒体报道、经验刊发",
    FactKind.PHOTO_TRACE: "照片等留痕材料",
    FactKind.BY_HAND: "手工计分",
}
RULE_HINTS: dict[FactKind, str] = {
    FactKind.ON_TIME_RETURN: "每期一次，截止日前未经催办报来的加分。",
    FactKind.LATE_RETURN: "截止日后报来，之前没有催办过。",
    FactKind.CHASED_RETURN: "电话或书面催办后才报来；单纯提醒不算催办。",
    FactKind.MISSING_RETURN: "截止日已过没有报，也没有催办过。",
    FactKind.MISSING_AFTER_CHASE: "催办后仍没有报。",
    FactKind.BROKEN_PROMISE: "电话里承诺的日期已过，仍没有报。",
    FactKind.EMPTY_WORDS: "只有“正在推进”一类的话；督查机构已审核通过的不计。",
    FactKind.SENT_BACK: "督查机构退回一次计一次，撤销的不计。",
    FactKind.CORRECTED_FIGURE: "通报公布后又更正的指标数值，计在指标责任单位。",
    FactKind.OVERDUE_TASK: "过了完成时限仍未办结，一项只计一次；批准延期的按新时限。",
    FactKind.OVERDUE_MILESTONE: "过了成果事项自己的时限；探索、鼓励类和等待外部批准的不计。",
    FactKind.LATE_REQUEST: "过了时限才申请延期。",
    FactKind.RED_LAMP: "每项每期一次；因未报、逾期亮红灯的，已按相应规则计，不重复。",
    FactKind.REDS_IN_A_ROW: "同一任务连续满规定期数，计一次。",
    FactKind.YELLOWS_IN_A_ROW: "同一任务连续满规定期数，计一次。",
    FactKind.LATE_RECTIFICATION: "整改期限已过，没有报告或迟报整改情况。",
    FactKind.NOT_CONFIRMED: "核查结果为不属实，计在任务责任单位。",
    FactKind.TASK_CLOSED: "经核对确认销号的任务。",
    FactKind.LEADER_INSTRUCTION: "以领导批示加分。",
    FactKind.MEDIA_REPORT: "以媒体报道、经验刊发加分。",
    FactKind.PHOTO_TRACE: "以照片、截图等留痕材料加分。",
    FactKind.BY_HAND: "写明理由和批准人的加减分。",
}
_BURDEN = "《整治形式主义为基层减负若干规定》（2024年8月）"
FORBIDDEN_REASONS: dict[FactKind, str] = {
    FactKind.LEADER_INSTRUCTION: f"{_BURDEN}要求，不得把领导批示作为督查考核内容。",
    FactKind.MEDIA_REPORT: f"{_BURDEN}要求，不得把媒体宣传报道作为督查考核内容。",
    FactKind.PHOTO_TRACE: f"{_BURDEN}要求，不得以开会发文、拍照截图等留痕评价工作。",
}
EVERYBODY_REASON = (
    "党委部门、司法机关、中央垂管单位不是政府督查的当然对象（《政府督查工作条例》第五条），默认不计分、不排名。"
)
PRESET_WORDS = {
    "usual": "通用",
    "district": "某区样式（起评100分，缺报重扣）",
    "county": "某县样式（按时15、经催10、仍未报扣10）",
    "jiamusi": "佳木斯样式",
    "guangyuan": "广元样式",
}
LINK_WORDS: dict[LinkKind, str] = {
    LinkKind.RETURN: "报送记录",
    LinkKind.ENTRY: "填报内容",
    LinkKind.CALL: "电话记录",
    LinkKind.LETTER: "催办文书",
    LinkKind.OPERATION: "操作记录",
    LinkKind.TASK: "任务亮灯",
    LinkKind.MILESTONE: "成果事项",
    LinkKind.INDICATOR: "指标历次数据",
    LinkKind.REQUEST: "延期申请",
    LinkKind.RECTIFICATION: "整改事项",
    LinkKind.INSPECTION: "核查记录",
    LinkKind.CLOSE_OUT: "销号记录",
    LinkKind.INSTRUCTION: "领导批示",
    LinkKind.EVIDENCE: "佐证材料",
    LinkKind.ROLE: "任务分工",
    LinkKind.HAND: "手工记录",
}
OUTCOME_WORDS = {
    ObjectionOutcome.PENDING: "待答复",
    ObjectionOutcome.ACCEPTED: "采纳",
    ObjectionOutcome.REJECTED: "不采纳",
}
UNITS_CHANGED = "交接以前各期的分数记在原单位，以后各期记在承接单位。"
OBJECTION_WAY = "对计分有异议的单位，可向督查机构书面申诉；采纳的，退回分数，原记录保留。"


def points_words(points: Decimal) -> str:
    """Points with their sign: 加1分, 扣0.5分."""
    return f"{'加' if points > 0 else '扣'}{figure(abs(points))}分"


def signed(points: Decimal) -> str:
    """Points as a column shows them: +1, -0.5, 0."""
    return f"+{figure(points)}" if points > 0 else figure(points)


def rule_sentence(rule: ScoreRule) -> str:
    """What a rule does, in one line."""
    parts = [f"每次{points_words(rule.points)}"]
    if rule.kind in COUNTING_KINDS:
        parts.insert(0, f"连续{rule.in_a_row}期")
    if rule.cap_period is not None:
        parts.append(f"每期最多{figure(rule.cap_period)}分")
    if rule.cap_year is not None:
        parts.append(f"每年最多{figure(rule.cap_year)}分")
    return "，".join(parts)


def scope_label(period: Period, *, is_year: bool) -> str:
    """What a score is of: one period, or the year up to one."""
    if not is_year:
        return period_label(period)
    return f"{period.starts_on.year}年度（截至{period_label(period)}）"


def fact_sentence(fact: ScoredFact) -> str:
    """What a fact says, with its figures."""
    say = fact.detail
    match fact.kind:
        case FactKind.ON_TIME_RETURN:
            return f"{chinese_day(say('day'))}报送，早于或在截止日（{chinese_day(say('due'))}）。"
        case FactKind.LATE_RETURN:
            return f"{chinese_day(say('day'))}报送，晚于截止日（{chinese_day(say('due'))}）{say('days')}天。"
        case FactKind.CHASED_RETURN:
            return f"催办{say('chases')}次后，{chinese_day(say('day'))}报送，截止日为{chinese_day(say('due'))}。"
        case FactKind.MISSING_RETURN:
            return f"截止日{chinese_day(say('due'))}已过，没有报送。"
        case FactKind.MISSING_AFTER_CHASE:
            return f"截止日{chinese_day(say('due'))}已过，催办{say('chases')}次仍没有报送。"
        case FactKind.BROKEN_PROMISE:
            return f"电话承诺{chinese_day(say('day'))}报送，到期未兑现。"
        case FactKind.EMPTY_WORDS:
            return f"第{say('number')}项本期进展只有“{say('phrase')}”等提法，没有可核对的内容。"
        case FactKind.SENT_BACK:
            return f"{chinese_day(say('day'))}由{say('by') or '督查机构'}退回修改。"
        case FactKind.CORRECTED_FIGURE:
            return f"“{say('name')}”{say('stated_in')}公布{_value(say('before'))}，更正为{_value(say('after'))}。"
        case FactKind.OVERDUE_TASK:
            return f"第{say('number')}项完成时限{chinese_day(say('due'))}已过，尚未完成。"
        case FactKind.OVERDUE_MILESTONE:
            return f"第{say('number')}项“{say('name')}”应于{chinese_day(say('due'))}前完成。"
        case FactKind.LATE_REQUEST:
            return f"第{say('number')}项时限{chinese_day(say('due'))}已过，{chinese_day(fact.on)}才申请延期。"
        case FactKind.RED_LAMP:
            told = tuple((name.removeprefix("lamp_"), value) for name, value in fact.details if name.startswith("lamp_"))
            return f"第{say('number')}项亮红灯：{lamp_reason(Finding(Lamp.RED, say('reason'), told))}"
        case FactKind.REDS_IN_A_ROW:
            return f"第{say('number')}项已连续{say('periods')}期亮红灯。"
        case FactKind.YELLOWS_IN_A_ROW:
            return f"第{say('number')}项已连续{say('periods')}期亮黄灯。"
        case FactKind.LATE_RECTIFICATION:
            return f"第{say('number')}项整改“{say('problem')}”应于{chinese_day(say('due'))}前报告。"
        case FactKind.NOT_CONFIRMED:
            return f"第{say('number')}项{chinese_day(fact.on)}核查不属实：{say('finding')}"
        case FactKind.TASK_CLOSED:
            return f"第{say('number')}项{chinese_day(say('day'))}办结销号。"
        case FactKind.LEADER_INSTRUCTION:
            return f"第{say('number')}项有{say('leader')}{chinese_day(fact.on)}批示。"
        case FactKind.MEDIA_REPORT | FactKind.PHOTO_TRACE:
            return f"第{say('number')}项佐证材料“{say('name')}”。"
        case FactKind.BY_HAND:
            return f"{say('reason')}（批准人：{say('approver')}）"


def _value(text: str) -> str:
    return "无数据" if text in ("", "None") else text


def link_words(fact: ScoredFact) -> str:
    """What kinds of records are behind a fact, each once."""
    return "、".join(dict.fromkeys(LINK_WORDS[link.kind] for link in fact.links))


def counted_words(entry: ScoreEntry) -> str:
    """What an entry counts and, where that is less than its rule says, why."""
    told = signed(entry.counted)
    match entry.less:
        case NotCounted.REVERSED:
            return f"{told}（申诉采纳，退回{figure(abs(entry.points))}分）"
        case NotCounted.CAPPED_PERIOD:
            return f"{told}（已到每期上限）"
        case NotCounted.CAPPED_YEAR:
            return f"{told}（已到每年上限）"
        case _:
            return told


def objection_words(objection: ScoreObjection | None) -> str:
    """An objection in a few words; empty without one."""
    if objection is None:
        return ""
    told = f"{chinese_day(objection.raised_on)}{objection.raised_by}申诉：{objection.text}"
    if objection.outcome is ObjectionOutcome.PENDING or objection.decided_on is None:
        return f"{told}（待答复）"
    return (
        f"{told}（{chinese_day(objection.decided_on)}{objection.decided_by}{OUTCOME_WORDS[objection.outcome]}："
        f"{objection.decision_reason}）"
    )


def total_words(score: UnitScore) -> str:
    """How a total came about, as a sum that can be checked."""
    if not score.is_scored:
        return "不计分"
    parts = [figure(score.base)]
    if score.added:
        parts.append(f"＋{figure(score.added)}")
    if score.deducted:
        parts.append(f"－{figure(-score.deducted)}")
    if score.adjusted > 0:
        parts.append(f"＋{figure(score.adjusted)}（按最低分计）")
    elif score.adjusted < 0:
        parts.append(f"－{figure(-score.adjusted)}（按最高分计）")
    return f"{''.join(parts)}＝{figure(score.total)}"


def caution_sentence(
    code: str, period: Period, unit_name: str, notice: ShortNotice | None, times: int, limit: int
) -> str:
    """Why points should be thought about twice."""
    label = period_label(period)
    if code == "score_short_notice" and notice is not None:
        return (
            f"{label}填报表{chinese_day(notice.sent_on)}发出，离截止日只有{notice.workdays}个工作日，"
            "要求时限过短，对迟报扣分前请慎重。"
        )
    return f"{label}已向{unit_name}提出{times}次要求，超过{limit}次，对其扣分前请核对是否重复要材料。"
