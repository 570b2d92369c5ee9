"""Form ui/exchange/export_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_ExportPanel:
    def setupUi(self, ExportPanel: QWidget) -> None:
        if not ExportPanel.objectName():
            ExportPanel.setObjectName("ExportPanel")
        self.page_layout = QVBoxLayout(ExportPanel)
        self.page_layout.setSpacing(12)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 12, 0, 0)
        self.ledger_card = QFrame(ExportPanel)
        self.ledger_card.setObjectName("ledger_card")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.ledger_card.sizePolicy().hasHeightForWidth())
        self.ledger_card.setSizePolicy(sizePolicy)
        self.ledger_card_layout = QHBoxLayout(self.ledger_card)
        self.ledger_card_layout.setSpacing(16)
        self.ledger_card_layout.setObjectName("ledger_card_layout")
        self.ledger_card_layout.setContentsMargins(14, 12, 14, 12)
        self.row_3 = QVBoxLayout()
        self.row_3.setSpacing(4)
        self.row_3.setObjectName("row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.ledger_title = QLabel(self.ledger_card)
        self.ledger_title.setObjectName("ledger_title")

        self.row_3.addWidget(self.ledger_title)

        self.ledger_text_label = QLabel(self.ledger_card)
        self.ledger_text_label.setObjectName("ledger_text_label")
        self.ledger_text_label.setWordWrap(True)

        self.row_3.addWidget(self.ledger_text_label)

        self.ledger_card_layout.addLayout(self.row_3)

        self.ledger_button = QPushButton(self.ledger_card)
        self.ledger_button.setObjectName("ledger_button")

        self.ledger_card_layout.addWidget(self.ledger_button)

        self.ledger_card_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.ledger_card)

        self.annexes_card = QFrame(ExportPanel)
        self.annexes_card.setObjectName("annexes_card")
        sizePolicy.setHeightForWidth(self.annexes_card.sizePolicy().hasHeightForWidth())
        self.annexes_card.setSizePolicy(sizePolicy)
        self.annexes_card_layout = QHBoxLayout(self.annexes_card)
        self.annexes_card_layout.setSpacing(16)
        self.annexes_card_layout.setObjectName("annexes_card_layout")
        self.annexes_card_layout.setContentsMargins(14, 12, 14, 12)
        self.row_5 = QVBoxLayout()
        self.row_5.setSpacing(4)
        self.row_5.setObjectName("row_5")
        self.row_5.setContentsMargins(0, 0, 0, 0)
        self.annexes_title = QLabel(self.annexes_card)
        self.annexes_title.setObjectName("annexes_title")

        self.row_5.addWidget(self.annexes_title)

        self.annexes_text_label = QLabel(self.annexes_card)
        self.annexes_text_label.setObjectName("annexes_text_label")
        self.annexes_text_label.setWordWrap(True)

        self.row_5.addWidget(self.annexes_text_label)

        self.annexes_card_layout.addLayout(self.row_5)

        self.annexes_button = QPushButton(self.annexes_card)
        self.annexes_button.setObjectName("annexes_button")

        self.annexes_card_layout.addWidget(self.annexes_button)

        self.annexes_card_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.annexes_card)

        self.units_card = QFrame(ExportPanel)
        self.units_card.setObjectName("units_card")
        sizePolicy.setHeightForWidth(self.units_card.sizePolicy().hasHeightForWidth())
        self.units_card.setSizePolicy(sizePolicy)
        self.units_card_layout = QHBoxLayout(self.units_card)
        self.units_card_layout.setSpacing(16)
        self.units_card_layout.setObjectName("units_card_layout")
        self.units_card_layout.setContentsMargins(14, 12, 14, 12)
        self.row_7 = QVBoxLayout()
        self.row_7.setSpacing(4)
        self.row_7.setObjectName("row_7")
        self.row_7.setContentsMargins(0, 0, 0, 0)
        self.units_title = QLabel(self.units_card)
        self.units_title.setObjectName("units_title")

        self.row_7.addWidget(self.units_title)

        self.units_text_label = QLabel(self.units_card)
        self.units_text_label.setObjectName("units_text_label")
        self.units_text_label.setWordWrap(True)

        self.row_7.addWidget(self.units_text_label)

        self.units_card_layout.addLayout(self.row_7)

        self.phones_check = QCheckBox(self.units_card)
        self.phones_check.setObjectName("phones_check")

        self.units_card_layout.addWidget(self.phones_check)

        self.units_button = QPushButton(self.units_card)
        self.units_button.setObjectName("units_button")

        self.units_card_layout.addWidget(self.units_button)

        self.units_card_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.units_card)

        self.archive_card = QFrame(ExportPanel)
        self.archive_card.setObjectName("archive_card")
        sizePolicy.setHeightForWidth(self.archive_card.sizePolicy().hasHeightForWidth())
        self.archive_card.setSizePolicy(sizePolicy)
        self.archive_card_layout = QHBoxLayout(self.archive_card)
        self.archive_card_layout.setSpacing(16)
        self.archive_card_layout.setObjectName("archive_card_layout")
        self.archive_card_layout.setContentsMargins(14, 12, 14, 12)
        self.archive_words = QVBoxLayout()
        self.archive_words.setSpacing(4)
        self.archive_words.setObjectName("archive_words")
        self.archive_words.setContentsMargins(0, 0, 0, 0)
        self.archive_title = QLabel(self.archive_card)
        self.archive_title.setObjectName("archive_title")

        self.archive_words.addWidget(self.archive_title)

        self.archive_text_label = QLabel(self.archive_card)
        self.archive_text_label.setObjectName("archive_text_label")
        self.archive_text_label.setWordWrap(True)

        self.archive_words.addWidget(self.archive_text_label)

        self.archive_card_layout.addLayout(self.archive_words)

        self.archive_button = QPushButton(self.archive_card)
        self.archive_button.setObjectName("archive_button")

        self.archive_card_layout.addWidget(self.archive_button)

        self.archive_card_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.archive_card)

        self.work_card = QFrame(ExportPanel)
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

        self.page_layout.addWidget(self.work_card)

        self.result_card = QFrame(ExportPanel)
        self.result_card.setObjectName("result_card")
        self.result_card_layout = QHBoxLayout(self.result_card)
        self.result_card_layout.setSpacing(12)
        self.result_card_layout.setObjectName("result_card_layout")
        self.result_card_layout.setContentsMargins(12, 8, 12, 8)
        self.result_label = QLabel(self.result_card)
        self.result_label.setObjectName("result_label")
        self.result_label.setWordWrap(True)
        self.result_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.result_card_layout.addWidget(self.result_label)

        self.open_folder_button = QPushButton(self.result_card)
        self.open_folder_button.setObjectName("open_folder_button")

        self.result_card_layout.addWidget(self.open_folder_button)

        self.result_card_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.result_card)

        self.spacer_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.spacer_9)

        QWidget.setTabOrder(self.ledger_button, self.annexes_button)
        QWidget.setTabOrder(self.annexes_button, self.phones_check)
        QWidget.setTabOrder(self.phones_check, self.units_button)
        QWidget.setTabOrder(self.units_button, self.archive_button)
        QWidget.setTabOrder(self.archive_button, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.open_folder_button)

        self.retranslateUi(ExportPanel)

    def retranslateUi(self, ExportPanel: QWidget) -> None:
        self.ledger_card.setProperty("kind", QCoreApplication.translate("ExportPanel", "card", None))
        self.ledger_title.setText(QCoreApplication.translate("ExportPanel", "督查台账", None))
        self.ledger_title.setProperty("kind", QCoreApplication.translate("ExportPanel", "card_title", None))
        self.ledger_text_label.setText(QCoreApplication.translate("ExportPanel", "全部任务、牵头和责任单位、本期进展、完成比例、亮灯和原因，一个 Excel 工作簿。", None))
        self.ledger_text_label.setProperty("kind", QCoreApplication.translate("ExportPanel", "second", None))
        self.ledger_button.setText(QCoreApplication.translate("ExportPanel", "导出台账(&L)…", None))
        self.annexes_card.setProperty("kind", QCoreApplication.translate("ExportPanel", "card", None))
        self.annexes_title.setText(QCoreApplication.translate("ExportPanel", "通报附表", None))
        self.annexes_title.setProperty("kind", QCoreApplication.translate("ExportPanel", "card_title", None))
        self.annexes_text_label.setText(QCoreApplication.translate("ExportPanel", "情况一览表和指标表，与督查通报附件一致，可直接发给单位核对。", None))
        self.annexes_text_label.setProperty("kind", QCoreApplication.translate("ExportPanel", "second", None))
        self.annexes_button.setText(QCoreApplication.translate("ExportPanel", "导出附表(&A)…", None))
        self.units_card.setProperty("kind", QCoreApplication.translate("ExportPanel", "card", None))
        self.units_title.setText(QCoreApplication.translate("ExportPanel", "单位字典", None))
        self.units_title.setProperty("kind", QCoreApplication.translate("ExportPanel", "card_title", None))
        self.units_text_label.setText(QCoreApplication.translate("ExportPanel", "全称、简称、别名、单位性质、联络员；电话勾选才带出。", None))
        self.units_text_label.setProperty("kind", QCoreApplication.translate("ExportPanel", "second", None))
        self.phones_check.setText(QCoreApplication.translate("ExportPanel", "带上联系电话(&P)", None))
        self.phones_check.setAccessibleName(QCoreApplication.translate("ExportPanel", "单位字典带上联系电话", None))
        self.phones_check.setToolTip(QCoreApplication.translate("ExportPanel", "电话属于个人信息，仅供本室内部使用时勾选", None))
        self.units_button.setText(QCoreApplication.translate("ExportPanel", "导出单位(&U)…", None))
        self.archive_card.setProperty("kind", QCoreApplication.translate("ExportPanel", "card", None))
        self.archive_title.setText(QCoreApplication.translate("ExportPanel", "督查档案", None))
        self.archive_title.setProperty("kind", QCoreApplication.translate("ExportPanel", "card_title", None))
        self.archive_text_label.setText(QCoreApplication.translate("ExportPanel", "全部文书、报送原件、佐证材料、操作记录和台账备份存成一个压缩文件，不用督查台也能核对。", None))
        self.archive_text_label.setProperty("kind", QCoreApplication.translate("ExportPanel", "second", None))
        self.archive_button.setText(QCoreApplication.translate("ExportPanel", "归档(&G)…", None))
        self.work_card.setProperty("kind", QCoreApplication.translate("ExportPanel", "notice", None))
        self.work_label.setText(QCoreApplication.translate("ExportPanel", "正在归档…", None))
        self.work_bar.setAccessibleName(QCoreApplication.translate("ExportPanel", "归档进度", None))
        self.cancel_button.setText(QCoreApplication.translate("ExportPanel", "停止(&C)", None))
        self.result_card.setProperty("kind", QCoreApplication.translate("ExportPanel", "notice", None))
        self.result_label.setText("")
        self.open_folder_button.setText(QCoreApplication.translate("ExportPanel", "打开所在文件夹(&F)", None))
        pass
