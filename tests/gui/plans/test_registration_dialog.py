"""立项: what is missing is said beside the field; what was recorded comes back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.plans import Registration
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.registration_dialog import RegistrationDialog
from wanzhou_gui.usecases.plans import PlanSummary

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture
def summary(desk: Desk, settled: Callable[[], None]) -> PlanSummary:
    found: list[PlanSummary] = []
    desk.ask(lambda services: services.plans.plans()[0], found.append)
    settled()
    return found[0]


def make(qtbot: QtBot, desk: Desk, summary: PlanSummary, known: Registration | None) -> RegistrationDialog:
    dialog = RegistrationDialog(desk, summary.plan, known)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def test_every_missing_field_is_said_and_the_first_gets_the_cursor(
    qtbot: QtBot, desk: Desk, summary: PlanSummary
) -> None:
    dialog = make(qtbot, desk, summary, None)
    dialog._ui.basis_edit.clear()
    qtbot.keyClick(dialog._ui.register_button, Qt.Key.Key_Space)
    assert dialog._ui.number_problem.sentence == "未填写立项编号。"
    assert dialog._ui.basis_problem.sentence == "未填写立项依据。"
    assert dialog._ui.approver_problem.sentence == "未填写批准人。"
    assert dialog._ui.approved_on_problem.sentence == "未填写批准日期。"
    assert dialog._ui.number_edit.hasFocus()
    assert dialog.isVisible()


def test_kind_and_methods_follow_the_regulation(
    qtbot: QtBot,
    desk: Desk,
    summary: PlanSummary,
    settled: Callable[[], None],
    type_words: Callable[[QWidget, str], None],
) -> None:
    dialog = make(qtbot, desk, summary, None)
    form = dialog._ui
    assert [form.kind_combo.itemText(at) for at in range(form.kind_combo.count())] == [
        "日常督办", "专项督查", "综合督查", "事件调查", "线索核查",
    ]  # fmt: skip
    type_words(form.number_edit, "督〔2024〕9号")
    type_words(form.approver_edit, "分管副区长")
    type_words(form.approved_on_edit, "2024.3.12")
    form.kind_combo.setCurrentText("专项督查")
    assert form.content_combo.count() == 4
    form.content_combo.setCurrentIndex(2)
    type_words(form.scope_edit, "方案列明的21家责任单位")
    type_words(form.scheme_edit, "万督〔2024〕1号，每季度一次")
    form.method_list.setFocus()
    form.method_list.setCurrentRow(1)
    qtbot.keyClick(form.method_list, Qt.Key.Key_Space)
    form.method_list.setCurrentRow(6)
    qtbot.keyClick(form.method_list, Qt.Key.Key_Space)
    with qtbot.waitSignal(dialog.accepted):
        qtbot.keyClick(form.register_button, Qt.Key.Key_Space)
    found: list[Registration | None] = []
    desk.ask(lambda services: services.plans.plans()[0].registration, found.append)
    settled()
    registration = found[0]
    assert registration is not None
    assert (registration.number, registration.supervision_kind) == ("督〔2024〕9号", "专项督查")
    assert registration.method == "听取汇报；约谈"
    assert registration.supervised_matter == "督查对象法定职责履行情况"
    assert (registration.supervised_scope, registration.scheme) == ("方案列明的21家责任单位", "万督〔2024〕1号，每季度一次")
    again = make(qtbot, desk, summary, registration)
    assert again._ui.approved_on_edit.value == date(2024, 3, 12)
    assert again._ui.method_list.item(6).checkState() is Qt.CheckState.Checked
    assert again._ui.content_combo.currentIndex() == 2
    assert again._ui.scheme_edit.text() == "万督〔2024〕1号，每季度一次"
