"""Everything about one task on one page, reached, worked and left by keyboard."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from tests.closed_tasks import close_task
from tests.gui.test_accessible_names import nameless
from wanzhou_gui.domain.closing import CloseOutState
from wanzhou_gui.domain.evidence import EvidenceGrade, EvidenceKind
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.returns_review import RowKey
from wanzhou_gui.gui.ledger import evidence_acts
from wanzhou_gui.gui.ledger.case_dialog import CaseDialog
from wanzhou_gui.gui.ledger.ledger_page import LedgerPage
from wanzhou_gui.gui.ledger.task_page import TaskPage
from wanzhou_gui.gui.widgets.section_card import SectionCard
from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage
from wanzhou_gui.storage.evidence_folder import folder_of
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.evidence import EvidenceNote

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.gui.conftest import ScriptedVoice, WindowRig
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


def write(rig: WindowRig, verb: Callable[[Services], object]) -> None:
    """Write something behind the page's back, and let it read again."""
    rig.window.desk.act(verb, lambda _: Changes.everything())
    rig.settle()
    rig.settle()


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


def test_several_dropped_files_are_asked_about_one_after_the_other(opened: WindowRig, tmp_path: Path) -> None:
    page = open_task(opened, "5")
    files = [tmp_path / name for name in ("一.jpg", "二.pdf", "三.pdf")]
    for number, one in enumerate(files):
        one.write_bytes(bytes([number]))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(one)) for one in files])
    page.dropEvent(
        QDropEvent(QPointF(QPoint(5, 5)), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    )
    opened.settle()
    assert "第1份，共3份" in dialog_of(page).windowTitle()
    opened.press("Ctrl+Return")
    opened.settle()
    assert "第2份，共3份" in dialog_of(page).windowTitle()
    opened.press("Ctrl+Return")
    opened.settle()
    # Whoever has enough of it is not asked about the rest.
    opened.press("Escape")
    opened.settle()
    kept = case_of(opened).evidence
    assert [(one.name, one.kind.value) for one in kept] == [("一.jpg", "photo"), ("二.pdf", "document")]


def test_the_weight_of_evidence_is_changed_with_a_reason(opened: WindowRig, tmp_path: Path) -> None:
    page = open_task(opened, "5")
    task_id = case_of(opened).row.task.id
    paper = tmp_path / "说明.pdf"
    paper.write_bytes(b"own")
    note = EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.SELF_REPORT)
    write(opened, lambda services: services.evidence.add(task_id, paper, note))
    assert "只有责任单位自报" in said(page)
    click(opened, page, "改证明力…：说明.pdf")
    fill(opened, page, reason="")
    assert "没有写明为什么改证明力" in dialog_of(page)._ui.problem_label.sentence
    fill(opened, page, reason="主管局已盖章确认")
    assert "改证明力：主管局已盖章确认" in said(page)
    assert "只有责任单位自报" not in said(page)
    opened.press("Ctrl+Z")
    assert "只有责任单位自报" in said(page)


def test_who_looked_at_each_return_and_its_signed_page_stand_beside_it(opened: WindowRig, tmp_path: Path) -> None:
    page = open_task(opened, "5")
    case = case_of(opened)
    units = [one.unit for one in case.reported if one.period.id == case.period.id]
    plan_id, period_id = case.plan.id, case.period.id
    scan = tmp_path / "签章页.pdf"
    scan.write_bytes(b"%PDF-1.7")

    def look(services: Services) -> None:
        key = RowKey(task_id=case.row.task.id)
        services.review.approve(plan_id, units[0].id, period_id, key)
        services.review.send_back(plan_id, units[1].id, period_id, "没有量化完成情况", key)
        services.signed_pages.add([services.signed_pages.of(plan_id, units[0].id, period_id)], scan)

    write(opened, look)
    told = said(page)
    assert "已通过：经办人，" in told
    assert "■ 已退回：经办人，" in told
    assert "原因：没有量化完成情况" in told
    signed = button(page, f"签字盖章页：{units[0].name}，2024年第二季度")
    assert signed.text() == "✓已签章…"
    assert button(page, f"签字盖章页：{units[2].name}，2024年第二季度").text() == "✗缺签章页…"
    click(opened, page, signed.accessibleName())
    assert page.signed_dialog is not None
    assert page.signed_dialog._ui.page_table.item(0, 0).text() == "签章页.pdf"
    page.signed_dialog.accept()


