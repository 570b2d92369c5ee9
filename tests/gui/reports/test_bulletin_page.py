"""The bulletin page: one set of bytes behind preview, export, print and issue; nothing that crashes without a printer."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from tests.closed_tasks import close_task
from wanzhou_gui.gui.background import Background
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.paper_view import PaperView
from wanzhou_gui.usecases.services import Office

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt
Settled = Callable[[], None]
W = TypeVar("W", bound=QWidget)


@pytest.fixture
def page(desk: Desk, qtbot: QtBot, settled: Settled) -> BulletinPage:
    made = BulletinPage(desk)
    qtbot.addWidget(made)
    made.resize(1170, 566)
    made.show()
    desk.changed.connect(made.show_changes)
    made.show_scope(desk.scope)
    settled()
    assert made.shown is not None
    return made


def content(page: BulletinPage) -> bytes:
    assert page.shown is not None
    return page.shown.content


def text_of(pdf: bytes) -> str:
    pages = pypdf.PdfReader(io.BytesIO(pdf)).pages
    return "".join(page.extract_text() for page in pages).replace("\n", "")


def part(page: QWidget, kind: type[W], name: str) -> W:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def issue(page: BulletinPage, qtbot: QtBot, settled: Settled, issued_on: str = "2024-07-10") -> None:
    part(page, QPushButton, "issue_button").setFocus()
    qtbot.keyClick(part(page, QPushButton, "issue_button"), Qt.Key.Key_Space)
    settled()
    dialog = page.issue_dialog
    assert dialog is not None
    qtbot.keyClicks(part(dialog, QLineEdit, "approver_edit"), "Zhang")
    qtbot.keyClicks(part(dialog, QLineEdit, "approved_on_edit"), "2024.7.9")
    day = part(dialog, QLineEdit, "issued_on_edit")
    day.setFocus()
    qtbot.keyClick(day, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClicks(day, issued_on)
    qtbot.keyClick(part(dialog, QPushButton, "issue_button"), Qt.Key.Key_Space)
    settled()


def test_the_preview_is_the_file_that_is_exported(
    page: BulletinPage, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    to = tmp_path / "通报.pdf"
    voice.answers.append(to)
    button = part(page, QPushButton, "export_button")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    assert to.read_bytes() == content(page)
    digest = hashlib.sha256(to.read_bytes()).hexdigest()
    assert digest in part(page, QLabel, "state_label").toolTip()
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


def test_drawing_again_gives_the_same_bytes(page: BulletinPage, qtbot: QtBot, settled: Settled) -> None:
    before = content(page)
    qtbot.keyClick(page, Qt.Key.Key_F5)
    settled()
    assert content(page) == before


def test_an_edited_section_stands_in_the_preview_and_can_be_taken_back(
    page: BulletinPage, qtbot: QtBot, settled: Settled
) -> None:
    before = content(page)
    sections = part(page, QListWidget, "section_list")
    edit = part(page, QPlainTextEdit, "section_edit")
    sections.setCurrentRow(4)
    generated = edit.toPlainText()
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    qtbot.keyClicks(edit, "XYZ 4711")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert "XYZ4711" in text_of(content(page)).replace(" ", "")
    assert "已修改" in sections.item(4).text()
    restore = part(page, QPushButton, "restore_button")
    restore.setFocus()
    qtbot.keyClick(restore, Qt.Key.Key_Space)
    settled()
    assert edit.toPlainText() == generated
    assert content(page) == before


def test_leaving_the_page_keeps_the_text_being_typed(
    page: BulletinPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    edit = part(page, QPlainTextEdit, "section_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, "ABC")
    page.commit_pending()
    settled()
    drafts: list[str | None] = []
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    desk.ask(lambda services: services.reports.bulletin(plan_id, period_id).sections[0].edited, drafts.append)
    settled()
    assert drafts[0] is not None
    assert drafts[0].startswith("ABC")


def test_data_changed_after_an_edit_is_said_and_blocks_issuing(
    page: BulletinPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    edit = part(page, QPlainTextEdit, "section_edit")
    edit.setFocus()
    qtbot.keyClicks(edit, "ABC")
    qtbot.keyClick(edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert not part(page, QLabel, "stale_label").isVisible()
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    desk.act(
        lambda services: close_task(
            services, services.overview.view(plan_id, period_id).rows[0].task.id, date(2024, 6, 1)
        ),
        lambda changes: changes,
    )
    settled()
    assert part(page, QLabel, "stale_label").isVisible()
    assert "数据已变" in part(page, QListWidget, "section_list").item(0).text()
    part(page, QPushButton, "issue_button").click()
    settled()
    dialog = page.issue_dialog
    assert dialog is not None
    assert not part(dialog, QPushButton, "issue_button").isEnabled()
    dialog.reject()
    confirm = part(page, QPushButton, "confirm_button")
    confirm.setFocus()
    qtbot.keyClick(confirm, Qt.Key.Key_Space)
    settled()
    assert not part(page, QLabel, "stale_label").isVisible()


def test_checks_link_to_the_page_that_helps(page: BulletinPage, desk: Desk, qtbot: QtBot) -> None:
    links = [
        button
        for button in page.findChildren(QPushButton)
        if button.text() == "去处理" and button.isVisible()
    ]
    assert links
    with qtbot.waitSignal(desk.wanted) as wanted:
        links[0].setFocus()
        qtbot.keyClick(links[0], Qt.Key.Key_Space)
    assert wanted.args[0] in ("returns", "ledger", "plan_review", "settings")


def test_printing_without_a_printer_says_so_and_what_to_do(
    page: BulletinPage, qtbot: QtBot, voice: ScriptedVoice, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", staticmethod(list))
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    assert len(voice.said) == 1
    assert voice.said[0].startswith("这台电脑上没有找到打印机。")
    assert "导出…" in voice.said[0]


def test_every_page_goes_to_the_printer_at_its_own_size(
    page: BulletinPage, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    to = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    printer.setResolution(72)
    page.printing.choose = lambda parent, count: printer
    qtbot.keyClick(page, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert part(page, QLabel, "state_label").text() == "已全部送到打印机。"
    printed = pypdf.PdfReader(to)
    shown = pypdf.PdfReader(io.BytesIO(content(page)))
    assert len(printed.pages) == len(shown.pages)
    for paper, original in zip(printed.pages, shown.pages, strict=True):
        assert float(paper.mediabox.width) == pytest.approx(float(original.mediabox.width), abs=1.5)
        assert float(paper.mediabox.height) == pytest.approx(float(original.mediabox.height), abs=1.5)


def test_a_change_while_printing_does_not_cut_the_job_short(
    page: BulletinPage, desk: Desk, settled: Settled, tmp_path: Path
) -> None:
    to = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    printer.setResolution(72)
    page.printing.choose = lambda parent, count: printer
    before = content(page)
    page.print_paper()
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    desk.act(
        lambda services: services.reports.edit_section(plan_id, period_id, "opening", "另起一段。"),
        lambda changes: changes,
    )
    settled()
    assert content(page) != before
    assert len(pypdf.PdfReader(to).pages) == len(pypdf.PdfReader(io.BytesIO(before)).pages)
    assert part(page, QPushButton, "print_button").text() == "打印 (Ctrl+P)"


def test_printing_can_be_stopped(page: BulletinPage, qtbot: QtBot, settled: Settled, tmp_path: Path) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    page.printing.choose = lambda parent, count: printer
    button = part(page, QPushButton, "print_button")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    assert button.text() == "停止打印"
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    assert button.text() == "打印 (Ctrl+P)"
    assert part(page, QLabel, "state_label").text() == "打印已停止，没有送出全部页。"


def test_only_the_chosen_pages_are_printed(
    page: BulletinPage, qtbot: QtBot, settled: Settled, tmp_path: Path
) -> None:
    to = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    printer.setResolution(72)
    printer.setFromTo(2, 3)
    page.printing.choose = lambda parent, count: printer
    page.print_paper()
    settled()
    assert len(pypdf.PdfReader(to).pages) == 2


def test_exporting_onto_a_folder_is_told_plainly(
    page: BulletinPage, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    (tmp_path / "通报.pdf").mkdir()
    voice.answers.append(tmp_path / "通报.pdf")
    page.export_pdf()
    settled()
    assert len(voice.said) == 1
    assert "通报.pdf" in voice.said[0]
    assert "Error" not in voice.said[0]
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".part"] == []


@pytest.fixture
def refusing_folder(tmp_path: Path) -> Iterator[Path]:
    """A folder nothing can be written into; root may write anywhere but into the kernel's own tree."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        if not Path("/sys/kernel").is_dir():
            pytest.skip("no folder here refuses root")
        yield Path("/sys/kernel")
        return
    folder = tmp_path / "只读"
    folder.mkdir()
    folder.chmod(0o500)
    yield folder
    folder.chmod(0o700)


