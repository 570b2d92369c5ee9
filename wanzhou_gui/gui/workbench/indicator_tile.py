"""One indicator on the workbench: where it stands in words and figures, and the way it has come."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import paint_figure, pixels_per_millimetre
from wanzhou_gui.reports.wording import indicator_reason, target_lamp_word, target_words
from wanzhou_gui.reports.workbench.indicator_tiles import IndicatorSpot, indicator_figure
from wanzhou_gui.usecases.indicators import IndicatorCard


class IndicatorTile(QAbstractButton):
    """Name, value, target, lamp and a small trajectory; pressing it opens the indicator."""

    def __init__(self, card: IndicatorCard, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._card = card
        value = card.value.value if card.value is not None else None
        self._spot = IndicatorSpot(card.indicator, card.verdict.lamp, value, card.history)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        words = (
            f"{card.indicator.name}：{self._spot.value_words}，{target_words(card.indicator)}，"
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
        return QSize(theme.px(120), theme.px(58))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw text and trajectory."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        if self.underMouse() or self.hasFocus():
            painter.setPen(QPen(QColor(theme.ACCENT), 2 if self.hasFocus() else 1))
            painter.setBrush(QColor(theme.ACCENT_TINT if self.underMouse() else theme.SURFACE))
            painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)
        pixels = pixels_per_millimetre()
        drawing = indicator_figure(self._spot, self.width() / pixels, self.height() / pixels)
        paint_figure(painter, drawing, QRectF(self.rect()))
