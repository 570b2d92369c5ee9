"""A sample ledger: the first plan with three quarters of plausible returns, all of it marked as sample."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from wanzhou_gui.domain.entries import Entry, ProgressStatus
from wanzhou_gui.domain.indicators import Indicator, IndicatorKind, IndicatorValue
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import PlanReading, Rhythm, TaskKind
from wanzhou_gui.domain.plans import Milestone, Plan, Registration, Task, UnitRole, expected_percent
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.usecases.entries import FormRow, UnitForm
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.services import Services

SAMPLE_PERIODS = ("2024Q1", "2024Q2", "2024Q3")
# What the office of the demonstration has been through; the returns of the last quarter wait for review.
SAMPLE_APPROVED = ("2024Q1", "2024Q2")
SAMPLE_TODAY = date(2024, 10, 15)
SUPERVISED_FROM = date(2024, 3, 4)
_MARK = "（示例）"

# How far each task is ahead of (or behind) the straight path in points, by quarter.
_PACE: dict[str, tuple[int, int, int]] = {
    "4": (2, -2, -12),
    "10": (4, 8, 12),
    "12": (0, -9, -16),
    "13": (3, -12, -4),
    "15": (5, 9, 15),
    "16": (6, 11, 9),
    "17": (0, -3, -13),
    "19": (1, 2, -31),
}
_DEFAULT_PACE = (3, 4, 5)
# Units whose return of a quarter did not come, or came after the due day.
_MISSING = {
    "2024Q1": ("区商务委",),
    "2024Q2": ("区经济信息委", "区检察院"),
    "2024Q3": ("区经济信息委", "区教委"),
}
_LATE = {"2024Q1": (), "2024Q2": ("区财政局",), "2024Q3": ("区司法局",)}
# Sample values and baselines by indicator name, three quarters each; ratios as numerator and denominator.
_VALUES: dict[str, tuple[str | tuple[str, str], ...]] = {
    "每万人口发明专利拥有量": (("512", "1560000"), ("548", "1560000"), ("596", "1561000")),
    "每万人口高价值发明专利拥有量": (("118", "1560000"), ("127", "1560000"), ("139", "1561000")),
    "每万户市场主体有效注册商标量": (("19650", "136000"), ("20110", "137500"), ("20680", "139000")),
    "“两品一标”产品认证": ("98", "103", "109"),
    "市级知识产权优势企业": ("13", "14", "16"),
    "高价值专利培育项目立项": ("1", "2", "3"),
    "知识产权质押融资额": ("860", "1920", "2750"),
    "知识产权人才总量": ("126", "133", "138"),
}
_BASELINES = {
    "市级知识产权优势企业": "12",
    "知识产权人才总量": "120",
    "“两品一标”产品认证": "95",
    "知识产权质押融资额": "0",
}
# The plan names nobody for its targets; where no task shares their words the sample office has decided.
_OWNERS = {"“两品一标”产品认证": "区农业农村委"}
_KINDS = {
    "知识产权质押融资额": IndicatorKind.CUMULATIVE,
    "高价值专利培育项目立项": IndicatorKind.CUMULATIVE,
}
_PROBLEMS = (
    "专业力量不足，具体工作由2名同志兼办",
    "涉及单位较多，需进一步协调职责分工",
    "上级配套文件尚未出台，部分工作需等待",
    "企业参与意愿不强，已联系的12家企业中有5家明确参加",
)
_COORDINATION = {
    ("4", "2024Q3"): "请区政府协调与达州市、开州区共同确定知识产权运营平台的建设方案。",
    ("12", "2024Q2"): "请区政府协调驻区高校开放可转让专利清单。",
    ("15", "2024Q3"): "请区政府研究风险补偿资金年度规模。",
}


@dataclass(frozen=True)
class SampleCounts:
    """What a sample ledger holds."""

    plan_id: int
    tasks: int
    safeguards: int
    units: int
    lead_roles: int
    responsible_roles: int
    indicators: int
    qualitative_targets: int
    milestones: int
    periods: tuple[str, ...]
    entries: int
    returns: int


def build_sample(services: Services, reading: PlanReading, approved: Sequence[str] = ()) -> SampleCounts:
    """Fill an empty ledger with the plan and three quarters of returns that say they are samples.

    The returns of the quarters in `approved` are approved and so locked.
    """
    plan, _ = services.plans.add(
        reading,
        PlanParameters(supervised_from=SUPERVISED_FROM, baseline_on=date(2023, 12, 31), is_sample=True),
        source_name="wanzhou_2024_16.txt",
    )
    _register(services, plan)
    _set_baselines(services, plan)
    milestones = {task.id: services.plans.milestones(task.id) for task in _tasks(services, plan)}
    entries = returns = 0
    for index, code in enumerate(SAMPLE_PERIODS):
        period, _ = services.periods.open(code)
        for unit in services.units.units():
            form = services.entries.form(plan.id, unit.id, period.id)
            _fill_indicators(services, form, index)
            if unit.name in _MISSING[code]:
                continue
            entries += _fill_rows(services, form, index, milestones)
            returns += _submit(services, form, period, unit)
            if code in approved:
                services.review.approve(plan.id, unit.id, period.id)
    return _counts(services, plan, milestones, entries, returns)


def _tasks(services: Services, plan: Plan) -> list[Task]:
    period = services.periods.current()
    if period is None:
        period, _ = services.periods.open(SAMPLE_PERIODS[0])
    return [row.task for row in services.overview.view(plan.id, period.id).rows]


def _register(services: Services, plan: Plan) -> None:
    for question in services.plans.open_questions(plan.id):
        answer = question.proposals[0] if question.proposals else "待责任单位报送后核定" + _MARK
        services.plans.answer(question, answer)
    services.plans.register(
        Registration(
            plan_id=plan.id,
            number="万州府督立〔2024〕1号" + _MARK,
            basis=plan.document_number,
            approver="区政府主要负责人" + _MARK,
            approved_on=SUPERVISED_FROM,
            method="自查说明、调阅资料",
        )
    )


def _set_baselines(services: Services, plan: Plan) -> None:
    period, _ = services.periods.open(SAMPLE_PERIODS[0])
    for card in services.indicators.cards(plan.id, period.id):
        indicator = card.indicator
        if indicator.name in _OWNERS:
            indicator = replace(indicator, owner_unit_id=services.units.unit(_OWNERS[indicator.name]).id)
        baseline = _BASELINES.get(indicator.name)
        kind = _KINDS.get(indicator.name, IndicatorKind.STOCK)
        changed = replace(indicator, kind=kind, data_source="责任单位统计" + _MARK)
        if baseline is not None:
            changed = replace(changed, baseline=Decimal(baseline), baseline_on=date(2023, 12, 31))
        services.indicators.change(changed)


def _fill_indicators(services: Services, form: UnitForm, index: int) -> None:
    for row in form.indicators:
        values = _VALUES.get(row.indicator.name)
        if values is not None:
            services.entries.save_value(_value(row.indicator, row.value, form.period, values[index]))


def _value(
    indicator: Indicator, value: IndicatorValue, period: Period, sample: str | tuple[str, str]
) -> IndicatorValue:
    if isinstance(sample, tuple) and indicator.is_ratio:
        return replace(
            value,
            numerator=Decimal(sample[0]),
            denominator=Decimal(sample[1]),
            as_of_on=period.ends_on,
            note=_MARK,
        )
    figure = sample if isinstance(sample, str) else sample[0]
    return replace(value, value=Decimal(figure), as_of_on=period.ends_on, note=_MARK)


def _fill_rows(services: Services, form: UnitForm, index: int, milestones: dict[int, list[Milestone]]) -> int:
    for row in form.rows:
        services.entries.save(_entry(form, row, index, milestones.get(row.task.id, [])))
    return len(form.rows)


def _entry(form: UnitForm, row: FormRow, index: int, milestones: Sequence[Milestone]) -> Entry:
    pace = (
        _PACE.get(row.task.number, _DEFAULT_PACE)[index]
        if row.task.kind is TaskKind.TASK
        else _DEFAULT_PACE[index]
    )
    ends_on = row.task.due_on or form.plan.period_ends_on or form.period.ends_on
    expected = expected_percent(SUPERVISED_FROM, ends_on, form.period.ends_on)
    spread = (len(row.task.title) * 3 + form.unit.position * 5) % 4
    percent = max(Decimal(0), min(Decimal(100), (expected + pace + spread).quantize(Decimal(1))))
    if row.previous is not None and row.previous.completion_percent is not None:
        percent = max(percent, row.previous.completion_percent)
    is_behind = percent + 10 < expected
    return replace(
        row.entry,
        progress_text=_progress(row, index, milestones, form.unit),
        completion_percent=percent,
        status=ProgressStatus.BEHIND if is_behind else ProgressStatus.ON_TRACK,
        problems_text=_PROBLEMS[(row.task.position + index) % len(_PROBLEMS)] + "。" if is_behind else "",
        next_steps=_next_steps(milestones, index),
        coordination=_COORDINATION.get((row.task.number, form.period.code), "")
        if row.role is UnitRole.LEAD
        else "",
        expected_on=date(2025, 12, 20) if row.role is UnitRole.LEAD else None,
        evidence=f"{form.unit.name}{form.period.code}工作小结{_MARK}",
    )


def _progress(row: FormRow, index: int, milestones: Sequence[Milestone], unit: Unit) -> str:
    seed = row.task.position * 7 + index * 5 + unit.position * 3
    if row.role is UnitRole.RESPONSIBLE:
        told = (
            f"明确{1 + seed % 3}名联络员，梳理本单位承担事项{2 + seed % 4}项",
            f"配合牵头单位开展联合行动{1 + seed % 4}次，报送信息{3 + seed % 6}条",
            f"完成本单位承担事项{1 + seed % 4}项，服务企业{8 + seed % 30}家",
        )[index]
        return f"{told}。{_MARK}"
    if not milestones:
        return (
            f"召开工作推进会{1 + seed % 3}次，分解具体事项{3 + seed % 5}项，已启动{2 + seed % 3}项。{_MARK}"
        )
    first = milestones[index % len(milestones)]
    second = milestones[(index + 1) % len(milestones)]
    sentences = [_milestone_sentence(first, index, seed)]
    if second is not first:
        sentences.append(_milestone_sentence(second, max(0, index - 1), seed + 11))
    return "；".join(sentences) + f"。{_MARK}"


def _milestone_sentence(milestone: Milestone, stage: int, seed: int) -> str:
    name = milestone.name
    if milestone.rhythm is Rhythm.YEARLY:
        return (
            f"{name}，已制定年度方案，安排活动{2 + seed % 4}场",
            f"{name}，已组织{1 + seed % 5}场，参加{60 + seed * 7 % 240}人次",
            f"{name}，累计组织{4 + seed % 6}场，参加{180 + seed * 9 % 420}人次",
        )[stage]
    if milestone.rhythm is Rhythm.CUMULATIVE:
        return (
            f"{name}，摸排储备对象{10 + seed % 20}个",
            f"{name}，新增{1 + seed % 6}个，在培{6 + seed % 9}个",
            f"{name}，累计达到{5 + seed % 12}个",
        )[stage]
    if milestone.rhythm is Rhythm.STANDING:
        return f"{name}，常态开展，本期办理{6 + seed % 40}件"
    return (
        f"{name}，完成前期调研，走访单位{4 + seed % 9}家",
        f"{name}，形成初稿，征求{5 + seed % 8}家单位意见",
        f"{name}，已修改完善，采纳意见{3 + seed % 7}条",
    )[stage]


def _next_steps(milestones: Sequence[Milestone], index: int) -> str:
    if not milestones:
        return "继续按分工抓好落实，下季度完成剩余事项。"
    return f"下季度重点抓好：{milestones[(index + 1) % len(milestones)].name}。"


def _submit(services: Services, form: UnitForm, period: Period, unit: Unit) -> int:
    services.entries.save_signature(
        replace(form.unit_return, filled_by="张三" + _MARK, phone="023-00000000", reviewed_by="李四" + _MARK)
    )
    late = unit.name in _LATE[period.code]
    received_on = (
        period.due_on + timedelta(days=4) if late else period.due_on - timedelta(days=unit.position % 5)
    )
    services.entries.submit(form, received_on=received_on, questions_confirmed=True)
    return 1


def _counts(
    services: Services, plan: Plan, milestones: dict[int, list[Milestone]], entries: int, returns: int
) -> SampleCounts:
    last = services.periods.period(SAMPLE_PERIODS[-1])
    view = services.overview.view(plan.id, last.id)
    tasks = [row for row in view.rows if row.task.kind is TaskKind.TASK]
    cards = services.indicators.cards(plan.id, last.id)
    return SampleCounts(
        plan_id=plan.id,
        tasks=len(tasks),
        safeguards=len(view.rows) - len(tasks),
        units=len(view.standings),
        lead_roles=sum(len(row.lead_units) for row in tasks),
        responsible_roles=sum(len(row.responsible_units) for row in tasks),
        indicators=sum(card.indicator.scope == "goal" for card in cards),
        qualitative_targets=len(services.plans.qualitative_targets(plan.id)),
        milestones=sum(len(found) for found in milestones.values()),
        periods=SAMPLE_PERIODS,
        entries=entries,
        returns=returns,
    )