@pytest.mark.skipif(os.name == "nt", reason="Windows folders take files whatever their mode says")
def test_exporting_to_a_read_only_folder_is_told_plainly(
    page: BulletinPage, settled: Settled, voice: ScriptedVoice, refusing_folder: Path
) -> None:
    voice.answers.append(refusing_folder / "通报.pdf")
    page.export_pdf()
    settled()
    assert len(voice.said) == 1
    assert "位置只读或没有权限" in voice.said[0]


def test_the_annexes_leave_as_a_workbook(
    page: BulletinPage, qtbot: QtBot, settled: Settled, voice: ScriptedVoice, tmp_path: Path
) -> None:
    import openpyxl

    to = tmp_path / "附表.xlsx"
    voice.answers.append(to)
    button = part(page, QPushButton, "annexes_button")
    button.setFocus()
    qtbot.keyClick(button, Qt.Key.Key_Space)
    settled()
    assert len(openpyxl.load_workbook(to).sheetnames) >= 2


def test_pages_are_turned_by_keys(page: BulletinPage, qtbot: QtBot, settled: Settled) -> None:
    view = part(page, PaperView, "paper_view")
    label = part(page, QLabel, "page_label")
    assert label.text() == f"第 1 / {view.page_count} 页"
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    assert label.text() == f"第 2 / {view.page_count} 页"
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.page == view.page_count - 1
    qtbot.keyClick(view, Qt.Key.Key_PageUp)
    assert view.page == view.page_count - 2
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.page == 0
    settled()


