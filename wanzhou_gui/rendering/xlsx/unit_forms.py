"""Draws the form a unit fills in, blank for the way out or marked with what must be corrected for the way back."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.packaging.custom import StringProperty
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from wanzhou_gui.domain.entries import FIELDS_OF_ROLE, ProgressStatus
from wanzhou_gui.domain.envelopes import Envelope
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.unit_forms import (
    INDICATOR_FIELDS,
    SHARE_FIELDS,
    SIGNATURE_FIELDS,
    CellKey,
    FormContent,
    RowKind,
)
from wanzhou_gui.rendering.xlsx.cell_values import cell_value
from wanzhou_gui.rendering.xlsx.package import settled
from wanzhou_gui.rendering.xlsx.row_heights import height_for, lines_of, width_for
from wanzhou_gui.reports.unit_forms import cover, layout
from wanzhou_gui.reports.unit_forms.compiling import (
    CO_UNIT_HEADINGS,
    CO_UNIT_NOTE,
    CO_UNIT_SHEET,
    co_unit_rows,
)
from wanzhou_gui.reports.unit_forms.corrections import (
    LIST_GUIDE,
    LIST_HEADINGS,
    LIST_SHEET,
    REMEDY_HEADING,
    Correction,
    correction_title,
)
from wanzhou_gui.reports.unit_forms.wording import cell_label
from wanzhou_gui.reports.wording import role_word, status_word

_BODY = Font(name="宋体", size=10.5)
_GREY = Font(name="宋体", size=9, color="FF7F7F7F")
_HEADING = Font(name="黑体", size=10.5, bold=True)
_TITLE = Font(name="黑体", size=16)
_LOCKED_FILL = PatternFill("solid", fgColor="FFF2F2F2")
_HEADING_FILL = PatternFill("solid", fgColor="FFE8EEF6")
_LINE = Side(style="thin", color="FF595959")
_FRAME = Border(left=_LINE, right=_LINE, top=_LINE, bottom=_LINE)
_LEFT = Alignment(horizontal="left", vertical="center", wrap_text=True)
_CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)
_OPEN = Protection(locked=False)
_REMEDY = Font(name="宋体", size=10.5, color="FF9C0006")
_BAD_FILL = PatternFill("solid", fgColor="FFFFC7CE")
_NO_FILL = PatternFill()
_A4 = 9
_REMEDY_WIDTH = 40
_CO_UNIT_WIDTHS = (10, 32, 20, 16, 84)
_LIST_WIDTHS = (6, 40, 14, 40, 60)
_COVER_WIDTHS = (14, 44, 20, 16, 11, 11, 20, 13)
_Places = tuple[tuple[int, int, int, int], ...]
# Where the block for signatures stands under a table: rows down, label from, value from, value to; signed by hand below.
_TASK_PLACES: _Places = ((0, 1, 5, 5), (0, 6, 7, 8), (0, 9, 10, 10), (1, 1, 5, 5), (1, 6, 7, 8))
_COVER_PLACES: _Places = ((0, 1, 2, 2), (0, 3, 4, 4), (0, 5, 7, 8), (1, 1, 2, 2), (1, 3, 4, 8))
# Narrow enough that A4 across still prints at about seven points; rows grow instead.
_TASK_WIDTHS = (6, 36, 5, 11, 22)
_INDICATOR_WIDTHS = (6, 44, 18, 18)
_SHARE_WIDTHS = (6, 40, 30, 18, 16, 60)
_FIELD_WIDTHS = {
    "progress_text": 32, "completion_percent": 9, "status": 10, "problems_text": 19, "next_steps": 19, "coordination": 14,
    "expected_on": 11, "evidence": 15, "value": 12, "numerator": 12, "denominator": 12, "as_of_on": 13, "note": 24,
}  # fmt: skip


def envelope_bytes(envelope: Envelope, corrections: Sequence[Correction] = ()) -> bytes:
    """The workbook of all forms of a unit in memory: of several plans a cover, and sheets with a number for each.

    With corrections, one for each form: what the unit wrote stays, bad cells are marked with their remedies, and a
    list stands in front.
    """
    first = envelope.forms[0]
    workbook = Workbook()
    workbook.properties.creator = "督查台"
    workbook.properties.title = f"{envelope.unit.name} {first.code}"
    page = workbook.worksheets[0]
    marks = [_Marks(one) for one in corrections] or [_Marks(None)] * len(envelope.forms)
    if envelope.is_several:
        page.title = cover.COVER_SHEET
        _draw_cover(envelope, page, marks[0])
    for place, (form, own) in enumerate(zip(envelope.forms, marks, strict=True), start=int(envelope.is_several)):
        tasks = workbook.create_sheet(cover.sheet_name(layout.TASK_SHEET, place)) if place else page
        tasks.title = cover.sheet_name(layout.TASK_SHEET, place)
        _draw_tasks(form, tasks, own, place)
        if form.indicators:
            _draw_indicators(form, workbook.create_sheet(cover.sheet_name(layout.INDICATOR_SHEET, place)), own, place)
        if form.shares:
            _draw_shares(form, workbook.create_sheet(cover.sheet_name(layout.SHARE_SHEET, place)), own, place)
        co_units = co_unit_rows(form)
        if co_units:
            _draw_co_units(co_units, workbook.create_sheet(cover.sheet_name(CO_UNIT_SHEET, place)))
    _draw_guide(envelope, workbook.create_sheet(layout.GUIDE_SHEET))
    _draw_identity(envelope, workbook)
    if corrections:
        _draw_list(corrections, workbook.create_sheet(LIST_SHEET, 0))
        workbook.active = 0
    made = io.BytesIO()
    workbook.save(made)
    return settled(made.getvalue())


class _Marks:
    """The cells of a form that must be corrected; nothing to mark on the way out."""

    def __init__(self, correction: Correction | None) -> None:
        self._remedies: Mapping[CellKey, str] = correction.remedies() if correction is not None else {}
        self._raw: Mapping[CellKey, str] = correction.raw if correction is not None else {}

    def text(self, kind: RowKind, uid: str, field: str, value: object) -> object:
        """What stands in a cell: as it was written where it could not be taken as a value."""
        return self._raw.get((kind, uid, field), value)

    def row(
        self, page: Worksheet, row: int, kind: RowKind, uid: str, places: Mapping[str, int], beside: int
    ) -> None:
        """Mark the cells of a row, with the remedy as a comment on the cell and in words beside the row."""
        told = []
        for field, column in places.items():
            remedy = self._remedies.get((kind, uid, field))
            if remedy is None:
                continue
            cell = page.cell(row, column)
            cell.fill = _BAD_FILL
            cell.comment = Comment(remedy, "督查台", height=90, width=260)
            told.append(f"{cell_label(kind, field)}：{remedy}")
        if not told:
            return
        heading = page.cell(4, beside)
        if heading.value is None:
            _put(page, 4, beside, REMEDY_HEADING, _HEADING, _CENTRED)
            page.column_dimensions[get_column_letter(beside)].width = _REMEDY_WIDTH
        cell = _put(page, row, beside, "\n".join(told), _REMEDY, _LEFT)
        cell.fill = _BAD_FILL
        lines = sum(lines_of(text, _REMEDY_WIDTH) for text in told)
        page.row_dimensions[row].height = max(page.row_dimensions[row].height or 0, height_for(lines))


def _draw_list(corrections: Sequence[Correction], page: Worksheet) -> None:
    """The list of everything to correct, before the form itself."""
    for at, width in enumerate(_LIST_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(at)].width = width
    for row, (text, font) in enumerate(((correction_title(corrections), _TITLE), (LIST_GUIDE, _BODY)), start=1):
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=len(LIST_HEADINGS))
        page.cell(row, 1, text).font = font
        page.cell(row, 1).alignment = _LEFT
        page.row_dimensions[row].height = 30.0
    for column, heading in enumerate(LIST_HEADINGS, start=1):
        _put(page, 3, column, heading, _HEADING, _CENTRED)
    row = 3
    for place, correction in enumerate(corrections, start=1):
        for line in correction.lines:
            where = f"方案{place}　{line.where}" if len(corrections) > 1 else line.where
            row += 1
            texts = (str(row - 3), where, line.label, line.written, line.remedy)
            for column, text in enumerate(texts, start=1):
                cell = _put(page, row, column, text, _BODY, _CENTRED if column in (1, 3) else _LEFT)
                cell.fill = _NO_FILL
            lines = max(lines_of(text, width) for text, width in zip(texts, _LIST_WIDTHS, strict=True))
            page.row_dimensions[row].height = height_for(lines)
    page.freeze_panes = "A4"
    page.print_title_rows = "3:3"
    _print_on_a4(page)


def _draw_cover(envelope: Envelope, page: Worksheet, marks: _Marks) -> None:
    """What is in the file, plan by plan, and the one place where it is signed."""
    last = len(cover.COVER_HEADINGS)
    for at, width in enumerate(_COVER_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(at)].width = width
    head = (
        (cover.cover_title(envelope), _TITLE, _CENTRED, 34.0),
        (f"{layout.UNIT_LABEL}：{envelope.unit.name}", _HEADING, _LEFT, 24.0),
        (cover.cover_note(envelope), _BODY, _LEFT, 34.0),
    )
    for row, (text, font, alignment, height) in enumerate(head, start=1):
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
        cell = page.cell(row, 1, text)
        cell.font, cell.alignment = font, alignment
        page.row_dimensions[row].height = height
    for column, text in enumerate(cover.COVER_HEADINGS, start=1):
        _put(page, 4, column, text, _HEADING, _CENTRED).fill = _HEADING_FILL
    page.row_dimensions[4].height = 24.0
    for row, texts in enumerate(cover.cover_rows(envelope), start=5):
        for column, text in enumerate(texts, start=1):
            _put(page, row, column, text, _BODY, _LEFT if column == 2 else _CENTRED)
        page.row_dimensions[row].height = height_for(
            max(2, *(lines_of(text, width) for text, width in zip(texts, _COVER_WIDTHS, strict=True)))
        )
    at = 5 + len(envelope.forms) + 1
    _draw_signature(envelope.forms[0], page, at, marks, last + 2, _COVER_PLACES)
    page.print_area = f"A1:{get_column_letter(last)}{at + 1}"
    _print_on_a4(page)
    page.protection.sheet = True


def _draw_tasks(form: FormContent, page: Worksheet, marks: _Marks, place: int) -> None:
    asked = form.tasks and any("expected_on" in one.fields for one in form.tasks)
    names = FIELDS_OF_ROLE[UnitRole.LEAD if asked else UnitRole.RESPONSIBLE]
    headings = [*layout.TASK_HEADINGS, *(layout.FIELD_HEADINGS[RowKind.TASK][name] for name in names)]
    widths: list[float] = [*_TASK_WIDTHS, *(_FIELD_WIDTHS[name] for name in names)]
    widths[1] = width_for([one.text for one in form.tasks], widths[1])
    first = _draw_head(form, page, headings, widths, place)
    lists: dict[str, DataValidation] = {}
    percents = _validation(page, "decimal", "0", "100")
    first_field = len(layout.TASK_HEADINGS) + 1
    for row, task in enumerate(form.tasks, start=first):
        shown = (task.task.number, task.text, role_word(task.role), task.due_text, layout.previous_words(task, form.states))
        for column, text in enumerate(shown, start=1):
            _put(page, row, column, text, _GREY if column == 5 else _BODY, _LEFT if column in (2, 5) else _CENTRED)
        for column, name in enumerate(names, start=first_field):
            value = marks.text(RowKind.TASK, task.task.uid, name, getattr(task.entry, name))
            if isinstance(value, ProgressStatus):
                value = status_word(value, form.states)
            _put_field(page, row, column, value, name in task.fields and not task.is_approved)
            if name == "status":
                words = layout.status_list(task, form.states)
                if words not in lists:
                    lists[words] = _validation(page, "list", words)
                lists[words].add(page.cell(row, column))
            elif name == "completion_percent":
                percents.add(page.cell(row, column))
        _mark(page, row, len(headings) + 1, task.task.uid)
        texts = [*shown, *(str(getattr(task.entry, name) or "") for name in names)]
        page.row_dimensions[row].height = height_for(
            max(3, *(lines_of(text, width) for text, width in zip(texts, widths, strict=True)))
        )
        places = {name: column for column, name in enumerate(names, start=first_field)}
        marks.row(page, row, RowKind.TASK, task.task.uid, places, len(headings) + 2)
    last_row = first + len(form.tasks) - 1
    if not place:
        _draw_signature(form, page, last_row + 2, marks, len(headings) + 2, _TASK_PLACES)
        last_row += 4
    _set_up(page, first, len(headings), last_row)


def _draw_indicators(form: FormContent, page: Worksheet, marks: _Marks, place: int) -> None:
    names = INDICATOR_FIELDS
    headings = [*layout.INDICATOR_HEADINGS, *(layout.FIELD_HEADINGS[RowKind.INDICATOR][name] for name in names)]
    widths = [*_INDICATOR_WIDTHS, *(_FIELD_WIDTHS[name] for name in names)]
    first = _draw_head(form, page, headings, widths, place)
    for row, one in enumerate(form.indicators, start=first):
        shown = (one.indicator.code, *layout.indicator_words(one))
        for column, text in enumerate(shown, start=1):
            _put(page, row, column, text, _GREY if column == 4 else _BODY, _LEFT if column == 2 else _CENTRED)
        for column, name in enumerate(names, start=len(shown) + 1):
            value = marks.text(RowKind.INDICATOR, one.indicator.uid, name, getattr(one.value, name))
            _put_field(page, row, column, value, name in one.fields and not one.is_approved)
        _mark(page, row, len(headings) + 1, one.indicator.uid)
        lines = max(lines_of(text, width) for text, width in zip(shown, widths, strict=False))
        page.row_dimensions[row].height = height_for(max(2, lines))
        places = {name: column for column, name in enumerate(names, start=len(shown) + 1)}
        marks.row(page, row, RowKind.INDICATOR, one.indicator.uid, places, len(headings) + 2)
    _set_up(page, first, len(headings), first + len(form.indicators))


def _draw_shares(form: FormContent, page: Worksheet, marks: _Marks, place: int) -> None:
    headings = [*layout.SHARE_HEADINGS, *(layout.FIELD_HEADINGS[RowKind.SHARE][name] for name in SHARE_FIELDS)]
    first = _draw_head(form, page, headings, _SHARE_WIDTHS, place)
    for row, one in enumerate(form.shares, start=first):
        shown = (one.indicator.code, *layout.share_words(one))
        for column, text in enumerate(shown, start=1):
            _put(page, row, column, text, _GREY if column == 4 else _BODY, _LEFT if column in (2, 3) else _CENTRED)
        for column, name in enumerate(SHARE_FIELDS, start=len(shown) + 1):
            value = marks.text(RowKind.SHARE, one.part.uid, name, getattr(one.contribution, name))
            _put_field(page, row, column, value, not one.is_approved)
        _mark(page, row, len(headings) + 1, one.part.uid)
        texts = [*shown, "", one.contribution.items]
        page.row_dimensions[row].height = height_for(
            max(4, *(lines_of(text, width) for text, width in zip(texts, _SHARE_WIDTHS, strict=True)))
        )
        places = {name: column for column, name in enumerate(SHARE_FIELDS, start=len(shown) + 1)}
        marks.row(page, row, RowKind.SHARE, one.part.uid, places, len(headings) + 2)
    _set_up(page, first, len(headings), first + len(form.shares))


def _draw_head(
    form: FormContent, page: Worksheet, headings: Sequence[str], widths: Sequence[float], place: int
) -> int:
    last = len(headings)
    for index, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(index)].width = width
    lines = (
        (layout.form_title(form), _TITLE, _CENTRED, 30.0),
        (f"{layout.UNIT_LABEL}：{form.unit.name}", _HEADING, _LEFT, 20.0),
        (layout.form_note(form), _BODY, _LEFT, 34.0),
    )
    for row, (text, font, alignment, height) in enumerate(lines, start=1):
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
        cell = page.cell(row, 1, text)
        cell.font, cell.alignment = font, alignment
        page.row_dimensions[row].height = height
    heading_row = len(lines) + 1
    for column, text in enumerate([*headings, cover.row_mark(form, place)], start=1):
        cell = page.cell(heading_row, column, text)
        cell.font, cell.fill, cell.border, cell.alignment = _HEADING, _HEADING_FILL, _FRAME, _CENTRED
    page.row_dimensions[heading_row].height = 34.0
    return heading_row + 1


def _draw_signature(
    form: FormContent, page: Worksheet, row: int, marks: _Marks, beside: int, columns: _Places
) -> None:
    labels = [*((layout.SIGNATURE_LABELS[name], name) for name in SIGNATURE_FIELDS), *((text, "") for text in layout.SIGNED_BY_HAND)]
    for (label, name), (below, column, value_column, last) in zip(labels, columns, strict=True):
        at = row + below
        if last != value_column:
            page.merge_cells(start_row=at, end_row=at, start_column=value_column, end_column=last)
        if column != value_column - 1:
            page.merge_cells(start_row=at, end_row=at, start_column=column, end_column=value_column - 1)
        _put(page, at, column, f"{label}：", _BODY, _CENTRED)
        value = getattr(form.unit_return, name) if name else ""
        _put_field(page, at, value_column, marks.text(RowKind.SIGNATURE, "", name, value), True)
        # The frame of a merged area is drawn by every cell in it.
        for within in range(column, last + 1):
            page.cell(at, within).border = _FRAME
        if name:
            marks.row(page, at, RowKind.SIGNATURE, "", {name: value_column}, beside)
    page.row_dimensions[row].height = 24.0
    page.row_dimensions[row + 1].height = 40.0


def _draw_co_units(rows: Sequence[tuple[str, ...]], page: Worksheet) -> None:
    """What the other units of the lead's tasks have reported, and the text put together."""
    last = len(CO_UNIT_HEADINGS)
    for at, width in enumerate(_CO_UNIT_WIDTHS, start=1):
        page.column_dimensions[get_column_letter(at)].width = width
    for row, (text, font) in enumerate(((CO_UNIT_SHEET, _TITLE), (CO_UNIT_NOTE, _BODY)), start=1):
        page.merge_cells(start_row=row, end_row=row, start_column=1, end_column=last)
        page.cell(row, 1, text).font = font
        page.cell(row, 1).alignment = _LEFT
    page.row_dimensions[1].height = page.row_dimensions[2].height = 26.0
    for column, heading in enumerate(CO_UNIT_HEADINGS, start=1):
        _put(page, 3, column, heading, _HEADING, _CENTRED)
    for row, texts in enumerate(rows, start=4):
        for column, text in enumerate(texts, start=1):
            _put(page, row, column, text, _BODY, _LEFT if column in (2, 5) else _CENTRED)
        lines = max(lines_of(text, width) for text, width in zip(texts, _CO_UNIT_WIDTHS, strict=True))
        page.row_dimensions[row].height = height_for(lines)
    page.protection.sheet = True
    page.freeze_panes = "A4"
    page.print_title_rows = "3:3"
    _print_on_a4(page)


