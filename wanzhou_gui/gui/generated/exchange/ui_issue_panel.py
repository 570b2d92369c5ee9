"""Form ui/exchange/issue_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_IssuePanel:
    def setupUi(self, IssuePanel: QWidget) -> None:
        if not IssuePanel.objectName():
            IssuePanel.setObjectName("IssuePanel")
        self.panel_layout = QVBoxLayout(IssuePanel)
        self.panel_layout.setSpacing(0)
        self.panel_layout.setObjectName("panel_layout")
        self.panel_layout.setContentsMargins(0, 12, 0, 0)
        self.issue_stack = QStackedWidget(IssuePanel)
        self.issue_stack.setObjectName("issue_stack")
        self.issue_splitter = QSplitter()
        self.issue_splitter.setObjectName("issue_splitter")
        self.issue_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.issue_splitter.setChildrenCollapsible(False)
        self.issue_side = QWidget(self.issue_splitter)
        self.issue_side.setObjectName("issue_side")
        self.issue_side_layout = QVBoxLayout(self.issue_side)
        self.issue_side_layout.setSpacing(8)
        self.issue_side_layout.setObjectName("issue_side_layout")
        self.issue_side_layout.setContentsMargins(0, 0, 0, 0)
        self.plans_bar = QWidget(self.issue_side)
        self.plans_bar.setObjectName("plans_bar")
        self.plans_row = QHBoxLayout(self.plans_bar)
        self.plans_row.setSpacing(8)
        self.plans_row.setObjectName("plans_row")
        self.plans_row.setContentsMargins(0, 0, 0, 0)
        self.plans_label = QLabel(self.plans_bar)
        self.plans_label.setObjectName("plans_label")

        self.plans_row.addWidget(self.plans_label)

        self.plans_box = QComboBox(self.plans_bar)
        self.plans_box.addItem("")
        self.plans_box.addItem("")
        self.plans_box.setObjectName("plans_box")

        self.plans_row.addWidget(self.plans_box)

        self.plans_hint = QLabel(self.plans_bar)
        self.plans_hint.setObjectName("plans_hint")

        self.plans_row.addWidget(self.plans_hint)

        self.plans_row.setStretch(2, 1)

        self.issue_side_layout.addWidget(self.plans_bar)

        self.choose_row = QHBoxLayout()
        self.choose_row.setSpacing(8)
        self.choose_row.setObjectName("choose_row")
        self.choose_row.setContentsMargins(0, 0, 0, 0)
        self.units_title = QLabel(self.issue_side)
        self.units_title.setObjectName("units_title")

        self.choose_row.addWidget(self.units_title)

        self.count_label = QLabel(self.issue_side)
        self.count_label.setObjectName("count_label")

        self.choose_row.addWidget(self.count_label)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.choose_row.addItem(self.spacer_1)

        self.all_button = QPushButton(self.issue_side)
        self.all_button.setObjectName("all_button")

        self.choose_row.addWidget(self.all_button)

        self.none_button = QPushButton(self.issue_side)
        self.none_button.setObjectName("none_button")

        self.choose_row.addWidget(self.none_button)

        self.missing_button = QPushButton(self.issue_side)
        self.missing_button.setObjectName("missing_button")

        self.choose_row.addWidget(self.missing_button)

        self.choose_row.setStretch(2, 1)

        self.issue_side_layout.addLayout(self.choose_row)

        self.unit_table = QTableWidget(self.issue_side)
        self.unit_table.setObjectName("unit_table")
        self.unit_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.unit_table.setAlternatingRowColors(True)
        self.unit_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.unit_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.unit_table.setShowGrid(False)
        self.unit_table.setTabKeyNavigation(False)

        self.issue_side_layout.addWidget(self.unit_table)

        self.option_row = QHBoxLayout()
        self.option_row.setSpacing(8)
        self.option_row.setObjectName("option_row")
        self.option_row.setContentsMargins(0, 0, 0, 0)
        self.channel_label = QLabel(self.issue_side)
        self.channel_label.setObjectName("channel_label")

        self.option_row.addWidget(self.channel_label)

        self.channel_box = QComboBox(self.issue_side)
        self.channel_box.setObjectName("channel_box")
        self.channel_box.setEditable(True)
        self.channel_box.setMinimumSize(QSize(150, 0))

        self.option_row.addWidget(self.channel_box)

        self.notice_check = QCheckBox(self.issue_side)
        self.notice_check.setObjectName("notice_check")
        self.notice_check.setChecked(True)

        self.option_row.addWidget(self.notice_check)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.option_row.addItem(self.spacer_2)

        self.make_button = QPushButton(self.issue_side)
        self.make_button.setObjectName("make_button")

        self.option_row.addWidget(self.make_button)

        self.option_row.setStretch(3, 1)

        self.issue_side_layout.addLayout(self.option_row)

        self.hint_label = QLabel(self.issue_side)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)

        self.issue_side_layout.addWidget(self.hint_label)

        self.work_card = QFrame(self.issue_side)
        self.work_card.setObjectName("work_card")
        self.work_row = QHBoxLayout(self.work_card)
        self.work_row.setSpacing(12)
        self.work_row.setObjectName("work_row")
        self.work_row.setContentsMargins(12, 8, 12, 8)
        self.work_label = QLabel(self.work_card)
        self.work_label.setObjectName("work_label")

        self.work_row.addWidget(self.work_label)

        self.work_bar = QProgressBar(self.work_card)
        self.work_bar.setObjectName("work_bar")

        self.work_row.addWidget(self.work_bar)

        self.cancel_button = QPushButton(self.work_card)
        self.cancel_button.setObjectName("cancel_button")

        self.work_row.addWidget(self.cancel_button)

        self.work_row.setStretch(1, 1)

        self.issue_side_layout.addWidget(self.work_card)

        self.result_card = QFrame(self.issue_side)
        self.result_card.setObjectName("result_card")
        self.result_row = QHBoxLayout(self.result_card)
        self.result_row.setSpacing(12)
        self.result_row.setObjectName("result_row")
        self.result_row.setContentsMargins(12, 8, 12, 8)
        self.result_label = QLabel(self.result_card)
        self.result_label.setObjectName("result_label")
        self.result_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.result_label.setWordWrap(True)

        self.result_row.addWidget(self.result_label)

        self.open_folder_button = QPushButton(self.result_card)
        self.open_folder_button.setObjectName("open_folder_button")

        self.result_row.addWidget(self.open_folder_button)

        self.result_row.setStretch(0, 1)

        self.issue_side_layout.addWidget(self.result_card)

        self.issue_side_layout.setStretch(2, 1)
        self.issue_splitter.addWidget(self.issue_side)
        self.register_side = QWidget(self.issue_splitter)
        self.register_side.setObjectName("register_side")
        self.register_side_layout = QVBoxLayout(self.register_side)
        self.register_side_layout.setSpacing(8)
        self.register_side_layout.setObjectName("register_side_layout")
        self.register_side_layout.setContentsMargins(12, 0, 0, 0)
        self.register_title = QLabel(self.register_side)
        self.register_title.setObjectName("register_title")

        self.register_side_layout.addWidget(self.register_title)

        self.register_table = QTableWidget(self.register_side)
        self.register_table.setObjectName("register_table")
        self.register_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.register_table.setAlternatingRowColors(True)
        self.register_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.register_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.register_table.setShowGrid(False)
        self.register_table.setTabKeyNavigation(False)

        self.register_side_layout.addWidget(self.register_table)

        self.register_side_layout.setStretch(1, 1)
        self.issue_splitter.addWidget(self.register_side)
        self.issue_stack.addWidget(self.issue_splitter)

        self.panel_layout.addWidget(self.issue_stack)

        self.plans_label.setBuddy(self.plans_box)
        self.channel_label.setBuddy(self.channel_box)
        QWidget.setTabOrder(self.plans_box, self.all_button)
        QWidget.setTabOrder(self.all_button, self.none_button)
        QWidget.setTabOrder(self.none_button, self.missing_button)
        QWidget.setTabOrder(self.missing_button, self.unit_table)
        QWidget.setTabOrder(self.unit_table, self.channel_box)
        QWidget.setTabOrder(self.channel_box, self.notice_check)
        QWidget.setTabOrder(self.notice_check, self.make_button)
        QWidget.setTabOrder(self.make_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.open_folder_button)
        QWidget.setTabOrder(self.open_folder_button, self.register_table)

        self.retranslateUi(IssuePanel)

    def retranslateUi(self, IssuePanel: QWidget) -> None:
        self.plans_label.setText(QCoreApplication.translate("IssuePanel", "发哪些方案(&P)", None))
        self.plans_box.setItemText(0, QCoreApplication.translate("IssuePanel", "本方案", None))
        self.plans_box.setItemText(1, QCoreApplication.translate("IssuePanel", "全部在办方案合并", None))

        self.plans_box.setAccessibleName(QCoreApplication.translate("IssuePanel", "发哪些方案", None))
        self.plans_hint.setText("")
        self.plans_hint.setProperty("kind", QCoreApplication.translate("IssuePanel", "caption", None))
        self.units_title.setText(QCoreApplication.translate("IssuePanel", "发给哪些单位", None))
        self.units_title.setProperty("kind", QCoreApplication.translate("IssuePanel", "card_title", None))
        self.count_label.setText("")
        self.count_label.setProperty("kind", QCoreApplication.translate("IssuePanel", "caption", None))
        self.all_button.setText(QCoreApplication.translate("IssuePanel", "全选(&A)", None))
        self.none_button.setText(QCoreApplication.translate("IssuePanel", "全不选", None))
        self.missing_button.setText(QCoreApplication.translate("IssuePanel", "只选没发过的", None))
        self.unit_table.setAccessibleName(QCoreApplication.translate("IssuePanel", "各单位", None))
        self.channel_label.setText(QCoreApplication.translate("IssuePanel", "发放渠道(&D)", None))
        self.channel_box.setAccessibleName(QCoreApplication.translate("IssuePanel", "发放渠道", None))
        self.notice_check.setText(QCoreApplication.translate("IssuePanel", "同时生成填报通知（Word）(&N)", None))
        self.make_button.setText(QCoreApplication.translate("IssuePanel", "生成填报表(&G)…", None))
        self.make_button.setProperty("kind", QCoreApplication.translate("IssuePanel", "primary", None))
        self.hint_label.setText("")
        self.hint_label.setProperty("kind", QCoreApplication.translate("IssuePanel", "caption", None))
        self.work_card.setProperty("kind", QCoreApplication.translate("IssuePanel", "notice", None))
        self.work_label.setText(QCoreApplication.translate("IssuePanel", "正在生成…", None))
        self.work_bar.setAccessibleName(QCoreApplication.translate("IssuePanel", "生成进度", None))
        self.cancel_button.setText(QCoreApplication.translate("IssuePanel", "停止(&C)", None))
        self.result_card.setProperty("kind", QCoreApplication.translate("IssuePanel", "notice", None))
        self.result_label.setText("")
        self.open_folder_button.setText(QCoreApplication.translate("IssuePanel", "打开文件夹(&F)", None))
        self.register_title.setText(QCoreApplication.translate("IssuePanel", "发放登记", None))
        self.register_title.setProperty("kind", QCoreApplication.translate("IssuePanel", "card_title", None))
        self.register_table.setAccessibleName(QCoreApplication.translate("IssuePanel", "发放登记", None))
        pass
