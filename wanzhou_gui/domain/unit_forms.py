"""Forms that go out to units as workbooks and come back: what is on record about them, and how a returned cell is judged."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from wanzhou_gui.domain.entries import ENTRY_FIELDS, Entry, UnitReturn
from wanzhou_gui.domain.indicator_parts import IndicatorContribution, IndicatorPart
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan, Task, UnitRole
from wanzhou_gui.domain.records import Record
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.units import Unit

INDICATOR_FIELDS = ("value", "numerator", "denominator", "as_of_on", "note")
# What a unit brings to an indicator that several make up (domain.indicator_parts).
SHARE_FIELDS = ("value", "items")
SIGNATURE_FIELDS = ("filled_by", "phone", "reviewed_by")


class RowKind(StrEnum):
    """The parts of a form that are filled in."""

    TASK = "task"
    INDICATOR = "indicator"
    SHARE = "share"
    SIGNATURE = "signature"


FIELDS_OF_KIND: dict[RowKind, tuple[str, ...]] = {
    RowKind.TASK: ENTRY_FIELDS,
    RowKind.INDICATOR: INDICATOR_FIELDS,
    RowKind.SHARE: SHARE_FIELDS,
    RowKind.SIGNATURE: SIGNATURE_FIELDS,
}


@dataclass(frozen=True, kw_only=True)
class FormBatch(Record):
    """One issue of forms for a plan and a period: when, by whom, through which channel."""

    plan_id: int
    period_id: int
    issued_at: datetime
    clerk: str
    channel: str = ""


@dataclass(frozen=True, kw_only=True)
class IssuedForm(Record):
    """One form in the issue register; `uid` is the identity inside the file, `rows` what was printed and filled in."""

    batch_id: int
    plan_id: int
    unit_id: int
    period_id: int
    version: int
    checksum: str
    file_name: str
    sha256: str
    # Each: kind, uid of the task or indicator, digest of the printed text, then the values in the order of the fields.
    rows: tuple[tuple[str, ...], ...]
    # The version of the plan it was drawn from.
    plan_version: int = 1


@dataclass(frozen=True, kw_only=True)
class ReturnBatch(Record):
    """Returned files taken in together; withdrawn together too."""

    taken_at: datetime
    clerk: str
    file_count: int
    cell_count: int


@dataclass(frozen=True, kw_only=True)
class ReturnedFile(Record):
    """A returned form as it came; the bytes are kept under their digest, `rows` are the values read from it.

    `cells` says of each value that was taken in where it stood: kind and uid of its row, field, sheet, cell.
    """

    batch_id: int
    plan_id: int
    unit_id: int
    period_id: int
    form_uid: str
    version: int
    file_name: str
    sha256: str
    size: int
    taken_at: datetime
    rows: tuple[tuple[str, ...], ...]
    cells: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True)
class FormIdentity:
    """What a file says about itself."""

    form_uid: str
    plan_uid: str
    period_code: str
    unit_uid: str
    version: int
    checksum: str


@dataclass(frozen=True)
class CoReport:
    """What a responsible unit has reported on a task that another unit leads."""

    unit: str
    entry: Entry


@dataclass(frozen=True)
class FormTask:
    """A task as it stands in a form."""

    task: Task
    role: UnitRole
    due_on: date | None
    entry: Entry
    previous: Entry | None
    fields: tuple[str, ...]
    # Why the office returned the row last time, and whether it has approved it: an approved row is not filled in again.
    return_reason: str = ""
    is_approved: bool = False
    # For the lead only: what the other units have reported on the task by now.
    co_reports: tuple[CoReport, ...] = ()

    @property
    def due_text(self) -> str:
        """When the task must be done, in the plan's words where it has any."""
        if self.task.extended_to is None and self.task.due_text:
            return self.task.due_text
        return self.due_on.isoformat() if self.due_on else ""

    @property
    def text(self) -> str:
        """The printed text: title and body."""
        return f"{self.task.title}\n{self.task.body}" if self.task.body else self.task.title


@dataclass(frozen=True)
class FormIndicator:
    """An indicator as it stands in a form."""

    indicator: Indicator
    value: IndicatorValue
    previous: IndicatorValue | None
    return_reason: str = ""
    is_approved: bool = False
    # The figures of the periods before, oldest first.
    earlier: tuple[Decimal, ...] = ()

    @property
    def fields(self) -> tuple[str, ...]:
        """A rate is computed from what is counted; its value itself is not asked."""
        rate = ("numerator", "denominator", "as_of_on", "note")
        return rate if self.indicator.is_ratio else ("value", "as_of_on", "note")


@dataclass(frozen=True)
class FormShare:
    """A unit's part of an indicator that several make up, as it stands in a form; locked once the whole is approved."""

    indicator: Indicator
    part: IndicatorPart
    contribution: IndicatorContribution
    previous: IndicatorContribution | None
    is_approved: bool = False


