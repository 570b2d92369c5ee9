"""Finds a form inside a workbook that a unit sent back, wherever its sheets, rows and columns have gone."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from wanzhou_gui.domain.envelopes import MOST_PLANS
from wanzhou_gui.domain.unit_forms import (
    FormIdentity,
    FormRemark,
    Level,
    ReadForm,
    RowKind,
    WrittenCell,
    WrittenRow,
    form_code,
)
from wanzhou_gui.exchange.plan_documents.errors import PlanDocumentError
from wanzhou_gui.exchange.plan_documents.files import text_of_file
from wanzhou_gui.exchange.unit_forms.archives import (
    LARGEST_PART,
    code_of,
    content_of,
    count_of,
    files_in,
    open_package,
)
from wanzhou_gui.exchange.unit_forms.cells import (
    RawCell,
    RawSheet,
    RawWorkbook,
    UnsafeWorkbookError,
    letters_of,
    place_of,
    read_workbook,
)
from wanzhou_gui.exchange.unit_forms.figures import day_of
from wanzhou_gui.reports.unit_forms import cover, layout
from wanzhou_gui.usecases.errors import PlanFileError
from wanzhou_gui.usecases.ports import FoundFile

_KIND_OF_HEADING = {
    kind: {layout.heading_key(heading): name for name, heading in headings.items()}
    for kind, headings in layout.FIELD_HEADINGS.items()
}
_NUMBER, _ROW_MARK = layout.heading_key(layout.NUMBER), layout.heading_key(layout.ROW_MARK)
_TEXT_HEADING = {
    RowKind.TASK: layout.heading_key(layout.TASK_HEADINGS[1]),
    RowKind.INDICATOR: layout.heading_key(layout.INDICATOR_HEADINGS[1]),
    RowKind.SHARE: layout.heading_key(layout.SHARE_HEADINGS[1]),
}
_DAY_FIELDS = ("expected_on", "as_of_on")
_SIGNATURE_KEYS = {layout.heading_key(label): name for name, label in layout.SIGNATURE_LABELS.items()}
_BY_HAND = {layout.heading_key(label) for label in layout.SIGNED_BY_HAND}
_UID = re.compile(r"[0-9a-f]{32}")
_LONGEST_HEADING = 40


class BoundedFormReader:
    """Reads returned forms one by one; no file needs more than a few megabytes, whatever it declares."""

    def count(self, paths: Sequence[Path]) -> int:
        """How many files there are to look at."""
        return count_of(paths)

    def read(self, paths: Sequence[Path]) -> Iterator[FoundFile]:
        """Every form among files, folders and archives; a file that holds several comes once for each."""
        for path, member, content in files_in(paths):
            if isinstance(content, UnsafeWorkbookError):
                yield FoundFile(path, member, refused=FormRemark(content.code, Level.REFUSED))
                continue
            found = FoundFile(path, member, hashlib.sha256(content).hexdigest(), len(content))
            try:
                forms = forms_in(content)
                for form in forms:
                    yield FoundFile(path, member, found.sha256, found.size, form=form, is_section=len(forms) > 1)
            except UnsafeWorkbookError as error:
                yield FoundFile(path, member, found.sha256, found.size, refused=FormRemark(error.code, Level.REFUSED))

    def text_of(self, path: Path) -> str:
        """The text of a document a unit sent instead of the form; raises PlanFileError."""
        try:
            return text_of_file(path)
        except PlanDocumentError as error:
            raise PlanFileError(error.code, path=path) from error

    def content(self, path: Path, member: str) -> bytes:
        """The bytes of one of the files found; raises EnvironmentProblemError when it is gone."""
        return content_of(path, member)


def forms_in(content: bytes) -> tuple[ReadForm, ...]:
    """The forms in a workbook, one for each plan; UnsafeWorkbookError with the reason when there is none."""
    workbook = _workbook(content)
    found = [_Section(who) for who in _identities(workbook)]
    if not found:
        raise UnsafeWorkbookError("not_a_form")
    unit_name = ""
    signature: dict[str, WrittenCell] = {}
    for sheet in workbook.sheets:
        if _is_identity(sheet):
            continue
        table = _table(sheet)
        if table is None:
            if len(found) > 1 and not signature:
                # The cover: whose the whole is, signed once for every plan in it.
                signature = _signature(sheet, 0, 0)
                unit_name = _unit_name(sheet, max(sheet.rows, default=0) + 1) if signature else ""
            continue
        kind, heading_row, columns = table
        section = _section_of(sheet, heading_row, columns, found)
        if section is None:
            found[0].remarks.append(FormRemark("sheet_of_no_plan", Level.SUSPICIOUS, sheet.name, value=sheet.name))
            continue
        if kind in section.tables:
            section.remarks.append(FormRemark("second_table", Level.SUSPICIOUS, sheet.name, value=section.tables[kind]))
            continue
        section.tables[kind] = sheet.name
        section.rows += _rows(sheet, kind, heading_row, columns, section.remarks)
        for name, heading in layout.FIELD_HEADINGS[kind].items():
            # Responsible units are not asked for the day; that column is not in their form.
            if name not in columns and name != "expected_on":
                section.remarks.append(FormRemark("column_missing", Level.SUSPICIOUS, sheet.name, value=heading))
        if kind is RowKind.TASK:
            section.unit_name = _unit_name(sheet, heading_row)
            if len(found) == 1:
                signature = _signature(sheet, heading_row, columns["uid"])
    return tuple([one.form(unit_name, signature) for one in found])


@dataclass
class _Section:
    """What was found of one plan's form."""

    identity: FormIdentity
    unit_name: str = ""
    rows: list[WrittenRow] = field(default_factory=list)
    remarks: list[FormRemark] = field(default_factory=list)
    tables: dict[RowKind, str] = field(default_factory=dict)

    def form(self, unit_name: str, signature: dict[str, WrittenCell]) -> ReadForm:
        """The whole of it; the cover's words count for every plan."""
        if RowKind.TASK not in self.tables:
            self.remarks.append(FormRemark("table_missing", Level.SUSPICIOUS))
        return ReadForm(self.identity, unit_name or self.unit_name, tuple(self.rows), signature, tuple(self.remarks))


