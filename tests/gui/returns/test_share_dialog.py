"""Shares of common figures on 单位填报: only units that have one are asked, what two of them count is said at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QTableWidget

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.returns.returns_page import ReturnsPage
from wanzhou_gui.gui.returns.share_dialog import ShareDialog
from wanzhou_gui.gui.returns.shares_button import SharesButton
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
OWN, OTHER = "区科技局", "区检察院"


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settled: Settled) -> ReturnsPage:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id

    def share(services: Services) -> None:
        assert plan_id is not None
        assert period_id is not None
        indicator = services.indicators.cards(plan_id, period_id)[0].indicator
        units = [services.units.unit(name).id for name in (OWN, OTHER)]
        services.parts.set_parts(indicator.id, [(units[0], ""), (units[1], "商贸领域")])
        services.parts.contribute(indicator.id, units[0], period_id, None, "三峡质检基地建设项目")

    desk.ask(share, lambda _: None)
    made = ReturnsPage(desk)
    qtbot.addWidget(made)
    made.resize(1280, 640)
    made.show()
    made.show_scope(desk.scope)
    settled()
    return made


def choose(page: ReturnsPage, desk: Desk, settled: Settled, name: str) -> SharesButton:
    found: list[int] = []
    desk.ask(lambda services: services.units.unit(name).id, found.append)
    settled()
    page.show_target(("unit", found[0]))
    settled()
    return cast(SharesButton, page.findChild(SharesButton, "shares_button"))


def test_the_button_is_there_only_for_units_that_bring_a_part(page: ReturnsPage, desk: Desk, settled: Settled) -> None:
    assert not choose(page, desk, settled, "区公安局").isVisible()
    button = choose(page, desk, settled, OTHER)
    assert button.isVisible()
    assert button.text() == "分担指标1项，1项未填(&J)…"


def test_a_submitted_return_shows_its_shares_and_locks_them(page: ReturnsPage, desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    button = choose(page, desk, settled, OWN)
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ShareDialog) and one.isVisible())
    assert dialog.findChild(QPlainTextEdit, "items_edit").toPlainText() == "三峡质检基地建设项目"
    assert not dialog.findChild(QPushButton, "save_button").isEnabled()
    dialog.accept()


def test_a_share_is_filled_in_with_the_keyboard_and_a_double_count_is_said(
    page: ReturnsPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    button = choose(page, desk, settled, OTHER)
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, ShareDialog) and one.isVisible())
    table = dialog.findChild(QTableWidget, "share_table")
    assert (table.rowCount(), table.item(0, 2).text()) == (1, "商贸领域")
    value, items = dialog.findChild(QLineEdit, "value_edit"), dialog.findChild(QPlainTextEdit, "items_edit")
    value.setFocus()
    value.setText("三个")
    save = dialog.findChild(QPushButton, "save_button")
    qtbot.keyClick(save, Qt.Key.Key_Space)
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert any("看不懂“三个”" in one.text() for one in (problem, *problem.findChildren(QLabel)) if isinstance(one, QLabel))
    value.setText("3")
    items.setPlainText("1.三峡质检基地建设项目\n2.乙商圈")
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    assert table.item(0, 4).text() == "3"
    told = dialog.findChild(QLabel, "question_label").text()
    assert "可能重复计算" in told
    assert OWN in told
    assert OTHER in told
    dialog.accept()
    settled()
    assert button.text() == "分担指标1项(&J)…"
