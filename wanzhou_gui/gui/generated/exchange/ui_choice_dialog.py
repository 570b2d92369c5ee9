"""Form ui/exchange/choice_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_ChoiceDialog:
    def setupUi(self, ChoiceDialog: QDialog) -> None:
        if not ChoiceDialog.objectName():
            ChoiceDialog.setObjectName("ChoiceDialog")
        self.dialog_layout = QVBoxLayout(ChoiceDialog)
        self.dialog_layout.setSpacing(8)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(16, 16, 16, 16)
        self.title_label = QLabel(ChoiceDialog)
        self.title_label.setObjectName("title_label")
        self.title_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.title_label)

        self.hint_label = QLabel(ChoiceDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)

        self.dialog_layout.addWidget(self.hint_label)

        self.choice_table = QTableWidget(ChoiceDialog)
        self.choice_table.setObjectName("choice_table")
        self.choice_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.choice_table.setAlternatingRowColors(True)
        self.choice_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.choice_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.choice_table.setShowGrid(False)
        self.choice_table.setTabKeyNavigation(False)

        self.dialog_layout.addWidget(self.choice_table)

        self.text_row = QHBoxLayout()
        self.text_row.setSpacing(8)
        self.text_row.setObjectName("text_row")
        self.text_row.setContentsMargins(0, 0, 0, 0)

        self.dialog_layout.addLayout(self.text_row)

        self.side_row = QHBoxLayout()
        self.side_row.setSpacing(8)
        self.side_row.setObjectName("side_row")
        self.side_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.side_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(ChoiceDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.side_row.addWidget(self.cancel_button)

        self.ok_button = QPushButton(ChoiceDialog)
        self.ok_button.setObjectName("ok_button")

        self.side_row.addWidget(self.ok_button)

        self.dialog_layout.addLayout(self.side_row)

        self.dialog_layout.setStretch(2, 3)
        QWidget.setTabOrder(self.choice_table, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.ok_button)

        self.retranslateUi(ChoiceDialog)

    def retranslateUi(self, ChoiceDialog: QDialog) -> None:
        ChoiceDialog.setWindowTitle(QCoreApplication.translate("ChoiceDialog", "两边对照", None))
        self.title_label.setText("")
        self.title_label.setProperty("kind", QCoreApplication.translate("ChoiceDialog", "card_title", None))
        self.hint_label.setText(QCoreApplication.translate("ChoiceDialog", "方向键移动，空格或回车选定这一格以哪一边为准；没有选中的一边仍留在历史和原件里。", None))
        self.hint_label.setProperty("kind", QCoreApplication.translate("ChoiceDialog", "caption", None))
        self.choice_table.setAccessibleName(QCoreApplication.translate("ChoiceDialog", "两边对照", None))
        self.cancel_button.setText(QCoreApplication.translate("ChoiceDialog", "取消", None))
        self.ok_button.setText(QCoreApplication.translate("ChoiceDialog", "按所选决定(&S)", None))
        self.ok_button.setProperty("kind", QCoreApplication.translate("ChoiceDialog", "primary", None))
