"""A reading while one correction is carried out: the account is changed first, then the fields follow from it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from wanzhou_gui.domain.plan_reading import (
    Confidence,
    GroupReading,
    IndicatorReading,
    IndicatorScope,
    MilestoneReading,
    PlanReading,
    QualitativeReading,
    SourceSpan,
    SpanKind,
    TaskKind,
    TaskReading,
)
from wanzhou_gui.domain.reading_account import (
    HEADS,
    ITEM_KINDS,
    ItemParts,
    Stretch,
    painted,
    parts_by_item,
    parts_of,
    spans_in,
    stretch_of,
)
from wanzhou_gui.domain.reading_edits import ITEM_FIELDS, EditRefusedError, ReadingRules

Position = tuple[int, int]
T = TypeVar("T", IndicatorReading, QualitativeReading)


class ReadingSheet:
    """Carries the changes of one correction; `finished` is the reading they lead to."""

    def __init__(self, reading: PlanReading, rules: ReadingRules) -> None:
        self.before = reading
        self.rules = rules
        self.spans = reading.spans
        self.groups = list(reading.groups)
        self.items = {item.key: item for item in reading.work_items}
        # Goals own stretches by their place in the list; the marks keep list and stretches together while both change.
        self.targets = [(f"I{at}", one) for at, one in enumerate(reading.indicators, 1)]
        self.qualities = [(f"Q{at}", one) for at, one in enumerate(reading.qualitative, 1)]
        self.milestones = list(reading.milestones)
        self.dismissed = reading.dismissed
        self.facts = reading
        self.joined: dict[str, str] = {}
        self.renamed: dict[str, str] = {}
        self._parts_before = parts_by_item(reading.spans)
        self._new_mark = 0

    # What a correction does

    def paint(self, stretch: Stretch, kind: SpanKind, reference: str = "") -> None:
        """Give a stretch to another place."""
        self.spans = painted(self.spans, stretch, kind, reference)

    def paint_spans(self, spans: Sequence[SourceSpan], kind: SpanKind, reference: str = "") -> None:
        """Give stretches to another place one by one; what stands between them stays."""
        for span in spans:
            self.paint(Stretch(span.line, span.start, span.line, span.end), kind, reference)

    def begin_item(self, stretch: Stretch, kind: TaskKind = TaskKind.TASK) -> str:
        """Make a stretch a new item: its first sentence the title, the rest the body; clauses in it become its clauses."""
        inside = spans_in(self.spans, stretch)
        if not inside or not self.rules.words(stretch):
            raise EditRefusedError("nothing_selected")
        number, _ = self.rules.head_of(stretch)
        key = self._new_key(number, kind, (inside[0].line, inside[0].start))
        title = self.rules.title_of(stretch)
        body = body_kind(kind)
        clauses = self.rules.clauses_in(stretch)
        for span in inside:
            target = Stretch(span.line, span.start, span.line, span.end)
            self.paint(target, span.kind if span.kind in _KEPT_IN_ITEM else body, key)
        for clause in clauses:
            self.paint_spans([one for one in spans_in(self.spans, clause) if one.kind is body], SpanKind.UNIT_CLAUSE, key)
        own = self.parts(key)
        if not own.body:
            raise EditRefusedError("no_words_for_title")
        heading = [one for one in spans_in(self.spans, title) if one.kind is body and one.reference == key]
        self.paint_spans(heading or own.body[:1], SpanKind.TASK_TITLE, key)
        self.items[key] = TaskReading(
            key=key, number="", group=self.group_at((inside[0].line, inside[0].start)) if kind is TaskKind.TASK else "",
            title="", body="", lead_units=(), responsible_units=(), deadline="", kind=kind, quote="",
            first_line=inside[0].line, last_line=inside[-1].line,
        )  # fmt: skip
        return key

    def begin_group(self, stretch: Stretch) -> None:
        """Make a stretch a group head; tasks behind it, up to the next head, belong to it."""
        inside = spans_in(self.spans, stretch)
        if not inside or not self.rules.words(stretch):
            raise EditRefusedError("nothing_selected")
        number, title = self.rules.head_of(stretch)
        position = (inside[0].line, inside[0].start)
        group = GroupReading(number, title, "", position[0])
        following = min((one.line for one in self.groups if (one.line, 0) > position), default=None)
        self.paint(stretch, SpanKind.GROUP)
        self.groups.append(group)
        self.groups.sort(key=lambda one: one.line)
        self._rehome(position, following, group.printed)

    def end_group(self, group: GroupReading) -> None:
        """Take a group out; its tasks belong to the one above."""
        at = self.groups.index(group)
        self.groups.remove(group)
        above = self.groups[at - 1].printed if at else ""
        following = self.groups[at].line if at < len(self.groups) else None
        self._rehome((group.line, 0), following, above, only=group.printed)

    def rename_group(self, group: GroupReading, other: GroupReading) -> None:
        """Put another head in the place of a group's; its tasks follow."""
        self.groups[self.groups.index(group)] = other
        for key, item in self.items.items():
            if item.group == group.printed:
                self.items[key] = replace(item, group=other.printed)

    def absorb(self, into: str, key: str) -> None:
        """Make an item part of the body of another."""
        parts = self.parts(key)
        kind = body_kind(self.items[into].kind)
        self.paint_spans(parts.title + parts.body, kind, into)
        for span in (*parts.clauses, *parts.deadlines):
            self.paint_spans((span,), span.kind, into)
        del self.items[key]
        self.joined[key] = into

    def remove_item(self, key: str) -> None:
        """Take an item out whose text has gone elsewhere."""
        del self.items[key]

    def changed_kind(self, key: str, kind: TaskKind) -> str:
        """Make a task a safeguard or the other way round; its new key."""
        item = self.items.pop(key)
        new = self._new_key(item.number, kind, self.position_of_spans(key))
        group = self.group_at(self.position_of_spans(key)) if kind is TaskKind.TASK else ""
        self.items[new] = replace(item, key=new, kind=kind, group=group)
        self.renamed[key] = new
        return new

    def own_target(self, stretch: Stretch, target: IndicatorReading) -> None:
        """Add a goal that owns its words."""
        mark = self._mark()
        self.paint(stretch, SpanKind.TARGET, mark)
        self.targets.append((mark, target))

    def own_quality(self, stretch: Stretch, target: QualitativeReading) -> None:
        """Add a target in words that owns them."""
        mark = self._mark()
        self.paint(stretch, SpanKind.TARGET, mark)
        self.qualities.append((mark, target))

    def free_mark(self, mark: str) -> None:
        """What a target owned is plain text again."""
        self.paint_spans([one for one in self.spans if one.kind is SpanKind.TARGET and one.reference == mark], SpanKind.GENERAL)

    # What is there

    def parts(self, key: str) -> ItemParts:
        """The stretches of an item as they are now."""
        return parts_of([span for span in self.spans if span.reference == key and span.kind in ITEM_KINDS])

    def position_of_spans(self, key: str) -> Position:
        """Where the stretches with a key begin, the end of the source when there are none."""
        parts = self.parts(key)
        own = parts.title or parts.everything
        return (own[0].line, own[0].start) if own else (len(self.before.source_lines) + 1, 0)

    def item_above(self, line: int, column: int) -> str:
        """The key of the item that begins last before a position; empty when none does."""
        starts = {key: position for key, position in self.positions().items() if position < (line, column)}
        return max(starts, key=lambda key: starts[key]) if starts else ""

    def group_at(self, position: Position) -> str:
        """The group a position belongs to."""
        above = [one for one in self.groups if (one.line, 0) <= position]
        return above[-1].printed if above else ""

    def finished(self) -> PlanReading:
        """The reading after the correction: changed pieces read again, units, marks and questions brought in line."""
        self._drop_lost_goals()
        self._drop_lost_groups()
        self._drop_lost_items()
        changed = dict(self._reread())
        if not any(item.kind is TaskKind.TASK for item in self.items.values()):
            raise EditRefusedError("last_task")
        positions = self.positions()
        ordered = sorted(self.items.values(), key=lambda item: positions[item.key])
        tasks = tuple(item for item in ordered if item.kind is TaskKind.TASK)
        safeguards = tuple(item for item in ordered if item.kind is TaskKind.SAFEGUARD)
        targets = self._settled_targets(changed, tasks)
        qualities = sorted(self.qualities, key=lambda one: one[1].line)
        known = set(self.items)
        reading = replace(
            self.facts,
            groups=tuple(self.groups),
            tasks=tasks,
            safeguards=safeguards,
            indicators=tuple(_without_keys(one, known) for _, one in targets),
            qualitative=tuple(_without_keys(one, known) for _, one in qualities),
            milestones=tuple(self._settled_milestones(changed, ordered)),
            units=self.rules.units(tasks, safeguards),
            spans=self._renumbered(targets, qualities),
            dismissed=self.dismissed,
        )
        return replace(reading, questions=self.rules.questions(reading))

    # Bringing the fields in line

    def positions(self) -> dict[str, Position]:
        """Where each item begins."""
        parts = parts_by_item(self.spans)
        found: dict[str, Position] = {}
        for key, item in self.items.items():
            # Text given to an item may stand above it; where its title stands is where it is.
            own = (parts[key].title or parts[key].everything) if key in parts else ()
            found[key] = (own[0].line, own[0].start) if own else (item.first_line, 0)
        return found

    def _drop_lost_goals(self) -> None:
        """A goal whose words all went elsewhere is gone with them."""
        now = {span.reference for span in self.spans if span.kind is SpanKind.TARGET}
        lost = {span.reference for span in self.before.spans if span.kind is SpanKind.TARGET} - now
        self.targets = [one for one in self.targets if one[0] not in lost]
        self.qualities = [one for one in self.qualities if one[0] not in lost]

    def _drop_lost_groups(self) -> None:
        """A group whose head went elsewhere is gone, one whose head was cut is read again.

        A group that never owned a head (in a table) stays.
        """
        had, has = _heads_by_line(self.before.spans), _heads_by_line(self.spans)
        for group in [one for one in self.before.groups if one in self.groups and one.line in had]:
            if group.line not in has:
                self.end_group(group)
            elif has[group.line] != had[group.line]:
                number, title = self.rules.head_of(stretch_of(has[group.line]))
                self.rename_group(group, replace(group, number=number, title=title))

    def _drop_lost_items(self) -> None:
        """An item whose title went elsewhere is gone; what is left of it waits to be placed."""
        parts = parts_by_item(self.spans)
        for key in list(self.items):
            had = self._parts_before.get(key)
            own = parts.get(key)
            if had is not None and had.title and (own is None or not own.title):
                if own is not None:
                    self.paint_spans(own.everything, SpanKind.UNREAD)
                del self.items[key]

    def _reread(self) -> Iterator[tuple[str, ItemParts]]:
        """Read the items again whose text has changed; what a clerk has set stays."""
        parts = parts_by_item(self.spans)
        for key, item in list(self.items.items()):
            own, old = parts.get(key), self._old_parts(key)
            if own is None or (old is not None and _places(own.everything) == _places(old.everything)):
                continue
            fresh = self.rules.item(key, item.kind, item.group, own)
            self.items[key] = _with_kept_fields(item, fresh, old, own)
            if old is None or _places(own.title + own.body) != _places(old.title + old.body):
                yield key, own

    def _settled_targets(self, changed: dict[str, ItemParts], tasks: Sequence[TaskReading]) -> list[tuple[str, IndicatorReading]]:
        settled: list[tuple[str, IndicatorReading]] = []
        for mark, one in self.targets:
            at_home = self._home_of(one.task)
            by_hand = one.confidence is Confidence.MANUAL
            if one.task and at_home not in self.items:
                if by_hand:
                    settled.append((mark, replace(one, task="", scope=IndicatorScope.GOAL)))
            elif by_hand or not (at_home in changed or one.task in self.joined):
                settled.append((mark, replace(one, task=at_home)))
        taken = {(one.task, one.quote) for _, one in settled}
        order = {task.key: at for at, task in enumerate(tasks, 1)}
        for key, parts in changed.items():
            if key in order:
                settled.extend(
                    (self._mark(), one)
                    for one in self.rules.targets(self.items[key], parts)
                    if (key, one.quote) not in taken and one.quote not in self.dismissed
                )
        return sorted(settled, key=lambda one: (order.get(one[1].task, 0), one[1].line))

    def _settled_milestones(self, changed: dict[str, ItemParts], ordered: Sequence[TaskReading]) -> list[MilestoneReading]:
        settled: list[MilestoneReading] = []
        for one in self.milestones:
            at_home = self._home_of(one.task)
            is_stale = at_home in changed or one.task in self.joined
            if at_home in self.items and (one.confidence is Confidence.MANUAL or not is_stale):
                settled.append(replace(one, task=at_home))
        taken = {(one.task, one.quote) for one in settled}
        for key, parts in changed.items():
            settled.extend(
                one
                for one in self.rules.milestones(self.items[key], parts)
                if (key, one.quote) not in taken and one.quote not in self.dismissed
            )
        order = {item.key: at for at, item in enumerate((*_of(ordered, TaskKind.TASK), *_of(ordered, TaskKind.SAFEGUARD)))}
        return sorted(settled, key=lambda one: order[one.task])

    def _home_of(self, task: str) -> str:
        return self.joined.get(task) or self.renamed.get(task, task)

    def _renumbered(
        self, targets: Sequence[tuple[str, IndicatorReading]], qualities: Sequence[tuple[str, QualitativeReading]]
    ) -> tuple[SourceSpan, ...]:
        marks = {mark: f"I{at}" for at, (mark, _) in enumerate(targets, 1)}
        marks |= {mark: f"Q{at}" for at, (mark, _) in enumerate(qualities, 1)}
        return tuple(
            replace(span, reference=marks.get(span.reference, "")) if span.kind is SpanKind.TARGET else span
            for span in self.spans
        )

    def _old_parts(self, key: str) -> ItemParts | None:
        was = next((old for old, new in self.renamed.items() if new == key), key)
        return self._parts_before.get(was)

    def _rehome(self, position: Position, following: int | None, group: str, only: str | None = None) -> None:
        positions = self.positions()
        for key, item in self.items.items():
            is_behind = positions[key] >= position and (following is None or positions[key][0] < following)
            if item.kind is TaskKind.TASK and is_behind and only in (None, item.group):
                self.items[key] = replace(item, group=group)

    def _new_key(self, number: str, kind: TaskKind, position: Position) -> str:
        if kind is TaskKind.SAFEGUARD:
            return next(key for at in range(1, len(self.items) + 2) if (key := f"B{at}") not in self.items)
        printed = number.translate(_NO_BRACKETS).rstrip("、.．")
        near = self.item_above(*position)
        wanted = printed or near or "1"
        if wanted not in self.items:
            return wanted
        stem = near or wanted
        return next(key for at in range(2, len(self.items) + 3) if (key := f"{stem}-{at}") not in self.items)

    def _mark(self) -> str:
        self._new_mark += 1
        return f"new{self._new_mark}"


