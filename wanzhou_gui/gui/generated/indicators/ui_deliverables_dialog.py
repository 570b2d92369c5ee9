"""Form ui/indicators/deliverables_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_DeliverablesDialog:
    def setupUi(self, DeliverablesDialog: QDialog) -> None:
        if not DeliverablesDialog.objectName():
            DeliverablesDialog.setObjectName("DeliverablesDialog")
        DeliverablesDialog.resize(1080, 560)
        self.deliverables_layout = QVBoxLayout(DeliverablesDialog)
        self.deliverables_layout.setSpacing(10)
        self.deliverables_layout.setObjectName("deliverables_layout")
        self.deliverables_layout.setContentsMargins(16, 14, 16, 14)
        self.filter_row = QHBoxLayout()
        self.filter_row.setSpacing(8)
        self.filter_row.setObjectName("filter_row")
        self.year_label = QLabel(DeliverablesDialog)
        self.year_label.setObjectName("year_label")

        self.filter_row.addWidget(self.year_label)

        self.year_combo = QComboBox(DeliverablesDialog)
        self.year_combo.setObjectName("year_combo")
        self.year_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.filter_row.addWidget(self.year_combo)

        self.standing_label = QLabel(DeliverablesDialog)
        self.standing_label.setObjectName("standing_label")

        self.filter_row.addWidget(self.standing_label)

        self.standing_combo = QComboBox(DeliverablesDialog)
        self.standing_combo.setObjectName("standing_combo")
        self.standing_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)

        self.filter_row.addWidget(self.standing_combo)

        self.filter_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filter_row.addItem(self.filter_spacer)

        self.deliverables_layout.addLayout(self.filter_row)

        self.sum_label = QLabel(DeliverablesDialog)
        self.sum_label.setObjectName("sum_label")
        self.sum_label.setWordWrap(True)

        self.deliverables_layout.addWidget(self.sum_label)

        self.deliverable_table = QTableWidget(DeliverablesDialog)
        self.deliverable_table.setObjectName("deliverable_table")
        self.deliverable_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.deliverable_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.deliverable_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.deliverable_table.setAlternatingRowColors(True)

        self.deliverables_layout.addWidget(self.deliverable_table)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.accept_button = QPushButton(DeliverablesDialog)
        self.accept_button.setObjectName("accept_button")
        self.accept_button.setAutoDefault(False)

        self.button_row.addWidget(self.accept_button)

        self.reject_button = QPushButton(DeliverablesDialog)
        self.reject_button.setObjectName("reject_button")
        self.reject_button.setAutoDefault(False)

        self.button_row.addWidget(self.reject_button)

        self.open_button = QPushButton(DeliverablesDialog)
        self.open_button.setObjectName("open_button")
        self.open_button.setAutoDefault(False)

        self.button_row.addWidget(self.open_button)

        self.problem_label = ProblemLabel(DeliverablesDialog)
        self.problem_label.setObjectName("problem_label")

        self.button_row.addWidget(self.problem_label)

        self.button_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.button_spacer)

        self.close_button = QPushButton(DeliverablesDialog)
        self.close_button.setObjectName("close_button")
        self.close_button.setAutoDefault(False)

        self.button_row.addWidget(self.close_button)

        self.deliverables_layout.addLayout(self.button_row)

        self.deliverables_layout.setStretch(2, 1)
        self.year_label.setBuddy(self.year_combo)
        self.standing_label.setBuddy(self.standing_combo)
        QWidget.setTabOrder(self.year_combo, self.standing_combo)
        QWidget.setTabOrder(self.standing_combo, self.deliverable_table)
        QWidget.setTabOrder(self.deliverable_table, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.reject_button)
        QWidget.setTabOrder(self.reject_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.close_button)

        self.retranslateUi(DeliverablesDialog)

    def retranslateUi(self, DeliverablesDialog: QDialog) -> None:
        DeliverablesDialog.setWindowTitle(QCoreApplication.translate("DeliverablesDialog", "成果清单", None))
        self.year_label.setText(QCoreApplication.translate("DeliverablesDialog", "应完成(&Y)", None))
        self.year_combo.setAccessibleName(QCoreApplication.translate("DeliverablesDialog", "到哪一年底应完成", None))
        self.standing_label.setText(QCoreApplication.translate("DeliverablesDialog", "情况(&S)", None))
        self.standing_combo.setAccessibleName(QCoreApplication.translate("DeliverablesDialog", "只看哪种情况", None))
        self.sum_label.setText("")
        self.deliverable_table.setAccessibleName(QCoreApplication.translate("DeliverablesDialog", "成果、时限和情况", None))
        self.accept_button.setText(QCoreApplication.translate("DeliverablesDialog", "采纳所选(&A)", None))
        self.reject_button.setText(QCoreApplication.translate("DeliverablesDialog", "不采纳所选(&N)", None))
        self.open_button.setText(QCoreApplication.translate("DeliverablesDialog", "打开任务(&O)", None))
        self.close_button.setText(QCoreApplication.translate("DeliverablesDialog", "关闭(&C)", None))
