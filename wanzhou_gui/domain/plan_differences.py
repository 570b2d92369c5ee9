"""What an amended plan changes: task by task and target by target, with old and new words side by side."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from wanzhou_gui.domain.plan_matching import (
    LEAST_LIKENESS,
    TaskMatch,
    Wording,
    match_tasks,
    plain_text,
    text_likeness,
)
from wanzhou_gui.domain.plan_reading import Comparator, IndicatorScope, TaskKind
from wanzhou_gui.domain.plans import UnitRole


@dataclass(frozen=True)
class TaskText:
    """A task as one version prints it. `task_id` is there for a task of the ledger, 0 for one only read.

    `key` is its number in the document it was read from, where that is not the number in the plan (a notice that lists
    changes counts by itself).
    """

    number: str
    title: str
    body: str
    kind: TaskKind = TaskKind.TASK
    group: str = ""
    lead_units: tuple[str, ...] = ()
    responsible_units: tuple[str, ...] = ()
    due_text: str = ""
    due_on: date | None = None
    task_id: int = 0
    key: str = ""

    @property
    def printed(self) -> str:
        """The number in its own document."""
        return self.key or self.number

    @property
    def roles(self) -> dict[str, UnitRole]:
        """The part of each unit."""
        return {
            **dict.fromkeys(self.responsible_units, UnitRole.RESPONSIBLE),
            **dict.fromkeys(self.lead_units, UnitRole.LEAD),
        }


@dataclass(frozen=True)
class IndicatorText:
    """A numeric target as one version prints it; `task` is the number of the task it stands in, "" for the goals."""

    name: str
    target: Decimal
    unit_of_measure: str
    comparator: Comparator
    year: str = ""
    scope: IndicatorScope = IndicatorScope.GOAL
    task: str = ""
    quote: str = ""
    indicator_id: int = 0
    target_upper: Decimal | None = None


class DifferenceKind(StrEnum):
    """What became of a task or a target: 新增、取消、调整、仅改号、未变."""

    ADDED = "added"
    CANCELLED = "cancelled"
    CHANGED = "changed"
    RENUMBERED = "renumbered"
    SAME = "same"


class Mark(StrEnum):
    """A stretch of text that stays, goes or comes."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True)
class Stretch:
    """A piece of a marked text: kept and removed pieces give the old text, kept and added ones the new."""

    mark: Mark
    text: str


@dataclass(frozen=True)
class RoleChange:
    """A unit that comes (`before` None), goes (`after` None) or takes another part."""

    unit: str
    before: UnitRole | None
    after: UnitRole | None


@dataclass(frozen=True)
class TaskDifference:
    """One task through an amendment; old or new is missing where it is added or cancelled."""

    old: TaskText | None
    new: TaskText | None
    is_certain: bool = True
    likeness: Fraction = Fraction(1)

    @property
    def kind(self) -> DifferenceKind:
        """What became of it."""
        if self.old is None:
            return DifferenceKind.ADDED
        if self.new is None:
            return DifferenceKind.CANCELLED
        if self.changed_fields:
            return DifferenceKind.CHANGED
        return DifferenceKind.SAME if self.old.number == self.new.number else DifferenceKind.RENUMBERED

    @property
    def changed_fields(self) -> tuple[str, ...]:
        """Which of text, units, deadline and group changed; layout (spaces, width of signs) is no change."""
        if self.old is None or self.new is None:
            return ()
        old, new = self.old, self.new
        texts = ("title", "body", "group")
        found = [name for name in texts if plain_text(getattr(old, name)) != plain_text(getattr(new, name))]
        if old.roles != new.roles or old.lead_units != new.lead_units:
            found.append("units")
        # A day the office has set or corrected under the same printed words is no change of the plan.
        has_day_only = not old.due_text and not new.due_text and new.due_on is not None
        if plain_text(old.due_text) != plain_text(new.due_text) or (has_day_only and old.due_on != new.due_on):
            found.append("due")
        return tuple(found)

    @property
    def role_changes(self) -> tuple[RoleChange, ...]:
        """Units that come, go or change their part; for an added or cancelled task all of them."""
        before = self.old.roles if self.old else {}
        after = self.new.roles if self.new else {}
        return tuple(
            RoleChange(unit, before.get(unit), after.get(unit))
            for unit in dict.fromkeys((*before, *after))
            if before.get(unit) is not after.get(unit)
        )


