"""The small form for acts on a task: every kind of field comes back as its value, bad days are said at once."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from wanzhou_gui.gui.ledger.case_dialog import CaseDialog, CaseField, CaseForm, FieldKind

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.gui.conftest import ScriptedVoice

pytestmark = pytest.mark.qt

FORM = CaseForm(
    "试一试",
    "保存",
    (
        CaseField("line", "一行", FieldKind.LINE, "甲"),
        CaseField("text", "几行", FieldKind.TEXT),
        CaseField("day", "日期", FieldKind.DAY),
        CaseField("number", "数量", FieldKind.NUMBER, Decimal("1.5")),
        CaseField("choice", "选一个", FieldKind.CHOICE, "b", (("a", "子"), ("b", "丑"))),
        CaseField("check", "是否", FieldKind.CHECK, True),
        CaseField("file", "文件", FieldKind.FILE),
    ),
)


@pytest.fixture
def dialog(qtbot: QtBot) -> CaseDialog:
    made = CaseDialog("5　任务", FORM)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_field_comes_back_as_its_value(dialog: CaseDialog, qtbot: QtBot) -> None:
    wished: list[object] = []
    dialog.wished.connect(wished.append)
    qtbot.keyClicks(dialog.inputs["day"], "2024.7.5")
    qtbot.keyClick(dialog.inputs["text"], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert wished == [
        {"line": "甲", "text": "", "day": date(2024, 7, 5), "number": Decimal("1.5"), "choice": "b", "check": True, "file": None}
    ]
    assert not dialog._ui.save_button.isEnabled()


def test_a_day_that_cannot_be_read_is_said_and_nothing_is_wished(dialog: CaseDialog, qtbot: QtBot) -> None:
    wished: list[object] = []
    dialog.wished.connect(wished.append)
    qtbot.keyClicks(dialog.inputs["day"], "2024.13.5")
    dialog._ui.save_button.click()
    assert wished == []
    assert "2024.13.5" in dialog._ui.problem_label.sentence


def test_a_file_can_be_chosen(dialog: CaseDialog, qtbot: QtBot, voice: ScriptedVoice, tmp_path: Path) -> None:
    voice.answers.append(tmp_path / "a.pdf")
    browse = next(one for one in dialog.findChildren(type(dialog._ui.save_button)) if one.accessibleName() == "浏览：文件")
    browse.click()
    wished: list[dict[str, object]] = []
    dialog.wished.connect(wished.append)
    dialog._ui.save_button.click()
    assert wished[0]["file"] == tmp_path / "a.pdf"
