"""Form ui/review/review_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.review.reason_panel import ReasonPanel
from wanzhou_gui.gui.review.row_view import RowView


class Ui_ReviewPage:
    def setupUi(self, ReviewPage: QWidget) -> None:
        if not ReviewPage.objectName():
            ReviewPage.setObjectName("ReviewPage")
        ReviewPage.resize(1200, 560)
        self.page_layout = QVBoxLayout(ReviewPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(16, 12, 16, 12)
        self.header_layout = QHBoxLayout()
        self.header_layout.setSpacing(8)
        self.header_layout.setObjectName("header_layout")
        self.title_label = QLabel(ReviewPage)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")

        self.header_layout.addWidget(self.title_label)

        self.count_label = QLabel(ReviewPage)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("kind", "second")

        self.header_layout.addWidget(self.count_label)

        self.approve_all_button = QPushButton(ReviewPage)
        self.approve_all_button.setObjectName("approve_all_button")

        self.header_layout.addWidget(self.approve_all_button)

        self.return_all_button = QPushButton(ReviewPage)
        self.return_all_button.setObjectName("return_all_button")

        self.header_layout.addWidget(self.return_all_button)

        self.notice_button = QPushButton(ReviewPage)
        self.notice_button.setObjectName("notice_button")

        self.header_layout.addWidget(self.notice_button)

        self.header_layout.setStretch(1, 1)

        self.page_layout.addLayout(self.header_layout)

        self.page_stack = QStackedWidget(ReviewPage)
        self.page_stack.setObjectName("page_stack")
        self.review_splitter = QSplitter()
        self.review_splitter.setObjectName("review_splitter")
        self.review_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.review_splitter.setChildrenCollapsible(False)
        self.review_splitter.setProperty("kind", "gap")
        self.queue_card = QFrame(self.review_splitter)
        self.queue_card.setObjectName("queue_card")
        self.queue_card.setProperty("kind", "card")
        self.queue_card.setMinimumSize(QSize(300, 0))
        self.queue_layout = QVBoxLayout(self.queue_card)
        self.queue_layout.setSpacing(6)
        self.queue_layout.setObjectName("queue_layout")
        self.queue_layout.setContentsMargins(10, 8, 10, 10)
        self.queue_label = QLabel(self.queue_card)
        self.queue_label.setObjectName("queue_label")
        self.queue_label.setProperty("kind", "card_title")

        self.queue_layout.addWidget(self.queue_label)

        self.queue_table = QTableView(self.queue_card)
        self.queue_table.setObjectName("queue_table")
        self.queue_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.queue_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.queue_table.setAlternatingRowColors(True)
        self.queue_table.setTabKeyNavigation(False)

        self.queue_layout.addWidget(self.queue_table)

        self.rows_label = QLabel(self.queue_card)
        self.rows_label.setObjectName("rows_label")
        self.rows_label.setProperty("kind", "card_title")

        self.queue_layout.addWidget(self.rows_label)

        self.rows_table = QTableView(self.queue_card)
        self.rows_table.setObjectName("rows_table")
        self.rows_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rows_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rows_table.setAlternatingRowColors(True)
        self.rows_table.setTabKeyNavigation(False)

        self.queue_layout.addWidget(self.rows_table)

        self.queue_layout.setStretch(1, 2)
        self.queue_layout.setStretch(3, 3)
        self.review_splitter.addWidget(self.queue_card)
        self.detail_card = QFrame(self.review_splitter)
        self.detail_card.setObjectName("detail_card")
        self.detail_card.setProperty("kind", "card")
        self.detail_card.setMinimumSize(QSize(480, 0))
        self.detail_layout = QVBoxLayout(self.detail_card)
        self.detail_layout.setSpacing(8)
        self.detail_layout.setObjectName("detail_layout")
        self.detail_layout.setContentsMargins(14, 10, 14, 10)
        self.notice_frame = QFrame(self.detail_card)
        self.notice_frame.setObjectName("notice_frame")
        self.notice_frame.setProperty("kind", "notice")
        self.notice_layout = QHBoxLayout(self.notice_frame)
        self.notice_layout.setObjectName("notice_layout")
        self.notice_layout.setContentsMargins(10, 4, 10, 4)
        self.notice_label = QLabel(self.notice_frame)
        self.notice_label.setObjectName("notice_label")
        self.notice_label.setTextFormat(Qt.TextFormat.PlainText)
        self.notice_label.setWordWrap(True)

        self.notice_layout.addWidget(self.notice_label)

        self.fill_button = QPushButton(self.notice_frame)
        self.fill_button.setObjectName("fill_button")
        self.fill_button.setProperty("kind", "link")

        self.notice_layout.addWidget(self.fill_button)

        self.notice_layout.setStretch(0, 1)

        self.detail_layout.addWidget(self.notice_frame)

        self.row_view = RowView(self.detail_card)
        self.row_view.setObjectName("row_view")

        self.detail_layout.addWidget(self.row_view)

        self.reason_panel = ReasonPanel(self.detail_card)
        self.reason_panel.setObjectName("reason_panel")

        self.detail_layout.addWidget(self.reason_panel)

        self.act_layout = QHBoxLayout()
        self.act_layout.setSpacing(8)
        self.act_layout.setObjectName("act_layout")
        self.approve_button = QPushButton(self.detail_card)
        self.approve_button.setObjectName("approve_button")
        self.approve_button.setProperty("kind", "primary")

        self.act_layout.addWidget(self.approve_button)

        self.return_button = QPushButton(self.detail_card)
        self.return_button.setObjectName("return_button")

        self.act_layout.addWidget(self.return_button)

        self.unlock_button = QPushButton(self.detail_card)
        self.unlock_button.setObjectName("unlock_button")

        self.act_layout.addWidget(self.unlock_button)

        self.unlock_all_button = QPushButton(self.detail_card)
        self.unlock_all_button.setObjectName("unlock_all_button")

        self.act_layout.addWidget(self.unlock_all_button)

        self.act_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.act_layout.addItem(self.act_spacer)

        self.previous_button = QPushButton(self.detail_card)
        self.previous_button.setObjectName("previous_button")

        self.act_layout.addWidget(self.previous_button)

        self.next_button = QPushButton(self.detail_card)
        self.next_button.setObjectName("next_button")

        self.act_layout.addWidget(self.next_button)

        self.detail_layout.addLayout(self.act_layout)

        self.keys_label = QLabel(self.detail_card)
        self.keys_label.setObjectName("keys_label")
        self.keys_label.setProperty("kind", "caption")
        self.keys_label.setWordWrap(True)

        self.detail_layout.addWidget(self.keys_label)

        self.detail_layout.setStretch(1, 1)
        self.review_splitter.addWidget(self.detail_card)
        self.page_stack.addWidget(self.review_splitter)

        self.page_layout.addWidget(self.page_stack)

        self.page_layout.setStretch(1, 1)
        self.queue_label.setBuddy(self.queue_table)
        self.rows_label.setBuddy(self.rows_table)
        QWidget.setTabOrder(self.queue_table, self.rows_table)
        QWidget.setTabOrder(self.rows_table, self.fill_button)
        QWidget.setTabOrder(self.fill_button, self.approve_button)
        QWidget.setTabOrder(self.approve_button, self.return_button)
        QWidget.setTabOrder(self.return_button, self.unlock_button)
        QWidget.setTabOrder(self.unlock_button, self.unlock_all_button)
        QWidget.setTabOrder(self.unlock_all_button, self.previous_button)
        QWidget.setTabOrder(self.previous_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.approve_all_button)
        QWidget.setTabOrder(self.approve_all_button, self.return_all_button)
        QWidget.setTabOrder(self.return_all_button, self.notice_button)

        self.retranslateUi(ReviewPage)

    def retranslateUi(self, ReviewPage: QWidget) -> None:
        ReviewPage.setWindowTitle(QCoreApplication.translate("ReviewPage", "审核", None))
        self.title_label.setText(QCoreApplication.translate("ReviewPage", "审核", None))
        self.approve_all_button.setText(QCoreApplication.translate("ReviewPage", "整表通过(&P)", None))
        self.approve_all_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "整表通过", None))
        self.approve_all_button.setToolTip(QCoreApplication.translate("ReviewPage", "这家单位的全部内容审核通过并锁定（Ctrl+回车）", None))
        self.return_all_button.setText(QCoreApplication.translate("ReviewPage", "整表退回(&B)…", None))
        self.return_all_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "整表退回", None))
        self.return_all_button.setToolTip(QCoreApplication.translate("ReviewPage", "把这家单位的整张填报表退回修改", None))
        self.notice_button.setText(QCoreApplication.translate("ReviewPage", "退回修改通知(&N)…", None))
        self.notice_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "退回修改通知", None))
        self.notice_button.setToolTip(QCoreApplication.translate("ReviewPage", "给这家单位出具退回修改通知，逐项列明原因", None))
        self.queue_label.setText(QCoreApplication.translate("ReviewPage", "报送单位(&U)", None))
        self.queue_table.setAccessibleName(QCoreApplication.translate("ReviewPage", "报送单位", None))
        self.rows_label.setText(QCoreApplication.translate("ReviewPage", "填报内容(&I)", None))
        self.rows_table.setAccessibleName(QCoreApplication.translate("ReviewPage", "填报内容", None))
        self.fill_button.setText(QCoreApplication.translate("ReviewPage", "去单位填报(&F)", None))
        self.fill_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "去单位填报", None))
        self.approve_button.setText(QCoreApplication.translate("ReviewPage", "通过本项 A", None))
        self.approve_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "通过本项", None))
        self.return_button.setText(QCoreApplication.translate("ReviewPage", "退回本项… R", None))
        self.return_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "退回本项", None))
        self.unlock_button.setText(QCoreApplication.translate("ReviewPage", "解锁本项… U", None))
        self.unlock_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "解锁本项", None))
        self.unlock_all_button.setText(QCoreApplication.translate("ReviewPage", "整表解锁…", None))
        self.unlock_all_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "整表解锁", None))
        self.previous_button.setText(QCoreApplication.translate("ReviewPage", "上一项 K", None))
        self.previous_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "上一项", None))
        self.next_button.setText(QCoreApplication.translate("ReviewPage", "下一项 J", None))
        self.next_button.setAccessibleName(QCoreApplication.translate("ReviewPage", "下一项", None))
        self.keys_label.setText(QCoreApplication.translate("ReviewPage", "J 或 ↓ 下一项\u3000K 或 ↑ 上一项\u3000A 通过\u3000R 退回\u3000U 解锁\u3000Ctrl+回车 整表通过", None))
