"""From the approved plan to the printed bulletin without touching the mouse: only keys, wherever the focus is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pypdf
import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QTabBar, QWidget

from wanzhou_gui.gui.pages import PAGES
from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage
from wanzhou_gui.gui.rail import KEYS
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage
from wanzhou_gui.gui.returns.returns_page import ReturnsPage

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice, WindowRig
    from wanzhou_gui.domain.entries import Entry
    from wanzhou_gui.usecases.plans import PlanSummary

pytestmark = pytest.mark.qt
_FARTHEST = 250


def key_on_the_rail(page: str) -> str:
    """The key that brings a page up together with Ctrl."""
    return KEYS[[entry.key for entry in PAGES if entry.icon_name].index(page)]


def reach(rig: WindowRig, wanted: Callable[[], QWidget]) -> None:
    """Press Tab until the wanted widget has the keyboard."""
    for _ in range(_FARTHEST):
        if QApplication.focusWidget() is wanted():
            return
        rig.press("Tab")
    raise AssertionError(f"Tab never reaches {wanted().objectName()} {wanted().accessibleName()}")


def come_back(rig: WindowRig, qtbot: QtBot) -> None:
    """A window manager makes the window active again when its dialogue has gone; without one the test does."""
    rig.settle()
    rig.window.activateWindow()
    qtbot.waitUntil(rig.window.isActiveWindow)


def answer_all_questions(rig: WindowRig, page: PlanReviewPage) -> int:
    """The first proposal where there is one, else words; how many were answered."""
    panel, answered = page.questions, 0
    assert page._review is not None
    while page._review.open_count:
        assert answered < 60, "questions remain open"
        if panel._radios:
            # Of radio buttons Tab reaches one; the arrows go on from there.
            reach(rig, lambda: next((one for one, _ in panel._radios if one.hasFocus()), panel._radios[0][0]))
            rig.press("Space")
        reach(rig, lambda: panel._ui.answer_edit)
        if not panel._radios:
            rig.press("Ctrl+A")
            rig.type("由区市场监管局会同责任单位商定")
        rig.press("Return")
        answered += 1
    return answered


def test_a_clerk_goes_from_plan_to_print_with_keys_alone(
    rig: WindowRig, voice: ScriptedVoice, qtbot: QtBot, tmp_path: Path
) -> None:
    # 新建台账
    rig.open(None)
    voice.answers.append(tmp_path / "台账.ledger")
    rig.press("Return")
    review = rig.window.current_page
    assert isinstance(review, PlanReviewPage)

    # 读取方案，答复问题
    sample = next(
        button for button in review._empty.findChildren(QWidget) if "示例" in button.property("text").__str__()
    )
    reach(rig, lambda: sample)
    rig.press("Space")
    qtbot.waitUntil(lambda: review._review is not None, timeout=20_000)
    rig.settle()
    tabs = review._ui.tabs
    reach(rig, lambda: tabs.findChild(QTabBar))
    for _ in range(tabs.count()):
        if tabs.currentWidget() is review.questions:
            break
        rig.press("Right")
    assert tabs.currentWidget() is review.questions
    assert answer_all_questions(rig, review) > 5

    # 存入台账，生成周期，立项
    reach(rig, lambda: review._ui.save_button)
    rig.press("Space")
    qtbot.waitUntil(lambda: review.dialog is not None)
    reach(rig, lambda: review.dialog._ui.generate_button)
    rig.press("Space")
    qtbot.waitUntil(lambda: review.dialog is None)
    come_back(rig, qtbot)
    reach(rig, lambda: review._ui.register_button)
    rig.press("Space")
    qtbot.waitUntil(lambda: review.dialog is not None)
    form = review.dialog._ui
    for edit, words in (
        (form.number_edit, "万州督〔2024〕3号"),
        (form.approver_edit, "区长"),
        (form.approved_on_edit, "2024年3月12日"),
    ):
        reach(rig, lambda edit=edit: edit)
        rig.press("Ctrl+A")
        rig.type(words)
    reach(rig, lambda: form.register_button)
    rig.press("Space")
    qtbot.waitUntil(lambda: review.dialog is None)
    rig.settle()
    plans: list[PlanSummary] = []
    rig.window.desk.ask(lambda services: services.plans.plans(), plans.extend)
    rig.settle()
    assert plans[0].registration is not None
    assert plans[0].registration.approver == "区长"

    # 填报一项
    come_back(rig, qtbot)
    rig.press(f"Ctrl+{key_on_the_rail('returns')}")
    returns = rig.window.current_page
    assert isinstance(returns, ReturnsPage)
    fields = returns._entry_form._ui
    reach(rig, lambda: fields.progress_text_edit)
    rig.type("印发工作要点1份，开展联合执法3次。")
    reach(rig, lambda: fields.completion_percent_edit)
    rig.type("20")
    reach(rig, lambda: fields.status_combo)
    rig.press("Down")
    rig.press("Down")
    rig.press(f"Ctrl+{key_on_the_rail('workbench')}")
    entries: list[Entry] = []
    rig.window.desk.ask(
        lambda services: [one for task in range(1, 23) for one in services.entries.of_task(task)], entries.extend
    )
    rig.settle()
    assert [(one.progress_text, one.completion_percent) for one in entries] == [
        ("印发工作要点1份，开展联合执法3次。", 20)
    ]

    # 通报，打印
    rig.press(f"Ctrl+{key_on_the_rail('bulletin')}")
    bulletin = rig.window.current_page
    assert isinstance(bulletin, BulletinPage)
    qtbot.waitUntil(lambda: bulletin._source is not None, timeout=60_000)
    rig.settle()
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "打印.pdf"))
    printer.setResolution(72)
    bulletin.printing.choose = lambda parent, count: printer
    rig.press("Ctrl+P")
    qtbot.waitUntil(lambda: not bulletin.printing.is_running, timeout=60_000)
    assert len(pypdf.PdfReader(tmp_path / "打印.pdf").pages) == len(bulletin._source.sizes)
    assert voice.answers == []
