"""The page 发表收表: two tabs, the period in view, reached from elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QTabWidget

from wanzhou_gui.gui.exchange.forms_page import FormsPage

if TYPE_CHECKING:
    from tests.gui.conftest import WindowRig

pytestmark = pytest.mark.qt


def test_the_page_names_the_period_and_opens_the_tab_that_was_wanted(opened: WindowRig) -> None:
    opened.window.desk.wanted.emit("forms", "intake")
    opened.settle()
    page = opened.window.current_page
    assert isinstance(page, FormsPage)
    assert page.findChild(QTabWidget, "forms_tabs").currentIndex() == 1
    assert page.findChild(QLabel, "period_label").text() == "2024年第二季度"
    opened.window.desk.wanted.emit("forms", "issue")
    opened.settle()
    assert page.findChild(QTabWidget, "forms_tabs").currentIndex() == 0
