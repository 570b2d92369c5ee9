"""A table whose first columns and heading stay in sight, and from which a block can be copied into a spreadsheet."""

from __future__ import annotations

import html
from collections.abc import Collection

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QMimeData,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QAction,
    QColor,
    QContextMenuEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QMenu,
    QTableView,
    QWidget,
)

from wanzhou_gui.gui import theme

_ROW_HEIGHT = 30
Index = QModelIndex | QPersistentModelIndex


class OpaqueTable(QTableView):
    """A table that fills its own ground: Qt then moves what is on the screen when it scrolls, and paints only what comes in."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Ground first, cells on it."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), QColor(theme.SURFACE))
        painter.end()
        super().paintEvent(event)


class FrozenTable(OpaqueTable):
    """Two views on one model: the lower one scrolls, the upper one shows only the frozen columns.

    Signals:
        row_activated(int): Enter or a double click on a row.
    """

    row_activated = Signal(int)

    def __init__(self, frozen_columns: int, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frozen_columns = frozen_columns
        self._frozen = OpaqueTable(self)
        self._frozen.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._frozen.setFrameShape(QFrame.Shape.NoFrame)
        self._frozen.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frozen.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._frozen.setObjectName("frozen")
        self._frozen.setStyleSheet(
            f"QTableView#frozen {{ border: none; border-right: 2px solid {theme.CONTROL_EDGE}; }}"
        )
        for view in (self, self._frozen):
            view.setAlternatingRowColors(True)
            view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
            view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
            view.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
            view.setWordWrap(False)
            view.setTabKeyNavigation(False)
            view.verticalHeader().hide()
            view.horizontalHeader().setHighlightSections(False)
            view.horizontalHeader().setSectionsClickable(True)
            view.horizontalHeader().setDefaultAlignment(
                Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            )
            view.doubleClicked.connect(lambda index: self.row_activated.emit(index.row()))
        self.setAccessibleName(name)
        self._frozen.setAccessibleName(f"{name}（固定列）")
        self.horizontalHeader().sectionResized.connect(self._follow_width)
        self._frozen.horizontalHeader().sectionResized.connect(self._lead_width)
        self._frozen.verticalScrollBar().valueChanged.connect(self.verticalScrollBar().setValue)
        self.verticalScrollBar().valueChanged.connect(self._frozen.verticalScrollBar().setValue)
        self._measure()
        self._copy = QAction("复制", self)
        self._copy.setShortcut(QKeySequence.StandardKey.Copy)
        self._copy.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._copy.triggered.connect(lambda: self.copy(with_headings=False))
        self._copy_all = QAction("带表头复制", self)
        self._copy_all.setShortcut(QKeySequence("Ctrl+Shift+C"))
        self._copy_all.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._copy_all.triggered.connect(lambda: self.copy(with_headings=True))
        self.addActions([self._copy, self._copy_all])

    @property
    def headers(self) -> tuple[QHeaderView, QHeaderView]:
        """The heading that scrolls and the frozen one."""
        return self.horizontalHeader(), self._frozen.horizontalHeader()

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a model in both views."""
        super().setModel(model)
        self._frozen.setModel(model)
        if model is None:
            return
        self._frozen.setSelectionModel(self.selectionModel())
        for column in range(self._frozen_columns, model.columnCount()):
            self._frozen.setColumnHidden(column, True)
        self._place()

    def set_delegate(self, column: int, delegate: QAbstractItemDelegate) -> None:
        """Let a delegate draw a column, wherever it stands."""
        self.setItemDelegateForColumn(column, delegate)
        self._frozen.setItemDelegateForColumn(column, delegate)

    def set_widths(self, widths: dict[int, int]) -> None:
        """Give columns their widths, in pixels of the standard font."""
        for column, width in widths.items():
            self.setColumnWidth(column, theme.px(width))
            if column < self._frozen_columns:
                self._frozen.setColumnWidth(column, theme.px(width))
        self._place()

    def show_columns(self, shown: Collection[int]) -> None:
        """Hide the columns that are not named; frozen ones always stay."""
        for column in range(self._frozen_columns, self.model().columnCount()):
            self.setColumnHidden(column, column not in shown)

    def span_row(self, row: int) -> None:
        """Let the first cell of a row run through, as a heading between the rows."""
        model = self.model()
        self.setSpan(row, 0, 1, model.columnCount())
        self._frozen.setSpan(row, 0, 1, self._frozen_columns)

    def forget_spans(self) -> None:
        """Every cell by itself again."""
        self.clearSpans()
        self._frozen.clearSpans()

    def copy(self, *, with_headings: bool) -> None:
        """Put the chosen block on the clipboard; figures such as 1.10 arrive as the text they are."""
        seen = (index for index in self.selectedIndexes() if not self.isColumnHidden(index.column()))
        indexes = sorted(seen, key=lambda index: (index.row(), index.column()))
        if not indexes:
            return
        model = self.model()
        columns = sorted({index.column() for index in indexes})
        table: list[list[str]] = []
        if with_headings:
            heading = Qt.Orientation.Horizontal
            table.append([str(model.headerData(column, heading) or "") for column in columns])
        chosen = {(index.row(), index.column()) for index in indexes}
        table += [
            [
                str(model.index(row, column).data() or "") if (row, column) in chosen else ""
                for column in columns
            ]
            for row in sorted({index.row() for index in indexes})
        ]
        data = QMimeData()
        data.setText("\n".join("\t".join(cell.replace("\n", " ") for cell in line) for line in table))
        rows = "".join(
            "<tr>"
            + "".join(f"<td style=\"mso-number-format:'\\@'\">{html.escape(cell)}</td>" for cell in line)
            + "</tr>"
            for line in table
        )
        data.setHtml(f'<meta charset="utf-8"><table>{rows}</table>')
        QGuiApplication.clipboard().setMimeData(data)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Copying and what else the page offers, by mouse."""
        menu = QMenu(self)
        menu.addActions(self.actions())
        menu.exec(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.row_activated.emit(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Rows grow with the font."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The frozen columns are as high as the table."""
        super().resizeEvent(event)
        self._place()

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        """A cell that would hide behind the frozen columns is brought out."""
        moved = super().moveCursor(action, modifiers)
        if (
            action is QAbstractItemView.CursorAction.MoveLeft
            and moved.column() >= self._frozen_columns
            and self.visualRect(moved).left() < self._frozen.width()
        ):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + self.visualRect(moved).left() - self._frozen.width())
        return moved

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Frozen cells are always in sight: only up and down for them."""
        if index.column() >= self._frozen_columns:
            super().scrollTo(index, hint)
            return
        before = self.horizontalScrollBar().value()
        super().scrollTo(index, hint)
        self.horizontalScrollBar().setValue(before)

    def _measure(self) -> None:
        for view in (self, self._frozen):
            view.verticalHeader().setDefaultSectionSize(theme.px(_ROW_HEIGHT))
            view.verticalHeader().setMinimumSectionSize(theme.px(_ROW_HEIGHT))
            view.horizontalHeader().setFixedHeight(theme.px(32))
        self._place()

    def _follow_width(self, column: int, _before: int, width: int) -> None:
        if column < self._frozen_columns and self._frozen.columnWidth(column) != width:
            self._frozen.setColumnWidth(column, width)
            self._place()

    def _lead_width(self, column: int, _before: int, width: int) -> None:
        if column < self._frozen_columns and self.columnWidth(column) != width:
            self.setColumnWidth(column, width)
            self._place()

    def _place(self) -> None:
        width = sum(self.columnWidth(column) for column in range(self._frozen_columns))
        frame = self.frameWidth()
        height = self.viewport().height() + self.horizontalHeader().height()
        self._frozen.setGeometry(QRect(frame, frame, width + 2, height))
        self.viewport().stackUnder(self._frozen)
        self._frozen.show()
