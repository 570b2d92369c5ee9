"""Form ui/plans/version_differences.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QSplitter,
    QTableView,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)


class Ui_VersionDifferences:
    def setupUi(self, VersionDifferences: QWidget) -> None:
        if not VersionDifferences.objectName():
            VersionDifferences.setObjectName("VersionDifferences")
        VersionDifferences.resize(1080, 360)
        self.version_differences_layout = QVBoxLayout(VersionDifferences)
        self.version_differences_layout.setSpacing(8)
        self.version_differences_layout.setObjectName("version_differences_layout")
        self.version_differences_layout.setContentsMargins(0, 0, 0, 0)
        self.summary_layout = QHBoxLayout()
        self.summary_layout.setSpacing(12)
        self.summary_layout.setObjectName("summary_layout")
        self.summary_layout.setContentsMargins(0, 0, 0, 0)
        self.summary_label = QLabel(VersionDifferences)
        self.summary_label.setObjectName("summary_label")
        self.summary_label.setWordWrap(True)
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.summary_label.sizePolicy().hasHeightForWidth())
        self.summary_label.setSizePolicy(sizePolicy)

        self.summary_layout.addWidget(self.summary_label)

        self.changed_check = QCheckBox(VersionDifferences)
        self.changed_check.setObjectName("changed_check")
        self.changed_check.setChecked(True)

        self.summary_layout.addWidget(self.changed_check)

        self.version_differences_layout.addLayout(self.summary_layout)

        self.differences_splitter = QSplitter(VersionDifferences)
        self.differences_splitter.setObjectName("differences_splitter")
        self.differences_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.differences_splitter.setChildrenCollapsible(False)
        self.difference_table = QTableView(self.differences_splitter)
        self.difference_table.setObjectName("difference_table")
        self.difference_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.difference_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.difference_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.difference_table.setShowGrid(False)
        self.difference_table.setTabKeyNavigation(False)
        self.difference_table.setWordWrap(False)
        self.differences_splitter.addWidget(self.difference_table)
        self.texts_widget = QWidget(self.differences_splitter)
        self.texts_widget.setObjectName("texts_widget")
        self.texts_layout = QHBoxLayout(self.texts_widget)
        self.texts_layout.setSpacing(8)
        self.texts_layout.setObjectName("texts_layout")
        self.texts_layout.setContentsMargins(8, 0, 0, 0)
        self.old_layout = QVBoxLayout()
        self.old_layout.setSpacing(4)
        self.old_layout.setObjectName("old_layout")
        self.old_layout.setContentsMargins(0, 0, 0, 0)
        self.old_caption = QLabel(self.texts_widget)
        self.old_caption.setObjectName("old_caption")
        self.old_caption.setProperty("kind", "caption")

        self.old_layout.addWidget(self.old_caption)

        self.old_browser = QTextBrowser(self.texts_widget)
        self.old_browser.setObjectName("old_browser")
        self.old_browser.setOpenLinks(False)
        self.old_browser.setTabChangesFocus(True)

        self.old_layout.addWidget(self.old_browser)

        self.texts_layout.addLayout(self.old_layout)

        self.new_layout = QVBoxLayout()
        self.new_layout.setSpacing(4)
        self.new_layout.setObjectName("new_layout")
        self.new_layout.setContentsMargins(0, 0, 0, 0)
        self.new_caption = QLabel(self.texts_widget)
        self.new_caption.setObjectName("new_caption")
        self.new_caption.setProperty("kind", "caption")

        self.new_layout.addWidget(self.new_caption)

        self.new_browser = QTextBrowser(self.texts_widget)
        self.new_browser.setObjectName("new_browser")
        self.new_browser.setOpenLinks(False)
        self.new_browser.setTabChangesFocus(True)

        self.new_layout.addWidget(self.new_browser)

        self.texts_layout.addLayout(self.new_layout)

        self.differences_splitter.addWidget(self.texts_widget)

        self.version_differences_layout.addWidget(self.differences_splitter)

        self.old_caption.setBuddy(self.old_browser)
        self.new_caption.setBuddy(self.new_browser)
        QWidget.setTabOrder(self.changed_check, self.difference_table)
        QWidget.setTabOrder(self.difference_table, self.old_browser)
        QWidget.setTabOrder(self.old_browser, self.new_browser)

        self.retranslateUi(VersionDifferences)

    def retranslateUi(self, VersionDifferences: QWidget) -> None:
        self.summary_label.setText("")
        self.changed_check.setText(QCoreApplication.translate("VersionDifferences", "只看有变化的(&O)", None))
        self.changed_check.setAccessibleName(QCoreApplication.translate("VersionDifferences", "只看有变化的", None))
        self.difference_table.setAccessibleName(QCoreApplication.translate("VersionDifferences", "差异清单", None))
        self.old_caption.setText(QCoreApplication.translate("VersionDifferences", "原文(&1)", None))
        self.old_browser.setAccessibleName(QCoreApplication.translate("VersionDifferences", "原文", None))
        self.new_caption.setText(QCoreApplication.translate("VersionDifferences", "新文(&2)", None))
        self.new_browser.setAccessibleName(QCoreApplication.translate("VersionDifferences", "新文", None))
        pass
