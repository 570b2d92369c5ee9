"""Correcting a reading beside its document: every act by keyboard, on the first plan and on a noisy text."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget

from tests.domain.test_reading_edits import NOISY, check
from wanzhou_gui.domain.plan_reading import PlanReading, QuestionCode
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.fields_dialog import FieldsDialog
from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt
ALT_SHIFT = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Hand:
    """A clerk at the keyboard in front of the page."""

    def __init__(self, page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
        self.page = page
        self.qtbot = qtbot
        self.settled = settled
        self.view = page._ui.source_view

    @property
    def reading(self) -> PlanReading:
        assert self.page._review is not None
        return self.page._review.reading

    @property
    def titles(self) -> list[str]:
        return [item.title for item in self.reading.tasks]

    def undo(self) -> None:
        """As Ctrl+Z of the window does."""
        assert self.page.undo_own()
        self.settled()

    def redo(self) -> None:
        """As Ctrl+Y of the window does."""
        assert self.page.redo_own()
        self.settled()

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, on: QWidget | None = None) -> None:
        target = on or QApplication.focusWidget() or self.view
        self.qtbot.keyClick(target, key, modifiers)
        self.settled()
        QApplication.processEvents()

    def go_to(self, words: str, *, select: bool = False) -> None:
        """Put the caret before some words, as with the arrow keys, or select them as with Shift."""
        self.view.setFocus()
        found = self.view.document().find(words)
        assert not found.isNull(), words
        cursor = QTextCursor(found)
        if not select:
            cursor.setPosition(found.selectionStart())
        self.view.setTextCursor(cursor)

    def choose_role(self, key: Qt.Key) -> None:
        """F8, then the key of the entry."""
        self.press(Qt.Key.Key_F8)
        menu = self.page.bench.actions.roles
        assert menu.isVisible()
        QTest.keyClick(menu, key)
        self.settled()


@pytest.fixture
def hand(page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]) -> Hand:
    page.read_text(NOISY)
    settled()
    return Hand(page, qtbot, settled)


def test_a_task_is_split_at_the_caret_taken_back_and_made_again(hand: Hand) -> None:
    before = hand.reading
    hand.go_to("制定流程图")
    hand.press(Qt.Key.Key_F6)
    assert hand.titles == ["推进一网通办", "压缩办理时限", "制定流程图", "完善用地保障"]
    assert hand.page._ui.tabs.tabText(2) == "任务 4"
    assert hand.page._ui.undo_edit_button.toolTip() == "撤销“从第17行起拆成新的一项”（Ctrl+Z）"
    hand.undo()
    assert hand.reading == before
    assert hand.page._ui.redo_edit_button.toolTip() == "重做“从第17行起拆成新的一项”（Ctrl+Y）"
    hand.redo()
    assert "制定流程图" in hand.titles
    check(hand.reading)


def test_tasks_are_joined_both_ways(hand: Hand) -> None:
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F7)
    assert hand.titles == ["推进一网通办", "完善用地保障"]
    hand.go_to("推进一网通办")
    hand.press(Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert hand.titles == ["推进一网通办"]
    check(hand.reading)


def test_levels_go_up_and_down(hand: Hand) -> None:
    hand.go_to("加强要素保障")
    hand.press(Qt.Key.Key_Right, ALT_SHIFT)
    assert "加强要素保障" in hand.titles
    hand.go_to("加强要素保障")
    hand.press(Qt.Key.Key_Left, ALT_SHIFT)
    assert [group.title for group in hand.reading.groups] == ["优化审批服务", "加强要素保障"]
    hand.press(Qt.Key.Key_Left, ALT_SHIFT)
    assert hand.page._ui.error_label.text() == "分组标题已经是最高一级。"
    hand.go_to("出台用地办法")
    hand.press(Qt.Key.Key_Left, ALT_SHIFT)
    assert "出台用地办法" in hand.titles


def test_selected_text_goes_to_another_place_and_the_fields_follow(hand: Hand) -> None:
    hand.go_to("、页边乱写几字", select=True)
    hand.choose_role(Qt.Key.Key_F)
    second = hand.reading.tasks[1]
    assert second.responsible_units == ("区市场监管局", "区税务局")
    hand.go_to("责任单位：区市场监管局，区税务局", select=True)
    hand.choose_role(Qt.Key.Key_4)
    assert hand.reading.tasks[1].lead_units == ("区市场监管局", "区税务局")
    check(hand.reading)


def test_lines_nobody_read_come_first_and_f4_goes_through_them(hand: Hand) -> None:
    ui = hand.page._ui
    assert not ui.unread_frame.isVisibleTo(hand.page)
    for words in ("随手写的一行说明文字", "出台用地办法。"):
        hand.go_to(words, select=True)
        hand.choose_role(Qt.Key.Key_0)
    assert ui.unread_frame.isVisibleTo(hand.page)
    assert ui.unread_label.text().startswith("未识别 2 处")
    ui.open_button.setFocus()
    hand.press(Qt.Key.Key_F4)
    assert hand.view.textCursor().selectedText() == "出台用地办法。"
    assert hand.view.hasFocus()
    hand.press(Qt.Key.Key_F4)
    assert hand.view.textCursor().selectedText() == "随手写的一行说明文字"
    hand.choose_role(Qt.Key.Key_G)
    assert ui.unread_list.count() == 1
    hand.press(Qt.Key.Key_F4)
    assert hand.view.textCursor().selectedText() == "出台用地办法。"


def test_the_caret_chooses_the_field_and_the_field_shows_the_words(hand: Hand) -> None:
    ui = hand.page._ui
    hand.go_to("新增市场主体")
    assert ui.tabs.currentWidget() is ui.indicator_tab
    assert ui.indicator_table.currentIndex().row() == 0
    hand.go_to("区规划自然资源局牵头")
    assert ui.tabs.currentWidget() is ui.tasks_tab
    assert hand.page.bench.tables.chosen_item.key == "3"
    assert ui.place_label.text().startswith("第21行：任务3的责任单位。")
    ui.task_table.setFocus()
    hand.press(Qt.Key.Key_Up, on=ui.task_table)
    assert hand.view.textCursor().block().text().startswith("2.压缩")
    hand.go_to("某府办发")
    assert ui.tabs.currentIndex() == 0


def test_the_menu_opens_by_key_and_shows_its_keys(hand: Hand) -> None:
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    menu = hand.page.bench.actions.menu
    assert menu.isVisible()
    keys = {action.text().split("(")[0]: action.shortcut().toString() for action in menu.actions() if action.shortcut().toString()}
    assert keys == {
        "从光标处拆成新的一项": "F6",
        "并入上一项": "F7",
        "把下一项并进来": "Shift+F7",
        "升级": "Alt+Shift+Left",
        "降级": "Alt+Shift+Right",
        "改归类": "F8",
    }
    QTest.keyClick(menu, Qt.Key.Key_J)
    hand.settled()
    assert hand.titles == ["推进一网通办", "完善用地保障"]


def test_the_fields_of_a_task_are_set_by_hand_and_say_so(hand: Hand, type_words: Callable[[QWidget, str], None]) -> None:
    ui = hand.page._ui
    hand.go_to("压缩办理时限")
    ui.task_table.setFocus()
    hand.press(Qt.Key.Key_F2, on=ui.task_table)
    dialog = hand.page.dialog
    assert isinstance(dialog, FieldsDialog)
    edit = dialog.edit("lead_units")
    assert isinstance(edit, QLineEdit)
    type_words(edit, "区市场监管局、区数据局")
    hand.press(Qt.Key.Key_Return, on=edit)
    second = hand.reading.tasks[1]
    assert second.lead_units == ("区市场监管局", "区数据局")
    assert ui.task_detail_label.text().splitlines()[1] == "牵头单位：区市场监管局、区数据局　◆人工（人工填写或改正）"
    assert ui.task_table.model().index(1, 5).data() == "◆人工"
    assert any(one.code is QuestionCode.SEVERAL_LEADS and one.subject == "2" for one in hand.page._review.questions)


def test_a_target_is_changed_taken_out_and_added(hand: Hand) -> None:
    ui = hand.page._ui
    hand.go_to("新增市场主体")
    ui.indicator_table.setFocus()
    hand.press(Qt.Key.Key_F2, on=ui.indicator_table)
    dialog = hand.page.dialog
    assert isinstance(dialog, FieldsDialog)
    value = dialog.edit("value")
    assert isinstance(value, QLineEdit)
    value.setText("很多")
    hand.press(Qt.Key.Key_Return, on=value)
    assert dialog._ui.fields_problem.sentence.startswith("看不懂填的数值")
    value.setText("12000")
    hand.press(Qt.Key.Key_Return, on=value)
    assert str(hand.reading.indicators[0].value) == "12000"
    count = len(hand.reading.indicators)
    hand.page.activateWindow()
    hand.qtbot.waitUntil(hand.page.isActiveWindow)
    ui.indicator_table.setFocus()
    hand.press(Qt.Key.Key_Delete, on=ui.indicator_table)
    assert len(hand.reading.indicators) == count - 1
    hand.go_to("业务培训２次", select=True)
    hand.choose_role(Qt.Key.Key_9)
    assert hand.page._ui.error_label.text().startswith("这个指标已经列出")


def test_f2_in_the_document_changes_what_stands_there(hand: Hand) -> None:
    hand.go_to("加强要素保障")
    hand.press(Qt.Key.Key_F2)
    dialog = hand.page.dialog
    assert isinstance(dialog, FieldsDialog)
    title = dialog.edit("title")
    assert isinstance(title, QLineEdit)
    title.setText("强化要素供给")
    hand.press(Qt.Key.Key_Return, on=title)
    assert hand.reading.groups[1].printed == "（二）强化要素供给"
    assert hand.reading.tasks[2].group == "（二）强化要素供给"
    for words, window in (("完善用地保障", "修改任务3"), ("新增市场主体", "修改指标"), ("某府办发", "修改方案信息")):
        hand.page.activateWindow()
        hand.qtbot.waitUntil(hand.page.isActiveWindow)
        hand.go_to(words)
        hand.press(Qt.Key.Key_F2, on=hand.view)
        assert hand.page.dialog.windowTitle() == window
        hand.page.dialog.reject()
    hand.page.activateWindow()
    hand.qtbot.waitUntil(hand.page.isActiveWindow)
    hand.go_to("— 3 —")
    hand.press(Qt.Key.Key_F2, on=hand.view)
    assert hand.page._ui.error_label.text().startswith("这里没有可以填的项")


def test_the_data_of_the_document_are_set_by_hand(hand: Hand) -> None:
    facts = hand.page.facts._ui
    facts.edit_facts_button.setFocus()
    hand.press(Qt.Key.Key_Space, on=facts.edit_facts_button)
    dialog = hand.page.dialog
    assert isinstance(dialog, FieldsDialog)
    day = dialog.edit("issued_on")
    assert isinstance(day, QLineEdit)
    day.setText("昨天")
    hand.press(Qt.Key.Key_Return, on=day)
    assert dialog._ui.fields_problem.sentence.startswith("看不懂填的日期")
    day.setText("2024-04-01")
    hand.press(Qt.Key.Key_Return, on=day)
    assert facts.days_label.text() == "2024年4月1日成文，（没有读出）印发　◆人工"
    assert facts.supervised_from_edit.text() == "2024-04-01"


def test_answers_outlive_corrections_where_they_still_apply(hand: Hand, type_words: Callable[[QWidget, str], None]) -> None:
    page = hand.page
    at = next(at for at, one in enumerate(page._review.questions) if one.code is QuestionCode.NO_LEAD and one.subject == "2")
    page.questions._ui.question_table.selectRow(at)
    type_words(page.questions._ui.answer_edit, "区市场监管局")
    hand.press(Qt.Key.Key_Return, on=page.questions._ui.answer_edit)

    def answer() -> str | None:
        return next((one.answer for one in page._review.questions if one.code is QuestionCode.NO_LEAD and one.subject == "2"), None)

    hand.go_to("完善用地保障")
    hand.press(Qt.Key.Key_Left, ALT_SHIFT)
    assert answer() == "区市场监管局"
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F7)
    assert answer() is None
    hand.undo()
    assert answer() == "区市场监管局"


def test_the_corrected_reading_is_what_is_stored_and_what_is_shown_afterwards(hand: Hand, empty_desk: Desk) -> None:
    page = hand.page
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F7)
    corrected = hand.reading
    page._ui.save_button.setFocus()
    hand.press(Qt.Key.Key_Space, on=page._ui.save_button)
    page.dialog.reject()
    hand.settled()
    assert hand.reading == corrected
    assert not page.bench.editor.is_open
    assert "已存入台账" in page._ui.place_label.text()
    counts: list[int] = []
    empty_desk.ask(lambda services: services.plans.plans()[0].task_count, counts.append)
    hand.settled()
    assert counts == [2]
    again = PlanReviewPage(empty_desk)
    hand.qtbot.addWidget(again)
    again.show()
    again.show_target(("plan", empty_desk.scope.plan_id))
    hand.settled()
    assert again._review.reading == corrected


def test_a_review_left_half_done_comes_back(hand: Hand, empty_desk: Desk) -> None:
    page = hand.page
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F7)
    page.commit_pending()
    hand.settled()
    again = PlanReviewPage(empty_desk)
    hand.qtbot.addWidget(again)
    again.show()
    again.show_scope(empty_desk.scope)
    hand.settled()
    banner = again._empty.draft_banners[0]
    assert banner.sentence == "“某某区营商环境提升行动方案（2024—2026年）”上次没有审读完就离开了，改动和答复已替您保留。"
    go_on, _ = banner.findChildren(QPushButton)
    hand.press(Qt.Key.Key_Space, on=go_on)
    assert again._review.reading == hand.reading
    assert again.bench.editor.is_open
    third = PlanReviewPage(empty_desk)
    hand.qtbot.addWidget(third)
    third.show()
    third.show_scope(empty_desk.scope)
    hand.settled()
    hand.press(Qt.Key.Key_Space, on=third._empty.draft_banners[0].findChildren(QPushButton)[1])
    assert third._empty.draft_banners == []


@pytest.mark.parametrize("goes_on", [True, False])
def test_the_same_document_read_again_offers_what_was_left(hand: Hand, voice: ScriptedVoice, goes_on: bool) -> None:
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F7)
    hand.page.commit_pending()
    hand.settled()
    voice.answers.append(goes_on)
    hand.page.read_text(NOISY)
    hand.settled()
    hand.settled()
    assert voice.asked == ["这份方案上次没有审读完，改动和答复都还在。要接着审读吗？"]
    assert len(hand.reading.tasks) == (2 if goes_on else 3)


def test_a_stored_review_leaves_no_draft(hand: Hand, empty_desk: Desk) -> None:
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F7)
    hand.page.commit_pending()
    hand.press(Qt.Key.Key_Space, on=hand.page._ui.save_button)
    hand.page.dialog.reject()
    left: list[object] = []
    empty_desk.ask(lambda services: services.plan_drafts.drafts(), left.extend)
    hand.settled()
    assert left == []


def test_the_reading_goes_out_as_json_and_as_a_case(hand: Hand, voice: ScriptedVoice, tmp_path: Path) -> None:
    hand.go_to("压缩办理时限")
    hand.press(Qt.Key.Key_F7)
    voice.answers.append(tmp_path / "读出.json")
    export, case = hand.page._ui.more_button.menu().actions()
    export.trigger()
    hand.settled()
    written = json.loads((tmp_path / "读出.json").read_text(encoding="utf-8"))
    assert [item["title"] for item in written["tasks"]] == hand.titles
    voice.answers.append(tmp_path)
    case.trigger()
    hand.settled()
    assert (tmp_path / "粘贴的文字.txt").read_text(encoding="utf-8") == "\n".join(hand.reading.source_lines)
    assert set(json.loads((tmp_path / "粘贴的文字.json").read_text(encoding="utf-8"))) == {
        "title", "document_number", "issued_on", "tasks", "safeguards", "indicators",
    }  # fmt: skip
    voice.answers.append(tmp_path)
    case.trigger()
    assert "没有覆盖" in hand.page._ui.error_label.text()


def test_the_first_plan_is_corrected_by_keyboard(page: PlanReviewPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    page.read_sample()
    settled()
    hand = Hand(page, qtbot, settled)
    before = hand.reading
    hand.go_to(before.tasks[4].title)
    hand.press(Qt.Key.Key_F7)
    assert page._ui.tabs.tabText(2) == "任务 18"
    hand.undo()
    assert hand.reading == before
    assert page._ui.tabs.tabText(2) == "任务 19"


def test_in_the_window_undo_is_about_the_correction_before_the_ledger(rig: WindowRig, tmp_path: Path) -> None:
    rig.open(None)
    rig.window.doors.create(tmp_path / "台账.ledger")
    rig.settle()
    rig.window.show_page("plan_review", NOISY)
    rig.settle()
    page = rig.window.current_page
    assert isinstance(page, PlanReviewPage)
    view = page._ui.source_view
    view.setFocus()
    view.setTextCursor(view.document().find("压缩办理时限"))
    before = page._review.reading
    rig.press("F7")
    assert len(page._review.reading.tasks) == 2
    rig.press("Ctrl+Z")
    assert page._review.reading == before
    rig.press("Ctrl+Y")
    assert len(page._review.reading.tasks) == 2
    page._ui.task_table.setFocus()
    rig.press("Ctrl+Z")
    assert page._review.reading == before
