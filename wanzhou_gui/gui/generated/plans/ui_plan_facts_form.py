"""Form ui/plans/plan_facts_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_PlanFactsForm:
    def setupUi(self, PlanFactsForm: QWidget) -> None:
        if not PlanFactsForm.objectName():
            PlanFactsForm.setObjectName("PlanFactsForm")
        PlanFactsForm.resize(620, 420)
        self.facts_outer_layout = QVBoxLayout(PlanFactsForm)
        self.facts_outer_layout.setSpacing(8)
        self.facts_outer_layout.setObjectName("facts_outer_layout")
        self.facts_outer_layout.setContentsMargins(0, 0, 0, 0)
        self.facts_area = QScrollArea(PlanFactsForm)
        self.facts_area.setObjectName("facts_area")
        self.facts_area.setWidgetResizable(True)
        self.facts_area.setFrameShape(QFrame.Shape.NoFrame)
        self.facts_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.facts_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.facts_body = QWidget()
        self.facts_body.setObjectName("facts_body")
        self.facts_layout = QVBoxLayout(self.facts_body)
        self.facts_layout.setSpacing(10)
        self.facts_layout.setObjectName("facts_layout")
        self.facts_layout.setContentsMargins(12, 12, 12, 12)
        self.counts_label = QLabel(self.facts_body)
        self.counts_label.setObjectName("counts_label")
        self.counts_label.setWordWrap(True)
        self.counts_label.setProperty("kind", "card_title")

        self.facts_layout.addWidget(self.counts_label)

        self.dates_layout = QGridLayout()
        self.dates_layout.setObjectName("dates_layout")
        self.dates_layout.setHorizontalSpacing(10)
        self.dates_layout.setVerticalSpacing(4)
        self.dates_layout.setContentsMargins(0, 0, 0, 0)
        self.period_starts_on_caption = QLabel(self.facts_body)
        self.period_starts_on_caption.setObjectName("period_starts_on_caption")

        self.dates_layout.addWidget(self.period_starts_on_caption, 0, 0, 1, 1)

        self.period_starts_on_edit = DateEdit(self.facts_body)
        self.period_starts_on_edit.setObjectName("period_starts_on_edit")

        self.dates_layout.addWidget(self.period_starts_on_edit, 1, 0, 1, 1)

        self.period_starts_on_problem = ProblemLabel(self.facts_body)
        self.period_starts_on_problem.setObjectName("period_starts_on_problem")

        self.dates_layout.addWidget(self.period_starts_on_problem, 2, 0, 1, 1)

        self.period_ends_on_caption = QLabel(self.facts_body)
        self.period_ends_on_caption.setObjectName("period_ends_on_caption")

        self.dates_layout.addWidget(self.period_ends_on_caption, 0, 1, 1, 1)

        self.period_ends_on_edit = DateEdit(self.facts_body)
        self.period_ends_on_edit.setObjectName("period_ends_on_edit")

        self.dates_layout.addWidget(self.period_ends_on_edit, 1, 1, 1, 1)

        self.period_ends_on_problem = ProblemLabel(self.facts_body)
        self.period_ends_on_problem.setObjectName("period_ends_on_problem")

        self.dates_layout.addWidget(self.period_ends_on_problem, 2, 1, 1, 1)

        self.supervised_from_caption = QLabel(self.facts_body)
        self.supervised_from_caption.setObjectName("supervised_from_caption")

        self.dates_layout.addWidget(self.supervised_from_caption, 0, 2, 1, 1)

        self.supervised_from_edit = DateEdit(self.facts_body)
        self.supervised_from_edit.setObjectName("supervised_from_edit")

        self.dates_layout.addWidget(self.supervised_from_edit, 1, 2, 1, 1)

        self.supervised_from_problem = ProblemLabel(self.facts_body)
        self.supervised_from_problem.setObjectName("supervised_from_problem")

        self.dates_layout.addWidget(self.supervised_from_problem, 2, 2, 1, 1)

        self.baseline_on_caption = QLabel(self.facts_body)
        self.baseline_on_caption.setObjectName("baseline_on_caption")

        self.dates_layout.addWidget(self.baseline_on_caption, 0, 3, 1, 1)

        self.baseline_on_edit = DateEdit(self.facts_body)
        self.baseline_on_edit.setObjectName("baseline_on_edit")

        self.dates_layout.addWidget(self.baseline_on_edit, 1, 3, 1, 1)

        self.baseline_on_problem = ProblemLabel(self.facts_body)
        self.baseline_on_problem.setObjectName("baseline_on_problem")

        self.dates_layout.addWidget(self.baseline_on_problem, 2, 3, 1, 1)

        self.dates_layout.setColumnStretch(0, 1)
        self.dates_layout.setColumnStretch(1, 1)
        self.dates_layout.setColumnStretch(2, 1)
        self.dates_layout.setColumnStretch(3, 1)

        self.facts_layout.addLayout(self.dates_layout)

        self.trap_frame = QFrame(self.facts_body)
        self.trap_frame.setObjectName("trap_frame")
        self.trap_frame.setProperty("kind", "notice")
        self.trap_frame.setVisible(False)
        self.trap_layout = QVBoxLayout(self.trap_frame)
        self.trap_layout.setSpacing(8)
        self.trap_layout.setObjectName("trap_layout")
        self.trap_layout.setContentsMargins(12, 8, 12, 10)
        self.trap_label = QLabel(self.trap_frame)
        self.trap_label.setObjectName("trap_label")
        self.trap_label.setWordWrap(True)

        self.trap_layout.addWidget(self.trap_label)

        self.trap_actions_layout = QHBoxLayout()
        self.trap_actions_layout.setSpacing(8)
        self.trap_actions_layout.setObjectName("trap_actions_layout")
        self.trap_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.adopt_button = QPushButton(self.trap_frame)
        self.adopt_button.setObjectName("adopt_button")

        self.trap_actions_layout.addWidget(self.adopt_button)

        self.trap_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.trap_actions_layout.addItem(self.trap_spacer)

        self.trap_layout.addLayout(self.trap_actions_layout)

        self.facts_layout.addWidget(self.trap_frame)

        self.baseline_label = QLabel(self.facts_body)
        self.baseline_label.setObjectName("baseline_label")
        self.baseline_label.setWordWrap(True)
        self.baseline_label.setProperty("kind", "caption")

        self.facts_layout.addWidget(self.baseline_label)

        self.facts_grid = QGridLayout()
        self.facts_grid.setObjectName("facts_grid")
        self.facts_grid.setHorizontalSpacing(12)
        self.facts_grid.setVerticalSpacing(6)
        self.facts_grid.setContentsMargins(0, 0, 0, 0)
        self.title_caption = QLabel(self.facts_body)
        self.title_caption.setObjectName("title_caption")
        self.title_caption.setProperty("kind", "caption")

        self.facts_grid.addWidget(self.title_caption, 0, 0, 1, 1)

        self.title_label = QLabel(self.facts_body)
        self.title_label.setObjectName("title_label")
        self.title_label.setWordWrap(True)
        self.title_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts_grid.addWidget(self.title_label, 0, 1, 1, 1)

        self.number_caption = QLabel(self.facts_body)
        self.number_caption.setObjectName("number_caption")
        self.number_caption.setProperty("kind", "caption")

        self.facts_grid.addWidget(self.number_caption, 1, 0, 1, 1)

        self.number_label = QLabel(self.facts_body)
        self.number_label.setObjectName("number_label")
        self.number_label.setWordWrap(True)
        self.number_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts_grid.addWidget(self.number_label, 1, 1, 1, 1)

        self.issuer_caption = QLabel(self.facts_body)
        self.issuer_caption.setObjectName("issuer_caption")
        self.issuer_caption.setProperty("kind", "caption")

        self.facts_grid.addWidget(self.issuer_caption, 2, 0, 1, 1)

        self.issuer_label = QLabel(self.facts_body)
        self.issuer_label.setObjectName("issuer_label")
        self.issuer_label.setWordWrap(True)
        self.issuer_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts_grid.addWidget(self.issuer_label, 2, 1, 1, 1)

        self.days_caption = QLabel(self.facts_body)
        self.days_caption.setObjectName("days_caption")
        self.days_caption.setProperty("kind", "caption")

        self.facts_grid.addWidget(self.days_caption, 3, 0, 1, 1)

        self.days_label = QLabel(self.facts_body)
        self.days_label.setObjectName("days_label")
        self.days_label.setWordWrap(True)
        self.days_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts_grid.addWidget(self.days_label, 3, 1, 1, 1)

        self.recipients_caption = QLabel(self.facts_body)
        self.recipients_caption.setObjectName("recipients_caption")
        self.recipients_caption.setProperty("kind", "caption")

        self.facts_grid.addWidget(self.recipients_caption, 4, 0, 1, 1)

        self.recipients_label = QLabel(self.facts_body)
        self.recipients_label.setObjectName("recipients_label")
        self.recipients_label.setWordWrap(True)
        self.recipients_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts_grid.addWidget(self.recipients_label, 4, 1, 1, 1)

        self.copied_caption = QLabel(self.facts_body)
        self.copied_caption.setObjectName("copied_caption")
        self.copied_caption.setProperty("kind", "caption")

        self.facts_grid.addWidget(self.copied_caption, 5, 0, 1, 1)

        self.copied_label = QLabel(self.facts_body)
        self.copied_label.setObjectName("copied_label")
        self.copied_label.setWordWrap(True)
        self.copied_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts_grid.addWidget(self.copied_label, 5, 1, 1, 1)

        self.period_caption = QLabel(self.facts_body)
        self.period_caption.setObjectName("period_caption")
        self.period_caption.setProperty("kind", "caption")

        self.facts_grid.addWidget(self.period_caption, 6, 0, 1, 1)

        self.period_label = QLabel(self.facts_body)
        self.period_label.setObjectName("period_label")
        self.period_label.setWordWrap(True)
        self.period_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.facts_grid.addWidget(self.period_label, 6, 1, 1, 1)

        self.facts_grid.setColumnStretch(1, 1)

        self.facts_layout.addLayout(self.facts_grid)

        self.edit_facts_layout = QHBoxLayout()
        self.edit_facts_layout.setObjectName("edit_facts_layout")
        self.edit_facts_layout.setContentsMargins(0, 0, 0, 0)
        self.edit_facts_button = QPushButton(self.facts_body)
        self.edit_facts_button.setObjectName("edit_facts_button")

        self.edit_facts_layout.addWidget(self.edit_facts_button)

        self.edit_facts_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.edit_facts_layout.addItem(self.edit_facts_spacer)

        self.facts_layout.addLayout(self.edit_facts_layout)

        self.facts_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.facts_layout.addItem(self.facts_spacer)

        self.facts_area.setWidget(self.facts_body)

        self.facts_outer_layout.addWidget(self.facts_area)

        self.period_starts_on_caption.setBuddy(self.period_starts_on_edit)
        self.period_ends_on_caption.setBuddy(self.period_ends_on_edit)
        self.supervised_from_caption.setBuddy(self.supervised_from_edit)
        self.baseline_on_caption.setBuddy(self.baseline_on_edit)
        QWidget.setTabOrder(self.period_starts_on_edit, self.period_ends_on_edit)
        QWidget.setTabOrder(self.period_ends_on_edit, self.supervised_from_edit)
        QWidget.setTabOrder(self.supervised_from_edit, self.baseline_on_edit)
        QWidget.setTabOrder(self.baseline_on_edit, self.adopt_button)
        QWidget.setTabOrder(self.adopt_button, self.edit_facts_button)

        self.retranslateUi(PlanFactsForm)

    def retranslateUi(self, PlanFactsForm: QWidget) -> None:
        self.counts_label.setText("")
        self.period_starts_on_caption.setText(QCoreApplication.translate("PlanFactsForm", "计划期起(&1)", None))
        self.period_starts_on_edit.setAccessibleName(QCoreApplication.translate("PlanFactsForm", "计划期起", None))
        self.period_ends_on_caption.setText(QCoreApplication.translate("PlanFactsForm", "计划期止(&2)", None))
        self.period_ends_on_edit.setAccessibleName(QCoreApplication.translate("PlanFactsForm", "计划期止", None))
        self.supervised_from_caption.setText(QCoreApplication.translate("PlanFactsForm", "督查起算日(&3)", None))
        self.supervised_from_edit.setAccessibleName(QCoreApplication.translate("PlanFactsForm", "督查起算日", None))
        self.baseline_on_caption.setText(QCoreApplication.translate("PlanFactsForm", "基期(&4)", None))
        self.baseline_on_edit.setAccessibleName(QCoreApplication.translate("PlanFactsForm", "基期", None))
        self.trap_label.setText("")
        self.adopt_button.setText(QCoreApplication.translate("PlanFactsForm", "起算日用成文日期(&D)", None))
        self.adopt_button.setAccessibleName(QCoreApplication.translate("PlanFactsForm", "起算日用成文日期(D)", None))
        self.baseline_label.setText("")
        self.title_caption.setText(QCoreApplication.translate("PlanFactsForm", "题名", None))
        self.title_label.setText("")
        self.number_caption.setText(QCoreApplication.translate("PlanFactsForm", "文号", None))
        self.number_label.setText("")
        self.issuer_caption.setText(QCoreApplication.translate("PlanFactsForm", "发文机关", None))
        self.issuer_label.setText("")
        self.days_caption.setText(QCoreApplication.translate("PlanFactsForm", "成文／印发", None))
        self.days_label.setText("")
        self.recipients_caption.setText(QCoreApplication.translate("PlanFactsForm", "主送", None))
        self.recipients_label.setText("")
        self.copied_caption.setText(QCoreApplication.translate("PlanFactsForm", "抄送", None))
        self.copied_label.setText("")
        self.period_caption.setText(QCoreApplication.translate("PlanFactsForm", "计划期原文", None))
        self.period_label.setText("")
        self.edit_facts_button.setText(QCoreApplication.translate("PlanFactsForm", "修改题名、文号等(&I)…", None))
        self.edit_facts_button.setAccessibleName(QCoreApplication.translate("PlanFactsForm", "修改方案信息", None))
        pass
