"""单位填报, driven by keyboard on a real ledger."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QWidget

from wanzhou_gui.domain.entries import Entry, ProgressStatus, ReturnState
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.returns.returns_page import ReturnsPage
from wanzhou_gui.usecases.entries import UnitForm
from wanzhou_gui.usecases.errors import EnvironmentProblemError
from wanzhou_gui.usecases.services import Services

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
TypeWords = Callable[[QWidget, str], None]
REPOSITORY = Path(__file__).resolve().parents[3]


def stored_form(desk: Desk, settled: Callable[[], None], unit_name: str) -> UnitForm:
    found: list[UnitForm] = []
    scope = desk.scope
    assert scope.plan_id is not None
    assert scope.period_id is not None

    def read(services: Services) -> UnitForm:
        unit = services.units.unit(unit_name)
        return services.entries.form(scope.plan_id, unit.id, scope.period_id)

    desk.ask(read, found.append)
    settled()
    return found[0]


def fill_whole_return(page: ReturnsPage, type_words: TypeWords, qtbot: QtBot, settled: Callable[[], None]) -> None:
    """Fill in everything 区检察院 is asked, with nothing to question."""
    for row in range(page._rows.rowCount()):
        page._ui.task_table.selectRow(row)
        form = page._entry_form._ui
        type_words(form.progress_text_edit, f"第二季度办理案件{row + 3}件，印发典型案例1批6个。")
        form.completion_percent_edit.setFocus()
        qtbot.keyClicks(form.completion_percent_edit, "35")
        form.status_combo.setFocus()
        qtbot.keyClick(form.status_combo, Qt.Key.Key_Down)
        qtbot.keyClick(form.status_combo, Qt.Key.Key_Down)
        settled()
    for edit, words in (
        (page._ui.filled_by_edit, "王敏"),
        (page._ui.phone_edit, "58001234"),
        (page._ui.reviewed_by_edit, "刘强"),
    ):
        type_words(edit, words)
    page.commit_pending()
    settled()


def test_percent_below_last_period_is_questioned_beside_the_field(
    page: ReturnsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    edit = page._entry_form._ui.completion_percent_edit
    edit.setFocus()
    qtbot.keyClicks(edit, "5")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled()
    label = page._entry_form._ui.completion_percent_problem
    assert label.isVisibleTo(page)
    assert label.sentence.startswith("低于上期的7%（少2个百分点）")
    assert edit.property("state") == "question"
    assert stored_form(desk, settled, "区检察院").rows[0].entry.completion_percent == Decimal(5)


def test_a_share_in_words_is_refused_with_an_example_and_not_stored(
    page: ReturnsPage, type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    edit = page._entry_form._ui.completion_percent_edit
    type_words(edit, "八成")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled()
    assert page._entry_form._ui.completion_percent_problem.sentence == "看不懂“八成”。请填数字，如 80。"
    assert edit.text() == "八成"
    assert stored_form(desk, settled, "区检察院").rows[0].entry.completion_percent is None


def test_text_is_stored_after_a_pause_and_the_cursor_stays(
    page: ReturnsPage, type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    edit = page._entry_form._ui.progress_text_edit
    type_words(edit, "召开联席会议2次。")
    edit.moveCursor(edit.textCursor().MoveOperation.Left)
    place = edit.textCursor().position()
    qtbot.waitUntil(lambda: page._ui.saved_label.text() == "已保存", timeout=5000)
    settled()
    assert edit.hasFocus()
    assert edit.textCursor().position() == place
    assert stored_form(desk, settled, "区检察院").rows[0].entry.progress_text == "召开联席会议2次。"
    assert page._rows.index(0, 6).data() == "待补"


def test_an_empty_phrase_is_questioned(
    page: ReturnsPage, type_words: TypeWords, settled: Callable[[], None]
) -> None:
    form = page._entry_form._ui
    type_words(form.progress_text_edit, "正在有序推进")
    form.problems_text_edit.setFocus()
    settled()
    assert "看不出实际进展" in form.progress_text_problem.sentence


def test_f8_carries_last_period_over(page: ReturnsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]) -> None:
    edit = page._entry_form._ui.next_steps_edit
    assert page._entry_form._ui.next_steps_previous.value
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_F8)
    settled()
    row = stored_form(desk, settled, "区检察院").rows[0]
    assert row.previous is not None
    assert row.entry.next_steps == row.previous.next_steps == edit.toPlainText()
    assert edit.hasFocus()


def test_only_a_lead_is_asked_when_the_task_will_be_done(
    page: ReturnsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    assert not page._entry_form._ui.expected_on_edit.isVisibleTo(page)
    page.show_target(("unit", stored_form(desk, settled, "区经济信息委").unit.id))
    settled()
    assert page._rows.index(0, 2).data() == "牵头"
    assert page._entry_form._ui.expected_on_edit.isVisibleTo(page)


def test_half_typed_text_is_offered_by_the_next_window(
    page: ReturnsPage,
    make_page: Callable[[], ReturnsPage],
    type_words: TypeWords,
    qtbot: QtBot,
    desk: Desk,
    settled: Callable[[], None],
) -> None:
    drafts: list[object] = []
    type_words(page._entry_form._ui.problems_text_edit, "鉴定周期长，积压")
    # The program dies between the draft and the save.
    page._entry_form._commit_timer.stop()
    desk.changed.disconnect(page.show_changes)

    def kept() -> bool:
        desk.ask(lambda services: list(services.entries.drafts()), drafts.extend)
        settled()
        return bool(drafts)

    qtbot.waitUntil(kept, timeout=5000)
    again = make_page()
    assert again._ui.draft_banner.isVisibleTo(again)
    assert "区检察院·2024年第二季度·任务1·存在问题“鉴定周期长，积压”" in again._ui.draft_label.text()
    again._ui.restore_button.setFocus()
    qtbot.keyClick(again._ui.restore_button, Qt.Key.Key_Space)
    settled()
    assert not again._ui.draft_banner.isVisibleTo(again)
    assert again._entry_form._ui.problems_text_edit.toPlainText() == "鉴定周期长，积压"
    assert stored_form(desk, settled, "区检察院").rows[0].entry.problems_text == "鉴定周期长，积压"
    assert not make_page()._ui.draft_banner.isVisibleTo(again)


def test_a_value_that_cannot_be_read_survives_as_typed(
    page: ReturnsPage,
    make_page: Callable[[], ReturnsPage],
    type_words: TypeWords,
    qtbot: QtBot,
    settled: Callable[[], None],
) -> None:
    edit = page._entry_form._ui.completion_percent_edit
    type_words(edit, "八成")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled()
    again = make_page()
    assert "完成比例“八成”" in again._ui.draft_label.text()
    qtbot.keyClick(again._ui.restore_button, Qt.Key.Key_Space)
    settled()
    assert again._entry_form._ui.completion_percent_edit.text() == "八成"
    assert "如 80" in again._entry_form._ui.completion_percent_problem.sentence


def test_drafts_can_be_thrown_away(
    page: ReturnsPage,
    make_page: Callable[[], ReturnsPage],
    type_words: TypeWords,
    qtbot: QtBot,
    settled: Callable[[], None],
) -> None:
    type_words(page._entry_form._ui.completion_percent_edit, "过半")
    qtbot.keyClick(page._entry_form._ui.completion_percent_edit, Qt.Key.Key_Return)
    settled()
    again = make_page()
    qtbot.keyClick(again._ui.discard_button, Qt.Key.Key_Space)
    settled()
    assert not again._ui.draft_banner.isVisibleTo(again)
    third = make_page()
    assert not third._ui.draft_banner.isVisibleTo(third)


def test_nothing_typed_means_no_banner(page: ReturnsPage) -> None:
    assert not page._ui.draft_banner.isVisibleTo(page)


def test_an_incomplete_return_is_not_taken_and_the_first_place_is_shown(
    page: ReturnsPage, type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    type_words(page._entry_form._ui.progress_text_edit, "召开联席会议2次，印发纪要1份。")
    qtbot.keyClick(page._entry_form._ui.progress_text_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert stored_form(desk, settled, "区检察院").unit_return.state is ReturnState.DRAFT
    assert page._ui.problems_frame.isVisibleTo(page)
    assert page._ui.problems_label.text().startswith("还有1项任务未填、5处须补充。任务1 完成比例：未填写。")
    assert page._entry_form._ui.completion_percent_edit.hasFocus()
    assert page._ui.phone_problem.sentence == "未填写联系电话。"


def test_a_whole_return_is_taken_locked_and_sent_back_with_a_reason(
    page: ReturnsPage,
    type_words: TypeWords,
    qtbot: QtBot,
    desk: Desk,
    settled: Callable[[], None],
    voice: ScriptedVoice,
) -> None:
    fill_whole_return(page, type_words, qtbot, settled)
    assert not page._ui.problems_frame.isVisibleTo(page)
    qtbot.keyClick(page._ui.filled_by_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    qtbot.waitUntil(lambda: "已提交入库" in page._ui.notice_label.text(), timeout=5000)
    form = stored_form(desk, settled, "区检察院")
    assert form.unit_return.state is ReturnState.SUBMITTED
    assert page._entry_form._ui.progress_text_edit.isReadOnly()
    assert not page._ui.submit_button.isEnabled()
    voice.answers.append("缺少案件清单")
    page._ui.send_back_button.setFocus()
    qtbot.keyClick(page._ui.send_back_button, Qt.Key.Key_Space)
    settled()
    qtbot.waitUntil(lambda: page._ui.notice_label.text() == "已退回修改，原因：缺少案件清单", timeout=5000)
    assert not page._entry_form._ui.progress_text_edit.isReadOnly()
    assert stored_form(desk, settled, "区检察院").unit_return.state is ReturnState.SENT_BACK


def test_questions_must_be_confirmed_before_a_return_is_taken(
    page: ReturnsPage, type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    fill_whole_return(page, type_words, qtbot, settled)
    edit = page._entry_form._ui.completion_percent_edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClicks(edit, "1")
    page.submit()
    settled()
    assert stored_form(desk, settled, "区检察院").unit_return.state is ReturnState.DRAFT
    assert page._ui.confirm_check.isVisibleTo(page)
    assert page._ui.confirm_check.hasFocus()
    qtbot.keyClick(page._ui.confirm_check, Qt.Key.Key_Space)
    qtbot.keyClick(page._ui.confirm_check, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert stored_form(desk, settled, "区检察院").unit_return.state is ReturnState.SUBMITTED


def test_initials_find_a_unit_and_enter_goes_to_its_tasks(
    page: ReturnsPage, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    page._ui.unit_search_edit.setFocus()
    qtbot.keyClicks(page._ui.unit_search_edit, "fgw")
    settled()
    assert page._ui.unit_label.text() == "区发展改革委"
    qtbot.keyClick(page._ui.unit_search_edit, Qt.Key.Key_Return)
    assert page._ui.task_table.hasFocus()
    qtbot.keyClick(page._ui.task_table, Qt.Key.Key_Return)
    assert page._entry_form._ui.progress_text_edit.hasFocus()


def test_keys_lead_through_units_and_tasks(page: ReturnsPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    page._entry_form._ui.progress_text_edit.setFocus()
    qtbot.keyClick(page._entry_form._ui.progress_text_edit, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    assert page._entry_form._ui.task_label.text().startswith("2　")
    assert page._entry_form._ui.progress_text_edit.hasFocus()
    qtbot.keyClick(page._entry_form._ui.progress_text_edit, Qt.Key.Key_PageDown, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert page._ui.unit_label.text() == "区公安局"


def test_undo_elsewhere_brings_the_earlier_text_back(
    page: ReturnsPage, type_words: TypeWords, desk: Desk, settled: Callable[[], None]
) -> None:
    edit = page._entry_form._ui.coordination_edit
    type_words(edit, "请协调场地")
    page.commit_pending()
    settled()
    desk.act(lambda services: services.history.undo(), lambda result: result[1])
    settled()
    assert edit.toPlainText() == ""
    type_words(edit, "请协调经费")
    page.commit_pending()
    settled()
    assert stored_form(desk, settled, "区检察院").rows[0].entry.coordination == "请协调经费"


def test_a_field_changed_elsewhere_meanwhile_shows_both_texts(
    page: ReturnsPage, type_words: TypeWords, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    edit = page._entry_form._ui.evidence_edit
    type_words(edit, "案件清单")
    row = stored_form(desk, settled, "区检察院").rows[0]
    desk.ask(lambda services: services.entries.save(replace(row.entry, evidence="会议纪要")), lambda _: None)
    page.commit_pending()
    settled()
    form = page._entry_form._ui
    assert form.conflict_frame.isVisibleTo(page)
    assert "现存：会议纪要" in form.conflict_label.text()
    assert "我填的：案件清单" in form.conflict_label.text()
    qtbot.keyClick(form.keep_mine_button, Qt.Key.Key_Space)
    settled()
    assert not form.conflict_frame.isVisibleTo(page)
    assert stored_form(desk, settled, "区检察院").rows[0].entry.evidence == "案件清单"


def test_another_field_changed_elsewhere_is_kept_beside_mine(
    page: ReturnsPage, type_words: TypeWords, desk: Desk, settled: Callable[[], None]
) -> None:
    type_words(page._entry_form._ui.evidence_edit, "案件清单")
    row = stored_form(desk, settled, "区检察院").rows[0]
    desk.ask(lambda services: services.entries.save(replace(row.entry, next_steps="开展回访")), lambda _: None)
    page.commit_pending()
    settled()
    entry = stored_form(desk, settled, "区检察院").rows[0].entry
    assert (entry.evidence, entry.next_steps) == ("案件清单", "开展回访")


def test_a_full_disk_is_said_on_the_page_and_the_text_is_saved_later(
    page: ReturnsPage,
    type_words: TypeWords,
    desk: Desk,
    settled: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
    voice: ScriptedVoice,
) -> None:
    def refuse(entry: Entry) -> None:
        raise EnvironmentProblemError("disk_full", path="台账.ledger")

    with monkeypatch.context() as full_disk:
        full_disk.setattr(desk._services.entries, "save", refuse)
        type_words(page._entry_form._ui.evidence_edit, "现场照片12张")
        page.commit_pending()
        settled()
        assert page._ui.notice_label.text().startswith("磁盘空间不足")
        assert page._ui.saved_label.text() == "没有保存"
        assert voice.said == []
    page.commit_pending()
    settled()
    assert stored_form(desk, settled, "区检察院").rows[0].entry.evidence == "现场照片12张"
    assert not page._ui.notice_frame.isVisibleTo(page)


def test_escape_goes_back_to_the_table(page: ReturnsPage, qtbot: QtBot) -> None:
    page._entry_form._ui.problems_text_edit.setFocus()
    qtbot.keyClick(page._entry_form._ui.problems_text_edit, Qt.Key.Key_Escape)
    assert page._ui.task_table.hasFocus()


def test_a_period_that_is_not_open_can_only_be_read_until_it_is_opened(
    page: ReturnsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    desk.act(lambda services: services.periods.generate(desk.scope.plan_id, services.periods.periods()[0].kind), lambda r: r[1])
    desk.ask(
        lambda services: services.periods.period("2025Q1").id, lambda period_id: desk.look_at(period_id=period_id)
    )
    settled()
    page.show_scope(desk.scope)
    settled()
    assert page._entry_form._ui.progress_text_edit.isReadOnly()
    assert page._ui.notice_label.text() == "2025年第一季度没有开放填报，只能查看。"
    page._ui.open_period_button.setFocus()
    qtbot.keyClick(page._ui.open_period_button, Qt.Key.Key_Space)
    settled()
    assert not page._entry_form._ui.progress_text_edit.isReadOnly()


def test_the_biggest_unit_shows_nineteen_tasks_and_its_indicators(
    page: ReturnsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    form = stored_form(desk, settled, "区市场监管局")
    page.show_target(("unit", form.unit.id))
    settled()
    assert len(form.rows) == 19
    assert page._rows.rowCount() == 19 + len(form.indicators)
    assert page._ui.roles_label.text().startswith("牵头13项·责任6项")


def test_a_ledger_without_a_plan_says_so_and_offers_the_import(
    page: ReturnsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None], tmp_path: Path
) -> None:
    opened: list[Services] = []
    before = desk._services
    desk.background.on_ledger_thread(lambda: desk.office.create_ledger(tmp_path / "空.ledger"), opened.append, print)
    settled()
    desk.use(opened[0])
    page.show_scope(desk.scope)
    with qtbot.waitSignal(desk.wanted) as asked:
        page._empty._button.click()
    assert asked.args == ["plan_review", None]
    assert "台账里还没有方案" in page._empty.sentence
    desk.background.wait_for_ledger(opened[0].close)
    desk.use(before)


def test_every_field_that_takes_the_focus_has_a_name(page: ReturnsPage) -> None:
    # Popups of combo boxes are windows of their own and speak for the box they belong to.
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is page
        and not widget.isHidden()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
    ]
    assert nameless == []


_TYPING_PROGRAM = """
import sys, time
from datetime import date
from pathlib import Path
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication
from wanzhou_gui.bootstrap import open_office
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.returns.returns_page import ReturnsPage
from wanzhou_gui.system.clock import FixedClock

