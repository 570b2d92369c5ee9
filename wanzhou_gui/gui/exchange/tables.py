"""Plain read-only tables filled row by row."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHeaderView, QTableWidget, QTableWidgetItem

from wanzhou_gui.gui import theme

RECORD_ROLE = Qt.ItemDataRole.UserRole + 1


def set_columns(
    table: QTableWidget,
    headings: Sequence[str],
    widths: Sequence[int],
    stretched: Sequence[int],
    *,
    numbers: Sequence[int] = (),
) -> None:
    """Name the columns; widths are those of the standard font, some columns share what is left, `numbers` stand right."""
    table.setColumnCount(len(headings))
    table.setHorizontalHeaderLabels(list(headings))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for column in numbers:
        heading = QTableWidgetItem(headings[column])
        heading.setTextAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        table.setHorizontalHeaderItem(column, heading)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, theme.px(width))
    for column in stretched:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(30))
    # Tab leaves the table: the rows are walked with the arrow keys.
    table.setTabKeyNavigation(False)


def fill_rows(table: QTableWidget, rows: Sequence[tuple[Sequence[str], object]]) -> None:
    """Show these rows and no others; made in one go, which matters from a hundred rows on."""
    table.setUpdatesEnabled(False)
    table.setRowCount(0)
    table.setRowCount(len(rows))
    for row, (texts, record) in enumerate(rows):
        for column, text in enumerate(texts):
            _put(table, row, column, text, record)
    table.setUpdatesEnabled(True)


def add_row(table: QTableWidget, texts: Sequence[str], record: object = None) -> None:
    """Append a row; the record travels with its first cell."""
    row = table.rowCount()
    table.insertRow(row)
    for column, text in enumerate(texts):
        _put(table, row, column, text, record).setToolTip(text)


def _put(table: QTableWidget, row: int, column: int, text: str, record: object) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    heading = table.horizontalHeaderItem(column)
    if heading is not None and heading.textAlignment():
        item.setTextAlignment(Qt.AlignmentFlag(heading.textAlignment()))
    if column == 0:
        item.setData(RECORD_ROLE, record)
    table.setItem(row, column, item)
    return item


def record_of(table: QTableWidget) -> object:
    """The record of the current row."""
    item = table.item(table.currentRow(), 0) if table.currentRow() >= 0 else None
    return item.data(RECORD_ROLE) if item is not None else None
