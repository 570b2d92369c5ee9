"""Form ui/exchange/signed_pages_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

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


class Ui_SignedPagesDialog:
    def setupUi(self, SignedPagesDialog: QDialog) -> None:
        if not SignedPagesDialog.objectName():
            SignedPagesDialog.setObjectName("SignedPagesDialog")
        SignedPagesDialog.resize(760, 380)
        SignedPagesDialog.setAcceptDrops(True)
        self.dialog_layout = QVBoxLayout(SignedPagesDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(16, 12, 16, 12)
        self.state_label = QLabel(SignedPagesDialog)
        self.state_label.setObjectName("state_label")
        self.state_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.state_label)

        self.page_table = QTableWidget(SignedPagesDialog)
        self.page_table.setObjectName("page_table")
        self.page_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.page_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.page_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.page_table.setAlternatingRowColors(True)
        self.page_table.setShowGrid(False)

        self.dialog_layout.addWidget(self.page_table)

        self.plan_layout = QHBoxLayout()
        self.plan_layout.setSpacing(8)
        self.plan_layout.setObjectName("plan_layout")
        self.plan_layout.setContentsMargins(0, 0, 0, 0)
        self.plan_label = QLabel(SignedPagesDialog)
        self.plan_label.setObjectName("plan_label")

        self.plan_layout.addWidget(self.plan_label)

        self.plan_combo = QComboBox(SignedPagesDialog)
        self.plan_combo.setObjectName("plan_combo")
        self.plan_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.plan_combo.setMinimumContentsLength(20)

        self.plan_layout.addWidget(self.plan_combo)

        self.plan_layout.setStretch(1, 1)

        self.dialog_layout.addLayout(self.plan_layout)

        self.problem_label = ProblemLabel(SignedPagesDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.buttons_layout = QHBoxLayout()
        self.buttons_layout.setSpacing(8)
        self.buttons_layout.setObjectName("buttons_layout")
        self.buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.add_button = QPushButton(SignedPagesDialog)
        self.add_button.setObjectName("add_button")
        self.add_button.setProperty("kind", "primary")
        self.add_button.setAutoDefault(False)

        self.buttons_layout.addWidget(self.add_button)

        self.open_button = QPushButton(SignedPagesDialog)
        self.open_button.setObjectName("open_button")
        self.open_button.setAutoDefault(False)

        self.buttons_layout.addWidget(self.open_button)

        self.remove_button = QPushButton(SignedPagesDialog)
        self.remove_button.setObjectName("remove_button")
        self.remove_button.setAutoDefault(False)

        self.buttons_layout.addWidget(self.remove_button)

        self.collect_button = QPushButton(SignedPagesDialog)
        self.collect_button.setObjectName("collect_button")
        self.collect_button.setAutoDefault(False)

        self.buttons_layout.addWidget(self.collect_button)

        self.buttons_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.buttons_layout.addItem(self.buttons_spacer)

        self.close_button = QPushButton(SignedPagesDialog)
        self.close_button.setObjectName("close_button")
        self.close_button.setAutoDefault(False)

        self.buttons_layout.addWidget(self.close_button)

        self.buttons_layout.setStretch(4, 1)

        self.dialog_layout.addLayout(self.buttons_layout)

        self.dialog_layout.setStretch(1, 1)
        self.plan_label.setBuddy(self.plan_combo)
        QWidget.setTabOrder(self.page_table, self.plan_combo)
        QWidget.setTabOrder(self.plan_combo, self.add_button)
        QWidget.setTabOrder(self.add_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.collect_button)
        QWidget.setTabOrder(self.collect_button, self.close_button)

        self.retranslateUi(SignedPagesDialog)

    def retranslateUi(self, SignedPagesDialog: QDialog) -> None:
        SignedPagesDialog.setWindowTitle(QCoreApplication.translate("SignedPagesDialog", "签字盖章页", None))
        self.state_label.setText("")
        self.page_table.setAccessibleName(QCoreApplication.translate("SignedPagesDialog", "已收入的签字盖章页", None))
        self.plan_label.setText(QCoreApplication.translate("SignedPagesDialog", "这一页签的是(&P)", None))
        self.plan_combo.setAccessibleName(QCoreApplication.translate("SignedPagesDialog", "这一页签的是哪些填报", None))
        self.add_button.setText(QCoreApplication.translate("SignedPagesDialog", "加扫描件(&A)…", None))
        self.add_button.setAccessibleName(QCoreApplication.translate("SignedPagesDialog", "加扫描件", None))
        self.open_button.setText(QCoreApplication.translate("SignedPagesDialog", "打开(&O)", None))
        self.open_button.setAccessibleName(QCoreApplication.translate("SignedPagesDialog", "打开选中的扫描件", None))
        self.remove_button.setText(QCoreApplication.translate("SignedPagesDialog", "移除(&D)", None))
        self.remove_button.setAccessibleName(QCoreApplication.translate("SignedPagesDialog", "移除选中的扫描件", None))
        self.remove_button.setToolTip(QCoreApplication.translate("SignedPagesDialog", "副本留在文件夹里，可以撤销（Ctrl+Z）", None))
        self.collect_button.setText(QCoreApplication.translate("SignedPagesDialog", "补齐缺的文件(&G)…", None))
        self.collect_button.setAccessibleName(QCoreApplication.translate("SignedPagesDialog", "从U盘或另一台的文件夹补齐缺的文件", None))
        self.close_button.setText(QCoreApplication.translate("SignedPagesDialog", "关闭(&C)", None))
