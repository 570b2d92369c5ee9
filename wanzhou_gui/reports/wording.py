"""The Chinese words of the program, in one place for window, command line and papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from wanzhou_gui.domain.entries import Problem, ProgressStatus, ReturnState
from wanzhou_gui.domain.history import Operation
from wanzhou_gui.domain.indicators import Indicator, IndicatorKind, IndicatorVerdict, PathKind
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.periods import Period, PeriodCodeError, PeriodKind, period_of_code
from wanzhou_gui.domain.plan_reading import Comparator, IndicatorReading, Rhythm, Strength, TaskKind
from wanzhou_gui.domain.plans import MilestoneState, UnitRole
from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.reports.journal_words import OPERATION_WORDS

LAMP_WORDS = {
    Lamp.RED: "滞后",
    Lamp.YELLOW: "预警",
    Lamp.GREEN: "正常",
    Lamp.BLUE: "已办结",
    Lamp.NOT_STARTED: "未启动",
    Lamp.UNKNOWN: "无法研判",
}
STATUS_WORDS = {
    ProgressStatus.NOT_STARTED: "未启动",
    ProgressStatus.ON_TRACK: "有序推进",
    ProgressStatus.AHEAD: "超序时进度",
    ProgressStatus.BEHIND: "滞后",
    ProgressStatus.DONE: "已完成",
    ProgressStatus.DONE_LATE: "逾期完成",
    ProgressStatus.STANDING: "长期坚持",
    ProgressStatus.ADJUSTED: "已调整",
    ProgressStatus.TERMINATED: "终止",
}
RETURN_STATE_WORDS = {
    ReturnState.DRAFT: "填写中",
    ReturnState.SUBMITTED: "已报",
    ReturnState.SENT_BACK: "退回",
    ReturnState.APPROVED: "已通过",
    ReturnState.UNLOCKED: "已解锁",
}
ROLE_WORDS = {UnitRole.LEAD: "牵头", UnitRole.RESPONSIBLE: "责任"}
KIND_WORDS = {TaskKind.TASK: "任务", TaskKind.SAFEGUARD: "保障措施"}
NATURE_WORDS = {
    UnitNature.GOVERNMENT_DEPARTMENT: "政府工作部门",
    UnitNature.PARTY_DEPARTMENT: "党委部门",
    UnitNature.JUDICIAL_ORGAN: "司法机关",
    UnitNature.CENTRAL_AGENCY: "中央垂直管理",
    UnitNature.DEVELOPMENT_ZONE: "开发区管理机构",
    UnitNature.ATTACHED_ORGAN: "挂牌机构（推定）",
    UnitNature.TOWN_STREET: "镇乡街道",
    UnitNature.ENTERPRISE_INSTITUTION: "企事业单位",
    UnitNature.COLLECTIVE: "统称（一类单位）",
    UnitNature.OTHER: "其他",
}
PERIOD_KIND_WORDS = {
    PeriodKind.MONTH: "月报",
    PeriodKind.QUARTER: "季报",
    PeriodKind.HALF_YEAR: "半年报",
    PeriodKind.YEAR: "年报",
}
PATH_KIND_WORDS = {PathKind.STRAIGHT: "匀速推进", PathKind.STEPPED: "按节点分步", PathKind.BY_HAND: "按节点推算"}
INDICATOR_KIND_WORDS = {
    IndicatorKind.STOCK: "存量",
    IndicatorKind.INCREMENT: "增量",
    IndicatorKind.CUMULATIVE: "累计",
    IndicatorKind.ANNUAL: "年度",
    IndicatorKind.UNDECIDED: "未定",
}
STRENGTH_WORDS = {Strength.HARD: "硬", Strength.MEDIUM: "中", Strength.SOFT: "软"}
RHYTHM_WORDS = {
    Rhythm.ONCE: "一次性",
    Rhythm.YEARLY: "每年",
    Rhythm.CUMULATIVE: "累计",
    Rhythm.STANDING: "常态",
}
MILESTONE_STATE_WORDS = {
    MilestoneState.PROPOSED: "待确认",
    MilestoneState.ACCEPTED: "已采纳",
    MilestoneState.REJECTED: "不采纳",
}
FIELD_LABELS = {
    "progress_text": "本期进展",
    "completion_percent": "完成比例",
    "status": "状态",
    "problems_text": "存在问题",
    "next_steps": "下一步工作",
    "coordination": "需区政府协调事项",
    "expected_on": "预计完成时间",
    "evidence": "佐证材料",
    "filled_by": "填报人",
    "phone": "电话",
    "reviewed_by": "审核人",
    "received_on": "收到日期",
    "state": "报送状态",
    "note": "备注",
    "value": "本期值",
    "numerator": "分子",
    "denominator": "分母",
    "as_of_on": "数据截至",
    "baseline": "基期值",
    "baseline_on": "基期",
    "target": "目标值",
    "comparator": "要求",
    "target_upper": "区间另一端",
    "owner_unit_id": "责任单位",
    "owner_is_inferred": "责任单位为推定",
    "kind": "类别",
    "is_ratio": "比率指标",
    "numerator_label": "分子名称",
    "denominator_label": "分母名称",
    "denominator_scale": "分母单位",
    "definition": "口径",
    "quality": "评价",
    "grade": "依据等级",
    "data_source": "数据来源",
    "path": "计划路径",
    "planned_points": "计划节点",
    "tolerance_points": "容差",
    "reporting_lag_days": "数据滞后天数",
    "quote": "原文",
    "name": "名称",
    "full_name": "全称",
    "short_name": "简称",
    "aliases": "别名",
    "nature": "单位性质",
    "contact_name": "联络员",
    "contact_phone": "联络员电话",
    "leader_name": "分管负责人",
    "leader_phone": "分管负责人电话",
    "title": "标题",
    "document_number": "文号",
    "issuing_body": "发文机关",
    "issued_on": "成文日期",
    "printed_on": "印发日期",
    "main_recipients": "主送",
    "copied_to": "抄送",
    "period_starts_on": "计划期起",
    "period_ends_on": "计划期止",
    "supervised_from": "督查起算日",
    "number": "编号",
    "body": "正文",
    "due_on": "完成时限",
    "due_text": "时限原文",
    "closed_on": "办结日期",
    "convenor_unit_id": "汇总单位",
    "convenor_is_inferred": "汇总单位为推定",
    "is_standing": "长期坚持",
    "is_open": "开放填报",
    "starts_on": "起始日",
    "ends_on": "截止日",
    "code": "代码",
    "answer": "答复",
    "answered_by": "答复人",
    "answered_at": "答复时间",
    "approver": "批准人",
    "approved_on": "批准日期",
    "decided_on": "批准日期",
    "since_version": "起始版本",
    "until_version": "终止版本",
    "effective_from": "执行日期",
    "recorded_at": "登记时刻",
    "is_whole": "整份方案",
    "plan_version": "方案版本",
    "former_task_id": "任务原措辞",
    "basis": "依据",
    "effective_on": "施行日期",
    "hands_over_on": "交接日期",
    "former_name": "原名称",
    "former_full_name": "原全称",
    "former_short_name": "原简称",
    "new_name": "新名称",
    "new_full_name": "新全称",
    "new_short_name": "新简称",
    "change_id": "单位变更",
    "side": "变更前后",
    "is_new": "新设单位",
    "from_unit_id": "原单位",
    "to_unit_id": "承接单位",
    "supervision_kind": "督查类型",
    "supervised_matter": "督查内容",
    "supervised_scope": "督查范围",
    "scheme": "督查方案",
    "method": "督查方式",
    "submitted_at": "提交时间",
    "decided_by": "审核经办人",
    "decided_at": "审核时间",
    "decision": "审核意见",
    "reason": "原因",
    "reviewer_name": "审核人（督查机构）",
    "approved_only": "仅用审核通过的数据",
    "return_reasons": "退回原因",
    "edited_sections": "修改过的段落",
    "head_slots": "版头版记",
    "act": "步骤",
    "actor": "办理人",
    "done_on": "办理日期",
    "opinion": "意见",
    "voided_on": "作废日期",
    "noted_on": "说明日期",
    "template_version": "模板版本",
    "slots": "模板各项",
    "saved_at": "保存时刻",
    "version": "版本",
    "number_text": "文号",
    "number_year": "文号年份",
    "number_sequence": "文号序号",
    "pdf_sha256": "文件校验码",
    "position": "顺序",
    "task_id": "任务",
    "unit_id": "单位",
    "period_id": "周期",
    "plan_id": "方案",
    "district": "区名",
    "office_name": "督查机构名称",
    "red_mark": "发文机关标志",
    "agency_mark": "机关代字",
    "number_template": "文号样式",
    "printing_office": "印发机关",
    "due_day": "截止日",
    "yellow_gap_points": "黄灯差距",
    "red_gap_points": "红灯差距",
    "due_soon_days": "临期天数",
    "missed_periods": "连续未报期数",
    "clerk_name": "经办人姓名",
    "day": "日期",
    "is_workday": "是否上班",
    "called_on": "通话日期",
    "called_at": "记录时间",
    "spoke_with": "通话人",
    "said": "通话内容",
    "promised_on": "承诺报送日",
    "is_reminder": "仅提醒",
    "taken_on": "发文日期",
    "reply_by": "补报时限",
    "asked_on": "提出日期",
    "subject": "事由",
    "year": "年份",
    "text": "原文",
}


def lamp_word(lamp: Lamp) -> str:
    """滞后、预警、正常、已办结、未启动、无法研判."""
    return LAMP_WORDS[lamp]


def target_lamp_word(lamp: Lamp) -> str:
    """The lamp of a numeric target: a target is reached (已达标), it is not closed like a task."""
    return "已达标" if lamp is Lamp.BLUE else LAMP_WORDS[lamp]


def status_word(status: ProgressStatus | None, states: StatusList) -> str:
    """The state a unit declared as the office calls it, 未填 when it declared none."""
    return (states.own_word(status) or STATUS_WORDS[status]) if status is not None else "未填"


def role_word(role: UnitRole) -> str:
    """牵头 or 责任."""
    return ROLE_WORDS[role]


def nature_word(nature: UnitNature) -> str:
    """The kind of body."""
    return NATURE_WORDS[nature]


def return_state_word(state: ReturnState) -> str:
    """填写中、已报、退回、已通过、已解锁."""
    return RETURN_STATE_WORDS[state]


def field_label(name: str) -> str:
    """The label of a field as printed on forms."""
    return FIELD_LABELS.get(name, name)


def operation_sentence(operation: Operation) -> str:
    """An operation in words: 填报：完善知识产权保护体系."""
    words = OPERATION_WORDS.get(operation.verb, operation.verb)
    return f"{words}：{'、'.join(map(_named_period, operation.subject.split('、')))}" if operation.subject else words


def _named_period(subject: str) -> str:
    """Verbs about periods keep their codes (2024Q3), which nobody in the office says."""
    try:
        return period_label(period_of_code(subject))
    except PeriodCodeError:
        return subject


def period_label(period: Period) -> str:
    """2024年3月、2024年第二季度、2024年上半年、2024年度."""
    year, month = period.starts_on.year, period.starts_on.month
    match period.kind:
        case PeriodKind.MONTH:
            return f"{year}年{month}月"
        case PeriodKind.QUARTER:
            return f"{year}年第{'一二三四'[(month - 1) // 3]}季度"
        case PeriodKind.HALF_YEAR:
            return f"{year}年{'上' if month == 1 else '下'}半年"
        case PeriodKind.YEAR:
            return f"{year}年度"


def figure(value: Decimal | None) -> str:
    """A figure as an office writes it: no trailing zeros, no exponent; a dash for none."""
    if value is None:
        return "—"
    text = f"{value:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def short_figure(value: Decimal | None) -> str:
    """A figure to read at a glance: two decimals from one upwards, four below; computed rates carry four places."""
    if value is None:
        return figure(None)
    step = Decimal("0.01") if abs(value) >= 1 else Decimal("0.0001")
    return figure(value.quantize(step, ROUND_HALF_UP))


def percent(value: Decimal | None) -> str:
    """A share with its sign; a dash for none."""
    return "—" if value is None else f"{figure(value)}%"


def chinese_day(day: date | str) -> str:
    """2024年3月4日, from a date or its ISO text."""
    if isinstance(day, str):
        day = date.fromisoformat(day)
    return f"{day.year}年{day.month}月{day.day}日"


_VERDICT_SENTENCES = {
    "no_value": "尚无数据，无法研判。",
    "reached": "已达到目标值。",
    "in_range": "在目标区间内。",
    "direction_unclear": "基期值高于目标值，原文没有说清要增还是要减。请在口径里把“要求”改为不低于或不高于。",
    "no_baseline": "没有基期值，无法研判进度。",
    "no_path": "没有目标年份或起算日，无法研判进度。",
    "missed": "目标年份已过，未达到目标值。",
    "limit_passed": "已超过本年的控制数。",
    "within_limit": "没有超过本年的控制数，年底再定。",
}


def indicator_reason(verdict: IndicatorVerdict) -> str:
    """Why an indicator's lamp shows what it shows."""
    if verdict.reason in _VERDICT_SENTENCES:
        return _VERDICT_SENTENCES[verdict.reason]
    gap = verdict.gap_points or Decimal(0)
    if verdict.reason == "fell_back":
        return f"基期时已达到要求，现在达不到，相差{figure(gap)}%。"
    if verdict.reason == "passed_over":
        return f"已越过目标区间，超出{figure(gap)}%。"
    where = (
        f"落后{figure(gap)}个百分点"
        if gap > 0
        else "达到进度要求"
        if gap == 0
        else f"超前{figure(-gap)}个百分点"
    )
    expected = verdict.expected.quantize(Decimal("0.1")) if verdict.expected is not None else None
    return f"完成率{percent(verdict.completion)}，序时进度{percent(expected)}，{where}。"


