"""Form ui/exchange/compare_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
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


class Ui_CompareDialog:
    def setupUi(self, CompareDialog: QDialog) -> None:
        if not CompareDialog.objectName():
            CompareDialog.setObjectName("CompareDialog")
        CompareDialog.resize(1040, 560)
        self.dialog_layout = QVBoxLayout(CompareDialog)
        self.dialog_layout.setSpacing(12)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(16, 12, 16, 12)
        self.choice_layout = QHBoxLayout()
        self.choice_layout.setSpacing(12)
        self.choice_layout.setObjectName("choice_layout")
        self.before_combo = QComboBox(CompareDialog)
        self.before_combo.setObjectName("before_combo")
        self.before_combo.setMinimumSize(QSize(150, 0))

        self.choice_layout.addWidget(self.before_combo)

        self.arrow_label = QLabel(CompareDialog)
        self.arrow_label.setObjectName("arrow_label")

        self.choice_layout.addWidget(self.arrow_label)

        self.after_combo = QComboBox(CompareDialog)
        self.after_combo.setObjectName("after_combo")
        self.after_combo.setMinimumSize(QSize(150, 0))

        self.choice_layout.addWidget(self.after_combo)

        self.unit_combo = QComboBox(CompareDialog)
        self.unit_combo.setObjectName("unit_combo")
        self.unit_combo.setMinimumSize(QSize(200, 0))

        self.choice_layout.addWidget(self.unit_combo)

        self.all_check = QCheckBox(CompareDialog)
        self.all_check.setObjectName("all_check")

        self.choice_layout.addWidget(self.all_check)

        self.choice_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choice_layout.addItem(self.choice_spacer)

        self.dialog_layout.addLayout(self.choice_layout)

        self.title_label = QLabel(CompareDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.title_label)

        self.row_table = QTableWidget(CompareDialog)
        self.row_table.setObjectName("row_table")
        self.row_table.setWordWrap(True)
        self.row_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.row_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.row_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.row_table.setAlternatingRowColors(True)

        self.dialog_layout.addWidget(self.row_table)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(12)
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.close_button = QPushButton(CompareDialog)
        self.close_button.setObjectName("close_button")

        self.button_layout.addWidget(self.close_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.dialog_layout.setStretch(2, 1)
        QWidget.setTabOrder(self.before_combo, self.after_combo)
        QWidget.setTabOrder(self.after_combo, self.unit_combo)
        QWidget.setTabOrder(self.unit_combo, self.all_check)
        QWidget.setTabOrder(self.all_check, self.row_table)
        QWidget.setTabOrder(self.row_table, self.close_button)

        self.retranslateUi(CompareDialog)

    def retranslateUi(self, CompareDialog: QDialog) -> None:
        CompareDialog.setWindowTitle(QCoreApplication.translate("CompareDialog", "两期对照", None))
        self.before_combo.setAccessibleName(QCoreApplication.translate("CompareDialog", "前一周期", None))
        self.arrow_label.setText(QCoreApplication.translate("CompareDialog", "对照", None))
        self.after_combo.setAccessibleName(QCoreApplication.translate("CompareDialog", "后一周期", None))
        self.unit_combo.setAccessibleName(QCoreApplication.translate("CompareDialog", "单位", None))
        self.all_check.setText(QCoreApplication.translate("CompareDialog", "相同的也列出(&A)", None))
        self.row_table.setAccessibleName(QCoreApplication.translate("CompareDialog", "两期对照", None))
        self.close_button.setText(QCoreApplication.translate("CompareDialog", "关闭(&C)", None))