def _draw_guide(envelope: Envelope, page: Worksheet) -> None:
    page.column_dimensions["A"].width = 110
    page.cell(1, 1, layout.GUIDE_SHEET).font = _TITLE
    for row, line in enumerate(layout.guide_lines(envelope.forms[0], len(envelope.forms)), start=2):
        cell = page.cell(row, 1, line)
        cell.font, cell.alignment = _BODY, _LEFT
        page.row_dimensions[row].height = height_for(lines_of(line, 110))
    page.protection.sheet = True
    _print_on_a4(page)


def _draw_identity(envelope: Envelope, workbook: Workbook) -> None:
    page = workbook.create_sheet(layout.IDENTITY_SHEET)
    page.sheet_state = "hidden"
    for place, form in enumerate(envelope.forms):
        who = form.identity
        values = (who.form_uid, who.plan_uid, who.period_code, who.unit_uid, str(who.version), who.checksum)
        page.append([layout.IDENTITY_MARK, *values])
        for kind, uid, digest, *_ in form.rows:
            page.append([kind, uid, digest])
        # One property each: a spreadsheet program cuts longer ones off after 255 characters.
        name = f"{layout.IDENTITY_PROPERTY}{place + 1 if place else ''}"
        workbook.custom_doc_props.append(StringProperty(name=name, value="|".join(values)))
    for row in page.iter_rows():
        for cell in row:
            cell.data_type = "s"
    page.protection.sheet = True


