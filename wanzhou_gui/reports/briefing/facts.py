"""What a 督查专报 states: the counts of the bulletin, every lagging item by name, and what the targets come to."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, IndicatorInput, TaskFact
from wanzhou_gui.reports.indicator_wording import forecast_sentence
from wanzhou_gui.reports.paper_source import PaperSource


@dataclass(frozen=True)
class LaggingFact:
    """A red item: the task, how many periods it has been red, and who in the unit answers for it."""

    task: TaskFact
    reds_in_a_row: int
    leader: str


@dataclass(frozen=True)
class OutlookFact:
    """A numeric target and where it will end at the present pace; `will_reach` is None where that cannot be said."""

    code: str
    name: str
    owner: str
    target: str
    unit_of_measure: str
    value: Decimal | None
    will_reach: bool | None
    sentence: str


@dataclass(frozen=True)
class BriefingFacts:
    """Everything a 督查专报 says; classes and shares are those of the bulletin of the same period."""

    bulletin: BulletinFacts
    lagging: tuple[LaggingFact, ...]
    outlooks: tuple[OutlookFact, ...]

    @property
    def missed(self) -> tuple[OutlookFact, ...]:
        """Targets that will not be reached at the present pace."""
        return tuple(one for one in self.outlooks if one.will_reach is False)

    @property
    def unclear(self) -> tuple[OutlookFact, ...]:
        """Targets of which nothing can be foreseen and which are not reached."""
        return tuple(one for one in self.outlooks if one.will_reach is None)


def briefing_facts(source: PaperSource) -> BriefingFacts:
    """Gather it all for the period."""
    facts = source.bulletin
    rows = [row for row in source.view.rows if row.task.kind is TaskKind.TASK]
    lagging = []
    for task, row in zip(facts.tasks, rows, strict=True):
        if task.lamp is not Lamp.RED:
            continue
        speaker = row.convenor or (row.lead_units[0] if row.lead_units else None)
        lagging.append(LaggingFact(task, row.verdict.reds_in_a_row, speaker.leader_name if speaker else ""))
    return BriefingFacts(facts, tuple(lagging), outlook_facts(source))


def outlook_facts(source: PaperSource) -> tuple[OutlookFact, ...]:
    """Where the targets of the plan will end at the present pace."""
    told = {one.code: one for one in source.bulletin.goal_indicators}
    return tuple(
        _outlook(one, told[one.indicator.code].target) for one in source.indicators if one.indicator.code in told
    )


def _outlook(one: IndicatorInput, target: str) -> OutlookFact:
    if one.verdict.lamp is Lamp.BLUE:
        will_reach: bool | None = True
    elif one.verdict.reason == "missed":
        will_reach = False
    else:
        will_reach = one.forecast.will_reach if one.forecast else None
    sentence = forecast_sentence(one.indicator, one.forecast) if one.verdict.lamp is not Lamp.BLUE else ""
    return OutlookFact(one.indicator.code, one.indicator.name, one.owner, target, one.indicator.unit_of_measure, one.value, will_reach, sentence)
