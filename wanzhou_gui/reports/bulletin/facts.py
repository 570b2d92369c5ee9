"""Every number and name a bulletin states, with all its arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.indicator_forecast import Forecast
from wanzhou_gui.domain.indicators import Indicator, IndicatorVerdict
from wanzhou_gui.domain.lamps import LAMP_ORDER, Lamp
from wanzhou_gui.domain.ledger import LedgerRow, LedgerView, UnitStanding
from wanzhou_gui.domain.percentages import shares, to_tenth
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import IndicatorScope, TaskKind
from wanzhou_gui.domain.unit_nature import UnitNature
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact
from wanzhou_gui.reports.bulletin.corrections import CorrectionFact
from wanzhou_gui.reports.bulletin.quality import QualityFact
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.wording import figure, indicator_reason, period_label, target_words


class Timeliness(StrEnum):
    """How a unit's return of the period came in."""

    ON_TIME = "on_time"
    LATE = "late"
    MISSING = "missing"
    SENT_BACK = "sent_back"
    NOT_YET_DUE = "not_yet_due"


@dataclass(frozen=True)
class ClassCount:
    """How many work items have a lamp, their share in percent, and how many had it last period."""

    lamp: Lamp
    count: int
    share: Decimal
    previous: int | None


@dataclass(frozen=True)
class TaskFact:
    """One work item as the bulletin states it; percentages to one decimal."""

    number: str
    title: str
    group: str
    kind: TaskKind
    lead_units: tuple[str, ...]
    responsible_units: tuple[str, ...]
    speaker: str
    speaker_nature: UnitNature
    speaker_is_inferred: bool
    percent: Decimal | None
    expected: Decimal | None
    lamp: Lamp
    previous_lamp: Lamp | None
    reason: str
    progress_text: str
    problems_text: str
    next_steps: str
    coordination: str
    # Reported, and waiting for the office's approval: nothing of it is stated.
    is_unreviewed: bool = False

    @property
    def ahead_points(self) -> Decimal | None:
        """Percentage points ahead of the straight path; negative when behind, None when it cannot be said."""
        if self.percent is None or self.expected is None:
            return None
        return to_tenth(self.percent - self.expected)


@dataclass(frozen=True)
class UnapprovedRows:
    """How many rows of a unit nobody has approved."""

    unit: str
    count: int


@dataclass(frozen=True)
class UnitFact:
    """One unit's reporting in the period."""

    name: str
    nature: UnitNature
    lead_count: int
    responsible_count: int
    filled_count: int
    timeliness: Timeliness


@dataclass(frozen=True)
class IndicatorFact:
    """One numeric target as the bulletin states it.

    `judged_in` names the period whose value the completion comes from where the period itself has none that counts.
    """

    code: str
    name: str
    target: str
    unit_of_measure: str
    owner: str
    baseline: Decimal | None
    value: Decimal | None
    completion: Decimal | None
    expected: Decimal | None
    lamp: Lamp
    reason: str
    scope: IndicatorScope
    judged_in: str = ""


@dataclass(frozen=True)
class BulletinFacts:
    """Everything a bulletin says; the same facts always give the same paper."""

    plan_title: str
    document_number: str
    is_sample: bool
    registration_number: str
    period_code: str
    period_label: str
    as_of: date
    due_on: date
    total: int
    classes: tuple[ClassCount, ...]
    tasks: tuple[TaskFact, ...]
    safeguards: tuple[TaskFact, ...]
    units: tuple[UnitFact, ...]
    indicators: tuple[IndicatorFact, ...]
    calendar_years_missing: tuple[int, ...]
    unapproved_rows: tuple[UnapprovedRows, ...] = ()
    approved_only: bool = True
    corrections: tuple[CorrectionFact, ...] = ()
    qualities: tuple[QualityFact, ...] = ()
    # How many targets in words the plan has; said only where one of them was judged.
    quality_total: int = 0
    # Who looked at the figures, where the office wants it printed.
    approvals: tuple[ApprovalFact, ...] = ()

    def count(self, lamp: Lamp) -> int:
        """How many tasks have a lamp."""
        return next(one.count for one in self.classes if one.lamp is lamp)

    def units_that(self, timeliness: Timeliness) -> tuple[UnitFact, ...]:
        """Units by how their return came in, in dictionary order."""
        return tuple(unit for unit in self.units if unit.timeliness is timeliness)

    def tasks_with(self, lamp: Lamp) -> tuple[TaskFact, ...]:
        """Tasks with a lamp, in plan order."""
        return tuple(task for task in self.tasks if task.lamp is lamp)

    @property
    def goal_indicators(self) -> tuple[IndicatorFact, ...]:
        """The numeric targets of the goals chapter."""
        return tuple(one for one in self.indicators if one.scope is IndicatorScope.GOAL)


@dataclass(frozen=True)
class IndicatorInput:
    """What is known of an indicator for the period: the record, its owner's name, the period's value, verdict and outlook.

    `history` pairs every period so far with its value, None where none came.
    """

    indicator: Indicator
    owner: str
    value: Decimal | None
    verdict: IndicatorVerdict
    forecast: Forecast | None = None
    history: tuple[tuple[Period, Decimal | None], ...] = ()
    # How many percentage points behind its way are in order.
    tolerance: Decimal | None = None
    # Several units make it up: what each brought, told only where the parts add up to the whole.
    shares: tuple[tuple[str, Decimal], ...] = ()


