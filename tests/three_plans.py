"""Two more plans beside the sample: one by months with tasks that are late, one that has ended with something still open."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.services import Services

BUSINESS = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。2024年5月底前企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
2.扩大信贷投放。新增贷款200亿元。（牵头单位：区金融办；责任单位：区财政局）
3.推行一窗受理。2024年12月底前政务服务事项一窗受理率达到90%。（牵头单位：区市场监管局；责任单位：区司法局、区教委）
4.清理不合理收费。开展涉企收费专项检查。（牵头单位：区发展改革委；责任单位：区财政局）
"""
ROADS = """万州区农村公路安全隐患整治工作方案
一、重点任务
1.排查隐患路段。完成全部农村公路隐患路段排查。（牵头单位：区交通局；责任单位：区财政局）
2.整治隐患路段。2024年12月底前整治隐患路段80公里。（牵头单位：区交通局；责任单位：区应急管理局、区财政局）
"""
MONTHS = ("2024M04", "2024M05", "2024M06")


def add_two_plans(services: Services) -> tuple[int, int, int]:
    """Add both to a ledger with the sample plan, with returns; the ids of all three, oldest first."""
    first = services.plans.plans()[0].plan
    services.periods.set_rhythm(first.id, PeriodKind.QUARTER)
    monthly = _add(services, BUSINESS, PeriodKind.MONTH, date(2024, 1, 1), date(2024, 12, 31))
    quarterly = _add(services, ROADS, PeriodKind.QUARTER, date(2024, 3, 1), date(2025, 12, 31))
    for at, code in enumerate(MONTHS):
        services.periods.open(code)
        _report(services, monthly, code, "区市场监管局", Decimal(10 + 10 * at))
        _report(services, monthly, code, "区发展改革委", Decimal(30 + 15 * at))
    _report(services, quarterly, "2024Q2", "区交通局", Decimal(2))
    late = services.plans.tasks(monthly)[0]
    services.plans.change_task(replace(late, due_on=date(2024, 5, 31)))
    return first.id, monthly, quarterly


def _add(services: Services, text: str, rhythm: PeriodKind, begins: date, ends: date) -> int:
    [reading, *_] = services.plans.read_text(text)
    dates = PlanParameters(supervised_from=begins, period_starts_on=begins, period_ends_on=ends)
    plan, _ = services.plans.add(reading, dates)
    services.periods.set_rhythm(plan.id, rhythm)
    return plan.id


def _report(services: Services, plan_id: int, code: str, unit_name: str, percent: Decimal) -> None:
    period = services.periods.period(code)
    unit = services.units.unit(unit_name)
    form = services.entries.form(plan_id, unit.id, period.id)
    for row in form.rows:
        services.entries.save(
            replace(
                row.entry,
                progress_text="已召开部门会商会，形成任务清单，正在按月推进。",
                completion_percent=percent,
                status=ProgressStatus.ON_TRACK,
                next_steps="逐项对账，按月通报。",
            )
        )
    form = services.entries.form(plan_id, unit.id, period.id)
    signed = replace(form.unit_return, filled_by="张三", phone="023-58100001", reviewed_by="李四")
    services.entries.save_signature(signed)
    services.entries.submit(services.entries.form(plan_id, unit.id, period.id), received_on=period.due_on, questions_confirmed=True)
