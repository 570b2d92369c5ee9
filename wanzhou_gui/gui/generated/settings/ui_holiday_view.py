"""Form ui/settings/holiday_view.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.gui.widgets.value_edits import DateEdit


class Ui_HolidayView:
    def setupUi(self, HolidayView: QWidget) -> None:
        if not HolidayView.objectName():
            HolidayView.setObjectName("HolidayView")
        self.holiday_layout = QVBoxLayout(HolidayView)
        self.holiday_layout.setSpacing(8)
        self.holiday_layout.setObjectName("holiday_layout")
        self.holiday_layout.setContentsMargins(16, 12, 16, 12)
        self.year_layout = QHBoxLayout()
        self.year_layout.setSpacing(10)
        self.year_layout.setObjectName("year_layout")
        self.year_layout.setContentsMargins(0, 0, 0, 0)
        self.year_label = QLabel(HolidayView)
        self.year_label.setObjectName("year_label")

        self.year_layout.addWidget(self.year_label)

        self.year_combo = QComboBox(HolidayView)
        self.year_combo.setObjectName("year_combo")
        self.year_combo.setMinimumSize(QSize(120, 0))

        self.year_layout.addWidget(self.year_combo)

        self.known_label = QLabel(HolidayView)
        self.known_label.setObjectName("known_label")
        self.known_label.setWordWrap(True)
        self.known_label.setProperty("kind", "caption")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.known_label.sizePolicy().hasHeightForWidth())
        self.known_label.setSizePolicy(sizePolicy)

        self.year_layout.addWidget(self.known_label)

        self.import_button = QPushButton(HolidayView)
        self.import_button.setObjectName("import_button")

        self.year_layout.addWidget(self.import_button)

        self.holiday_layout.addLayout(self.year_layout)

        self.missing_frame = QFrame(HolidayView)
        self.missing_frame.setObjectName("missing_frame")
        self.missing_frame.setProperty("kind", "banner")
        self.missing_frame.setVisible(False)
        self.missing_layout = QHBoxLayout(self.missing_frame)
        self.missing_layout.setSpacing(8)
        self.missing_layout.setObjectName("missing_layout")
        self.missing_layout.setContentsMargins(12, 6, 12, 6)
        self.missing_icon_label = QLabel(self.missing_frame)
        self.missing_icon_label.setObjectName("missing_icon_label")

        self.missing_layout.addWidget(self.missing_icon_label)

        self.missing_label = QLabel(self.missing_frame)
        self.missing_label.setObjectName("missing_label")
        self.missing_label.setWordWrap(True)
        sizePolicy.setHeightForWidth(self.missing_label.sizePolicy().hasHeightForWidth())
        self.missing_label.setSizePolicy(sizePolicy)

        self.missing_layout.addWidget(self.missing_label)

        self.holiday_layout.addWidget(self.missing_frame)

        self.day_table = QTableView(HolidayView)
        self.day_table.setObjectName("day_table")
        self.day_table.setAlternatingRowColors(True)
        self.day_table.setTabKeyNavigation(False)
        self.day_table.setWordWrap(False)
        self.day_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.day_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.day_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.day_table.horizontalHeader().setHighlightSections(False)
        self.day_table.verticalHeader().setVisible(False)

        self.holiday_layout.addWidget(self.day_table)

        self.source_label = QLabel(HolidayView)
        self.source_label.setObjectName("source_label")
        self.source_label.setWordWrap(True)
        self.source_label.setProperty("kind", "caption")

        self.holiday_layout.addWidget(self.source_label)

        self.edit_layout = QHBoxLayout()
        self.edit_layout.setSpacing(8)
        self.edit_layout.setObjectName("edit_layout")
        self.edit_layout.setContentsMargins(0, 0, 0, 0)
        self.day_caption = QLabel(HolidayView)
        self.day_caption.setObjectName("day_caption")

        self.edit_layout.addWidget(self.day_caption)

        self.day_edit = DateEdit(HolidayView)
        self.day_edit.setObjectName("day_edit")

        self.edit_layout.addWidget(self.day_edit)

        self.state_caption = QLabel(HolidayView)
        self.state_caption.setObjectName("state_caption")

        self.edit_layout.addWidget(self.state_caption)

        self.state_combo = QComboBox(HolidayView)
        self.state_combo.setObjectName("state_combo")

        self.edit_layout.addWidget(self.state_combo)

        self.name_caption = QLabel(HolidayView)
        self.name_caption.setObjectName("name_caption")

        self.edit_layout.addWidget(self.name_caption)

        self.name_edit = QLineEdit(HolidayView)
        self.name_edit.setObjectName("name_edit")

        self.edit_layout.addWidget(self.name_edit)

        self.save_button = QPushButton(HolidayView)
        self.save_button.setObjectName("save_button")

        self.edit_layout.addWidget(self.save_button)

        self.spacer_1 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.edit_layout.addItem(self.spacer_1)

        self.holiday_layout.addLayout(self.edit_layout)

        self.problem_label = ProblemLabel(HolidayView)
        self.problem_label.setObjectName("problem_label")

        self.holiday_layout.addWidget(self.problem_label)

        self.year_label.setBuddy(self.year_combo)
        self.day_caption.setBuddy(self.day_edit)
        self.state_caption.setBuddy(self.state_combo)
        self.name_caption.setBuddy(self.name_edit)
        QWidget.setTabOrder(self.year_combo, self.import_button)
        QWidget.setTabOrder(self.import_button, self.day_table)
        QWidget.setTabOrder(self.day_table, self.day_edit)
        QWidget.setTabOrder(self.day_edit, self.state_combo)
        QWidget.setTabOrder(self.state_combo, self.name_edit)
        QWidget.setTabOrder(self.name_edit, self.save_button)

        self.retranslateUi(HolidayView)

    def retranslateUi(self, HolidayView: QWidget) -> None:
        self.year_label.setText(QCoreApplication.translate("HolidayView", "年份(&Y)", None))
        self.year_combo.setAccessibleName(QCoreApplication.translate("HolidayView", "年份", None))
        self.known_label.setText("")
        self.import_button.setText(QCoreApplication.translate("HolidayView", "导入放假通知(&I)…", None))
        self.import_button.setAccessibleName(QCoreApplication.translate("HolidayView", "导入放假通知", None))
        self.missing_icon_label.setText("")
        self.missing_label.setText("")
        self.day_table.setAccessibleName(QCoreApplication.translate("HolidayView", "放假和调休安排", None))
        self.source_label.setText("")
        self.day_caption.setText(QCoreApplication.translate("HolidayView", "日期(&D)", None))
        self.day_edit.setAccessibleName(QCoreApplication.translate("HolidayView", "日期", None))
        self.state_caption.setText(QCoreApplication.translate("HolidayView", "安排(&A)", None))
        self.state_combo.setAccessibleName(QCoreApplication.translate("HolidayView", "安排", None))
        self.name_caption.setText(QCoreApplication.translate("HolidayView", "名称(&N)", None))
        self.name_edit.setAccessibleName(QCoreApplication.translate("HolidayView", "名称", None))
        self.name_edit.setPlaceholderText(QCoreApplication.translate("HolidayView", "如 国庆节", None))
        self.save_button.setText(QCoreApplication.translate("HolidayView", "保存这一天(&S)", None))
        self.save_button.setAccessibleName(QCoreApplication.translate("HolidayView", "保存这一天", None))
        pass