application = QApplication([])
theme.apply(application)
office = open_office(FixedClock(date(2024, 7, 10)))
background = Background()
desk = Desk(office, background)
page = ReturnsPage(desk)
page.resize(1200, 560)

def opened(services):
    desk.use(services)
    desk.ask(lambda s: (s.plans.plans()[0].plan.id, s.periods.period("2024Q2").id), look)

def look(ids):
    desk.look_at(plan_id=ids[0], period_id=ids[1])
    page.show()
    page.activateWindow()
    page.show_scope(desk.scope)
    desk.ask(lambda s: None, lambda _: desk.ask(lambda s: None, lambda _: type_it()))

def type_it():
    edit = page._entry_form._ui.progress_text_edit
    edit.setFocus()
    words = QInputMethodEvent()
    words.setCommitString(sys.argv[2])
    QApplication.sendEvent(edit, words)

page._saver.entry_saved.connect(lambda *_: print("saved", flush=True))
background.on_ledger_thread(lambda: office.open_ledger(Path(sys.argv[1])), opened, print)
application.exec()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="SIGKILL is a signal of POSIX systems")
def test_a_killed_program_keeps_what_was_committed(ledger_path: Path, tmp_path: Path) -> None:
    words = "走访企业12家，办结案件3件。"
    program = subprocess.Popen(
        [sys.executable, "-c", _TYPING_PROGRAM, str(ledger_path), words],
        cwd=REPOSITORY,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        encoding="utf-8",
    )
    assert program.stdout is not None
    with program:
        assert program.stdout.readline().strip() == "saved"
        program.send_signal(signal.SIGKILL)
    connection = sqlite3.connect(ledger_path)
    try:
        found = connection.execute("SELECT count(*) FROM entry WHERE progress_text = ?", (words,)).fetchone()
    finally:
        connection.close()
    assert found == (1,)


