"""签字盖章扫描件: the signed and sealed page of a unit's return, scanned and kept with the evidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.records import Record

# A scanner or a telephone makes these; by what the first bytes are, whatever the name says.
_HEADS = {".pdf": b"%PDF-", ".jpg": b"\xff\xd8\xff", ".jpeg": b"\xff\xd8\xff", ".png": b"\x89PNG\r\n\x1a\n"}
SCAN_SUFFIXES = tuple(_HEADS)
LONGEST_HEAD = max(map(len, _HEADS.values()))


@dataclass(frozen=True, kw_only=True)
class SignedPage(Record):
    """One scanned file of the signed page; a return may have several, and several plans may share one signature.

    The copy lies in the folder of evidence under its SHA-256.
    """

    plan_id: int
    unit_id: int
    period_id: int
    name: str
    sha256: str
    size: int
    suffix: str
    added_on: date
    clerk: str

    @property
    def link(self) -> str:
        """Always a copy: what was signed must not depend on a folder elsewhere."""
        return ""


def is_scan(suffix: str, head: bytes) -> bool:
    """Whether a file is what its ending says: PDF, JPG or PNG."""
    wanted = _HEADS.get(suffix)
    return wanted is not None and head.startswith(wanted)


def wants_signed_page(state: ReturnState | None) -> bool:
    """Whether the signed page should be there: the return was taken in. A draft or one sent back is not signed yet."""
    return state in (ReturnState.SUBMITTED, ReturnState.APPROVED, ReturnState.UNLOCKED)