def bulletin_facts(
    view: LedgerView,
    indicators: Sequence[IndicatorInput],
    *,
    registration_number: str = "",
    calendar_years_missing: tuple[int, ...] = (),
    unapproved_rows: tuple[UnapprovedRows, ...] = (),
    approved_only: bool = True,
    corrections: tuple[CorrectionFact, ...] = (),
    qualities: tuple[QualityFact, ...] = (),
    quality_total: int = 0,
    approvals: tuple[ApprovalFact, ...] = (),
) -> BulletinFacts:
    """Count and compute everything a bulletin on this view states; class counts always add up to the total."""
    tasks = tuple(task_fact(row) for row in view.rows if row.task.kind is TaskKind.TASK)
    counts = [sum(task.lamp is lamp for task in tasks) for lamp in LAMP_ORDER]
    has_previous = any(task.previous_lamp is not None for task in tasks)
    return BulletinFacts(
        plan_title=view.plan.title,
        document_number=view.plan.document_number,
        is_sample=view.plan.is_sample,
        registration_number=registration_number,
        period_code=view.period.code,
        period_label=period_label(view.period),
        as_of=view.as_of,
        due_on=view.period.due_on,
        total=len(tasks),
        classes=tuple(
            ClassCount(
                lamp,
                count,
                share,
                sum(task.previous_lamp is lamp for task in tasks) if has_previous else None,
            )
            for lamp, count, share in zip(LAMP_ORDER, counts, shares(counts), strict=True)
        ),
        tasks=tasks,
        safeguards=tuple(task_fact(row) for row in view.rows if row.task.kind is TaskKind.SAFEGUARD),
        units=tuple(_unit_fact(standing) for standing in view.standings),
        indicators=tuple(indicator_fact(one) for one in indicators),
        calendar_years_missing=calendar_years_missing,
        unapproved_rows=unapproved_rows,
        approved_only=approved_only,
        corrections=corrections,
        qualities=qualities,
        quality_total=quality_total if qualities else 0,
        approvals=approvals,
    )


def task_fact(row: LedgerRow) -> TaskFact:
    """A line of the ledger as papers state it."""
    speaker = row.convenor or (row.lead_units[0] if row.lead_units else None)
    entry = row.entry
    return TaskFact(
        number=row.task.number,
        title=row.task.title,
        group=f"{row.group.number}{row.group.title}" if row.group else "",
        kind=row.task.kind,
        lead_units=tuple(unit.name for unit in row.lead_units),
        responsible_units=tuple(unit.name for unit in row.responsible_units),
        speaker=speaker.name if speaker else "",
        speaker_nature=speaker.nature if speaker else UnitNature.OTHER,
        speaker_is_inferred=row.task.convenor_is_inferred,
        percent=to_tenth(row.percent) if row.percent is not None else None,
        expected=to_tenth(row.verdict.expected) if row.verdict.expected is not None else None,
        lamp=row.lamp,
        previous_lamp=row.previous_lamp,
        reason=lamp_reason(row.verdict),
        progress_text=entry.progress_text.strip() if entry else "",
        problems_text=entry.problems_text.strip() if entry else "",
        next_steps=entry.next_steps.strip() if entry else "",
        coordination=entry.coordination.strip() if entry else "",
        is_unreviewed=row.is_unreviewed,
    )


def timeliness_of(standing: UnitStanding) -> Timeliness:
    """How a unit's return came in."""
    if standing.has_reported:
        return Timeliness.LATE if standing.is_late else Timeliness.ON_TIME
    # What came and was sent back is owed again; it is neither missing from the start nor not due yet.
    if standing.unit_return is not None and standing.unit_return.state is ReturnState.SENT_BACK:
        return Timeliness.SENT_BACK
    return Timeliness.MISSING if standing.is_late else Timeliness.NOT_YET_DUE


def _unit_fact(standing: UnitStanding) -> UnitFact:
    return UnitFact(
        name=standing.unit.name,
        nature=standing.unit.nature,
        lead_count=standing.lead_count,
        responsible_count=standing.responsible_count,
        filled_count=standing.filled_count,
        timeliness=timeliness_of(standing),
    )


def _shares_sentence(one: IndicatorInput) -> str:
    """其中：区科技局3件，区商务委2件。 Of a rate the parts are those of what is counted."""
    if not one.shares or one.value is None:
        return ""
    counted = one.indicator.numerator_label or "分子" if one.indicator.is_ratio else ""
    measure = "" if one.indicator.is_ratio else one.indicator.unit_of_measure
    return f"其中{counted}：{'，'.join(f'{unit}{figure(value)}{measure}' for unit, value in one.shares)}。"


def indicator_fact(one: IndicatorInput) -> IndicatorFact:
    """A numeric target as papers state it; a judgement on an earlier period's value says so."""
    earlier = [period for period, value in one.history if value is not None] if one.value is None else []
    judged_in = period_label(earlier[-1]) if earlier else ""
    reason = indicator_reason(one.verdict) + _shares_sentence(one)
    return IndicatorFact(
        code=one.indicator.code,
        name=one.indicator.name,
        target=target_words(one.indicator),
        unit_of_measure=one.indicator.unit_of_measure,
        owner=one.owner,
        baseline=one.indicator.baseline,
        value=one.value,
        completion=one.verdict.completion,
        expected=to_tenth(one.verdict.expected) if one.verdict.expected is not None else None,
        lamp=one.verdict.lamp,
        reason=f"本期没有审核通过的数值，按{judged_in}的数值研判：{reason}" if judged_in else reason,
        scope=one.indicator.scope,
        judged_in=judged_in,
    )
