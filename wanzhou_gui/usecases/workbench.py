"""What the workbench shows, gathered once: the window and the page for the vice-mayor read the same numbers from it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.chase_board import DuePromise
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerFilter, LedgerRow, LedgerView, UnitStanding
from wanzhou_gui.domain.plan_reading import IndicatorScope, TaskKind
from wanzhou_gui.reports.one_page.compose import one_page
from wanzhou_gui.reports.one_page.facts import MissedTarget, OnePageFacts
from wanzhou_gui.reports.unit_ranking import RankedHead, ranked_heads
from wanzhou_gui.reports.workbench.heat_map import WORST_FIRST, HeatTable, heat_table
from wanzhou_gui.reports.workbench.lines import (
    ListLine,
    matter_line,
    paper_line,
    promise_line,
    review_line,
    standing_line,
    task_line,
    unanswered_line,
)
from wanzhou_gui.reports.workbench.tiles import TileFacts, lamp_tiles
from wanzhou_gui.usecases.chasing import ChasingVerbs
from wanzhou_gui.usecases.clerks import read_settings
from wanzhou_gui.usecases.due_matters import DueMatter, DueMatterVerbs, WaitingMatters
from wanzhou_gui.usecases.indicators import IndicatorCard, IndicatorVerbs
from wanzhou_gui.usecases.overview import OverviewVerbs
from wanzhou_gui.usecases.page_ports import FigurePages
from wanzhou_gui.usecases.ports import Clock, Ledger


@dataclass(frozen=True)
class WorkbenchFacts:
    """A plan seen for a period, with its indicators and the office's number of days that count as soon."""

    view: LedgerView
    cards: tuple[IndicatorCard, ...]
    due_soon_days: int
    due_promises: tuple[DuePromise, ...] = ()
    today: date | None = None
    due_matters: tuple[DueMatter, ...] = ()
    matters: WaitingMatters = field(default_factory=WaitingMatters)

    @property
    def tasks(self) -> tuple[LedgerRow, ...]:
        """The plan's tasks without the safeguards."""
        return tuple(row for row in self.view.rows if row.task.kind is TaskKind.TASK)

    def tiles(self) -> tuple[TileFacts, ...]:
        """All tasks first, then one tile for each lamp, with its share and the change against the period before."""
        return lamp_tiles(self.view)

    def heat_table(self) -> HeatTable:
        """Groups across units, with a row and a column of totals."""
        return heat_table(self.tasks)

    def attention_filters(self) -> dict[str, LedgerFilter]:
        """The three lists of what needs attention, by key."""
        return {
            "worrying": LedgerFilter(lamps=frozenset({Lamp.RED, Lamp.YELLOW})),
            "overdue": LedgerFilter(overdue_only=True),
            "due_soon": LedgerFilter(due_within_days=self.due_soon_days),
        }

    def attention_rows(self, key: str) -> tuple[LedgerRow, ...]:
        """The rows of one of the lists, worst first."""
        rows = self.view.filtered(self.attention_filters()[key])
        return tuple(sorted(rows, key=urgency))

    def attention_lines(self, key: str) -> tuple[ListLine, ...]:
        """What one of the heads of 今天要办 counts, as lines to read: tasks, or what waits on the office's own desk."""
        today = self.today or self.view.as_of
        if key == "today":
            return tuple(
                matter_line(one.kind.value, one.task, one.what, one.day, today, is_overdue=one.is_overdue)
                for one in self.due_matters
            )
        if key == "promise":
            return tuple(promise_line(one, today) for one in self.due_promises)
        if key == "review":
            return tuple(review_line(one, unit, self.view.period.id) for one, unit in self.matters.to_review)
        if key == "sign":
            return tuple(paper_line(one.paper, one.state, one.since, today) for one in self.matters.to_sign)
        if key == "chase":
            return tuple(unanswered_line(one.step, one.unit, today) for one in self.matters.unanswered)
        return tuple(task_line(row) for row in self.attention_rows(key))

    @property
    def standings_by_need(self) -> tuple[UnitStanding, ...]:
        """Every unit, those still to report first."""
        return tuple(sorted(self.view.standings, key=lambda one: (one.has_reported, not one.is_late)))

    @property
    def waiting(self) -> tuple[UnitStanding, ...]:
        """Units whose return has not been taken in, late ones first."""
        return tuple(standing for standing in self.standings_by_need if not standing.has_reported)

    def standing_lines(self) -> tuple[ListLine, ...]:
        """Every unit's reporting, as lines to read; those still to report first."""
        return tuple(standing_line(standing) for standing in self.standings_by_need)

    @property
    def reported_count(self) -> int:
        """Units whose return is in."""
        return len(self.view.standings) - len(self.waiting)

    def ranked_heads(self) -> tuple[RankedHead, ...]:
        """The units that head tasks, the furthest ahead of time first."""
        return ranked_heads(self.tasks)

    def cards_by_need(self) -> tuple[IndicatorCard, ...]:
        """Indicators with the worst lamp first, otherwise in plan order."""
        return tuple(sorted(self.cards, key=lambda card: WORST_FIRST.index(card.verdict.lamp)))

    @property
    def goals(self) -> tuple[IndicatorCard, ...]:
        """The indicators of the plan as a whole."""
        return tuple(card for card in self.cards if card.indicator.scope is IndicatorScope.GOAL)

    def missed_targets(self) -> tuple[MissedTarget, ...]:
        """Those that will not be reached at the present pace, or were not."""
        return tuple(_missed(card) for card in self.goals if _will_reach(card) is False)

    @property
    def unforeseen(self) -> int:
        """How many of them nobody can foresee."""
        return sum(_will_reach(card) is None for card in self.goals)

    def one_page(self, office: str) -> OnePageFacts:
        """What the page for the vice-mayor states; every number is one of the window's."""
        keys = ("promise", "chase", "today", "sign", "review")
        return OnePageFacts(
            plan_title=self.view.plan.title,
            office=office,
            period=self.view.period,
            as_of=self.view.as_of,
            today=self.today or self.view.as_of,
            tiles=self.tiles(),
            heat=self.heat_table(),
            worrying=self.attention_lines("worrying"),
            overdue=self.attention_lines("overdue"),
            due_soon=self.attention_lines("due_soon"),
            due_soon_days=self.due_soon_days,
            desk={key: self.attention_lines(key) for key in keys},
            is_sample=self.view.plan.is_sample,
            waiting=tuple(standing_line(one) for one in self.waiting),
            unit_count=len(self.view.standings),
            indicator_count=len(self.goals),
            missed=self.missed_targets(),
            unforeseen=self.unforeseen,
            ranked=self.ranked_heads(),
        )


