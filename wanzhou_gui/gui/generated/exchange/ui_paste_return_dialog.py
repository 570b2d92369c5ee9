"""Form ui/exchange/paste_return_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_PasteReturnDialog:
    def setupUi(self, PasteReturnDialog: QDialog) -> None:
        if not PasteReturnDialog.objectName():
            PasteReturnDialog.setObjectName("PasteReturnDialog")
        self.dialog_layout = QVBoxLayout(PasteReturnDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(16, 16, 16, 16)
        self.title_label = QLabel(PasteReturnDialog)
        self.title_label.setObjectName("title_label")

        self.dialog_layout.addWidget(self.title_label)

        self.source_row = QHBoxLayout()
        self.source_row.setSpacing(8)
        self.source_row.setObjectName("source_row")
        self.source_row.setContentsMargins(0, 0, 0, 0)
        self.unit_label = QLabel(PasteReturnDialog)
        self.unit_label.setObjectName("unit_label")

        self.source_row.addWidget(self.unit_label)

        self.unit_box = QComboBox(PasteReturnDialog)
        self.unit_box.setObjectName("unit_box")
        self.unit_box.setMinimumSize(QSize(180, 0))

        self.source_row.addWidget(self.unit_box)

        self.open_button = QPushButton(PasteReturnDialog)
        self.open_button.setObjectName("open_button")

        self.source_row.addWidget(self.open_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.source_row.addItem(self.spacer_1)

        self.split_button = QPushButton(PasteReturnDialog)
        self.split_button.setObjectName("split_button")

        self.source_row.addWidget(self.split_button)

        self.source_row.setStretch(3, 1)

        self.dialog_layout.addLayout(self.source_row)

        self.paste_splitter = QSplitter(PasteReturnDialog)
        self.paste_splitter.setObjectName("paste_splitter")
        self.paste_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.paste_splitter.setChildrenCollapsible(False)
        self.text_edit = QPlainTextEdit(self.paste_splitter)
        self.text_edit.setObjectName("text_edit")
        self.text_edit.setTabChangesFocus(True)
        self.paste_splitter.addWidget(self.text_edit)
        self.piece_side = QWidget(self.paste_splitter)
        self.piece_side.setObjectName("piece_side")
        self.piece_layout = QVBoxLayout(self.piece_side)
        self.piece_layout.setSpacing(6)
        self.piece_layout.setObjectName("piece_layout")
        self.piece_layout.setContentsMargins(0, 0, 0, 0)
        self.piece_table = QTableWidget(self.piece_side)
        self.piece_table.setObjectName("piece_table")
        self.piece_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.piece_table.setAlternatingRowColors(True)
        self.piece_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.piece_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.piece_table.setShowGrid(False)
        self.piece_table.setTabKeyNavigation(False)

        self.piece_layout.addWidget(self.piece_table)

        self.piece_hint = QLabel(self.piece_side)
        self.piece_hint.setObjectName("piece_hint")
        self.piece_hint.setWordWrap(True)

        self.piece_layout.addWidget(self.piece_hint)

        self.field_row = QHBoxLayout()
        self.field_row.setSpacing(8)
        self.field_row.setObjectName("field_row")
        self.field_row.setContentsMargins(0, 0, 0, 0)
        self.field_label = QLabel(self.piece_side)
        self.field_label.setObjectName("field_label")

        self.field_row.addWidget(self.field_label)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.field_row.addItem(self.spacer_2)

        self.percent_label = QLabel(self.piece_side)
        self.percent_label.setObjectName("percent_label")

        self.field_row.addWidget(self.percent_label)

        self.percent_edit = QLineEdit(self.piece_side)
        self.percent_edit.setObjectName("percent_edit")
        self.percent_edit.setMaximumSize(QSize(90, 16777215))

        self.field_row.addWidget(self.percent_edit)

        self.status_label = QLabel(self.piece_side)
        self.status_label.setObjectName("status_label")

        self.field_row.addWidget(self.status_label)

        self.status_box = QComboBox(self.piece_side)
        self.status_box.setObjectName("status_box")

        self.field_row.addWidget(self.status_box)

        self.field_row.setStretch(1, 1)

        self.piece_layout.addLayout(self.field_row)

        self.progress_edit = QPlainTextEdit(self.piece_side)
        self.progress_edit.setObjectName("progress_edit")
        self.progress_edit.setTabChangesFocus(True)
        self.progress_edit.setMaximumSize(QSize(16777215, 96))

        self.piece_layout.addWidget(self.progress_edit)

        self.piece_layout.setStretch(0, 1)
        self.paste_splitter.addWidget(self.piece_side)

        self.dialog_layout.addWidget(self.paste_splitter)

        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(8)
        self.action_row.setObjectName("action_row")
        self.action_row.setContentsMargins(0, 0, 0, 0)
        self.state_label = QLabel(PasteReturnDialog)
        self.state_label.setObjectName("state_label")

        self.action_row.addWidget(self.state_label)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.action_row.addItem(self.spacer_3)

        self.cancel_button = QPushButton(PasteReturnDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.action_row.addWidget(self.cancel_button)

        self.check_button = QPushButton(PasteReturnDialog)
        self.check_button.setObjectName("check_button")

        self.action_row.addWidget(self.check_button)

        self.action_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.action_row)

        self.dialog_layout.setStretch(2, 1)
        self.unit_label.setBuddy(self.unit_box)
        self.field_label.setBuddy(self.progress_edit)
        self.percent_label.setBuddy(self.percent_edit)
        self.status_label.setBuddy(self.status_box)
        QWidget.setTabOrder(self.text_edit, self.unit_box)
        QWidget.setTabOrder(self.unit_box, self.open_button)
        QWidget.setTabOrder(self.open_button, self.split_button)
        QWidget.setTabOrder(self.split_button, self.piece_table)
        QWidget.setTabOrder(self.piece_table, self.progress_edit)
        QWidget.setTabOrder(self.progress_edit, self.percent_edit)
        QWidget.setTabOrder(self.percent_edit, self.status_box)
        QWidget.setTabOrder(self.status_box, self.check_button)
        QWidget.setTabOrder(self.check_button, self.cancel_button)

        self.retranslateUi(PasteReturnDialog)

    def retranslateUi(self, PasteReturnDialog: QDialog) -> None:
        PasteReturnDialog.setWindowTitle(QCoreApplication.translate("PasteReturnDialog", "粘贴文字收表", None))
        self.title_label.setText(QCoreApplication.translate("PasteReturnDialog", "没有用表报来的，粘贴文字或打开 Word 文件", None))
        self.title_label.setProperty("kind", QCoreApplication.translate("PasteReturnDialog", "card_title", None))
        self.unit_label.setText(QCoreApplication.translate("PasteReturnDialog", "整篇属于(&U)", None))
        self.unit_box.setAccessibleName(QCoreApplication.translate("PasteReturnDialog", "整篇属于", None))
        self.open_button.setText(QCoreApplication.translate("PasteReturnDialog", "打开 Word 文件(&O)…", None))
        self.split_button.setText(QCoreApplication.translate("PasteReturnDialog", "拆分(&F)", None))
        self.split_button.setProperty("kind", QCoreApplication.translate("PasteReturnDialog", "primary", None))
        self.text_edit.setAccessibleName(QCoreApplication.translate("PasteReturnDialog", "报来的文字", None))
        self.text_edit.setPlaceholderText(QCoreApplication.translate("PasteReturnDialog", "从微信、邮件或 Word 里复制，粘贴到这里", None))
        self.piece_table.setAccessibleName(QCoreApplication.translate("PasteReturnDialog", "拆分结果", None))
        self.piece_hint.setText("")
        self.piece_hint.setProperty("kind", QCoreApplication.translate("PasteReturnDialog", "caption", None))
        self.field_label.setText(QCoreApplication.translate("PasteReturnDialog", "所选这一段的“本期进展”(&T)", None))
        self.field_label.setProperty("kind", QCoreApplication.translate("PasteReturnDialog", "caption", None))
        self.percent_label.setText(QCoreApplication.translate("PasteReturnDialog", "完成比例(&N)", None))
        self.percent_edit.setAccessibleName(QCoreApplication.translate("PasteReturnDialog", "完成比例", None))
        self.status_label.setText(QCoreApplication.translate("PasteReturnDialog", "状态(&A)", None))
        self.status_box.setAccessibleName(QCoreApplication.translate("PasteReturnDialog", "状态", None))
        self.progress_edit.setAccessibleName(QCoreApplication.translate("PasteReturnDialog", "本期进展", None))
        self.state_label.setText("")
        self.state_label.setProperty("kind", QCoreApplication.translate("PasteReturnDialog", "second", None))
        self.cancel_button.setText(QCoreApplication.translate("PasteReturnDialog", "取消", None))
        self.check_button.setText(QCoreApplication.translate("PasteReturnDialog", "检查(&S)", None))
        self.check_button.setProperty("kind", QCoreApplication.translate("PasteReturnDialog", "primary", None))
