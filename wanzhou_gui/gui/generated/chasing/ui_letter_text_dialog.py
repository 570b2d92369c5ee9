"""Form ui/chasing/letter_text_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.paper_view import PaperView
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_LetterTextDialog:
    def setupUi(self, LetterTextDialog: QDialog) -> None:
        if not LetterTextDialog.objectName():
            LetterTextDialog.setObjectName("LetterTextDialog")
        self.dialog_layout = QHBoxLayout(LetterTextDialog)
        self.dialog_layout.setSpacing(14)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.text_side = QWidget(LetterTextDialog)
        self.text_side.setObjectName("text_side")
        self.text_side.setMinimumSize(QSize(420, 0))
        self.text_layout = QVBoxLayout(self.text_side)
        self.text_layout.setSpacing(8)
        self.text_layout.setObjectName("text_layout")
        self.text_layout.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(self.text_side)
        self.title_label.setObjectName("title_label")
        self.title_label.setProperty("kind", "page_title")
        self.title_label.setWordWrap(True)

        self.text_layout.addWidget(self.title_label)

        self.help_label = QLabel(self.text_side)
        self.help_label.setObjectName("help_label")
        self.help_label.setProperty("kind", "caption")
        self.help_label.setWordWrap(True)

        self.text_layout.addWidget(self.help_label)

        self.section_list = QListWidget(self.text_side)
        self.section_list.setObjectName("section_list")

        self.text_layout.addWidget(self.section_list)

        self.state_label = QLabel(self.text_side)
        self.state_label.setObjectName("state_label")
        self.state_label.setProperty("kind", "caption")
        self.state_label.setWordWrap(True)

        self.text_layout.addWidget(self.state_label)

        self.section_edit = QPlainTextEdit(self.text_side)
        self.section_edit.setObjectName("section_edit")
        self.section_edit.setTabChangesFocus(True)
        self.section_edit.setMinimumSize(QSize(0, 120))

        self.text_layout.addWidget(self.section_edit)

        self.stale_label = QLabel(self.text_side)
        self.stale_label.setObjectName("stale_label")
        self.stale_label.setVisible(False)
        self.stale_label.setProperty("kind", "problem")
        self.stale_label.setWordWrap(True)

        self.text_layout.addWidget(self.stale_label)

        self.section_buttons = QHBoxLayout()
        self.section_buttons.setSpacing(8)
        self.section_buttons.setObjectName("section_buttons")
        self.section_buttons.setContentsMargins(0, 0, 0, 0)
        self.keep_button = QPushButton(self.text_side)
        self.keep_button.setObjectName("keep_button")
        self.keep_button.setProperty("kind", "primary")

        self.section_buttons.addWidget(self.keep_button)

        self.restore_button = QPushButton(self.text_side)
        self.restore_button.setObjectName("restore_button")

        self.section_buttons.addWidget(self.restore_button)

        self.confirm_button = QPushButton(self.text_side)
        self.confirm_button.setObjectName("confirm_button")
        self.confirm_button.setVisible(False)

        self.section_buttons.addWidget(self.confirm_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.section_buttons.addItem(self.spacer_1)

        self.text_layout.addLayout(self.section_buttons)

        self.checks_caption = QLabel(self.text_side)
        self.checks_caption.setObjectName("checks_caption")

        self.text_layout.addWidget(self.checks_caption)

        self.check_area = QScrollArea(self.text_side)
        self.check_area.setObjectName("check_area")
        self.check_area.setWidgetResizable(True)
        self.check_area.setFrameShape(QFrame.Shape.NoFrame)
        self.check_area.setMinimumSize(QSize(0, 96))
        self.check_box = QWidget()
        self.check_box.setObjectName("check_box")
        self.check_layout = QVBoxLayout(self.check_box)
        self.check_layout.setSpacing(4)
        self.check_layout.setObjectName("check_layout")
        self.check_layout.setContentsMargins(0, 0, 0, 0)
        self.check_area.setWidget(self.check_box)

        self.text_layout.addWidget(self.check_area)

        self.problem_label = ProblemLabel(self.text_side)
        self.problem_label.setObjectName("problem_label")

        self.text_layout.addWidget(self.problem_label)

        self.close_row = QHBoxLayout()
        self.close_row.setSpacing(8)
        self.close_row.setObjectName("close_row")
        self.close_row.setContentsMargins(0, 0, 0, 0)
        self.figures_button = QPushButton(self.text_side)
        self.figures_button.setObjectName("figures_button")

        self.close_row.addWidget(self.figures_button)

        self.spacer_2 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.close_row.addItem(self.spacer_2)

        self.close_button = QPushButton(self.text_side)
        self.close_button.setObjectName("close_button")

        self.close_row.addWidget(self.close_button)

        self.text_layout.addLayout(self.close_row)

        self.text_layout.setStretch(4, 3)
        self.text_layout.setStretch(8, 2)

        self.dialog_layout.addWidget(self.text_side)

        self.paper_view = PaperView(LetterTextDialog)
        self.paper_view.setObjectName("paper_view")
        self.paper_view.setMinimumSize(QSize(420, 420))

        self.dialog_layout.addWidget(self.paper_view)

        self.dialog_layout.setStretch(1, 1)
        QWidget.setTabOrder(self.section_list, self.section_edit)
        QWidget.setTabOrder(self.section_edit, self.keep_button)
        QWidget.setTabOrder(self.keep_button, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.figures_button)
        QWidget.setTabOrder(self.figures_button, self.close_button)
        QWidget.setTabOrder(self.close_button, self.paper_view)

        self.retranslateUi(LetterTextDialog)

    def retranslateUi(self, LetterTextDialog: QDialog) -> None:
        LetterTextDialog.setWindowTitle(QCoreApplication.translate("LetterTextDialog", "修改文书文字", None))
        self.title_label.setText("")
        self.help_label.setText(QCoreApplication.translate("LetterTextDialog", "改动只用于这一份，编号后随原件存档。数字随台账更新，与台账不符的不能编号。", None))
        self.section_list.setAccessibleName(QCoreApplication.translate("LetterTextDialog", "段落", None))
        self.state_label.setText("")
        self.section_edit.setAccessibleName(QCoreApplication.translate("LetterTextDialog", "段落文字", None))
        self.stale_label.setText("")
        self.keep_button.setText(QCoreApplication.translate("LetterTextDialog", "保存(&S)", None))
        self.restore_button.setText(QCoreApplication.translate("LetterTextDialog", "恢复生成文字(&R)", None))
        self.confirm_button.setText(QCoreApplication.translate("LetterTextDialog", "已核对", None))
        self.checks_caption.setText(QCoreApplication.translate("LetterTextDialog", "编号前检查", None))
        self.check_area.setAccessibleName(QCoreApplication.translate("LetterTextDialog", "编号前检查", None))
        self.figures_button.setText(QCoreApplication.translate("LetterTextDialog", "数字来源(&F)…", None))
        self.close_button.setText(QCoreApplication.translate("LetterTextDialog", "关闭", None))
        self.paper_view.setAccessibleName(QCoreApplication.translate("LetterTextDialog", "这份文书的草稿", None))
