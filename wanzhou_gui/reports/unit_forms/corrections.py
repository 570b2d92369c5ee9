"""What goes back to a unit: its own form as it filled it in, with every cell that must be corrected and the remedy."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from wanzhou_gui.domain.envelopes import Envelope
from wanzhou_gui.domain.unit_forms import CellKey, FileCheck, FormContent, FormRemark, Level
from wanzhou_gui.reports.unit_forms.cover import periods_label
from wanzhou_gui.reports.unit_forms.wording import cell_label, remark_sentence
from wanzhou_gui.reports.wording import period_label

LIST_SHEET = "需更正"
REMEDY_HEADING = "更正意见"
LIST_GUIDE = "请在标红的单元格中直接更正（更正意见写在每行右侧和批注里），改好后将本文件原样报回，文件名可以改。其余已填内容均已保留。"
LIST_HEADINGS = ("序号", "任务或指标", "栏目", "所填内容", "需要更正的地方")
SUMMARY_NAME = "收表问题清单.xlsx"
# What a unit has to do something about; conflicts are between the office's own ledger and the file, hints are only told.
TOLD_LEVELS = (Level.REFUSED, Level.MISSING, Level.QUESTIONED, Level.SUSPICIOUS)
# About how the file came, and settled in the office: nothing in the form to correct.
_OF_THE_OFFICE = {"known_file", "two_returns", "other_period", "other_plan", "not_issued", "older_form"}


@dataclass(frozen=True)
class CorrectionLine:
    """One thing to correct: where, what was written, what to do; the cell when it is about one."""

    where: str
    label: str
    written: str
    remedy: str
    key: CellKey | None = None


@dataclass(frozen=True)
class Correction:
    """A form on its way back; `raw` holds what was written where it could not be taken as a value."""

    form: FormContent
    file_name: str
    raw: Mapping[CellKey, str]
    lines: tuple[CorrectionLine, ...]

    def remedies(self) -> dict[CellKey, str]:
        """For each marked cell what to do there."""
        found: dict[CellKey, str] = {}
        for line in self.lines:
            if line.key is not None:
                found[line.key] = "；".join(part for part in (found.get(line.key, ""), line.remedy) if part)
        return found


def is_for_the_unit(remark: FormRemark) -> bool:
    """Whether a remark is something the unit can correct."""
    return remark.level in TOLD_LEVELS and remark.code not in _OF_THE_OFFICE


def correction_lines(check: FileCheck, form: FormContent) -> tuple[CorrectionLine, ...]:
    """Everything the unit must correct in a file, in the order of the form."""
    names = {one.task.uid: f"任务{one.task.number}　{one.task.title}" for one in form.tasks}
    names |= {one.indicator.uid: f"指标{one.indicator.code}　{one.indicator.name}" for one in form.indicators}
    names |= {one.part.uid: f"指标{one.indicator.code}　{one.indicator.name}（分担）" for one in form.shares}
    cells = {(cell.sheet, cell.cell, cell.field): cell for cell in check.cells}
    order = {uid: at for at, uid in enumerate(names)}
    lines: list[tuple[int, CorrectionLine]] = []
    for remark in check.remarks:
        if not is_for_the_unit(remark):
            continue
        cell = cells.get((remark.sheet, remark.cell, remark.field))
        sentence = remark_sentence(remark)
        if cell is None:
            where = f"任务{remark.number}" if remark.number else "整张表"
            lines.append((-1, CorrectionLine(where, "", remark.value, sentence)))
            continue
        label = cell_label(cell.kind, cell.field)
        where = names.get(cell.uid, "签名栏")
        lines.append((order.get(cell.uid, len(order)), CorrectionLine(where, label, remark.value, sentence, cell.key)))
    return tuple(line for _, line in sorted(lines, key=lambda one: one[0]))


def correction_title(corrections: Sequence[Correction]) -> str:
    """The line over the list of everything to correct in a file."""
    first = corrections[0].form
    periods = "、".join(dict.fromkeys(period_label(one.form.period) for one in corrections))
    return f"{first.unit.name}{periods}填报表需更正{sum(len(one.lines) for one in corrections)}处"


def correction_file_name(envelope: Envelope) -> str:
    """What the file that goes back is called."""
    return re.sub(r'[\\/:*?"<>|\x00-\x1f]', "_", f"{envelope.unit.name}_{periods_label(envelope.periods)}填报表（需更正）")[:80]