def test_a_file_that_is_only_on_record_says_so_and_is_brought_in(
    opened: WindowRig, tmp_path: Path, voice: ScriptedVoice, ledger_path: Path
) -> None:
    page = open_task(opened, "5")
    task_id = case_of(opened).row.task.id
    paper = tmp_path / "批复.pdf"
    paper.write_bytes(b"%PDF-")
    note = EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL)
    write(opened, lambda services: services.evidence.add(task_id, paper, note))
    stick = tmp_path / "U盘"
    stick.mkdir()
    folder_of(ledger_path).rename(stick / "另一台.佐证材料")
    opened.press("F5")
    assert "文件不在本机，只有登记" in said(page)
    # Opening tells what to do, and that nothing was found on the wrong stick.
    voice.answers += [True, tmp_path / "settings"]
    (tmp_path / "settings").mkdir(exist_ok=True)
    click(opened, page, "打开：批复.pdf")
    opened.settle()
    assert any("另带" in one or "没有找到" in one for one in voice.said)
    voice.answers.append(stick)
    click(opened, page, "补齐缺的文件…：批复.pdf")
    opened.settle()
    assert "文件不在本机" not in said(page)


def test_photographs_stand_with_their_check_and_the_checklist_stays_after_closing(opened: WindowRig, tmp_path: Path) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "inspect")
    fill(opened, page, people="王某", finding="设备到位")
    photo = tmp_path / "现场.jpg"
    photo.write_bytes(b"x")
    page.ask_for(evidence_acts.add_evidence(case_of(opened), photo))
    opened.settle()
    proves = dialog_of(page).inputs["proves"]
    assert isinstance(proves, QComboBox)
    proves.setCurrentIndex(proves.count() - 1)
    opened.press("Ctrl+Return")
    opened.settle()
    assert case_of(opened).evidence[0].inspection_id == case_of(opened).inspections[0].id
    assert button(page, "打开：现场.jpg").text() == "现场材料：现场.jpg"
    write(opened, lambda services: close_task(services, case_of(opened).row.task.id, date(2024, 6, 20)))
    assert "确认时的核对清单　满足：办理结论、佐证材料、" in said(page)


def test_a_mistaken_entry_is_taken_off_after_a_question(opened: WindowRig, voice: ScriptedVoice) -> None:
    page = open_task(opened, "5")
    ask(opened, page, "instruct")
    fill(opened, page, leader="李区长", text="写错了任务")
    drop = next(one for one in page.findChildren(QPushButton) if one.accessibleName().startswith("删除：李区长") and one.isVisibleTo(page))
    voice.answers += [False, True]
    click(opened, page, drop.accessibleName())
    assert "写错了任务" in said(page)
    click(opened, page, drop.accessibleName())
    opened.settle()
    assert case_of(opened).instructions == ()
    assert any("删除这条领导批示" in question for question in voice.asked)
    opened.press("Ctrl+Z")
    assert len(case_of(opened).instructions) == 1


def test_one_search_after_the_other_marks_its_words_on_the_same_page(opened: WindowRig, tmp_path: Path) -> None:
    page = open_task(opened, "5")
    task_id = case_of(opened).row.task.id
    paper = tmp_path / "区政府批复.pdf"
    paper.write_bytes(b"%PDF-")
    note = EvidenceNote(kind=EvidenceKind.DOCUMENT, grade=EvidenceGrade.OFFICIAL, document_number="渝知发〔2024〕8号")
    write(opened, lambda services: services.evidence.add(task_id, paper, note))
    write(opened, lambda services: services.instructions.note(task_id, "李区长", "平台要抓紧投用"))
    for words in ("渝知发", "抓紧投用", "区政府批复"):
        opened.press("Ctrl+K")
        opened.type(words)
        opened.settle()
        opened.press("Return")
        opened.settle()
        opened.settle()
        marked = [label.selectedText() for label in page.findChildren(QLabel) if label.hasSelectedText() and label.isVisibleTo(page)]
        assert marked == [words]


def test_two_keys_lead_to_any_part_of_the_page(opened: WindowRig) -> None:
    page = open_task(opened, "5")
    bar = page._ui.case_area.verticalScrollBar()
    entries = {one.text(): one for one in page._sections.actions()}
    assert {"领导批示", "电话记录", "方案原文", "督查结论、复核与整改"} <= set(entries)
    entries["督查结论、复核与整改"].trigger()
    card = next(one for one in page.findChildren(SectionCard) if one.title == "督查结论、复核与整改" and one.isVisibleTo(page))
    assert bar.value() == min(card.y(), bar.maximum())
    assert bar.value() > 0


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
