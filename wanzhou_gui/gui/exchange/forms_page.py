"""The cycle of a period: forms out to units, and what comes back."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.exchange.ui_forms_page import Ui_FormsPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.changes import Changes

_TABS = {"issue": 0, "intake": 1, "together": 2}


class FormsPage(Page):
    """Three tabs, 发表, 收表 and 报送情况; each is refreshed when it comes into view."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_FormsPage()
        self._ui.setupUi(self)
        self._ui.issue_tab.work_at(desk)
        self._ui.intake_tab.work_at(desk)
        self._ui.together_tab.work_at(desk)
        self._ui.forms_tabs.tabBar().setDrawBase(False)
        self.setFocusProxy(self._ui.forms_tabs.tabBar())
        self._ui.forms_tabs.currentChanged.connect(lambda _: self._refresh())

    def show_scope(self, scope: Scope) -> None:
        """Show another plan or period."""
        if scope.period_id is None:
            self._ui.period_label.setText("")
        else:
            self.desk.ask(
                lambda services: next(period_label(one) for one in services.periods.periods() if one.id == scope.period_id),
                self._ui.period_label.setText,
            )
        self._refresh()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Batches come and go with undoing, too."""
        if self.isVisible():
            self._refresh()

    def show_target(self, target: object) -> None:
        """Bring up a tab: "issue", "intake" or "together"."""
        if isinstance(target, str) and target in _TABS:
            self._ui.forms_tabs.setCurrentIndex(_TABS[target])

    def _refresh(self) -> None:
        shown = self._ui.forms_tabs.currentWidget()
        for panel in (self._ui.issue_tab, self._ui.intake_tab, self._ui.together_tab):
            if panel is shown:
                panel.refresh()
