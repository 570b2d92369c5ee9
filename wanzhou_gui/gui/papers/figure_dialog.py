"""数字来源: from a number of a paper to the rows it counts, and on into the ledger."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.papers.ui_figure_dialog import Ui_FigureDialog
from wanzhou_gui.reports.wording import lamp_word
from wanzhou_gui.usecases.figure_rows import CountedFigure, CountedRow
from wanzhou_gui.usecases.letter_texts import LetterDraft
from wanzhou_gui.usecases.services import Services

# How a letter is read whose figures are asked for.
ReadLetter = Callable[[Services], LetterDraft[Any]]
_NOT_FOUND = "这份文书里没有对应的数字。请照原文抄一小段，如“占27.3%”。"


class FigureDialog(QDialog):
    """Asks for a phrase of the text, or is opened on a place of the printed page."""

    def __init__(
        self,
        desk: Desk,
        parent: QWidget | None = None,
        kind: PaperKind = PaperKind.BULLETIN,
        unit_id: int | None = None,
        letter: ReadLetter | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_FigureDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._paper = (kind, unit_id)
        self._letter = letter
        self._found: tuple[CountedFigure, ...] = ()
        ui = self._ui
        set_columns(ui.row_table, ("编号", "名称", "责任单位", "状态", "审核"), (60, 220, 120, 84, 210), (1,))
        ui.source_combo.hide()
        ui.ledger_button.setEnabled(False)
        ui.phrase_edit.returnPressed.connect(self.find_phrase)
        ui.find_button.clicked.connect(self.find_phrase)
        ui.find_button.setAutoDefault(False)
        ui.source_combo.activated.connect(self._show_source)
        ui.row_table.itemActivated.connect(lambda _: self._open_task())
        ui.ledger_button.clicked.connect(self.open_ledger)
        ui.close_button.clicked.connect(self.reject)
        self.resize(theme.px(820), theme.px(460))
        ui.phrase_edit.setFocus()

    def find_phrase(self) -> None:
        """Look for the phrase that was typed."""
        phrase = self._ui.phrase_edit.text().strip()
        letter = self._letter
        if phrase and letter is not None:
            self._desk.ask(
                lambda services: services.figures.in_letter(letter(services), phrase),
                self._show,
                lambda error: messages.tell_error(self, error),
            )
        elif phrase:
            self._ask(lambda plan_id, period_id: lambda services: services.figures.why(plan_id, period_id, phrase, *self._paper))

    def find_at(self, before: str, after: str) -> None:
        """Look for what stands at a place of the page."""
        self._ask(
            lambda plan_id, period_id: lambda services: services.figures.why_at(
                plan_id, period_id, before, after, *self._paper
            )
        )

    def open_ledger(self) -> None:
        """Show the same rows in the ledger, or the task that is selected."""
        figure = self._figure
        if figure is None:
            return
        if figure.ledger_filter is not None:
            self._desk.wanted.emit("ledger", figure.ledger_filter)
            self.accept()
        else:
            self._open_task()

    @property
    def _figure(self) -> CountedFigure | None:
        place = self._ui.source_combo.currentIndex()
        return self._found[place] if 0 <= place < len(self._found) else None

    def _open_task(self) -> None:
        row = record_of(self._ui.row_table)
        if isinstance(row, CountedRow) and row.task_id is not None:
            self._desk.wanted.emit("ledger", ("task", row.task_id))
            self.accept()

    def _ask(
        self, question: Callable[[int, int], Callable[[Services], tuple[CountedFigure, ...]]]
    ) -> None:
        plan_id, period_id = self._desk.scope.plan_id, self._desk.scope.period_id
        if plan_id is not None and period_id is not None:
            self._desk.ask(question(plan_id, period_id), self._show, lambda error: messages.tell_error(self, error))

    def _show(self, found: tuple[CountedFigure, ...]) -> None:
        ui = self._ui
        self._found = found
        ui.source_combo.clear()
        for one in found:
            ui.source_combo.addItem(f"{one.source.label}：{one.source.value}")
        ui.source_combo.setVisible(len(found) > 1)
        self._show_source()

    def _show_source(self) -> None:
        ui, figure = self._ui, self._figure
        if figure is None:
            ui.source_label.setText(_NOT_FOUND)
            fill_rows(ui.row_table, ())
            ui.ledger_button.setEnabled(False)
            return
        count = f"　共 {len(figure.rows)} 行" if figure.rows else ""
        ui.source_label.setText(f"{figure.source.label}：{figure.source.value}{count}")
        fill_rows(
            ui.row_table,
            [
                ((row.number, row.name, row.unit, lamp_word(row.lamp) if row.lamp is not None else "", row.looked), row)
                for row in figure.rows
            ],
        )
        if figure.rows:
            ui.row_table.setCurrentCell(0, 0)
        has_tasks = any(row.task_id is not None for row in figure.rows)
        ui.ledger_button.setEnabled(has_tasks)
