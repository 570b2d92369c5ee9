"""One task in full: who answers for it, until when, why its lamp shows what it shows, and all that was reported."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QVBoxLayout, QWidget

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.plan_versions import EarlierTask
from wanzhou_gui.domain.plans import Milestone, MilestoneState, Plan, Task
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk, InPlan
from wanzhou_gui.gui.generated.ledger.ui_task_panel import Ui_TaskPanel
from wanzhou_gui.gui.ledger.milestone_row import MilestoneRow
from wanzhou_gui.gui.ledger.task_facts import ReportedEntry, TaskFacts, read_task
from wanzhou_gui.gui.plans.versions_dialog import VersionsDialog
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory, show_task_history
from wanzhou_gui.reports.lamp_wording import lamp_reason
from wanzhou_gui.reports.wording import (
    percent,
    period_label,
    problem_sentence,
    status_word,
)
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.errors import NotFoundError
from wanzhou_gui.usecases.services import Services


class TaskPanel(QWidget):
    """Shows a task beside the table and takes the few decisions an office makes about it.

    Signals:
        closed(): the clerk wants the panel away.
    """

    closed = Signal()

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_TaskPanel()
        self._ui.setupUi(self)
        self._desk = desk
        self._facts: TaskFacts | None = None
        self._wanted_task = 0
        self._period_id: int | None = None
        self._milestone_rows: list[MilestoneRow] = []
        self.versions_dialog: VersionsDialog | None = None
        ui = self._ui
        ui.close_button.setIcon(theme.icon("x"))
        ui.close_button.clicked.connect(self.closed)
        ui.problem_label.hide()
        ui.confirm_button.clicked.connect(self._confirm_convenor)
        ui.convenor_combo.activated.connect(self._choose_convenor)
        ui.due_edit.committed.connect(lambda: self._change(due_on=ui.due_edit.value))
        ui.due_edit.refused.connect(self._say_problem)
        ui.due_edit.accepted.connect(ui.problem_label.hide)
        ui.open_button.clicked.connect(self._open_page)
        ui.history_button.clicked.connect(self._show_history)
        edited = {"due_on": ui.due_edit, "convenor_unit_id": ui.convenor_combo, "is_standing": ui.standing_check}
        FieldHistory(desk, self, edited, "task", self._history_of)
        ui.versions_button.clicked.connect(self._show_versions)
        ui.standing_check.clicked.connect(lambda ticked: self._change(is_standing=ticked))
        self.setMinimumWidth(theme.px(340))

    @property
    def facts(self) -> TaskFacts | None:
        """What is shown."""
        return self._facts

    def show_row(self, plan: Plan, row: LedgerRow, period_id: int | None = None) -> None:
        """Show a task of a plan in a period, by itself the one in view; its deliverables and returns follow in a moment."""
        self._wanted_task = row.task.id
        self._period_id = period_id if period_id is not None else self._desk.scope.period_id

        def show(facts: TaskFacts) -> None:
            if facts.row.task.id == self._wanted_task:
                self._show(facts)

        self._desk.ask(read_task(plan, row, self._period_id), show)

    def commit(self) -> None:
        """Keep what is being typed."""
        edit = self._ui.due_edit
        if edit.isModified():
            edit.setModified(False)
            edit.commit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc puts the panel away."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def _open_page(self) -> None:
        if self._facts is not None:
            self._desk.wanted.emit("task", InPlan(self._facts.plan.id, self._period_id, ("task", self._facts.row.task.id)))

    def _show(self, facts: TaskFacts) -> None:
        self._facts = facts
        ui, row, task = self._ui, facts.row, facts.row.task
        ui.lamp_badge.show_lamp(row.lamp)
        ui.number_label.setText(f"任务 {task.number}")
        ui.title_label.setText(task.title)
        ui.reason_label.setText(lamp_reason(row.verdict))
        ui.lead_label.setText("、".join(unit.name for unit in row.lead_units) or "方案未写明牵头单位")
        ui.responsible_label.setText("、".join(unit.name for unit in row.responsible_units) or "无")
        self._show_convenor(row)
        ui.due_edit.set_value(task.due_on)
        end = facts.plan.period_ends_on
        if task.extended_to is not None:
            ui.due_label.setText(f"已批准延期至 {task.extended_to.isoformat()}")
        elif task.due_text:
            ui.due_label.setText(f"原文：{task.due_text}")
        else:
            ui.due_label.setText(f"未另定，按方案期末 {end.isoformat()}" if end else "")
        ui.closed_label.setText(f"{task.closed_on.isoformat()} 办结" if task.closed_on else "未办结")
        ui.standing_check.setChecked(task.is_standing)
        ui.problem_label.hide()
        self._show_milestones(facts.milestones)
        self._show_reported(facts.reported)
        ui.body_label.setText(task.body)
        self._show_wordings(facts)

    def _history_of(self, field: str) -> Callable[[Services], list[FieldStep]] | None:
        if self._facts is None:
            return None
        task_id = self._facts.row.task.id
        return lambda services: services.history.of_field(Task, task_id, field)

    def _show_history(self) -> None:
        if self._facts is not None:
            task = self._facts.row.task
            show_task_history(self._desk, task.id, f"任务 {task.number}　{task.title}", self)

    def _show_wordings(self, facts: TaskFacts) -> None:
        """Where an amendment changed the task: which version this is, and the way to the other words."""
        ui, task = self._ui, facts.row.task
        is_earlier = isinstance(task, EarlierTask)
        # What an earlier version said is fixed: papers and returns of its time answer it.
        for part in (ui.due_edit, ui.convenor_combo, ui.confirm_button):
            part.setEnabled(not is_earlier)
        ui.versions_button.setVisible(len(facts.wordings) > 1)
        if isinstance(task, EarlierTask):
            ui.versions_button.setText(f"本期按第{task.version}版，方案后有调整，查看差异…")
        elif facts.wordings:
            ui.versions_button.setText(f"第{facts.wordings[0].version.number}版有调整，查看原措辞…")

    def _show_versions(self) -> None:
        if self._facts is not None:
            self.versions_dialog = VersionsDialog(self._desk, self._facts.plan.id, self._facts.row.task.id, self.window())
            self.versions_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.versions_dialog.open()

    def _show_convenor(self, row: LedgerRow) -> None:
        ui, task = self._ui, row.task
        needed = len(row.lead_units) != 1 and bool(row.units)
        for part in (ui.convenor_caption, ui.convenor_combo, ui.convenor_label):
            part.setVisible(needed)
        ui.confirm_button.setVisible(needed and task.convenor_is_inferred)
        ui.convenor_combo.clear()
        for unit in row.units:
            ui.convenor_combo.addItem(unit.name, unit.id)
        ui.convenor_combo.setCurrentIndex(ui.convenor_combo.findData(task.convenor_unit_id))
        ui.convenor_label.setText("推定" if task.convenor_is_inferred else "已确认")
        theme.set_kind(ui.convenor_label, "question" if task.convenor_is_inferred else "caption")

    def _show_milestones(self, milestones: tuple[Milestone, ...]) -> None:
        waiting = sum(milestone.state is MilestoneState.PROPOSED for milestone in milestones)
        tail = f"，{waiting} 项待定" if waiting else ""
        self._ui.milestones_caption.setText(f"阶段性成果 {len(milestones)} 项{tail}")
        self._ui.milestones_caption.setVisible(bool(milestones))
        # Rows are kept, so that a decision does not take the keyboard away from the row it was made in.
        while len(self._milestone_rows) < len(milestones):
            row = MilestoneRow()
            row.decided.connect(self._decide)
            self._milestone_rows.append(row)
            self._ui.milestones_layout.addWidget(row)
        for place, row in enumerate(self._milestone_rows):
            row.setVisible(place < len(milestones))
            if place < len(milestones):
                row.show_milestone(milestones[place])

    def _show_reported(self, reported: tuple[ReportedEntry, ...]) -> None:
        _empty(self._ui.returns_layout)
        periods = len({one.period.id for one in reported})
        self._ui.returns_caption.setText(
            f"各期报送（{periods} 期 {len(reported)} 条）" if reported else "各期报送：尚无"
        )
        period = None
        for one in reported:
            if one.period.id != period:
                period = one.period.id
                heading = QLabel(period_label(one.period))
                theme.set_kind(heading, "second")
                self._ui.returns_layout.addWidget(heading)
            self._ui.returns_layout.addWidget(_reported_card(one))

    def _confirm_convenor(self) -> None:
        if self._facts is not None:
            self._change(convenor_is_inferred=False)

    def _choose_convenor(self) -> None:
        self._change(convenor_unit_id=self._ui.convenor_combo.currentData(), convenor_is_inferred=False)

    def _change(self, **fields: object) -> None:
        facts = self._facts
        if facts is None:
            return
        plan_id, task_id, period_id = facts.plan.id, facts.row.task.id, self._period_id

        def verb(services: Services) -> Changes:
            # Read anew: two fields changed in quick succession must not overwrite each other.
            task = _task_now(services, plan_id, period_id, task_id)
            return services.plans.change_task(replace(task, **fields))  # type: ignore[arg-type]  # fields of Task

        self._desk.act(verb, lambda changes: changes, initiator=self, failed=self._tell)

    def _decide(self, milestone: Milestone, state: MilestoneState) -> None:
        def verb(services: Services) -> Changes:
            known = services.plans.milestones(milestone.task_id)
            now = next((one for one in known if one.id == milestone.id), milestone)
            return services.plans.decide_milestone(now, state)

        self._desk.act(verb, lambda changes: changes, initiator=self, failed=self._tell)

    def _tell(self, error: Exception) -> None:
        messages.tell_error(self, error)
        if self._facts is not None:
            self._show(self._facts)

    def _say_problem(self, error: ValueRefusedError) -> None:
        problem = Problem(
            "due_on", error.code, Severity.ERROR, (("text", error.text), ("example", error.example))
        )
        self._ui.problem_label.setText(problem_sentence(problem))
        self._ui.problem_label.show()


def _task_now(services: Services, plan_id: int, period_id: int | None, task_id: int) -> Task:
    if period_id is not None:
        for row in services.overview.view(plan_id, period_id).rows:
            if row.task.id == task_id:
                return row.task
    raise NotFoundError("task_not_there", number=task_id)


def _reported_card(one: ReportedEntry) -> QWidget:
    card = QFrame()
    theme.set_kind(card, "card")
    column = QVBoxLayout(card)
    column.setContentsMargins(8, 6, 8, 6)
    column.setSpacing(2)
    head = QLabel(
        f"<b>{one.unit.name}</b>　{percent(one.entry.completion_percent)}　{status_word(one.entry.status, one.states)}"
    )
    column.addWidget(head)
    parts = (
        ("", one.entry.progress_text),
        ("存在问题：", one.entry.problems_text),
        ("下一步：", one.entry.next_steps),
        ("需协调：", one.entry.coordination),
        ("预计完成：", _day(one.entry.expected_on)),
    )
    for caption, text in parts:
        if text:
            label = QLabel(f"{caption}{text}")
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            if caption:
                theme.set_kind(label, "second")
            column.addWidget(label)
    return card


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""


def _empty(layout: QLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
