"""Form ui/indicators/quality_form.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_QualityForm:
    def setupUi(self, QualityForm: QWidget) -> None:
        if not QualityForm.objectName():
            QualityForm.setObjectName("QualityForm")
        self.page_layout = QVBoxLayout(QualityForm)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_row = QHBoxLayout()
        self.heading_row.setSpacing(8)
        self.heading_row.setObjectName("heading_row")
        self.heading_row.setContentsMargins(0, 0, 0, 0)
        self.heading_label = QLabel(QualityForm)
        self.heading_label.setObjectName("heading_label")

        self.heading_row.addWidget(self.heading_label)

        self.state_label = QLabel(QualityForm)
        self.state_label.setObjectName("state_label")

        self.heading_row.addWidget(self.state_label)

        self.saved_label = QLabel(QualityForm)
        self.saved_label.setObjectName("saved_label")

        self.heading_row.addWidget(self.saved_label)

        self.heading_row.setStretch(1, 1)

        self.page_layout.addLayout(self.heading_row)

        self.field_grid = QGridLayout()
        self.field_grid.setObjectName("field_grid")
        self.field_grid.setHorizontalSpacing(12)
        self.field_grid.setVerticalSpacing(6)
        self.field_grid.setContentsMargins(0, 0, 0, 0)
        self.quality_caption = QLabel(QualityForm)
        self.quality_caption.setObjectName("quality_caption")

        self.field_grid.addWidget(self.quality_caption, 0, 0, 1, 1)

        self.quality_combo = QComboBox(QualityForm)
        self.quality_combo.setObjectName("quality_combo")

        self.field_grid.addWidget(self.quality_combo, 0, 1, 1, 1)

        self.grade_caption = QLabel(QualityForm)
        self.grade_caption.setObjectName("grade_caption")

        self.field_grid.addWidget(self.grade_caption, 0, 2, 1, 1)

        self.grade_combo = QComboBox(QualityForm)
        self.grade_combo.setObjectName("grade_combo")

        self.field_grid.addWidget(self.grade_combo, 0, 3, 1, 1)

        self.definition_label = QLabel(QualityForm)
        self.definition_label.setObjectName("definition_label")
        self.definition_label.setWordWrap(True)

        self.field_grid.addWidget(self.definition_label, 1, 1, 1, 3)

        self.evidence_caption = QLabel(QualityForm)
        self.evidence_caption.setObjectName("evidence_caption")

        self.field_grid.addWidget(self.evidence_caption, 2, 0, 1, 1)

        self.evidence_edit = QLineEdit(QualityForm)
        self.evidence_edit.setObjectName("evidence_edit")

        self.field_grid.addWidget(self.evidence_edit, 2, 1, 1, 3)

        self.reason_caption = QLabel(QualityForm)
        self.reason_caption.setObjectName("reason_caption")
        self.reason_caption.setAlignment(Qt.AlignmentFlag.AlignLeading|Qt.AlignmentFlag.AlignLeft|Qt.AlignmentFlag.AlignTop)

        self.field_grid.addWidget(self.reason_caption, 3, 0, 1, 1)

        self.reason_edit = QPlainTextEdit(QualityForm)
        self.reason_edit.setObjectName("reason_edit")
        self.reason_edit.setTabChangesFocus(True)
        self.reason_edit.setMaximumSize(QSize(16777215, 64))

        self.field_grid.addWidget(self.reason_edit, 3, 1, 1, 3)

        self.problem_label = QLabel(QualityForm)
        self.problem_label.setObjectName("problem_label")
        self.problem_label.setWordWrap(True)

        self.field_grid.addWidget(self.problem_label, 4, 1, 1, 3)

        self.field_grid.setColumnStretch(1, 1)
        self.field_grid.setColumnStretch(3, 1)

        self.page_layout.addLayout(self.field_grid)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.hint_label = QLabel(QualityForm)
        self.hint_label.setObjectName("hint_label")

        self.button_row.addWidget(self.hint_label)

        self.button_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.button_spacer)

        self.withdraw_button = QPushButton(QualityForm)
        self.withdraw_button.setObjectName("withdraw_button")

        self.button_row.addWidget(self.withdraw_button)

        self.judge_button = QPushButton(QualityForm)
        self.judge_button.setObjectName("judge_button")

        self.button_row.addWidget(self.judge_button)

        self.page_layout.addLayout(self.button_row)

        self.history_label = QLabel(QualityForm)
        self.history_label.setObjectName("history_label")

        self.page_layout.addWidget(self.history_label)

        self.history_table = QTableWidget(QualityForm)
        self.history_table.setObjectName("history_table")

        self.page_layout.addWidget(self.history_table)

        self.quality_caption.setBuddy(self.quality_combo)
        self.grade_caption.setBuddy(self.grade_combo)
        self.evidence_caption.setBuddy(self.evidence_edit)
        self.reason_caption.setBuddy(self.reason_edit)
        QWidget.setTabOrder(self.quality_combo, self.grade_combo)
        QWidget.setTabOrder(self.grade_combo, self.evidence_edit)
        QWidget.setTabOrder(self.evidence_edit, self.reason_edit)
        QWidget.setTabOrder(self.reason_edit, self.judge_button)
        QWidget.setTabOrder(self.judge_button, self.withdraw_button)
        QWidget.setTabOrder(self.withdraw_button, self.history_table)

        self.retranslateUi(QualityForm)

    def retranslateUi(self, QualityForm: QWidget) -> None:
        self.heading_label.setText(QCoreApplication.translate("QualityForm", "本期评价", None))
        self.heading_label.setProperty("kind", QCoreApplication.translate("QualityForm", "card_title", None))
        self.state_label.setText("")
        self.state_label.setProperty("kind", QCoreApplication.translate("QualityForm", "caption", None))
        self.saved_label.setText("")
        self.saved_label.setProperty("kind", QCoreApplication.translate("QualityForm", "caption", None))
        self.quality_caption.setText(QCoreApplication.translate("QualityForm", "评价(&E)", None))
        self.quality_combo.setAccessibleName(QCoreApplication.translate("QualityForm", "评价等次", None))
        self.grade_caption.setText(QCoreApplication.translate("QualityForm", "依据等级(&G)", None))
        self.grade_combo.setAccessibleName(QCoreApplication.translate("QualityForm", "依据等级", None))
        self.definition_label.setText("")
        self.definition_label.setProperty("kind", QCoreApplication.translate("QualityForm", "caption", None))
        self.evidence_caption.setText(QCoreApplication.translate("QualityForm", "依据(&S)", None))
        self.evidence_edit.setPlaceholderText(QCoreApplication.translate("QualityForm", "文件名称和文号、数据名称和时点，或核查日期", None))
        self.evidence_edit.setAccessibleName(QCoreApplication.translate("QualityForm", "依据", None))
        self.reason_caption.setText(QCoreApplication.translate("QualityForm", "理由(&R)", None))
        self.reason_edit.setPlaceholderText(QCoreApplication.translate("QualityForm", "做成了什么、还差什么", None))
        self.reason_edit.setAccessibleName(QCoreApplication.translate("QualityForm", "理由", None))
        self.problem_label.setText("")
        self.problem_label.setProperty("kind", QCoreApplication.translate("QualityForm", "problem", None))
        self.hint_label.setText(QCoreApplication.translate("QualityForm", "Ctrl+Enter 保存；改错了按 Ctrl+Z 撤销。评价过的才写入通报。", None))
        self.hint_label.setProperty("kind", QCoreApplication.translate("QualityForm", "caption", None))
        self.withdraw_button.setText(QCoreApplication.translate("QualityForm", "撤回评价(&W)", None))
        self.judge_button.setText(QCoreApplication.translate("QualityForm", "保存评价(&J)", None))
        self.judge_button.setProperty("kind", QCoreApplication.translate("QualityForm", "primary", None))
        self.history_label.setText(QCoreApplication.translate("QualityForm", "各期评价", None))
        self.history_label.setProperty("kind", QCoreApplication.translate("QualityForm", "card_title", None))
        self.history_table.setAccessibleName(QCoreApplication.translate("QualityForm", "各期评价", None))
        pass
