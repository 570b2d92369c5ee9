"""The search box at the top: everything the ledger says, units and pages also by pinyin initials."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from wanzhou_gui.gui import theme

# Qt's own enumerations, the list and what is found come in when one searches: none of it is in the first picture.
if TYPE_CHECKING:
    from PySide6.QtWidgets import QListWidget

    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.gui.search_hits import SearchHit

_WAIT_MS = 120
_HIT_ROLE = 0x0100


class SearchBox(QLineEdit):
    """Finds while one types; the arrows choose, Enter opens, Esc goes back to where the clerk was.

    Signals:
        hit_chosen(SearchHit): open what was found.
        hits_shown(): the list under the box is up to date.
    """

    hit_chosen = Signal(object)
    hits_shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk: Desk | None = None
        self._came_from: QWidget | None = None
        self._enter_pending = False
        self._list: QListWidget | None = None
        self._wait = QTimer(self)
        self._wait.setSingleShot(True)
        self._wait.setInterval(_WAIT_MS)
        self._wait.timeout.connect(self._look)
        self.setPlaceholderText("搜任务、报送、文书、单位、功能  Ctrl+K")
        self.setAccessibleName("搜索任务、报送、问题、文书、电话、单位、指标、功能")
        self.textEdited.connect(self._edited)

    def furnish(self) -> None:
        """What the first picture can do without: the glass and the cross."""
        from PySide6.QtGui import QAction

        self.setClearButtonEnabled(True)
        glass = QAction(theme.icon("search", theme.TEXT_THIRD), "", self)
        self.addAction(glass, QLineEdit.ActionPosition.LeadingPosition)

    def search_in(self, desk: Desk) -> None:
        """Say which desk answers."""
        self._desk = desk

    def come_up(self) -> None:
        """Take the keyboard and remember who had it."""
        from PySide6.QtCore import Qt

        focus = self.window().focusWidget()
        if focus is not self:
            self._came_from = focus
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @property
    def hits(self) -> tuple[SearchHit, ...]:
        """What the list shows."""
        if self._list is None:
            return ()
        return tuple(
            self._list.item(row).data(_HIT_ROLE)
            for row in range(self._list.count())
            if self._list.item(row).data(_HIT_ROLE)
        )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys that belong to the list go there."""
        from PySide6.QtCore import Qt

        key = event.key()
        if key == Qt.Key.Key_Escape:
            self._go_back()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._move(1 if key == Qt.Key.Key_Down else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self._wait.isActive():
                self._enter_pending = True
                self._wait.stop()
                self._look()
            else:
                self._choose_current()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The list goes with the keyboard."""
        super().focusOutEvent(event)
        if self._list is not None:
            self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the window when it is resized."""
        if event.type() is QEvent.Type.Resize and self._list is not None and self._list.isVisible():
            self._place()
        return super().eventFilter(watched, event)

    def _edited(self) -> None:
        self._enter_pending = False
        if self.text().strip():
            self._wait.start()
        else:
            self._wait.stop()
            self._show_hits(())

    def _look(self) -> None:
        from wanzhou_gui.gui.search_hits import find_commands, find_hits

        text = self.text().strip()
        commands = find_commands(text)
        if self._desk is None or not self._desk.has_ledger:
            self._show_hits(commands)
            return

        def show(found: tuple[SearchHit, ...]) -> None:
            if text == self.text().strip():
                self._show_hits(found + commands)

        self._desk.ask(find_hits(text), show)

    def _show_hits(self, hits: tuple[SearchHit, ...]) -> None:
        from PySide6.QtCore import Qt
        from PySide6.QtWidgets import QListWidgetItem

        from wanzhou_gui.gui.search_hits import KIND_ICONS, kind_word

        shown = self._ensure_list()
        shown.clear()
        kind = None
        for hit in hits:
            item = QListWidgetItem(theme.icon(KIND_ICONS[hit.kind], theme.TEXT_THIRD), "")
            mark = kind_word(hit.kind) if hit.kind is not kind else "　　"
            kind = hit.kind
            # Of a text the place comes first: the stretch around the word may be cut off at its end.
            told = (hit.note, hit.title) if hit.is_text else (hit.title, hit.note)
            item.setText(f"{mark}　" + "　·　".join(part for part in told if part))
            item.setData(_HIT_ROLE, hit)
            shown.addItem(item)
        if not hits and self.text().strip():
            empty = QListWidgetItem("没有找到。可以换个说法，或用拼音首字母（如 fgw）。", shown)
            empty.setFlags(Qt.ItemFlag.NoItemFlags)
        if shown.count() and self.hasFocus():
            shown.setCurrentRow(0)
            self._place()
            shown.show()
            shown.raise_()
        else:
            shown.hide()
        self.hits_shown.emit()
        if self._enter_pending:
            self._enter_pending = False
            self._choose_current()

    def _ensure_list(self) -> QListWidget:
        if self._list is None:
            from PySide6.QtCore import Qt
            from PySide6.QtWidgets import QListWidget

            window = self.window()
            made = QListWidget(window)
            made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            made.setAccessibleName("搜索结果")
            made.setIconSize(theme.icon_size())
            made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            made.setTextElideMode(Qt.TextElideMode.ElideRight)
            made.itemClicked.connect(lambda _: self._choose_current())
            window.installEventFilter(self)
            self._list = made
        return self._list

    def _place(self) -> None:
        if self._list is None:
            return
        corner = self.mapTo(self.window(), QPoint(0, self.height() + 2))
        rows = min(self._list.count(), 14)
        height = rows * max(self._list.sizeHintForRow(0), theme.px(28)) + 12
        width = min(max(self.width(), theme.px(760)), self.window().width() - corner.x() - 8)
        self._list.setGeometry(
            corner.x(), corner.y(), width, min(height, self.window().height() - corner.y() - 8)
        )

    def _move(self, step: int) -> None:
        if self._list is not None and self._list.count():
            self._list.setCurrentRow((self._list.currentRow() + step) % self._list.count())

    def _choose_current(self) -> None:
        item = self._list.currentItem() if self._list is not None else None
        hit: SearchHit | None = item.data(_HIT_ROLE) if item is not None else None
        if hit is not None:
            self.clear()
            self._show_hits(())
            self.hit_chosen.emit(hit)

    def _go_back(self) -> None:
        from PySide6.QtCore import Qt

        self._wait.stop()
        self.clear()
        self._show_hits(())
        if self._came_from is not None:
            self._came_from.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.clearFocus()
