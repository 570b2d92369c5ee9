"""Who has reported over all running plans: one line a unit, filtered by plan and by what is owed, with the way to 催报."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton, QTableWidget

from tests.gui.exchange.form_files import ask
from wanzhou_gui.domain.periods import PeriodKind
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.together_panel import TogetherPanel
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
OTHER = """万州区2024年优化营商环境重点任务
一、重点任务
1.压缩办理时限。企业开办时间压缩到1个工作日。（牵头单位：区市场监管局；责任单位：区财政局、区科技局）
"""


@pytest.fixture
def panel(desk: Desk, background: Background, qtbot: QtBot, settled: Settled) -> TogetherPanel:
    def add(services: Services) -> None:
        [reading, *_] = services.plans.read_text(OTHER)
        services.plans.add(reading)

    ask(desk, background, add)
    made = TogetherPanel()
    qtbot.addWidget(made)
    made.work_at(desk)
    made.resize(1160, 480)
    made.show()
    made.refresh()
    settled()
    return made


def test_only_what_is_owed_can_be_listed(panel: TogetherPanel, qtbot: QtBot) -> None:
    table, check = panel.findChild(QTableWidget, "unit_plan_table"), panel.findChild(QCheckBox, "owed_check")
    assert table.rowCount() == 21
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    states = [[table.item(row, column).text() for column in (1, 2)] for row in range(table.rowCount())]
    assert 0 < len(states) < 21
    assert all(any(word in text for text in texts for word in ("未报", "退回")) for texts in states)
    assert "21家单位" in panel.findChild(QLabel, "count_label").text()


def test_a_plan_of_another_rhythm_shows_its_own_period(
    panel: TogetherPanel, desk: Desk, background: Background, settled: Settled
) -> None:
    def by_month(services: Services) -> None:
        second = services.plans.plans()[1].plan
        services.periods.open("2024M06")
        services.periods.set_rhythm(second.id, PeriodKind.MONTH)

    ask(desk, background, by_month)
    panel.refresh()
    settled()
    table = panel.findChild(QTableWidget, "unit_plan_table")
    assert "2024年第二季度" in table.horizontalHeaderItem(1).text()
    assert "2024年6月" in table.horizontalHeaderItem(2).text()
    ask(desk, background, lambda services: services.periods.set_rhythm(services.plans.plans()[1].plan.id, PeriodKind.YEAR))
    panel.refresh()
    settled()
    # A yearly plan asks for nothing in June: there is only one plan left, and nothing to choose from.
    assert not panel.findChild(QComboBox, "plan_filter_box").isVisible()
    assert table.columnCount() == 5


def test_without_a_plan_that_asks_the_page_says_so(
    panel: TogetherPanel, desk: Desk, background: Background, settled: Settled
) -> None:
    ask(
        desk, background,
        lambda services: [services.periods.set_rhythm(one.plan.id, PeriodKind.YEAR) for one in services.plans.plans()],
    )  # fmt: skip
    panel.refresh()
    settled()
    assert panel.findChild(EmptyState).isVisible()
    assert not panel.findChild(QTableWidget, "unit_plan_table").isVisible()


def test_a_signed_page_is_ticked_and_those_without_can_be_listed(
    panel: TogetherPanel, desk: Desk, background: Background, qtbot: QtBot, settled: Settled, tmp_path: Path, voice: ScriptedVoice
) -> None:
    table, check = panel.findChild(QTableWidget, "unit_plan_table"), panel.findChild(QCheckBox, "unsigned_check")
    column = next(at for at in range(table.columnCount()) if table.horizontalHeaderItem(at).text() == "签章页")
    check.setFocus()
    qtbot.keyClick(check, Qt.Key.Key_Space)
    missing = [table.item(row, 0).text() for row in range(table.rowCount())]
    assert 0 < len(missing) < 21
    assert {table.item(row, column).text() for row in range(table.rowCount())} == {"✗缺签章页"}
    assert f"{len(missing)}家缺签章页" in panel.findChild(QLabel, "count_label").text()
    scan = tmp_path / "签章页.jpg"
    scan.write_bytes(b"\xff\xd8\xff\xe0")
    button = panel.findChild(QPushButton, "signed_button")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    dialog = panel.dialog
    assert dialog is not None
    voice.answers.append([scan])
    dialog._ui.add_button.setFocus()
    qtbot.keyClick(dialog._ui.add_button, Qt.Key.Key_Space)
    settled()
    assert dialog._ui.page_table.item(0, 0).text() == "签章页.jpg"
    dialog.accept()
    settled()
    assert missing[0] not in [table.item(row, 0).text() for row in range(table.rowCount())]
    qtbot.keyClick(check, Qt.Key.Key_Space)
    row = next(row for row in range(table.rowCount()) if table.item(row, 0).text() == missing[0])
    assert table.item(row, column).text() == "✓已签章"
