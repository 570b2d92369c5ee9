"""指定表格各列: the first rows of a task table, a choice over every column, and the tasks that come of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QTableWidget, QTableWidgetItem, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.plan_columns import (
    ROLE_WORDS,
    ColumnRole,
    HeadGuess,
    SheetTable,
    TableChoice,
    TableFile,
    column_letter,
    problem_in,
)
from wanzhou_gui.domain.plan_reading import Confidence, PlanReading
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.plans.ui_columns_dialog import Ui_ColumnsDialog
from wanzhou_gui.reports.failures import error_text, failure_text

_SHOWN_BELOW_HEAD = 8
_PREVIEWED = 24
_PREVIEW_HEADINGS = ("序号", "分组", "任务", "牵头单位", "责任单位", "时限")
_ALL = "全部任务表"


class ColumnsDialog(QDialog):
    """Lets the clerk say what every column holds; `choice` is what was decided once the dialogue is accepted."""

    def __init__(self, desk: Desk, file: TableFile, choice: TableChoice | None = None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._file = file
        self._asked = 0
        self._head = HeadGuess(0, 0, ())
        self._combos: list[QComboBox] = []
        self._ui = ui = Ui_ColumnsDialog()
        ui.setupUi(self)
        self.setWindowTitle(f"指定表格各列——{file.name}")
        ui.remember_label.setText(
            "这样的表头会记在台账里，下次不再询问。" if desk.has_ledger else "没有打开台账，这次的选择不会记住。"
        )
        with_tasks = [sheet for sheet in file.sheets if sheet.has_tasks]
        names = [sheet.name for sheet in file.sheets]
        ui.sheet_combo.addItems([f"{_ALL}（{len(with_tasks)}张）", *names] if len(with_tasks) > 1 else names)
        chosen_sheet = choice.sheet if choice else ""
        if not chosen_sheet and len(with_tasks) == 1:
            chosen_sheet = with_tasks[0].name
        ui.sheet_combo.setCurrentIndex(max(0, ui.sheet_combo.findText(chosen_sheet)) if chosen_sheet else 0)
        ui.rows_table.verticalHeader().setDefaultSectionSize(theme.px(28))
        ui.preview_table.verticalHeader().hide()
        ui.preview_table.setColumnCount(len(_PREVIEW_HEADINGS))
        ui.preview_table.setHorizontalHeaderLabels(_PREVIEW_HEADINGS)
        ui.preview_table.verticalHeader().setDefaultSectionSize(theme.px(26))
        for column, width in enumerate((56, 120, 0, 170, 200, 130)):
            if width:
                ui.preview_table.setColumnWidth(column, theme.px(width))
        ui.preview_table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self._take_sheet()
        if choice is not None and choice.head_row is not None and choice.roles:
            self._head = replace(desk.office.table_head(self._sheet(), choice.head_row), height=choice.head_height)
            self._show_head(choice.roles)
        ui.sheet_combo.currentIndexChanged.connect(self._take_sheet)
        ui.head_spin.valueChanged.connect(self._take_head_row)
        ui.two_rows_check.toggled.connect(self._take_height)
        ui.read_button.clicked.connect(self.accept)
        ui.cancel_button.clicked.connect(self.reject)
        if self._combos:
            self._combos[0].setFocus()

    @property
    def choice(self) -> TableChoice:
        """What the form says now."""
        return TableChoice(
            "" if self._reads_all() else self._sheet().name,
            self._head.row,
            max(1, self._head.height),
            tuple(ColumnRole(combo.currentData()) for combo in self._combos),
        )

    def _reads_all(self) -> bool:
        return self._ui.sheet_combo.count() > len(self._file.sheets) and self._ui.sheet_combo.currentIndex() == 0

    def _sheet(self) -> SheetTable:
        name = self._ui.sheet_combo.currentText()
        wanted = next((sheet for sheet in self._file.sheets if sheet.name == name), None)
        return wanted or next((sheet for sheet in self._file.sheets if sheet.has_tasks), self._file.sheets[0])

    def _take_sheet(self) -> None:
        sheet = self._sheet()
        self._head = sheet.head
        self._ui.head_spin.blockSignals(True)
        self._ui.head_spin.setRange(0, min(40, len(sheet.rows)))
        self._ui.head_spin.blockSignals(False)
        self._show_head(sheet.head.roles)

    def _take_head_row(self, row: int) -> None:
        self._head = self._desk.office.table_head(self._sheet(), row)
        self._show_head(self._head.roles)

    def _take_height(self, is_two: bool) -> None:
        row = self._head.row
        if row and row < len(self._sheet().rows):
            self._head = self._desk.office.table_head(self._sheet(), row, 2 if is_two else 1)
            self._show_head(self._head.roles)

    def _show_head(self, roles: Sequence[ColumnRole]) -> None:
        ui, head = self._ui, self._head
        for widget in (ui.head_spin, ui.two_rows_check):
            widget.blockSignals(True)
        ui.head_spin.setValue(head.row)
        ui.two_rows_check.setChecked(head.height == 2)
        ui.two_rows_check.setEnabled(0 < head.row < len(self._sheet().rows))
        for widget in (ui.head_spin, ui.two_rows_check):
            widget.blockSignals(False)
        doubtful = [column for column in head.columns if column.confidence is Confidence.GUESS]
        ui.explanation_label.setText(
            "没有认出表头，各列按内容推定，请逐列核对。"
            if not head.row
            else f"有{len(doubtful)}列没有认出（标“？”），请指定各列是什么。"
            if doubtful
            else "已按表头认出各列，请核对后读取；不对的在列的上方改。"
        )
        self._fill_rows(roles)
        self._choice_changed()

    def _fill_rows(self, roles: Sequence[ColumnRole]) -> None:
        ui, head, sheet = self._ui, self._head, self._sheet()
        table = ui.rows_table
        first = max(0, head.row - 2)
        rows = sheet.rows[first : first + _SHOWN_BELOW_HEAD + 3]
        table.clear()
        self._combos = []
        table.setColumnCount(sheet.width)
        table.setRowCount(len(rows) + 1)
        table.setHorizontalHeaderLabels([column_letter(at) for at in range(sheet.width)])
        table.setVerticalHeaderLabels(["内容", *[str(first + at + 1) for at in range(len(rows))]])
        table.setRowHeight(0, theme.px(36))
        before: QWidget = ui.two_rows_check
        for at in range(sheet.width):
            combo = self._combo(at, roles[at] if at < len(roles) else ColumnRole.UNUSED)
            self._combos.append(combo)
            table.setCellWidget(0, at, combo)
            QWidget.setTabOrder(before, combo)
            before = combo
            longest = max((len(row[at].split("\v")[0]) for row in rows if at < len(row)), default=0)
            table.setColumnWidth(at, theme.px(min(240, max(112, longest * 14 + 16))))
        QWidget.setTabOrder(before, ui.preview_table)
        for number, row in enumerate(rows):
            is_head = head.row <= first + number + 1 < head.row + max(1, head.height) and head.row > 0
            for at, text in enumerate(row):
                item = QTableWidgetItem(text.replace("\v", " "))
                item.setToolTip(text.replace("\v", "\n"))
                if is_head:
                    font = item.font()
                    font.setBold(True)
                    item.setFont(font)
                    item.setBackground(QColor("#EAF1F8"))
                elif head.row and first + number + 1 < head.row:
                    item.setForeground(QColor("#67727E"))
                table.setItem(number + 1, at, item)

    def _combo(self, at: int, role: ColumnRole) -> QComboBox:
        guess = self._head.columns[at] if at < len(self._head.columns) else None
        combo = QComboBox(self)
        is_guess = guess is not None and guess.confidence is Confidence.GUESS
        for each, word in ROLE_WORDS.items():
            combo.addItem(f"{word}？" if is_guess and each is role else word, each.value)
        combo.setCurrentIndex(list(ROLE_WORDS).index(role))
        heading = guess.heading if guess and guess.heading else ""
        combo.setAccessibleName(f"{column_letter(at)}列{'“' + heading + '”' if heading else ''}是什么")
        combo.currentIndexChanged.connect(self._choice_changed)
        return combo

    def _choice_changed(self) -> None:
        problem = problem_in(self.choice)
        self._ui.read_button.setEnabled(not problem)
        if problem:
            # A reading under way belongs to the choice before.
            self._asked += 1
            self._ui.choice_problem.say(failure_text(problem, {}).line, Severity.ERROR)
            self._ui.preview_table.setRowCount(0)
            return
        self._ui.choice_problem.clear()
        self._preview()

    def _preview(self) -> None:
        """Read the first rows as chosen, away from the window's thread; only the latest answer is shown."""
        self._asked += 1
        number, office, choice, sheet = self._asked, self._desk.office, self.choice, self._sheet()
        until = max(1, self._head.row) + _PREVIEWED
        short = TableFile(self._file.name, (replace(sheet, rows=sheet.rows[:until]),))
        choice = replace(choice, sheet="")

        def done(readings: tuple[PlanReading, ...]) -> None:
            if isValid(self) and number == self._asked:
                self._show_tasks(readings)

        def failed(error: Exception) -> None:
            if isValid(self) and number == self._asked:
                self._ui.preview_table.setRowCount(0)
                self._ui.choice_problem.say(error_text(error).line, Severity.QUESTION)

        self._desk.background.on_drawing_thread(lambda: office.read_tables(short, choice), done, failed)

    def _show_tasks(self, readings: tuple[PlanReading, ...]) -> None:
        tasks = [task for reading in readings for task in reading.tasks][:5]
        table: QTableWidget = self._ui.preview_table
        table.setRowCount(len(tasks))
        for row, task in enumerate(tasks):
            cells = (task.number, task.group, task.title, "、".join(task.lead_units), "、".join(task.responsible_units), task.deadline)
            for column, text in enumerate(cells):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                item.setTextAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
                table.setItem(row, column, item)