def _section_of(
    sheet: RawSheet, heading_row: int, columns: dict[str, int], sections: Sequence[_Section]
) -> _Section | None:
    """Whose table a sheet holds: of several plans the code in the heading of the hidden column tells, else the note above."""
    if len(sections) == 1:
        return sections[0]
    mark = sheet.rows[heading_row].get(columns["uid"])
    above = [cell.text for row in sorted(sheet.rows) if row < heading_row for cell in sheet.rows[row].values()]
    for text in [mark.text if mark is not None else "", *above]:
        code = cover.code_in(text)
        for one in sections:
            if code and code == form_code(one.identity.form_uid):
                return one
    return None


def _workbook(content: bytes) -> RawWorkbook:
    if content.startswith(b"\xd0\xcf\x11\xe0"):
        # Only now: most returns need no reader for the old format.
        from wanzhou_gui.exchange.unit_forms.old_cells import read_old_workbook

        return read_old_workbook(content)
    if not content.startswith(b"PK"):
        raise UnsafeWorkbookError("not_a_workbook")
    try:
        return read_workbook(open_package(content, LARGEST_PART))
    except PlanDocumentError as error:
        raise UnsafeWorkbookError(code_of(error)) from error


def _identities(workbook: RawWorkbook) -> list[FormIdentity]:
    for sheet in workbook.sheets:
        if _is_identity(sheet):
            heads = [cells for _, cells in sorted(sheet.rows.items()) if 1 in cells and cells[1].text == layout.IDENTITY_MARK]
            stated = [[head[at].text if at in head else "" for at in range(2, 8)] for head in heads]
            return _distinct(stated)
    # Whoever removed the hidden sheet has most likely left the properties alone.
    try:
        properties = workbook.properties()
    except PlanDocumentError as error:
        raise UnsafeWorkbookError(code_of(error)) from error
    names = sorted((name for name in properties if name.startswith(layout.IDENTITY_PROPERTY)), key=lambda name: (len(name), name))
    return _distinct([properties[name].strip().split("|") for name in names])


def _distinct(stated: list[list[str]]) -> list[FormIdentity]:
    found = {who.form_uid: who for parts in stated if (who := _identity_of(parts)) is not None}
    return list(found.values())[:MOST_PLANS]


def _is_identity(sheet: RawSheet) -> bool:
    first = sheet.rows.get(1, {}).get(1)
    return first is not None and first.text == layout.IDENTITY_MARK


def _identity_of(parts: list[str]) -> FormIdentity | None:
    if len(parts) != 6 or not _UID.fullmatch(parts[0]) or not parts[4].isdecimal() or len(parts[4]) > 6:
        return None
    return FormIdentity(parts[0], parts[1], parts[2], parts[3], int(parts[4]), parts[5])


