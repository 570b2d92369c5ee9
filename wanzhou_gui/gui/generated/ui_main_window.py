"""Form ui/main_window.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMainWindow,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.rail import Rail
from wanzhou_gui.gui.search_box import SearchBox

class Ui_MainWindow:
    def setupUi(self, MainWindow: QMainWindow) -> None:
        if not MainWindow.objectName():
            MainWindow.setObjectName("MainWindow")
        self.central = QWidget(MainWindow)
        self.central.setObjectName("central")
        self.outer_layout = QVBoxLayout(self.central)
        self.outer_layout.setSpacing(0)
        self.outer_layout.setObjectName("outer_layout")
        self.outer_layout.setContentsMargins(0, 0, 0, 0)
        self.strip_frame = QFrame(self.central)
        self.strip_frame.setObjectName("strip_frame")
        self.strip_frame.setMinimumSize(QSize(0, 4))
        self.strip_frame.setMaximumSize(QSize(16777215, 4))

        self.outer_layout.addWidget(self.strip_frame)

        self.head_frame = QFrame(self.central)
        self.head_frame.setObjectName("head_frame")
        self.head_layout = QHBoxLayout(self.head_frame)
        self.head_layout.setSpacing(10)
        self.head_layout.setObjectName("head_layout")
        self.head_layout.setContentsMargins(16, 6, 12, 6)
        self.product_label = QLabel(self.head_frame)
        self.product_label.setObjectName("product_label")

        self.head_layout.addWidget(self.product_label)

        self.plan_combo = QComboBox(self.head_frame)
        self.plan_combo.setObjectName("plan_combo")

        self.head_layout.addWidget(self.plan_combo)

        self.period_combo = QComboBox(self.head_frame)
        self.period_combo.setObjectName("period_combo")

        self.head_layout.addWidget(self.period_combo)

        self.search_edit = SearchBox(self.head_frame)
        self.search_edit.setObjectName("search_edit")

        self.head_layout.addWidget(self.search_edit)

        self.head_spacer = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.head_layout.addItem(self.head_spacer)

        self.saved_icon_label = QLabel(self.head_frame)
        self.saved_icon_label.setObjectName("saved_icon_label")

        self.head_layout.addWidget(self.saved_icon_label)

        self.saved_label = QLabel(self.head_frame)
        self.saved_label.setObjectName("saved_label")

        self.head_layout.addWidget(self.saved_label)

        self.undo_button = QToolButton(self.head_frame)
        self.undo_button.setObjectName("undo_button")

        self.head_layout.addWidget(self.undo_button)

        self.redo_button = QToolButton(self.head_frame)
        self.redo_button.setObjectName("redo_button")

        self.head_layout.addWidget(self.redo_button)

        self.help_button = QToolButton(self.head_frame)
        self.help_button.setObjectName("help_button")

        self.head_layout.addWidget(self.help_button)

        self.outer_layout.addWidget(self.head_frame)

        self.middle_layout = QHBoxLayout()
        self.middle_layout.setSpacing(0)
        self.middle_layout.setObjectName("middle_layout")
        self.page_rail = Rail(self.central)
        self.page_rail.setObjectName("page_rail")

        self.middle_layout.addWidget(self.page_rail)

        self.content_layout = QVBoxLayout()
        self.content_layout.setSpacing(0)
        self.content_layout.setObjectName("content_layout")
        self.banner_layout = QVBoxLayout()
        self.banner_layout.setSpacing(4)
        self.banner_layout.setObjectName("banner_layout")

        self.content_layout.addLayout(self.banner_layout)

        self.page_stack = QStackedWidget(self.central)
        self.page_stack.setObjectName("page_stack")

        self.content_layout.addWidget(self.page_stack)

        self.middle_layout.addLayout(self.content_layout)

        self.outer_layout.addLayout(self.middle_layout)

        self.foot_frame = QFrame(self.central)
        self.foot_frame.setObjectName("foot_frame")
        self.foot_layout = QHBoxLayout(self.foot_frame)
        self.foot_layout.setSpacing(16)
        self.foot_layout.setObjectName("foot_layout")
        self.foot_layout.setContentsMargins(16, 3, 16, 3)
        self.file_label = QLabel(self.foot_frame)
        self.file_label.setObjectName("file_label")

        self.foot_layout.addWidget(self.file_label)

        self.backup_label = QLabel(self.foot_frame)
        self.backup_label.setObjectName("backup_label")

        self.foot_layout.addWidget(self.backup_label)

        self.foot_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.foot_layout.addItem(self.foot_spacer)

        self.counts_label = QLabel(self.foot_frame)
        self.counts_label.setObjectName("counts_label")

        self.foot_layout.addWidget(self.counts_label)

        self.secret_label = QLabel(self.foot_frame)
        self.secret_label.setObjectName("secret_label")

        self.foot_layout.addWidget(self.secret_label)

        self.outer_layout.addWidget(self.foot_frame)

        MainWindow.setCentralWidget(self.central)
        QWidget.setTabOrder(self.plan_combo, self.period_combo)
        QWidget.setTabOrder(self.period_combo, self.search_edit)
        QWidget.setTabOrder(self.search_edit, self.undo_button)
        QWidget.setTabOrder(self.undo_button, self.redo_button)
        QWidget.setTabOrder(self.redo_button, self.help_button)

        self.retranslateUi(MainWindow)

    def retranslateUi(self, MainWindow: QMainWindow) -> None:
        MainWindow.setWindowTitle(QCoreApplication.translate("MainWindow", "督查台", None))
        self.strip_frame.setProperty("kind", QCoreApplication.translate("MainWindow", "strip", None))
        self.head_frame.setProperty("kind", QCoreApplication.translate("MainWindow", "bar", None))
        self.product_label.setText(QCoreApplication.translate("MainWindow", "督查台", None))
        self.product_label.setProperty("kind", QCoreApplication.translate("MainWindow", "product", None))
        self.plan_combo.setAccessibleName(QCoreApplication.translate("MainWindow", "行动方案", None))
        self.plan_combo.setToolTip(QCoreApplication.translate("MainWindow", "切换行动方案", None))
        self.period_combo.setAccessibleName(QCoreApplication.translate("MainWindow", "报送周期", None))
        self.period_combo.setToolTip(QCoreApplication.translate("MainWindow", "切换报送周期", None))
        self.saved_label.setProperty("kind", QCoreApplication.translate("MainWindow", "second", None))
        self.help_button.setAccessibleName(QCoreApplication.translate("MainWindow", "帮助", None))
        self.help_button.setToolTip(QCoreApplication.translate("MainWindow", "帮助（F1）", None))
        self.foot_frame.setProperty("kind", QCoreApplication.translate("MainWindow", "foot", None))
        self.file_label.setProperty("kind", QCoreApplication.translate("MainWindow", "caption", None))
        self.backup_label.setProperty("kind", QCoreApplication.translate("MainWindow", "caption", None))
        self.counts_label.setProperty("kind", QCoreApplication.translate("MainWindow", "caption", None))
        self.secret_label.setText(QCoreApplication.translate("MainWindow", "涉密信息不得录入", None))
        self.secret_label.setProperty("kind", QCoreApplication.translate("MainWindow", "warning", None))
