"""Form ui/exchange/forms_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSpacerItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.exchange.intake_panel import IntakePanel
from wanzhou_gui.gui.exchange.issue_panel import IssuePanel
from wanzhou_gui.gui.exchange.together_panel import TogetherPanel


class Ui_FormsPage:
    def setupUi(self, FormsPage: QWidget) -> None:
        if not FormsPage.objectName():
            FormsPage.setObjectName("FormsPage")
        self.page_layout = QVBoxLayout(FormsPage)
        self.page_layout.setSpacing(4)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(16, 12, 16, 12)
        self.head_row = QHBoxLayout()
        self.head_row.setSpacing(12)
        self.head_row.setObjectName("head_row")
        self.head_row.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(FormsPage)
        self.title_label.setObjectName("title_label")

        self.head_row.addWidget(self.title_label)

        self.period_label = QLabel(FormsPage)
        self.period_label.setObjectName("period_label")

        self.head_row.addWidget(self.period_label)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_row.addItem(self.spacer_1)

        self.head_row.setStretch(2, 1)

        self.page_layout.addLayout(self.head_row)

        self.forms_tabs = QTabWidget(FormsPage)
        self.forms_tabs.setObjectName("forms_tabs")
        self.forms_tabs.setDocumentMode(True)
        self.issue_tab = IssuePanel()
        self.issue_tab.setObjectName("issue_tab")
        self.forms_tabs.addTab(self.issue_tab, "")
        self.intake_tab = IntakePanel()
        self.intake_tab.setObjectName("intake_tab")
        self.forms_tabs.addTab(self.intake_tab, "")
        self.together_tab = TogetherPanel()
        self.together_tab.setObjectName("together_tab")
        self.forms_tabs.addTab(self.together_tab, "")

        self.page_layout.addWidget(self.forms_tabs)

        self.page_layout.setStretch(1, 1)

        self.retranslateUi(FormsPage)

    def retranslateUi(self, FormsPage: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("FormsPage", "发表收表", None))
        self.title_label.setProperty("kind", QCoreApplication.translate("FormsPage", "page_title", None))
        self.period_label.setText("")
        self.period_label.setProperty("kind", QCoreApplication.translate("FormsPage", "second", None))
        self.forms_tabs.setAccessibleName(QCoreApplication.translate("FormsPage", "发表收表", None))
        self.forms_tabs.setTabText(self.forms_tabs.indexOf(self.issue_tab), QCoreApplication.translate("FormsPage", "发表", None))
        self.forms_tabs.setTabText(self.forms_tabs.indexOf(self.intake_tab), QCoreApplication.translate("FormsPage", "收表", None))
        self.forms_tabs.setTabText(self.forms_tabs.indexOf(self.together_tab), QCoreApplication.translate("FormsPage", "报送情况", None))
        pass
