"""What the workbench shows, computed once: each number with the filter that lists exactly what it counts."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.chase_board import DuePromise
from wanzhou_gui.domain.entries import ReturnState, UnitReturn
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerFilter, LedgerRow, LedgerView, UnitStanding, heat_map
from wanzhou_gui.domain.percentages import shares
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.widgets.heat_map import HeatField, HeatHeading, HeatTable
from wanzhou_gui.gui.widgets.line_list import ListLine
from wanzhou_gui.reports.chasing.wording import due_promise_sentence
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.matter_wording import MATTER_WORDS, matter_sentence
from wanzhou_gui.reports.papers.registry import PAPER_FORMS
from wanzhou_gui.reports.signing_wording import STATE_WORDS
from wanzhou_gui.reports.unit_ranking import RankedHead, ranked_heads
from wanzhou_gui.reports.wording import lamp_word, period_label, return_state_word
from wanzhou_gui.usecases.due_matters import DueMatter, UnansweredChase, WaitingMatters, WaitingPaper
from wanzhou_gui.usecases.indicators import IndicatorCard

_WORST_FIRST = (Lamp.RED, Lamp.YELLOW, Lamp.UNKNOWN, Lamp.NOT_STARTED, Lamp.GREEN, Lamp.BLUE)


@dataclass(frozen=True)
class TileFacts:
    """One number of the top row."""

    lamp: Lamp | None
    number: int
    share: str
    change: str
    wanted: LedgerFilter


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
        counts = self.view.lamp_counts()
        parts = shares(tuple(counts[lamp] for lamp in LAMP_ORDER))
        before = [row.previous_lamp for row in self.tasks]
        known = any(lamp is not None for lamp in before)
        tiles = [TileFacts(None, len(self.tasks), "", "", LedgerFilter(kind=TaskKind.TASK))]
        for lamp, share in zip(LAMP_ORDER, parts, strict=True):
            change = counts[lamp] - before.count(lamp)
            tiles.append(
                TileFacts(
                    lamp,
                    counts[lamp],
                    f"占 {share:.1f}%" if counts[lamp] else "",
                    _change_words(change) if known else "",
                    LedgerFilter(lamps=frozenset({lamp}), kind=TaskKind.TASK),
                )
            )
        return tuple(tiles)

    def heat_table(self) -> HeatTable:
        """Groups across units, with a row and a column of totals."""
        groups = {row.group.id: row.group for row in self.tasks if row.group is not None}
        units = {unit.id: unit for row in self.tasks for unit in row.units}
        ordered_units = sorted(units.values(), key=lambda unit: unit.position)
        ordered_groups = sorted(groups.values(), key=lambda group: group.position)
        rows = [
            HeatHeading(group.id, f"{group.number} {group.title}", group.title) for group in ordered_groups
        ]
        rows.append(HeatHeading(None, "合计", "全部类别"))
        columns = [HeatHeading(unit.id, _column_name(unit), unit.name) for unit in ordered_units]
        columns.append(HeatHeading(None, "合计", "全部单位"))
        fields: dict[tuple[int, int], HeatField] = {}
        for cell in heat_map(self.tasks):
            if cell.group_id is None:
                continue
            place = (
                next(at for at, row in enumerate(rows) if row.id == cell.group_id),
                next(at for at, column in enumerate(columns) if column.id == cell.unit_id),
            )
            fields[place] = HeatField(cell.lamp, cell.lamp_count, cell.total)
        for at, group in enumerate(ordered_groups):
            inside = [row.lamp for row in self.tasks if row.task.group_id == group.id]
            fields[(at, len(columns) - 1)] = _worst(inside)
        for at, unit in enumerate(ordered_units):
            inside = [row.lamp for row in self.tasks if any(one.id == unit.id for one in row.units)]
            fields[(len(rows) - 1, at)] = _worst(inside)
        if self.tasks:
            fields[(len(rows) - 1, len(columns) - 1)] = _worst([row.lamp for row in self.tasks])
        return HeatTable(tuple(rows), tuple(columns), fields)

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
        return tuple(sorted(rows, key=_urgency))

    def attention_lines(self, key: str) -> tuple[ListLine, ...]:
        """What one of the heads of 今天要办 counts, as lines to read: tasks, or what waits on the office's own desk."""
        today = self.today or self.view.as_of
        if key == "today":
            return tuple(_matter_line(one, today) for one in self.due_matters)
        if key == "promise":
            return tuple(_promise_line(one, today) for one in self.due_promises)
        if key == "review":
            return tuple(_review_line(one, unit, self.view.period.id) for one, unit in self.matters.to_review)
        if key == "sign":
            return tuple(_paper_line(one, today) for one in self.matters.to_sign)
        if key == "chase":
            return tuple(_unanswered_line(one, today) for one in self.matters.unanswered)
        return tuple(_attention_line(row) for row in self.attention_rows(key))

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
        return tuple(_standing_line(standing) for standing in self.standings_by_need)

    @property
    def reported_count(self) -> int:
        """Units whose return is in."""
        return len(self.view.standings) - len(self.waiting)

    def ranked_heads(self) -> tuple[RankedHead, ...]:
        """The units that head tasks, the furthest ahead of time first."""
        return ranked_heads(self.tasks)

    def cards_by_need(self) -> tuple[IndicatorCard, ...]:
        """Indicators with the worst lamp first, otherwise in plan order."""
        return tuple(sorted(self.cards, key=lambda card: _WORST_FIRST.index(card.verdict.lamp)))


