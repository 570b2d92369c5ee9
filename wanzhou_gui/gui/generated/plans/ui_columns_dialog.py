"""Form ui/plans/columns_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ColumnsDialog:
    def setupUi(self, ColumnsDialog: QDialog) -> None:
        if not ColumnsDialog.objectName():
            ColumnsDialog.setObjectName("ColumnsDialog")
        ColumnsDialog.resize(1040, 590)
        self.columns_layout = QVBoxLayout(ColumnsDialog)
        self.columns_layout.setSpacing(8)
        self.columns_layout.setObjectName("columns_layout")
        self.columns_layout.setContentsMargins(16, 14, 16, 14)
        self.explanation_label = QLabel(ColumnsDialog)
        self.explanation_label.setObjectName("explanation_label")
        self.explanation_label.setWordWrap(True)

        self.columns_layout.addWidget(self.explanation_label)

        self.place_layout = QHBoxLayout()
        self.place_layout.setSpacing(8)
        self.place_layout.setObjectName("place_layout")
        self.sheet_label = QLabel(ColumnsDialog)
        self.sheet_label.setObjectName("sheet_label")

        self.place_layout.addWidget(self.sheet_label)

        self.sheet_combo = QComboBox(ColumnsDialog)
        self.sheet_combo.setObjectName("sheet_combo")
        self.sheet_combo.setMinimumSize(QSize(200, 0))

        self.place_layout.addWidget(self.sheet_combo)

        self.head_label = QLabel(ColumnsDialog)
        self.head_label.setObjectName("head_label")

        self.place_layout.addWidget(self.head_label)

        self.head_spin = QSpinBox(ColumnsDialog)
        self.head_spin.setObjectName("head_spin")
        self.head_spin.setMinimumSize(QSize(110, 0))

        self.place_layout.addWidget(self.head_spin)

        self.two_rows_check = QCheckBox(ColumnsDialog)
        self.two_rows_check.setObjectName("two_rows_check")

        self.place_layout.addWidget(self.two_rows_check)

        self.place_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.place_layout.addItem(self.place_spacer)

        self.columns_layout.addLayout(self.place_layout)

        self.rows_table = QTableWidget(ColumnsDialog)
        self.rows_table.setObjectName("rows_table")
        self.rows_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rows_table.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.rows_table.setTabKeyNavigation(False)
        self.rows_table.setWordWrap(True)
        self.rows_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

        self.columns_layout.addWidget(self.rows_table)

        self.choice_problem = ProblemLabel(ColumnsDialog)
        self.choice_problem.setObjectName("choice_problem")

        self.columns_layout.addWidget(self.choice_problem)

        self.preview_label = QLabel(ColumnsDialog)
        self.preview_label.setObjectName("preview_label")
        self.preview_label.setProperty("kind", "card_title")

        self.columns_layout.addWidget(self.preview_label)

        self.preview_table = QTableWidget(ColumnsDialog)
        self.preview_table.setObjectName("preview_table")
        self.preview_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview_table.setTabKeyNavigation(False)
        self.preview_table.setMaximumSize(QSize(16777215, 150))
        self.preview_table.setMinimumSize(QSize(0, 118))

        self.columns_layout.addWidget(self.preview_table)

        self.actions_layout = QHBoxLayout()
        self.actions_layout.setSpacing(8)
        self.actions_layout.setObjectName("actions_layout")
        self.remember_label = QLabel(ColumnsDialog)
        self.remember_label.setObjectName("remember_label")
        self.remember_label.setProperty("kind", "caption")

        self.actions_layout.addWidget(self.remember_label)

        self.actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions_layout.addItem(self.actions_spacer)

        self.cancel_button = QPushButton(ColumnsDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.actions_layout.addWidget(self.cancel_button)

        self.read_button = QPushButton(ColumnsDialog)
        self.read_button.setObjectName("read_button")
        self.read_button.setProperty("kind", "primary")

        self.actions_layout.addWidget(self.read_button)

        self.columns_layout.addLayout(self.actions_layout)

        self.sheet_label.setBuddy(self.sheet_combo)
        self.head_label.setBuddy(self.head_spin)
        QWidget.setTabOrder(self.sheet_combo, self.head_spin)
        QWidget.setTabOrder(self.head_spin, self.two_rows_check)
        QWidget.setTabOrder(self.two_rows_check, self.rows_table)
        QWidget.setTabOrder(self.rows_table, self.preview_table)
        QWidget.setTabOrder(self.preview_table, self.read_button)
        QWidget.setTabOrder(self.read_button, self.cancel_button)

        self.retranslateUi(ColumnsDialog)

        self.read_button.setDefault(True)

    def retranslateUi(self, ColumnsDialog: QDialog) -> None:
        ColumnsDialog.setWindowTitle(QCoreApplication.translate("ColumnsDialog", "指定表格各列", None))
        self.explanation_label.setText("")
        self.sheet_label.setText(QCoreApplication.translate("ColumnsDialog", "工作表(&S)", None))
        self.sheet_combo.setAccessibleName(QCoreApplication.translate("ColumnsDialog", "工作表", None))
        self.head_label.setText(QCoreApplication.translate("ColumnsDialog", "表头从第几行开始(&H)", None))
        self.head_spin.setAccessibleName(QCoreApplication.translate("ColumnsDialog", "表头从第几行开始", None))
        self.head_spin.setSpecialValueText(QCoreApplication.translate("ColumnsDialog", "没有表头", None))
        self.head_spin.setSuffix(QCoreApplication.translate("ColumnsDialog", " 行", None))
        self.two_rows_check.setText(QCoreApplication.translate("ColumnsDialog", "表头占两行(&W)", None))
        self.two_rows_check.setAccessibleName(QCoreApplication.translate("ColumnsDialog", "表头占两行", None))
        self.rows_table.setAccessibleName(QCoreApplication.translate("ColumnsDialog", "表格前几行和各列的内容", None))
        self.preview_label.setText(QCoreApplication.translate("ColumnsDialog", "照此读出的前几项任务", None))
        self.preview_table.setAccessibleName(QCoreApplication.translate("ColumnsDialog", "照此读出的前几项任务", None))
        self.remember_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("ColumnsDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("ColumnsDialog", "取消", None))
        self.read_button.setText(QCoreApplication.translate("ColumnsDialog", "按此读取(&R)", None))
        self.read_button.setAccessibleName(QCoreApplication.translate("ColumnsDialog", "按此读取", None))
