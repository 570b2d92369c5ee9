"""Form ui/reports/compare_word_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_CompareWordDialog:
    def setupUi(self, CompareWordDialog: QDialog) -> None:
        if not CompareWordDialog.objectName():
            CompareWordDialog.setObjectName("CompareWordDialog")
        CompareWordDialog.setMinimumSize(QSize(680, 460))
        self.dialog_layout = QVBoxLayout(CompareWordDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName("file_row")
        self.file_row.setContentsMargins(0, 0, 0, 0)
        self.file_caption = QLabel(CompareWordDialog)
        self.file_caption.setObjectName("file_caption")

        self.file_row.addWidget(self.file_caption)

        self.file_edit = QLineEdit(CompareWordDialog)
        self.file_edit.setObjectName("file_edit")
        self.file_edit.setReadOnly(True)

        self.file_row.addWidget(self.file_edit)

        self.choose_button = QPushButton(CompareWordDialog)
        self.choose_button.setObjectName("choose_button")

        self.file_row.addWidget(self.choose_button)

        self.file_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.file_row)

        self.result_label = QLabel(CompareWordDialog)
        self.result_label.setObjectName("result_label")
        self.result_label.setWordWrap(True)
        self.result_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.result_label)

        self.difference_table = QTableWidget(CompareWordDialog)
        self.difference_table.setObjectName("difference_table")
        self.difference_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.difference_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.difference_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.difference_table.setAlternatingRowColors(True)
        self.difference_table.setWordWrap(False)

        self.dialog_layout.addWidget(self.difference_table)

        self.sentence_edit = QPlainTextEdit(CompareWordDialog)
        self.sentence_edit.setObjectName("sentence_edit")
        self.sentence_edit.setReadOnly(True)
        self.sentence_edit.setTabChangesFocus(True)
        self.sentence_edit.setMinimumSize(QSize(0, 132))
        self.sentence_edit.setMaximumSize(QSize(16777215, 160))

        self.dialog_layout.addWidget(self.sentence_edit)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(CompareWordDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "caption")

        self.button_row.addWidget(self.hint_label)

        self.copy_button = QPushButton(CompareWordDialog)
        self.copy_button.setObjectName("copy_button")

        self.button_row.addWidget(self.copy_button)

        self.close_button = QPushButton(CompareWordDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.button_row.setStretch(0, 1)

        self.dialog_layout.addLayout(self.button_row)

        self.dialog_layout.setStretch(2, 1)
        self.file_caption.setBuddy(self.file_edit)
        QWidget.setTabOrder(self.choose_button, self.file_edit)
        QWidget.setTabOrder(self.file_edit, self.difference_table)
        QWidget.setTabOrder(self.difference_table, self.sentence_edit)
        QWidget.setTabOrder(self.sentence_edit, self.copy_button)
        QWidget.setTabOrder(self.copy_button, self.close_button)

        self.retranslateUi(CompareWordDialog)

    def retranslateUi(self, CompareWordDialog: QDialog) -> None:
        CompareWordDialog.setWindowTitle(QCoreApplication.translate("CompareWordDialog", "核对改过的 Word 文件", None))
        self.file_caption.setText(QCoreApplication.translate("CompareWordDialog", "改过的文件", None))
        self.file_edit.setAccessibleName(QCoreApplication.translate("CompareWordDialog", "改过的文件", None))
        self.file_edit.setPlaceholderText(QCoreApplication.translate("CompareWordDialog", "用 WPS 或 Word 改过、要与台账核对的 .docx", None))
        self.choose_button.setText(QCoreApplication.translate("CompareWordDialog", "选择文件…(&O)", None))
        self.result_label.setText("")
        self.difference_table.setAccessibleName(QCoreApplication.translate("CompareWordDialog", "不一致的地方", None))
        self.sentence_edit.setAccessibleName(QCoreApplication.translate("CompareWordDialog", "原句、改后的句子和办法", None))
        self.hint_label.setText(QCoreApplication.translate("CompareWordDialog", "只核对文字和数字，不看字体和版式；这里不改动文件，也不改动台账。", None))
        self.copy_button.setText(QCoreApplication.translate("CompareWordDialog", "复制清单(&C)", None))
        self.close_button.setText(QCoreApplication.translate("CompareWordDialog", "关闭", None))
