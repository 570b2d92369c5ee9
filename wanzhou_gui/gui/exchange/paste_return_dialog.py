"""Guided paste: a report that came as Word or chat text is cut, given to units and tasks, corrected, and checked like a form."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QDialog, QTableWidgetItem, QWidget

from wanzhou_gui.domain.pasted_returns import Confidence, PastedPiece
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.domain.unit_forms import FormsCheck
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import set_columns
from wanzhou_gui.gui.generated.exchange.ui_paste_return_dialog import Ui_PasteReturnDialog
from wanzhou_gui.reports.status_words import offered_words, status_of_word
from wanzhou_gui.usecases.pasted_returns import PastedAnswer, PastedUnit

_KINDS = "文字材料 (*.docx *.txt);;所有文件 (*)"
_SOURCE = "粘贴文字.txt"
_CONFIDENCE = {
    Confidence.SURE: "✓ 有把握",
    Confidence.LIKELY: "？ 请核对",
    Confidence.UNKNOWN: "？ 请选定",
}
_UNIT, _TASK = 1, 2


class PasteReturnDialog(QDialog):
    """Text at the left; its pieces with unit and task at the right, and the fields of the chosen piece below.

    Signals:
        checked(FormsCheck): the pieces were checked; the dry run can be shown.
    """

    checked = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PasteReturnDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._units: list[PastedUnit] = []
        self._pieces: list[PastedPiece] = []
        self._fields: list[dict[str, str]] = []
        self._source = _SOURCE
        self._shown = -1
        ui = self._ui
        self.resize(theme.px(1120), theme.px(600))
        ui.paste_splitter.setSizes([theme.px(360), theme.px(720)])
        set_columns(ui.piece_table, ("把握", "单位", "任务", "报来的文字"), (88, 150, 210, 200), (3,))
        ui.piece_table.verticalHeader().setDefaultSectionSize(theme.px(34))
        self._states = STANDARD_STATES
        ui.unit_box.addItem("自动识别", None)
        ui.split_button.clicked.connect(self._split)
        ui.open_button.clicked.connect(self._open)
        ui.cancel_button.clicked.connect(self.reject)
        ui.check_button.clicked.connect(self._check)
        ui.text_edit.textChanged.connect(self._offer)
        ui.piece_table.currentCellChanged.connect(lambda *_: self._show_piece())
        ui.progress_edit.textChanged.connect(self._keep_fields)
        ui.percent_edit.textEdited.connect(lambda _: self._keep_fields())
        ui.status_box.activated.connect(lambda _: self._keep_fields())
        # Enter belongs to the lists and fields.
        for button in (ui.split_button, ui.open_button, ui.check_button, ui.cancel_button):
            button.setAutoDefault(False)
        self._show_piece()
        self._offer()
        plan_id, period_id = self._scope()
        desk.ask(lambda services: services.settings.states(), self._show_states)
        desk.ask(lambda services: services.pasted.units(plan_id, period_id), self._show_units)
        ui.text_edit.setFocus()

    def _scope(self) -> tuple[int, int]:
        scope = self._desk.scope
        return scope.plan_id or 0, scope.period_id or 0

    def _show_states(self, states: StatusList) -> None:
        self._states = states
        self._ui.status_box.clear()
        self._ui.status_box.addItem("", "")
        for status, word in offered_words(states).items():
            self._ui.status_box.addItem(word, status.value)
        self._show_piece()

    def _show_units(self, units: list[PastedUnit]) -> None:
        self._units = units
        for one in units:
            self._ui.unit_box.addItem(one.unit.name, one.unit.id)

    def _open(self) -> None:
        path = messages.ask_open_file(self, "选择报来的 Word 文件", _KINDS)
        if path is None:
            return

        def show(text: str) -> None:
            self._source = path.name
            self._ui.text_edit.setPlainText(text)
            self._split()

        self._desk.ask(
            lambda services: services.pasted.text_of(path), show, lambda error: messages.tell_error(self, error)
        )

    def _split(self) -> None:
        text, (plan_id, period_id) = self._ui.text_edit.toPlainText(), self._scope()
        unit_id = self._ui.unit_box.currentData()
        self._desk.ask(
            lambda services: services.pasted.propose(plan_id, period_id, text, unit_id),
            self._show_pieces,
            lambda error: messages.tell_error(self, error),
        )

    def _show_pieces(self, pieces: tuple[PastedPiece, ...]) -> None:
        ui, table = self._ui, self._ui.piece_table
        self._shown = -1
        self._pieces = list(pieces)
        self._fields = [dict(piece.fields) for piece in pieces]
        table.setRowCount(0)
        table.setRowCount(len(pieces))
        for row, piece in enumerate(pieces):
            item = QTableWidgetItem(_CONFIDENCE[piece.confidence])
            if piece.confidence is not Confidence.SURE:
                item.setFont(theme.font(bold=True))
            table.setItem(row, 0, item)
            units = QComboBox(table)
            units.setAccessibleName(f"第 {row + 1} 段的单位")
            units.addItem("不收这一段", None)
            for one in self._units:
                units.addItem(one.unit.name, one.unit.id)
            tasks = QComboBox(table)
            tasks.setAccessibleName(f"第 {row + 1} 段的任务")
            table.setCellWidget(row, _UNIT, units)
            table.setCellWidget(row, _TASK, tasks)
            units.setCurrentIndex(max(0, units.findData(piece.unit_id)))
            self._offer_tasks(row, piece.task_uid)
            units.currentIndexChanged.connect(lambda _, at=row: self._offer_tasks(at, ""))
            tasks.currentIndexChanged.connect(lambda _: self._offer())
            text = QTableWidgetItem(piece.text.replace("\n", " "))
            text.setToolTip(piece.text)
            table.setItem(row, 3, text)
        if pieces:
            table.setCurrentCell(0, 3)
        waiting = sum(piece.confidence is not Confidence.SURE for piece in pieces)
        ui.piece_hint.setText(
            f"拆成 {len(pieces)} 段，{waiting} 段请核对单位和任务。方向键换段，Tab 到单位和任务，用方向键改选。"
        )
        self._offer()

    def _offer_tasks(self, row: int, task_uid: str) -> None:
        units, tasks = self._box(row, _UNIT), self._box(row, _TASK)
        tasks.blockSignals(True)
        tasks.clear()
        chosen = next((one for one in self._units if one.unit.id == units.currentData()), None)
        tasks.addItem("请选定任务" if chosen else "", "")
        for one in chosen.tasks if chosen else ():
            tasks.addItem(f"{one.task.number}　{one.task.title}", one.task.uid)
        wanted = tasks.findData(task_uid) if task_uid else -1
        tasks.setCurrentIndex(wanted if wanted > 0 else (1 if chosen and len(chosen.tasks) == 1 else 0))
        tasks.setEnabled(chosen is not None)
        tasks.blockSignals(False)
        self._offer()

    def _box(self, row: int, column: int) -> QComboBox:
        box = self._ui.piece_table.cellWidget(row, column)
        assert isinstance(box, QComboBox)
        return box

    def _show_piece(self) -> None:
        ui, row = self._ui, self._ui.piece_table.currentRow()
        self._shown = -1
        has_any = 0 <= row < len(self._fields)
        fields = self._fields[row] if has_any else {}
        ui.progress_edit.setPlainText(fields.get("progress_text", ""))
        ui.percent_edit.setText(fields.get("completion_percent", ""))
        status = status_of_word(fields.get("status", ""), self._states)
        ui.status_box.setCurrentIndex(max(0, ui.status_box.findData(status.value if status else "")))
        for widget in (ui.progress_edit, ui.percent_edit, ui.status_box):
            widget.setEnabled(has_any)
        self._shown = row if has_any else -1

    def _keep_fields(self) -> None:
        if self._shown < 0:
            return
        ui, fields = self._ui, self._fields[self._shown]
        fields["progress_text"] = ui.progress_edit.toPlainText()
        fields["completion_percent"] = ui.percent_edit.text().strip()
        fields["status"] = ui.status_box.currentText()

    def _answers(self) -> list[PastedAnswer]:
        found = []
        for row in range(len(self._pieces)):
            unit_id, task_uid = self._box(row, _UNIT).currentData(), self._box(row, _TASK).currentData()
            if unit_id is not None and task_uid:
                found.append(PastedAnswer(unit_id, task_uid, self._fields[row]))
        return found

    def _offer(self) -> None:
        ui = self._ui
        ui.split_button.setEnabled(bool(ui.text_edit.toPlainText().strip()))
        is_complete = all(self._ui.piece_table.cellWidget(row, _TASK) for row in range(len(self._pieces)))
        answers = self._answers() if is_complete else []
        ui.check_button.setEnabled(bool(answers))
        ui.state_label.setText(f"{len(self._pieces)} 段中 {len(answers)} 段已选定任务" if self._pieces else "")

    def _check(self) -> None:
        answers, (plan_id, period_id) = self._answers(), self._scope()
        text, source = self._ui.text_edit.toPlainText(), self._source

        def show(check: FormsCheck) -> None:
            self.checked.emit(check)
            self.accept()

        self._desk.ask(
            lambda services: services.pasted.check(plan_id, period_id, text, source, answers),
            show,
            lambda error: messages.tell_error(self, error),
        )
