"""Shows the words that were searched for where they stand: marked and in view, in a field, a text, a list or a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QTabWidget,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

from wanzhou_gui.domain.searching import plain_case

if TYPE_CHECKING:
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.gui.main_window import MainWindow
    from wanzhou_gui.gui.search_hits import SearchHit

# A page asks the ledger, often again with what it was told, and fills itself meanwhile: so many answers are waited for.
_ROUNDS = 8
_ROLES = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole)
_SIDE = 60
_TAG = re.compile("<[^>]*>")


class FoundWords(QObject):
    """Marks in a page that was just opened what was searched for, as soon as the page has read what it shows.

    Signals:
        shown(object): the widget in which the words are marked; None where they do not stand on the page in so many words.
    """

    shown = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._window = parent
        self._asked = 0
        self.place: QWidget | None = None

    def look_for(self, page: Callable[[], QWidget | None], wanted: Sequence[str]) -> None:
        """Mark the first of some texts that stands on a page; another search ends this one."""
        self._asked += 1
        self.place = None
        self._wait(self._asked, page, wanted, _ROUNDS)

    def _wait(self, asked: int, page: Callable[[], QWidget | None], wanted: Sequence[str], rounds: int) -> None:
        def look(_: None) -> None:
            if asked != self._asked:
                return
            shown = page()
            is_settled = not self._desk.background.is_busy or rounds <= 0
            if shown is None or not isValid(shown):
                return
            if not is_settled:
                self._wait(asked, page, wanted, rounds - 1)
                return
            self.place = self._mark(shown, wanted)
            self.shown.emit(self.place)

        # The ledger's thread answers in order: by then it has answered the page.
        self._desk.ask(lambda _: None, look)

    def _mark(self, page: QWidget, wanted: Sequence[str]) -> QWidget | None:
        roots = [page, *(one for one in list[QDialog](self._window.findChildren(QDialog)) if one.isVisible())]
        places = [place for root in reversed(roots) for place in _places(root)]
        focus = QApplication.focusWidget()
        for text in wanted:
            small = plain_case(text)
            told = [place for place in places if small in plain_case(place.text)]
            # Where the keyboard was sent to comes first: the page knows best.
            told.sort(key=lambda place: (place.widget is not focus, place.rank))
            if told:
                told[0].mark(text)
                return told[0].widget
        return None


def mark_found(window: MainWindow, page: Callable[[], QWidget | None], hit: SearchHit) -> None:
    """Mark on the page a window shows what was searched for, as soon as that page has read what it shows.

    Where the words themselves are not written out, what they belong to is marked: the number of a letter, the name of a figure.
    """
    found = window.findChild(FoundWords) or FoundWords(window.desk, window)
    found.look_for(page, tuple(one for one in (*hit.words, hit.landmark) if one))


class _Place:
    """A text somebody sees, and how words in it are marked."""

    def __init__(self, widget: QWidget, text: str, rank: int, mark: Callable[[str], None]) -> None:
        self.widget = widget
        self.text = text
        self.rank = rank
        self.mark = mark


def _places(root: QWidget) -> Iterator[_Place]:
    for widget in list[QWidget](root.findChildren(QWidget)):
        if not _can_be_seen(widget, root):
            continue
        if isinstance(widget, QPlainTextEdit | QTextEdit):
            yield _Place(widget, widget.toPlainText(), 0, _in_text(widget))
        elif isinstance(widget, QLineEdit):
            yield _Place(widget, widget.text(), 1, _in_line(widget))
        elif isinstance(widget, QLabel):
            yield _Place(widget, _plain(widget), 2, _in_label(widget))
        elif isinstance(widget, QAbstractButton):
            yield _Place(widget, widget.text(), 4, _at_button(widget))
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            for index, text in _cells(widget.model()):
                yield _Place(widget, text, 3, _in_view(widget, index))


def _plain(label: QLabel) -> str:
    return _TAG.sub("", label.text()) if label.text().startswith("<") else label.text()


def _can_be_seen(widget: QWidget, root: QWidget) -> bool:
    """Whether a widget is shown, or would be once its tab is brought up."""
    above: QWidget | None = widget
    while above is not None and above is not root:
        tabs = _tabs_around(above)
        if above.isHidden() and tabs is None:
            return False
        above = tabs if tabs is not None else above.parentWidget()
    return True


def _tabs_around(widget: QWidget) -> QTabWidget | None:
    """The tabs a widget is one page of."""
    stack = widget.parentWidget()
    tabs = stack.parentWidget() if stack is not None else None
    return tabs if isinstance(tabs, QTabWidget) and tabs.indexOf(widget) >= 0 else None


def _cells(model: QAbstractItemModel) -> Iterator[tuple[QModelIndex, str]]:
    root = QModelIndex()
    # A list does not say how many columns it has.
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for row in range(model.rowCount(root)):
        for column in range(columns):
            index = model.index(row, column)
            told = (model.data(index, role) for role in _ROLES)
            yield index, "\n".join(str(one) for one in told if one)


def _bring_up(widget: QWidget, part: float = 0.0) -> None:
    """Bring a widget's tab up and scroll to it, to a part of its height where it is higher than the room."""
    above: QWidget | None = widget
    while above is not None:
        tabs = _tabs_around(above)
        if tabs is not None:
            tabs.setCurrentWidget(above)
        if isinstance(above, QScrollArea) and above.widget() is not None:
            within = above.widget()
            layout = within.layout()
            if layout is not None:
                layout.activate()
            top = widget.mapTo(within, widget.rect().topLeft())
            above.ensureVisible(top.x(), top.y() + int(widget.height() * part), 0, _SIDE)
        above = above.parentWidget()


def _in_text(field: QPlainTextEdit | QTextEdit) -> Callable[[str], None]:
    def mark(word: str) -> None:
        at = plain_case(field.toPlainText()).find(plain_case(word))
        cursor = field.textCursor()
        cursor.setPosition(at)
        cursor.setPosition(at + len(word), QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
        _bring_up(field)
        field.ensureCursorVisible()
        field.setFocus(Qt.FocusReason.OtherFocusReason)

    return mark


def _in_line(field: QLineEdit) -> Callable[[str], None]:
    def mark(word: str) -> None:
        _bring_up(field)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        field.setSelection(plain_case(field.text()).find(plain_case(word)), len(word))

    return mark


def _in_label(label: QLabel) -> Callable[[str], None]:
    def mark(word: str) -> None:
        text = _plain(label)
        at = plain_case(text).find(plain_case(word))
        label.setTextInteractionFlags(label.textInteractionFlags() | Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setSelection(at, len(word))
        _bring_up(label, at / max(1, len(text)))

    return mark


def _at_button(button: QAbstractButton) -> Callable[[str], None]:
    def mark(_: str) -> None:
        _bring_up(button)
        button.setFocus(Qt.FocusReason.OtherFocusReason)

    return mark


def _in_view(view: QAbstractItemView, index: QModelIndex) -> Callable[[str], None]:
    def mark(word: str) -> None:
        _bring_up(view)
        point_at = getattr(view, "point_at", None)
        if point_at is not None:
            point_at(word)
        view.setCurrentIndex(index)
        view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

    return mark
