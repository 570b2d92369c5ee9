"""Form ui/settings/settings_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

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


class Ui_SettingsPage:
    def setupUi(self, SettingsPage: QWidget) -> None:
        if not SettingsPage.objectName():
            SettingsPage.setObjectName("SettingsPage")
        SettingsPage.resize(1200, 560)
        self.page_layout = QVBoxLayout(SettingsPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(16, 12, 16, 12)
        self.header_layout = QHBoxLayout()
        self.header_layout.setSpacing(12)
        self.header_layout.setObjectName("header_layout")
        self.header_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(SettingsPage)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")

        self.header_layout.addWidget(self.title_label)

        self.header_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.header_layout.addItem(self.header_spacer)

        self.page_layout.addLayout(self.header_layout)

        self.tabs = QTabWidget(SettingsPage)
        self.tabs.setObjectName("tabs")
        self.tabs.setDocumentMode(True)

        self.page_layout.addWidget(self.tabs)

        self.retranslateUi(SettingsPage)

    def retranslateUi(self, SettingsPage: QWidget) -> None:
        SettingsPage.setWindowTitle(QCoreApplication.translate("SettingsPage", "设置", None))
        self.title_label.setText(QCoreApplication.translate("SettingsPage", "设置", None))
        self.tabs.setAccessibleName(QCoreApplication.translate("SettingsPage", "设置分类", None))