def _put(page: Worksheet, row: int, column: int, text: str, font: Font, alignment: Alignment) -> Cell:
    cell: Cell = page.cell(row, column)
    written = cell_value(text)
    if written is not None:
        cell.value = written.value
        cell.data_type = written.data_type
    cell.font, cell.alignment, cell.border, cell.fill = font, alignment, _FRAME, _LOCKED_FILL
    return cell


def _put_field(page: Worksheet, row: int, column: int, value: object, is_asked: bool) -> None:
    shown: str | Decimal | date | None
    shown = value if isinstance(value, str | Decimal | date) and not isinstance(value, StrEnum) else None
    cell: Cell = page.cell(row, column)
    written = cell_value(shown)
    if written is not None:
        cell.value = written.value
        cell.data_type = written.data_type
        cell.number_format = written.number_format
        cell.quotePrefix = written.is_quoted
    cell.font, cell.border, cell.alignment = _BODY, _FRAME, _LEFT if isinstance(shown, str) else _CENTRED
    if is_asked:
        cell.protection = _OPEN
    else:
        cell.fill = _LOCKED_FILL


def _mark(page: Worksheet, row: int, column: int, uid: str) -> None:
    cell = page.cell(row, column, uid)
    cell.data_type = "s"


def _validation(page: Worksheet, kind: str, first: str, last: str | None = None) -> DataValidation:
    # A warning and no stop: what is written otherwise is told when the form comes back, with an example.
    rule = DataValidation(type=kind, formula1=first, formula2=last, allow_blank=True, errorStyle="warning")
    if last is not None:
        rule.operator = "between"
    page.add_data_validation(rule)
    return rule


def _set_up(page: Worksheet, first: int, last_column: int, last_row: int) -> None:
    page.column_dimensions[get_column_letter(last_column + 1)].hidden = True
    page.freeze_panes = page.cell(first, 3)
    beside = last_column + 2
    reach = beside if page.cell(first - 1, beside).value else last_column
    page.print_area = f"A1:{get_column_letter(reach)}{last_row}"
    page.print_title_rows = f"{first - 1}:{first - 1}"
    _print_on_a4(page)
    # Protection without a password: widths, heights and formats stay free.
    page.protection.sheet = True
    page.protection.formatCells = False
    page.protection.formatColumns = False
    page.protection.formatRows = False


def _print_on_a4(page: Worksheet) -> None:
    page.page_setup.paperSize = _A4
    page.page_setup.orientation = "landscape"
    page.sheet_properties.pageSetUpPr.fitToPage = True
    page.page_setup.fitToWidth = 1
    page.page_setup.fitToHeight = 0
    page.page_margins.left = page.page_margins.right = 0.4
    page.page_margins.top = page.page_margins.bottom = 0.6
    page.print_options.horizontalCentered = True
    page.oddFooter.center.text = "— &P —"
