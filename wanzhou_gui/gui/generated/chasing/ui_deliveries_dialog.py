"""Form ui/chasing/deliveries_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_DeliveriesDialog:
    def setupUi(self, DeliveriesDialog: QDialog) -> None:
        if not DeliveriesDialog.objectName():
            DeliveriesDialog.setObjectName("DeliveriesDialog")
        DeliveriesDialog.setMinimumSize(QSize(900, 460))
        self.dialog_layout = QVBoxLayout(DeliveriesDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.filter_row = QHBoxLayout()
        self.filter_row.setSpacing(8)
        self.filter_row.setObjectName("filter_row")
        self.filter_row.setContentsMargins(0, 0, 0, 0)
        self.paper_caption = QLabel(DeliveriesDialog)
        self.paper_caption.setObjectName("paper_caption")

        self.filter_row.addWidget(self.paper_caption)

        self.paper_combo = QComboBox(DeliveriesDialog)
        self.paper_combo.setObjectName("paper_combo")
        self.paper_combo.setMinimumSize(QSize(260, 0))

        self.filter_row.addWidget(self.paper_combo)

        self.state_caption = QLabel(DeliveriesDialog)
        self.state_caption.setObjectName("state_caption")

        self.filter_row.addWidget(self.state_caption)

        self.state_combo = QComboBox(DeliveriesDialog)
        self.state_combo.setObjectName("state_combo")

        self.filter_row.addWidget(self.state_combo)

        self.counts_label = QLabel(DeliveriesDialog)
        self.counts_label.setObjectName("counts_label")
        self.counts_label.setProperty("kind", "second")
        self.counts_label.setWordWrap(True)

        self.filter_row.addWidget(self.counts_label)

        self.filter_row.setStretch(4, 1)

        self.dialog_layout.addLayout(self.filter_row)

        self.table_stack = QStackedWidget(DeliveriesDialog)
        self.table_stack.setObjectName("table_stack")
        self.line_table = QTableWidget()
        self.line_table.setObjectName("line_table")
        self.line_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.line_table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.line_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.line_table.setAlternatingRowColors(True)
        self.table_stack.addWidget(self.line_table)

        self.dialog_layout.addWidget(self.table_stack)

        self.chosen_label = QLabel(DeliveriesDialog)
        self.chosen_label.setObjectName("chosen_label")
        self.chosen_label.setProperty("kind", "second")
        self.chosen_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.chosen_label)

        self.sent_row = QHBoxLayout()
        self.sent_row.setSpacing(8)
        self.sent_row.setObjectName("sent_row")
        self.sent_row.setContentsMargins(0, 0, 0, 0)
        self.way_caption = QLabel(DeliveriesDialog)
        self.way_caption.setObjectName("way_caption")

        self.sent_row.addWidget(self.way_caption)

        self.way_combo = QComboBox(DeliveriesDialog)
        self.way_combo.setObjectName("way_combo")

        self.sent_row.addWidget(self.way_combo)

        self.sent_caption = QLabel(DeliveriesDialog)
        self.sent_caption.setObjectName("sent_caption")

        self.sent_row.addWidget(self.sent_caption)

        self.sent_edit = DateEdit(DeliveriesDialog)
        self.sent_edit.setObjectName("sent_edit")
        self.sent_edit.setMinimumSize(QSize(110, 0))

        self.sent_row.addWidget(self.sent_edit)

        self.sender_caption = QLabel(DeliveriesDialog)
        self.sender_caption.setObjectName("sender_caption")

        self.sent_row.addWidget(self.sender_caption)

        self.sender_edit = QLineEdit(DeliveriesDialog)
        self.sender_edit.setObjectName("sender_edit")
        self.sender_edit.setMinimumSize(QSize(110, 0))

        self.sent_row.addWidget(self.sender_edit)

        self.send_button = QPushButton(DeliveriesDialog)
        self.send_button.setObjectName("send_button")
        self.send_button.setProperty("kind", "primary")

        self.sent_row.addWidget(self.send_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.sent_row.addItem(self.spacer_1)

        self.dialog_layout.addLayout(self.sent_row)

        self.received_row = QHBoxLayout()
        self.received_row.setSpacing(8)
        self.received_row.setObjectName("received_row")
        self.received_row.setContentsMargins(0, 0, 0, 0)
        self.receiver_caption = QLabel(DeliveriesDialog)
        self.receiver_caption.setObjectName("receiver_caption")

        self.received_row.addWidget(self.receiver_caption)

        self.receiver_edit = QLineEdit(DeliveriesDialog)
        self.receiver_edit.setObjectName("receiver_edit")
        self.receiver_edit.setMinimumSize(QSize(110, 0))

        self.received_row.addWidget(self.receiver_edit)

        self.received_caption = QLabel(DeliveriesDialog)
        self.received_caption.setObjectName("received_caption")

        self.received_row.addWidget(self.received_caption)

        self.received_edit = DateEdit(DeliveriesDialog)
        self.received_edit.setObjectName("received_edit")
        self.received_edit.setMinimumSize(QSize(110, 0))

        self.received_row.addWidget(self.received_edit)

        self.refused_check = QCheckBox(DeliveriesDialog)
        self.refused_check.setObjectName("refused_check")

        self.received_row.addWidget(self.refused_check)

        self.note_caption = QLabel(DeliveriesDialog)
        self.note_caption.setObjectName("note_caption")

        self.received_row.addWidget(self.note_caption)

        self.note_edit = QLineEdit(DeliveriesDialog)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setMinimumSize(QSize(160, 0))

        self.received_row.addWidget(self.note_edit)

        self.receive_button = QPushButton(DeliveriesDialog)
        self.receive_button.setObjectName("receive_button")

        self.received_row.addWidget(self.receive_button)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.received_row.addItem(self.spacer_2)

        self.dialog_layout.addLayout(self.received_row)

        self.problem_label = ProblemLabel(DeliveriesDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.print_button = QPushButton(DeliveriesDialog)
        self.print_button.setObjectName("print_button")

        self.button_row.addWidget(self.print_button)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_3)

        self.close_button = QPushButton(DeliveriesDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.dialog_layout.addLayout(self.button_row)

        self.dialog_layout.setStretch(1, 1)
        self.paper_caption.setBuddy(self.paper_combo)
        self.state_caption.setBuddy(self.state_combo)
        self.way_caption.setBuddy(self.way_combo)
        self.sent_caption.setBuddy(self.sent_edit)
        self.sender_caption.setBuddy(self.sender_edit)
        self.receiver_caption.setBuddy(self.receiver_edit)
        self.received_caption.setBuddy(self.received_edit)
        self.note_caption.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.paper_combo, self.state_combo)
        QWidget.setTabOrder(self.state_combo, self.line_table)
        QWidget.setTabOrder(self.line_table, self.way_combo)
        QWidget.setTabOrder(self.way_combo, self.sent_edit)
        QWidget.setTabOrder(self.sent_edit, self.sender_edit)
        QWidget.setTabOrder(self.sender_edit, self.send_button)
        QWidget.setTabOrder(self.send_button, self.receiver_edit)
        QWidget.setTabOrder(self.receiver_edit, self.received_edit)
        QWidget.setTabOrder(self.received_edit, self.refused_check)
        QWidget.setTabOrder(self.refused_check, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.receive_button)
        QWidget.setTabOrder(self.receive_button, self.print_button)
        QWidget.setTabOrder(self.print_button, self.close_button)

        self.retranslateUi(DeliveriesDialog)

    def retranslateUi(self, DeliveriesDialog: QDialog) -> None:
        DeliveriesDialog.setWindowTitle(QCoreApplication.translate("DeliveriesDialog", "送达和回证", None))
        self.paper_caption.setText(QCoreApplication.translate("DeliveriesDialog", "文书(&P)", None))
        self.paper_combo.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "文书", None))
        self.state_caption.setText(QCoreApplication.translate("DeliveriesDialog", "状态(&T)", None))
        self.state_combo.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "送达状态", None))
        self.counts_label.setText("")
        self.line_table.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "送达情况", None))
        self.chosen_label.setText("")
        self.way_caption.setText(QCoreApplication.translate("DeliveriesDialog", "送达方式(&W)", None))
        self.way_combo.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "送达方式", None))
        self.sent_caption.setText(QCoreApplication.translate("DeliveriesDialog", "送出日期(&D)", None))
        self.sent_edit.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "送出日期", None))
        self.sender_caption.setText(QCoreApplication.translate("DeliveriesDialog", "送达人(&N)", None))
        self.sender_edit.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "送达人", None))
        self.sender_edit.setPlaceholderText(QCoreApplication.translate("DeliveriesDialog", "不填为当前经办人", None))
        self.send_button.setText(QCoreApplication.translate("DeliveriesDialog", "登记送出(&S)", None))
        self.receiver_caption.setText(QCoreApplication.translate("DeliveriesDialog", "收件人(&B)", None))
        self.receiver_edit.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "收件人", None))
        self.received_caption.setText(QCoreApplication.translate("DeliveriesDialog", "签收日期(&G)", None))
        self.received_edit.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "签收日期", None))
        self.refused_check.setText(QCoreApplication.translate("DeliveriesDialog", "拒收、留置(&J)", None))
        self.note_caption.setText(QCoreApplication.translate("DeliveriesDialog", "备注(&M)", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("DeliveriesDialog", "备注", None))
        self.note_edit.setPlaceholderText(QCoreApplication.translate("DeliveriesDialog", "拒收时写明事由和见证人", None))
        self.receive_button.setText(QCoreApplication.translate("DeliveriesDialog", "登记回证(&R)", None))
        self.print_button.setText(QCoreApplication.translate("DeliveriesDialog", "打印回证(&O)…", None))
        self.close_button.setText(QCoreApplication.translate("DeliveriesDialog", "关闭", None))
