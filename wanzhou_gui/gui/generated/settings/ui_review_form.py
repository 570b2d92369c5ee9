"""Form ui/settings/review_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ReviewForm:
    def setupUi(self, ReviewForm: QWidget) -> None:
        if not ReviewForm.objectName():
            ReviewForm.setObjectName("ReviewForm")
        ReviewForm.resize(1160, 480)
        self.review_layout = QVBoxLayout(ReviewForm)
        self.review_layout.setSpacing(12)
        self.review_layout.setObjectName("review_layout")
        self.review_layout.setContentsMargins(16, 12, 16, 12)
        self.approved_only_check = QCheckBox(ReviewForm)
        self.approved_only_check.setObjectName("approved_only_check")

        self.review_layout.addWidget(self.approved_only_check)

        self.approved_only_label = QLabel(ReviewForm)
        self.approved_only_label.setObjectName("approved_only_label")
        self.approved_only_label.setWordWrap(True)
        self.approved_only_label.setProperty("kind", "caption")

        self.review_layout.addWidget(self.approved_only_label)

        self.approvals_printed_check = QCheckBox(ReviewForm)
        self.approvals_printed_check.setObjectName("approvals_printed_check")

        self.review_layout.addWidget(self.approvals_printed_check)

        self.reviewer_layout = QHBoxLayout()
        self.reviewer_layout.setSpacing(12)
        self.reviewer_layout.setObjectName("reviewer_layout")
        self.reviewer_name_label = QLabel(ReviewForm)
        self.reviewer_name_label.setObjectName("reviewer_name_label")

        self.reviewer_layout.addWidget(self.reviewer_name_label)

        self.reviewer_name_edit = QLineEdit(ReviewForm)
        self.reviewer_name_edit.setObjectName("reviewer_name_edit")
        self.reviewer_name_edit.setMinimumSize(QSize(180, 0))
        self.reviewer_name_edit.setMaxLength(20)

        self.reviewer_layout.addWidget(self.reviewer_name_edit)

        self.reviewer_hint_label = QLabel(ReviewForm)
        self.reviewer_hint_label.setObjectName("reviewer_hint_label")
        self.reviewer_hint_label.setWordWrap(True)
        self.reviewer_hint_label.setProperty("kind", "caption")

        self.reviewer_layout.addWidget(self.reviewer_hint_label)

        self.reviewer_layout.setStretch(2, 1)

        self.review_layout.addLayout(self.reviewer_layout)

        self.return_reasons_label = QLabel(ReviewForm)
        self.return_reasons_label.setObjectName("return_reasons_label")

        self.review_layout.addWidget(self.return_reasons_label)

        self.return_reasons_edit = QPlainTextEdit(ReviewForm)
        self.return_reasons_edit.setObjectName("return_reasons_edit")
        self.return_reasons_edit.setTabChangesFocus(True)
        self.return_reasons_edit.setMaximumSize(QSize(900, 260))

        self.review_layout.addWidget(self.return_reasons_edit)

        self.review_buttons_layout = QHBoxLayout()
        self.review_buttons_layout.setSpacing(8)
        self.review_buttons_layout.setObjectName("review_buttons_layout")
        self.default_button = QPushButton(ReviewForm)
        self.default_button.setObjectName("default_button")

        self.review_buttons_layout.addWidget(self.default_button)

        self.review_buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.review_buttons_layout.addItem(self.review_buttons_spacer)

        self.review_buttons_layout.setStretch(1, 1)

        self.review_layout.addLayout(self.review_buttons_layout)

        self.review_problem = ProblemLabel(ReviewForm)
        self.review_problem.setObjectName("review_problem")

        self.review_layout.addWidget(self.review_problem)

        self.review_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.review_layout.addItem(self.review_spacer)

        self.reviewer_name_label.setBuddy(self.reviewer_name_edit)
        self.return_reasons_label.setBuddy(self.return_reasons_edit)
        QWidget.setTabOrder(self.approved_only_check, self.approvals_printed_check)
        QWidget.setTabOrder(self.approvals_printed_check, self.reviewer_name_edit)
        QWidget.setTabOrder(self.reviewer_name_edit, self.return_reasons_edit)
        QWidget.setTabOrder(self.return_reasons_edit, self.default_button)

        self.retranslateUi(ReviewForm)

    def retranslateUi(self, ReviewForm: QWidget) -> None:
        self.approved_only_check.setText(QCoreApplication.translate("ReviewForm", "仅用审核通过的数据(&O)", None))
        self.approved_only_check.setAccessibleName(QCoreApplication.translate("ReviewForm", "仅用审核通过的数据", None))
        self.approved_only_label.setText(QCoreApplication.translate("ReviewForm", "勾选后，通报只计入审核通过的填报；没有通过的不计入，签发前检查会列出有哪些。责任单位以文件报送的都要审核；经办人自己录入的，没有指定审核人时视同已审核。", None))
        self.approvals_printed_check.setText(QCoreApplication.translate("ReviewForm", "文书的表格下注明谁审核、什么时候(&W)", None))
        self.approvals_printed_check.setAccessibleName(QCoreApplication.translate("ReviewForm", "文书的表格下注明谁审核、什么时候", None))
        self.approvals_printed_check.setToolTip(QCoreApplication.translate("ReviewForm", "用于通报、专报的附表，评估报告的指标表和督查台账；默认不注明", None))
        self.reviewer_name_label.setText(QCoreApplication.translate("ReviewForm", "审核人(&R)", None))
        self.reviewer_name_edit.setAccessibleName(QCoreApplication.translate("ReviewForm", "审核人", None))
        self.reviewer_name_edit.setPlaceholderText(QCoreApplication.translate("ReviewForm", "没有另设，可不填", None))
        self.reviewer_hint_label.setText(QCoreApplication.translate("ReviewForm", "指定后，经办人录入的也要审核，并且只有经办人姓名与审核人相同时才能通过和解锁。", None))
        self.return_reasons_label.setText(QCoreApplication.translate("ReviewForm", "常用退回原因，每行一条(&T)", None))
        self.return_reasons_edit.setAccessibleName(QCoreApplication.translate("ReviewForm", "常用退回原因", None))
        self.default_button.setText(QCoreApplication.translate("ReviewForm", "恢复默认原因", None))
        self.default_button.setAccessibleName(QCoreApplication.translate("ReviewForm", "恢复默认原因", None))
        pass
