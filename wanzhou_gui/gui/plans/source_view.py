"""The text of a plan as published, each stretch coloured by where it ended in the reading."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from wanzhou_gui.domain.plan_reading import SourceSpan, SpanKind
from wanzhou_gui.domain.reading_account import Stretch
from wanzhou_gui.gui import theme

# Ground, text colour, bold. Grounds are pale so that the text keeps its contrast; bold and the underline tell the
# important ones apart without colour.
_LOOKS: dict[SpanKind, tuple[str, str, bool]] = {
    SpanKind.CHAPTER: ("", theme.TEXT, True),
    SpanKind.GROUP: ("", theme.ACCENT_PRESS, True),
    SpanKind.TASK_TITLE: ("#E6EFF9", theme.ACCENT_PRESS, True),
    SpanKind.UNIT_CLAUSE: ("#E2F3ED", "#00563E", False),
    SpanKind.LEAD_UNITS: ("#E2F3ED", "#00563E", True),
    SpanKind.RESPONSIBLE_UNITS: ("#E2F3ED", "#00563E", False),
    SpanKind.DEADLINE: ("#FFF1CC", "#6B4500", False),
    SpanKind.TARGET: ("#F0E9F7", "#54308A", False),
    SpanKind.SAFEGUARD: ("#EBEEF1", theme.TEXT, False),
    SpanKind.METADATA: ("", theme.TEXT_SECOND, True),
    SpanKind.PAGE_MARK: ("", theme.TEXT_THIRD, False),
    SpanKind.FOOT: ("", theme.TEXT_THIRD, False),
    SpanKind.UNREAD: ("#FBE3E0", "#8C1A11", False),
}
LEGEND: tuple[tuple[SpanKind, str], ...] = (
    (SpanKind.GROUP, "分组"),
    (SpanKind.TASK_TITLE, "任务"),
    (SpanKind.UNIT_CLAUSE, "责任单位"),
    (SpanKind.TARGET, "指标"),
    (SpanKind.DEADLINE, "时限"),
    (SpanKind.SAFEGUARD, "保障措施"),
    (SpanKind.UNREAD, "未识别"),
)


def legend_html() -> str:
    """What the colours mean, each word in its own look."""
    words = []
    for kind, word in LEGEND:
        ground, colour, bold = _LOOKS[kind]
        weight = "bold" if bold else "normal"
        line = "underline" if kind is SpanKind.UNREAD else "none"
        words.append(
            f"<span style='background-color:{ground};color:{colour};font-weight:{weight};"
            f"text-decoration:{line}'>&nbsp;{word}&nbsp;</span>"
        )
    return "&nbsp; ".join(words)


class _SpanPainter(QSyntaxHighlighter):
    """Colours a line when it comes into view, so that a long document opens at once."""

    def __init__(self, view: QPlainTextEdit) -> None:
        super().__init__(view.document())
        self._by_line: dict[int, list[SourceSpan]] = {}
        self.begins: dict[int, list[int]] = {}

    def show(self, spans: Sequence[SourceSpan]) -> None:
        """Colour by other spans."""
        self._by_line = {}
        self.begins = {}
        item = ""
        for span in spans:
            if span.kind in _LOOKS:
                self._by_line.setdefault(span.line, []).append(span)
            if span.kind is SpanKind.TASK_TITLE and span.reference != item:
                item = span.reference
                if span.start:
                    self.begins.setdefault(span.line, []).append(span.start)
        self.rehighlight()

    def highlightBlock(self, text: str) -> None:
        """Colour one line."""
        for span in self._by_line.get(self.currentBlock().blockNumber() + 1, ()):
            ground, colour, bold = _LOOKS[span.kind]
            look = QTextCharFormat()
            look.setForeground(QColor(colour))
            if ground:
                look.setBackground(QColor(ground))
            if bold:
                look.setFontWeight(QFont.Weight.Bold)
            if span.kind is SpanKind.UNREAD:
                look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
                look.setUnderlineColor(QColor("#B42318"))
            self.setFormat(span.start, span.end - span.start, look)


class SourceView(QPlainTextEdit):
    """Shows the source, brings a stretch of it into view, and says where the clerk stands in it.

    Signals:
        place_entered(int, int): the clerk went to a line (from 1) and column; not sent when the view is led there.
        menu_wanted(QPoint): the menu is asked for, by mouse or key, at a point of the screen.
    """

    place_entered = Signal(int, int)
    menu_wanted = Signal(QPoint)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        # A caret: the place for splitting is found with the arrow keys, a stretch with Shift.
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setCursorWidth(2)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(10)
        self._painter = _SpanPainter(self)
        self._marked = range(0)
        self._is_led = False
        self.cursorPositionChanged.connect(self._tell_place)

    @property
    def place(self) -> tuple[int, int]:
        """Line (from 1) and column of the caret; the beginning of what is selected."""
        cursor = self.textCursor()
        start = self.document().findBlock(cursor.selectionStart())
        return start.blockNumber() + 1, cursor.selectionStart() - start.position()

    @property
    def selected_stretch(self) -> Stretch | None:
        """What is selected, None when nothing is."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        last = self.document().findBlock(cursor.selectionEnd())
        return Stretch(*self.place, last.blockNumber() + 1, cursor.selectionEnd() - last.position())

    def show_spans(self, spans: Sequence[SourceSpan]) -> None:
        """Colour the same text by other spans; place and selection stay."""
        self._painter.show(spans)

    def select_stretch(self, stretch: Stretch) -> None:
        """Select a stretch and bring it into view."""
        first = self.document().findBlockByNumber(stretch.first_line - 1)
        last = self.document().findBlockByNumber(stretch.last_line - 1)
        if not first.isValid() or not last.isValid():
            return
        cursor = QTextCursor(first)
        cursor.setPosition(first.position() + min(stretch.start, first.length() - 1))
        cursor.setPosition(last.position() + min(stretch.end, last.length() - 1), QTextCursor.MoveMode.KeepAnchor)
        self._lead_to(cursor)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done here; a click outside the selection goes there first."""
        if event.reason() is QContextMenuEvent.Reason.Mouse:
            clicked = self.cursorForPosition(event.pos())
            own = self.textCursor()
            if not own.selectionStart() <= clicked.position() <= own.selectionEnd() or not own.hasSelection():
                self.setTextCursor(clicked)
            self.menu_wanted.emit(event.globalPos())
        else:
            self._ask_menu()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Menu and Shift+F10 ask for the menu at the caret."""
        wants = event.key() == Qt.Key.Key_Menu or (
            event.key() == Qt.Key.Key_F10 and event.modifiers() == Qt.KeyboardModifier.ShiftModifier
        )
        if wants:
            self._ask_menu()
            event.accept()
        else:
            super().keyPressEvent(event)

    def _ask_menu(self) -> None:
        self.menu_wanted.emit(self.viewport().mapToGlobal(self.cursorRect().bottomLeft()))

    def _tell_place(self) -> None:
        if not self._is_led:
            self.place_entered.emit(*self.place)

    def _lead_to(self, cursor: QTextCursor) -> None:
        self._is_led = True
        self.setTextCursor(cursor)
        self.centerCursor()
        self._is_led = False

    def show_source(self, lines: Sequence[str], spans: Sequence[SourceSpan]) -> None:
        """Show a document from its beginning."""
        self.setExtraSelections([])
        self._marked = range(0)
        self._is_led = True
        # A line break inside a table cell is kept as a mark no font draws; a space in its place keeps every position.
        self.setPlainText("\n".join(lines).replace("\v", " "))
        self._is_led = False
        self._painter.show(spans)

    def show_lines(self, first: int, last: int) -> None:
        """Mark whole lines, counted from 1, and bring the first into view."""
        selection = QTextEdit.ExtraSelection()
        block = self.document().findBlockByNumber(first - 1)
        look = QTextCharFormat()
        look.setBackground(QColor("#FFF8E1"))
        look.setProperty(QTextFormat.Property.FullWidthSelection, True)
        selection.cursor = QTextCursor(block)  # type: ignore[attr-defined]  # the stubs leave the fields out
        selection.format = look  # type: ignore[attr-defined]  # as above
        self.setExtraSelections([selection] if block.isValid() else [])
        self._marked = range(first, last + 1)
        self.viewport().update()
        self._bring_into_view(first, 0)

    def show_quote(self, quote: str, near_line: int = 0) -> bool:
        """Select the exact words, from a line on if one is known; False when they are not there."""
        start = self.document().findBlockByNumber(max(0, near_line - 1))
        found = self.document().find(quote, start.position()) if quote else QTextCursor()
        if found.isNull() and quote:
            found = self.document().find(quote)
        if found.isNull():
            return False
        self._lead_to(found)
        return True

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw a bar beside the marked lines, and a stroke where an item begins inside a line.

        A ground would hide the colours of what was read; without the stroke two items in one line look like one.
        """
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        block = self.firstVisibleBlock()
        while block.isValid():
            box = self.blockBoundingGeometry(block).translated(self.contentOffset())
            if box.top() > self.viewport().height():
                break
            if block.blockNumber() + 1 in self._marked:
                painter.fillRect(QRectF(2, box.top(), 4, box.height()), QColor(theme.ACCENT))
            for column in self._painter.begins.get(block.blockNumber() + 1, ()):
                row = block.layout().lineForTextPosition(column)
                if row.isValid():
                    # The stubs promise an object; the binding answers with the x, beside the position where it was moved.
                    found: Any = row.cursorToX(column)
                    x = float(found[0] if isinstance(found, tuple) else found)
                    painter.fillRect(QRectF(box.left() + x - 2, box.top() + row.y() + 1, 3, row.height() - 2), QColor(theme.ACCENT))
            block = block.next()
        painter.end()

    def _bring_into_view(self, line: int, column: int) -> None:
        block = self.document().findBlockByNumber(line - 1)
        if block.isValid():
            cursor = QTextCursor(block)
            cursor.setPosition(block.position() + min(column, block.length() - 1))
            self._lead_to(cursor)