_NO_BRACKETS = str.maketrans("", "", "（）()")
_KEPT_IN_ITEM = frozenset({SpanKind.UNIT_CLAUSE, SpanKind.LEAD_UNITS, SpanKind.RESPONSIBLE_UNITS, SpanKind.DEADLINE})


def body_kind(kind: TaskKind) -> SpanKind:
    """Where the text of an item belongs."""
    return SpanKind.SAFEGUARD if kind is TaskKind.SAFEGUARD else SpanKind.TASK_BODY


def _of(items: Sequence[TaskReading], kind: TaskKind) -> list[TaskReading]:
    return [item for item in items if item.kind is kind]


def _heads_by_line(spans: Sequence[SourceSpan]) -> dict[int, list[SourceSpan]]:
    found: dict[int, list[SourceSpan]] = {}
    for span in spans:
        if span.kind in HEADS:
            found.setdefault(span.line, []).append(span)
    return found


def _places(spans: Sequence[SourceSpan]) -> list[tuple[int, int, int, bool, bool]]:
    """Where some stretches stand and what part they name; an item that only got another key has the same."""
    return [
        (one.line, one.start, one.end, one.kind is SpanKind.LEAD_UNITS, one.kind is SpanKind.RESPONSIBLE_UNITS) for one in spans
    ]


