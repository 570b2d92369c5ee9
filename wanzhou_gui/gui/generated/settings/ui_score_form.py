"""Form ui/settings/score_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSpinBox,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_ScoreForm:
    def setupUi(self, ScoreForm: QWidget) -> None:
        if not ScoreForm.objectName():
            ScoreForm.setObjectName("ScoreForm")
        ScoreForm.resize(1160, 520)
        self.score_layout = QVBoxLayout(ScoreForm)
        self.score_layout.setSpacing(10)
        self.score_layout.setObjectName("score_layout")
        self.score_layout.setContentsMargins(16, 12, 16, 12)
        self.preset_layout = QHBoxLayout()
        self.preset_layout.setSpacing(8)
        self.preset_layout.setObjectName("preset_layout")
        self.preset_layout.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(ScoreForm)
        self.hint_label.setObjectName("hint_label")
        self.hint_label.setProperty("kind", "caption")
        self.hint_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.hint_label.sizePolicy().hasHeightForWidth())
        self.hint_label.setSizePolicy(sizePolicy)

        self.preset_layout.addWidget(self.hint_label)

        self.preset_label = QLabel(ScoreForm)
        self.preset_label.setObjectName("preset_label")

        self.preset_layout.addWidget(self.preset_label)

        self.preset_combo = QComboBox(ScoreForm)
        self.preset_combo.setObjectName("preset_combo")
        self.preset_combo.setMinimumSize(QSize(300, 0))

        self.preset_layout.addWidget(self.preset_combo)

        self.score_layout.addLayout(self.preset_layout)

        self.frame_layout = QHBoxLayout()
        self.frame_layout.setSpacing(8)
        self.frame_layout.setObjectName("frame_layout")
        self.frame_layout.setContentsMargins(0, 0, 0, 0)
        self.on_check = QCheckBox(ScoreForm)
        self.on_check.setObjectName("on_check")

        self.frame_layout.addWidget(self.on_check)

        self.basis_label = QLabel(ScoreForm)
        self.basis_label.setObjectName("basis_label")

        self.frame_layout.addWidget(self.basis_label)

        self.basis_edit = QLineEdit(ScoreForm)
        self.basis_edit.setObjectName("basis_edit")
        self.basis_edit.setMinimumSize(QSize(220, 0))

        self.frame_layout.addWidget(self.basis_edit)

        self.base_label = QLabel(ScoreForm)
        self.base_label.setObjectName("base_label")

        self.frame_layout.addWidget(self.base_label)

        self.base_edit = QLineEdit(ScoreForm)
        self.base_edit.setObjectName("base_edit")
        self.base_edit.setMaxLength(8)
        self.base_edit.setMinimumSize(QSize(56, 0))

        self.frame_layout.addWidget(self.base_edit)

        self.floor_label = QLabel(ScoreForm)
        self.floor_label.setObjectName("floor_label")

        self.frame_layout.addWidget(self.floor_label)

        self.floor_edit = QLineEdit(ScoreForm)
        self.floor_edit.setObjectName("floor_edit")
        self.floor_edit.setMaxLength(8)
        self.floor_edit.setMinimumSize(QSize(56, 0))

        self.frame_layout.addWidget(self.floor_edit)

        self.ceiling_label = QLabel(ScoreForm)
        self.ceiling_label.setObjectName("ceiling_label")

        self.frame_layout.addWidget(self.ceiling_label)

        self.ceiling_edit = QLineEdit(ScoreForm)
        self.ceiling_edit.setObjectName("ceiling_edit")
        self.ceiling_edit.setMaxLength(8)
        self.ceiling_edit.setMinimumSize(QSize(56, 0))

        self.frame_layout.addWidget(self.ceiling_edit)

        self.frame_button = QPushButton(ScoreForm)
        self.frame_button.setObjectName("frame_button")
        self.frame_button.setProperty("kind", "primary")

        self.frame_layout.addWidget(self.frame_button)

        self.score_layout.addLayout(self.frame_layout)

        self.everybody_layout = QHBoxLayout()
        self.everybody_layout.setSpacing(8)
        self.everybody_layout.setObjectName("everybody_layout")
        self.everybody_layout.setContentsMargins(0, 0, 0, 0)
        self.everybody_label = QLabel(ScoreForm)
        self.everybody_label.setObjectName("everybody_label")
        self.everybody_label.setProperty("kind", "second")
        self.everybody_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.everybody_label.sizePolicy().hasHeightForWidth())
        self.everybody_label.setSizePolicy(sizePolicy)

        self.everybody_layout.addWidget(self.everybody_label)

        self.everybody_button = QPushButton(ScoreForm)
        self.everybody_button.setObjectName("everybody_button")

        self.everybody_layout.addWidget(self.everybody_button)

        self.score_layout.addLayout(self.everybody_layout)

        self.rule_table = QTableWidget(ScoreForm)
        self.rule_table.setObjectName("rule_table")
        self.rule_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.rule_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.rule_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.rule_table.setAlternatingRowColors(True)

        self.score_layout.addWidget(self.rule_table)

        self.why_label = QLabel(ScoreForm)
        self.why_label.setObjectName("why_label")
        self.why_label.setProperty("kind", "second")
        self.why_label.setWordWrap(True)

        self.score_layout.addWidget(self.why_label)

        self.rule_layout = QHBoxLayout()
        self.rule_layout.setSpacing(8)
        self.rule_layout.setObjectName("rule_layout")
        self.rule_layout.setContentsMargins(0, 0, 0, 0)
        self.rule_check = QCheckBox(ScoreForm)
        self.rule_check.setObjectName("rule_check")

        self.rule_layout.addWidget(self.rule_check)

        self.points_label = QLabel(ScoreForm)
        self.points_label.setObjectName("points_label")

        self.rule_layout.addWidget(self.points_label)

        self.points_edit = QLineEdit(ScoreForm)
        self.points_edit.setObjectName("points_edit")
        self.points_edit.setMaxLength(8)
        self.points_edit.setMinimumSize(QSize(64, 0))

        self.rule_layout.addWidget(self.points_edit)

        self.cap_period_label = QLabel(ScoreForm)
        self.cap_period_label.setObjectName("cap_period_label")

        self.rule_layout.addWidget(self.cap_period_label)

        self.cap_period_edit = QLineEdit(ScoreForm)
        self.cap_period_edit.setObjectName("cap_period_edit")
        self.cap_period_edit.setMaxLength(8)
        self.cap_period_edit.setMinimumSize(QSize(64, 0))

        self.rule_layout.addWidget(self.cap_period_edit)

        self.cap_year_label = QLabel(ScoreForm)
        self.cap_year_label.setObjectName("cap_year_label")

        self.rule_layout.addWidget(self.cap_year_label)

        self.cap_year_edit = QLineEdit(ScoreForm)
        self.cap_year_edit.setObjectName("cap_year_edit")
        self.cap_year_edit.setMaxLength(8)
        self.cap_year_edit.setMinimumSize(QSize(64, 0))

        self.rule_layout.addWidget(self.cap_year_edit)

        self.row_label = QLabel(ScoreForm)
        self.row_label.setObjectName("row_label")

        self.rule_layout.addWidget(self.row_label)

        self.row_spin = QSpinBox(ScoreForm)
        self.row_spin.setObjectName("row_spin")
        self.row_spin.setMinimum(2)
        self.row_spin.setMaximum(12)
        self.row_spin.setMinimumSize(QSize(64, 0))

        self.rule_layout.addWidget(self.row_spin)

        self.rule_button = QPushButton(ScoreForm)
        self.rule_button.setObjectName("rule_button")

        self.rule_layout.addWidget(self.rule_button)

        self.allow_button = QPushButton(ScoreForm)
        self.allow_button.setObjectName("allow_button")

        self.rule_layout.addWidget(self.allow_button)

        self.rule_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.rule_layout.addItem(self.rule_spacer)

        self.score_layout.addLayout(self.rule_layout)

        self.problem_label = ProblemLabel(ScoreForm)
        self.problem_label.setObjectName("problem_label")

        self.score_layout.addWidget(self.problem_label)

        self.score_layout.setStretch(3, 1)
        self.preset_label.setBuddy(self.preset_combo)
        self.basis_label.setBuddy(self.basis_edit)
        self.base_label.setBuddy(self.base_edit)
        self.floor_label.setBuddy(self.floor_edit)
        self.ceiling_label.setBuddy(self.ceiling_edit)
        self.points_label.setBuddy(self.points_edit)
        self.cap_period_label.setBuddy(self.cap_period_edit)
        self.cap_year_label.setBuddy(self.cap_year_edit)
        self.row_label.setBuddy(self.row_spin)
        QWidget.setTabOrder(self.preset_combo, self.on_check)
        QWidget.setTabOrder(self.on_check, self.basis_edit)
        QWidget.setTabOrder(self.basis_edit, self.base_edit)
        QWidget.setTabOrder(self.base_edit, self.floor_edit)
        QWidget.setTabOrder(self.floor_edit, self.ceiling_edit)
        QWidget.setTabOrder(self.ceiling_edit, self.frame_button)
        QWidget.setTabOrder(self.frame_button, self.everybody_button)
        QWidget.setTabOrder(self.everybody_button, self.rule_table)
        QWidget.setTabOrder(self.rule_table, self.rule_check)
        QWidget.setTabOrder(self.rule_check, self.points_edit)
        QWidget.setTabOrder(self.points_edit, self.cap_period_edit)
        QWidget.setTabOrder(self.cap_period_edit, self.cap_year_edit)
        QWidget.setTabOrder(self.cap_year_edit, self.row_spin)
        QWidget.setTabOrder(self.row_spin, self.rule_button)
        QWidget.setTabOrder(self.rule_button, self.allow_button)

        self.retranslateUi(ScoreForm)

    def retranslateUi(self, ScoreForm: QWidget) -> None:
        self.hint_label.setText(QCoreApplication.translate("ScoreForm", "默认不启用；启用后“催报”页出现“考核计分”。每一分都由台账里的事实算出，单位可以申诉。", None))
        self.preset_label.setText(QCoreApplication.translate("ScoreForm", "规则样式(&G)", None))
        self.preset_combo.setAccessibleName(QCoreApplication.translate("ScoreForm", "计分规则样式", None))
        self.on_check.setText(QCoreApplication.translate("ScoreForm", "启用考核计分(&K)", None))
        self.basis_label.setText(QCoreApplication.translate("ScoreForm", "考核依据(&B)", None))
        self.basis_edit.setAccessibleName(QCoreApplication.translate("ScoreForm", "考核依据", None))
        self.base_label.setText(QCoreApplication.translate("ScoreForm", "基础分", None))
        self.base_edit.setAccessibleName(QCoreApplication.translate("ScoreForm", "基础分", None))
        self.floor_label.setText(QCoreApplication.translate("ScoreForm", "最低分", None))
        self.floor_edit.setAccessibleName(QCoreApplication.translate("ScoreForm", "最低分", None))
        self.ceiling_label.setText(QCoreApplication.translate("ScoreForm", "最高分", None))
        self.ceiling_edit.setAccessibleName(QCoreApplication.translate("ScoreForm", "最高分", None))
        self.frame_button.setText(QCoreApplication.translate("ScoreForm", "保存(&S)", None))
        self.frame_button.setAccessibleName(QCoreApplication.translate("ScoreForm", "保存计分设置", None))
        self.everybody_label.setText("")
        self.everybody_button.setText(QCoreApplication.translate("ScoreForm", "对这些单位也计分…", None))
        self.rule_table.setAccessibleName(QCoreApplication.translate("ScoreForm", "计分规则", None))
        self.why_label.setText("")
        self.rule_check.setText(QCoreApplication.translate("ScoreForm", "启用这条(&E)", None))
        self.points_label.setText(QCoreApplication.translate("ScoreForm", "分值(&P)", None))
        self.points_edit.setAccessibleName(QCoreApplication.translate("ScoreForm", "分值，负数为扣分", None))
        self.cap_period_label.setText(QCoreApplication.translate("ScoreForm", "每期上限", None))
        self.cap_period_edit.setAccessibleName(QCoreApplication.translate("ScoreForm", "每期上限，空白为不限", None))
        self.cap_year_label.setText(QCoreApplication.translate("ScoreForm", "每年上限", None))
        self.cap_year_edit.setAccessibleName(QCoreApplication.translate("ScoreForm", "每年上限，空白为不限", None))
        self.row_label.setText(QCoreApplication.translate("ScoreForm", "连续期数", None))
        self.row_spin.setAccessibleName(QCoreApplication.translate("ScoreForm", "连续期数", None))
        self.rule_button.setText(QCoreApplication.translate("ScoreForm", "保存这条(&R)", None))
        self.rule_button.setAccessibleName(QCoreApplication.translate("ScoreForm", "保存这条规则", None))
        self.allow_button.setText(QCoreApplication.translate("ScoreForm", "确认启用…", None))
        self.allow_button.setAccessibleName(QCoreApplication.translate("ScoreForm", "确认启用受限规则", None))
        pass
