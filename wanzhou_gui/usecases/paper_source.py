"""The ledger as papers see it: each part computed once, and only when a paper states it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cached_property

from wanzhou_gui.domain.closing import ChangeRequest, CloseOut
from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.evidence import EvidenceFile
from wanzhou_gui.domain.ledger import LedgerSource, LedgerView, view_of
from wanzhou_gui.domain.milestones import MilestoneResult, YearStanding, standings
from wanzhou_gui.domain.papers import OfficeSettings, Paper, PaperKind, PaperState
from wanzhou_gui.domain.periods import CalendarDay, Period, WorkCalendar
from wanzhou_gui.domain.plans import Milestone, MilestoneState, Registration
from wanzhou_gui.domain.returns_review import LeftOut
from wanzhou_gui.domain.signed_pages import SignedPage
from wanzhou_gui.domain.unit_forms import FormBatch, IssuedForm, ReturnedFile
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact
from wanzhou_gui.reports.bulletin.corrections import CorrectionFact, correction_fact
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, IndicatorInput, UnapprovedRows, bulletin_facts
from wanzhou_gui.reports.bulletin.quality import quality_fact
from wanzhou_gui.reports.paper_source import ArchivedFile
from wanzhou_gui.usecases.approved_figures import approvals_of, unapproved
from wanzhou_gui.usecases.chase_steps import calls_on_plan, issued_on_plan, steps_on_plan
from wanzhou_gui.usecases.clerks import lamp_rule, read_settings
from wanzhou_gui.usecases.indicator_history import corrections_to_tell
from wanzhou_gui.usecases.indicator_parts import view_parts
from wanzhou_gui.usecases.indicators import IndicatorVerbs
from wanzhou_gui.usecases.paper_numbers import void_papers
from wanzhou_gui.usecases.ports import Clock, Ledger
from wanzhou_gui.usecases.quality import QualityVerbs


class LedgerPaperSource:
    """One plan seen for one period, and for one unit where a paper has one.

    `paper_id` names the issued paper that is read again: what it has told itself is no old news to it.
    """

    def __init__(
        self,
        ledger: Ledger,
        clock: Clock,
        plan_id: int,
        period_id: int,
        unit_id: int | None = None,
        paper_id: int | None = None,
    ) -> None:
        self._ledger = ledger
        self._clock = clock
        self._plan_id = plan_id
        self._unit_id = unit_id
        self._paper_id = paper_id
        self.period = ledger.get(Period, period_id)

    @cached_property
    def settings(self) -> OfficeSettings:
        """The office's settings."""
        return read_settings(self._ledger)

    @cached_property
    def today(self) -> date:
        """The day the paper is drafted."""
        return self._clock.today()

    @cached_property
    def calendar(self) -> WorkCalendar:
        """Working days."""
        return WorkCalendar.of(self._ledger.find(CalendarDay))

    @cached_property
    def unit(self) -> Unit | None:
        """The unit the paper is for or about."""
        if self._unit_id is None:
            return None
        return self._ledger.unit_lineage().named_on(self._ledger.get(Unit, self._unit_id), self.period.ends_on)

    @cached_property
    def _rows(self) -> LedgerSource:
        return self._ledger.source_of(self._plan_id, self.period.id)

    @cached_property
    def _waiting(self) -> LeftOut:
        return unapproved(self._ledger, self._rows)

    @property
    def _left_out(self) -> LeftOut:
        return self._waiting if self.settings.approved_only else LeftOut()

    @cached_property
    def view(self) -> LedgerView:
        """Every work item seen for the period, unapproved figures left out as the office has set."""
        source = replace(self._rows, unreviewed=self._left_out.entries)
        return view_of(source, self.period, self.today, lamp_rule(self.settings))

    @cached_property
    def views(self) -> tuple[LedgerView, ...]:
        """The views of every period of the kind that is under supervision, up to this one, in order."""
        begun = self.view.plan.supervised_from
        earlier = [
            each
            for each in sorted(self._ledger.find(Period, kind=self.period.kind), key=lambda each: each.starts_on)
            if each.starts_on < self.period.starts_on and (begun is None or each.ends_on >= begun)
        ]
        found = (LedgerPaperSource(self._ledger, self._clock, self._plan_id, each.id).view for each in earlier)
        return (*found, self.view)

    @cached_property
    def indicators(self) -> tuple[IndicatorInput, ...]:
        """Every numeric target with its values and outlook."""
        cards = IndicatorVerbs(self._ledger, self._clock).cards(self._plan_id, self.period.id, self._left_out.values)
        return tuple(
            IndicatorInput(
                indicator=card.indicator,
                owner=card.owner.name if card.owner else "",
                value=card.value.value if card.value else None,
                verdict=card.verdict,
                forecast=card.forecast,
                history=card.history,
                tolerance=card.tolerance,
                shares=self._shares(card.indicator.id),
            )
            for card in cards
        )

    def _shares(self, indicator_id: int) -> tuple[tuple[str, Decimal], ...]:
        """What each of several units brought; nothing while a part is missing or the sum is another than the whole."""
        view = view_parts(self._ledger, indicator_id, self.period.id)
        if view.missing or view.total is None or view.total != view.whole:
            return ()
        return tuple((line.unit.name, line.value) for line in view.lines if line.value is not None)

    @cached_property
    def bulletin(self) -> BulletinFacts:
        """Everything the bulletin of the period states."""
        names = {unit.id: unit.name for unit in self._rows.units}
        registrations = self._ledger.find(Registration, plan_id=self._plan_id)
        targets = QualityVerbs(self._ledger, self._clock).cards(self._plan_id, self.period.id)
        return bulletin_facts(
            self.view,
            self.indicators,
            registration_number=registrations[0].number if registrations else "",
            calendar_years_missing=self.calendar.years_missing(self.period.starts_on, self.period.due_on),
            unapproved_rows=tuple(
                UnapprovedRows(names[unit_id], count)
                for unit_id, count in sorted(self._waiting.rows_of_period(self.period.id).items())
                if unit_id in names
            ),
            approved_only=bool(self.settings.approved_only),
            corrections=self._corrections(),
            qualities=tuple(
                quality_fact(card.code, card.target, card.judgement) for card in targets if card.judgement is not None
            ),
            quality_total=len(targets),
            approvals=self.approvals,
        )

    @cached_property
    def approvals(self) -> tuple[ApprovalFact, ...]:
        """Who looked at what each unit reported, and when; nothing unless the office wants it printed."""
        return approvals_of(self._ledger, self._rows, self.period) if self.settings.approvals_printed else ()

    def _corrections(self) -> tuple[CorrectionFact, ...]:
        indicators = {one.indicator.code: one.indicator for one in self.indicators}
        periods = {one.code: one for one in self._ledger.find(Period)}
        told = corrections_to_tell(
            self._ledger, self._plan_id, self.period, list(indicators.values()), self._left_out.values
        )
        return tuple(correction_fact(one, indicators[one.key[0]], periods[one.key[1]]) for one in told)

    @cached_property
    def milestones(self) -> tuple[Milestone, ...]:
        """The deliverables of the tasks, rejected ones left out."""
        found = (
            one
            for row in self.view.rows
            for one in sorted(self._ledger.find(Milestone, task_id=row.task.id), key=lambda each: each.position)
        )
        return tuple(one for one in found if one.state is not MilestoneState.REJECTED and one.until_version is None)

    @cached_property
    def deliverables(self) -> tuple[tuple[Milestone, tuple[YearStanding, ...]], ...]:
        """The deliverables with how they stand at the end of the period, or today where it still runs."""
        plan = self.view.plan
        begun = plan.supervised_from or plan.period_starts_on
        return tuple(
            (
                one,
                standings(
                    one,
                    [
                        result
                        for result in self._ledger.find(MilestoneResult, milestone_id=one.id)
                        if result.reached_on <= self.view.as_of
                    ],
                    begun,
                    plan.period_ends_on,
                    self.view.as_of,
                ),
            )
            for one in self.milestones
        )

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """What units reported in the period and papers may state."""
        left_out = self._left_out.entries
        return tuple(
            one
            for one in self._rows.entries
            if one.period_id == self.period.id
            and not one.is_empty
            and (one.task_id, one.unit_id, one.period_id) not in left_out
        )

    @cached_property
    def last_returns(self) -> Mapping[int, tuple[Period, UnitReturn]]:
        """The latest return each unit sent in so far and the period it is for, by unit id; sent-back ones left out."""
        until = {one.id: one for one in self._ledger.find(Period) if one.starts_on <= self.period.starts_on}
        came = [
            (until[one.period_id], one)
            for one in self._ledger.find(UnitReturn, plan_id=self._plan_id)
            if one.period_id in until and one.has_come_in
        ]
        came.sort(key=lambda each: (each[0].ends_on, each[0].starts_on))
        return {one.unit_id: (period, one) for period, one in came}

    @cached_property
    def chases(self) -> Mapping[int, int]:
        """How often each unit was chased for the period: calls that were no plain reminders, and letters."""
        calls = [
            one.unit_id
            for one in calls_on_plan(self._ledger, self._plan_id)
            if one.period_id == self.period.id and not one.is_reminder
        ]
        steps = [one for one in steps_on_plan(self._ledger, self._plan_id) if one.period_id == self.period.id]
        return Counter([*calls, *(one.unit_id for one in steps)])

    @cached_property
    def files(self) -> tuple[ArchivedFile, ...]:
        """Papers, forms that went out, returns and evidence of the plan, in order of days."""
        units = {unit.id: unit.name for unit in self._ledger.find(Unit)}
        periods = {period.id: period.code for period in self._ledger.find(Period)}
        void = void_papers(self._ledger)
        sent = {one.id: one.issued_at for one in self._ledger.find(FormBatch, plan_id=self._plan_id)}
        papers = [
            ArchivedFile(
                one.kind.value,
                f"{one.title}（已作废）" if one.id in void else one.title,
                one.number_text,
                one.issued_on,
                units.get(one.unit_id, "") if one.unit_id is not None else "",
                periods.get(one.period_id, ""),
                one.pdf_sha256,
            )
            for one in issued_on_plan(self._ledger, self._plan_id)
        ]
        forms = [
            ArchivedFile(
                "form",
                one.file_name,
                f"第{one.version}版",
                sent[one.batch_id].astimezone().date(),
                units.get(one.unit_id, ""),
                periods.get(one.period_id, ""),
                one.sha256,
            )
            for one in self._ledger.find(IssuedForm, plan_id=self._plan_id)
        ]
        returned = [
            ArchivedFile(
                "return",
                one.file_name,
                "",
                one.taken_at.astimezone().date(),
                units.get(one.unit_id, ""),
                periods.get(one.period_id, ""),
                one.sha256,
            )
            for one in self._ledger.find(ReturnedFile, plan_id=self._plan_id)
        ]
        evidence = [
            ArchivedFile(
                "evidence",
                one.name,
                one.document_number,
                one.dated_on or one.added_on,
                units.get(one.unit_id, "") if one.unit_id is not None else "",
                "",
                one.sha256,
            )
            for one in self._ledger.find(EvidenceFile, plan_id=self._plan_id)
        ]
        signed = [
            ArchivedFile("signed", one.name, "", one.added_on, units.get(one.unit_id, ""), periods.get(one.period_id, ""), one.sha256)
            for one in self._ledger.find(SignedPage, plan_id=self._plan_id)
        ]
        # Papers of one day stay in the order in which they were issued.
        return tuple(sorted([*papers, *forms, *returned, *signed, *evidence], key=lambda one: one.day or date.min))

    def told_in(self, kind: PaperKind) -> frozenset[str]:
        """The uids of what issued papers of a kind have told the unit already; a void paper has told nothing."""
        void = void_papers(self._ledger)
        issued = self._ledger.find(
            Paper, plan_id=self._plan_id, kind=kind, unit_id=self._unit_id, state=PaperState.ISSUED
        )
        return frozenset(
            item["uid"]
            for paper in issued
            if paper.id not in void and paper.id != self._paper_id
            for told in json.loads(paper.facts_json).values()
            if isinstance(told, list)
            for item in told
        )

    def requests_of(self, task_id: int) -> tuple[ChangeRequest, ...]:
        """Requests for another date, another content or the end of a task, oldest first."""
        return tuple(self._ledger.find(ChangeRequest, task_id=task_id))

    def close_outs_of(self, task_id: int) -> tuple[CloseOut, ...]:
        """Applications for 销号 of a task, oldest first."""
        return tuple(self._ledger.find(CloseOut, task_id=task_id))

    def evidence_of(self, task_id: int) -> tuple[str, ...]:
        """The names of the files that show what was done."""
        return tuple(one.name for one in self._ledger.find(EvidenceFile, task_id=task_id))
