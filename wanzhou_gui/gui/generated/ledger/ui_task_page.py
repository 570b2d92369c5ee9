"""Form ui/ledger/task_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.status_badge import StatusBadge

class Ui_TaskPage:
    def setupUi(self, TaskPage: QWidget) -> None:
        if not TaskPage.objectName():
            TaskPage.setObjectName("TaskPage")
        self.page_layout = QVBoxLayout(TaskPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(16, 10, 16, 10)
        self.state_stack = QStackedWidget(TaskPage)
        self.state_stack.setObjectName("state_stack")
        self.case_widget = QWidget()
        self.case_widget.setObjectName("case_widget")
        self.case_layout = QVBoxLayout(self.case_widget)
        self.case_layout.setSpacing(8)
        self.case_layout.setObjectName("case_layout")
        self.case_layout.setContentsMargins(0, 0, 0, 0)
        self.head_frame = QFrame(self.case_widget)
        self.head_frame.setObjectName("head_frame")
        self.head_frame.setProperty("kind", "card")
        self.head_frame_layout = QVBoxLayout(self.head_frame)
        self.head_frame_layout.setSpacing(6)
        self.head_frame_layout.setObjectName("head_frame_layout")
        self.head_frame_layout.setContentsMargins(10, 8, 12, 8)
        self.title_layout = QHBoxLayout()
        self.title_layout.setSpacing(8)
        self.title_layout.setObjectName("title_layout")
        self.back_button = QToolButton(self.head_frame)
        self.back_button.setObjectName("back_button")

        self.title_layout.addWidget(self.back_button)

        self.lamp_badge = StatusBadge(self.head_frame)
        self.lamp_badge.setObjectName("lamp_badge")

        self.title_layout.addWidget(self.lamp_badge)

        self.title_label = QLabel(self.head_frame)
        self.title_label.setObjectName("title_label")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(1)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.title_label.sizePolicy().hasHeightForWidth())
        self.title_label.setSizePolicy(sizePolicy)
        self.title_label.setWordWrap(True)
        self.title_label.setProperty("kind", "page_title")

        self.title_layout.addWidget(self.title_label)

        self.jump_button = QPushButton(self.head_frame)
        self.jump_button.setObjectName("jump_button")

        self.title_layout.addWidget(self.jump_button)

        self.history_button = QToolButton(self.head_frame)
        self.history_button.setObjectName("history_button")

        self.title_layout.addWidget(self.history_button)

        self.previous_button = QToolButton(self.head_frame)
        self.previous_button.setObjectName("previous_button")

        self.title_layout.addWidget(self.previous_button)

        self.next_button = QToolButton(self.head_frame)
        self.next_button.setObjectName("next_button")

        self.title_layout.addWidget(self.next_button)

        self.head_frame_layout.addLayout(self.title_layout)

        self.state_label = QLabel(self.head_frame)
        self.state_label.setObjectName("state_label")
        self.state_label.setWordWrap(True)
        self.state_label.setProperty("kind", "second")

        self.head_frame_layout.addWidget(self.state_label)

        self.act_layout = QHBoxLayout()
        self.act_layout.setSpacing(6)
        self.act_layout.setObjectName("act_layout")
        self.close_button = QPushButton(self.head_frame)
        self.close_button.setObjectName("close_button")

        self.act_layout.addWidget(self.close_button)

        self.request_button = QPushButton(self.head_frame)
        self.request_button.setObjectName("request_button")

        self.act_layout.addWidget(self.request_button)

        self.inspect_button = QPushButton(self.head_frame)
        self.inspect_button.setObjectName("inspect_button")

        self.act_layout.addWidget(self.inspect_button)

        self.conclude_button = QPushButton(self.head_frame)
        self.conclude_button.setObjectName("conclude_button")

        self.act_layout.addWidget(self.conclude_button)

        self.rectify_button = QPushButton(self.head_frame)
        self.rectify_button.setObjectName("rectify_button")

        self.act_layout.addWidget(self.rectify_button)

        self.instruct_button = QPushButton(self.head_frame)
        self.instruct_button.setObjectName("instruct_button")

        self.act_layout.addWidget(self.instruct_button)

        self.evidence_button = QPushButton(self.head_frame)
        self.evidence_button.setObjectName("evidence_button")

        self.act_layout.addWidget(self.evidence_button)

        self.judge_button = QPushButton(self.head_frame)
        self.judge_button.setObjectName("judge_button")

        self.act_layout.addWidget(self.judge_button)

        self.act_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.act_layout.addItem(self.act_spacer)

        self.head_frame_layout.addLayout(self.act_layout)

        self.case_layout.addWidget(self.head_frame)

        self.case_area = QScrollArea(self.case_widget)
        self.case_area.setObjectName("case_area")
        self.case_area.setWidgetResizable(True)
        self.case_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.columns_widget = QWidget()
        self.columns_widget.setObjectName("columns_widget")
        self.columns_layout = QHBoxLayout(self.columns_widget)
        self.columns_layout.setSpacing(8)
        self.columns_layout.setObjectName("columns_layout")
        self.columns_layout.setContentsMargins(0, 0, 4, 0)
        self.left_column = QWidget(self.columns_widget)
        self.left_column.setObjectName("left_column")
        sizePolicy1 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy1.setHorizontalStretch(56)
        sizePolicy1.setVerticalStretch(0)
        sizePolicy1.setHeightForWidth(self.left_column.sizePolicy().hasHeightForWidth())
        self.left_column.setSizePolicy(sizePolicy1)
        self.left_layout = QVBoxLayout(self.left_column)
        self.left_layout.setSpacing(8)
        self.left_layout.setObjectName("left_layout")
        self.left_layout.setContentsMargins(0, 0, 0, 0)

        self.columns_layout.addWidget(self.left_column)

        self.right_column = QWidget(self.columns_widget)
        self.right_column.setObjectName("right_column")
        sizePolicy2 = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        sizePolicy2.setHorizontalStretch(44)
        sizePolicy2.setVerticalStretch(0)
        sizePolicy2.setHeightForWidth(self.right_column.sizePolicy().hasHeightForWidth())
        self.right_column.setSizePolicy(sizePolicy2)
        self.right_layout = QVBoxLayout(self.right_column)
        self.right_layout.setSpacing(8)
        self.right_layout.setObjectName("right_layout")
        self.right_layout.setContentsMargins(0, 0, 0, 0)

        self.columns_layout.addWidget(self.right_column)

        self.columns_layout.setStretch(0, 56)
        self.columns_layout.setStretch(1, 44)
        self.case_area.setWidget(self.columns_widget)

        self.case_layout.addWidget(self.case_area)

        self.state_stack.addWidget(self.case_widget)

        self.page_layout.addWidget(self.state_stack)

        QWidget.setTabOrder(self.back_button, self.jump_button)
        QWidget.setTabOrder(self.jump_button, self.history_button)
        QWidget.setTabOrder(self.history_button, self.previous_button)
        QWidget.setTabOrder(self.previous_button, self.next_button)
        QWidget.setTabOrder(self.next_button, self.close_button)
        QWidget.setTabOrder(self.close_button, self.request_button)
        QWidget.setTabOrder(self.request_button, self.inspect_button)
        QWidget.setTabOrder(self.inspect_button, self.conclude_button)
        QWidget.setTabOrder(self.conclude_button, self.rectify_button)
        QWidget.setTabOrder(self.rectify_button, self.instruct_button)
        QWidget.setTabOrder(self.instruct_button, self.evidence_button)
        QWidget.setTabOrder(self.evidence_button, self.judge_button)
        QWidget.setTabOrder(self.judge_button, self.case_area)

        self.retranslateUi(TaskPage)

    def retranslateUi(self, TaskPage: QWidget) -> None:
        self.back_button.setToolTip(QCoreApplication.translate("TaskPage", "返回任务台账（Esc）", None))
        self.back_button.setAccessibleName(QCoreApplication.translate("TaskPage", "返回任务台账", None))
        self.jump_button.setText(QCoreApplication.translate("TaskPage", "跳到(&Z)", None))
        self.jump_button.setToolTip(QCoreApplication.translate("TaskPage", "跳到本页的一栏（Alt+Z）", None))
        self.jump_button.setAccessibleName(QCoreApplication.translate("TaskPage", "跳到本页的一栏", None))
        self.history_button.setToolTip(QCoreApplication.translate("TaskPage", "全部改动：谁在什么时候改了什么、出自哪个文件哪个单元格（Ctrl+H）", None))
        self.history_button.setAccessibleName(QCoreApplication.translate("TaskPage", "这项任务的全部改动", None))
        self.previous_button.setToolTip(QCoreApplication.translate("TaskPage", "上一项任务（Alt+↑）", None))
        self.previous_button.setAccessibleName(QCoreApplication.translate("TaskPage", "上一项任务", None))
        self.next_button.setToolTip(QCoreApplication.translate("TaskPage", "下一项任务（Alt+↓）", None))
        self.next_button.setAccessibleName(QCoreApplication.translate("TaskPage", "下一项任务", None))
        self.close_button.setText(QCoreApplication.translate("TaskPage", "销号(&X)…", None))
        self.close_button.setToolTip(QCoreApplication.translate("TaskPage", "登记、确认或退回销号申请", None))
        self.close_button.setAccessibleName(QCoreApplication.translate("TaskPage", "销号", None))
        self.request_button.setText(QCoreApplication.translate("TaskPage", "延期、调整、终止(&Y)…", None))
        self.request_button.setToolTip(QCoreApplication.translate("TaskPage", "登记责任单位的申请", None))
        self.request_button.setAccessibleName(QCoreApplication.translate("TaskPage", "延期、调整、终止申请", None))
        self.inspect_button.setText(QCoreApplication.translate("TaskPage", "核查(&H)…", None))
        self.inspect_button.setToolTip(QCoreApplication.translate("TaskPage", "记录核查或回头看", None))
        self.inspect_button.setAccessibleName(QCoreApplication.translate("TaskPage", "核查", None))
        self.conclude_button.setText(QCoreApplication.translate("TaskPage", "结论(&L)…", None))
        self.conclude_button.setToolTip(QCoreApplication.translate("TaskPage", "记录督查结论", None))
        self.conclude_button.setAccessibleName(QCoreApplication.translate("TaskPage", "督查结论", None))
        self.rectify_button.setText(QCoreApplication.translate("TaskPage", "整改(&G)…", None))
        self.rectify_button.setToolTip(QCoreApplication.translate("TaskPage", "列出整改事项和期限", None))
        self.rectify_button.setAccessibleName(QCoreApplication.translate("TaskPage", "整改", None))
        self.instruct_button.setText(QCoreApplication.translate("TaskPage", "批示(&P)…", None))
        self.instruct_button.setToolTip(QCoreApplication.translate("TaskPage", "登记领导批示", None))
        self.instruct_button.setAccessibleName(QCoreApplication.translate("TaskPage", "批示", None))
        self.evidence_button.setText(QCoreApplication.translate("TaskPage", "加佐证(&E)…", None))
        self.evidence_button.setToolTip(QCoreApplication.translate("TaskPage", "收入佐证材料", None))
        self.evidence_button.setAccessibleName(QCoreApplication.translate("TaskPage", "加佐证材料", None))
        self.judge_button.setText(QCoreApplication.translate("TaskPage", "人工研判(&J)…", None))
        self.judge_button.setToolTip(QCoreApplication.translate("TaskPage", "代替系统亮的灯，须写明理由", None))
        self.judge_button.setAccessibleName(QCoreApplication.translate("TaskPage", "人工研判", None))
        self.case_area.setAccessibleName(QCoreApplication.translate("TaskPage", "任务全部情况", None))
        pass