def _with_kept_fields(item: TaskReading, fresh: TaskReading, old: ItemParts | None, own: ItemParts) -> TaskReading:
    """The item read again; fields whose words did not change, and fields set by a clerk, are as before."""
    if old is None:
        return fresh
    same_title = _places(own.title) == _places(old.title)
    same_units = _places(own.clauses) == _places(old.clauses) and _places(own.deadlines) == _places(old.deadlines)
    kept: dict[str, object] = {}
    confidence = fresh.confidence
    for name in ITEM_FIELDS:
        same = same_title if name in ("number", "title") else same_units
        if same or getattr(item.confidence, name) is Confidence.MANUAL:
            kept[name] = getattr(item, name)
            confidence = replace(confidence, **{name: getattr(item.confidence, name)})
            if name == "deadline":
                kept |= {"deadline_on": item.deadline_on, "deadlines": item.deadlines}
    if same_units:
        kept |= {"unit_clauses": item.unit_clauses, "lead_declared": item.lead_declared}
    if same_title and _places(own.body) == _places(old.body):
        kept["body"] = item.body
    if same_title:
        kept["quote"] = item.quote
    return replace(fresh, **kept, confidence=confidence)  # type: ignore[arg-type]  # field names checked by the tests


def _without_keys(one: T, known: set[str]) -> T:
    left = tuple(key for key in one.suggested_tasks if key in known)
    return one if left == one.suggested_tasks else replace(one, suggested_tasks=left)
