"""工作台一页纸: what is previewed is what is printed and saved, and a machine without a printer says so."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication

from wanzhou_gui.gui.workbench.one_page_dialog import OnePageDialog
from wanzhou_gui.gui.workbench.workbench_page import WorkbenchPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig

pytestmark = pytest.mark.qt


def opened_dialog(rig: WindowRig) -> OnePageDialog:
    rig.press("Ctrl+1")
    rig.press("Ctrl+P")
    page = rig.window.current_page
    assert isinstance(page, WorkbenchPage)
    dialog = page.one_page_dialog
    assert dialog is not None
    rig.settle()
    return dialog


def test_ctrl_p_on_the_workbench_shows_the_page_of_the_period_in_view(opened: WindowRig) -> None:
    dialog = opened_dialog(opened)
    read = pypdf.PdfReader(io.BytesIO(dialog.content))
    assert len(read.pages) == 1
    assert read.metadata is not None
    assert "2024年第二季度" in str(read.metadata.title)
    assert dialog._ui.paper_view.page_count == 1
    expected: list[bytes] = []
    scope = opened.window.desk.scope
    assert scope.plan_id is not None
    assert scope.period_id is not None
    plan_id, period_id = scope.plan_id, scope.period_id
    opened.window.desk.ask(lambda services: services.workbench.one_page(plan_id, period_id), expected.append)
    opened.settle()
    assert dialog.content == expected[0]
    dialog.reject()


def test_the_bytes_in_view_are_saved(opened: WindowRig, voice: ScriptedVoice, tmp_path: Path) -> None:
    dialog = opened_dialog(opened)
    to = tmp_path / "一页纸.pdf"
    voice.answers.append(to)
    dialog._ui.save_button.click()
    opened.settle()
    assert to.read_bytes() == dialog.content
    assert str(to) in dialog._ui.state_label.text()
    dialog.reject()


def test_the_page_goes_to_the_printer(opened: WindowRig, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = opened_dialog(opened)
    to = tmp_path / "printed.pdf"
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(to))
    printer.setResolution(72)
    dialog._printing.choose = lambda parent, count: printer
    dialog._ui.print_button.click()
    qtbot.waitUntil(lambda: dialog._ui.state_label.text() == "已全部送到打印机。")
    printed = pypdf.PdfReader(to)
    assert len(printed.pages) == 1
    assert round(float(printed.pages[0].mediabox.height)) in range(840, 844)
    dialog.reject()


def test_without_a_printer_nothing_happens(opened: WindowRig) -> None:
    dialog = opened_dialog(opened)
    dialog._printing.choose = lambda parent, count: None
    dialog._ui.print_button.click()
    opened.settle()
    assert dialog.isVisible()
    dialog.reject()


def test_escape_closes_it_also_while_it_is_being_drawn(opened: WindowRig, qtbot: QtBot) -> None:
    page = opened.window.current_page
    assert isinstance(page, WorkbenchPage)
    page.open_one_page()
    dialog = page.one_page_dialog
    assert dialog is not None
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    opened.settle()
    QApplication.processEvents()


def test_nothing_opens_before_there_is_a_plan(rig: WindowRig) -> None:
    rig.window.show_page("workbench", None)
    rig.settle()
    page = rig.window.current_page
    if isinstance(page, WorkbenchPage):
        page.open_one_page()
        assert page.one_page_dialog is None


def test_the_search_at_the_top_finds_it(opened: WindowRig) -> None:
    opened.press("Ctrl+2")
    opened.press("Ctrl+K")
    opened.type("gztyyz")
    opened.settle()
    opened.press("Return")
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, WorkbenchPage)
    assert page.one_page_dialog is not None
    assert page.one_page_dialog.isVisible()
    page.one_page_dialog.reject()
