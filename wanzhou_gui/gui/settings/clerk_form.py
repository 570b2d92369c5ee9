"""人员: who works in the ledger, with what role."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import add_row, record_of, set_columns
from wanzhou_gui.gui.generated.settings.ui_clerk_form import Ui_ClerkForm
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.reports.clerk_words import ROLE_MEANINGS, ROLE_NAMES
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services


class ClerkForm(QWidget):
    """The list of people; below it a name and a role to add or to change."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ClerkForm()
        self._ui.setupUi(self)
        self._desk = desk
        ui = self._ui
        set_columns(ui.clerk_table, ("姓名", "身份", "可以做什么", "状态"), (180, 90, 260, 160), (2,))
        for role in ClerkRole:
            ui.role_combo.addItem(f"{ROLE_NAMES[role]}：{ROLE_MEANINGS[role]}", role)
        ui.clerk_table.currentCellChanged.connect(lambda *_: self._fill())
        ui.add_button.clicked.connect(self._add)
        ui.save_button.clicked.connect(self._change)
        ui.active_button.clicked.connect(self._stop_or_return)
        ui.name_edit.returnPressed.connect(self._add)
        ui.problem_label.clear()
        self._fill()

    def refresh(self) -> None:
        """Read the list anew."""
        self._desk.ask(lambda services: (services.clerks.clerks(), services.clerks.current().name), self._show)

    def _show(self, read: tuple[list[Clerk], str]) -> None:
        clerks, sitting = read
        table = self._ui.clerk_table
        chosen = self._chosen()
        table.setRowCount(0)
        # Nobody listed yet: who sits here works alone.
        for clerk in clerks or [Clerk(name=sitting)]:
            state = "正在使用" if clerk.name == sitting else "" if clerk.is_active else "已停用"
            add_row(table, (clerk.name, ROLE_NAMES[clerk.role], ROLE_MEANINGS[clerk.role], state), clerk)
            if chosen is not None and clerk.id == chosen.id:
                table.setCurrentCell(table.rowCount() - 1, 0)
        self._fill()

    def _chosen(self) -> Clerk | None:
        record = record_of(self._ui.clerk_table)
        return record if isinstance(record, Clerk) else None

    def _fill(self) -> None:
        ui, clerk = self._ui, self._chosen()
        stored = clerk is not None and bool(clerk.id)
        ui.save_button.setEnabled(stored)
        ui.active_button.setEnabled(stored)
        ui.active_button.setText("停用(&D)" if clerk is None or clerk.is_active else "恢复使用(&D)")
        if clerk is not None:
            ui.name_edit.setText(clerk.name)
            ui.role_combo.setCurrentIndex(ui.role_combo.findData(clerk.role))

    def _add(self) -> None:
        self._save(Clerk(name=self._ui.name_edit.text(), role=ClerkRole(self._ui.role_combo.currentData())))

    def _change(self) -> None:
        clerk = self._chosen()
        if clerk is not None:
            role = ClerkRole(self._ui.role_combo.currentData())
            self._save(replace(clerk, name=self._ui.name_edit.text(), role=role))

    def _stop_or_return(self) -> None:
        clerk = self._chosen()
        if clerk is not None:
            self._save(replace(clerk, is_active=not clerk.is_active))

    def _save(self, clerk: Clerk) -> None:
        def save(services: Services) -> Changes:
            return services.clerks.save(clerk)[1]

        self._desk.act(save, lambda changes: changes, done=lambda _: self._saved(), failed=self._refused)

    def _saved(self) -> None:
        mark_field(self._ui.name_edit, self._ui.problem_label)
        self._ui.name_edit.clear()
        self.refresh()

    def _refused(self, error: Exception) -> None:
        mark_field(self._ui.name_edit, self._ui.problem_label, error_text(error).line, Severity.ERROR)
