"""设置—状态用语: a word and a tick for each state are stored as they are left, and a list that cannot be used is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from wanzhou_gui.domain.entries import ProgressStatus
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.state_form import StateForm

pytestmark = pytest.mark.qt

DONE, DONE_LATE, ADJUSTED = ProgressStatus.DONE, ProgressStatus.DONE_LATE, ProgressStatus.ADJUSTED


@pytest.fixture
def form(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> StateForm:
    made = StateForm(desk)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.refresh()
    settled()
    return made


def stored(desk: Desk, settled: Callable[[], None]) -> StatusList:
    found: list[StatusList] = []
    desk.ask(lambda services: services.settings.states(), found.append)
    settled()
    return found[0]


def test_a_word_of_the_office_is_kept_when_the_field_is_left(
    form: StateForm, desk: Desk, settled: Callable[[], None], type_words: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    type_words(form._edits[DONE], "办结")
    qtbot.keyClick(form._edits[DONE], Qt.Key.Key_Return)
    settled()
    assert stored(desk, settled) == StatusList(((DONE, "办结"),))
    form._ui.default_button.click()
    settled()
    assert stored(desk, settled) == STANDARD_STATES
    assert form._edits[DONE].text() == ""


def test_a_state_is_withdrawn_by_its_tick_but_never_the_last_completion(
    form: StateForm, desk: Desk, settled: Callable[[], None], qtbot: QtBot
) -> None:
    for status in (ADJUSTED, DONE_LATE):
        qtbot.keyClick(form._checks[status], Qt.Key.Key_Space)
        settled()
    assert stored(desk, settled).withdrawn == {ADJUSTED, DONE_LATE}
    qtbot.keyClick(form._checks[DONE], Qt.Key.Key_Space)
    settled()
    assert form._ui.state_problem.sentence == "已完成、逾期完成不能都不用。请至少保留一个。"
    assert form._checks[DONE].isChecked()
    assert stored(desk, settled).withdrawn == {ADJUSTED, DONE_LATE}


def test_a_word_another_state_has_is_refused_and_left_for_mending(
    form: StateForm, desk: Desk, settled: Callable[[], None], type_words: Callable[[QWidget, str], None], qtbot: QtBot
) -> None:
    type_words(form._edits[DONE], "滞后")
    qtbot.keyClick(form._edits[DONE], Qt.Key.Key_Return)
    settled()
    assert form._ui.state_problem.sentence.startswith("“滞后”已用于“滞后”这个状态。")
    assert form._edits[DONE].text() == "滞后"
    assert stored(desk, settled) == STANDARD_STATES


def test_tab_goes_down_one_block_and_then_the_other(form: StateForm, qtbot: QtBot) -> None:
    first = form._edits[ProgressStatus.NOT_STARTED]
    first.setFocus()
    qtbot.keyClick(first, Qt.Key.Key_Tab)
    assert form._checks[ProgressStatus.NOT_STARTED].hasFocus()
    qtbot.keyClick(form._checks[ProgressStatus.NOT_STARTED], Qt.Key.Key_Tab)
    assert form._edits[ProgressStatus.ON_TRACK].hasFocus()
