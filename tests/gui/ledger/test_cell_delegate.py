"""The task ledger's cells as they are painted: quick, and the same to the eye."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QStyledItemDelegate, QStyleOptionViewItem

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.ledger.ledger_model import Column, ItemLine
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


pytestmark = pytest.mark.qt


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> LedgerPage:
    """The page with the example ledger, lower than its rows."""
    made = LedgerPage(desk)
    qtbot.addWidget(made)
    made.resize(1280, 480)
    made.show()
    qtbot.waitExposed(made)
    made.show_scope(desk.scope)
    settled()
    QApplication.processEvents()
    return made


class PaintedParts(QObject):
    """The rectangles a widget was asked to paint."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[QRect] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.seen.append(event.region().boundingRect())
        return False


def test_scrolling_paints_only_the_frozen_rows_that_come_in(page: LedgerPage) -> None:
    frozen = page.table._frozen.viewport()
    watch = PaintedParts()
    frozen.installEventFilter(watch)
    page.table.verticalScrollBar().setValue(60)
    QApplication.processEvents()
    assert watch.seen
    assert all(part.height() < frozen.height() / 2 for part in watch.seen)


def dark_points(page: LedgerPage, delegate: QStyledItemDelegate, column: Column) -> int:
    """How many points of a cell's picture are darker than its ground."""
    row = next(at for at, line in enumerate(page.model.lines) if isinstance(line, ItemLine) and line.texts[column])
    index = page.model.index(row, column)
    picture = QImage(240, 30, QImage.Format.Format_RGB32)
    picture.fill(QColor(theme.SURFACE))
    option = QStyleOptionViewItem()
    page.table.initViewItemOption(option)
    option.rect = QRect(0, 0, 240, 30)  # type: ignore[attr-defined]  # the stubs leave the public fields out
    painter = QPainter(picture)
    painter.setFont(page.table.font())
    delegate.paint(painter, option, index)
    painter.end()
    return sum(picture.pixelColor(x, y).lightness() < 160 for x in range(240) for y in range(30))


@pytest.mark.parametrize("column", [Column.NUMBER, Column.TITLE, Column.HEAD_UNIT, Column.DUE_ON, Column.REASON])
def test_a_cell_shows_as_much_text_as_qt_would(page: LedgerPage, column: Column) -> None:
    ours = page.table.itemDelegateForColumn(column)
    assert isinstance(ours, QStyledItemDelegate)
    usual = QStyledItemDelegate(page.table)
    assert dark_points(page, ours, column) == pytest.approx(dark_points(page, usual, column), rel=0.15, abs=4)