# What is asked for, as a clerk chooses it.
COMPARATOR_CHOICES = {
    Comparator.REACH: "达到",
    Comparator.GE: "不低于",
    Comparator.LE: "不高于",
    Comparator.UP: "增长",
    Comparator.DOWN: "下降",
    Comparator.ABOUT: "左右",
    Comparator.BETWEEN: "区间",
}
_COMPARATOR_WORDS = {
    Comparator.REACH: "达到{}",
    Comparator.GE: "{}以上",
    Comparator.LE: "不超过{}",
    Comparator.UP: "提高{}",
    Comparator.DOWN: "下降{}",
    Comparator.ABOUT: "{}左右",
    Comparator.BETWEEN: "保持在{}",
}


def range_words(one: Decimal, other: Decimal | None, unit: str) -> str:
    """Both edges of a range, the lower first: 2%—3%, 500—600人."""
    low, high = sorted((one, one if other is None else other))
    return f"{figure(low)}{unit if unit in ('%', '％', '‰') else ''}—{figure(high)}{unit}"


def target_figure(indicator: Indicator) -> str:
    """The figure of the target with its unit: 19家, of a range 2%—3%."""
    if indicator.is_range:
        return range_words(indicator.target, indicator.target_upper, indicator.unit_of_measure)
    return figure(indicator.target) + indicator.unit_of_measure


