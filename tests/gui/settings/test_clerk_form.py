"""设置—人员: people are added, changed and stopped by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.clerks import Clerk, ClerkRole
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.settings.clerk_form import ClerkForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.gui.settings.settings_page import SettingsPage

pytestmark = pytest.mark.qt


@pytest.fixture
def form(page: SettingsPage, settled: Callable[[], None]) -> ClerkForm:
    page.show_target("clerks")
    settled()
    return page.clerks


def stored(desk: Desk, settled: Callable[[], None]) -> list[Clerk]:
    found: list[list[Clerk]] = []
    desk.ask(lambda services: services.clerks.clerks(), found.append)
    settled()
    return found[0]


def shown(form: ClerkForm) -> list[tuple[str, str, str]]:
    table = form._ui.clerk_table
    texts = [[table.item(row, column).text() for column in range(4)] for row in range(table.rowCount())]  # type: ignore[union-attr]
    return [(name, role, state) for name, role, _, state in texts]


def test_somebody_is_added_with_a_role(
    form: ClerkForm, qtbot: QtBot, desk: Desk, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    assert shown(form) == [("经办人", "经办", "正在使用")]
    type_words(form._ui.name_edit, "王查看")
    form._ui.role_combo.setFocus()
    qtbot.keyClick(form._ui.role_combo, Qt.Key.Key_End)
    qtbot.keyClick(form._ui.add_button, Qt.Key.Key_Space)
    settled()
    assert shown(form) == [("经办人", "经办", "正在使用"), ("王查看", "查看", "")]
    assert [one.role for one in stored(desk, settled)] == [ClerkRole.HANDLER, ClerkRole.VIEWER]
    assert form._ui.name_edit.text() == ""


def test_an_empty_name_is_said_below(form: ClerkForm, qtbot: QtBot, settled: Callable[[], None]) -> None:
    qtbot.keyClick(form._ui.add_button, Qt.Key.Key_Space)
    settled()
    assert "姓名不能为空" in form._ui.problem_label.sentence


def test_a_role_is_changed_and_somebody_is_stopped(
    form: ClerkForm, qtbot: QtBot, desk: Desk, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    type_words(form._ui.name_edit, "李四")
    qtbot.keyClick(form._ui.add_button, Qt.Key.Key_Space)
    settled()
    form._ui.clerk_table.setFocus()
    qtbot.keyClick(form._ui.clerk_table, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    form._ui.role_combo.setFocus()
    qtbot.keyClick(form._ui.role_combo, Qt.Key.Key_Down)
    qtbot.keyClick(form._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert shown(form)[1] == ("李四", "审核", "")
    form._ui.clerk_table.setCurrentCell(1, 0)
    qtbot.keyClick(form._ui.active_button, Qt.Key.Key_Space)
    settled()
    assert shown(form)[1] == ("李四", "审核", "已停用")
    assert not stored(desk, settled)[1].is_active
