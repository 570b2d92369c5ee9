"""Form ui/indicators/value_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.value_edits import (DateEdit, NumberEdit)


class Ui_ValueForm:
    def setupUi(self, ValueForm: QWidget) -> None:
        if not ValueForm.objectName():
            ValueForm.setObjectName("ValueForm")
        self.page_layout = QVBoxLayout(ValueForm)
        self.page_layout.setSpacing(4)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName("row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.heading_label = QLabel(ValueForm)
        self.heading_label.setObjectName("heading_label")

        self.row_2.addWidget(self.heading_label)

        self.previous_label = QLabel(ValueForm)
        self.previous_label.setObjectName("previous_label")
        self.previous_label.setWordWrap(False)

        self.row_2.addWidget(self.previous_label)

        self.published_label = QLabel(ValueForm)
        self.published_label.setObjectName("published_label")
        self.published_label.setWordWrap(True)

        self.row_2.addWidget(self.published_label)

        self.saved_label = QLabel(ValueForm)
        self.saved_label.setObjectName("saved_label")

        self.row_2.addWidget(self.saved_label)

        self.row_2.setStretch(2, 1)

        self.page_layout.addLayout(self.row_2)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(10)
        self.row_3.setObjectName("row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.numerator_box = QWidget(ValueForm)
        self.numerator_box.setObjectName("numerator_box")
        self.numerator_box_layout = QVBoxLayout(self.numerator_box)
        self.numerator_box_layout.setSpacing(2)
        self.numerator_box_layout.setObjectName("numerator_box_layout")
        self.numerator_box_layout.setContentsMargins(0, 0, 0, 0)
        self.numerator_caption = QLabel(self.numerator_box)
        self.numerator_caption.setObjectName("numerator_caption")

        self.numerator_box_layout.addWidget(self.numerator_caption)

        self.numerator_edit = NumberEdit(self.numerator_box)
        self.numerator_edit.setObjectName("numerator_edit")

        self.numerator_box_layout.addWidget(self.numerator_edit)

        self.row_3.addWidget(self.numerator_box)

        self.denominator_box = QWidget(ValueForm)
        self.denominator_box.setObjectName("denominator_box")
        self.denominator_box_layout = QVBoxLayout(self.denominator_box)
        self.denominator_box_layout.setSpacing(2)
        self.denominator_box_layout.setObjectName("denominator_box_layout")
        self.denominator_box_layout.setContentsMargins(0, 0, 0, 0)
        self.denominator_caption = QLabel(self.denominator_box)
        self.denominator_caption.setObjectName("denominator_caption")

        self.denominator_box_layout.addWidget(self.denominator_caption)

        self.denominator_edit = NumberEdit(self.denominator_box)
        self.denominator_edit.setObjectName("denominator_edit")

        self.denominator_box_layout.addWidget(self.denominator_edit)

        self.row_3.addWidget(self.denominator_box)

        self.row_6 = QVBoxLayout()
        self.row_6.setSpacing(2)
        self.row_6.setObjectName("row_6")
        self.row_6.setContentsMargins(0, 0, 0, 0)
        self.value_caption = QLabel(ValueForm)
        self.value_caption.setObjectName("value_caption")

        self.row_6.addWidget(self.value_caption)

        self.value_edit = NumberEdit(ValueForm)
        self.value_edit.setObjectName("value_edit")

        self.row_6.addWidget(self.value_edit)

        self.row_3.addLayout(self.row_6)

        self.row_7 = QVBoxLayout()
        self.row_7.setSpacing(2)
        self.row_7.setObjectName("row_7")
        self.row_7.setContentsMargins(0, 0, 0, 0)
        self.as_of_caption = QLabel(ValueForm)
        self.as_of_caption.setObjectName("as_of_caption")

        self.row_7.addWidget(self.as_of_caption)

        self.as_of_edit = DateEdit(ValueForm)
        self.as_of_edit.setObjectName("as_of_edit")
        self.as_of_edit.setMinimumSize(QSize(110, 0))

        self.row_7.addWidget(self.as_of_edit)

        self.row_3.addLayout(self.row_7)

        self.row_8 = QVBoxLayout()
        self.row_8.setSpacing(2)
        self.row_8.setObjectName("row_8")
        self.row_8.setContentsMargins(0, 0, 0, 0)
        self.note_caption = QLabel(ValueForm)
        self.note_caption.setObjectName("note_caption")

        self.row_8.addWidget(self.note_caption)

        self.note_edit = QLineEdit(ValueForm)
        self.note_edit.setObjectName("note_edit")

        self.row_8.addWidget(self.note_edit)

        self.row_3.addLayout(self.row_8)

        self.row_3.setStretch(0, 3)
        self.row_3.setStretch(1, 3)
        self.row_3.setStretch(2, 3)
        self.row_3.setStretch(3, 3)
        self.row_3.setStretch(4, 5)

        self.page_layout.addLayout(self.row_3)

        self.problem_layout = QHBoxLayout()
        self.problem_layout.setSpacing(8)
        self.problem_layout.setObjectName("problem_layout")
        self.problem_label = QLabel(ValueForm)
        self.problem_label.setObjectName("problem_label")
        self.problem_label.setWordWrap(True)

        self.problem_layout.addWidget(self.problem_label)

        self.unlock_button = QPushButton(ValueForm)
        self.unlock_button.setObjectName("unlock_button")
        self.unlock_button.setProperty("kind", "link")

        self.problem_layout.addWidget(self.unlock_button)

        self.problem_layout.setStretch(0, 1)

        self.page_layout.addLayout(self.problem_layout)

        self.numerator_caption.setBuddy(self.numerator_edit)
        self.denominator_caption.setBuddy(self.denominator_edit)
        self.value_caption.setBuddy(self.value_edit)
        self.as_of_caption.setBuddy(self.as_of_edit)
        self.note_caption.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.numerator_edit, self.denominator_edit)
        QWidget.setTabOrder(self.denominator_edit, self.value_edit)
        QWidget.setTabOrder(self.value_edit, self.as_of_edit)
        QWidget.setTabOrder(self.as_of_edit, self.note_edit)

        self.retranslateUi(ValueForm)

    def retranslateUi(self, ValueForm: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("ValueForm", "本期数据", None))
        self.heading_label.setProperty("kind", QCoreApplication.translate("ValueForm", "card_title", None))
        self.previous_label.setText("")
        self.previous_label.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.published_label.setText("")
        self.published_label.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.saved_label.setText("")
        self.saved_label.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.numerator_caption.setText(QCoreApplication.translate("ValueForm", "分子", None))
        self.numerator_caption.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.numerator_edit.setAccessibleName(QCoreApplication.translate("ValueForm", "分子", None))
        self.denominator_caption.setText(QCoreApplication.translate("ValueForm", "分母", None))
        self.denominator_caption.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.denominator_edit.setAccessibleName(QCoreApplication.translate("ValueForm", "分母", None))
        self.value_caption.setText(QCoreApplication.translate("ValueForm", "本期值(&V)", None))
        self.value_caption.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.value_edit.setAccessibleName(QCoreApplication.translate("ValueForm", "本期值", None))
        self.as_of_caption.setText(QCoreApplication.translate("ValueForm", "数据截至(&D)", None))
        self.as_of_caption.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.as_of_edit.setAccessibleName(QCoreApplication.translate("ValueForm", "数据截至", None))
        self.note_caption.setText(QCoreApplication.translate("ValueForm", "说明(&N)", None))
        self.note_caption.setProperty("kind", QCoreApplication.translate("ValueForm", "caption", None))
        self.note_edit.setPlaceholderText(QCoreApplication.translate("ValueForm", "数据来源、口径变化等", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("ValueForm", "说明", None))
        self.problem_label.setText("")
        self.problem_label.setProperty("kind", QCoreApplication.translate("ValueForm", "problem", None))
        self.unlock_button.setText(QCoreApplication.translate("ValueForm", "去审核(&W)", None))
        self.unlock_button.setAccessibleName(QCoreApplication.translate("ValueForm", "去审核", None))
        pass
