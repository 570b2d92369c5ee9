"""机关与文种: what differs from office to office, kept as soon as it is typed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QDate
from PySide6.QtWidgets import QLineEdit, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.papers import OfficeSettings, paper_number
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_office_form import Ui_OfficeForm
from wanzhou_gui.gui.settings.setting_history import SettingHistory
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel, mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.errors import RejectedError

_TEMPLATES = ("{机关代字}〔{yyyy}〕{n}号", "第{n}期", "{yyyy汉字}年第{n汉字}期")
_FIELD_OF_CODE = {"number_template_without_number": "number_template"}


class OfficeForm(QWidget):
    """The office's names and the shape of its numbers, with a preview of the number."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_OfficeForm()
        self._ui.setupUi(self)
        self._desk = desk
        self._settings = OfficeSettings()
        ui = self._ui
        ui.number_template_combo.addItems(_TEMPLATES)
        template = ui.number_template_combo.lineEdit()
        assert template is not None
        template.setAccessibleName("文号样式")
        self._lines: dict[str, QLineEdit] = {
            "district": ui.district_edit,
            "office_name": ui.office_name_edit,
            "red_mark": ui.red_mark_edit,
            "printing_office": ui.printing_office_edit,
            "copied_to": ui.copied_to_edit,
            "agency_mark": ui.agency_mark_edit,
            "number_template": template,
            "clerk_name": ui.clerk_name_edit,
            "contact_name": ui.contact_name_edit,
            "contact_phone": ui.contact_phone_edit,
        }
        self._labels: dict[str, ProblemLabel] = {name: getattr(ui, f"{name}_problem") for name in self._lines}
        for line in self._lines.values():
            line.textChanged.connect(lambda _: self._preview())
            line.editingFinished.connect(self.commit)
        ui.number_template_combo.activated.connect(lambda _: self.commit())
        SettingHistory(desk, self, self.fields)
        self._show(self._settings)

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The fields by the names of their settings."""
        return self._lines

    def refresh(self) -> None:
        """Read the settings anew."""
        self._desk.ask(lambda services: services.settings.settings(), self._show)

    def commit(self) -> None:
        """Store what was typed; what is refused is said beside its field and the old value stays in force."""
        wanted: dict[str, Any] = {name: line.text().strip() for name, line in self._lines.items()}
        if all(wanted[name] == getattr(self._settings, name) for name in wanted):
            self._clear()
            return

        def save(services: Any) -> Any:
            return services.settings.change(replace(services.settings.settings(), **wanted))

        self._desk.act(
            save,
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._saved(wanted),
            failed=self._refused,
        )

    def _show(self, settings: OfficeSettings) -> None:
        self._settings = settings
        for name, line in self._lines.items():
            if not line.isModified() and line.text() != getattr(settings, name):
                line.setText(getattr(settings, name))
                line.setCursorPosition(0)
        self._preview()

    def _preview(self) -> None:
        template = self._lines["number_template"].text()
        mark = self._lines["agency_mark"].text()
        self._ui.preview_label.setText(paper_number(template, mark, QDate.currentDate().year(), 1))

    def _saved(self, wanted: dict[str, Any]) -> None:
        self._settings = replace(self._settings, **wanted)
        for line in self._lines.values():
            line.setModified(False)
        self._clear()

    def _refused(self, error: Exception) -> None:
        self._clear()
        field = getattr(error, "details", {}).get("field", "") or _FIELD_OF_CODE.get(getattr(error, "code", ""), "")
        if isinstance(error, RejectedError) and field in self._lines:
            mark_field(self._lines[field], self._labels[field], error_text(error).line, Severity.ERROR)
        else:
            messages.tell_error(self, error)

    def _clear(self) -> None:
        for name, line in self._lines.items():
            mark_field(line, self._labels[name])
