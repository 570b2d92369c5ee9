"""The points of an indicator's planned way as a small table that is typed into like a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QBrush, QColor, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from wanzhou_gui.domain.entries import ValueRefusedError, read_date, read_number
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.indicators.refusal_words import refusal_words

Point = tuple[str, str]
_DAY, _VALUE = 0, 1
_ROWS_SHOWN = (3, 6)
_ROW_HEIGHT = 28


class PointTable(QTableWidget):
    """One row for each point, and an empty one at the end for the next; Delete removes the row of the cursor.

    Signals:
        edited(): another text stands in a cell, or a row is gone.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(1, 2, parent)
        self._is_filling = False
        self.setHorizontalHeaderLabels(["日期", "计划值"])
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setHighlightSections(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.AnyKeyPressed
            | QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        # Tab leaves the table as it leaves any field; inside a cell it goes on to the next.
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._take_change)
        self.show_points((), "")

    def show_points(self, points: Iterable[Point], unit: str) -> None:
        """Show the points of a way, values in this unit."""
        self.setHorizontalHeaderLabels(["日期", f"计划值（{unit}）" if unit else "计划值"])
        self._fill([(day, _plain(value)) for day, value in points])

    def add_points(self, points: Iterable[Point]) -> bool:
        """Put in points for days that have none yet, all in order of days; False when there was none to put in.

        What cannot be read keeps its text, at the end.
        """
        known: list[Point] = []
        unread: list[Point] = []
        for day, value in self._texts():
            try:
                on = read_date(day)
            except ValueRefusedError:
                on = None
            (known if on is not None else unread).append((on.isoformat() if on else day, value))
        days = {day for day, _ in known}
        new = [(day, _plain(value)) for day, value in points if day not in days]
        if not new:
            return False
        self._fill([*sorted([*known, *new]), *unread])
        self.edited.emit()
        return True

    def remove_current(self) -> None:
        """Take out the point of the cursor; the empty row stays."""
        row = self.currentRow()
        if 0 <= row < self.rowCount() - 1:
            self.removeRow(row)
            self.setCurrentCell(min(row, self.rowCount() - 1), max(0, self.currentColumn()))
            self._fit()
            self.edited.emit()

    @property
    def points(self) -> tuple[Point, ...]:
        """The whole points in order of days; half-filled and unreadable rows are left out."""
        found = []
        for day, value in self._texts():
            try:
                on, number = read_date(day), read_number(value)
            except ValueRefusedError:
                continue
            if on is not None and number is not None:
                found.append((on.isoformat(), f"{number.normalize():f}"))
        return tuple(sorted(found))

    def problem(self) -> str:
        """Why the table cannot be taken as it stands, in a sentence; empty when it can. The cell is marked."""
        said = ""
        for row, texts in enumerate(self._texts()):
            for column, (text, read) in enumerate(zip(texts, (read_date, read_number), strict=True)):
                words = ""
                try:
                    if read(text) is None:
                        words = "节点要同时填写日期和计划值，补齐后自动保存。"
                except ValueRefusedError as error:
                    words = refusal_words(error)
                self._mark(row, column, words)
                said = said or words
        return said

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete removes a point, Enter opens the cell."""
        if event.key() == Qt.Key.Key_Delete:
            self.remove_current()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # The Enter that ends an edit comes by here too.
            if self.state() is not QAbstractItemView.State.EditingState:
                self.edit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _texts(self) -> list[tuple[str, str]]:
        rows = [(self._text(row, _DAY), self._text(row, _VALUE)) for row in range(self.rowCount())]
        return rows if rows and any(rows[-1]) else rows[:-1]

    def _text(self, row: int, column: int) -> str:
        item = self.item(row, column)
        return item.text().strip() if item is not None else ""

    def _fill(self, rows: list[tuple[str, str]]) -> None:
        self._is_filling = True
        self.setRowCount(len(rows) + 1)
        for place, row in enumerate([*rows, ("", "")]):
            for column, text in enumerate(row):
                self.setItem(place, column, QTableWidgetItem(text))
        self._is_filling = False
        if self.currentRow() < 0:
            self.setCurrentCell(0, 0)
        self._fit()

    def _take_change(self, item: QTableWidgetItem) -> None:
        if self._is_filling:
            return
        self._is_filling = True
        if item.row() == self.rowCount() - 1 and item.text().strip():
            self.setRowCount(self.rowCount() + 1)
            for column in (_DAY, _VALUE):
                self.setItem(self.rowCount() - 1, column, QTableWidgetItem(""))
            self._fit()
        self._is_filling = False
        self.edited.emit()

    def _mark(self, row: int, column: int, words: str) -> None:
        item = self.item(row, column)
        if item is None:
            return
        self._is_filling = True
        item.setBackground(QBrush(QColor(theme.RED_TINT)) if words else QBrush())
        item.setToolTip(words)
        self._is_filling = False

    def _fit(self) -> None:
        height = theme.px(_ROW_HEIGHT)
        for row in range(self.rowCount()):
            self.setRowHeight(row, height)
        shown = max(_ROWS_SHOWN[0], min(self.rowCount(), _ROWS_SHOWN[1]))
        self.setFixedHeight(self.horizontalHeader().sizeHint().height() + shown * height + 4)


def _plain(value: str) -> str:
    return f"{Decimal(value).normalize():f}"
