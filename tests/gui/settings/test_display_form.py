"""显示: the size of the letters changes at once and is remembered."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.settings.display_form import DisplayForm
from wanzhou_gui.gui.window_memory import WindowMemory

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


@pytest.fixture(autouse=True)
def _standard_size_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp)


def test_a_larger_size_is_in_force_at_once_and_remembered(
    qtbot: QtBot, qapp: QApplication, memory: WindowMemory
) -> None:
    form = DisplayForm(memory)
    qtbot.addWidget(form)
    form.show()
    assert form._ui.standard_radio.isChecked()
    qtbot.keyClick(form._ui.largest_radio, Qt.Key.Key_Space)
    assert theme.scale() == 1.3
    assert qapp.font().pixelSize() == round(14 * 1.3)
    assert memory.font_scale == 1.3
    again = DisplayForm(memory)
    qtbot.addWidget(again)
    assert again._ui.largest_radio.isChecked()
