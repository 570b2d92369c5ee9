"""设置 as a whole: its tabs, its keys, its names."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox, QWidget

from wanzhou_gui.gui.settings.settings_page import SettingsPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def test_another_page_can_ask_for_a_tab(page: SettingsPage, settled: Callable[[], None]) -> None:
    page.show_target("periods")
    settled()
    assert page._ui.tabs.currentWidget() is page.periods
    assert page.periods._rows.rowCount() == 3


def test_the_search_box_looks_for_a_unit(page: SettingsPage, settled: Callable[[], None]) -> None:
    page.show_target("about")
    page.search("fgw")
    settled()
    assert page._ui.tabs.currentWidget() is page.units
    assert page.units._rows.index(0, 0).data() == "区发展改革委"


def test_tabs_turn_by_keyboard(page: SettingsPage, qtbot: QtBot, settled: Callable[[], None]) -> None:
    bar = page._ui.tabs.tabBar()
    bar.setFocus()
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    settled()
    assert page._ui.tabs.currentWidget() is page.office


def test_every_field_that_takes_the_focus_has_a_name(page: SettingsPage) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.window() is page
        and not widget.isHidden()
        and not widget.accessibleName()
        and not (isinstance(widget, QAbstractButton) and widget.text())
        and widget is not page._ui.tabs.tabBar()
        and widget.objectName() != "qt_spinbox_lineedit"
        and not isinstance(widget.parentWidget(), QComboBox)
    ]
    assert nameless == []
