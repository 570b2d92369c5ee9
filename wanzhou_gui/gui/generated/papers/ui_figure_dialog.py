"""Form ui/papers/figure_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_FigureDialog:
    def setupUi(self, FigureDialog: QDialog) -> None:
        if not FigureDialog.objectName():
            FigureDialog.setObjectName("FigureDialog")
        FigureDialog.setMinimumSize(QSize(640, 420))
        self.dialog_layout = QVBoxLayout(FigureDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.phrase_row = QHBoxLayout()
        self.phrase_row.setSpacing(8)
        self.phrase_row.setObjectName("phrase_row")
        self.phrase_row.setContentsMargins(0, 0, 0, 0)
        self.phrase_caption = QLabel(FigureDialog)
        self.phrase_caption.setObjectName("phrase_caption")

        self.phrase_row.addWidget(self.phrase_caption)

        self.phrase_edit = QLineEdit(FigureDialog)
        self.phrase_edit.setObjectName("phrase_edit")

        self.phrase_row.addWidget(self.phrase_edit)

        self.find_button = QPushButton(FigureDialog)
        self.find_button.setObjectName("find_button")

        self.phrase_row.addWidget(self.find_button)

        self.phrase_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.phrase_row)

        self.source_combo = QComboBox(FigureDialog)
        self.source_combo.setObjectName("source_combo")

        self.dialog_layout.addWidget(self.source_combo)

        self.source_label = QLabel(FigureDialog)
        self.source_label.setObjectName("source_label")
        self.source_label.setWordWrap(True)
        self.source_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.source_label)

        self.row_table = QTableWidget(FigureDialog)
        self.row_table.setObjectName("row_table")
        self.row_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.row_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.row_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.row_table.setAlternatingRowColors(True)

        self.dialog_layout.addWidget(self.row_table)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(FigureDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "caption")

        self.button_row.addWidget(self.hint_label)

        self.close_button = QPushButton(FigureDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.ledger_button = QPushButton(FigureDialog)
        self.ledger_button.setObjectName("ledger_button")
        self.ledger_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.ledger_button)

        self.button_row.setStretch(0, 1)

        self.dialog_layout.addLayout(self.button_row)

        self.dialog_layout.setStretch(3, 1)
        self.phrase_caption.setBuddy(self.phrase_edit)
        QWidget.setTabOrder(self.phrase_edit, self.find_button)
        QWidget.setTabOrder(self.find_button, self.source_combo)
        QWidget.setTabOrder(self.source_combo, self.row_table)
        QWidget.setTabOrder(self.row_table, self.ledger_button)
        QWidget.setTabOrder(self.ledger_button, self.close_button)

        self.retranslateUi(FigureDialog)

    def retranslateUi(self, FigureDialog: QDialog) -> None:
        FigureDialog.setWindowTitle(QCoreApplication.translate("FigureDialog", "数字来源", None))
        self.phrase_caption.setText(QCoreApplication.translate("FigureDialog", "文书里的数字(&F)", None))
        self.phrase_edit.setAccessibleName(QCoreApplication.translate("FigureDialog", "文书里的数字", None))
        self.phrase_edit.setPlaceholderText(QCoreApplication.translate("FigureDialog", "照抄一小段，如 占27.3%、滞后1项", None))
        self.find_button.setText(QCoreApplication.translate("FigureDialog", "查来源(&W)", None))
        self.source_combo.setAccessibleName(QCoreApplication.translate("FigureDialog", "对应的数据", None))
        self.source_label.setText("")
        self.row_table.setAccessibleName(QCoreApplication.translate("FigureDialog", "数字所计的行", None))
        self.hint_label.setText(QCoreApplication.translate("FigureDialog", "在预览的版面上点一个数字，也会查到这里。", None))
        self.close_button.setText(QCoreApplication.translate("FigureDialog", "关闭", None))
        self.ledger_button.setText(QCoreApplication.translate("FigureDialog", "到台账查看(&L)", None))