@dataclass(frozen=True)
class FormContent:
    """Everything one form shows."""

    form_uid: str
    version: int
    plan: Plan
    period: Period
    unit: Unit
    tasks: tuple[FormTask, ...]
    indicators: tuple[FormIndicator, ...]
    unit_return: UnitReturn
    plan_version: int = 1
    shares: tuple[FormShare, ...] = ()
    states: StatusList = STANDARD_STATES

    @property
    def code(self) -> str:
        """The short code printed on the page, so that a signed sheet finds its file."""
        return form_code(self.form_uid)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """What was printed and filled in, as the register keeps it."""
        rows = [
            (RowKind.TASK.value, one.task.uid, text_digest(one.task.number, one.text), *texts_of(one.entry, ENTRY_FIELDS))
            for one in self.tasks
        ]
        rows += [
            (
                RowKind.INDICATOR.value,
                one.indicator.uid,
                text_digest(one.indicator.code, one.indicator.name),
                *texts_of(one.value, INDICATOR_FIELDS),
            )
            for one in self.indicators
        ]
        rows += [
            (
                RowKind.SHARE.value,
                one.part.uid,
                text_digest(one.indicator.code, one.indicator.name),
                *texts_of(one.contribution, SHARE_FIELDS),
            )
            for one in self.shares
        ]
        rows.append((RowKind.SIGNATURE.value, "", "", *texts_of(self.unit_return, SIGNATURE_FIELDS)))
        return tuple(rows)

    @property
    def identity(self) -> FormIdentity:
        """What the file says about itself; the checksum covers identity and printed text, not what is filled in."""
        who = (self.form_uid, self.plan.uid, self.period.code, self.unit.uid, str(self.version))
        printed = [part for row in self.rows for part in row[:3]]
        checksum = hashlib.sha256("\x1f".join((*who, *printed)).encode()).hexdigest()[:32]
        return FormIdentity(self.form_uid, self.plan.uid, self.period.code, self.unit.uid, self.version, checksum)


def form_code(form_uid: str) -> str:
    """The short code of a form: eight signs in two groups."""
    return f"{form_uid[:4]}-{form_uid[4:8]}".upper()


class WrittenCell(NamedTuple):
    """What stands in a cell of a returned file; figures and days already written as text."""

    sheet: str
    place: str
    text: str
    is_formula: bool = False


@dataclass(frozen=True)
class WrittenRow:
    """A row of a returned file, found by its hidden identity or by its number."""

    kind: RowKind
    uid: str
    number: str
    text: str
    sheet: str
    row: int
    cells: Mapping[str, WrittenCell]


@dataclass(frozen=True)
class ReadForm:
    """What the reader found in a returned file, before anything is judged."""

    identity: FormIdentity
    unit_name: str
    rows: tuple[WrittenRow, ...]
    signature: Mapping[str, WrittenCell]
    # Where a value was expected and found to be something else: kind, code, place, text.
    remarks: tuple[FormRemark, ...] = ()
    # Typed or pasted by the clerk for a unit that ignored the form: nothing was issued that it could be held against.
    is_from_text: bool = False


class Level(StrEnum):
    """How much a problem weighs: refused is not taken, suspicious and conflict need a decision, the rest is told."""

    REFUSED = "refused"
    SUSPICIOUS = "suspicious"
    CONFLICT = "conflict"
    QUESTIONED = "questioned"
    MISSING = "missing"
    NOTE = "note"


@dataclass(frozen=True)
class FormRemark:
    """Something to be said about a returned file: a code with its figures and the place, never a sentence."""

    code: str
    level: Level
    sheet: str = ""
    cell: str = ""
    value: str = ""
    details: tuple[tuple[str, str], ...] = ()
    field: str = ""
    number: str = ""

    def detail(self, name: str) -> str:
        """One figure, empty when there is none of that name."""
        return dict(self.details).get(name, "")


