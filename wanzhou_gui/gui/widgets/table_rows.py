"""A plain table over finished rows, for short lists."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

R = TypeVar("R")
Index = QModelIndex | QPersistentModelIndex


class TableRows(QAbstractTableModel, Generic[R]):
    """Shows one line of texts per row; `texts` makes them, `row_at` gives the row back."""

    def __init__(self, columns: Sequence[str], texts: Callable[[R], Sequence[str]]) -> None:
        super().__init__()
        self._columns = tuple(columns)
        self._texts = texts
        self._rows: list[R] = []
        self._shown: list[Sequence[str]] = []

    def show(self, rows: Sequence[R]) -> None:
        """Show other rows; as many rows as before keep the selection."""
        shown = [self._texts(row) for row in rows]
        if len(shown) == len(self._shown):
            self._rows, self._shown = list(rows), shown
            if shown:
                self.dataChanged.emit(self.index(0, 0), self.index(len(shown) - 1, len(self._columns) - 1))
            return
        self.beginResetModel()
        self._rows, self._shown = list(rows), shown
        self.endResetModel()

    def row_at(self, at: int) -> R | None:
        """The row in a line."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Lines."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Columns."""
        return 0 if parent.isValid() else len(self._columns)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Column names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The texts, whole as tips too."""
        if index.isValid() and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._shown[index.row()][index.column()]
        return None
