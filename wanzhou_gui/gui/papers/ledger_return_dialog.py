"""收回改过的台账表: an exported ledger table that was edited in WPS, shown cell by cell before anything is written."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import add_row, set_columns
from wanzhou_gui.gui.generated.papers.ui_ledger_return_dialog import Ui_LedgerReturnDialog
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.ledger_round_trip import FATE_WORDS, row_words
from wanzhou_gui.usecases.ledger_round_trip import LedgerPreview

_KINDS = "台账表 (*.xlsx *.xls *.et);;所有文件 (*)"
_EMPTY = "（空）"


class LedgerReturnDialog(QDialog):
    """Choose a file, look at what it changes, take it in; stays open with the reason when refused."""

    def __init__(self, desk: Desk, plan_id: int, period_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_LedgerReturnDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._place = (plan_id, period_id)
        self._path: Path | None = None
        ui = self._ui
        headings = ("序号", "单位", "栏目", "台账现有", "表格里", "处理")
        set_columns(ui.change_table, headings, (56, 120, 110, 180, 180, 180), (3, 4, 5))
        ui.take_button.setEnabled(False)
        ui.choose_button.clicked.connect(self.choose)
        ui.stale_check.clicked.connect(self._look)
        ui.take_button.clicked.connect(self.take)
        ui.close_button.clicked.connect(self.reject)
        self.resize(theme.px(860), theme.px(520))
        ui.choose_button.setFocus()

    def choose(self) -> None:
        """Ask for the file and show what it changes."""
        path = messages.ask_open_file(self, "选择改过的台账表", _KINDS)
        if path is not None:
            self._path = path
            self._look()

    def take(self) -> None:
        """Put what can be taken into the ledger, in one act."""
        path, stale = self._path, self._ui.stale_check.isChecked()
        if path is None:
            return
        self._ui.problem_label.clear()
        self._desk.act(
            lambda services: services.ledger_tables.take(*self._place, path, accept_stale=stale),
            lambda taken: taken[1],
            initiator=self,
            done=lambda taken: self._say_taken(taken[0]),
            failed=self._say,
        )

    def _look(self) -> None:
        path, stale = self._path, self._ui.stale_check.isChecked()
        if path is None:
            return
        self._ui.problem_label.clear()
        self._desk.ask(
            lambda services: services.ledger_tables.preview(*self._place, path, accept_stale=stale),
            self._show,
            self._say,
        )

    def _show(self, preview: LedgerPreview) -> None:
        ui = self._ui
        ui.change_table.setRowCount(0)
        for one in preview.changes:
            cell = one.cell
            told = (cell.number, one.unit, cell.heading, cell.before or _EMPTY, cell.after or _EMPTY, FATE_WORDS[one.fate])
            add_row(ui.change_table, told, one)
        ui.change_table.resizeRowsToContents()
        left = len(preview.changes) - len(preview.taken)
        counts = f"可收回 {len(preview.taken)} 格，不收 {left} 格。" if preview.changes else "表格与台账一致，没有改动。"
        ui.summary_label.setText("\n".join([counts, *row_words(preview.reading)]))
        ui.take_button.setEnabled(bool(preview.taken))

    def _say_taken(self, preview: LedgerPreview) -> None:
        self._show(preview)
        self._ui.take_button.setEnabled(False)
        self._ui.summary_label.setText(f"已收回 {len(preview.taken)} 格，可用 Ctrl+Z 撤销。")
        self._ui.close_button.setFocus()

    def _say(self, error: Exception) -> None:
        self._ui.take_button.setEnabled(False)
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
