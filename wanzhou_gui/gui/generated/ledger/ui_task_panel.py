"""Form ui/ledger/task_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.status_badge import StatusBadge
from wanzhou_gui.gui.widgets.value_edits import DateEdit

class Ui_TaskPanel:
    def setupUi(self, TaskPanel: QWidget) -> None:
        if not TaskPanel.objectName():
            TaskPanel.setObjectName("TaskPanel")
        self.outer_layout = QVBoxLayout(TaskPanel)
        self.outer_layout.setObjectName("outer_layout")
        self.outer_layout.setContentsMargins(0, 0, 0, 0)
        self.card_frame = QFrame(TaskPanel)
        self.card_frame.setObjectName("card_frame")
        self.card_layout = QVBoxLayout(self.card_frame)
        self.card_layout.setSpacing(6)
        self.card_layout.setObjectName("card_layout")
        self.card_layout.setContentsMargins(12, 8, 4, 8)
        self.head_layout = QHBoxLayout()
        self.head_layout.setObjectName("head_layout")
        self.lamp_badge = StatusBadge(self.card_frame)
        self.lamp_badge.setObjectName("lamp_badge")

        self.head_layout.addWidget(self.lamp_badge)

        self.number_label = QLabel(self.card_frame)
        self.number_label.setObjectName("number_label")

        self.head_layout.addWidget(self.number_label)

        self.head_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_spacer)

        self.history_button = QPushButton(self.card_frame)
        self.history_button.setObjectName("history_button")
        self.history_button.setProperty("kind", "link")

        self.head_layout.addWidget(self.history_button)

        self.open_button = QPushButton(self.card_frame)
        self.open_button.setObjectName("open_button")
        self.open_button.setProperty("kind", "link")

        self.head_layout.addWidget(self.open_button)

        self.close_button = QToolButton(self.card_frame)
        self.close_button.setObjectName("close_button")

        self.head_layout.addWidget(self.close_button)

        self.card_layout.addLayout(self.head_layout)

        self.title_label = QLabel(self.card_frame)
        self.title_label.setObjectName("title_label")
        self.title_label.setWordWrap(True)

        self.card_layout.addWidget(self.title_label)

        self.reason_label = QLabel(self.card_frame)
        self.reason_label.setObjectName("reason_label")
        self.reason_label.setWordWrap(True)

        self.card_layout.addWidget(self.reason_label)

        self.detail_area = QScrollArea(self.card_frame)
        self.detail_area.setObjectName("detail_area")
        self.detail_area.setWidgetResizable(True)
        self.detail_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.detail_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.detail_widget = QWidget()
        self.detail_widget.setObjectName("detail_widget")
        self.detail_layout = QVBoxLayout(self.detail_widget)
        self.detail_layout.setSpacing(8)
        self.detail_layout.setObjectName("detail_layout")
        self.detail_layout.setContentsMargins(0, 0, 10, 0)
        self.form_layout = QGridLayout()
        self.form_layout.setObjectName("form_layout")
        self.form_layout.setHorizontalSpacing(10)
        self.form_layout.setVerticalSpacing(6)
        self.lead_caption = QLabel(self.detail_widget)
        self.lead_caption.setObjectName("lead_caption")

        self.form_layout.addWidget(self.lead_caption, 0, 0, 1, 1)

        self.lead_label = QLabel(self.detail_widget)
        self.lead_label.setObjectName("lead_label")
        self.lead_label.setWordWrap(True)

        self.form_layout.addWidget(self.lead_label, 0, 1, 1, 1)

        self.responsible_caption = QLabel(self.detail_widget)
        self.responsible_caption.setObjectName("responsible_caption")

        self.form_layout.addWidget(self.responsible_caption, 1, 0, 1, 1)

        self.responsible_label = QLabel(self.detail_widget)
        self.responsible_label.setObjectName("responsible_label")
        self.responsible_label.setWordWrap(True)

        self.form_layout.addWidget(self.responsible_label, 1, 1, 1, 1)

        self.convenor_caption = QLabel(self.detail_widget)
        self.convenor_caption.setObjectName("convenor_caption")

        self.form_layout.addWidget(self.convenor_caption, 2, 0, 1, 1)

        self.convenor_layout = QHBoxLayout()
        self.convenor_layout.setSpacing(8)
        self.convenor_layout.setObjectName("convenor_layout")
        self.convenor_combo = QComboBox(self.detail_widget)
        self.convenor_combo.setObjectName("convenor_combo")
        self.convenor_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.convenor_combo.setMinimumContentsLength(6)

        self.convenor_layout.addWidget(self.convenor_combo)

        self.convenor_label = QLabel(self.detail_widget)
        self.convenor_label.setObjectName("convenor_label")

        self.convenor_layout.addWidget(self.convenor_label)

        self.confirm_button = QPushButton(self.detail_widget)
        self.confirm_button.setObjectName("confirm_button")

        self.convenor_layout.addWidget(self.confirm_button)

        self.form_layout.addLayout(self.convenor_layout, 2, 1, 1, 1)

        self.due_caption = QLabel(self.detail_widget)
        self.due_caption.setObjectName("due_caption")

        self.form_layout.addWidget(self.due_caption, 3, 0, 1, 1)

        self.due_layout = QHBoxLayout()
        self.due_layout.setSpacing(8)
        self.due_layout.setObjectName("due_layout")
        self.due_edit = DateEdit(self.detail_widget)
        self.due_edit.setObjectName("due_edit")

        self.due_layout.addWidget(self.due_edit)

        self.due_label = QLabel(self.detail_widget)
        self.due_label.setObjectName("due_label")

        self.due_layout.addWidget(self.due_label)

        self.form_layout.addLayout(self.due_layout, 3, 1, 1, 1)

        self.closed_caption = QLabel(self.detail_widget)
        self.closed_caption.setObjectName("closed_caption")

        self.form_layout.addWidget(self.closed_caption, 4, 0, 1, 1)

        self.closed_layout = QHBoxLayout()
        self.closed_layout.setSpacing(8)
        self.closed_layout.setObjectName("closed_layout")
        self.closed_label = QLabel(self.detail_widget)
        self.closed_label.setObjectName("closed_label")

        self.closed_layout.addWidget(self.closed_label)

        self.standing_check = QCheckBox(self.detail_widget)
        self.standing_check.setObjectName("standing_check")

        self.closed_layout.addWidget(self.standing_check)

        self.form_layout.addLayout(self.closed_layout, 4, 1, 1, 1)

        self.form_layout.setColumnStretch(1, 1)

        self.detail_layout.addLayout(self.form_layout)

        self.problem_label = QLabel(self.detail_widget)
        self.problem_label.setObjectName("problem_label")
        self.problem_label.setWordWrap(True)

        self.detail_layout.addWidget(self.problem_label)

        self.returns_caption = QLabel(self.detail_widget)
        self.returns_caption.setObjectName("returns_caption")

        self.detail_layout.addWidget(self.returns_caption)

        self.returns_layout = QVBoxLayout()
        self.returns_layout.setSpacing(6)
        self.returns_layout.setObjectName("returns_layout")

        self.detail_layout.addLayout(self.returns_layout)

        self.milestones_caption = QLabel(self.detail_widget)
        self.milestones_caption.setObjectName("milestones_caption")

        self.detail_layout.addWidget(self.milestones_caption)

        self.milestones_layout = QVBoxLayout()
        self.milestones_layout.setSpacing(4)
        self.milestones_layout.setObjectName("milestones_layout")

        self.detail_layout.addLayout(self.milestones_layout)

        self.body_caption = QLabel(self.detail_widget)
        self.body_caption.setObjectName("body_caption")

        self.detail_layout.addWidget(self.body_caption)

        self.versions_button = QPushButton(self.detail_widget)
        self.versions_button.setObjectName("versions_button")
        self.versions_button.setVisible(False)

        self.detail_layout.addWidget(self.versions_button)

        self.body_label = QLabel(self.detail_widget)
        self.body_label.setObjectName("body_label")
        self.body_label.setWordWrap(True)
        self.body_label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)

        self.detail_layout.addWidget(self.body_label)

        self.detail_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.detail_layout.addItem(self.detail_spacer)

        self.detail_area.setWidget(self.detail_widget)

        self.card_layout.addWidget(self.detail_area)

        self.outer_layout.addWidget(self.card_frame)

        self.convenor_caption.setBuddy(self.convenor_combo)
        self.due_caption.setBuddy(self.due_edit)
        QWidget.setTabOrder(self.convenor_combo, self.confirm_button)
        QWidget.setTabOrder(self.confirm_button, self.due_edit)
        QWidget.setTabOrder(self.due_edit, self.standing_check)
        QWidget.setTabOrder(self.standing_check, self.versions_button)
        QWidget.setTabOrder(self.versions_button, self.history_button)
        QWidget.setTabOrder(self.history_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.close_button)

        self.retranslateUi(TaskPanel)

    def retranslateUi(self, TaskPanel: QWidget) -> None:
        self.card_frame.setProperty("kind", QCoreApplication.translate("TaskPanel", "card", None))
        self.number_label.setProperty("kind", QCoreApplication.translate("TaskPanel", "second", None))
        self.history_button.setText(QCoreApplication.translate("TaskPanel", "历史(&H)", None))
        self.history_button.setToolTip(QCoreApplication.translate("TaskPanel", "这项任务和各单位填报的每一次改动（在栏目里按 Ctrl+H 只看这一栏）", None))
        self.history_button.setAccessibleName(QCoreApplication.translate("TaskPanel", "这项任务的全部改动", None))
        self.open_button.setText(QCoreApplication.translate("TaskPanel", "打开任务页(&O)", None))
        self.open_button.setToolTip(QCoreApplication.translate("TaskPanel", "销号、延期、核查、批示、佐证材料都在任务页办理（在台账中按回车）", None))
        self.open_button.setAccessibleName(QCoreApplication.translate("TaskPanel", "打开任务页", None))
        self.close_button.setToolTip(QCoreApplication.translate("TaskPanel", "收起详情（Esc）", None))
        self.close_button.setAccessibleName(QCoreApplication.translate("TaskPanel", "收起详情", None))
        self.title_label.setProperty("kind", QCoreApplication.translate("TaskPanel", "card_title", None))
        self.lead_caption.setText(QCoreApplication.translate("TaskPanel", "牵头单位", None))
        self.responsible_caption.setText(QCoreApplication.translate("TaskPanel", "责任单位", None))
        self.convenor_caption.setText(QCoreApplication.translate("TaskPanel", "汇总单位(&H)", None))
        self.convenor_combo.setAccessibleName(QCoreApplication.translate("TaskPanel", "汇总单位", None))
        self.confirm_button.setText(QCoreApplication.translate("TaskPanel", "确认", None))
        self.confirm_button.setAccessibleName(QCoreApplication.translate("TaskPanel", "确认汇总单位", None))
        self.due_caption.setText(QCoreApplication.translate("TaskPanel", "完成时限(&L)", None))
        self.due_edit.setAccessibleName(QCoreApplication.translate("TaskPanel", "完成时限", None))
        self.due_label.setProperty("kind", QCoreApplication.translate("TaskPanel", "caption", None))
        self.closed_caption.setText(QCoreApplication.translate("TaskPanel", "办结", None))
        self.standing_check.setText(QCoreApplication.translate("TaskPanel", "长期坚持(&J)", None))
        self.standing_check.setAccessibleName(QCoreApplication.translate("TaskPanel", "长期坚持事项", None))
        self.standing_check.setToolTip(QCoreApplication.translate("TaskPanel", "没有终点的事项：按期报送即为正常，不按完成比例研判", None))
        self.problem_label.setProperty("kind", QCoreApplication.translate("TaskPanel", "problem", None))
        self.returns_caption.setProperty("kind", QCoreApplication.translate("TaskPanel", "card_title", None))
        self.milestones_caption.setProperty("kind", QCoreApplication.translate("TaskPanel", "card_title", None))
        self.body_caption.setText(QCoreApplication.translate("TaskPanel", "方案原文", None))
        self.body_caption.setProperty("kind", QCoreApplication.translate("TaskPanel", "card_title", None))
        self.versions_button.setText("")
        self.versions_button.setAccessibleName(QCoreApplication.translate("TaskPanel", "查看方案版本与差异", None))
        self.versions_button.setProperty("kind", QCoreApplication.translate("TaskPanel", "link", None))
        pass
