"""Form ui/settings/safety_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel

class Ui_SafetyForm:
    def setupUi(self, SafetyForm: QWidget) -> None:
        if not SafetyForm.objectName():
            SafetyForm.setObjectName("SafetyForm")
        SafetyForm.resize(1160, 480)
        self.safety_layout = QVBoxLayout(SafetyForm)
        self.safety_layout.setSpacing(12)
        self.safety_layout.setObjectName("safety_layout")
        self.safety_layout.setContentsMargins(16, 12, 16, 12)
        self.state_label = QLabel(SafetyForm)
        self.state_label.setObjectName("state_label")
        self.state_label.setWordWrap(True)
        self.state_label.setProperty("kind", "card_title")

        self.safety_layout.addWidget(self.state_label)

        self.hint_label = QLabel(SafetyForm)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "caption")

        self.safety_layout.addWidget(self.hint_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.current_label = QLabel(SafetyForm)
        self.current_label.setObjectName("current_label")

        self.field_layout.addWidget(self.current_label, 0, 0, 1, 1)

        self.current_edit = QLineEdit(SafetyForm)
        self.current_edit.setObjectName("current_edit")
        self.current_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.current_edit.setMaxLength(200)
        self.current_edit.setMinimumSize(QSize(320, 0))

        self.field_layout.addWidget(self.current_edit, 0, 1, 1, 1)

        self.new_label = QLabel(SafetyForm)
        self.new_label.setObjectName("new_label")

        self.field_layout.addWidget(self.new_label, 1, 0, 1, 1)

        self.new_edit = QLineEdit(SafetyForm)
        self.new_edit.setObjectName("new_edit")
        self.new_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.new_edit.setMaxLength(200)
        self.new_edit.setMinimumSize(QSize(320, 0))

        self.field_layout.addWidget(self.new_edit, 1, 1, 1, 1)

        self.repeat_label = QLabel(SafetyForm)
        self.repeat_label.setObjectName("repeat_label")

        self.field_layout.addWidget(self.repeat_label, 2, 0, 1, 1)

        self.repeat_edit = QLineEdit(SafetyForm)
        self.repeat_edit.setObjectName("repeat_edit")
        self.repeat_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.repeat_edit.setMaxLength(200)
        self.repeat_edit.setMinimumSize(QSize(320, 0))

        self.field_layout.addWidget(self.repeat_edit, 2, 1, 1, 1)

        self.password_problem = ProblemLabel(SafetyForm)
        self.password_problem.setObjectName("password_problem")

        self.field_layout.addWidget(self.password_problem, 3, 1, 1, 2)

        self.field_layout.setColumnStretch(2, 1)

        self.safety_layout.addLayout(self.field_layout)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.set_button = QPushButton(SafetyForm)
        self.set_button.setObjectName("set_button")
        self.set_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.set_button)

        self.remove_button = QPushButton(SafetyForm)
        self.remove_button.setObjectName("remove_button")

        self.button_layout.addWidget(self.remove_button)

        self.lock_button = QPushButton(SafetyForm)
        self.lock_button.setObjectName("lock_button")

        self.button_layout.addWidget(self.lock_button)

        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.safety_layout.addLayout(self.button_layout)

        self.idle_layout = QHBoxLayout()
        self.idle_layout.setSpacing(12)
        self.idle_layout.setObjectName("idle_layout")
        self.idle_label = QLabel(SafetyForm)
        self.idle_label.setObjectName("idle_label")

        self.idle_layout.addWidget(self.idle_label)

        self.idle_combo = QComboBox(SafetyForm)
        self.idle_combo.setObjectName("idle_combo")

        self.idle_layout.addWidget(self.idle_combo)

        self.idle_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.idle_layout.addItem(self.idle_spacer)

        self.safety_layout.addLayout(self.idle_layout)

        self.end_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.safety_layout.addItem(self.end_spacer)

        self.current_label.setBuddy(self.current_edit)
        self.new_label.setBuddy(self.new_edit)
        self.repeat_label.setBuddy(self.repeat_edit)
        self.idle_label.setBuddy(self.idle_combo)
        QWidget.setTabOrder(self.current_edit, self.new_edit)
        QWidget.setTabOrder(self.new_edit, self.repeat_edit)
        QWidget.setTabOrder(self.repeat_edit, self.set_button)
        QWidget.setTabOrder(self.set_button, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.lock_button)
        QWidget.setTabOrder(self.lock_button, self.idle_combo)

        self.retranslateUi(SafetyForm)

    def retranslateUi(self, SafetyForm: QWidget) -> None:
        self.hint_label.setText(QCoreApplication.translate("SafetyForm", "开机密码只对这台电脑上的督查台有效，挡住路过的人；它不加密台账文件，也不能代替电脑的登录密码。要把台账带出办公室，请在“数据交换—备份与恢复”中用“加密备份”。", None))
        self.current_label.setText(QCoreApplication.translate("SafetyForm", "现在的密码(&O)", None))
        self.current_edit.setAccessibleName(QCoreApplication.translate("SafetyForm", "现在的密码", None))
        self.new_label.setText(QCoreApplication.translate("SafetyForm", "新密码(&N)", None))
        self.new_edit.setAccessibleName(QCoreApplication.translate("SafetyForm", "新密码", None))
        self.repeat_label.setText(QCoreApplication.translate("SafetyForm", "再输一次(&T)", None))
        self.repeat_edit.setAccessibleName(QCoreApplication.translate("SafetyForm", "再输一次新密码", None))
        self.set_button.setText(QCoreApplication.translate("SafetyForm", "设置密码(&S)", None))
        self.remove_button.setText(QCoreApplication.translate("SafetyForm", "取消密码(&D)", None))
        self.lock_button.setText(QCoreApplication.translate("SafetyForm", "立即锁定（Ctrl+L）", None))
        self.idle_label.setText(QCoreApplication.translate("SafetyForm", "无人操作时自动锁定(&I)", None))
        self.idle_combo.setAccessibleName(QCoreApplication.translate("SafetyForm", "无人操作多久后自动锁定", None))
        pass
