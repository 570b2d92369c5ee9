"""Form ui/ledger/together_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
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

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit

class Ui_TogetherDialog:
    def setupUi(self, TogetherDialog: QDialog) -> None:
        if not TogetherDialog.objectName():
            TogetherDialog.setObjectName("TogetherDialog")
        TogetherDialog.setMinimumSize(QSize(680, 460))
        self.dialog_layout = QVBoxLayout(TogetherDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.edit_layout = QHBoxLayout()
        self.edit_layout.setSpacing(12)
        self.edit_layout.setObjectName("edit_layout")
        self.field_label = QLabel(TogetherDialog)
        self.field_label.setObjectName("field_label")

        self.edit_layout.addWidget(self.field_label)

        self.field_combo = QComboBox(TogetherDialog)
        self.field_combo.setObjectName("field_combo")

        self.edit_layout.addWidget(self.field_combo)

        self.due_edit = DateEdit(TogetherDialog)
        self.due_edit.setObjectName("due_edit")
        self.due_edit.setMinimumSize(QSize(160, 0))

        self.edit_layout.addWidget(self.due_edit)

        self.due_problem = ProblemLabel(TogetherDialog)
        self.due_problem.setObjectName("due_problem")

        self.edit_layout.addWidget(self.due_problem)

        self.edit_layout.setStretch(3, 1)

        self.dialog_layout.addLayout(self.edit_layout)

        self.count_label = QLabel(TogetherDialog)
        self.count_label.setObjectName("count_label")
        self.count_label.setWordWrap(True)
        self.count_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.count_label)

        self.change_table = QTableWidget(TogetherDialog)
        self.change_table.setObjectName("change_table")
        self.change_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.change_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.change_table.setAlternatingRowColors(True)

        self.dialog_layout.addWidget(self.change_table)

        self.dialog_problem = ProblemLabel(TogetherDialog)
        self.dialog_problem.setObjectName("dialog_problem")

        self.dialog_layout.addWidget(self.dialog_problem)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.undo_label = QLabel(TogetherDialog)
        self.undo_label.setObjectName("undo_label")
        self.undo_label.setProperty("kind", "caption")

        self.button_layout.addWidget(self.undo_label)

        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(TogetherDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.change_button = QPushButton(TogetherDialog)
        self.change_button.setObjectName("change_button")
        self.change_button.setAutoDefault(False)
        self.change_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.change_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.field_label.setBuddy(self.field_combo)
        QWidget.setTabOrder(self.field_combo, self.due_edit)
        QWidget.setTabOrder(self.due_edit, self.change_table)
        QWidget.setTabOrder(self.change_table, self.change_button)
        QWidget.setTabOrder(self.change_button, self.cancel_button)

        self.retranslateUi(TogetherDialog)

    def retranslateUi(self, TogetherDialog: QDialog) -> None:
        TogetherDialog.setWindowTitle(QCoreApplication.translate("TogetherDialog", "批量修改任务", None))
        self.field_label.setText(QCoreApplication.translate("TogetherDialog", "改什么(&F)", None))
        self.field_combo.setAccessibleName(QCoreApplication.translate("TogetherDialog", "改什么", None))
        self.due_edit.setAccessibleName(QCoreApplication.translate("TogetherDialog", "新的完成时限", None))
        self.change_table.setAccessibleName(QCoreApplication.translate("TogetherDialog", "每项任务的原来和改后", None))
        self.undo_label.setText(QCoreApplication.translate("TogetherDialog", "全部改动算一步，Ctrl+Z 一次撤销。", None))
        self.cancel_button.setText(QCoreApplication.translate("TogetherDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("TogetherDialog", "取消", None))
        self.change_button.setText(QCoreApplication.translate("TogetherDialog", "修改", None))
        self.change_button.setAccessibleName(QCoreApplication.translate("TogetherDialog", "修改", None))