@dataclass(frozen=True)
class IndicatorDifference:
    """One numeric target through an amendment."""

    old: IndicatorText | None
    new: IndicatorText | None

    @property
    def kind(self) -> DifferenceKind:
        """What became of it; a target is never only renumbered."""
        if self.old is None:
            return DifferenceKind.ADDED
        if self.new is None:
            return DifferenceKind.CANCELLED
        return DifferenceKind.CHANGED if self.changed_fields else DifferenceKind.SAME

    @property
    def changed_fields(self) -> tuple[str, ...]:
        """Which of its fields changed."""
        if self.old is None or self.new is None:
            return ()
        old, new = self.old, self.new
        names = ("target", "target_upper", "unit_of_measure", "comparator", "year")
        found = [name for name in names if getattr(old, name) != getattr(new, name)]
        if plain_text(old.name) != plain_text(new.name):
            found.insert(0, "name")
        return tuple(found)


@dataclass(frozen=True)
class PlanDifferences:
    """Everything an amendment changes; tasks in the order of the new plan, what it cancels where it stood."""

    tasks: tuple[TaskDifference, ...] = ()
    indicators: tuple[IndicatorDifference, ...] = ()
    # Title, number and period of the plan itself: name of the field, old and new text.
    facts: tuple[tuple[str, str, str], ...] = field(default=())

    @property
    def changes(self) -> tuple[TaskDifference | IndicatorDifference, ...]:
        """What is not the same."""
        every: tuple[TaskDifference | IndicatorDifference, ...] = (*self.tasks, *self.indicators)
        return tuple(one for one in every if one.kind is not DifferenceKind.SAME)

    @property
    def is_empty(self) -> bool:
        """Whether nothing changes but the document."""
        return not self.changes

    @property
    def doubtful(self) -> tuple[TaskDifference, ...]:
        """Pairs somebody has to confirm."""
        return tuple(one for one in self.tasks if not one.is_certain)

    def count(self, kind: DifferenceKind) -> int:
        """How many tasks came out like this."""
        return sum(one.kind is kind for one in self.tasks)


@dataclass(frozen=True)
class Pairing:
    """What the clerk decided about pairs: the old number to the number in the new document, None where a task ends."""

    pairs: Mapping[str, str | None] = field(default_factory=dict)
    added: frozenset[str] = frozenset()

    def paired(self, old: str, new: str) -> Pairing:
        """The same with these two being one task."""
        kept = {one: other for one, other in self.pairs.items() if other != new}
        return Pairing({**kept, old: new}, self.added - {new})

    def parted(self, old: str, new: str) -> Pairing:
        """The same with these two being different tasks: one ends, one begins."""
        return Pairing({**self.pairs, old: None}, self.added | {new})


def task_differences(
    old: Sequence[TaskText], new: Sequence[TaskText], pairing: Pairing | None = None, *, is_whole: bool = True
) -> tuple[TaskDifference, ...]:
    """Hold two lists of tasks against each other.

    Decided pairs come first, the rest is matched by what the tasks say. With `is_whole` false the new list only names
    what changes: a task it does not mention stays as it is.
    """
    pairing = pairing or Pairing()
    decided = {one.number: pairing.pairs[one.number] for one in old if one.number in pairing.pairs}
    taken = {number for number in decided.values() if number is not None}
    free_old = [one for one in old if one.number not in decided]
    free_new = [one for one in new if one.printed not in taken and one.printed not in pairing.added]
    matches = match_tasks([_wording(one) for one in free_old], [_wording(one) for one in free_new])
    found: dict[str, tuple[TaskText, TaskMatch | None]] = {
        free_new[match.new].printed: (free_old[match.old], match) for match in matches
    }
    by_number = {one.number: one for one in old}
    found |= {to: (by_number[at], None) for at, to in decided.items() if to is not None}
    differences = []
    numbers = {one.number for one in old}
    for one in new:
        if one.printed in found:
            before, match = found[one.printed]
            certain = match.is_certain if match else True
            likeness = match.likeness if match else Fraction(1)
            differences.append(TaskDifference(before, one if is_whole else _in_place(one, before), certain, likeness))
        else:
            number = one.number if is_whole or one.number not in numbers else _free_number(numbers)
            numbers.add(number)
            differences.append(TaskDifference(None, replace(one, number=number, key=one.printed)))
    mentioned = {difference.old.number for difference in differences if difference.old}
    for at, one in enumerate(old):
        if one.number not in mentioned:
            ended = one.number in decided or is_whole
            left = TaskDifference(one, None) if ended else TaskDifference(one, one)
            differences.insert(place_after(differences, old[:at]), left)
    return tuple(differences)


