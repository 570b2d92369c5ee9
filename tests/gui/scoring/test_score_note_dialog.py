"""The form for reasons: what is refused is said in it, and it stays open."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.scoring import FactKind
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.scoring.score_note_dialog import ScoreNoteDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def test_a_missing_name_is_said_and_the_form_stays(
    qtbot: QtBot, desk: Desk, settled: Callable[[], None], type_words: Callable[[QWidget, str], None]
) -> None:
    dialog = ScoreNoteDialog(
        desk, "启用", "受限规则", "理由", "批准人",
        lambda services, _, text, name: services.scoring.rules.allow(FactKind.PHOTO_TRACE, name, text),
    )  # fmt: skip
    qtbot.addWidget(dialog)
    dialog.open()
    assert not dialog._ui.points_edit.isVisible()
    type_words(dialog._ui.text_edit, "会议定")
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert dialog.isVisible()
    assert dialog._ui.problem_label.sentence == "启用受限规则要写明批准人和理由。请补填。"
    type_words(dialog._ui.name_edit, "王主任")
    qtbot.keyClick(dialog._ui.save_button, Qt.Key.Key_Space)
    settled()
    assert not dialog.isVisible()
