"""Form ui/settings/lamp_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_LampForm:
    def setupUi(self, LampForm: QWidget) -> None:
        if not LampForm.objectName():
            LampForm.setObjectName("LampForm")
        LampForm.resize(1160, 480)
        self.scroll_layout = QVBoxLayout(LampForm)
        self.scroll_layout.setSpacing(0)
        self.scroll_layout.setObjectName("scroll_layout")
        self.scroll_layout.setContentsMargins(0, 0, 0, 0)
        self.lamp_scroll = QScrollArea(LampForm)
        self.lamp_scroll.setObjectName("lamp_scroll")
        self.lamp_scroll.setFrameShape(QFrame.Shape.NoFrame)
        self.lamp_scroll.setWidgetResizable(True)
        self.lamp_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.lamp_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.lamp_body = QWidget()
        self.lamp_body.setObjectName("lamp_body")
        self.lamp_layout = QVBoxLayout(self.lamp_body)
        self.lamp_layout.setSpacing(12)
        self.lamp_layout.setObjectName("lamp_layout")
        self.lamp_layout.setContentsMargins(16, 12, 16, 12)
        self.intro_label = QLabel(self.lamp_body)
        self.intro_label.setObjectName("intro_label")
        self.intro_label.setProperty("kind", "caption")
        self.intro_label.setWordWrap(True)

        self.lamp_layout.addWidget(self.intro_label)

        self.lamp_columns_layout = QHBoxLayout()
        self.lamp_columns_layout.setSpacing(24)
        self.lamp_columns_layout.setObjectName("lamp_columns_layout")
        self.lamp_columns_layout.setContentsMargins(0, 0, 0, 0)
        self.lamp_left_layout = QVBoxLayout()
        self.lamp_left_layout.setSpacing(12)
        self.lamp_left_layout.setObjectName("lamp_left_layout")
        self.lamp_left_layout.setContentsMargins(0, 0, 0, 0)
        self.lamp_fields_layout = QGridLayout()
        self.lamp_fields_layout.setObjectName("lamp_fields_layout")
        self.lamp_fields_layout.setHorizontalSpacing(12)
        self.lamp_fields_layout.setVerticalSpacing(10)
        self.lamp_fields_layout.setContentsMargins(0, 0, 0, 0)
        self.preset_label = QLabel(self.lamp_body)
        self.preset_label.setObjectName("preset_label")

        self.lamp_fields_layout.addWidget(self.preset_label, 0, 0, 1, 1)

        self.preset_combo = QComboBox(self.lamp_body)
        self.preset_combo.setObjectName("preset_combo")
        self.preset_combo.setMinimumSize(QSize(120, 0))
        self.preset_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.lamp_fields_layout.addWidget(self.preset_combo, 0, 1, 1, 1)

        self.yellow_gap_points_label = QLabel(self.lamp_body)
        self.yellow_gap_points_label.setObjectName("yellow_gap_points_label")

        self.lamp_fields_layout.addWidget(self.yellow_gap_points_label, 1, 0, 1, 1)

        self.yellow_gap_points_spin = QSpinBox(self.lamp_body)
        self.yellow_gap_points_spin.setObjectName("yellow_gap_points_spin")
        self.yellow_gap_points_spin.setMinimum(0)
        self.yellow_gap_points_spin.setMaximum(100)
        self.yellow_gap_points_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.yellow_gap_points_spin, 1, 1, 1, 1)

        self.red_gap_points_label = QLabel(self.lamp_body)
        self.red_gap_points_label.setObjectName("red_gap_points_label")

        self.lamp_fields_layout.addWidget(self.red_gap_points_label, 2, 0, 1, 1)

        self.red_gap_points_spin = QSpinBox(self.lamp_body)
        self.red_gap_points_spin.setObjectName("red_gap_points_spin")
        self.red_gap_points_spin.setMinimum(0)
        self.red_gap_points_spin.setMaximum(100)
        self.red_gap_points_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.red_gap_points_spin, 2, 1, 1, 1)

        self.due_soon_days_label = QLabel(self.lamp_body)
        self.due_soon_days_label.setObjectName("due_soon_days_label")

        self.lamp_fields_layout.addWidget(self.due_soon_days_label, 3, 0, 1, 1)

        self.due_soon_days_spin = QSpinBox(self.lamp_body)
        self.due_soon_days_spin.setObjectName("due_soon_days_spin")
        self.due_soon_days_spin.setMinimum(0)
        self.due_soon_days_spin.setMaximum(365)
        self.due_soon_days_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.due_soon_days_spin, 3, 1, 1, 1)

        self.missed_periods_label = QLabel(self.lamp_body)
        self.missed_periods_label.setObjectName("missed_periods_label")

        self.lamp_fields_layout.addWidget(self.missed_periods_label, 4, 0, 1, 1)

        self.missed_periods_spin = QSpinBox(self.lamp_body)
        self.missed_periods_spin.setObjectName("missed_periods_spin")
        self.missed_periods_spin.setMinimum(1)
        self.missed_periods_spin.setMaximum(12)
        self.missed_periods_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.missed_periods_spin, 4, 1, 1, 1)

        self.start_slip_periods_label = QLabel(self.lamp_body)
        self.start_slip_periods_label.setObjectName("start_slip_periods_label")

        self.lamp_fields_layout.addWidget(self.start_slip_periods_label, 5, 0, 1, 1)

        self.start_slip_periods_spin = QSpinBox(self.lamp_body)
        self.start_slip_periods_spin.setObjectName("start_slip_periods_spin")
        self.start_slip_periods_spin.setMinimum(0)
        self.start_slip_periods_spin.setMaximum(12)
        self.start_slip_periods_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.start_slip_periods_spin, 5, 1, 1, 1)

        self.behind_periods_label = QLabel(self.lamp_body)
        self.behind_periods_label.setObjectName("behind_periods_label")

        self.lamp_fields_layout.addWidget(self.behind_periods_label, 6, 0, 1, 1)

        self.behind_periods_spin = QSpinBox(self.lamp_body)
        self.behind_periods_spin.setObjectName("behind_periods_spin")
        self.behind_periods_spin.setMinimum(0)
        self.behind_periods_spin.setMaximum(12)
        self.behind_periods_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.behind_periods_spin, 6, 1, 1, 1)

        self.edge_is_yellow_check = QCheckBox(self.lamp_body)
        self.edge_is_yellow_check.setObjectName("edge_is_yellow_check")

        self.lamp_fields_layout.addWidget(self.edge_is_yellow_check, 7, 0, 1, 2)

        self.late_is_yellow_check = QCheckBox(self.lamp_body)
        self.late_is_yellow_check.setObjectName("late_is_yellow_check")

        self.lamp_fields_layout.addWidget(self.late_is_yellow_check, 8, 0, 1, 2)

        self.recovered_is_yellow_check = QCheckBox(self.lamp_body)
        self.recovered_is_yellow_check.setObjectName("recovered_is_yellow_check")

        self.lamp_fields_layout.addWidget(self.recovered_is_yellow_check, 9, 0, 1, 2)

        self.forecast_is_yellow_check = QCheckBox(self.lamp_body)
        self.forecast_is_yellow_check.setObjectName("forecast_is_yellow_check")

        self.lamp_fields_layout.addWidget(self.forecast_is_yellow_check, 10, 0, 1, 2)

        self.lamp_left_layout.addLayout(self.lamp_fields_layout)

        self.lamp_problem = ProblemLabel(self.lamp_body)
        self.lamp_problem.setObjectName("lamp_problem")

        self.lamp_left_layout.addWidget(self.lamp_problem)

        self.lamp_left_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lamp_left_layout.addItem(self.lamp_left_spacer)

        self.lamp_columns_layout.addLayout(self.lamp_left_layout)

        self.words_frame = QFrame(self.lamp_body)
        self.words_frame.setObjectName("words_frame")
        self.words_frame.setProperty("kind", "card")
        self.words_layout = QVBoxLayout(self.words_frame)
        self.words_layout.setSpacing(10)
        self.words_layout.setObjectName("words_layout")
        self.words_layout.setContentsMargins(14, 10, 14, 10)
        self.words_title_label = QLabel(self.words_frame)
        self.words_title_label.setObjectName("words_title_label")
        self.words_title_label.setProperty("kind", "card_title")

        self.words_layout.addWidget(self.words_title_label)

        self.words_body = QWidget(self.words_frame)
        self.words_body.setObjectName("words_body")
        self.words_body_layout = QVBoxLayout(self.words_body)
        self.words_body_layout.setSpacing(8)
        self.words_body_layout.setObjectName("words_body_layout")
        self.words_body_layout.setContentsMargins(0, 0, 0, 0)

        self.words_layout.addWidget(self.words_body)

        self.words_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.words_layout.addItem(self.words_spacer)

        self.lamp_columns_layout.addWidget(self.words_frame)

        self.lamp_columns_layout.setStretch(0, 2)
        self.lamp_columns_layout.setStretch(1, 5)

        self.lamp_layout.addLayout(self.lamp_columns_layout)

        self.lamp_scroll.setWidget(self.lamp_body)

        self.scroll_layout.addWidget(self.lamp_scroll)

        self.preset_label.setBuddy(self.preset_combo)
        self.yellow_gap_points_label.setBuddy(self.yellow_gap_points_spin)
        self.red_gap_points_label.setBuddy(self.red_gap_points_spin)
        self.due_soon_days_label.setBuddy(self.due_soon_days_spin)
        self.missed_periods_label.setBuddy(self.missed_periods_spin)
        self.start_slip_periods_label.setBuddy(self.start_slip_periods_spin)
        self.behind_periods_label.setBuddy(self.behind_periods_spin)
        QWidget.setTabOrder(self.preset_combo, self.yellow_gap_points_spin)
        QWidget.setTabOrder(self.yellow_gap_points_spin, self.red_gap_points_spin)
        QWidget.setTabOrder(self.red_gap_points_spin, self.due_soon_days_spin)
        QWidget.setTabOrder(self.due_soon_days_spin, self.missed_periods_spin)
        QWidget.setTabOrder(self.missed_periods_spin, self.start_slip_periods_spin)
        QWidget.setTabOrder(self.start_slip_periods_spin, self.behind_periods_spin)
        QWidget.setTabOrder(self.behind_periods_spin, self.edge_is_yellow_check)
        QWidget.setTabOrder(self.edge_is_yellow_check, self.late_is_yellow_check)
        QWidget.setTabOrder(self.late_is_yellow_check, self.recovered_is_yellow_check)
        QWidget.setTabOrder(self.recovered_is_yellow_check, self.forecast_is_yellow_check)

        self.retranslateUi(LampForm)

    def retranslateUi(self, LampForm: QWidget) -> None:
        self.intro_label.setText(QCoreApplication.translate("LampForm", "亮灯规则由各机关自定，可先选一套接近的样式再改。改后立即按新规则研判，不改动已签发的文书。", None))
        self.preset_label.setText(QCoreApplication.translate("LampForm", "规则样式(&G)", None))
        self.preset_combo.setAccessibleName(QCoreApplication.translate("LampForm", "规则样式", None))
        self.yellow_gap_points_label.setText(QCoreApplication.translate("LampForm", "黄灯差距(&Y)", None))
        self.yellow_gap_points_spin.setAccessibleName(QCoreApplication.translate("LampForm", "黄灯差距", None))
        self.yellow_gap_points_spin.setSuffix(QCoreApplication.translate("LampForm", " 个百分点", None))
        self.red_gap_points_label.setText(QCoreApplication.translate("LampForm", "红灯差距(&R)", None))
        self.red_gap_points_spin.setAccessibleName(QCoreApplication.translate("LampForm", "红灯差距", None))
        self.red_gap_points_spin.setSuffix(QCoreApplication.translate("LampForm", " 个百分点", None))
        self.due_soon_days_label.setText(QCoreApplication.translate("LampForm", "临期天数(&D)", None))
        self.due_soon_days_spin.setAccessibleName(QCoreApplication.translate("LampForm", "临期天数", None))
        self.due_soon_days_spin.setSpecialValueText(QCoreApplication.translate("LampForm", "不单独亮灯", None))
        self.due_soon_days_spin.setSuffix(QCoreApplication.translate("LampForm", " 天", None))
        self.missed_periods_label.setText(QCoreApplication.translate("LampForm", "连续未报(&M)", None))
        self.missed_periods_spin.setAccessibleName(QCoreApplication.translate("LampForm", "连续未报", None))
        self.missed_periods_spin.setSuffix(QCoreApplication.translate("LampForm", " 期转红", None))
        self.start_slip_periods_label.setText(QCoreApplication.translate("LampForm", "连续未启动(&Q)", None))
        self.start_slip_periods_spin.setAccessibleName(QCoreApplication.translate("LampForm", "连续未启动", None))
        self.start_slip_periods_spin.setSpecialValueText(QCoreApplication.translate("LampForm", "不单独亮灯", None))
        self.start_slip_periods_spin.setSuffix(QCoreApplication.translate("LampForm", " 期转红", None))
        self.behind_periods_label.setText(QCoreApplication.translate("LampForm", "连续落后(&B)", None))
        self.behind_periods_spin.setAccessibleName(QCoreApplication.translate("LampForm", "连续落后", None))
        self.behind_periods_spin.setSpecialValueText(QCoreApplication.translate("LampForm", "不单独亮灯", None))
        self.behind_periods_spin.setSuffix(QCoreApplication.translate("LampForm", " 期转红", None))
        self.edge_is_yellow_check.setText(QCoreApplication.translate("LampForm", "等于黄灯差距也亮黄灯(&E)", None))
        self.edge_is_yellow_check.setAccessibleName(QCoreApplication.translate("LampForm", "等于黄灯差距也亮黄灯", None))
        self.late_is_yellow_check.setText(QCoreApplication.translate("LampForm", "迟报亮黄灯(&L)", None))
        self.late_is_yellow_check.setAccessibleName(QCoreApplication.translate("LampForm", "迟报亮黄灯", None))
        self.recovered_is_yellow_check.setText(QCoreApplication.translate("LampForm", "滞后刚赶上先亮黄灯(&U)", None))
        self.recovered_is_yellow_check.setAccessibleName(QCoreApplication.translate("LampForm", "滞后刚赶上先亮黄灯", None))
        self.forecast_is_yellow_check.setText(QCoreApplication.translate("LampForm", "预计完成晚于时限亮黄灯(&F)", None))
        self.forecast_is_yellow_check.setAccessibleName(QCoreApplication.translate("LampForm", "预计完成晚于时限亮黄灯", None))
        self.words_title_label.setText(QCoreApplication.translate("LampForm", "按现在的数字，是这样亮灯的", None))
        pass