def test_a_text_is_found_and_counted(page: BulletinPage, qtbot: QtBot, settled: Settled) -> None:
    view = part(page, PaperView, "paper_view")
    qtbot.keyClick(page, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    find = part(page, QLineEdit, "find_edit")
    find.insert("总体情况")
    qtbot.keyClick(find, Qt.Key.Key_Return)
    settled()
    assert view.found_count >= 1
    assert part(page, QLabel, "found_label").text() == f"1/{view.found_count}"
    find.clear()
    qtbot.keyClick(find, Qt.Key.Key_Return)
    settled()
    find.insert("没有这样的文字")
    qtbot.keyClick(find, Qt.Key.Key_Return)
    settled()
    assert part(page, QLabel, "found_label").text() == "没有找到"


def test_an_issued_bulletin_is_frozen_and_the_same_after_a_restart(
    page: BulletinPage,
    desk: Desk,
    office: Office,
    ledger_path: Path,
    background: Background,
    qtbot: QtBot,
    settled: Settled,
    tmp_path: Path,
) -> None:
    issue(page, qtbot, settled)
    assert page.issue_dialog is None
    frozen = content(page)
    assert page.shown is not None
    assert page.shown.paper is not None
    assert page.shown.paper.pdf_sha256 == hashlib.sha256(frozen).hexdigest()
    assert page.shown.paper.number_text in text_of(frozen)
    assert not part(page, QPlainTextEdit, "section_edit").isEnabled()
    assert part(page, QLabel, "section_label").text() == "已签发，正文以右侧版面为准。"
    assert not part(page, QPushButton, "issue_button").isEnabled()
    # The keyboard goes on to what comes next.
    assert page.focusWidget() is part(page, QPushButton, "print_button")
    # Another desk on a copy of the file, as after a restart.
    background.wait_for_ledger(lambda: None)
    desk.ask(lambda services: services.upkeep.backup(tmp_path / "later.ledger"), lambda _: None)
    settled()
    later = Desk(office, background)
    background.on_ledger_thread(
        lambda: office.open_ledger(tmp_path / "later.ledger"), later.use, desk.failed.emit
    )
    settled()
    later.look_at(plan_id=desk.scope.plan_id, period_id=desk.scope.period_id)
    again = BulletinPage(later)
    qtbot.addWidget(again)
    again.show()
    again.show_scope(later.scope)
    settled()
    assert content(again) == frozen
    papers = part(again, QListWidget, "paper_list")
    papers.setFocus()
    papers.setCurrentRow(0)
    qtbot.keyClick(papers, Qt.Key.Key_Return)
    settled()
    assert content(again) == frozen
    closed: list[None] = []
    later.ask(lambda services: services.close(), closed.append)
    settled()


def test_data_changed_after_issuing_does_not_touch_the_issued_paper(
    page: BulletinPage, desk: Desk, qtbot: QtBot, settled: Settled
) -> None:
    issue(page, qtbot, settled)
    frozen = content(page)
    plan_id, period_id = desk.scope.plan_id, desk.scope.period_id
    assert plan_id is not None
    assert period_id is not None
    desk.act(
        lambda services: close_task(
            services, services.overview.view(plan_id, period_id).rows[0].task.id, date(2024, 6, 1)
        ),
        lambda changes: changes,
    )
    settled()
    assert content(page) == frozen


def test_without_approval_issuing_is_refused_and_the_words_stay(
    page: BulletinPage, qtbot: QtBot, settled: Settled
) -> None:
    page.issue()
    settled()
    dialog = page.issue_dialog
    assert dialog is not None
    qtbot.keyClick(part(dialog, QPushButton, "issue_button"), Qt.Key.Key_Space)
    settled()
    problem = part(dialog, QLabel, "problem_label")
    assert problem.text().startswith("没有填写批准人或批准日期。")
    assert page.issue_dialog is dialog
    dialog.reject()


def test_the_number_is_shown_before_issuing(page: BulletinPage, settled: Settled) -> None:
    page.issue()
    settled()
    dialog = page.issue_dialog
    assert dialog is not None
    # The day of the office, whatever the computer's calendar says.
    assert dialog.issued_on == date(2024, 7, 10)
    assert part(dialog, QLabel, "number_label").text().endswith("1号")
    dialog.reject()


def test_every_control_has_a_name_and_is_reached_by_tab(page: BulletinPage, qtbot: QtBot) -> None:
    page.activateWindow()
    part(page, QPushButton, "refresh_button").setFocus()
    seen: list[str] = []
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        if focused.objectName() and focused.objectName() in seen:
            break
        assert focused.accessibleName() or getattr(focused, "text", str)(), focused
        seen.append(focused.objectName())
        if isinstance(focused, QPlainTextEdit):
            assert focused.tabChangesFocus()
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    wanted = {
        "export_button",
        "print_button",
        "issue_button",
        "section_list",
        "section_edit",
        "zoom_combo",
        "paper_view",
    }
    assert wanted <= set(seen)


def test_without_a_plan_there_is_a_sentence_and_a_way_on(desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    empty = Desk(desk.office, desk.background)
    page = BulletinPage(empty)
    qtbot.addWidget(page)
    page.show()
    page.show_scope(empty.scope)
    settled()
    state = page.findChild(EmptyState)
    assert state is not None
    assert state.isVisible()
    assert state.sentence == "台账里还没有方案，也就没有可通报的进展。"
    button = state.findChild(QPushButton)
    assert button is not None
    with qtbot.waitSignal(empty.wanted) as wanted:
        button.setFocus()
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wanted.args == ["exchange", "plan"]
    empty.look_at(plan_id=1)
    page.show_scope(empty.scope)
    with qtbot.waitSignal(empty.wanted) as wanted:
        qtbot.keyClick(button, Qt.Key.Key_Space)
    assert wanted.args == ["settings", "periods"]
