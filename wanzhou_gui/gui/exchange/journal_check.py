"""Holds an exported journal against itself and against the ledger, for the window."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from wanzhou_gui.domain.audit import ChainFault, ChainSummary, check_lines
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class HeldJournal:
    """What an exported journal is worth, and whether the ledger still begins with it."""

    exported: ChainSummary | ChainFault
    agrees: bool


def held_against(services: Services, path: Path) -> HeldJournal:
    """Check a file line by line, then ask the ledger; OSError when it cannot be read."""
    try:
        with path.open(encoding="utf-8") as lines:
            exported = check_lines(lines)
    except UnicodeDecodeError:
        exported = ChainFault("not_a_history", 0, 1)
    agrees = isinstance(exported, ChainSummary) and services.history.still_holds(exported)
    return HeldJournal(exported, agrees)
