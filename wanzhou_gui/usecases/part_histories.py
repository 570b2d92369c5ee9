"""The history of what is kept as parts of one column: slots of templates, paragraphs and heads of papers, calls of a unit."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from wanzhou_gui.domain.history import FieldStep, Operation, OperationFilter, RecordStep, RowChange
from wanzhou_gui.domain.papers import Paper, PaperKind
from wanzhou_gui.usecases.ports import Ledger

_MOST = 500
_CONTACTS = ("phone_note", "chase_step", "unit_request", "delivery")


class PartHistories:
    """What the journal knows of parts: every value one of them was given, oldest first."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def of_slot(self, kind: PaperKind, slot: str) -> list[FieldStep]:
        """Every wording of one slot of a template: each version, each return to a former one, each that was taken back."""
        versions: dict[int, tuple[int, str]] = {}
        mine: set[int] = set()
        steps: list[FieldStep] = []
        for operation, change in self._changes("paper_template"):
            image = change.after or change.before or {}
            if image.get("kind") == kind.value:
                mine.add(change.row_id)
            if change.row_id not in mine:
                continue
            before = _newest(versions)
            if change.after is None:
                versions.pop(change.row_id, None)
            else:
                version = change.after.get("version", versions.get(change.row_id, (0, ""))[0])
                versions[change.row_id] = (_number(version), _pairs(change.after.get("slots")).get(slot, ""))
            after = _newest(versions)
            if before != after:
                steps.append(FieldStep(operation, before, after))
        return steps

    def of_section(self, place: tuple[int, int], kind: PaperKind, unit_id: int | None, key: str) -> list[FieldStep]:
        """Every text the clerks gave one paragraph of a paper of a plan and period; empty stands for the generated one."""
        return self._of_papers(place, kind, unit_id, "edited_sections", key)

    def of_head_slot(self, place: tuple[int, int], kind: PaperKind, unit_id: int | None, slot: str) -> list[FieldStep]:
        """Every text the clerks gave one slot of head and imprint of one paper; empty stands for the template's."""
        return self._of_papers(place, kind, unit_id, "head_slots", slot)

    def of_contacts(self, unit_id: int) -> list[RecordStep]:
        """Everything that was put on record of calls, letters, demands and receipts of a unit, or taken off; oldest first."""
        known: set[tuple[str, int]] = set()
        steps = []
        for table in _CONTACTS:
            for operation, change in self._changes(table):
                image = change.after or change.before or {}
                place = (table, change.row_id)
                if image.get("unit_id") == unit_id:
                    known.add(place)
                if place in known:
                    steps.append(RecordStep(operation, change, {}))
        return sorted(steps, key=lambda step: step.operation.id)

    def _of_papers(self, place: tuple[int, int], kind: PaperKind, unit_id: int | None, column: str, key: str) -> list[FieldStep]:
        papers = self._ledger.find(Paper, plan_id=place[0], period_id=place[1], kind=kind, unit_id=unit_id)
        steps = []
        for paper in papers:
            for operation, change in self._ledger.history_of(Paper, paper.id):
                old, new = change.before or {}, change.after or {}
                if column not in old and column not in new:
                    continue
                before, after = (_pairs(image.get(column)).get(key, "") for image in (old, new))
                if before != after:
                    steps.append(FieldStep(operation, before, after))
        return sorted(steps, key=lambda step: step.operation.id)

    def _changes(self, table: str) -> Sequence[tuple[Operation, RowChange]]:
        """The changes of a table, oldest first."""
        operations = reversed(self._ledger.operations_that(OperationFilter(table=table), _MOST))
        return [(one, change) for one in operations for change in self._ledger.changes_of(one.id) if change.table == table]


def _newest(versions: Mapping[int, tuple[int, str]]) -> str:
    return max(versions.values())[1] if versions else ""


def _pairs(stored: object) -> dict[str, str]:
    """A column of pairs as the journal keeps it."""
    try:
        read = json.loads(str(stored)) if stored else []
    except ValueError:
        return {}
    return {str(pair[0]): str(pair[1]) for pair in read if isinstance(pair, list) and len(pair) == 2}


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
