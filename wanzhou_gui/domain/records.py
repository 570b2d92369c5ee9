"""What every stored thing has in common: an identity and a version."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Record:
    """A stored thing; `id` 0 means not stored yet, `row_version` guards against lost updates.

    `uid` is the identity that leaves the ledger (forms, packages between two desks), where row ids mean nothing.
    """

    id: int = 0
    uid: str = ""
    row_version: int = 0
