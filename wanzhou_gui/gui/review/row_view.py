"""One row of a return as a reviewer reads it: the task, last period's text, this period's with its marks, the figures."""

from __future__ import annotations

from html import escape
from math import ceil

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.entries import Entry
from wanzhou_gui.domain.row_findings import Finding
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.unit_forms import FormIndicator, FormTask
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.review.ui_row_view import Ui_RowView
from wanzhou_gui.reports.review_wording import finding_line, row_state_word
from wanzhou_gui.reports.wording import (
    chinese_day,
    field_label,
    percent,
    role_word,
    short_figure,
    status_word,
    target_words,
)
from wanzhou_gui.usecases.review import ReviewRow

_TEXT_FIELDS = ("progress_text", "problems_text", "next_steps", "coordination", "evidence")
# Ground and line together, so that the marks stay apart on a black-and-white screen or printer.
_NEW_LOOK = f"background-color:{theme.ACCENT_TINT};"
_FINDING_INK = "#6B4500"
_EMPTY_LOOK = "background-color:#FFF1CC;text-decoration:underline;"


class RowView(QWidget):
    """Shows one row; nothing in it can be changed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_RowView()
        self._ui.setupUi(self)
        self.show_row(None)

    def show_row(
        self, row: ReviewRow | None, *, period: str = "", is_approved: bool = False, states: StatusList = STANDARD_STATES
    ) -> None:
        """Show a row, or nothing; `is_approved` when the whole return is."""
        ui = self._ui
        if row is None:
            for label in (ui.heading_label, ui.state_label, ui.figures_label, ui.decision_label):
                label.clear()
            for text in (ui.previous_text, ui.current_text, ui.findings_text):
                text.clear()
            ui.task_text.clear()
            return
        ui.heading_label.setText(f"{row.number}. {row.title}")
        word = row_state_word(
            row.decision, is_approved=is_approved, is_answered=row.is_answered, is_filled=row.is_filled
        )
        role = role_word(row.task.role) if row.task else "指标"
        ui.state_label.setText(f"{role}　{word}")
        ui.current_label.setText(
            f"{escape(period)}所报　<span style='{_NEW_LOOK}'>比上期新写的</span>　<span style='{_EMPTY_LOOK}'>须核对的字句</span>"
        )
        if row.task is not None:
            self._show_task(row, row.task, states)
        elif row.indicator is not None:
            self._show_indicator(row.indicator)
        self._show_decision(row)
        told = [finding_line(one) for one in row.findings] if row.is_filled or row.task is None else ["［须补充］本项没有填报。"]
        lines = "".join(f"<p style='margin:0 0 2px 0;color:{_FINDING_INK}'>{escape(line)}</p>" for line in told)
        ui.findings_text.setHtml(lines)
        ui.findings_text.setVisible(bool(told))
        self._fit_findings()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrower view breaks the findings into more lines."""
        super().resizeEvent(event)
        self._fit_findings()

    def _fit_findings(self) -> None:
        """As high as the findings' lines up to three; more are scrolled, so that what was reported keeps its room."""
        box = self._ui.findings_text
        box.document().setTextWidth(max(box.viewport().width(), theme.px(200)))
        box.setFixedHeight(min(ceil(box.document().size().height()) + theme.px(8), theme.px(24 * 3 + 8)))

    def show_whole(self, is_whole: bool) -> None:
        """Show the findings too, or leave their room to a reason that is being written, which offers them itself."""
        self._ui.findings_text.setVisible(is_whole and bool(self._ui.findings_text.toPlainText()))

    def _show_task(self, row: ReviewRow, task: FormTask, states: StatusList) -> None:
        ui, entry, previous = self._ui, task.entry, task.previous
        due = f"完成时限：{task.due_text}。" if task.due_text else ""
        ui.task_text.setPlainText(f"{task.task.body or task.task.title}{due}")
        parts = [
            f"完成比例：{_change(previous.completion_percent if previous else None, entry.completion_percent)}",
            f"状态：{status_word(entry.status, states)}",
        ]
        if entry.expected_on is not None:
            parts.append(f"预计完成：{chinese_day(entry.expected_on)}")
        ui.figures_label.setText("　　".join(parts))
        ui.previous_text.setHtml(_texts(previous, {}) if previous else "上期没有填报。")
        marks = _marks(row.findings)
        ui.current_text.setHtml(_texts(entry, marks, row.new_spans) or "没有填报。")

    def _show_indicator(self, row: FormIndicator) -> None:
        ui, value, previous = self._ui, row.value, row.previous
        indicator = row.indicator
        told = [f"目标：{target_words(indicator)}。"]
        if indicator.definition:
            told.append(f"口径：{indicator.definition}")
        ui.task_text.setPlainText("".join(told))
        unit = indicator.unit_of_measure
        before = short_figure(previous.value) if previous else "—"
        ui.figures_label.setText(f"本期值：{short_figure(value.value)}{unit if value.value is not None else ''}（上期 {before}）")
        ui.previous_text.setHtml(_value_lines(previous) if previous else "上期没有填报。")
        ui.current_text.setHtml(_value_lines(value))

    def _show_decision(self, row: ReviewRow) -> None:
        review = row.review
        told = ""
        if review is not None:
            when = review.decided_at.astimezone().strftime("%Y-%m-%d %H:%M")
            word = row_state_word(review.decision, is_approved=False, is_answered=False, is_filled=True)
            told = f"{word}：{review.clerk}，{when}" + (f"。原因：{review.reason}" if review.reason else "")
            if row.is_answered:
                told += "（退回后单位已修改，请看本期所报）"
        self._ui.decision_label.setText(told)
        self._ui.decision_label.setVisible(bool(told))


