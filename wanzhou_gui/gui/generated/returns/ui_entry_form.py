"""Form ui/returns/entry_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.returns.previous_text import PreviousText
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_EntryForm:
    def setupUi(self, EntryForm: QWidget) -> None:
        if not EntryForm.objectName():
            EntryForm.setObjectName("EntryForm")
        EntryForm.resize(440, 560)
        self.entry_layout = QVBoxLayout(EntryForm)
        self.entry_layout.setSpacing(4)
        self.entry_layout.setObjectName("entry_layout")
        self.entry_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_body = QWidget(EntryForm)
        self.heading_body.setObjectName("heading_body")
        self.heading_layout = QVBoxLayout(self.heading_body)
        self.heading_layout.setSpacing(4)
        self.heading_layout.setObjectName("heading_layout")
        self.heading_layout.setContentsMargins(14, 10, 14, 0)
        self.task_label = QLabel(self.heading_body)
        self.task_label.setObjectName("task_label")
        self.task_label.setProperty("kind", "card_title")
        self.task_label.setWordWrap(True)

        self.heading_layout.addWidget(self.task_label)

        self.task_facts_layout = QHBoxLayout()
        self.task_facts_layout.setSpacing(4)
        self.task_facts_layout.setObjectName("task_facts_layout")
        self.task_facts_layout.setContentsMargins(0, 0, 0, 0)
        self.task_facts_label = QLabel(self.heading_body)
        self.task_facts_label.setObjectName("task_facts_label")
        self.task_facts_label.setProperty("kind", "caption")
        self.task_facts_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.task_facts_label.sizePolicy().hasHeightForWidth())
        self.task_facts_label.setSizePolicy(sizePolicy)

        self.task_facts_layout.addWidget(self.task_facts_label)

        self.co_units_button = QPushButton(self.heading_body)
        self.co_units_button.setObjectName("co_units_button")
        self.co_units_button.setProperty("kind", "link")

        self.task_facts_layout.addWidget(self.co_units_button)

        self.source_button = QPushButton(self.heading_body)
        self.source_button.setObjectName("source_button")
        self.source_button.setCheckable(True)
        self.source_button.setProperty("kind", "link")

        self.task_facts_layout.addWidget(self.source_button)

        self.heading_layout.addLayout(self.task_facts_layout)

        self.source_text = QPlainTextEdit(self.heading_body)
        self.source_text.setObjectName("source_text")
        self.source_text.setReadOnly(True)
        self.source_text.setVisible(False)
        self.source_text.setMaximumSize(QSize(16777215, 120))
        self.source_text.setTabChangesFocus(True)

        self.heading_layout.addWidget(self.source_text)

        self.columns_layout = QHBoxLayout()
        self.columns_layout.setSpacing(10)
        self.columns_layout.setObjectName("columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 0, 0)
        self.this_period_label = QLabel(self.heading_body)
        self.this_period_label.setObjectName("this_period_label")
        self.this_period_label.setProperty("kind", "caption")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(0)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.this_period_label.sizePolicy().hasHeightForWidth())
        self.this_period_label.setSizePolicy(sizePolicy1)

        self.columns_layout.addWidget(self.this_period_label)

        self.previous_period_label = QLabel(self.heading_body)
        self.previous_period_label.setObjectName("previous_period_label")
        self.previous_period_label.setProperty("kind", "caption")
        self.previous_period_label.setWordWrap(True)
        sizePolicy1.setHeightForWidth(self.previous_period_label.sizePolicy().hasHeightForWidth())
        self.previous_period_label.setSizePolicy(sizePolicy1)

        self.columns_layout.addWidget(self.previous_period_label)

        self.columns_layout.setStretch(0, 5)
        self.columns_layout.setStretch(1, 3)

        self.heading_layout.addLayout(self.columns_layout)

        self.entry_layout.addWidget(self.heading_body)

        self.conflict_frame = QFrame(EntryForm)
        self.conflict_frame.setObjectName("conflict_frame")
        self.conflict_frame.setProperty("kind", "notice")
        self.conflict_frame.setVisible(False)
        self.conflict_layout = QVBoxLayout(self.conflict_frame)
        self.conflict_layout.setSpacing(6)
        self.conflict_layout.setObjectName("conflict_layout")
        self.conflict_layout.setContentsMargins(12, 8, 12, 8)
        self.conflict_label = QLabel(self.conflict_frame)
        self.conflict_label.setObjectName("conflict_label")
        self.conflict_label.setWordWrap(True)

        self.conflict_layout.addWidget(self.conflict_label)

        self.conflict_buttons_layout = QHBoxLayout()
        self.conflict_buttons_layout.setSpacing(8)
        self.conflict_buttons_layout.setObjectName("conflict_buttons_layout")
        self.conflict_buttons_layout.setContentsMargins(0, 0, 0, 0)
        self.conflict_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.conflict_buttons_layout.addItem(self.conflict_spacer)

        self.keep_mine_button = QPushButton(self.conflict_frame)
        self.keep_mine_button.setObjectName("keep_mine_button")

        self.conflict_buttons_layout.addWidget(self.keep_mine_button)

        self.take_theirs_button = QPushButton(self.conflict_frame)
        self.take_theirs_button.setObjectName("take_theirs_button")

        self.conflict_buttons_layout.addWidget(self.take_theirs_button)

        self.conflict_layout.addLayout(self.conflict_buttons_layout)

        self.entry_layout.addWidget(self.conflict_frame)

        self.fields_area = QScrollArea(EntryForm)
        self.fields_area.setObjectName("fields_area")
        self.fields_area.setWidgetResizable(True)
        self.fields_area.setFrameShape(QFrame.Shape.NoFrame)
        self.fields_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fields_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.fields_body = QWidget()
        self.fields_body.setObjectName("fields_body")
        self.fields_layout = QGridLayout(self.fields_body)
        self.fields_layout.setObjectName("fields_layout")
        self.fields_layout.setHorizontalSpacing(10)
        self.fields_layout.setVerticalSpacing(4)
        self.fields_layout.setContentsMargins(14, 8, 10, 12)
        self.progress_text_heading = QHBoxLayout()
        self.progress_text_heading.setSpacing(4)
        self.progress_text_heading.setObjectName("progress_text_heading")
        self.progress_text_heading.setContentsMargins(0, 0, 0, 0)
        self.progress_text_label = QLabel(self.fields_body)
        self.progress_text_label.setObjectName("progress_text_label")

        self.progress_text_heading.addWidget(self.progress_text_label)

        self.progress_text_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.progress_text_heading.addItem(self.progress_text_spacer)

        self.fields_layout.addLayout(self.progress_text_heading, 0, 0, 1, 1)

        self.progress_text_edit = QPlainTextEdit(self.fields_body)
        self.progress_text_edit.setObjectName("progress_text_edit")
        self.progress_text_edit.setTabChangesFocus(True)
        self.progress_text_edit.setMinimumSize(QSize(0, 76))
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        sizePolicy2.setHorizontalStretch(0)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.progress_text_edit.sizePolicy().hasHeightForWidth())
        self.progress_text_edit.setSizePolicy(sizePolicy2)

        self.fields_layout.addWidget(self.progress_text_edit, 1, 0, 1, 1)

        self.progress_text_problem = ProblemLabel(self.fields_body)
        self.progress_text_problem.setObjectName("progress_text_problem")

        self.fields_layout.addWidget(self.progress_text_problem, 2, 0, 1, 1)

        self.progress_text_previous = PreviousText(self.fields_body)
        self.progress_text_previous.setObjectName("progress_text_previous")

        self.fields_layout.addWidget(self.progress_text_previous, 0, 1, 2, 1)

        self.percent_status_layout = QGridLayout()
        self.percent_status_layout.setObjectName("percent_status_layout")
        self.percent_status_layout.setHorizontalSpacing(8)
        self.percent_status_layout.setVerticalSpacing(4)
        self.percent_status_layout.setContentsMargins(0, 0, 0, 0)
        self.completion_percent_label = QLabel(self.fields_body)
        self.completion_percent_label.setObjectName("completion_percent_label")

        self.percent_status_layout.addWidget(self.completion_percent_label, 0, 0, 1, 1)

        self.status_label = QLabel(self.fields_body)
        self.status_label.setObjectName("status_label")

        self.percent_status_layout.addWidget(self.status_label, 0, 1, 1, 1)

        self.completion_percent_edit = QLineEdit(self.fields_body)
        self.completion_percent_edit.setObjectName("completion_percent_edit")

        self.percent_status_layout.addWidget(self.completion_percent_edit, 1, 0, 1, 1)

        self.status_combo = QComboBox(self.fields_body)
        self.status_combo.setObjectName("status_combo")
        self.status_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.status_combo.setMinimumContentsLength(4)

        self.percent_status_layout.addWidget(self.status_combo, 1, 1, 1, 1)

        self.completion_percent_problem = ProblemLabel(self.fields_body)
        self.completion_percent_problem.setObjectName("completion_percent_problem")

        self.percent_status_layout.addWidget(self.completion_percent_problem, 2, 0, 1, 2)

        self.status_problem = ProblemLabel(self.fields_body)
        self.status_problem.setObjectName("status_problem")

        self.percent_status_layout.addWidget(self.status_problem, 3, 0, 1, 2)

        self.percent_status_layout.setColumnStretch(0, 2)
        self.percent_status_layout.setColumnStretch(1, 3)

        self.fields_layout.addLayout(self.percent_status_layout, 3, 0, 2, 1, Qt.AlignmentFlag.AlignTop)

        self.percent_status_previous_layout = QHBoxLayout()
        self.percent_status_previous_layout.setSpacing(6)
        self.percent_status_previous_layout.setObjectName("percent_status_previous_layout")
        self.percent_status_previous_layout.setContentsMargins(0, 0, 0, 0)
        self.completion_percent_previous = PreviousText(self.fields_body)
        self.completion_percent_previous.setObjectName("completion_percent_previous")

        self.percent_status_previous_layout.addWidget(self.completion_percent_previous)

        self.status_previous = PreviousText(self.fields_body)
        self.status_previous.setObjectName("status_previous")

        self.percent_status_previous_layout.addWidget(self.status_previous)

        self.percent_status_previous_layout.setStretch(0, 2)
        self.percent_status_previous_layout.setStretch(1, 3)

        self.fields_layout.addLayout(self.percent_status_previous_layout, 3, 1, 2, 1)

        self.problems_text_heading = QHBoxLayout()
        self.problems_text_heading.setSpacing(4)
        self.problems_text_heading.setObjectName("problems_text_heading")
        self.problems_text_heading.setContentsMargins(0, 0, 0, 0)
        self.problems_text_label = QLabel(self.fields_body)
        self.problems_text_label.setObjectName("problems_text_label")

        self.problems_text_heading.addWidget(self.problems_text_label)

        self.problems_text_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.problems_text_heading.addItem(self.problems_text_spacer)

        self.fields_layout.addLayout(self.problems_text_heading, 6, 0, 1, 1)

        self.problems_text_edit = QPlainTextEdit(self.fields_body)
        self.problems_text_edit.setObjectName("problems_text_edit")
        self.problems_text_edit.setTabChangesFocus(True)
        self.problems_text_edit.setMinimumSize(QSize(0, 52))
        sizePolicy2.setHeightForWidth(self.problems_text_edit.sizePolicy().hasHeightForWidth())
        self.problems_text_edit.setSizePolicy(sizePolicy2)

        self.fields_layout.addWidget(self.problems_text_edit, 7, 0, 1, 1)

        self.problems_text_problem = ProblemLabel(self.fields_body)
        self.problems_text_problem.setObjectName("problems_text_problem")

        self.fields_layout.addWidget(self.problems_text_problem, 8, 0, 1, 1)

        self.problems_text_previous = PreviousText(self.fields_body)
        self.problems_text_previous.setObjectName("problems_text_previous")

        self.fields_layout.addWidget(self.problems_text_previous, 6, 1, 2, 1)

        self.next_steps_heading = QHBoxLayout()
        self.next_steps_heading.setSpacing(4)
        self.next_steps_heading.setObjectName("next_steps_heading")
        self.next_steps_heading.setContentsMargins(0, 0, 0, 0)
        self.next_steps_label = QLabel(self.fields_body)
        self.next_steps_label.setObjectName("next_steps_label")

        self.next_steps_heading.addWidget(self.next_steps_label)

        self.next_steps_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.next_steps_heading.addItem(self.next_steps_spacer)

        self.fields_layout.addLayout(self.next_steps_heading, 9, 0, 1, 1)

        self.next_steps_edit = QPlainTextEdit(self.fields_body)
        self.next_steps_edit.setObjectName("next_steps_edit")
        self.next_steps_edit.setTabChangesFocus(True)
        self.next_steps_edit.setMinimumSize(QSize(0, 52))
        sizePolicy2.setHeightForWidth(self.next_steps_edit.sizePolicy().hasHeightForWidth())
        self.next_steps_edit.setSizePolicy(sizePolicy2)

        self.fields_layout.addWidget(self.next_steps_edit, 10, 0, 1, 1)

        self.next_steps_problem = ProblemLabel(self.fields_body)
        self.next_steps_problem.setObjectName("next_steps_problem")

        self.fields_layout.addWidget(self.next_steps_problem, 11, 0, 1, 1)

        self.next_steps_previous = PreviousText(self.fields_body)
        self.next_steps_previous.setObjectName("next_steps_previous")

        self.fields_layout.addWidget(self.next_steps_previous, 9, 1, 2, 1)

        self.coordination_heading = QHBoxLayout()
        self.coordination_heading.setSpacing(4)
        self.coordination_heading.setObjectName("coordination_heading")
        self.coordination_heading.setContentsMargins(0, 0, 0, 0)
        self.coordination_label = QLabel(self.fields_body)
        self.coordination_label.setObjectName("coordination_label")

        self.coordination_heading.addWidget(self.coordination_label)

        self.coordination_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.coordination_heading.addItem(self.coordination_spacer)

        self.fields_layout.addLayout(self.coordination_heading, 12, 0, 1, 1)

        self.coordination_edit = QPlainTextEdit(self.fields_body)
        self.coordination_edit.setObjectName("coordination_edit")
        self.coordination_edit.setTabChangesFocus(True)
        self.coordination_edit.setMinimumSize(QSize(0, 44))
        sizePolicy2.setHeightForWidth(self.coordination_edit.sizePolicy().hasHeightForWidth())
        self.coordination_edit.setSizePolicy(sizePolicy2)

        self.fields_layout.addWidget(self.coordination_edit, 13, 0, 1, 1)

        self.coordination_problem = ProblemLabel(self.fields_body)
        self.coordination_problem.setObjectName("coordination_problem")

        self.fields_layout.addWidget(self.coordination_problem, 14, 0, 1, 1)

        self.coordination_previous = PreviousText(self.fields_body)
        self.coordination_previous.setObjectName("coordination_previous")

        self.fields_layout.addWidget(self.coordination_previous, 12, 1, 2, 1)

        self.expected_on_heading = QHBoxLayout()
        self.expected_on_heading.setSpacing(4)
        self.expected_on_heading.setObjectName("expected_on_heading")
        self.expected_on_heading.setContentsMargins(0, 0, 0, 0)
        self.expected_on_label = QLabel(self.fields_body)
        self.expected_on_label.setObjectName("expected_on_label")

        self.expected_on_heading.addWidget(self.expected_on_label)

        self.expected_on_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.expected_on_heading.addItem(self.expected_on_spacer)

        self.fields_layout.addLayout(self.expected_on_heading, 15, 0, 1, 1)

        self.expected_on_edit = QLineEdit(self.fields_body)
        self.expected_on_edit.setObjectName("expected_on_edit")

        self.fields_layout.addWidget(self.expected_on_edit, 16, 0, 1, 1)

        self.expected_on_problem = ProblemLabel(self.fields_body)
        self.expected_on_problem.setObjectName("expected_on_problem")

        self.fields_layout.addWidget(self.expected_on_problem, 17, 0, 1, 1)

        self.expected_on_previous = PreviousText(self.fields_body)
        self.expected_on_previous.setObjectName("expected_on_previous")

        self.fields_layout.addWidget(self.expected_on_previous, 15, 1, 2, 1)

        self.evidence_heading = QHBoxLayout()
        self.evidence_heading.setSpacing(4)
        self.evidence_heading.setObjectName("evidence_heading")
        self.evidence_heading.setContentsMargins(0, 0, 0, 0)
        self.evidence_label = QLabel(self.fields_body)
        self.evidence_label.setObjectName("evidence_label")

        self.evidence_heading.addWidget(self.evidence_label)

        self.evidence_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.evidence_heading.addItem(self.evidence_spacer)

        self.fields_layout.addLayout(self.evidence_heading, 18, 0, 1, 1)

        self.evidence_edit = QPlainTextEdit(self.fields_body)
        self.evidence_edit.setObjectName("evidence_edit")
        self.evidence_edit.setTabChangesFocus(True)
        self.evidence_edit.setMinimumSize(QSize(0, 44))
        sizePolicy2.setHeightForWidth(self.evidence_edit.sizePolicy().hasHeightForWidth())
        self.evidence_edit.setSizePolicy(sizePolicy2)

        self.fields_layout.addWidget(self.evidence_edit, 19, 0, 1, 1)

        self.evidence_problem = ProblemLabel(self.fields_body)
        self.evidence_problem.setObjectName("evidence_problem")

        self.fields_layout.addWidget(self.evidence_problem, 20, 0, 1, 1)

        self.evidence_previous = PreviousText(self.fields_body)
        self.evidence_previous.setObjectName("evidence_previous")

        self.fields_layout.addWidget(self.evidence_previous, 18, 1, 2, 1)

        self.fields_layout.setRowStretch(1, 30)
        self.fields_layout.setRowStretch(7, 20)
        self.fields_layout.setRowStretch(10, 20)
        self.fields_layout.setRowStretch(13, 15)
        self.fields_layout.setRowStretch(19, 12)
        self.fields_layout.setColumnStretch(0, 5)
        self.fields_layout.setColumnStretch(1, 3)
        self.fields_area.setWidget(self.fields_body)

        self.entry_layout.addWidget(self.fields_area)

        self.progress_text_label.setBuddy(self.progress_text_edit)
        self.completion_percent_label.setBuddy(self.completion_percent_edit)
        self.status_label.setBuddy(self.status_combo)
        self.problems_text_label.setBuddy(self.problems_text_edit)
        self.next_steps_label.setBuddy(self.next_steps_edit)
        self.coordination_label.setBuddy(self.coordination_edit)
        self.expected_on_label.setBuddy(self.expected_on_edit)
        self.evidence_label.setBuddy(self.evidence_edit)
        QWidget.setTabOrder(self.co_units_button, self.source_button)
        QWidget.setTabOrder(self.source_button, self.source_text)
        QWidget.setTabOrder(self.source_text, self.keep_mine_button)
        QWidget.setTabOrder(self.keep_mine_button, self.take_theirs_button)
        QWidget.setTabOrder(self.take_theirs_button, self.progress_text_edit)
        QWidget.setTabOrder(self.progress_text_edit, self.completion_percent_edit)
        QWidget.setTabOrder(self.completion_percent_edit, self.status_combo)
        QWidget.setTabOrder(self.status_combo, self.problems_text_edit)
        QWidget.setTabOrder(self.problems_text_edit, self.next_steps_edit)
        QWidget.setTabOrder(self.next_steps_edit, self.coordination_edit)
        QWidget.setTabOrder(self.coordination_edit, self.expected_on_edit)
        QWidget.setTabOrder(self.expected_on_edit, self.evidence_edit)

        self.retranslateUi(EntryForm)

    def retranslateUi(self, EntryForm: QWidget) -> None:
        self.task_label.setText("")
        self.task_facts_label.setText("")
        self.co_units_button.setText(QCoreApplication.translate("EntryForm", "汇总责任单位情况", None))
        self.co_units_button.setToolTip(QCoreApplication.translate("EntryForm", "把其他单位本期所报的情况汇总到“本期进展”，由牵头单位核对", None))
        self.source_button.setText(QCoreApplication.translate("EntryForm", "任务原文", None))
        self.source_button.setAccessibleName(QCoreApplication.translate("EntryForm", "任务原文", None))
        self.source_text.setAccessibleName(QCoreApplication.translate("EntryForm", "任务原文", None))
        self.this_period_label.setText(QCoreApplication.translate("EntryForm", "本期", None))
        self.previous_period_label.setText(QCoreApplication.translate("EntryForm", "上期", None))
        self.conflict_label.setText("")
        self.keep_mine_button.setText(QCoreApplication.translate("EntryForm", "保留我填的", None))
        self.keep_mine_button.setAccessibleName(QCoreApplication.translate("EntryForm", "保留我填的", None))
        self.take_theirs_button.setText(QCoreApplication.translate("EntryForm", "采用现存内容", None))
        self.take_theirs_button.setAccessibleName(QCoreApplication.translate("EntryForm", "采用现存内容", None))
        self.progress_text_label.setText(QCoreApplication.translate("EntryForm", "本期进展(&1) *", None))
        self.progress_text_edit.setAccessibleName(QCoreApplication.translate("EntryForm", "本期进展", None))
        self.progress_text_edit.setPlaceholderText(QCoreApplication.translate("EntryForm", "写清：做了什么、到什么程度、形成什么成果", None))
        self.completion_percent_label.setText(QCoreApplication.translate("EntryForm", "完成比例(&2) *", None))
        self.status_label.setText(QCoreApplication.translate("EntryForm", "状态(&3) *", None))
        self.completion_percent_edit.setAccessibleName(QCoreApplication.translate("EntryForm", "完成比例（0到100）", None))
        self.completion_percent_edit.setPlaceholderText(QCoreApplication.translate("EntryForm", "0—100", None))
        self.status_combo.setAccessibleName(QCoreApplication.translate("EntryForm", "状态", None))
        self.problems_text_label.setText(QCoreApplication.translate("EntryForm", "存在问题(&4)", None))
        self.problems_text_edit.setAccessibleName(QCoreApplication.translate("EntryForm", "存在问题", None))
        self.problems_text_edit.setPlaceholderText("")
        self.next_steps_label.setText(QCoreApplication.translate("EntryForm", "下一步工作(&5)", None))
        self.next_steps_edit.setAccessibleName(QCoreApplication.translate("EntryForm", "下一步工作", None))
        self.next_steps_edit.setPlaceholderText("")
        self.coordination_label.setText(QCoreApplication.translate("EntryForm", "需区政府协调事项(&6)", None))
        self.coordination_edit.setAccessibleName(QCoreApplication.translate("EntryForm", "需区政府协调事项", None))
        self.coordination_edit.setPlaceholderText("")
        self.expected_on_label.setText(QCoreApplication.translate("EntryForm", "预计完成时间(&7)", None))
        self.expected_on_edit.setAccessibleName(QCoreApplication.translate("EntryForm", "预计完成时间", None))
        self.expected_on_edit.setPlaceholderText(QCoreApplication.translate("EntryForm", "如 2024-12-31", None))
        self.evidence_label.setText(QCoreApplication.translate("EntryForm", "佐证材料(&8)", None))
        self.evidence_edit.setAccessibleName(QCoreApplication.translate("EntryForm", "佐证材料", None))
        self.evidence_edit.setPlaceholderText(QCoreApplication.translate("EntryForm", "材料名称、文号，一行一件", None))
        pass
