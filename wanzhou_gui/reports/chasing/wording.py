"""The words of chasing: states, steps, reasons, and how each kind of body is addressed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from wanzhou_gui.domain.chase_board import ChaseBoard, DuePromise, UnitLine
from wanzhou_gui.domain.chasing import ChaseKind, NextStep, PromiseState, ReportingState, RequestCount, Wait
from wanzhou_gui.domain.holiday_notices import NoticeQuestion, NoticeRemark
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.domain.workdays import DueDayRule, ShortNotice
from wanzhou_gui.reports.wording import chinese_day

REPORTING_WORDS = {
    ReportingState.ON_TIME: "按时",
    ReportingState.CHASED: "经催",
    ReportingState.RETURNED: "退回",
    ReportingState.MISSING: "未报",
    ReportingState.WAITING: "未到期",
    ReportingState.NOT_ASKED: "未布置",
}
# The characters stand for the shapes on screen, so that a printed or copied matrix reads without colour.
REPORTING_SHAPES = {
    ReportingState.ON_TIME: "●",
    ReportingState.CHASED: "▲",
    ReportingState.RETURNED: "■",
    ReportingState.MISSING: "◆",
    ReportingState.WAITING: "○",
    ReportingState.NOT_ASKED: "－",
}
CHASE_WORDS = {
    ChaseKind.PHONE: "电话催办",
    ChaseKind.REMINDER: "催办单",
    ChaseKind.NOTICE: "督办通知单",
    ChaseKind.INTERVIEW: "约谈建议",
    ChaseKind.COORDINATION: "提请协调建议",
}
PROMISE_WORDS = {
    PromiseState.KEPT: "已兑现",
    PromiseState.OPEN: "未到期",
    PromiseState.DUE_TODAY: "今天到期",
    PromiseState.BROKEN: "未兑现",
    PromiseState.REPLACED: "已改期",
}
DUE_RULE_WORDS = {DueDayRule.AFTER: "顺延到下一个工作日", DueDayRule.BEFORE: "提前到上一个工作日"}
CALL_TEXTS = (
    "已提醒，答应按期报送",
    "正在走审签程序",
    "材料还在汇总",
    "经办人不在，已请转告",
    "说明有困难，需要协调",
    "没有接通",
)
# 责令 belongs to bodies the government directs itself; courts and central agencies are written to as equals (函).
_ORDERED = frozenset({UnitNature.GOVERNMENT_DEPARTMENT, UnitNature.TOWN_STREET, UnitNature.DEVELOPMENT_ZONE})
_WRITTEN_TO = frozenset({UnitNature.JUDICIAL_ORGAN, UnitNature.CENTRAL_AGENCY})


def reporting_word(state: ReportingState) -> str:
    """按时、经催、退回、未报、未到期、未布置."""
    return REPORTING_WORDS[state]


def demand_word(nature: UnitNature, kind: ChaseKind) -> str:
    """责令, 请, 商请 or 函请: by the nature of the body, and for 责令 by the rung as well (条例第五条)."""
    if nature in _WRITTEN_TO:
        return "函请"
    if not may_be_commanded(nature):
        return "商请"
    return "责令" if kind is ChaseKind.NOTICE and nature in _ORDERED else "请"


def addressed(nature: UnitNature) -> str:
    """你单位 where the government may direct, 贵单位 where it may only ask."""
    return "你单位" if may_be_commanded(nature) else "贵单位"


def step_word(kind: ChaseKind, nature: UnitNature) -> str:
    """The name of a step; a body that may not be commanded gets a 催办函 instead of a 催办单."""
    return "催办函" if kind is ChaseKind.REMINDER and not may_be_commanded(nature) else CHASE_WORDS[kind]


def steps_word(kind: ChaseKind, natures: Iterable[UnitNature]) -> str:
    """The name of letters to several units: 催办单, 催办函, or both where some may be commanded and some not."""
    return "、".join(sorted({step_word(kind, nature) for nature in natures}, reverse=True)) or CHASE_WORDS[kind]


def short_day(day: date) -> str:
    """7月10日."""
    return f"{day.month}月{day.day}日"


def next_step_sentence(step: NextStep) -> str:
    """What is proposed and why, in one sentence."""
    facts = step.facts
    so_far = [f"已逾期{facts.workdays_overdue}个工作日"]
    if facts.state is ReportingState.RETURNED:
        so_far.insert(0, "材料已退回、未重新报送")
    if facts.calls:
        so_far.append(f"电话催办{facts.calls}次")
    if facts.promises_broken:
        so_far.append(f"承诺未兑现{facts.promises_broken}次")
    so_far += [
        f"已发{step_word(kind, facts.nature)}{facts.steps.count(kind)}次" for kind in dict.fromkeys(facts.steps)
    ]
    told = "，".join(so_far)
    if step.kind is not None:
        return f"建议：{step_word(step.kind, facts.nature)}。{told}。"
    match step.wait:
        case Wait.REPORTED:
            return "已经报送，不需催办。"
        case Wait.NOT_DUE:
            return "尚未到期，不需催办。"
        case Wait.PROMISE_RUNS:
            assert step.until is not None
            return f"承诺{short_day(step.until)}报送，先等到这一天。{told}。"
        case Wait.DEADLINE_RUNS:
            assert step.until is not None
            return f"文书给的时限是{short_day(step.until)}，先等到这一天。{told}。"
        case Wait.TOO_SOON:
            just = "刚为其他方案或周期催办过" if facts.is_for_other else "刚催办过"
            return f"{just}，按规则再过{step.more}个工作日才催下一次。{told}。"
        case Wait.LAST_STEP_TAKEN:
            return f"催办各步都已走完，等候领导处理。{told}。"
        case _:
            return f"再过{step.more}个工作日仍未报送，进入下一步。{told}。"


def next_step_word(step: NextStep) -> str:
    """The proposal in a table cell: the step, or why to wait."""
    if step.kind is not None:
        return step_word(step.kind, step.facts.nature)
    match step.wait:
        case Wait.PROMISE_RUNS:
            assert step.until is not None
            return f"等承诺日 {step.until.month}-{step.until.day:02d}"
        case Wait.DEADLINE_RUNS:
            assert step.until is not None
            return f"等时限 {step.until.month}-{step.until.day:02d}"
        case Wait.TOO_SOON:
            return f"刚催办，隔{step.more}个工作日"
        case Wait.STEP_TAKEN:
            return f"等{step.more}个工作日"
        case Wait.LAST_STEP_TAKEN:
            return "等领导处理"
        case _:
            return "—"


def short_notice_sentence(notice: ShortNotice) -> str:
    """Why a request leaves too little time, and the day that would be right."""
    left = "截止日已过" if notice.workdays < 0 else f"只留{notice.workdays}个工作日"
    return (
        f"{short_day(notice.sent_on)}发出、{short_day(notice.due_on)}截止，{left}，少于{notice.least}个工作日；"
        f"截止日宜不早于{short_day(notice.right_due_on)}。"
    )


def request_words(count: RequestCount) -> str:
    """What makes up the number of requests."""
    parts = (
        ("填报表", count.forms), ("催办文书", count.letters), ("退回修改", count.sent_back), ("其他要求", count.others),
    )  # fmt: skip
    return "、".join(f"{word}{number}次" for word, number in parts if number) or "没有提过要求"


def request_limit_sentence(line: UnitLine, limit: int) -> str:
    """The soft warning of the burden rules; empty below the limit."""
    if not line.requests.is_above(limit):
        return ""
    return f"本期已向{line.unit.name}提出{line.requests.total}次要求（{request_words(line.requests)}），超过{limit}次，请注意减负。"


def years_missing_sentence(years: tuple[int, ...]) -> str:
    """Said on screen and in papers where working days are estimates; empty when every year is known."""
    if not years:
        return ""
    return f"{'、'.join(map(str, years))}年的放假安排未收录，工作日按周一至周五推算。"


def due_promise_sentence(one: DuePromise, today: date) -> str:
    """承诺今天报送 / 承诺7月5日报送，已过5天."""
    day = one.promise.promised_on
    if day == today:
        return "承诺今天报送，尚未收到"
    return f"承诺{short_day(day)}报送，已过{(today - day).days}天"


def counts_sentence(board: ChaseBoard) -> str:
    """应报21家：按时15家，经催2家，退回1家，未报3家."""
    told = "，".join(f"{REPORTING_WORDS[state]}{count}家" for state, count in board.counts().items() if count)
    return f"应报{len(board.lines)}家：{told}。" if told else "没有应报单位。"


def due_sentence(board: ChaseBoard) -> str:
    """The due day with the working days left or passed."""
    left = board.workdays_left
    due = chinese_day(board.period.due_on)
    if board.today == board.period.due_on:
        return f"{due}截止，就是今天"
    return f"{due}截止，还剩{left}个工作日" if board.today < board.period.due_on else f"{due}截止，已过{-left}个工作日"


def notice_remark_sentence(remark: NoticeRemark) -> str:
    """What should be looked at in a pasted holiday notice."""
    return {
        NoticeQuestion.WEEKDAY_DIFFERS: f"“{remark.quote}”与日历不符，这一天是周{remark.found}。请核对年份。",
        NoticeQuestion.TOTAL_DIFFERS: f"“{remark.quote}”：写明的天数与日期不符，按日期是{remark.found}天。",
        NoticeQuestion.NO_SUCH_DAY: f"“{remark.quote}”：没有这样的日期。",
        NoticeQuestion.BOTH: f"“{remark.quote}”：{remark.found}既放假又上班，取后一个。",
        NoticeQuestion.UNREAD: f"“{remark.quote}”：没有写明放假还是上班，没有收。",
    }[remark.code]
