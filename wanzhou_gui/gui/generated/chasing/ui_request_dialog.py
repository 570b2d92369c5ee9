"""Form ui/chasing/request_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.chasing.deadline_edit import DeadlineEdit
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_RequestDialog:
    def setupUi(self, RequestDialog: QDialog) -> None:
        if not RequestDialog.objectName():
            RequestDialog.setObjectName("RequestDialog")
        self.dialog_layout = QVBoxLayout(RequestDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.unit_label = QLabel(RequestDialog)
        self.unit_label.setObjectName("unit_label")
        self.unit_label.setWordWrap(True)
        self.unit_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.unit_label)

        self.count_label = QLabel(RequestDialog)
        self.count_label.setObjectName("count_label")
        self.count_label.setWordWrap(True)
        self.count_label.setProperty("kind", "caption")

        self.dialog_layout.addWidget(self.count_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.subject_caption = QLabel(RequestDialog)
        self.subject_caption.setObjectName("subject_caption")

        self.field_layout.addWidget(self.subject_caption, 0, 0, 1, 1)

        self.subject_edit = QLineEdit(RequestDialog)
        self.subject_edit.setObjectName("subject_edit")

        self.field_layout.addWidget(self.subject_edit, 0, 1, 1, 1)

        self.due_caption = QLabel(RequestDialog)
        self.due_caption.setObjectName("due_caption")

        self.field_layout.addWidget(self.due_caption, 1, 0, 1, 1)

        self.due_edit = DeadlineEdit(RequestDialog)
        self.due_edit.setObjectName("due_edit")

        self.field_layout.addWidget(self.due_edit, 1, 1, 1, 1)

        self.notice_label = QLabel(RequestDialog)
        self.notice_label.setObjectName("notice_label")
        self.notice_label.setWordWrap(True)
        self.notice_label.setProperty("kind", "caption")

        self.field_layout.addWidget(self.notice_label, 2, 1, 1, 1)

        self.field_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.field_layout)

        self.problem_label = ProblemLabel(RequestDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.key_label = QLabel(RequestDialog)
        self.key_label.setObjectName("key_label")
        self.key_label.setProperty("kind", "caption")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.key_label.sizePolicy().hasHeightForWidth())
        self.key_label.setSizePolicy(sizePolicy)

        self.button_layout.addWidget(self.key_label)

        self.cancel_button = QPushButton(RequestDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(RequestDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.subject_caption.setBuddy(self.subject_edit)
        self.due_caption.setBuddy(self.due_edit)
        QWidget.setTabOrder(self.subject_edit, self.due_edit)
        QWidget.setTabOrder(self.due_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(RequestDialog)

        self.save_button.setDefault(True)

    def retranslateUi(self, RequestDialog: QDialog) -> None:
        RequestDialog.setWindowTitle(QCoreApplication.translate("RequestDialog", "记一次要求", None))
        self.unit_label.setText("")
        self.count_label.setText("")
        self.subject_caption.setText(QCoreApplication.translate("RequestDialog", "填报表以外要求什么(&T)", None))
        self.subject_edit.setAccessibleName(QCoreApplication.translate("RequestDialog", "填报表以外要求什么", None))
        self.subject_edit.setPlaceholderText(QCoreApplication.translate("RequestDialog", "如 补充佐证材料", None))
        self.due_caption.setText(QCoreApplication.translate("RequestDialog", "时限(&R)", None))
        self.due_edit.setAccessibleName(QCoreApplication.translate("RequestDialog", "要求的时限", None))
        self.notice_label.setText("")
        self.key_label.setText(QCoreApplication.translate("RequestDialog", "回车保存，Esc 取消", None))
        self.cancel_button.setText(QCoreApplication.translate("RequestDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("RequestDialog", "保存(&S)", None))
