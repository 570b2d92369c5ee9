"""Form ui/ledger/ledger_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

class Ui_LedgerPage:
    def setupUi(self, LedgerPage: QWidget) -> None:
        if not LedgerPage.objectName():
            LedgerPage.setObjectName("LedgerPage")
        self.outer_layout = QVBoxLayout(LedgerPage)
        self.outer_layout.setSpacing(8)
        self.outer_layout.setObjectName("outer_layout")
        self.outer_layout.setContentsMargins(16, 10, 16, 10)
        self.title_layout = QHBoxLayout()
        self.title_layout.setSpacing(8)
        self.title_layout.setObjectName("title_layout")
        self.title_label = QLabel(LedgerPage)
        self.title_label.setObjectName("title_label")

        self.title_layout.addWidget(self.title_label)

        self.chips_layout = QHBoxLayout()
        self.chips_layout.setSpacing(6)
        self.chips_layout.setObjectName("chips_layout")

        self.title_layout.addLayout(self.chips_layout)

        self.title_spacer = QSpacerItem(4, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.title_layout.addItem(self.title_spacer)

        self.view_button = QPushButton(LedgerPage)
        self.view_button.setObjectName("view_button")

        self.title_layout.addWidget(self.view_button)

        self.detail_button = QPushButton(LedgerPage)
        self.detail_button.setObjectName("detail_button")
        self.detail_button.setCheckable(True)

        self.title_layout.addWidget(self.detail_button)

        self.export_button = QPushButton(LedgerPage)
        self.export_button.setObjectName("export_button")

        self.title_layout.addWidget(self.export_button)

        self.outer_layout.addLayout(self.title_layout)

        self.filter_layout = QHBoxLayout()
        self.filter_layout.setSpacing(8)
        self.filter_layout.setObjectName("filter_layout")
        self.text_edit = QLineEdit(LedgerPage)
        self.text_edit.setObjectName("text_edit")
        self.text_edit.setClearButtonEnabled(True)

        self.filter_layout.addWidget(self.text_edit)

        self.unit_combo = QComboBox(LedgerPage)
        self.unit_combo.setObjectName("unit_combo")
        self.unit_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit_combo.setMinimumContentsLength(5)
        self.unit_combo.setMaxVisibleItems(24)

        self.filter_layout.addWidget(self.unit_combo)

        self.group_combo = QComboBox(LedgerPage)
        self.group_combo.setObjectName("group_combo")
        self.group_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.group_combo.setMinimumContentsLength(5)

        self.filter_layout.addWidget(self.group_combo)

        self.kind_combo = QComboBox(LedgerPage)
        self.kind_combo.setObjectName("kind_combo")
        self.kind_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.kind_combo.setMinimumContentsLength(5)

        self.filter_layout.addWidget(self.kind_combo)

        self.due_combo = QComboBox(LedgerPage)
        self.due_combo.setObjectName("due_combo")
        self.due_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.due_combo.setMinimumContentsLength(5)

        self.filter_layout.addWidget(self.due_combo)

        self.missing_check = QCheckBox(LedgerPage)
        self.missing_check.setObjectName("missing_check")

        self.filter_layout.addWidget(self.missing_check)

        self.clear_button = QPushButton(LedgerPage)
        self.clear_button.setObjectName("clear_button")

        self.filter_layout.addWidget(self.clear_button)

        self.count_label = QLabel(LedgerPage)
        self.count_label.setObjectName("count_label")

        self.filter_layout.addWidget(self.count_label)

        self.outer_layout.addLayout(self.filter_layout)

        self.state_stack = QStackedWidget(LedgerPage)
        self.state_stack.setObjectName("state_stack")
        self.splitter = QSplitter()
        self.splitter.setObjectName("splitter")
        self.splitter.setOrientation(Qt.Orientation.Horizontal)
        self.splitter.setChildrenCollapsible(False)
        self.state_stack.addWidget(self.splitter)

        self.outer_layout.addWidget(self.state_stack)

        QWidget.setTabOrder(self.text_edit, self.unit_combo)
        QWidget.setTabOrder(self.unit_combo, self.group_combo)
        QWidget.setTabOrder(self.group_combo, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.due_combo)
        QWidget.setTabOrder(self.due_combo, self.missing_check)
        QWidget.setTabOrder(self.missing_check, self.clear_button)
        QWidget.setTabOrder(self.clear_button, self.view_button)
        QWidget.setTabOrder(self.view_button, self.detail_button)
        QWidget.setTabOrder(self.detail_button, self.export_button)

        self.retranslateUi(LedgerPage)

    def retranslateUi(self, LedgerPage: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("LedgerPage", "任务台账", None))
        self.title_label.setProperty("kind", QCoreApplication.translate("LedgerPage", "page_title", None))
        self.view_button.setText(QCoreApplication.translate("LedgerPage", "视图(&V)", None))
        self.view_button.setAccessibleName(QCoreApplication.translate("LedgerPage", "视图：现成的和自己保存的筛选、列与排序", None))
        self.view_button.setToolTip(QCoreApplication.translate("LedgerPage", "现成的和自己保存的筛选、列与排序（Ctrl+Shift+V）", None))
        self.detail_button.setText(QCoreApplication.translate("LedgerPage", "任务详情(&D)", None))
        self.detail_button.setAccessibleName(QCoreApplication.translate("LedgerPage", "任务详情", None))
        self.detail_button.setToolTip(QCoreApplication.translate("LedgerPage", "在右侧打开或收起任务详情（在表格中按空格；回车打开任务页）", None))
        self.export_button.setText(QCoreApplication.translate("LedgerPage", "导出 Excel(&E)", None))
        self.export_button.setAccessibleName(QCoreApplication.translate("LedgerPage", "导出 Excel", None))
        self.export_button.setToolTip(QCoreApplication.translate("LedgerPage", "把整本台账导出为 .xlsx", None))
        self.text_edit.setPlaceholderText(QCoreApplication.translate("LedgerPage", "筛选：任务、单位、进展文字，可用拼音首字母", None))
        self.text_edit.setAccessibleName(QCoreApplication.translate("LedgerPage", "按文字筛选", None))
        self.unit_combo.setAccessibleName(QCoreApplication.translate("LedgerPage", "按单位筛选", None))
        self.group_combo.setAccessibleName(QCoreApplication.translate("LedgerPage", "按类别筛选", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("LedgerPage", "按种类筛选", None))
        self.due_combo.setAccessibleName(QCoreApplication.translate("LedgerPage", "按完成时限筛选", None))
        self.missing_check.setText(QCoreApplication.translate("LedgerPage", "只看未报(&W)", None))
        self.missing_check.setAccessibleName(QCoreApplication.translate("LedgerPage", "只看本期未报的任务", None))
        self.clear_button.setText(QCoreApplication.translate("LedgerPage", "清除筛选", None))
        self.clear_button.setAccessibleName(QCoreApplication.translate("LedgerPage", "清除筛选", None))
        self.clear_button.setProperty("kind", QCoreApplication.translate("LedgerPage", "link", None))
        self.count_label.setProperty("kind", QCoreApplication.translate("LedgerPage", "second", None))
        pass