def _change(before: object, after: object) -> str:
    was = percent(before)  # type: ignore[arg-type]  # Decimal or None, by field
    now = percent(after)  # type: ignore[arg-type]  # as above
    return f"{now}（上期 {was}）"


def _marks(findings: tuple[Finding, ...]) -> dict[str, list[tuple[int, int]]]:
    marks: dict[str, list[tuple[int, int]]] = {}
    for finding in findings:
        for mark in finding.marks:
            marks.setdefault(mark.field, []).append((mark.start, mark.end))
    return marks


def _texts(entry: Entry, marks: dict[str, list[tuple[int, int]]], new: tuple[tuple[int, int], ...] = ()) -> str:
    lines = []
    for name in _TEXT_FIELDS:
        text = getattr(entry, name)
        if text.strip():
            spans = new if name == "progress_text" else ()
            marked = marked_text(text, spans, marks.get(name, []))
            lines.append(f"<p style='margin:0 0 4px 0'><b>{escape(field_label(name))}</b>　{marked}</p>")
    return "".join(lines)


def marked_text(text: str, new: tuple[tuple[int, int], ...], doubtful: list[tuple[int, int]]) -> str:
    """A text as HTML with what is new and what is doubtful marked; a doubtful place looks doubtful also where it is new."""
    looks = [""] * len(text)
    for spans, look in ((new, _NEW_LOOK), (doubtful, _EMPTY_LOOK)):
        for start, end in spans:
            looks[start:end] = [look] * (min(end, len(text)) - start)
    parts: list[str] = []
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or looks[at] != looks[start]:
            piece = escape(text[start:at]).replace("\n", "<br>")
            parts.append(f"<span style='{looks[start]}'>{piece}</span>" if looks[start] else piece)
            start = at
    return "".join(parts)


def _value_lines(value: object) -> str:
    lines = []
    for name in ("value", "numerator", "denominator", "as_of_on", "note"):
        stored = getattr(value, name)
        if stored not in (None, ""):
            shown = chinese_day(stored) if name == "as_of_on" else stored if name == "note" else short_figure(stored)
            lines.append(f"<p style='margin:0 0 4px 0'><b>{escape(field_label(name))}</b>　{escape(str(shown))}</p>")
    return "".join(lines) or "没有填报。"
