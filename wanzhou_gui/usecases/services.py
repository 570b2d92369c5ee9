"""The one object that window and command line receive: every verb, bound to its needs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wanzhou_gui.domain.plan_columns import HeadGuess, SheetTable, TableChoice, TableFile
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.reading_edits import ReadingRules
from wanzhou_gui.usecases.calendars import CalendarVerbs
from wanzhou_gui.usecases.chasing import ChasingVerbs
from wanzhou_gui.usecases.clerks import SettingVerbs
from wanzhou_gui.usecases.corrections import CorrectionVerbs
from wanzhou_gui.usecases.entries import EntryVerbs
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.exporting import ExportVerbs
from wanzhou_gui.usecases.figure_rows import FigureVerbs
from wanzhou_gui.usecases.forms import FormVerbs
from wanzhou_gui.usecases.history import HistoryVerbs
from wanzhou_gui.usecases.indicators import IndicatorVerbs
from wanzhou_gui.usecases.lamps import LampVerbs
from wanzhou_gui.usecases.letters import LetterVerbs
from wanzhou_gui.usecases.overview import OverviewVerbs
from wanzhou_gui.usecases.paper_heads import PaperHeadVerbs
from wanzhou_gui.usecases.paper_register import RegisterVerbs
from wanzhou_gui.usecases.paper_templates import TemplateVerbs
from wanzhou_gui.usecases.part_histories import PartHistories
from wanzhou_gui.usecases.pasted_returns import PastedReturnVerbs
from wanzhou_gui.usecases.people import ClerkVerbs
from wanzhou_gui.usecases.periods import PeriodVerbs
from wanzhou_gui.usecases.plan_columns import ColumnVerbs
from wanzhou_gui.usecases.plan_drafts import PlanDraftVerbs
from wanzhou_gui.usecases.plan_versions import PlanVersionVerbs
from wanzhou_gui.usecases.plans import PlanVerbs
from wanzhou_gui.usecases.quality import QualityVerbs
from wanzhou_gui.usecases.reporting import ReportVerbs
from wanzhou_gui.usecases.review import ReviewVerbs
from wanzhou_gui.usecases.searching import SearchVerbs
from wanzhou_gui.usecases.signing import SigningVerbs
from wanzhou_gui.usecases.units import UnitVerbs
from wanzhou_gui.usecases.upkeep import UpkeepVerbs

if TYPE_CHECKING:
    from wanzhou_gui.usecases.all_plans import AllPlanVerbs
    from wanzhou_gui.usecases.archive_ports import ArchiveFaults, ArchiveFiles
    from wanzhou_gui.usecases.archiving import ArchiveVerbs
    from wanzhou_gui.usecases.case_records import CaseRecordVerbs
    from wanzhou_gui.usecases.chasing_together import ChasingTogetherVerbs
    from wanzhou_gui.usecases.closing import ClosingVerbs
    from wanzhou_gui.usecases.deliveries import DeliveryVerbs
    from wanzhou_gui.usecases.due_matters import DueMatterVerbs
    from wanzhou_gui.usecases.evidence import EvidenceVerbs
    from wanzhou_gui.usecases.evidence_copies import EvidenceCopyVerbs
    from wanzhou_gui.usecases.findings import FindingVerbs
    from wanzhou_gui.usecases.indicator_parts import IndicatorPartVerbs
    from wanzhou_gui.usecases.instructions import InstructionVerbs
    from wanzhou_gui.usecases.interview_letters import InterviewLetterVerbs
    from wanzhou_gui.usecases.interviews import InterviewVerbs
    from wanzhou_gui.usecases.kept_letters import KeptLetterVerbs
    from wanzhou_gui.usecases.ledger_round_trip import LedgerRoundTripVerbs
    from wanzhou_gui.usecases.milestones import MilestoneVerbs
    from wanzhou_gui.usecases.package_ports import PackageFiles
    from wanzhou_gui.usecases.packages import PackageVerbs
    from wanzhou_gui.usecases.page_ports import FigurePages
    from wanzhou_gui.usecases.paper_files import PaperFileVerbs
    from wanzhou_gui.usecases.paper_ports import ArchivalCopies, WordPapers
    from wanzhou_gui.usecases.ports import (
        CalendarSource,
        Clock,
        FormReader,
        FormWriter,
        InitialsSource,
        Ledger,
        LedgerFiles,
        PaperPages,
        PaperRenderer,
        PlanReader,
        WorkbookWriter,
    )
    from wanzhou_gui.usecases.scoring import ScoringVerbs
    from wanzhou_gui.usecases.seal_ports import SealedBackups
    from wanzhou_gui.usecases.several_plans import SeveralPlanVerbs
    from wanzhou_gui.usecases.signed_pages import SignedPageVerbs
    from wanzhou_gui.usecases.task_pages import TaskPageVerbs
    from wanzhou_gui.usecases.unit_changes import UnitChangeVerbs
    from wanzhou_gui.usecases.workbench import WorkbenchVerbs


@dataclass(frozen=True)
class Tools:
    """The adapters behind the verbs. Heavy ones come as factories so that a window can paint before they load."""

    files: LedgerFiles
    clock: Clock
    calendar: CalendarSource
    initials: InitialsSource
    reader: Callable[[], PlanReader]
    renderer: Callable[[], PaperRenderer]
    pages: Callable[[bytes], PaperPages]
    figure_pages: Callable[[], FigurePages]
    workbooks: Callable[[], WorkbookWriter]
    form_writer: Callable[[], FormWriter]
    form_reader: Callable[[], FormReader]
    packages: Callable[[], PackageFiles]
    sealed_backups: Callable[[], SealedBackups]
    word_papers: Callable[[], WordPapers]
    archival_copies: Callable[[], ArchivalCopies]
    archives: Callable[[], ArchiveFiles]
    sample_plan: Path


class Services:
    """Everything that can be done with one open ledger; to be used on the thread that opened it."""

    def __init__(self, ledger: Ledger, tools: Tools) -> None:
        self._ledger = ledger
        self._tools = tools
        self.clerks = ClerkVerbs(ledger)
        ledger.guard(self.clerks.refuse_viewer)
        self.plans = PlanVerbs(ledger, tools.reader, tools.clock)
        self.plan_drafts = PlanDraftVerbs(ledger, tools.clock)
        self.columns = ColumnVerbs(ledger)
        self.plan_versions = PlanVersionVerbs(ledger, tools.clock)
        self.units = UnitVerbs(ledger, tools.initials)
        self.search = SearchVerbs(ledger, self.units)
        self.periods = PeriodVerbs(ledger, tools.clock)
        self.entries = EntryVerbs(ledger, tools.clock)
        self.indicators = IndicatorVerbs(ledger, tools.clock)
        self.quality = QualityVerbs(ledger, tools.clock)
        self.review = ReviewVerbs(ledger, tools.clock)
        self.corrections = CorrectionVerbs(ledger, tools.renderer, tools.clock, self.review)
        self.lamps = LampVerbs(ledger, tools.clock)
        self.overview = OverviewVerbs(ledger, tools.clock)
        self.register = RegisterVerbs(ledger, tools.clock)
        self.reports = ReportVerbs(ledger, tools.renderer, tools.pages, tools.clock)
        self.templates = TemplateVerbs(ledger, tools.clock)
        self.paper_heads = PaperHeadVerbs(ledger, self.reports)
        self.figures = FigureVerbs(ledger, tools.clock, self.reports)
        self.signing = SigningVerbs(ledger, tools.clock, self.reports)
        self.exports = ExportVerbs(ledger, tools.workbooks, tools.clock, self.reports)
        self.forms = FormVerbs(ledger, tools.clock, tools.form_writer, tools.form_reader)
        self.chasing = ChasingVerbs(ledger, tools.clock, tools.renderer, tools.pages, tools.workbooks)
        self.letters = LetterVerbs(ledger, tools.clock, tools.renderer, tools.pages, tools.word_papers, self.chasing)
        self.calendars = CalendarVerbs(ledger)
        self.pasted = PastedReturnVerbs(ledger, tools.form_reader)
        self.history = HistoryVerbs(ledger)
        self.part_histories = PartHistories(ledger)
        self.settings = SettingVerbs(ledger)
        self.upkeep = UpkeepVerbs(ledger, tools.clock, tools.sealed_backups)

    @cached_property
    def packages(self) -> PackageVerbs:
        """The exchange with other desks; loads when first used."""
        from wanzhou_gui.usecases.packages import PackageVerbs

        return PackageVerbs(self._ledger, self._ledger.desk_store, self._tools.clock, self._tools.packages)

    @cached_property
    def closing(self) -> ClosingVerbs:
        """Close-out, requests and checks."""
        from wanzhou_gui.usecases.closing import ClosingVerbs

        return ClosingVerbs(self._ledger, self._tools.clock)

    @cached_property
    def findings(self) -> FindingVerbs:
        """Conclusions, objections, and what must be put right."""
        from wanzhou_gui.usecases.findings import FindingVerbs

        return FindingVerbs(self._ledger, self._tools.clock)

    @cached_property
    def evidence(self) -> EvidenceVerbs:
        """The files that show what was done."""
        from wanzhou_gui.usecases.evidence import EvidenceVerbs

        return EvidenceVerbs(self._ledger, self._tools.clock)

    @cached_property
    def evidence_copies(self) -> EvidenceCopyVerbs:
        """Evidence beside backups, and from the other desk."""
        from wanzhou_gui.usecases.evidence_copies import EvidenceCopyVerbs

        return EvidenceCopyVerbs(self._ledger)

    @cached_property
    def case_records(self) -> CaseRecordVerbs:
        """Mistaken entries about tasks."""
        from wanzhou_gui.usecases.case_records import CaseRecordVerbs

        return CaseRecordVerbs(self._ledger)

    @cached_property
    def signed_pages(self) -> SignedPageVerbs:
        """The signed and sealed pages of returns."""
        from wanzhou_gui.usecases.signed_pages import SignedPageVerbs

        return SignedPageVerbs(self._ledger, self._tools.clock)

    @cached_property
    def instructions(self) -> InstructionVerbs:
        """What leaders have asked for."""
        from wanzhou_gui.usecases.instructions import InstructionVerbs

        return InstructionVerbs(self._ledger, self._tools.clock)

    @cached_property
    def interviews(self) -> InterviewVerbs:
        """Proposals to summon units that stay red."""
        from wanzhou_gui.usecases.interviews import InterviewVerbs

        return InterviewVerbs(self._ledger, self._tools.clock)

    @cached_property
    def interview_letters(self) -> InterviewLetterVerbs:
        """The papers that put such proposals before the leaders."""
        from wanzhou_gui.usecases.interview_letters import InterviewLetterVerbs

        return InterviewLetterVerbs(self._ledger, self._tools.clock, self._tools.renderer, self.interviews)

    @cached_property
    def kept_letters(self) -> KeptLetterVerbs:
        """Issued letters as .docx."""
        from wanzhou_gui.usecases.kept_letters import KeptLetterVerbs

        return KeptLetterVerbs(self._ledger, self._tools.word_papers)

    @cached_property
    def milestones(self) -> MilestoneVerbs:
        """Deliverables of tasks."""
        from wanzhou_gui.usecases.milestones import MilestoneVerbs

        return MilestoneVerbs(self._ledger, self._tools.clock)

    @cached_property
    def task_pages(self) -> TaskPageVerbs:
        """Everything about one task."""
        from wanzhou_gui.usecases.task_pages import TaskPageVerbs

        return TaskPageVerbs(self._ledger, self._tools.clock)

    @cached_property
    def chasing_together(self) -> ChasingTogetherVerbs:
        """The chase list over all running plans."""
        from wanzhou_gui.usecases.chasing_together import ChasingTogetherVerbs

        return ChasingTogetherVerbs(self._ledger, self.chasing, self._tools.renderer, self._tools.workbooks)

    @cached_property
    def several_plans(self) -> SeveralPlanVerbs:
        """All running plans at once."""
        from wanzhou_gui.usecases.several_plans import SeveralPlanVerbs

        return SeveralPlanVerbs(self._ledger, self.chasing)

    @cached_property
    def deliveries(self) -> DeliveryVerbs:
        """Papers on their way to units, and their receipts."""
        from wanzhou_gui.usecases.deliveries import DeliveryVerbs

        return DeliveryVerbs(self._ledger, self._tools.clock, self._tools.renderer)

    @cached_property
    def unit_changes(self) -> UnitChangeVerbs:
        """Units renamed, merged, split."""
        from wanzhou_gui.usecases.unit_changes import UnitChangeVerbs

        return UnitChangeVerbs(self._ledger, self._tools.clock)

    @cached_property
    def matters(self) -> DueMatterVerbs:
        """What the office itself owes today."""
        from wanzhou_gui.usecases.due_matters import DueMatterVerbs

        return DueMatterVerbs(self._ledger, self._tools.clock)

    @cached_property
    def workbench(self) -> WorkbenchVerbs:
        """Where a plan stands, on the workbench and on one page."""
        from wanzhou_gui.usecases.workbench import WorkbenchVerbs

        return WorkbenchVerbs(self._ledger, self._tools.clock, self.chasing, self._tools.figure_pages)

    @cached_property
    def all_plans(self) -> AllPlanVerbs:
        """All running plans on the workbench and in the ledger."""
        from wanzhou_gui.usecases.all_plans import AllPlanVerbs

        return AllPlanVerbs(self._ledger, self._tools.clock, self.workbench)

    @cached_property
    def ledger_tables(self) -> LedgerRoundTripVerbs:
        """Ledger tables that come back edited."""
        from wanzhou_gui.usecases.ledger_round_trip import LedgerRoundTripVerbs

        return LedgerRoundTripVerbs(self._ledger, self._tools.clock, self._tools.reader)

    @cached_property
    def paper_files(self) -> PaperFileVerbs:
        """Papers as .docx and as archival PDF."""
        from wanzhou_gui.usecases.paper_files import PaperFileVerbs

        tools = self._tools
        return PaperFileVerbs(self.reports, tools.word_papers, tools.archival_copies, tools.form_reader)

    @cached_property
    def archives(self) -> ArchiveVerbs:
        """Putting a plan's papers together for keeping."""
        from wanzhou_gui.usecases.archiving import ArchiveTools, ArchiveVerbs

        tools = self._tools
        return ArchiveVerbs(
            self._ledger,
            tools.clock,
            ArchiveTools(tools.archives, tools.renderer, tools.archival_copies, tools.workbooks),
        )

    @cached_property
    def parts(self) -> IndicatorPartVerbs:
        """Figures that several units bring together."""
        from wanzhou_gui.usecases.indicator_parts import IndicatorPartVerbs

        return IndicatorPartVerbs(self._ledger, self.entries)

    @cached_property
    def scoring(self) -> ScoringVerbs:
        """考核计分, for offices that have switched it on."""
        from wanzhou_gui.usecases.scoring import ScoringVerbs

        tools = self._tools
        return ScoringVerbs(self._ledger, tools.clock, self.chasing, tools.renderer, tools.workbooks)

    def close(self) -> None:
        """Bring the file in order and let go of it."""
        self._ledger.close()


