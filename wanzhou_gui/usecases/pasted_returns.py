"""Reports that ignore the form: proposed row by row, corrected by the clerk, then checked like every other return."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from wanzhou_gui.domain.pasted_returns import PastedPiece, TaskWords, UnitWords, pieces_of
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.unit_forms import (
    FileCheck,
    FormIdentity,
    FormsCheck,
    FormTask,
    ReadForm,
    RowKind,
    WrittenCell,
    WrittenRow,
)
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.wording import field_label
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.form_check import FormChecker
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.ports import FormReader, FoundFile, Ledger


@dataclass(frozen=True)
class PastedUnit:
    """A unit a pasted report may be for, with the tasks it reports on."""

    unit: Unit
    tasks: tuple[FormTask, ...]


@dataclass(frozen=True)
class PastedAnswer:
    """What the clerk made of one piece: for which unit and task, and the form's fields."""

    unit_id: int
    task_uid: str
    fields: Mapping[str, str]


class PastedReturnVerbs:
    """What a clerk does with reports in Word files and messages."""

    def __init__(self, ledger: Ledger, reader: Callable[[], FormReader]) -> None:
        self._ledger = ledger
        self._reader = reader

    def text_of(self, path: Path) -> str:
        """The text of a .docx or .txt file; PlanFileError for one that cannot be read."""
        return self._reader().text_of(path)

    def units(self, plan_id: int, period_id: int) -> list[PastedUnit]:
        """The units that report in a period, in the order of the dictionary."""
        context = self._context(plan_id, period_id)
        return [PastedUnit(context.units[one], tuple(context.tasks_of(one))) for one in context.unit_ids()]

    def propose(
        self, plan_id: int, period_id: int, text: str, default_unit: int | None = None
    ) -> tuple[PastedPiece, ...]:
        """Where every piece of a text seems to belong; RejectedError for an empty one."""
        if not text.strip():
            raise RejectedError("answer_is_empty")
        units = [
            UnitWords(
                one.unit.id,
                tuple(one.unit.names),
                tuple(TaskWords(task.task.uid, task.task.number, task.task.title, task.task.body) for task in one.tasks),
            )
            for one in self.units(plan_id, period_id)
        ]
        return pieces_of(text, units, default_unit)

    def check(
        self, plan_id: int, period_id: int, text: str, source_name: str, answers: Sequence[PastedAnswer]
    ) -> FormsCheck:
        """A dry run of what the clerk made of a text, one return a unit; the whole text stays the original of each.

        RejectedError when no piece was given to a unit and a task.
        """
        plan, period = self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id)
        units = {one.unit.id: one for one in self.units(plan_id, period_id)}
        checker = FormChecker(self._ledger, plan_id, period_id)
        files: list[FileCheck] = []
        for unit_id in dict.fromkeys(one.unit_id for one in answers):
            unit = units[unit_id]
            source = f"{unit.unit.name}\n{period.code}\n\n{text}".encode("utf-8", "replace")
            name = f"{Path(source_name).stem}_{unit.unit.name}.txt"
            found = FoundFile(
                Path(name),
                "",
                hashlib.sha256(source).hexdigest(),
                len(source),
                _form(plan, period, unit, [one for one in answers if one.unit_id == unit_id]),
            )
            files.append(checker.file(found).with_source(source))
        if not files:
            raise RejectedError("no_piece_chosen")
        return FormsCheck(tuple(files))

    def _context(self, plan_id: int, period_id: int) -> FormContext:
        return FormContext(self._ledger, self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id))


def _form(plan: Plan, period: Period, unit: PastedUnit, answers: Sequence[PastedAnswer]) -> ReadForm:
    tasks = {one.task.uid: one for one in unit.tasks}
    joined: dict[str, dict[str, str]] = {}
    for one in answers:
        fields = joined.setdefault(one.task_uid, {})
        for name, text in one.fields.items():
            if text.strip():
                # Two pieces about one task belong together; of two figures the later one counts.
                is_text = name not in ("completion_percent", "status", "expected_on")
                fields[name] = f"{fields[name]}\n{text}" if is_text and name in fields else text
    rows = tuple(
        WrittenRow(
            RowKind.TASK,
            uid,
            tasks[uid].task.number,
            tasks[uid].text,
            "",
            0,
            {name: WrittenCell("", f"第{tasks[uid].task.number}项 {field_label(name)}", text) for name, text in fields.items()},
        )
        for uid, fields in joined.items()
        if uid in tasks
    )
    identity = FormIdentity("", plan.uid, period.code, unit.unit.uid, 0, "")
    return ReadForm(identity, unit.unit.name, rows, {}, is_from_text=True)
