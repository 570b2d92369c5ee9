"""Form ui/scoring/scoring_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ScoringPage:
    def setupUi(self, ScoringPage: QWidget) -> None:
        if not ScoringPage.objectName():
            ScoringPage.setObjectName("ScoringPage")
        ScoringPage.resize(1160, 520)
        self.outer_layout = QVBoxLayout(ScoringPage)
        self.outer_layout.setSpacing(0)
        self.outer_layout.setObjectName("outer_layout")
        self.outer_layout.setContentsMargins(0, 0, 0, 0)
        self.page_stack = QStackedWidget(ScoringPage)
        self.page_stack.setObjectName("page_stack")
        self.work_page = QWidget()
        self.work_page.setObjectName("work_page")
        self.work_layout = QVBoxLayout(self.work_page)
        self.work_layout.setSpacing(8)
        self.work_layout.setObjectName("work_layout")
        self.work_layout.setContentsMargins(16, 10, 16, 10)
        self.head_layout = QHBoxLayout()
        self.head_layout.setSpacing(8)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.work_page)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")

        self.head_layout.addWidget(self.title_label)

        self.state_label = QLabel(self.work_page)
        self.state_label.setObjectName("state_label")
        self.state_label.setProperty("kind", "second")
        self.state_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.state_label.sizePolicy().hasHeightForWidth())
        self.state_label.setSizePolicy(sizePolicy)

        self.head_layout.addWidget(self.state_label)

        self.scope_combo = QComboBox(self.work_page)
        self.scope_combo.setObjectName("scope_combo")
        self.scope_combo.setMinimumSize(QSize(96, 0))

        self.head_layout.addWidget(self.scope_combo)

        self.hand_button = QPushButton(self.work_page)
        self.hand_button.setObjectName("hand_button")

        self.head_layout.addWidget(self.hand_button)

        self.publish_button = QPushButton(self.work_page)
        self.publish_button.setObjectName("publish_button")
        self.publish_button.setProperty("kind", "primary")

        self.head_layout.addWidget(self.publish_button)

        self.workbook_button = QPushButton(self.work_page)
        self.workbook_button.setObjectName("workbook_button")

        self.head_layout.addWidget(self.workbook_button)

        self.pdf_button = QPushButton(self.work_page)
        self.pdf_button.setObjectName("pdf_button")

        self.head_layout.addWidget(self.pdf_button)

        self.rules_button = QPushButton(self.work_page)
        self.rules_button.setObjectName("rules_button")
        self.rules_button.setProperty("kind", "link")

        self.head_layout.addWidget(self.rules_button)

        self.work_layout.addLayout(self.head_layout)

        self.caution_label = QLabel(self.work_page)
        self.caution_label.setObjectName("caution_label")
        self.caution_label.setProperty("kind", "second")
        self.caution_label.setWordWrap(True)

        self.work_layout.addWidget(self.caution_label)

        self.tables_layout = QHBoxLayout()
        self.tables_layout.setSpacing(12)
        self.tables_layout.setObjectName("tables_layout")
        self.tables_layout.setContentsMargins(0, 0, 0, 0)
        self.unit_table = QTableWidget(self.work_page)
        self.unit_table.setObjectName("unit_table")
        self.unit_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.unit_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.unit_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.unit_table.setAlternatingRowColors(True)

        self.tables_layout.addWidget(self.unit_table)

        self.entry_table = QTableWidget(self.work_page)
        self.entry_table.setObjectName("entry_table")
        self.entry_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.entry_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.entry_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.entry_table.setAlternatingRowColors(True)

        self.tables_layout.addWidget(self.entry_table)

        self.tables_layout.setStretch(0, 5)
        self.tables_layout.setStretch(1, 8)

        self.work_layout.addLayout(self.tables_layout)

        self.entry_label = QLabel(self.work_page)
        self.entry_label.setObjectName("entry_label")
        self.entry_label.setProperty("kind", "second")
        self.entry_label.setWordWrap(True)

        self.work_layout.addWidget(self.entry_label)

        self.entry_layout = QHBoxLayout()
        self.entry_layout.setSpacing(8)
        self.entry_layout.setObjectName("entry_layout")
        self.entry_layout.setContentsMargins(0, 0, 0, 0)
        self.sum_label = QLabel(self.work_page)
        self.sum_label.setObjectName("sum_label")
        self.sum_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.sum_label.sizePolicy().hasHeightForWidth())
        self.sum_label.setSizePolicy(sizePolicy)

        self.entry_layout.addWidget(self.sum_label)

        self.fact_button = QPushButton(self.work_page)
        self.fact_button.setObjectName("fact_button")

        self.entry_layout.addWidget(self.fact_button)

        self.object_button = QPushButton(self.work_page)
        self.object_button.setObjectName("object_button")

        self.entry_layout.addWidget(self.object_button)

        self.accept_button = QPushButton(self.work_page)
        self.accept_button.setObjectName("accept_button")

        self.entry_layout.addWidget(self.accept_button)

        self.reject_button = QPushButton(self.work_page)
        self.reject_button.setObjectName("reject_button")

        self.entry_layout.addWidget(self.reject_button)

        self.drop_button = QPushButton(self.work_page)
        self.drop_button.setObjectName("drop_button")

        self.entry_layout.addWidget(self.drop_button)

        self.work_layout.addLayout(self.entry_layout)

        self.problem_label = ProblemLabel(self.work_page)
        self.problem_label.setObjectName("problem_label")

        self.work_layout.addWidget(self.problem_label)

        self.work_layout.setStretch(2, 1)
        self.page_stack.addWidget(self.work_page)

        self.outer_layout.addWidget(self.page_stack)

        QWidget.setTabOrder(self.scope_combo, self.hand_button)
        QWidget.setTabOrder(self.hand_button, self.publish_button)
        QWidget.setTabOrder(self.publish_button, self.workbook_button)
        QWidget.setTabOrder(self.workbook_button, self.pdf_button)
        QWidget.setTabOrder(self.pdf_button, self.rules_button)
        QWidget.setTabOrder(self.rules_button, self.unit_table)
        QWidget.setTabOrder(self.unit_table, self.entry_table)
        QWidget.setTabOrder(self.entry_table, self.fact_button)
        QWidget.setTabOrder(self.fact_button, self.object_button)
        QWidget.setTabOrder(self.object_button, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.reject_button)
        QWidget.setTabOrder(self.reject_button, self.drop_button)

        self.retranslateUi(ScoringPage)

    def retranslateUi(self, ScoringPage: QWidget) -> None:
        ScoringPage.setWindowTitle(QCoreApplication.translate("ScoringPage", "考核计分", None))
        self.title_label.setText(QCoreApplication.translate("ScoringPage", "考核计分", None))
        self.state_label.setText("")
        self.scope_combo.setAccessibleName(QCoreApplication.translate("ScoringPage", "计分范围", None))
        self.hand_button.setText(QCoreApplication.translate("ScoringPage", "手工计分(&H)…", None))
        self.hand_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "手工计分", None))
        self.publish_button.setText(QCoreApplication.translate("ScoringPage", "公布(&U)…", None))
        self.publish_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "公布计分表", None))
        self.workbook_button.setText(QCoreApplication.translate("ScoringPage", "计分表 Excel", None))
        self.workbook_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "计分表 Excel", None))
        self.pdf_button.setText(QCoreApplication.translate("ScoringPage", "计分表 PDF", None))
        self.pdf_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "计分表 PDF", None))
        self.rules_button.setText(QCoreApplication.translate("ScoringPage", "规则(&G)", None))
        self.rules_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "计分规则", None))
        self.caution_label.setText("")
        self.unit_table.setAccessibleName(QCoreApplication.translate("ScoringPage", "各单位得分", None))
        self.entry_table.setAccessibleName(QCoreApplication.translate("ScoringPage", "计分明细", None))
        self.entry_label.setText("")
        self.sum_label.setText("")
        self.fact_button.setText(QCoreApplication.translate("ScoringPage", "看依据(&V)", None))
        self.fact_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "看依据", None))
        self.object_button.setText(QCoreApplication.translate("ScoringPage", "登记申诉(&O)…", None))
        self.object_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "登记申诉", None))
        self.accept_button.setText(QCoreApplication.translate("ScoringPage", "采纳申诉(&A)…", None))
        self.accept_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "采纳申诉", None))
        self.reject_button.setText(QCoreApplication.translate("ScoringPage", "不采纳(&N)…", None))
        self.reject_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "不采纳申诉", None))
        self.drop_button.setText(QCoreApplication.translate("ScoringPage", "删除手工计分", None))
        self.drop_button.setAccessibleName(QCoreApplication.translate("ScoringPage", "删除手工计分", None))
