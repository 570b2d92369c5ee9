"""What the clerk has decided about checked forms, and what is still open."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wanzhou_gui.domain.unit_forms import (
    CellCheck,
    CellKey,
    CellState,
    Choice,
    FileCheck,
    FileDecision,
    FormRemark,
    FormsCheck,
    Level,
)

_WRITTEN = (CellState.NEW, CellState.CHANGED, CellState.QUESTIONED)


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """One line of the dry run: a cell with what is said about it, or a remark about the file as a whole."""

    file: int
    cell: CellCheck | None
    level: Level | None
    where: str
    label: str
    in_ledger: str
    written: str
    message: str
    place: str


class IntakeDecisions:
    """The decisions of one review; files go by their place in the check."""

    def __init__(self, check: FormsCheck) -> None:
        self.files = check.files
        self._taken = [not one.is_refused and not one.is_known for one in check.files]
        self._accepted = [False] * len(check.files)
        self._choices: list[dict[CellKey, Choice]] = [{} for _ in check.files]
        groups: dict[tuple[int, int, int], list[int]] = {}
        for at, one in enumerate(check.files):
            if self._taken[at]:
                groups.setdefault((one.plan_id, one.unit_id, one.period_id), []).append(at)
        self._rivals = {at: group for group in groups.values() if len(group) > 1 for at in group}
        self._by_key = {at: {cell.key: cell for cell in self.files[at].cells} for at in self._rivals}
        # Only these can ever wait for a decision; thousands of other cells need not be asked again and again.
        self._candidates = [
            [cell for cell in one.cells
             if cell.state is CellState.QUESTIONED or (at in self._rivals and cell.state in _WRITTEN)]
            for at, one in enumerate(check.files)
        ]  # fmt: skip
        self.confirmed = False

    def takes(self, file: int) -> bool:
        """Whether a file is to be taken in."""
        return self._taken[file]

    def take(self, file: int, is_taken: bool) -> None:
        """Take a file in, or leave it out this time; what cannot be taken stays out."""
        one = self.files[file]
        self._taken[file] = is_taken and not one.is_refused and not one.is_known

    def accepts(self, file: int) -> bool:
        """Whether the suspicions about a file were looked into."""
        return self._accepted[file]

    def accept(self, file: int, is_accepted: bool) -> None:
        """Say that the suspicions about a file were looked into."""
        self._accepted[file] = is_accepted

    def rivals(self, file: int) -> list[int]:
        """The files of the same unit, this one among them, that are still to be taken; empty when it is alone."""
        taken = [at for at in self._rivals.get(file, ()) if self._taken[at]]
        return taken if len(taken) > 1 else []

    def choice(self, file: int, cell: CellCheck) -> Choice | None:
        """What was decided about a cell; None while nothing was."""
        return self._choices[file].get(cell.key)

    def choose(self, file: int, cell: CellCheck, choice: Choice) -> None:
        """Decide about a cell; where two returns of a unit meet, taking one leaves the other."""
        self._choices[file][cell.key] = choice
        if choice is Choice.FILE and file in self._rivals:
            for other in self.rivals(file):
                if other != file:
                    self._choices[other][cell.key] = Choice.LEDGER

    def is_disputed(self, file: int, cell: CellCheck) -> bool:
        """Whether another return of the same unit says something else here."""
        for other in self.rivals(file):
            theirs = self._by_key[other].get(cell.key) if other != file else None
            if theirs is not None and theirs.written != cell.written and theirs.state in _WRITTEN:
                return True
        return False

    def can_choose(self, row: ReviewRow) -> bool:
        """Whether there is anything to decide about a row."""
        return row.cell is not None and row.cell.state in _WRITTEN and self._taken[row.file]

    def is_open(self, file: int, cell: CellCheck) -> bool:
        """Whether a cell still waits for a decision."""
        if cell.state not in _WRITTEN or not self._taken[file] or cell.key in self._choices[file]:
            return False
        return cell.state is CellState.QUESTIONED or self.is_disputed(file, cell)

    def writes(self, file: int, cell: CellCheck) -> bool:
        """Whether a cell would be written as things stand."""
        if cell.state not in _WRITTEN or not self._taken[file]:
            return False
        choice = self._choices[file].get(cell.key)
        return choice is Choice.FILE or (choice is None and not self.is_open(file, cell))

    def open_cells(self, file: int) -> list[CellCheck]:
        """The cells of a file that wait for a decision."""
        return [cell for cell in self._candidates[file] if self.is_open(file, cell)]

    def open_files(self) -> list[int]:
        """Suspicious files nobody looked into."""
        return [
            at for at, one in enumerate(self.files) if self._taken[at] and one.is_suspicious and not self._accepted[at]
        ]

    def wanted(self) -> list[int]:
        """The files to be taken in as things stand."""
        return [at for at in range(len(self.files)) if self._taken[at]]

    def as_decisions(self) -> Mapping[str, FileDecision]:
        """For the verb: by `FileCheck.key`."""
        made: dict[str, FileDecision] = {}
        for at, one in enumerate(self.files):
            if one.is_refused or one.is_known:
                continue
            made[one.key] = FileDecision(self._taken[at], self._accepted[at], self.confirmed, dict(self._choices[at]))
        return made


def doubts(one: FileCheck) -> Iterable[FormRemark]:
    """What makes a file suspicious or keeps it out."""
    return (remark for remark in one.remarks if remark.level is Level.SUSPICIOUS or (one.is_refused and not remark.cell))
