"""The button beside a unit's return that says whether its signed page is there, and leads to the scans."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.signed_pages_dialog import SignedPagesDialog, open_signed_pages
from wanzhou_gui.reports.signed_page_words import signed_words
from wanzhou_gui.usecases.signed_pages import SignedReturn


class SignedPagesButton(QPushButton):
    """Ticked, missing or still to come in words and sign; gone while nothing was reported."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._which: tuple[int, int, int] | None = None
        self.dialog: SignedPagesDialog | None = None
        self.clicked.connect(self._open)
        self.hide()

    def show_return(self, desk: Desk, plan_id: int, unit_id: int, period_id: int) -> None:
        """Another return is in view, or this one has changed."""
        which = (plan_id, unit_id, period_id)
        self._desk, self._which = desk, which
        desk.ask(lambda services: services.signed_pages.of(*which), lambda one: self._show(which, one))

    def _show(self, which: tuple[int, int, int], one: SignedReturn) -> None:
        if isValid(self) and which == self._which:
            words = signed_words(one) or "签章页"
            self.setText(f"{words}(&B)…")
            self.setAccessibleName(f"签字盖章页：{words}")
            self.setToolTip("签字盖章页的扫描件：看、加、移除")
            self.setVisible(one.state is not None or bool(one.pages))

    def _open(self) -> None:
        if self._desk is not None and self._which is not None:
            self.dialog = open_signed_pages(self._desk, *self._which, self)
