"""Form ui/returns/field_history_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_FieldHistoryDialog:
    def setupUi(self, FieldHistoryDialog: QDialog) -> None:
        if not FieldHistoryDialog.objectName():
            FieldHistoryDialog.setObjectName("FieldHistoryDialog")
        FieldHistoryDialog.resize(900, 420)
        self.dialog_layout = QVBoxLayout(FieldHistoryDialog)
        self.dialog_layout.setSpacing(12)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(16, 12, 16, 12)
        self.title_label = QLabel(FieldHistoryDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.title_label)

        self.step_table = QTableWidget(FieldHistoryDialog)
        self.step_table.setObjectName("step_table")
        self.step_table.setWordWrap(True)
        self.step_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.step_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.step_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.step_table.setAlternatingRowColors(True)

        self.dialog_layout.addWidget(self.step_table)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(12)
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.close_button = QPushButton(FieldHistoryDialog)
        self.close_button.setObjectName("close_button")

        self.button_layout.addWidget(self.close_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.dialog_layout.setStretch(1, 1)
        QWidget.setTabOrder(self.step_table, self.close_button)

        self.retranslateUi(FieldHistoryDialog)

    def retranslateUi(self, FieldHistoryDialog: QDialog) -> None:
        FieldHistoryDialog.setWindowTitle(QCoreApplication.translate("FieldHistoryDialog", "这一项的历史", None))
        self.step_table.setAccessibleName(QCoreApplication.translate("FieldHistoryDialog", "这一项的历史", None))
        self.close_button.setText(QCoreApplication.translate("FieldHistoryDialog", "关闭(&C)", None))
