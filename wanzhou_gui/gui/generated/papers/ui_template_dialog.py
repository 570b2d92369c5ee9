"""Form ui/papers/template_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.paper_view import PaperView
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_TemplateDialog:
    def setupUi(self, TemplateDialog: QDialog) -> None:
        if not TemplateDialog.objectName():
            TemplateDialog.setObjectName("TemplateDialog")
        TemplateDialog.setMinimumSize(QSize(940, 560))
        self.dialog_layout = QHBoxLayout(TemplateDialog)
        self.dialog_layout.setSpacing(16)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.left_column = QVBoxLayout()
        self.left_column.setSpacing(8)
        self.left_column.setObjectName("left_column")
        self.left_column.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(TemplateDialog)
        self.kind_label.setObjectName("kind_label")
        self.kind_label.setProperty("kind", "card_title")

        self.left_column.addWidget(self.kind_label)

        self.version_row = QHBoxLayout()
        self.version_row.setSpacing(8)
        self.version_row.setObjectName("version_row")
        self.version_row.setContentsMargins(0, 0, 0, 0)
        self.version_caption = QLabel(TemplateDialog)
        self.version_caption.setObjectName("version_caption")

        self.version_row.addWidget(self.version_caption)

        self.version_combo = QComboBox(TemplateDialog)
        self.version_combo.setObjectName("version_combo")

        self.version_row.addWidget(self.version_combo)

        self.restore_button = QPushButton(TemplateDialog)
        self.restore_button.setObjectName("restore_button")

        self.version_row.addWidget(self.restore_button)

        self.version_row.setStretch(1, 1)

        self.left_column.addLayout(self.version_row)

        self.slot_list = QListWidget(TemplateDialog)
        self.slot_list.setObjectName("slot_list")

        self.left_column.addWidget(self.slot_list)

        self.slot_caption = QLabel(TemplateDialog)
        self.slot_caption.setObjectName("slot_caption")
        self.slot_caption.setWordWrap(True)

        self.left_column.addWidget(self.slot_caption)

        self.slot_edit = QPlainTextEdit(TemplateDialog)
        self.slot_edit.setObjectName("slot_edit")
        self.slot_edit.setTabChangesFocus(True)

        self.left_column.addWidget(self.slot_edit)

        self.hint_label = QLabel(TemplateDialog)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setWordWrap(True)
        self.hint_label.setProperty("kind", "caption")

        self.left_column.addWidget(self.hint_label)

        self.problem_label = ProblemLabel(TemplateDialog)
        self.problem_label.setObjectName("problem_label")

        self.left_column.addWidget(self.problem_label)

        self.note_row = QHBoxLayout()
        self.note_row.setSpacing(8)
        self.note_row.setObjectName("note_row")
        self.note_row.setContentsMargins(0, 0, 0, 0)
        self.note_caption = QLabel(TemplateDialog)
        self.note_caption.setObjectName("note_caption")

        self.note_row.addWidget(self.note_caption)

        self.note_edit = QLineEdit(TemplateDialog)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setMaxLength(60)

        self.note_row.addWidget(self.note_edit)

        self.note_row.setStretch(1, 1)

        self.left_column.addLayout(self.note_row)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.reason_combo = QComboBox(TemplateDialog)
        self.reason_combo.setObjectName("reason_combo")

        self.button_row.addWidget(self.reason_combo)

        self.preview_button = QPushButton(TemplateDialog)
        self.preview_button.setObjectName("preview_button")

        self.button_row.addWidget(self.preview_button)

        self.spacer_1 = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.spacer_1)

        self.close_button = QPushButton(TemplateDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.save_button = QPushButton(TemplateDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.save_button)

        self.left_column.addLayout(self.button_row)

        self.left_column.setStretch(2, 3)
        self.left_column.setStretch(4, 2)

        self.dialog_layout.addLayout(self.left_column)

        self.paper_view = PaperView(TemplateDialog)
        self.paper_view.setObjectName("paper_view")

        self.dialog_layout.addWidget(self.paper_view)

        self.dialog_layout.setStretch(0, 4)
        self.dialog_layout.setStretch(1, 5)
        self.version_caption.setBuddy(self.version_combo)
        self.slot_caption.setBuddy(self.slot_edit)
        self.note_caption.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.version_combo, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.slot_list)
        QWidget.setTabOrder(self.slot_list, self.slot_edit)
        QWidget.setTabOrder(self.slot_edit, self.note_edit)
        QWidget.setTabOrder(self.note_edit, self.reason_combo)
        QWidget.setTabOrder(self.reason_combo, self.preview_button)
        QWidget.setTabOrder(self.preview_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.close_button)
        QWidget.setTabOrder(self.close_button, self.paper_view)

        self.retranslateUi(TemplateDialog)

    def retranslateUi(self, TemplateDialog: QDialog) -> None:
        TemplateDialog.setWindowTitle(QCoreApplication.translate("TemplateDialog", "文书模板", None))
        self.kind_label.setText("")
        self.version_caption.setText(QCoreApplication.translate("TemplateDialog", "版本(&V)", None))
        self.version_combo.setAccessibleName(QCoreApplication.translate("TemplateDialog", "版本", None))
        self.restore_button.setText(QCoreApplication.translate("TemplateDialog", "恢复此版(&R)", None))
        self.slot_list.setAccessibleName(QCoreApplication.translate("TemplateDialog", "模板各项", None))
        self.slot_caption.setText(QCoreApplication.translate("TemplateDialog", "写法(&T)", None))
        self.slot_edit.setAccessibleName(QCoreApplication.translate("TemplateDialog", "本机关的写法", None))
        self.hint_label.setText("")
        self.note_caption.setText(QCoreApplication.translate("TemplateDialog", "备注(&N)", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("TemplateDialog", "这一版的备注", None))
        self.reason_combo.setAccessibleName(QCoreApplication.translate("TemplateDialog", "预览哪一种情形", None))
        self.preview_button.setText(QCoreApplication.translate("TemplateDialog", "预览 (F5)", None))
        self.close_button.setText(QCoreApplication.translate("TemplateDialog", "关闭", None))
        self.save_button.setText(QCoreApplication.translate("TemplateDialog", "存为新版(&S)", None))
        self.paper_view.setAccessibleName(QCoreApplication.translate("TemplateDialog", "按模板排出的版面", None))
