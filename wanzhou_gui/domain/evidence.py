"""Evidence of a task: files kept beside the ledger or linked, each with its kind, date and weight."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from wanzhou_gui.domain.records import Record


class EvidenceKind(StrEnum):
    """What a file is."""

    DOCUMENT = "document"
    TABLE = "table"
    PHOTO = "photo"
    CERTIFICATE = "certificate"
    NEWS = "news"
    OTHER = "other"


class EvidenceGrade(StrEnum):
    """How much a file proves: what others have signed, what was counted, what can be seen, what the unit says itself."""

    OFFICIAL = "official"
    STATISTICS = "statistics"
    PHOTO = "photo"
    SELF_REPORT = "self_report"


@dataclass(frozen=True, kw_only=True)
class EvidenceFile(Record):
    """A file that shows something about a task. `link` is empty where the ledger's folder has the copy.

    `sha256` and `size` say what it was when it came in, for copies and links alike. `inspection_id` names the 核查 it was
    taken at, `grade_reason` why its weight was changed since.
    """

    plan_id: int
    task_id: int
    milestone_id: int | None
    inspection_id: int | None = None
    unit_id: int | None
    name: str
    kind: EvidenceKind
    grade: EvidenceGrade
    grade_reason: str = ""
    document_number: str
    dated_on: date | None
    sha256: str
    size: int
    suffix: str
    link: str
    note: str
    added_on: date
    clerk: str


class FiledCopy(Protocol):
    """What the folder of evidence needs to know of a record to find its file and to hold it against its digest."""

    @property
    def name(self) -> str:
        """What the file was called when it came."""
        ...

    @property
    def sha256(self) -> str:
        """Its digest."""
        ...

    @property
    def size(self) -> int:
        """Its length in bytes."""
        ...

    @property
    def suffix(self) -> str:
        """The ending of its copy, with the dot."""
        ...

    @property
    def link(self) -> str:
        """Where it is when there is no copy; empty for copies."""
        ...


class FileFault(StrEnum):
    """What is wrong with a file of the evidence."""

    MISSING = "missing"
    CHANGED = "changed"


# A suffix goes into a file name: letters and digits of ASCII only, so that no name leads anywhere else.
_LONGEST_SUFFIX = 8


def safe_suffix(name: str) -> str:
    """The ending of a file name with its dot, lower case; empty where it is none that is safe to write."""
    ending = name.rpartition(".")[2].lower() if "." in name else ""
    is_plain = ending.isascii() and ending.isalnum() and len(ending) <= _LONGEST_SUFFIX
    return f".{ending}" if ending and is_plain else ""
