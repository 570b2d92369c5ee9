"""机关与文种: kept when a field is left, refused beside the field."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QDate, Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def stored(desk: Desk, settled: Callable[[], None]) -> OfficeSettings:
    found: list[OfficeSettings] = []
    desk.ask(lambda services: services.settings.settings(), found.append)
    settled()
    return found[0]


@pytest.fixture
def office(page: SettingsPage, settled: Callable[[], None]) -> SettingsPage:
    page.show_target("office")
    settled()
    return page


def test_a_name_is_kept_when_enter_is_pressed(
    office: SettingsPage,
    type_words: Callable[[QWidget, str], None],
    qtbot: QtBot,
    desk: Desk,
    settled: Callable[[], None],
) -> None:
    edit = office.office._ui.clerk_name_edit
    edit.selectAll()
    type_words(edit, "陈静")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled()
    assert stored(desk, settled).clerk_name == "陈静"


def test_the_preview_follows_the_number_template(office: SettingsPage, desk: Desk, settled: Callable[[], None]) -> None:
    form = office.office._ui
    year = QDate.currentDate().year()
    assert form.preview_label.text() == f"万州府督〔{year}〕1号"
    form.number_template_combo.setCurrentIndex(1)
    form.number_template_combo.activated.emit(1)
    settled()
    assert form.preview_label.text() == "第1期"
    assert stored(desk, settled).number_template == "第{n}期"


def test_a_template_without_a_number_is_refused_beside_it(
    office: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    line = office.office._lines["number_template"]
    line.setFocus()
    line.selectAll()
    qtbot.keyClicks(line, "{yyyy}")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    settled()
    assert "没有序号" in office.office._ui.number_template_problem.sentence
    assert stored(desk, settled).number_template == OfficeSettings().number_template


def test_an_empty_name_is_refused_beside_it(
    office: SettingsPage, qtbot: QtBot, desk: Desk, settled: Callable[[], None]
) -> None:
    edit = office.office._ui.office_name_edit
    edit.setFocus()
    edit.selectAll()
    qtbot.keyClick(edit, Qt.Key.Key_Delete)
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    settled()
    assert office.office._ui.office_name_problem.sentence == "“督查机构名称”不能为空。请填写后再保存。"
    assert stored(desk, settled).office_name == OfficeSettings().office_name
