"""The table of all values: newest first, what was published beside what stands now, and corrections in words."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.domain.indicator_corrections import Correction, Statement
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.periods import period_of_code
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.gui.indicators.history_table import HistoryTable
from wanzhou_gui.usecases.indicator_history import HistoryLine

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt

KEY = ("I8", "2024Q1")
PAPER = "万州府督〔2024〕1号"


def indicator(*, is_ratio: bool = False) -> Indicator:
    return Indicator(
        plan_id=1, code="I8", name="知识产权人才总量", target=Decimal(200), unit_of_measure="人",
        comparator=Comparator.REACH, is_ratio=is_ratio, numerator_label="人才", denominator_label="人口",
    )  # fmt: skip


LINES = (
    HistoryLine(
        period_of_code("2024Q1"),
        IndicatorValue(
            indicator_id=8, period_id=1, value=Decimal(128), numerator=Decimal(1), denominator=Decimal(2), as_of_on=date(2024, 3, 31)
        ),
        Statement(KEY, Decimal(126), PAPER, date(2024, 4, 20)),
        (
            Correction(
                KEY, Decimal(126), Decimal(128), PAPER, date(2024, 4, 20),
                changed_at=datetime(2024, 5, 6, 4, tzinfo=UTC), changed_by="李四",
            ),
        ),
    ),
    HistoryLine(period_of_code("2024Q2"), None),
)  # fmt: skip


def texts(table: HistoryTable) -> list[list[str]]:
    found = []
    for row in range(table.rowCount()):
        items = [table.item(row, column) for column in range(table.columnCount())]
        found.append([item.text() for item in items if item is not None])
    return found


def test_the_newest_period_comes_first_and_a_correction_says_before_after_when_and_who(qtbot: QtBot) -> None:
    table = HistoryTable()
    qtbot.addWidget(table)
    table.show_history(indicator(), LINES)
    newest, oldest = texts(table)
    assert newest == ["2024年第二季度", "—", "—", "未公布", ""]
    assert oldest == [
        "2024年第一季度", "128", "2024-03-31", f"126人（{PAPER}）",
        f"更正前 126人（{PAPER}），更正后 128人，2024年5月6日，李四；将在下一期通报中说明",
    ]  # fmt: skip


def test_a_rate_shows_its_two_parts_and_no_column_is_out_of_sight(qtbot: QtBot) -> None:
    table = HistoryTable()
    qtbot.addWidget(table)
    table.resize(640, 300)
    table.show()
    table.show_history(indicator(is_ratio=True), LINES)
    header = [table.horizontalHeaderItem(column) for column in range(table.columnCount())]
    assert [item.text() for item in header if item is not None][1:4] == ["数值", "人才", "人口"]
    assert texts(table)[1][1:4] == ["128", "1", "2"]
    assert table.horizontalHeader().length() <= table.viewport().width()
