"""Form ui/plans/fields_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_FieldsDialog:
    def setupUi(self, FieldsDialog: QDialog) -> None:
        if not FieldsDialog.objectName():
            FieldsDialog.setObjectName("FieldsDialog")
        FieldsDialog.resize(620, 360)
        self.dialog_layout = QVBoxLayout(FieldsDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(16, 14, 16, 14)
        self.quote_label = QLabel(FieldsDialog)
        self.quote_label.setObjectName("quote_label")
        self.quote_label.setProperty("kind", "second")
        self.quote_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.quote_label)

        self.fields_layout = QGridLayout()
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setHorizontalSpacing(8)
        self.fields_layout.setVerticalSpacing(4)
        self.fields_layout.setContentsMargins(0, 0, 0, 0)

        self.dialog_layout.addLayout(self.fields_layout)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.dialog_layout.addItem(self.fields_spacer)

        self.fields_problem = ProblemLabel(FieldsDialog)
        self.fields_problem.setObjectName("fields_problem")

        self.dialog_layout.addWidget(self.fields_problem)

        self.actions_layout = QHBoxLayout()
        self.actions_layout.setSpacing(8)
        self.actions_layout.setObjectName("actions_layout")
        self.actions_layout.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(FieldsDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setProperty("kind", "caption")

        self.actions_layout.addWidget(self.hint_label)

        self.actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions_layout.addItem(self.actions_spacer)

        self.cancel_button = QPushButton(FieldsDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.actions_layout.addWidget(self.cancel_button)

        self.take_button = QPushButton(FieldsDialog)
        self.take_button.setObjectName("take_button")
        self.take_button.setProperty("kind", "primary")

        self.actions_layout.addWidget(self.take_button)

        self.dialog_layout.addLayout(self.actions_layout)

        self.retranslateUi(FieldsDialog)

        self.take_button.setDefault(True)

    def retranslateUi(self, FieldsDialog: QDialog) -> None:
        FieldsDialog.setWindowTitle(QCoreApplication.translate("FieldsDialog", "修改", None))
        self.quote_label.setText("")
        self.hint_label.setText(QCoreApplication.translate("FieldsDialog", "改过的项标为“人工”，再读原文也不会被改回。", None))
        self.cancel_button.setText(QCoreApplication.translate("FieldsDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("FieldsDialog", "取消", None))
        self.take_button.setText(QCoreApplication.translate("FieldsDialog", "确定(&Y)", None))
        self.take_button.setAccessibleName(QCoreApplication.translate("FieldsDialog", "确定", None))
