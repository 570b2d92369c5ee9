"""核对改过的 Word 文件: an edited .docx held against the ledger, difference by difference."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.reports.ui_compare_word_dialog import Ui_CompareWordDialog
from wanzhou_gui.reports.comparison_wording import (
    DifferenceLine,
    comparison_text,
    comparison_title,
    difference_lines,
)
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.paper_comparison import PaperComparison
from wanzhou_gui.reports.papers.registry import paper_word
from wanzhou_gui.usecases.services import Services

_KINDS = "Word 文档 (*.docx)"


class CompareWordDialog(QDialog):
    """Asks for the file as soon as it is open; says what differs, where, and what to do about it."""

    def __init__(
        self,
        desk: Desk,
        plan_id: int,
        period_id: int,
        kind: PaperKind,
        unit_id: int | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_CompareWordDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._paper = (plan_id, period_id, kind, unit_id)
        self._file: Path | None = None
        self._found: PaperComparison | None = None
        ui = self._ui
        set_columns(ui.difference_table, ("种类", "位置", "台账", "文件"), (84, 230, 150, 150), (2, 3))
        ui.difference_table.itemSelectionChanged.connect(self._show_details)
        ui.choose_button.clicked.connect(self.choose_file)
        ui.copy_button.clicked.connect(self._copy)
        ui.close_button.clicked.connect(self.reject)
        ui.copy_button.setEnabled(False)
        ui.result_label.setText(f"请选择从“导出…”得到、已经改过的{paper_word(kind)}。")
        self.resize(theme.px(860), theme.px(560))
        ui.choose_button.setFocus()

    def choose_file(self) -> None:
        """Ask for the edited file and compare it."""
        folder = self._file.parent if self._file is not None else None
        chosen = messages.ask_open_file(self, "选择改过的 Word 文件", _KINDS, folder)
        if chosen is not None:
            self.compare(chosen)

    def compare(self, edited: Path) -> None:
        """Hold a file against the ledger as it stands now."""
        self._file = edited
        self._ui.file_edit.setText(str(edited))
        self._ui.result_label.setText("正在核对…")
        self._ui.choose_button.setEnabled(False)
        plan_id, period_id, kind, unit_id = self._paper

        def ask(services: Services) -> PaperComparison:
            draft = services.reports.draft(plan_id, period_id, kind, unit_id)
            return services.paper_files.compare(draft, edited)

        self._desk.ask(ask, self._show, self._refuse)

    def _show(self, found: PaperComparison) -> None:
        ui = self._ui
        self._found = found
        ui.choose_button.setEnabled(True)
        ui.copy_button.setEnabled(not found.is_same)
        ui.result_label.setText(comparison_title(found))
        fill_rows(
            ui.difference_table,
            [((line.kind, line.place, line.before, line.after), line) for line in difference_lines(found)],
        )
        ui.sentence_edit.clear()
        if ui.difference_table.rowCount():
            ui.difference_table.setCurrentCell(0, 0)
            ui.difference_table.setFocus()

    def _refuse(self, error: Exception) -> None:
        ui = self._ui
        self._found = None
        ui.choose_button.setEnabled(True)
        ui.copy_button.setEnabled(False)
        fill_rows(ui.difference_table, ())
        ui.sentence_edit.clear()
        ui.result_label.setText(error_text(error).line)

    def _show_details(self) -> None:
        line = record_of(self._ui.difference_table)
        self._ui.sentence_edit.setPlainText(line.details if isinstance(line, DifferenceLine) else "")

    def _copy(self) -> None:
        if self._found is not None and self._file is not None:
            QGuiApplication.clipboard().setText(comparison_text(self._file.name, self._found))
            self._ui.hint_label.setText("清单已复制，可以粘贴到文档或聊天窗口。")
