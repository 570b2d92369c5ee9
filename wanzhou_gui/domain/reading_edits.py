"""What a clerk may correct in the reading of a plan; each correction is a value, and a correction gives a new reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from wanzhou_gui.domain.plan_reading import (
    IndicatorReading,
    MilestoneReading,
    PlanReading,
    QualitativeReading,
    ReviewQuestion,
    SpanKind,
    TaskKind,
    TaskReading,
    UnitReading,
)
from wanzhou_gui.domain.reading_account import ItemParts, Stretch

# Data of the document a clerk may set, as fields of PlanReading.
FACTS = ("title", "document_number", "issuing_body", "issued_on", "printed_on", "main_recipients", "copied_to", "period")
# Fields of a work item a clerk may set.
ITEM_FIELDS = ("number", "title", "lead_units", "responsible_units", "deadline")


class EditRefusedError(ValueError):
    """A correction that makes no sense where it was asked for; `code` says why."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class AssignText:
    """Give a stretch of text to another place.

    As a title it begins a new task, as a group head a new group, as safeguard a new safeguard; parts of an item go to
    the item named by `reference`, else to the nearest one above. `reference` of metadata is the name of the fact.
    """

    stretch: Stretch
    to: SpanKind
    reference: str = ""


@dataclass(frozen=True, slots=True)
class SplitItem:
    """Begin a new item at a position inside the text of another."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class JoinItem:
    """Make an item part of the one before it, or the next one part of this."""

    key: str
    with_next: bool = False


@dataclass(frozen=True, slots=True)
class RaiseItem:
    """A task becomes a group head; its text becomes text of the group, its units go to what is not placed."""

    key: str


@dataclass(frozen=True, slots=True)
class LowerGroup:
    """A group head becomes a task, with the text printed under it as its body."""

    line: int
    column: int


@dataclass(frozen=True, slots=True)
class ChangeKind:
    """A task becomes a safeguard, or a safeguard a task."""

    key: str


@dataclass(frozen=True, slots=True)
class CorrectItem:
    """Set a field of a work item: the text, or the units one behind the other."""

    key: str
    field: str
    value: str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class CorrectGroup:
    """Set the title of the group whose head stands on a line."""

    line: int
    title: str


@dataclass(frozen=True, slots=True)
class CorrectFact:
    """Set a fact of the document in its written form (a day as 2024-03-04, units with 、 between them)."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PutTarget:
    """Add a numeric target, or put another in the place of one."""

    target: IndicatorReading
    at: int | None = None


@dataclass(frozen=True, slots=True)
class DropTarget:
    """Take a numeric target out."""

    at: int


@dataclass(frozen=True, slots=True)
class PutMilestone:
    """Add a deliverable, or put another in the place of one."""

    milestone: MilestoneReading
    at: int | None = None


@dataclass(frozen=True, slots=True)
class MarkMilestone:
    """Take words of an item as a deliverable; the words stay where they are."""

    stretch: Stretch


@dataclass(frozen=True, slots=True)
class DropMilestone:
    """Take a deliverable out."""

    at: int


@dataclass(frozen=True, slots=True)
class PutQuality:
    """Add a target in words, or put another in the place of one."""

    target: QualitativeReading
    at: int | None = None


@dataclass(frozen=True, slots=True)
class DropQuality:
    """Take a target in words out."""

    at: int


Edit = (
    AssignText | SplitItem | JoinItem | RaiseItem | LowerGroup | ChangeKind | CorrectItem | CorrectGroup | CorrectFact
    | PutTarget | DropTarget | PutMilestone | MarkMilestone | DropMilestone | PutQuality | DropQuality
)  # fmt: skip


class ReadingRules(Protocol):
    """The rules of the plan reader, for reading changed pieces of one source again."""

    def title_of(self, stretch: Stretch) -> Stretch:
        """The head of a piece: its label and first sentence with the stop."""
        ...

    def head_of(self, stretch: Stretch) -> tuple[str, str]:
        """Printed number and title of a heading."""
        ...

    def clauses_in(self, stretch: Stretch) -> tuple[Stretch, ...]:
        """Where units are named in a stretch."""
        ...

    def item(self, key: str, kind: TaskKind, group: str, parts: ItemParts) -> TaskReading:
        """A work item read from its parts."""
        ...

    def targets(self, item: TaskReading, parts: ItemParts) -> tuple[IndicatorReading, ...]:
        """Numeric targets in the text of a task."""
        ...

    def milestones(self, item: TaskReading, parts: ItemParts) -> tuple[MilestoneReading, ...]:
        """Deliverables in the text of an item."""
        ...

    def deliverable(self, stretch: Stretch, key: str) -> MilestoneReading:
        """A stretch of an item as one deliverable."""
        ...

    def goals(self, stretch: Stretch, tasks: Sequence[TaskReading]) -> tuple[IndicatorReading, ...]:
        """Numeric targets in a stretch outside the tasks, with the tasks they may belong to."""
        ...

    def qualities(self, stretch: Stretch, tasks: Sequence[TaskReading]) -> QualitativeReading:
        """A stretch outside the tasks as a target in words."""
        ...

    def words(self, stretch: Stretch) -> str:
        """A stretch as it reads, without stray spaces and line breaks."""
        ...

    def changed_fact(self, reading: PlanReading, name: str, value: str) -> PlanReading:
        """The reading with a fact set; raises EditRefusedError("fact_unreadable") when the words do not fit it."""
        ...

    def changed_deadline(self, item: TaskReading, text: str) -> TaskReading:
        """The item with another deadline, and the day it falls on."""
        ...

    def units(self, tasks: Sequence[TaskReading], safeguards: Sequence[TaskReading]) -> tuple[UnitReading, ...]:
        """The table of units of all items."""
        ...

    def questions(self, reading: PlanReading) -> tuple[ReviewQuestion, ...]:
        """What a reading leaves open."""
        ...
