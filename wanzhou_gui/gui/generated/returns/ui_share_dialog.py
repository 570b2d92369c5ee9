"""Form ui/returns/share_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ShareDialog:
    def setupUi(self, ShareDialog: QDialog) -> None:
        if not ShareDialog.objectName():
            ShareDialog.setObjectName("ShareDialog")
        ShareDialog.resize(760, 460)
        self.dialog_layout = QVBoxLayout(ShareDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(16, 12, 16, 12)
        self.what_label = QLabel(ShareDialog)
        self.what_label.setObjectName("what_label")
        self.what_label.setProperty("kind", "caption")
        self.what_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.what_label)

        self.share_table = QTableWidget(ShareDialog)
        self.share_table.setObjectName("share_table")
        self.share_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.share_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.share_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.share_table.setAlternatingRowColors(True)
        self.share_table.setShowGrid(False)

        self.dialog_layout.addWidget(self.share_table)

        self.fields_layout = QGridLayout()
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setHorizontalSpacing(10)
        self.fields_layout.setVerticalSpacing(8)
        self.fields_layout.setContentsMargins(0, 0, 0, 0)
        self.value_label = QLabel(ShareDialog)
        self.value_label.setObjectName("value_label")

        self.fields_layout.addWidget(self.value_label, 0, 0, 1, 1)

        self.value_edit = QLineEdit(ShareDialog)
        self.value_edit.setObjectName("value_edit")

        self.fields_layout.addWidget(self.value_edit, 0, 1, 1, 1)

        self.items_label = QLabel(ShareDialog)
        self.items_label.setObjectName("items_label")

        self.fields_layout.addWidget(self.items_label, 1, 0, 1, 1)

        self.items_edit = QPlainTextEdit(ShareDialog)
        self.items_edit.setObjectName("items_edit")
        self.items_edit.setTabChangesFocus(True)
        self.items_edit.setMaximumSize(QSize(16777215, 96))

        self.fields_layout.addWidget(self.items_edit, 1, 1, 1, 1)

        self.fields_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.fields_layout)

        self.question_label = QLabel(ShareDialog)
        self.question_label.setObjectName("question_label")
        self.question_label.setProperty("kind", "question")
        self.question_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.question_label)

        self.problem_label = ProblemLabel(ShareDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName("buttons_layout")
        self.buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_layout.addItem(self.buttons_spacer)

        self.save_button = QPushButton(ShareDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.buttons_layout.addWidget(self.save_button)

        self.close_button = QPushButton(ShareDialog)
        self.close_button.setObjectName("close_button")
        self.close_button.setAutoDefault(False)

        self.buttons_layout.addWidget(self.close_button)

        self.buttons_layout.setStretch(0, 1)

        self.dialog_layout.addLayout(self.buttons_layout)

        self.dialog_layout.setStretch(1, 1)
        self.value_label.setBuddy(self.value_edit)
        self.items_label.setBuddy(self.items_edit)
        QWidget.setTabOrder(self.share_table, self.value_edit)
        QWidget.setTabOrder(self.value_edit, self.items_edit)
        QWidget.setTabOrder(self.items_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.close_button)

        self.retranslateUi(ShareDialog)

        self.save_button.setDefault(True)

    def retranslateUi(self, ShareDialog: QDialog) -> None:
        ShareDialog.setWindowTitle(QCoreApplication.translate("ShareDialog", "共同完成的指标", None))
        self.what_label.setText("")
        self.share_table.setAccessibleName(QCoreApplication.translate("ShareDialog", "本单位分担的指标", None))
        self.value_label.setText(QCoreApplication.translate("ShareDialog", "本单位分担数(&V)", None))
        self.value_edit.setAccessibleName(QCoreApplication.translate("ShareDialog", "本单位分担数", None))
        self.items_label.setText(QCoreApplication.translate("ShareDialog", "计入的项目(&I)", None))
        self.items_edit.setAccessibleName(QCoreApplication.translate("ShareDialog", "计入的项目，一行一个", None))
        self.question_label.setText("")
        self.save_button.setText(QCoreApplication.translate("ShareDialog", "保存(&S)", None))
        self.close_button.setText(QCoreApplication.translate("ShareDialog", "关闭(&C)", None))
