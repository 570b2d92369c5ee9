"""成果清单: what of the whole plan is due by the end of a year, how it stands, and deciding about several proposals at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.milestones import DueDeliverable, Standing, due_by
from wanzhou_gui.domain.plans import MilestoneState, Plan
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import RECORD_ROLE, fill_rows, set_columns
from wanzhou_gui.gui.generated.indicators.ui_deliverables_dialog import Ui_DeliverablesDialog
from wanzhou_gui.reports.case_wording import STANDING_WORDS
from wanzhou_gui.reports.deliverable_wording import deliverable_cells, layer_sentence
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

_HEADINGS = ("任务", "成果", "力度", "责任单位", "时限", "情况")
_WIDTHS = (46, 360, 44, 140, 116, 156)


class DeliverablesDialog(QDialog):
    """A year and a standing to choose, the deliverables they leave, and what to do with those selected.

    Signals:
        task_wanted(int): the clerk wants to see a task.
    """

    task_wanted = Signal(int)

    def __init__(self, desk: Desk, plan_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_DeliverablesDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._plan_id = plan_id
        self._all: tuple[DueDeliverable, ...] = ()
        self._shown: tuple[DueDeliverable, ...] = ()
        ui = self._ui
        set_columns(ui.deliverable_table, _HEADINGS, _WIDTHS, (1,))
        ui.standing_combo.addItem("全部", None)
        for standing in Standing:
            ui.standing_combo.addItem(STANDING_WORDS[standing], standing)
        ui.problem_label.clear()
        for combo in (ui.year_combo, ui.standing_combo):
            combo.activated.connect(lambda _: self._list())
        ui.deliverable_table.itemSelectionChanged.connect(self._offer)
        ui.deliverable_table.itemActivated.connect(lambda _: self._open())
        ui.accept_button.clicked.connect(lambda: self._decide(MilestoneState.ACCEPTED))
        ui.reject_button.clicked.connect(lambda: self._decide(MilestoneState.REJECTED))
        ui.open_button.clicked.connect(self._open)
        ui.close_button.clicked.connect(self.accept)
        self.refresh()

    @property
    def shown(self) -> tuple[DueDeliverable, ...]:
        """What the list shows now."""
        return self._shown

    def refresh(self) -> None:
        """Read the deliverables anew."""
        plan_id = self._plan_id

        def read(services: Services) -> tuple[Plan, tuple[DueDeliverable, ...]]:
            plan = next(one.plan for one in services.plans.plans() if one.plan.id == plan_id)
            return plan, services.milestones.of_plan(plan_id)

        self._desk.ask(read, self._show)

    def _show(self, read: tuple[Plan, tuple[DueDeliverable, ...]]) -> None:
        plan, self._all = read
        combo = self._ui.year_combo
        if not combo.count():
            combo.addItem("不限年份（含常态）", None)
            if plan.period_starts_on is not None and plan.period_ends_on is not None:
                for year in range(plan.period_starts_on.year, plan.period_ends_on.year + 1):
                    combo.addItem(f"到{year}年底", year)
        self._list()

    def _list(self) -> None:
        ui, table = self._ui, self._ui.deliverable_table
        year, standing = ui.year_combo.currentData(), ui.standing_combo.currentData()
        due = due_by(self._all, year)
        ui.sum_label.setText(layer_sentence(due, year) if self._all else "这个方案没有阶段性成果。")
        self._shown = tuple(one for one in due if standing is None or one.standing.standing is standing)
        kept = max(table.currentRow(), 0)
        fill_rows(table, [(deliverable_cells(one), place) for place, one in enumerate(self._shown)])
        for row, one in enumerate(self._shown):
            for column in range(table.columnCount()):
                item = table.item(row, column)
                if item is not None:
                    item.setToolTip(f"原文：{one.milestone.quote}")
        if self._shown:
            table.setCurrentCell(min(kept, len(self._shown) - 1), 0)
        self._offer()

    def _chosen(self) -> Sequence[DueDeliverable]:
        table = self._ui.deliverable_table
        rows = sorted({index.row() for index in table.selectionModel().selectedRows()})
        items = (table.item(row, 0) for row in rows)
        return [self._shown[item.data(RECORD_ROLE)] for item in items if item is not None]

    def _offer(self) -> None:
        chosen = self._chosen()
        states = {one.milestone.state for one in chosen}
        self._ui.accept_button.setEnabled(bool(states - {MilestoneState.ACCEPTED}))
        self._ui.reject_button.setEnabled(bool(states - {MilestoneState.REJECTED}))
        self._ui.open_button.setEnabled(bool(chosen))

    def _decide(self, state: MilestoneState) -> None:
        ids = [one.milestone.id for one in self._chosen()]

        def decide(services: Services) -> Changes:
            return services.milestones.decide(ids, state)

        self._desk.act(
            decide, lambda changes: changes, initiator=self, done=lambda _: self._decided(), failed=self._refused
        )

    def _decided(self) -> None:
        self._ui.problem_label.clear()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)

    def _open(self) -> None:
        chosen = self._chosen()
        if chosen:
            self.task_wanted.emit(chosen[0].task.id)
            self.accept()
