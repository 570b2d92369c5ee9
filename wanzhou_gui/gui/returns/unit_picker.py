"""Choosing a unit: the list with its search box and counter, and the way to the next one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from wanzhou_gui.domain.ledger import UnitStanding
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.returns.ui_returns_page import Ui_ReturnsPage
from wanzhou_gui.gui.returns.unit_list import UnitDelegate, UnitListModel


class UnitPicker(QObject):
    """The left side of the page.

    Signals:
        chosen(int): the clerk wants another unit.
        finished(): the clerk pressed Enter and wants to go on to the unit's tasks.
    """

    chosen = Signal(int)
    finished = Signal()

    def __init__(self, ui: Ui_ReturnsPage, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._desk = desk
        self._standings: tuple[UnitStanding, ...] = ()
        self._found: list[int] | None = None
        self._searched = 0
        self._unit_id: int | None = None
        self._model = UnitListModel()
        ui.unit_list.setModel(self._model)
        ui.unit_list.setItemDelegate(UnitDelegate(ui.unit_list))
        # Kept: while the list is being destroyed it must not be asked for its viewport any more.
        self._viewport = ui.unit_list.viewport()
        for watched in (ui.unit_list, self._viewport, ui.unit_search_edit):
            watched.installEventFilter(self)
        ui.unit_search_edit.addAction(theme.icon("search"), ui.unit_search_edit.ActionPosition.LeadingPosition)
        ui.previous_unit_button.setIcon(theme.icon("chevron-left"))
        ui.next_unit_button.setIcon(theme.icon("chevron-right"))
        ui.unit_search_edit.textChanged.connect(self._search)
        ui.unit_list.selectionModel().currentChanged.connect(self._row_changed)
        ui.previous_unit_button.clicked.connect(lambda: self.step(-1))
        ui.next_unit_button.clicked.connect(lambda: self.step(1))

    @property
    def unit_id(self) -> int | None:
        """The unit in view."""
        return self._unit_id

    def show(self, standings: Sequence[UnitStanding]) -> None:
        """Show the units of a plan for a period; the one in view stays, else the first that has not reported."""
        self._standings = tuple(standings)
        if not any(one.unit.id == self._unit_id for one in self._standings):
            waiting = next((one for one in self._standings if not one.has_reported), None)
            first = waiting or next(iter(self._standings), None)
            self._unit_id = first.unit.id if first is not None else None
        self._show_found()

    def choose(self, unit_id: int) -> None:
        """Put a unit into view without asking anybody."""
        self._unit_id = unit_id
        self._mark()

    def step(self, step: int) -> None:
        """Go to the unit before or after the one in view, in the order of the plan."""
        place = self._place()
        if place >= 0 and 0 <= place + step < len(self._standings):
            self.chosen.emit(self._standings[place + step].unit.id)

    def forget(self) -> None:
        """Show no units: another ledger is about to come."""
        self._unit_id, self._found = None, None
        self._ui.unit_search_edit.clear()
        self.show(())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter goes on to the tasks, Down from the search box into the list; long names wrap with the width."""
        if watched is self._viewport:
            if event.type() is QEvent.Type.Resize:
                self._ui.unit_list.scheduleDelayedItemsLayout()
        elif isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress and not event.modifiers():
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.finished.emit()
                return True
            if watched is self._ui.unit_search_edit and event.key() == Qt.Key.Key_Down:
                self._ui.unit_list.setFocus()
                return True
        return super().eventFilter(watched, event)

    def _show_found(self) -> None:
        by_id = {one.unit.id: one for one in self._standings}
        wanted = list(by_id) if self._found is None else [one for one in self._found if one in by_id]
        self._model.show([by_id[unit_id] for unit_id in wanted])
        reported = sum(one.has_reported for one in self._standings)
        self._ui.reported_label.setText(
            f"已报 {reported}/{len(self._standings)} 家" if wanted else "没有找到单位，请换个写法。"
        )
        self._ui.reported_bar.setMaximum(max(1, len(self._standings)))
        self._ui.reported_bar.setValue(reported)
        self._mark()

    def _mark(self) -> None:
        row = self._model.row_of(self._unit_id)
        if row >= 0 and self._ui.unit_list.currentIndex().row() != row:
            self._ui.unit_list.setCurrentIndex(self._model.index(row))
        place = self._place()
        self._ui.previous_unit_button.setEnabled(place > 0)
        self._ui.next_unit_button.setEnabled(0 <= place < len(self._standings) - 1)

    def _place(self) -> int:
        return next((at for at, one in enumerate(self._standings) if one.unit.id == self._unit_id), -1)

    def _search(self, text: str) -> None:
        self._searched += 1
        searched = self._searched

        def show(units: list[int] | None) -> None:
            if searched != self._searched:
                return
            self._found = units
            self._show_found()
            if units and self._model.rowCount() and self._model.row_of(self._unit_id) < 0:
                self._ui.unit_list.setCurrentIndex(self._model.index(0))

        if not text.strip():
            show(None)
        else:
            self._desk.ask(lambda services: [unit.id for unit in services.units.search(text)], show)

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        standing = self._model.standing_at(current.row())
        if standing is not None and standing.unit.id != self._unit_id:
            self.chosen.emit(standing.unit.id)
