"""Why a verb was not carried out, as codes and figures; the doors make the sentences."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.entries import Problem


class DeskError(Exception):
    """A failure a clerk can do something about; `details` are the figures the sentence needs."""

    def __init__(self, code: str, /, **details: object) -> None:
        super().__init__(code, details)
        self.code = code
        self.details: dict[str, str] = {name: str(value) for name, value in details.items()}


class RejectedError(DeskError):
    """A rule refuses the act; `problems` name the fields when it concerns a form."""

    def __init__(self, code: str, problems: Sequence[Problem] = (), /, **details: object) -> None:
        super().__init__(code, **details)
        self.problems = tuple(problems)


class ConflictError(DeskError):
    """Somebody changed the row since it was read."""


class NotFoundError(DeskError):
    """What was asked for is not in the ledger."""


class EnvironmentProblemError(DeskError):
    """The machine refuses: disk full, folder read-only, file open elsewhere; `details["path"]` says where."""


class LedgerFileError(DeskError):
    """The file is no ledger we may open: not ours, newer, damaged, locked, or not there."""


class PlanFileError(DeskError):
    """The document cannot be read as a plan; `details["path"]` and, where known, the place in it."""
