"""Form ui/settings/unit_change_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_UnitChangeDialog:
    def setupUi(self, UnitChangeDialog: QDialog) -> None:
        if not UnitChangeDialog.objectName():
            UnitChangeDialog.setObjectName("UnitChangeDialog")
        UnitChangeDialog.resize(860, 600)
        self.dialog_layout = QVBoxLayout(UnitChangeDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.unit_label = QLabel(UnitChangeDialog)
        self.unit_label.setObjectName("unit_label")
        self.unit_label.setWordWrap(True)
        self.unit_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.unit_label)

        self.history_label = QLabel(UnitChangeDialog)
        self.history_label.setObjectName("history_label")
        self.history_label.setWordWrap(True)
        self.history_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.history_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(6)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_caption = QLabel(UnitChangeDialog)
        self.kind_caption.setObjectName("kind_caption")

        self.field_layout.addWidget(self.kind_caption, 0, 0, 1, 1)

        self.kind_combo = QComboBox(UnitChangeDialog)
        self.kind_combo.setObjectName("kind_combo")

        self.field_layout.addWidget(self.kind_combo, 0, 1, 1, 1)

        self.others_caption = QLabel(UnitChangeDialog)
        self.others_caption.setObjectName("others_caption")

        self.field_layout.addWidget(self.others_caption, 1, 0, 1, 1)

        self.others_edit = QLineEdit(UnitChangeDialog)
        self.others_edit.setObjectName("others_edit")

        self.field_layout.addWidget(self.others_edit, 1, 1, 1, 1)

        self.to_caption = QLabel(UnitChangeDialog)
        self.to_caption.setObjectName("to_caption")

        self.field_layout.addWidget(self.to_caption, 2, 0, 1, 1)

        self.to_edit = QLineEdit(UnitChangeDialog)
        self.to_edit.setObjectName("to_edit")

        self.field_layout.addWidget(self.to_edit, 2, 1, 1, 1)

        self.effective_caption = QLabel(UnitChangeDialog)
        self.effective_caption.setObjectName("effective_caption")

        self.field_layout.addWidget(self.effective_caption, 3, 0, 1, 1)

        self.effective_edit = DateEdit(UnitChangeDialog)
        self.effective_edit.setObjectName("effective_edit")

        self.field_layout.addWidget(self.effective_edit, 3, 1, 1, 1)

        self.hand_over_caption = QLabel(UnitChangeDialog)
        self.hand_over_caption.setObjectName("hand_over_caption")

        self.field_layout.addWidget(self.hand_over_caption, 4, 0, 1, 1)

        self.hand_over_edit = DateEdit(UnitChangeDialog)
        self.hand_over_edit.setObjectName("hand_over_edit")

        self.field_layout.addWidget(self.hand_over_edit, 4, 1, 1, 1)

        self.basis_caption = QLabel(UnitChangeDialog)
        self.basis_caption.setObjectName("basis_caption")

        self.field_layout.addWidget(self.basis_caption, 5, 0, 1, 1)

        self.basis_edit = QLineEdit(UnitChangeDialog)
        self.basis_edit.setObjectName("basis_edit")

        self.field_layout.addWidget(self.basis_edit, 5, 1, 1, 1)

        self.note_caption = QLabel(UnitChangeDialog)
        self.note_caption.setObjectName("note_caption")

        self.field_layout.addWidget(self.note_caption, 6, 0, 1, 1)

        self.note_edit = QLineEdit(UnitChangeDialog)
        self.note_edit.setObjectName("note_edit")

        self.field_layout.addWidget(self.note_edit, 6, 1, 1, 1)

        self.field_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.field_layout)

        self.moves_label = QLabel(UnitChangeDialog)
        self.moves_label.setObjectName("moves_label")
        self.moves_label.setWordWrap(True)
        self.moves_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.moves_label)

        self.moves_table = QTableWidget(UnitChangeDialog)
        self.moves_table.setObjectName("moves_table")
        self.moves_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.moves_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.moves_table.setTabKeyNavigation(False)
        self.moves_table.setWordWrap(False)
        self.moves_table.horizontalHeader().setHighlightSections(False)
        self.moves_table.verticalHeader().setVisible(False)

        self.dialog_layout.addWidget(self.moves_table)

        self.problem_label = ProblemLabel(UnitChangeDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.action_layout = QHBoxLayout()
        self.action_layout.setSpacing(8)
        self.action_layout.setObjectName("action_layout")
        self.action_layout.setContentsMargins(0, 0, 0, 0)
        self.withdraw_button = QPushButton(UnitChangeDialog)
        self.withdraw_button.setObjectName("withdraw_button")
        self.withdraw_button.setAutoDefault(False)

        self.action_layout.addWidget(self.withdraw_button)

        self.action_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.action_layout.addItem(self.action_spacer)

        self.cancel_button = QPushButton(UnitChangeDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.action_layout.addWidget(self.cancel_button)

        self.preview_button = QPushButton(UnitChangeDialog)
        self.preview_button.setObjectName("preview_button")
        self.preview_button.setAutoDefault(False)

        self.action_layout.addWidget(self.preview_button)

        self.record_button = QPushButton(UnitChangeDialog)
        self.record_button.setObjectName("record_button")
        self.record_button.setProperty("kind", "primary")
        self.record_button.setAutoDefault(False)

        self.action_layout.addWidget(self.record_button)

        self.dialog_layout.addLayout(self.action_layout)

        self.kind_caption.setBuddy(self.kind_combo)
        self.others_caption.setBuddy(self.others_edit)
        self.to_caption.setBuddy(self.to_edit)
        self.effective_caption.setBuddy(self.effective_edit)
        self.hand_over_caption.setBuddy(self.hand_over_edit)
        self.basis_caption.setBuddy(self.basis_edit)
        self.note_caption.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.kind_combo, self.others_edit)
        QWidget.setTabOrder(self.others_edit, self.to_edit)
        QWidget.setTabOrder(self.to_edit, self.effective_edit)
        QWidget.setTabOrder(self.effective_edit, self.hand_over_edit)
        QWidget.setTabOrder(self.hand_over_edit, self.basis_edit)
        QWidget.setTabOrder(self.basis_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.moves_table)
        QWidget.setTabOrder(self.moves_table, self.preview_button)
        QWidget.setTabOrder(self.preview_button, self.record_button)
        QWidget.setTabOrder(self.record_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.withdraw_button)

        self.retranslateUi(UnitChangeDialog)

    def retranslateUi(self, UnitChangeDialog: QDialog) -> None:
        UnitChangeDialog.setWindowTitle(QCoreApplication.translate("UnitChangeDialog", "单位更名、合并、拆分", None))
        self.unit_label.setText("")
        self.history_label.setText("")
        self.kind_caption.setText(QCoreApplication.translate("UnitChangeDialog", "变更(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "变更种类", None))
        self.others_caption.setText(QCoreApplication.translate("UnitChangeDialog", "一并变更的单位(&O)", None))
        self.others_edit.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "一并变更的单位", None))
        self.others_edit.setPlaceholderText(QCoreApplication.translate("UnitChangeDialog", "另有单位一起合并的，用顿号隔开", None))
        self.to_caption.setText(QCoreApplication.translate("UnitChangeDialog", "变更后(&T) *", None))
        self.to_edit.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "变更后的单位", None))
        self.effective_caption.setText(QCoreApplication.translate("UnitChangeDialog", "施行日期(&D) *", None))
        self.effective_edit.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "施行日期", None))
        self.effective_edit.setPlaceholderText(QCoreApplication.translate("UnitChangeDialog", "如 2024-07-01", None))
        self.hand_over_caption.setText(QCoreApplication.translate("UnitChangeDialog", "交接日期(&H)", None))
        self.hand_over_edit.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "交接日期", None))
        self.hand_over_edit.setPlaceholderText(QCoreApplication.translate("UnitChangeDialog", "从哪天起由新单位报送；同施行日期的不用填", None))
        self.basis_caption.setText(QCoreApplication.translate("UnitChangeDialog", "依据文号(&B) *", None))
        self.basis_edit.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "依据文号", None))
        self.basis_edit.setPlaceholderText(QCoreApplication.translate("UnitChangeDialog", "机构改革文件的文号或会议纪要", None))
        self.note_caption.setText(QCoreApplication.translate("UnitChangeDialog", "备注(&N)", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "备注", None))
        self.moves_label.setText("")
        self.moves_table.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "任务和指标的去向", None))
        self.withdraw_button.setText(QCoreApplication.translate("UnitChangeDialog", "撤回最近一次登记(&Z)", None))
        self.withdraw_button.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "撤回最近一次登记", None))
        self.cancel_button.setText(QCoreApplication.translate("UnitChangeDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "取消", None))
        self.preview_button.setText(QCoreApplication.translate("UnitChangeDialog", "预览变动 F5", None))
        self.preview_button.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "预览变动", None))
        self.record_button.setText(QCoreApplication.translate("UnitChangeDialog", "登记变更(&S)", None))
        self.record_button.setAccessibleName(QCoreApplication.translate("UnitChangeDialog", "登记变更", None))
