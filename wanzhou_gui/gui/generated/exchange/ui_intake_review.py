"""Form ui/exchange/intake_review.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.exchange.review_table import ReviewTable


class Ui_IntakeReview:
    def setupUi(self, IntakeReview: QWidget) -> None:
        if not IntakeReview.objectName():
            IntakeReview.setObjectName("IntakeReview")
        self.review_layout = QVBoxLayout(IntakeReview)
        self.review_layout.setSpacing(8)
        self.review_layout.setObjectName("review_layout")
        self.review_layout.setContentsMargins(0, 0, 0, 0)
        self.review_splitter = QSplitter(IntakeReview)
        self.review_splitter.setObjectName("review_splitter")
        self.review_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.review_splitter.setChildrenCollapsible(False)
        self.file_table = QTableView(self.review_splitter)
        self.file_table.setObjectName("file_table")
        self.file_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.file_table.setAlternatingRowColors(True)
        self.file_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.file_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.file_table.setShowGrid(False)
        self.file_table.setTabKeyNavigation(False)
        self.file_table.setMinimumSize(QSize(320, 0))
        self.review_splitter.addWidget(self.file_table)
        self.cell_side = QWidget(self.review_splitter)
        self.cell_side.setObjectName("cell_side")
        self.cell_layout = QVBoxLayout(self.cell_side)
        self.cell_layout.setSpacing(6)
        self.cell_layout.setObjectName("cell_layout")
        self.cell_layout.setContentsMargins(12, 0, 0, 0)
        self.file_card = QFrame(self.cell_side)
        self.file_card.setObjectName("file_card")
        self.file_layout = QVBoxLayout(self.file_card)
        self.file_layout.setSpacing(4)
        self.file_layout.setObjectName("file_layout")
        self.file_layout.setContentsMargins(12, 6, 12, 6)
        self.file_row = QHBoxLayout()
        self.file_row.setSpacing(8)
        self.file_row.setObjectName("file_row")
        self.file_row.setContentsMargins(0, 0, 0, 0)
        self.file_label = QLabel(self.file_card)
        self.file_label.setObjectName("file_label")

        self.file_row.addWidget(self.file_label)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.file_row.addItem(self.spacer_1)

        self.take_check = QCheckBox(self.file_card)
        self.take_check.setObjectName("take_check")

        self.file_row.addWidget(self.take_check)

        self.open_button = QPushButton(self.file_card)
        self.open_button.setObjectName("open_button")

        self.file_row.addWidget(self.open_button)

        self.file_row.setStretch(1, 1)

        self.file_layout.addLayout(self.file_row)

        self.doubt_row = QHBoxLayout()
        self.doubt_row.setSpacing(8)
        self.doubt_row.setObjectName("doubt_row")
        self.doubt_row.setContentsMargins(0, 0, 0, 0)
        self.doubt_label = QLabel(self.file_card)
        self.doubt_label.setObjectName("doubt_label")
        self.doubt_label.setWordWrap(True)

        self.doubt_row.addWidget(self.doubt_label)

        self.accept_check = QCheckBox(self.file_card)
        self.accept_check.setObjectName("accept_check")

        self.doubt_row.addWidget(self.accept_check)

        self.compare_button = QPushButton(self.file_card)
        self.compare_button.setObjectName("compare_button")

        self.doubt_row.addWidget(self.compare_button)

        self.doubt_row.setStretch(0, 1)

        self.file_layout.addLayout(self.doubt_row)

        self.cell_layout.addWidget(self.file_card)

        self.chip_row = QHBoxLayout()
        self.chip_row.setSpacing(6)
        self.chip_row.setObjectName("chip_row")
        self.chip_row.setContentsMargins(0, 0, 0, 0)
        self.open_chip = QPushButton(self.cell_side)
        self.open_chip.setObjectName("open_chip")
        self.open_chip.setCheckable(True)

        self.chip_row.addWidget(self.open_chip)

        self.new_chip = QPushButton(self.cell_side)
        self.new_chip.setObjectName("new_chip")
        self.new_chip.setCheckable(True)

        self.chip_row.addWidget(self.new_chip)

        self.changed_chip = QPushButton(self.cell_side)
        self.changed_chip.setObjectName("changed_chip")
        self.changed_chip.setCheckable(True)

        self.chip_row.addWidget(self.changed_chip)

        self.questioned_chip = QPushButton(self.cell_side)
        self.questioned_chip.setObjectName("questioned_chip")
        self.questioned_chip.setCheckable(True)

        self.chip_row.addWidget(self.questioned_chip)

        self.refused_chip = QPushButton(self.cell_side)
        self.refused_chip.setObjectName("refused_chip")
        self.refused_chip.setCheckable(True)

        self.chip_row.addWidget(self.refused_chip)

        self.same_chip = QPushButton(self.cell_side)
        self.same_chip.setObjectName("same_chip")
        self.same_chip.setCheckable(True)

        self.chip_row.addWidget(self.same_chip)

        self.all_chip = QPushButton(self.cell_side)
        self.all_chip.setObjectName("all_chip")
        self.all_chip.setCheckable(True)

        self.chip_row.addWidget(self.all_chip)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.chip_row.addItem(self.spacer_2)

        self.accept_button = QPushButton(self.cell_side)
        self.accept_button.setObjectName("accept_button")

        self.chip_row.addWidget(self.accept_button)

        self.keep_button = QPushButton(self.cell_side)
        self.keep_button.setObjectName("keep_button")

        self.chip_row.addWidget(self.keep_button)

        self.cell_layout.addLayout(self.chip_row)

        self.cell_table = ReviewTable(self.cell_side)
        self.cell_table.setObjectName("cell_table")
        self.cell_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cell_table.setAlternatingRowColors(True)
        self.cell_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.cell_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.cell_table.setShowGrid(False)
        self.cell_table.setTabKeyNavigation(False)

        self.cell_layout.addWidget(self.cell_table)

        self.detail_row = QHBoxLayout()
        self.detail_row.setSpacing(8)
        self.detail_row.setObjectName("detail_row")
        self.detail_row.setContentsMargins(0, 0, 0, 0)
        self.ledger_box = QVBoxLayout()
        self.ledger_box.setSpacing(2)
        self.ledger_box.setObjectName("ledger_box")
        self.ledger_box.setContentsMargins(0, 0, 0, 0)
        self.ledger_caption = QLabel(self.cell_side)
        self.ledger_caption.setObjectName("ledger_caption")

        self.ledger_box.addWidget(self.ledger_caption)

        self.ledger_edit = QPlainTextEdit(self.cell_side)
        self.ledger_edit.setObjectName("ledger_edit")
        self.ledger_edit.setReadOnly(True)
        self.ledger_edit.setTabChangesFocus(True)

        self.ledger_box.addWidget(self.ledger_edit)

        self.detail_row.addLayout(self.ledger_box)

        self.file_box = QVBoxLayout()
        self.file_box.setSpacing(2)
        self.file_box.setObjectName("file_box")
        self.file_box.setContentsMargins(0, 0, 0, 0)
        self.file_caption = QLabel(self.cell_side)
        self.file_caption.setObjectName("file_caption")

        self.file_box.addWidget(self.file_caption)

        self.file_edit = QPlainTextEdit(self.cell_side)
        self.file_edit.setObjectName("file_edit")
        self.file_edit.setReadOnly(True)
        self.file_edit.setTabChangesFocus(True)

        self.file_box.addWidget(self.file_edit)

        self.detail_row.addLayout(self.file_box)

        self.detail_row.setStretch(0, 1)
        self.detail_row.setStretch(1, 1)

        self.cell_layout.addLayout(self.detail_row)

        self.message_label = QLabel(self.cell_side)
        self.message_label.setObjectName("message_label")
        self.message_label.setWordWrap(True)

        self.cell_layout.addWidget(self.message_label)

        self.cell_layout.setStretch(2, 1)
        self.review_splitter.addWidget(self.cell_side)

        self.review_layout.addWidget(self.review_splitter)

        self.action_row = QHBoxLayout()
        self.action_row.setSpacing(8)
        self.action_row.setObjectName("action_row")
        self.action_row.setContentsMargins(0, 0, 0, 0)
        self.state_label = QLabel(IntakeReview)
        self.state_label.setObjectName("state_label")

        self.action_row.addWidget(self.state_label)

        self.spacer_3 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.action_row.addItem(self.spacer_3)

        self.confirmed_check = QCheckBox(IntakeReview)
        self.confirmed_check.setObjectName("confirmed_check")

        self.action_row.addWidget(self.confirmed_check)

        self.discard_button = QPushButton(IntakeReview)
        self.discard_button.setObjectName("discard_button")

        self.action_row.addWidget(self.discard_button)

        self.return_button = QPushButton(IntakeReview)
        self.return_button.setObjectName("return_button")

        self.action_row.addWidget(self.return_button)

        self.take_button = QPushButton(IntakeReview)
        self.take_button.setObjectName("take_button")

        self.action_row.addWidget(self.take_button)

        self.action_row.setStretch(1, 1)

        self.review_layout.addLayout(self.action_row)

        self.review_layout.setStretch(0, 1)
        QWidget.setTabOrder(self.file_table, self.take_check)
        QWidget.setTabOrder(self.take_check, self.open_button)
        QWidget.setTabOrder(self.open_button, self.accept_check)
        QWidget.setTabOrder(self.accept_check, self.compare_button)
        QWidget.setTabOrder(self.compare_button, self.open_chip)
        QWidget.setTabOrder(self.open_chip, self.new_chip)
        QWidget.setTabOrder(self.new_chip, self.changed_chip)
        QWidget.setTabOrder(self.changed_chip, self.questioned_chip)
        QWidget.setTabOrder(self.questioned_chip, self.refused_chip)
        QWidget.setTabOrder(self.refused_chip, self.same_chip)
        QWidget.setTabOrder(self.same_chip, self.all_chip)
        QWidget.setTabOrder(self.all_chip, self.accept_button)
        QWidget.setTabOrder(self.accept_button, self.keep_button)
        QWidget.setTabOrder(self.keep_button, self.cell_table)
        QWidget.setTabOrder(self.cell_table, self.ledger_edit)
        QWidget.setTabOrder(self.ledger_edit, self.file_edit)
        QWidget.setTabOrder(self.file_edit, self.confirmed_check)
        QWidget.setTabOrder(self.confirmed_check, self.discard_button)
        QWidget.setTabOrder(self.discard_button, self.return_button)
        QWidget.setTabOrder(self.return_button, self.take_button)

        self.retranslateUi(IntakeReview)

    def retranslateUi(self, IntakeReview: QWidget) -> None:
        self.file_table.setAccessibleName(QCoreApplication.translate("IntakeReview", "收到的文件", None))
        self.file_card.setProperty("kind", QCoreApplication.translate("IntakeReview", "card", None))
        self.file_label.setText("")
        self.file_label.setProperty("kind", QCoreApplication.translate("IntakeReview", "card_title", None))
        self.take_check.setText(QCoreApplication.translate("IntakeReview", "收入这份(&T)", None))
        self.open_button.setText(QCoreApplication.translate("IntakeReview", "打开原件(&K)", None))
        self.doubt_label.setText("")
        self.accept_check.setText(QCoreApplication.translate("IntakeReview", "已核实，可以收(&H)", None))
        self.compare_button.setText(QCoreApplication.translate("IntakeReview", "两边对照(&V)…", None))
        self.open_chip.setText(QCoreApplication.translate("IntakeReview", "待定", None))
        self.open_chip.setProperty("kind", QCoreApplication.translate("IntakeReview", "chip", None))
        self.new_chip.setText(QCoreApplication.translate("IntakeReview", "新", None))
        self.new_chip.setProperty("kind", QCoreApplication.translate("IntakeReview", "chip", None))
        self.changed_chip.setText(QCoreApplication.translate("IntakeReview", "改", None))
        self.changed_chip.setProperty("kind", QCoreApplication.translate("IntakeReview", "chip", None))
        self.questioned_chip.setText(QCoreApplication.translate("IntakeReview", "存疑", None))
        self.questioned_chip.setProperty("kind", QCoreApplication.translate("IntakeReview", "chip", None))
        self.refused_chip.setText(QCoreApplication.translate("IntakeReview", "拒收", None))
        self.refused_chip.setProperty("kind", QCoreApplication.translate("IntakeReview", "chip", None))
        self.same_chip.setText(QCoreApplication.translate("IntakeReview", "未变", None))
        self.same_chip.setProperty("kind", QCoreApplication.translate("IntakeReview", "chip", None))
        self.all_chip.setText(QCoreApplication.translate("IntakeReview", "全部", None))
        self.all_chip.setProperty("kind", QCoreApplication.translate("IntakeReview", "chip", None))
        self.accept_button.setText(QCoreApplication.translate("IntakeReview", "采纳所列(&Y)", None))
        self.keep_button.setText(QCoreApplication.translate("IntakeReview", "所列保留台账(&L)", None))
        self.cell_table.setAccessibleName(QCoreApplication.translate("IntakeReview", "逐格检查", None))
        self.ledger_caption.setText(QCoreApplication.translate("IntakeReview", "台账现有", None))
        self.ledger_caption.setProperty("kind", QCoreApplication.translate("IntakeReview", "caption", None))
        self.ledger_edit.setAccessibleName(QCoreApplication.translate("IntakeReview", "台账现有内容", None))
        self.file_caption.setText(QCoreApplication.translate("IntakeReview", "报来内容", None))
        self.file_caption.setProperty("kind", QCoreApplication.translate("IntakeReview", "caption", None))
        self.file_edit.setAccessibleName(QCoreApplication.translate("IntakeReview", "报来内容", None))
        self.message_label.setText("")
        self.state_label.setText("")
        self.state_label.setProperty("kind", QCoreApplication.translate("IntakeReview", "second", None))
        self.confirmed_check.setText(QCoreApplication.translate("IntakeReview", "存疑处均已核对(&Q)", None))
        self.discard_button.setText(QCoreApplication.translate("IntakeReview", "放弃", None))
        self.return_button.setText(QCoreApplication.translate("IntakeReview", "生成退回更正表(&B)…", None))
        self.take_button.setText(QCoreApplication.translate("IntakeReview", "收入(&S)", None))
        self.take_button.setProperty("kind", QCoreApplication.translate("IntakeReview", "primary", None))
        pass
