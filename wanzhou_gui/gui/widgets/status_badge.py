"""A status drawn as colour, shape and word together, alone or in a table cell."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.figure_view import paint_items
from wanzhou_gui.reports.lamp_looks import StatusLook
from wanzhou_gui.reports.lamp_marks import shape_mark
from wanzhou_gui.reports.wording import lamp_word

_MOST_PICTURES = 200
_LAMPS = {lamp.value: lamp for lamp in Lamp}
LAMP_ROLE = Qt.ItemDataRole.UserRole + 1
"""The item role under which a model hands its Lamp to `StatusDelegate`."""


def draw_shape(painter: QPainter, box: QRectF, look: StatusLook, *, on_fill: bool = False) -> None:
    """Draw the shape of a status into a square box; on its own strong colour it turns white or dark."""
    paint_items(painter, shape_mark(look, box.x(), box.y(), box.width(), on_fill=on_fill), 1.0)


def draw_badge(painter: QPainter, box: QRectF, lamp: Lamp, word: str = "", *, strong: bool = False) -> None:
    """Draw shape and word on the pale ground of a status, or on its full colour when `strong`."""
    look = theme.LAMP_LOOKS[lamp]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look.edge), 1) if strong else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(look.fill if strong else look.tint))
    painter.drawRoundedRect(box, 4, 4)
    side = theme.px(12)
    shape = QRectF(box.x() + theme.px(6), box.center().y() - side / 2, side, side)
    draw_shape(painter, shape, look, on_fill=strong)
    painter.setFont(theme.font(13, bold=True))
    painter.setPen(QColor(theme.SURFACE if strong and lamp is Lamp.RED else look.text))
    text_box = box.adjusted(theme.px(22), 0, -theme.px(4), 0)
    painter.drawText(
        text_box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word or lamp_word(lamp)
    )
    painter.restore()


def badge_size(word: str) -> QSize:
    """The room a badge with that word needs."""
    metrics = QFontMetrics(theme.font(13, bold=True))
    return QSize(metrics.horizontalAdvance(word) + theme.px(32), theme.px(24))


class StatusBadge(QWidget):
    """A badge standing by itself; shows nothing until it is given a lamp."""

    def __init__(self, parent: QWidget | None = None, lamp: Lamp | None = None) -> None:
        super().__init__(parent)
        self._lamp = lamp
        self._word = ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_lamp(lamp)

    def show_lamp(self, lamp: Lamp | None, word: str = "") -> None:
        """Show a status, with its own word or another one."""
        self._lamp = lamp
        self._word = word or (lamp_word(lamp) if lamp else "")
        self.setAccessibleName(self._word)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Shape, word and their margins."""
        return badge_size(self._word)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the badge."""
        if self._lamp is not None:
            painter = QPainter(self)
            draw_badge(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._lamp, self._word)


class StatusDelegate(QStyledItemDelegate):
    """Draws a lamp in a table cell: the model gives the Lamp under LAMP_ROLE and the word as display text.

    Only 滞后 and 预警 get the full colour, so that the eye finds them first.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # A table shows six badges many times; drawn once each they cost no more than a copied picture.
        self._pictures: dict[tuple[Lamp, str, float, float, float], QPixmap] = {}

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw ground and badge."""
        # Qt hands a string enumeration back as a plain string.
        lamp = _LAMPS.get(index.data(LAMP_ROLE))
        if lamp is None:
            super().paint(painter, option, index)
            return
        draw_cell_ground(painter, option)
        word = str(index.data(Qt.ItemDataRole.DisplayRole) or lamp_word(lamp))
        rect = option.rect  # type: ignore[attr-defined]  # the stubs leave the public fields out
        picture = self._picture(lamp, word, rect.width(), rect.height(), painter.device().devicePixelRatioF())
        height = picture.height() / picture.devicePixelRatio()
        painter.drawPixmap(QPointF(rect.x() + theme.px(6) - 1, round(rect.y() + (rect.height() - height) / 2)), picture)

    def _picture(self, lamp: Lamp, word: str, room: float, row_height: float, ratio: float) -> QPixmap:
        key = (lamp, word, room, row_height, ratio * theme.scale())
        known = self._pictures.get(key)
        if known is None:
            if len(self._pictures) > _MOST_PICTURES:
                self._pictures.clear()
            height = min(theme.px(24), row_height - 4)
            width = min(badge_size(word).width(), room - theme.px(12))
            known = QPixmap(round((width + 2) * ratio), round((height + 2) * ratio))
            known.setDevicePixelRatio(ratio)
            known.fill(Qt.GlobalColor.transparent)
            painter = QPainter(known)
            draw_badge(painter, QRectF(1, 1, width, height), lamp, word, strong=lamp in (Lamp.RED, Lamp.YELLOW))
            painter.end()
            self._pictures[key] = known
        return known

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """The badge with the margins of a cell."""
        size = badge_size(str(index.data(Qt.ItemDataRole.DisplayRole) or ""))
        return QSize(size.width() + theme.px(12), size.height() + 6)


def draw_cell_ground(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Paint selection or focus under a hand-drawn cell (the view has painted the zebra already)."""
    state = option.state  # type: ignore[attr-defined]  # the stubs leave the public fields out
    if state & QStyle.StateFlag.State_Selected:
        painter.fillRect(option.rect, QColor(theme.SELECTION))  # type: ignore[attr-defined]  # as above
