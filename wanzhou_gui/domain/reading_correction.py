"""Carrying out one correction of a reading, and keeping what was done so that it can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from wanzhou_gui.domain.plan_reading import (
    Confidence,
    IndicatorScope,
    PlanReading,
    SourceSpan,
    SpanKind,
    TaskKind,
)
from wanzhou_gui.domain.reading_account import (
    CLAUSES,
    HEADS,
    ITEM_KINDS,
    Stretch,
    span_at,
    spans_in,
    stretch_of,
)
from wanzhou_gui.domain.reading_edits import (
    FACTS,
    ITEM_FIELDS,
    AssignText,
    ChangeKind,
    CorrectFact,
    CorrectGroup,
    CorrectItem,
    DropMilestone,
    DropQuality,
    DropTarget,
    Edit,
    EditRefusedError,
    JoinItem,
    LowerGroup,
    MarkMilestone,
    PutMilestone,
    PutQuality,
    PutTarget,
    RaiseItem,
    ReadingRules,
    SplitItem,
)
from wanzhou_gui.domain.reading_sheet import ReadingSheet, body_kind

# What may stand under a group head and becomes the body when the head becomes a task.
_UNDER_HEAD = frozenset({SpanKind.GENERAL, SpanKind.TARGET, SpanKind.UNREAD, SpanKind.BLANK, SpanKind.PAGE_MARK, *CLAUSES})
_PLAIN = frozenset({SpanKind.GENERAL, SpanKind.FOOT, SpanKind.UNREAD, SpanKind.PAGE_MARK, SpanKind.CHAPTER})


def corrected(reading: PlanReading, edit: Edit, rules: ReadingRules) -> PlanReading:
    """The reading after a correction; every character still has exactly one place. Raises EditRefusedError."""
    sheet = ReadingSheet(reading, rules)
    _ACTS[type(edit)](sheet, edit)
    return sheet.finished()


@dataclass(frozen=True, slots=True)
class EditedReading:
    """A reading with the corrections that led to it; each step keeps the reading from before it."""

    reading: PlanReading
    done: tuple[tuple[Edit, PlanReading], ...] = ()
    undone: tuple[tuple[Edit, PlanReading], ...] = ()

    def after(self, edit: Edit, rules: ReadingRules) -> EditedReading:
        """One correction more; what had been taken back is forgotten. Raises EditRefusedError."""
        reading = corrected(self.reading, edit, rules)
        return EditedReading(reading, (*self.done, (edit, self.reading)))

    def undo(self) -> EditedReading:
        """Without the last correction; the same when there is none."""
        if not self.done:
            return self
        edit, before = self.done[-1]
        return EditedReading(before, self.done[:-1], (*self.undone, (edit, self.reading)))

    def redo(self) -> EditedReading:
        """With the correction that was taken back last; the same when there is none."""
        if not self.undone:
            return self
        edit, after = self.undone[-1]
        return EditedReading(after, (*self.done, (edit, self.reading)), self.undone[:-1])


def _assign(sheet: ReadingSheet, edit: AssignText) -> None:
    inside = spans_in(sheet.spans, edit.stretch)
    if not inside and edit.to is SpanKind.PAGE_MARK:
        raise EditRefusedError("nothing_selected")
    if not inside:
        sheet.paint(edit.stretch, SpanKind.UNREAD)
        inside = spans_in(sheet.spans, edit.stretch)
        if not inside:
            raise EditRefusedError("nothing_selected")
    stretch = stretch_of(inside)
    if edit.to is SpanKind.TASK_TITLE:
        sheet.begin_item(stretch)
    elif edit.to is SpanKind.SAFEGUARD and not edit.reference:
        sheet.begin_item(stretch, TaskKind.SAFEGUARD)
    elif edit.to is SpanKind.GROUP:
        sheet.begin_group(stretch)
    elif edit.to in ITEM_KINDS:
        key = edit.reference or sheet.item_above(stretch.first_line, stretch.start + 1)
        if key not in sheet.items:
            raise EditRefusedError("no_item_above")
        kind = body_kind(sheet.items[key].kind) if edit.to in (SpanKind.TASK_BODY, SpanKind.SAFEGUARD) else edit.to
        sheet.paint(stretch, kind, key)
    elif edit.to is SpanKind.TARGET:
        _assign_target(sheet, stretch, inside[0], edit.reference)
    elif edit.to is SpanKind.METADATA:
        sheet.paint(stretch, SpanKind.METADATA, edit.reference)
        if edit.reference:
            _set_fact(sheet, edit.reference, sheet.rules.words(stretch))
    elif edit.to in _PLAIN:
        sheet.paint(stretch, edit.to)
    else:
        raise EditRefusedError("not_possible_here")


def _assign_target(sheet: ReadingSheet, stretch: Stretch, first: SourceSpan, wanted: str) -> None:
    """Words of a task stay its own and only state a target; words elsewhere belong to the goal."""
    tasks = [item for item in sheet.items.values() if item.kind is TaskKind.TASK]
    found = sheet.rules.goals(stretch, tasks) if wanted != "words" else ()
    owner = first.reference if first.kind in ITEM_KINDS else ""
    if not found:
        if owner:
            raise EditRefusedError("no_number")
        sheet.own_quality(stretch, replace(sheet.rules.qualities(stretch, tasks), confidence=Confidence.MANUAL))
        return
    for at, target in enumerate(found):
        by_hand = replace(target, confidence=Confidence.MANUAL)
        if owner:
            by_hand = replace(by_hand, scope=IndicatorScope.TASK, task=owner, suggested_tasks=())
            if any((one.task, one.name, one.value) == (owner, by_hand.name, by_hand.value) for _, one in sheet.targets):
                raise EditRefusedError("target_is_there")
        if at == 0 and not owner:
            sheet.own_target(stretch, by_hand)
        else:
            sheet.targets.append((f"by_hand{at}", by_hand))


def _split(sheet: ReadingSheet, edit: SplitItem) -> None:
    span = span_at(sheet.spans, edit.line, edit.column)
    if span is None or span.reference not in sheet.items or span.kind not in ITEM_KINDS:
        raise EditRefusedError("no_item_here")
    key = span.reference
    whole = sheet.parts(key)
    behind = spans_in(whole.everything, _from(edit.line, edit.column))
    before = [one for one in whole.everything if (one.line, one.start) < (edit.line, edit.column)]
    kind = sheet.items[key].kind
    if not before or not [one for one in behind if one.kind in (SpanKind.TASK_TITLE, body_kind(kind))]:
        raise EditRefusedError("nothing_to_split")
    # Only this item's own stretches move: between them may stand text of others.
    sheet.paint_spans([one for one in behind if one.kind is SpanKind.TASK_TITLE], body_kind(kind), key)
    own = [one for one in spans_in(sheet.spans, _from(edit.line, edit.column)) if one.reference == key and one.kind in ITEM_KINDS]
    text = [one for one in own if one.kind is body_kind(kind)]
    new = sheet.begin_item(stretch_of([one for one in text if one.line == text[0].line and one.start == text[0].start]), kind)
    for one in own:
        sheet.paint_spans((one,), one.kind, new)
    # The title ends where its sentence does, which may be on the next line of the same item.
    title = sheet.rules.title_of(stretch_of(text))
    inside = [one for one in spans_in(sheet.spans, title) if one.reference == new and one.kind is body_kind(kind)]
    sheet.paint_spans(inside, SpanKind.TASK_TITLE, new)


def _join(sheet: ReadingSheet, edit: JoinItem) -> None:
    if edit.key not in sheet.items:
        raise EditRefusedError("no_item_here")
    positions = sheet.positions()
    order = sorted(positions, key=lambda key: positions[key])
    at = order.index(edit.key)
    if edit.with_next and at + 1 == len(order):
        raise EditRefusedError("no_item_below")
    if not edit.with_next and at == 0:
        raise EditRefusedError("no_item_above")
    sheet.absorb(order[at] if edit.with_next else order[at - 1], order[at + 1] if edit.with_next else order[at])


def _raise_item(sheet: ReadingSheet, edit: RaiseItem) -> None:
    item = sheet.items.get(edit.key)
    if item is None:
        raise EditRefusedError("no_item_here")
    if item.kind is TaskKind.SAFEGUARD:
        raise EditRefusedError("safeguard_has_no_group")
    parts = sheet.parts(edit.key)
    if not parts.title:
        raise EditRefusedError("no_item_here")
    sheet.remove_item(edit.key)
    sheet.paint_spans(parts.body, SpanKind.GENERAL)
    sheet.paint_spans((*parts.clauses, *parts.deadlines), SpanKind.UNREAD)
    sheet.begin_group(stretch_of(parts.title))


def _lower_group(sheet: ReadingSheet, edit: LowerGroup) -> None:
    head = span_at(sheet.spans, edit.line, edit.column)
    if head is None or head.kind not in HEADS:
        raise EditRefusedError("no_group_here")
    at = sheet.spans.index(head)
    last = at
    for later in range(at + 1, len(sheet.spans)):
        span = sheet.spans[later]
        if span.kind not in _UNDER_HEAD or (span.kind in CLAUSES and span.reference in sheet.items):
            break
        if span.kind not in (SpanKind.BLANK, SpanKind.PAGE_MARK):
            last = later
    for group in [one for one in sheet.groups if one.line == head.line]:
        sheet.end_group(group)
    key = sheet.begin_item(stretch_of(sheet.spans[at : last + 1]))
    # The whole head is the title, also where it has no full stop and text follows on the next line.
    body = body_kind(TaskKind.TASK)
    sheet.paint_spans([one for one in sheet.parts(key).title if one.line != head.line], body, key)
    printed = spans_in(sheet.spans, stretch_of((head,)))
    sheet.paint_spans([one for one in printed if one.kind is body], SpanKind.TASK_TITLE, key)


def _change_kind(sheet: ReadingSheet, edit: ChangeKind) -> None:
    item = sheet.items.get(edit.key)
    if item is None:
        raise EditRefusedError("no_item_here")
    kind = TaskKind.TASK if item.kind is TaskKind.SAFEGUARD else TaskKind.SAFEGUARD
    own = sheet.parts(edit.key)
    new = sheet.changed_kind(edit.key, kind)
    for span in own.everything:
        is_body = span.kind in (SpanKind.TASK_BODY, SpanKind.SAFEGUARD)
        sheet.paint_spans((span,), body_kind(kind) if is_body else span.kind, new)


def _correct_item(sheet: ReadingSheet, edit: CorrectItem) -> None:
    item = sheet.items.get(edit.key)
    if item is None:
        raise EditRefusedError("no_item_here")
    if edit.field not in ITEM_FIELDS:
        raise EditRefusedError("not_possible_here")
    if edit.field == "title" and not str(edit.value).strip():
        raise EditRefusedError("title_is_empty")
    if edit.field == "deadline":
        item = sheet.rules.changed_deadline(item, str(edit.value).strip())
    else:
        changes: dict[str, Any] = {edit.field: edit.value}
        item = replace(item, **changes)
    marks: dict[str, Any] = {edit.field: Confidence.MANUAL}
    sheet.items[edit.key] = replace(item, confidence=replace(item.confidence, **marks))


def _correct_group(sheet: ReadingSheet, edit: CorrectGroup) -> None:
    group = next((one for one in sheet.groups if one.line == edit.line), None)
    if group is None:
        raise EditRefusedError("no_group_here")
    if not edit.title.strip():
        raise EditRefusedError("title_is_empty")
    sheet.rename_group(group, replace(group, title=edit.title.strip()))


def _correct_fact(sheet: ReadingSheet, edit: CorrectFact) -> None:
    _set_fact(sheet, edit.name, edit.value.strip())


def _set_fact(sheet: ReadingSheet, name: str, value: str) -> None:
    if name not in FACTS:
        raise EditRefusedError("not_possible_here")
    if name == "title" and not value:
        raise EditRefusedError("title_is_empty")
    changed = sheet.rules.changed_fact(sheet.facts, name, value)
    sheet.facts = replace(changed, facts_by_hand=tuple(dict.fromkeys((*changed.facts_by_hand, name))))


def _put_target(sheet: ReadingSheet, edit: PutTarget) -> None:
    target = replace(edit.target, confidence=Confidence.MANUAL)
    if not target.name.strip():
        raise EditRefusedError("title_is_empty")
    if target.task and target.task not in sheet.items:
        raise EditRefusedError("no_item_here")
    _put(sheet.targets, edit.at, (f"put{len(sheet.targets)}", target))


def _drop_target(sheet: ReadingSheet, edit: DropTarget) -> None:
    mark, target = _taken(sheet.targets, edit.at)
    sheet.dismissed = tuple(dict.fromkeys((*sheet.dismissed, target.quote)))
    sheet.free_mark(mark)


def _put_quality(sheet: ReadingSheet, edit: PutQuality) -> None:
    target = replace(edit.target, confidence=Confidence.MANUAL)
    if not target.quote.strip():
        raise EditRefusedError("title_is_empty")
    _put(sheet.qualities, edit.at, (f"put{len(sheet.qualities)}", target))


def _drop_quality(sheet: ReadingSheet, edit: DropQuality) -> None:
    mark, _ = _taken(sheet.qualities, edit.at)
    sheet.free_mark(mark)


def _put(listed: list[tuple[str, Any]], at: int | None, one: tuple[str, Any]) -> None:
    """Add an entry, or change one that keeps its mark and with it its words."""
    if at is None:
        listed.append(one)
    elif 0 <= at < len(listed):
        listed[at] = (listed[at][0], one[1])
    else:
        raise EditRefusedError("no_item_here")


def _taken(listed: list[tuple[str, Any]], at: int) -> tuple[str, Any]:
    if not 0 <= at < len(listed):
        raise EditRefusedError("no_item_here")
    return listed.pop(at)


def _put_milestone(sheet: ReadingSheet, edit: PutMilestone) -> None:
    one = replace(edit.milestone, confidence=Confidence.MANUAL)
    if not one.name.strip():
        raise EditRefusedError("title_is_empty")
    if one.task not in sheet.items or (edit.at is not None and not 0 <= edit.at < len(sheet.milestones)):
        raise EditRefusedError("no_item_here")
    if edit.at is None:
        sheet.milestones.append(one)
    else:
        sheet.milestones[edit.at] = one


def _mark_milestone(sheet: ReadingSheet, edit: MarkMilestone) -> None:
    inside = spans_in(sheet.spans, edit.stretch)
    if not inside:
        raise EditRefusedError("nothing_selected")
    key = inside[0].reference
    if inside[0].kind not in ITEM_KINDS or key not in sheet.items:
        raise EditRefusedError("no_item_here")
    one = sheet.rules.deliverable(stretch_of(inside), key)
    if any((other.task, other.quote) == (key, one.quote) for other in sheet.milestones):
        raise EditRefusedError("milestone_is_there")
    sheet.milestones.append(replace(one, confidence=Confidence.MANUAL))


def _drop_milestone(sheet: ReadingSheet, edit: DropMilestone) -> None:
    if not 0 <= edit.at < len(sheet.milestones):
        raise EditRefusedError("no_item_here")
    sheet.dismissed = tuple(dict.fromkeys((*sheet.dismissed, sheet.milestones.pop(edit.at).quote)))


_ACTS: dict[type[Any], Callable[[ReadingSheet, Any], None]] = {
    AssignText: _assign,
    SplitItem: _split,
    JoinItem: _join,
    RaiseItem: _raise_item,
    LowerGroup: _lower_group,
    ChangeKind: _change_kind,
    CorrectItem: _correct_item,
    CorrectGroup: _correct_group,
    CorrectFact: _correct_fact,
    PutTarget: _put_target,
    DropTarget: _drop_target,
    PutQuality: _put_quality,
    DropQuality: _drop_quality,
    PutMilestone: _put_milestone,
    MarkMilestone: _mark_milestone,
    DropMilestone: _drop_milestone,
}


def _from(line: int, column: int) -> Stretch:
    return Stretch(line, column, 1 << 30, 1 << 30)
