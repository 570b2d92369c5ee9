"""关于: version, licences, promises."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from wanzhou_gui import __version__
from wanzhou_gui.gui.settings.about_view import AboutView

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def test_version_licences_and_limits_are_told(qtbot: QtBot) -> None:
    view = AboutView()
    qtbot.addWidget(view)
    assert __version__ in view._ui.version_label.text()
    text = view._ui.about_text.toPlainText()
    for word in ("不得处理涉密信息", "不联网", "LGPL-3.0", "PySide6", "ReportLab", "SIL OFL 1.1", "Fandol", "Tabler"):
        assert word in text
