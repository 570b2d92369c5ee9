"""Form ui/exchange/package_review.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QTabWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)


class Ui_PackageReview:
    def setupUi(self, PackageReview: QWidget) -> None:
        if not PackageReview.objectName():
            PackageReview.setObjectName("PackageReview")
        self.page_layout = QVBoxLayout(PackageReview)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_label = QLabel(PackageReview)
        self.heading_label.setObjectName("heading_label")
        self.heading_label.setWordWrap(True)

        self.page_layout.addWidget(self.heading_label)

        self.summary_label = QLabel(PackageReview)
        self.summary_label.setObjectName("summary_label")
        self.summary_label.setWordWrap(True)

        self.page_layout.addWidget(self.summary_label)

        self.review_tabs = QTabWidget(PackageReview)
        self.review_tabs.setObjectName("review_tabs")
        self.review_tabs.setDocumentMode(True)
        self.conflict_page = QWidget()
        self.conflict_page.setObjectName("conflict_page")
        self.conflict_layout = QVBoxLayout(self.conflict_page)
        self.conflict_layout.setSpacing(8)
        self.conflict_layout.setObjectName("conflict_layout")
        self.conflict_layout.setContentsMargins(0, 8, 0, 0)
        self.conflict_head = QHBoxLayout()
        self.conflict_head.setSpacing(8)
        self.conflict_head.setObjectName("conflict_head")
        self.conflict_head.setContentsMargins(0, 0, 0, 0)
        self.conflict_label = QLabel(self.conflict_page)
        self.conflict_label.setObjectName("conflict_label")
        self.conflict_label.setWordWrap(True)

        self.conflict_head.addWidget(self.conflict_label)

        self.earlier_button = QPushButton(self.conflict_page)
        self.earlier_button.setObjectName("earlier_button")

        self.conflict_head.addWidget(self.earlier_button)

        self.own_button = QPushButton(self.conflict_page)
        self.own_button.setObjectName("own_button")

        self.conflict_head.addWidget(self.own_button)

        self.other_button = QPushButton(self.conflict_page)
        self.other_button.setObjectName("other_button")

        self.conflict_head.addWidget(self.other_button)

        self.conflict_head.setStretch(0, 1)

        self.conflict_layout.addLayout(self.conflict_head)

        self.conflict_table = QTableWidget(self.conflict_page)
        self.conflict_table.setObjectName("conflict_table")
        self.conflict_table.setMinimumSize(QSize(0, 96))
        self.conflict_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.conflict_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.conflict_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.conflict_table.setAlternatingRowColors(True)
        self.conflict_table.setWordWrap(True)

        self.conflict_layout.addWidget(self.conflict_table)

        self.conflict_layout.setStretch(1, 1)
        self.review_tabs.addTab(self.conflict_page, "")
        self.row_page = QWidget()
        self.row_page.setObjectName("row_page")
        self.row_layout = QVBoxLayout(self.row_page)
        self.row_layout.setSpacing(8)
        self.row_layout.setObjectName("row_layout")
        self.row_layout.setContentsMargins(0, 8, 0, 0)
        self.row_splitter = QSplitter(self.row_page)
        self.row_splitter.setObjectName("row_splitter")
        self.row_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.row_splitter.setChildrenCollapsible(False)
        self.row_table = QTableWidget(self.row_splitter)
        self.row_table.setObjectName("row_table")
        self.row_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.row_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.row_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.row_table.setAlternatingRowColors(True)
        self.row_table.setWordWrap(True)
        self.row_splitter.addWidget(self.row_table)
        self.cell_table = QTableWidget(self.row_splitter)
        self.cell_table.setObjectName("cell_table")
        self.cell_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.cell_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.cell_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.cell_table.setAlternatingRowColors(True)
        self.cell_table.setWordWrap(True)
        self.row_splitter.addWidget(self.cell_table)

        self.row_layout.addWidget(self.row_splitter)

        self.review_tabs.addTab(self.row_page, "")

        self.page_layout.addWidget(self.review_tabs)

        self.foot_layout = QHBoxLayout()
        self.foot_layout.setSpacing(8)
        self.foot_layout.setObjectName("foot_layout")
        self.foot_layout.setContentsMargins(0, 0, 0, 0)
        self.first_check = QCheckBox(PackageReview)
        self.first_check.setObjectName("first_check")

        self.foot_layout.addWidget(self.first_check)

        self.foot_space = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_space)

        self.cancel_button = QPushButton(PackageReview)
        self.cancel_button.setObjectName("cancel_button")

        self.foot_layout.addWidget(self.cancel_button)

        self.merge_button = QPushButton(PackageReview)
        self.merge_button.setObjectName("merge_button")

        self.foot_layout.addWidget(self.merge_button)

        self.page_layout.addLayout(self.foot_layout)

        self.page_layout.setStretch(2, 1)
        QWidget.setTabOrder(self.review_tabs, self.earlier_button)
        QWidget.setTabOrder(self.earlier_button, self.own_button)
        QWidget.setTabOrder(self.own_button, self.other_button)
        QWidget.setTabOrder(self.other_button, self.conflict_table)
        QWidget.setTabOrder(self.conflict_table, self.row_table)
        QWidget.setTabOrder(self.row_table, self.cell_table)
        QWidget.setTabOrder(self.cell_table, self.first_check)
        QWidget.setTabOrder(self.first_check, self.cancel_button)
        QWidget.setTabOrder(self.cancel_button, self.merge_button)

        self.retranslateUi(PackageReview)

    def retranslateUi(self, PackageReview: QWidget) -> None:
        self.heading_label.setText("")
        self.heading_label.setProperty("kind", QCoreApplication.translate("PackageReview", "card_title", None))
        self.summary_label.setText("")
        self.summary_label.setProperty("kind", QCoreApplication.translate("PackageReview", "second", None))
        self.review_tabs.setAccessibleName(QCoreApplication.translate("PackageReview", "合并前的核对", None))
        self.conflict_label.setText("")
        self.conflict_label.setProperty("kind", QCoreApplication.translate("PackageReview", "second", None))
        self.earlier_button.setText(QCoreApplication.translate("PackageReview", "都用先填的", None))
        self.own_button.setText(QCoreApplication.translate("PackageReview", "都用本台的", None))
        self.other_button.setText(QCoreApplication.translate("PackageReview", "都用对方的", None))
        self.conflict_table.setAccessibleName(QCoreApplication.translate("PackageReview", "两台填得不同的内容", None))
        self.review_tabs.setTabText(self.review_tabs.indexOf(self.conflict_page), QCoreApplication.translate("PackageReview", "请选定", None))
        self.row_table.setAccessibleName(QCoreApplication.translate("PackageReview", "合并会带来的改动", None))
        self.cell_table.setAccessibleName(QCoreApplication.translate("PackageReview", "所选一项的栏目", None))
        self.review_tabs.setTabText(self.review_tabs.indexOf(self.row_page), QCoreApplication.translate("PackageReview", "全部改动", None))
        self.first_check.setText(QCoreApplication.translate("PackageReview", "已核对机关和方案，是同一办公室的台账(&S)", None))
        self.cancel_button.setText(QCoreApplication.translate("PackageReview", "不合并", None))
        self.merge_button.setText(QCoreApplication.translate("PackageReview", "合并", None))
        self.merge_button.setProperty("kind", QCoreApplication.translate("PackageReview", "primary", None))
        pass
