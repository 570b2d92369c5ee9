"""What a lead reports for its co-units: their words one after another, for the lead to check and correct."""

from __future__ import annotations

from collections.abc import Sequence

from wanzhou_gui.domain.unit_forms import CoReport, FormContent
from wanzhou_gui.reports.wording import percent, status_word

CO_UNIT_SHEET = "责任单位情况"
# None of these is a heading of a table that is filled in, so that nobody mistakes this sheet for one.
CO_UNIT_HEADINGS = ("任务编号", "任务", "责任单位", "所报进度", "所报情况")
CO_UNIT_NOTE = "以下是各责任单位本期已报的情况，供牵头单位核对、汇总；本表不用填，汇总情况写在“填报表”的“本期进展”里。"
SUMMARY_LABEL = "汇总文字（可复制）"


def compiled_text(reports: Sequence[CoReport]) -> str:
    """“区××局：……；区××局：……。” in the order of the plan; empty when nobody has reported."""
    parts = [f"{one.unit}：{_words(one)}" for one in reports if _words(one)]
    return "；".join(parts) + "。" if parts else ""


def co_unit_rows(form: FormContent) -> list[tuple[str, str, str, str, str]]:
    """The rows of the sheet: every co-unit that reported, and under each task the text put together."""
    rows: list[tuple[str, str, str, str, str]] = []
    for task in form.tasks:
        for one in task.co_reports:
            progress = "，".join(part for part in (percent(one.entry.completion_percent) if one.entry.completion_percent is not None else "",
                                                  status_word(one.entry.status, form.states) if one.entry.status else "") if part)  # fmt: skip
            rows.append((task.task.number, task.task.title, one.unit, progress, _words(one)))
        text = compiled_text(task.co_reports)
        if text:
            rows.append((task.task.number, task.task.title, SUMMARY_LABEL, "", text))
    return rows


def _words(one: CoReport) -> str:
    entry = one.entry
    parts = [entry.progress_text.strip()]
    if entry.problems_text.strip():
        parts.append(f"存在问题：{entry.problems_text.strip()}")
    # A label of its own ends each part; the units are set apart by semicolons.
    return "，".join(part.rstrip("。；;，,") for part in parts if part)
