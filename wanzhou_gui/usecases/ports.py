"""What the verbs need from the outside, as Protocols that adapters implement."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Protocol, TypeVar

from wanzhou_gui.domain.audit import ChainFault, ChainSummary, JournalEntry
from wanzhou_gui.domain.chasing import ChaseStep, PhoneNote
from wanzhou_gui.domain.entries import Entry, EntryDraft
from wanzhou_gui.domain.envelopes import Envelope
from wanzhou_gui.domain.history import Operation, OperationFilter, RowChange
from wanzhou_gui.domain.ledger import LedgerSource
from wanzhou_gui.domain.periods import CalendarDay
from wanzhou_gui.domain.plan_columns import HeadGuess, SheetTable, TableChoice, TableFile
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plan_versions import VersionHistory
from wanzhou_gui.domain.reading_edits import ReadingRules
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.review_drafts import ReviewDraft
from wanzhou_gui.domain.unit_forms import FormRemark, ReadForm
from wanzhou_gui.domain.unit_lineage import UnitLineage
from wanzhou_gui.reports.document import MissingCharacter, OfficialDocument
from wanzhou_gui.reports.sheets import Sheet
from wanzhou_gui.reports.unit_forms.corrections import Correction
from wanzhou_gui.reports.unit_forms.notice import CoveringNotice
from wanzhou_gui.usecases.copy_occasions import CopyOccasion
from wanzhou_gui.usecases.evidence_ports import EvidenceFolder
from wanzhou_gui.usecases.package_ports import DeskStore
from wanzhou_gui.usecases.search_ports import TextStore

R = TypeVar("R", bound=Record)


class Clock(Protocol):
    """The only source of today and now."""

    def today(self) -> date:
        """The day on the clerk's calendar."""
        ...

    def now(self) -> datetime:
        """The moment, in UTC."""
        ...


class Transaction(Protocol):
    """Writes that happen together or not at all; every row touched is kept as it was before."""

    def add(self, record: R) -> R:
        """Store a new record; the result carries its id, uid and version."""
        ...

    def change(self, record: R) -> R:
        """Store a changed record; raises ConflictError when the row has another version by now."""
        ...

    def remove(self, record: Record) -> None:
        """Delete a record; raises ConflictError when the row has another version by now."""
        ...

    def keep_file(self, paper_id: int, sha256: str, content: bytes) -> None:
        """Keep the bytes of an issued paper for ever."""
        ...


    def keep_returned(self, sha256: str, content: bytes) -> None:
        """Keep the bytes of a returned file for ever; the same bytes are kept once."""
        ...

    def keep_cells(self, file_name: str, cells: Sequence[tuple[str, int, str, str, str]]) -> None:
        """Keep with the operation from which cells its values came: table, row, field, sheet and cell."""
        ...


@dataclass(frozen=True)
class LedgerHealth:
    """The result of a check: codes of faults with their places, and how many rows each table holds."""

    faults: tuple[tuple[str, str], ...]
    row_counts: Mapping[str, int]
    schema_version: int