def read_target_figure(target: IndicatorReading) -> str:
    """The same of a target as it was read: 19家, 2%—3%."""
    if target.comparator is Comparator.BETWEEN:
        return range_words(target.value, target.upper, target.unit)
    return figure(target.value) + target.unit


def target_words(indicator: Indicator) -> str:
    """The target in words: 到2025年达到5件."""
    value = _COMPARATOR_WORDS[indicator.comparator].format(target_figure(indicator))
    return f"到{indicator.target_year}年{value}" if indicator.target_year else value


def problem_sentence(problem: Problem) -> str:
    """What is asked about a field, with what helps."""
    say = problem.detail
    sentences = {
        "progress_missing": "未填写。请写清做了什么、到什么程度、形成什么成果。",
        "empty_phrase": f"只有“{say('phrase')}”一类的话，看不出实际进展。请补充数量、名称、时间等具体内容。",
        "same_as_last_period": "与上期文字完全相同。如确无变化，请说明原因。",
        "percent_missing": "未填写。请填0到100之间的数字，如 80。",
        "percent_out_of_range": f"填的是{say('value')}，超出0到100。请改为0到100之间的数字，如 80。",
        "percent_like_share": f"填的是{say('value')}，即不到1%。若是{say('meant')}%，请改填{say('meant')}。",
        "percent_fell": f"低于上期的{say('last')}%（少{say('by')}个百分点）。请核对，或在“存在问题”中说明原因。",
        "done_below_hundred": f"状态表示已经完成，完成比例却是{say('value')}%。请核对。",
        "done_after_due": f"完成时限（{say('due')}）在本期之前，现在才报完成，状态是否应选逾期完成一类？时限内完成的，请写明完成日期。",
        "done_late_before_due": f"完成时限（{say('due')}）还没有过，却报了逾期完成。请核对状态。",
        "status_missing": "未选择。",
        "not_started_with_percent": f"状态表示还没有启动，完成比例却是{say('value')}%。请核对。",
        "hundred_but_not_done": "完成比例已是100%，状态却不是已经完成。请核对。",
        "behind_without_reason": "状态表示滞后，请写明原因。",
        "date_before_start": f"早于计划开始日期（{say('start')}）。请核对。",
        "date_after_due": f"晚于完成时限（{say('due')}）。如需延期，请另行报批。",
        "date_passed": f"早于本期开始日期（{say('start')}），事项又未完成。请核对。",
        "nothing_checkable": f"没有数量、时间或文件名称，只有“{say('phrases')}”等提法，无法核对。请补充具体内容。",
        "no_figure": "任务有数量要求，本期进展却没有数字。请写明本期完成和累计完成的数量。",
        "promise_passed": f"“{say('words')}”所说的时间在本期开始之前，已经过去。请写明实际结果。",
        "expected_day_passed": f"预计完成时间（{say('day')}）已过，事项又未完成。请核对。",
        "value_missing": "没有填报本期值。",
        "value_fell": f"低于上期的{say('last')}（少{say('by')}）。请核对，或在备注中说明原因。",
        "unit_slip": f"上次是{say('last')}，这次是{say('value')}，相差约{say('times')}倍，可能写错了计量单位。请核对。",
        "value_jumped": f"上次是{say('last')}，这次是{say('value')}，变化远大于以往（最多{say('step')}）。请核对；属实的，在备注中说明原因。",
        "counted_twice": f"“{say('item')}”由{say('units')}都计入，可能重复计算。请商定由哪家计入。",
        "evidence_twice": f"佐证材料“{say('item')}”由{say('units')}都提交了，可能重复计算。请核对。",
        "part_brought_before_reform": f"{say('unit')}已由{say('heirs')}承接，本期仍有它报的分担数，可能重复计算。请核对后由{say('heirs')}报，原来的数清空。",
        "parts_missing": f"还有{say('count')}家没有报分担数：{say('units')}。",
        "parts_do_not_add_up": f"各单位合计{say('total')}，责任单位报的总数是{say('whole')}，相差{say('by')}。请核对。",
        "parts_above_whole": f"还没报齐，各单位合计{say('total')}已超过总数{say('whole')}（多{say('by')}）。请核对。",
        "as_of_missing": "没有写明数据截至日期。",
        "as_of_before_period": f"数据截至{say('day')}，早于本期开始，可能是上期的数。请核对。",
        "as_of_after_period": f"数据截至{say('day')}，晚于本期结束。请核对。",
        "text_too_long": f"共{say('length')}字，超过{say('limit')}字。请精简，详细材料列入佐证材料。",
        "filled_by_missing": "未填写填报人。",
        "phone_missing": "未填写联系电话。",
        "reviewed_by_missing": "未填写审核人（分管负责人）。",
        "percent_not_a_number": f"看不懂“{say('text')}”。请填数字，如 {say('example')}。",
        "not_a_number": f"看不懂“{say('text')}”。请填数字，如 {say('example')}。",
        "not_a_date": f"看不懂“{say('text')}”。请按年-月-日填写，如 {say('example')}。",
        "no_such_day": f"没有“{say('text')}”这一天。请改为如 {say('example')}。",
    }
    return sentences.get(problem.code, "请核对。")


def request_word(nature: UnitNature) -> str:
    """How a paper turns to a body: 请 where the government may direct it, 商请 where it may not (条例第五条)."""
    return "请" if may_be_commanded(nature) else "商请"


@dataclass(frozen=True)
class ErrorText:
    """What happened and what to do, each one plain sentence."""

    what: str
    remedy: str

    @property
    def line(self) -> str:
        """Both in one line."""
        return f"{self.what}{self.remedy}"
