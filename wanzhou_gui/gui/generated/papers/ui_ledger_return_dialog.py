"""Form ui/papers/ledger_return_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
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

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_LedgerReturnDialog:
    def setupUi(self, LedgerReturnDialog: QDialog) -> None:
        if not LedgerReturnDialog.objectName():
            LedgerReturnDialog.setObjectName("LedgerReturnDialog")
        LedgerReturnDialog.setMinimumSize(QSize(720, 0))
        self.dialog_layout = QVBoxLayout(LedgerReturnDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.hint_label = QLabel(LedgerReturnDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.hint_label)

        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName("file_row")
        self.choose_button = QPushButton(LedgerReturnDialog)
        self.choose_button.setObjectName("choose_button")

        self.file_row.addWidget(self.choose_button)

        self.stale_check = QCheckBox(LedgerReturnDialog)
        self.stale_check.setObjectName("stale_check")

        self.file_row.addWidget(self.stale_check)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.file_row.addItem(self.spacer_1)

        self.dialog_layout.addLayout(self.file_row)

        self.change_table = QTableWidget(LedgerReturnDialog)
        self.change_table.setObjectName("change_table")
        self.change_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.change_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.change_table.setWordWrap(True)
        self.change_table.setTabKeyNavigation(False)

        self.dialog_layout.addWidget(self.change_table)

        self.summary_label = QLabel(LedgerReturnDialog)
        self.summary_label.setObjectName("summary_label")
        self.summary_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.summary_label)

        self.problem_label = ProblemLabel(LedgerReturnDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.spacer_2 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_2)

        self.close_button = QPushButton(LedgerReturnDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.take_button = QPushButton(LedgerReturnDialog)
        self.take_button.setObjectName("take_button")
        self.take_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.take_button)

        self.dialog_layout.addLayout(self.button_row)

        QWidget.setTabOrder(self.choose_button, self.stale_check)
        QWidget.setTabOrder(self.stale_check, self.change_table)
        QWidget.setTabOrder(self.change_table, self.take_button)
        QWidget.setTabOrder(self.take_button, self.close_button)

        self.retranslateUi(LedgerReturnDialog)

    def retranslateUi(self, LedgerReturnDialog: QDialog) -> None:
        LedgerReturnDialog.setWindowTitle(QCoreApplication.translate("LedgerReturnDialog", "收回改过的台账表", None))
        self.hint_label.setText(QCoreApplication.translate("LedgerReturnDialog", "选择从督查台导出、用 WPS 或 Excel 改过的台账表。先逐格核对，看过之后才写入台账；只收单位报送的各列。", None))
        self.choose_button.setText(QCoreApplication.translate("LedgerReturnDialog", "选择文件(&F)", None))
        self.stale_check.setText(QCoreApplication.translate("LedgerReturnDialog", "导出以后台账里又改过的，也以表格为准(&T)", None))
        self.change_table.setAccessibleName(QCoreApplication.translate("LedgerReturnDialog", "表格里的改动", None))
        self.summary_label.setText(QCoreApplication.translate("LedgerReturnDialog", "还没有选择文件。", None))
        self.close_button.setText(QCoreApplication.translate("LedgerReturnDialog", "关闭", None))
        self.take_button.setText(QCoreApplication.translate("LedgerReturnDialog", "收回台账(&S)", None))
