"""Form ui/start/lock_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QDialog,
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

class Ui_LockDialog:
    def setupUi(self, LockDialog: QDialog) -> None:
        if not LockDialog.objectName():
            LockDialog.setObjectName("LockDialog")
        LockDialog.setMinimumSize(QSize(420, 0))
        self.dialog_layout = QVBoxLayout(LockDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(24, 20, 24, 16)
        self.title_label = QLabel(LockDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")

        self.dialog_layout.addWidget(self.title_label)

        self.password_label = QLabel(LockDialog)
        self.password_label.setObjectName("password_label")

        self.dialog_layout.addWidget(self.password_label)

        self.password_edit = QLineEdit(LockDialog)
        self.password_edit.setObjectName("password_edit")
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_edit.setMaxLength(200)

        self.dialog_layout.addWidget(self.password_edit)

        self.password_problem = ProblemLabel(LockDialog)
        self.password_problem.setObjectName("password_problem")

        self.dialog_layout.addWidget(self.password_problem)

        self.forgotten_label = QLabel(LockDialog)
        self.forgotten_label.setObjectName("forgotten_label")
        self.forgotten_label.setWordWrap(True)
        self.forgotten_label.setProperty("kind", "caption")

        self.dialog_layout.addWidget(self.forgotten_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.quit_button = QPushButton(LockDialog)
        self.quit_button.setObjectName("quit_button")
        self.quit_button.setAutoDefault(False)

        self.button_layout.addWidget(self.quit_button)

        self.unlock_button = QPushButton(LockDialog)
        self.unlock_button.setObjectName("unlock_button")
        self.unlock_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.unlock_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.password_label.setBuddy(self.password_edit)
        QWidget.setTabOrder(self.password_edit, self.unlock_button)
        QWidget.setTabOrder(self.unlock_button, self.quit_button)

        self.retranslateUi(LockDialog)

        self.unlock_button.setDefault(True)

    def retranslateUi(self, LockDialog: QDialog) -> None:
        LockDialog.setWindowTitle(QCoreApplication.translate("LockDialog", "督查台 已锁定", None))
        self.title_label.setText(QCoreApplication.translate("LockDialog", "督查台已锁定", None))
        self.password_label.setText(QCoreApplication.translate("LockDialog", "开机密码(&P)", None))
        self.password_edit.setAccessibleName(QCoreApplication.translate("LockDialog", "开机密码", None))
        self.quit_button.setText(QCoreApplication.translate("LockDialog", "退出督查台(&Q)", None))
        self.quit_button.setAccessibleName(QCoreApplication.translate("LockDialog", "退出督查台", None))
        self.unlock_button.setText(QCoreApplication.translate("LockDialog", "解锁(&U)", None))
        self.unlock_button.setAccessibleName(QCoreApplication.translate("LockDialog", "解锁", None))
