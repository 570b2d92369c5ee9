"""Form ui/chasing/call_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.chasing.deadline_edit import DeadlineEdit
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_CallDialog:
    def setupUi(self, CallDialog: QDialog) -> None:
        if not CallDialog.objectName():
            CallDialog.setObjectName("CallDialog")
        CallDialog.setMinimumSize(QSize(580, 0))
        self.dialog_layout = QVBoxLayout(CallDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.unit_label = QLabel(CallDialog)
        self.unit_label.setObjectName("unit_label")
        self.unit_label.setWordWrap(True)
        self.unit_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.unit_label)

        self.phone_label = QLabel(CallDialog)
        self.phone_label.setObjectName("phone_label")
        self.phone_label.setWordWrap(True)
        self.phone_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.phone_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.said_caption = QLabel(CallDialog)
        self.said_caption.setObjectName("said_caption")

        self.field_layout.addWidget(self.said_caption, 0, 0, 1, 1)

        self.said_combo = QComboBox(CallDialog)
        self.said_combo.setObjectName("said_combo")
        self.said_combo.setEditable(True)

        self.field_layout.addWidget(self.said_combo, 0, 1, 1, 1)

        self.spoke_caption = QLabel(CallDialog)
        self.spoke_caption.setObjectName("spoke_caption")

        self.field_layout.addWidget(self.spoke_caption, 1, 0, 1, 1)

        self.spoke_combo = QComboBox(CallDialog)
        self.spoke_combo.setObjectName("spoke_combo")
        self.spoke_combo.setEditable(True)

        self.field_layout.addWidget(self.spoke_combo, 1, 1, 1, 1)

        self.promise_caption = QLabel(CallDialog)
        self.promise_caption.setObjectName("promise_caption")

        self.field_layout.addWidget(self.promise_caption, 2, 0, 1, 1)

        self.promise_layout = QHBoxLayout()
        self.promise_layout.setSpacing(6)
        self.promise_layout.setObjectName("promise_layout")
        self.promise_layout.setContentsMargins(0, 0, 0, 0)
        self.today_button = QPushButton(CallDialog)
        self.today_button.setObjectName("today_button")
        self.today_button.setProperty("kind", "chip")
        self.today_button.setCheckable(True)

        self.promise_layout.addWidget(self.today_button)

        self.tomorrow_button = QPushButton(CallDialog)
        self.tomorrow_button.setObjectName("tomorrow_button")
        self.tomorrow_button.setProperty("kind", "chip")
        self.tomorrow_button.setCheckable(True)

        self.promise_layout.addWidget(self.tomorrow_button)

        self.after_button = QPushButton(CallDialog)
        self.after_button.setObjectName("after_button")
        self.after_button.setProperty("kind", "chip")
        self.after_button.setCheckable(True)

        self.promise_layout.addWidget(self.after_button)

        self.friday_button = QPushButton(CallDialog)
        self.friday_button.setObjectName("friday_button")
        self.friday_button.setProperty("kind", "chip")
        self.friday_button.setCheckable(True)

        self.promise_layout.addWidget(self.friday_button)

        self.field_layout.addLayout(self.promise_layout, 2, 1, 1, 1)

        self.promised_edit = DeadlineEdit(CallDialog)
        self.promised_edit.setObjectName("promised_edit")

        self.field_layout.addWidget(self.promised_edit, 3, 1, 1, 1)

        self.promise_hint_label = QLabel(CallDialog)
        self.promise_hint_label.setObjectName("promise_hint_label")
        self.promise_hint_label.setWordWrap(True)
        self.promise_hint_label.setProperty("kind", "caption")

        self.field_layout.addWidget(self.promise_hint_label, 4, 1, 1, 1)

        self.field_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.field_layout)

        self.plans_body = QWidget(CallDialog)
        self.plans_body.setObjectName("plans_body")
        self.plans_layout = QVBoxLayout(self.plans_body)
        self.plans_layout.setSpacing(4)
        self.plans_layout.setObjectName("plans_layout")
        self.plans_layout.setContentsMargins(0, 0, 0, 0)
        self.plans_caption = QLabel(self.plans_body)
        self.plans_caption.setObjectName("plans_caption")

        self.plans_layout.addWidget(self.plans_caption)

        self.plan_list = QListWidget(self.plans_body)
        self.plan_list.setObjectName("plan_list")
        self.plan_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.plan_list.setTextElideMode(Qt.TextElideMode.ElideRight)

        self.plans_layout.addWidget(self.plan_list)

        self.dialog_layout.addWidget(self.plans_body)

        self.reminder_check = QCheckBox(CallDialog)
        self.reminder_check.setObjectName("reminder_check")

        self.dialog_layout.addWidget(self.reminder_check)

        self.problem_label = ProblemLabel(CallDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.key_label = QLabel(CallDialog)
        self.key_label.setObjectName("key_label")
        self.key_label.setProperty("kind", "caption")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.key_label.sizePolicy().hasHeightForWidth())
        self.key_label.setSizePolicy(sizePolicy)

        self.button_layout.addWidget(self.key_label)

        self.cancel_button = QPushButton(CallDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(CallDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.said_caption.setBuddy(self.said_combo)
        self.spoke_caption.setBuddy(self.spoke_combo)
        self.promise_caption.setBuddy(self.promised_edit)
        self.plans_caption.setBuddy(self.plan_list)
        QWidget.setTabOrder(self.said_combo, self.spoke_combo)
        QWidget.setTabOrder(self.spoke_combo, self.today_button)
        QWidget.setTabOrder(self.today_button, self.tomorrow_button)
        QWidget.setTabOrder(self.tomorrow_button, self.after_button)
        QWidget.setTabOrder(self.after_button, self.friday_button)
        QWidget.setTabOrder(self.friday_button, self.promised_edit)
        QWidget.setTabOrder(self.promised_edit, self.plan_list)
        QWidget.setTabOrder(self.plan_list, self.reminder_check)
        QWidget.setTabOrder(self.reminder_check, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(CallDialog)

        self.save_button.setDefault(True)

    def retranslateUi(self, CallDialog: QDialog) -> None:
        CallDialog.setWindowTitle(QCoreApplication.translate("CallDialog", "记电话", None))
        self.unit_label.setText("")
        self.phone_label.setText("")
        self.said_caption.setText(QCoreApplication.translate("CallDialog", "说了什么(&T)", None))
        self.said_combo.setAccessibleName(QCoreApplication.translate("CallDialog", "说了什么", None))
        self.spoke_caption.setText(QCoreApplication.translate("CallDialog", "谁接的(&W)", None))
        self.spoke_combo.setAccessibleName(QCoreApplication.translate("CallDialog", "谁接的电话", None))
        self.promise_caption.setText(QCoreApplication.translate("CallDialog", "承诺哪天报(&P)", None))
        self.today_button.setText(QCoreApplication.translate("CallDialog", "今天下班前 Alt+1", None))
        self.tomorrow_button.setText(QCoreApplication.translate("CallDialog", "明天 Alt+2", None))
        self.after_button.setText(QCoreApplication.translate("CallDialog", "后天 Alt+3", None))
        self.friday_button.setText(QCoreApplication.translate("CallDialog", "本周五 Alt+4", None))
        self.promised_edit.setAccessibleName(QCoreApplication.translate("CallDialog", "承诺报送日", None))
        self.promise_hint_label.setText("")
        self.plans_caption.setText(QCoreApplication.translate("CallDialog", "这次电话说的方案(&L)，空格取消勾选", None))
        self.plan_list.setAccessibleName(QCoreApplication.translate("CallDialog", "这次电话说的方案", None))
        self.reminder_check.setText(QCoreApplication.translate("CallDialog", "仅提醒，不算催办(&N)", None))
        self.key_label.setText(QCoreApplication.translate("CallDialog", "回车保存，Esc 取消", None))
        self.cancel_button.setText(QCoreApplication.translate("CallDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("CallDialog", "保存(&S)", None))
