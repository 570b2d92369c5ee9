"""Holds returned forms against the ledger, cell by cell, without writing anything."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from decimal import Decimal

from wanzhou_gui.domain.entries import (
    Entry,
    ProgressStatus,
    ReturnState,
    Severity,
    ValueRefusedError,
    read_date,
    read_number,
    read_percent,
)
from wanzhou_gui.domain.indicator_checks import figure_problems
from wanzhou_gui.domain.indicator_parts import counted_twice
from wanzhou_gui.domain.indicators import IndicatorValue, ratio
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.unit_forms import (
    FIELDS_OF_KIND,
    SHARE_FIELDS,
    SIGNATURE_FIELDS,
    CellCheck,
    CellState,
    FileCheck,
    FormBatch,
    FormIndicator,
    FormRemark,
    FormShare,
    FormTask,
    IssuedForm,
    Level,
    ReadForm,
    ReturnedFile,
    RowKind,
    WrittenCell,
    WrittenRow,
    canonical_text,
    form_code,
    judge_cell,
    text_digest,
    text_of,
)
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.status_words import NO_CHANGE, status_of_word
from wanzhou_gui.reports.unit_forms.layout import indicator_words
from wanzhou_gui.reports.wording import status_word
from wanzhou_gui.usecases.form_context import FormContext
from wanzhou_gui.usecases.ports import FoundFile, Ledger

_Known = dict[tuple[str, str], tuple[str, ...]]
_TAKEN = (CellState.NEW, CellState.CHANGED, CellState.QUESTIONED)


def value_of(field: str, text: str) -> object:
    """The value a canonical text stands for in a field."""
    if field in ("completion_percent", "value", "numerator", "denominator"):
        return Decimal(text) if text else None
    if field in ("expected_on", "as_of_on"):
        return date.fromisoformat(text) if text else None
    if field == "status":
        return ProgressStatus(text) if text else None
    return text


class FormChecker:
    """Checks many files against one ledger, with what they share fetched once."""

    def __init__(
        self, ledger: Ledger, plan_id: int | None = None, period_id: int | None = None, looks_again: bool = False
    ) -> None:
        self._ledger = ledger
        # Looking again at what was taken in already, to say once more what must be corrected.
        self._looks_again = looks_again
        self._wanted = (plan_id, period_id)
        self._plans = {plan.uid: plan for plan in ledger.find(Plan)}
        self._periods = {period.code: period for period in ledger.find(Period)}
        self._units = {unit.uid: unit for unit in ledger.find(Unit)}
        self._now = ledger.renamed_rows()
        self._contexts: dict[tuple[int, int], FormContext] = {}
        self._issued: dict[tuple[int, int], list[IssuedForm]] = {}
        self._returned: dict[tuple[int, int], list[ReturnedFile]] = {}

    def context(self, plan_id: int, period_id: int) -> FormContext:
        """What the ledger knows for a plan and a period."""
        key = (plan_id, period_id)
        if key not in self._contexts:
            self._contexts[key] = FormContext(
                self._ledger, self._ledger.get(Plan, plan_id), self._ledger.get(Period, period_id)
            )
            self._issued[key] = self._ledger.find(IssuedForm, plan_id=plan_id, period_id=period_id)
            self._returned[key] = self._ledger.find(ReturnedFile, plan_id=plan_id, period_id=period_id)
        return self._contexts[key]

    def last_version(self, plan_id: int, period_id: int, unit_id: int) -> int:
        """How many returns of a unit are on record."""
        self.context(plan_id, period_id)
        return max((one.version for one in self._returned[plan_id, period_id] if one.unit_id == unit_id), default=0)

    def file(self, found: FoundFile) -> FileCheck:
        """One file as it would be taken in; `with_rivals` then holds files of one unit against each other."""
        told = FileCheck(str(found.path), found.member, found.sha256, found.size)
        if found.form is None:
            return replace(told, remarks=(found.refused or FormRemark("damaged", Level.REFUSED),))
        form = self._by_present_names(found.form)
        who = form.identity
        plan, unit, period = self._plans.get(who.plan_uid), self._units.get(who.unit_uid), self._periods.get(who.period_code)
        told = replace(
            told, unit=unit.name if unit else "", period=who.period_code, form_uid=who.form_uid,
            section=(plan.title if plan else who.plan_uid) if found.is_section else "",
        )  # fmt: skip
        if plan is None:
            return _refused(told, "other_ledger")
        if unit is None:
            return _refused(told, "unit_unknown")
        if period is None:
            return _refused(told, "period_unknown", period=who.period_code)
        context = self.context(plan.id, period.id)
        key = (plan.id, period.id)
        known = any(one.sha256 == found.sha256 for one in self._returned[key])
        if not known and not period.is_open:
            return _refused(told, "period_closed", period=period.code)
        if not known and context.return_of(unit.id).state is ReturnState.APPROVED:
            return _refused(told, "return_approved")
        if not known and (heirs := context.successors_of(unit.id)):
            return _refused(told, "unit_handed_over", unit=unit.name, heirs="、".join(heirs))
        context.units.setdefault(unit.id, unit)
        told = replace(told, plan_id=plan.id, unit_id=unit.id, period_id=period.id)
        issued = [one for one in self._issued[key] if one.unit_id == unit.id]
        own = next((one for one in issued if one.uid == who.form_uid), None)
        if own is not None:
            own = replace(own, rows=self._rows_by_present_names(own.rows))
        remarks = [*self._suspicions(found, form, plan, period, unit, own, issued), *form.remarks]
        cells = _FormCells(context, unit.id, self._known(key, unit.id, own), own, self._looks_again).judged(form, remarks)
        if known and not self._looks_again:
            # Nothing will happen with it, so there is nothing to ask either.
            cells = [cell._replace(state=CellState.UNCHANGED, is_conflict=False) for cell in cells]
            remarks = [FormRemark("known_file", Level.NOTE)]
        return replace(told, is_known=known, cells=tuple(cells), remarks=tuple(remarks))

    def _by_present_names(self, form: ReadForm) -> ReadForm:
        """The form as if it had been issued now: a merge with another desk may have given rows another identity."""
        now = self._now
        if not now:
            return form
        who = form.identity
        who = replace(who, plan_uid=now.get(who.plan_uid, who.plan_uid), unit_uid=now.get(who.unit_uid, who.unit_uid))
        return replace(form, identity=who, rows=tuple([replace(row, uid=now.get(row.uid, row.uid)) for row in form.rows]))

    def _rows_by_present_names(self, rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
        now = self._now
        return tuple([(row[0], now.get(row[1], row[1]), *row[2:]) for row in rows]) if now else rows

    def _known(self, key: tuple[int, int], unit_id: int, own: IssuedForm | None) -> _Known:
        """What the unit was last known to have in its form: as issued, or as it returned it last."""
        known: _Known = {(row[0], row[1]): row[3:] for row in own.rows} if own else {}
        returned = [one for one in self._returned[key] if one.unit_id == unit_id]
        if returned:
            last = max(returned, key=lambda one: one.version)
            if own is None or last.taken_at >= self._ledger.get(FormBatch, own.batch_id).issued_at:
                known |= {(row[0], row[1]): row[3:] for row in self._rows_by_present_names(last.rows)}
        return known

    def _suspicions(
        self, found: FoundFile, form: ReadForm, plan: Plan, period: Period, unit: Unit,
        own: IssuedForm | None, issued: list[IssuedForm],
    ) -> Iterable[FormRemark]:  # fmt: skip
        who = form.identity

        def say(code: str, value: str = "", /, **details: object) -> FormRemark:
            return FormRemark(code, Level.SUSPICIOUS, value=value, details=tuple((name, str(one)) for name, one in details.items()))

        # A file for several plans is about all that ask now, those of another rhythm among them.
        if self._wanted[0] is not None and plan.id != self._wanted[0] and not found.is_section:
            yield say("other_plan")
        wanted = self._wanted[1]
        is_now = wanted is None or period.id == wanted
        if not is_now and not (found.is_section and self._ledger.get(Period, wanted or 0).ends_on == period.ends_on):
            yield say("other_period", period=period.code)
        if form.is_from_text:
            return
        if own is None:
            yield say("not_issued", code=form_code(who.form_uid))
        else:
            newest = max(one.version for one in issued)
            if own.version < newest:
                yield say("older_form", version=own.version, newest=newest)
            valid = self.context(plan.id, period.id).plan_version
            if own.plan_version != valid:
                yield say("older_plan", version=own.plan_version, newest=valid)
            # A merge may have counted the issues of two desks on, never back.
            if who.checksum != own.checksum or who.version > own.version:
                yield say("checksum")
        if form.unit_name and canonical_text(form.unit_name) not in unit.names:
            yield say("unit_name_differs", form.unit_name, unit=unit.name)
        name = found.member or found.path.name
        if not any(one in name for one in unit.names):
            others = [one.name for one in self._units.values() if one.id != unit.id and one.name in name]
            if others:
                yield say("named_after_other", name, other=max(others, key=len), unit=unit.name)


class _FormCells:
    """The cells of one returned form against the ledger."""

    def __init__(self, context: FormContext, unit_id: int, known: _Known, own: IssuedForm | None, judges_all: bool) -> None:
        self._context = context
        self._judges_all = judges_all
        self._unit_id = unit_id
        self._known = known
        self._tasks = {one.task.uid: one for one in context.tasks_of(unit_id)}
        self._indicators = {one.indicator.uid: one for one in context.indicators_of(unit_id)}
        self._shares = {one.part.uid: one for one in context.shares_of(unit_id)}
        issued = [row for row in own.rows if row[0] != RowKind.SIGNATURE] if own else []
        self._digests = {(row[0], row[1]): row[2] for row in issued}

    def judged(self, form: ReadForm, remarks: list[FormRemark]) -> list[CellCheck]:
        """Every cell; what is to be said about them is added to `remarks`."""
        cells: list[CellCheck] = []
        seen: set[tuple[str, str]] = set()
        empty = 0
        for row in form.rows:
            uid = self._uid_of(row)
            one = self._tasks.get(uid) or self._indicators.get(uid) or self._shares.get(uid)
            if one is None:
                code = "row_of_older_plan" if (row.kind, row.uid) in self._digests else "row_of_other"
                remarks.append(FormRemark(code, Level.SUSPICIOUS, row.sheet, f"A{row.row}", number=row.number or "?"))
                continue
            if (row.kind, uid) in seen:
                if any(cell.text.strip() for cell in row.cells.values()):
                    remarks.append(FormRemark("row_twice", Level.SUSPICIOUS, row.sheet, f"A{row.row}", number=row.number))
                continue
            seen.add((row.kind, uid))
            self._compare_text(row, uid, one, remarks)
            if isinstance(one, FormTask):
                found = self._task(row, one, remarks)
                empty += not any(cell.written or cell.in_ledger for cell in found)
            elif isinstance(one, FormShare):
                found = self._share(row, one, remarks)
            else:
                found = self._indicator(row, one, remarks)
            cells += found
        for kind, uid in self._digests:
            if (kind, uid) not in seen and (gone := self._tasks.get(uid) or self._indicators.get(uid) or self._shares.get(uid)):
                number = gone.task.number if isinstance(gone, FormTask) else gone.indicator.code
                remarks.append(FormRemark("row_deleted", Level.SUSPICIOUS, number=number))
        if empty:
            remarks.append(FormRemark("rows_empty", Level.NOTE, details=(("count", str(empty)),)))
        cells += self._signature(form, remarks)
        return cells

    def _uid_of(self, row: WrittenRow) -> str:
        if row.uid in self._tasks or row.uid in self._indicators or row.uid in self._shares:
            return row.uid
        if row.uid:
            return ""
        # The hidden column is gone: the printed number finds the row.
        if row.kind is RowKind.TASK:
            return next((uid for uid, one in self._tasks.items() if one.task.number == row.number), "")
        known = self._shares if row.kind is RowKind.SHARE else self._indicators
        return next((uid for uid, one in known.items() if one.indicator.code == row.number), "")

    def _compare_text(
        self, row: WrittenRow, uid: str, one: FormTask | FormIndicator | FormShare, remarks: list[FormRemark]
    ) -> None:
        issued = self._digests.get((row.kind, uid))
        if issued is None:
            return
        if isinstance(one, FormTask):
            number, same = one.task.number, text_digest(row.number, row.text) == issued
        elif isinstance(one, FormShare):
            number, same = one.indicator.code, text_digest(row.number, row.text) == issued
        else:
            number = one.indicator.code
            shown = indicator_words(one)[0]
            same = row.number == number and text_digest("", row.text) == text_digest("", shown)
        if not same:
            remarks.append(FormRemark("text_changed", Level.SUSPICIOUS, row.sheet, f"B{row.row}", row.text[:60], number=number))

    def _cell(self, kind: RowKind, uid: str, field: str, cell: WrittenCell, written: str, in_ledger: str) -> CellCheck:
        values = self._known.get((kind, uid), ())
        names = FIELDS_OF_KIND[kind]
        as_known = values[names.index(field)] if len(values) == len(names) else ""
        state, is_conflict = judge_cell(written, in_ledger, as_known)
        return CellCheck(kind, uid, field, state, cell.sheet, cell.place, written, in_ledger, as_known, is_conflict)

    def _refuse(
        self, cells: list[CellCheck], at: int, remarks: list[FormRemark], code: str, text: str, number: str, /,
        **details: object,
    ) -> None:
        cell = cells[at]
        cells[at] = cell._replace(state=CellState.REFUSED, written=cell.as_known, is_conflict=False)
        figures = tuple((name, str(one)) for name, one in details.items())
        remarks.append(FormRemark(code, Level.REFUSED, cell.sheet, cell.cell, text, figures, cell.field, number))

    def _read(self, field: str, cell: WrittenCell) -> str:
        if cell.is_formula:
            raise ValueRefusedError("formula", cell.text, "")
        text = canonical_text(cell.text)
        if field == "completion_percent":
            return text_of(read_percent(text))
        if field in ("value", "numerator", "denominator"):
            return text_of(read_number(text))
        if field in ("expected_on", "as_of_on"):
            return text_of(read_date(text))
        if field == "status" and text:
            status = status_of_word(text, self._context.states)
            if status is None:
                raise ValueRefusedError("status_unknown", text, "")
            return status.value
        return text

    def _row(
        self, row: WrittenRow, uid: str, asked: tuple[str, ...], record: object, number: str, remarks: list[FormRemark]
    ) -> list[CellCheck]:
        cells: list[CellCheck] = []
        kind = row.kind
        names = FIELDS_OF_KIND[kind]
        values = self._known.get((kind, uid), ())
        known = dict(zip(names, values, strict=True)) if len(values) == len(names) else {}
        for field, cell in row.cells.items():
            in_ledger = text_of(getattr(record, field))
            if field not in asked:
                if cell.text.strip() and canonical_text(cell.text) != in_ledger:
                    cells.append(self._cell(kind, uid, field, cell, "", ""))
                    self._refuse(cells, -1, remarks, "not_asked", cell.text, number)
                continue
            text, as_known = cell.text, known.get(field, "")
            # Most cells are as they were issued: there is nothing to read in them and nothing to judge.
            if not cell.is_formula and (not text or text == as_known) and text in (in_ledger, as_known):
                cells.append(
                    CellCheck(kind, uid, field, CellState.UNCHANGED, cell.sheet, cell.place, text, in_ledger, as_known)
                )
                continue
            try:
                written = self._read(field, cell)
            except ValueRefusedError as error:
                cells.append(self._cell(kind, uid, field, cell, "", in_ledger))
                self._refuse(cells, -1, remarks, error.code, cell.text, number, text=error.text, example=error.example)
                continue
            state, is_conflict = judge_cell(written, in_ledger, as_known)
            cells.append(
                CellCheck(kind, uid, field, state, cell.sheet, cell.place, written, in_ledger, as_known, is_conflict)
            )
        return cells

    def _task(self, row: WrittenRow, task: FormTask, remarks: list[FormRemark]) -> list[CellCheck]:
        number = task.task.number
        if task.is_approved:
            return self._approved_row(row, task.task.uid, task.entry, number, remarks)
        status = row.cells.get("status")
        if status is not None and not status.is_formula and canonical_text(status.text) == NO_CHANGE:
            row = self._as_last_period(row, task, remarks)
        cells = self._row(row, task.task.uid, task.fields, task.entry, number, remarks)
        if not self._judges_all and not any(cell.state in _TAKEN for cell in cells):
            return cells
        changed = {cell.field: value_of(cell.field, cell.written) for cell in cells if cell.state in _TAKEN}
        entry: Entry = replace(task.entry, **changed)  # type: ignore[arg-type]  # values follow the fields' own types
        for problem in self._context.problems(task, entry):
            at = next((at for at, cell in enumerate(cells) if cell.field == problem.field), None)
            if at is None or cells[at].state is CellState.REFUSED:
                continue
            cell = cells[at]
            is_empty = not cell.written
            if problem.severity is Severity.ERROR and not is_empty:
                self._refuse(cells, at, remarks, problem.code, cell.written, number, **dict(problem.details))
                continue
            level = Level.MISSING if problem.severity is Severity.ERROR else Level.QUESTIONED
            if level is Level.QUESTIONED and cell.state in (CellState.NEW, CellState.CHANGED):
                cells[at] = cell._replace(state=CellState.QUESTIONED)
            remarks.append(
                FormRemark(problem.code, level, cell.sheet, cell.cell, cell.written, problem.details, cell.field, number)
            )
        self._tell_conflicts(cells, number, remarks)
        return cells

    def _as_last_period(self, row: WrittenRow, task: FormTask, remarks: list[FormRemark]) -> WrittenRow:
        """本期无变化: what the unit left empty is as it was last time."""
        cells = dict(row.cells)
        status = cells["status"]
        if task.previous is None:
            cells["status"] = status._replace(text=self._status_text(task.entry))
            remarks.append(
                FormRemark("no_last_period", Level.QUESTIONED, status.sheet, status.place, status.text, (), "status", task.task.number)
            )
            return replace(row, cells=cells)
        last = task.previous
        cells["status"] = status._replace(text=self._status_text(last))
        for field in task.fields:
            if field != "status" and field in cells and not cells[field].text.strip():
                cells[field] = cells[field]._replace(text=text_of(getattr(last, field)))
        return replace(row, cells=cells)

    def _status_text(self, entry: Entry) -> str:
        return status_word(entry.status, self._context.states) if entry.status else ""

    def _approved_row(
        self, row: WrittenRow, uid: str, record: object, number: str, remarks: list[FormRemark]
    ) -> list[CellCheck]:
        """A row the office has approved: nothing of it changes; what differs is refused and said."""
        cells: list[CellCheck] = []
        for field, cell in row.cells.items():
            in_ledger = text_of(getattr(record, field))
            try:
                written = self._read(field, cell)
            except ValueRefusedError:
                written = canonical_text(cell.text)
            kept = self._cell(row.kind, uid, field, cell, in_ledger, in_ledger)
            cells.append(kept._replace(state=CellState.UNCHANGED, is_conflict=False))
            if written and written != in_ledger:
                self._refuse(cells, -1, remarks, "row_approved", cell.text, number)
        return cells

    def _indicator(self, row: WrittenRow, one: FormIndicator, remarks: list[FormRemark]) -> list[CellCheck]:
        if one.is_approved:
            return self._approved_row(row, one.indicator.uid, one.value, one.indicator.code, remarks)
        cells = self._row(row, one.indicator.uid, one.fields, one.value, one.indicator.code, remarks)
        for at, cell in enumerate(cells):
            if cell.field == "denominator" and cell.state in _TAKEN and cell.written and Decimal(cell.written) <= 0:
                self._refuse(cells, at, remarks, "denominator_not_positive", cell.written, one.indicator.code)
        self._question_figure(cells, one, remarks)
        self._tell_conflicts(cells, one.indicator.code, remarks)
        return cells

    def _share(self, row: WrittenRow, one: FormShare, remarks: list[FormRemark]) -> list[CellCheck]:
        """A part of an indicator; what another unit counts already is asked about and never refused."""
        code, record = one.indicator.code, one.contribution
        if one.is_approved:
            return self._approved_row(row, one.part.uid, record, code, remarks)
        cells = self._row(row, one.part.uid, SHARE_FIELDS, record, code, remarks)
        items = next((cell for cell in cells if cell.field == "items"), None)
        if items is not None and (items.state in _TAKEN or self._judges_all):
            others = self._context.parts_beside(one, items.written)
            for item, units in counted_twice(others):
                if self._context.units[self._unit_id].name in units:
                    details = (("item", item), ("units", "、".join(units)))
                    remarks.append(
                        FormRemark("counted_twice", Level.QUESTIONED, items.sheet, items.cell, items.written, details, "items", code)
                    )
        self._tell_conflicts(cells, code, remarks)
        return cells

    def _question_figure(self, cells: list[CellCheck], one: FormIndicator, remarks: list[FormRemark]) -> None:
        """A figure that looks like a slip of units or an unlikely jump; of a rate, the rate that comes out."""
        field = "numerator" if one.indicator.is_ratio else "value"
        at = next((at for at, cell in enumerate(cells) if cell.field == field), None)
        taken = {cell.field: value_of(cell.field, cell.written) for cell in cells if cell.state in _TAKEN}
        if at is None or not (self._judges_all or {"value", "numerator", "denominator"} & set(taken)):
            return
        value: IndicatorValue = replace(one.value, **taken)  # type: ignore[arg-type]  # values follow the fields' own types
        number = value.value
        if one.indicator.is_ratio and value.numerator is not None and value.denominator is not None:
            number = ratio(value.numerator, value.denominator, one.indicator.denominator_scale)
        if number is None or cells[at].state is CellState.REFUSED:
            return
        for problem in figure_problems(one.indicator, number, one.earlier):
            cell = cells[at]
            if cell.state in (CellState.NEW, CellState.CHANGED):
                cells[at] = cell._replace(state=CellState.QUESTIONED)
            remarks.append(
                FormRemark(
                    problem.code, Level.QUESTIONED, cell.sheet, cell.cell, cell.written, problem.details, field,
                    one.indicator.code,
                )
            )  # fmt: skip

    def _signature(self, form: ReadForm, remarks: list[FormRemark]) -> list[CellCheck]:
        current = self._context.return_of(self._unit_id)
        cells: list[CellCheck] = []
        for field in SIGNATURE_FIELDS:
            cell = form.signature.get(field)
            if cell is None:
                continue
            written = "" if cell.is_formula else canonical_text(cell.text)
            cells.append(self._cell(RowKind.SIGNATURE, "", field, cell, written, text_of(getattr(current, field))))
            if cell.is_formula:
                self._refuse(cells, -1, remarks, "formula", cell.text, "")
        self._tell_conflicts(cells, "", remarks)
        return cells

    def _tell_conflicts(self, cells: list[CellCheck], number: str, remarks: list[FormRemark]) -> None:
        for cell in cells:
            if cell.is_conflict:
                code = "conflict" if cell.written else "cleared"
                remarks.append(
                    FormRemark(code, Level.CONFLICT, cell.sheet, cell.cell, cell.written,
                               (("in_ledger", cell.in_ledger),), cell.field, number)
                )  # fmt: skip


def _refused(told: FileCheck, code: str, **details: object) -> FileCheck:
    figures = tuple((name, str(one)) for name, one in details.items())
    return replace(told, remarks=(FormRemark(code, Level.REFUSED, details=figures),))
