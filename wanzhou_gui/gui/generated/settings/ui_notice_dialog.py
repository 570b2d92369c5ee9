"""Form ui/settings/notice_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.problem_label import ProblemLabel


class Ui_NoticeDialog:
    def setupUi(self, NoticeDialog: QDialog) -> None:
        if not NoticeDialog.objectName():
            NoticeDialog.setObjectName("NoticeDialog")
        NoticeDialog.setMinimumSize(QSize(820, 480))
        self.dialog_layout = QVBoxLayout(NoticeDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.explain_label = QLabel(NoticeDialog)
        self.explain_label.setObjectName("explain_label")
        self.explain_label.setWordWrap(True)
        self.explain_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.explain_label)

        self.body_layout = QHBoxLayout()
        self.body_layout.setSpacing(10)
        self.body_layout.setObjectName("body_layout")
        self.body_layout.setContentsMargins(0, 0, 0, 0)
        self.text_edit = QPlainTextEdit(NoticeDialog)
        self.text_edit.setObjectName("text_edit")
        self.text_edit.setTabChangesFocus(True)

        self.body_layout.addWidget(self.text_edit)

        self.preview_table = QTableView(NoticeDialog)
        self.preview_table.setObjectName("preview_table")
        self.preview_table.setAlternatingRowColors(True)
        self.preview_table.setTabKeyNavigation(False)
        self.preview_table.setWordWrap(False)
        self.preview_table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.preview_table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.preview_table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.preview_table.horizontalHeader().setHighlightSections(False)
        self.preview_table.verticalHeader().setVisible(False)

        self.body_layout.addWidget(self.preview_table)

        self.body_layout.setStretch(0, 1)
        self.body_layout.setStretch(1, 1)

        self.dialog_layout.addLayout(self.body_layout)

        self.field_layout = QHBoxLayout()
        self.field_layout.setSpacing(8)
        self.field_layout.setObjectName("field_layout")
        self.field_layout.setContentsMargins(0, 0, 0, 0)
        self.year_caption = QLabel(NoticeDialog)
        self.year_caption.setObjectName("year_caption")

        self.field_layout.addWidget(self.year_caption)

        self.year_spin = QSpinBox(NoticeDialog)
        self.year_spin.setObjectName("year_spin")
        self.year_spin.setMinimum(1949)
        self.year_spin.setMaximum(2999)

        self.field_layout.addWidget(self.year_spin)

        self.title_caption = QLabel(NoticeDialog)
        self.title_caption.setObjectName("title_caption")

        self.field_layout.addWidget(self.title_caption)

        self.title_edit = QLineEdit(NoticeDialog)
        self.title_edit.setObjectName("title_edit")

        self.field_layout.addWidget(self.title_edit)

        self.dialog_layout.addLayout(self.field_layout)

        self.remarks_label = QLabel(NoticeDialog)
        self.remarks_label.setObjectName("remarks_label")
        self.remarks_label.setWordWrap(True)
        self.remarks_label.setProperty("kind", "question")

        self.dialog_layout.addWidget(self.remarks_label)

        self.confirmed_check = QCheckBox(NoticeDialog)
        self.confirmed_check.setObjectName("confirmed_check")
        self.confirmed_check.setVisible(False)

        self.dialog_layout.addWidget(self.confirmed_check)

        self.problem_label = ProblemLabel(NoticeDialog)
        self.problem_label.setObjectName("problem_label")

        self.dialog_layout.addWidget(self.problem_label)

        self.button_layout = QHBoxLayout()
        self.button_layout.setSpacing(8)
        self.button_layout.setObjectName("button_layout")
        self.button_layout.setContentsMargins(0, 0, 0, 0)
        self.count_label = QLabel(NoticeDialog)
        self.count_label.setObjectName("count_label")
        self.count_label.setProperty("kind", "caption")
        sizePolicy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        sizePolicy.setHorizontalStretch(0)
        sizePolicy.setVerticalStretch(0)
        sizePolicy.setHeightForWidth(self.count_label.sizePolicy().hasHeightForWidth())
        self.count_label.setSizePolicy(sizePolicy)

        self.button_layout.addWidget(self.count_label)

        self.cancel_button = QPushButton(NoticeDialog)
        self.cancel_button.setObjectName("cancel_button")

        self.button_layout.addWidget(self.cancel_button)

        self.take_button = QPushButton(NoticeDialog)
        self.take_button.setObjectName("take_button")
        self.take_button.setProperty("kind", "primary")

        self.button_layout.addWidget(self.take_button)

        self.dialog_layout.addLayout(self.button_layout)

        self.year_caption.setBuddy(self.year_spin)
        self.title_caption.setBuddy(self.title_edit)
        QWidget.setTabOrder(self.text_edit, self.preview_table)
        QWidget.setTabOrder(self.preview_table, self.year_spin)
        QWidget.setTabOrder(self.year_spin, self.title_edit)
        QWidget.setTabOrder(self.title_edit, self.confirmed_check)
        QWidget.setTabOrder(self.confirmed_check, self.take_button)
        QWidget.setTabOrder(self.take_button, self.cancel_button)

        self.retranslateUi(NoticeDialog)

        self.take_button.setDefault(True)

    def retranslateUi(self, NoticeDialog: QDialog) -> None:
        NoticeDialog.setWindowTitle(QCoreApplication.translate("NoticeDialog", "导入放假通知", None))
        self.explain_label.setText(QCoreApplication.translate("NoticeDialog", "粘贴国务院办公厅放假通知的正文，如“10月1日至7日放假调休，9月29日、10月12日上班。”；也可以粘贴“日期 放假/上班 名称”的表格。", None))
        self.text_edit.setAccessibleName(QCoreApplication.translate("NoticeDialog", "通知正文", None))
        self.preview_table.setAccessibleName(QCoreApplication.translate("NoticeDialog", "读出的日期", None))
        self.year_caption.setText(QCoreApplication.translate("NoticeDialog", "年份(&Y)", None))
        self.year_spin.setAccessibleName(QCoreApplication.translate("NoticeDialog", "年份", None))
        self.title_caption.setText(QCoreApplication.translate("NoticeDialog", "来源(&T)", None))
        self.title_edit.setAccessibleName(QCoreApplication.translate("NoticeDialog", "来源", None))
        self.title_edit.setPlaceholderText(QCoreApplication.translate("NoticeDialog", "如 国务院办公厅关于2027年部分节假日安排的通知", None))
        self.remarks_label.setText("")
        self.confirmed_check.setText(QCoreApplication.translate("NoticeDialog", "以上各处已核对无误(&C)", None))
        self.count_label.setText("")
        self.cancel_button.setText(QCoreApplication.translate("NoticeDialog", "取消", None))
        self.take_button.setText(QCoreApplication.translate("NoticeDialog", "导入(&I)", None))