def _worst(lamps: list[Lamp]) -> HeatField:
    worst = min(lamps, key=_WORST_FIRST.index)
    return HeatField(worst, lamps.count(worst), len(lamps))


def _promise_line(one: DuePromise, today: date) -> ListLine:
    is_broken = one.promise.promised_on < today
    return ListLine(
        one.unit.name,
        f"{period_label(one.period)} · {one.promise.note.said or '电话承诺'}",
        due_promise_sentence(one, today),
        Lamp.RED if is_broken else Lamp.YELLOW,
        is_broken,
        ("chase", one.unit.id, one.period.id),
    )


def _review_line(one: UnitReturn, unit: Unit, period_id: int) -> ListLine:
    received = f"{one.received_on.month}-{one.received_on.day:02d} 报来" if one.received_on else ""
    return ListLine(unit.name, "", received or return_state_word(one.state), None, False, ("review", unit.id, period_id))


def _paper_line(one: WaitingPaper, today: date) -> ListLine:
    days = (today - one.since).days
    waits = f"已等 {days} 天" if days > 0 else "今天送来"
    return ListLine(
        one.paper.title or PAPER_FORMS[one.paper.kind].word,
        STATE_WORDS[one.state],
        waits,
        Lamp.YELLOW,
        False,
        ("paper", one.paper.period_id, one.paper.kind.value),
    )


def _unanswered_line(one: UnansweredChase, today: date) -> ListLine:
    days = (today - one.step.reply_by).days if one.step.reply_by is not None else 0
    return ListLine(
        one.unit.name,
        f"{one.step.number_text or '催办文书'}要求答复",
        f"过期 {days} 天",
        Lamp.RED,
        True,
        ("chase", one.unit.id, one.step.period_id),
    )


def _matter_line(one: DueMatter, today: date) -> ListLine:
    return ListLine(
        f"{one.task.number} {one.task.title}",
        f"{MATTER_WORDS[one.kind.value]} · {one.what}",
        matter_sentence(one.kind.value, one.day, one.is_overdue, today),
        Lamp.RED if one.is_overdue else Lamp.YELLOW,
        one.is_overdue,
        ("case", one.task.id),
    )


def _attention_line(row: LedgerRow) -> ListLine:
    head = (row.lead_units or row.responsible_units)[:1]
    who = row.convenor.name if row.convenor is not None else (head[0].name if head else "未定单位")
    gap = row.verdict.detail("gap")
    if row.verdict.reason == "overdue":
        right = f"逾期 {row.verdict.detail('days')} 天"
    elif gap:
        right = f"落后 {gap} 点"
    elif row.verdict.reason == "due_soon":
        right = f"剩 {row.verdict.detail('days')} 天"
    else:
        right = lamp_word(row.lamp)
    return ListLine(
        f"{row.task.number} {row.task.title}",
        f"{who} · {lamp_reason(row.verdict)}",
        right,
        row.lamp,
        row.lamp is Lamp.RED,
        ("task", row.task.id),
    )


def _standing_line(standing: UnitStanding) -> ListLine:
    state = standing.unit_return.state if standing.unit_return else ReturnState.DRAFT
    begun = standing.filled_count > 0 or state is not ReturnState.DRAFT
    word = return_state_word(state) if begun else "未报"
    if standing.has_reported:
        received = standing.unit_return.received_on if standing.unit_return else None
        when = f" {received.month}-{received.day:02d}" if received else ""
        right = f"{word}{when}{'（迟报）' if standing.is_late else ''}"
    else:
        late = "已超期 · " if standing.is_late else ""
        right = f"{late}{word} {standing.filled_count}/{standing.role_count} 项"
    return ListLine(
        standing.unit.name,
        "",
        right,
        None,
        standing.is_late and not standing.has_reported,
        ("unit", standing.unit.id),
    )


def _urgency(row: LedgerRow) -> tuple[int, Decimal, int]:
    gap = Decimal(row.verdict.detail("gap") or 0)
    return _WORST_FIRST.index(row.lamp), -gap, row.days_left if row.days_left is not None else 0


def _change_words(change: int) -> str:
    if not change:
        return "较上期 持平"
    return f"较上期 +{change}" if change > 0 else f"较上期 −{-change}"


def _column_name(unit: Unit) -> str:
    """A name short enough to stand upright: without the district, and without 区委 where it is the Party's."""
    return unit.name.removeprefix("区委") if unit.name.startswith("区委") else unit.short_name or unit.name
