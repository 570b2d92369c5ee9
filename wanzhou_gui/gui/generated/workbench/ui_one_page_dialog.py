"""Form ui/workbench/one_page_dialog.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSpacerItem,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui.widgets.paper_view import PaperView


class Ui_OnePageDialog:
    def setupUi(self, OnePageDialog: QDialog) -> None:
        if not OnePageDialog.objectName():
            OnePageDialog.setObjectName("OnePageDialog")
        OnePageDialog.setMinimumSize(QSize(480, 400))
        self.dialog_layout = QVBoxLayout(OnePageDialog)
        self.dialog_layout.setSpacing(10)
        self.dialog_layout.setObjectName("dialog_layout")
        self.dialog_layout.setContentsMargins(20, 16, 20, 16)
        self.told_label = QLabel(OnePageDialog)
        self.told_label.setObjectName("told_label")
        self.told_label.setWordWrap(True)
        self.told_label.setProperty("kind", "second")

        self.dialog_layout.addWidget(self.told_label)

        self.paper_view = PaperView(OnePageDialog)
        self.paper_view.setObjectName("paper_view")

        self.dialog_layout.addWidget(self.paper_view)

        self.state_label = QLabel(OnePageDialog)
        self.state_label.setObjectName("state_label")
        self.state_label.setWordWrap(True)
        self.state_label.setProperty("kind", "caption")

        self.dialog_layout.addWidget(self.state_label)

        self.button_row = QHBoxLayout()
        self.button_row.setSpacing(8)
        self.button_row.setObjectName("button_row")
        self.button_row.setContentsMargins(0, 0, 0, 0)
        self.close_button = QPushButton(OnePageDialog)
        self.close_button.setObjectName("close_button")

        self.button_row.addWidget(self.close_button)

        self.button_spacer = QSpacerItem(0, 0, QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)

        self.button_row.addItem(self.button_spacer)

        self.save_button = QPushButton(OnePageDialog)
        self.save_button.setObjectName("save_button")

        self.button_row.addWidget(self.save_button)

        self.print_button = QPushButton(OnePageDialog)
        self.print_button.setObjectName("print_button")
        self.print_button.setProperty("kind", "primary")

        self.button_row.addWidget(self.print_button)

        self.button_row.setStretch(1, 1)

        self.dialog_layout.addLayout(self.button_row)

        self.dialog_layout.setStretch(1, 1)
        QWidget.setTabOrder(self.print_button, self.save_button)
        QWidget.setTabOrder(self.save_button, self.close_button)
        QWidget.setTabOrder(self.close_button, self.paper_view)

        self.retranslateUi(OnePageDialog)

        self.print_button.setDefault(True)

    def retranslateUi(self, OnePageDialog: QDialog) -> None:
        OnePageDialog.setWindowTitle(QCoreApplication.translate("OnePageDialog", "工作台一页纸", None))
        self.told_label.setText(QCoreApplication.translate("OnePageDialog", "供分管副区长阅看的内部工作资料，不编文号；数字与工作台一致。", None))
        self.paper_view.setAccessibleName(QCoreApplication.translate("OnePageDialog", "一页纸预览", None))
        self.state_label.setText(QCoreApplication.translate("OnePageDialog", "正在排版…", None))
        self.close_button.setText(QCoreApplication.translate("OnePageDialog", "关闭", None))
        self.save_button.setText(QCoreApplication.translate("OnePageDialog", "另存为 PDF…(&S)", None))
        self.print_button.setText(QCoreApplication.translate("OnePageDialog", "打印 (Ctrl+P)", None))