class CellState(StrEnum):
    """What taking a cell in would do."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    QUESTIONED = "questioned"
    REFUSED = "refused"


CellKey = tuple[RowKind, str, str]


class CellCheck(NamedTuple):
    """One cell of a returned form against the ledger; texts are canonical (codes for states, ISO days)."""

    kind: RowKind
    uid: str
    field: str
    state: CellState
    sheet: str
    cell: str
    written: str
    in_ledger: str
    as_known: str
    is_conflict: bool = False

    @property
    def key(self) -> CellKey:
        """Which cell this is, in every file of the unit."""
        return (self.kind, self.uid, self.field)


@dataclass(frozen=True)
class FileCheck:
    """A returned form as it would be taken in; `is_known` when the very same content is on record already."""

    file: str
    member: str
    sha256: str
    size: int
    plan_id: int = 0
    unit_id: int = 0
    period_id: int = 0
    unit: str = ""
    period: str = ""
    form_uid: str = ""
    is_known: bool = False
    cells: tuple[CellCheck, ...] = ()
    remarks: tuple[FormRemark, ...] = ()
    # The plan, where the file holds the forms of several.
    section: str = ""
    # Only for what came without a file (pasted text): the source itself, kept like any other original.
    source: bytes = field(default=b"", repr=False)

    @property
    def key(self) -> str:
        """What decisions are kept by: the digest of the file, and of which of its forms where it holds several."""
        return f"{self.sha256}/{self.form_uid}" if self.section else self.sha256

    @property
    def name(self) -> str:
        """The file as people call it; inside an archive with the archive's name before it."""
        return f"{self.file}/{self.member}" if self.member else self.file

    def with_source(self, source: bytes) -> FileCheck:
        """The same check of something that has no file: its source is kept with it."""
        return replace(self, source=source)

    @property
    def is_refused(self) -> bool:
        """Whether nothing of the file can be taken in."""
        return not self.unit_id

    @property
    def is_suspicious(self) -> bool:
        """Whether somebody has to look before it is taken in."""
        return any(remark.level is Level.SUSPICIOUS for remark in self.remarks)

    @property
    def conflicts(self) -> tuple[CellCheck, ...]:
        """Cells that need a choice between file and ledger."""
        return tuple(cell for cell in self.cells if cell.is_conflict)

    def count(self, state: CellState) -> int:
        """How many cells have a state; suspicions count as questioned, a refused file as one refused."""
        found = sum(cell.state is state for cell in self.cells)
        if state is CellState.QUESTIONED:
            found += sum(remark.level is Level.SUSPICIOUS for remark in self.remarks)
        if state is CellState.REFUSED and self.is_refused:
            found += 1
        return found


@dataclass(frozen=True)
class FormsCheck:
    """A dry run over returned files; nothing has been written."""

    files: tuple[FileCheck, ...]


class Choice(StrEnum):
    """Whose value a conflicting cell gets."""

    FILE = "file"
    LEDGER = "ledger"


@dataclass(frozen=True)
class FileDecision:
    """What the clerk decided about one returned form (`FileCheck.key`)."""

    take: bool = True
    accepts_suspicions: bool = False
    questions_confirmed: bool = False
    conflicts: Mapping[CellKey, Choice] = field(default_factory=dict)
    other_conflicts: Choice | None = None

    def choice(self, cell: CellCheck) -> Choice | None:
        """The choice for a conflicting cell, None while there is none."""
        return self.conflicts.get(cell.key, self.other_conflicts)

    def takes(self, cell: CellCheck) -> bool:
        """Whether a cell of the file is to be written; any cell may be left to the ledger by a choice of its own."""
        if cell.is_conflict:
            return self.choice(cell) is Choice.FILE
        is_new = cell.state in (CellState.NEW, CellState.CHANGED, CellState.QUESTIONED)
        return is_new and self.conflicts.get(cell.key) is not Choice.LEDGER


_BLANKS = re.compile(r"[ \t\u00a0\u3000]+(?=\n|$)")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def canonical_text(text: str) -> str:
    """A text as a workbook can give it back: no trailing blanks, one kind of line end, no unwritable signs."""
    if text.isprintable():
        return text.strip()
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return _BLANKS.sub("", _UNWRITABLE.sub("\ufffd", text)).strip()


def text_of(value: object) -> str:
    """A value of a form as canonical text, "" for none."""
    if value is None or value == "":
        return ""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, Decimal):
        plain = f"{value:f}"
        plain = plain.rstrip("0").rstrip(".") if "." in plain else plain
        return "0" if plain in ("-0", "") else plain
    if isinstance(value, date):
        return value.isoformat()
    return canonical_text(str(value))


def texts_of(record: object, names: tuple[str, ...]) -> tuple[str, ...]:
    """The fields of a record as canonical texts."""
    return tuple(text_of(getattr(record, name)) for name in names)


@lru_cache(maxsize=1024)
def text_digest(number: str, text: str) -> str:
    """A digest of printed text that does not mind blanks and line breaks; many forms print the same tasks."""
    bare = re.sub(r"\s", "", f"{number}|{text}")
    return hashlib.sha256(bare.encode("utf-8", "replace")).hexdigest()[:16]


def judge_cell(written: str, in_ledger: str, as_known: str) -> tuple[CellState, bool]:
    """What taking a cell in would do, and whether it needs a choice; all three are canonical texts.

    `as_known` is what the unit was last known to have in its form (as issued, or as returned last). Where the unit
    left that alone the ledger's value stands, whoever changed it meanwhile; where both changed it is a conflict; a
    value that the unit emptied is never dropped without a choice.
    """
    if written in (in_ledger, as_known):
        return CellState.UNCHANGED, False
    if in_ledger != as_known and in_ledger:
        return CellState.QUESTIONED, True
    if not written:
        return CellState.QUESTIONED, True
    return (CellState.CHANGED if in_ledger else CellState.NEW), False
