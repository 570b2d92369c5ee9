"""Form ui/settings/state_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_StateForm:
    def setupUi(self, StateForm: QWidget) -> None:
        if not StateForm.objectName():
            StateForm.setObjectName("StateForm")
        StateForm.resize(1160, 480)
        self.state_layout = QVBoxLayout(StateForm)
        self.state_layout.setSpacing(8)
        self.state_layout.setObjectName("state_layout")
        self.state_layout.setContentsMargins(16, 8, 16, 8)
        self.state_hint_label = QLabel(StateForm)
        self.state_hint_label.setObjectName("state_hint_label")
        self.state_hint_label.setWordWrap(True)
        self.state_hint_label.setProperty("kind", "caption")

        self.state_layout.addWidget(self.state_hint_label)

        self.states_layout = QGridLayout()
        self.states_layout.setObjectName("states_layout")
        self.states_layout.setHorizontalSpacing(12)
        self.states_layout.setVerticalSpacing(6)

        self.state_layout.addLayout(self.states_layout)

        self.state_buttons_layout = QHBoxLayout()
        self.state_buttons_layout.setSpacing(12)
        self.state_buttons_layout.setObjectName("state_buttons_layout")
        self.default_button = QPushButton(StateForm)
        self.default_button.setObjectName("default_button")

        self.state_buttons_layout.addWidget(self.default_button)

        self.state_note_label = QLabel(StateForm)
        self.state_note_label.setObjectName("state_note_label")
        self.state_note_label.setWordWrap(True)
        self.state_note_label.setProperty("kind", "caption")

        self.state_buttons_layout.addWidget(self.state_note_label)

        self.state_buttons_layout.setStretch(1, 1)

        self.state_layout.addLayout(self.state_buttons_layout)

        self.state_problem = ProblemLabel(StateForm)
        self.state_problem.setObjectName("state_problem")

        self.state_layout.addWidget(self.state_problem)

        self.state_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.state_layout.addItem(self.state_spacer)

        self.retranslateUi(StateForm)

    def retranslateUi(self, StateForm: QWidget) -> None:
        self.state_hint_label.setText(QCoreApplication.translate("StateForm", "填报时可选的状态，以及本机关的叫法；不填的用标准用语。填报表、录入、命令行和文书都按这里的叫法，收回的表里写标准用语也能读懂。", None))
        self.default_button.setText(QCoreApplication.translate("StateForm", "恢复标准用语", None))
        self.default_button.setAccessibleName(QCoreApplication.translate("StateForm", "恢复标准用语", None))
        self.state_note_label.setText(QCoreApplication.translate("StateForm", "去掉“供选择”的，以后不能再选；已经报过的保留。已签发的文书、已发出的表不变。", None))
        pass