class Office:
    """What can be done without an open ledger: reading plans, opening, making and restoring ledgers."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools

    def open_ledger(self, path: Path) -> Services:
        """Open a ledger; raises LedgerFileError with a code the doors can explain."""
        return Services(self._tools.files.open(path), self._tools)

    def create_ledger(self, path: Path) -> Services:
        """Make a new ledger with the known holiday arrangements; refused when something is there."""
        return Services(self._tools.files.create(path, self._tools.calendar.days()), self._tools)

    def restore_ledger(self, backup: Path, to: Path, password: str = "") -> Path | None:
        """Put a verified backup in place; returns where the ledger that was there is kept now.

        An encrypted one needs its password (RejectedError sealed_backup_needs_password, sealed_backup_refused).
        """
        sealed = self.sealed_backups
        if not sealed.is_sealed(backup):
            return self._tools.files.restore(backup, to)
        with sealed.opened(backup, password, to.absolute().parent) as opened:
            return self._tools.files.restore(opened, to)

    @property
    def sealed_backups(self) -> SealedBackups:
        """Backups that only a password opens."""
        return self._tools.sealed_backups()

    def discard_sample(self, path: Path) -> None:
        """Throw a ledger of sample data away; RejectedError not_a_sample where it holds anything else."""
        services = self.open_ledger(path)
        try:
            plans = [summary.plan for summary in services.plans.plans()]
        finally:
            services.close()
        if not plans or not all(plan.is_sample for plan in plans):
            raise RejectedError("not_a_sample", path=path)
        self._tools.files.discard(path)

    def check_archive(self, archive: Path) -> ArchiveFaults:
        """Hold an archive against its list of digests; RejectedError when it is no archive of ours."""
        return self._tools.archives().check(archive)

    def read_plan(self, path: Path) -> tuple[PlanReading, ...]:
        """Read a plan document without a ledger."""
        return self._tools.reader().read_file(path)

    def plan_tables(self, path: Path) -> TableFile:
        """The sheets of a workbook with a proposal for their columns; raises PlanFileError."""
        return self._tools.reader().tables(path)

    def table_head(self, sheet: SheetTable, row: int, height: int = 0) -> HeadGuess:
        """The roles of the columns when the heading starts in a row counted from 1 (0: there is none); height 0 is found out."""
        return self._tools.reader().head_at(sheet, row, height)

    def read_tables(self, file: TableFile, choice: TableChoice | None = None) -> tuple[PlanReading, ...]:
        """Read the sheets of a workbook, columns as chosen, or as proposed."""
        return self._tools.reader().read_tables(file, choice)

    def read_sample_plan(self) -> tuple[PlanReading, ...]:
        """Read the plan that ships with the program."""
        return self._tools.reader().read_file(self._tools.sample_plan)

    def plan_as_json(self, readings: Sequence[PlanReading]) -> dict[str, object]:
        """Readings as one object in the agreed JSON shape."""
        return self._tools.reader().as_json(readings)

    def plan_from_json(self, written: object, source_lines: Sequence[str]) -> tuple[PlanReading, ...]:
        """The readings such an object describes; raises PlanFileError when it is none of this text."""
        return self._tools.reader().from_json(written, source_lines)

    def reading_rules(self, reading: PlanReading) -> ReadingRules:
        """The reader's rules for pieces of one reading, for correcting it."""
        return self._tools.reader().rules(reading)

    def read_plan_text(self, text: str) -> tuple[PlanReading, ...]:
        """Read a pasted plan without a ledger."""
        return self._tools.reader().read_text(text)
