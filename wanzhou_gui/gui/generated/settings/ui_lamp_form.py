"""Form ui/settings/lamp_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
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
        self.lamp_layout = QVBoxLayout(LampForm)
        self.lamp_layout.setSpacing(12)
        self.lamp_layout.setObjectName("lamp_layout")
        self.lamp_layout.setContentsMargins(16, 12, 16, 12)
        self.intro_label = QLabel(LampForm)
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
        self.yellow_gap_points_label = QLabel(LampForm)
        self.yellow_gap_points_label.setObjectName("yellow_gap_points_label")

        self.lamp_fields_layout.addWidget(self.yellow_gap_points_label, 0, 0, 1, 1)

        self.yellow_gap_points_spin = QSpinBox(LampForm)
        self.yellow_gap_points_spin.setObjectName("yellow_gap_points_spin")
        self.yellow_gap_points_spin.setMinimum(1)
        self.yellow_gap_points_spin.setMaximum(99)
        self.yellow_gap_points_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.yellow_gap_points_spin, 0, 1, 1, 1)

        self.red_gap_points_label = QLabel(LampForm)
        self.red_gap_points_label.setObjectName("red_gap_points_label")

        self.lamp_fields_layout.addWidget(self.red_gap_points_label, 1, 0, 1, 1)

        self.red_gap_points_spin = QSpinBox(LampForm)
        self.red_gap_points_spin.setObjectName("red_gap_points_spin")
        self.red_gap_points_spin.setMinimum(2)
        self.red_gap_points_spin.setMaximum(100)
        self.red_gap_points_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.red_gap_points_spin, 1, 1, 1, 1)

        self.due_soon_days_label = QLabel(LampForm)
        self.due_soon_days_label.setObjectName("due_soon_days_label")

        self.lamp_fields_layout.addWidget(self.due_soon_days_label, 2, 0, 1, 1)

        self.due_soon_days_spin = QSpinBox(LampForm)
        self.due_soon_days_spin.setObjectName("due_soon_days_spin")
        self.due_soon_days_spin.setMinimum(0)
        self.due_soon_days_spin.setMaximum(365)
        self.due_soon_days_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.due_soon_days_spin, 2, 1, 1, 1)

        self.missed_periods_label = QLabel(LampForm)
        self.missed_periods_label.setObjectName("missed_periods_label")

        self.lamp_fields_layout.addWidget(self.missed_periods_label, 3, 0, 1, 1)

        self.missed_periods_spin = QSpinBox(LampForm)
        self.missed_periods_spin.setObjectName("missed_periods_spin")
        self.missed_periods_spin.setMinimum(1)
        self.missed_periods_spin.setMaximum(12)
        self.missed_periods_spin.setMinimumSize(QSize(120, 0))

        self.lamp_fields_layout.addWidget(self.missed_periods_spin, 3, 1, 1, 1)

        self.lamp_left_layout.addLayout(self.lamp_fields_layout)

        self.lamp_problem = ProblemLabel(LampForm)
        self.lamp_problem.setObjectName("lamp_problem")

        self.lamp_left_layout.addWidget(self.lamp_problem)

        self.default_layout = QHBoxLayout()
        self.default_layout.setSpacing(8)
        self.default_layout.setObjectName("default_layout")
        self.default_layout.setContentsMargins(0, 0, 0, 0)
        self.default_button = QPushButton(LampForm)
        self.default_button.setObjectName("default_button")

        self.default_layout.addWidget(self.default_button)

        self.default_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.default_layout.addItem(self.default_spacer)

        self.lamp_left_layout.addLayout(self.default_layout)

        self.lamp_left_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.lamp_left_layout.addItem(self.lamp_left_spacer)

        self.lamp_columns_layout.addLayout(self.lamp_left_layout)

        self.words_frame = QFrame(LampForm)
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

        self.yellow_gap_points_label.setBuddy(self.yellow_gap_points_spin)
        self.red_gap_points_label.setBuddy(self.red_gap_points_spin)
        self.due_soon_days_label.setBuddy(self.due_soon_days_spin)
        self.missed_periods_label.setBuddy(self.missed_periods_spin)
        QWidget.setTabOrder(self.yellow_gap_points_spin, self.red_gap_points_spin)
        QWidget.setTabOrder(self.red_gap_points_spin, self.due_soon_days_spin)
        QWidget.setTabOrder(self.due_soon_days_spin, self.missed_periods_spin)
        QWidget.setTabOrder(self.missed_periods_spin, self.default_button)

        self.retranslateUi(LampForm)

    def retranslateUi(self, LampForm: QWidget) -> None:
        self.intro_label.setText(QCoreApplication.translate("LampForm", "亮灯规则由各机关自定。下面的数字改后立即按新规则研判，不改动已签发的通报。", None))
        self.yellow_gap_points_label.setText(QCoreApplication.translate("LampForm", "黄灯差距(&Y)", None))
        self.yellow_gap_points_spin.setAccessibleName(QCoreApplication.translate("LampForm", "黄灯差距", None))
        self.yellow_gap_points_spin.setSuffix(QCoreApplication.translate("LampForm", " 个百分点", None))
        self.red_gap_points_label.setText(QCoreApplication.translate("LampForm", "红灯差距(&R)", None))
        self.red_gap_points_spin.setAccessibleName(QCoreApplication.translate("LampForm", "红灯差距", None))
        self.red_gap_points_spin.setSuffix(QCoreApplication.translate("LampForm", " 个百分点", None))
        self.due_soon_days_label.setText(QCoreApplication.translate("LampForm", "临期天数(&D)", None))
        self.due_soon_days_spin.setAccessibleName(QCoreApplication.translate("LampForm", "临期天数", None))
        self.due_soon_days_spin.setSuffix(QCoreApplication.translate("LampForm", " 天", None))
        self.missed_periods_label.setText(QCoreApplication.translate("LampForm", "连续未报(&M)", None))
        self.missed_periods_spin.setAccessibleName(QCoreApplication.translate("LampForm", "连续未报", None))
        self.missed_periods_spin.setSuffix(QCoreApplication.translate("LampForm", " 期", None))
        self.default_button.setText(QCoreApplication.translate("LampForm", "恢复默认数字", None))
        self.default_button.setAccessibleName(QCoreApplication.translate("LampForm", "恢复默认数字", None))
        self.words_title_label.setText(QCoreApplication.translate("LampForm", "按现在的数字，是这样亮灯的", None))
        pass
