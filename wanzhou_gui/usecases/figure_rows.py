"""From a printed number back to the rows it counts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.ledger import LedgerFilter, view_of
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plan_reading import TaskKind
from wanzhou_gui.domain.returns_review import RowReview
from wanzhou_gui.reports.paper_parts.fact_book import FigureSource
from wanzhou_gui.reports.paper_parts.linking import find_sources, source_at
from wanzhou_gui.reports.review_wording import review_line
from wanzhou_gui.usecases.clerks import lamp_rule, read_settings
from wanzhou_gui.usecases.letter_texts import LetterDraft
from wanzhou_gui.usecases.ports import Clock, Ledger
from wanzhou_gui.usecases.reporting import ReportVerbs


@dataclass(frozen=True)
class CountedRow:
    """One row a figure counts: a task (with its id and lamp), a unit or an indicator; `looked` says who looked at it, and when."""

    number: str
    name: str
    unit: str
    lamp: Lamp | None = None
    task_id: int | None = None
    looked: str = ""


@dataclass(frozen=True)
class CountedFigure:
    """A figure with its rows; `ledger_filter` shows the same rows in the ledger where a filter can."""

    source: FigureSource
    rows: tuple[CountedRow, ...]
    ledger_filter: LedgerFilter | None


class FigureVerbs:
    """Asking what stands behind the figures of a paper of any kind."""

    def __init__(self, ledger: Ledger, clock: Clock, reports: ReportVerbs) -> None:
        self._ledger = ledger
        self._clock = clock
        self._reports = reports

    def why(
        self,
        plan_id: int,
        period_id: int,
        phrase: str,
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
    ) -> tuple[CountedFigure, ...]:
        """The figures a phrase names (占27.3%), with their rows; empty when the paper has none of them."""
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        found = find_sources(draft.figures, draft.texts, phrase)
        return self._counted(plan_id, period_id, found)

    def why_at(
        self,
        plan_id: int,
        period_id: int,
        before: str,
        after: str,
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
    ) -> tuple[CountedFigure, ...]:
        """The figure at a place of the printed page, told by the text before and behind it."""
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        found = source_at(draft.figures, draft.texts, before, after)
        return self._counted(plan_id, period_id, (found,) if found is not None else ())

    def in_letter(self, draft: LetterDraft[Any], phrase: str) -> tuple[CountedFigure, ...]:
        """The same for a letter as it stands: the figures a phrase of it names, with their rows."""
        found = find_sources(draft.figures, draft.texts, phrase)
        return self._counted(draft.plan_id, draft.period_id, found)

    def _counted(self, plan_id: int, period_id: int, found: tuple[FigureSource, ...]) -> tuple[CountedFigure, ...]:
        if not found:
            return ()
        period = self._ledger.get(Period, period_id)
        source = self._ledger.source_of(plan_id, period_id)
        view = view_of(source, period, self._clock.today(), lamp_rule(read_settings(self._ledger)))
        facts = self._reports.facts(plan_id, period_id)
        tasks = {row.task.number: row for row in view.rows}
        # What papers say of a row is what was approved; its lamp is the paper's, not the table's.
        lamps = {task.number: task.lamp for task in (*facts.tasks, *facts.safeguards)}
        indicators = {one.code: one for one in facts.indicators}
        looked = _Looked(self._ledger, plan_id, period_id)
        counted = []
        for one in found:
            rows = [
                CountedRow(
                    number,
                    tasks[number].task.title,
                    "、".join(unit.name for unit in tasks[number].lead_units or tasks[number].units[:1]),
                    lamps.get(number),
                    tasks[number].task.id,
                    looked.at_entry(tasks[number].entry),
                )
                for number in one.tasks
                if number in tasks
            ]
            rows += [CountedRow("", name, name) for name in one.units]
            rows += [CountedRow("", name, "") for name in one.others]
            rows += [
                CountedRow(code, indicators[code].name, indicators[code].owner, indicators[code].lamp, looked=looked.at_indicator(code))
                for code in one.indicators
                if code in indicators
            ]
            counted.append(CountedFigure(one, tuple(rows), _filter_of(one)))
        return tuple(counted)


class _Looked:
    """Who looked at a row of the returns of a plan, in words."""

    def __init__(self, ledger: Ledger, plan_id: int, period_id: int) -> None:
        self._ledger = ledger
        self._plan_id = plan_id
        self._period_id = period_id

    def at_entry(self, entry: Entry | None) -> str:
        """At what a unit reported on a task."""
        if entry is None or entry.is_empty:
            return ""
        reviews = self._ledger.find(RowReview, task_id=entry.task_id, unit_id=entry.unit_id, period_id=entry.period_id)
        return review_line(entry, reviews[0] if reviews else None, self._return(entry.unit_id, entry.period_id))

    def at_indicator(self, code: str) -> str:
        """At the value of an indicator."""
        for indicator in self._ledger.find(Indicator, plan_id=self._plan_id, code=code):
            values = self._ledger.find(IndicatorValue, indicator_id=indicator.id, period_id=self._period_id)
            if not values or values[0].value is None or indicator.owner_unit_id is None:
                return ""
            reviews = self._ledger.find(RowReview, indicator_id=indicator.id, period_id=self._period_id)
            return review_line(values[0], reviews[0] if reviews else None, self._return(indicator.owner_unit_id, self._period_id))
        return ""

    def _return(self, unit_id: int, period_id: int) -> UnitReturn | None:
        found = self._ledger.find(UnitReturn, plan_id=self._plan_id, unit_id=unit_id, period_id=period_id)
        return found[0] if found else None


def _filter_of(source: FigureSource) -> LedgerFilter | None:
    if source.lamps:
        return LedgerFilter(lamps=source.lamps, kind=TaskKind.TASK) if not source.path.endswith(".moved") else None
    if source.path == "total":
        return LedgerFilter(kind=TaskKind.TASK)
    if source.path == "safeguards.total":
        return LedgerFilter(kind=TaskKind.SAFEGUARD)
    return None
