"""Form ui/exchange/backup_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_BackupPanel:
    def setupUi(self, BackupPanel: QWidget) -> None:
        if not BackupPanel.objectName():
            BackupPanel.setObjectName("BackupPanel")
        self.page_layout = QVBoxLayout(BackupPanel)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 12, 0, 0)
        self.place_label = QLabel(BackupPanel)
        self.place_label.setObjectName("place_label")
        self.place_label.setWordWrap(True)
        self.place_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.page_layout.addWidget(self.place_label)

        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName("row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.row_2_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_2.addItem(self.row_2_spacer)

        self.check_button = QPushButton(BackupPanel)
        self.check_button.setObjectName("check_button")

        self.row_2.addWidget(self.check_button)

        self.folder_button = QPushButton(BackupPanel)
        self.folder_button.setObjectName("folder_button")

        self.row_2.addWidget(self.folder_button)

        self.other_button = QPushButton(BackupPanel)
        self.other_button.setObjectName("other_button")

        self.row_2.addWidget(self.other_button)

        self.seal_button = QPushButton(BackupPanel)
        self.seal_button.setObjectName("seal_button")

        self.row_2.addWidget(self.seal_button)

        self.backup_button = QPushButton(BackupPanel)
        self.backup_button.setObjectName("backup_button")

        self.row_2.addWidget(self.backup_button)

        self.row_2.setStretch(0, 1)

        self.page_layout.addLayout(self.row_2)

        self.evidence_layout = QHBoxLayout()
        self.evidence_layout.setSpacing(8)
        self.evidence_layout.setObjectName("evidence_layout")
        self.evidence_layout.setContentsMargins(0, 0, 0, 0)
        self.evidence_check = QCheckBox(BackupPanel)
        self.evidence_check.setObjectName("evidence_check")

        self.evidence_layout.addWidget(self.evidence_check)

        self.evidence_label = QLabel(BackupPanel)
        self.evidence_label.setObjectName("evidence_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.evidence_label.sizePolicy().hasHeightForWidth())
        self.evidence_label.setSizePolicy(sizePolicy)
        self.evidence_label.setWordWrap(True)
        self.evidence_label.setProperty("kind", "caption")

        self.evidence_layout.addWidget(self.evidence_label)

        self.copy_evidence_button = QPushButton(BackupPanel)
        self.copy_evidence_button.setObjectName("copy_evidence_button")
        self.copy_evidence_button.setProperty("kind", "link")

        self.evidence_layout.addWidget(self.copy_evidence_button)

        self.collect_evidence_button = QPushButton(BackupPanel)
        self.collect_evidence_button.setObjectName("collect_evidence_button")
        self.collect_evidence_button.setProperty("kind", "link")

        self.evidence_layout.addWidget(self.collect_evidence_button)

        self.page_layout.addLayout(self.evidence_layout)

        self.list_stack = QStackedWidget(BackupPanel)
        self.list_stack.setObjectName("list_stack")
        self.backup_table = QTableWidget()
        self.backup_table.setObjectName("backup_table")
        self.backup_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.backup_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.backup_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.backup_table.setAlternatingRowColors(True)
        self.list_stack.addWidget(self.backup_table)

        self.page_layout.addWidget(self.list_stack)

        self.restore_card = QFrame(BackupPanel)
        self.restore_card.setObjectName("restore_card")
        self.restore_card_layout = QHBoxLayout(self.restore_card)
        self.restore_card_layout.setSpacing(16)
        self.restore_card_layout.setObjectName("restore_card_layout")
        self.restore_card_layout.setContentsMargins(14, 10, 14, 10)
        self.loss_label = QLabel(self.restore_card)
        self.loss_label.setObjectName("loss_label")
        self.loss_label.setWordWrap(True)

        self.restore_card_layout.addWidget(self.loss_label)

        self.restore_button = QPushButton(self.restore_card)
        self.restore_button.setObjectName("restore_button")

        self.restore_card_layout.addWidget(self.restore_button)

        self.restore_card_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.restore_card)

        self.page_layout.setStretch(3, 1)
        QWidget.setTabOrder(self.backup_table, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.backup_button)
        QWidget.setTabOrder(self.backup_button, self.evidence_check)
        QWidget.setTabOrder(self.evidence_check, self.copy_evidence_button)
        QWidget.setTabOrder(self.copy_evidence_button, self.collect_evidence_button)
        QWidget.setTabOrder(self.collect_evidence_button, self.seal_button)
        QWidget.setTabOrder(self.seal_button, self.other_button)
        QWidget.setTabOrder(self.other_button, self.check_button)
        QWidget.setTabOrder(self.check_button, self.folder_button)

        self.retranslateUi(BackupPanel)

    def retranslateUi(self, BackupPanel: QWidget) -> None:
        self.place_label.setText("")
        self.place_label.setProperty("kind", QCoreApplication.translate("BackupPanel", "second", None))
        self.check_button.setText(QCoreApplication.translate("BackupPanel", "检查台账(&K)", None))
        self.check_button.setToolTip(QCoreApplication.translate("BackupPanel", "查台账文件、操作记录、佐证材料和文号登记簿是否完好，不改动任何内容", None))
        self.folder_button.setText(QCoreApplication.translate("BackupPanel", "打开备份文件夹(&F)", None))
        self.other_button.setText(QCoreApplication.translate("BackupPanel", "用其他位置的备份恢复…", None))
        self.seal_button.setText(QCoreApplication.translate("BackupPanel", "加密备份(&E)…", None))
        self.seal_button.setToolTip(QCoreApplication.translate("BackupPanel", "写成一个要用密码才能打开的文件，适合存到 U 盘带走", None))
        self.backup_button.setText(QCoreApplication.translate("BackupPanel", "立即备份(&B)", None))
        self.backup_button.setProperty("kind", QCoreApplication.translate("BackupPanel", "primary", None))
        self.evidence_check.setText(QCoreApplication.translate("BackupPanel", "备份时连同佐证材料(&V)", None))
        self.evidence_check.setAccessibleName(QCoreApplication.translate("BackupPanel", "备份时连同佐证材料", None))
        self.evidence_label.setText(QCoreApplication.translate("BackupPanel", "台账的备份里没有佐证材料的文件。", None))
        self.copy_evidence_button.setText(QCoreApplication.translate("BackupPanel", "佐证材料复制到…", None))
        self.collect_evidence_button.setText(QCoreApplication.translate("BackupPanel", "补齐缺的佐证材料…", None))
        self.backup_table.setAccessibleName(QCoreApplication.translate("BackupPanel", "备份列表", None))
        self.restore_card.setProperty("kind", QCoreApplication.translate("BackupPanel", "card", None))
        self.loss_label.setText("")
        self.restore_button.setText(QCoreApplication.translate("BackupPanel", "恢复到这一份(&R)…", None))
        pass
