"""Facts for the page for the vice-mayor: small ones, and far more than a page holds."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.indicator_forecast import Forecast
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.periods import Period, PeriodKind
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.one_page.facts import MissedTarget, OnePageFacts
from wanzhou_gui.reports.unit_ranking import RankedHead
from wanzhou_gui.reports.workbench.heat_map import HeatField, HeatHeading, HeatTable
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.reports.workbench.tiles import TileFacts


def _quarter(code: str, number: int, first: date, last: date) -> Period:
    return Period(code=code, kind=PeriodKind.QUARTER, starts_on=first, ends_on=last, due_on=last.replace(day=25), id=number)


PERIOD = _quarter("2024Q2", 2, date(2024, 4, 1), date(2024, 6, 30))
BEFORE = _quarter("2024Q1", 1, date(2024, 1, 1), date(2024, 3, 31))
LAMPS = tuple(Lamp)


def unit_name(number: int) -> str:
    """Names of the lengths that occur, each different."""
    return ("区财政局", "区发展改革委", "万州经开区经济发展局", "国家金融监督管理总局万州监管分局")[number % 4] + f"第{number}分队"


def heat(groups: int, units: int) -> HeatTable:
    """A map with every lamp in it; totals last."""
    rows = [HeatHeading(at + 1, f"（{at + 1}） 以法治为引领健全知识产权保护第{at + 1}类", f"第{at + 1}类") for at in range(groups)]
    columns = [HeatHeading(at + 1, unit_name(at), unit_name(at)) for at in range(units)]
    fields = {
        (row, column): HeatField(LAMPS[(row * 7 + column) % len(LAMPS)], 1 + (row + column) % 12, 12)
        for row in range(groups + 1)
        for column in range(units + 1)
        if (row + column) % 3 or row == groups or column == units
    }
    total = HeatHeading(None, "合计", "全部")
    return HeatTable((*rows, total), (*columns, total), fields)


def facts(groups: int, units: int, tasks: int, targets: int) -> OnePageFacts:
    """A page with so many of everything."""
    counts = {lamp: tasks // 6 + (1 if at < tasks % 6 else 0) for at, lamp in enumerate(LAMP_ORDER)}
    tiles = [TileFacts(None, tasks, "", "", LedgerFilter())]
    tiles += [TileFacts(lamp, count, "占 16.7%", "较上期 −2", LedgerFilter(), count + 2) for lamp, count in counts.items()]
    lines = tuple(
        ListLine(f"{at + 1} 推进知识产权公共服务体系建设并完成年度任务第{at}项", f"{unit_name(at)} · 完成7%，序时进度17.7%，落后10.7个百分点。", f"逾期 {at + 1} 天", Lamp.RED, True, ("task", at))
        for at in range(tasks)
    )
    names = tuple(ListLine(unit_name(at), "", "已超期 · 未报 0/4 项", None, at % 2 == 0, ("unit", at)) for at in range(units))
    indicator = Indicator(
        plan_id=1,
        code="G1",
        name="每万人口高价值发明专利拥有量",
        comparator=Comparator.GE,
        target=Decimal(5),
        unit_of_measure="件",
        target_year="2025",
    )
    missed = MissedTarget(indicator, unit_name(3), Decimal("3.51"), ((BEFORE, Decimal("3.28")), (PERIOD, Decimal("3.51"))), Forecast(Decimal("4.9"), False, None, Decimal("0.08"), Decimal("0.09")))
    ranked = tuple(
        RankedHead(at + 1, Unit(name=unit_name(at), position=at, id=at + 1), 3, Decimal(50), Decimal(40 + at)) for at in range(units)
    )
    return OnePageFacts(
        plan_title="万州区推动知识产权服务现代化产业体系高质量发展行动计划（2023—2025年）" * (2 if units > 40 else 1),
        office="重庆市万州区人民政府督查室",
        period=PERIOD,
        as_of=date(2024, 6, 30),
        today=date(2024, 7, 10),
        tiles=tuple(tiles),
        heat=heat(groups, units),
        worrying=lines,
        overdue=lines[: tasks // 2],
        due_soon=lines[:2],
        due_soon_days=15,
        waiting=names,
        unit_count=units,
        indicator_count=targets + 2,
        missed=(missed,) * targets,
        unforeseen=1,
        ranked=ranked,
        desk=dict.fromkeys(("promise", "chase", "review"), names),
    )
