"""Tables out of the ledger as formatted workbooks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from wanzhou_gui.domain.ledger import view_of
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.bulletin.tables import (
    indicator_sheet,
    ledger_sheet,
    reporting_sheet,
    situation_sheet,
)
from wanzhou_gui.reports.paper_sheets import paper_sheets
from wanzhou_gui.reports.plan_tables.facts import AssignmentFacts
from wanzhou_gui.reports.plan_tables.sheets import assignment_sheet
from wanzhou_gui.reports.sheets import Sheet
from wanzhou_gui.reports.units.tables import unit_sheet
from wanzhou_gui.reports.workbench.plan_sheets import items_sheet, plans_sheet
from wanzhou_gui.usecases.all_plans import AllPlansFacts
from wanzhou_gui.usecases.clerks import lamp_rule, read_settings
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.ports import Clock, Ledger, WorkbookWriter
from wanzhou_gui.usecases.reporting import ReportVerbs


class ExportVerbs:
    """What leaves the ledger as .xlsx."""

    def __init__(
        self, ledger: Ledger, workbooks: Callable[[], WorkbookWriter], clock: Clock, reports: ReportVerbs
    ) -> None:
        self._ledger = ledger
        self._workbooks = workbooks
        self._clock = clock
        self._reports = reports

    def ledger(self, plan_id: int, period_id: int, to: Path) -> Path:
        """The whole ledger seen for a period; edited in WPS it comes back by usecases.ledger_round_trip."""
        period = self._ledger.get(Period, period_id)
        rule = lamp_rule(read_settings(self._ledger))
        view = view_of(self._ledger.standing_of(plan_id, period_id), period, self._clock.today(), rule)
        acts = self._ledger.operations(1)
        self._workbooks().write([ledger_sheet(view, acts[0].id if acts else 0)], to)
        return to

    def all_plans(self, facts: AllPlansFacts, to: Path) -> Path:
        """Where every running plan stands, and the work items of all of them in one table."""
        sheets = [plans_sheet(facts.plan_lines, facts.sum_line, facts.period, facts.as_of)]
        sheets.append(items_sheet([one.view for one in facts.plans], facts.period, facts.as_of))
        self._workbooks().write(sheets, to)
        return to

    def annexes(self, plan_id: int, period_id: int, to: Path) -> Path:
        """The annex tables of the bulletin, with who reported when."""
        facts = self._reports.facts(plan_id, period_id)
        self._workbooks().write([situation_sheet(facts), indicator_sheet(facts), reporting_sheet(facts)], to)
        return to

    def tables(
        self, plan_id: int, period_id: int, to: Path, kind: PaperKind = PaperKind.BULLETIN, unit_id: int | None = None
    ) -> Path:
        """The tables of a paper of any kind as sheets; RejectedError paper_without_tables where it has none."""
        if kind in (PaperKind.BULLETIN, PaperKind.BRIEFING):
            return self.annexes(plan_id, period_id, to)
        if kind is PaperKind.LEDGER:
            return self.ledger(plan_id, period_id, to)
        draft = self._reports.draft(plan_id, period_id, kind, unit_id)
        if isinstance(draft.facts, AssignmentFacts):
            sheets: tuple[Sheet, ...] = (assignment_sheet(draft.facts),)
        else:
            sheets = paper_sheets(draft.document, draft.form.word)
        if not sheets:
            raise RejectedError("paper_without_tables", paper=draft.form.word)
        self._workbooks().write(sheets, to)
        return to

    def units(self, to: Path, *, with_phones: bool = False) -> Path:
        """The unit dictionary, with telephone numbers only when they are asked for."""
        self._workbooks().write([unit_sheet(self._ledger.find(Unit), with_phones=with_phones)], to)
        return to
