"""文书模板 in the window: a slot is worded, seen on the page, kept as a version, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QListWidget, QPlainTextEdit, QPushButton

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog
from wanzhou_gui.gui.widgets.paper_view import PaperView
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def dialog(desk: Desk, qtbot: QtBot, settled: Settled) -> TemplateDialog:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    made = TemplateDialog(desk, PaperPlace(plan_id, period_id))
    qtbot.addWidget(made)
    made.show()
    settled()
    return made


def test_a_phrase_is_seen_kept_and_taken_back(dialog: TemplateDialog, desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    slots = dialog.findChild(QListWidget, "slot_list")
    edit = dialog.findChild(QPlainTextEdit, "slot_edit")
    save = dialog.findChild(QPushButton, "save_button")
    restore = dialog.findChild(QPushButton, "restore_button")
    versions = dialog.findChild(QComboBox, "version_combo")
    pages = dialog.findChild(PaperView, "paper_view")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert slots is not None
    assert edit is not None
    assert save is not None
    assert restore is not None
    assert versions is not None
    assert pages is not None
    assert problem is not None
    assert pages.page_count > 5
    assert not save.isEnabled()
    slots.setFocus()
    qtbot.keyClick(slots, Qt.Key.Key_End)
    edit.setPlainText("共{几}项，特此通报。")
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    assert "不能用" in problem.sentence
    edit.setPlainText("共{任务总数}项，特此通报。")
    qtbot.keyClick(dialog, Qt.Key.Key_F5)
    settled()
    pages.search("特此通报")
    settled()
    assert pages.found_count == 1
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    assert [versions.itemData(place) for place in range(versions.count())] == [1, 0]
    assert not save.isEnabled()
    assert not restore.isEnabled()
    versions.setCurrentIndex(1)
    versions.activated.emit(1)
    qtbot.keyClick(restore, Qt.Key.Key_Space)
    settled()
    assert edit.toPlainText() == ""
    assert versions.itemData(0) == 2
    dialog.reject()
    settled()


def test_urgency_is_set_in_the_window_and_stands_on_the_page(dialog: TemplateDialog, qtbot: QtBot, settled: Settled) -> None:
    slots = dialog.findChild(QListWidget, "slot_list")
    edit = dialog.findChild(QPlainTextEdit, "slot_edit")
    save = dialog.findChild(QPushButton, "save_button")
    pages = dialog.findChild(PaperView, "paper_view")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert slots is not None
    assert edit is not None
    assert save is not None
    assert pages is not None
    assert problem is not None
    words = [slots.item(row).text() for row in range(slots.count())]
    assert "份号" in words
    assert not any("密级" in word for word in words)
    slots.setCurrentRow(words.index("紧急程度"))
    assert edit.placeholderText() == "留空即不写"
    edit.setPlainText("机密")
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    assert "不是紧急程度" in problem.sentence
    edit.setPlainText("特急")
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    pages.search("特急")
    settled()
    assert pages.found_count == 1


def test_joint_agencies_are_refused_in_words_and_seen_on_the_page(
    dialog: TemplateDialog, qtbot: QtBot, settled: Settled, type_words: Callable[[object, str], None]
) -> None:
    slots = dialog.findChild(QListWidget, "slot_list")
    edit = dialog.findChild(QPlainTextEdit, "slot_edit")
    pages = dialog.findChild(PaperView, "paper_view")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert slots is not None
    assert edit is not None
    assert pages is not None
    assert problem is not None
    names = [slots.item(place).text() for place in range(slots.count())]
    slots.setFocus()
    qtbot.keyClick(slots, Qt.Key.Key_Home)
    for _ in range(names.index("联合发文机关")):
        qtbot.keyClick(slots, Qt.Key.Key_Down)
    type_words(edit, "区财政局联合办公室、区财政局联合办公室")
    qtbot.keyClick(dialog, Qt.Key.Key_F5)
    settled()
    assert "写了两次" in problem.sentence
    edit.selectAll()
    type_words(edit, "区财政局联合办公室")
    qtbot.keyClick(dialog, Qt.Key.Key_F5)
    settled()
    assert not problem.sentence
    pages.search("区财政局联合办公室")
    settled()
    # In the mark and under the text.
    assert pages.found_count == 2


def test_the_template_of_a_proposal_shows_either_letter_it_words(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    made = TemplateDialog(desk, PaperPlace(plan_id, period_id, PaperKind.INTERVIEW))
    qtbot.addWidget(made)
    made.show()
    settled()
    choice = made.findChild(QComboBox, "reason_combo")
    pages = made.findChild(PaperView, "paper_view")
    assert choice is not None
    assert pages is not None
    assert choice.isVisible()
    pages.search("红灯")
    settled()
    assert pages.found_count == 0
    qtbot.keyClick(choice, Qt.Key.Key_Down)
    settled()
    settled()
    pages.search("红灯")
    settled()
    assert pages.found_count >= 1
    made.reject()
    settled()