class Ledger(Protocol):
    """The open ledger file. All calls must come from the one thread that opened it."""

    @property
    def path(self) -> Path:
        """Where the file is."""
        ...

    def get(self, kind: type[R], record_id: int) -> R:
        """The record with that id; raises NotFoundError."""
        ...

    def find(self, kind: type[R], /, **equal: object) -> list[R]:
        """Records whose fields equal the given values (None means null), in their natural order."""
        ...

    def stamp(self, but: type[Record]) -> int:
        """A number that stays as long as no record of any other kind than this one can have changed."""
        ...

    def transaction(
        self, verb: str, subject: str = "", *, clerk: str = "", can_be_undone: bool = True
    ) -> AbstractContextManager[Transaction]:
        """One operation: committed with its history when the block ends, rolled back whole when it raises."""
        ...

    def guard(self, gate: Callable[[str], None]) -> None:
        """Ask the gate with the verb before every writing act; what it raises refuses the act."""
        ...

    def source_of(self, plan_id: int, until_period_id: int) -> LedgerSource:
        """The rows a view of the plan needs, with the periods of the same kind up to the given one.

        Plan, tasks and roles are those of the version valid in that period.
        """
        ...

    def standing_of(self, plan_id: int, until_period_id: int) -> LedgerSource:
        """The same with returns as figures, and whole only where they speak for a task in that period: enough for a view."""
        ...

    def entries_in(self, plan_id: int, period_id: int) -> tuple[Entry, ...]:
        """What units reported on the tasks of a plan in one period; rows without content are left out."""
        ...

    def chases_since(self, day: date) -> tuple[tuple[PhoneNote, ...], tuple[ChaseStep, ...]]:
        """Calls that count as chases and letters of whatever plan and period from a day on; void letters are among them."""
        ...

    def entry_before(self, task_id: int, unit_id: int, period_id: int) -> Entry | None:
        """What a unit reported last on a task before a period of the same kind; None when it never did."""
        ...

    def version_history(self, plan_id: int) -> VersionHistory:
        """The versions of a plan and what they replaced; empty for a plan that was never amended."""
        ...

    def unit_lineage(self) -> UnitLineage:
        """Which units were renamed, merged or split, and when; empty where none was."""
        ...

    def keep_draft(self, draft: EntryDraft) -> None:
        """Keep half-typed text (no history)."""
        ...

    def drop_draft(self, task_id: int, unit_id: int, period_id: int, field: str) -> None:
        """Forget half-typed text; nothing happens when there is none."""
        ...

    def drafts(self) -> list[EntryDraft]:
        """All half-typed text, oldest first."""
        ...

    def keep_review(self, draft: ReviewDraft) -> None:
        """Keep the review of a plan that is not stored yet (no history)."""
        ...

    def drop_review(self, source_digest: str) -> None:
        """Forget a review; nothing happens when there is none."""
        ...

    def reviews(self) -> list[ReviewDraft]:
        """All reviews kept, the latest first."""
        ...

    def file_of(self, paper_id: int) -> bytes:
        """The bytes of an issued paper; raises NotFoundError."""
        ...

    def returned_content(self, sha256: str) -> bytes:
        """The bytes of a returned file; raises NotFoundError."""
        ...

    def operations(self, limit: int) -> list[Operation]:
        """The latest operations, newest first."""
        ...

    def operations_that(self, wanted: OperationFilter, limit: int) -> list[Operation]:
        """The latest operations a filter lets through, newest first."""
        ...

    def changes_of(self, operation_id: int) -> list[RowChange]:
        """The rows an operation touched, in order."""
        ...

    def history_of(self, kind: type[Record], record_id: int) -> list[tuple[Operation, RowChange]]:
        """Everything that happened to one record, oldest first."""
        ...

    def cells_of(self, operation_id: int) -> tuple[str, list[tuple[str, int, str, str, str]]] | None:
        """The file an operation's values came from, with table, row, field, sheet and cell of each; None for other acts."""
        ...

    def journal_entries(self) -> Iterator[JournalEntry]:
        """Every operation as it stands in the file, oldest first, for export."""
        ...

    def chain(self) -> ChainSummary | ChainFault:
        """Seal what is not sealed yet, then say whether the journal is the one that was sealed."""
        ...

    def reverse(self, operation_id: int, verb: str, clerk: str) -> Operation:
        """Restore the rows an operation touched, as a new operation; raises ConflictError when they changed since."""
        ...

    def renamed_rows(self) -> Mapping[str, str]:
        """Former uids of rows and what they are called now: forms that went out before a merge still name them."""
        ...

    def desk_store(self) -> DeskStore:
        """The ledger as one desk among several."""
        ...

    def evidence_folder(self) -> EvidenceFolder:
        """The folder beside the file where copies of evidence lie."""
        ...

    def text_store(self) -> TextStore:
        """The texts of the ledger, for searching."""
        ...

    def check(self) -> LedgerHealth:
        """Look for damage: structure, foreign keys, version, kept files against their digests."""
        ...

    def backup(self, to: Path) -> str:
        """Write a whole, verified copy with a manifest beside it; returns its SHA-256."""
        ...

    def keep_copy(
        self, occasion: CopyOccasion, *, largest: int | None = None, not_within: timedelta | None = None
    ) -> Path | None:
        """A verified copy nobody asked for, in 备份 beside the file; None when the newest one holds the same."""
        ...

    def checkpoint(self) -> None:
        """Bring every save into the one file, so that a plain copy of it is whole."""
        ...

    def close(self) -> None:
        """Checkpoint and close."""
        ...


class LedgerFiles(Protocol):
    """Opening, making and restoring ledger files."""

    def create(self, path: Path, calendar: Sequence[CalendarDay]) -> Ledger:
        """Make a new ledger; raises LedgerFileError when something is already there."""
        ...

    def open(self, path: Path) -> Ledger:
        """Open a ledger safely, migrating an older one after a backup; raises LedgerFileError."""
        ...

    def restore(self, backup: Path, to: Path) -> Path | None:
        """Put a verified backup in place; the ledger that was there is kept and its new place returned."""
        ...

    def discard(self, path: Path) -> None:
        """Remove a ledger that is for practice, with the copies the program made of it."""
        ...


class PlanReader(Protocol):
    """Reads plan documents; raises PlanFileError."""

    def read_file(self, path: Path) -> tuple[PlanReading, ...]:
        """Every plan the document carries."""
        ...

    def tables(self, path: Path) -> TableFile:
        """The sheets of a workbook with a proposal for their columns."""
        ...

    def head_at(self, sheet: SheetTable, row: int, height: int) -> HeadGuess:
        """The roles of the columns under another heading row; height 0 leaves its height to be found."""
        ...

    def read_tables(self, file: TableFile, choice: TableChoice | None) -> tuple[PlanReading, ...]:
        """Every plan the sheets carry, columns as chosen, or as proposed where nothing is chosen."""
        ...

    def read_text(self, text: str) -> tuple[PlanReading, ...]:
        """Every plan a pasted text carries."""
        ...

    def as_json(self, readings: Sequence[PlanReading]) -> dict[str, object]:
        """Readings as one object in the agreed JSON shape."""
        ...

    def from_json(self, written: object, source_lines: Sequence[str]) -> tuple[PlanReading, ...]:
        """The readings such an object describes; PlanFileError when it is none of this text."""
        ...

    def rules(self, reading: PlanReading) -> ReadingRules:
        """The reader's rules for pieces of one reading, for correcting it."""
        ...


