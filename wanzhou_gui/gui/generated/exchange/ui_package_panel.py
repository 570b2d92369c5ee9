"""Form ui/exchange/package_panel.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QTableWidget,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.exchange.package_review import PackageReview


class Ui_PackagePanel:
    def setupUi(self, PackagePanel: QWidget) -> None:
        if not PackagePanel.objectName():
            PackagePanel.setObjectName("PackagePanel")
        self.page_layout = QVBoxLayout(PackagePanel)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(0, 12, 0, 0)
        self.make_card = QFrame(PackagePanel)
        self.make_card.setObjectName("make_card")
        self.make_layout = QHBoxLayout(self.make_card)
        self.make_layout.setSpacing(8)
        self.make_layout.setObjectName("make_layout")
        self.make_layout.setContentsMargins(14, 8, 14, 8)
        self.desk_label = QLabel(self.make_card)
        self.desk_label.setObjectName("desk_label")
        self.desk_label.setWordWrap(True)

        self.make_layout.addWidget(self.desk_label)

        self.password_label = QLabel(self.make_card)
        self.password_label.setObjectName("password_label")

        self.make_layout.addWidget(self.password_label)

        self.password_edit = QLineEdit(self.make_card)
        self.password_edit.setObjectName("password_edit")
        self.password_edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.password_edit.setMaximumSize(QSize(160, 16777215))

        self.make_layout.addWidget(self.password_edit)

        self.full_check = QCheckBox(self.make_card)
        self.full_check.setObjectName("full_check")

        self.make_layout.addWidget(self.full_check)

        self.make_button = QPushButton(self.make_card)
        self.make_button.setObjectName("make_button")

        self.make_layout.addWidget(self.make_button)

        self.open_button = QPushButton(self.make_card)
        self.open_button.setObjectName("open_button")

        self.make_layout.addWidget(self.open_button)

        self.make_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.make_card)

        self.result_card = QFrame(PackagePanel)
        self.result_card.setObjectName("result_card")
        self.result_layout = QHBoxLayout(self.result_card)
        self.result_layout.setSpacing(8)
        self.result_layout.setObjectName("result_layout")
        self.result_layout.setContentsMargins(14, 8, 14, 8)
        self.result_label = QLabel(self.result_card)
        self.result_label.setObjectName("result_label")
        self.result_label.setWordWrap(True)

        self.result_layout.addWidget(self.result_label)

        self.folder_button = QPushButton(self.result_card)
        self.folder_button.setObjectName("folder_button")

        self.result_layout.addWidget(self.folder_button)

        self.result_layout.setStretch(0, 1)

        self.page_layout.addWidget(self.result_card)

        self.package_stack = QStackedWidget(PackagePanel)
        self.package_stack.setObjectName("package_stack")
        self.overview_page = QWidget()
        self.overview_page.setObjectName("overview_page")
        self.overview_layout = QVBoxLayout(self.overview_page)
        self.overview_layout.setSpacing(8)
        self.overview_layout.setObjectName("overview_layout")
        self.overview_layout.setContentsMargins(0, 0, 0, 0)
        self.conflict_bar = QFrame(self.overview_page)
        self.conflict_bar.setObjectName("conflict_bar")
        self.conflict_bar_layout = QHBoxLayout(self.conflict_bar)
        self.conflict_bar_layout.setSpacing(8)
        self.conflict_bar_layout.setObjectName("conflict_bar_layout")
        self.conflict_bar_layout.setContentsMargins(14, 8, 14, 8)
        self.conflict_label = QLabel(self.conflict_bar)
        self.conflict_label.setObjectName("conflict_label")
        self.conflict_label.setWordWrap(True)

        self.conflict_bar_layout.addWidget(self.conflict_label)

        self.conflict_button = QPushButton(self.conflict_bar)
        self.conflict_button.setObjectName("conflict_button")

        self.conflict_bar_layout.addWidget(self.conflict_button)

        self.conflict_bar_layout.setStretch(0, 1)

        self.overview_layout.addWidget(self.conflict_bar)

        self.missing_bar = QFrame(self.overview_page)
        self.missing_bar.setObjectName("missing_bar")
        self.missing_bar_layout = QHBoxLayout(self.missing_bar)
        self.missing_bar_layout.setSpacing(8)
        self.missing_bar_layout.setObjectName("missing_bar_layout")
        self.missing_bar_layout.setContentsMargins(14, 8, 14, 8)
        self.missing_label = QLabel(self.missing_bar)
        self.missing_label.setObjectName("missing_label")
        self.missing_label.setWordWrap(True)

        self.missing_bar_layout.addWidget(self.missing_label)

        self.collect_button = QPushButton(self.missing_bar)
        self.collect_button.setObjectName("collect_button")

        self.missing_bar_layout.addWidget(self.collect_button)

        self.missing_bar_layout.setStretch(0, 1)

        self.overview_layout.addWidget(self.missing_bar)

        self.list_stack = QStackedWidget(self.overview_page)
        self.list_stack.setObjectName("list_stack")
        self.merged_table = QTableWidget()
        self.merged_table.setObjectName("merged_table")
        self.merged_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.merged_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.merged_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.merged_table.setAlternatingRowColors(True)
        self.merged_table.setWordWrap(True)
        self.list_stack.addWidget(self.merged_table)

        self.overview_layout.addWidget(self.list_stack)

        self.withdraw_layout = QHBoxLayout()
        self.withdraw_layout.setSpacing(8)
        self.withdraw_layout.setObjectName("withdraw_layout")
        self.withdraw_layout.setContentsMargins(0, 0, 0, 0)
        self.withdraw_hint = QLabel(self.overview_page)
        self.withdraw_hint.setObjectName("withdraw_hint")
        self.withdraw_hint.setWordWrap(True)

        self.withdraw_layout.addWidget(self.withdraw_hint)

        self.withdraw_button = QPushButton(self.overview_page)
        self.withdraw_button.setObjectName("withdraw_button")

        self.withdraw_layout.addWidget(self.withdraw_button)

        self.withdraw_layout.setStretch(0, 1)

        self.overview_layout.addLayout(self.withdraw_layout)

        self.overview_layout.setStretch(1, 1)
        self.package_stack.addWidget(self.overview_page)
        self.work_page = QWidget()
        self.work_page.setObjectName("work_page")
        self.work_layout = QVBoxLayout(self.work_page)
        self.work_layout.setSpacing(8)
        self.work_layout.setObjectName("work_layout")
        self.work_layout.setContentsMargins(0, 0, 0, 0)
        self.work_top = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_layout.addItem(self.work_top)

        self.work_label = QLabel(self.work_page)
        self.work_label.setObjectName("work_label")
        self.work_label.setAlignment(Qt.AlignmentFlag.AlignCenter)

        self.work_layout.addWidget(self.work_label)

        self.bar_layout = QHBoxLayout()
        self.bar_layout.setSpacing(8)
        self.bar_layout.setObjectName("bar_layout")
        self.bar_layout.setContentsMargins(0, 0, 0, 0)
        self.bar_left = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.bar_left)

        self.work_bar = QProgressBar(self.work_page)
        self.work_bar.setObjectName("work_bar")
        self.work_bar.setMinimumSize(QSize(320, 0))
        self.work_bar.setTextVisible(False)

        self.bar_layout.addWidget(self.work_bar)

        self.bar_right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.bar_layout.addItem(self.bar_right)

        self.work_layout.addLayout(self.bar_layout)

        self.stop_layout = QHBoxLayout()
        self.stop_layout.setSpacing(8)
        self.stop_layout.setObjectName("stop_layout")
        self.stop_layout.setContentsMargins(0, 0, 0, 0)
        self.stop_left = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stop_layout.addItem(self.stop_left)

        self.stop_button = QPushButton(self.work_page)
        self.stop_button.setObjectName("stop_button")

        self.stop_layout.addWidget(self.stop_button)

        self.stop_right = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.stop_layout.addItem(self.stop_right)

        self.work_layout.addLayout(self.stop_layout)

        self.work_bottom = QSpacerItem(8, 8, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Expanding)

        self.work_layout.addItem(self.work_bottom)

        self.package_stack.addWidget(self.work_page)
        self.review_page = PackageReview()
        self.review_page.setObjectName("review_page")
        self.package_stack.addWidget(self.review_page)

        self.page_layout.addWidget(self.package_stack)

        self.page_layout.setStretch(2, 1)
        self.password_label.setBuddy(self.password_edit)
        QWidget.setTabOrder(self.password_edit, self.full_check)
        QWidget.setTabOrder(self.full_check, self.make_button)
        QWidget.setTabOrder(self.make_button, self.open_button)
        QWidget.setTabOrder(self.open_button, self.folder_button)
        QWidget.setTabOrder(self.folder_button, self.conflict_button)
        QWidget.setTabOrder(self.conflict_button, self.collect_button)
        QWidget.setTabOrder(self.collect_button, self.merged_table)
        QWidget.setTabOrder(self.merged_table, self.withdraw_button)
        QWidget.setTabOrder(self.withdraw_button, self.stop_button)

        self.retranslateUi(PackagePanel)

    def retranslateUi(self, PackagePanel: QWidget) -> None:
        self.make_card.setProperty("kind", QCoreApplication.translate("PackagePanel", "card", None))
        self.desk_label.setText("")
        self.desk_label.setProperty("kind", QCoreApplication.translate("PackagePanel", "second", None))
        self.password_label.setText(QCoreApplication.translate("PackagePanel", "密码(&W)", None))
        self.password_edit.setAccessibleName(QCoreApplication.translate("PackagePanel", "交换包密码", None))
        self.password_edit.setPlaceholderText(QCoreApplication.translate("PackagePanel", "可以不设", None))
        self.password_edit.setToolTip(QCoreApplication.translate("PackagePanel", "制作时用来加密，打开时用来解密。请用别的途径告诉对方。", None))
        self.full_check.setText(QCoreApplication.translate("PackagePanel", "完整交换包(&F)", None))
        self.full_check.setToolTip(QCoreApplication.translate("PackagePanel", "装入全部内容：第一次交换，或对方缺了以前的交换包时用", None))
        self.make_button.setText(QCoreApplication.translate("PackagePanel", "制作交换包…", None))
        self.open_button.setText(QCoreApplication.translate("PackagePanel", "打开交换包…", None))
        self.open_button.setProperty("kind", QCoreApplication.translate("PackagePanel", "primary", None))
        self.result_card.setProperty("kind", QCoreApplication.translate("PackagePanel", "card", None))
        self.result_label.setText("")
        self.result_label.setProperty("kind", QCoreApplication.translate("PackagePanel", "second", None))
        self.folder_button.setText(QCoreApplication.translate("PackagePanel", "打开文件夹", None))
        self.conflict_bar.setProperty("kind", QCoreApplication.translate("PackagePanel", "card", None))
        self.conflict_label.setText("")
        self.conflict_label.setProperty("kind", QCoreApplication.translate("PackagePanel", "second", None))
        self.conflict_button.setText(QCoreApplication.translate("PackagePanel", "逐处选定…", None))
        self.missing_bar.setProperty("kind", QCoreApplication.translate("PackagePanel", "card", None))
        self.missing_label.setText("")
        self.missing_label.setProperty("kind", QCoreApplication.translate("PackagePanel", "second", None))
        self.collect_button.setText(QCoreApplication.translate("PackagePanel", "补齐缺的文件(&G)…", None))
        self.collect_button.setAccessibleName(QCoreApplication.translate("PackagePanel", "从U盘补齐缺的佐证材料和签章页", None))
        self.merged_table.setAccessibleName(QCoreApplication.translate("PackagePanel", "合并过的交换包", None))
        self.withdraw_hint.setText(QCoreApplication.translate("PackagePanel", "撤回只影响本台：合并带来的改动全部恢复，交换包可以再次合并。", None))
        self.withdraw_hint.setProperty("kind", QCoreApplication.translate("PackagePanel", "caption", None))
        self.withdraw_button.setText(QCoreApplication.translate("PackagePanel", "撤回这次合并…", None))
        self.work_label.setText("")
        self.work_bar.setAccessibleName(QCoreApplication.translate("PackagePanel", "进度", None))
        self.stop_button.setText(QCoreApplication.translate("PackagePanel", "停止", None))
        pass
