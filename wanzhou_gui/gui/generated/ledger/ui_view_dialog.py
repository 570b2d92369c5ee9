"""Form ui/ledger/view_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel

class Ui_ViewDialog:
    def setupUi(self, ViewDialog: QDialog) -> None:
        if not ViewDialog.objectName():
            ViewDialog.setObjectName("ViewDialog")
        ViewDialog.setMinimumSize(QSize(520, 0))
        self.dialog_layout = QVBoxLayout(ViewDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.columns_label = QLabel(ViewDialog)
        self.columns_label.setObjectName("columns_label")

        self.dialog_layout.addWidget(self.columns_label)

        self.column_list = QListWidget(ViewDialog)
        self.column_list.setObjectName("column_list")

        self.dialog_layout.addWidget(self.column_list)

        self.sort_layout = QGridLayout()
        self.sort_layout.setObjectName("sort_layout")
        self.sort_layout.setHorizontalSpacing(12)
        self.sort_layout.setVerticalSpacing(8)
        self.sort_1_label = QLabel(ViewDialog)
        self.sort_1_label.setObjectName("sort_1_label")

        self.sort_layout.addWidget(self.sort_1_label, 0, 0, 1, 1)

        self.sort_1_combo = QComboBox(ViewDialog)
        self.sort_1_combo.setObjectName("sort_1_combo")
        self.sort_1_combo.setMaxVisibleItems(12)

        self.sort_layout.addWidget(self.sort_1_combo, 0, 1, 1, 1)

        self.order_1_combo = QComboBox(ViewDialog)
        self.order_1_combo.setObjectName("order_1_combo")
        self.order_1_combo.setMaxVisibleItems(12)

        self.sort_layout.addWidget(self.order_1_combo, 0, 2, 1, 1)

        self.sort_2_label = QLabel(ViewDialog)
        self.sort_2_label.setObjectName("sort_2_label")

        self.sort_layout.addWidget(self.sort_2_label, 1, 0, 1, 1)

        self.sort_2_combo = QComboBox(ViewDialog)
        self.sort_2_combo.setObjectName("sort_2_combo")
        self.sort_2_combo.setMaxVisibleItems(12)

        self.sort_layout.addWidget(self.sort_2_combo, 1, 1, 1, 1)

        self.order_2_combo = QComboBox(ViewDialog)
        self.order_2_combo.setObjectName("order_2_combo")
        self.order_2_combo.setMaxVisibleItems(12)

        self.sort_layout.addWidget(self.order_2_combo, 1, 2, 1, 1)

        self.sort_3_label = QLabel(ViewDialog)
        self.sort_3_label.setObjectName("sort_3_label")

        self.sort_layout.addWidget(self.sort_3_label, 2, 0, 1, 1)

        self.sort_3_combo = QComboBox(ViewDialog)
        self.sort_3_combo.setObjectName("sort_3_combo")
        self.sort_3_combo.setMaxVisibleItems(12)

        self.sort_layout.addWidget(self.sort_3_combo, 2, 1, 1, 1)

        self.order_3_combo = QComboBox(ViewDialog)
        self.order_3_combo.setObjectName("order_3_combo")
        self.order_3_combo.setMaxVisibleItems(12)

        self.sort_layout.addWidget(self.order_3_combo, 2, 2, 1, 1)

        self.sort_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.sort_layout)

        self.name_label = QLabel(ViewDialog)
        self.name_label.setObjectName("name_label")
        self.name_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.name_label)

        self.name_edit = QLineEdit(ViewDialog)
        self.name_edit.setObjectName("name_edit")
        self.name_edit.setMaxLength(30)

        self.dialog_layout.addWidget(self.name_edit)

        self.filter_label = QLabel(ViewDialog)
        self.filter_label.setObjectName("filter_label")
        self.filter_label.setWordWrap(True)
        self.filter_label.setProperty("kind", "caption")

        self.dialog_layout.addWidget(self.filter_label)

        self.name_problem = ProblemLabel(ViewDialog)
        self.name_problem.setObjectName("name_problem")

        self.dialog_layout.addWidget(self.name_problem)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(ViewDialog)
        self.cancel_button.setObjectName("cancel_button")
        self.cancel_button.setAutoDefault(False)

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(ViewDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setAutoDefault(False)

        self.button_layout.addWidget(self.save_button)

        self.apply_button = QPushButton(ViewDialog)
        self.apply_button.setObjectName("apply_button")
        self.apply_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.apply_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.columns_label.setBuddy(self.column_list)
        self.sort_1_label.setBuddy(self.sort_1_combo)
        self.sort_2_label.setBuddy(self.sort_2_combo)
        self.sort_3_label.setBuddy(self.sort_3_combo)
        self.name_label.setBuddy(self.name_edit)
        QWidget.setTabOrder(self.column_list, self.sort_1_combo)
        QWidget.setTabOrder(self.sort_1_combo, self.order_1_combo)
        QWidget.setTabOrder(self.order_1_combo, self.sort_2_combo)
        QWidget.setTabOrder(self.sort_2_combo, self.order_2_combo)
        QWidget.setTabOrder(self.order_2_combo, self.sort_3_combo)
        QWidget.setTabOrder(self.sort_3_combo, self.order_3_combo)
        QWidget.setTabOrder(self.order_3_combo, self.name_edit)
        QWidget.setTabOrder(self.name_edit, self.apply_button)
        QWidget.setTabOrder(self.apply_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(ViewDialog)

        self.apply_button.setDefault(True)

    def retranslateUi(self, ViewDialog: QDialog) -> None:
        ViewDialog.setWindowTitle(QCoreApplication.translate("ViewDialog", "列与排序", None))
        self.columns_label.setText(QCoreApplication.translate("ViewDialog", "显示哪些列(&C)（状态、编号、任务总在最左）", None))
        self.column_list.setAccessibleName(QCoreApplication.translate("ViewDialog", "显示哪些列，空格勾选", None))
        self.sort_1_label.setText(QCoreApplication.translate("ViewDialog", "先按(&1)", None))
        self.sort_1_combo.setAccessibleName(QCoreApplication.translate("ViewDialog", "先按哪一列排序", None))
        self.order_1_combo.setAccessibleName(QCoreApplication.translate("ViewDialog", "先按：升序还是降序", None))
        self.sort_2_label.setText(QCoreApplication.translate("ViewDialog", "再按(&2)", None))
        self.sort_2_combo.setAccessibleName(QCoreApplication.translate("ViewDialog", "再按哪一列排序", None))
        self.order_2_combo.setAccessibleName(QCoreApplication.translate("ViewDialog", "再按：升序还是降序", None))
        self.sort_3_label.setText(QCoreApplication.translate("ViewDialog", "最后按(&3)", None))
        self.sort_3_combo.setAccessibleName(QCoreApplication.translate("ViewDialog", "最后按哪一列排序", None))
        self.order_3_combo.setAccessibleName(QCoreApplication.translate("ViewDialog", "最后按：升序还是降序", None))
        self.name_label.setText(QCoreApplication.translate("ViewDialog", "视图名称(&N)（要连同现在的筛选一起保存时填写，如“周例会”）", None))
        self.name_edit.setAccessibleName(QCoreApplication.translate("ViewDialog", "视图名称", None))
        self.cancel_button.setText(QCoreApplication.translate("ViewDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("ViewDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("ViewDialog", "保存为视图(&S)", None))
        self.save_button.setAccessibleName(QCoreApplication.translate("ViewDialog", "保存为视图", None))
        self.apply_button.setText(QCoreApplication.translate("ViewDialog", "应用(&A)", None))
        self.apply_button.setAccessibleName(QCoreApplication.translate("ViewDialog", "应用", None))
