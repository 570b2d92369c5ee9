"""Form ui/returns/returns_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListView,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.exchange.signed_pages_button import SignedPagesButton
from wanzhou_gui.gui.returns.shares_button import SharesButton
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ReturnsPage:
    def setupUi(self, ReturnsPage: QWidget) -> None:
        if not ReturnsPage.objectName():
            ReturnsPage.setObjectName("ReturnsPage")
        ReturnsPage.resize(1200, 560)
        self.page_layout = QVBoxLayout(ReturnsPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.page_stack = QStackedWidget(ReturnsPage)
        self.page_stack.setObjectName("page_stack")
        self.work_page = QWidget()
        self.work_page.setObjectName("work_page")
        self.work_layout = QVBoxLayout(self.work_page)
        self.work_layout.setSpacing(8)
        self.work_layout.setObjectName("work_layout")
        self.work_layout.setContentsMargins(16, 12, 16, 12)
        self.header_layout = QHBoxLayout()
        self.header_layout.setSpacing(12)
        self.header_layout.setObjectName("header_layout")
        self.header_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.work_page)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")

        self.header_layout.addWidget(self.title_label)

        self.scope_label = QLabel(self.work_page)
        self.scope_label.setObjectName("scope_label")
        self.scope_label.setProperty("kind", "caption")

        self.header_layout.addWidget(self.scope_label)

        self.header_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_layout.addItem(self.header_spacer)

        self.open_period_button = QPushButton(self.work_page)
        self.open_period_button.setObjectName("open_period_button")
        self.open_period_button.setVisible(False)

        self.header_layout.addWidget(self.open_period_button)

        self.work_layout.addLayout(self.header_layout)

        self.draft_banner = QFrame(self.work_page)
        self.draft_banner.setObjectName("draft_banner")
        self.draft_banner.setProperty("kind", "banner")
        self.draft_banner.setVisible(False)
        self.draft_banner_layout = QHBoxLayout(self.draft_banner)
        self.draft_banner_layout.setSpacing(8)
        self.draft_banner_layout.setObjectName("draft_banner_layout")
        self.draft_banner_layout.setContentsMargins(12, 6, 12, 6)
        self.draft_icon_label = QLabel(self.draft_banner)
        self.draft_icon_label.setObjectName("draft_icon_label")

        self.draft_banner_layout.addWidget(self.draft_icon_label)

        self.draft_label = QLabel(self.draft_banner)
        self.draft_label.setObjectName("draft_label")
        self.draft_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.draft_label.sizePolicy().hasHeightForWidth())
        self.draft_label.setSizePolicy(sizePolicy)

        self.draft_banner_layout.addWidget(self.draft_label)

        self.restore_button = QPushButton(self.draft_banner)
        self.restore_button.setObjectName("restore_button")

        self.draft_banner_layout.addWidget(self.restore_button)

        self.discard_button = QPushButton(self.draft_banner)
        self.discard_button.setObjectName("discard_button")

        self.draft_banner_layout.addWidget(self.discard_button)

        self.work_layout.addWidget(self.draft_banner)

        self.notice_frame = QFrame(self.work_page)
        self.notice_frame.setObjectName("notice_frame")
        self.notice_frame.setProperty("kind", "notice")
        self.notice_frame.setVisible(False)
        self.notice_layout = QHBoxLayout(self.notice_frame)
        self.notice_layout.setSpacing(8)
        self.notice_layout.setObjectName("notice_layout")
        self.notice_layout.setContentsMargins(12, 6, 12, 6)
        self.notice_icon_label = QLabel(self.notice_frame)
        self.notice_icon_label.setObjectName("notice_icon_label")

        self.notice_layout.addWidget(self.notice_icon_label)

        self.notice_label = QLabel(self.notice_frame)
        self.notice_label.setObjectName("notice_label")
        self.notice_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.notice_label.sizePolicy().hasHeightForWidth())
        self.notice_label.setSizePolicy(sizePolicy)

        self.notice_layout.addWidget(self.notice_label)

        self.work_layout.addWidget(self.notice_frame)

        self.work_splitter = QSplitter(self.work_page)
        self.work_splitter.setObjectName("work_splitter")
        self.work_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.work_splitter.setHandleWidth(10)
        self.work_splitter.setProperty("kind", "gap")
        self.work_splitter.setChildrenCollapsible(False)
        self.units_card = QFrame(self.work_splitter)
        self.units_card.setObjectName("units_card")
        self.units_card.setProperty("kind", "card")
        self.units_card.setMinimumSize(QSize(176, 0))
        self.units_layout = QVBoxLayout(self.units_card)
        self.units_layout.setSpacing(8)
        self.units_layout.setObjectName("units_layout")
        self.units_layout.setContentsMargins(12, 12, 8, 8)
        self.unit_search_edit = QLineEdit(self.units_card)
        self.unit_search_edit.setObjectName("unit_search_edit")
        self.unit_search_edit.setClearButtonEnabled(True)

        self.units_layout.addWidget(self.unit_search_edit)

        self.reported_label = QLabel(self.units_card)
        self.reported_label.setObjectName("reported_label")
        self.reported_label.setProperty("kind", "caption")

        self.units_layout.addWidget(self.reported_label)

        self.reported_bar = QProgressBar(self.units_card)
        self.reported_bar.setObjectName("reported_bar")
        self.reported_bar.setProperty("kind", "thin")
        self.reported_bar.setTextVisible(False)
        self.reported_bar.setValue(0)

        self.units_layout.addWidget(self.reported_bar)

        self.unit_list = QListView(self.units_card)
        self.unit_list.setObjectName("unit_list")
        self.unit_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.unit_list.setFrameShape(QFrame.Shape.NoFrame)

        self.units_layout.addWidget(self.unit_list)

        self.work_splitter.addWidget(self.units_card)
        self.tasks_card = QFrame(self.work_splitter)
        self.tasks_card.setObjectName("tasks_card")
        self.tasks_card.setProperty("kind", "card")
        self.tasks_card.setMinimumSize(QSize(420, 0))
        self.tasks_layout = QVBoxLayout(self.tasks_card)
        self.tasks_layout.setSpacing(8)
        self.tasks_layout.setObjectName("tasks_layout")
        self.tasks_layout.setContentsMargins(14, 10, 14, 10)
        self.unit_heading_layout = QHBoxLayout()
        self.unit_heading_layout.setSpacing(8)
        self.unit_heading_layout.setObjectName("unit_heading_layout")
        self.unit_heading_layout.setContentsMargins(0, 0, 0, 0)
        self.unit_names_layout = QVBoxLayout()
        self.unit_names_layout.setSpacing(0)
        self.unit_names_layout.setObjectName("unit_names_layout")
        self.unit_names_layout.setContentsMargins(0, 0, 0, 0)
        self.unit_label = QLabel(self.tasks_card)
        self.unit_label.setObjectName("unit_label")
        self.unit_label.setProperty("kind", "card_title")
        self.unit_label.setWordWrap(True)

        self.unit_names_layout.addWidget(self.unit_label)

        self.roles_label = QLabel(self.tasks_card)
        self.roles_label.setObjectName("roles_label")
        self.roles_label.setProperty("kind", "caption")
        self.roles_label.setWordWrap(True)

        self.unit_names_layout.addWidget(self.roles_label)

        self.unit_heading_layout.addLayout(self.unit_names_layout)

        self.signed_button = SignedPagesButton(self.tasks_card)
        self.signed_button.setObjectName("signed_button")

        self.unit_heading_layout.addWidget(self.signed_button)

        self.shares_button = SharesButton(self.tasks_card)
        self.shares_button.setObjectName("shares_button")

        self.unit_heading_layout.addWidget(self.shares_button)

        self.previous_unit_button = QPushButton(self.tasks_card)
        self.previous_unit_button.setObjectName("previous_unit_button")

        self.unit_heading_layout.addWidget(self.previous_unit_button)

        self.next_unit_button = QPushButton(self.tasks_card)
        self.next_unit_button.setObjectName("next_unit_button")

        self.unit_heading_layout.addWidget(self.next_unit_button)

        self.unit_heading_layout.setStretch(0, 1)

        self.tasks_layout.addLayout(self.unit_heading_layout)

        self.task_table = QTableView(self.tasks_card)
        self.task_table.setObjectName("task_table")
        self.task_table.setAlternatingRowColors(True)
        self.task_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.task_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.task_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.task_table.setTabKeyNavigation(False)
        self.task_table.setWordWrap(False)
        self.task_table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.task_table.horizontalHeader().setHighlightSections(False)
        self.task_table.verticalHeader().setVisible(False)
        self.task_table.verticalHeader().setDefaultSectionSize(30)

        self.tasks_layout.addWidget(self.task_table)

        self.signature_layout = QGridLayout()
        self.signature_layout.setObjectName("signature_layout")
        self.signature_layout.setHorizontalSpacing(8)
        self.signature_layout.setVerticalSpacing(2)
        self.signature_layout.setContentsMargins(0, 0, 0, 0)
        self.filled_by_caption = QLabel(self.tasks_card)
        self.filled_by_caption.setObjectName("filled_by_caption")

        self.signature_layout.addWidget(self.filled_by_caption, 0, 0, 1, 1)

        self.filled_by_edit = QLineEdit(self.tasks_card)
        self.filled_by_edit.setObjectName("filled_by_edit")

        self.signature_layout.addWidget(self.filled_by_edit, 0, 1, 1, 1)

        self.phone_caption = QLabel(self.tasks_card)
        self.phone_caption.setObjectName("phone_caption")

        self.signature_layout.addWidget(self.phone_caption, 0, 2, 1, 1)

        self.phone_edit = QLineEdit(self.tasks_card)
        self.phone_edit.setObjectName("phone_edit")

        self.signature_layout.addWidget(self.phone_edit, 0, 3, 1, 1)

        self.reviewed_by_caption = QLabel(self.tasks_card)
        self.reviewed_by_caption.setObjectName("reviewed_by_caption")

        self.signature_layout.addWidget(self.reviewed_by_caption, 0, 4, 1, 1)

        self.reviewed_by_edit = QLineEdit(self.tasks_card)
        self.reviewed_by_edit.setObjectName("reviewed_by_edit")

        self.signature_layout.addWidget(self.reviewed_by_edit, 0, 5, 1, 1)

        self.filled_by_problem = ProblemLabel(self.tasks_card)
        self.filled_by_problem.setObjectName("filled_by_problem")

        self.signature_layout.addWidget(self.filled_by_problem, 1, 0, 1, 2)

        self.phone_problem = ProblemLabel(self.tasks_card)
        self.phone_problem.setObjectName("phone_problem")

        self.signature_layout.addWidget(self.phone_problem, 1, 2, 1, 2)

        self.reviewed_by_problem = ProblemLabel(self.tasks_card)
        self.reviewed_by_problem.setObjectName("reviewed_by_problem")

        self.signature_layout.addWidget(self.reviewed_by_problem, 1, 4, 1, 2)

        self.signature_layout.setColumnStretch(1, 4)
        self.signature_layout.setColumnStretch(3, 5)
        self.signature_layout.setColumnStretch(5, 4)

        self.tasks_layout.addLayout(self.signature_layout)

        self.problems_frame = QFrame(self.tasks_card)
        self.problems_frame.setObjectName("problems_frame")
        self.problems_frame.setProperty("kind", "banner")
        self.problems_frame.setVisible(False)
        self.problems_layout = QHBoxLayout(self.problems_frame)
        self.problems_layout.setSpacing(8)
        self.problems_layout.setObjectName("problems_layout")
        self.problems_layout.setContentsMargins(12, 6, 8, 6)
        self.problems_icon_label = QLabel(self.problems_frame)
        self.problems_icon_label.setObjectName("problems_icon_label")

        self.problems_layout.addWidget(self.problems_icon_label)

        self.problems_label = QLabel(self.problems_frame)
        self.problems_label.setObjectName("problems_label")
        self.problems_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.problems_label.sizePolicy().hasHeightForWidth())
        self.problems_label.setSizePolicy(sizePolicy)

        self.problems_layout.addWidget(self.problems_label)

        self.confirm_check = QCheckBox(self.problems_frame)
        self.confirm_check.setObjectName("confirm_check")
        self.confirm_check.setVisible(False)

        self.problems_layout.addWidget(self.confirm_check)

        self.locate_button = QPushButton(self.problems_frame)
        self.locate_button.setObjectName("locate_button")
        self.locate_button.setProperty("kind", "link")

        self.problems_layout.addWidget(self.locate_button)

        self.tasks_layout.addWidget(self.problems_frame)

        self.actions_layout = QHBoxLayout()
        self.actions_layout.setSpacing(8)
        self.actions_layout.setObjectName("actions_layout")
        self.actions_layout.setContentsMargins(0, 0, 0, 0)
        self.saved_label = QLabel(self.tasks_card)
        self.saved_label.setObjectName("saved_label")
        self.saved_label.setProperty("kind", "caption")

        self.actions_layout.addWidget(self.saved_label)

        self.actions_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.actions_layout.addItem(self.actions_spacer)

        self.send_back_button = QPushButton(self.tasks_card)
        self.send_back_button.setObjectName("send_back_button")

        self.actions_layout.addWidget(self.send_back_button)

        self.submit_button = QPushButton(self.tasks_card)
        self.submit_button.setObjectName("submit_button")
        self.submit_button.setProperty("kind", "primary")

        self.actions_layout.addWidget(self.submit_button)

        self.tasks_layout.addLayout(self.actions_layout)

        self.work_splitter.addWidget(self.tasks_card)
        self.form_card = QFrame(self.work_splitter)
        self.form_card.setObjectName("form_card")
        self.form_card.setProperty("kind", "card")
        self.form_card.setMinimumSize(QSize(360, 0))
        self.form_card_layout = QVBoxLayout(self.form_card)
        self.form_card_layout.setSpacing(8)
        self.form_card_layout.setObjectName("form_card_layout")
        self.form_card_layout.setContentsMargins(0, 0, 0, 0)
        self.form_stack = QStackedWidget(self.form_card)
        self.form_stack.setObjectName("form_stack")
        self.no_row_page = QWidget()
        self.no_row_page.setObjectName("no_row_page")
        self.no_row_layout = QVBoxLayout(self.no_row_page)
        self.no_row_layout.setSpacing(8)
        self.no_row_layout.setObjectName("no_row_layout")
        self.no_row_layout.setContentsMargins(0, 0, 0, 0)
        self.no_row_label = QLabel(self.no_row_page)
        self.no_row_label.setObjectName("no_row_label")
        self.no_row_label.setProperty("kind", "caption")
        self.no_row_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.no_row_layout.addWidget(self.no_row_label)

        self.form_stack.addWidget(self.no_row_page)

        self.form_card_layout.addWidget(self.form_stack)

        self.work_splitter.addWidget(self.form_card)

        self.work_layout.addWidget(self.work_splitter)

        self.work_layout.setStretch(3, 1)
        self.page_stack.addWidget(self.work_page)

        self.page_layout.addWidget(self.page_stack)

        self.filled_by_caption.setBuddy(self.filled_by_edit)
        self.phone_caption.setBuddy(self.phone_edit)
        self.reviewed_by_caption.setBuddy(self.reviewed_by_edit)
        QWidget.setTabOrder(self.restore_button, self.discard_button)
        QWidget.setTabOrder(self.discard_button, self.open_period_button)
        QWidget.setTabOrder(self.open_period_button, self.unit_search_edit)
        QWidget.setTabOrder(self.unit_search_edit, self.unit_list)
        QWidget.setTabOrder(self.unit_list, self.signed_button)
        QWidget.setTabOrder(self.signed_button, self.shares_button)
        QWidget.setTabOrder(self.shares_button, self.previous_unit_button)
        QWidget.setTabOrder(self.previous_unit_button, self.next_unit_button)
        QWidget.setTabOrder(self.next_unit_button, self.task_table)
        QWidget.setTabOrder(self.task_table, self.filled_by_edit)
        QWidget.setTabOrder(self.filled_by_edit, self.phone_edit)
        QWidget.setTabOrder(self.phone_edit, self.reviewed_by_edit)
        QWidget.setTabOrder(self.reviewed_by_edit, self.confirm_check)
        QWidget.setTabOrder(self.confirm_check, self.locate_button)
        QWidget.setTabOrder(self.locate_button, self.send_back_button)
        QWidget.setTabOrder(self.send_back_button, self.submit_button)

        self.retranslateUi(ReturnsPage)

    def retranslateUi(self, ReturnsPage: QWidget) -> None:
        ReturnsPage.setWindowTitle(QCoreApplication.translate("ReturnsPage", "单位填报", None))
        self.title_label.setText(QCoreApplication.translate("ReturnsPage", "单位填报", None))
        self.scope_label.setText("")
        self.open_period_button.setText(QCoreApplication.translate("ReturnsPage", "开放本期填报", None))
        self.open_period_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "开放本期填报", None))
        self.draft_icon_label.setText("")
        self.draft_label.setText("")
        self.restore_button.setText(QCoreApplication.translate("ReturnsPage", "恢复", None))
        self.restore_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "恢复未保存的文字", None))
        self.discard_button.setText(QCoreApplication.translate("ReturnsPage", "丢弃草稿", None))
        self.discard_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "丢弃草稿", None))
        self.notice_icon_label.setText("")
        self.notice_label.setText("")
        self.unit_search_edit.setAccessibleName(QCoreApplication.translate("ReturnsPage", "查找单位", None))
        self.unit_search_edit.setPlaceholderText(QCoreApplication.translate("ReturnsPage", "查单位，如 fgw", None))
        self.reported_label.setText("")
        self.reported_bar.setAccessibleName(QCoreApplication.translate("ReturnsPage", "已报家数", None))
        self.unit_list.setAccessibleName(QCoreApplication.translate("ReturnsPage", "单位列表", None))
        self.unit_label.setText("")
        self.roles_label.setText("")
        self.previous_unit_button.setText(QCoreApplication.translate("ReturnsPage", "上一家", None))
        self.previous_unit_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "上一家", None))
        self.previous_unit_button.setToolTip(QCoreApplication.translate("ReturnsPage", "上一家（Ctrl+PageUp）", None))
        self.next_unit_button.setText(QCoreApplication.translate("ReturnsPage", "下一家", None))
        self.next_unit_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "下一家", None))
        self.next_unit_button.setToolTip(QCoreApplication.translate("ReturnsPage", "下一家（Ctrl+PageDown）", None))
        self.task_table.setAccessibleName(QCoreApplication.translate("ReturnsPage", "任务和指标", None))
        self.filled_by_caption.setText(QCoreApplication.translate("ReturnsPage", "填报人(&N)", None))
        self.filled_by_edit.setAccessibleName(QCoreApplication.translate("ReturnsPage", "填报人", None))
        self.phone_caption.setText(QCoreApplication.translate("ReturnsPage", "电话(&L)", None))
        self.phone_edit.setAccessibleName(QCoreApplication.translate("ReturnsPage", "电话", None))
        self.reviewed_by_caption.setText(QCoreApplication.translate("ReturnsPage", "审核人(&R)", None))
        self.reviewed_by_edit.setAccessibleName(QCoreApplication.translate("ReturnsPage", "审核人", None))
        self.problems_icon_label.setText("")
        self.problems_label.setText("")
        self.confirm_check.setText(QCoreApplication.translate("ReturnsPage", "已核对(&K)", None))
        self.confirm_check.setAccessibleName(QCoreApplication.translate("ReturnsPage", "已核对，按现有内容提交", None))
        self.locate_button.setText(QCoreApplication.translate("ReturnsPage", "定位(&G)", None))
        self.locate_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "定位到第一处", None))
        self.saved_label.setText("")
        self.send_back_button.setText(QCoreApplication.translate("ReturnsPage", "退回修改…", None))
        self.send_back_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "退回修改", None))
        self.submit_button.setText(QCoreApplication.translate("ReturnsPage", "提交入库", None))
        self.submit_button.setAccessibleName(QCoreApplication.translate("ReturnsPage", "提交入库（Ctrl+Enter）", None))
        self.submit_button.setToolTip(QCoreApplication.translate("ReturnsPage", "提交入库（Ctrl+Enter）", None))
        self.no_row_label.setText(QCoreApplication.translate("ReturnsPage", "请在中间选择一项任务。", None))
