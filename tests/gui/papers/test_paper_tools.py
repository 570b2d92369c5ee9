"""The tools of the page of papers: a signed paper is issued on its signature, a void one says so."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.signing import PaperAct
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.papers.figure_dialog import FigureDialog
from wanzhou_gui.gui.papers.register_dialog import RegisterDialog
from wanzhou_gui.gui.papers.signing_dialog import SigningDialog
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
Settled = Callable[[], None]


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settled: Settled) -> BulletinPage:
    made = BulletinPage(desk)
    qtbot.addWidget(made)
    made.resize(1180, 560)
    made.show()
    desk.changed.connect(made.show_changes)
    made.show_scope(desk.scope)
    settled()
    return made


def child(page: BulletinPage, name: str) -> QPushButton:
    button = page.findChild(QPushButton, name)
    assert button is not None
    return button


@pytest.mark.parametrize(
    ("button", "target", "dialog"),
    [
        ("signing_button", "signing", SigningDialog),
        ("register_button", "register", RegisterDialog),
        ("figures_button", "figures", FigureDialog),
        ("template_button", "template", TemplateDialog),
    ],
)
def test_each_tool_opens_by_its_button_and_by_its_name(
    page: BulletinPage, qtbot: QtBot, settled: Settled, button: str, target: str, dialog: type
) -> None:
    qtbot.keyClick(child(page, button), Qt.Key.Key_Space)
    settled()
    first = page.tools.dialog
    assert isinstance(first, dialog)
    first.reject()
    settled()
    page.show_target(target)
    settled()
    second = page.tools.dialog
    assert isinstance(second, dialog)
    assert second is not first
    second.reject()
    settled()


def test_a_signed_paper_is_issued_on_its_signature_and_a_void_one_says_so(
    page: BulletinPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    desk.act(
        lambda services: services.signing.move(plan_id, period_id, PaperAct.SIGN, actor="王五", done_on=date(2024, 7, 5)),
        lambda moved: moved[1],
    )
    settled()
    state = page.findChild(QLabel, "state_label")
    assert state is not None
    assert state.text().endswith("已签发，待编号印发")
    page.issue()
    dialog = page.issue_dialog
    assert dialog is not None
    approver = dialog.findChild(QLineEdit, "approver_edit")
    issue = dialog.findChild(QPushButton, "issue_button")
    assert approver is not None
    assert issue is not None
    assert (approver.text(), approver.isReadOnly()) == ("王五", True)
    settled()
    qtbot.keyClick(issue, Qt.Key.Key_Space)
    settled()
    assert page.shown is not None
    paper = page.shown.paper
    assert paper is not None
    assert paper.approver == "王五"
    year, sequence = paper.number_year, paper.number_sequence
    assert year is not None
    assert sequence is not None
    desk.act(
        lambda services: services.register.void(PaperKind.BULLETIN, year, sequence, "数据有误"), lambda changes: changes
    )
    settled()
    papers = page.findChild(QListWidget, "paper_list")
    assert papers is not None
    assert "（已作废）" in papers.item(0).text()
    assert state.text().endswith("草稿，尚未签发")
    page.show_target(paper.id)
    settled()
    assert "已作废" in state.text()
    assert page.shown is not None
    assert "（已作废）" in page.shown.file_name
