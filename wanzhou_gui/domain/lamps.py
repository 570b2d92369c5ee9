"""The lamp of a work item: three findings and one combined value for every input, each with its reason."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.domain.percentages import to_tenth
from wanzhou_gui.domain.plans import expected_percent
from wanzhou_gui.domain.records import Record


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

# What a person may put in place of the computed value; closing and starting are facts, not opinions.
OVERRIDING_LAMPS: tuple[Lamp, ...] = (Lamp.RED, Lamp.YELLOW, Lamp.GREEN, Lamp.UNKNOWN)


@dataclass(frozen=True)
class LampRule:
    """The office's rule (practice.md 1.5: no two districts have the same, so nothing in it is a constant).

    A number 0 switches its part off: `due_soon_days` (a near deadline alone), `start_slip_periods` (periods without
    any progress until red, one is yellow), `behind_periods` (periods behind in a row until red). `edge_is_yellow`: a gap
    of just `yellow_gap_points` is yellow too (落后10至30个百分点 instead of 超过10).
    """

    yellow_gap_points: Decimal = Decimal(10)
    red_gap_points: Decimal = Decimal(30)
    due_soon_days: int = 15
    missed_periods: int = 2
    start_slip_periods: int = 0
    behind_periods: int = 0
    late_is_yellow: bool = True
    recovered_is_yellow: bool = True
    forecast_is_yellow: bool = True
    edge_is_yellow: bool = False

    def is_behind(self, gap: Decimal) -> bool:
        """Whether a gap in percentage points is no longer in order."""
        return gap > self.yellow_gap_points or (self.edge_is_yellow and gap == self.yellow_gap_points > 0)


# Rule sets of real places (practice.md 1.5), to start from.
LAMP_PRESETS: dict[str, LampRule] = {
    "usual": LampRule(),
    # 银川 2025: 10 to 30 points behind yellow (10 itself too; less is left open there and green here), more red;
    # planned start missed yellow, after three periods red.
    "yinchuan": LampRule(
        due_soon_days=0,
        start_slip_periods=3,
        late_is_yellow=False,
        recovered_is_yellow=False,
        forecast_is_yellow=False,
        edge_is_yellow=True,
    ),
    # 瓯海 2020: the target of the month met green, missed red, caught up later yellow.
    "ouhai": LampRule(
        yellow_gap_points=Decimal(0),
        red_gap_points=Decimal(0),
        due_soon_days=0,
        late_is_yellow=False,
        forecast_is_yellow=False,
    ),
    # 三明 2017: reminder, warning, red; each step only when the one before was not answered in time.
    "sanming": LampRule(
        yellow_gap_points=Decimal(0),
        red_gap_points=Decimal(100),
        due_soon_days=0,
        missed_periods=3,
        behind_periods=3,
        recovered_is_yellow=False,
        forecast_is_yellow=False,
    ),
}


def preset_of(rule: LampRule) -> str:
    """The preset a rule is, or nothing when the office has made its own."""
    return next((name for name, preset in LAMP_PRESETS.items() if preset == rule), "")


@dataclass(frozen=True, kw_only=True)
class LampOverride(Record):
    """A person's judgement in place of the computed lamp of one task in one period; the computed one is kept."""

    task_id: int
    period_id: int
    lamp: Lamp
    computed_lamp: Lamp
    reason: str
    decided_by: str
    decided_on: date


@dataclass(frozen=True)
class LampFacts:
    """Everything a lamp is judged from; the counts tell of the periods before the judged one."""

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
    forecast_on: date | None = None
    idle_in_a_row: int = 0
    behind_in_a_row: int = 0
    reds_in_a_row: int = 0


@dataclass(frozen=True)
class Finding:
    """A lamp, a code for its reason, and the figures the reason states."""

    lamp: Lamp
    reason: str
    details: tuple[tuple[str, str], ...] = ()

    def detail(self, name: str) -> str:
        """One figure of the reason, empty when it has none of that name."""
        return dict(self.details).get(name, "")


@dataclass(frozen=True)
class LampVerdict(Finding):
    """The combined lamp with the three findings behind it: time, progress, and the judgement whether it will be done.

    `reds_in_a_row` counts this period; `computed` is what the rule says where a person judged otherwise.
    """

    expected: Decimal | None = None
    time: Finding | None = None
    progress: Finding | None = None
    judgement: Finding | None = None
    reds_in_a_row: int = 0
    computed: Finding | None = None
    override: LampOverride | None = None


def judge(facts: LampFacts, rule: LampRule) -> LampVerdict:
    """Give every work item exactly one lamp.

    Order (practice.md 1.5): closed, before supervision starts, overdue, nobody answers, returns missing, cannot be
    judged; then the worst of progress, time and judgement, the first of them on a tie. Without data the lamp is
    grey, never green or red.
    """
    expected = (
        expected_percent(facts.supervised_from, facts.due_on, facts.as_of)
        if facts.supervised_from and facts.due_on and not facts.is_standing
        else None
    )
    whole = _settled(facts)
    time = whole or _time(facts, rule)
    progress = whole or _progress(facts, rule, expected)
    judgement = whole or _judgement(facts, rule)
    combined = whole or _combined(time, progress, judgement)
    return LampVerdict(
        combined.lamp,
        combined.reason,
        combined.details,
        expected,
        time,
        progress,
        judgement,
        facts.reds_in_a_row + 1 if combined.lamp is Lamp.RED else 0,
    )


