"""What comes in and goes out: plans, workbooks, backups, and the record of every act."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.exchange.ui_exchange_page import Ui_ExchangePage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.usecases.changes import Changes

_TABS = {"plan": 0, "export": 1, "package": 2, "backup": 3, "journal": 4}
_PLAN_KINDS = "方案文件 (*.txt *.docx *.pdf *.xlsx *.xls *.et);;所有文件 (*)"


class ExchangePage(Page):
    """Five tabs, each refreshed when it comes into view."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_ExchangePage()
        self._ui.setupUi(self)
        ui = self._ui
        self._panels = (ui.export_tab, ui.package_tab, ui.backup_tab, ui.journal_tab)
        for panel in self._panels:
            panel.work_at(desk)
        ui.exchange_tabs.tabBar().setDrawBase(False)
        self.setFocusProxy(ui.exchange_tabs.tabBar())
        ui.choose_file_button.setIcon(theme.icon("file-import", theme.SURFACE))
        ui.choose_file_button.setIconSize(theme.icon_size())
        ui.choose_file_button.clicked.connect(self._choose_file)
        ui.sample_button.clicked.connect(lambda: self.desk.wanted.emit("plan_review", ("sample",)))
        ui.drop_zone.dropped.connect(self._review)
        ui.read_button.clicked.connect(self._read_pasted)
        ui.read_button.setEnabled(False)
        ui.paste_edit.textChanged.connect(
            lambda: ui.read_button.setEnabled(bool(ui.paste_edit.toPlainText().strip()))
        )
        ui.exchange_tabs.currentChanged.connect(lambda _: self._refresh())

    def show_scope(self, scope: Scope) -> None:
        """Refresh the tab in view."""
        self._refresh()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Every act stands in the journal, so every act concerns the tab in view."""
        if self.isVisible():
            self._refresh()

    def show_target(self, target: object) -> None:
        """Bring up a tab: "plan", "export", "package", "backup" or "journal"."""
        if isinstance(target, str) and target in _TABS:
            self._ui.exchange_tabs.setCurrentIndex(_TABS[target])

    def _refresh(self) -> None:
        shown = self._ui.exchange_tabs.currentWidget()
        for panel in self._panels:
            if panel is shown:
                panel.refresh()

    def _choose_file(self) -> None:
        path = messages.ask_open_file(self, "选择行动方案", _PLAN_KINDS)
        if path is not None:
            self._review(path)

    def _review(self, path: Path) -> None:
        self.desk.wanted.emit("plan_review", path)

    def _read_pasted(self) -> None:
        text = self._ui.paste_edit.toPlainText().strip()
        if text:
            self.desk.wanted.emit("plan_review", text)
