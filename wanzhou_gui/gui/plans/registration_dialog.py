"""立项: who approved the supervision, when, on what ground, and how it is carried out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QLineEdit, QListView, QListWidgetItem, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.domain.plans import Plan, Registration
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.plans.ui_registration_dialog import Ui_RegistrationDialog
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel, mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import problem_sentence

# 《政府督查工作条例》第十四条.
KINDS = ("日常督办", "专项督查", "综合督查", "事件调查", "线索核查")
# 《政府督查工作条例》第四条.
CONTENTS = (
    "上级政府和本级政府重要工作部署落实情况", "党中央、国务院重大决策部署落实情况", "督查对象法定职责履行情况",
    "本级政府所属部门和下级政府行政效能",
)  # fmt: skip
# 《政府督查工作条例》第十二条.
METHODS = (
    "要求自查、说明情况", "听取汇报", "检查、访谈、暗访", "座谈、听证、统计、评估", "调阅、复制资料",
    "信函、电话、媒体收集线索", "约谈", "“互联网＋督查”",
)  # fmt: skip
_MISSING = {"number": "未填写立项编号。", "basis": "未填写立项依据。", "approver": "未填写批准人。"}


class RegistrationDialog(QDialog):
    """Takes the record of 立项 and stores it; what is missing is said beside the field."""

    def __init__(self, desk: Desk, plan: Plan, known: Registration | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_RegistrationDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._plan = plan
        ui = self._ui
        self._lines: dict[str, QLineEdit] = {
            "number": ui.number_edit, "basis": ui.basis_edit, "approver": ui.approver_edit,
        }  # fmt: skip
        self._labels: dict[str, ProblemLabel] = {
            "number": ui.number_problem, "basis": ui.basis_problem, "approver": ui.approver_problem,
        }  # fmt: skip
        ui.plan_label.setText(plan.title)
        ui.kind_combo.addItems(KINDS)
        ui.content_combo.addItems(CONTENTS)
        for method in METHODS:
            item = QListWidgetItem(method)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            ui.method_list.addItem(item)
        # Beside each other, so that most can be seen without scrolling; the arrow keys walk them in order.
        ui.method_list.setFlow(QListView.Flow.LeftToRight)
        ui.method_list.setWrapping(True)
        ui.method_list.setResizeMode(QListView.ResizeMode.Adjust)
        self._show(known)
        for name, line in self._lines.items():
            line.textEdited.connect(lambda _, name=name: mark_field(self._lines[name], self._labels[name]))
        ui.approved_on_edit.refused.connect(self._say_unread)
        ui.approved_on_edit.accepted.connect(lambda: mark_field(ui.approved_on_edit, ui.approved_on_problem))
        fields: dict[str, QWidget] = {
            **self._lines, "approved_on": ui.approved_on_edit, "supervision_kind": ui.kind_combo, "supervised_matter": ui.content_combo,
            "supervised_scope": ui.scope_edit, "scheme": ui.scheme_edit, "method": ui.method_list, "note": ui.note_edit,
        }  # fmt: skip
        FieldHistory(
            desk, self, fields, "registration", lambda field: lambda services: services.history.of_registration_field(plan.id, field)
        )
        ui.register_button.clicked.connect(self._register)
        ui.cancel_button.clicked.connect(self.reject)

    def _show(self, known: Registration | None) -> None:
        ui = self._ui
        ui.basis_edit.setText(known.basis if known is not None else self._plan.document_number or self._plan.title)
        if known is None:
            return
        ui.number_edit.setText(known.number)
        ui.approver_edit.setText(known.approver)
        ui.approved_on_edit.set_value(known.approved_on)
        ui.kind_combo.setCurrentText(known.supervision_kind)
        ui.note_edit.setText(known.note)
        if known.supervised_matter:
            if ui.content_combo.findText(known.supervised_matter) < 0:
                ui.content_combo.addItem(known.supervised_matter)
            ui.content_combo.setCurrentText(known.supervised_matter)
        ui.scope_edit.setText(known.supervised_scope)
        ui.scheme_edit.setText(known.scheme)
        chosen = known.method.split("；")
        for at in range(ui.method_list.count()):
            item = ui.method_list.item(at)
            if item.text() in chosen:
                item.setCheckState(Qt.CheckState.Checked)

    def _register(self) -> None:
        registration = self._typed()
        if registration is None:
            return
        self._ui.dialog_problem.clear()
        self._desk.act(
            lambda services: services.plans.register(registration),
            lambda changes: changes,
            done=lambda _: self.accept() if isValid(self) else None,
            failed=self._say,
        )

    def _say(self, error: Exception) -> None:
        # The answer may come after the dialogue was closed and destroyed.
        if isValid(self):
            self._ui.dialog_problem.say(error_text(error).line, Severity.ERROR)

    def _typed(self) -> Registration | None:
        ui = self._ui
        is_whole = ui.approved_on_edit.commit()
        approved_on = ui.approved_on_edit.value
        if is_whole and approved_on is None:
            mark_field(ui.approved_on_edit, ui.approved_on_problem, "未填写批准日期。", Severity.ERROR)
        first_missing = None
        for name, line in self._lines.items():
            if not line.text().strip():
                mark_field(line, self._labels[name], _MISSING[name], Severity.ERROR)
                first_missing = first_missing or line
        if first_missing is not None or approved_on is None or not is_whole:
            (first_missing or ui.approved_on_edit).setFocus(Qt.FocusReason.OtherFocusReason)
            return None
        methods = [
            ui.method_list.item(at).text()
            for at in range(ui.method_list.count())
            if ui.method_list.item(at).checkState() is Qt.CheckState.Checked
        ]
        return Registration(
            plan_id=self._plan.id,
            number=ui.number_edit.text().strip(),
            basis=ui.basis_edit.text().strip(),
            approver=ui.approver_edit.text().strip(),
            approved_on=approved_on,
            supervision_kind=ui.kind_combo.currentText(),
            supervised_matter=ui.content_combo.currentText(),
            supervised_scope=ui.scope_edit.text().strip(),
            scheme=ui.scheme_edit.text().strip(),
            method="；".join(methods),
            note=ui.note_edit.text().strip(),
        )

    def _say_unread(self, error: ValueRefusedError) -> None:
        details = (("text", error.text), ("example", error.example))
        sentence = problem_sentence(Problem("approved_on", error.code, Severity.ERROR, details))
        mark_field(self._ui.approved_on_edit, self._ui.approved_on_problem, sentence, Severity.ERROR)