class WorkbenchVerbs:
    """Looking at where a plan stands, and drawing it on one page."""

    def __init__(self, ledger: Ledger, clock: Clock, chasing: ChasingVerbs, pages: Callable[[], FigurePages]) -> None:
        self._ledger = ledger
        self._clock = clock
        self._chasing = chasing
        self.pages = pages

    def facts(self, plan_id: int, period_id: int) -> WorkbenchFacts:
        """Everything the workbench shows of a plan for a period."""
        view = OverviewVerbs(self._ledger, self._clock).view(plan_id, period_id)
        matters = DueMatterVerbs(self._ledger, self._clock)
        return WorkbenchFacts(
            view,
            IndicatorVerbs(self._ledger, self._clock).cards(plan_id, period_id),
            read_settings(self._ledger).due_soon_days,
            self._chasing.due_promises(plan_id, period_id),
            self._clock.today(),
            matters.due(plan_id, view),
            matters.waiting(plan_id, period_id),
        )

    def one_page_facts(self, plan_id: int, period_id: int) -> OnePageFacts:
        """What the page for the vice-mayor states."""
        return self.facts(plan_id, period_id).one_page(read_settings(self._ledger).office_name)

    def one_page(self, plan_id: int, period_id: int) -> bytes:
        """The workbench as one A4 page for the vice-mayor, as a PDF; an internal page, without a number."""
        return self.pages().render_page(one_page(self.one_page_facts(plan_id, period_id)))


def _missed(card: IndicatorCard) -> MissedTarget:
    owner = card.owner.name if card.owner is not None else ""
    value = card.value.value if card.value is not None else None
    return MissedTarget(card.indicator, owner, value, card.history, card.forecast)


def _will_reach(card: IndicatorCard) -> bool | None:
    """Whether a target will be reached at the present pace, by the rule of the briefing; None where nobody can tell."""
    if card.verdict.lamp is Lamp.BLUE:
        return True
    if card.verdict.reason == "missed":
        return False
    return card.forecast.will_reach if card.forecast is not None else None


def urgency(row: LedgerRow) -> tuple[int, Decimal, int]:
    """What is looked at first: the worst lamp, then the widest gap, then the nearest day."""
    gap = Decimal(row.verdict.detail("gap") or 0)
    return WORST_FIRST.index(row.lamp), -gap, row.days_left if row.days_left is not None else 0
