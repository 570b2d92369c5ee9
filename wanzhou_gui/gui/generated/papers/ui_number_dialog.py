"""Form ui/papers/number_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_NumberDialog:
    def setupUi(self, NumberDialog: QDialog) -> None:
        if not NumberDialog.objectName():
            NumberDialog.setObjectName("NumberDialog")
        NumberDialog.setMinimumSize(QSize(520, 0))
        self.dialog_layout = QVBoxLayout(NumberDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.what_label = QLabel(NumberDialog)
        self.what_label.setObjectName("what_label")
        self.what_label.setWordWrap(True)
        self.what_label.setProperty("kind", "card_title")

        self.dialog_layout.addWidget(self.what_label)

        self.hint_label = QLabel(NumberDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.hint_label)

        self.field_layout = QGridLayout()
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setHorizontalSpacing(12)
        self.field_layout.setVerticalSpacing(8)
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.number_caption = QLabel(NumberDialog)
        self.number_caption.setObjectName("number_caption")

        self.field_layout.addWidget(self.number_caption, 0, 0, 1, 1)

        self.number_spin = QSpinBox(NumberDialog)
        self.number_spin.setObjectName("number_spin")
        self.number_spin.setMinimum(1)
        self.number_spin.setMaximum(9999)

        self.field_layout.addWidget(self.number_spin, 0, 1, 1, 1)

        self.reason_caption = QLabel(NumberDialog)
        self.reason_caption.setObjectName("reason_caption")

        self.field_layout.addWidget(self.reason_caption, 1, 0, 1, 1)

        self.reason_edit = QLineEdit(NumberDialog)
        self.reason_edit.setObjectName("reason_edit")
        self.reason_edit.setMaxLength(200)

        self.field_layout.addWidget(self.reason_edit, 1, 1, 1, 1)

        self.field_layout.setColumnStretch(1, 1)

        self.dialog_layout.addLayout(self.field_layout)

        self.problem_label = ProblemLabel(NumberDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_1)

        self.cancel_button = QPushButton(NumberDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.button_row.addWidget(self.cancel_button)

        self.save_button = QPushButton(NumberDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.save_button)

        self.dialog_layout.addLayout(self.button_row)

        self.number_caption.setBuddy(self.number_spin)
        self.reason_caption.setBuddy(self.reason_edit)
        QWidget.setTabOrder(self.number_spin, self.reason_edit)
        QWidget.setTabOrder(self.reason_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(NumberDialog)

        self.save_button.setDefault(True)

    def retranslateUi(self, NumberDialog: QDialog) -> None:
        NumberDialog.setWindowTitle(QCoreApplication.translate("NumberDialog", "文号", None))
        self.what_label.setText("")
        self.hint_label.setText("")
        self.number_caption.setText(QCoreApplication.translate("NumberDialog", "序号(&N)", None))
        self.number_spin.setAccessibleName(QCoreApplication.translate("NumberDialog", "序号", None))
        self.reason_caption.setText(QCoreApplication.translate("NumberDialog", "原因(&R)", None))
        self.reason_edit.setAccessibleName(QCoreApplication.translate("NumberDialog", "原因", None))
        self.cancel_button.setText(QCoreApplication.translate("NumberDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("NumberDialog", "确定(&S)", None))
