"""Everything about one task on one page, reached, worked and left by keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from tests.closed_tasks import close_task
from tests.gui.test_accessible_names import nameless
from wanzhou_gui.domain.closing import CloseOutState
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.gui.ledger.case_dialog import CaseDialog
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.ledger.task_page import TaskPage
from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import WindowRig
    from wanzhou_gui.usecases.services import Services
    from wanzhou_gui.usecases.task_pages import TaskCase

pytestmark = pytest.mark.qt


def page_of(rig: WindowRig) -> TaskPage:
    page = rig.window.current_page
    assert isinstance(page, TaskPage)
    return page


def case_of(rig: WindowRig) -> TaskCase:
    case = page_of(rig).case
    assert case is not None
    return case


def open_task(rig: WindowRig, number: str) -> TaskPage:
    rig.window.show_page("task", ("number", number))
    rig.settle()
    assert case_of(rig).row.task.number == number
    return page_of(rig)


def said(page: TaskPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def button(page: TaskPage, accessible: str) -> QPushButton:
    return next(one for one in page.findChildren(QPushButton) if one.accessibleName() == accessible and one.isVisibleTo(page))


def dialog_of(page: TaskPage) -> CaseDialog:
    assert page.dialog is not None
    return page.dialog


def ask(rig: WindowRig, page: TaskPage, name: str) -> None:
    """Press one of the buttons at the top; its letter would play a press of a tenth of a second first."""
    getattr(page._ui, f"{name}_button").setFocus()
    rig.press("Space")


def click(rig: WindowRig, page: TaskPage, accessible: str) -> None:
    button(page, accessible).setFocus()
    rig.press("Space")


def fill(rig: WindowRig, page: TaskPage, **texts: str) -> None:
    rig.settle()
    for name, text in texts.items():
        field: QWidget = dialog_of(page).inputs[name]
        field.setFocus()
        if isinstance(field, QLineEdit):
            field.clear()
        rig.type(text)
    rig.press("Ctrl+Return")


def test_enter_opens_the_page_and_escape_goes_back_to_the_same_line(opened: WindowRig) -> None:
    opened.press("Ctrl+2")
    ledger = opened.window.current_page
    assert isinstance(ledger, LedgerPage)
    ledger.table.setFocus()
    opened.press("Down")
    opened.press("Return")
    assert case_of(opened).row.task.number == "2"
    opened.press("Alt+Down")
    assert case_of(opened).row.task.number == "3"
    opened.press("Alt+Up")
    opened.press("Esc")
    assert opened.window.current_page is ledger
    assert ledger.table.hasFocus()
    line = ledger.model.line(ledger.table.currentIndex().row())
    assert getattr(line, "row", None) is not None
    assert line.row.task.number == "2"  # type: ignore[union-attr]  # said in the line above


def test_everything_about_the_task_is_there(opened: WindowRig) -> None:
    page = open_task(opened, "1")
    text = said(page)
    for heading in ("进展与计划", "各期报送", "办结、延期与核查", "督查结论、复核与整改", "本期研判", "职责与时限", "阶段性成果",
                    "领导批示", "佐证材料", "电话记录", "出现在哪些文书", "方案原文"):  # fmt: skip
        assert heading in text
    assert "健全市场监管" in text
    assert case_of(opened).reported[0].entry.progress_text in text
    click(opened, page, "显示全部3期")
    assert case_of(opened).reported[-1].entry.progress_text in said(page)


def test_a_task_is_applied_for_and_closed_by_keyboard(opened: WindowRig, tmp_path: Path) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "close")
    fill(opened, page, conclusion="平台已建成并运行")
    assert case_of(opened).applications[-1].state is CloseOutState.APPLIED
    assert page._ui.close_button.text().startswith("确认销号")
    ask(opened, page, "close")
    dialog = dialog_of(page)
    assert "还没有佐证材料" in dialog._ui.note_label.text()
    opened.press("Ctrl+Return")
    assert "还有" in dialog._ui.problem_label.sentence
    dialog.reject()
    opened.settle()
    paper = tmp_path / "验收意见.pdf"
    paper.write_bytes(b"%PDF")
    ask(opened, page, "evidence")
    fill(opened, page, file=str(paper))
    assert case_of(opened).evidence[0].name == "验收意见.pdf"
    ask(opened, page, "close")
    dialog_of(page).inputs["checked"].setFocus()
    opened.press("Space")
    opened.press("Ctrl+Return")
    assert case_of(opened).row.task.closed_on == date(2024, 7, 10)
    assert "办结" in page._ui.state_label.text()
    opened.press("Ctrl+Z")
    assert case_of(opened).row.task.closed_on is None


def test_an_extension_is_asked_for_and_approved_with_the_old_date_beside_it(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "request")
    fill(opened, page, to="2026.6.30", reason="汛期停工", signer="王局长")
    click(opened, page, "批复…")
    fill(opened, page, by="李区长")
    assert "2026年6月30日（原2025年12月31日，批准延期1次）" in page._ui.state_label.text()
    assert case_of(opened).row.due_on == date(2026, 6, 30)


def test_a_refusal_is_said_in_the_form_and_what_was_typed_stays(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "instruct")
    fill(opened, page, leader="李区长")
    assert "批示内容" in dialog_of(page)._ui.problem_label.sentence
    assert dialog_of(page).isVisible()
    fill(opened, page, text="抓紧", reply_by="2024-07-12")
    assert case_of(opened).instructions[0][0].leader == "李区长"
    click(opened, page, "记录跟进…：李区长")
    fill(opened, page, text="已约谈")
    assert "已约谈" in said(page)


def test_what_is_due_stands_on_the_workbench_and_leads_back(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "instruct")
    fill(opened, page, leader="李区长", text="抓紧", reply_by="2024-07-11")
    opened.press("Ctrl+1")
    workbench = opened.window.current_page
    assert isinstance(workbench, WorkbenchPage)
    opened.settle()
    assert workbench._facts is not None
    lines = workbench._facts.attention_lines("today")
    assert [(line.title, line.note) for line in lines if "批示" in line.note] == [("5 激励知识产权发明创造", "批示回复 · 李区长：抓紧")]
    workbench._attention.chosen.emit(next(line.target for line in lines if "批示" in line.note))
    opened.settle()
    assert case_of(opened).row.task.number == "5"


def test_a_lamp_is_judged_by_hand_and_given_back(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    before = case_of(opened).row.lamp
    ask(opened, page, "judge")
    fill(opened, page, lamp="", reason="")
    assert "没有写明人工研判的理由" in dialog_of(page)._ui.problem_label.sentence
    dialog_of(page).inputs["lamp"].setFocus()
    opened.press("Home")
    fill(opened, page, reason="现场核查滞后")
    assert case_of(opened).row.lamp is Lamp.RED
    assert "系统研判为" in said(page)
    ask(opened, page, "judge")
    dialog_of(page).inputs["lamp"].setFocus()
    opened.press("Home")
    opened.press("Ctrl+Return")
    assert case_of(opened).row.lamp is before


def test_conclusions_checks_and_points_to_put_right_go_their_way(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "conclude")
    fill(opened, page, text="进展与报送一致")
    click(opened, page, "登记送达…")
    opened.press("Ctrl+Return")
    assert "前可以申请复核" in said(page)
    ask(opened, page, "rectify")
    fill(opened, page, text="补齐资料", due="2024-08-01")
    click(opened, page, "登记整改情况…")
    fill(opened, page, text="已补齐")
    click(opened, page, "核实整改…")
    opened.press("Ctrl+Return")
    assert not case_of(opened).rectifications[0].is_open
    ask(opened, page, "inspect")
    fill(opened, page, people="张三", finding="设备已安装")
    assert "实地核查" in said(page)


def test_a_deliverable_is_edited_and_reached(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    first = case_of(opened).milestones[0].milestone
    click(opened, page, f"修改…：{first.name}")
    fill(opened, page, name="企业和机构名单")
    assert case_of(opened).milestones[0].milestone.name == "企业和机构名单"
    click(opened, page, "登记完成…：企业和机构名单")
    opened.press("Ctrl+Return")
    assert any(one.result for one in case_of(opened).milestones[0].years)


def test_a_file_dropped_on_the_page_is_asked_about(opened: WindowRig, tmp_path: Path) -> None:
    page = open_task(opened, "5")
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"x")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    page.dropEvent(
        QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    opened.settle()
    opened.press("Ctrl+Return")
    assert case_of(opened).evidence[0].name == "现场.jpg"
    click(opened, page, "移除：现场.jpg")
    opened.settle()
    assert case_of(opened).evidence == ()


def test_a_closed_task_offers_to_be_opened_again(opened: WindowRig) -> None:
    page = open_task(opened, "5")

    def close(services: Services) -> None:
        close_task(services, case_of(opened).row.task.id, date(2024, 6, 20))

    opened.window.desk.ask(close, lambda _: None)
    opened.settle()
    page.show_scope(opened.window.desk.scope)
    opened.settle()
    assert page._ui.lamp_badge.accessibleName() == "已办结"
    ask(opened, page, "close")
    fill(opened, page, reason="平台停用")
    assert "重新打开过1次" in page._ui.state_label.text()


def test_without_a_task_the_page_leads_to_the_ledger(opened: WindowRig) -> None:
    opened.window.show_page("task")
    opened.settle()
    page = page_of(opened)
    assert page._empty.sentence == "还没有选任务。"
    page._empty.asked.emit()
    assert isinstance(opened.window.current_page, LedgerPage)


@pytest.mark.parametrize("size", [(1280, 640), (1920, 1080)])
def test_nothing_is_cut_off_sideways(size: tuple[int, int], opened: WindowRig) -> None:
    opened.window.resize(*size)
    page = open_task(opened, "12")
    area = page._ui.case_area
    assert area.widget().width() <= area.viewport().width()
    assert page.minimumSizeHint().width() <= page.width()


def test_everything_that_takes_the_keyboard_has_a_name(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "instruct")
    fill(opened, page, leader="李区长", text="抓紧")
    assert nameless(opened.window) == []
    ask(opened, page, "request")
    assert nameless(dialog_of(page)) == []
    dialog_of(page).reject()
    opened.settle()
