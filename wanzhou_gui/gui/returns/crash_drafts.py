"""Half-typed text a session left behind: finding what is worth offering, bringing it back, throwing it away."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from wanzhou_gui.domain.entries import EntryDraft, ValueRefusedError, read_date, read_percent
from wanzhou_gui.reports.wording import field_label, period_label
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.entries import FormRow, UnitForm
from wanzhou_gui.usecases.errors import DeskError
from wanzhou_gui.usecases.services import Services

_LONGEST_SHOWN = 12


@dataclass(frozen=True)
class LeftDraft:
    """A draft with the form it belongs to; `plan_id` lets the page go there."""

    draft: EntryDraft
    plan_id: int
    place: str


@dataclass(frozen=True)
class RestoredDrafts:
    """What came back: drafts saved into their entries, and those that cannot be understood yet."""

    saved: tuple[LeftDraft, ...]
    unread: tuple[LeftDraft, ...]

    @property
    def changes(self) -> Changes:
        """What restoring touched."""
        return Changes.of(Subject.ENTRY) if self.saved else Changes.of()


def left_drafts(services: Services) -> tuple[LeftDraft, ...]:
    """Drafts worth offering; one that equals what is stored, or whose task is gone, is dropped without a word."""
    found: list[LeftDraft] = []
    for draft in services.entries.drafts():
        place = _place_of(services, draft)
        if place is None:
            services.entries.drop_draft(draft.task_id, draft.unit_id, draft.period_id, draft.field)
            continue
        form, row = place
        if draft.text.strip() == _stored_text(row, draft.field):
            services.entries.drop_draft(draft.task_id, draft.unit_id, draft.period_id, draft.field)
            continue
        short = draft.text if len(draft.text) <= _LONGEST_SHOWN else f"{draft.text[:_LONGEST_SHOWN]}…"
        where = f"{form.unit.name}·{period_label(form.period)}·任务{row.task.number}·{field_label(draft.field)}"
        found.append(LeftDraft(draft, form.plan.id, f"{where}“{short}”"))
    return tuple(found)


def restore(services: Services, drafts: tuple[LeftDraft, ...]) -> RestoredDrafts:
    """Save drafts into their entries; what cannot be understood or is refused stays a draft."""
    saved: list[LeftDraft] = []
    unread: list[LeftDraft] = []
    for left in drafts:
        draft = left.draft
        place = _place_of(services, draft)
        if place is None:
            continue
        try:
            value = _value_of(draft)
            services.entries.save(replace(place[1].entry, **{draft.field: value}))
        except (ValueRefusedError, DeskError):
            unread.append(left)
            continue
        services.entries.drop_draft(draft.task_id, draft.unit_id, draft.period_id, draft.field)
        saved.append(left)
    return RestoredDrafts(tuple(saved), tuple(unread))


def discard(services: Services, drafts: tuple[LeftDraft, ...]) -> None:
    """Forget drafts for good."""
    for left in drafts:
        draft = left.draft
        services.entries.drop_draft(draft.task_id, draft.unit_id, draft.period_id, draft.field)


def _place_of(services: Services, draft: EntryDraft) -> tuple[UnitForm, FormRow] | None:
    for summary in services.plans.plans():
        try:
            form = services.entries.form(summary.plan.id, draft.unit_id, draft.period_id)
        except DeskError:
            return None
        for row in form.rows:
            if row.task.id == draft.task_id:
                return form, row
    return None


def _value_of(draft: EntryDraft) -> Any:
    if draft.field == "completion_percent":
        return read_percent(draft.text)
    return read_date(draft.text) if draft.field == "expected_on" else draft.text


def _stored_text(row: FormRow, field: str) -> str:
    value = getattr(row.entry, field)
    return "" if value is None else str(value).strip()
