"""All values of one indicator, newest first: what is in the ledger, what was published, and what was corrected."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.gui import theme
from wanzhou_gui.reports import wording
from wanzhou_gui.reports.indicator_wording import correction_words, published_words
from wanzhou_gui.usecases.indicator_history import HistoryLine

_PLAIN = ("周期", "数值", "数据截至", "通报公布", "更正")
_PLAIN_SHARES = (15, 10, 14, 22, 39)
_RATIO_SHARES = (13, 9, 9, 11, 15, 18, 25)
_RATIO = ("周期", "数值", "分子", "分母", "数据截至", "通报公布", "更正")


class HistoryTable(QTableWidget):
    """One line for each period; long words wrap, so that nothing has to be scrolled sideways."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.verticalHeader().hide()
        self.setWordWrap(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAlternatingRowColors(True)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self._shares: tuple[int, ...] = _PLAIN_SHARES

    def show_history(self, indicator: Indicator, lines: Sequence[HistoryLine]) -> None:
        """Show the periods of an indicator."""
        columns = list(_RATIO if indicator.is_ratio else _PLAIN)
        if indicator.is_ratio:
            columns[2], columns[3] = indicator.numerator_label or "分子", indicator.denominator_label or "分母"
        self.clear()
        self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels(columns)
        self.setRowCount(len(lines))
        for row, line in enumerate(reversed(lines)):
            for column, text in enumerate(_texts(indicator, line)):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft)
                self.setItem(row, column, item)
        self._shares = _RATIO_SHARES if indicator.is_ratio else _PLAIN_SHARES
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.verticalHeader().setMinimumSectionSize(theme.px(28))
        self._share_out()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share whatever room there is."""
        super().resizeEvent(event)
        self._share_out()

    def _share_out(self) -> None:
        room, whole = self.viewport().width(), sum(self._shares)
        for column, share in enumerate(self._shares[:-1]):
            self.setColumnWidth(column, room * share // whole)


def _texts(indicator: Indicator, line: HistoryLine) -> list[str]:
    value, unit = line.value, indicator.unit_of_measure
    figures = [value.value if value else None]
    if indicator.is_ratio:
        figures += [value.numerator if value else None, value.denominator if value else None]
    return [
        wording.period_label(line.period),
        *(wording.figure(figure) for figure in figures),
        value.as_of_on.isoformat() if value and value.as_of_on else "—",
        published_words(line.published, unit) or "未公布",
        "\n".join(correction_words(one, unit) for one in line.corrections),
    ]
