"""Form ui/plans/registration_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_RegistrationDialog:
    def setupUi(self, RegistrationDialog: QDialog) -> None:
        if not RegistrationDialog.objectName():
            RegistrationDialog.setObjectName("RegistrationDialog")
        RegistrationDialog.resize(560, 540)
        self.registration_layout = QVBoxLayout(RegistrationDialog)
        self.registration_layout.setSpacing(10)
        self.registration_layout.setObjectName("registration_layout")
        self.registration_layout.setContentsMargins(16, 14, 16, 14)
        self.plan_label = QLabel(RegistrationDialog)
        self.plan_label.setObjectName("plan_label")
        self.plan_label.setWordWrap(True)
        self.plan_label.setProperty("kind", "card_title")

        self.registration_layout.addWidget(self.plan_label)

        self.hint_label = QLabel(RegistrationDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "caption")

        self.registration_layout.addWidget(self.hint_label)

        self.registration_fields_layout = QGridLayout()
        self.registration_fields_layout.setObjectName("registration_fields_layout")
        self.registration_fields_layout.setHorizontalSpacing(12)
        self.registration_fields_layout.setVerticalSpacing(4)
        self.registration_fields_layout.setContentsMargins(0, 0, 0, 0)
        self.number_label = QLabel(RegistrationDialog)
        self.number_label.setObjectName("number_label")

        self.registration_fields_layout.addWidget(self.number_label, 0, 0, 1, 1)

        self.number_edit = QLineEdit(RegistrationDialog)
        self.number_edit.setObjectName("number_edit")

        self.registration_fields_layout.addWidget(self.number_edit, 0, 1, 1, 1)

        self.number_problem = ProblemLabel(RegistrationDialog)
        self.number_problem.setObjectName("number_problem")

        self.registration_fields_layout.addWidget(self.number_problem, 1, 1, 1, 1)

        self.basis_label = QLabel(RegistrationDialog)
        self.basis_label.setObjectName("basis_label")

        self.registration_fields_layout.addWidget(self.basis_label, 2, 0, 1, 1)

        self.basis_edit = QLineEdit(RegistrationDialog)
        self.basis_edit.setObjectName("basis_edit")

        self.registration_fields_layout.addWidget(self.basis_edit, 2, 1, 1, 1)

        self.basis_problem = ProblemLabel(RegistrationDialog)
        self.basis_problem.setObjectName("basis_problem")

        self.registration_fields_layout.addWidget(self.basis_problem, 3, 1, 1, 1)

        self.approver_label = QLabel(RegistrationDialog)
        self.approver_label.setObjectName("approver_label")

        self.registration_fields_layout.addWidget(self.approver_label, 4, 0, 1, 1)

        self.approver_edit = QLineEdit(RegistrationDialog)
        self.approver_edit.setObjectName("approver_edit")

        self.registration_fields_layout.addWidget(self.approver_edit, 4, 1, 1, 1)

        self.approver_problem = ProblemLabel(RegistrationDialog)
        self.approver_problem.setObjectName("approver_problem")

        self.registration_fields_layout.addWidget(self.approver_problem, 5, 1, 1, 1)

        self.approved_on_label = QLabel(RegistrationDialog)
        self.approved_on_label.setObjectName("approved_on_label")

        self.registration_fields_layout.addWidget(self.approved_on_label, 6, 0, 1, 1)

        self.approved_on_edit = DateEdit(RegistrationDialog)
        self.approved_on_edit.setObjectName("approved_on_edit")

        self.registration_fields_layout.addWidget(self.approved_on_edit, 6, 1, 1, 1)

        self.approved_on_problem = ProblemLabel(RegistrationDialog)
        self.approved_on_problem.setObjectName("approved_on_problem")

        self.registration_fields_layout.addWidget(self.approved_on_problem, 7, 1, 1, 1)

        self.kind_label = QLabel(RegistrationDialog)
        self.kind_label.setObjectName("kind_label")

        self.registration_fields_layout.addWidget(self.kind_label, 8, 0, 1, 1)

        self.kind_combo = QComboBox(RegistrationDialog)
        self.kind_combo.setObjectName("kind_combo")

        self.registration_fields_layout.addWidget(self.kind_combo, 8, 1, 1, 1)

        self.content_label = QLabel(RegistrationDialog)
        self.content_label.setObjectName("content_label")

        self.registration_fields_layout.addWidget(self.content_label, 9, 0, 1, 1)

        self.content_combo = QComboBox(RegistrationDialog)
        self.content_combo.setObjectName("content_combo")

        self.registration_fields_layout.addWidget(self.content_combo, 9, 1, 1, 1)

        self.scope_label = QLabel(RegistrationDialog)
        self.scope_label.setObjectName("scope_label")

        self.registration_fields_layout.addWidget(self.scope_label, 10, 0, 1, 1)

        self.scope_edit = QLineEdit(RegistrationDialog)
        self.scope_edit.setObjectName("scope_edit")

        self.registration_fields_layout.addWidget(self.scope_edit, 10, 1, 1, 1)

        self.scheme_label = QLabel(RegistrationDialog)
        self.scheme_label.setObjectName("scheme_label")

        self.registration_fields_layout.addWidget(self.scheme_label, 11, 0, 1, 1)

        self.scheme_edit = QLineEdit(RegistrationDialog)
        self.scheme_edit.setObjectName("scheme_edit")

        self.registration_fields_layout.addWidget(self.scheme_edit, 11, 1, 1, 1)

        self.method_label = QLabel(RegistrationDialog)
        self.method_label.setObjectName("method_label")

        self.registration_fields_layout.addWidget(self.method_label, 12, 0, 1, 1)

        self.method_list = QListWidget(RegistrationDialog)
        self.method_list.setObjectName("method_list")
        self.method_list.setMinimumSize(QSize(0, 76))
        self.method_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.registration_fields_layout.addWidget(self.method_list, 12, 1, 1, 1)

        self.note_label = QLabel(RegistrationDialog)
        self.note_label.setObjectName("note_label")

        self.registration_fields_layout.addWidget(self.note_label, 13, 0, 1, 1)

        self.note_edit = QLineEdit(RegistrationDialog)
        self.note_edit.setObjectName("note_edit")

        self.registration_fields_layout.addWidget(self.note_edit, 13, 1, 1, 1)

        self.registration_fields_layout.setColumnStretch(1, 1)

        self.registration_layout.addLayout(self.registration_fields_layout)

        self.dialog_problem = ProblemLabel(RegistrationDialog)
        self.dialog_problem.setObjectName("dialog_problem")

        self.registration_layout.addWidget(self.dialog_problem)

        self.registration_actions_layout = QHBoxLayout()
        self.registration_actions_layout.setSpacing(8)
        self.registration_actions_layout.setObjectName("registration_actions_layout")
        self.registration_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.registration_actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.registration_actions_layout.addItem(self.registration_actions_spacer)

        self.cancel_button = QPushButton(RegistrationDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.registration_actions_layout.addWidget(self.cancel_button)

        self.register_button = QPushButton(RegistrationDialog)
        self.register_button.setObjectName("register_button")
        self.register_button.setProperty("kind", "primary")

        self.registration_actions_layout.addWidget(self.register_button)

        self.registration_layout.addLayout(self.registration_actions_layout)

        self.number_label.setBuddy(self.number_edit)
        self.basis_label.setBuddy(self.basis_edit)
        self.approver_label.setBuddy(self.approver_edit)
        self.approved_on_label.setBuddy(self.approved_on_edit)
        self.kind_label.setBuddy(self.kind_combo)
        self.content_label.setBuddy(self.content_combo)
        self.scope_label.setBuddy(self.scope_edit)
        self.scheme_label.setBuddy(self.scheme_edit)
        self.method_label.setBuddy(self.method_list)
        self.note_label.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.number_edit, self.basis_edit)
        QWidget.setTabOrder(self.basis_edit, self.approver_edit)
        QWidget.setTabOrder(self.approver_edit, self.approved_on_edit)
        QWidget.setTabOrder(self.approved_on_edit, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.content_combo)
        QWidget.setTabOrder(self.content_combo, self.scope_edit)
        QWidget.setTabOrder(self.scope_edit, self.scheme_edit)
        QWidget.setTabOrder(self.scheme_edit, self.method_list)
        QWidget.setTabOrder(self.method_list, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.register_button)
        QWidget.setTabOrder(self.register_button, self.cancel_button)

        self.retranslateUi(RegistrationDialog)

        self.register_button.setDefault(True)

    def retranslateUi(self, RegistrationDialog: QDialog) -> None:
        RegistrationDialog.setWindowTitle(QCoreApplication.translate("RegistrationDialog", "立项", None))
        self.plan_label.setText("")
        self.hint_label.setText(QCoreApplication.translate("RegistrationDialog", "督查事项须经批准才能开展（《政府督查工作条例》第十一条）。", None))
        self.number_label.setText(QCoreApplication.translate("RegistrationDialog", "立项编号(&N)", None))
        self.number_edit.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "立项编号", None))
        self.number_edit.setPlaceholderText(QCoreApplication.translate("RegistrationDialog", "如 2024-督-01", None))
        self.basis_label.setText(QCoreApplication.translate("RegistrationDialog", "立项依据(&B)", None))
        self.basis_edit.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "立项依据", None))
        self.approver_label.setText(QCoreApplication.translate("RegistrationDialog", "批准人(&A)", None))
        self.approver_edit.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "批准人", None))
        self.approver_edit.setPlaceholderText(QCoreApplication.translate("RegistrationDialog", "政府或其负责人（条例第十一条）", None))
        self.approved_on_label.setText(QCoreApplication.translate("RegistrationDialog", "批准日期(&D)", None))
        self.approved_on_edit.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "批准日期", None))
        self.kind_label.setText(QCoreApplication.translate("RegistrationDialog", "督查类型(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "督查类型", None))
        self.content_label.setText(QCoreApplication.translate("RegistrationDialog", "督查内容(&C)", None))
        self.content_combo.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "督查内容（条例第四条）", None))
        self.scope_label.setText(QCoreApplication.translate("RegistrationDialog", "督查范围(&F)", None))
        self.scope_edit.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "督查范围和对象", None))
        self.scope_edit.setPlaceholderText(QCoreApplication.translate("RegistrationDialog", "督查哪些单位、哪些事，如 方案列明的21家责任单位", None))
        self.scheme_label.setText(QCoreApplication.translate("RegistrationDialog", "督查方案(&S)", None))
        self.scheme_edit.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "督查方案", None))
        self.scheme_edit.setPlaceholderText(QCoreApplication.translate("RegistrationDialog", "名称或文号，多久督查一次，如 每季度一次（条例第十五条）", None))
        self.method_label.setText(QCoreApplication.translate("RegistrationDialog", "督查方式(&M)", None))
        self.method_list.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "督查方式", None))
        self.note_label.setText(QCoreApplication.translate("RegistrationDialog", "备注(&R)", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "备注", None))
        self.cancel_button.setText(QCoreApplication.translate("RegistrationDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "取消", None))
        self.register_button.setText(QCoreApplication.translate("RegistrationDialog", "立项(&L)", None))
        self.register_button.setAccessibleName(QCoreApplication.translate("RegistrationDialog", "立项", None))
