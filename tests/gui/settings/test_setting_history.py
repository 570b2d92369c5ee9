"""Who changed which setting when: by Ctrl+H in a field, and for a whole tab by the button beside the tabs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.domain.chasing import ChasingSettings
from wanzhou_gui.gui.chasing.rules_dialog import RulesDialog
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistoryDialog
from wanzhou_gui.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from wanzhou_gui.usecases.services import Services

pytestmark = pytest.mark.qt


def done(page: SettingsPage, settled: Callable[[], None], act: Callable[[Services], object]) -> None:
    page.desk.ask(act, lambda _: None)
    settled()


def lines(parent: QWidget) -> list[list[str]]:
    """What the open history says, line by line, and it is closed again."""
    dialog = parent.findChildren(FieldHistoryDialog)[-1]
    table = dialog._ui.step_table
    told = [[table.item(row, column).text() for column in range(1, 7)] for row in range(table.rowCount())]  # type: ignore[union-attr]
    dialog.accept()
    parent.window().activateWindow()
    return told


def test_a_lamp_number_tells_who_changed_it(page: SettingsPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    done(page, settled, lambda services: services.settings.change(replace(services.settings.settings(), red_gap_points=25)))
    done(page, settled, lambda services: services.settings.change(replace(services.settings.settings(), late_is_yellow=0)))
    page.show_target("lamps")
    settled()
    page.lamps._ui.red_gap_points_spin.setFocus()
    qtbot.keyClick(page.lamps._ui.red_gap_points_spin, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert [one[4] for one in lines(page.lamps)] == ["25"]
    qtbot.waitUntil(page.isActiveWindow)
    page.lamps._ui.late_is_yellow_check.setFocus()
    qtbot.keyClick(page.lamps._ui.late_is_yellow_check, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert [one[4] for one in lines(page.lamps)] == ["否"]
    page.history_button.click()
    settled()
    told = lines(page)
    assert [one[2:5] for one in told] == [["迟报亮黄灯", "（默认值）", "否"], ["红灯差距", "（默认值）", "25"]]


def test_a_unit_tells_every_contact_it_had(page: SettingsPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    for name in ("王一", "李二"):
        done(page, settled, lambda services, name=name: services.units.save(replace(services.units.unit("区科技局"), contact_name=name)))
    page.search("区科技局")
    settled()
    assert page.units.unit is not None
    edit = page.units._ui.contact_name_edit
    edit.setFocus()
    qtbot.keyClick(edit, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settled()
    assert [(one[3], one[4]) for one in lines(page.units)] == [("王一", "李二"), ("", "王一")]
    page.history_button.click()
    settled()
    assert {"李二", "王一"} <= {one[4] for one in lines(page)}


def test_days_of_the_calendar_tell_who_changed_them(page: SettingsPage, settled: Callable[[], None]) -> None:
    done(page, settled, lambda services: services.calendars.set_day(date(2024, 7, 6), True, "补班"))
    page.show_target("holidays")
    settled()
    page.history_button.click()
    settled()
    told = lines(page)
    assert any(one[4] == "补班" for one in told)
    assert any(one[4] == "2024-07-06" for one in told)


def test_what_belongs_to_this_machine_has_no_history(page: SettingsPage, settled: Callable[[], None]) -> None:
    page.show_target("display")
    settled()
    assert not page.history_button.isEnabled()
    page.show_target("clerks")
    settled()
    assert page.history_button.isEnabled()


def test_the_rules_of_chasing_tell_theirs(page: SettingsPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    done(page, settled, lambda services: services.chasing.change_settings(replace(services.chasing.settings(), interview_reds=3)))
    dialog = RulesDialog(page.desk, ChasingSettings(interview_reds=3), page)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog._ui.task_reds_spin.setFocus()
    qtbot.keyClick(dialog._ui.task_reds_spin, Qt.Key.Key_H, Qt.KeyboardModifier.ControlModifier)
    settled()
    history = dialog.findChildren(FieldHistoryDialog)[-1]
    assert "一项任务连续几期红灯提请约谈" in history._ui.title_label.text()
    history.accept()
