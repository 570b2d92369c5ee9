"""Every running plan at once: what the workbench and the ledger show over all of them, put together from single views."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.history import RowChange
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerFilter, LedgerRow, LedgerView, UnitStanding
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.plans import Plan, Task
from wanzhou_gui.domain.plans_view import PlansView
from wanzhou_gui.domain.rhythms import period_around
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.one_page.compose import one_page
from wanzhou_gui.reports.one_page.facts import MissedTarget, OnePageFacts
from wanzhou_gui.reports.unit_ranking import RankedHead, ranked_heads
from wanzhou_gui.reports.workbench.heat_map import WORST_FIRST, HeatTable, plans_heat_table
from wanzhou_gui.reports.workbench.lines import ListLine, of_plan, task_line, units_line
from wanzhou_gui.reports.workbench.plan_names import short_plan_names
from wanzhou_gui.reports.workbench.plan_table import PlanLine, plan_line, sum_line
from wanzhou_gui.reports.workbench.tiles import TileFacts, lamp_tiles
from wanzhou_gui.usecases.clerks import read_settings
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.indicators import IndicatorCard
from wanzhou_gui.usecases.ports import Clock, Ledger
from wanzhou_gui.usecases.workbench import WorkbenchFacts, WorkbenchVerbs, urgency

ATTENTION_KEYS = ("worrying", "overdue", "due_soon", "review", "sign", "chase", "promise", "today")
"""The heads of 今天要办, as on the workbench of one plan."""

# So many plans are worked out before somebody else has a turn: some tenth of a second.
_AT_A_TIME = 4
# So many indicators of a plan may be shown beside those of others.
_MOST_CARDS = 4
# So many acts back it is followed which plans they touched; after more everything is worked out anew.
_FOLLOWED_ACTS = 40


@dataclass(frozen=True)
class PlanStanding:
    """Where one plan stands: its workbench without the past of its lamps, and of its indicators the worst ones."""

    facts: WorkbenchFacts
    # Whether its units are asked for returns in the period; an ended plan is here only for what is still open in it.
    is_asked: bool
    missed: tuple[MissedTarget, ...]
    indicator_count: int
    unforeseen: int

    @property
    def plan(self) -> Plan:
        """The plan."""
        return self.facts.view.plan

    @property
    def view(self) -> LedgerView:
        """Its work items and units in its own period."""
        return self.facts.view


@dataclass(frozen=True)
class UnitOfPlans:
    """A unit with its standing in every plan that asks it for a return."""

    unit: Unit
    standings: tuple[tuple[PlanStanding, UnitStanding], ...]

    @property
    def owed(self) -> tuple[tuple[PlanStanding, UnitStanding], ...]:
        """The plans for which nothing has been taken in."""
        return tuple(one for one in self.standings if not one[1].has_reported)


@dataclass(frozen=True)
class AllPlansFacts:
    """What the workbench shows over all plans; every number is the sum of those of the single plans."""

    period: Period
    today: date
    due_soon_days: int
    plans: tuple[PlanStanding, ...]
    # Plans that have not begun by then, that have ended with nothing open, or whose own period was never generated.
    upcoming: tuple[Plan, ...] = ()
    ended: tuple[Plan, ...] = ()
    without_period: tuple[Plan, ...] = ()

    @cached_property
    def names(self) -> dict[int, str]:
        """Short names by the ids of the plans."""
        return short_plan_names({one.plan.id: one.plan.title for one in self.plans})

    @cached_property
    def view(self) -> PlansView:
        """The work items of all plans as one list."""
        return PlansView(self.period, tuple(one.view for one in self.plans))

    @property
    def as_of(self) -> date:
        """The day the chosen period is judged on."""
        return self.period.as_of(self.today)

    @cached_property
    def tasks(self) -> tuple[LedgerRow, ...]:
        """The tasks of all plans without the safeguards."""
        return tuple(row for row in self.view.rows if row.task.kind is TaskKind.TASK)

    @cached_property
    def tiles(self) -> tuple[TileFacts, ...]:
        """All tasks first, then one tile for each lamp, with its share and the change against the period before."""
        return lamp_tiles(*(one.view for one in self.plans))

    @cached_property
    def plan_lines(self) -> tuple[PlanLine, ...]:
        """One row for each plan."""
        return tuple(plan_line(one.view, self.names[one.plan.id], is_asked=one.is_asked) for one in self.plans)

    @cached_property
    def sum_line(self) -> PlanLine:
        """The row below them."""
        return sum_line(self.plan_lines)

    @cached_property
    def heat_table(self) -> HeatTable:
        """Plans across units, with a row and a column of totals."""
        return plans_heat_table(tuple(one.view for one in self.plans), self.names)

    @cached_property
    def ranked_heads(self) -> tuple[RankedHead, ...]:
        """The units that head tasks, over all their plans, the furthest ahead of time first."""
        return ranked_heads(self.tasks)

    def attention_filters(self) -> dict[str, LedgerFilter]:
        """The three lists of tasks that need attention, by key."""
        return {
            "worrying": LedgerFilter(lamps=frozenset({Lamp.RED, Lamp.YELLOW})),
            "overdue": LedgerFilter(overdue_only=True),
            "due_soon": LedgerFilter(due_within_days=self.due_soon_days),
        }

    @cached_property
    def attention(self) -> dict[str, tuple[ListLine, ...]]:
        """The lists of 今天要办 over all plans, worst or oldest first; every line says which plan it is of."""
        found: dict[str, tuple[ListLine, ...]] = {}
        place = {one.plan.id: one for one in self.plans}
        for key, wanted in self.attention_filters().items():
            rows = sorted(self.view.filtered(wanted), key=urgency)
            found[key] = tuple(self._named(task_line(row), place[row.task.plan_id]) for row in rows)
        for key in ATTENTION_KEYS:
            if key not in found:
                # A plan's own list is in order already; what is overdue comes first over all.
                lines = [(line, one) for one in self.plans for line in one.facts.attention_lines(key)]
                found[key] = tuple(self._named(line, one) for line, one in sorted(lines, key=lambda each: not each[0].worried))
        return found

    def _named(self, line: ListLine, standing: PlanStanding) -> ListLine:
        return of_plan(line, self.names[standing.plan.id], standing.plan.id, standing.view.period.id)

    @cached_property
    def units(self) -> tuple[UnitOfPlans, ...]:
        """Every unit that is asked, with all its plans; those still to report first, late ones before the others."""
        units: dict[int, Unit] = {}
        standings: dict[int, list[tuple[PlanStanding, UnitStanding]]] = {}
        for one in self.plans:
            for standing in one.view.standings if one.is_asked else ():
                units.setdefault(standing.unit.id, standing.unit)
                standings.setdefault(standing.unit.id, []).append((one, standing))
        ordered = sorted(units.values(), key=lambda unit: (unit.position, unit.id))
        found = [UnitOfPlans(unit, tuple(standings[unit.id])) for unit in ordered]
        return tuple(sorted(found, key=lambda one: (not one.owed, not any(standing.is_late for _, standing in one.owed), -len(one.owed))))

    @cached_property
    def unit_lines(self) -> tuple[ListLine, ...]:
        """The same as lines to read; a line leads to the first plan it owes, or to its first one."""
        found = []
        for unit in self.units:
            owed = [(self.names[one.plan.id], standing) for one, standing in unit.owed]
            line = units_line(unit.unit, owed, len(unit.standings))
            first = (unit.owed or unit.standings)[0][0]
            found.append(replace(line, place=(first.plan.id, first.view.period.id)))
        return tuple(found)

    @cached_property
    def cards(self) -> tuple[tuple[PlanStanding, IndicatorCard], ...]:
        """The worst indicators of every plan, the worst of all first."""
        found = [(one, card) for one in self.plans for card in one.facts.cards]
        return tuple(sorted(found, key=lambda each: WORST_FIRST.index(each[1].verdict.lamp)))

    @property
    def waiting_units(self) -> int:
        """Units that owe a return for at least one plan."""
        return sum(bool(unit.owed) for unit in self.units)

    @property
    def due_on(self) -> date:
        """The earliest day on which returns are due."""
        return min((one.view.period.due_on for one in self.plans if one.is_asked), default=self.period.due_on)

    def prepare(self) -> AllPlansFacts:
        """Work out everything that is shown now, away from the window."""
        _ = (self.tiles, self.sum_line, self.heat_table, self.ranked_heads, self.attention, self.unit_lines)
        return self

    def one_page(self, office: str) -> OnePageFacts:
        """What the page for the vice-mayor states over all plans."""
        keys = ("promise", "chase", "today", "sign", "review")
        owing = [line for unit, line in zip(self.units, self.unit_lines, strict=True) if unit.owed]
        return OnePageFacts(
            plan_title=f"全部在办方案（{len(self.plans)}个）",
            office=office,
            period=self.period,
            as_of=self.as_of,
            today=self.today,
            tiles=self.tiles,
            heat=self.heat_table,
            worrying=self.attention["worrying"],
            overdue=self.attention["overdue"],
            due_soon=self.attention["due_soon"],
            due_soon_days=self.due_soon_days,
            desk={key: self.attention[key] for key in keys},
            is_sample=any(one.plan.is_sample for one in self.plans),
            waiting=tuple(owing),
            unit_count=len(self.units),
            indicator_count=sum(one.indicator_count for one in self.plans),
            missed=tuple(target for one in self.plans for target in one.missed),
            unforeseen=sum(one.unforeseen for one in self.plans),
            ranked=self.ranked_heads,
            plans=(*self.plan_lines, self.sum_line),
        )


class Gathering:
    """All plans on the way to being put together, a few at a time, so that a save need not wait for hundreds of them."""

    def __init__(self, verbs: AllPlanVerbs, chosen: Period, plans: Sequence[Plan]) -> None:
        self._verbs = verbs
        self._chosen = chosen
        self._plans = tuple(plans)
        self._periods = verbs.periods()
        self._found: list[PlanStanding] = []
        self._left_out: dict[str, list[Plan]] = {"upcoming": [], "ended": [], "without_period": []}
        self._stamp = verbs.note_changes()
        self.done = 0

    @property
    def total(self) -> int:
        """How many plans there are to look at."""
        return len(self._plans)

    def advance(self) -> AllPlansFacts | None:
        """Work out a few plans more; everything once the last one is there."""
        stamp = self._verbs.note_changes()
        if stamp != self._stamp:
            # Something was written in between: what has not changed is known, the rest is looked at again.
            self._stamp, self.done = stamp, 0
            self._found.clear()
            for plans in self._left_out.values():
                plans.clear()
        fresh = 0
        while self.done < len(self._plans) and fresh < _AT_A_TIME:
            fresh += self._look_at(self._plans[self.done])
            self.done += 1
        if self.done < len(self._plans):
            return None
        left_out = {key: tuple(plans) for key, plans in self._left_out.items()}
        facts = AllPlansFacts(self._chosen, self._verbs.today, self._verbs.due_soon_days, tuple(self._found), **left_out)
        return self._verbs.as_known(facts)

    def _look_at(self, plan: Plan) -> int:
        """Put one plan where it belongs; 1 when it had to be worked out."""
        begun = plan.supervised_from or plan.period_starts_on
        if begun is not None and begun > self._chosen.due_on:
            self._left_out["upcoming"].append(plan)
            return 0
        # Of a quarter that is still running a monthly plan is seen in the month of today.
        period = period_around(plan, self._chosen, self._periods, self._chosen.as_of(self._verbs.today))
        if period is None:
            self._left_out["without_period"].append(plan)
            return 0
        has_ended = plan.period_ends_on is not None and plan.period_ends_on < period.starts_on
        standing, is_fresh = self._verbs.standing(plan.id, period.id, is_asked=not has_ended)
        if has_ended and not _is_anything_open(standing.facts):
            self._left_out["ended"].append(plan)
        else:
            self._found.append(standing)
        return int(is_fresh)


class AllPlanVerbs:
    """Looking at all running plans together; what was worked out of a plan is kept until the plan changes."""

    def __init__(self, ledger: Ledger, clock: Clock, workbench: WorkbenchVerbs) -> None:
        self._ledger = ledger
        self._clock = clock
        self._workbench = workbench
        self._known: dict[tuple[int, int], PlanStanding] = {}
        # Every plan reads its units anew; here each is one object, as long as nothing of it changes.
        self._units: dict[tuple[int, int, str], Unit] = {}
        self._stamp: tuple[int, int, date] | None = None
        self._seen_act = 0
        self._last: AllPlansFacts | None = None

    @property
    def today(self) -> date:
        """The day everything is judged on."""
        return self._clock.today()

    @property
    def due_soon_days(self) -> int:
        """How many days count as soon."""
        return read_settings(self._ledger).due_soon_days

    def periods(self) -> list[Period]:
        """Every period of the ledger."""
        return self._ledger.find(Period)

    def gather(self, period_id: int) -> Gathering:
        """Begin to put all plans together; NotFoundError for a period that is not there."""
        return Gathering(self, self._ledger.get(Period, period_id), self._ledger.find(Plan))

    def facts(self, period_id: int) -> AllPlansFacts:
        """All plans at once."""
        gathering = self.gather(period_id)
        while (facts := gathering.advance()) is None:
            pass
        return facts

    def one_page_facts(self, period_id: int) -> OnePageFacts:
        """What the page for the vice-mayor states over all plans."""
        return self.facts(period_id).one_page(read_settings(self._ledger).office_name)

    def one_page(self, period_id: int) -> bytes:
        """The workbench of all plans as one A4 page, as a PDF; an internal page, without a number."""
        return self._workbench.pages().render_page(one_page(self.one_page_facts(period_id)))

    def standing(self, plan_id: int, period_id: int, *, is_asked: bool) -> tuple[PlanStanding, bool]:
        """Where a plan stands in a period, and whether it had to be worked out."""
        known = self._known.get((plan_id, period_id))
        if known is not None and known.is_asked is is_asked:
            return known, False
        facts = self._workbench.facts(plan_id, period_id)
        missed = facts.missed_targets()
        slim = replace(facts, cards=facts.cards_by_need()[:_MOST_CARDS], view=self._slim(facts.view))
        standing = PlanStanding(slim, is_asked, missed, len(facts.goals), facts.unforeseen)
        self._known[plan_id, period_id] = standing
        return standing, True

    def _slim(self, view: LedgerView) -> LedgerView:
        """A view without the past of its lamps, and with the units that other plans name already: hundreds are kept."""

        def known(unit: Unit) -> Unit:
            return self._units.setdefault((unit.id, unit.row_version, unit.name), unit)

        rows = tuple(
            replace(
                row,
                verdicts=(),
                lead_units=tuple(map(known, row.lead_units)),
                responsible_units=tuple(map(known, row.responsible_units)),
                convenor=known(row.convenor) if row.convenor is not None else None,
            )
            for row in view.rows
        )
        return replace(view, rows=rows, standings=tuple(replace(one, unit=known(one.unit)) for one in view.standings))

    def as_known(self, facts: AllPlansFacts) -> AllPlansFacts:
        """The same facts with everything worked out, as they were handed out last where nothing in them has changed."""
        known = self._last
        if known is None or known.period != facts.period or not _is_same(known, facts):
            known = self._last = facts.prepare()
        return known

    def note_changes(self) -> tuple[int, int, date]:
        """Forget what has changed since it was asked last; the same stamp as long as nothing has."""
        # No write leaves both alone: each leaves out one table only.
        stamp = (self._ledger.stamp(Entry), self._ledger.stamp(UnitReturn), self._clock.today())
        if stamp == self._stamp:
            return stamp
        is_same_day = self._stamp is not None and self._stamp[2] == stamp[2]
        touched = self._touched() if is_same_day else None
        if touched is None:
            self._known.clear()
        else:
            self._known = {place: one for place, one in self._known.items() if place[0] not in touched}
        self._stamp = stamp
        self._seen_act = next((act.id for act in self._ledger.operations(1)), 0)
        return stamp

    def _touched(self) -> set[int] | None:
        """The plans that acts since the last look touched; None where that cannot be told, or concerns all."""
        acts = self._ledger.operations(_FOLLOWED_ACTS)
        fresh = [act for act in acts if act.id > self._seen_act]
        if not fresh or len(fresh) == len(acts) == _FOLLOWED_ACTS:
            return None
        found: set[int] = set()
        for act in fresh:
            for change in self._ledger.changes_of(act.id):
                plan_id = self._plan_of(change)
                if plan_id is None:
                    return None
                found.add(plan_id)
        return found

    def _plan_of(self, change: RowChange) -> int | None:
        """The plan a changed row speaks of, for the rows that change all day; None for any other."""
        told = {**(change.before or {}), **(change.after or {})}
        try:
            match change.table:
                case "entry":
                    task_id = told.get("task_id")
                    return self._ledger.get(Task, task_id if isinstance(task_id, int) else self._ledger.get(Entry, change.row_id).task_id).plan_id
                case "unit_return":
                    plan_id = told.get("plan_id")
                    return plan_id if isinstance(plan_id, int) else self._ledger.get(UnitReturn, change.row_id).plan_id
                case "indicator_value":
                    one = told.get("indicator_id")
                    number = one if isinstance(one, int) else self._ledger.get(IndicatorValue, change.row_id).indicator_id
                    return self._ledger.get(Indicator, number).plan_id
                case "task":
                    return self._ledger.get(Task, change.row_id).plan_id
        except NotFoundError:
            return None
        return None


def _is_anything_open(facts: WorkbenchFacts) -> bool:
    is_open = any(row.lamp is not Lamp.BLUE and row.task.closed_on is None for row in facts.tasks)
    return is_open or bool(facts.due_matters or facts.matters.to_sign or facts.matters.to_review)


def _is_same(one: AllPlansFacts, other: AllPlansFacts) -> bool:
    """Whether they are put together from the very same standings, settings and plans left out."""
    if (one.today, one.due_soon_days, len(one.plans)) != (other.today, other.due_soon_days, len(other.plans)):
        return False
    if any(first is not second for first, second in zip(one.plans, other.plans, strict=True)):
        return False
    return (one.upcoming, one.ended, one.without_period) == (other.upcoming, other.ended, other.without_period)
