"""One indicator on the workbench: where it stands in words and figures, and the way it has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import paint_figure
from wanzhou_gui.gui.widgets.status_badge import draw_shape
from wanzhou_gui.gui.workbench.spark import spark_figure
from wanzhou_gui.reports.wording import figure, indicator_reason, short_figure, target_lamp_word, target_words
from wanzhou_gui.usecases.indicators import IndicatorCard


class IndicatorTile(QAbstractButton):
    """Name, value, target, lamp and a small trajectory; pressing it opens the indicator."""

    def __init__(self, card: IndicatorCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        words = (
            f"{card.indicator.name}：{self._value_words()}，{target_words(card.indicator)}，"
            f"{target_lamp_word(card.verdict.lamp)}，{indicator_reason(card.verdict)}"
        )
        self.setAccessibleName(words)
        self.setToolTip(words)

    @property
    def card(self) -> IndicatorCard:
        """The indicator shown."""
        return self._card

    def sizeHint(self) -> QSize:
        """Two lines of text above a strip of drawing."""
        return QSize(theme.px(170), theme.px(84))

    def minimumSizeHint(self) -> QSize:
        """The least that can still be read."""
        return QSize(theme.px(120), theme.px(64))

    def _value_words(self) -> str:
        value = self._card.value.value if self._card.value is not None else None
        return short_figure(value) if value is not None else "本期未报"

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw text and trajectory."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.ACCENT), 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(theme.ACCENT_TINT if self.underMouse() else theme.SURFACE))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        card, indicator = self._card, self._card.indicator
        left, width = theme.px(6), self.width() - theme.px(12)
        name_font = theme.font(13)
        painter.setFont(name_font)
        painter.setPen(QColor(theme.TEXT))
        name = QFontMetrics(name_font).elidedText(indicator.name, Qt.TextElideMode.ElideRight, width)
        vertical = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRectF(left, theme.px(3), width, theme.px(19)), vertical, name)
        self._paint_figures(painter, left, width, vertical)
        top = theme.px(44)
        room = QRectF(left, top, width, self.height() - top - theme.px(6))
        if room.height() >= theme.px(14):
            millimetre = 3.78
            drawing = spark_figure(
                indicator, card.history, room.width() / millimetre, room.height() / millimetre
            )
            paint_figure(painter, drawing, room)

    def _paint_figures(self, painter: QPainter, left: int, width: int, vertical: Qt.AlignmentFlag) -> None:
        card, indicator = self._card, self._card.indicator
        row = QRectF(left, theme.px(22), width, theme.px(20))
        side = theme.px(12)
        look = theme.LAMP_LOOKS[card.verdict.lamp]
        draw_shape(painter, QRectF(left, row.center().y() - side / 2, side, side), look)
        small = theme.font(12, bold=True)
        painter.setFont(small)
        painter.setPen(QColor(look.text))
        word = target_lamp_word(card.verdict.lamp)
        x = left + theme.px(16)
        painter.drawText(QRectF(x, row.y(), width, row.height()), vertical, word)
        x += QFontMetrics(small).horizontalAdvance(word) + theme.px(8)
        plain = theme.font(12)
        painter.setFont(plain)
        painter.setPen(QColor(theme.TEXT_SECOND))
        words = f"{self._value_words()} ／目标 {figure(indicator.target)}{indicator.unit_of_measure}"
        room = int(left + width - x)
        painter.drawText(
            QRectF(x, row.y(), room, row.height()),
            vertical,
            QFontMetrics(plain).elidedText(words, Qt.TextElideMode.ElideRight, room),
        )
