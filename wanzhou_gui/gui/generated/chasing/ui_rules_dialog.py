"""Form ui/chasing/rules_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_RulesDialog:
    def setupUi(self, RulesDialog: QDialog) -> None:
        if not RulesDialog.objectName():
            RulesDialog.setObjectName("RulesDialog")
        RulesDialog.setMinimumSize(QSize(540, 0))
        self.dialog_layout = QVBoxLayout(RulesDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.field_area = QScrollArea(RulesDialog)
        self.field_area.setObjectName("field_area")
        self.field_area.setWidgetResizable(True)
        self.field_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.field_area.setFrameShape(QFrame.Shape.NoFrame)
        self.field_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.field_area.setSizeAdjustPolicy(QAbstractScrollArea.SizeAdjustPolicy.AdjustToContents)
        self.field_page = QWidget()
        self.field_page.setObjectName("field_page")
        self.field_layout = QGridLayout(self.field_page)
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.due_rule_caption = QLabel(self.field_page)
        self.due_rule_caption.setObjectName("due_rule_caption")

        self.field_layout.addWidget(self.due_rule_caption, 0, 0, 1, 1)

        self.due_rule_combo = QComboBox(self.field_page)
        self.due_rule_combo.setObjectName("due_rule_combo")

        self.field_layout.addWidget(self.due_rule_combo, 0, 1, 1, 1)

        self.notice_caption = QLabel(self.field_page)
        self.notice_caption.setObjectName("notice_caption")

        self.field_layout.addWidget(self.notice_caption, 1, 0, 1, 1)

        self.notice_spin = QSpinBox(self.field_page)
        self.notice_spin.setObjectName("notice_spin")
        self.notice_spin.setMinimum(0)
        self.notice_spin.setMaximum(60)

        self.field_layout.addWidget(self.notice_spin, 1, 1, 1, 1)

        self.limit_caption = QLabel(self.field_page)
        self.limit_caption.setObjectName("limit_caption")

        self.field_layout.addWidget(self.limit_caption, 2, 0, 1, 1)

        self.limit_spin = QSpinBox(self.field_page)
        self.limit_spin.setObjectName("limit_spin")
        self.limit_spin.setMinimum(0)
        self.limit_spin.setMaximum(60)

        self.field_layout.addWidget(self.limit_spin, 2, 1, 1, 1)

        self.reply_caption = QLabel(self.field_page)
        self.reply_caption.setObjectName("reply_caption")

        self.field_layout.addWidget(self.reply_caption, 3, 0, 1, 1)

        self.reply_spin = QSpinBox(self.field_page)
        self.reply_spin.setObjectName("reply_spin")
        self.reply_spin.setMinimum(0)
        self.reply_spin.setMaximum(60)

        self.field_layout.addWidget(self.reply_spin, 3, 1, 1, 1)

        self.phone_caption = QLabel(self.field_page)
        self.phone_caption.setObjectName("phone_caption")

        self.field_layout.addWidget(self.phone_caption, 4, 0, 1, 1)

        self.phone_spin = QSpinBox(self.field_page)
        self.phone_spin.setObjectName("phone_spin")
        self.phone_spin.setMinimum(1)
        self.phone_spin.setMaximum(250)

        self.field_layout.addWidget(self.phone_spin, 4, 1, 1, 1)

        self.reminder_caption = QLabel(self.field_page)
        self.reminder_caption.setObjectName("reminder_caption")

        self.field_layout.addWidget(self.reminder_caption, 5, 0, 1, 1)

        self.reminder_spin = QSpinBox(self.field_page)
        self.reminder_spin.setObjectName("reminder_spin")
        self.reminder_spin.setMinimum(1)
        self.reminder_spin.setMaximum(250)

        self.field_layout.addWidget(self.reminder_spin, 5, 1, 1, 1)

        self.step_notice_caption = QLabel(self.field_page)
        self.step_notice_caption.setObjectName("step_notice_caption")

        self.field_layout.addWidget(self.step_notice_caption, 6, 0, 1, 1)

        self.step_notice_spin = QSpinBox(self.field_page)
        self.step_notice_spin.setObjectName("step_notice_spin")
        self.step_notice_spin.setMinimum(1)
        self.step_notice_spin.setMaximum(250)

        self.field_layout.addWidget(self.step_notice_spin, 6, 1, 1, 1)

        self.interview_caption = QLabel(self.field_page)
        self.interview_caption.setObjectName("interview_caption")

        self.field_layout.addWidget(self.interview_caption, 7, 0, 1, 1)

        self.interview_spin = QSpinBox(self.field_page)
        self.interview_spin.setObjectName("interview_spin")
        self.interview_spin.setMinimum(1)
        self.interview_spin.setMaximum(250)

        self.field_layout.addWidget(self.interview_spin, 7, 1, 1, 1)

        self.weight_caption = QLabel(self.field_page)
        self.weight_caption.setObjectName("weight_caption")

        self.field_layout.addWidget(self.weight_caption, 8, 0, 1, 1)

        self.weight_spin = QSpinBox(self.field_page)
        self.weight_spin.setObjectName("weight_spin")
        self.weight_spin.setMinimum(0)
        self.weight_spin.setMaximum(60)

        self.field_layout.addWidget(self.weight_spin, 8, 1, 1, 1)

        self.between_caption = QLabel(self.field_page)
        self.between_caption.setObjectName("between_caption")

        self.field_layout.addWidget(self.between_caption, 13, 0, 1, 1)

        self.between_spin = QSpinBox(self.field_page)
        self.between_spin.setObjectName("between_spin")
        self.between_spin.setMinimum(0)
        self.between_spin.setMaximum(30)

        self.field_layout.addWidget(self.between_spin, 13, 1, 1, 1)

        self.reminder_number_caption = QLabel(self.field_page)
        self.reminder_number_caption.setObjectName("reminder_number_caption")

        self.field_layout.addWidget(self.reminder_number_caption, 9, 0, 1, 1)

        self.reminder_number_edit = QLineEdit(self.field_page)
        self.reminder_number_edit.setObjectName("reminder_number_edit")

        self.field_layout.addWidget(self.reminder_number_edit, 9, 1, 1, 1)

        self.notice_number_caption = QLabel(self.field_page)
        self.notice_number_caption.setObjectName("notice_number_caption")

        self.field_layout.addWidget(self.notice_number_caption, 10, 0, 1, 1)

        self.notice_number_edit = QLineEdit(self.field_page)
        self.notice_number_edit.setObjectName("notice_number_edit")

        self.field_layout.addWidget(self.notice_number_edit, 10, 1, 1, 1)

        self.interview_number_caption = QLabel(self.field_page)
        self.interview_number_caption.setObjectName("interview_number_caption")

        self.field_layout.addWidget(self.interview_number_caption, 11, 0, 1, 1)

        self.interview_number_edit = QLineEdit(self.field_page)
        self.interview_number_edit.setObjectName("interview_number_edit")

        self.field_layout.addWidget(self.interview_number_edit, 11, 1, 1, 1)

        self.coordination_number_caption = QLabel(self.field_page)
        self.coordination_number_caption.setObjectName("coordination_number_caption")

        self.field_layout.addWidget(self.coordination_number_caption, 12, 0, 1, 1)

        self.coordination_number_edit = QLineEdit(self.field_page)
        self.coordination_number_edit.setObjectName("coordination_number_edit")

        self.field_layout.addWidget(self.coordination_number_edit, 12, 1, 1, 1)

        self.task_reds_caption = QLabel(self.field_page)
        self.task_reds_caption.setObjectName("task_reds_caption")

        self.field_layout.addWidget(self.task_reds_caption, 14, 0, 1, 1)

        self.task_reds_spin = QSpinBox(self.field_page)
        self.task_reds_spin.setObjectName("task_reds_spin")
        self.task_reds_spin.setMinimum(0)
        self.task_reds_spin.setMaximum(40)

        self.field_layout.addWidget(self.task_reds_spin, 14, 1, 1, 1)

        self.unit_reds_caption = QLabel(self.field_page)
        self.unit_reds_caption.setObjectName("unit_reds_caption")

        self.field_layout.addWidget(self.unit_reds_caption, 15, 0, 1, 1)

        self.unit_reds_spin = QSpinBox(self.field_page)
        self.unit_reds_spin.setObjectName("unit_reds_spin")
        self.unit_reds_spin.setMinimum(0)
        self.unit_reds_spin.setMaximum(40)

        self.field_layout.addWidget(self.unit_reds_spin, 15, 1, 1, 1)

        self.field_layout.setColumnStretch(1, 1)
        self.field_area.setWidget(self.field_page)

        self.dialog_layout.addWidget(self.field_area)

        self.source_label = QLabel(RulesDialog)
        self.source_label.setObjectName("source_label")
        self.source_label.setWordWrap(True)
        self.source_label.setProperty("kind", "caption")

        self.dialog_layout.addWidget(self.source_label)

        self.problem_label = ProblemLabel(RulesDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.spacer_1)

        self.cancel_button = QPushButton(RulesDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(RulesDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.due_rule_caption.setBuddy(self.due_rule_combo)
        self.notice_caption.setBuddy(self.notice_spin)
        self.limit_caption.setBuddy(self.limit_spin)
        self.reply_caption.setBuddy(self.reply_spin)
        self.phone_caption.setBuddy(self.phone_spin)
        self.reminder_caption.setBuddy(self.reminder_spin)
        self.step_notice_caption.setBuddy(self.step_notice_spin)
        self.interview_caption.setBuddy(self.interview_spin)
        self.weight_caption.setBuddy(self.weight_spin)
        self.between_caption.setBuddy(self.between_spin)
        self.reminder_number_caption.setBuddy(self.reminder_number_edit)
        self.notice_number_caption.setBuddy(self.notice_number_edit)
        self.interview_number_caption.setBuddy(self.interview_number_edit)
        self.coordination_number_caption.setBuddy(self.coordination_number_edit)
        self.task_reds_caption.setBuddy(self.task_reds_spin)
        self.unit_reds_caption.setBuddy(self.unit_reds_spin)
        QWidget.setTabOrder(self.due_rule_combo, self.notice_spin)
        QWidget.setTabOrder(self.notice_spin, self.limit_spin)
        QWidget.setTabOrder(self.limit_spin, self.reply_spin)
        QWidget.setTabOrder(self.reply_spin, self.phone_spin)
        QWidget.setTabOrder(self.phone_spin, self.reminder_spin)
        QWidget.setTabOrder(self.reminder_spin, self.step_notice_spin)
        QWidget.setTabOrder(self.step_notice_spin, self.interview_spin)
        QWidget.setTabOrder(self.interview_spin, self.weight_spin)
        QWidget.setTabOrder(self.weight_spin, self.reminder_number_edit)
        QWidget.setTabOrder(self.reminder_number_edit, self.notice_number_edit)
        QWidget.setTabOrder(self.notice_number_edit, self.interview_number_edit)
        QWidget.setTabOrder(self.interview_number_edit, self.coordination_number_edit)
        QWidget.setTabOrder(self.coordination_number_edit, self.between_spin)
        QWidget.setTabOrder(self.between_spin, self.task_reds_spin)
        QWidget.setTabOrder(self.task_reds_spin, self.unit_reds_spin)
        QWidget.setTabOrder(self.unit_reds_spin, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(RulesDialog)

        self.save_button.setDefault(True)

    def retranslateUi(self, RulesDialog: QDialog) -> None:
        RulesDialog.setWindowTitle(QCoreApplication.translate("RulesDialog", "催报规则", None))
        self.due_rule_caption.setText(QCoreApplication.translate("RulesDialog", "截止日遇休息日(&D)", None))
        self.due_rule_combo.setAccessibleName(QCoreApplication.translate("RulesDialog", "截止日遇休息日", None))
        self.notice_caption.setText(QCoreApplication.translate("RulesDialog", "发出要求至少留几个工作日(&N)", None))
        self.notice_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "发出要求至少留几个工作日", None))
        self.limit_caption.setText(QCoreApplication.translate("RulesDialog", "一期要求超过几次时提示(&L)", None))
        self.limit_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "一期要求超过几次时提示", None))
        self.reply_caption.setText(QCoreApplication.translate("RulesDialog", "催办文书给几个工作日(&R)", None))
        self.reply_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "催办文书给几个工作日", None))
        self.phone_caption.setText(QCoreApplication.translate("RulesDialog", "逾期几个工作日打电话(&1)", None))
        self.phone_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "逾期几个工作日打电话", None))
        self.reminder_caption.setText(QCoreApplication.translate("RulesDialog", "逾期几个工作日发催办单(&2)", None))
        self.reminder_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "逾期几个工作日发催办单", None))
        self.step_notice_caption.setText(QCoreApplication.translate("RulesDialog", "逾期几个工作日发督办通知单(&3)", None))
        self.step_notice_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "逾期几个工作日发督办通知单", None))
        self.interview_caption.setText(QCoreApplication.translate("RulesDialog", "逾期几个工作日建议约谈(&4)", None))
        self.interview_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "逾期几个工作日建议约谈", None))
        self.weight_caption.setText(QCoreApplication.translate("RulesDialog", "承诺未兑现一次相当于多逾期几天(&B)", None))
        self.weight_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "承诺未兑现一次相当于多逾期几天", None))
        self.between_caption.setText(QCoreApplication.translate("RulesDialog", "两次催办至少隔几个工作日(&I)", None))
        self.between_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "两次催办至少隔几个工作日", None))
        self.reminder_number_caption.setText(QCoreApplication.translate("RulesDialog", "催办单文号", None))
        self.reminder_number_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", "催办单文号样式", None))
        self.notice_number_caption.setText(QCoreApplication.translate("RulesDialog", "督办通知单文号", None))
        self.notice_number_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", "督办通知单文号样式", None))
        self.interview_number_caption.setText(QCoreApplication.translate("RulesDialog", "约谈建议文号", None))
        self.interview_number_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", "约谈建议文号样式", None))
        self.coordination_number_caption.setText(QCoreApplication.translate("RulesDialog", "提请协调建议文号", None))
        self.coordination_number_edit.setAccessibleName(QCoreApplication.translate("RulesDialog", "提请协调建议文号样式", None))
        self.task_reds_caption.setText(QCoreApplication.translate("RulesDialog", "一项任务连续几期红灯提请约谈(&5)", None))
        self.task_reds_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "一项任务连续几期红灯提请约谈", None))
        self.task_reds_spin.setSpecialValueText(QCoreApplication.translate("RulesDialog", "不提请", None))
        self.unit_reds_caption.setText(QCoreApplication.translate("RulesDialog", "一个单位连续几期有红灯提请约谈(&6)", None))
        self.unit_reds_spin.setAccessibleName(QCoreApplication.translate("RulesDialog", "一个单位连续几期有红灯提请约谈", None))
        self.unit_reds_spin.setSpecialValueText(QCoreApplication.translate("RulesDialog", "不提请", None))
        self.source_label.setText(QCoreApplication.translate("RulesDialog", "各项数字由本机关自定。要求时限过短、频繁要表，见《整治形式主义为基层减负若干规定》和公开通报的案例；约谈见《政府督查工作条例》第十二条。", None))
        self.cancel_button.setText(QCoreApplication.translate("RulesDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("RulesDialog", "保存(&S)", None))
