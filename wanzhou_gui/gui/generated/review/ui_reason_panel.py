"""Form ui/review/reason_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ReasonPanel:
    def setupUi(self, ReasonPanel: QWidget) -> None:
        if not ReasonPanel.objectName():
            ReasonPanel.setObjectName("ReasonPanel")
        ReasonPanel.resize(760, 170)
        self.reason_layout = QVBoxLayout(ReasonPanel)
        self.reason_layout.setSpacing(6)
        self.reason_layout.setObjectName("reason_layout")
        self.reason_layout.setContentsMargins(0, 0, 0, 0)
        self.reason_line = QFrame(ReasonPanel)
        self.reason_line.setObjectName("reason_line")
        self.reason_line.setProperty("kind", "line")

        self.reason_layout.addWidget(self.reason_line)

        self.reason_columns = QHBoxLayout()
        self.reason_columns.setSpacing(10)
        self.reason_columns.setObjectName("reason_columns")
        self.templates_column = QVBoxLayout()
        self.templates_column.setSpacing(4)
        self.templates_column.setObjectName("templates_column")
        self.templates_label = QLabel(ReasonPanel)
        self.templates_label.setObjectName("templates_label")
        self.templates_label.setProperty("kind", "caption")

        self.templates_column.addWidget(self.templates_label)

        self.templates_list = QListWidget(ReasonPanel)
        self.templates_list.setObjectName("templates_list")
        self.templates_list.setMinimumSize(QSize(0, 84))
        self.templates_list.setMaximumSize(QSize(16777215, 120))
        self.templates_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.templates_column.addWidget(self.templates_list)

        self.reason_columns.addLayout(self.templates_column)

        self.text_column = QVBoxLayout()
        self.text_column.setSpacing(4)
        self.text_column.setObjectName("text_column")
        self.reason_label = QLabel(ReasonPanel)
        self.reason_label.setObjectName("reason_label")
        self.reason_label.setProperty("kind", "caption")

        self.text_column.addWidget(self.reason_label)

        self.reason_edit = QPlainTextEdit(ReasonPanel)
        self.reason_edit.setObjectName("reason_edit")
        self.reason_edit.setTabChangesFocus(True)
        self.reason_edit.setMinimumSize(QSize(0, 84))
        self.reason_edit.setMaximumSize(QSize(16777215, 120))

        self.text_column.addWidget(self.reason_edit)

        self.reason_columns.addLayout(self.text_column)

        self.reason_columns.setStretch(0, 1)
        self.reason_columns.setStretch(1, 1)

        self.reason_layout.addLayout(self.reason_columns)

        self.reason_problem = ProblemLabel(ReasonPanel)
        self.reason_problem.setObjectName("reason_problem")

        self.reason_layout.addWidget(self.reason_problem)

        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName("buttons_layout")
        self.buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_layout.addItem(self.buttons_spacer)

        self.cancel_button = QPushButton(ReasonPanel)
        self.cancel_button.setObjectName("cancel_button")

        self.buttons_layout.addWidget(self.cancel_button)

        self.confirm_button = QPushButton(ReasonPanel)
        self.confirm_button.setObjectName("confirm_button")
        self.confirm_button.setProperty("kind", "primary")

        self.buttons_layout.addWidget(self.confirm_button)

        self.buttons_layout.setStretch(0, 1)

        self.reason_layout.addLayout(self.buttons_layout)

        self.templates_label.setBuddy(self.templates_list)
        QWidget.setTabOrder(self.templates_list, self.reason_edit)
        QWidget.setTabOrder(self.reason_edit, self.confirm_button)
        QWidget.setTabOrder(self.confirm_button, self.cancel_button)

        self.retranslateUi(ReasonPanel)

    def retranslateUi(self, ReasonPanel: QWidget) -> None:
        self.templates_label.setText(QCoreApplication.translate("ReasonPanel", "常用原因和程序发现的问题，回车加入(&L)", None))
        self.templates_list.setAccessibleName(QCoreApplication.translate("ReasonPanel", "常用原因", None))
        self.reason_label.setText(QCoreApplication.translate("ReasonPanel", "退回原因", None))
        self.reason_edit.setAccessibleName(QCoreApplication.translate("ReasonPanel", "原因", None))
        self.cancel_button.setText(QCoreApplication.translate("ReasonPanel", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("ReasonPanel", "取消", None))
        self.cancel_button.setToolTip(QCoreApplication.translate("ReasonPanel", "不退回（Esc）", None))
        self.confirm_button.setText(QCoreApplication.translate("ReasonPanel", "退回", None))
        self.confirm_button.setToolTip(QCoreApplication.translate("ReasonPanel", "Ctrl+回车", None))
        pass
