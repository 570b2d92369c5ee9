"""Form ui/scoring/score_note_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ScoreNoteDialog:
    def setupUi(self, ScoreNoteDialog: QDialog) -> None:
        if not ScoreNoteDialog.objectName():
            ScoreNoteDialog.setObjectName("ScoreNoteDialog")
        ScoreNoteDialog.resize(520, 300)
        self.note_layout = QVBoxLayout(ScoreNoteDialog)
        self.note_layout.setSpacing(10)
        self.note_layout.setObjectName("note_layout")
        self.note_layout.setContentsMargins(16, 14, 16, 14)
        self.what_label = QLabel(ScoreNoteDialog)
        self.what_label.setObjectName("what_label")
        self.what_label.setWordWrap(True)

        self.note_layout.addWidget(self.what_label)

        self.fields_layout = QGridLayout()
        self.fields_layout.setSpacing(8)
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setContentsMargins(0, 0, 0, 0)
        self.points_label = QLabel(ScoreNoteDialog)
        self.points_label.setObjectName("points_label")

        self.fields_layout.addWidget(self.points_label, 0, 0, 1, 1)

        self.points_edit = QLineEdit(ScoreNoteDialog)
        self.points_edit.setObjectName("points_edit")
        self.points_edit.setMaxLength(8)
        self.points_edit.setMinimumSize(QSize(120, 0))

        self.fields_layout.addWidget(self.points_edit, 0, 1, 1, 1)

        self.text_label = QLabel(ScoreNoteDialog)
        self.text_label.setObjectName("text_label")

        self.fields_layout.addWidget(self.text_label, 1, 0, 1, 1)

        self.text_edit = QPlainTextEdit(ScoreNoteDialog)
        self.text_edit.setObjectName("text_edit")
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setMinimumSize(QSize(380, 0))

        self.fields_layout.addWidget(self.text_edit, 1, 1, 1, 1)

        self.name_label = QLabel(ScoreNoteDialog)
        self.name_label.setObjectName("name_label")

        self.fields_layout.addWidget(self.name_label, 2, 0, 1, 1)

        self.name_edit = QLineEdit(ScoreNoteDialog)
        self.name_edit.setObjectName("name_edit")
        self.name_edit.setMaxLength(60)
        self.name_edit.setMinimumSize(QSize(200, 0))

        self.fields_layout.addWidget(self.name_edit, 2, 1, 1, 1)

        self.note_layout.addLayout(self.fields_layout)

        self.problem_label = ProblemLabel(ScoreNoteDialog)
        self.problem_label.setObjectName("problem_label")

        self.note_layout.addWidget(self.problem_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_layout.addItem(self.button_spacer)

        self.cancel_button = QPushButton(ScoreNoteDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.button_layout.addWidget(self.cancel_button)

        self.save_button = QPushButton(ScoreNoteDialog)
        self.save_button.setObjectName("save_button")
        self.save_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.save_button)

        self.note_layout.addLayout(self.button_layout)

        self.points_label.setBuddy(self.points_edit)
        self.text_label.setBuddy(self.text_edit)
        self.name_label.setBuddy(self.name_edit)
        QWidget.setTabOrder(self.points_edit, self.text_edit)
        QWidget.setTabOrder(self.text_edit, self.name_edit)
        QWidget.setTabOrder(self.name_edit, self.save_button)
        QWidget.setTabOrder(self.save_button, self.cancel_button)

        self.retranslateUi(ScoreNoteDialog)

    def retranslateUi(self, ScoreNoteDialog: QDialog) -> None:
        ScoreNoteDialog.setWindowTitle(QCoreApplication.translate("ScoreNoteDialog", "考核计分", None))
        self.what_label.setText("")
        self.points_label.setText(QCoreApplication.translate("ScoreNoteDialog", "分值(&P)", None))
        self.points_edit.setAccessibleName(QCoreApplication.translate("ScoreNoteDialog", "分值，负数为扣分", None))
        self.text_label.setText(QCoreApplication.translate("ScoreNoteDialog", "理由(&T)", None))
        self.text_edit.setAccessibleName(QCoreApplication.translate("ScoreNoteDialog", "理由", None))
        self.name_label.setText(QCoreApplication.translate("ScoreNoteDialog", "批准人(&N)", None))
        self.name_edit.setAccessibleName(QCoreApplication.translate("ScoreNoteDialog", "批准人", None))
        self.cancel_button.setText(QCoreApplication.translate("ScoreNoteDialog", "取消", None))
        self.save_button.setText(QCoreApplication.translate("ScoreNoteDialog", "保存(&S)", None))
