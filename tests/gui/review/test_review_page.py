"""审核 driven by keys: the queue, approving, returning with reasons, unlocking, the letter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.gui.conftest import ScriptedVoice
from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.returns_review import Decision
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.review.review_page import ReviewPage
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.review import ReviewSheet
from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt
UNIT = "区科技局"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> ReviewPage:
    """The page at one unit's return of the second quarter."""
    made = ReviewPage(desk)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    desk.changed.connect(made.show_changes)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    unit_id: list[int] = []
    desk.ask(lambda services: services.units.unit(UNIT).id, unit_id.append)
    settled()
    made.show_target(("unit", unit_id[0]))
    settled()
    made._ui.rows_table.setFocus()
    return made


@pytest.fixture
def sheet(desk: Desk, settled: Callable[[], None]) -> Callable[[], ReviewSheet]:
    """The unit's return as it is stored now."""

    def read() -> ReviewSheet:
        found: list[ReviewSheet] = []

        def ask(services: Services) -> ReviewSheet:
            scope = desk.scope
            assert scope.plan_id is not None
            assert scope.period_id is not None
            return services.review.sheet(scope.plan_id, services.units.unit(UNIT).id, scope.period_id)

        desk.ask(ask, found.append)
        settled()
        return found[0]

    return read


def current(page: ReviewPage) -> str:
    row = page._row
    assert row is not None
    return row.number


def test_the_queue_counts_who_waits_and_shows_the_row_with_its_texts(page: ReviewPage) -> None:
    assert "待审 19 家" in page._ui.count_label.text()
    view = page._ui.row_view._ui
    assert view.heading_label.text().startswith(current(page))
    assert "本期进展" in view.current_text.toPlainText()
    assert "上期" in view.figures_label.text()
    for key in ("J", "K", "A", "R", "U"):
        assert key in page._ui.keys_label.text()


def test_j_and_k_go_through_the_rows(page: ReviewPage, qtbot: QtBot) -> None:
    first = current(page)
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_J)
    second = current(page)
    assert second != first
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_K)
    assert current(page) == first
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_Down)
    assert current(page) == second
    assert page._ui.row_view._ui.heading_label.text().startswith(second)


def test_j_after_the_last_row_goes_on_to_the_next_unit(page: ReviewPage, qtbot: QtBot) -> None:
    before = page._unit_id
    assert page._sheet is not None
    for _ in page._sheet.rows:
        qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_J)
    assert page._unit_id != before


def test_a_approves_the_row_and_goes_on(
    page: ReviewPage, qtbot: QtBot, settled: Callable[[], None], sheet: Callable[[], ReviewSheet]
) -> None:
    first = current(page)
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_A)
    settled()
    assert sheet().rows[0].decision is Decision.APPROVED
    assert current(page) != first
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_K)
    assert not page._ui.approve_button.isEnabled()
    assert page._ui.unlock_button.isEnabled()


def test_r_asks_for_a_reason_offers_the_usual_ones_and_sends_the_row_back(
    page: ReviewPage,
    qtbot: QtBot,
    settled: Callable[[], None],
    sheet: Callable[[], ReviewSheet],
    type_words: Callable[..., None],
) -> None:
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_R)
    panel = page._ui.reason_panel
    assert panel.isVisible()
    assert page._ui.row_view._ui.task_text.isVisible()
    texts = [panel._ui.templates_list.item(at).text() for at in range(panel._ui.templates_list.count())]
    at = next(at for at, text in enumerate(texts) if text.startswith("缺数据"))
    panel._ui.templates_list.setCurrentRow(at)
    qtbot.keyClick(panel._ui.templates_list, Qt.Key.Key_Return)
    assert panel.reason == texts[at]
    type_words(panel._ui.reason_edit, "另请附文件。")
    qtbot.keyClick(panel._ui.reason_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    stored = sheet()
    assert stored.state is ReturnState.SENT_BACK
    assert stored.rows[0].decision is Decision.RETURNED
    assert stored.rows[0].review is not None
    assert "缺数据" in stored.rows[0].review.reason
    assert "另请附文件。" in stored.rows[0].review.reason
    assert panel.isHidden()
    assert page._ui.notice_button.isEnabled()


def test_no_reason_is_said_beside_the_field_and_esc_drops_the_question(
    page: ReviewPage, qtbot: QtBot, sheet: Callable[[], ReviewSheet]
) -> None:
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_R)
    panel = page._ui.reason_panel
    qtbot.keyClick(panel._ui.confirm_button, Qt.Key.Key_Space)
    assert "没有写明原因" in panel._ui.reason_problem.sentence
    qtbot.keyClick(panel._ui.reason_edit, Qt.Key.Key_Escape)
    assert panel.isHidden()
    assert sheet().state is ReturnState.SUBMITTED
    assert page._ui.rows_table.hasFocus()


