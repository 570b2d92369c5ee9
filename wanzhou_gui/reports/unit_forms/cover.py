"""The words of a file that holds the forms of several plans: its cover, the names of its sheets, its own name."""

from __future__ import annotations

import re

from wanzhou_gui.domain.envelopes import Envelope
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.unit_forms import FormContent
from wanzhou_gui.reports.unit_forms.layout import INDICATOR_SHEET, ROW_MARK, SHARE_SHEET, TASK_SHEET
from wanzhou_gui.reports.wording import chinese_day, period_label, request_word

COVER_SHEET = "封面"
# None of these is a heading of a table that is filled in.
COVER_HEADINGS = ("序号", "行动方案", "文号", "报送周期", "任务（项）", "指标（个）", "填写在", "表单编号")
# Looked for in folders that come back: the notice lies beside the form and nobody returns it on purpose.
NOTICE_ENDING = "填报通知"
_CODE = re.compile(r"[0-9A-F]{4}-[0-9A-F]{4}")
_FORBIDDEN_IN_FILE_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f]')


def periods_label(periods: tuple[Period, ...]) -> str:
    """The periods asked for, those of plans with different rhythms one after the other."""
    return "、".join(period_label(one) for one in periods)


def sheet_name(base: str, place: int) -> str:
    """A sheet of one of several plans; 0 where there is only one."""
    return f"{base}{place}" if place else base


def row_mark(form: FormContent, place: int) -> str:
    """The heading over the hidden identities of rows; of several plans it says whose they are."""
    return f"{ROW_MARK}（{form.code}）" if place else ROW_MARK


def code_in(text: str) -> str:
    """The code of a form written somewhere in a text, "" for none."""
    found = _CODE.search(text)
    return found[0] if found else ""


def cover_title(envelope: Envelope) -> str:
    """The title of the cover."""
    return f"{periods_label(envelope.periods)}重点任务推进情况填报表"


def cover_note(envelope: Envelope) -> str:
    """What the cover asks for: all plans, one signature, one file back."""
    return (
        f"本表包含{len(envelope.forms)}个方案，{request_word(envelope.unit.nature)}于{chinese_day(envelope.due_on)}前一并报送。"
        "各方案的任务和指标填在“填写在”一栏所列的工作表里；签名、盖章只在本页，一次即可。"
    )


def cover_rows(envelope: Envelope) -> list[tuple[str, ...]]:
    """One line a plan: what it is, how much it asks, and where that is filled in."""
    rows: list[tuple[str, ...]] = []
    for place, form in enumerate(envelope.forms, start=1):
        sheets = [sheet_name(TASK_SHEET, place)] if form.tasks else []
        sheets += [sheet_name(INDICATOR_SHEET, place)] if form.indicators else []
        sheets += [sheet_name(SHARE_SHEET, place)] if form.shares else []
        counts = (str(len(form.tasks) or ""), str(len(form.indicators) + len(form.shares) or ""))
        rows.append(
            (str(place), form.plan.title, form.plan.document_number, period_label(form.period), *counts, "、".join(sheets), form.code)
        )
    return rows


def file_name(envelope: Envelope) -> str:
    """What the file is called: unit, period, and the number of the issue from the second on."""
    again = f"（第{envelope.version}次）" if envelope.version > 1 else ""
    name = f"{envelope.unit.name}_{periods_label(envelope.periods)}填报表{again}"
    return _FORBIDDEN_IN_FILE_NAMES.sub("_", name)[:80]


def notice_name(envelope: Envelope) -> str:
    """What the covering notice is called, so that it stands beside its form in every list of files."""
    again = f"（第{envelope.version}次）" if envelope.version > 1 else ""
    name = f"{envelope.unit.name}_{periods_label(envelope.periods)}"[:70]
    return _FORBIDDEN_IN_FILE_NAMES.sub("_", f"{name}{again}{NOTICE_ENDING}")