class PaperRenderer(Protocol):
    """Draws papers as PDF; may be called from any thread, one call at a time."""

    def render_bytes(self, document: OfficialDocument) -> bytes:
        """The paper as the bytes of a PDF file."""
        ...

    def render_together(self, documents: Sequence[OfficialDocument]) -> bytes:
        """Several papers one after the other as one PDF file; each keeps its own page numbers."""
        ...

    def preflight(self, document: OfficialDocument) -> tuple[MissingCharacter, ...]:
        """Characters no font has, with their places."""
        ...


class WorkbookWriter(Protocol):
    """Writes tables as formatted workbooks."""

    def write(self, sheets: Sequence[Sheet], to: Path) -> None:
        """Write the file whole or not at all; text stays text, also when it starts like a formula."""
        ...


class FormStage(Protocol):
    """Forms on their way out: drawn one by one, and put into the folder all together or not at all."""

    def add(self, envelope: Envelope) -> tuple[str, str]:
        """Draw the forms of a unit as one file; returns the name it will have and the SHA-256 of the file."""
        ...

    def add_notice(self, envelope: Envelope, notice: CoveringNotice) -> str:
        """Draw the notice that goes with it; returns the name it will have."""
        ...

    def add_correction(self, corrections: Sequence[Correction]) -> str:
        """Draw the forms of one file that goes back for correction; returns the name it will have."""
        ...

    def add_table(self, name: str, sheets: Sequence[Sheet]) -> str:
        """Draw a table that belongs to the folder as a whole; returns the name it will have."""
        ...

    def finish(self) -> None:
        """Put every form in place; EnvironmentProblemError when the machine refuses, with none left behind."""
        ...


class FormWriter(Protocol):
    """Writes the forms units fill in."""

    def stage(self, folder: Path) -> AbstractContextManager[FormStage]:
        """Begin an issue into a folder; leaving without `finish` leaves nothing there."""
        ...


@dataclass(frozen=True)
class FoundFile:
    """A file among those dropped: its path, and its name inside an archive; refused ones carry the reason."""

    path: Path
    member: str
    sha256: str = ""
    size: int = 0
    form: ReadForm | None = None
    refused: FormRemark | None = None
    # One of several forms in the file: the forms of several plans for one unit.
    is_section: bool = False


class FormReader(Protocol):
    """Reads returned forms without trusting them; what cannot be read is said, never raised."""

    def count(self, paths: Sequence[Path]) -> int:
        """How many files there are to look at, for showing progress; nothing is read but directories."""
        ...

    def read(self, paths: Sequence[Path]) -> Iterator[FoundFile]:
        """Every form among files, folders and archives; a file that holds several comes once for each."""
        ...

    def text_of(self, path: Path) -> str:
        """The text of a document a unit sent instead of the form; raises PlanFileError."""
        ...

    def content(self, path: Path, member: str) -> bytes:
        """The bytes of one of the files found; raises EnvironmentProblemError when it is gone."""
        ...


class CalendarSource(Protocol):
    """The holiday arrangements a new ledger starts with."""

    def days(self) -> Sequence[CalendarDay]:
        """Holidays and 调休 working days."""
        ...


class InitialsSource(Protocol):
    """Pinyin initials of names, all readings."""

    def initials_of(self, name: str) -> tuple[str, ...]:
        """Lower-case initials, default reading first."""
        ...


@dataclass(frozen=True)
class PageImage:
    """One page as a picture: RGB bytes, `stride` bytes a line."""

    width: int
    height: int
    stride: int
    data: bytes


@dataclass(frozen=True)
class FoundText:
    """Where a searched text stands, in points from the top left corner of the page as shown."""

    page: int
    left: float
    top: float
    right: float
    bottom: float


class PaperPages(Protocol):
    """The pages of a finished PDF, for looking at and for printing."""

    @property
    def page_count(self) -> int:
        """How many pages there are."""
        ...

    def page_size(self, index: int, as_printed: bool = False) -> tuple[float, float]:
        """Width and height of a page in points as shown; `as_printed` is the upright sheet a turned page is printed on."""
        ...

    def page_image(self, index: int, scale: float, as_printed: bool = False) -> PageImage:
        """A page drawn at `scale` pixels a point."""
        ...

    def find(self, wanted: str) -> Sequence[FoundText]:
        """Every place where a text stands."""
        ...

    def text_at(self, index: int, left: float, top: float) -> tuple[str, str] | None:
        """The text of a page before and behind a place, in points as shown; None where no character stands."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...
