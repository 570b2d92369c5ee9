"""The people of the office who work in a ledger, each with one role."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wanzhou_gui.domain.records import Record


class ClerkRole(StrEnum):
    """What somebody may do: 经办 works, 审核 also approves and unlocks, 查看 only reads."""

    HANDLER = "handler"
    REVIEWER = "reviewer"
    VIEWER = "viewer"


@dataclass(frozen=True, kw_only=True)
class Clerk(Record):
    """Somebody of the office; who left stays on record and is no longer offered."""

    name: str
    role: ClerkRole = ClerkRole.HANDLER
    is_active: bool = True
    position: int = 0


def role_of(name: str, clerks: Iterable[Clerk]) -> ClerkRole:
    """The role of a name; an office that has not listed its people has none but 经办."""
    return next((one.role for one in clerks if one.name == name and one.is_active), ClerkRole.HANDLER)


def can_still_work(clerks: Iterable[Clerk]) -> bool:
    """Whether somebody is left who may change the ledger, and with it this list."""
    return any(one.is_active and one.role is not ClerkRole.VIEWER for one in clerks)
