"""The office's own numbers: stored together, refused together."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from wanzhou_gui.domain.chasing import ChasingSettings
from wanzhou_gui.gui.chasing.rules_dialog import RulesDialog
from wanzhou_gui.gui.desk import Desk

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

pytestmark = pytest.mark.qt


def stored(desk: Desk, settled: Callable[[], None]) -> ChasingSettings:
    found: list[ChasingSettings] = []
    desk.ask(lambda services: services.chasing.settings(), found.append)
    settled()
    return found[0]


def test_changed_numbers_are_stored(desk: Desk, qtbot: QtBot, settled: Callable[[], None]) -> None:
    dialog = RulesDialog(desk, ChasingSettings())
    qtbot.addWidget(dialog)
    dialog._ui.due_rule_combo.setCurrentIndex(1)
    dialog._ui.notice_spin.setValue(5)
    dialog._ui.task_reds_spin.setValue(3)
    dialog._ui.unit_reds_spin.setValue(0)
    dialog._ui.reminder_number_edit.setText("{机关代字}催办〔{yyyy}〕{n}号")
    dialog._ui.save_button.click()
    settled()
    settings = stored(desk, settled)
    assert (settings.due_day_rule, settings.notice_workdays) == ("before", 5)
    assert (settings.interview_reds, settings.interview_unit_reds) == (3, 0)
    assert dialog._ui.unit_reds_spin.text() == "不提请"
    assert settings.reminder_number == "{机关代字}催办〔{yyyy}〕{n}号"


def test_a_ladder_that_does_not_rise_is_refused_with_the_reason(
    desk: Desk, qtbot: QtBot, settled: Callable[[], None]
) -> None:
    dialog = RulesDialog(desk, ChasingSettings())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog._ui.interview_spin.setValue(1)
    dialog._ui.save_button.click()
    settled()
    assert "一步不早于一步" in dialog._ui.problem_label.sentence
    assert stored(desk, settled) == ChasingSettings()
