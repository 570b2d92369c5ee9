"""Form ui/reports/bulletin_page.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.paper_view import PaperView


class Ui_BulletinPage:
    def setupUi(self, BulletinPage: QWidget) -> None:
        if not BulletinPage.objectName():
            BulletinPage.setObjectName("BulletinPage")
        self.page_layout = QVBoxLayout(BulletinPage)
        self.page_layout.setSpacing(8)
        self.page_layout.setObjectName("page_layout")
        self.page_layout.setContentsMargins(16, 12, 16, 12)
        self.row_2 = QHBoxLayout()
        self.row_2.setSpacing(8)
        self.row_2.setObjectName("row_2")
        self.row_2.setContentsMargins(0, 0, 0, 0)
        self.title_label = QLabel(BulletinPage)
        self.title_label.setObjectName("title_label")

        self.row_2.addWidget(self.title_label)

        self.state_label = QLabel(BulletinPage)
        self.state_label.setObjectName("state_label")
        self.state_label.setWordWrap(True)

        self.row_2.addWidget(self.state_label)

        self.refresh_button = QPushButton(BulletinPage)
        self.refresh_button.setObjectName("refresh_button")

        self.row_2.addWidget(self.refresh_button)

        self.annexes_button = QPushButton(BulletinPage)
        self.annexes_button.setObjectName("annexes_button")

        self.row_2.addWidget(self.annexes_button)

        self.export_button = QPushButton(BulletinPage)
        self.export_button.setObjectName("export_button")

        self.row_2.addWidget(self.export_button)

        self.print_button = QPushButton(BulletinPage)
        self.print_button.setObjectName("print_button")

        self.row_2.addWidget(self.print_button)

        self.issue_button = QPushButton(BulletinPage)
        self.issue_button.setObjectName("issue_button")

        self.row_2.addWidget(self.issue_button)

        self.row_2.setStretch(1, 1)

        self.page_layout.addLayout(self.row_2)

        self.body_stack = QStackedWidget(BulletinPage)
        self.body_stack.setObjectName("body_stack")
        self.body_splitter = QSplitter()
        self.body_splitter.setObjectName("body_splitter")
        self.body_splitter.setOrientation(Qt.Orientation.Horizontal)
        self.body_splitter.setChildrenCollapsible(False)
        self.sections_card = QFrame(self.body_splitter)
        self.sections_card.setObjectName("sections_card")
        self.sections_card.setMinimumSize(QSize(250, 0))
        self.sections_card_layout = QVBoxLayout(self.sections_card)
        self.sections_card_layout.setSpacing(6)
        self.sections_card_layout.setObjectName("sections_card_layout")
        self.sections_card_layout.setContentsMargins(12, 8, 12, 10)
        self.row_4 = QHBoxLayout()
        self.row_4.setSpacing(8)
        self.row_4.setObjectName("row_4")
        self.row_4.setContentsMargins(0, 0, 0, 0)
        self.sections_title = QLabel(self.sections_card)
        self.sections_title.setObjectName("sections_title")

        self.row_4.addWidget(self.sections_title)

        self.spacer_5 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_4.addItem(self.spacer_5)

        self.office_button = QPushButton(self.sections_card)
        self.office_button.setObjectName("office_button")

        self.row_4.addWidget(self.office_button)

        self.sections_card_layout.addLayout(self.row_4)

        self.choice_grid = QGridLayout()
        self.choice_grid.setObjectName("choice_grid")
        self.choice_grid.setHorizontalSpacing(8)
        self.choice_grid.setVerticalSpacing(4)
        self.kind_label = QLabel(self.sections_card)
        self.kind_label.setObjectName("kind_label")

        self.choice_grid.addWidget(self.kind_label, 0, 0, 1, 1)

        self.kind_combo = QComboBox(self.sections_card)
        self.kind_combo.setObjectName("kind_combo")
        self.kind_combo.setMaxVisibleItems(16)

        self.choice_grid.addWidget(self.kind_combo, 0, 1, 1, 1)

        self.unit_label = QLabel(self.sections_card)
        self.unit_label.setObjectName("unit_label")

        self.choice_grid.addWidget(self.unit_label, 1, 0, 1, 1)

        self.unit_combo = QComboBox(self.sections_card)
        self.unit_combo.setObjectName("unit_combo")
        self.unit_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.unit_combo.setMaxVisibleItems(24)

        self.choice_grid.addWidget(self.unit_combo, 1, 1, 1, 1)

        self.choice_grid.setColumnStretch(1, 1)

        self.sections_card_layout.addLayout(self.choice_grid)

        self.section_list = QListWidget(self.sections_card)
        self.section_list.setObjectName("section_list")
        self.section_list.setMinimumSize(QSize(0, 60))

        self.sections_card_layout.addWidget(self.section_list)

        self.row_6 = QHBoxLayout()
        self.row_6.setSpacing(8)
        self.row_6.setObjectName("row_6")
        self.row_6.setContentsMargins(0, 0, 0, 0)
        self.section_label = QLabel(self.sections_card)
        self.section_label.setObjectName("section_label")
        self.section_label.setWordWrap(True)

        self.row_6.addWidget(self.section_label)

        self.row_6.setStretch(0, 1)

        self.sections_card_layout.addLayout(self.row_6)

        self.section_edit = QPlainTextEdit(self.sections_card)
        self.section_edit.setObjectName("section_edit")
        self.section_edit.setTabChangesFocus(True)
        self.section_edit.setMinimumSize(QSize(0, 90))

        self.sections_card_layout.addWidget(self.section_edit)

        self.stale_label = QLabel(self.sections_card)
        self.stale_label.setObjectName("stale_label")
        self.stale_label.setWordWrap(True)

        self.sections_card_layout.addWidget(self.stale_label)

        self.row_7 = QHBoxLayout()
        self.row_7.setSpacing(8)
        self.row_7.setObjectName("row_7")
        self.row_7.setContentsMargins(0, 0, 0, 0)
        self.restore_button = QPushButton(self.sections_card)
        self.restore_button.setObjectName("restore_button")

        self.row_7.addWidget(self.restore_button)

        self.confirm_button = QPushButton(self.sections_card)
        self.confirm_button.setObjectName("confirm_button")

        self.row_7.addWidget(self.confirm_button)

        self.spacer_8 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_7.addItem(self.spacer_8)

        self.keep_button = QPushButton(self.sections_card)
        self.keep_button.setObjectName("keep_button")

        self.row_7.addWidget(self.keep_button)

        self.sections_card_layout.addLayout(self.row_7)

        self.sections_card_layout.setStretch(4, 1)
        self.body_splitter.addWidget(self.sections_card)
        self.preview_card = QFrame(self.body_splitter)
        self.preview_card.setObjectName("preview_card")
        self.preview_card.setMinimumSize(QSize(380, 0))
        self.preview_card_layout = QVBoxLayout(self.preview_card)
        self.preview_card_layout.setSpacing(0)
        self.preview_card_layout.setObjectName("preview_card_layout")
        self.preview_card_layout.setContentsMargins(1, 1, 1, 1)
        self.row_10 = QHBoxLayout()
        self.row_10.setSpacing(4)
        self.row_10.setObjectName("row_10")
        self.row_10.setContentsMargins(8, 6, 8, 6)
        self.zoom_out_button = QToolButton(self.preview_card)
        self.zoom_out_button.setObjectName("zoom_out_button")

        self.row_10.addWidget(self.zoom_out_button)

        self.zoom_in_button = QToolButton(self.preview_card)
        self.zoom_in_button.setObjectName("zoom_in_button")

        self.row_10.addWidget(self.zoom_in_button)

        self.zoom_combo = QComboBox(self.preview_card)
        self.zoom_combo.setObjectName("zoom_combo")

        self.row_10.addWidget(self.zoom_combo)

        self.previous_page_button = QToolButton(self.preview_card)
        self.previous_page_button.setObjectName("previous_page_button")

        self.row_10.addWidget(self.previous_page_button)

        self.page_label = QLabel(self.preview_card)
        self.page_label.setObjectName("page_label")

        self.row_10.addWidget(self.page_label)

        self.next_page_button = QToolButton(self.preview_card)
        self.next_page_button.setObjectName("next_page_button")

        self.row_10.addWidget(self.next_page_button)

        self.spacer_11 = QSpacerItem(8, 8, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.row_10.addItem(self.spacer_11)

        self.found_label = QLabel(self.preview_card)
        self.found_label.setObjectName("found_label")

        self.row_10.addWidget(self.found_label)

        self.find_edit = QLineEdit(self.preview_card)
        self.find_edit.setObjectName("find_edit")
        self.find_edit.setClearButtonEnabled(True)
        self.find_edit.setMaximumSize(QSize(220, 16777215))
        self.find_edit.setMinimumSize(QSize(110, 0))

        self.row_10.addWidget(self.find_edit)

        self.preview_card_layout.addLayout(self.row_10)

        self.paper_view = PaperView(self.preview_card)
        self.paper_view.setObjectName("paper_view")

        self.preview_card_layout.addWidget(self.paper_view)

        self.preview_card_layout.setStretch(1, 1)
        self.body_splitter.addWidget(self.preview_card)
        self.checks_card = QFrame(self.body_splitter)
        self.checks_card.setObjectName("checks_card")
        self.checks_card_layout = QVBoxLayout(self.checks_card)
        self.checks_card_layout.setSpacing(6)
        self.checks_card_layout.setObjectName("checks_card_layout")
        self.checks_card_layout.setContentsMargins(12, 8, 12, 10)
        self.checks_title = QLabel(self.checks_card)
        self.checks_title.setObjectName("checks_title")

        self.checks_card_layout.addWidget(self.checks_title)

        self.checks_scroll = QScrollArea(self.checks_card)
        self.checks_scroll.setObjectName("checks_scroll")
        self.checks_scroll.setWidgetResizable(True)
        self.checks_scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.checks_scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.checks_panel = QWidget()
        self.checks_panel.setObjectName("checks_panel")
        self.checks_layout = QVBoxLayout(self.checks_panel)
        self.checks_layout.setSpacing(4)
        self.checks_layout.setObjectName("checks_layout")
        self.checks_layout.setContentsMargins(0, 0, 0, 0)
        self.checks_scroll.setWidget(self.checks_panel)

        self.checks_card_layout.addWidget(self.checks_scroll)

        self.papers_line = QFrame(self.checks_card)
        self.papers_line.setObjectName("papers_line")

        self.checks_card_layout.addWidget(self.papers_line)

        self.papers_title = QLabel(self.checks_card)
        self.papers_title.setObjectName("papers_title")

        self.checks_card_layout.addWidget(self.papers_title)

        self.paper_list = QListWidget(self.checks_card)
        self.paper_list.setObjectName("paper_list")
        self.paper_list.setWordWrap(True)

        self.checks_card_layout.addWidget(self.paper_list)

        self.papers_hint = QLabel(self.checks_card)
        self.papers_hint.setObjectName("papers_hint")
        self.papers_hint.setWordWrap(True)

        self.checks_card_layout.addWidget(self.papers_hint)

        self.back_button = QPushButton(self.checks_card)
        self.back_button.setObjectName("back_button")

        self.checks_card_layout.addWidget(self.back_button)

        self.checks_card_layout.setStretch(1, 3)
        self.checks_card_layout.setStretch(4, 2)
        self.body_splitter.addWidget(self.checks_card)
        self.body_stack.addWidget(self.body_splitter)

        self.page_layout.addWidget(self.body_stack)

        self.page_layout.setStretch(1, 1)
        self.kind_label.setBuddy(self.kind_combo)
        self.unit_label.setBuddy(self.unit_combo)
        QWidget.setTabOrder(self.refresh_button, self.annexes_button)
        QWidget.setTabOrder(self.annexes_button, self.export_button)
        QWidget.setTabOrder(self.export_button, self.print_button)
        QWidget.setTabOrder(self.print_button, self.issue_button)
        QWidget.setTabOrder(self.issue_button, self.office_button)
        QWidget.setTabOrder(self.office_button, self.kind_combo)
        QWidget.setTabOrder(self.kind_combo, self.unit_combo)
        QWidget.setTabOrder(self.unit_combo, self.section_list)
        QWidget.setTabOrder(self.section_list, self.section_edit)
        QWidget.setTabOrder(self.section_edit, self.restore_button)
        QWidget.setTabOrder(self.restore_button, self.confirm_button)
        QWidget.setTabOrder(self.confirm_button, self.keep_button)
        QWidget.setTabOrder(self.keep_button, self.zoom_out_button)
        QWidget.setTabOrder(self.zoom_out_button, self.zoom_in_button)
        QWidget.setTabOrder(self.zoom_in_button, self.zoom_combo)
        QWidget.setTabOrder(self.zoom_combo, self.previous_page_button)
        QWidget.setTabOrder(self.previous_page_button, self.next_page_button)
        QWidget.setTabOrder(self.next_page_button, self.find_edit)
        QWidget.setTabOrder(self.find_edit, self.paper_view)
        QWidget.setTabOrder(self.paper_view, self.paper_list)
        QWidget.setTabOrder(self.paper_list, self.back_button)

        self.retranslateUi(BulletinPage)

    def retranslateUi(self, BulletinPage: QWidget) -> None:
        self.title_label.setText(QCoreApplication.translate("BulletinPage", "督查通报", None))
        self.title_label.setProperty("kind", QCoreApplication.translate("BulletinPage", "page_title", None))
        self.state_label.setText("")
        self.state_label.setProperty("kind", QCoreApplication.translate("BulletinPage", "caption", None))
        self.refresh_button.setText(QCoreApplication.translate("BulletinPage", "重新生成预览 (F5)", None))
        self.annexes_button.setText(QCoreApplication.translate("BulletinPage", "导出表格 Excel", None))
        self.export_button.setText(QCoreApplication.translate("BulletinPage", "导出…", None))
        self.print_button.setText(QCoreApplication.translate("BulletinPage", "打印 (Ctrl+P)", None))
        self.issue_button.setText(QCoreApplication.translate("BulletinPage", "签发(&I)…", None))
        self.issue_button.setProperty("kind", QCoreApplication.translate("BulletinPage", "primary", None))
        self.sections_card.setProperty("kind", QCoreApplication.translate("BulletinPage", "card", None))
        self.sections_title.setText(QCoreApplication.translate("BulletinPage", "正文各段", None))
        self.sections_title.setProperty("kind", QCoreApplication.translate("BulletinPage", "card_title", None))
        self.office_button.setText(QCoreApplication.translate("BulletinPage", "机关与文种…", None))
        self.office_button.setProperty("kind", QCoreApplication.translate("BulletinPage", "link", None))
        self.office_button.setToolTip(QCoreApplication.translate("BulletinPage", "发文机关标志、文号样式、抄送、印发机关", None))
        self.kind_label.setText(QCoreApplication.translate("BulletinPage", "文种(&K)", None))
        self.kind_combo.setAccessibleName(QCoreApplication.translate("BulletinPage", "文种", None))
        self.unit_label.setText(QCoreApplication.translate("BulletinPage", "单位(&U)", None))
        self.unit_combo.setAccessibleName(QCoreApplication.translate("BulletinPage", "单位", None))
        self.section_list.setAccessibleName(QCoreApplication.translate("BulletinPage", "正文各段", None))
        self.section_label.setText("")
        self.section_label.setProperty("kind", QCoreApplication.translate("BulletinPage", "second", None))
        self.section_edit.setAccessibleName(QCoreApplication.translate("BulletinPage", "本段文字", None))
        self.stale_label.setText("")
        self.stale_label.setProperty("kind", QCoreApplication.translate("BulletinPage", "question", None))
        self.restore_button.setText(QCoreApplication.translate("BulletinPage", "恢复生成文字", None))
        self.confirm_button.setText(QCoreApplication.translate("BulletinPage", "已核对", None))
        self.keep_button.setText(QCoreApplication.translate("BulletinPage", "改好了(&K)", None))
        self.keep_button.setToolTip(QCoreApplication.translate("BulletinPage", "保存改动并重新生成预览（Ctrl+Enter）", None))
        self.preview_card.setProperty("kind", QCoreApplication.translate("BulletinPage", "card", None))
        self.zoom_out_button.setAccessibleName(QCoreApplication.translate("BulletinPage", "缩小", None))
        self.zoom_out_button.setToolTip(QCoreApplication.translate("BulletinPage", "缩小 (Ctrl+-)", None))
        self.zoom_in_button.setAccessibleName(QCoreApplication.translate("BulletinPage", "放大", None))
        self.zoom_in_button.setToolTip(QCoreApplication.translate("BulletinPage", "放大 (Ctrl++)", None))
        self.zoom_combo.setAccessibleName(QCoreApplication.translate("BulletinPage", "显示比例", None))
        self.previous_page_button.setAccessibleName(QCoreApplication.translate("BulletinPage", "上一页", None))
        self.previous_page_button.setToolTip(QCoreApplication.translate("BulletinPage", "上一页 (PgUp)", None))
        self.page_label.setText("")
        self.page_label.setProperty("kind", QCoreApplication.translate("BulletinPage", "second", None))
        self.next_page_button.setAccessibleName(QCoreApplication.translate("BulletinPage", "下一页", None))
        self.next_page_button.setToolTip(QCoreApplication.translate("BulletinPage", "下一页 (PgDn)", None))
        self.found_label.setText("")
        self.found_label.setProperty("kind", QCoreApplication.translate("BulletinPage", "caption", None))
        self.find_edit.setAccessibleName(QCoreApplication.translate("BulletinPage", "在文书中查找", None))
        self.find_edit.setPlaceholderText(QCoreApplication.translate("BulletinPage", "在文书中查找", None))
        self.paper_view.setAccessibleName(QCoreApplication.translate("BulletinPage", "通报预览", None))
        self.checks_card.setProperty("kind", QCoreApplication.translate("BulletinPage", "card", None))
        self.checks_title.setText(QCoreApplication.translate("BulletinPage", "出件前检查", None))
        self.checks_title.setProperty("kind", QCoreApplication.translate("BulletinPage", "card_title", None))
        self.papers_line.setProperty("kind", QCoreApplication.translate("BulletinPage", "line", None))
        self.papers_title.setText(QCoreApplication.translate("BulletinPage", "已签发", None))
        self.papers_title.setProperty("kind", QCoreApplication.translate("BulletinPage", "card_title", None))
        self.paper_list.setAccessibleName(QCoreApplication.translate("BulletinPage", "已签发", None))
        self.papers_hint.setText(QCoreApplication.translate("BulletinPage", "签发后的通报原样保存，不再变动。按回车打开。", None))
        self.papers_hint.setProperty("kind", QCoreApplication.translate("BulletinPage", "caption", None))
        self.back_button.setText(QCoreApplication.translate("BulletinPage", "回到本期", None))
        pass
