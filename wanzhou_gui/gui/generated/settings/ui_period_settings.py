"""Form ui/settings/period_settings.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_PeriodSettings:
    def setupUi(self, PeriodSettings: QWidget) -> None:
        if not PeriodSettings.objectName():
            PeriodSettings.setObjectName("PeriodSettings")
        PeriodSettings.resize(1160, 480)
        self.periods_layout = QHBoxLayout(PeriodSettings)
        self.periods_layout.setSpacing(12)
        self.periods_layout.setObjectName("periods_layout")
        self.periods_layout.setContentsMargins(12, 12, 12, 12)
        self.periods_body = QWidget(PeriodSettings)
        self.periods_body.setObjectName("periods_body")
        self.periods_list_layout = QVBoxLayout(self.periods_body)
        self.periods_list_layout.setSpacing(8)
        self.periods_list_layout.setObjectName("periods_list_layout")
        self.periods_list_layout.setContentsMargins(0, 0, 0, 0)
        self.period_table = QTableView(self.periods_body)
        self.period_table.setObjectName("period_table")
        self.period_table.setAlternatingRowColors(True)
        self.period_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.period_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.period_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.period_table.setTabKeyNavigation(False)
        self.period_table.setWordWrap(False)
        self.period_table.horizontalHeader().setHighlightSections(False)
        self.period_table.verticalHeader().setVisible(False)
        self.period_table.verticalHeader().setDefaultSectionSize(30)

        self.periods_list_layout.addWidget(self.period_table)

        self.calendar_label = QLabel(self.periods_body)
        self.calendar_label.setObjectName("calendar_label")
        self.calendar_label.setProperty("kind", "caption")
        self.calendar_label.setWordWrap(True)

        self.periods_list_layout.addWidget(self.calendar_label)

        self.periods_layout.addWidget(self.periods_body)

        self.periods_area = QScrollArea(PeriodSettings)
        self.periods_area.setObjectName("periods_area")
        self.periods_area.setWidgetResizable(True)
        self.periods_area.setFrameShape(QFrame.Shape.NoFrame)
        self.periods_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.periods_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.periods_right_body = QWidget()
        self.periods_right_body.setObjectName("periods_right_body")
        self.periods_right_layout = QVBoxLayout(self.periods_right_body)
        self.periods_right_layout.setSpacing(12)
        self.periods_right_layout.setObjectName("periods_right_layout")
        self.periods_right_layout.setContentsMargins(0, 0, 0, 0)
        self.one_frame = QFrame(self.periods_right_body)
        self.one_frame.setObjectName("one_frame")
        self.one_frame.setProperty("kind", "card")
        self.one_layout = QVBoxLayout(self.one_frame)
        self.one_layout.setSpacing(8)
        self.one_layout.setObjectName("one_layout")
        self.one_layout.setContentsMargins(14, 10, 14, 12)
        self.one_title_label = QLabel(self.one_frame)
        self.one_title_label.setObjectName("one_title_label")
        self.one_title_label.setProperty("kind", "card_title")

        self.one_layout.addWidget(self.one_title_label)

        self.one_state_label = QLabel(self.one_frame)
        self.one_state_label.setObjectName("one_state_label")
        self.one_state_label.setProperty("kind", "caption")
        self.one_state_label.setWordWrap(True)

        self.one_layout.addWidget(self.one_state_label)

        self.due_layout = QHBoxLayout()
        self.due_layout.setSpacing(8)
        self.due_layout.setObjectName("due_layout")
        self.due_layout.setContentsMargins(0, 0, 0, 0)
        self.due_label = QLabel(self.one_frame)
        self.due_label.setObjectName("due_label")

        self.due_layout.addWidget(self.due_label)

        self.due_edit = DateEdit(self.one_frame)
        self.due_edit.setObjectName("due_edit")

        self.due_layout.addWidget(self.due_edit)

        self.one_layout.addLayout(self.due_layout)

        self.due_problem = ProblemLabel(self.one_frame)
        self.due_problem.setObjectName("due_problem")

        self.one_layout.addWidget(self.due_problem)

        self.due_hint_label = QLabel(self.one_frame)
        self.due_hint_label.setObjectName("due_hint_label")
        self.due_hint_label.setProperty("kind", "caption")
        self.due_hint_label.setWordWrap(True)

        self.one_layout.addWidget(self.due_hint_label)

        self.one_actions_layout = QHBoxLayout()
        self.one_actions_layout.setSpacing(8)
        self.one_actions_layout.setObjectName("one_actions_layout")
        self.one_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.postpone_button = QPushButton(self.one_frame)
        self.postpone_button.setObjectName("postpone_button")

        self.one_actions_layout.addWidget(self.postpone_button)

        self.one_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.one_actions_layout.addItem(self.one_spacer)

        self.open_button = QPushButton(self.one_frame)
        self.open_button.setObjectName("open_button")
        self.open_button.setProperty("kind", "primary")

        self.one_actions_layout.addWidget(self.open_button)

        self.issue_button = QPushButton(self.one_frame)
        self.issue_button.setObjectName("issue_button")

        self.one_actions_layout.addWidget(self.issue_button)

        self.one_layout.addLayout(self.one_actions_layout)

        self.periods_right_layout.addWidget(self.one_frame)

        self.rhythm_frame = QFrame(self.periods_right_body)
        self.rhythm_frame.setObjectName("rhythm_frame")
        self.rhythm_frame.setProperty("kind", "card")
        self.rhythm_layout = QVBoxLayout(self.rhythm_frame)
        self.rhythm_layout.setSpacing(8)
        self.rhythm_layout.setObjectName("rhythm_layout")
        self.rhythm_layout.setContentsMargins(14, 10, 14, 12)
        self.rhythm_row = QHBoxLayout()
        self.rhythm_row.setSpacing(10)
        self.rhythm_row.setObjectName("rhythm_row")
        self.rhythm_row.setContentsMargins(0, 0, 0, 0)
        self.rhythm_label = QLabel(self.rhythm_frame)
        self.rhythm_label.setObjectName("rhythm_label")

        self.rhythm_row.addWidget(self.rhythm_label)

        self.rhythm_combo = QComboBox(self.rhythm_frame)
        self.rhythm_combo.setObjectName("rhythm_combo")

        self.rhythm_row.addWidget(self.rhythm_combo)

        self.rhythm_row.setStretch(1, 1)

        self.rhythm_layout.addLayout(self.rhythm_row)

        self.rhythm_hint_label = QLabel(self.rhythm_frame)
        self.rhythm_hint_label.setObjectName("rhythm_hint_label")
        self.rhythm_hint_label.setProperty("kind", "caption")
        self.rhythm_hint_label.setWordWrap(True)

        self.rhythm_layout.addWidget(self.rhythm_hint_label)

        self.periods_right_layout.addWidget(self.rhythm_frame)

        self.generate_frame = QFrame(self.periods_right_body)
        self.generate_frame.setObjectName("generate_frame")
        self.generate_frame.setProperty("kind", "card")
        self.generate_layout = QVBoxLayout(self.generate_frame)
        self.generate_layout.setSpacing(8)
        self.generate_layout.setObjectName("generate_layout")
        self.generate_layout.setContentsMargins(14, 10, 14, 12)
        self.generate_title_label = QLabel(self.generate_frame)
        self.generate_title_label.setObjectName("generate_title_label")
        self.generate_title_label.setProperty("kind", "card_title")

        self.generate_layout.addWidget(self.generate_title_label)

        self.generate_hint_label = QLabel(self.generate_frame)
        self.generate_hint_label.setObjectName("generate_hint_label")
        self.generate_hint_label.setProperty("kind", "caption")
        self.generate_hint_label.setWordWrap(True)

        self.generate_layout.addWidget(self.generate_hint_label)

        self.generate_fields_layout = QGridLayout()
        self.generate_fields_layout.setObjectName("generate_fields_layout")
        self.generate_fields_layout.setHorizontalSpacing(10)
        self.generate_fields_layout.setVerticalSpacing(8)
        self.generate_fields_layout.setContentsMargins(0, 0, 0, 0)
        self.kind_label = QLabel(self.generate_frame)
        self.kind_label.setObjectName("kind_label")

        self.generate_fields_layout.addWidget(self.kind_label, 0, 0, 1, 1)

        self.kind_combo = QComboBox(self.generate_frame)
        self.kind_combo.setObjectName("kind_combo")

        self.generate_fields_layout.addWidget(self.kind_combo, 0, 1, 1, 1)

        self.due_day_label = QLabel(self.generate_frame)
        self.due_day_label.setObjectName("due_day_label")

        self.generate_fields_layout.addWidget(self.due_day_label, 1, 0, 1, 1)

        self.due_day_layout = QHBoxLayout()
        self.due_day_layout.setSpacing(8)
        self.due_day_layout.setObjectName("due_day_layout")
        self.due_month_combo = QComboBox(self.generate_frame)
        self.due_month_combo.setObjectName("due_month_combo")

        self.due_day_layout.addWidget(self.due_month_combo)

        self.due_day_spin = QSpinBox(self.generate_frame)
        self.due_day_spin.setObjectName("due_day_spin")
        self.due_day_spin.setMinimum(1)
        self.due_day_spin.setMaximum(31)

        self.due_day_layout.addWidget(self.due_day_spin)

        self.due_day_layout.setStretch(0, 1)
        self.due_day_layout.setStretch(1, 1)

        self.generate_fields_layout.addLayout(self.due_day_layout, 1, 1, 1, 1)

        self.generate_fields_layout.setColumnStretch(1, 1)

        self.generate_layout.addLayout(self.generate_fields_layout)

        self.generate_problem = ProblemLabel(self.generate_frame)
        self.generate_problem.setObjectName("generate_problem")

        self.generate_layout.addWidget(self.generate_problem)

        self.generate_actions_layout = QHBoxLayout()
        self.generate_actions_layout.setSpacing(8)
        self.generate_actions_layout.setObjectName("generate_actions_layout")
        self.generate_actions_layout.setContentsMargins(0, 0, 0, 0)
        self.generate_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.generate_actions_layout.addItem(self.generate_spacer)

        self.generate_button = QPushButton(self.generate_frame)
        self.generate_button.setObjectName("generate_button")

        self.generate_actions_layout.addWidget(self.generate_button)

        self.generate_layout.addLayout(self.generate_actions_layout)

        self.periods_right_layout.addWidget(self.generate_frame)

        self.periods_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.periods_right_layout.addItem(self.periods_spacer)

        self.periods_area.setWidget(self.periods_right_body)

        self.periods_layout.addWidget(self.periods_area)

        self.periods_layout.setStretch(0, 5)
        self.periods_layout.setStretch(1, 3)
        self.due_label.setBuddy(self.due_edit)
        self.rhythm_label.setBuddy(self.rhythm_combo)
        self.kind_label.setBuddy(self.kind_combo)
        self.due_day_label.setBuddy(self.due_day_spin)
        QWidget.setTabOrder(self.period_table, self.due_edit)
        QWidget.setTabOrder(self.due_edit, self.postpone_button)
        QWidget.setTabOrder(self.postpone_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.issue_button)
        QWidget.setTabOrder(self.issue_button, self.rhythm_combo)
        QWidget.setTabOrder(self.rhythm_combo, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.due_month_combo)
        QWidget.setTabOrder(self.due_month_combo, self.due_day_spin)
        QWidget.setTabOrder(self.due_day_spin, self.generate_button)

        self.retranslateUi(PeriodSettings)

    def retranslateUi(self, PeriodSettings: QWidget) -> None:
        self.period_table.setAccessibleName(QCoreApplication.translate("PeriodSettings", "填报周期列表", None))
        self.calendar_label.setText("")
        self.one_title_label.setText("")
        self.one_state_label.setText("")
        self.due_label.setText(QCoreApplication.translate("PeriodSettings", "截止日(&E)", None))
        self.due_edit.setAccessibleName(QCoreApplication.translate("PeriodSettings", "本期截止日", None))
        self.due_hint_label.setText("")
        self.postpone_button.setText(QCoreApplication.translate("PeriodSettings", "顺延", None))
        self.postpone_button.setAccessibleName(QCoreApplication.translate("PeriodSettings", "顺延", None))
        self.open_button.setText(QCoreApplication.translate("PeriodSettings", "开放填报(&O)", None))
        self.open_button.setAccessibleName(QCoreApplication.translate("PeriodSettings", "开放填报(O)", None))
        self.issue_button.setText(QCoreApplication.translate("PeriodSettings", "去发填报表(&F)", None))
        self.issue_button.setAccessibleName(QCoreApplication.translate("PeriodSettings", "去发填报表", None))
        self.rhythm_label.setText(QCoreApplication.translate("PeriodSettings", "本方案报送频次(&R)", None))
        self.rhythm_combo.setAccessibleName(QCoreApplication.translate("PeriodSettings", "本方案报送频次", None))
        self.rhythm_hint_label.setText("")
        self.generate_title_label.setText(QCoreApplication.translate("PeriodSettings", "生成周期", None))
        self.generate_hint_label.setText(QCoreApplication.translate("PeriodSettings", "按当前方案的督查起算日至计划期末，生成还没有的周期。", None))
        self.kind_label.setText(QCoreApplication.translate("PeriodSettings", "填报频次(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("PeriodSettings", "填报频次", None))
        self.due_day_label.setText(QCoreApplication.translate("PeriodSettings", "每期截止日(&U)", None))
        self.due_month_combo.setAccessibleName(QCoreApplication.translate("PeriodSettings", "截止日在期末月还是次月", None))
        self.due_day_spin.setAccessibleName(QCoreApplication.translate("PeriodSettings", "每期截止日", None))
        self.due_day_spin.setSuffix(QCoreApplication.translate("PeriodSettings", " 日", None))
        self.generate_button.setText(QCoreApplication.translate("PeriodSettings", "生成周期(&Z)", None))
        self.generate_button.setAccessibleName(QCoreApplication.translate("PeriodSettings", "生成周期(Z)", None))
        pass
