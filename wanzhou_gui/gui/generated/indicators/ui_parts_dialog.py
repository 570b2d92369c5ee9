"""Form ui/indicators/parts_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_PartsDialog:
    def setupUi(self, PartsDialog: QDialog) -> None:
        if not PartsDialog.objectName():
            PartsDialog.setObjectName("PartsDialog")
        PartsDialog.resize(760, 520)
        self.parts_layout = QVBoxLayout(PartsDialog)
        self.parts_layout.setSpacing(10)
        self.parts_layout.setObjectName("parts_layout")
        self.parts_layout.setContentsMargins(16, 14, 16, 14)
        self.what_label = QLabel(PartsDialog)
        self.what_label.setObjectName("what_label")
        self.what_label.setWordWrap(True)

        self.parts_layout.addWidget(self.what_label)

        self.part_table = QTableWidget(PartsDialog)
        self.part_table.setObjectName("part_table")
        self.part_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.part_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.part_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.part_table.setAlternatingRowColors(True)

        self.parts_layout.addWidget(self.part_table)

        self.sum_label = QLabel(PartsDialog)
        self.sum_label.setObjectName("sum_label")
        self.sum_label.setWordWrap(True)

        self.parts_layout.addWidget(self.sum_label)

        self.question_label = QLabel(PartsDialog)
        self.question_label.setObjectName("question_label")
        self.question_label.setProperty("kind", "question")
        self.question_label.setWordWrap(True)

        self.parts_layout.addWidget(self.question_label)

        self.unit_layout = QHBoxLayout()
        self.unit_layout.setSpacing(8)
        self.unit_layout.setObjectName("unit_layout")
        self.unit_layout.setContentsMargins(0, 0, 0, 0)
        self.unit_label = QLabel(PartsDialog)
        self.unit_label.setObjectName("unit_label")

        self.unit_layout.addWidget(self.unit_label)

        self.unit_combo = QComboBox(PartsDialog)
        self.unit_combo.setObjectName("unit_combo")
        self.unit_combo.setMinimumSize(QSize(220, 0))

        self.unit_layout.addWidget(self.unit_combo)

        self.part_label = QLabel(PartsDialog)
        self.part_label.setObjectName("part_label")

        self.unit_layout.addWidget(self.part_label)

        self.part_edit = QLineEdit(PartsDialog)
        self.part_edit.setObjectName("part_edit")
        self.part_edit.setMinimumSize(QSize(160, 0))

        self.unit_layout.addWidget(self.part_edit)

        self.add_button = QPushButton(PartsDialog)
        self.add_button.setObjectName("add_button")

        self.unit_layout.addWidget(self.add_button)

        self.remove_button = QPushButton(PartsDialog)
        self.remove_button.setObjectName("remove_button")

        self.unit_layout.addWidget(self.remove_button)

        self.parts_layout.addLayout(self.unit_layout)

        self.value_layout = QGridLayout()
        self.value_layout.setSpacing(8)
        self.value_layout.setObjectName("value_layout")
        self.value_layout.setContentsMargins(0, 0, 0, 0)
        self.value_label = QLabel(PartsDialog)
        self.value_label.setObjectName("value_label")

        self.value_layout.addWidget(self.value_label, 0, 0, 1, 1)

        self.value_edit = QLineEdit(PartsDialog)
        self.value_edit.setObjectName("value_edit")
        self.value_edit.setMinimumSize(QSize(120, 0))

        self.value_layout.addWidget(self.value_edit, 0, 1, 1, 1)

        self.items_label = QLabel(PartsDialog)
        self.items_label.setObjectName("items_label")

        self.value_layout.addWidget(self.items_label, 1, 0, 1, 1)

        self.items_edit = QPlainTextEdit(PartsDialog)
        self.items_edit.setObjectName("items_edit")
        self.items_edit.setTabChangesFocus(True)
        self.items_edit.setMaximumSize(QSize(16777215, 84))
        self.items_edit.setMinimumSize(QSize(380, 0))

        self.value_layout.addWidget(self.items_edit, 1, 1, 1, 1)

        self.parts_layout.addLayout(self.value_layout)

        self.problem_label = ProblemLabel(PartsDialog)
        self.problem_label.setObjectName("problem_label")

        self.parts_layout.addWidget(self.problem_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.save_button = QPushButton(PartsDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.sum_button = QPushButton(PartsDialog)
        self.sum_button.setObjectName("sum_button")

        self.button_layout.addWidget(self.sum_button)

        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.close_button = QPushButton(PartsDialog)
        self.close_button.setObjectName("close_button")

        self.button_layout.addWidget(self.close_button)

        self.parts_layout.addLayout(self.button_layout)

        self.parts_layout.setStretch(1, 1)
        self.unit_label.setBuddy(self.unit_combo)
        self.part_label.setBuddy(self.part_edit)
        self.value_label.setBuddy(self.value_edit)
        self.items_label.setBuddy(self.items_edit)
        QWidget.setTabOrder(self.part_table, self.unit_combo)
        QWidget.setTabOrder(self.unit_combo, self.part_edit)
        QWidget.setTabOrder(self.part_edit, self.add_button)
        QWidget.setTabOrder(self.add_button, self.remove_button)
        QWidget.setTabOrder(self.remove_button, self.value_edit)
        QWidget.setTabOrder(self.value_edit, self.items_edit)
        QWidget.setTabOrder(self.items_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.sum_button)
        QWidget.setTabOrder(self.sum_button, self.close_button)

        self.retranslateUi(PartsDialog)

    def retranslateUi(self, PartsDialog: QDialog) -> None:
        PartsDialog.setWindowTitle(QCoreApplication.translate("PartsDialog", "分担单位", None))
        self.what_label.setText("")
        self.part_table.setAccessibleName(QCoreApplication.translate("PartsDialog", "分担单位和本期分担数", None))
        self.sum_label.setText("")
        self.question_label.setText("")
        self.unit_label.setText(QCoreApplication.translate("PartsDialog", "单位(&U)", None))
        self.unit_combo.setAccessibleName(QCoreApplication.translate("PartsDialog", "要加入的单位", None))
        self.part_label.setText(QCoreApplication.translate("PartsDialog", "分担内容(&C)", None))
        self.part_edit.setAccessibleName(QCoreApplication.translate("PartsDialog", "分担内容", None))
        self.add_button.setText(QCoreApplication.translate("PartsDialog", "加入(&A)", None))
        self.remove_button.setText(QCoreApplication.translate("PartsDialog", "移出选中的(&D)", None))
        self.value_label.setText(QCoreApplication.translate("PartsDialog", "本期数(&V)", None))
        self.value_edit.setAccessibleName(QCoreApplication.translate("PartsDialog", "选中单位的本期数", None))
        self.items_label.setText(QCoreApplication.translate("PartsDialog", "计入的项目(&P)", None))
        self.items_edit.setAccessibleName(QCoreApplication.translate("PartsDialog", "计入的项目，每行一个", None))
        self.save_button.setText(QCoreApplication.translate("PartsDialog", "保存选中单位的数(&S)", None))
        self.sum_button.setText(QCoreApplication.translate("PartsDialog", "按合计填入本期值(&H)", None))
        self.close_button.setText(QCoreApplication.translate("PartsDialog", "关闭", None))
