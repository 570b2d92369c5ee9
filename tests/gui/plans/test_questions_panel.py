"""待答问题: order, proposals, answers."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode
from wanzhou_gui.gui.plans.questions_panel import QuestionsPanel, state_word
from wanzhou_gui.gui.plans.review import review_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def panel(qtbot: QtBot, sample_reading: PlanReading) -> QuestionsPanel:
    made = QuestionsPanel()
    qtbot.addWidget(made)
    made.resize(700, 420)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.show_review(review_of(sample_reading, "示例"))
    return made


def test_what_must_be_answered_comes_first(panel: QuestionsPanel) -> None:
    words = [state_word(question) for question in panel._questions]
    must = sum(question.must_answer for question in panel._questions)
    assert words == ["必答"] * must + ["提示"] * (len(words) - must)


def test_tasks_without_a_lead_propose_the_first_unit_as_presumed(panel: QuestionsPanel) -> None:
    at = next(
        at
        for at, one in enumerate(panel._questions)
        if one.code is QuestionCode.NO_LEAD and one.subject == "17"
    )
    panel._ui.question_table.selectRow(at)
    assert [radio.text() for radio, _ in panel._radios][:2] == ["区委组织部（推定）", "区人力社保局"]
    assert not any(radio.isChecked() for radio, _ in panel._radios)
    assert not panel._ui.answer_button.isEnabled()


def test_a_proposal_chosen_by_key_is_handed_over(panel: QuestionsPanel, qtbot: QtBot) -> None:
    qtbot.keyClick(panel._radios[0][0], Qt.Key.Key_Space)
    assert panel._ui.answer_edit.text() == panel._radios[0][1]
    with qtbot.waitSignal(panel.answered) as sent:
        qtbot.keyClick(panel._ui.answer_edit, Qt.Key.Key_Return)
    assert sent.args == [(0,), panel._radios[0][1]]


def test_own_words_take_the_mark_off_the_proposals(
    panel: QuestionsPanel, qtbot: QtBot, type_words: Callable[[QWidget, str], None]
) -> None:
    qtbot.keyClick(panel._radios[0][0], Qt.Key.Key_Space)
    type_words(panel._ui.answer_edit, "牵头")
    assert not any(radio.isChecked() for radio, _ in panel._radios)


def test_the_words_of_the_plan_are_shown_and_can_be_looked_up(panel: QuestionsPanel, qtbot: QtBot) -> None:
    assert panel._ui.quote_label.text().startswith("原文：（牵头单位：")
    with qtbot.waitSignal(panel.quote_wanted) as sent:
        qtbot.keyClick(panel._ui.quote_button, Qt.Key.Key_Space)
    assert sent.args[0].subject == panel._questions[0].subject


def test_a_plan_without_questions_says_so(panel: QuestionsPanel, sample_reading: PlanReading) -> None:
    from dataclasses import replace

    panel.show_review(review_of(replace(sample_reading, questions=()), "示例"))
    assert panel._ui.question_stack.currentWidget() is panel._empty
