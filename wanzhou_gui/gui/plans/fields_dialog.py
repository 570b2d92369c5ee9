"""A few fields of one thing to be set by hand, each with how sure it was read and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QLineEdit, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.plans.ui_fields_dialog import Ui_FieldsDialog


@dataclass(frozen=True, slots=True)
class Field:
    """One line of the dialogue: `choices` as (value, word) make it a list, `mark` says how sure the value is."""

    name: str
    label: str
    value: str
    mark: str = ""
    choices: tuple[tuple[str, str], ...] = ()


class FieldsDialog(QDialog):
    """Shows fields and hands over those that were changed.

    Signals:
        taken(dict): changed values by name; never empty.
    """

    taken = Signal(object)

    def __init__(self, title: str, quote: str, fields: Sequence[Field], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FieldsDialog()
        self._ui.setupUi(self)
        self._fields = tuple(fields)
        self._edits: dict[str, QLineEdit | QComboBox] = {}
        ui = self._ui
        self.setWindowTitle(title)
        ui.quote_label.setText(f"原文：{quote}" if quote else "")
        ui.quote_label.setVisible(bool(quote))
        for row, field in enumerate(fields):
            edit = self._edit_of(field)
            label = QLabel(f"{field.label}：", self)
            label.setBuddy(edit)
            mark = QLabel(field.mark, self)
            mark.setWordWrap(True)
            mark.setMinimumWidth(theme.px(180))
            theme.set_kind(mark, "caption")
            ui.fields_layout.addWidget(label, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            ui.fields_layout.addWidget(edit, row, 1)
            ui.fields_layout.addWidget(mark, row, 2)
        ui.fields_layout.setColumnStretch(1, 1)
        ui.take_button.clicked.connect(self._take)
        ui.cancel_button.clicked.connect(self.reject)
        self.resize(theme.px(660), self.sizeHint().height())
        next(iter(self._edits.values())).setFocus()

    @property
    def values(self) -> dict[str, str]:
        """What the fields hold now."""
        return {name: edit.currentData() if isinstance(edit, QComboBox) else edit.text().strip() for name, edit in self._edits.items()}

    def edit(self, name: str) -> QLineEdit | QComboBox:
        """The widget of a field."""
        return self._edits[name]

    def say_refused(self, sentence: str) -> None:
        """Say why a value cannot be taken."""
        self._ui.fields_problem.say(sentence, Severity.ERROR)

    def _edit_of(self, field: Field) -> QLineEdit | QComboBox:
        if field.choices:
            combo = QComboBox(self)
            for value, word in field.choices:
                combo.addItem(word, value)
            combo.setCurrentIndex(max(0, combo.findData(field.value)))
            combo.setMinimumContentsLength(12)
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            made: QLineEdit | QComboBox = combo
        else:
            made = QLineEdit(field.value, self)
            made.setCursorPosition(0)
        made.setAccessibleName(field.label)
        made.setObjectName(f"{field.name}_edit")
        self._edits[field.name] = made
        return made

    def _take(self) -> None:
        known = {field.name: field.value for field in self._fields}
        changed = {name: value for name, value in self.values.items() if value != known[name]}
        if not changed:
            self.reject()
            return
        self._ui.fields_problem.clear()
        self.taken.emit(changed)
