"""What somebody sees of a widget: its words, whether they fit, and how strongly they stand out from their ground."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPixmap
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QCheckBox,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QTextEdit,
    QToolButton,
    QWidget,
)

# Names of keys, of kinds of files and of standards have no Chinese of their own.
KNOWN_WORDS = {
    "Ctrl", "Alt", "Shift", "Esc", "Enter", "Tab", "Del", "Delete", "Home", "End", "Excel", "Word", "PDF", "WPS", "SHA", "GB",
    "xlsx", "xls", "docx", "pdf", "txt", "zip", "et", "ledger", "db", "jsonl", "json", "csv", "Qt", "PySide", "Python", "LGPL", "USB",
    "https", "http", "www", "MIT", "OFL", "ICC", "sRGB", "PageUp", "PageDown", "PgUp", "PgDn",
    # Initials, as one types them to find 发展改革委.
    "fgw",
    # The mark for the year in the pattern of a number.
    "yyyy",
}  # fmt: skip
_ENGLISH = re.compile(r"[A-Za-z]{2,}")
_PATH = re.compile(r"(?:[A-Za-z]:)?[/\\][^\s，。；]*")
_RATIO = 3
# What the border of a button and a little air beside its words take; less, and the words touch the frame.
_PADDING = 4


def luminance(colour: QColor) -> float:
    """The relative luminance of WCAG 2."""

    def part(value: float) -> float:
        return value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4

    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) + 0.0722 * part(colour.blueF())


def contrast(one: QColor, other: QColor) -> float:
    """The contrast of two colours, from 1 to 21."""
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def words_of(widget: QWidget) -> Iterator[str]:
    """Everything a widget says: on its face, beside the pointer and to a screen reader."""
    if widget.isWindow():
        yield widget.windowTitle()
    yield html.unescape(re.sub(r"<[^>]*>", "", widget.toolTip()))
    yield widget.accessibleName()
    if isinstance(widget, QLabel | QAbstractButton):
        yield html.unescape(re.sub(r"<[^>]*>", "", widget.text()))
    if isinstance(widget, QGroupBox):
        yield widget.title()
    if isinstance(widget, QLineEdit | QPlainTextEdit | QTextEdit):
        yield widget.placeholderText()
    if isinstance(widget, QComboBox):
        for at in range(widget.count()):
            yield widget.itemText(at)
    if isinstance(widget, QTabBar):
        for at in range(widget.count()):
            yield widget.tabText(at)
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        for at in range(_columns(widget)):
            heading = widget.model().headerData(at, Qt.Orientation.Horizontal)
            yield str(heading) if isinstance(heading, str) else ""


def _columns(view: QAbstractItemView) -> int:
    # A list has one column and keeps the question to itself.
    return 1 if isinstance(view.model(), QAbstractListModel) else view.model().columnCount(QModelIndex())


def foreign(text: str) -> list[str]:
    """English words in a text that have no business there."""
    return [word for word in _ENGLISH.findall(_PATH.sub("", text)) if word not in KNOWN_WORDS]


def shown(root: QWidget) -> list[QWidget]:
    """The widgets of a page that can be seen just now."""
    return [one for one in root.findChildren(QWidget) if one.isVisible() and one.width() > 1 and one.height() > 1]


def does_not_fit(widget: QWidget) -> bool:
    """Whether a label or a button has less room than its words need."""
    if isinstance(widget, QLabel):
        if not widget.text() or widget.pixmap().width() > 0:
            return False
        if widget.wordWrap():
            return widget.heightForWidth(widget.width()) > widget.height() + 2
        return widget.sizeHint().width() > widget.width() + 2 or widget.sizeHint().height() > widget.height() + 4
    if isinstance(widget, QPushButton | QCheckBox | QRadioButton) and widget.text():
        bare = widget.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, widget.text())
        room = widget.width() - (_PADDING if isinstance(widget, QPushButton) and widget.property("kind") != "link" else 0)
        return bare.width() > room or bare.height() > widget.height()
    if isinstance(widget, QAbstractSpinBox):
        return widget.fontMetrics().horizontalAdvance(widget.text()) > widget.width() - 20
    return False


def picture_of(window: QWidget) -> QImage:
    """The window drawn larger, so that strokes have their full colour."""
    pixmap = QPixmap(window.size() * _RATIO)
    pixmap.setDevicePixelRatio(_RATIO)
    painter = QPainter(pixmap)
    window.render(painter, QPoint(0, 0))
    painter.end()
    return pixmap.toImage().convertToFormat(QImage.Format.Format_RGB32)


def text_contrast(picture: QImage, place: QRect) -> float:
    """How strongly what is drawn in a place stands out from the ground most of it has; 21 where nothing is drawn."""
    box = QRect(place.topLeft() * _RATIO, place.size() * _RATIO).intersected(picture.rect())
    if box.width() < 4 or box.height() < 4:
        return 21.0
    piece = picture.copy(box)
    counts = Counter(memoryview(piece.constBits()).cast("I"))
    ground = QColor(counts.most_common(1)[0][0])
    # A single odd pixel is no stroke.
    drawn = [contrast(QColor(pixel), ground) for pixel, count in counts.items() if count >= 3]
    strongest = max(drawn, default=1.0)
    return strongest if strongest > 1.05 else 21.0


def text_places(window: QWidget, root: QWidget) -> Iterator[tuple[str, QRect]]:
    """Where words stand on a page: of labels, buttons and fields, and the cells of tables in view."""
    for widget in shown(root):
        clip = _visible_part(widget, window)
        if clip.height() < 8 or clip.width() < 8:
            continue
        name = f"{type(widget).__name__} {widget.objectName()!r}"
        if isinstance(widget, QLabel) and widget.text() and widget.pixmap().width() == 0:
            yield f"{name} {widget.text()[:12]!r}", clip
        elif isinstance(widget, QPushButton | QToolButton | QCheckBox | QRadioButton) and widget.text():
            # Of a button that is scrolled half out of view only the rim can be seen, and none of its words.
            if clip.height() * 3 < widget.height() * 2:
                continue
            # A bare icon that is switched off has no other sign of it than being pale (WCAG 1.4.3 asks nothing of it).
            is_icon = isinstance(widget, QToolButton) and widget.toolButtonStyle() is Qt.ToolButtonStyle.ToolButtonIconOnly
            if is_icon and not widget.isEnabled():
                continue
            yield f"{name} {widget.text()!r}", clip.adjusted(3, 3, -3, -3)
        elif isinstance(widget, QLineEdit) and (widget.text() or widget.placeholderText()):
            yield f"{name} {(widget.text() or widget.placeholderText())[:12]!r}", clip.adjusted(4, 4, -4, -4)
        elif isinstance(widget, QComboBox) and widget.currentText():
            yield f"{name} {widget.currentText()!r}", clip.adjusted(4, 4, -28, -4)
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            yield from _cells(widget, window, name)


def _cells(view: QAbstractItemView, window: QWidget, name: str) -> Iterator[tuple[str, QRect]]:
    model, port = view.model(), view.viewport()
    seen = _visible_part(port, window)
    for row in range(min(model.rowCount(QModelIndex()), 30)):
        for column in range(_columns(view)):
            index = model.index(row, column)
            text = index.data(Qt.ItemDataRole.DisplayRole)
            place = view.visualRect(index)
            place = QRect(port.mapTo(window, place.topLeft()), place.size()).intersected(seen).adjusted(2, 2, -2, -2)
            if isinstance(text, str) and text.strip() and place.width() > 8 and place.height() > 8:
                yield f"{name} {text[:12]!r}", place


def _visible_part(widget: QWidget, window: QWidget) -> QRect:
    part = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())
    at = widget.parentWidget()
    while at is not None and at is not window:
        part = part.intersected(QRect(at.mapTo(window, QPoint(0, 0)), at.size()))
        at = at.parentWidget()
    return part.intersected(window.rect())
