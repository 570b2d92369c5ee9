"""The dialogue of fields hands over what was changed and nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit

from wanzhou_gui.gui.plans.fields_dialog import Field, FieldsDialog

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt
FIELDS = (Field("name", "名称", "甲", "●确定"), Field("kind", "种类", "b", "", (("a", "第一"), ("b", "第二"))))


def test_only_changed_values_are_handed_over(qtbot: QtBot) -> None:
    dialog = FieldsDialog("修改", "原文的话", FIELDS)
    qtbot.addWidget(dialog)
    dialog.show()
    taken: list[dict[str, str]] = []
    dialog.taken.connect(taken.append)
    name, kind = dialog.edit("name"), dialog.edit("kind")
    assert isinstance(name, QLineEdit)
    assert isinstance(kind, QComboBox)
    assert kind.currentText() == "第二"
    name.setText("乙")
    qtbot.keyClick(name, Qt.Key.Key_Return)
    assert taken == [{"name": "乙"}]


def test_nothing_changed_closes_without_a_correction(qtbot: QtBot) -> None:
    dialog = FieldsDialog("修改", "", FIELDS)
    qtbot.addWidget(dialog)
    dialog.show()
    taken: list[dict[str, str]] = []
    dialog.taken.connect(taken.append)
    qtbot.keyClick(dialog.edit("name"), Qt.Key.Key_Return)
    assert taken == []
    assert not dialog.isVisible()


def test_what_is_refused_stays_open_with_the_reason(qtbot: QtBot) -> None:
    dialog = FieldsDialog("修改", "", FIELDS)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.say_refused("名称不能为空。")
    assert dialog._ui.fields_problem.sentence == "名称不能为空。"
    assert dialog.isVisible()
