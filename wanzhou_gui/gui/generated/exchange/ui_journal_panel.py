"""Form ui/exchange/journal_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_JournalPanel:
    def setupUi(self, JournalPanel: QWidget) -> None:
        if not JournalPanel.objectName():
            JournalPanel.setObjectName("JournalPanel")
        self.page_layout = QVBoxLayout(JournalPanel)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 12, 0, 0)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName("row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(JournalPanel)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)

        self.row_2.addWidget(self.hint_label)

        self.undo_button = QPushButton(JournalPanel)
        self.undo_button.setObjectName("undo_button")

        self.row_2.addWidget(self.undo_button)

        self.redo_button = QPushButton(JournalPanel)
        self.redo_button.setObjectName("redo_button")

        self.row_2.addWidget(self.redo_button)

        self.row_2.setStretch(0, 1)

        self.page_layout.addLayout(self.row_2)

        self.filter_layout = QHBoxLayout()
        self.filter_layout.setSpacing(12)
        self.filter_layout.setObjectName("filter_layout")
        self.clerk_combo = QComboBox(JournalPanel)
        self.clerk_combo.setObjectName("clerk_combo")
        self.clerk_combo.setMinimumSize(QSize(120, 0))

        self.filter_layout.addWidget(self.clerk_combo)

        self.time_combo = QComboBox(JournalPanel)
        self.time_combo.setObjectName("time_combo")
        self.time_combo.setMinimumSize(QSize(120, 0))

        self.filter_layout.addWidget(self.time_combo)

        self.table_combo = QComboBox(JournalPanel)
        self.table_combo.setObjectName("table_combo")
        self.table_combo.setMinimumSize(QSize(150, 0))

        self.filter_layout.addWidget(self.table_combo)

        self.unit_combo = QComboBox(JournalPanel)
        self.unit_combo.setObjectName("unit_combo")
        self.unit_combo.setMinimumSize(QSize(180, 0))

        self.filter_layout.addWidget(self.unit_combo)

        self.filter_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.filter_layout.addItem(self.filter_spacer)

        self.compare_button = QPushButton(JournalPanel)
        self.compare_button.setObjectName("compare_button")

        self.filter_layout.addWidget(self.compare_button)

        self.export_button = QPushButton(JournalPanel)
        self.export_button.setObjectName("export_button")

        self.filter_layout.addWidget(self.export_button)

        self.verify_button = QPushButton(JournalPanel)
        self.verify_button.setObjectName("verify_button")

        self.filter_layout.addWidget(self.verify_button)

        self.page_layout.addLayout(self.filter_layout)

        self.journal_stack = QStackedWidget(JournalPanel)
        self.journal_stack.setObjectName("journal_stack")
        self.journal_splitter = QSplitter()
        self.journal_splitter.setObjectName("journal_splitter")
        self.journal_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.journal_splitter.setChildrenCollapsible(False)
        self.operation_table = QTableWidget(self.journal_splitter)
        self.operation_table.setObjectName("operation_table")
        self.operation_table.setMinimumSize(QSize(360, 0))
        self.operation_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.operation_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.operation_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.operation_table.setAlternatingRowColors(True)
        self.journal_splitter.addWidget(self.operation_table)
        self.detail_card = QFrame(self.journal_splitter)
        self.detail_card.setObjectName("detail_card")
        self.detail_card.setMinimumSize(QSize(320, 0))
        self.detail_card_layout = QVBoxLayout(self.detail_card)
        self.detail_card_layout.setSpacing(8)
        self.detail_card_layout.setObjectName("detail_card_layout")
        self.detail_card_layout.setContentsMargins(14, 10, 14, 12)
        self.detail_title = QLabel(self.detail_card)
        self.detail_title.setObjectName("detail_title")
        self.detail_title.setWordWrap(True)

        self.detail_card_layout.addWidget(self.detail_title)

        self.detail_label = QLabel(self.detail_card)
        self.detail_label.setObjectName("detail_label")
        self.detail_label.setWordWrap(True)

        self.detail_card_layout.addWidget(self.detail_label)

        self.change_table = QTableWidget(self.detail_card)
        self.change_table.setObjectName("change_table")
        self.change_table.setWordWrap(True)
        self.change_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.change_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.change_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.change_table.setAlternatingRowColors(True)

        self.detail_card_layout.addWidget(self.change_table)

        self.detail_card_layout.setStretch(2, 1)
        self.journal_splitter.addWidget(self.detail_card)
        self.journal_stack.addWidget(self.journal_splitter)

        self.page_layout.addWidget(self.journal_stack)

        self.page_layout.setStretch(2, 1)
        QWidget.setTabOrder(self.undo_button, self.redo_button)
        QWidget.setTabOrder(self.redo_button, self.clerk_combo)
        QWidget.setTabOrder(self.clerk_combo, self.time_combo)
        QWidget.setTabOrder(self.time_combo, self.table_combo)
        QWidget.setTabOrder(self.table_combo, self.unit_combo)
        QWidget.setTabOrder(self.unit_combo, self.compare_button)
        QWidget.setTabOrder(self.compare_button, self.export_button)
        QWidget.setTabOrder(self.export_button, self.verify_button)
        QWidget.setTabOrder(self.verify_button, self.operation_table)
        QWidget.setTabOrder(self.operation_table, self.change_table)

        self.retranslateUi(JournalPanel)

    def retranslateUi(self, JournalPanel: QWidget) -> None:
        self.hint_label.setText("")
        self.hint_label.setProperty("kind", QCoreApplication.translate("JournalPanel", "second", None))
        self.undo_button.setText(QCoreApplication.translate("JournalPanel", "撤销(&U)", None))
        self.redo_button.setText(QCoreApplication.translate("JournalPanel", "重做(&Y)", None))
        self.clerk_combo.setAccessibleName(QCoreApplication.translate("JournalPanel", "按经办人筛选", None))
        self.time_combo.setAccessibleName(QCoreApplication.translate("JournalPanel", "按时间筛选", None))
        self.table_combo.setAccessibleName(QCoreApplication.translate("JournalPanel", "按内容筛选", None))
        self.unit_combo.setAccessibleName(QCoreApplication.translate("JournalPanel", "按单位筛选", None))
        self.compare_button.setText(QCoreApplication.translate("JournalPanel", "两期对照(&B)…", None))
        self.export_button.setText(QCoreApplication.translate("JournalPanel", "导出记录(&E)…", None))
        self.verify_button.setText(QCoreApplication.translate("JournalPanel", "核验(&V)…", None))
        self.operation_table.setAccessibleName(QCoreApplication.translate("JournalPanel", "操作记录", None))
        self.detail_card.setProperty("kind", QCoreApplication.translate("JournalPanel", "card", None))
        self.detail_title.setText("")
        self.detail_title.setProperty("kind", QCoreApplication.translate("JournalPanel", "card_title", None))
        self.detail_label.setText("")
        self.detail_label.setProperty("kind", QCoreApplication.translate("JournalPanel", "caption", None))
        self.change_table.setAccessibleName(QCoreApplication.translate("JournalPanel", "改动前后", None))
        pass
