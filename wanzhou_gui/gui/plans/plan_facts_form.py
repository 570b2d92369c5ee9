"""方案信息: what the document says of itself, and the four days a clerk sets, with the trap in them explained."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.domain.percentages import to_tenth
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import elapsed_percent, expected_percent
from wanzhou_gui.gui.generated.plans.ui_plan_facts_form import Ui_PlanFactsForm
from wanzhou_gui.gui.plans.review import Dates, Review
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel, mark_field
from wanzhou_gui.gui.widgets.value_edits import DateEdit
from wanzhou_gui.reports.wording import chinese_day, problem_sentence

_REVERSED = "早于计划期起。请核对两个日期。"
_AFTER_END = "晚于计划期止。请核对两个日期。"


class PlanFactsForm(QWidget):
    """Shows a reading's own data and edits its dates.

    Signals:
        dates_changed(Dates): another day was set, and the days fit each other.
        edit_wanted(): the data of the document shall be set by hand.
    """

    dates_changed = Signal(object)
    edit_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PlanFactsForm()
        self._ui.setupUi(self)
        ui = self._ui
        self._reading: PlanReading | None = None
        self._edits: dict[str, DateEdit] = {
            "period_starts_on": ui.period_starts_on_edit,
            "period_ends_on": ui.period_ends_on_edit,
            "supervised_from": ui.supervised_from_edit,
            "baseline_on": ui.baseline_on_edit,
        }
        self._labels: dict[str, ProblemLabel] = {name: getattr(ui, f"{name}_problem") for name in self._edits}
        for name, edit in self._edits.items():
            edit.committed.connect(self._take)
            edit.refused.connect(lambda error, name=name: self._say_unread(name, error))
            edit.accepted.connect(lambda name=name: mark_field(self._edits[name], self._labels[name]))
        ui.adopt_button.clicked.connect(self._adopt)
        ui.edit_facts_button.clicked.connect(self.edit_wanted)

    def show_review(self, review: Review) -> None:
        """Show a plan's data and dates."""
        reading = self._reading = review.reading
        ui = self._ui
        leads = sum(len(task.lead_units) for task in reading.tasks)
        others = sum(len(task.responsible_units) for task in reading.tasks)
        ui.counts_label.setText(
            f"读出{len(reading.groups)}组{len(reading.tasks)}项任务、{len(reading.safeguards)}项保障措施，"
            f"{len(reading.units)}家单位（牵头{leads}、责任{others}个角色），"
            f"{len(reading.indicators)}个指标、{len(reading.qualitative)}个定性目标、{len(reading.milestones)}项成果。"
        )

        def said(text: str, *names: str) -> str:
            by_hand = any(name in reading.facts_by_hand for name in names)
            return f"{text or '（没有读出）'}{'　◆人工' if by_hand else ''}"

        ui.title_label.setText(said(reading.title, "title"))
        ui.number_label.setText(said(reading.document_number, "document_number"))
        ui.issuer_label.setText(said(reading.issuing_body, "issuing_body"))
        days = [chinese_day(day) if day else "（没有读出）" for day in (reading.issued_on, reading.printed_on)]
        ui.days_label.setText(said(f"{days[0]}成文，{days[1]}印发", "issued_on", "printed_on"))
        ui.recipients_label.setText(said(reading.main_recipients, "main_recipients"))
        copied = f"{'，'.join(reading.copied_to)}（{len(reading.copied_to)}家）" if reading.copied_to else "无"
        ui.copied_label.setText(said(copied, "copied_to"))
        ui.period_label.setText(said(reading.period_text, "period"))
        ui.edit_facts_button.setEnabled(review.plan is None)
        for name, edit in self._edits.items():
            if not edit.isModified():
                edit.set_value(getattr(review.dates, name))
        self._explain(review.dates)

    @property
    def fields(self) -> dict[str, QWidget]:
        """The days a clerk sets, by the names of what they hold."""
        return dict(self._edits)

    def tab_stops(self) -> list[QWidget]:
        """What Tab visits, in order."""
        return [*self._edits.values(), self._ui.adopt_button, self._ui.edit_facts_button]

    @property
    def dates(self) -> Dates:
        """The days as they stand in the fields."""
        return Dates(**{name: edit.value for name, edit in self._edits.items()})

    def commit(self) -> bool:
        """Read all four fields; False when one cannot be read or the days do not fit each other."""
        read = [edit.commit() for edit in self._edits.values()]
        return all(read) and self._fits(self.dates)

    def _take(self) -> None:
        dates = self.dates
        self._explain(dates)
        if self._fits(dates):
            self.dates_changed.emit(dates)

    def _fits(self, dates: Dates) -> bool:
        end_problem = start_problem = ""
        if dates.period_ends_on and dates.period_starts_on and dates.period_ends_on < dates.period_starts_on:
            end_problem = _REVERSED
        if dates.supervised_from and dates.period_ends_on and dates.supervised_from > dates.period_ends_on:
            start_problem = _AFTER_END
        for name, sentence in (("period_ends_on", end_problem), ("supervised_from", start_problem)):
            mark_field(self._edits[name], self._labels[name], sentence, Severity.ERROR if sentence else None)
        return not end_problem and not start_problem

    def _adopt(self) -> None:
        reading = self._reading
        if reading is not None and reading.issued_on is not None:
            self._edits["supervised_from"].set_value(reading.issued_on)
            self._take()

    def _explain(self, dates: Dates) -> None:
        ui = self._ui
        issued_on = self._reading.issued_on if self._reading is not None else None
        sentences = trap_sentences(dates, issued_on)
        ui.trap_label.setText("\n".join(sentences))
        ui.trap_frame.setVisible(bool(sentences))
        ui.adopt_button.setVisible(issued_on is not None and dates.supervised_from != issued_on)
        ui.baseline_label.setText(
            f"基期值按{chinese_day(dates.baseline_on)}取数。"
            if dates.baseline_on
            else "基期未定：没有基期值的指标只列数字，不判断快慢。可以留空，以后再补。"
        )

    def _say_unread(self, name: str, error: ValueRefusedError) -> None:
        problem = Problem(name, error.code, Severity.ERROR, (("text", error.text), ("example", error.example)))
        mark_field(self._edits[name], self._labels[name], problem_sentence(problem), Severity.ERROR)