def test_ctrl_enter_approves_the_whole_return_and_unlocking_asks_why(
    page: ReviewPage,
    qtbot: QtBot,
    settled: Callable[[], None],
    sheet: Callable[[], ReviewSheet],
    type_words: Callable[..., None],
    desk: Desk,
) -> None:
    unit_id = page._unit_id
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert sheet().is_approved
    assert page._unit_id != unit_id
    page.show_target(("unit", unit_id))
    settled()
    assert "锁定" in page._ui.notice_label.text()
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_U)
    type_words(page._ui.reason_panel._ui.reason_edit, "来函更正")
    qtbot.keyClick(page._ui.reason_panel._ui.reason_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    stored = sheet()
    assert stored.state is ReturnState.UNLOCKED
    assert [row.decision for row in stored.rows if row.review and row.review.reason == "来函更正"] == [Decision.UNLOCKED]


def test_what_another_page_changes_is_seen_and_a_refusal_is_said_on_the_page(
    page: ReviewPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    def name_reviewer(services: Services) -> object:
        return services.settings.change(replace(services.settings.settings(), reviewer_name="王审核"))

    desk.act(name_reviewer, lambda changes: changes)  # type: ignore[arg-type,return-value]  # Changes, by the verb
    settled()
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_A)
    settled()
    assert "本机关的审核人是“王审核”" in page._ui.notice_label.text()
    assert page._ui.notice_frame.property("kind") == "banner"
    assert page._ui.rows_table.hasFocus()
    assert page._ui.fill_button.isHidden()


def test_a_return_refused_for_gaps_leads_to_where_they_are_filled_in(
    page: ReviewPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None], sheet: Callable[[], ReviewSheet]
) -> None:
    unit_id, row = sheet().unit.id, sheet().rows[0]
    assert row.task is not None
    task_id = row.task.task.id

    def empty_it(services: Services) -> Changes:
        scope = desk.scope
        assert scope.plan_id is not None
        assert scope.period_id is not None
        who = (scope.plan_id, unit_id, scope.period_id)
        services.review.approve(*who, row.key)
        services.review.unlock(*who, "来函更正", row.key)
        form = services.entries.form(*who)
        entry = next(one.entry for one in form.rows if one.task.id == task_id)
        return services.entries.save(replace(entry, progress_text="")).changes

    desk.act(empty_it, lambda changes: changes)
    settled()
    page.show_target(("unit", unit_id))
    settled()
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert "不能整表通过" in page._ui.notice_label.text()
    assert page._ui.notice_frame.property("kind") == "banner"
    wanted: list[tuple[str, object]] = []
    desk.wanted.connect(lambda key, target: wanted.append((key, target)))
    qtbot.keyClick(page._ui.fill_button, Qt.Key.Key_Space)
    assert wanted == [("returns", ("entry", unit_id, task_id))]


def test_the_letter_is_numbered_and_written_where_the_clerk_says(
    page: ReviewPage,
    qtbot: QtBot,
    settled: Callable[[], None],
    voice: ScriptedVoice,
    tmp_path: Path,
    type_words: Callable[..., None],
) -> None:
    unit_id = page._unit_id
    qtbot.keyClick(page._ui.rows_table, Qt.Key.Key_R)
    type_words(page._ui.reason_panel._ui.reason_edit, "缺数据")
    qtbot.keyClick(page._ui.reason_panel._ui.reason_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert page._unit_id == unit_id
    path = tmp_path / "通知.pdf"
    voice.answers = [0, path]
    qtbot.keyClick(page._ui.notice_button, Qt.Key.Key_Space)
    settled()
    assert path.read_bytes().startswith(b"%PDF")
    assert "万州府督退〔2024〕1号" in page._ui.notice_label.text()


def test_a_period_without_returns_says_what_to_do(page: ReviewPage, desk: Desk, settled: Callable[[], None]) -> None:
    def open_next(services: Services) -> int:
        return services.periods.open("2024Q4")[0].id

    opened: list[int] = []
    desk.ask(open_next, opened.append)
    settled()
    desk.look_at(period_id=opened[0])
    page.show_scope(desk.scope)
    settled()
    assert "还没有单位报送" in page._empty.sentence
    for button in (page._ui.approve_all_button, page._ui.return_all_button, page._ui.notice_button):
        assert not button.isEnabled()
    wanted: list[str] = []
    desk.wanted.connect(lambda key, _: wanted.append(key))
    page._empty.asked.emit()
    assert wanted == ["forms"]
