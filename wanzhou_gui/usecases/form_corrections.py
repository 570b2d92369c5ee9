"""Forms on their way back: what a unit wrote, put into its own form again with everything marked that it must correct."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from wanzhou_gui.domain.unit_forms import (
    CellKey,
    CellState,
    FileCheck,
    FormContent,
    FormsCheck,
    IssuedForm,
    Level,
    RowKind,
)
from wanzhou_gui.reports.sheets import ColumnKind, Sheet, SheetColumn
from wanzhou_gui.reports.unit_forms.corrections import (
    LIST_HEADINGS,
    LIST_SHEET,
    SUMMARY_NAME,
    Correction,
    CorrectionLine,
    correction_lines,
    is_for_the_unit,
)
from wanzhou_gui.reports.unit_forms.wording import remark_sentence
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.form_check import FormChecker, value_of
from wanzhou_gui.usecases.ports import FormStage, Ledger


@dataclass(frozen=True)
class SentBack:
    """What was written: for each file its unit, the name of the marked form and how many places, and the list of all."""

    forms: tuple[tuple[FileCheck, str, int], ...]
    unreadable: tuple[FileCheck, ...]
    summary: str


def send_back(
    ledger: Ledger,
    checker: FormChecker,
    stage: FormStage,
    check: FormsCheck,
    progress: Callable[[int, int], bool] | None = None,
) -> SentBack:
    """Draw the marked forms and the list; RejectedError when nothing is to be corrected."""
    files: dict[tuple[str, str], list[FileCheck]] = {}
    for one in check.files:
        files.setdefault((one.name, one.sha256), []).append(one)
    wanted = [own for own in files.values() if any(is_for_the_unit(remark) for one in own for remark in one.remarks)]
    if not wanted:
        raise RejectedError("nothing_to_correct")
    forms: list[tuple[FileCheck, str, int]] = []
    unreadable: list[FileCheck] = []
    rows: list[tuple[str, ...]] = []
    for count, own in enumerate(wanted, start=1):
        for one in own:
            if one.is_refused:
                unreadable.append(one)
                rows += [(one.name, one.unit, one.section or "整个文件", "", "", remark_sentence(remark)) for remark in one.remarks]
        # The forms of a file go back in one file, as they came.
        readable = [one for one in own if not one.is_refused]
        corrections = _without_repeats([correction_of(ledger, checker, one) for one in readable])
        lines = sum(len(one.lines) for one in corrections)
        if lines:
            name = stage.add_correction(corrections)
            forms.append((readable[0], name, lines))
            rows += [
                (one.file_name, one.form.unit.name, line.where, line.label, line.written, line.remedy)
                for one in corrections for line in one.lines
            ]  # fmt: skip
        if progress is not None and not progress(count, len(wanted)):
            raise RejectedError("stopped")
    columns = ("文件", "单位", *LIST_HEADINGS[1:])
    kinds = (ColumnKind.LONG_TEXT, ColumnKind.TEXT, *([ColumnKind.LONG_TEXT] * 4))
    widths = (28, 16, 34, 12, 30, 50)
    sheet = Sheet(
        LIST_SHEET,
        "收表问题清单",
        tuple(SheetColumn(*each) for each in zip(columns, kinds, widths, strict=True)),
        tuple(rows),
    )
    summary = stage.add_table(SUMMARY_NAME.removesuffix(".xlsx"), (sheet,))
    stage.finish()
    return SentBack(tuple(forms), tuple(unreadable), summary)


def _without_repeats(corrections: list[Correction]) -> list[Correction]:
    """A cover is signed for every plan in the file: what is wrong with it is said once."""
    told: set[CorrectionLine] = set()
    found = []
    for one in corrections:
        lines = tuple([line for line in one.lines if line.key is None or line.key[0] is not RowKind.SIGNATURE or line not in told])
        told.update(lines)
        found.append(replace(one, lines=lines))
    return found


def correction_of(ledger: Ledger, checker: FormChecker, check: FileCheck) -> Correction:
    """The unit's form as issued, with what it wrote; identity and printed text are ours again whatever was done to them."""
    context = checker.context(check.plan_id, check.period_id)
    context.form_unit_ids()
    issued = next((one for one in ledger.find(IssuedForm, uid=check.form_uid)), None)
    form = context.content(check.unit_id, check.form_uid, issued.version if issued else 1)
    values: dict[tuple[RowKind, str], dict[str, object]] = {}
    raw: dict[CellKey, str] = {}
    places = {(cell.sheet, cell.cell, cell.field): cell for cell in check.cells}
    for cell in check.cells:
        values.setdefault((cell.kind, cell.uid), {})[cell.field] = value_of(cell.field, cell.written)
    for remark in check.remarks:
        written = places.get((remark.sheet, remark.cell, remark.field))
        if remark.level is Level.REFUSED and written is not None and written.state is CellState.REFUSED:
            raw[written.key] = remark.value
    return Correction(_filled(form, values), check.name, raw, correction_lines(check, form))


def _filled(form: FormContent, values: dict[tuple[RowKind, str], dict[str, object]]) -> FormContent:
    return replace(
        form,
        tasks=tuple(
            replace(one, entry=replace(one.entry, **values.get((RowKind.TASK, one.task.uid), {})))  # type: ignore[arg-type]  # by field
            for one in form.tasks
        ),
        indicators=tuple(
            replace(one, value=replace(one.value, **values.get((RowKind.INDICATOR, one.indicator.uid), {})))  # type: ignore[arg-type]  # by field
            for one in form.indicators
        ),
        shares=tuple(
            replace(one, contribution=replace(one.contribution, **values.get((RowKind.SHARE, one.part.uid), {})))  # type: ignore[arg-type]  # by field
            for one in form.shares
        ),
        unit_return=replace(form.unit_return, **values.get((RowKind.SIGNATURE, ""), {})),  # type: ignore[arg-type]  # by field
    )
