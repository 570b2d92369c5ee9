"""Form ui/exchange/exchange_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.exchange.backup_panel import BackupPanel
from wanzhou_gui.gui.exchange.drop_zone import DropZone
from wanzhou_gui.gui.exchange.export_panel import ExportPanel
from wanzhou_gui.gui.exchange.journal_panel import JournalPanel
from wanzhou_gui.gui.exchange.package_panel import PackagePanel


class Ui_ExchangePage:
    def setupUi(self, ExchangePage: QWidget) -> None:
        if not ExchangePage.objectName():
            ExchangePage.setObjectName("ExchangePage")
        self.page_layout = QVBoxLayout(ExchangePage)
        self.page_layout.setSpacing(4)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(16, 12, 16, 12)
        self.title_label = QLabel(ExchangePage)
        self.title_label.setObjectName("title_label")

        self.page_layout.addWidget(self.title_label)

        self.exchange_tabs = QTabWidget(ExchangePage)
        self.exchange_tabs.setObjectName("exchange_tabs")
        self.exchange_tabs.setDocumentMode(True)
        self.plan_tab = QWidget()
        self.plan_tab.setObjectName("plan_tab")
        self.plan_tab_layout = QVBoxLayout(self.plan_tab)
        self.plan_tab_layout.setSpacing(12)
        self.plan_tab_layout.setObjectName("plan_tab_layout")
        self.plan_tab_layout.setContentsMargins(0, 12, 0, 0)
        self.drop_zone = DropZone(self.plan_tab)
        self.drop_zone.setObjectName("drop_zone")
        self.drop_zone.setMinimumSize(QSize(0, 140))
        self.drop_zone_layout = QVBoxLayout(self.drop_zone)
        self.drop_zone_layout.setSpacing(8)
        self.drop_zone_layout.setObjectName("drop_zone_layout")
        self.drop_zone_layout.setContentsMargins(12, 12, 12, 12)
        self.spacer_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_zone_layout.addItem(self.spacer_4)

        self.drop_label = QLabel(self.drop_zone)
        self.drop_label.setObjectName("drop_label")
        self.drop_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_zone_layout.addWidget(self.drop_label)

        self.row_5 = QHBoxLayout()
        self.row_5.setSpacing(8)
        self.row_5.setObjectName("row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.spacer_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_5.addItem(self.spacer_6)

        self.choose_file_button = QPushButton(self.drop_zone)
        self.choose_file_button.setObjectName("choose_file_button")

        self.row_5.addWidget(self.choose_file_button)

        self.sample_button = QPushButton(self.drop_zone)
        self.sample_button.setObjectName("sample_button")

        self.row_5.addWidget(self.sample_button)

        self.spacer_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_5.addItem(self.spacer_7)

        self.drop_zone_layout.addLayout(self.row_5)

        self.formats_label = QLabel(self.drop_zone)
        self.formats_label.setObjectName("formats_label")
        self.formats_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_zone_layout.addWidget(self.formats_label)

        self.spacer_8 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_zone_layout.addItem(self.spacer_8)

        self.plan_tab_layout.addWidget(self.drop_zone)

        self.paste_card = QFrame(self.plan_tab)
        self.paste_card.setObjectName("paste_card")
        self.paste_card_layout = QVBoxLayout(self.paste_card)
        self.paste_card_layout.setSpacing(8)
        self.paste_card_layout.setObjectName("paste_card_layout")
        self.paste_card_layout.setContentsMargins(14, 10, 14, 12)
        self.paste_title = QLabel(self.paste_card)
        self.paste_title.setObjectName("paste_title")

        self.paste_card_layout.addWidget(self.paste_title)

        self.paste_edit = QPlainTextEdit(self.paste_card)
        self.paste_edit.setObjectName("paste_edit")
        self.paste_edit.setTabChangesFocus(True)

        self.paste_card_layout.addWidget(self.paste_edit)

        self.row_10 = QHBoxLayout()
        self.row_10.setSpacing(8)
        self.row_10.setObjectName("row_10")
        self.row_10.setContentsMargins(0, 0, 0, 0)
        self.paste_hint = QLabel(self.paste_card)
        self.paste_hint.setObjectName("paste_hint")
        self.paste_hint.setWordWrap(True)

        self.row_10.addWidget(self.paste_hint)

        self.read_button = QPushButton(self.paste_card)
        self.read_button.setObjectName("read_button")

        self.row_10.addWidget(self.read_button)

        self.row_10.setStretch(0, 1)

        self.paste_card_layout.addLayout(self.row_10)

        self.paste_card_layout.setStretch(1, 1)

        self.plan_tab_layout.addWidget(self.paste_card)

        self.exchange_tabs.addTab(self.plan_tab, "")
        self.export_tab = ExportPanel()
        self.export_tab.setObjectName("export_tab")
        self.exchange_tabs.addTab(self.export_tab, "")
        self.package_tab = PackagePanel()
        self.package_tab.setObjectName("package_tab")
        self.exchange_tabs.addTab(self.package_tab, "")
        self.backup_tab = BackupPanel()
        self.backup_tab.setObjectName("backup_tab")
        self.exchange_tabs.addTab(self.backup_tab, "")
        self.journal_tab = JournalPanel()
        self.journal_tab.setObjectName("journal_tab")
        self.exchange_tabs.addTab(self.journal_tab, "")

        self.page_layout.addWidget(self.exchange_tabs)

        self.page_layout.setStretch(1, 1)
        QWidget.setTabOrder(self.exchange_tabs, self.choose_file_button)
        QWidget.setTabOrder(self.choose_file_button, self.sample_button)
        QWidget.setTabOrder(self.sample_button, self.paste_edit)
        QWidget.setTabOrder(self.paste_edit, self.read_button)

        self.retranslateUi(ExchangePage)

    def retranslateUi(self, ExchangePage: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("ExchangePage", "数据交换", None))
        self.title_label.setProperty("kind", QCoreApplication.translate("ExchangePage", "page_title", None))
        self.exchange_tabs.setAccessibleName(QCoreApplication.translate("ExchangePage", "数据交换", None))
        self.drop_label.setText(QCoreApplication.translate("ExchangePage", "把行动方案、任务分解通知拖到这里，或", None))
        self.choose_file_button.setText(QCoreApplication.translate("ExchangePage", "选择文件…", None))
        self.choose_file_button.setProperty("kind", QCoreApplication.translate("ExchangePage", "primary", None))
        self.sample_button.setText(QCoreApplication.translate("ExchangePage", "用内置示例(&B)", None))
        self.formats_label.setText(QCoreApplication.translate("ExchangePage", "可读取 .txt、.docx、带文字的 .pdf 和 .xlsx、.xls 任务表；旧版 Word/WPS 文件请先另存为 .docx", None))
        self.formats_label.setProperty("kind", QCoreApplication.translate("ExchangePage", "caption", None))
        self.paste_card.setProperty("kind", QCoreApplication.translate("ExchangePage", "card", None))
        self.paste_title.setText(QCoreApplication.translate("ExchangePage", "也可以粘贴正文", None))
        self.paste_title.setProperty("kind", QCoreApplication.translate("ExchangePage", "card_title", None))
        self.paste_edit.setAccessibleName(QCoreApplication.translate("ExchangePage", "粘贴方案正文", None))
        self.paste_edit.setPlaceholderText(QCoreApplication.translate("ExchangePage", "从网页或文档中复制整篇通知，粘贴到这里", None))
        self.paste_hint.setText(QCoreApplication.translate("ExchangePage", "读取后先进入“方案审读”，逐项核对，确认后才写入台账。", None))
        self.paste_hint.setProperty("kind", QCoreApplication.translate("ExchangePage", "caption", None))
        self.read_button.setText(QCoreApplication.translate("ExchangePage", "读取(&R)", None))
        self.exchange_tabs.setTabText(self.exchange_tabs.indexOf(self.plan_tab), QCoreApplication.translate("ExchangePage", "导入行动方案", None))
        self.exchange_tabs.setTabText(self.exchange_tabs.indexOf(self.export_tab), QCoreApplication.translate("ExchangePage", "导出", None))
        self.exchange_tabs.setTabText(self.exchange_tabs.indexOf(self.package_tab), QCoreApplication.translate("ExchangePage", "两台交换", None))
        self.exchange_tabs.setTabText(self.exchange_tabs.indexOf(self.backup_tab), QCoreApplication.translate("ExchangePage", "备份与恢复", None))
        self.exchange_tabs.setTabText(self.exchange_tabs.indexOf(self.journal_tab), QCoreApplication.translate("ExchangePage", "操作记录", None))
        pass
