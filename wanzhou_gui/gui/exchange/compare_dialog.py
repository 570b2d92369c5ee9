"""两期对照: what was reported in two periods, field by field beside each other."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.comparison import ComparedRow
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.change_words import RowNames, value_words
from wanzhou_gui.gui.exchange.tables import fill_rows, set_columns
from wanzhou_gui.gui.generated.exchange.ui_compare_dialog import Ui_CompareDialog
from wanzhou_gui.reports.wording import field_label, period_label
from wanzhou_gui.usecases.services import Services


class CompareDialog(QDialog):
    """Two periods of the plan in view, or of one unit of it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_CompareDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._rows: tuple[ComparedRow, ...] = ()
        self._names = RowNames()
        ui = self._ui
        set_columns(ui.row_table, ("任务", "单位", "栏目", "前一周期", "后一周期"), (200, 120, 96, 200, 200), (3, 4))
        for combo in (ui.before_combo, ui.after_combo, ui.unit_combo):
            combo.activated.connect(lambda _: self._ask())
        ui.all_check.toggled.connect(lambda _: self._show(self._rows, self._names))
        ui.close_button.clicked.connect(self.accept)
        desk.ask(lambda services: (services.periods.periods(), services.units.units()), self._offer)

    def _offer(self, read: tuple[list[Period], list[Unit]]) -> None:
        if not isValid(self):
            return
        ui, (periods, units) = self._ui, read
        ui.unit_combo.addItem("全部单位", None)
        for unit in units:
            ui.unit_combo.addItem(unit.name, unit.id)
        for period in periods:
            ui.before_combo.addItem(period_label(period), period.id)
            ui.after_combo.addItem(period_label(period), period.id)
        at = max(ui.after_combo.findData(self._desk.scope.period_id), 0)
        ui.after_combo.setCurrentIndex(at)
        # The period before of the same kind is what one wants beside it.
        same = [index for index in range(at) if periods[index].kind == periods[at].kind]
        ui.before_combo.setCurrentIndex(same[-1] if same else at)
        self._ask()

    def _ask(self) -> None:
        ui, plan_id = self._ui, self._desk.scope.plan_id
        before, after, unit = (combo.currentData() for combo in (ui.before_combo, ui.after_combo, ui.unit_combo))
        if plan_id is None or before is None or after is None:
            ui.title_label.setText("还没有可以对照的周期。")
            return

        def compared(services: Services) -> tuple[tuple[ComparedRow, ...], RowNames]:
            return services.history.compare(plan_id, before, after, unit), RowNames(states=services.settings.states())

        self._desk.ask(compared, lambda found: self._show(*found))

    def _show(self, rows: tuple[ComparedRow, ...], names: RowNames) -> None:
        if not isValid(self):
            return
        self._rows, self._names = rows, names
        ui, every = self._ui, self._ui.all_check.isChecked()
        told = []
        for row in rows:
            for field in row.fields:
                if every or field.differs:
                    texts = [value_words("entry", field.field, text, names) or "（未填）" for text in (field.before, field.after)]
                    told.append(((f"{row.task.number}. {row.task.title}", row.unit.name, field_label(field.field), *texts), row))
        fill_rows(ui.row_table, told)
        ui.row_table.resizeRowsToContents()
        different = sum(row.differs for row in rows)
        ui.title_label.setText(f"{len(rows)} 项有报送内容，{different} 项两期不同" if rows else "这两期都没有报送内容。")
