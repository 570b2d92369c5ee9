"""看这一项的历史: every value a field of a return was given, from its context menu or by Ctrl+H."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QPlainTextEdit, QWidget

from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.change_words import RowNames, value_words
from wanzhou_gui.gui.exchange.tables import add_row, set_columns
from wanzhou_gui.gui.generated.returns.ui_field_history_dialog import Ui_FieldHistoryDialog
from wanzhou_gui.gui.returns.entry_saver import EntryKey
from wanzhou_gui.reports.wording import field_label, operation_sentence
from wanzhou_gui.usecases.services import Services


class FieldHistoryDialog(QDialog):
    """The values of one field, the newest first."""

    def __init__(self, field: str, steps: Sequence[FieldStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FieldHistoryDialog()
        self._ui.setupUi(self)
        ui = self._ui
        set_columns(
            ui.step_table, ("时间", "经办人", "操作", "改前", "改后", "来源文件"), (146, 72, 130, 120, 120, 150), (3, 4)
        )
        count = f"{len(steps)} 次改动，最近的在前" if steps else "还没有填过，没有历史"
        ui.title_label.setText(f"{field_label(field)}：{count}")
        for step in reversed(steps):
            before, after = (value_words("entry", field, value, RowNames()) for value in (step.before, step.after))
            when = step.operation.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
            add_row(
                ui.step_table,
                (when, step.operation.clerk, operation_sentence(step.operation), before, after, step.file_name),
            )
        ui.step_table.resizeRowsToContents()
        if steps:
            ui.step_table.setCurrentCell(0, 0)
        ui.close_button.clicked.connect(self.accept)


class FieldHistory(QObject):
    """Offers the history of the fields of a form; `key` says which entry is shown, by the property of that name."""

    def __init__(self, desk: Desk, form: QWidget, fields: Mapping[str, QWidget]) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._names = {field: name for name, field in fields.items()}
        for field in fields.values():
            field.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+H"), form, self.show_focused)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put one more line into the menu of a field."""
        if event.type() is QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            name = self._names.get(watched)  # type: ignore[call-overload]  # any object may be watched
            if name is not None and isinstance(watched, QPlainTextEdit | QLineEdit):
                menu = watched.createStandardContextMenu()
                menu.addSeparator()
                menu.addAction("看这一项的历史\tCtrl+H", lambda: self.show(name))
                menu.exec(event.globalPos())
                return True
        return super().eventFilter(watched, event)

    def show_focused(self) -> None:
        """Show the history of the field that has the keyboard."""
        focus = self._form.focusWidget()
        name = self._names.get(focus) if focus is not None else None
        if name is not None:
            self.show(name)

    def show(self, field: str) -> None:
        """Ask for the history of a field of the entry in view and show it."""
        key = getattr(self._form, "key", None)
        if not isinstance(key, EntryKey):
            return

        def read(services: Services) -> list[FieldStep]:
            return services.history.of_entry_field(key.task_id, key.unit_id, key.period_id, field)

        self._desk.ask(read, lambda steps: FieldHistoryDialog(field, steps, self._form).open())
