"""The office's own numbers for due days, requests and the ladder."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.chasing import ChasingSettings
from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.chasing.ui_rules_dialog import Ui_RulesDialog
from wanzhou_gui.gui.settings.setting_history import SettingHistory
from wanzhou_gui.reports.chasing.wording import DUE_RULE_WORDS
from wanzhou_gui.reports.failures import error_text


class RulesDialog(QDialog):
    """Every number in sight at once; nothing is stored until all of them make a rule."""

    def __init__(self, desk: Desk, settings: ChasingSettings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_RulesDialog()
        self._ui.setupUi(self)
        self._desk = desk
        ui = self._ui
        self._spins = {
            "notice_workdays": ui.notice_spin,
            "request_limit": ui.limit_spin,
            "reply_workdays": ui.reply_spin,
            "phone_after": ui.phone_spin,
            "reminder_after": ui.reminder_spin,
            "notice_after": ui.step_notice_spin,
            "interview_after": ui.interview_spin,
            "broken_promise_weight": ui.weight_spin,
            "least_between": ui.between_spin,
            "interview_reds": ui.task_reds_spin,
            "interview_unit_reds": ui.unit_reds_spin,
        }
        self._edits = {
            "reminder_number": ui.reminder_number_edit,
            "notice_number": ui.notice_number_edit,
            "interview_number": ui.interview_number_edit,
            "coordination_number": ui.coordination_number_edit,
        }
        for rule, word in DUE_RULE_WORDS.items():
            ui.due_rule_combo.addItem(word, rule.value)
        ui.due_rule_combo.setCurrentIndex(ui.due_rule_combo.findData(settings.due_day_rule))
        for name, spin in self._spins.items():
            spin.setValue(getattr(settings, name))
        for name, edit in self._edits.items():
            edit.setText(getattr(settings, name))
        SettingHistory(desk, self, {**self._spins, **self._edits, "due_day_rule": ui.due_rule_combo})
        ui.save_button.clicked.connect(self._save)
        ui.cancel_button.clicked.connect(self.reject)

    def _save(self) -> None:
        values: dict[str, Any] = {name: spin.value() for name, spin in self._spins.items()}
        values |= {name: edit.text().strip() for name, edit in self._edits.items()}
        settings = ChasingSettings(due_day_rule=self._ui.due_rule_combo.currentData(), **values)
        self._desk.act(
            lambda services: services.chasing.change_settings(settings),
            lambda changes: changes,
            initiator=self,
            done=lambda _: self.accept(),
            failed=lambda error: self._ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )
