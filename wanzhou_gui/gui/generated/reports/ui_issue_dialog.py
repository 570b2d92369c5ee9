"""Form ui/reports/issue_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_IssueDialog:
    def setupUi(self, IssueDialog: QDialog) -> None:
        if not IssueDialog.objectName():
            IssueDialog.setObjectName("IssueDialog")
        IssueDialog.setMinimumSize(QSize(460, 0))
        self.page_layout = QVBoxLayout(IssueDialog)
        self.page_layout.setSpacing(10)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(20, 16, 20, 16)
        self.number_label = QLabel(IssueDialog)
        self.number_label.setObjectName("number_label")

        self.page_layout.addWidget(self.number_label)

        self.explain_label = QLabel(IssueDialog)
        self.explain_label.setObjectName("explain_label")
        self.explain_label.setWordWrap(True)

        self.page_layout.addWidget(self.explain_label)

        self.checks_notice = QFrame(IssueDialog)
        self.checks_notice.setObjectName("checks_notice")
        self.checks_notice_layout = QVBoxLayout(self.checks_notice)
        self.checks_notice_layout.setSpacing(8)
        self.checks_notice_layout.setObjectName("checks_notice_layout")
        self.checks_notice_layout.setContentsMargins(10, 8, 10, 8)
        self.checks_label = QLabel(self.checks_notice)
        self.checks_label.setObjectName("checks_label")
        self.checks_label.setWordWrap(True)

        self.checks_notice_layout.addWidget(self.checks_label)

        self.page_layout.addWidget(self.checks_notice)

        self.row_3 = QGridLayout()
        self.row_3.setObjectName("row_3")
        self.row_3.setHorizontalSpacing(12)
        self.row_3.setVerticalSpacing(8)
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.approver_caption = QLabel(IssueDialog)
        self.approver_caption.setObjectName("approver_caption")

        self.row_3.addWidget(self.approver_caption, 0, 0, 1, 1)

        self.approver_edit = QLineEdit(IssueDialog)
        self.approver_edit.setObjectName("approver_edit")

        self.row_3.addWidget(self.approver_edit, 0, 1, 1, 1)

        self.approved_on_caption = QLabel(IssueDialog)
        self.approved_on_caption.setObjectName("approved_on_caption")

        self.row_3.addWidget(self.approved_on_caption, 1, 0, 1, 1)

        self.approved_on_edit = DateEdit(IssueDialog)
        self.approved_on_edit.setObjectName("approved_on_edit")

        self.row_3.addWidget(self.approved_on_edit, 1, 1, 1, 1)

        self.issued_on_caption = QLabel(IssueDialog)
        self.issued_on_caption.setObjectName("issued_on_caption")

        self.row_3.addWidget(self.issued_on_caption, 2, 0, 1, 1)

        self.issued_on_edit = DateEdit(IssueDialog)
        self.issued_on_edit.setObjectName("issued_on_edit")

        self.row_3.addWidget(self.issued_on_edit, 2, 1, 1, 1)

        self.row_3.setColumnStretch(1, 1)

        self.page_layout.addLayout(self.row_3)

        self.signer_notice = QFrame(IssueDialog)
        self.signer_notice.setObjectName("signer_notice")
        self.signer_notice_layout = QVBoxLayout(self.signer_notice)
        self.signer_notice_layout.setSpacing(8)
        self.signer_notice_layout.setObjectName("signer_notice_layout")
        self.signer_notice_layout.setContentsMargins(10, 8, 10, 8)
        self.signer_label = QLabel(self.signer_notice)
        self.signer_label.setObjectName("signer_label")
        self.signer_label.setWordWrap(True)

        self.signer_notice_layout.addWidget(self.signer_label)

        self.actual_button = QPushButton(self.signer_notice)
        self.actual_button.setObjectName("actual_button")

        self.signer_notice_layout.addWidget(self.actual_button)

        self.keep_check = QCheckBox(self.signer_notice)
        self.keep_check.setObjectName("keep_check")

        self.signer_notice_layout.addWidget(self.keep_check)

        self.page_layout.addWidget(self.signer_notice)

        self.basis_label = QLabel(IssueDialog)
        self.basis_label.setObjectName("basis_label")
        self.basis_label.setWordWrap(True)

        self.page_layout.addWidget(self.basis_label)

        self.problem_label = QLabel(IssueDialog)
        self.problem_label.setObjectName("problem_label")
        self.problem_label.setWordWrap(True)

        self.page_layout.addWidget(self.problem_label)

        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(8)
        self.row_4.setObjectName("row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.spacer_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_4.addItem(self.spacer_5)

        self.cancel_button = QPushButton(IssueDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.row_4.addWidget(self.cancel_button)

        self.issue_button = QPushButton(IssueDialog)
        self.issue_button.setObjectName("issue_button")

        self.row_4.addWidget(self.issue_button)

        self.page_layout.addLayout(self.row_4)

        self.approver_caption.setBuddy(self.approver_edit)
        self.approved_on_caption.setBuddy(self.approved_on_edit)
        self.issued_on_caption.setBuddy(self.issued_on_edit)
        QWidget.setTabOrder(self.approver_edit, self.approved_on_edit)
        QWidget.setTabOrder(self.approved_on_edit, self.issued_on_edit)
        QWidget.setTabOrder(self.issued_on_edit, self.actual_button)
        QWidget.setTabOrder(self.actual_button, self.keep_check)
        QWidget.setTabOrder(self.keep_check, self.issue_button)
        QWidget.setTabOrder(self.issue_button, self.cancel_button)

        self.retranslateUi(IssueDialog)

        self.issue_button.setDefault(True)

    def retranslateUi(self, IssueDialog: QDialog) -> None:
        IssueDialog.setWindowTitle(QCoreApplication.translate("IssueDialog", "签发文书", None))
        self.number_label.setText("")
        self.number_label.setProperty("kind", QCoreApplication.translate("IssueDialog", "card_title", None))
        self.explain_label.setText(QCoreApplication.translate("IssueDialog", "签发后这一份文书连同文号永久保存，内容、版式都不再变动；签发不能撤销。", None))
        self.explain_label.setProperty("kind", QCoreApplication.translate("IssueDialog", "second", None))
        self.checks_notice.setProperty("kind", QCoreApplication.translate("IssueDialog", "banner", None))
        self.checks_label.setText("")
        self.approver_caption.setText(QCoreApplication.translate("IssueDialog", "批准人(&A)", None))
        self.approver_edit.setPlaceholderText(QCoreApplication.translate("IssueDialog", "批准印发的负责人", None))
        self.approver_edit.setAccessibleName(QCoreApplication.translate("IssueDialog", "批准人", None))
        self.approved_on_caption.setText(QCoreApplication.translate("IssueDialog", "批准日期(&P)", None))
        self.approved_on_edit.setPlaceholderText(QCoreApplication.translate("IssueDialog", "如 2024-07-08", None))
        self.approved_on_edit.setAccessibleName(QCoreApplication.translate("IssueDialog", "批准日期", None))
        self.issued_on_caption.setText(QCoreApplication.translate("IssueDialog", "成文日期(&D)", None))
        self.issued_on_edit.setPlaceholderText(QCoreApplication.translate("IssueDialog", "如 2024-07-10", None))
        self.issued_on_edit.setAccessibleName(QCoreApplication.translate("IssueDialog", "成文日期", None))
        self.signer_notice.setProperty("kind", QCoreApplication.translate("IssueDialog", "banner", None))
        self.signer_label.setText("")
        self.actual_button.setText(QCoreApplication.translate("IssueDialog", "按实际签发人(&S)", None))
        self.keep_check.setText(QCoreApplication.translate("IssueDialog", "已核对，仍照文书所写(&K)", None))
        self.basis_label.setText(QCoreApplication.translate("IssueDialog", "通报批评须经本级政府或其负责人批准（《政府督查工作条例》第二十一条）。", None))
        self.basis_label.setProperty("kind", QCoreApplication.translate("IssueDialog", "caption", None))
        self.problem_label.setText("")
        self.problem_label.setProperty("kind", QCoreApplication.translate("IssueDialog", "problem", None))
        self.cancel_button.setText(QCoreApplication.translate("IssueDialog", "取消", None))
        self.issue_button.setText(QCoreApplication.translate("IssueDialog", "签发(&I)", None))
        self.issue_button.setProperty("kind", QCoreApplication.translate("IssueDialog", "primary", None))
