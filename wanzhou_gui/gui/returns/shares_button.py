"""The button beside a unit's return that leads to its shares of common figures; gone where it has none."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.unit_forms import FormShare
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.returns.share_dialog import ShareDialog, SharesOfUnit
from wanzhou_gui.usecases.entries import UnitForm


class SharesButton(QPushButton):
    """Says how many shares the unit has, and how many of them are still to be filled in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._who: SharesOfUnit | None = None
        self.setAccessibleName("共同完成的指标")
        self.clicked.connect(self._open)
        self.hide()

    def show_form(self, desk: Desk, form: UnitForm) -> None:
        """Another unit or period is in view."""
        is_locked = form.is_locked or not form.period.is_open
        who = SharesOfUnit(form.plan.id, form.unit.id, form.period.id, form.unit.name, is_locked)
        self._desk, self._who = desk, who
        desk.ask(
            lambda services: services.parts.of_unit(who.plan_id, who.unit_id, who.period_id),
            lambda shares: self._show(who, shares),
        )

    def _show(self, who: SharesOfUnit, shares: tuple[FormShare, ...]) -> None:
        if isValid(self) and who == self._who:
            missing = sum(one.contribution.value is None for one in shares)
            self.setText(f"分担指标{len(shares)}项" + (f"，{missing}项未填" if missing else "") + "(&J)…")
            self.setVisible(bool(shares))

    def _open(self) -> None:
        if self._desk is None or self._who is None:
            return
        desk, who = self._desk, self._who
        dialog = ShareDialog(desk, who, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(
            lambda _: desk.ask(
                lambda services: services.parts.of_unit(who.plan_id, who.unit_id, who.period_id),
                lambda shares: self._show(who, shares),
            )
        )
        dialog.open()
