"""Form ui/plans/plan_review_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QTableView,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.plans.source_view import SourceView


class Ui_PlanReviewPage:
    def setupUi(self, PlanReviewPage: QWidget) -> None:
        if not PlanReviewPage.objectName():
            PlanReviewPage.setObjectName("PlanReviewPage")
        PlanReviewPage.resize(1200, 560)
        self.page_layout = QVBoxLayout(PlanReviewPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.page_stack = QStackedWidget(PlanReviewPage)
        self.page_stack.setObjectName("page_stack")
        self.work_page = QWidget()
        self.work_page.setObjectName("work_page")
        self.work_layout = QVBoxLayout(self.work_page)
        self.work_layout.setSpacing(8)
        self.work_layout.setObjectName("work_layout")
        self.work_layout.setContentsMargins(16, 12, 16, 12)
        self.header_layout = QHBoxLayout()
        self.header_layout.setSpacing(8)
        self.header_layout.setObjectName("header_layout")
        self.header_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.work_page)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")

        self.header_layout.addWidget(self.title_label)

        self.plan_combo = QComboBox(self.work_page)
        self.plan_combo.setObjectName("plan_combo")
        self.plan_combo.setVisible(False)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.plan_combo.sizePolicy().hasHeightForWidth())
        self.plan_combo.setSizePolicy(sizePolicy)

        self.header_layout.addWidget(self.plan_combo)

        self.source_name_label = QLabel(self.work_page)
        self.source_name_label.setObjectName("source_name_label")
        self.source_name_label.setWordWrap(True)
        self.source_name_label.setProperty("kind", "caption")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(1)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.source_name_label.sizePolicy().hasHeightForWidth())
        self.source_name_label.setSizePolicy(sizePolicy1)

        self.header_layout.addWidget(self.source_name_label)

        self.open_button = QPushButton(self.work_page)
        self.open_button.setObjectName("open_button")

        self.header_layout.addWidget(self.open_button)

        self.paste_button = QPushButton(self.work_page)
        self.paste_button.setObjectName("paste_button")

        self.header_layout.addWidget(self.paste_button)

        self.sample_button = QPushButton(self.work_page)
        self.sample_button.setObjectName("sample_button")

        self.header_layout.addWidget(self.sample_button)

        self.work_layout.addLayout(self.header_layout)

        self.error_frame = QFrame(self.work_page)
        self.error_frame.setObjectName("error_frame")
        self.error_frame.setProperty("kind", "banner")
        self.error_frame.setVisible(False)
        self.error_layout = QHBoxLayout(self.error_frame)
        self.error_layout.setSpacing(8)
        self.error_layout.setObjectName("error_layout")
        self.error_layout.setContentsMargins(12, 6, 12, 6)
        self.error_icon_label = QLabel(self.error_frame)
        self.error_icon_label.setObjectName("error_icon_label")

        self.error_layout.addWidget(self.error_icon_label)

        self.error_label = QLabel(self.error_frame)
        self.error_label.setObjectName("error_label")
        self.error_label.setWordWrap(True)
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.error_label.sizePolicy().hasHeightForWidth())
        self.error_label.setSizePolicy(sizePolicy2)

        self.error_layout.addWidget(self.error_label)

        self.work_layout.addWidget(self.error_frame)

        self.work_splitter = QSplitter(self.work_page)
        self.work_splitter.setObjectName("work_splitter")
        self.work_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.work_splitter.setHandleWidth(10)
        self.work_splitter.setProperty("kind", "gap")
        self.work_splitter.setChildrenCollapsible(False)
        self.source_card = QFrame(self.work_splitter)
        self.source_card.setObjectName("source_card")
        self.source_card.setProperty("kind", "card")
        self.source_card.setMinimumSize(QSize(300, 0))
        self.source_layout = QVBoxLayout(self.source_card)
        self.source_layout.setSpacing(6)
        self.source_layout.setObjectName("source_layout")
        self.source_layout.setContentsMargins(12, 10, 12, 12)
        self.source_heading_layout = QHBoxLayout()
        self.source_heading_layout.setSpacing(8)
        self.source_heading_layout.setObjectName("source_heading_layout")
        self.source_heading_layout.setContentsMargins(0, 0, 0, 0)
        self.source_title_label = QLabel(self.source_card)
        self.source_title_label.setObjectName("source_title_label")
        self.source_title_label.setProperty("kind", "card_title")

        self.source_heading_layout.addWidget(self.source_title_label)

        self.source_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.source_heading_layout.addItem(self.source_spacer)

        self.columns_button = QPushButton(self.source_card)
        self.columns_button.setObjectName("columns_button")
        self.columns_button.setVisible(False)
        self.columns_button.setProperty("kind", "link")

        self.source_heading_layout.addWidget(self.columns_button)

        self.edit_button = QPushButton(self.source_card)
        self.edit_button.setObjectName("edit_button")

        self.source_heading_layout.addWidget(self.edit_button)

        self.undo_edit_button = QToolButton(self.source_card)
        self.undo_edit_button.setObjectName("undo_edit_button")

        self.source_heading_layout.addWidget(self.undo_edit_button)

        self.redo_edit_button = QToolButton(self.source_card)
        self.redo_edit_button.setObjectName("redo_edit_button")

        self.source_heading_layout.addWidget(self.redo_edit_button)

        self.more_button = QPushButton(self.source_card)
        self.more_button.setObjectName("more_button")

        self.source_heading_layout.addWidget(self.more_button)

        self.source_heading_layout.setStretch(1, 1)

        self.source_layout.addLayout(self.source_heading_layout)

        self.legend_label = QLabel(self.source_card)
        self.legend_label.setObjectName("legend_label")
        self.legend_label.setProperty("kind", "caption")
        self.legend_label.setWordWrap(True)
        self.legend_label.setTextFormat(Qt.TextFormat.RichText)

        self.source_layout.addWidget(self.legend_label)

        self.unread_frame = QFrame(self.source_card)
        self.unread_frame.setObjectName("unread_frame")
        self.unread_frame.setProperty("kind", "banner")
        self.unread_frame.setVisible(False)
        self.unread_layout = QVBoxLayout(self.unread_frame)
        self.unread_layout.setSpacing(4)
        self.unread_layout.setObjectName("unread_layout")
        self.unread_layout.setContentsMargins(10, 6, 10, 8)
        self.unread_label = QLabel(self.unread_frame)
        self.unread_label.setObjectName("unread_label")
        self.unread_label.setWordWrap(True)

        self.unread_layout.addWidget(self.unread_label)

        self.unread_list = QListWidget(self.unread_frame)
        self.unread_list.setObjectName("unread_list")
        self.unread_list.setMaximumSize(QSize(16777215, 92))
        self.unread_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

        self.unread_layout.addWidget(self.unread_list)

        self.source_layout.addWidget(self.unread_frame)

        self.source_view = SourceView(self.source_card)
        self.source_view.setObjectName("source_view")
        self.source_view.setReadOnly(True)

        self.source_layout.addWidget(self.source_view)

        self.place_label = QLabel(self.source_card)
        self.place_label.setObjectName("place_label")
        self.place_label.setProperty("kind", "caption")
        self.place_label.setWordWrap(True)

        self.source_layout.addWidget(self.place_label)

        self.source_layout.setStretch(3, 1)
        self.work_splitter.addWidget(self.source_card)
        self.tabs = QTabWidget(self.work_splitter)
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)
        self.tabs.setMinimumSize(QSize(480, 0))
        self.tasks_tab = QWidget()
        self.tasks_tab.setObjectName("tasks_tab")
        self.tasks_layout = QVBoxLayout(self.tasks_tab)
        self.tasks_layout.setSpacing(8)
        self.tasks_layout.setObjectName("tasks_layout")
        self.tasks_layout.setContentsMargins(8, 8, 8, 8)
        self.task_table = QTableView(self.tasks_tab)
        self.task_table.setObjectName("task_table")
        self.task_table.setAlternatingRowColors(True)
        self.task_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.task_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.task_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.task_table.setTabKeyNavigation(False)
        self.task_table.setWordWrap(False)
        self.task_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.task_table.horizontalHeader().setHighlightSections(False)
        self.task_table.verticalHeader().setVisible(False)
        self.task_table.verticalHeader().setDefaultSectionSize(30)

        self.tasks_layout.addWidget(self.task_table)

        self.task_detail_label = QLabel(self.tasks_tab)
        self.task_detail_label.setObjectName("task_detail_label")
        self.task_detail_label.setWordWrap(True)
        self.task_detail_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.tasks_layout.addWidget(self.task_detail_label)

        self.task_buttons_layout = QHBoxLayout()
        self.task_buttons_layout.setSpacing(8)
        self.task_buttons_layout.setObjectName("task_buttons_layout")
        self.task_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.task_edit_button = QPushButton(self.tasks_tab)
        self.task_edit_button.setObjectName("task_edit_button")

        self.task_buttons_layout.addWidget(self.task_edit_button)

        self.task_buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.task_buttons_layout.addItem(self.task_buttons_spacer)

        self.tasks_layout.addLayout(self.task_buttons_layout)

        self.tasks_layout.setStretch(0, 1)
        self.tabs.addTab(self.tasks_tab, "")
        self.indicator_tab = QWidget()
        self.indicator_tab.setObjectName("indicator_tab")
        self.indicator_layout = QVBoxLayout(self.indicator_tab)
        self.indicator_layout.setSpacing(8)
        self.indicator_layout.setObjectName("indicator_layout")
        self.indicator_layout.setContentsMargins(8, 8, 8, 8)
        self.indicator_empty_label = QLabel(self.indicator_tab)
        self.indicator_empty_label.setObjectName("indicator_empty_label")
        self.indicator_empty_label.setProperty("kind", "second")
        self.indicator_empty_label.setWordWrap(True)
        self.indicator_empty_label.setVisible(False)
        self.indicator_empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.indicator_layout.addWidget(self.indicator_empty_label)

        self.indicator_table = QTableView(self.indicator_tab)
        self.indicator_table.setObjectName("indicator_table")
        self.indicator_table.setAlternatingRowColors(True)
        self.indicator_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.indicator_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.indicator_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.indicator_table.setTabKeyNavigation(False)
        self.indicator_table.setWordWrap(False)
        self.indicator_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.indicator_table.horizontalHeader().setHighlightSections(False)
        self.indicator_table.verticalHeader().setVisible(False)
        self.indicator_table.verticalHeader().setDefaultSectionSize(30)

        self.indicator_layout.addWidget(self.indicator_table)

        self.indicator_buttons_layout = QHBoxLayout()
        self.indicator_buttons_layout.setSpacing(8)
        self.indicator_buttons_layout.setObjectName("indicator_buttons_layout")
        self.indicator_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.indicator_edit_button = QPushButton(self.indicator_tab)
        self.indicator_edit_button.setObjectName("indicator_edit_button")

        self.indicator_buttons_layout.addWidget(self.indicator_edit_button)

        self.indicator_drop_button = QPushButton(self.indicator_tab)
        self.indicator_drop_button.setObjectName("indicator_drop_button")

        self.indicator_buttons_layout.addWidget(self.indicator_drop_button)

        self.indicator_add_button = QPushButton(self.indicator_tab)
        self.indicator_add_button.setObjectName("indicator_add_button")

        self.indicator_buttons_layout.addWidget(self.indicator_add_button)

        self.indicator_buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.indicator_buttons_layout.addItem(self.indicator_buttons_spacer)

        self.indicator_layout.addLayout(self.indicator_buttons_layout)

        self.tabs.addTab(self.indicator_tab, "")
        self.qualitative_tab = QWidget()
        self.qualitative_tab.setObjectName("qualitative_tab")
        self.qualitative_layout = QVBoxLayout(self.qualitative_tab)
        self.qualitative_layout.setSpacing(8)
        self.qualitative_layout.setObjectName("qualitative_layout")
        self.qualitative_layout.setContentsMargins(8, 8, 8, 8)
        self.qualitative_empty_label = QLabel(self.qualitative_tab)
        self.qualitative_empty_label.setObjectName("qualitative_empty_label")
        self.qualitative_empty_label.setProperty("kind", "second")
        self.qualitative_empty_label.setWordWrap(True)
        self.qualitative_empty_label.setVisible(False)
        self.qualitative_empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.qualitative_layout.addWidget(self.qualitative_empty_label)

        self.qualitative_table = QTableView(self.qualitative_tab)
        self.qualitative_table.setObjectName("qualitative_table")
        self.qualitative_table.setAlternatingRowColors(True)
        self.qualitative_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.qualitative_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.qualitative_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.qualitative_table.setTabKeyNavigation(False)
        self.qualitative_table.setWordWrap(False)
        self.qualitative_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.qualitative_table.horizontalHeader().setHighlightSections(False)
        self.qualitative_table.verticalHeader().setVisible(False)
        self.qualitative_table.verticalHeader().setDefaultSectionSize(30)

        self.qualitative_layout.addWidget(self.qualitative_table)

        self.qualitative_buttons_layout = QHBoxLayout()
        self.qualitative_buttons_layout.setSpacing(8)
        self.qualitative_buttons_layout.setObjectName("qualitative_buttons_layout")
        self.qualitative_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.qualitative_edit_button = QPushButton(self.qualitative_tab)
        self.qualitative_edit_button.setObjectName("qualitative_edit_button")

        self.qualitative_buttons_layout.addWidget(self.qualitative_edit_button)

        self.qualitative_drop_button = QPushButton(self.qualitative_tab)
        self.qualitative_drop_button.setObjectName("qualitative_drop_button")

        self.qualitative_buttons_layout.addWidget(self.qualitative_drop_button)

        self.qualitative_add_button = QPushButton(self.qualitative_tab)
        self.qualitative_add_button.setObjectName("qualitative_add_button")

        self.qualitative_buttons_layout.addWidget(self.qualitative_add_button)

        self.qualitative_buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.qualitative_buttons_layout.addItem(self.qualitative_buttons_spacer)

        self.qualitative_layout.addLayout(self.qualitative_buttons_layout)

        self.tabs.addTab(self.qualitative_tab, "")
        self.milestone_tab = QWidget()
        self.milestone_tab.setObjectName("milestone_tab")
        self.milestone_layout = QVBoxLayout(self.milestone_tab)
        self.milestone_layout.setSpacing(8)
        self.milestone_layout.setObjectName("milestone_layout")
        self.milestone_layout.setContentsMargins(8, 8, 8, 8)
        self.milestone_empty_label = QLabel(self.milestone_tab)
        self.milestone_empty_label.setObjectName("milestone_empty_label")
        self.milestone_empty_label.setProperty("kind", "second")
        self.milestone_empty_label.setWordWrap(True)
        self.milestone_empty_label.setVisible(False)
        self.milestone_empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.milestone_layout.addWidget(self.milestone_empty_label)

        self.milestone_table = QTableView(self.milestone_tab)
        self.milestone_table.setObjectName("milestone_table")
        self.milestone_table.setAlternatingRowColors(True)
        self.milestone_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.milestone_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.milestone_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.milestone_table.setTabKeyNavigation(False)
        self.milestone_table.setWordWrap(False)
        self.milestone_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.milestone_table.horizontalHeader().setHighlightSections(False)
        self.milestone_table.verticalHeader().setVisible(False)
        self.milestone_table.verticalHeader().setDefaultSectionSize(30)

        self.milestone_layout.addWidget(self.milestone_table)

        self.milestone_buttons_layout = QHBoxLayout()
        self.milestone_buttons_layout.setSpacing(8)
        self.milestone_buttons_layout.setObjectName("milestone_buttons_layout")
        self.milestone_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.milestone_edit_button = QPushButton(self.milestone_tab)
        self.milestone_edit_button.setObjectName("milestone_edit_button")

        self.milestone_buttons_layout.addWidget(self.milestone_edit_button)

        self.milestone_drop_button = QPushButton(self.milestone_tab)
        self.milestone_drop_button.setObjectName("milestone_drop_button")

        self.milestone_buttons_layout.addWidget(self.milestone_drop_button)

        self.milestone_add_button = QPushButton(self.milestone_tab)
        self.milestone_add_button.setObjectName("milestone_add_button")

        self.milestone_buttons_layout.addWidget(self.milestone_add_button)

        self.milestone_buttons_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.milestone_buttons_layout.addItem(self.milestone_buttons_spacer)

        self.milestone_layout.addLayout(self.milestone_buttons_layout)

        self.tabs.addTab(self.milestone_tab, "")
        self.unit_tab = QWidget()
        self.unit_tab.setObjectName("unit_tab")
        self.unit_layout = QVBoxLayout(self.unit_tab)
        self.unit_layout.setSpacing(8)
        self.unit_layout.setObjectName("unit_layout")
        self.unit_layout.setContentsMargins(8, 8, 8, 8)
        self.unit_empty_label = QLabel(self.unit_tab)
        self.unit_empty_label.setObjectName("unit_empty_label")
        self.unit_empty_label.setProperty("kind", "second")
        self.unit_empty_label.setWordWrap(True)
        self.unit_empty_label.setVisible(False)
        self.unit_empty_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.unit_layout.addWidget(self.unit_empty_label)

        self.unit_table = QTableView(self.unit_tab)
        self.unit_table.setObjectName("unit_table")
        self.unit_table.setAlternatingRowColors(True)
        self.unit_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.unit_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.unit_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.unit_table.setTabKeyNavigation(False)
        self.unit_table.setWordWrap(False)
        self.unit_table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.unit_table.horizontalHeader().setHighlightSections(False)
        self.unit_table.verticalHeader().setVisible(False)
        self.unit_table.verticalHeader().setDefaultSectionSize(30)

        self.unit_layout.addWidget(self.unit_table)

        self.tabs.addTab(self.unit_tab, "")
        self.work_splitter.addWidget(self.tabs)

        self.work_layout.addWidget(self.work_splitter)

        self.actions_layout = QHBoxLayout()
        self.actions_layout.setSpacing(8)
        self.actions_layout.setObjectName("actions_layout")
        self.actions_layout.setContentsMargins(0, 0, 0, 0)
        self.progress_bar = QProgressBar(self.work_page)
        self.progress_bar.setObjectName("progress_bar")
        self.progress_bar.setProperty("kind", "thin")
        self.progress_bar.setTextVisible(False)
        self.progress_bar.setMaximumSize(QSize(120, 16777215))
        self.progress_bar.setMinimumSize(QSize(120, 0))

        self.actions_layout.addWidget(self.progress_bar)

        self.progress_label = QLabel(self.work_page)
        self.progress_label.setObjectName("progress_label")

        self.actions_layout.addWidget(self.progress_label)

        self.state_label = QLabel(self.work_page)
        self.state_label.setObjectName("state_label")
        self.state_label.setProperty("kind", "caption")
        self.state_label.setWordWrap(True)
        sizePolicy2.setHeightForWidth(self.state_label.sizePolicy().hasHeightForWidth())
        self.state_label.setSizePolicy(sizePolicy2)

        self.actions_layout.addWidget(self.state_label)

        self.periods_button = QPushButton(self.work_page)
        self.periods_button.setObjectName("periods_button")

        self.actions_layout.addWidget(self.periods_button)

        self.register_button = QPushButton(self.work_page)
        self.register_button.setObjectName("register_button")

        self.actions_layout.addWidget(self.register_button)

        self.forms_button = QPushButton(self.work_page)
        self.forms_button.setObjectName("forms_button")

        self.actions_layout.addWidget(self.forms_button)

        self.save_button = QPushButton(self.work_page)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.actions_layout.addWidget(self.save_button)

        self.work_layout.addLayout(self.actions_layout)

        self.work_layout.setStretch(2, 1)
        self.page_stack.addWidget(self.work_page)

        self.page_layout.addWidget(self.page_stack)

        QWidget.setTabOrder(self.open_button, self.paste_button)
        QWidget.setTabOrder(self.paste_button, self.sample_button)
        QWidget.setTabOrder(self.sample_button, self.plan_combo)
        QWidget.setTabOrder(self.plan_combo, self.columns_button)
        QWidget.setTabOrder(self.columns_button, self.unread_list)
        QWidget.setTabOrder(self.unread_list, self.source_view)
        QWidget.setTabOrder(self.source_view, self.columns_button)
        QWidget.setTabOrder(self.columns_button, self.edit_button)
        QWidget.setTabOrder(self.edit_button, self.undo_edit_button)
        QWidget.setTabOrder(self.undo_edit_button, self.redo_edit_button)
        QWidget.setTabOrder(self.redo_edit_button, self.more_button)
        QWidget.setTabOrder(self.more_button, self.tabs)
        QWidget.setTabOrder(self.tabs, self.task_table)
        QWidget.setTabOrder(self.task_table, self.task_edit_button)
        QWidget.setTabOrder(self.task_edit_button, self.indicator_table)
        QWidget.setTabOrder(self.indicator_table, self.indicator_edit_button)
        QWidget.setTabOrder(self.indicator_edit_button, self.indicator_drop_button)
        QWidget.setTabOrder(self.indicator_drop_button, self.indicator_add_button)
        QWidget.setTabOrder(self.indicator_add_button, self.qualitative_table)
        QWidget.setTabOrder(self.qualitative_table, self.qualitative_edit_button)
        QWidget.setTabOrder(self.qualitative_edit_button, self.qualitative_drop_button)
        QWidget.setTabOrder(self.qualitative_drop_button, self.qualitative_add_button)
        QWidget.setTabOrder(self.qualitative_add_button, self.milestone_table)
        QWidget.setTabOrder(self.milestone_table, self.milestone_edit_button)
        QWidget.setTabOrder(self.milestone_edit_button, self.milestone_drop_button)
        QWidget.setTabOrder(self.milestone_drop_button, self.milestone_add_button)
        QWidget.setTabOrder(self.milestone_add_button, self.unit_table)
        QWidget.setTabOrder(self.unit_table, self.periods_button)
        QWidget.setTabOrder(self.periods_button, self.register_button)
        QWidget.setTabOrder(self.register_button, self.forms_button)
        QWidget.setTabOrder(self.forms_button, self.save_button)

        self.retranslateUi(PlanReviewPage)

    def retranslateUi(self, PlanReviewPage: QWidget) -> None:
        PlanReviewPage.setWindowTitle(QCoreApplication.translate("PlanReviewPage", "方案审读", None))
        self.title_label.setText(QCoreApplication.translate("PlanReviewPage", "方案审读", None))
        self.plan_combo.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "文件中的方案", None))
        self.source_name_label.setText("")
        self.source_name_label.setToolTip("")
        self.open_button.setText(QCoreApplication.translate("PlanReviewPage", "打开文件(&O)…", None))
        self.open_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "打开方案文件", None))
        self.paste_button.setText(QCoreApplication.translate("PlanReviewPage", "粘贴文字(&V)…", None))
        self.paste_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "粘贴方案文字", None))
        self.sample_button.setText(QCoreApplication.translate("PlanReviewPage", "内置示例(&B)", None))
        self.sample_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "用内置示例方案", None))
        self.error_icon_label.setText("")
        self.error_label.setText("")
        self.source_title_label.setText(QCoreApplication.translate("PlanReviewPage", "原文", None))
        self.columns_button.setText(QCoreApplication.translate("PlanReviewPage", "列对应(&C)…", None))
        self.columns_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "重新指定表格各列", None))
        self.edit_button.setText(QCoreApplication.translate("PlanReviewPage", "改动(&E)", None))
        self.edit_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "改动原文的归类", None))
        self.undo_edit_button.setText(QCoreApplication.translate("PlanReviewPage", "撤销", None))
        self.undo_edit_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "撤销改动", None))
        self.redo_edit_button.setText(QCoreApplication.translate("PlanReviewPage", "重做", None))
        self.redo_edit_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "重做改动", None))
        self.more_button.setText(QCoreApplication.translate("PlanReviewPage", "更多(&M)", None))
        self.more_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "导出和存为样例", None))
        self.legend_label.setText("")
        self.unread_label.setText("")
        self.unread_list.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "没有读出的行", None))
        self.source_view.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "方案原文", None))
        self.place_label.setText(QCoreApplication.translate("PlanReviewPage", "Shift+F10 或右键改动。", None))
        self.tabs.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "读出的内容", None))
        self.task_table.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "任务列表", None))
        self.task_detail_label.setText("")
        self.task_edit_button.setText(QCoreApplication.translate("PlanReviewPage", "修改任务…（F2）", None))
        self.task_edit_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "修改任务", None))
        self.tabs.setTabText(self.tabs.indexOf(self.tasks_tab), QCoreApplication.translate("PlanReviewPage", "任务", None))
        self.indicator_empty_label.setText(QCoreApplication.translate("PlanReviewPage", "没有读出数值指标。请对照原文看有没有遗漏；原文没有就不用处理。", None))
        self.indicator_table.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "指标列表", None))
        self.indicator_edit_button.setText(QCoreApplication.translate("PlanReviewPage", "修改…（F2）", None))
        self.indicator_edit_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "修改指标", None))
        self.indicator_drop_button.setText(QCoreApplication.translate("PlanReviewPage", "删除（Del）", None))
        self.indicator_drop_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "删除指标", None))
        self.indicator_add_button.setText(QCoreApplication.translate("PlanReviewPage", "添加…", None))
        self.indicator_add_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "添加指标", None))
        self.tabs.setTabText(self.tabs.indexOf(self.indicator_tab), QCoreApplication.translate("PlanReviewPage", "指标", None))
        self.qualitative_empty_label.setText(QCoreApplication.translate("PlanReviewPage", "没有读出定性目标。请对照原文看有没有遗漏；原文没有就不用处理。", None))
        self.qualitative_table.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "定性目标列表", None))
        self.qualitative_edit_button.setText(QCoreApplication.translate("PlanReviewPage", "修改…（F2）", None))
        self.qualitative_edit_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "修改定性目标", None))
        self.qualitative_drop_button.setText(QCoreApplication.translate("PlanReviewPage", "删除（Del）", None))
        self.qualitative_drop_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "删除定性目标", None))
        self.qualitative_add_button.setText(QCoreApplication.translate("PlanReviewPage", "添加…", None))
        self.qualitative_add_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "添加定性目标", None))
        self.tabs.setTabText(self.tabs.indexOf(self.qualitative_tab), QCoreApplication.translate("PlanReviewPage", "定性目标", None))
        self.milestone_empty_label.setText(QCoreApplication.translate("PlanReviewPage", "没有读出可核查的成果事项。请对照原文看有没有遗漏。", None))
        self.milestone_table.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "成果事项列表", None))
        self.milestone_edit_button.setText(QCoreApplication.translate("PlanReviewPage", "修改…（F2）", None))
        self.milestone_edit_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "修改成果", None))
        self.milestone_drop_button.setText(QCoreApplication.translate("PlanReviewPage", "删除（Del）", None))
        self.milestone_drop_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "删除成果", None))
        self.milestone_add_button.setText(QCoreApplication.translate("PlanReviewPage", "添加…", None))
        self.milestone_add_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "添加成果", None))
        self.tabs.setTabText(self.tabs.indexOf(self.milestone_tab), QCoreApplication.translate("PlanReviewPage", "成果事项", None))
        self.unit_empty_label.setText(QCoreApplication.translate("PlanReviewPage", "没有读出责任单位。请对照原文核对，存入后可在“设置”的单位字典中补充。", None))
        self.unit_table.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "责任单位列表", None))
        self.tabs.setTabText(self.tabs.indexOf(self.unit_tab), QCoreApplication.translate("PlanReviewPage", "责任单位", None))
        self.progress_bar.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "必答问题进度", None))
        self.progress_label.setText("")
        self.state_label.setText("")
        self.periods_button.setText(QCoreApplication.translate("PlanReviewPage", "生成周期(&Z)…", None))
        self.periods_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "生成填报周期", None))
        self.register_button.setText(QCoreApplication.translate("PlanReviewPage", "立项(&L)…", None))
        self.register_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "立项", None))
        self.forms_button.setText(QCoreApplication.translate("PlanReviewPage", "去发表(&T)", None))
        self.forms_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "去发填报表", None))
        self.forms_button.setProperty("kind", QCoreApplication.translate("PlanReviewPage", "primary", None))
        self.save_button.setText(QCoreApplication.translate("PlanReviewPage", "存入台账(&S)", None))
        self.save_button.setAccessibleName(QCoreApplication.translate("PlanReviewPage", "存入台账", None))
