"""The checks before a paper leaves: shape, sentence, and a link to where it can be put right."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import draw_shape
from wanzhou_gui.reports.paper_parts.checks import CheckLevel, PaperCheck

_LOOKS = {CheckLevel.PASSED: Lamp.GREEN, CheckLevel.ADVICE: Lamp.YELLOW, CheckLevel.BLOCKS: Lamp.RED}
_WORDS = {CheckLevel.PASSED: "通过", CheckLevel.ADVICE: "提醒", CheckLevel.BLOCKS: "须处理"}
_ORDER = (CheckLevel.BLOCKS, CheckLevel.ADVICE, CheckLevel.PASSED)


def show_checks(layout: QBoxLayout, checks: Sequence[PaperCheck], go_to: Callable[[str], None]) -> None:
    """Fill a layout with one row a check, the ones in the way first; links call `go_to` with the page's key."""
    while layout.count():
        item = layout.takeAt(0)
        widget = item.widget() if item is not None else None
        if widget is not None:
            widget.hide()
            widget.deleteLater()
    for check in sorted(checks, key=lambda check: _ORDER.index(check.level)):
        layout.addWidget(_row(check, go_to))
    layout.addStretch(1)


def _row(check: PaperCheck, go_to: Callable[[str], None]) -> QWidget:
    row = QWidget()
    outer = QHBoxLayout(row)
    outer.setContentsMargins(0, 2, 2, 2)
    outer.setSpacing(8)
    shape = QLabel(row)
    shape.setPixmap(_shape(_LOOKS[check.level]))
    shape.setToolTip(_WORDS[check.level])
    outer.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
    column = QVBoxLayout()
    column.setSpacing(0)
    sentence = QLabel(f"{_WORDS[check.level]}：{check.sentence}", row)
    sentence.setWordWrap(True)
    sentence.setTextFormat(Qt.TextFormat.PlainText)
    sentence.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.MinimumExpanding)
    column.addWidget(sentence)
    if check.target:
        link = QPushButton("去处理", row)
        theme.set_kind(link, "link")
        link.setAccessibleName(f"去处理：{check.sentence}")
        target = check.target
        link.clicked.connect(lambda: go_to(target))
        column.addWidget(link, 0, Qt.AlignmentFlag.AlignRight)
    outer.addLayout(column, 1)
    return row


def _shape(lamp: Lamp) -> QPixmap:
    side = theme.px(16)
    pixmap = QPixmap(side * 2, side * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_shape(painter, QRectF(1, 2, side - 3, side - 3), theme.LAMP_LOOKS[lamp])
    painter.end()
    return pixmap
