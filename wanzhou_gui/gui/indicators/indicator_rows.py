"""The list of targets: goals with figures, numbers inside tasks, and goals in words, each with its own look."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from wanzhou_gui.domain.plan_reading import IndicatorScope
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.widgets.status_badge import badge_size, draw_badge
from wanzhou_gui.reports import wording
from wanzhou_gui.reports.quality_wording import QUALITY_WORDS
from wanzhou_gui.usecases.indicators import IndicatorCard
from wanzhou_gui.usecases.quality import QualityCard

ROW_ROLE = Qt.ItemDataRole.UserRole + 1


@dataclass(frozen=True)
class Section:
    """A heading between the rows; it cannot be chosen."""

    title: str


Row = Section | IndicatorCard | QualityCard


def rows_of(cards: Sequence[IndicatorCard], qualitative: Sequence[QualityCard]) -> list[Row]:
    """Goals first, then numbers that stand inside one task (they are no goals of the plan), then goals in words."""
    goals = [card for card in cards if card.indicator.scope is IndicatorScope.GOAL]
    inside = [card for card in cards if card.indicator.scope is IndicatorScope.TASK]
    rows: list[Row] = []
    if goals:
        rows += [Section(f"量化目标（{len(goals)}项）"), *goals]
    if inside:
        rows += [Section(f"任务内的数量要求（{len(inside)}项，不计入目标）"), *inside]
    if qualitative:
        rows += [Section(f"定性目标（{len(qualitative)}项，按实际成果评价）"), *qualitative]
    return rows


def last_value(card: IndicatorCard) -> Decimal | None:
    """The newest value reported up to the viewed period."""
    return next((value for _, value in reversed(card.history) if value is not None), None)


def with_unit(value: Decimal | None, unit: str) -> str:
    """A figure with its unit, a dash for none."""
    return wording.short_figure(value) + unit if value is not None else "—"


class IndicatorRows(QAbstractListModel):
    """The rows of the list; the text of a row says everything that is drawn, for screen readers."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()

    def row(self, index: QModelIndex | QPersistentModelIndex) -> Row | None:
        """What stands at a place."""
        return self._rows[index.row()] if index.isValid() else None

    def place_of(self, kind: type[IndicatorCard | QualityCard], record_id: int) -> QModelIndex:
        """Where an indicator or a qualitative target stands; an invalid place when it does not."""
        for place, row in enumerate(self._rows):
            if isinstance(row, kind):
                found = row.indicator.id if isinstance(row, IndicatorCard) else row.target.id
                if found == record_id:
                    return self.index(place)
        return QModelIndex()

    def first_choice(self) -> QModelIndex:
        """The first row that can be chosen."""
        for place, row in enumerate(self._rows):
            if not isinstance(row, Section):
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008  Qt's own
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The row itself, or what it says."""
        row = self.row(index)
        if role == ROW_ROLE:
            return row
        if row is None or role not in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return None
        if isinstance(row, Section):
            return row.title
        if isinstance(row, QualityCard):
            return f"{row.target.quote}，{_judged(row)}"
        return "，".join(
            (
                row.indicator.name,
                wording.target_words(row.indicator),
                wording.target_lamp_word(row.verdict.lamp),
                wording.indicator_reason(row.verdict),
            )
        )

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Headings cannot be chosen."""
        if isinstance(self.row(index), Section):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class IndicatorDelegate(QStyledItemDelegate):
    """Draws a row: name and badge, target and a bar of what is done with a mark where it should be."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """Rows are as high as their lines."""
        row = index.data(ROW_ROLE)
        height = 30 if isinstance(row, Section) else 46 if isinstance(row, QualityCard) else 56
        return QSize(theme.px(240), theme.px(height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the row in its kind's way."""
        row = index.data(ROW_ROLE)
        box = QRect(option.rect)  # type: ignore[attr-defined]  # the stubs leave the public fields out
        state = option.state  # type: ignore[attr-defined]  # as above
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, Section):
            painter.fillRect(box, QColor(theme.HEADER))
            self._text(
                painter, box.adjusted(theme.px(12), 0, -8, 0), row.title, 12, theme.TEXT_SECOND, bold=True
            )
        else:
            if state & QStyle.StateFlag.State_Selected:
                painter.fillRect(box, QColor(theme.SELECTION))
                painter.fillRect(box.x(), box.y(), 3, box.height(), QColor(theme.ACCENT))
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(box, QColor(theme.ACCENT_TINT))
            inner = box.adjusted(theme.px(12), theme.px(6), -theme.px(10), -theme.px(6))
            if isinstance(row, QualityCard):
                self._paint_quote(painter, inner, row)
            elif isinstance(row, IndicatorCard):
                self._paint_card(painter, inner, row)
            painter.setPen(QPen(QColor(theme.LINE), 1))
            painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _paint_quote(self, painter: QPainter, box: QRect, row: QualityCard) -> None:
        text = row.target.quote
        if row.judgement is not None:
            # One line for the words, one for what was judged of them.
            line = box.height() // 2
            self._text(painter, QRect(box.x(), box.y(), box.width(), line), text, 13, theme.TEXT)
            self._text(
                painter, QRect(box.x(), box.y() + line, box.width(), line), _judged(row), 12, theme.TEXT_SECOND
            )
            return
        painter.setFont(theme.font(13))
        painter.setPen(QColor(theme.TEXT))
        metrics = QFontMetrics(painter.font())
        # Two lines at most: a third would be cut through the middle of its characters.
        while text and metrics.boundingRect(box, _WRAPPED, text).height() > box.height() + 2:
            text = text.rstrip("…")[:-1] + "…"
        painter.drawText(box, _WRAPPED, text)

    def _paint_card(self, painter: QPainter, box: QRect, row: IndicatorCard) -> None:
        lamp = row.verdict.lamp
        badge = badge_size(wording.target_lamp_word(lamp))
        line = box.height() // 2
        badge_box = QRectF(box.right() - badge.width(), box.y() - 1, badge.width(), theme.px(22))
        draw_badge(painter, badge_box, lamp, wording.target_lamp_word(lamp))
        name_box = QRect(box.x(), box.y(), int(badge_box.left()) - box.x() - theme.px(8), line)
        self._text(painter, name_box, row.indicator.name, 14, theme.TEXT, bold=True)
        bar = QRectF(box.right() - theme.px(76), box.y() + line + theme.px(7), theme.px(76), theme.px(8))
        target_box = QRect(
            box.x(), box.y() + line, int(bar.left()) - box.x() - theme.px(8), box.height() - line
        )
        words = wording.target_words(row.indicator)
        value = last_value(row)
        said = f"{words}，现{with_unit(value, row.indicator.unit_of_measure)}" if value is not None else words
        self._text(painter, target_box, said, 12, theme.TEXT_SECOND)
        self._bar(painter, bar, row)

    def _bar(self, painter: QPainter, bar: QRectF, row: IndicatorCard) -> None:
        painter.setPen(QPen(QColor(theme.STRONG_LINE), 1))
        painter.setBrush(QColor(theme.HEADER))
        painter.drawRoundedRect(bar, 3, 3)
        share = row.verdict.completion
        if share is not None and share > 0:
            done = QRectF(bar)
            done.setWidth(bar.width() * float(min(share, Decimal(100))) / 100)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.ACCENT))
            painter.drawRoundedRect(done, 3, 3)
        if row.verdict.expected is not None and row.indicator.baseline is not None:
            x = bar.left() + bar.width() * float(row.verdict.expected) / 100
            painter.setPen(QPen(QColor(theme.TEXT), 2))
            painter.drawLine(int(x), int(bar.top()) - 2, int(x), int(bar.bottom()) + 2)

    def _text(
        self, painter: QPainter, box: QRect, text: str, size: int, colour: str, *, bold: bool = False
    ) -> None:
        painter.setFont(theme.font(size, bold=bold))
        painter.setPen(QColor(colour))
        shown = QFontMetrics(painter.font()).elidedText(text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)


_WRAPPED = int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)


def _judged(card: QualityCard) -> str:
    return f"本期评价：{QUALITY_WORDS[card.judgement.quality]}" if card.judgement is not None else "本期未评价"
