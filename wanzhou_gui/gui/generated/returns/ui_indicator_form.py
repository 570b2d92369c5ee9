"""Form ui/returns/indicator_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.returns.previous_text import PreviousText
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_IndicatorForm:
    def setupUi(self, IndicatorForm: QWidget) -> None:
        if not IndicatorForm.objectName():
            IndicatorForm.setObjectName("IndicatorForm")
        IndicatorForm.resize(440, 560)
        self.indicator_layout = QVBoxLayout(IndicatorForm)
        self.indicator_layout.setSpacing(4)
        self.indicator_layout.setObjectName("indicator_layout")
        self.indicator_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_body = QWidget(IndicatorForm)
        self.heading_body.setObjectName("heading_body")
        self.heading_layout = QVBoxLayout(self.heading_body)
        self.heading_layout.setSpacing(4)
        self.heading_layout.setObjectName("heading_layout")
        self.heading_layout.setContentsMargins(14, 10, 14, 0)
        self.indicator_label = QLabel(self.heading_body)
        self.indicator_label.setObjectName("indicator_label")
        self.indicator_label.setProperty("kind", "card_title")
        self.indicator_label.setWordWrap(True)

        self.heading_layout.addWidget(self.indicator_label)

        self.indicator_facts_label = QLabel(self.heading_body)
        self.indicator_facts_label.setObjectName("indicator_facts_label")
        self.indicator_facts_label.setProperty("kind", "caption")
        self.indicator_facts_label.setWordWrap(True)

        self.heading_layout.addWidget(self.indicator_facts_label)

        self.columns_layout = QHBoxLayout()
        self.columns_layout.setSpacing(10)
        self.columns_layout.setObjectName("columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.this_period_label = QLabel(self.heading_body)
        self.this_period_label.setObjectName("this_period_label")
        self.this_period_label.setProperty("kind", "caption")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.this_period_label.sizePolicy().hasHeightForWidth())
        self.this_period_label.setSizePolicy(sizePolicy)

        self.columns_layout.addWidget(self.this_period_label)

        self.previous_period_label = QLabel(self.heading_body)
        self.previous_period_label.setObjectName("previous_period_label")
        self.previous_period_label.setProperty("kind", "caption")
        self.previous_period_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.previous_period_label.sizePolicy().hasHeightForWidth())
        self.previous_period_label.setSizePolicy(sizePolicy)

        self.columns_layout.addWidget(self.previous_period_label)

        self.columns_layout.setStretch(0, 5)
        self.columns_layout.setStretch(1, 3)

        self.heading_layout.addLayout(self.columns_layout)

        self.indicator_layout.addWidget(self.heading_body)

        self.fields_area = QScrollArea(IndicatorForm)
        self.fields_area.setObjectName("fields_area")
        self.fields_area.setWidgetResizable(True)
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields_body = QWidget()
        self.fields_body.setObjectName("fields_body")
        self.fields_outer_layout = QVBoxLayout(self.fields_body)
        self.fields_outer_layout.setSpacing(8)
        self.fields_outer_layout.setObjectName("fields_outer_layout")
        self.fields_outer_layout.setContentsMargins(14, 8, 10, 12)
        self.fields_layout = QGridLayout()
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setHorizontalSpacing(10)
        self.fields_layout.setVerticalSpacing(4)
        self.fields_layout.setContentsMargins(0, 0, 0, 0)
        self.numerator_heading = QHBoxLayout()
        self.numerator_heading.setSpacing(8)
        self.numerator_heading.setObjectName("numerator_heading")
        self.numerator_heading.setContentsMargins(0, 0, 0, 0)
        self.numerator_label = QLabel(self.fields_body)
        self.numerator_label.setObjectName("numerator_label")

        self.numerator_heading.addWidget(self.numerator_label)

        self.numerator_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.numerator_heading.addItem(self.numerator_spacer)

        self.fields_layout.addLayout(self.numerator_heading, 0, 0, 1, 1)

        self.numerator_edit = QLineEdit(self.fields_body)
        self.numerator_edit.setObjectName("numerator_edit")

        self.fields_layout.addWidget(self.numerator_edit, 1, 0, 1, 1)

        self.numerator_problem = ProblemLabel(self.fields_body)
        self.numerator_problem.setObjectName("numerator_problem")

        self.fields_layout.addWidget(self.numerator_problem, 2, 0, 1, 1)

        self.numerator_previous = PreviousText(self.fields_body)
        self.numerator_previous.setObjectName("numerator_previous")

        self.fields_layout.addWidget(self.numerator_previous, 0, 1, 2, 1)

        self.denominator_heading = QHBoxLayout()
        self.denominator_heading.setSpacing(8)
        self.denominator_heading.setObjectName("denominator_heading")
        self.denominator_heading.setContentsMargins(0, 0, 0, 0)
        self.denominator_label = QLabel(self.fields_body)
        self.denominator_label.setObjectName("denominator_label")

        self.denominator_heading.addWidget(self.denominator_label)

        self.denominator_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.denominator_heading.addItem(self.denominator_spacer)

        self.fields_layout.addLayout(self.denominator_heading, 3, 0, 1, 1)

        self.denominator_edit = QLineEdit(self.fields_body)
        self.denominator_edit.setObjectName("denominator_edit")

        self.fields_layout.addWidget(self.denominator_edit, 4, 0, 1, 1)

        self.denominator_problem = ProblemLabel(self.fields_body)
        self.denominator_problem.setObjectName("denominator_problem")

        self.fields_layout.addWidget(self.denominator_problem, 5, 0, 1, 1)

        self.denominator_previous = PreviousText(self.fields_body)
        self.denominator_previous.setObjectName("denominator_previous")

        self.fields_layout.addWidget(self.denominator_previous, 3, 1, 2, 1)

        self.value_heading = QHBoxLayout()
        self.value_heading.setSpacing(8)
        self.value_heading.setObjectName("value_heading")
        self.value_heading.setContentsMargins(0, 0, 0, 0)
        self.value_label = QLabel(self.fields_body)
        self.value_label.setObjectName("value_label")

        self.value_heading.addWidget(self.value_label)

        self.value_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.value_heading.addItem(self.value_spacer)

        self.fields_layout.addLayout(self.value_heading, 6, 0, 1, 1)

        self.value_edit = QLineEdit(self.fields_body)
        self.value_edit.setObjectName("value_edit")

        self.fields_layout.addWidget(self.value_edit, 7, 0, 1, 1)

        self.value_problem = ProblemLabel(self.fields_body)
        self.value_problem.setObjectName("value_problem")

        self.fields_layout.addWidget(self.value_problem, 8, 0, 1, 1)

        self.value_previous = PreviousText(self.fields_body)
        self.value_previous.setObjectName("value_previous")

        self.fields_layout.addWidget(self.value_previous, 6, 1, 2, 1)

        self.as_of_on_heading = QHBoxLayout()
        self.as_of_on_heading.setSpacing(8)
        self.as_of_on_heading.setObjectName("as_of_on_heading")
        self.as_of_on_heading.setContentsMargins(0, 0, 0, 0)
        self.as_of_on_label = QLabel(self.fields_body)
        self.as_of_on_label.setObjectName("as_of_on_label")

        self.as_of_on_heading.addWidget(self.as_of_on_label)

        self.as_of_on_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.as_of_on_heading.addItem(self.as_of_on_spacer)

        self.fields_layout.addLayout(self.as_of_on_heading, 9, 0, 1, 1)

        self.as_of_on_edit = QLineEdit(self.fields_body)
        self.as_of_on_edit.setObjectName("as_of_on_edit")

        self.fields_layout.addWidget(self.as_of_on_edit, 10, 0, 1, 1)

        self.as_of_on_problem = ProblemLabel(self.fields_body)
        self.as_of_on_problem.setObjectName("as_of_on_problem")

        self.fields_layout.addWidget(self.as_of_on_problem, 11, 0, 1, 1)

        self.as_of_on_previous = PreviousText(self.fields_body)
        self.as_of_on_previous.setObjectName("as_of_on_previous")

        self.fields_layout.addWidget(self.as_of_on_previous, 9, 1, 2, 1)

        self.note_heading = QHBoxLayout()
        self.note_heading.setSpacing(8)
        self.note_heading.setObjectName("note_heading")
        self.note_heading.setContentsMargins(0, 0, 0, 0)
        self.note_label = QLabel(self.fields_body)
        self.note_label.setObjectName("note_label")

        self.note_heading.addWidget(self.note_label)

        self.note_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.note_heading.addItem(self.note_spacer)

        self.fields_layout.addLayout(self.note_heading, 12, 0, 1, 1)

        self.note_edit = QPlainTextEdit(self.fields_body)
        self.note_edit.setObjectName("note_edit")
        self.note_edit.setTabChangesFocus(True)
        self.note_edit.setMinimumSize(QSize(0, 60))
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.note_edit.sizePolicy().hasHeightForWidth())
        self.note_edit.setSizePolicy(sizePolicy1)

        self.fields_layout.addWidget(self.note_edit, 13, 0, 1, 1)

        self.note_previous = PreviousText(self.fields_body)
        self.note_previous.setObjectName("note_previous")

        self.fields_layout.addWidget(self.note_previous, 12, 1, 2, 1)

        self.fields_layout.setColumnStretch(0, 5)
        self.fields_layout.setColumnStretch(1, 3)

        self.fields_outer_layout.addLayout(self.fields_layout)

        self.fields_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.fields_outer_layout.addItem(self.fields_spacer)

        self.fields_area.setWidget(self.fields_body)

        self.indicator_layout.addWidget(self.fields_area)

        self.numerator_label.setBuddy(self.numerator_edit)
        self.denominator_label.setBuddy(self.denominator_edit)
        self.value_label.setBuddy(self.value_edit)
        self.as_of_on_label.setBuddy(self.as_of_on_edit)
        self.note_label.setBuddy(self.note_edit)
        QWidget.setTabOrder(self.numerator_edit, self.denominator_edit)
        QWidget.setTabOrder(self.denominator_edit, self.value_edit)
        QWidget.setTabOrder(self.value_edit, self.as_of_on_edit)
        QWidget.setTabOrder(self.as_of_on_edit, self.note_edit)

        self.retranslateUi(IndicatorForm)

    def retranslateUi(self, IndicatorForm: QWidget) -> None:
        self.indicator_label.setText("")
        self.indicator_facts_label.setText("")
        self.this_period_label.setText(QCoreApplication.translate("IndicatorForm", "本期", None))
        self.previous_period_label.setText(QCoreApplication.translate("IndicatorForm", "上期", None))
        self.numerator_label.setText(QCoreApplication.translate("IndicatorForm", "分子(&1)", None))
        self.numerator_edit.setAccessibleName(QCoreApplication.translate("IndicatorForm", "分子", None))
        self.numerator_edit.setPlaceholderText("")
        self.denominator_label.setText(QCoreApplication.translate("IndicatorForm", "分母(&2)", None))
        self.denominator_edit.setAccessibleName(QCoreApplication.translate("IndicatorForm", "分母", None))
        self.denominator_edit.setPlaceholderText("")
        self.value_label.setText(QCoreApplication.translate("IndicatorForm", "本期值(&3)", None))
        self.value_edit.setAccessibleName(QCoreApplication.translate("IndicatorForm", "本期值", None))
        self.value_edit.setPlaceholderText("")
        self.as_of_on_label.setText(QCoreApplication.translate("IndicatorForm", "数据截至(&4)", None))
        self.as_of_on_edit.setAccessibleName(QCoreApplication.translate("IndicatorForm", "数据截至", None))
        self.as_of_on_edit.setPlaceholderText(QCoreApplication.translate("IndicatorForm", "如 2024-06-30", None))
        self.note_label.setText(QCoreApplication.translate("IndicatorForm", "说明(&5)", None))
        self.note_edit.setAccessibleName(QCoreApplication.translate("IndicatorForm", "说明", None))
        self.note_edit.setPlaceholderText(QCoreApplication.translate("IndicatorForm", "数据来源、口径变化等", None))
        pass
