"""Form ui/start/start_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.choice_button import ChoiceButton

class Ui_StartPage:
    def setupUi(self, StartPage: QWidget) -> None:
        if not StartPage.objectName():
            StartPage.setObjectName("StartPage")
        self.outer_layout = QHBoxLayout(StartPage)
        self.outer_layout.setObjectName("outer_layout")
        self.left_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer_layout.addItem(self.left_spacer)

        self.column_layout = QVBoxLayout()
        self.column_layout.setSpacing(10)
        self.column_layout.setObjectName("column_layout")
        self.top_spacer = QSpacerItem(10, 12, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_layout.addItem(self.top_spacer)

        self.welcome_label = QLabel(StartPage)
        self.welcome_label.setObjectName("welcome_label")

        self.column_layout.addWidget(self.welcome_label)

        self.explanation_label = QLabel(StartPage)
        self.explanation_label.setObjectName("explanation_label")
        self.explanation_label.setWordWrap(True)

        self.column_layout.addWidget(self.explanation_label)

        self.refusal_frame = QFrame(StartPage)
        self.refusal_frame.setObjectName("refusal_frame")
        self.refusal_layout = QVBoxLayout(self.refusal_frame)
        self.refusal_layout.setSpacing(4)
        self.refusal_layout.setObjectName("refusal_layout")
        self.refusal_label = QLabel(self.refusal_frame)
        self.refusal_label.setObjectName("refusal_label")
        self.refusal_label.setWordWrap(True)

        self.refusal_layout.addWidget(self.refusal_label)

        self.refusal_answers_layout = QHBoxLayout()
        self.refusal_answers_layout.setObjectName("refusal_answers_layout")
        self.backup_button = QPushButton(self.refusal_frame)
        self.backup_button.setObjectName("backup_button")

        self.refusal_answers_layout.addWidget(self.backup_button)

        self.forget_button = QPushButton(self.refusal_frame)
        self.forget_button.setObjectName("forget_button")

        self.refusal_answers_layout.addWidget(self.forget_button)

        self.refusal_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.refusal_answers_layout.addItem(self.refusal_spacer)

        self.refusal_layout.addLayout(self.refusal_answers_layout)

        self.column_layout.addWidget(self.refusal_frame)

        self.create_button = ChoiceButton(StartPage)
        self.create_button.setObjectName("create_button")

        self.column_layout.addWidget(self.create_button)

        self.open_button = ChoiceButton(StartPage)
        self.open_button.setObjectName("open_button")

        self.column_layout.addWidget(self.open_button)

        self.sample_button = ChoiceButton(StartPage)
        self.sample_button.setObjectName("sample_button")

        self.column_layout.addWidget(self.sample_button)

        self.recent_label = QLabel(StartPage)
        self.recent_label.setObjectName("recent_label")

        self.column_layout.addWidget(self.recent_label)

        self.recent_list = QListWidget(StartPage)
        self.recent_list.setObjectName("recent_list")

        self.column_layout.addWidget(self.recent_list)

        self.bottom_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.column_layout.addItem(self.bottom_spacer)

        self.outer_layout.addLayout(self.column_layout)

        self.right_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.outer_layout.addItem(self.right_spacer)

        QWidget.setTabOrder(self.create_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.sample_button)
        QWidget.setTabOrder(self.sample_button, self.recent_list)
        QWidget.setTabOrder(self.recent_list, self.backup_button)
        QWidget.setTabOrder(self.backup_button, self.forget_button)

        self.retranslateUi(StartPage)

    def retranslateUi(self, StartPage: QWidget) -> None:
        self.welcome_label.setText(QCoreApplication.translate("StartPage", "从哪里开始？", None))
        self.welcome_label.setProperty("kind", QCoreApplication.translate("StartPage", "page_title", None))
        self.explanation_label.setText(QCoreApplication.translate("StartPage", "一本台账就是一个文件，里面有行动方案、任务、单位报送和通报。数据只存在这台电脑上。", None))
        self.explanation_label.setProperty("kind", QCoreApplication.translate("StartPage", "second", None))
        self.refusal_frame.setProperty("kind", QCoreApplication.translate("StartPage", "banner", None))
        self.backup_button.setText(QCoreApplication.translate("StartPage", "用最近的备份恢复(&R)", None))
        self.backup_button.setAccessibleName(QCoreApplication.translate("StartPage", "用最近的备份恢复", None))
        self.forget_button.setText(QCoreApplication.translate("StartPage", "从列表中移除", None))
        self.forget_button.setAccessibleName(QCoreApplication.translate("StartPage", "从列表中移除", None))
        self.recent_label.setText(QCoreApplication.translate("StartPage", "最近用过的台账", None))
        self.recent_label.setProperty("kind", QCoreApplication.translate("StartPage", "card_title", None))
        self.recent_list.setAccessibleName(QCoreApplication.translate("StartPage", "最近用过的台账", None))
        pass