def trap_sentences(dates: Dates, issued_on: date | None) -> list[str]:
    """Why 计划期 and 督查起算日 are not the same, in figures of this plan (first_plan.md 4.5)."""
    start, end, first = dates.period_starts_on, dates.period_ends_on, dates.supervised_from
    if start is None or end is None or end < start:
        return ["计划期没有设定，任务的完成时限和进度都无法推算，请先填写。"]
    sentences = []
    if issued_on is not None and start < issued_on <= end:
        share = to_tenth(elapsed_percent(start, end, issued_on))
        sentences.append(
            f"按计划期{chinese_day(start)}至{chinese_day(end)}直线推算，到{chinese_day(issued_on)}成文时已过{share}%。"
            f"从计划期起算，各项任务一建账就落后{share}个百分点。"
        )
    if first is None:
        sentences.append("督查起算日没有设定，请先填写；建议用成文日期。")
    elif first <= end:
        marks = [day for day in _quarter_ends(first) if day <= end][:3]
        path = "、".join(f"{chinese_day(day)}应达{to_tenth(expected_percent(first, end, day))}%" for day in marks)
        sentences.append(
            f"督查从{chinese_day(first)}起算，当日序时进度为0" + (f"，{path}。" if path else "。")
            + "起算前做完的工作可以如实填报。"
        )
    return sentences


def _quarter_ends(first: date) -> list[date]:
    ends = []
    year, month = first.year, (first.month - 1) // 3 * 3 + 4
    for _ in range(3):
        if month > 12:
            year, month = year + 1, month - 12
        ends.append(date(year, month, 1) - timedelta(days=1))
        month += 3
    return ends


