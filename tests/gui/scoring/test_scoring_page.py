"""考核计分: hidden until switched on; totals, entries, objections and publishing by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.scoring import ObjectionOutcome, ScoringSettings
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.scoring.scoring_page import ScoringPage
from wanzhou_gui.gui.search_hits import SearchHit, find_hits

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice
    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt


def switch_on(desk: Desk, settled: Callable[[], None]) -> None:
    desk.act(
        lambda services: services.scoring.rules.change(ScoringSettings(scoring_on=1, scoring_basis="《考核办法》")),
        lambda changes: changes,
    )
    settled()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> ScoringPage:
    """The page over the sample's second quarter, with a hand entry against one unit."""
    switch_on(desk, settled)

    def prepare(services: Services) -> None:
        plan = services.plans.plans()[0].plan
        period = services.periods.period("2024Q2")
        unit = services.units.unit("区教委")
        services.scoring.add_by_hand(plan.id, unit.id, period.id, Decimal(-60), "未落实议定事项", "王主任")

    desk.ask(prepare, lambda _: None)
    desk.ask(lambda services: services.periods.period("2024Q2").id, lambda found: desk.look_at(period_id=found))
    settled()
    made = ScoringPage(desk)
    qtbot.addWidget(made)
    desk.changed.connect(made.show_changes)
    made.resize(1200, 560)
    made.show()
    made.activateWindow()
    made.show_scope(desk.scope)
    settled()
    return made


def hits(desk: Desk, settled: Callable[[], None]) -> list[SearchHit]:
    found: list[tuple[SearchHit, ...]] = []
    desk.ask(find_hits("khjf"), found.append)
    settled()
    return [hit for hit in found[0] if hit.page == "scoring"]


def test_nothing_speaks_of_scores_until_they_are_switched_on(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> None:
    chasing = ChasingPage(desk)
    qtbot.addWidget(chasing)
    chasing.show()
    chasing.show_scope(desk.scope)
    settled()
    assert not chasing._ui.scoring_button.isVisible()
    assert hits(desk, settled) == []
    page = ScoringPage(desk)
    qtbot.addWidget(page)
    page.show_scope(desk.scope)
    settled()
    assert page.sheet is None
    switch_on(desk, settled)
    chasing.refresh()
    settled()
    assert chasing._ui.scoring_button.isVisible()
    assert [hit.title for hit in hits(desk, settled)] == ["考核计分"]
    with qtbot.waitSignal(desk.wanted) as wanted:
        qtbot.keyClick(chasing._ui.scoring_button, Qt.Key.Key_Space)
    assert wanted.args == ["scoring", None]


def test_the_unit_that_lost_most_is_shown_with_its_sum(page: ScoringPage) -> None:
    assert page._ui.unit_table.rowCount() > 10
    assert page._ui.sum_label.text() == "区教委：100－60＝40"
    assert "未落实议定事项（批准人：王主任）" in page._ui.entry_label.text()
    assert "不计分：区法院" in page._ui.caution_label.text()


def test_an_objection_is_raised_answered_and_gives_the_points_back(
    page: ScoringPage, qtbot: QtBot, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    qtbot.keyClick(page._ui.object_button, Qt.Key.Key_Space)
    dialog = page.dialog
    assert dialog is not None
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert dialog._ui.problem_label.sentence.startswith("没有写明申诉理由")
    type_words(dialog._ui.text_edit, "会议由其他单位落实")
    type_words(dialog._ui.name_edit, "区教委办公室")
    qtbot.keyClick(dialog._ui.text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert page.dialog is None
    assert page._ui.unit_table.item(page._ui.unit_table.currentRow(), 5).text() == "1件待答"  # type: ignore[union-attr]
    assert not page._ui.object_button.isEnabled()
    qtbot.keyClick(page._ui.accept_button, Qt.Key.Key_Space)
    answer = page.dialog
    assert answer is not None
    type_words(answer._ui.text_edit, "属实")
    type_words(answer._ui.name_edit, "李主任")
    qtbot.keyClick(answer._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert page.sheet is not None
    (objection,) = page.sheet.objections
    assert objection.outcome is ObjectionOutcome.ACCEPTED
    assert page._ui.sum_label.text() == "区教委：100＝100"
    assert "申诉采纳，退回60分" in page._ui.entry_table.item(0, 3).text()  # type: ignore[union-attr]


def test_points_by_hand_and_publishing(
    page: ScoringPage, qtbot: QtBot, settled: Callable[[], None], type_words: Callable[[QWidget, str], None],
    voice: ScriptedVoice, tmp_path: Path,
) -> None:  # fmt: skip
    qtbot.keyClick(page._ui.hand_button, Qt.Key.Key_Space)
    dialog = page.dialog
    assert dialog is not None
    type_words(dialog._ui.points_edit, "两分")
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    assert dialog._ui.problem_label.sentence.startswith("看不懂分值")
    dialog._ui.points_edit.clear()
    type_words(dialog._ui.points_edit, "2")
    type_words(dialog._ui.text_edit, "提前完成")
    type_words(dialog._ui.name_edit, "王主任")
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert page._ui.sum_label.text() == "区教委：100＋2－60＝42"
    qtbot.keyClick(page._ui.publish_button, Qt.Key.Key_Space)
    publishing = page.dialog
    assert publishing is not None
    type_words(publishing._ui.name_edit, "王主任")
    qtbot.keyClick(publishing._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert page.sheet is not None
    assert [one.version for one in page.sheet.published] == [1], publishing._ui.problem_label.sentence
    assert "第1版已公布" in page._ui.state_label.text()
