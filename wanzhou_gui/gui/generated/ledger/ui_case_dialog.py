"""Form ui/ledger/case_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
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

class Ui_CaseDialog:
    def setupUi(self, CaseDialog: QDialog) -> None:
        if not CaseDialog.objectName():
            CaseDialog.setObjectName("CaseDialog")
        CaseDialog.setMinimumSize(QSize(560, 0))
        self.dialog_layout = QVBoxLayout(CaseDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.task_label = QLabel(CaseDialog)
        self.task_label.setObjectName("task_label")
        self.task_label.setWordWrap(True)
        self.task_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.task_label)

        self.note_label = QLabel(CaseDialog)
        self.note_label.setObjectName("note_label")
        self.note_label.setWordWrap(True)
        self.note_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.note_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.field_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.field_layout)

        self.problem_label = ProblemLabel(CaseDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.key_label = QLabel(CaseDialog)
        self.key_label.setObjectName("key_label")
        self.key_label.setProperty("kind", "caption")

        self.button_layout.addWidget(self.key_label)

        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(CaseDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(CaseDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.retranslateUi(CaseDialog)

        self.save_button.setDefault(True)

    def retranslateUi(self, CaseDialog: QDialog) -> None:
        self.key_label.setText(QCoreApplication.translate("CaseDialog", "Ctrl+Enter 保存", None))
        self.cancel_button.setText(QCoreApplication.translate("CaseDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("CaseDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("CaseDialog", "保存", None))
        self.save_button.setAccessibleName(QCoreApplication.translate("CaseDialog", "保存", None))
        pass
