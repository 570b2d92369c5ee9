"""Form ui/plans/version_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.plans.version_differences import VersionDifferences
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_VersionDialog:
    def setupUi(self, VersionDialog: QDialog) -> None:
        if not VersionDialog.objectName():
            VersionDialog.setObjectName("VersionDialog")
        VersionDialog.resize(1180, 600)
        self.version_layout = QVBoxLayout(VersionDialog)
        self.version_layout.setSpacing(8)
        self.version_layout.setObjectName("version_layout")
        self.version_layout.setContentsMargins(14, 14, 14, 14)
        self.plan_label = QLabel(VersionDialog)
        self.plan_label.setObjectName("plan_label")
        self.plan_label.setProperty("kind", "card_title")
        self.plan_label.setWordWrap(True)

        self.version_layout.addWidget(self.plan_label)

        self.extent_layout = QHBoxLayout()
        self.extent_layout.setSpacing(16)
        self.extent_layout.setObjectName("extent_layout")
        self.extent_layout.setContentsMargins(0, 0, 0, 0)
        self.whole_radio = QRadioButton(VersionDialog)
        self.whole_radio.setObjectName("whole_radio")
        self.whole_radio.setChecked(True)

        self.extent_layout.addWidget(self.whole_radio)

        self.listed_radio = QRadioButton(VersionDialog)
        self.listed_radio.setObjectName("listed_radio")

        self.extent_layout.addWidget(self.listed_radio)

        self.extent_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.extent_layout.addItem(self.extent_spacer)

        self.version_layout.addLayout(self.extent_layout)

        self.differences_view = VersionDifferences(VersionDialog)
        self.differences_view.setObjectName("differences_view")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(1)
        sizePolicy.setHeightForWidth(self.differences_view.sizePolicy().hasHeightForWidth())
        self.differences_view.setSizePolicy(sizePolicy)

        self.version_layout.addWidget(self.differences_view)

        self.pairing_layout = QHBoxLayout()
        self.pairing_layout.setSpacing(8)
        self.pairing_layout.setObjectName("pairing_layout")
        self.pairing_layout.setContentsMargins(0, 0, 0, 0)
        self.pairing_label = QLabel(VersionDialog)
        self.pairing_label.setObjectName("pairing_label")
        self.pairing_label.setProperty("kind", "second")
        self.pairing_label.setWordWrap(True)
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.pairing_label.sizePolicy().hasHeightForWidth())
        self.pairing_label.setSizePolicy(sizePolicy1)

        self.pairing_layout.addWidget(self.pairing_label)

        self.confirm_button = QPushButton(VersionDialog)
        self.confirm_button.setObjectName("confirm_button")

        self.pairing_layout.addWidget(self.confirm_button)

        self.part_button = QPushButton(VersionDialog)
        self.part_button.setObjectName("part_button")

        self.pairing_layout.addWidget(self.part_button)

        self.partner_combo = QComboBox(VersionDialog)
        self.partner_combo.setObjectName("partner_combo")
        self.partner_combo.setMinimumSize(QSize(220, 0))

        self.pairing_layout.addWidget(self.partner_combo)

        self.pair_button = QPushButton(VersionDialog)
        self.pair_button.setObjectName("pair_button")

        self.pairing_layout.addWidget(self.pair_button)

        self.version_layout.addLayout(self.pairing_layout)

        self.ground_layout = QGridLayout()
        self.ground_layout.setObjectName("ground_layout")
        self.ground_layout.setHorizontalSpacing(8)
        self.ground_layout.setVerticalSpacing(2)
        self.ground_layout.setContentsMargins(0, 0, 0, 0)
        self.basis_label = QLabel(VersionDialog)
        self.basis_label.setObjectName("basis_label")

        self.ground_layout.addWidget(self.basis_label, 0, 0, 1, 1)

        self.basis_edit = QLineEdit(VersionDialog)
        self.basis_edit.setObjectName("basis_edit")

        self.ground_layout.addWidget(self.basis_edit, 0, 1, 1, 1)

        self.basis_problem = ProblemLabel(VersionDialog)
        self.basis_problem.setObjectName("basis_problem")

        self.ground_layout.addWidget(self.basis_problem, 1, 1, 1, 1)

        self.approver_label = QLabel(VersionDialog)
        self.approver_label.setObjectName("approver_label")

        self.ground_layout.addWidget(self.approver_label, 0, 2, 1, 1)

        self.approver_edit = QLineEdit(VersionDialog)
        self.approver_edit.setObjectName("approver_edit")

        self.ground_layout.addWidget(self.approver_edit, 0, 3, 1, 1)

        self.approver_problem = ProblemLabel(VersionDialog)
        self.approver_problem.setObjectName("approver_problem")

        self.ground_layout.addWidget(self.approver_problem, 1, 3, 1, 1)

        self.decided_on_label = QLabel(VersionDialog)
        self.decided_on_label.setObjectName("decided_on_label")

        self.ground_layout.addWidget(self.decided_on_label, 0, 4, 1, 1)

        self.decided_on_edit = DateEdit(VersionDialog)
        self.decided_on_edit.setObjectName("decided_on_edit")

        self.ground_layout.addWidget(self.decided_on_edit, 0, 5, 1, 1)

        self.decided_on_problem = ProblemLabel(VersionDialog)
        self.decided_on_problem.setObjectName("decided_on_problem")

        self.ground_layout.addWidget(self.decided_on_problem, 1, 5, 1, 1)

        self.since_label = QLabel(VersionDialog)
        self.since_label.setObjectName("since_label")

        self.ground_layout.addWidget(self.since_label, 0, 6, 1, 1)

        self.since_combo = QComboBox(VersionDialog)
        self.since_combo.setObjectName("since_combo")

        self.ground_layout.addWidget(self.since_combo, 0, 7, 1, 1)

        self.since_problem = ProblemLabel(VersionDialog)
        self.since_problem.setObjectName("since_problem")

        self.ground_layout.addWidget(self.since_problem, 1, 7, 1, 1)

        self.ground_layout.setColumnStretch(1, 3)
        self.ground_layout.setColumnStretch(3, 2)
        self.ground_layout.setColumnStretch(5, 2)
        self.ground_layout.setColumnStretch(7, 2)

        self.version_layout.addLayout(self.ground_layout)

        self.dialog_problem = ProblemLabel(VersionDialog)
        self.dialog_problem.setObjectName("dialog_problem")

        self.version_layout.addWidget(self.dialog_problem)

        self.version_actions_layout = QHBoxLayout()
        self.version_actions_layout.setSpacing(8)
        self.version_actions_layout.setObjectName("version_actions_layout")
        self.version_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(VersionDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setProperty("kind", "caption")

        self.version_actions_layout.addWidget(self.hint_label)

        self.version_actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.version_actions_layout.addItem(self.version_actions_spacer)

        self.cancel_button = QPushButton(VersionDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.version_actions_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(VersionDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.version_actions_layout.addWidget(self.save_button)

        self.version_layout.addLayout(self.version_actions_layout)

        self.basis_label.setBuddy(self.basis_edit)
        self.approver_label.setBuddy(self.approver_edit)
        self.decided_on_label.setBuddy(self.decided_on_edit)
        self.since_label.setBuddy(self.since_combo)
        QWidget.setTabOrder(self.whole_radio, self.listed_radio)
        QWidget.setTabOrder(self.listed_radio, self.confirm_button)
        QWidget.setTabOrder(self.confirm_button, self.part_button)
        QWidget.setTabOrder(self.part_button, self.partner_combo)
        QWidget.setTabOrder(self.partner_combo, self.pair_button)
        QWidget.setTabOrder(self.pair_button, self.basis_edit)
        QWidget.setTabOrder(self.basis_edit, self.approver_edit)
        QWidget.setTabOrder(self.approver_edit, self.decided_on_edit)
        QWidget.setTabOrder(self.decided_on_edit, self.since_combo)
        QWidget.setTabOrder(self.since_combo, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(VersionDialog)

    def retranslateUi(self, VersionDialog: QDialog) -> None:
        VersionDialog.setWindowTitle(QCoreApplication.translate("VersionDialog", "方案新版本", None))
        self.plan_label.setText("")
        self.whole_radio.setText(QCoreApplication.translate("VersionDialog", "新文件是整份方案，没有列出的任务取消(&W)", None))
        self.whole_radio.setAccessibleName(QCoreApplication.translate("VersionDialog", "新文件是整份方案", None))
        self.listed_radio.setText(QCoreApplication.translate("VersionDialog", "只列出有变化的任务，其余不变(&L)", None))
        self.listed_radio.setAccessibleName(QCoreApplication.translate("VersionDialog", "只列出有变化的任务", None))
        self.pairing_label.setText("")
        self.confirm_button.setText(QCoreApplication.translate("VersionDialog", "确认是同一任务(&Y)", None))
        self.confirm_button.setAccessibleName(QCoreApplication.translate("VersionDialog", "确认是同一任务", None))
        self.part_button.setText(QCoreApplication.translate("VersionDialog", "不是同一任务(&N)", None))
        self.part_button.setAccessibleName(QCoreApplication.translate("VersionDialog", "不是同一任务", None))
        self.partner_combo.setAccessibleName(QCoreApplication.translate("VersionDialog", "与哪一项是同一任务", None))
        self.pair_button.setText(QCoreApplication.translate("VersionDialog", "对应为同一任务(&T)", None))
        self.pair_button.setAccessibleName(QCoreApplication.translate("VersionDialog", "对应为同一任务", None))
        self.basis_label.setText(QCoreApplication.translate("VersionDialog", "依据文号(&B)", None))
        self.basis_edit.setAccessibleName(QCoreApplication.translate("VersionDialog", "依据文号", None))
        self.approver_label.setText(QCoreApplication.translate("VersionDialog", "批准人(&A)", None))
        self.approver_edit.setAccessibleName(QCoreApplication.translate("VersionDialog", "批准人", None))
        self.decided_on_label.setText(QCoreApplication.translate("VersionDialog", "批准日期(&D)", None))
        self.decided_on_edit.setAccessibleName(QCoreApplication.translate("VersionDialog", "批准日期", None))
        self.since_label.setText(QCoreApplication.translate("VersionDialog", "从哪期起执行(&P)", None))
        self.since_combo.setAccessibleName(QCoreApplication.translate("VersionDialog", "从哪期起执行", None))
        self.hint_label.setText(QCoreApplication.translate("VersionDialog", "以前的周期仍按原版本显示和出件；保存后可以撤销。", None))
        self.cancel_button.setText(QCoreApplication.translate("VersionDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("VersionDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("VersionDialog", "保存为新版本(&S)", None))
        self.save_button.setAccessibleName(QCoreApplication.translate("VersionDialog", "保存为新版本", None))
