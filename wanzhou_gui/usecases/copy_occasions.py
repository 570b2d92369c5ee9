"""When the program keeps a copy of the ledger without being asked."""

from __future__ import annotations

from enum import StrEnum


class CopyOccasion(StrEnum):
    """What the copy was made for; its file name says it too."""

    IDLE = "idle"
    EXIT = "exit"
    FORMS = "forms"
    PACKAGE = "package"
    PLAN = "plan"
