"""A paper leaves the page as a Word file when its name says so."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from PySide6.QtWidgets import QPushButton

from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.reports.bulletin_page import BulletinPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt


def test_the_ending_of_the_name_makes_it_a_word_file(
    desk: Desk, qtbot: QtBot, settled: Callable[[], None], voice: ScriptedVoice, tmp_path: Path
) -> None:
    page = BulletinPage(desk)
    qtbot.addWidget(page)
    page.show()
    page.show_scope(desk.scope)
    settled()
    to = tmp_path / "通报.docx"
    voice.answers.append(to)
    button = page.findChild(QPushButton, "export_button")
    assert button is not None
    button.click()
    settled()
    assert voice.said == []
    words = "".join(paragraph.text for paragraph in docx.Document(io.BytesIO(to.read_bytes())).paragraphs)
    assert "2024年第二季度" in words
    assert "草稿" not in words
