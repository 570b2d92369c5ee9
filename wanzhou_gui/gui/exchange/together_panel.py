"""Who has reported over all running plans: one line a unit, one column a plan, each with the period of its own rhythm."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.chase_board import UnitLine
from wanzhou_gui.domain.chasing import ReportingState
from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.signed_pages_dialog import SignedPagesDialog, open_signed_pages
from wanzhou_gui.gui.exchange.tables import add_row, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_together_panel import Ui_TogetherPanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.chasing.wording import REPORTING_SHAPES, REPORTING_WORDS
from wanzhou_gui.reports.signed_page_words import signed_over_plans
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.askings import Asking
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.several_plans import UnitOverPlans
from wanzhou_gui.usecases.signed_pages import SignedReturn

_TINTS = {ReportingState.MISSING: "red", ReportingState.CHASED: "yellow", ReportingState.ON_TIME: "green"}
_FIRST_PLAN = 1


@dataclass(frozen=True)
class Standing:
    """The plans that ask now, every unit with its line in each of them, and the signed pages of the returns that came."""

    asked: tuple[Asking, ...]
    units: tuple[UnitOverPlans, ...]
    signed: Mapping[tuple[int, int, int], SignedReturn] = field(default_factory=dict)


class TogetherPanel(QWidget):
    """The tab 报送情况."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_TogetherPanel()
        self._ui.setupUi(self)
        self._desk: Desk | None = None
        self._standing = Standing((), ())
        self.dialog: SignedPagesDialog | None = None
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
        for check in (ui.owed_check, ui.unsigned_check):
            check.toggled.connect(lambda _: self._fill())
        ui.signed_button.clicked.connect(self._see_signed)
        ui.unit_plan_table.currentCellChanged.connect(lambda *_: self._offer_signed())
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
            asked = services.several_plans.askings(period_id)
            signed = services.signed_pages.register((one.plan.id, one.period.id) for one in asked)
            return Standing(asked, services.several_plans.together(period_id), signed)

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
        unsigned = [one for one in units if any(each.is_missing for each in self._signed_of(one))]
        if ui.unsigned_check.isChecked():
            shown = [one for one in shown if one in unsigned]
        for widget in (table, ui.legend_label, ui.chase_button, ui.signed_button):
            widget.setVisible(bool(asked))
        self._empty.setVisible(not asked)
        table.setRowCount(0)
        headings = [f"{one.plan.title}\n{period_label(one.period)}　{one.period.due_on:%m-%d}前" for one in asked]
        last = _FIRST_PLAN + len(asked)
        set_columns(
            table, ("单位", *headings, "签章页", "逾期", "联系人"), (150, *(180 for _ in asked), 104, 84, 180),
            tuple(range(_FIRST_PLAN, last)),
        )
        for at, one in enumerate(asked, start=_FIRST_PLAN):
            if (heading := table.horizontalHeaderItem(at)) is not None:
                heading.setToolTip(one.plan.title)
        for unit in shown:
            lines = {plan.id: line for plan, line in unit.lines}
            days = max((line.workdays_overdue for plan, line in unit.lines if plan.id in ids), default=0)
            contact = "　".join(part for part in (unit.unit.contact_name, unit.unit.contact_phone) if part)
            texts = [_state_words(lines.get(each.plan.id)) for each in asked]
            add_row(table, (unit.unit.name, *texts, signed_over_plans(self._signed_of(unit)), f"{days}个工作日" if days else "", contact), unit)
            self._tint(table.rowCount() - 1, [lines.get(each.plan.id) for each in asked])
        if shown:
            table.setCurrentCell(0, 0)
        ui.chase_button.setEnabled(bool(shown))
        told = f"{len(units)}家单位，{len(owed)}家欠报或退回" + (f"，{len(unsigned)}家缺签章页" if unsigned else "")
        ui.count_label.setText(told if asked else "")
        self._offer_signed()

    def _tint(self, row: int, lines: list[UnitLine | None]) -> None:
        for column, line in enumerate(lines, start=_FIRST_PLAN):
            item = self._ui.unit_plan_table.item(row, column)
            if line is not None and item is not None and line.state in _TINTS:
                look = theme.LAMP_LOOKS[_TINTS[line.state]]
                item.setBackground(QColor(look.tint))
                item.setForeground(QColor(look.text))

    def _signed_of(self, one: UnitOverPlans) -> list[SignedReturn]:
        """The returns of a unit that came, in the plans in view."""
        keys = [(each.plan.id, each.period.id, one.unit.id) for each in self._asked()]
        found = [self._standing.signed[key] for key in keys if key in self._standing.signed]
        return [each for each in found if each.pages or each.state not in (None, ReturnState.DRAFT)]

    def _offer_signed(self) -> None:
        one = record_of(self._ui.unit_plan_table)
        self._ui.signed_button.setEnabled(isinstance(one, UnitOverPlans) and bool(self._signed_of(one)))

    def _see_signed(self) -> None:
        """The scans of the unit's signed page, in the plan under the cursor or the first that misses its own."""
        one, desk = record_of(self._ui.unit_plan_table), self._desk
        if not isinstance(one, UnitOverPlans) or desk is None:
            return
        asked, column = self._asked(), self._ui.unit_plan_table.currentColumn() - _FIRST_PLAN
        under = [each.plan.id for each in asked[column : column + 1] if column >= 0]
        returns = sorted(self._signed_of(one), key=lambda each: (each.plan_id not in under, not each.is_missing))
        if returns:
            chosen = returns[0]
            self.dialog = open_signed_pages(desk, chosen.plan_id, chosen.unit_id, chosen.period_id, self)
            self.dialog.finished.connect(lambda _: self.refresh())

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
