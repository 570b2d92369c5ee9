"""Who has reported over all running plans: one line a unit, one column a plan, each with the period of its own rhythm."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.chase_board import UnitLine
from wanzhou_gui.domain.chasing import ReportingState
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import add_row, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_together_panel import Ui_TogetherPanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.chasing.wording import REPORTING_SHAPES, REPORTING_WORDS
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.askings import Asking
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.several_plans import UnitOverPlans

_TINTS = {ReportingState.MISSING: "red", ReportingState.CHASED: "yellow", ReportingState.ON_TIME: "green"}
_FIRST_PLAN = 1


@dataclass(frozen=True)
class Standing:
    """The plans that ask now, and every unit with its line in each of them."""

    asked: tuple[Asking, ...]
    units: tuple[UnitOverPlans, ...]


class TogetherPanel(QWidget):
    """The tab 报送情况."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_TogetherPanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._standing = Standing((), ())
        ui = self._ui
        self._empty = EmptyState("本期没有在办的方案要报送。", "", "send")
        ui.panel_layout.insertWidget(2, self._empty, 1)
        ui.legend_label.setText(
            "　".join(f"{REPORTING_SHAPES[state]}{word}" for state, word in REPORTING_WORDS.items())
            + "　　一个单位一行；报送频次不同的方案，各看与本期同一天结束的那一期。回车去催报"
        )
        # Title and period of a plan, one under the other.
        ui.unit_plan_table.horizontalHeader().setMinimumHeight(theme.px(46))
        ui.plan_filter_box.activated.connect(lambda _: self._fill())
        ui.owed_check.toggled.connect(lambda _: self._fill())
        ui.chase_button.clicked.connect(self._chase)
        ui.unit_plan_table.cellDoubleClicked.connect(lambda *_: self._chase())
        for key in ("Return", "Enter"):
            shortcut = QShortcut(QKeySequence(key), ui.unit_plan_table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(self._chase)

    def work_at(self, desk: Desk) -> None:
        """Work with a desk; once, before anything else."""
        self._desk = desk

    def refresh(self) -> None:
        """Read again who has reported."""
        desk = self._desk
        if desk is None or desk.scope.period_id is None:
            self._show(Standing((), ()))
            return
        period_id = desk.scope.period_id

        def gather(services: Services) -> Standing:
            return Standing(services.several_plans.askings(period_id), services.several_plans.together(period_id))

        desk.ask(gather, self._show)

    def _show(self, standing: Standing) -> None:
        ui, chosen = self._ui, self._ui.plan_filter_box.currentData()
        self._standing = standing
        ui.plan_filter_box.clear()
        ui.plan_filter_box.addItem("全部在办方案", None)
        for one in standing.asked:
            ui.plan_filter_box.addItem(one.plan.title, one.plan.id)
        ui.plan_filter_box.setCurrentIndex(max(0, ui.plan_filter_box.findData(chosen)))
        for widget in (ui.plan_label, ui.plan_filter_box):
            widget.setVisible(len(standing.asked) > 1)
        self._fill()

    def _asked(self) -> list[Asking]:
        wanted = self._ui.plan_filter_box.currentData()
        return [one for one in self._standing.asked if wanted in (None, one.plan.id)]

    def _fill(self) -> None:
        ui, table, asked = self._ui, self._ui.unit_plan_table, self._asked()
        ids = {one.plan.id for one in asked}
        units = [one for one in self._standing.units if any(plan.id in ids for plan, _ in one.lines)]
        owed = [one for one in units if any(line.is_owed for plan, line in one.lines if plan.id in ids)]
        shown = owed if ui.owed_check.isChecked() else units
        for widget in (table, ui.legend_label, ui.chase_button):
            widget.setVisible(bool(asked))
        self._empty.setVisible(not asked)
        table.setRowCount(0)
        headings = [f"{one.plan.title}\n{period_label(one.period)}　{one.period.due_on:%m-%d}前" for one in asked]
        last = _FIRST_PLAN + len(asked)
        set_columns(
            table, ("单位", *headings, "逾期", "联系人"), (150, *(180 for _ in asked), 84, 180), tuple(range(_FIRST_PLAN, last))
        )
        for at, one in enumerate(asked, start=_FIRST_PLAN):
            if (heading := table.horizontalHeaderItem(at)) is not None:
                heading.setToolTip(one.plan.title)
        for unit in shown:
            lines = {plan.id: line for plan, line in unit.lines}
            days = max((line.workdays_overdue for plan, line in unit.lines if plan.id in ids), default=0)
            contact = "　".join(part for part in (unit.unit.contact_name, unit.unit.contact_phone) if part)
            texts = [_state_words(lines.get(each.plan.id)) for each in asked]
            add_row(table, (unit.unit.name, *texts, f"{days}个工作日" if days else "", contact), unit)
            self._tint(table.rowCount() - 1, [lines.get(each.plan.id) for each in asked])
        if shown:
            table.setCurrentCell(0, 0)
        ui.chase_button.setEnabled(bool(shown))
        ui.count_label.setText(f"{len(units)}家单位，{len(owed)}家欠报或退回" if asked else "")

    def _tint(self, row: int, lines: list[UnitLine | None]) -> None:
        for column, line in enumerate(lines, start=_FIRST_PLAN):
            item = self._ui.unit_plan_table.item(row, column)
            if line is not None and item is not None and line.state in _TINTS:
                look = theme.LAMP_LOOKS[_TINTS[line.state]]
                item.setBackground(QColor(look.tint))
                item.setForeground(QColor(look.text))

    def _chase(self) -> None:
        """To the unit's line on the page 催报, in the plan under the cursor or the first it owes."""
        one, desk = record_of(self._ui.unit_plan_table), self._desk
        if not isinstance(one, UnitOverPlans) or desk is None:
            return
        asked = self._asked()
        column = self._ui.unit_plan_table.currentColumn() - _FIRST_PLAN
        known = {plan.id for plan, _ in one.lines}
        under = [each for each in asked[column : column + 1] if column >= 0 and each.plan.id in known]
        owed = [each for each in asked if each.plan.id in {plan.id for plan, _ in one.owed}]
        wanted = [*under, *owed, *(each for each in asked if each.plan.id in known)]
        desk.look_at(plan_id=wanted[0].plan.id, period_id=wanted[0].period.id)
        desk.wanted.emit("chasing", ("unit", one.unit.id))


def _state_words(line: UnitLine | None) -> str:
    return f"{REPORTING_SHAPES[line.state]} {REPORTING_WORDS[line.state]}" if line is not None else ""