def overridden(verdict: LampVerdict, override: LampOverride, reds_before: int) -> LampVerdict:
    """The verdict a person has put in place of the computed one; a closed or not yet started item keeps its own.

    `reds_before` are the red periods in a row up to this one: a judgement goes on with the count, or ends it.
    """
    if verdict.lamp in (Lamp.BLUE, Lamp.NOT_STARTED):
        return verdict
    return replace(
        verdict,
        lamp=override.lamp,
        reason="override",
        details=(("text", override.reason), ("by", override.decided_by), ("on", override.decided_on.isoformat())),
        reds_in_a_row=reds_before + 1 if override.lamp is Lamp.RED else 0,
        computed=Finding(verdict.lamp, verdict.reason, verdict.details),
        override=override,
    )


def _finding(lamp: Lamp, reason: str, **details: object) -> Finding:
    return Finding(lamp, reason, tuple((name, str(value)) for name, value in details.items()))


def _settled(facts: LampFacts) -> Finding | None:
    if facts.closed_on is not None and facts.closed_on <= facts.as_of:
        return _finding(Lamp.BLUE, "closed", on=facts.closed_on)
    if facts.supervised_from is not None and facts.as_of < facts.supervised_from:
        return _finding(Lamp.NOT_STARTED, "before_start", on=facts.supervised_from)
    return None


def _time(facts: LampFacts, rule: LampRule) -> Finding:
    if facts.due_on is not None and facts.as_of > facts.due_on and not facts.declared_done:
        return _finding(Lamp.RED, "overdue", on=facts.due_on, days=(facts.as_of - facts.due_on).days)
    if facts.supervised_from is None or (facts.due_on is None and not facts.is_standing):
        return _finding(Lamp.UNKNOWN, "no_dates")
    if facts.declared_done:
        return _finding(Lamp.GREEN, "done_not_closed")
    if facts.due_on is None:
        return _finding(Lamp.GREEN, "standing")
    days = (facts.due_on - facts.as_of).days
    if rule.due_soon_days and days <= rule.due_soon_days and not facts.is_standing:
        return _finding(Lamp.YELLOW, "due_soon", on=facts.due_on, days=days)
    return _finding(Lamp.GREEN, "in_time", on=facts.due_on, days=days)


def _progress(facts: LampFacts, rule: LampRule, expected: Decimal | None) -> Finding:
    if facts.percent is None and not facts.is_standing:
        return _finding(Lamp.UNKNOWN, "no_data")
    if expected is None and not facts.is_standing:
        return _finding(Lamp.UNKNOWN, "no_dates")
    if expected is not None and facts.percent is not None:
        gap = to_tenth(expected - facts.percent)
        figures = {"gap": gap, "percent": to_tenth(facts.percent), "expected": to_tenth(expected)}
        idle = facts.idle_in_a_row + 1 if facts.percent == 0 and rule.start_slip_periods else 0
        if gap > rule.red_gap_points:
            return _finding(Lamp.RED, "far_behind", **figures)
        if idle and idle >= rule.start_slip_periods:
            return _finding(Lamp.RED, "not_started_long", periods=idle)
        if rule.is_behind(gap):
            behind = facts.behind_in_a_row + 1
            if rule.behind_periods and behind >= rule.behind_periods:
                return _finding(Lamp.RED, "behind_again", periods=behind, **figures)
            # Where periods in a row decide, the step is told: reminder, warning, red (三明).
            steps = {"periods": behind, "left": rule.behind_periods - behind} if rule.behind_periods else {}
            return _finding(Lamp.YELLOW, "behind", **figures, **steps)
        if idle:
            return _finding(Lamp.YELLOW, "not_started_late")
    if facts.declared_done:
        return _finding(Lamp.GREEN, "done_not_closed")
    if facts.is_standing:
        return _finding(Lamp.GREEN, "standing")
    return _finding(
        Lamp.GREEN,
        "on_path",
        percent=to_tenth(facts.percent or Decimal(0)),
        expected=to_tenth(expected or Decimal(0)),
    )


def _judgement(facts: LampFacts, rule: LampRule) -> Finding:
    if not facts.has_answering_unit:
        return _finding(Lamp.UNKNOWN, "no_unit")
    if facts.missed_in_a_row >= rule.missed_periods:
        return _finding(Lamp.RED, "returns_missing", periods=facts.missed_in_a_row)
    if facts.missed_in_a_row:
        return _finding(Lamp.YELLOW, "return_missing")
    if facts.came_late and rule.late_is_yellow:
        return _finding(Lamp.YELLOW, "came_late")
    if facts.was_red and rule.recovered_is_yellow:
        return _finding(Lamp.YELLOW, "recovered")
    if (
        rule.forecast_is_yellow
        and facts.forecast_on is not None
        and facts.due_on is not None
        and facts.forecast_on > facts.due_on
        and not facts.declared_done
    ):
        return _finding(Lamp.YELLOW, "forecast_late", on=facts.forecast_on, due=facts.due_on)
    return _finding(Lamp.GREEN, "nothing_against")


# From best to worst of what the three findings can say once an item can be judged.
_BADNESS = {Lamp.GREEN: 0, Lamp.YELLOW: 1, Lamp.RED: 2}


def _combined(time: Finding, progress: Finding, judgement: Finding) -> Finding:
    if time.lamp is Lamp.RED:
        return time
    if judgement.lamp in (Lamp.UNKNOWN, Lamp.RED):
        return judgement
    if time.lamp is Lamp.UNKNOWN:
        return time
    if progress.lamp is Lamp.UNKNOWN:
        return progress
    return max((progress, time, judgement), key=lambda finding: _BADNESS[finding.lamp])
