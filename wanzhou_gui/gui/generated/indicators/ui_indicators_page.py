"""Form ui/indicators/indicators_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QListWidget,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.indicators.definition_form import DefinitionForm
from wanzhou_gui.gui.indicators.history_table import HistoryTable
from wanzhou_gui.gui.indicators.quality_form import QualityForm
from wanzhou_gui.gui.indicators.trajectory_view import TrajectoryView
from wanzhou_gui.gui.indicators.value_form import ValueForm


class Ui_IndicatorsPage:
    def setupUi(self, IndicatorsPage: QWidget) -> None:
        if not IndicatorsPage.objectName():
            IndicatorsPage.setObjectName("IndicatorsPage")
        self.page_layout = QVBoxLayout(IndicatorsPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(16, 12, 16, 12)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName("row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(IndicatorsPage)
        self.title_label.setObjectName("title_label")

        self.row_2.addWidget(self.title_label)

        self.count_label = QLabel(IndicatorsPage)
        self.count_label.setObjectName("count_label")

        self.row_2.addWidget(self.count_label)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_2.addItem(self.spacer_3)

        self.deliverables_button = QPushButton(IndicatorsPage)
        self.deliverables_button.setObjectName("deliverables_button")

        self.row_2.addWidget(self.deliverables_button)

        self.page_layout.addLayout(self.row_2)

        self.body_splitter = QSplitter(IndicatorsPage)
        self.body_splitter.setObjectName("body_splitter")
        self.body_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.body_splitter.setChildrenCollapsible(False)
        self.indicator_list = QListView(self.body_splitter)
        self.indicator_list.setObjectName("indicator_list")
        self.indicator_list.setMinimumSize(QSize(320, 0))
        self.indicator_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.indicator_list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.body_splitter.addWidget(self.indicator_list)
        self.detail_stack = QStackedWidget(self.body_splitter)
        self.detail_stack.setObjectName("detail_stack")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.detail_stack.sizePolicy().hasHeightForWidth())
        self.detail_stack.setSizePolicy(sizePolicy)
        self.indicator_panel = QWidget()
        self.indicator_panel.setObjectName("indicator_panel")
        self.indicator_panel_layout = QVBoxLayout(self.indicator_panel)
        self.indicator_panel_layout.setSpacing(6)
        self.indicator_panel_layout.setObjectName("indicator_panel_layout")
        self.indicator_panel_layout.setContentsMargins(6, 0, 0, 0)
        self.summary_card = QFrame(self.indicator_panel)
        self.summary_card.setObjectName("summary_card")
        self.summary_card_layout = QVBoxLayout(self.summary_card)
        self.summary_card_layout.setSpacing(4)
        self.summary_card_layout.setObjectName("summary_card_layout")
        self.summary_card_layout.setContentsMargins(14, 8, 14, 8)
        self.name_row = QHBoxLayout()
        self.name_row.setSpacing(12)
        self.name_row.setObjectName("name_row")
        self.name_row.setContentsMargins(0, 0, 0, 0)
        self.name_label = QLabel(self.summary_card)
        self.name_label.setObjectName("name_label")
        self.name_label.setWordWrap(True)

        self.name_row.addWidget(self.name_label)

        self.name_row.setStretch(0, 1)

        self.summary_card_layout.addLayout(self.name_row)

        self.row_6 = QHBoxLayout()
        self.row_6.setSpacing(12)
        self.row_6.setObjectName("row_6")
        self.row_6.setContentsMargins(0, 0, 0, 0)
        self.target_label = QLabel(self.summary_card)
        self.target_label.setObjectName("target_label")
        self.target_label.setWordWrap(True)

        self.row_6.addWidget(self.target_label)

        self.owner_label = QLabel(self.summary_card)
        self.owner_label.setObjectName("owner_label")

        self.row_6.addWidget(self.owner_label)

        self.parts_button = QPushButton(self.summary_card)
        self.parts_button.setObjectName("parts_button")
        self.parts_button.setProperty("kind", "link")

        self.row_6.addWidget(self.parts_button)

        self.row_6.setStretch(0, 1)

        self.summary_card_layout.addLayout(self.row_6)

        self.quote_label = QLabel(self.summary_card)
        self.quote_label.setObjectName("quote_label")
        self.quote_label.setWordWrap(True)
        self.quote_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.summary_card_layout.addWidget(self.quote_label)

        self.row_7 = QHBoxLayout()
        self.row_7.setSpacing(12)
        self.row_7.setObjectName("row_7")
        self.row_7.setContentsMargins(0, 0, 0, 0)
        self.row_8 = QHBoxLayout()
        self.row_8.setSpacing(6)
        self.row_8.setObjectName("row_8")
        self.row_8.setContentsMargins(0, 0, 0, 0)
        self.last_caption = QLabel(self.summary_card)
        self.last_caption.setObjectName("last_caption")

        self.row_8.addWidget(self.last_caption)

        self.last_label = QLabel(self.summary_card)
        self.last_label.setObjectName("last_label")

        self.row_8.addWidget(self.last_label)

        self.spacer_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_8.addItem(self.spacer_9)

        self.row_7.addLayout(self.row_8)

        self.row_10 = QHBoxLayout()
        self.row_10.setSpacing(6)
        self.row_10.setObjectName("row_10")
        self.row_10.setContentsMargins(0, 0, 0, 0)
        self.completion_caption = QLabel(self.summary_card)
        self.completion_caption.setObjectName("completion_caption")

        self.row_10.addWidget(self.completion_caption)

        self.completion_label = QLabel(self.summary_card)
        self.completion_label.setObjectName("completion_label")

        self.row_10.addWidget(self.completion_label)

        self.spacer_11 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_10.addItem(self.spacer_11)

        self.row_7.addLayout(self.row_10)

        self.row_12 = QHBoxLayout()
        self.row_12.setSpacing(6)
        self.row_12.setObjectName("row_12")
        self.row_12.setContentsMargins(0, 0, 0, 0)
        self.expected_caption = QLabel(self.summary_card)
        self.expected_caption.setObjectName("expected_caption")

        self.row_12.addWidget(self.expected_caption)

        self.expected_label = QLabel(self.summary_card)
        self.expected_label.setObjectName("expected_label")

        self.row_12.addWidget(self.expected_label)

        self.spacer_13 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_12.addItem(self.spacer_13)

        self.row_7.addLayout(self.row_12)

        self.row_14 = QHBoxLayout()
        self.row_14.setSpacing(6)
        self.row_14.setObjectName("row_14")
        self.row_14.setContentsMargins(0, 0, 0, 0)
        self.gap_caption = QLabel(self.summary_card)
        self.gap_caption.setObjectName("gap_caption")

        self.row_14.addWidget(self.gap_caption)

        self.gap_label = QLabel(self.summary_card)
        self.gap_label.setObjectName("gap_label")

        self.row_14.addWidget(self.gap_label)

        self.spacer_15 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_14.addItem(self.spacer_15)

        self.row_7.addLayout(self.row_14)

        self.row_7.setStretch(0, 1)
        self.row_7.setStretch(1, 1)
        self.row_7.setStretch(2, 1)
        self.row_7.setStretch(3, 1)

        self.summary_card_layout.addLayout(self.row_7)

        self.reason_label = QLabel(self.summary_card)
        self.reason_label.setObjectName("reason_label")
        self.reason_label.setWordWrap(True)

        self.summary_card_layout.addWidget(self.reason_label)

        self.forecast_label = QLabel(self.summary_card)
        self.forecast_label.setObjectName("forecast_label")
        self.forecast_label.setWordWrap(True)

        self.summary_card_layout.addWidget(self.forecast_label)

        self.parts_label = QLabel(self.summary_card)
        self.parts_label.setObjectName("parts_label")
        self.parts_label.setWordWrap(True)
        self.parts_label.setProperty("kind", "question")

        self.summary_card_layout.addWidget(self.parts_label)

        self.correction_label = QLabel(self.summary_card)
        self.correction_label.setObjectName("correction_label")
        self.correction_label.setWordWrap(True)

        self.summary_card_layout.addWidget(self.correction_label)

        self.indicator_panel_layout.addWidget(self.summary_card)

        self.detail_tabs = QTabWidget(self.indicator_panel)
        self.detail_tabs.setObjectName("detail_tabs")
        self.detail_tabs.setDocumentMode(True)
        self.course_tab = QFrame()
        self.course_tab.setObjectName("course_tab")
        self.course_tab_layout = QVBoxLayout(self.course_tab)
        self.course_tab_layout.setSpacing(0)
        self.course_tab_layout.setObjectName("course_tab_layout")
        self.course_tab_layout.setContentsMargins(0, 0, 0, 0)
        self.course_scroll = QScrollArea(self.course_tab)
        self.course_scroll.setObjectName("course_scroll")
        self.course_scroll.setWidgetResizable(True)
        self.course_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.course_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.course_body = QWidget()
        self.course_body.setObjectName("course_body")
        self.course_body_layout = QVBoxLayout(self.course_body)
        self.course_body_layout.setSpacing(6)
        self.course_body_layout.setObjectName("course_body_layout")
        self.course_body_layout.setContentsMargins(12, 6, 12, 8)
        self.trajectory_view = TrajectoryView(self.course_body)
        self.trajectory_view.setObjectName("trajectory_view")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(1)
        sizePolicy1.setHeightForWidth(self.trajectory_view.sizePolicy().hasHeightForWidth())
        self.trajectory_view.setSizePolicy(sizePolicy1)

        self.course_body_layout.addWidget(self.trajectory_view)

        self.course_line = QFrame(self.course_body)
        self.course_line.setObjectName("course_line")

        self.course_body_layout.addWidget(self.course_line)

        self.value_form = ValueForm(self.course_body)
        self.value_form.setObjectName("value_form")

        self.course_body_layout.addWidget(self.value_form)

        self.course_body_layout.setStretch(0, 1)
        self.course_scroll.setWidget(self.course_body)

        self.course_tab_layout.addWidget(self.course_scroll)

        self.detail_tabs.addTab(self.course_tab, "")
        self.history_tab = QFrame()
        self.history_tab.setObjectName("history_tab")
        self.history_tab_layout = QVBoxLayout(self.history_tab)
        self.history_tab_layout.setSpacing(6)
        self.history_tab_layout.setObjectName("history_tab_layout")
        self.history_tab_layout.setContentsMargins(10, 8, 10, 8)
        self.formula_label = QLabel(self.history_tab)
        self.formula_label.setObjectName("formula_label")
        self.formula_label.setWordWrap(True)

        self.history_tab_layout.addWidget(self.formula_label)

        self.history_table = HistoryTable(self.history_tab)
        self.history_table.setObjectName("history_table")

        self.history_tab_layout.addWidget(self.history_table)

        self.history_hint_label = QLabel(self.history_tab)
        self.history_hint_label.setObjectName("history_hint_label")
        self.history_hint_label.setWordWrap(True)

        self.history_tab_layout.addWidget(self.history_hint_label)

        self.detail_tabs.addTab(self.history_tab, "")
        self.definition_tab = QFrame()
        self.definition_tab.setObjectName("definition_tab")
        self.definition_tab_layout = QVBoxLayout(self.definition_tab)
        self.definition_tab_layout.setSpacing(0)
        self.definition_tab_layout.setObjectName("definition_tab_layout")
        self.definition_tab_layout.setContentsMargins(4, 4, 4, 4)
        self.definition_scroll = QScrollArea(self.definition_tab)
        self.definition_scroll.setObjectName("definition_scroll")
        self.definition_scroll.setWidgetResizable(True)
        self.definition_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.definition_form = DefinitionForm()
        self.definition_form.setObjectName("definition_form")
        self.definition_scroll.setWidget(self.definition_form)

        self.definition_tab_layout.addWidget(self.definition_scroll)

        self.detail_tabs.addTab(self.definition_tab, "")

        self.indicator_panel_layout.addWidget(self.detail_tabs)

        self.indicator_panel_layout.setStretch(1, 1)
        self.detail_stack.addWidget(self.indicator_panel)
        self.qualitative_panel = QWidget()
        self.qualitative_panel.setObjectName("qualitative_panel")
        self.qualitative_panel_layout = QVBoxLayout(self.qualitative_panel)
        self.qualitative_panel_layout.setSpacing(8)
        self.qualitative_panel_layout.setObjectName("qualitative_panel_layout")
        self.qualitative_panel_layout.setContentsMargins(6, 0, 0, 0)
        self.qualitative_scroll = QScrollArea(self.qualitative_panel)
        self.qualitative_scroll.setObjectName("qualitative_scroll")
        self.qualitative_scroll.setWidgetResizable(True)
        self.qualitative_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.qualitative_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.qualitative_body = QWidget()
        self.qualitative_body.setObjectName("qualitative_body")
        self.qualitative_body_layout = QVBoxLayout(self.qualitative_body)
        self.qualitative_body_layout.setSpacing(8)
        self.qualitative_body_layout.setObjectName("qualitative_body_layout")
        self.qualitative_body_layout.setContentsMargins(0, 0, 0, 0)
        self.qualitative_card = QFrame(self.qualitative_body)
        self.qualitative_card.setObjectName("qualitative_card")
        self.qualitative_card_layout = QVBoxLayout(self.qualitative_card)
        self.qualitative_card_layout.setSpacing(10)
        self.qualitative_card_layout.setObjectName("qualitative_card_layout")
        self.qualitative_card_layout.setContentsMargins(14, 10, 14, 14)
        self.qualitative_title_label = QLabel(self.qualitative_card)
        self.qualitative_title_label.setObjectName("qualitative_title_label")

        self.qualitative_card_layout.addWidget(self.qualitative_title_label)

        self.qualitative_quote_label = QLabel(self.qualitative_card)
        self.qualitative_quote_label.setObjectName("qualitative_quote_label")
        self.qualitative_quote_label.setWordWrap(True)
        self.qualitative_quote_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.qualitative_card_layout.addWidget(self.qualitative_quote_label)

        self.qualitative_hint_label = QLabel(self.qualitative_card)
        self.qualitative_hint_label.setObjectName("qualitative_hint_label")
        self.qualitative_hint_label.setWordWrap(True)

        self.qualitative_card_layout.addWidget(self.qualitative_hint_label)

        self.row_21 = QHBoxLayout()
        self.row_21.setSpacing(8)
        self.row_21.setObjectName("row_21")
        self.row_21.setContentsMargins(0, 0, 0, 0)
        self.related_task_list = QListWidget(self.qualitative_card)
        self.related_task_list.setObjectName("related_task_list")
        self.related_task_list.setMaximumSize(QSize(16777215, 96))

        self.row_21.addWidget(self.related_task_list)

        self.open_task_button = QPushButton(self.qualitative_card)
        self.open_task_button.setObjectName("open_task_button")

        self.row_21.addWidget(self.open_task_button, 0, Qt.AlignmentFlag.AlignTop)

        self.row_21.setStretch(0, 1)

        self.qualitative_card_layout.addLayout(self.row_21)

        self.qualitative_body_layout.addWidget(self.qualitative_card)

        self.quality_card = QFrame(self.qualitative_body)
        self.quality_card.setObjectName("quality_card")
        self.quality_card_layout = QVBoxLayout(self.quality_card)
        self.quality_card_layout.setObjectName("quality_card_layout")
        self.quality_card_layout.setContentsMargins(14, 10, 14, 12)
        self.quality_form = QualityForm(self.quality_card)
        self.quality_form.setObjectName("quality_form")

        self.quality_card_layout.addWidget(self.quality_form)

        self.qualitative_body_layout.addWidget(self.quality_card)

        self.spacer_23 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.qualitative_body_layout.addItem(self.spacer_23)

        self.qualitative_body_layout.setStretch(2, 1)
        self.qualitative_scroll.setWidget(self.qualitative_body)

        self.qualitative_panel_layout.addWidget(self.qualitative_scroll)

        self.detail_stack.addWidget(self.qualitative_panel)
        self.body_splitter.addWidget(self.detail_stack)

        self.page_layout.addWidget(self.body_splitter)

        self.page_layout.setStretch(1, 1)
        QWidget.setTabOrder(self.deliverables_button, self.indicator_list)
        QWidget.setTabOrder(self.indicator_list, self.detail_tabs)
        QWidget.setTabOrder(self.detail_tabs, self.related_task_list)
        QWidget.setTabOrder(self.related_task_list, self.parts_button)
        QWidget.setTabOrder(self.parts_button, self.open_task_button)

        self.retranslateUi(IndicatorsPage)

    def retranslateUi(self, IndicatorsPage: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("IndicatorsPage", "指标", None))
        self.title_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "page_title", None))
        self.count_label.setText("")
        self.count_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "caption", None))
        self.deliverables_button.setText(QCoreApplication.translate("IndicatorsPage", "成果清单…(&C)", None))
        self.deliverables_button.setToolTip(QCoreApplication.translate("IndicatorsPage", "整个方案到某年底应完成的阶段性成果，可成批采纳", None))
        self.indicator_list.setAccessibleName(QCoreApplication.translate("IndicatorsPage", "指标和定性目标", None))
        self.summary_card.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card", None))
        self.name_label.setText("")
        self.name_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card_title", None))
        self.target_label.setText("")
        self.target_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "second", None))
        self.owner_label.setText("")
        self.owner_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "second", None))
        self.parts_button.setText(QCoreApplication.translate("IndicatorsPage", "分担单位…", None))
        self.parts_button.setAccessibleName(QCoreApplication.translate("IndicatorsPage", "分担单位", None))
        self.quote_label.setText("")
        self.quote_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "caption", None))
        self.last_caption.setText(QCoreApplication.translate("IndicatorsPage", "最近值", None))
        self.last_caption.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "caption", None))
        self.last_label.setText(QCoreApplication.translate("IndicatorsPage", "—", None))
        self.last_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card_title", None))
        self.completion_caption.setText(QCoreApplication.translate("IndicatorsPage", "完成率", None))
        self.completion_caption.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "caption", None))
        self.completion_label.setText(QCoreApplication.translate("IndicatorsPage", "—", None))
        self.completion_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card_title", None))
        self.expected_caption.setText(QCoreApplication.translate("IndicatorsPage", "序时应达", None))
        self.expected_caption.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "caption", None))
        self.expected_label.setText(QCoreApplication.translate("IndicatorsPage", "—", None))
        self.expected_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card_title", None))
        self.gap_caption.setText(QCoreApplication.translate("IndicatorsPage", "与序时相比", None))
        self.gap_caption.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "caption", None))
        self.gap_label.setText(QCoreApplication.translate("IndicatorsPage", "—", None))
        self.gap_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card_title", None))
        self.reason_label.setText("")
        self.reason_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "second", None))
        self.forecast_label.setText("")
        self.forecast_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "second", None))
        self.parts_label.setText("")
        self.correction_label.setText("")
        self.correction_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "question", None))
        self.detail_tabs.setAccessibleName(QCoreApplication.translate("IndicatorsPage", "指标内容", None))
        self.course_tab.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card", None))
        self.course_line.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "line", None))
        self.detail_tabs.setTabText(self.detail_tabs.indexOf(self.course_tab), QCoreApplication.translate("IndicatorsPage", "走势与本期数据", None))
        self.history_tab.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card", None))
        self.formula_label.setText("")
        self.formula_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "second", None))
        self.history_table.setAccessibleName(QCoreApplication.translate("IndicatorsPage", "历次数据", None))
        self.history_hint_label.setText(QCoreApplication.translate("IndicatorsPage", "通报公布过的数值以文件为准；以后修改的，作为更正记入下一期通报。", None))
        self.history_hint_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "caption", None))
        self.detail_tabs.setTabText(self.detail_tabs.indexOf(self.history_tab), QCoreApplication.translate("IndicatorsPage", "历次数据", None))
        self.definition_tab.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card", None))
        self.detail_tabs.setTabText(self.detail_tabs.indexOf(self.definition_tab), QCoreApplication.translate("IndicatorsPage", "口径与基期", None))
        self.qualitative_card.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card", None))
        self.qualitative_title_label.setText(QCoreApplication.translate("IndicatorsPage", "定性目标", None))
        self.qualitative_title_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card_title", None))
        self.qualitative_quote_label.setText("")
        self.qualitative_hint_label.setText(QCoreApplication.translate("IndicatorsPage", "没有数字的目标不打分、不亮灯，由督查室按实际做成的事评价。下面是文件中与它有关的任务（推定）：", None))
        self.qualitative_hint_label.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "second", None))
        self.related_task_list.setAccessibleName(QCoreApplication.translate("IndicatorsPage", "相关任务", None))
        self.open_task_button.setText(QCoreApplication.translate("IndicatorsPage", "在台账中查看 (&O)", None))
        self.quality_card.setProperty("kind", QCoreApplication.translate("IndicatorsPage", "card", None))
        pass
