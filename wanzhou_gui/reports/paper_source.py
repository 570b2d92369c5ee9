"""What facts are gathered from: the ledger as seen for one plan, one period and, where a paper has one, one unit."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from wanzhou_gui.domain.closing import ChangeRequest, CloseOut
from wanzhou_gui.domain.entries import Entry, UnitReturn
from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.milestones import YearStanding
from wanzhou_gui.domain.papers import OfficeSettings, PaperKind
from wanzhou_gui.domain.periods import Period, WorkCalendar
from wanzhou_gui.domain.plans import Milestone
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.approvals import ApprovalFact
from wanzhou_gui.reports.bulletin.facts import BulletinFacts, IndicatorInput


@dataclass(frozen=True)
class ArchivedFile:
    """Something that belongs to the files of a plan: its class, name, number, day, unit, period and digest."""

    sort: str
    name: str
    number: str
    day: date | None
    unit: str
    period: str
    sha256: str


class PaperSource(Protocol):
    """Computed when asked for, so that a paper costs what it states."""

    @property
    def settings(self) -> OfficeSettings:
        """The office's settings."""
        ...

    @property
    def today(self) -> date:
        """The day the paper is drafted."""
        ...

    @property
    def calendar(self) -> WorkCalendar:
        """Working days."""
        ...

    @property
    def unit(self) -> Unit | None:
        """The unit the paper is for or about; None for all."""
        ...

    @property
    def view(self) -> LedgerView:
        """Every work item seen for the period, unapproved figures left out as the office has set."""
        ...

    @property
    def views(self) -> tuple[LedgerView, ...]:
        """The views of every period of the kind that is under supervision, up to this one, in order."""
        ...

    @property
    def bulletin(self) -> BulletinFacts:
        """Everything the bulletin of the period states: the one place where classes are counted."""
        ...

    @property
    def approvals(self) -> tuple[ApprovalFact, ...]:
        """Who looked at what each unit reported, and when; nothing unless the office wants it printed."""
        ...

    @property
    def indicators(self) -> tuple[IndicatorInput, ...]:
        """Every numeric target with its values and outlook."""
        ...

    @property
    def milestones(self) -> tuple[Milestone, ...]:
        """The deliverables of the tasks, rejected ones left out."""
        ...

    @property
    def deliverables(self) -> tuple[tuple[Milestone, tuple[YearStanding, ...]], ...]:
        """The deliverables with how they stand at the end of the period, or today where it still runs."""
        ...

    @property
    def entries(self) -> tuple[Entry, ...]:
        """What units reported in the period and papers may state."""
        ...

    @property
    def last_returns(self) -> Mapping[int, tuple[Period, UnitReturn]]:
        """The latest return each unit sent in so far and the period it is for, by unit id; sent-back ones left out."""
        ...

    @property
    def chases(self) -> Mapping[int, int]:
        """How often each unit was chased for the period, by unit id."""
        ...

    @property
    def files(self) -> tuple[ArchivedFile, ...]:
        """Papers, forms that went out, returns and evidence of the plan, in order of days."""
        ...

    def told_in(self, kind: PaperKind) -> frozenset[str]:
        """The uids of what issued papers of a kind have told the unit already."""
        ...

    def requests_of(self, task_id: int) -> tuple[ChangeRequest, ...]:
        """Requests for another date, another content or the end of a task, oldest first."""
        ...

    def close_outs_of(self, task_id: int) -> tuple[CloseOut, ...]:
        """Applications for 销号 of a task, oldest first."""
        ...

    def evidence_of(self, task_id: int) -> tuple[str, ...]:
        """The names of the files that show what was done."""
        ...
