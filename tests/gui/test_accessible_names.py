"""Whoever works with a screen reader or without a mouse reaches everything and hears what it is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QLabel, QLineEdit, QTabBar, QWidget

from wanzhou_gui.gui.pages import PAGES

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt


def nameless(root: QWidget) -> list[str]:
    """Widgets that take the keyboard and have nothing to be called by."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.focusPolicy() is Qt.FocusPolicy.NoFocus or widget.window() is not root.window():
            continue
        parent = widget.parentWidget()
        # The inner part of a box or of tabs speaks with the name of what is around it.
        inner = isinstance(widget, QLineEdit) and isinstance(parent, QComboBox | QAbstractSpinBox)
        if (inner or isinstance(widget, QTabBar)) and parent is not None and parent.accessibleName():
            continue
        if isinstance(widget, QLabel) and not widget.text():
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        says = interface.text(QAccessible.Text.Name)
        if not says.strip():
            found.append(f"{type(widget).__name__} {widget.objectName()!r} in {type(parent).__name__}")
    return found


@pytest.mark.parametrize("key", [entry.key for entry in PAGES])
def test_everything_that_takes_the_keyboard_has_a_name(opened: WindowRig, key: str) -> None:
    opened.window.show_page(key)
    opened.settle()
    assert nameless(opened.window) == []


@pytest.mark.parametrize("key", [entry.key for entry in PAGES if entry.icon_name])
def test_the_tab_key_goes_round_and_leaves_nothing_out(opened: WindowRig, key: str) -> None:
    opened.window.show_page(key)
    opened.settle()
    page = opened.window.current_page
    assert page is not None
    expected = {
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and widget.isEnabled()
        and widget.focusProxy() is None
        and not isinstance(widget.parentWidget(), QComboBox)
    }
    reached = set()
    for _ in range(400):
        opened.window.focusNextChild()
        focused = QApplication.focusWidget()
        if focused in reached and expected <= reached:
            break
        if focused is not None:
            reached.add(focused)
    missing = [f"{type(one).__name__} {one.objectName()!r}" for one in expected - reached]
    # Of radio buttons and chips that exclude each other the chosen one stands for all.
    missing = [name for name in missing if not name.startswith(("QRadioButton", "QPushButton ''"))]
    assert missing == []
