"""Form ui/exchange/together_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_TogetherPanel:
    def setupUi(self, TogetherPanel: QWidget) -> None:
        if not TogetherPanel.objectName():
            TogetherPanel.setObjectName("TogetherPanel")
        self.panel_layout = QVBoxLayout(TogetherPanel)
        self.panel_layout.setSpacing(8)
        self.panel_layout.setObjectName("panel_layout")
        self.panel_layout.setContentsMargins(0, 12, 0, 0)
        self.filter_row = QHBoxLayout()
        self.filter_row.setSpacing(8)
        self.filter_row.setObjectName("filter_row")
        self.filter_row.setContentsMargins(0, 0, 0, 0)
        self.plan_label = QLabel(TogetherPanel)
        self.plan_label.setObjectName("plan_label")

        self.filter_row.addWidget(self.plan_label)

        self.plan_filter_box = QComboBox(TogetherPanel)
        self.plan_filter_box.setObjectName("plan_filter_box")
        self.plan_filter_box.setMinimumSize(QSize(220, 0))

        self.filter_row.addWidget(self.plan_filter_box)

        self.owed_check = QCheckBox(TogetherPanel)
        self.owed_check.setObjectName("owed_check")

        self.filter_row.addWidget(self.owed_check)

        self.unsigned_check = QCheckBox(TogetherPanel)
        self.unsigned_check.setObjectName("unsigned_check")

        self.filter_row.addWidget(self.unsigned_check)

        self.count_label = QLabel(TogetherPanel)
        self.count_label.setObjectName("count_label")

        self.filter_row.addWidget(self.count_label)

        self.signed_button = QPushButton(TogetherPanel)
        self.signed_button.setObjectName("signed_button")

        self.filter_row.addWidget(self.signed_button)

        self.chase_button = QPushButton(TogetherPanel)
        self.chase_button.setObjectName("chase_button")

        self.filter_row.addWidget(self.chase_button)

        self.filter_row.setStretch(4, 1)

        self.panel_layout.addLayout(self.filter_row)

        self.unit_plan_table = QTableWidget(TogetherPanel)
        self.unit_plan_table.setObjectName("unit_plan_table")
        self.unit_plan_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.unit_plan_table.setAlternatingRowColors(True)
        self.unit_plan_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.unit_plan_table.setShowGrid(False)
        self.unit_plan_table.setTabKeyNavigation(False)

        self.panel_layout.addWidget(self.unit_plan_table)

        self.legend_label = QLabel(TogetherPanel)
        self.legend_label.setObjectName("legend_label")
        self.legend_label.setWordWrap(True)

        self.panel_layout.addWidget(self.legend_label)

        self.panel_layout.setStretch(1, 1)
        self.plan_label.setBuddy(self.plan_filter_box)
        QWidget.setTabOrder(self.plan_filter_box, self.owed_check)
        QWidget.setTabOrder(self.owed_check, self.unsigned_check)
        QWidget.setTabOrder(self.unsigned_check, self.signed_button)
        QWidget.setTabOrder(self.signed_button, self.chase_button)
        QWidget.setTabOrder(self.chase_button, self.unit_plan_table)

        self.retranslateUi(TogetherPanel)

    def retranslateUi(self, TogetherPanel: QWidget) -> None:
        self.plan_label.setText(QCoreApplication.translate("TogetherPanel", "方案(&P)", None))
        self.plan_filter_box.setAccessibleName(QCoreApplication.translate("TogetherPanel", "只看哪个方案", None))
        self.owed_check.setText(QCoreApplication.translate("TogetherPanel", "只看欠报和退回的(&O)", None))
        self.unsigned_check.setText(QCoreApplication.translate("TogetherPanel", "缺签章页的(&S)", None))
        self.unsigned_check.setAccessibleName(QCoreApplication.translate("TogetherPanel", "只看缺签字盖章页的", None))
        self.count_label.setText("")
        self.count_label.setProperty("kind", QCoreApplication.translate("TogetherPanel", "caption", None))
        self.signed_button.setText(QCoreApplication.translate("TogetherPanel", "签章页(&B)…", None))
        self.signed_button.setAccessibleName(QCoreApplication.translate("TogetherPanel", "选中单位的签字盖章页", None))
        self.signed_button.setToolTip(QCoreApplication.translate("TogetherPanel", "看、加、移除选中单位的签字盖章页扫描件", None))
        self.chase_button.setText(QCoreApplication.translate("TogetherPanel", "去催报(&U)", None))
        self.chase_button.setAccessibleName(QCoreApplication.translate("TogetherPanel", "去催报", None))
        self.unit_plan_table.setAccessibleName(QCoreApplication.translate("TogetherPanel", "各单位在各方案的报送情况", None))
        self.legend_label.setText("")
        self.legend_label.setProperty("kind", QCoreApplication.translate("TogetherPanel", "caption", None))
        pass
