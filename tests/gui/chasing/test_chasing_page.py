"""催报: the matrix says who has not reported, and the next act is one key away."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from wanzhou_gui.domain.chasing import ChasingSettings, ReportingState
from wanzhou_gui.gui.chasing.chasing_page import ChasingPage
from wanzhou_gui.gui.chasing.matrix import STATE_ROLE
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.reports.chasing.wording import reporting_word
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt


def column_states(page: ChasingPage) -> list[str]:
    model = page._model
    column = model.column_of(page.desk.scope.period_id or 0)
    return [str(model.index(row, column).data(STATE_ROLE)) for row in range(model.rowCount())]


def test_the_column_in_view_adds_up_to_the_sentence_above_it(page: ChasingPage) -> None:
    states = column_states(page)
    assert len(states) == 21
    board = page.board
    assert board is not None
    for state, count in board.counts().items():
        assert states.count(state.value) == count
    assert f"未报{states.count(ReportingState.MISSING.value)}家" in page._ui.counts_label.text()


def test_every_cell_says_its_state_in_words_as_well(page: ChasingPage) -> None:
    model = page._model
    for row in range(model.rowCount()):
        for column in model.period_columns:
            index = model.index(row, column)
            assert index.data() == reporting_word(ReportingState(index.data(STATE_ROLE)))


def test_it_begins_at_the_first_unit_that_owes(page: ChasingPage) -> None:
    line = page.current_line
    assert line is not None
    assert (line.unit.name, line.is_owed) == ("区检察院", True)
    assert "建议：电话催办" in page._panel._ui.proposal_label.text()


def test_enter_opens_the_returns_of_the_unit_in_the_period_under_the_cursor(
    page: ChasingPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    wanted: list[tuple[str, object]] = []
    desk.wanted.connect(lambda key, target: wanted.append((key, target)))
    line = page.current_line
    assert line is not None
    page._matrix.setCurrentIndex(page._model.index(page._matrix.currentIndex().row(), 1))
    qtbot.keyClick(page._matrix, Qt.Key.Key_Return)
    settled()
    assert wanted == [("returns", ("unit", line.unit.id))]
    assert desk.scope.period_id == page._model.period_id_at(1)


def test_a_click_on_a_cell_opens_the_returns_and_a_click_on_the_name_does_not(
    page: ChasingPage, qtbot: QtBot, desk: Desk
) -> None:
    wanted: list[str] = []
    desk.wanted.connect(lambda key, _: wanted.append(key))
    page._clicked(page._model.index(2, 0))
    assert wanted == []
    page._clicked(page._model.index(2, 2))
    assert wanted == ["returns"]


def test_the_short_message_goes_to_the_clipboard(page: ChasingPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    page._panel._ui.copy_short_button.click()
    settled()
    text = QGuiApplication.clipboard().text()
    assert "已逾期11个工作日" in text
    assert len(text) <= 70
    assert page._panel._ui.done_label.text().startswith("已复制")


def test_the_list_of_the_missing_is_written_as_pdf_and_workbook(
    page: ChasingPage, voice: ScriptedVoice, tmp_path: Path, settled: Callable[[], None]
) -> None:
    voice.answers = [tmp_path / "未报名单.pdf", tmp_path / "未报名单.xlsx"]
    page._ui.list_pdf_button.click()
    settled()
    page._ui.list_workbook_button.click()
    settled()
    assert (tmp_path / "未报名单.pdf").read_bytes().startswith(b"%PDF")
    assert (tmp_path / "未报名单.xlsx").read_bytes().startswith(b"PK")


def test_a_request_that_comes_too_late_is_said_with_the_day_that_would_be_right(
    page: ChasingPage, desk: Desk, settled: Callable[[], None]
) -> None:
    assert not page._ui.warning_frame.isVisibleTo(page)
    desk.ask(lambda services: services.chasing.change_settings(ChasingSettings(notice_workdays=60)), lambda _: None)
    desk.ask(
        lambda services: services.periods.period("2024Q3").id, lambda period_id: desk.look_at(period_id=period_id)
    )
    settled()
    said = page._ui.warning_label.text()
    assert said.startswith("如今天发填报表：7月10日发出、9月25日截止，只留54个工作日")
    assert "截止日宜不早于10月9日" in said


def test_a_year_without_known_holidays_is_said(
    page: ChasingPage, desk: Desk, settled: Callable[[], None]
) -> None:
    def move(services: Services) -> None:
        services.periods.change_due_day(services.periods.period("2024Q2"), date(2027, 6, 27))

    desk.ask(move, lambda _: page.refresh())
    settled()
    said = page._ui.warning_label.text()
    assert "2027年的放假安排未收录" in said
    assert "6月27日不上班" in said
    assert page._ui.due_day_button.isVisibleTo(page)


def test_the_search_box_brings_a_unit_up(page: ChasingPage) -> None:
    page.search("教委")
    line = page.current_line
    assert line is not None
    assert line.unit.name == "区教委"


def test_a_broken_promise_is_on_the_workbench_and_leads_back(opened: WindowRig) -> None:
    window = opened.window
    window.show_page("chasing")
    opened.settle()
    page = window.current_page
    assert isinstance(page, ChasingPage)
    opened.press("F8")
    opened.press("Alt+1")
    opened.press("Return")
    opened.settle()
    window.show_page("workbench")
    opened.settle()
    bench = window.current_page
    chip = bench._attention_chips["promise"]  # type: ignore[union-attr]
    assert chip.text() == "承诺到期 1"
    chip.click()
    lines = bench._attention.lines  # type: ignore[union-attr]
    assert [line.title for line in lines] == ["区检察院"]
    assert lines[0].right == "承诺今天报送，尚未收到"
    bench._attention.chosen.emit(lines[0].target)  # type: ignore[union-attr]
    opened.settle()
    assert window.current_key == "chasing"
