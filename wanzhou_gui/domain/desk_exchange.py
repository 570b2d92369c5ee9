"""What two desks of one office exchange: acts that follow one another, and how the tables they touch fit together."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from sys import intern
from typing import overload

from wanzhou_gui.domain.records import Record

Value = str | int | None
Cells = Mapping[str, Value]

_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode
_SHORT = 40

# Settings of the person at the desk and not of the office.
LOCAL_SETTINGS = frozenset({"clerk_name"})
# Tables that stay at the desk, each with its reason in docs/decisions/0014-two-desks.md.
LOCAL_TABLES = frozenset(
    {"entry_draft", "review_draft", "operation", "row_change", "audit_link", "merged_package", "received_act", "exchange_desk", "exchange_peer", "former_identity", "own_act", "own_removal", "value_source"}
)
# Tables of files: they travel by their SHA-256.
FILE_TABLES = frozenset({"paper_file", "returned_content", "received_file"})
# Two tables whose numbers are printed on papers that have left the house: both stay, the clash is said.
TWIN_COLUMN = "number_twin"
# A further issue or return of the same form counts on; the number is the ledger's own.
_COUNTED = {"unit_form": "version", "returned_file": "version", "paper_template": "version", "score_sheet": "version"}
# Where the schema has no key that people would recognise a row by.
_NATURAL: dict[str, tuple[tuple[str, ...], ...]] = {
    "unit_change": (("kind", "effective_on", "subject"),),
    "plan": (("title", "document_number"),),
    "plan_group": (("plan_id", "number", "title"),),
    "task": (("plan_id", "number"),),
    "milestone": (("task_id", "position", "quote"),),
    "qualitative_target": (("plan_id", "quote"),),
    "plan_question": (("plan_id", "code", "subject", "quote"),),
    "unit_form": (),
    "paper_template": (),
    "score_sheet": (),
    "returned_file": (("sha256", "plan_id", "period_id"),),
    "chase_step": (),
    "paper": (("plan_id", "period_id", "kind"),),
}
# There is one bulletin for a plan and period; of letters there may be many alike.
_ONLY_WHERE = {"paper": ("kind", "bulletin")}
# A paper is one whole: text of one desk under the number of another would be a paper nobody has seen.
_WHOLE = frozenset({"paper", "form_batch", "unit_form", "return_batch", "returned_file", "chase_step", "paper_step", "paper_template", "score_sheet"})
# Two desks may well differ here without anybody having to decide.
_QUIET = frozenset({"position", "submitted_at", "facts_digest", "facts_json", "decided_at", "reviewed_at"})


@dataclass(frozen=True, slots=True)
class RowAct:
    """What an act did to one row: `cells` is the whole row where it was made, what changed else; None = removed."""

    table: str
    uid: str
    is_new: bool
    cells: Cells | None


@dataclass(frozen=True)
class Act:
    """One operation of a clerk as it travels; the digest names it.

    `parents` are the last acts its desk knew of: its own one first, then those of other desks merged since.
    """

    parents: tuple[str, ...]
    at: str
    clerk: str
    verb: str
    subject: str
    rows: tuple[RowAct, ...]

    def text(self) -> str:
        """The one way to write it down; what the digest is taken of."""
        rows = [_written(one) for one in self.rows]
        return _write([list(self.parents), self.at, self.clerk, self.verb, self.subject, rows])


def row_text(row: RowAct) -> str:
    """One row as it stands in the text of an act: an act of millions of rows is written row by row."""
    return _write(_written(row))


def _written(row: RowAct) -> list[object]:
    return [row.table, row.uid, int(row.is_new), row.cells]


def _cells_of(pairs: list[tuple[str, Value]]) -> dict[str, Value]:
    # Names of columns and of rows come again in every act: kept once they take a third of the room.
    return {
        intern(name): intern(value) if type(value) is str and len(value) <= _SHORT else value for name, value in pairs
    }


_read = json.JSONDecoder(object_pairs_hook=_cells_of).decode


class UnreadableActError(ValueError):
    """A text that is no act."""


def digest_of(text: str) -> str:
    """The name of an act."""
    return hashlib.sha256(text.encode()).hexdigest()


def act_of(text: str) -> Act:
    """The act a text describes; UnreadableActError for anything this program does not write."""
    try:
        parents, at, clerk, verb, subject, rows = _read(text)
        told = tuple([RowAct(table, uid, is_new == 1, cells) for table, uid, is_new, cells in rows])
        act = Act(tuple(parents), at, clerk, verb, subject, told)
        texts = [*act.parents, at, clerk, verb, subject]
        for row in told:
            texts += [row.table, row.uid]
            cells = {} if row.cells is None else row.cells
            texts += cells
            if not all(value is None or type(value) in (str, int) for value in cells.values()):
                raise UnreadableActError("value")
            if any(type(value) is int and abs(value) >= 1 << 63 for value in cells.values()):
                raise UnreadableActError("number")
        if not all(type(one) is str for one in texts) or act.text() != text:
            raise UnreadableActError("text")
    except (ValueError, TypeError, AttributeError, RecursionError) as error:
        raise UnreadableActError(str(error)) from error
    return act


@dataclass(frozen=True)
class Reference:
    """A column that names a row of another table; `is_loose` is emptied when that row goes."""

    column: str
    table: str
    is_loose: bool


@dataclass(frozen=True)
class Key:
    """Columns that no two rows share; `while_empty` limits it to rows where that column is empty."""

    columns: tuple[str, ...]
    while_empty: str = ""


@dataclass(frozen=True)
class TableRule:
    """How rows of one table are told apart and put together; built from the schema, so that a new table is covered."""

    table: str
    columns: tuple[str, ...]
    texts: frozenset[str]
    empty: Cells
    references: tuple[Reference, ...]
    keys: tuple[Key, ...]

    @property
    def natural(self) -> tuple[tuple[str, ...], ...]:
        """Columns by which rows that two desks made independently are known to be the same."""
        return _NATURAL.get(self.table, tuple(key.columns for key in self.keys))

    def may_be_twin(self, cells: Cells) -> bool:
        """Whether a row may be the same as one made elsewhere."""
        column, value = _ONLY_WHERE.get(self.table, ("", None))
        return not column or cells.get(column) == value

    @property
    def is_whole(self) -> bool:
        """Whether rows are taken from one desk or the other, never cell by cell."""
        return self.table in _WHOLE

    @property
    def counted(self) -> str:
        """The column that counts on when two rows share a number."""
        return _COUNTED.get(self.table, "")

    def whole(self, cells: Cells) -> dict[str, Value]:
        """A row with every column: what an older act did not know has what a new row begins with."""
        return {
            name: cells[name] if name in cells else self.empty.get(name, "" if name in self.texts else None)
            for name in self.columns
        }

    def reference(self, column: str) -> Reference | None:
        """What a column names, None for a plain value."""
        return next((one for one in self.references if one.column == column), None)

    def is_quiet(self, column: str) -> bool:
        """Whether the later value simply holds."""
        return column in _QUIET


class RowState(StrEnum):
    """What a merge does to a row."""

    NEW = "new"
    CHANGED = "changed"
    UNCHANGED = "unchanged"
    REMOVED = "removed"
    CONFLICT = "conflict"
    REFUSED = "refused"


class ConflictKind(StrEnum):
    """Why somebody has to look."""

    FIELD = "field"
    REMOVED = "removed"
    NUMBER = "number"
    NAME = "name"
    RULE = "rule"
    APPROVED = "approved"


@dataclass(frozen=True, slots=True)
class Side:
    """One of the values that stand side by side: who wrote it when; None as value of a removal."""

    value: Value
    clerk: str
    at: str
    act: str


@dataclass(frozen=True, slots=True)
class Conflict:
    """A place two desks changed without knowing of one another; `chosen` is the side that holds until one decides."""

    kind: ConflictKind
    table: str
    uid: str
    column: str
    sides: tuple[Side, ...]
    chosen: int = 0

    @property
    def key(self) -> str:
        """How a decision names the place."""
        return f"{self.table}/{self.uid}/{self.column or self.kind}"

    @property
    def can_be_decided(self) -> bool:
        """Whether choosing a side settles it; clashes of printed numbers and names need an act of their own."""
        return self.kind in (ConflictKind.FIELD, ConflictKind.REMOVED)


@dataclass(frozen=True)
class Outcome:
    """What a set of acts makes of the ledger: rows by table and uid, and where somebody has to look.

    `reckoned` names the rows it speaks of, also those that are no more; all others stay as they stand. None: it speaks of all.
    """

    rows: Mapping[str, Mapping[str, Cells]]
    conflicts: tuple[Conflict, ...]
    same: Mapping[str, str] = field(default_factory=dict)
    reckoned: Mapping[str, frozenset[str]] | None = None

    def canonical(self, uid: str) -> str:
        """The identity a row has now: rows that two desks made independently share one."""
        return self.same.get(uid, uid)


@dataclass(frozen=True, slots=True)
class CellDifference:
    """A cell before and after the merge."""

    column: str
    before: Value
    after: Value


class MadeCells(Sequence[CellDifference]):
    """The cells of a row that is made, told when they are asked for: a first package makes every row there is."""

    __slots__ = ("_cells", "_rule")

    def __init__(self, rule: TableRule, cells: Cells) -> None:
        self._rule = rule
        self._cells = cells

    def __len__(self) -> int:
        return len(self._rule.columns)

    @overload
    def __getitem__(self, at: int) -> CellDifference: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[CellDifference]: ...
    def __getitem__(self, at: int | slice) -> CellDifference | Sequence[CellDifference]:
        return list(self)[at]

    def __iter__(self) -> Iterator[CellDifference]:
        return (CellDifference(name, None, value) for name, value in self._rule.whole(self._cells).items())

    def __repr__(self) -> str:
        return repr(tuple(self))


@dataclass(frozen=True, slots=True)
class RowDifference:
    """A row before and after the merge; `uid` is its identity after it."""

    table: str
    uid: str
    state: RowState
    cells: Sequence[CellDifference]


@dataclass(frozen=True, kw_only=True)
class MergedPackage(Record):
    """A package taken in; `heads` are the last acts its maker knew."""

    package_uid: str
    desk_uid: str
    desk_name: str
    number: int
    made_at: datetime
    merged_at: datetime
    act_count: int
    heads: tuple[str, ...]


@dataclass(frozen=True)
class PackageHead:
    """The label of a package: who made it, for which office, what it holds, and on what it stands.

    `base` names the last acts the reader is presumed to have, `heads` the last ones its maker had.
    """

    uid: str
    desk_uid: str
    desk_name: str
    office_name: str
    number: int
    made_at: datetime
    schema_version: int
    base: tuple[str, ...]
    heads: tuple[str, ...]
    plans: tuple[str, ...]
    act_count: int
    file_count: int


@dataclass(frozen=True)
class PackageFile:
    """A file that travels with the acts, by its SHA-256."""

    sha256: str
    content: bytes


@dataclass(frozen=True)
class Package:
    """A whole package as read: acts by their digest."""

    head: PackageHead
    acts: Mapping[str, str]
    files: Sequence[PackageFile] = ()


@dataclass(frozen=True, slots=True)
class RowCheck:
    """One row as a merge would leave it; `name` is for people, `conflicts` the places to look at."""

    table: str
    uid: str
    state: RowState
    cells: Sequence[CellDifference] = ()
    conflicts: tuple[Conflict, ...] = ()
