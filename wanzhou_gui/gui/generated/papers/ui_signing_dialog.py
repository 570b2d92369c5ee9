"""Form ui/papers/signing_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_SigningDialog:
    def setupUi(self, SigningDialog: QDialog) -> None:
        if not SigningDialog.objectName():
            SigningDialog.setObjectName("SigningDialog")
        SigningDialog.setMinimumSize(QSize(640, 460))
        self.dialog_layout = QVBoxLayout(SigningDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.title_label = QLabel(SigningDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.title_label)

        self.state_label = QLabel(SigningDialog)
        self.state_label.setObjectName("state_label")
        self.state_label.setWordWrap(True)
        self.state_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.state_label)

        self.step_table = QTableWidget(SigningDialog)
        self.step_table.setObjectName("step_table")
        self.step_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.step_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.step_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.step_table.setAlternatingRowColors(True)

        self.dialog_layout.addWidget(self.step_table)

        self.changed_label = QLabel(SigningDialog)
        self.changed_label.setObjectName("changed_label")
        self.changed_label.setWordWrap(True)
        self.changed_label.setProperty("kind", "problem")

        self.dialog_layout.addWidget(self.changed_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.act_caption = QLabel(SigningDialog)
        self.act_caption.setObjectName("act_caption")

        self.field_layout.addWidget(self.act_caption, 0, 0, 1, 1)

        self.act_combo = QComboBox(SigningDialog)
        self.act_combo.setObjectName("act_combo")

        self.field_layout.addWidget(self.act_combo, 0, 1, 1, 1)

        self.actor_caption = QLabel(SigningDialog)
        self.actor_caption.setObjectName("actor_caption")

        self.field_layout.addWidget(self.actor_caption, 1, 0, 1, 1)

        self.actor_edit = QLineEdit(SigningDialog)
        self.actor_edit.setObjectName("actor_edit")
        self.actor_edit.setMaxLength(60)

        self.field_layout.addWidget(self.actor_edit, 1, 1, 1, 1)

        self.day_caption = QLabel(SigningDialog)
        self.day_caption.setObjectName("day_caption")

        self.field_layout.addWidget(self.day_caption, 2, 0, 1, 1)

        self.day_edit = DateEdit(SigningDialog)
        self.day_edit.setObjectName("day_edit")

        self.field_layout.addWidget(self.day_edit, 2, 1, 1, 1)

        self.opinion_caption = QLabel(SigningDialog)
        self.opinion_caption.setObjectName("opinion_caption")

        self.field_layout.addWidget(self.opinion_caption, 3, 0, 1, 1)

        self.opinion_edit = QLineEdit(SigningDialog)
        self.opinion_edit.setObjectName("opinion_edit")
        self.opinion_edit.setMaxLength(300)

        self.field_layout.addWidget(self.opinion_edit, 3, 1, 1, 1)

        self.field_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.field_layout)

        self.problem_label = ProblemLabel(SigningDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.chain_line = QFrame(SigningDialog)
        self.chain_line.setObjectName("chain_line")
        self.chain_line.setProperty("kind", "line")

        self.dialog_layout.addWidget(self.chain_line)

        self.chain_row = QHBoxLayout()
        self.chain_row.setSpacing(8)
        self.chain_row.setObjectName("chain_row")
        self.chain_row.setContentsMargins(0, 0, 0, 0)
        self.chain_caption = QLabel(SigningDialog)
        self.chain_caption.setObjectName("chain_caption")
        self.chain_caption.setProperty("kind", "second")

        self.chain_row.addWidget(self.chain_caption)

        self.submit_check = QCheckBox(SigningDialog)
        self.submit_check.setObjectName("submit_check")

        self.chain_row.addWidget(self.submit_check)

        self.review_check = QCheckBox(SigningDialog)
        self.review_check.setObjectName("review_check")

        self.chain_row.addWidget(self.review_check)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chain_row.addItem(self.spacer_1)

        self.dialog_layout.addLayout(self.chain_row)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.next_label = QLabel(SigningDialog)
        self.next_label.setObjectName("next_label")
        self.next_label.setWordWrap(True)
        self.next_label.setProperty("kind", "caption")

        self.button_row.addWidget(self.next_label)

        self.close_button = QPushButton(SigningDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.move_button = QPushButton(SigningDialog)
        self.move_button.setObjectName("move_button")
        self.move_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.move_button)

        self.button_row.setStretch(0, 1)

        self.dialog_layout.addLayout(self.button_row)

        self.dialog_layout.setStretch(2, 1)
        self.act_caption.setBuddy(self.act_combo)
        self.actor_caption.setBuddy(self.actor_edit)
        self.day_caption.setBuddy(self.day_edit)
        self.opinion_caption.setBuddy(self.opinion_edit)
        QWidget.setTabOrder(self.act_combo, self.actor_edit)
        QWidget.setTabOrder(self.actor_edit, self.day_edit)
        QWidget.setTabOrder(self.day_edit, self.opinion_edit)
        QWidget.setTabOrder(self.opinion_edit, self.move_button)
        QWidget.setTabOrder(self.move_button, self.step_table)
        QWidget.setTabOrder(self.step_table, self.submit_check)
        QWidget.setTabOrder(self.submit_check, self.review_check)
        QWidget.setTabOrder(self.review_check, self.close_button)

        self.retranslateUi(SigningDialog)

        self.move_button.setDefault(True)

    def retranslateUi(self, SigningDialog: QDialog) -> None:
        SigningDialog.setWindowTitle(QCoreApplication.translate("SigningDialog", "审签", None))
        self.title_label.setText("")
        self.state_label.setText("")
        self.step_table.setAccessibleName(QCoreApplication.translate("SigningDialog", "审签流转记录", None))
        self.changed_label.setText(QCoreApplication.translate("SigningDialog", "送审之后数据或文字又有变化：请撤回，核对后重新送审。", None))
        self.act_caption.setText(QCoreApplication.translate("SigningDialog", "办理(&A)", None))
        self.act_combo.setAccessibleName(QCoreApplication.translate("SigningDialog", "办理哪一步", None))
        self.actor_caption.setText(QCoreApplication.translate("SigningDialog", "姓名(&N)", None))
        self.actor_edit.setAccessibleName(QCoreApplication.translate("SigningDialog", "姓名", None))
        self.day_caption.setText(QCoreApplication.translate("SigningDialog", "日期(&D)", None))
        self.day_edit.setAccessibleName(QCoreApplication.translate("SigningDialog", "日期", None))
        self.opinion_caption.setText(QCoreApplication.translate("SigningDialog", "意见(&O)", None))
        self.opinion_edit.setAccessibleName(QCoreApplication.translate("SigningDialog", "意见", None))
        self.chain_caption.setText(QCoreApplication.translate("SigningDialog", "本机关签发之前须有", None))
        self.submit_check.setText(QCoreApplication.translate("SigningDialog", "拟稿送核(&U)", None))
        self.review_check.setText(QCoreApplication.translate("SigningDialog", "核稿(&R)", None))
        self.next_label.setText("")
        self.close_button.setText(QCoreApplication.translate("SigningDialog", "关闭", None))
        self.move_button.setText(QCoreApplication.translate("SigningDialog", "登记(&S)", None))
