"""考核计分: the office's rules, what each fact costs, objections, and a total per unit that adds up; off by default."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.units import Unit, may_be_commanded


class FactKind(StrEnum):
    """What a unit can gain or lose points by; every kind but the last is found in the ledger, never typed."""

    ON_TIME_RETURN = "on_time_return"
    LATE_RETURN = "late_return"
    CHASED_RETURN = "chased_return"
    MISSING_RETURN = "missing_return"
    MISSING_AFTER_CHASE = "missing_after_chase"
    BROKEN_PROMISE = "broken_promise"
    EMPTY_WORDS = "empty_words"
    SENT_BACK = "sent_back"
    CORRECTED_FIGURE = "corrected_figure"
    OVERDUE_TASK = "overdue_task"
    OVERDUE_MILESTONE = "overdue_milestone"
    LATE_REQUEST = "late_request"
    RED_LAMP = "red_lamp"
    REDS_IN_A_ROW = "reds_in_a_row"
    YELLOWS_IN_A_ROW = "yellows_in_a_row"
    LATE_RECTIFICATION = "late_rectification"
    NOT_CONFIRMED = "not_confirmed"
    TASK_CLOSED = "task_closed"
    LEADER_INSTRUCTION = "leader_instruction"
    MEDIA_REPORT = "media_report"
    PHOTO_TRACE = "photo_trace"
    BY_HAND = "by_hand"


RULE_KINDS: tuple[FactKind, ...] = tuple(kind for kind in FactKind if kind is not FactKind.BY_HAND)

# 《整治形式主义为基层减负若干规定》 (2024-08): no assessment by leaders' 批示, by media coverage, by photographs and other
# traces (practice.md 1.4). They are here because real rule sets have them, and count only after somebody answered for it.
FORBIDDEN_KINDS: frozenset[FactKind] = frozenset(
    {FactKind.LEADER_INSTRUCTION, FactKind.MEDIA_REPORT, FactKind.PHOTO_TRACE}
)
# Kinds that count from a number of periods in a row on.
COUNTING_KINDS: frozenset[FactKind] = frozenset({FactKind.REDS_IN_A_ROW, FactKind.YELLOWS_IN_A_ROW})


@dataclass(frozen=True, kw_only=True)
class ScoreRule(Record):
    """What one kind of fact is worth: positive points are added, negative ones deducted.

    `cap_period` and `cap_year` bound the sum of one unit by this rule, without a sign; None bounds nothing. A forbidden
    kind counts only while `confirmed_by` and `confirm_reason` say who answers for it and why.
    """

    kind: FactKind
    points: Decimal
    cap_period: Decimal | None = None
    cap_year: Decimal | None = None
    in_a_row: int = 0
    is_on: bool = False
    confirmed_by: str = ""
    confirmed_on: date | None = None
    confirm_reason: str = ""

    @property
    def counts(self) -> bool:
        """Whether facts of the kind are scored at all."""
        answered = bool(self.confirmed_by.strip() and self.confirm_reason.strip())
        return self.is_on and (self.kind not in FORBIDDEN_KINDS or answered)


def _rule(kind: FactKind, points: str, period: str = "", year: str = "", *, in_a_row: int = 0, is_on: bool = True) -> ScoreRule:
    return ScoreRule(
        kind=kind,
        points=Decimal(points),
        cap_period=Decimal(period) if period else None,
        cap_year=Decimal(year) if year else None,
        in_a_row=in_a_row,
        is_on=is_on and kind not in FORBIDDEN_KINDS,
    )


_K = FactKind
_DEFAULTS: tuple[ScoreRule, ...] = (
    _rule(_K.ON_TIME_RETURN, "1", is_on=False),
    _rule(_K.LATE_RETURN, "-1", "2"),
    _rule(_K.CHASED_RETURN, "-2", "2"),
    _rule(_K.MISSING_RETURN, "-3", "3"),
    _rule(_K.MISSING_AFTER_CHASE, "-5", "5"),
    _rule(_K.BROKEN_PROMISE, "-1", "2", is_on=False),
    _rule(_K.EMPTY_WORDS, "-0.5", "3"),
    _rule(_K.SENT_BACK, "-1", "3"),
    _rule(_K.CORRECTED_FIGURE, "-1", "3"),
    _rule(_K.OVERDUE_TASK, "-3", "6", "12"),
    _rule(_K.OVERDUE_MILESTONE, "-1", "5", "10"),
    _rule(_K.LATE_REQUEST, "-1", "2", is_on=False),
    _rule(_K.RED_LAMP, "-1", "5"),
    _rule(_K.REDS_IN_A_ROW, "-2", "4", in_a_row=2),
    _rule(_K.YELLOWS_IN_A_ROW, "-1", "2", in_a_row=2, is_on=False),
    _rule(_K.LATE_RECTIFICATION, "-2", "6"),
    _rule(_K.NOT_CONFIRMED, "-3", "9"),
    _rule(_K.TASK_CLOSED, "1", "", "5", is_on=False),
    _rule(_K.LEADER_INSTRUCTION, "3", "", "6"),
    _rule(_K.MEDIA_REPORT, "2", "", "6"),
    _rule(_K.PHOTO_TRACE, "0.5", "2"),
)


def _preset(*own: ScoreRule) -> tuple[ScoreRule, ...]:
    """The rules of a place, and every other kind as it ships, switched off."""
    named = {rule.kind: rule for rule in own}
    others = {rule.kind: ScoreRule(**{**rule.__dict__, "is_on": False}) for rule in _DEFAULTS}
    return tuple(named.get(kind, others[kind]) for kind in RULE_KINDS)


# Rule sets of real places (practice.md 1.9), as far as their facts are in a ledger; to start from.
SCORE_PRESETS: dict[str, tuple[ScoreRule, ...]] = {
    "usual": _DEFAULTS,
    # S33: no report −10, report without substance −5 to −10.
    "district": _preset(
        _rule(_K.MISSING_RETURN, "-10"), _rule(_K.MISSING_AFTER_CHASE, "-10"), _rule(_K.EMPTY_WORDS, "-5", "10")
    ),
    # S34: in time 15, only after chasing 10, after chasing still missing −10.
    "county": _preset(
        _rule(_K.ON_TIME_RETURN, "15"), _rule(_K.CHASED_RETURN, "10"), _rule(_K.MISSING_AFTER_CHASE, "-10")
    ),
    # S37 佳木斯: an item done +1, late −1, returned −2, what was reported is not so −2.
    "jiamusi": _preset(
        _rule(_K.TASK_CLOSED, "1"),
        _rule(_K.LATE_RETURN, "-1"),
        _rule(_K.CHASED_RETURN, "-1"),
        _rule(_K.SENT_BACK, "-2"),
        _rule(_K.NOT_CONFIRMED, "-2"),
    ),
    # S20 广元: yellow twice −1, red −2.
    "guangyuan": _preset(_rule(_K.RED_LAMP, "-2"), _rule(_K.YELLOWS_IN_A_ROW, "-1", in_a_row=2)),
}


def score_preset_of(rules: Sequence[ScoreRule]) -> str:
    """The preset a rule set is, or nothing when the office has made its own."""
    wanted = [_essence(rule) for rule in rules]
    return next((name for name, preset in SCORE_PRESETS.items() if [_essence(rule) for rule in preset] == wanted), "")


def _essence(rule: ScoreRule) -> tuple[object, ...]:
    return rule.kind, rule.points, rule.cap_period, rule.cap_year, rule.in_a_row, rule.is_on


def refusal_of_rule(rule: ScoreRule) -> str:
    """The code of why a rule cannot stand, empty when it can."""
    if rule.points == 0 or abs(rule.points) > 100:
        return "score_points_out_of_range"
    if any(cap is not None and cap <= 0 for cap in (rule.cap_period, rule.cap_year)):
        return "score_cap_not_positive"
    if rule.kind in COUNTING_KINDS and not 2 <= rule.in_a_row <= 12:
        return "score_in_a_row_out_of_range"
    return ""


@dataclass(frozen=True)
class ScoringSettings:
    """Whether the office scores, by which document, from which points on, and whom; names as stored among the settings."""

    scoring_on: int = 0
    scoring_basis: str = ""
    scoring_base: str = "100"
    scoring_floor: str = "0"
    scoring_ceiling: str = ""
    scoring_everybody: int = 0
    scoring_everybody_by: str = ""
    scoring_everybody_reason: str = ""

    @property
    def base(self) -> Decimal:
        """What every unit begins with."""
        return Decimal(self.scoring_base)

    @property
    def floor(self) -> Decimal:
        """What no unit falls below."""
        return Decimal(self.scoring_floor)

    @property
    def ceiling(self) -> Decimal | None:
        """What no unit rises above; None where nothing bounds it."""
        return Decimal(self.scoring_ceiling) if self.scoring_ceiling else None

    def scores(self, unit: Unit) -> bool:
        """Whether a unit is scored: bodies that a government may not command are not (条例第五条), unless somebody answers for it."""
        return may_be_commanded(unit.nature) or bool(self.scoring_everybody)


class LinkKind(StrEnum):
    """What kind of record a fact is."""

    RETURN = "return"
    ENTRY = "entry"
    CALL = "call"
    LETTER = "letter"
    OPERATION = "operation"
    TASK = "task"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    REQUEST = "request"
    RECTIFICATION = "rectification"
    INSPECTION = "inspection"
    CLOSE_OUT = "close_out"
    INSTRUCTION = "instruction"
    EVIDENCE = "evidence"
    ROLE = "role"
    HAND = "hand"


@dataclass(frozen=True)
class FactLink:
    """One record behind a fact, and the task it belongs to where it has one."""

    kind: LinkKind
    record_id: int
    task_id: int | None = None


@dataclass(frozen=True)
class ScoredFact:
    """Something the ledger knows about a unit in a period. `key` names it for ever, also between two desks."""

    kind: FactKind
    unit_id: int
    period_id: int
    on: date
    key: str
    links: tuple[FactLink, ...]
    details: tuple[tuple[str, str], ...] = ()

    def detail(self, name: str) -> str:
        """One figure of the fact, empty when it has none of that name."""
        return dict(self.details).get(name, "")


@dataclass(frozen=True, kw_only=True)
class HandEntry(Record):
    """Points somebody gave or took by hand: never without the reason and the name of who approved it."""

    plan_id: int
    unit_id: int
    period_id: int
    points: Decimal
    reason: str
    approver: str
    noted_on: date
    clerk: str = ""

    @property
    def as_fact(self) -> ScoredFact:
        """The entry among the facts; it is its own evidence."""
        return ScoredFact(
            FactKind.BY_HAND,
            self.unit_id,
            self.period_id,
            self.noted_on,
            f"{FactKind.BY_HAND.value}:{self.uid}",
            (FactLink(LinkKind.HAND, self.id),),
            (("reason", self.reason), ("approver", self.approver)),
        )


class ObjectionOutcome(StrEnum):
    """What became of an objection."""

    PENDING = "pending"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


@dataclass(frozen=True, kw_only=True)
class ScoreObjection(Record):
    """申诉 of a unit against one entry, with what the entry was then; an accepted one takes the points back."""

    plan_id: int
    unit_id: int
    period_id: int
    entry_key: str
    kind: FactKind
    points: Decimal
    raised_on: date
    raised_by: str
    text: str
    clerk: str
    outcome: ObjectionOutcome = ObjectionOutcome.PENDING
    decided_on: date | None = None
    decided_by: str = ""
    decision_reason: str = ""


class NotCounted(StrEnum):
    """Why an entry counts less than its rule says."""

    REVERSED = "reversed"
    CAPPED_PERIOD = "capped_period"
    CAPPED_YEAR = "capped_year"


@dataclass(frozen=True)
class ScoreEntry:
    """One line of the ledger of points: the fact, what the rule says, what counts, and the objection against it."""

    fact: ScoredFact
    points: Decimal
    counted: Decimal
    less: NotCounted | None = None
    objection: ScoreObjection | None = None

    @property
    def key(self) -> str:
        """The name of the entry."""
        return self.fact.key


@dataclass(frozen=True)
class UnitScore:
    """A unit's score: base + added + deducted + adjusted is the total, whatever the entries say.

    `adjusted` is what floor or ceiling change. `rank` counts units with a better total; 0 for a unit that is not scored.
    """

    unit: Unit
    base: Decimal
    added: Decimal
    deducted: Decimal
    adjusted: Decimal
    total: Decimal
    entries: tuple[ScoreEntry, ...]
    is_scored: bool = True
    rank: int = 0

    @property
    def open_objections(self) -> int:
        """Objections against its entries that nobody has decided."""
        return sum(one.objection is not None and one.objection.outcome is ObjectionOutcome.PENDING for one in self.entries)


@dataclass(frozen=True)
class _Used:
    """What one rule has taken of its caps for one unit."""

    by_period: dict[int, Decimal] = field(default_factory=dict)
    total: list[Decimal] = field(default_factory=list)


def entries_of(
    facts: Iterable[ScoredFact],
    by_hand: Iterable[HandEntry],
    rules: Iterable[ScoreRule],
    objections: Mapping[str, ScoreObjection],
) -> tuple[ScoreEntry, ...]:
    """What each fact costs, in order of days; the order they come in does not matter, a fact given twice counts once.

    Within a cap the earlier fact counts first. What an accepted objection took back leaves room for others.
    """
    by_kind = {rule.kind: rule for rule in rules if rule.counts}
    scored = {fact.key: (fact, by_kind[fact.kind].points) for fact in facts if fact.kind in by_kind and fact.links}
    scored |= {fact.key: (fact, one.points) for one in by_hand for fact in (one.as_fact,)}
    used: dict[tuple[int, FactKind], _Used] = {}
    found = []
    for fact, points in sorted(scored.values(), key=lambda pair: (pair[0].on, pair[0].key)):
        objection = objections.get(fact.key)
        if objection is not None and objection.outcome is ObjectionOutcome.ACCEPTED:
            found.append(ScoreEntry(fact, points, Decimal(0), NotCounted.REVERSED, objection))
            continue
        taken = used.setdefault((fact.unit_id, fact.kind), _Used())
        counted, less = _within_caps(fact, points, by_kind.get(fact.kind), taken)
        found.append(ScoreEntry(fact, points, counted, less, objection))
    return tuple(found)


def _within_caps(
    fact: ScoredFact, points: Decimal, rule: ScoreRule | None, used: _Used
) -> tuple[Decimal, NotCounted | None]:
    if rule is None:
        return points, None
    amount, less = abs(points), None
    in_period = used.by_period.get(fact.period_id, Decimal(0))
    for cap, taken, why in (
        (rule.cap_period, in_period, NotCounted.CAPPED_PERIOD),
        (rule.cap_year, sum(used.total, Decimal(0)), NotCounted.CAPPED_YEAR),
    ):
        if cap is not None and amount > cap - taken:
            amount, less = max(cap - taken, Decimal(0)), why
    used.by_period[fact.period_id] = in_period + amount
    used.total.append(amount)
    return (amount if points > 0 else -amount), less


def score_units(
    units: Sequence[Unit], entries: Iterable[ScoreEntry], settings: ScoringSettings
) -> tuple[UnitScore, ...]:
    """Every unit with its total, in the order of the units; entries of other units are left aside."""
    of_unit: dict[int, list[ScoreEntry]] = {unit.id: [] for unit in units}
    for entry in entries:
        if entry.fact.unit_id in of_unit:
            of_unit[entry.fact.unit_id].append(entry)
    scores = [_score(unit, tuple(of_unit[unit.id]), settings) for unit in units]
    totals = [one.total for one in scores if one.is_scored]
    return tuple(
        UnitScore(**{**one.__dict__, "rank": 1 + sum(total > one.total for total in totals) if one.is_scored else 0})
        for one in scores
    )


def _score(unit: Unit, entries: tuple[ScoreEntry, ...], settings: ScoringSettings) -> UnitScore:
    if not settings.scores(unit):
        nothing = Decimal(0)
        return UnitScore(unit, nothing, nothing, nothing, nothing, nothing, (), is_scored=False)
    added = sum((one.counted for one in entries if one.counted > 0), Decimal(0))
    deducted = sum((one.counted for one in entries if one.counted < 0), Decimal(0))
    plain = settings.base + added + deducted
    total = max(plain, settings.floor)
    if settings.ceiling is not None:
        total = min(total, settings.ceiling)
    return UnitScore(unit, settings.base, added, deducted, total - plain, total, entries)


@dataclass(frozen=True, kw_only=True)
class PublishedScore(Record):
    """A score as it was made known: its content never changes, a later one is another version with its reason."""

    plan_id: int
    period_id: int
    is_year: bool
    version: int
    title: str
    published_on: date
    approver: str
    note: str
    content: str
    digest: str
    clerk: str = ""
