"""审核: whether papers use approved figures only and say who approved them, who reviews, and the reasons offered for sending a row back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.papers import OfficeSettings
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_review_form import Ui_ReviewForm
from wanzhou_gui.gui.settings.setting_history import SettingHistory
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services


class ReviewForm(QWidget):
    """Two switches, one name, one list; stored as soon as the field is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ReviewForm()
        self._ui.setupUi(self)
        self._desk = desk
        self._settings = OfficeSettings()
        ui = self._ui
        ui.approved_only_check.clicked.connect(self.commit)
        ui.approvals_printed_check.clicked.connect(self.commit)
        ui.reviewer_name_edit.editingFinished.connect(self.commit)
        ui.return_reasons_edit.installEventFilter(self)
        ui.default_button.clicked.connect(self._restore_defaults)
        SettingHistory(desk, self, self.fields)
        self._show(self._settings)

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The fields by the names of their settings."""
        ui = self._ui
        return {
            "approved_only": ui.approved_only_check,
            "approvals_printed": ui.approvals_printed_check,
            "reviewer_name": ui.reviewer_name_edit,
            "return_reasons": ui.return_reasons_edit,
        }

    def refresh(self) -> None:
        """Read the settings anew."""
        self._desk.ask(lambda services: services.settings.settings(), self._show)

    def commit(self) -> None:
        """Store what differs."""
        wanted = self._wanted()
        if all(wanted[name] == getattr(self._settings, name) for name in wanted):
            return

        def save(services: Services) -> Changes:
            return services.settings.change(replace(services.settings.settings(), **wanted))

        self._desk.act(
            save, lambda changes: changes, initiator=self, done=lambda _: self._saved(wanted), failed=self._refused
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leaving the list of reasons stores it."""
        if watched is self._ui.return_reasons_edit and event.type() is QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def _wanted(self) -> dict[str, Any]:
        lines = [line.strip() for line in self._ui.return_reasons_edit.toPlainText().splitlines() if line.strip()]
        return {
            "approved_only": int(self._ui.approved_only_check.isChecked()),
            "approvals_printed": int(self._ui.approvals_printed_check.isChecked()),
            "reviewer_name": self._ui.reviewer_name_edit.text().strip(),
            "return_reasons": "\n".join(lines),
        }

    def _show(self, settings: OfficeSettings) -> None:
        ui = self._ui
        self._settings = settings
        ui.approved_only_check.setChecked(bool(settings.approved_only))
        ui.approvals_printed_check.setChecked(bool(settings.approvals_printed))
        if not ui.reviewer_name_edit.hasFocus():
            ui.reviewer_name_edit.setText(settings.reviewer_name)
        if not ui.return_reasons_edit.hasFocus():
            ui.return_reasons_edit.setPlainText(settings.return_reasons)

    def _restore_defaults(self) -> None:
        self._ui.return_reasons_edit.setPlainText(OfficeSettings().return_reasons)
        self.commit()

    def _saved(self, wanted: dict[str, Any]) -> None:
        self._settings = replace(self._settings, **wanted)
        mark_field(self._ui.return_reasons_edit, self._ui.review_problem)

    def _refused(self, error: Exception) -> None:
        mark_field(self._ui.return_reasons_edit, self._ui.review_problem, error_text(error).line, Severity.ERROR)
