"""版头和版记 in the window: set for one paper by keyboard, refused beside the fields, the signer put right."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.signing import PaperAct
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.head_dialog import HeadDialog
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.reports.issue_dialog import IssueDialog
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.usecases.paper_heads import PaperHeadView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


def seen(widget: QWidget) -> bool:
    return widget.isVisible()


def opened(desk: Desk, qtbot: QtBot, settled: Settled, kind: PaperKind = PaperKind.BULLETIN) -> HeadDialog:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    made = HeadDialog(desk, PaperPlace(plan_id, period_id, kind))
    qtbot.addWidget(made)
    made.show()
    settled()
    return made


def view(desk: Desk, settled: Settled, kind: PaperKind = PaperKind.BULLETIN) -> PaperHeadView:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    told: list[PaperHeadView] = []
    desk.ask(lambda services: services.paper_heads.view(plan_id, period_id, kind), told.append)
    settled()
    return told[0]


def test_urgency_and_copies_are_set_for_this_paper(
    desk: Desk, qtbot: QtBot, settled: Settled, type_words: Callable[[object, str], None]
) -> None:
    dialog = opened(desk, qtbot, settled)
    urgency = dialog.findChild(QComboBox, "urgency_combo")
    copies = dialog.findChild(QLineEdit, "copied_to_edit")
    whose = dialog.findChild(QLabel, "urgency_whose")
    save = dialog.findChild(QPushButton, "save_button")
    assert urgency is not None
    assert copies is not None
    assert whose is not None
    assert save is not None
    assert whose.text() == "照模板"
    urgency.setFocus()
    qtbot.keyClick(urgency, Qt.Key.Key_Down)
    assert whose.text() == "这一份"
    copies.selectAll()
    type_words(copies, "区纪委监委")
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    told = view(desk, settled)
    assert (told.texts["urgency"], told.texts["copied_to"]) == ("特急", "区纪委监委")
    assert told.own == {"urgency", "copied_to"}
    again = opened(desk, qtbot, settled)
    restore = again.findChild(QPushButton, "restore_button")
    assert restore is not None
    qtbot.keyClick(restore, Qt.Key.Key_Space)
    settled()
    assert view(desk, settled).own == frozenset()


def test_a_wrong_copy_number_is_said_beside_the_field(
    desk: Desk, qtbot: QtBot, settled: Settled, type_words: Callable[[object, str], None]
) -> None:
    dialog = opened(desk, qtbot, settled)
    number = dialog.findChild(QLineEdit, "copy_number_edit")
    save = dialog.findChild(QPushButton, "save_button")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert number is not None
    assert save is not None
    assert problem is not None
    type_words(number, "7")
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    assert "六位数字" in problem.sentence
    assert dialog.isVisible()


def test_only_what_the_paper_has_is_asked(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    dialogs = [opened(desk, qtbot, settled, kind) for kind in (PaperKind.BULLETIN, PaperKind.EVALUATION)]
    fields = [dialog.findChild(QLineEdit, "signed_by_edit") for dialog in dialogs]
    assert [field is not None and field.isVisible() for field in fields] == [False, True]


def test_another_signer_is_told_and_one_press_names_the_real_one(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    kind = PaperKind.EVALUATION
    desk.act(lambda services: services.paper_heads.change(plan_id, period_id, {"signed_by": "李四"}, kind), lambda one: one)
    desk.act(
        lambda services: services.signing.move(plan_id, period_id, PaperAct.SIGN, actor="张三", kind=kind),
        lambda moved: moved[1],
    )
    settled()
    dialog = opened(desk, qtbot, settled, kind)
    told = dialog.findChild(QLabel, "signer_label")
    actual = dialog.findChild(QPushButton, "actual_button")
    assert told is not None
    assert actual is not None
    assert "实际签发的是“张三”" in told.text()
    qtbot.keyClick(actual, Qt.Key.Key_Space)
    settled()
    assert not seen(actual)
    assert view(desk, settled, kind).texts["signed_by"] == ""


def test_the_question_before_issuing_names_both_signers(qtbot: QtBot, type_words: Callable[[object, str], None]) -> None:
    dialog = IssueDialog((), date(2024, 10, 15))
    qtbot.addWidget(dialog)
    dialog.show_printed_signer("李四")
    dialog.show()
    approver = dialog.findChild(QLineEdit, "approver_edit")
    label = dialog.findChild(QLabel, "signer_label")
    actual = dialog.findChild(QPushButton, "actual_button")
    assert approver is not None
    assert label is not None
    assert actual is not None
    assert not seen(actual)
    type_words(approver, "张三")
    assert "“李四”" in label.text()
    with qtbot.waitSignal(dialog.actual_signer_wished):
        qtbot.keyClick(actual, Qt.Key.Key_Space)
    dialog.show_printed_signer("")
    assert not seen(actual)


def test_a_joint_paper_under_personal_stamps_is_set_by_keyboard(
    desk: Desk, qtbot: QtBot, settled: Settled, type_words: Callable[[object, str], None]
) -> None:
    dialog = opened(desk, qtbot, settled)
    agencies = dialog.findChild(QLineEdit, "joint_agencies_edit")
    mark = dialog.findChild(QComboBox, "joint_mark_combo")
    sealing = dialog.findChild(QComboBox, "sealing_combo")
    stamps = dialog.findChild(QLineEdit, "stamped_by_edit")
    binding = dialog.findChild(QComboBox, "annex_binding_combo")
    save = dialog.findChild(QPushButton, "save_button")
    problem = dialog.findChild(ProblemLabel, "problem_label")
    assert agencies is not None
    assert mark is not None
    assert sealing is not None
    assert stamps is not None
    assert binding is not None
    assert save is not None
    assert problem is not None
    # Asked only where it has a place on the page.
    assert not seen(mark)
    assert not seen(stamps)
    agencies.setFocus()
    type_words(agencies, "区财政局、区财政局")
    assert seen(mark)
    qtbot.keyClick(sealing, Qt.Key.Key_End)
    assert seen(stamps)
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    assert "写了两次" in problem.sentence
    agencies.selectAll()
    type_words(agencies, "区财政局")
    qtbot.keyClick(mark, Qt.Key.Key_Down)
    type_words(stamps, "副区长 张三、局长 李四")
    qtbot.keyClick(binding, Qt.Key.Key_Down)
    qtbot.keyClick(save, Qt.Key.Key_Space)
    settled()
    assert not dialog.isVisible()
    told = view(desk, settled)
    assert told.own == {"joint_agencies", "joint_mark", "sealing", "stamped_by", "annex_binding"}
    assert (told.texts["joint_mark"], told.texts["sealing"]) == ("只写机关名称", "签名章")
    assert (told.texts["stamped_by"], told.texts["annex_binding"]) == ("副区长 张三、局长 李四", "附件另装")
