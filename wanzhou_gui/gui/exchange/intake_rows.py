"""The lines of a dry run in words; made on the ledger's thread, so that the window only shows them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from wanzhou_gui.domain.status_list import StatusList
from wanzhou_gui.domain.unit_forms import (
    CellCheck,
    CellState,
    FileCheck,
    FormRemark,
    FormsCheck,
    Level,
    RowKind,
)
from wanzhou_gui.gui.exchange.intake_decisions import IntakeDecisions, ReviewRow
from wanzhou_gui.reports.unit_forms.corrections import TOLD_LEVELS
from wanzhou_gui.reports.unit_forms.wording import cell_label, remark_sentence, shown_value
from wanzhou_gui.usecases.services import Services


class Shown(StrEnum):
    """Which cells are listed."""

    OPEN = "open"
    NEW = "new"
    CHANGED = "changed"
    QUESTIONED = "questioned"
    REFUSED = "refused"
    SAME = "same"
    ALL = "all"


_SHOWN_OF_STATE = {
    CellState.NEW: Shown.NEW,
    CellState.CHANGED: Shown.CHANGED,
    CellState.QUESTIONED: Shown.QUESTIONED,
    CellState.REFUSED: Shown.REFUSED,
    CellState.UNCHANGED: Shown.SAME,
}
# The columns of the list of files.
COUNTED = (CellState.NEW, CellState.CHANGED, CellState.UNCHANGED, CellState.QUESTIONED, CellState.REFUSED)
_SHOWN_OF_LEVEL = {Level.REFUSED: Shown.REFUSED, Level.SUSPICIOUS: Shown.QUESTIONED, Level.QUESTIONED: Shown.QUESTIONED}
Lines = dict[Shown, list[ReviewRow]]


@dataclass(frozen=True)
class Reviewed:
    """A dry run ready to be shown: the check, its lines by file and kind (over all files, too), the decisions to be made."""

    check: FormsCheck
    rows: tuple[tuple[ReviewRow, ...], ...]
    lines: tuple[Lines, ...]
    all_lines: Lines
    counts: tuple[tuple[int, ...], ...]
    decisions: IntakeDecisions
    has_faults: bool

    def of(self, file: int | None) -> Lines:
        """The lines of a file, or of all of them."""
        return self.all_lines if file is None else self.lines[file]


def reviewed(services: Services, check: FormsCheck) -> Reviewed:
    """Put a dry run into words, and in order."""
    names, states = services.forms.row_names(check), services.settings.states()
    # What asks for the clerk stands first; files that came earlier already stand last.
    check = FormsCheck(tuple(sorted(check.files, key=_urgency)))
    rows = tuple(_rows(at, one, names, states) for at, one in enumerate(check.files))
    lines = tuple(_by_kind(one) for one in rows)
    return Reviewed(
        check,
        rows,
        lines,
        {kind: [row for one in lines for row in one[kind]] for kind in Shown},
        tuple(tuple(one.count(state) for state in COUNTED) for one in check.files),
        IntakeDecisions(check),
        any(remark.level in TOLD_LEVELS for one in check.files for remark in one.remarks),
    )


def _by_kind(rows: tuple[ReviewRow, ...]) -> Lines:
    found: Lines = {kind: [] for kind in Shown}
    for row in rows:
        found[Shown.ALL].append(row)
        kind = _SHOWN_OF_STATE[row.cell.state] if row.cell is not None else _SHOWN_OF_LEVEL.get(row.level or Level.NOTE)
        if kind is not None:
            found[kind].append(row)
    return found


def file_title(one: FileCheck) -> str:
    """A form as the clerk looks for it: its unit (and plan, of several in one file), or its own name while nobody knows."""
    name = one.unit or Path(one.member or one.file).name
    return f"{name}《{one.section}》" if one.section else name


def file_count(checks: Iterable[FileCheck]) -> int:
    """How many files these forms came in: those of several plans may lie in one."""
    return len({(one.name, one.sha256) for one in checks})


def _urgency(one: FileCheck) -> int:
    if one.is_known:
        return 3
    if one.is_refused:
        return 1
    asks = one.is_suspicious or any(cell.state in (CellState.QUESTIONED, CellState.REFUSED) for cell in one.cells)
    return 0 if asks else 2


def _rows(at: int, one: FileCheck, names: Mapping[str, str], states: StatusList) -> tuple[ReviewRow, ...]:
    about: dict[tuple[str, str, str], list[FormRemark]] = {}
    places = {(cell.sheet, cell.cell, cell.field) for cell in one.cells}
    rows: list[ReviewRow] = []
    for remark in one.remarks:
        place = (remark.sheet, remark.cell, remark.field)
        if place in places:
            about.setdefault(place, []).append(remark)
        else:
            where = f"任务{remark.number}" if remark.number else "整个文件"
            shown = f"{remark.sheet} {remark.cell}".strip()
            rows.append(ReviewRow(at, None, remark.level, where, "", "", remark.value, remark_sentence(remark), shown))
    rows += [_row(at, cell, about.get((cell.sheet, cell.cell, cell.field), []), names, states) for cell in one.cells]
    return tuple(rows)


def _row(at: int, cell: CellCheck, remarks: list[FormRemark], names: Mapping[str, str], states: StatusList) -> ReviewRow:
    where = "签名栏" if cell.kind is RowKind.SIGNATURE else names.get(cell.uid, "")
    raw = next((remark.value for remark in remarks if remark.value), "")
    written = raw if cell.state is CellState.REFUSED else shown_value(cell, cell.written, states)
    return ReviewRow(
        at,
        cell,
        remarks[0].level if remarks else None,
        where,
        cell_label(cell.kind, cell.field),
        shown_value(cell, cell.in_ledger, states),
        written,
        "".join(remark_sentence(remark) for remark in remarks),
        f"{cell.sheet} {cell.cell}",
    )
