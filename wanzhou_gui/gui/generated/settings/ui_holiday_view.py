"""Form ui/settings/holiday_view.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QTableView,
    QVBoxLayout,
    QWidget,
)


class Ui_HolidayView:
    def setupUi(self, HolidayView: QWidget) -> None:
        if not HolidayView.objectName():
            HolidayView.setObjectName("HolidayView")
        HolidayView.resize(1160, 480)
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
        self.known_label.setProperty("kind", "caption")
        self.known_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.known_label.sizePolicy().hasHeightForWidth())
        self.known_label.setSizePolicy(sizePolicy)

        self.year_layout.addWidget(self.known_label)

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
        self.day_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.day_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.day_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.day_table.setTabKeyNavigation(False)
        self.day_table.setWordWrap(False)
        self.day_table.horizontalHeader().setHighlightSections(False)
        self.day_table.verticalHeader().setVisible(False)
        self.day_table.verticalHeader().setDefaultSectionSize(30)

        self.holiday_layout.addWidget(self.day_table)

        self.year_label.setBuddy(self.year_combo)
        QWidget.setTabOrder(self.year_combo, self.day_table)

        self.retranslateUi(HolidayView)

    def retranslateUi(self, HolidayView: QWidget) -> None:
        self.year_label.setText(QCoreApplication.translate("HolidayView", "年份(&Y)", None))
        self.year_combo.setAccessibleName(QCoreApplication.translate("HolidayView", "年份", None))
        self.known_label.setText("")
        self.missing_icon_label.setText("")
        self.missing_label.setText("")
        self.day_table.setAccessibleName(QCoreApplication.translate("HolidayView", "放假和调休安排", None))
        pass
