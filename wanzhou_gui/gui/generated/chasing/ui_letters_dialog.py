"""Form ui/chasing/letters_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QCheckBox,
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

from wanzhou_gui.gui.chasing.deadline_edit import DeadlineEdit
from wanzhou_gui.gui.widgets.paper_view import PaperView
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_LettersDialog:
    def setupUi(self, LettersDialog: QDialog) -> None:
        if not LettersDialog.objectName():
            LettersDialog.setObjectName("LettersDialog")
        self.dialog_layout = QHBoxLayout(LettersDialog)
        self.dialog_layout.setSpacing(14)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.wish_side = QWidget(LettersDialog)
        self.wish_side.setObjectName("wish_side")
        self.wish_side.setMinimumSize(QSize(480, 0))
        self.wish_layout = QVBoxLayout(self.wish_side)
        self.wish_layout.setSpacing(10)
        self.wish_layout.setObjectName("wish_layout")
        self.wish_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_layout = QHBoxLayout()
        self.kind_layout.setSpacing(8)
        self.kind_layout.setObjectName("kind_layout")
        self.kind_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_caption = QLabel(self.wish_side)
        self.kind_caption.setObjectName("kind_caption")

        self.kind_layout.addWidget(self.kind_caption)

        self.kind_combo = QComboBox(self.wish_side)
        self.kind_combo.setObjectName("kind_combo")

        self.kind_layout.addWidget(self.kind_combo)

        self.number_label = QLabel(self.wish_side)
        self.number_label.setObjectName("number_label")
        self.number_label.setWordWrap(True)
        self.number_label.setProperty("kind", "second")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.number_label.sizePolicy().hasHeightForWidth())
        self.number_label.setSizePolicy(sizePolicy)

        self.kind_layout.addWidget(self.number_label)

        self.wish_layout.addLayout(self.kind_layout)

        self.units_layout = QHBoxLayout()
        self.units_layout.setSpacing(12)
        self.units_layout.setObjectName("units_layout")
        self.units_layout.setContentsMargins(0, 0, 0, 0)
        self.units_caption = QLabel(self.wish_side)
        self.units_caption.setObjectName("units_caption")

        self.units_layout.addWidget(self.units_caption)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.units_layout.addItem(self.spacer_3)

        self.together_check = QCheckBox(self.wish_side)
        self.together_check.setObjectName("together_check")
        self.together_check.setVisible(False)

        self.units_layout.addWidget(self.together_check)

        self.wish_layout.addLayout(self.units_layout)

        self.unit_list = QListWidget(self.wish_side)
        self.unit_list.setObjectName("unit_list")
        self.unit_list.setMinimumSize(QSize(0, 90))

        self.wish_layout.addWidget(self.unit_list)

        self.text_layout = QHBoxLayout()
        self.text_layout.setSpacing(8)
        self.text_layout.setObjectName("text_layout")
        self.text_layout.setContentsMargins(0, 0, 0, 0)
        self.text_button = QPushButton(self.wish_side)
        self.text_button.setObjectName("text_button")

        self.text_layout.addWidget(self.text_button)

        self.template_button = QPushButton(self.wish_side)
        self.template_button.setObjectName("template_button")

        self.text_layout.addWidget(self.template_button)

        self.word_button = QPushButton(self.wish_side)
        self.word_button.setObjectName("word_button")

        self.text_layout.addWidget(self.word_button)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.text_layout.addItem(self.spacer_2)

        self.wish_layout.addLayout(self.text_layout)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.issued_caption = QLabel(self.wish_side)
        self.issued_caption.setObjectName("issued_caption")

        self.field_layout.addWidget(self.issued_caption, 0, 0, 1, 1)

        self.issued_edit = DateEdit(self.wish_side)
        self.issued_edit.setObjectName("issued_edit")

        self.field_layout.addWidget(self.issued_edit, 0, 1, 1, 1)

        self.reply_caption = QLabel(self.wish_side)
        self.reply_caption.setObjectName("reply_caption")

        self.field_layout.addWidget(self.reply_caption, 0, 2, 1, 1)

        self.reply_edit = DeadlineEdit(self.wish_side)
        self.reply_edit.setObjectName("reply_edit")

        self.field_layout.addWidget(self.reply_edit, 0, 3, 1, 1)

        self.signer_caption = QLabel(self.wish_side)
        self.signer_caption.setObjectName("signer_caption")

        self.field_layout.addWidget(self.signer_caption, 1, 0, 1, 1)

        self.receipts_check = QCheckBox(self.wish_side)
        self.receipts_check.setObjectName("receipts_check")
        self.receipts_check.setChecked(True)

        self.field_layout.addWidget(self.receipts_check, 1, 2, 1, 2)

        self.signer_edit = QLineEdit(self.wish_side)
        self.signer_edit.setObjectName("signer_edit")

        self.field_layout.addWidget(self.signer_edit, 1, 1, 1, 1)

        self.field_layout.setColumnStretch(1, 1)
        self.field_layout.setColumnStretch(3, 1)

        self.wish_layout.addLayout(self.field_layout)

        self.explain_label = QLabel(self.wish_side)
        self.explain_label.setObjectName("explain_label")
        self.explain_label.setWordWrap(True)
        self.explain_label.setProperty("kind", "caption")

        self.wish_layout.addWidget(self.explain_label)

        self.problem_label = ProblemLabel(self.wish_side)
        self.problem_label.setObjectName("problem_label")

        self.wish_layout.addWidget(self.problem_label)

        self.state_label = QLabel(self.wish_side)
        self.state_label.setObjectName("state_label")
        self.state_label.setWordWrap(True)
        self.state_label.setProperty("kind", "caption")

        self.wish_layout.addWidget(self.state_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.draft_button = QPushButton(self.wish_side)
        self.draft_button.setObjectName("draft_button")

        self.button_layout.addWidget(self.draft_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.spacer_1)

        self.cancel_button = QPushButton(self.wish_side)
        self.cancel_button.setObjectName("cancel_button")

        self.button_layout.addWidget(self.cancel_button)

        self.issue_button = QPushButton(self.wish_side)
        self.issue_button.setObjectName("issue_button")
        self.issue_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.issue_button)

        self.wish_layout.addLayout(self.button_layout)

        self.dialog_layout.addWidget(self.wish_side)

        self.paper_view = PaperView(LettersDialog)
        self.paper_view.setObjectName("paper_view")
        self.paper_view.setVisible(False)
        self.paper_view.setMinimumSize(QSize(420, 480))

        self.dialog_layout.addWidget(self.paper_view)

        self.dialog_layout.setStretch(1, 1)
        self.kind_caption.setBuddy(self.kind_combo)
        self.units_caption.setBuddy(self.unit_list)
        self.issued_caption.setBuddy(self.issued_edit)
        self.reply_caption.setBuddy(self.reply_edit)
        self.signer_caption.setBuddy(self.signer_edit)
        QWidget.setTabOrder(self.kind_combo, self.together_check)
        QWidget.setTabOrder(self.together_check, self.unit_list)
        QWidget.setTabOrder(self.unit_list, self.text_button)
        QWidget.setTabOrder(self.text_button, self.template_button)
        QWidget.setTabOrder(self.template_button, self.word_button)
        QWidget.setTabOrder(self.word_button, self.issued_edit)
        QWidget.setTabOrder(self.issued_edit, self.reply_edit)
        QWidget.setTabOrder(self.reply_edit, self.signer_edit)
        QWidget.setTabOrder(self.signer_edit, self.receipts_check)
        QWidget.setTabOrder(self.receipts_check, self.draft_button)
        QWidget.setTabOrder(self.draft_button, self.issue_button)
        QWidget.setTabOrder(self.issue_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.paper_view)

        self.retranslateUi(LettersDialog)

        self.issue_button.setDefault(True)

    def retranslateUi(self, LettersDialog: QDialog) -> None:
        LettersDialog.setWindowTitle(QCoreApplication.translate("LettersDialog", "制发催办文书", None))
        self.kind_caption.setText(QCoreApplication.translate("LettersDialog", "文书(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("LettersDialog", "文书种类", None))
        self.number_label.setText("")
        self.units_caption.setText(QCoreApplication.translate("LettersDialog", "发给(&U)", None))
        self.together_check.setText(QCoreApplication.translate("LettersDialog", "各方案合并，一个单位一份(&T)", None))
        self.unit_list.setAccessibleName(QCoreApplication.translate("LettersDialog", "发给哪些单位", None))
        self.text_button.setText(QCoreApplication.translate("LettersDialog", "改这一份(&W)…", None))
        self.text_button.setToolTip(QCoreApplication.translate("LettersDialog", "修改选中单位这一份的文字，看编号前检查和数字来源", None))
        self.template_button.setText(QCoreApplication.translate("LettersDialog", "模板(&M)…", None))
        self.template_button.setToolTip(QCoreApplication.translate("LettersDialog", "这一种文书的标志、文号、落款、附注和用语，保存为新的一版", None))
        self.word_button.setText(QCoreApplication.translate("LettersDialog", "Word(&O)…", None))
        self.word_button.setToolTip(QCoreApplication.translate("LettersDialog", "勾选的各份存成一个 Word 文件，每份单独成节", None))
        self.issued_caption.setText(QCoreApplication.translate("LettersDialog", "发文日期(&D)", None))
        self.issued_edit.setAccessibleName(QCoreApplication.translate("LettersDialog", "发文日期", None))
        self.reply_caption.setText(QCoreApplication.translate("LettersDialog", "补报时限(&R)", None))
        self.reply_edit.setAccessibleName(QCoreApplication.translate("LettersDialog", "补报时限", None))
        self.signer_caption.setText(QCoreApplication.translate("LettersDialog", "签发人(&A)", None))
        self.receipts_check.setText(QCoreApplication.translate("LettersDialog", "同时出送达回证(&H)", None))
        self.signer_edit.setAccessibleName(QCoreApplication.translate("LettersDialog", "签发人", None))
        self.explain_label.setText("")
        self.state_label.setText("")
        self.draft_button.setText(QCoreApplication.translate("LettersDialog", "看草稿(&V)", None))
        self.cancel_button.setText(QCoreApplication.translate("LettersDialog", "取消", None))
        self.issue_button.setText(QCoreApplication.translate("LettersDialog", "编号制发(&I)…", None))
        self.paper_view.setAccessibleName(QCoreApplication.translate("LettersDialog", "草稿", None))
