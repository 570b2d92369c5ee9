"""Form ui/indicators/definition_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
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

from wanzhou_gui.gui.indicators.point_table import PointTable
from wanzhou_gui.gui.widgets.value_edits import (DateEdit, NumberEdit)


class Ui_DefinitionForm:
    def setupUi(self, DefinitionForm: QWidget) -> None:
        if not DefinitionForm.objectName():
            DefinitionForm.setObjectName("DefinitionForm")
        self.page_layout = QVBoxLayout(DefinitionForm)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(10, 10, 10, 10)
        self.row_2 = QGridLayout()
        self.row_2.setObjectName("row_2")
        self.row_2.setHorizontalSpacing(12)
        self.row_2.setVerticalSpacing(6)
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.baseline_caption = QLabel(DefinitionForm)
        self.baseline_caption.setObjectName("baseline_caption")

        self.row_2.addWidget(self.baseline_caption, 0, 0, 1, 1)

        self.baseline_edit = NumberEdit(DefinitionForm)
        self.baseline_edit.setObjectName("baseline_edit")

        self.row_2.addWidget(self.baseline_edit, 0, 1, 1, 1)

        self.baseline_on_caption = QLabel(DefinitionForm)
        self.baseline_on_caption.setObjectName("baseline_on_caption")

        self.row_2.addWidget(self.baseline_on_caption, 0, 2, 1, 1)

        self.baseline_on_edit = DateEdit(DefinitionForm)
        self.baseline_on_edit.setObjectName("baseline_on_edit")

        self.row_2.addWidget(self.baseline_on_edit, 0, 3, 1, 1)

        self.baseline_hint = QLabel(DefinitionForm)
        self.baseline_hint.setObjectName("baseline_hint")
        self.baseline_hint.setWordWrap(True)

        self.row_2.addWidget(self.baseline_hint, 1, 1, 1, 3)

        self.comparator_caption = QLabel(DefinitionForm)
        self.comparator_caption.setObjectName("comparator_caption")

        self.row_2.addWidget(self.comparator_caption, 2, 0, 1, 1)

        self.comparator_combo = QComboBox(DefinitionForm)
        self.comparator_combo.setObjectName("comparator_combo")
        self.comparator_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.comparator_combo.setMinimumContentsLength(5)

        self.row_2.addWidget(self.comparator_combo, 2, 1, 1, 1)

        self.upper_caption = QLabel(DefinitionForm)
        self.upper_caption.setObjectName("upper_caption")

        self.row_2.addWidget(self.upper_caption, 2, 2, 1, 1)

        self.upper_edit = NumberEdit(DefinitionForm)
        self.upper_edit.setObjectName("upper_edit")

        self.row_2.addWidget(self.upper_edit, 2, 3, 1, 1)

        self.kind_caption = QLabel(DefinitionForm)
        self.kind_caption.setObjectName("kind_caption")

        self.row_2.addWidget(self.kind_caption, 3, 0, 1, 1)

        self.kind_combo = QComboBox(DefinitionForm)
        self.kind_combo.setObjectName("kind_combo")
        self.kind_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_combo.setMinimumContentsLength(5)

        self.row_2.addWidget(self.kind_combo, 3, 1, 1, 1)

        self.owner_caption = QLabel(DefinitionForm)
        self.owner_caption.setObjectName("owner_caption")

        self.row_2.addWidget(self.owner_caption, 3, 2, 1, 1)

        self.owner_combo = QComboBox(DefinitionForm)
        self.owner_combo.setObjectName("owner_combo")
        self.owner_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        self.row_2.addWidget(self.owner_combo, 3, 3, 1, 1)

        self.kind_hint = QLabel(DefinitionForm)
        self.kind_hint.setObjectName("kind_hint")
        self.kind_hint.setWordWrap(True)

        self.row_2.addWidget(self.kind_hint, 4, 1, 1, 1)

        self.owner_confirmed_check = QCheckBox(DefinitionForm)
        self.owner_confirmed_check.setObjectName("owner_confirmed_check")

        self.row_2.addWidget(self.owner_confirmed_check, 4, 3, 1, 1)

        self.path_caption = QLabel(DefinitionForm)
        self.path_caption.setObjectName("path_caption")

        self.row_2.addWidget(self.path_caption, 5, 0, 1, 1)

        self.path_combo = QComboBox(DefinitionForm)
        self.path_combo.setObjectName("path_combo")
        self.path_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.path_combo.setMinimumContentsLength(5)

        self.row_2.addWidget(self.path_combo, 5, 1, 1, 1)

        self.tolerance_caption = QLabel(DefinitionForm)
        self.tolerance_caption.setObjectName("tolerance_caption")

        self.row_2.addWidget(self.tolerance_caption, 5, 2, 1, 1)

        self.tolerance_edit = NumberEdit(DefinitionForm)
        self.tolerance_edit.setObjectName("tolerance_edit")

        self.row_2.addWidget(self.tolerance_edit, 5, 3, 1, 1)

        self.path_hint = QLabel(DefinitionForm)
        self.path_hint.setObjectName("path_hint")
        self.path_hint.setWordWrap(True)

        self.row_2.addWidget(self.path_hint, 6, 1, 1, 1)

        self.lag_caption = QLabel(DefinitionForm)
        self.lag_caption.setObjectName("lag_caption")

        self.row_2.addWidget(self.lag_caption, 6, 2, 1, 1)

        self.lag_edit = NumberEdit(DefinitionForm)
        self.lag_edit.setObjectName("lag_edit")

        self.row_2.addWidget(self.lag_edit, 6, 3, 1, 1)

        self.points_caption = QLabel(DefinitionForm)
        self.points_caption.setObjectName("points_caption")
        self.points_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.row_2.addWidget(self.points_caption, 7, 0, 1, 1)

        self.points_box = QWidget(DefinitionForm)
        self.points_box.setObjectName("points_box")
        self.points_box_layout = QHBoxLayout(self.points_box)
        self.points_box_layout.setSpacing(8)
        self.points_box_layout.setObjectName("points_box_layout")
        self.points_box_layout.setContentsMargins(0, 0, 0, 0)
        self.points_table = PointTable(self.points_box)
        self.points_table.setObjectName("points_table")

        self.points_box_layout.addWidget(self.points_table)

        self.points_buttons = QVBoxLayout()
        self.points_buttons.setSpacing(6)
        self.points_buttons.setObjectName("points_buttons")
        self.points_buttons.setContentsMargins(0, 0, 0, 0)
        self.yearly_button = QPushButton(self.points_box)
        self.yearly_button.setObjectName("yearly_button")

        self.points_buttons.addWidget(self.yearly_button)

        self.remove_point_button = QPushButton(self.points_box)
        self.remove_point_button.setObjectName("remove_point_button")

        self.points_buttons.addWidget(self.remove_point_button)

        self.spacer_6 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.points_buttons.addItem(self.spacer_6)

        self.points_box_layout.addLayout(self.points_buttons)

        self.points_box_layout.setStretch(0, 1)

        self.row_2.addWidget(self.points_box, 7, 1, 1, 3)

        self.path_problem_label = QLabel(DefinitionForm)
        self.path_problem_label.setObjectName("path_problem_label")
        self.path_problem_label.setWordWrap(True)

        self.row_2.addWidget(self.path_problem_label, 8, 1, 1, 3)

        self.ratio_check = QCheckBox(DefinitionForm)
        self.ratio_check.setObjectName("ratio_check")

        self.row_2.addWidget(self.ratio_check, 9, 1, 1, 3)

        self.numerator_label_caption = QLabel(DefinitionForm)
        self.numerator_label_caption.setObjectName("numerator_label_caption")

        self.row_2.addWidget(self.numerator_label_caption, 10, 0, 1, 1)

        self.numerator_label_edit = QLineEdit(DefinitionForm)
        self.numerator_label_edit.setObjectName("numerator_label_edit")

        self.row_2.addWidget(self.numerator_label_edit, 10, 1, 1, 1)

        self.denominator_label_caption = QLabel(DefinitionForm)
        self.denominator_label_caption.setObjectName("denominator_label_caption")

        self.row_2.addWidget(self.denominator_label_caption, 10, 2, 1, 1)

        self.denominator_label_edit = QLineEdit(DefinitionForm)
        self.denominator_label_edit.setObjectName("denominator_label_edit")

        self.row_2.addWidget(self.denominator_label_edit, 10, 3, 1, 1)

        self.definition_caption = QLabel(DefinitionForm)
        self.definition_caption.setObjectName("definition_caption")

        self.row_2.addWidget(self.definition_caption, 11, 0, 1, 1)

        self.definition_edit = QPlainTextEdit(DefinitionForm)
        self.definition_edit.setObjectName("definition_edit")
        self.definition_edit.setTabChangesFocus(True)
        self.definition_edit.setMaximumSize(QSize(16777215, 72))

        self.row_2.addWidget(self.definition_edit, 11, 1, 1, 3)

        self.source_caption = QLabel(DefinitionForm)
        self.source_caption.setObjectName("source_caption")

        self.row_2.addWidget(self.source_caption, 12, 0, 1, 1)

        self.source_edit = QLineEdit(DefinitionForm)
        self.source_edit.setObjectName("source_edit")

        self.row_2.addWidget(self.source_edit, 12, 1, 1, 3)

        self.problem_label = QLabel(DefinitionForm)
        self.problem_label.setObjectName("problem_label")
        self.problem_label.setWordWrap(True)

        self.row_2.addWidget(self.problem_label, 2, 1, 1, 3)

        self.row_2.setColumnStretch(1, 1)
        self.row_2.setColumnStretch(3, 1)

        self.page_layout.addLayout(self.row_2)

        self.row_3 = QHBoxLayout()
        self.row_3.setSpacing(8)
        self.row_3.setObjectName("row_3")
        self.row_3.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(DefinitionForm)
        self.hint_label.setObjectName("hint_label")

        self.row_3.addWidget(self.hint_label)

        self.spacer_4 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_3.addItem(self.spacer_4)

        self.saved_label = QLabel(DefinitionForm)
        self.saved_label.setObjectName("saved_label")

        self.row_3.addWidget(self.saved_label)

        self.page_layout.addLayout(self.row_3)

        self.spacer_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.page_layout.addItem(self.spacer_5)

        self.baseline_caption.setBuddy(self.baseline_edit)
        self.baseline_on_caption.setBuddy(self.baseline_on_edit)
        self.comparator_caption.setBuddy(self.comparator_combo)
        self.upper_caption.setBuddy(self.upper_edit)
        self.kind_caption.setBuddy(self.kind_combo)
        self.owner_caption.setBuddy(self.owner_combo)
        self.path_caption.setBuddy(self.path_combo)
        self.tolerance_caption.setBuddy(self.tolerance_edit)
        self.lag_caption.setBuddy(self.lag_edit)
        self.points_caption.setBuddy(self.points_table)
        self.numerator_label_caption.setBuddy(self.numerator_label_edit)
        self.denominator_label_caption.setBuddy(self.denominator_label_edit)
        self.definition_caption.setBuddy(self.definition_edit)
        self.source_caption.setBuddy(self.source_edit)
        QWidget.setTabOrder(self.baseline_edit, self.baseline_on_edit)
        QWidget.setTabOrder(self.baseline_on_edit, self.comparator_combo)
        QWidget.setTabOrder(self.comparator_combo, self.upper_edit)
        QWidget.setTabOrder(self.upper_edit, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.owner_combo)
        QWidget.setTabOrder(self.owner_combo, self.owner_confirmed_check)
        QWidget.setTabOrder(self.owner_confirmed_check, self.path_combo)
        QWidget.setTabOrder(self.path_combo, self.tolerance_edit)
        QWidget.setTabOrder(self.tolerance_edit, self.lag_edit)
        QWidget.setTabOrder(self.lag_edit, self.points_table)
        QWidget.setTabOrder(self.points_table, self.yearly_button)
        QWidget.setTabOrder(self.yearly_button, self.remove_point_button)
        QWidget.setTabOrder(self.remove_point_button, self.ratio_check)
        QWidget.setTabOrder(self.ratio_check, self.numerator_label_edit)
        QWidget.setTabOrder(self.numerator_label_edit, self.denominator_label_edit)
        QWidget.setTabOrder(self.denominator_label_edit, self.definition_edit)
        QWidget.setTabOrder(self.definition_edit, self.source_edit)

        self.retranslateUi(DefinitionForm)

    def retranslateUi(self, DefinitionForm: QWidget) -> None:
        self.baseline_caption.setText(QCoreApplication.translate("DefinitionForm", "基期值(&B)", None))
        self.baseline_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "基期值", None))
        self.baseline_on_caption.setText(QCoreApplication.translate("DefinitionForm", "基期日期", None))
        self.baseline_on_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "如 2022-12-31", None))
        self.baseline_on_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "基期日期", None))
        self.baseline_hint.setText(QCoreApplication.translate("DefinitionForm", "没有基期值，只能说明完成多少，不能判断快慢；原文没有给出，请向责任单位核实。", None))
        self.baseline_hint.setProperty("kind", QCoreApplication.translate("DefinitionForm", "caption", None))
        self.comparator_caption.setText(QCoreApplication.translate("DefinitionForm", "要求(&Q)", None))
        self.comparator_combo.setAccessibleName(QCoreApplication.translate("DefinitionForm", "要求", None))
        self.upper_caption.setText(QCoreApplication.translate("DefinitionForm", "区间另一端", None))
        self.upper_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "如 3", None))
        self.upper_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "区间另一端", None))
        self.kind_caption.setText(QCoreApplication.translate("DefinitionForm", "类别(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("DefinitionForm", "类别", None))
        self.owner_caption.setText(QCoreApplication.translate("DefinitionForm", "责任单位(&U)", None))
        self.owner_combo.setAccessibleName(QCoreApplication.translate("DefinitionForm", "责任单位", None))
        self.kind_hint.setText("")
        self.kind_hint.setProperty("kind", QCoreApplication.translate("DefinitionForm", "caption", None))
        self.owner_confirmed_check.setText(QCoreApplication.translate("DefinitionForm", "已确认，不是推定", None))
        self.path_caption.setText(QCoreApplication.translate("DefinitionForm", "计划路径(&L)", None))
        self.path_combo.setAccessibleName(QCoreApplication.translate("DefinitionForm", "计划路径", None))
        self.tolerance_caption.setText(QCoreApplication.translate("DefinitionForm", "容差(百分点)(&T)", None))
        self.tolerance_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "不填则按亮灯规则", None))
        self.tolerance_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "容差，百分点", None))
        self.path_hint.setText("")
        self.path_hint.setProperty("kind", QCoreApplication.translate("DefinitionForm", "caption", None))
        self.lag_caption.setText(QCoreApplication.translate("DefinitionForm", "数据滞后(天)(&G)", None))
        self.lag_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "数据出来比时点晚几天，如 20", None))
        self.lag_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "数据滞后天数", None))
        self.points_caption.setText(QCoreApplication.translate("DefinitionForm", "计划节点(&N)", None))
        self.points_table.setAccessibleName(QCoreApplication.translate("DefinitionForm", "计划节点", None))
        self.yearly_button.setText(QCoreApplication.translate("DefinitionForm", "填入年度目标(&Y)", None))
        self.yearly_button.setToolTip(QCoreApplication.translate("DefinitionForm", "为基期和目标之间的每个年底补上一个节点，数值按匀速推算，可以再改", None))
        self.remove_point_button.setText(QCoreApplication.translate("DefinitionForm", "删除节点(&D)", None))
        self.remove_point_button.setToolTip(QCoreApplication.translate("DefinitionForm", "删除光标所在的节点；在表中按 Delete 也可以", None))
        self.path_problem_label.setText("")
        self.path_problem_label.setProperty("kind", QCoreApplication.translate("DefinitionForm", "problem", None))
        self.ratio_check.setText(QCoreApplication.translate("DefinitionForm", "比率指标：按分子、分母计算", None))
        self.numerator_label_caption.setText(QCoreApplication.translate("DefinitionForm", "分子名称", None))
        self.numerator_label_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "如 有效发明专利数（件）", None))
        self.numerator_label_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "分子名称", None))
        self.denominator_label_caption.setText(QCoreApplication.translate("DefinitionForm", "分母名称", None))
        self.denominator_label_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "如 常住人口（人）", None))
        self.denominator_label_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "分母名称", None))
        self.definition_caption.setText(QCoreApplication.translate("DefinitionForm", "口径(&P)", None))
        self.definition_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "统计什么、不统计什么、统计时点", None))
        self.definition_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "口径", None))
        self.source_caption.setText(QCoreApplication.translate("DefinitionForm", "数据来源", None))
        self.source_edit.setPlaceholderText(QCoreApplication.translate("DefinitionForm", "如 区统计局年报、国家知识产权局数据平台", None))
        self.source_edit.setAccessibleName(QCoreApplication.translate("DefinitionForm", "数据来源", None))
        self.problem_label.setText("")
        self.problem_label.setProperty("kind", QCoreApplication.translate("DefinitionForm", "problem", None))
        self.hint_label.setText(QCoreApplication.translate("DefinitionForm", "填完一项即自动保存；改错了按 Ctrl+Z 撤销。", None))
        self.hint_label.setProperty("kind", QCoreApplication.translate("DefinitionForm", "caption", None))
        self.saved_label.setText("")
        self.saved_label.setProperty("kind", QCoreApplication.translate("DefinitionForm", "caption", None))
        pass