def _table(sheet: RawSheet) -> tuple[RowKind, int, dict[str, int]] | None:
    """The row of headings: the first with at least three we know; where each column stands now."""
    for row in sorted(sheet.rows):
        keys = {
            layout.heading_key(cell.text): column
            for column, cell in sheet.rows[row].items()
            if len(cell.text) <= _LONGEST_HEADING
        }
        if _NUMBER not in keys and _ROW_MARK not in keys:
            continue
        for kind, headings in _KIND_OF_HEADING.items():
            columns = {name: keys[key] for key, name in headings.items() if key in keys}
            if len(columns) >= min(3, len(headings)):
                places = {"": keys.get(_NUMBER, 0), "uid": keys.get(_ROW_MARK, 0), "text": keys.get(_TEXT_HEADING[kind], 0)}
                return kind, row, columns | places
    return None


def _rows(
    sheet: RawSheet, kind: RowKind, heading_row: int, columns: dict[str, int], remarks: list[FormRemark]
) -> Iterator[WrittenRow]:
    fields = [(name, columns[name], letters_of(columns[name])) for name in layout.FIELD_HEADINGS[kind] if name in columns]
    for row in sorted(sheet.rows):
        if row <= heading_row:
            continue
        cells = sheet.rows[row]
        uid = cells[columns["uid"]].text.strip() if columns["uid"] in cells else ""
        # The block for signatures has no identity of rows.
        if not uid and _is_signed(cells):
            continue
        number = cells[columns[""]].text.strip() if columns[""] in cells else ""
        text = cells[columns["text"]].text if columns["text"] in cells else ""
        written = {}
        for name, column, letters in fields:
            cell = cells.get(column)
            if cell is None:
                written[name] = WrittenCell(sheet.name, f"{letters}{row}", "")
            elif cell.kind == "text" and not cell.is_formula:
                written[name] = WrittenCell(sheet.name, f"{letters}{row}", cell.text)
            else:
                written[name] = _written(sheet.name, f"{letters}{row}", cell, name)
        if uid or number:
            yield WrittenRow(kind, uid, number, text, sheet.name, row, written)
        elif filled := [cell for cell in written.values() if cell.text.strip()]:
            remarks.append(FormRemark("extra_row", Level.NOTE, sheet.name, filled[0].place, filled[0].text))


def _is_signed(cells: Mapping[int, RawCell]) -> bool:
    """Whether a row belongs to the block for signatures."""
    short = [layout.heading_key(cell.text) for cell in cells.values() if len(cell.text) <= _LONGEST_HEADING]
    return any(key in _SIGNATURE_KEYS or key in _BY_HAND for key in short)


def _written(sheet: str, place: str, cell: RawCell, name: str) -> WrittenCell:
    text = cell.text
    if name in _DAY_FIELDS and cell.kind == "number" and text.isdecimal() and 20_000 <= float(text) < 80_000:
        text = day_of(float(text)) or text
    return WrittenCell(sheet, place, text, cell.is_formula or cell.kind == "error")


def _unit_name(sheet: RawSheet, heading_row: int) -> str:
    for row in sorted(sheet.rows):
        if row >= heading_row:
            break
        for column, cell in sorted(sheet.rows[row].items()):
            label, colon, name = cell.text.replace(":", "：").partition("：")
            if label.strip() == layout.UNIT_LABEL and colon:
                beside = sheet.rows[row].get(column + 1)
                return name.strip() or (beside.text.strip() if beside else "")
    return ""


def _signature(sheet: RawSheet, heading_row: int, marks: int) -> dict[str, WrittenCell]:
    found: dict[str, WrittenCell] = {}
    for row in sorted(sheet.rows):
        cells = sheet.rows[row]
        if row <= heading_row or marks in cells:
            continue
        for column, cell in sorted(cells.items()):
            label, _, behind = cell.text.replace(":", "：").partition("：")
            name = _SIGNATURE_KEYS.get(layout.heading_key(label)) if len(label) <= _LONGEST_HEADING else None
            if name is None or name in found:
                continue
            if behind.strip():
                found[name] = WrittenCell(sheet.name, place_of(row, column), behind)
                continue
            # The value stands in the next cell to the right that is no label itself.
            right = min((other for other in cells if other > column), default=0)
            value = cells.get(right)
            key = layout.heading_key(value.text) if value is not None and len(value.text) <= _LONGEST_HEADING else ""
            if value is None or key in _SIGNATURE_KEYS or key in _BY_HAND:
                found[name] = WrittenCell(sheet.name, place_of(row, column + 1), "")
            else:
                found[name] = WrittenCell(sheet.name, place_of(row, right), value.text, value.is_formula)
    return found
