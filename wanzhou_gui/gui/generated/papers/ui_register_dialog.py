"""Form ui/papers/register_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_RegisterDialog:
    def setupUi(self, RegisterDialog: QDialog) -> None:
        if not RegisterDialog.objectName():
            RegisterDialog.setObjectName("RegisterDialog")
        RegisterDialog.setMinimumSize(QSize(960, 440))
        self.dialog_layout = QVBoxLayout(RegisterDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.filter_row = QHBoxLayout()
        self.filter_row.setSpacing(8)
        self.filter_row.setObjectName("filter_row")
        self.filter_row.setContentsMargins(0, 0, 0, 0)
        self.kind_caption = QLabel(RegisterDialog)
        self.kind_caption.setObjectName("kind_caption")

        self.filter_row.addWidget(self.kind_caption)

        self.kind_combo = QComboBox(RegisterDialog)
        self.kind_combo.setObjectName("kind_combo")

        self.filter_row.addWidget(self.kind_combo)

        self.year_caption = QLabel(RegisterDialog)
        self.year_caption.setObjectName("year_caption")

        self.filter_row.addWidget(self.year_caption)

        self.year_combo = QComboBox(RegisterDialog)
        self.year_combo.setObjectName("year_combo")

        self.filter_row.addWidget(self.year_combo)

        self.next_label = QLabel(RegisterDialog)
        self.next_label.setObjectName("next_label")
        self.next_label.setProperty("kind", "second")

        self.filter_row.addWidget(self.next_label)

        self.filter_row.setStretch(4, 1)

        self.dialog_layout.addLayout(self.filter_row)

        self.faults_label = QLabel(RegisterDialog)
        self.faults_label.setObjectName("faults_label")
        self.faults_label.setWordWrap(True)
        self.faults_label.setProperty("kind", "problem")

        self.dialog_layout.addWidget(self.faults_label)

        self.table_stack = QStackedWidget(RegisterDialog)
        self.table_stack.setObjectName("table_stack")
        self.number_table = QTableWidget()
        self.number_table.setObjectName("number_table")
        self.number_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.number_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.number_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.number_table.setAlternatingRowColors(True)
        self.table_stack.addWidget(self.number_table)

        self.dialog_layout.addWidget(self.table_stack)

        self.problem_label = ProblemLabel(RegisterDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.void_button = QPushButton(RegisterDialog)
        self.void_button.setObjectName("void_button")

        self.button_row.addWidget(self.void_button)

        self.explain_button = QPushButton(RegisterDialog)
        self.explain_button.setObjectName("explain_button")

        self.button_row.addWidget(self.explain_button)

        self.first_button = QPushButton(RegisterDialog)
        self.first_button.setObjectName("first_button")

        self.button_row.addWidget(self.first_button)

        self.save_button = QPushButton(RegisterDialog)
        self.save_button.setObjectName("save_button")

        self.button_row.addWidget(self.save_button)

        self.word_button = QPushButton(RegisterDialog)
        self.word_button.setObjectName("word_button")

        self.button_row.addWidget(self.word_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_1)

        self.open_button = QPushButton(RegisterDialog)
        self.open_button.setObjectName("open_button")
        self.open_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.open_button)

        self.close_button = QPushButton(RegisterDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.dialog_layout.addLayout(self.button_row)

        self.dialog_layout.setStretch(2, 1)
        self.kind_caption.setBuddy(self.kind_combo)
        self.year_caption.setBuddy(self.year_combo)
        QWidget.setTabOrder(self.kind_combo, self.year_combo)
        QWidget.setTabOrder(self.year_combo, self.number_table)
        QWidget.setTabOrder(self.number_table, self.void_button)
        QWidget.setTabOrder(self.void_button, self.explain_button)
        QWidget.setTabOrder(self.explain_button, self.first_button)
        QWidget.setTabOrder(self.first_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.word_button)
        QWidget.setTabOrder(self.word_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.close_button)

        self.retranslateUi(RegisterDialog)

    def retranslateUi(self, RegisterDialog: QDialog) -> None:
        RegisterDialog.setWindowTitle(QCoreApplication.translate("RegisterDialog", "文号登记簿", None))
        self.kind_caption.setText(QCoreApplication.translate("RegisterDialog", "种类(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("RegisterDialog", "文书种类", None))
        self.year_caption.setText(QCoreApplication.translate("RegisterDialog", "年份(&Y)", None))
        self.year_combo.setAccessibleName(QCoreApplication.translate("RegisterDialog", "年份", None))
        self.next_label.setText("")
        self.faults_label.setText("")
        self.number_table.setAccessibleName(QCoreApplication.translate("RegisterDialog", "文号登记簿", None))
        self.void_button.setText(QCoreApplication.translate("RegisterDialog", "作废(&V)…", None))
        self.explain_button.setText(QCoreApplication.translate("RegisterDialog", "说明空号(&E)…", None))
        self.first_button.setText(QCoreApplication.translate("RegisterDialog", "起始号(&F)…", None))
        self.save_button.setText(QCoreApplication.translate("RegisterDialog", "另存原件(&S)…", None))
        self.word_button.setText(QCoreApplication.translate("RegisterDialog", "另存 Word(&W)…", None))
        self.word_button.setToolTip(QCoreApplication.translate("RegisterDialog", "催办文书和退回修改通知写成 Word，文字照原件；原件不变。", None))
        self.open_button.setText(QCoreApplication.translate("RegisterDialog", "打开(&O)", None))
        self.close_button.setText(QCoreApplication.translate("RegisterDialog", "关闭", None))
