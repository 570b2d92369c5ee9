"""All plans at once: every number is the sum of the single plans', each plan in its own period, and nothing kept is stale."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from tests.closed_tasks import close_task
from tests.three_plans import add_two_plans
from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter
from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports.workbench.plan_names import short_plan_names
from wanzhou_gui.usecases.all_plans import ATTENTION_KEYS, AllPlansFacts
from wanzhou_gui.usecases.demo import SampleCounts
from wanzhou_gui.usecases.errors import DeskError, NotFoundError
from wanzhou_gui.usecases.plan_storing import PlanParameters
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.workbench import WorkbenchFacts

QUARTER, MONTH, MIDDLE = "2024Q2", "2024M06", "2024M05"


@pytest.fixture
def three(sample: tuple[Services, SampleCounts]) -> Services:
    """The sample, a monthly plan with late tasks and another quarterly one."""
    add_two_plans(sample[0])
    return sample[0]


def all_facts(services: Services, code: str) -> AllPlansFacts:
    return services.all_plans.facts(services.periods.period(code).id)


def single_facts(services: Services, facts: AllPlansFacts) -> list[WorkbenchFacts]:
    return [services.workbench.facts(one.plan.id, one.view.period.id) for one in facts.plans]


@pytest.mark.parametrize(("chosen", "own"), [(QUARTER, [QUARTER, MONTH, QUARTER]), (MONTH, [QUARTER, MONTH, QUARTER]), (MIDDLE, [QUARTER, MIDDLE, QUARTER])])
def test_each_plan_is_seen_in_the_period_of_its_own_rhythm(three: Services, chosen: str, own: list[str]) -> None:
    assert [one.view.period.code for one in all_facts(three, chosen).plans] == own


def test_of_a_running_quarter_a_monthly_plan_is_seen_in_the_month_of_today_or_the_latest_there_is(three: Services) -> None:
    assert three.all_plans.today == date(2024, 10, 15)
    three.periods.open("2024Q4")
    assert [one.view.period.code for one in all_facts(three, "2024Q4").plans] == ["2024Q4", "2024M06", "2024Q4"]
    for month in ("2024M10", "2024M12"):
        three.periods.open(month)
    assert [one.view.period.code for one in all_facts(three, "2024Q4").plans] == ["2024Q4", "2024M10", "2024Q4"]


@pytest.mark.parametrize("code", [QUARTER, MONTH, MIDDLE, "2024M04"])
def test_every_number_is_the_sum_of_the_single_plans(three: Services, code: str) -> None:
    facts = all_facts(three, code)
    single = single_facts(three, facts)
    assert len(single) == 3
    tiles = {tile.lamp: tile for tile in facts.tiles}
    for lamp in (None, *LAMP_ORDER):
        own = [next(tile for tile in one.tiles() if tile.lamp is lamp) for one in single]
        assert tiles[lamp].number == sum(tile.number for tile in own)
        if lamp is not None:
            change = sum(tile.number - tile.before for tile in own if tile.before is not None)
            assert tiles[lamp].before == tiles[lamp].number - change
    for line, one in zip(facts.plan_lines, single, strict=True):
        assert line.tasks == len(one.tasks)
        assert line.lamps == one.view.lamp_counts()
        assert line.overdue == len(one.attention_lines("overdue"))
        assert (line.waiting, line.units) == (len(one.waiting), len(one.view.standings))
    assert facts.sum_line.tasks == tiles[None].number
    assert facts.sum_line.lamps == {lamp: tiles[lamp].number for lamp in LAMP_ORDER}
    for key in ATTENTION_KEYS:
        own_targets = Counter(line.target for one in single for line in one.attention_lines(key))
        assert Counter(line.target for line in facts.attention[key]) == own_targets, key
        assert all(line.place is not None and facts.names[line.place[0]] in line.note for line in facts.attention[key])
    assert len(facts.attention["overdue"]) == facts.sum_line.overdue
    heat = facts.heat_table
    for at, one in enumerate(single):
        own_table = one.heat_table()
        for column, heading in enumerate(heat.columns):
            before = next((place for place, known in enumerate(own_table.columns) if known.id == heading.id), None)
            expected = own_table.fields.get((len(own_table.rows) - 1, before)) if before is not None else None
            assert heat.fields.get((at, column)) == expected
    foot = len(heat.rows) - 1
    for column in range(len(heat.columns)):
        found = [heat.fields[at, column] for at in range(foot) if (at, column) in heat.fields]
        assert heat.fields[foot, column].total == sum(field.total for field in found)
        worst = heat.fields[foot, column].lamp
        assert heat.fields[foot, column].count == sum(field.count for field in found if field.lamp is worst)


def test_there_is_something_to_see_in_every_plan(three: Services) -> None:
    facts = all_facts(three, MONTH)
    assert facts.sum_line.overdue > 0
    assert facts.sum_line.waiting > 3
    assert all(line.tasks for line in facts.plan_lines)
    assert facts.attention["review"]


def test_a_unit_stands_once_with_all_it_owes(three: Services) -> None:
    facts = all_facts(three, MONTH)
    units = {one.unit.name: one for one in facts.units}
    assert len(units) == len(facts.units)
    money = units["区财政局"]
    assert len(money.standings) == 3
    assert [one.plan.id for one, _ in money.owed] == [facts.plans[1].plan.id, facts.plans[2].plan.id]
    line = next(line for line in facts.unit_lines if line.title == "区财政局")
    assert line.right.endswith("未报 2/3 个方案")
    assert facts.names[facts.plans[1].plan.id] in line.note
    assert sum(len(one.owed) for one in facts.units) == facts.sum_line.waiting
    owing = [bool(one.owed) for one in facts.units]
    assert owing == sorted(owing, reverse=True), "those still to report stand first"


def test_the_ranking_weighs_every_task_once(three: Services) -> None:
    facts = all_facts(three, MONTH)
    head = next(one for one in facts.ranked_heads if one.unit.name == "区市场监管局")
    rows = [row for row in facts.tasks if any(unit.id == head.unit.id for unit in row.lead_units) or (not row.lead_units and row.convenor is not None and row.convenor.id == head.unit.id)]
    assert {row.task.plan_id for row in rows} == {one.plan.id for one in facts.plans[:2]}
    assert head.tasks == len(rows)
    known = [row.percent for row in rows if row.percent is not None and row.verdict.expected is not None]
    assert head.percent == (sum(known, Decimal(0)) / len(known)).quantize(Decimal("0.1"))


def test_the_ledger_of_all_plans_holds_the_rows_of_each(three: Services) -> None:
    facts = all_facts(three, MONTH)
    views = [three.overview.view(one.plan.id, one.view.period.id) for one in facts.plans]
    assert [row.task.id for row in facts.view.rows] == [row.task.id for view in views for row in view.rows]
    wanted = LedgerFilter(lamps=frozenset({Lamp.RED}), kind=TaskKind.TASK)
    assert len(facts.view.filtered(wanted)) == sum(len(view.filtered(wanted)) for view in views)
    second = facts.plans[1].plan.id
    assert len(facts.view.filtered(LedgerFilter(plan_id=second))) == 4


def test_plans_that_have_not_begun_or_are_over_are_left_out_and_named(three: Services) -> None:
    later = three.plans.add(three.plans.read_text("万州区2026年工作要点\n一、重点任务\n1.做一件事。做成一件事。（牵头单位：区财政局）\n")[0], PlanParameters(supervised_from=date(2026, 1, 1), period_starts_on=date(2026, 1, 1)))[0]
    over = three.plans.add(three.plans.read_text("万州区2023年工作要点\n一、重点任务\n1.做完一件事。做成一件事。（牵头单位：区财政局）\n")[0], PlanParameters(supervised_from=date(2023, 1, 1), period_starts_on=date(2023, 1, 1), period_ends_on=date(2023, 12, 31)))[0]
    by_year = three.plans.add(three.plans.read_text("万州区年度报告工作\n一、重点任务\n1.报告一件事。报告一件事。（牵头单位：区财政局）\n")[0], PlanParameters(supervised_from=date(2024, 1, 1), period_starts_on=date(2024, 1, 1)))[0]
    three.periods.set_rhythm(by_year.id, PeriodKind.YEAR)
    facts = all_facts(three, MONTH)
    assert [one.id for one in facts.upcoming] == [later.id]
    assert [one.id for one in facts.without_period] == [by_year.id]
    open_one = next(one for one in facts.plans if one.plan.id == over.id)
    assert not open_one.is_asked, "what is still open in it is shown, but nobody is asked for a return"
    line = next(one for one in facts.plan_lines if one.plan_id == over.id)
    assert (line.units, line.waiting, line.overdue) == (0, 0, 1)
    close_task(three, open_one.view.rows[0].task.id, date(2024, 6, 1))
    assert [one.id for one in all_facts(three, MONTH).ended] == [over.id]


def test_a_period_that_is_not_there_is_refused(three: Services) -> None:
    with pytest.raises(NotFoundError):
        three.all_plans.gather(99999)


def test_one_changed_return_is_worked_out_anew_and_the_other_plans_are_kept(three: Services) -> None:
    before = all_facts(three, MONTH)
    asked: list[int] = []
    work_out = three.workbench.facts

    def noted(plan_id: int, period_id: int) -> WorkbenchFacts:
        asked.append(plan_id)
        return work_out(plan_id, period_id)

    three.all_plans._workbench.facts = noted  # type: ignore[method-assign]
    assert all_facts(three, MONTH).plans == before.plans
    assert asked == []
    second = before.plans[1]
    save_percent(three, second.plan.id, second.view.period.id, "区市场监管局", Decimal(95))
    after = all_facts(three, MONTH)
    assert asked == [second.plan.id]
    assert after.plans[0] is before.plans[0]
    assert after.plan_lines[1].done > before.plan_lines[1].done


def save_percent(services: Services, plan_id: int, period_id: int, unit_name: str, percent: Decimal) -> None:
    form = services.entries.form(plan_id, services.units.unit(unit_name).id, period_id)
    if form.is_locked:
        services.entries.reopen(form, "数据有误")
        form = services.entries.form(plan_id, services.units.unit(unit_name).id, period_id)
    for row in form.rows:
        services.entries.save(replace(row.entry, completion_percent=percent, status=ProgressStatus.ON_TRACK, progress_text="推进中"))


def test_what_is_kept_never_differs_from_what_is_worked_out_anew(three: Services) -> None:
    """After every act, also a batch of settings, an undo, a redo and a paper, the kept answer is the fresh one."""
    chance = random.Random(20240710)
    plans = [one.plan for one in three.plans.plans()]
    acts: list[Callable[[], object]] = [
        lambda: save_percent(three, plans[1].id, three.periods.period(MONTH).id, "区发展改革委", Decimal(chance.randrange(100))),
        lambda: save_percent(three, plans[2].id, three.periods.period(QUARTER).id, "区交通局", Decimal(chance.randrange(100))),
        lambda: three.plans.change_task(replace(chance.choice(three.plans.tasks(plans[1].id)), due_on=date(2024, chance.randrange(1, 13), 9))),
        lambda: three.periods.change_due_day(three.periods.period(MONTH), date(2024, 6, chance.randrange(20, 29))),
        lambda: three.units.save(replace(three.units.unit("区财政局"), position=chance.randrange(1, 40))),
        three.history.undo,
        three.history.undo,
        three.history.redo,
    ]
    refused = 0
    for _ in range(40):
        act = chance.choice(acts)
        try:
            act()
        except DeskError:
            # An act that is refused changes nothing; what matters is what is shown then.
            refused += 1
        for code in (MONTH, QUARTER):
            kept = all_facts(three, code)
            three.all_plans._known.clear()
            assert kept == all_facts(three, code)
    assert refused < 20


def test_a_save_between_two_steps_is_in_the_answer(three: Services) -> None:
    for at in range(6):
        three.plans.add(three.plans.read_text(f"万州区第{at}号工作要点\n一、重点任务\n1.做一件事。做成一件事。（牵头单位：区财政局）\n")[0], PlanParameters(supervised_from=date(2024, 1, 1), period_starts_on=date(2024, 1, 1), period_ends_on=date(2024, 12, 31)))
    gathering = three.all_plans.gather(three.periods.period(MONTH).id)
    assert gathering.advance() is None
    first = three.plans.plans()[0].plan
    task = three.plans.tasks(first.id)[0]
    three.plans.change_task(replace(task, title="改过的题目"))
    facts = gathering.advance()
    while facts is None:
        facts = gathering.advance()
    assert facts.view.rows[0].task.title == "改过的题目"


def test_short_names_are_never_alike() -> None:
    names = short_plan_names(
        {
            1: "万州区知识产权强区建设行动方案（2024—2025年）",
            2: "万州区2024年优化营商环境重点任务",
            3: "万州区2024年优化营商环境重点任务",
            4: "万州区很长很长很长很长很长很长的一个方案名称甲",
            5: "万州区很长很长很长很长很长很长的一个方案名称乙",
        }
    )
    assert names[1] == "知识产权强区建设行动方案"
    assert len(set(names.values())) == 5
    assert all(len(name) <= 14 for name in names.values())
    assert short_plan_names({7: "《某方案》"}) == {7: "某方案"}


def test_the_page_for_the_vice_mayor_states_the_same_sums(three: Services) -> None:
    facts = all_facts(three, MONTH)
    page = three.all_plans.one_page_facts(three.periods.period(MONTH).id)
    assert page.tiles == facts.tiles
    assert page.plans[-1] == facts.sum_line
    assert len(page.waiting) == facts.waiting_units
    assert page.unit_count == len(facts.units)
    single = single_facts(three, facts)
    assert len(page.missed) == sum(len(one.missed_targets()) for one in single)
    assert page.indicator_count == sum(len(one.goals) for one in single)
