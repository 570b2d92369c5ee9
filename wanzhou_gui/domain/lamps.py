"""The lamp of a work item: one value for every input, with its reason."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.domain.percentages import to_tenth
from wanzhou_gui.domain.plans import expected_percent


class Lamp(StrEnum):
    """蓝 已办结, 灰 未启动, 灰 无法研判, 红 滞后, 黄 预警, 绿 正常: always colour, shape and word together."""

    RED = "red"
    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    NOT_STARTED = "not_started"
    UNKNOWN = "unknown"


LAMP_ORDER: tuple[Lamp, ...] = (
    Lamp.RED, Lamp.YELLOW, Lamp.GREEN, Lamp.BLUE, Lamp.NOT_STARTED, Lamp.UNKNOWN,
)  # fmt: skip


@dataclass(frozen=True)
class LampRule:
    """The office's numbers (practice.md 1.5: no two districts have the same, so none is a constant)."""

    yellow_gap_points: Decimal = Decimal(10)
    red_gap_points: Decimal = Decimal(30)
    due_soon_days: int = 15
    missed_periods: int = 2


@dataclass(frozen=True)
class LampFacts:
    """Everything a lamp is judged from."""

    as_of: date
    supervised_from: date | None
    due_on: date | None
    closed_on: date | None
    is_standing: bool
    declared_done: bool
    percent: Decimal | None
    missed_in_a_row: int
    came_late: bool
    was_red: bool
    has_answering_unit: bool = True


@dataclass(frozen=True)
class LampVerdict:
    """The lamp, a code for its reason, and the figures the reason states."""

    lamp: Lamp
    reason: str
    details: tuple[tuple[str, str], ...] = ()
    expected: Decimal | None = None

    def detail(self, name: str) -> str:
        """One figure of the reason, empty when it has none of that name."""
        return dict(self.details).get(name, "")


def judge(facts: LampFacts, rule: LampRule) -> LampVerdict:
    """Give every work item exactly one lamp; the first rule that fits decides.

    Order (practice.md 1.5): closed, before supervision starts, overdue, nobody answers, returns missing,
    cannot be judged, far behind, behind, due soon, late, recovered, otherwise green. Without data the lamp is grey, never green or red.
    """
    expected = (
        expected_percent(facts.supervised_from, facts.due_on, facts.as_of)
        if facts.supervised_from and facts.due_on and not facts.is_standing
        else None
    )

    def verdict(lamp: Lamp, reason: str, **details: object) -> LampVerdict:
        return LampVerdict(
            lamp, reason, tuple((name, str(value)) for name, value in details.items()), expected
        )

    if facts.closed_on is not None and facts.closed_on <= facts.as_of:
        return verdict(Lamp.BLUE, "closed", on=facts.closed_on)
    if facts.supervised_from is not None and facts.as_of < facts.supervised_from:
        return verdict(Lamp.NOT_STARTED, "before_start", on=facts.supervised_from)
    if facts.due_on is not None and facts.as_of > facts.due_on and not facts.declared_done:
        return verdict(Lamp.RED, "overdue", on=facts.due_on, days=(facts.as_of - facts.due_on).days)
    if not facts.has_answering_unit:
        return verdict(Lamp.UNKNOWN, "no_unit")
    if facts.missed_in_a_row >= rule.missed_periods:
        return verdict(Lamp.RED, "returns_missing", periods=facts.missed_in_a_row)
    if facts.supervised_from is None or (facts.due_on is None and not facts.is_standing):
        return verdict(Lamp.UNKNOWN, "no_dates")
    if facts.percent is None and not facts.is_standing:
        return verdict(Lamp.UNKNOWN, "no_data")
    if expected is not None and facts.percent is not None:
        gap = to_tenth(expected - facts.percent)
        figures = {"gap": gap, "percent": to_tenth(facts.percent), "expected": to_tenth(expected)}
        if gap > rule.red_gap_points:
            return verdict(Lamp.RED, "far_behind", **figures)
        if gap > rule.yellow_gap_points:
            return verdict(Lamp.YELLOW, "behind", **figures)
    if facts.due_on is not None and not facts.declared_done:
        days = (facts.due_on - facts.as_of).days
        if days <= rule.due_soon_days and not facts.is_standing:
            return verdict(Lamp.YELLOW, "due_soon", on=facts.due_on, days=days)
    if facts.missed_in_a_row:
        return verdict(Lamp.YELLOW, "return_missing")
    if facts.came_late:
        return verdict(Lamp.YELLOW, "came_late")
    if facts.was_red:
        return verdict(Lamp.YELLOW, "recovered")
    if facts.declared_done:
        return verdict(Lamp.GREEN, "done_not_closed")
    if facts.is_standing:
        return verdict(Lamp.GREEN, "standing")
    return verdict(
        Lamp.GREEN,
        "on_path",
        percent=to_tenth(facts.percent or Decimal(0)),
        expected=to_tenth(expected or Decimal(0)),
    )