def test_saving_keeps_other_fields_of_the_row(
    page: ReturnsPage, type_words: TypeWords, desk: Desk, settled: Callable[[], None]
) -> None:
    form = stored_form(desk, settled, "区检察院")
    entry = Entry(
        task_id=form.rows[0].task.id,
        unit_id=form.unit.id,
        period_id=form.period.id,
        status=ProgressStatus.ON_TRACK,
        next_steps="继续办案",
    )
    desk.act(lambda services: services.entries.save(entry), lambda saved: saved.changes)
    settled()
    type_words(page._entry_form._ui.evidence_edit, "清单")
    page.commit_pending()
    settled()
    stored = stored_form(desk, settled, "区检察院").rows[0].entry
    assert (stored.status, stored.next_steps, stored.evidence) == (ProgressStatus.ON_TRACK, "继续办案", "清单")


def test_a_row_the_office_returned_carries_its_reason_beside_the_text_and_an_approved_row_is_locked(
    page: ReturnsPage, desk: Desk, settled: Callable[[], None], type_words: TypeWords, qtbot: QtBot
) -> None:
    def review(services: Services) -> tuple[int, int, int]:
        scope = desk.scope
        assert scope.plan_id is not None
        assert scope.period_id is not None
        who = (scope.plan_id, services.units.unit("区科技局").id, scope.period_id)
        rows = services.review.sheet(*who).rows
        services.review.approve(*who, rows[0].key)
        services.review.send_back(*who, "缺数据：请补充件数。", rows[1].key)
        return who[1], rows[0].task.task.id, rows[1].task.task.id  # type: ignore[union-attr]  # rows of tasks

    ids: list[tuple[int, int, int]] = []
    desk.ask(review, ids.append)
    settled()
    unit_id, approved, returned = ids[0]
    page.show_target(("entry", unit_id, returned))
    settled()
    form = page._entry_form
    assert form._labels["progress_text"].sentence == "审核退回：缺数据：请补充件数。"
    assert not form._ui.progress_text_edit.isReadOnly()
    assert page._ui.notice_label.text() == "已退回修改，有1项待修改，原因写在各项旁边"
    type_words(form._ui.progress_text_edit, "办结8件。")
    form.commit()
    settled()
    assert form._labels["progress_text"].sentence == ""
    page.show_target(("entry", unit_id, approved))
    settled()
    assert form._ui.progress_text_edit.isReadOnly()
    assert "已审核通过并锁定" in form._ui.task_facts_label.text()


def test_an_approved_return_stands_locked_in_the_list_and_in_the_form(
    page: ReturnsPage, desk: Desk, settled: Callable[[], None]
) -> None:
    def approve(services: Services) -> int:
        scope = desk.scope
        assert scope.plan_id is not None
        assert scope.period_id is not None
        unit_id = services.units.unit("区科技局").id
        services.review.approve(scope.plan_id, unit_id, scope.period_id)
        return unit_id

    ids: list[int] = []
    desk.ask(approve, ids.append)
    settled()
    page.show_scope(desk.scope)
    page.show_target(("unit", ids[0]))
    settled()
    assert "已审核通过并锁定（经办人，2024年7月10日），不能再改" in page._ui.notice_label.text()
    assert not page._ui.send_back_button.isEnabled()
    assert page._entry_form._ui.progress_text_edit.isReadOnly()
    model = page._ui.unit_list.model()
    names = [str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)) for row in range(model.rowCount())]
    assert any("区科技局" in name and "已通过" in name for name in names)
