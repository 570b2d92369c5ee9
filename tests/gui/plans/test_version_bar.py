"""A document that looks like an amendment is said to be one; the clerk decides what it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.plan_review_page import PlanReviewPage
from wanzhou_gui.gui.plans.version_bar import VersionBar
from wanzhou_gui.gui.plans.version_dialog import VersionDialog
from wanzhou_gui.gui.plans.versions_dialog import VersionsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.domain.plan_reading import PlanReading
    from wanzhou_gui.usecases.plans import PlanSummary
    from wanzhou_gui.usecases.services import Office

pytestmark = pytest.mark.qt


@pytest.fixture
def reading(office: Office, amended_text: str) -> PlanReading:
    return office.read_plan_text(amended_text)[0]


@pytest.fixture
def bar(qtbot: QtBot, desk: Desk) -> VersionBar:
    made = VersionBar(desk)
    qtbot.addWidget(made)
    return made


def test_an_amendment_is_proposed_and_opens_the_differences(
    qtbot: QtBot, bar: VersionBar, reading: PlanReading, settled: Callable[[], None]
) -> None:
    opened: list[QDialog] = []
    bar.dialog_wanted.connect(opened.append)
    bar.show_review(reading, "修订版.docx", None)
    settled()
    assert bar.isVisible()
    assert "题名相符，发文机关相同，22项任务中找到21项" in bar._ui.likeness_label.text()
    qtbot.keyClick(bar._ui.amend_button, Qt.Key.Key_Space)
    settled()
    assert isinstance(opened[0], VersionDialog)
    qtbot.addWidget(opened[0])


def test_a_plan_of_its_own_is_not_asked_about_again(
    qtbot: QtBot, bar: VersionBar, reading: PlanReading, office: Office, settled: Callable[[], None]
) -> None:
    bar.show_review(reading, "修订版.docx", None)
    settled()
    qtbot.keyClick(bar._ui.new_plan_button, Qt.Key.Key_Space)
    assert bar.isHidden()
    bar.show_review(office.read_plan_text("\n".join(reading.source_lines))[0], "修订版.docx", None)
    settled()
    assert bar.isHidden()


def test_a_strange_plan_is_not_taken_for_an_amendment(
    bar: VersionBar, office: Office, settled: Callable[[], None]
) -> None:
    strange = office.read_plan_text("万州区生活垃圾分类实施方案\n1. 建设投放点。新建投放点。（牵头单位：区城市管理局）\n")[0]
    bar.show_review(strange, "垃圾分类.docx", None)
    settled()
    assert bar.isHidden()


def test_a_stored_plan_with_versions_leads_to_them(
    qtbot: QtBot, desk: Desk, bar: VersionBar, reading: PlanReading, settled: Callable[[], None]
) -> None:
    from datetime import date

    from wanzhou_gui.usecases.plan_versions import AmendmentGround

    ground = AmendmentGround("88号", "李四", date(2024, 9, 20), date(2024, 10, 1))
    plans = []
    desk.ask(lambda services: services.plans.plans()[0].plan, plans.append)
    settled()
    bar.show_review(reading, "", plans[0])
    settled()
    assert bar.isHidden()
    desk.ask(lambda services: services.plan_versions.amend(plans[0].id, reading, ground), lambda _: None)
    settled()
    opened: list[QDialog] = []
    bar.dialog_wanted.connect(opened.append)
    bar.show_review(reading, "", plans[0])
    settled()
    assert bar._ui.likeness_label.text() == "本方案有2个版本，现行第2版。"
    qtbot.keyClick(bar._ui.versions_button, Qt.Key.Key_Space)
    settled()
    assert isinstance(opened[0], VersionsDialog)
    qtbot.addWidget(opened[0])


def test_on_the_page_an_amendment_becomes_a_version_of_the_stored_plan(
    qtbot: QtBot, desk: Desk, amended_text: str, settled: Callable[[], None]
) -> None:
    page = PlanReviewPage(desk)
    qtbot.addWidget(page)
    desk.changed.connect(page.show_changes)
    page.resize(1280, 560)
    page.show()
    page.read_text(amended_text)
    settled()
    assert page.version_bar.isVisible()
    qtbot.keyClick(page.version_bar._ui.amend_button, Qt.Key.Key_Space)
    settled()
    dialog = page.dialog
    assert isinstance(dialog, VersionDialog)
    qtbot.keyClicks(dialog._ui.approver_edit, "Li Si")
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert page.dialog is None
    plans: list[list[PlanSummary]] = []
    desk.ask(lambda services: services.plans.plans(), plans.append)
    settled()
    assert [one.plan.document_number for one in plans[0]] == ["万州府办发〔2024〕88号"]
    assert page.version_bar._ui.likeness_label.text() == "本方案有2个版本，现行第2版。"
