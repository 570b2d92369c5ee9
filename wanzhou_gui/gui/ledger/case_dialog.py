"""One small form for every act on a task: its fields are given as a list, what was typed comes back as values."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)

from wanzhou_gui.domain.entries import Severity, ValueRefusedError
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.generated.ledger.ui_case_dialog import Ui_CaseDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.gui.widgets.value_edits import DateEdit, NumberEdit
from wanzhou_gui.reports.failures import error_text


class FieldKind(StrEnum):
    """What a field holds."""

    LINE = "line"
    TEXT = "text"
    DAY = "day"
    NUMBER = "number"
    CHOICE = "choice"
    CHECK = "check"
    FILE = "file"


@dataclass(frozen=True)
class CaseField:
    """One field of the form; a choice has pairs of value and word."""

    name: str
    label: str
    kind: FieldKind = FieldKind.LINE
    value: object = None
    choices: tuple[tuple[object, str], ...] = ()
    hint: str = ""


Typed = dict[str, object]


@dataclass(frozen=True)
class CaseForm:
    """What a form asks, and the word on its button."""

    title: str
    action: str
    fields: tuple[CaseField, ...]
    note: str = ""
    extra: tuple[str, ...] = field(default=())


class CaseDialog(QDialog):
    """Shows a form; Ctrl+Enter saves from every field, a refusal is said below and what was typed stays.

    Signals:
        wished(dict): the values as typed, by the names of the fields.
    """

    wished = Signal(object)

    def __init__(self, task: str, form: CaseForm, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_CaseDialog()
        self._ui.setupUi(self)
        self._form = form
        ui = self._ui
        self.setWindowTitle(form.title)
        ui.task_label.setText(task)
        ui.note_label.setText("\n".join(part for part in (*form.extra, form.note) if part))
        ui.note_label.setVisible(bool(ui.note_label.text()))
        ui.save_button.setText(form.action)
        ui.save_button.setAccessibleName(form.action)
        self.inputs: dict[str, QWidget] = {}
        for row, one in enumerate(form.fields):
            self._add(row, one)
        previous: QWidget | None = None
        for widget in (*self.inputs.values(), ui.save_button, ui.cancel_button):
            if previous is not None:
                QWidget.setTabOrder(previous, widget)
            previous = widget
        ui.save_button.clicked.connect(self._wish)
        ui.cancel_button.clicked.connect(self.reject)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            QShortcut(QKeySequence(keys), self).activated.connect(self._wish)
        if self.inputs:
            next(iter(self.inputs.values())).setFocus()

    def show_refusal(self, error: Exception) -> None:
        """Say why it was not done."""
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
        self._ui.save_button.setEnabled(True)

    def _add(self, row: int, one: CaseField) -> None:
        maker: dict[FieldKind, Callable[[CaseField], QWidget]] = {
            FieldKind.LINE: _line,
            FieldKind.TEXT: _text,
            FieldKind.DAY: self._day,
            FieldKind.NUMBER: self._number,
            FieldKind.CHOICE: _choice,
            FieldKind.CHECK: _check,
            FieldKind.FILE: _line,
        }
        widget = maker[one.kind](one)
        widget.setObjectName(f"{one.name}_input")
        widget.setAccessibleName(one.label)
        self.inputs[one.name] = widget
        layout = self._ui.field_layout
        if one.kind is FieldKind.CHECK:
            layout.addWidget(widget, row, 1)
            return
        # Digits as mnemonics: letters belong to the page below, and every form has few fields.
        label = QLabel(f"{one.label}(&{row + 1})")
        label.setBuddy(widget)
        layout.addWidget(label, row, 0, Qt.AlignmentFlag.AlignTop if one.kind is FieldKind.TEXT else Qt.AlignmentFlag.AlignVCenter)
        if one.kind is FieldKind.FILE:
            box = QHBoxLayout()
            box.addWidget(widget, 1)
            choose = QPushButton("浏览…")
            choose.setAccessibleName(f"浏览：{one.label}")
            choose.setAutoDefault(False)
            choose.clicked.connect(lambda: self._choose_file(one, widget))
            box.addWidget(choose)
            layout.addLayout(box, row, 1)
        else:
            layout.addWidget(widget, row, 1)

    def _day(self, one: CaseField) -> QWidget:
        edit = DateEdit()
        edit.set_value(one.value if isinstance(one.value, date) else None)
        if one.hint:
            edit.setPlaceholderText(one.hint)
        edit.refused.connect(self._say_unread)
        edit.accepted.connect(self._ui.problem_label.clear)
        return edit

    def _number(self, one: CaseField) -> QWidget:
        edit = NumberEdit()
        edit.set_value(one.value if isinstance(one.value, Decimal) else None)
        edit.setPlaceholderText(one.hint)
        edit.refused.connect(self._say_unread)
        edit.accepted.connect(self._ui.problem_label.clear)
        return edit

    def _choose_file(self, one: CaseField, widget: QWidget) -> None:
        chosen = messages.ask_open_file(self, one.label, "所有文件 (*)")
        if chosen is not None and isinstance(widget, QLineEdit):
            widget.setText(str(chosen))

    def _say_unread(self, error: ValueRefusedError) -> None:
        self._ui.problem_label.say(refusal_words(error), Severity.ERROR)

    def _wish(self) -> None:
        if not self._ui.save_button.isEnabled():
            return
        typed: Typed = {}
        for one in self._form.fields:
            widget = self.inputs[one.name]
            if isinstance(widget, DateEdit | NumberEdit):
                if not widget.commit():
                    widget.setFocus()
                    return
                typed[one.name] = widget.value
            elif isinstance(widget, QPlainTextEdit):
                typed[one.name] = widget.toPlainText()
            elif isinstance(widget, QComboBox):
                typed[one.name] = one.choices[widget.currentIndex()][0] if widget.currentIndex() >= 0 else None
            elif isinstance(widget, QCheckBox):
                typed[one.name] = widget.isChecked()
            elif isinstance(widget, QLineEdit):
                text = widget.text().strip()
                typed[one.name] = (Path(text) if text else None) if one.kind is FieldKind.FILE else text
        self._ui.problem_label.clear()
        self._ui.save_button.setEnabled(False)
        self.wished.emit(typed)


def _line(one: CaseField) -> QWidget:
    edit = QLineEdit(str(one.value or ""))
    edit.setPlaceholderText(one.hint)
    return edit


def _text(one: CaseField) -> QWidget:
    edit = QPlainTextEdit(str(one.value or ""))
    edit.setPlaceholderText(one.hint)
    edit.setTabChangesFocus(True)
    edit.setFixedHeight(theme.px(84))
    return edit


def _choice(one: CaseField) -> QWidget:
    combo = QComboBox()
    for _, word in one.choices:
        combo.addItem(word)
    wanted = [value for value, _ in one.choices]
    combo.setCurrentIndex(wanted.index(one.value) if one.value in wanted else 0)
    return combo


def _check(one: CaseField) -> QWidget:
    check = QCheckBox(one.label)
    check.setChecked(bool(one.value))
    return check
