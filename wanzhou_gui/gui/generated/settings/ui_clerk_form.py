"""Form ui/settings/clerk_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
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


class Ui_ClerkForm:
    def setupUi(self, ClerkForm: QWidget) -> None:
        if not ClerkForm.objectName():
            ClerkForm.setObjectName("ClerkForm")
        ClerkForm.resize(1160, 480)
        self.clerk_layout = QVBoxLayout(ClerkForm)
        self.clerk_layout.setSpacing(12)
        self.clerk_layout.setObjectName("clerk_layout")
        self.clerk_layout.setContentsMargins(16, 12, 16, 12)
        self.hint_label = QLabel(ClerkForm)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "caption")

        self.clerk_layout.addWidget(self.hint_label)

        self.clerk_table = QTableWidget(ClerkForm)
        self.clerk_table.setObjectName("clerk_table")
        self.clerk_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.clerk_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.clerk_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.clerk_table.setAlternatingRowColors(True)

        self.clerk_layout.addWidget(self.clerk_table)

        self.edit_layout = QHBoxLayout()
        self.edit_layout.setSpacing(12)
        self.edit_layout.setObjectName("edit_layout")
        self.name_label = QLabel(ClerkForm)
        self.name_label.setObjectName("name_label")

        self.edit_layout.addWidget(self.name_label)

        self.name_edit = QLineEdit(ClerkForm)
        self.name_edit.setObjectName("name_edit")
        self.name_edit.setMaxLength(20)
        self.name_edit.setMinimumSize(QSize(160, 0))

        self.edit_layout.addWidget(self.name_edit)

        self.role_label = QLabel(ClerkForm)
        self.role_label.setObjectName("role_label")

        self.edit_layout.addWidget(self.role_label)

        self.role_combo = QComboBox(ClerkForm)
        self.role_combo.setObjectName("role_combo")
        self.role_combo.setMinimumSize(QSize(260, 0))

        self.edit_layout.addWidget(self.role_combo)

        self.add_button = QPushButton(ClerkForm)
        self.add_button.setObjectName("add_button")

        self.edit_layout.addWidget(self.add_button)

        self.save_button = QPushButton(ClerkForm)
        self.save_button.setObjectName("save_button")

        self.edit_layout.addWidget(self.save_button)

        self.active_button = QPushButton(ClerkForm)
        self.active_button.setObjectName("active_button")

        self.edit_layout.addWidget(self.active_button)

        self.edit_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.edit_layout.addItem(self.edit_spacer)

        self.clerk_layout.addLayout(self.edit_layout)

        self.problem_label = ProblemLabel(ClerkForm)
        self.problem_label.setObjectName("problem_label")

        self.clerk_layout.addWidget(self.problem_label)

        self.clerk_layout.setStretch(1, 1)
        self.name_label.setBuddy(self.name_edit)
        self.role_label.setBuddy(self.role_combo)
        QWidget.setTabOrder(self.clerk_table, self.name_edit)
        QWidget.setTabOrder(self.name_edit, self.role_combo)
        QWidget.setTabOrder(self.role_combo, self.add_button)
        QWidget.setTabOrder(self.add_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.active_button)

        self.retranslateUi(ClerkForm)

    def retranslateUi(self, ClerkForm: QWidget) -> None:
        self.hint_label.setText(QCoreApplication.translate("ClerkForm", "一个人使用时不必填写。有两位以上人员时，在窗口底部或按 Ctrl+J 换人，每步操作都记在使用者名下；不设密码，不能代替电脑的登录密码。", None))
        self.clerk_table.setAccessibleName(QCoreApplication.translate("ClerkForm", "人员名单", None))
        self.name_label.setText(QCoreApplication.translate("ClerkForm", "姓名(&N)", None))
        self.name_edit.setAccessibleName(QCoreApplication.translate("ClerkForm", "姓名", None))
        self.role_label.setText(QCoreApplication.translate("ClerkForm", "身份(&R)", None))
        self.role_combo.setAccessibleName(QCoreApplication.translate("ClerkForm", "身份", None))
        self.add_button.setText(QCoreApplication.translate("ClerkForm", "添加(&A)", None))
        self.save_button.setText(QCoreApplication.translate("ClerkForm", "修改选中的(&S)", None))
        self.active_button.setText(QCoreApplication.translate("ClerkForm", "停用(&D)", None))
        pass
