"""看这一项的历史: every value a field was given, from its context menu or by Ctrl+H; and everything about a task."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QContextMenuEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLineEdit, QMenu, QPlainTextEdit, QWidget

from wanzhou_gui.domain.history import FieldStep, RecordStep
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.change_words import RowNames, column_label, field_changes, value_words
from wanzhou_gui.gui.exchange.row_names import read_names, source_words, with_places
from wanzhou_gui.gui.exchange.tables import add_row, set_columns
from wanzhou_gui.gui.generated.returns.ui_field_history_dialog import Ui_FieldHistoryDialog
from wanzhou_gui.reports.column_words import SWITCHES
from wanzhou_gui.reports.wording import operation_sentence
from wanzhou_gui.usecases.services import Services

Question = Callable[[Services], list[FieldStep]]
_COLUMNS = ("时间", "经办人", "操作", "栏目", "改前", "改后", "来源文件和单元格")
_WIDTHS = (146, 72, 130, 96, 120, 120, 150)
_LABEL, _SOURCE = 3, 6


@dataclass(frozen=True)
class ToldStep:
    """One line of a history, in words."""

    when: str
    clerk: str
    act: str
    label: str
    before: str
    after: str
    source: str


class FieldHistoryDialog(QDialog):
    """What happened, the newest first."""

    def __init__(self, title: str, steps: Sequence[ToldStep], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_FieldHistoryDialog()
        self._ui.setupUi(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ui = self._ui
        set_columns(ui.step_table, _COLUMNS, _WIDTHS, (4, 5))
        count = f"{len(steps)} 次改动，最近的在前" if steps else "还没有填过，没有历史"
        ui.title_label.setText(f"{title}：{count}")
        for step in reversed(steps):
            add_row(ui.step_table, (step.when, step.clerk, step.act, step.label, step.before, step.after, step.source))
        # A column that says the same in every line, or nothing, takes room from the words.
        ui.step_table.setColumnHidden(_LABEL, len({step.label for step in steps}) < 2)
        ui.step_table.setColumnHidden(_SOURCE, not any(step.source for step in steps))
        ui.step_table.resizeRowsToContents()
        if steps:
            ui.step_table.setCurrentCell(0, 0)
        ui.close_button.clicked.connect(self.accept)


class FieldHistory(QObject):
    """Offers the history of the fields of a form by their menu and by Ctrl+H.

    `question` says what to ask for a field of the record in view; None while nothing is shown.
    """

    def __init__(
        self, desk: Desk, form: QWidget, fields: Mapping[str, QWidget], table: str, question: Callable[[str], Question | None]
    ) -> None:
        super().__init__(form)
        self._desk = desk
        self._form = form
        self._table = table
        self._question = question
        self._names = {field: name for name, field in fields.items()}
        for field in fields.values():
            field.installEventFilter(self)
        QShortcut(QKeySequence("Ctrl+H"), form, self.show_focused, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Put one more line into the menu of a field."""
        if event.type() is QEvent.Type.ContextMenu and isinstance(event, QContextMenuEvent):
            name = self._names.get(watched)  # type: ignore[call-overload]  # any object may be watched
            if name is not None and isinstance(watched, QWidget):
                is_text = isinstance(watched, QPlainTextEdit | QLineEdit)
                menu = watched.createStandardContextMenu() if is_text else QMenu(watched)  # type: ignore[attr-defined]  # asked before
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
        """Ask for the history of a field of the record in view and show it."""
        question = self._question(field)
        if question is None:
            return
        scope, label = self._desk.scope, self.label_of(field)

        def read(services: Services) -> list[ToldStep]:
            names = read_names(services, scope.plan_id, scope.period_id)
            return [self._told(step, field, label, names) for step in question(services)]

        self._desk.ask(read, lambda steps: FieldHistoryDialog(label, steps, self._form).open())


    def label_of(self, field: str) -> str:
        """What a field is called."""
        return column_label(self._table, field)

    def words_of(self, field: str, value: object, names: RowNames) -> str:
        """A value of a field as its form shows it."""
        return value_words(self._table, field, value, names)

    def _told(self, step: FieldStep, field: str, label: str, names: RowNames) -> ToldStep:
        before, after = (self.words_of(field, value, names) for value in (step.before, step.after))
        when = step.operation.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
        act = operation_sentence(step.operation)
        return ToldStep(when, step.operation.clerk, act, label, before, after, source_words(step.source))


def show_rows_history(
    desk: Desk, title: str, question: Callable[[Services], list[RecordStep]], parent: QWidget
) -> None:
    """Show everything that happened to some rows, field by field: settings, units, calendar days, templates."""
    scope = desk.scope

    def read(services: Services) -> list[ToldStep]:
        names = read_names(services, scope.plan_id, scope.period_id)
        steps = question(services)
        named = with_places(services, names, [step.change for step in steps])
        return [told for step in steps for told in _told_fields(step, named)]

    desk.ask(read, lambda steps: FieldHistoryDialog(title, steps, parent).open())


def show_task_history(desk: Desk, task_id: int, title: str, parent: QWidget) -> None:
    """Show everything that was ever changed about a task and what units reported on it."""
    show_rows_history(desk, title, lambda services: services.history.of_task(task_id), parent)


def _told_fields(step: RecordStep, names: RowNames) -> list[ToldStep]:
    when = step.operation.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    clerk, act = step.operation.clerk, operation_sentence(step.operation)
    if step.change.table == "setting":
        return [_told_setting(step, names)]
    return [
        ToldStep(
            when, clerk, act, f"{one.where}　{one.label}", one.before, one.after, source_words(step.sources.get(one.place))
        )
        for one in field_changes([step.change], names)
    ]


def _told_setting(step: RecordStep, names: RowNames) -> ToldStep:
    """A setting is a name with a value: one line, not one for each column."""
    change, label = step.change, names.name("setting", step.change.row_id)
    before, after = (_setting_words(label, image) for image in (change.before, change.after))
    when = step.operation.at.astimezone().strftime("%Y-%m-%d %H:%M:%S")
    return ToldStep(when, step.operation.clerk, operation_sentence(step.operation), label, before, after, "")


def _setting_words(label: str, image: Mapping[str, object] | None) -> str:
    if image is None:
        return "（默认值）"
    text = str(image.get("value", ""))
    return ("是" if text == "1" else "否") if label in SWITCHES else text
