"""Form ui/plans/periods_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_PeriodsDialog:
    def setupUi(self, PeriodsDialog: QDialog) -> None:
        if not PeriodsDialog.objectName():
            PeriodsDialog.setObjectName("PeriodsDialog")
        PeriodsDialog.resize(480, 280)
        self.periods_layout = QVBoxLayout(PeriodsDialog)
        self.periods_layout.setSpacing(10)
        self.periods_layout.setObjectName("periods_layout")
        self.periods_layout.setContentsMargins(16, 14, 16, 14)
        self.intro_label = QLabel(PeriodsDialog)
        self.intro_label.setObjectName("intro_label")
        self.intro_label.setWordWrap(True)

        self.periods_layout.addWidget(self.intro_label)

        self.periods_fields_layout = QGridLayout()
        self.periods_fields_layout.setObjectName("periods_fields_layout")
        self.periods_fields_layout.setHorizontalSpacing(12)
        self.periods_fields_layout.setVerticalSpacing(8)
        self.periods_fields_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(PeriodsDialog)
        self.kind_label.setObjectName("kind_label")

        self.periods_fields_layout.addWidget(self.kind_label, 0, 0, 1, 1)

        self.kind_combo = QComboBox(PeriodsDialog)
        self.kind_combo.setObjectName("kind_combo")

        self.periods_fields_layout.addWidget(self.kind_combo, 0, 1, 1, 1)

        self.due_day_label = QLabel(PeriodsDialog)
        self.due_day_label.setObjectName("due_day_label")

        self.periods_fields_layout.addWidget(self.due_day_label, 1, 0, 1, 1)

        self.due_day_spin = QSpinBox(PeriodsDialog)
        self.due_day_spin.setObjectName("due_day_spin")
        self.due_day_spin.setMinimum(1)
        self.due_day_spin.setMaximum(31)

        self.periods_fields_layout.addWidget(self.due_day_spin, 1, 1, 1, 1)

        self.periods_fields_layout.setColumnStretch(1, 1)

        self.periods_layout.addLayout(self.periods_fields_layout)

        self.open_check = QCheckBox(PeriodsDialog)
        self.open_check.setObjectName("open_check")
        self.open_check.setChecked(True)

        self.periods_layout.addWidget(self.open_check)

        self.count_label = QLabel(PeriodsDialog)
        self.count_label.setObjectName("count_label")
        self.count_label.setWordWrap(True)
        self.count_label.setProperty("kind", "caption")

        self.periods_layout.addWidget(self.count_label)

        self.dialog_problem = ProblemLabel(PeriodsDialog)
        self.dialog_problem.setObjectName("dialog_problem")

        self.periods_layout.addWidget(self.dialog_problem)

        self.periods_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.periods_layout.addItem(self.periods_spacer)

        self.periods_actions_layout = QHBoxLayout()
        self.periods_actions_layout.setSpacing(8)
        self.periods_actions_layout.setObjectName("periods_actions_layout")
        self.periods_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.periods_actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.periods_actions_layout.addItem(self.periods_actions_spacer)

        self.later_button = QPushButton(PeriodsDialog)
        self.later_button.setObjectName("later_button")

        self.periods_actions_layout.addWidget(self.later_button)

        self.generate_button = QPushButton(PeriodsDialog)
        self.generate_button.setObjectName("generate_button")
        self.generate_button.setProperty("kind", "primary")

        self.periods_actions_layout.addWidget(self.generate_button)

        self.periods_layout.addLayout(self.periods_actions_layout)

        self.kind_label.setBuddy(self.kind_combo)
        self.due_day_label.setBuddy(self.due_day_spin)
        QWidget.setTabOrder(self.kind_combo, self.due_day_spin)
        QWidget.setTabOrder(self.due_day_spin, self.open_check)
        QWidget.setTabOrder(self.open_check, self.generate_button)
        QWidget.setTabOrder(self.generate_button, self.later_button)

        self.retranslateUi(PeriodsDialog)

        self.generate_button.setDefault(True)

    def retranslateUi(self, PeriodsDialog: QDialog) -> None:
        PeriodsDialog.setWindowTitle(QCoreApplication.translate("PeriodsDialog", "生成填报周期", None))
        self.intro_label.setText("")
        self.kind_label.setText(QCoreApplication.translate("PeriodsDialog", "填报频次(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("PeriodsDialog", "填报频次", None))
        self.due_day_label.setText(QCoreApplication.translate("PeriodsDialog", "每期末月截止日(&D)", None))
        self.due_day_spin.setAccessibleName(QCoreApplication.translate("PeriodsDialog", "每期末月截止日", None))
        self.due_day_spin.setSuffix(QCoreApplication.translate("PeriodsDialog", " 日", None))
        self.open_check.setText(QCoreApplication.translate("PeriodsDialog", "同时开放当前一期(&O)", None))
        self.open_check.setAccessibleName(QCoreApplication.translate("PeriodsDialog", "同时开放当前一期", None))
        self.count_label.setText("")
        self.later_button.setText(QCoreApplication.translate("PeriodsDialog", "以后再说", None))
        self.later_button.setAccessibleName(QCoreApplication.translate("PeriodsDialog", "以后再说", None))
        self.generate_button.setText(QCoreApplication.translate("PeriodsDialog", "生成(&G)", None))
        self.generate_button.setAccessibleName(QCoreApplication.translate("PeriodsDialog", "生成", None))
