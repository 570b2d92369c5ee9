"""批量修改: one edit for the tasks chosen in the ledger, every old and new value shown before anything is written."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.domain.plans import Task
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import add_row, set_columns
from wanzhou_gui.gui.generated.ledger.ui_together_dialog import Ui_TogetherDialog
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import problem_sentence
from wanzhou_gui.usecases.task_edits import TaskEdit, TogetherChange

_DUE, _STANDING, _NOT_STANDING, _CONVENOR = "due", "standing", "not_standing", "convenor"
_FIELDS = (
    ("完成时限改为", _DUE),
    ("标为长期坚持", _STANDING),
    ("不再是长期坚持", _NOT_STANDING),
    ("确认推定的汇总单位", _CONVENOR),
)


class TogetherDialog(QDialog):
    """Shows what an edit would make of each task and writes it as one act."""

    def __init__(self, desk: Desk, task_ids: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_TogetherDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._task_ids = tuple(task_ids)
        ui = self._ui
        for word, code in _FIELDS:
            ui.field_combo.addItem(word, code)
        set_columns(ui.change_table, ("编号", "任务", "原来", "改为"), (60, 250, 130, 200), (1, 3))
        ui.field_combo.currentIndexChanged.connect(lambda _: self._look())
        ui.due_edit.committed.connect(self._look)
        ui.due_edit.refused.connect(self._say_unread)
        ui.due_edit.accepted.connect(lambda: mark_field(ui.due_edit, ui.due_problem))
        ui.change_button.clicked.connect(self._change)
        ui.cancel_button.clicked.connect(self.reject)
        self._look()

    def _edit(self) -> TaskEdit | None:
        code = self._ui.field_combo.currentData()
        if code == _DUE:
            day = self._ui.due_edit.value
            return TaskEdit(due_on=day) if day is not None else None
        if code == _CONVENOR:
            return TaskEdit(confirms_convenor=True)
        return TaskEdit(is_standing=code == _STANDING)

    def _look(self) -> None:
        """Read what the edit would do; until there is one the tasks stand as they are."""
        ui = self._ui
        ui.due_edit.setVisible(ui.field_combo.currentData() == _DUE)
        ui.dialog_problem.clear()
        edit = self._edit()
        asked = edit or TaskEdit()

        def show(found: tuple[TogetherChange, ...]) -> None:
            if isValid(self) and self._edit() == edit:
                self._show(found, is_asked=edit is not None)

        self._desk.ask(lambda services: services.plans.changes_together(self._task_ids, asked), show, self._say)

    def _show(self, found: tuple[TogetherChange, ...], *, is_asked: bool) -> None:
        ui = self._ui
        ui.change_table.setRowCount(0)
        for one in found:
            ui_words = self._words(one, is_asked=is_asked)
            add_row(ui.change_table, (one.before.number, one.before.title, *ui_words), one)
        count = sum(one.is_change for one in found)
        refused = sum(one.refused is not None for one in found)
        if not is_asked:
            ui.count_label.setText(f"选中 {len(found)} 项。请填写新的完成时限，如 2025-6-30。")
        else:
            tail = f"，{refused} 项不能改" if refused else ""
            same = len(found) - count - refused
            ui.count_label.setText(f"选中 {len(found)} 项：将修改 {count} 项" + (f"，{same} 项已经如此" if same else "") + tail)
        ui.change_button.setText(f"修改 {count} 项" if count else "修改")
        ui.change_button.setAccessibleName(ui.change_button.text())
        ui.change_button.setEnabled(count > 0)

    def _words(self, one: TogetherChange, *, is_asked: bool) -> tuple[str, str]:
        code = self._ui.field_combo.currentData()
        before = _value(one.before, code)
        if one.refused is not None:
            return before, error_text(one.refused).what
        if not is_asked or one.after is None:
            return before, ""
        return before, _value(one.after, code) if one.is_change else "不变"

    def _change(self) -> None:
        edit = self._edit()
        if edit is None:
            return
        self._ui.change_button.setEnabled(False)

        self._desk.act(
            lambda services: services.plans.change_together(self._task_ids, edit),
            lambda changes: changes,
            done=lambda _: self.accept() if isValid(self) else None,
            failed=self._say,
        )

    def _say(self, error: Exception) -> None:
        if isValid(self):
            self._ui.dialog_problem.say(error_text(error).line, Severity.ERROR)

    def _say_unread(self, error: ValueRefusedError) -> None:
        details = (("text", error.text), ("example", error.example))
        sentence = problem_sentence(Problem("due_on", error.code, Severity.ERROR, details))
        mark_field(self._ui.due_edit, self._ui.due_problem, sentence, Severity.ERROR)
        self._ui.change_button.setEnabled(False)


def _value(task: Task, code: str) -> str:
    if code == _DUE:
        return task.due_on.isoformat() if task.due_on else "未定"
    if code == _CONVENOR:
        if task.convenor_unit_id is None:
            return "无"
        return "推定" if task.convenor_is_inferred else "已确认"
    return "长期坚持" if task.is_standing else "否"
