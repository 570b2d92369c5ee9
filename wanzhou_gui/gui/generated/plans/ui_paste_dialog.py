"""Form ui/plans/paste_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)


class Ui_PasteDialog:
    def setupUi(self, PasteDialog: QDialog) -> None:
        if not PasteDialog.objectName():
            PasteDialog.setObjectName("PasteDialog")
        PasteDialog.resize(760, 480)
        self.paste_layout = QVBoxLayout(PasteDialog)
        self.paste_layout.setSpacing(10)
        self.paste_layout.setObjectName("paste_layout")
        self.paste_layout.setContentsMargins(16, 14, 16, 14)
        self.paste_label = QLabel(PasteDialog)
        self.paste_label.setObjectName("paste_label")
        self.paste_label.setWordWrap(True)

        self.paste_layout.addWidget(self.paste_label)

        self.text_edit = QPlainTextEdit(PasteDialog)
        self.text_edit.setObjectName("text_edit")
        self.text_edit.setTabChangesFocus(True)

        self.paste_layout.addWidget(self.text_edit)

        self.paste_actions_layout = QHBoxLayout()
        self.paste_actions_layout.setSpacing(8)
        self.paste_actions_layout.setObjectName("paste_actions_layout")
        self.paste_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.count_label = QLabel(PasteDialog)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("kind", "caption")

        self.paste_actions_layout.addWidget(self.count_label)

        self.paste_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.paste_actions_layout.addItem(self.paste_spacer)

        self.cancel_button = QPushButton(PasteDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.paste_actions_layout.addWidget(self.cancel_button)

        self.read_button = QPushButton(PasteDialog)
        self.read_button.setObjectName("read_button")
        self.read_button.setProperty("kind", "primary")

        self.paste_actions_layout.addWidget(self.read_button)

        self.paste_layout.addLayout(self.paste_actions_layout)

        self.paste_label.setBuddy(self.text_edit)
        QWidget.setTabOrder(self.text_edit, self.read_button)
        QWidget.setTabOrder(self.read_button, self.cancel_button)

        self.retranslateUi(PasteDialog)

    def retranslateUi(self, PasteDialog: QDialog) -> None:
        PasteDialog.setWindowTitle(QCoreApplication.translate("PasteDialog", "粘贴方案文字", None))
        self.paste_label.setText(QCoreApplication.translate("PasteDialog", "把方案正文（含文号、标题、任务和责任单位）粘贴到下面：(&V)", None))
        self.text_edit.setAccessibleName(QCoreApplication.translate("PasteDialog", "方案文字", None))
        self.count_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("PasteDialog", "取消", None))
        self.cancel_button.setAccessibleName(QCoreApplication.translate("PasteDialog", "取消", None))
        self.read_button.setText(QCoreApplication.translate("PasteDialog", "读取(&R)", None))
        self.read_button.setAccessibleName(QCoreApplication.translate("PasteDialog", "读取", None))
