"""Form ui/exchange/intake_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.exchange.form_drop_zone import FormDropZone
from wanzhou_gui.gui.exchange.intake_review import IntakeReview


class Ui_IntakePanel:
    def setupUi(self, IntakePanel: QWidget) -> None:
        if not IntakePanel.objectName():
            IntakePanel.setObjectName("IntakePanel")
        self.panel_layout = QVBoxLayout(IntakePanel)
        self.panel_layout.setSpacing(0)
        self.panel_layout.setObjectName("panel_layout")
        self.panel_layout.setContentsMargins(0, 12, 0, 0)
        self.intake_stack = QStackedWidget(IntakePanel)
        self.intake_stack.setObjectName("intake_stack")
        self.wait_page = QWidget()
        self.wait_page.setObjectName("wait_page")
        self.wait_layout = QVBoxLayout(self.wait_page)
        self.wait_layout.setSpacing(10)
        self.wait_layout.setObjectName("wait_layout")
        self.wait_layout.setContentsMargins(0, 0, 0, 0)
        self.taken_card = QFrame(self.wait_page)
        self.taken_card.setObjectName("taken_card")
        self.taken_row = QHBoxLayout(self.taken_card)
        self.taken_row.setSpacing(12)
        self.taken_row.setObjectName("taken_row")
        self.taken_row.setContentsMargins(12, 8, 12, 8)
        self.taken_label = QLabel(self.taken_card)
        self.taken_label.setObjectName("taken_label")
        self.taken_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.taken_label.setWordWrap(True)

        self.taken_row.addWidget(self.taken_label)

        self.review_button = QPushButton(self.taken_card)
        self.review_button.setObjectName("review_button")

        self.taken_row.addWidget(self.review_button)

        self.undo_batch_button = QPushButton(self.taken_card)
        self.undo_batch_button.setObjectName("undo_batch_button")

        self.taken_row.addWidget(self.undo_batch_button)

        self.taken_row.setStretch(0, 1)

        self.wait_layout.addWidget(self.taken_card)

        self.drop_zone = FormDropZone(self.wait_page)
        self.drop_zone.setObjectName("drop_zone")
        self.drop_zone.setMinimumSize(QSize(0, 150))
        self.drop_layout = QVBoxLayout(self.drop_zone)
        self.drop_layout.setSpacing(8)
        self.drop_layout.setObjectName("drop_layout")
        self.drop_layout.setContentsMargins(12, 12, 12, 12)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_layout.addItem(self.spacer_1)

        self.drop_label = QLabel(self.drop_zone)
        self.drop_label.setObjectName("drop_label")
        self.drop_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_layout.addWidget(self.drop_label)

        self.drop_row = QHBoxLayout()
        self.drop_row.setSpacing(8)
        self.drop_row.setObjectName("drop_row")
        self.drop_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_row.addItem(self.spacer_2)

        self.files_button = QPushButton(self.drop_zone)
        self.files_button.setObjectName("files_button")

        self.drop_row.addWidget(self.files_button)

        self.folder_button = QPushButton(self.drop_zone)
        self.folder_button.setObjectName("folder_button")

        self.drop_row.addWidget(self.folder_button)

        self.paste_button = QPushButton(self.drop_zone)
        self.paste_button.setObjectName("paste_button")

        self.drop_row.addWidget(self.paste_button)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.drop_row.addItem(self.spacer_3)

        self.drop_layout.addLayout(self.drop_row)

        self.drop_hint = QLabel(self.drop_zone)
        self.drop_hint.setObjectName("drop_hint")
        self.drop_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.drop_layout.addWidget(self.drop_hint)

        self.spacer_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.drop_layout.addItem(self.spacer_4)

        self.wait_layout.addWidget(self.drop_zone)

        self.batch_row = QHBoxLayout()
        self.batch_row.setSpacing(8)
        self.batch_row.setObjectName("batch_row")
        self.batch_row.setContentsMargins(0, 0, 0, 0)
        self.batch_title = QLabel(self.wait_page)
        self.batch_title.setObjectName("batch_title")

        self.batch_row.addWidget(self.batch_title)

        self.batch_hint = QLabel(self.wait_page)
        self.batch_hint.setObjectName("batch_hint")

        self.batch_row.addWidget(self.batch_hint)

        self.spacer_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.batch_row.addItem(self.spacer_5)

        self.original_button = QPushButton(self.wait_page)
        self.original_button.setObjectName("original_button")

        self.batch_row.addWidget(self.original_button)

        self.withdraw_button = QPushButton(self.wait_page)
        self.withdraw_button.setObjectName("withdraw_button")

        self.batch_row.addWidget(self.withdraw_button)

        self.batch_row.setStretch(2, 1)

        self.wait_layout.addLayout(self.batch_row)

        self.batch_table = QTableWidget(self.wait_page)
        self.batch_table.setObjectName("batch_table")
        self.batch_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.batch_table.setAlternatingRowColors(True)
        self.batch_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.batch_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.batch_table.setShowGrid(False)
        self.batch_table.setTabKeyNavigation(False)

        self.wait_layout.addWidget(self.batch_table)

        self.wait_layout.setStretch(3, 1)
        self.intake_stack.addWidget(self.wait_page)
        self.work_page = QWidget()
        self.work_page.setObjectName("work_page")
        self.work_layout = QVBoxLayout(self.work_page)
        self.work_layout.setSpacing(12)
        self.work_layout.setObjectName("work_layout")
        self.work_layout.setContentsMargins(0, 0, 0, 0)
        self.spacer_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_layout.addItem(self.spacer_6)

        self.work_label = QLabel(self.work_page)
        self.work_label.setObjectName("work_label")
        self.work_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.work_layout.addWidget(self.work_label)

        self.bar_row = QHBoxLayout()
        self.bar_row.setSpacing(12)
        self.bar_row.setObjectName("bar_row")
        self.bar_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_7 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.spacer_7)

        self.work_bar = QProgressBar(self.work_page)
        self.work_bar.setObjectName("work_bar")
        self.work_bar.setMinimumSize(QSize(420, 0))

        self.bar_row.addWidget(self.work_bar)

        self.stop_button = QPushButton(self.work_page)
        self.stop_button.setObjectName("stop_button")

        self.bar_row.addWidget(self.stop_button)

        self.spacer_8 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_row.addItem(self.spacer_8)

        self.work_layout.addLayout(self.bar_row)

        self.work_hint = QLabel(self.work_page)
        self.work_hint.setObjectName("work_hint")
        self.work_hint.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.work_layout.addWidget(self.work_hint)

        self.spacer_9 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_layout.addItem(self.spacer_9)

        self.intake_stack.addWidget(self.work_page)
        self.review_page = IntakeReview()
        self.review_page.setObjectName("review_page")
        self.intake_stack.addWidget(self.review_page)

        self.panel_layout.addWidget(self.intake_stack)

        QWidget.setTabOrder(self.files_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.paste_button)
        QWidget.setTabOrder(self.paste_button, self.batch_table)
        QWidget.setTabOrder(self.batch_table, self.original_button)
        QWidget.setTabOrder(self.original_button, self.withdraw_button)
        QWidget.setTabOrder(self.withdraw_button, self.review_button)
        QWidget.setTabOrder(self.review_button, self.undo_batch_button)
        QWidget.setTabOrder(self.undo_batch_button, self.stop_button)

        self.retranslateUi(IntakePanel)

    def retranslateUi(self, IntakePanel: QWidget) -> None:
        self.taken_card.setProperty("kind", QCoreApplication.translate("IntakePanel", "notice", None))
        self.taken_label.setText("")
        self.review_button.setText(QCoreApplication.translate("IntakePanel", "去审核(&R)", None))
        self.review_button.setAccessibleName(QCoreApplication.translate("IntakePanel", "去审核收到的填报", None))
        self.undo_batch_button.setText(QCoreApplication.translate("IntakePanel", "撤回这一批(&U)…", None))
        self.drop_label.setText(QCoreApplication.translate("IntakePanel", "把收到的填报表拖到这里：可以是几个文件、一个文件夹，或一个 .zip 压缩包", None))
        self.files_button.setText(QCoreApplication.translate("IntakePanel", "选择文件(&O)…", None))
        self.files_button.setProperty("kind", QCoreApplication.translate("IntakePanel", "primary", None))
        self.folder_button.setText(QCoreApplication.translate("IntakePanel", "选择文件夹(&D)…", None))
        self.paste_button.setText(QCoreApplication.translate("IntakePanel", "没有用表报的：粘贴文字(&P)…", None))
        self.drop_hint.setText(QCoreApplication.translate("IntakePanel", "先逐格检查，看过之后才写入台账。收 .xlsx、.xls 和 .zip；原件一字不改存入台账。", None))
        self.drop_hint.setProperty("kind", QCoreApplication.translate("IntakePanel", "caption", None))
        self.batch_title.setText(QCoreApplication.translate("IntakePanel", "收取登记", None))
        self.batch_title.setProperty("kind", QCoreApplication.translate("IntakePanel", "card_title", None))
        self.batch_hint.setText("")
        self.batch_hint.setProperty("kind", QCoreApplication.translate("IntakePanel", "caption", None))
        self.original_button.setText(QCoreApplication.translate("IntakePanel", "打开原件(&K)", None))
        self.withdraw_button.setText(QCoreApplication.translate("IntakePanel", "撤回所在批次(&W)…", None))
        self.batch_table.setAccessibleName(QCoreApplication.translate("IntakePanel", "收取登记", None))
        self.work_label.setText("")
        self.work_bar.setAccessibleName(QCoreApplication.translate("IntakePanel", "进度", None))
        self.stop_button.setText(QCoreApplication.translate("IntakePanel", "停止(&C)", None))
        self.work_hint.setText("")
        self.work_hint.setProperty("kind", QCoreApplication.translate("IntakePanel", "caption", None))
        pass