def _in_place(new: TaskText, old: TaskText) -> TaskText:
    """A task of a notice as it stands in the plan: number and group are the plan's, what it does not say stays."""
    units = new if new.roles else old
    return replace(
        new,
        number=old.number,
        key=new.printed,
        group=old.group,
        body=new.body or old.body,
        lead_units=units.lead_units,
        responsible_units=units.responsible_units,
        due_text=new.due_text or old.due_text,
        due_on=new.due_on if new.due_text or new.due_on else old.due_on,
    )


def _free_number(numbers: Iterable[str]) -> str:
    return str(1 + max((int(number) for number in numbers if number.isdecimal()), default=0))


def place_after(differences: Sequence[TaskDifference], before: Sequence[TaskText]) -> int:
    """Where a task that ends is told: behind the one it stood behind in the old plan."""
    for one in reversed(before):
        for at, difference in enumerate(differences):
            if difference.old is not None and difference.old.number == one.number:
                return at + 1
    return 0


def indicator_differences(
    old: Sequence[IndicatorText],
    new: Sequence[IndicatorText],
    tasks: Iterable[TaskDifference] = (),
    *,
    is_whole: bool = True,
) -> tuple[IndicatorDifference, ...]:
    """Hold two lists of targets against each other: the same name in the goals, or in the same task, is one target."""
    same_task = {(one.old.number, one.new.printed) for one in tasks if one.old and one.new} | {("", "")}
    scored = sorted(
        (
            (-text_likeness(one.name, other.name), abs(at - to), at, to)
            for at, one in enumerate(old)
            for to, other in enumerate(new)
            if (one.task, other.task) in same_task and _may_be_one(one, other)
        ),
    )
    pairs: dict[int, int] = {}
    for likeness, _, at, to in scored:
        if -likeness >= LEAST_LIKENESS and at not in pairs and to not in pairs.values():
            pairs[at] = to
    partner = {to: at for at, to in pairs.items()}
    found = [IndicatorDifference(old[partner[to]] if to in partner else None, one) for to, one in enumerate(new)]
    for at, one in enumerate(old):
        if at not in pairs:
            found.append(IndicatorDifference(one, None) if is_whole else IndicatorDifference(one, one))
    return tuple(found)


def _may_be_one(one: IndicatorText, other: IndicatorText) -> bool:
    # 3件 and 19家 are different things however alike their names are.
    return one.unit_of_measure == other.unit_of_measure or plain_text(one.name) == plain_text(other.name)


def marked(old: str, new: str) -> tuple[Stretch, ...]:
    """Two texts as one, with what goes and what comes; a few equal characters between changes count as changed too."""
    raw: list[Stretch] = []
    for tag, from_old, to_old, from_new, to_new in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            piece = old[from_old:to_old]
            # One or two characters that happen to be equal tear words apart: 推进 and 促进 share a 进.
            is_chance = len(piece) <= 2 and raw and to_old < len(old) and to_new < len(new)
            raw += [Stretch(Mark.REMOVED, piece), Stretch(Mark.ADDED, piece)] if is_chance else [Stretch(Mark.KEPT, piece)]
        else:
            raw += [Stretch(Mark.REMOVED, old[from_old:to_old]), Stretch(Mark.ADDED, new[from_new:to_new])]
    return tuple(_joined(raw))


def _joined(raw: Iterable[Stretch]) -> Iterable[Stretch]:
    """Neighbours of one kind together, removed before added."""
    removed = added = ""
    for one in (*raw, Stretch(Mark.KEPT, "")):
        if one.mark is Mark.REMOVED:
            removed += one.text
        elif one.mark is Mark.ADDED:
            added += one.text
        else:
            if removed:
                yield Stretch(Mark.REMOVED, removed)
            if added:
                yield Stretch(Mark.ADDED, added)
            removed = added = ""
            if one.text:
                yield one


def applied(old: Sequence[TaskText], differences: Sequence[TaskDifference]) -> tuple[TaskText, ...]:
    """The plan after an amendment: what goes is gone, what stays keeps its identity, in the order of the new plan."""
    present = {one.number: one for one in old}
    result = []
    for difference in differences:
        if difference.new is None:
            continue
        if difference.old is None:
            result.append(difference.new)
        else:
            result.append(replace(difference.new, task_id=present[difference.old.number].task_id))
    return tuple(result)


def _wording(one: TaskText) -> Wording:
    return Wording(one.title, one.body, one.kind)
