"""From a workbook to its reading: columns as remembered for its headings, or as the clerk says in a dialogue."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog
from shiboken6 import isValid

from wanzhou_gui.domain.plan_columns import TableChoice, TableFile
from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.plans.columns_dialog import ColumnsDialog

_WORKBOOKS = frozenset({".xlsx", ".xlsm", ".xls", ".et", ".xlt", ".ett"})
Read = Callable[[], tuple[PlanReading, ...]]


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook by its name."""
    return path.suffix.lower() in _WORKBOOKS


class WorkbookIntake(QObject):
    """Asks for the columns of a workbook where they are not known yet.

    Signals:
        decided(object, str): how to read the tables, and the name of the file.
        dialog_wanted(QDialog): a question to the clerk that shall be opened.
        given_up(): the clerk closed the question.
        failed(Exception): the workbook cannot be opened.
    """

    decided = Signal(object, str)
    dialog_wanted = Signal(object)
    given_up = Signal()
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._asked = 0
        self._file: TableFile | None = None
        self._name = ""
        self._choice: TableChoice | None = None

    @property
    def can_ask_again(self) -> bool:
        """Whether the reading shown came from a workbook whose columns can be said anew."""
        return self._file is not None

    def forget(self) -> None:
        """Another document is being read."""
        self._asked += 1
        self._file = None

    def start(self, path: Path) -> None:
        """Open a workbook; what was decided for its headings before is taken without asking."""
        self.forget()
        number = self._asked
        office = self._desk.office
        self._name = path.name

        def opened(file: TableFile) -> None:
            if not isValid(self) or number != self._asked:
                return
            self._file = file
            if self._desk.has_ledger:
                self._desk.ask(lambda services: services.columns.remembered(file), self._take_remembered, self._fail)
            else:
                self._take_remembered(None)

        def failed(error: Exception) -> None:
            if isValid(self) and number == self._asked:
                self._fail(error)

        self._desk.background.on_drawing_thread(lambda: office.plan_tables(path), opened, failed)

    def ask_again(self) -> None:
        """Show the columns of the workbook read last once more."""
        if self._file is not None:
            self._ask(self._file, self._choice)

    def _take_remembered(self, choice: TableChoice | None) -> None:
        file = self._file
        if file is None:
            return
        self._choice = choice
        if choice is None:
            self._ask(file, None)
        else:
            self._hand_over(file, choice)

    def _ask(self, file: TableFile, choice: TableChoice | None) -> None:
        dialog = ColumnsDialog(self._desk, file, choice)

        def finished(result: int) -> None:
            if result == QDialog.DialogCode.Accepted:
                self._take(file, dialog.choice)
            else:
                self.given_up.emit()

        dialog.finished.connect(finished)
        self.dialog_wanted.emit(dialog)

    def _take(self, file: TableFile, choice: TableChoice) -> None:
        self._choice = choice
        if self._desk.has_ledger:
            self._desk.act(
                lambda services: services.columns.remember(file, choice), lambda changes: changes, initiator=self, done=lambda _: None, failed=self._fail
            )
        self._hand_over(file, choice)

    def _hand_over(self, file: TableFile, choice: TableChoice) -> None:
        office = self._desk.office
        self.decided.emit(lambda: office.read_tables(file, choice), self._name)

    def _fail(self, error: Exception) -> None:
        self.failed.emit(error)
