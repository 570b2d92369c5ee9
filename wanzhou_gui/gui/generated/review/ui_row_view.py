"""Form ui/review/row_view.ui, compiled by scripts/compile_ui.py; change the .ui file, not this module."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtWidgets import (
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)


class Ui_RowView:
    def setupUi(self, RowView: QWidget) -> None:
        if not RowView.objectName():
            RowView.setObjectName("RowView")
        RowView.resize(760, 420)
        self.row_layout = QVBoxLayout(RowView)
        self.row_layout.setSpacing(6)
        self.row_layout.setObjectName("row_layout")
        self.row_layout.setContentsMargins(0, 0, 0, 0)
        self.heading_layout = QHBoxLayout()
        self.heading_layout.setSpacing(12)
        self.heading_layout.setObjectName("heading_layout")
        self.heading_label = QLabel(RowView)
        self.heading_label.setObjectName("heading_label")
        self.heading_label.setTextFormat(Qt.TextFormat.PlainText)
        self.heading_label.setWordWrap(True)
        self.heading_label.setProperty("kind", "card_title")

        self.heading_layout.addWidget(self.heading_label)

        self.state_label = QLabel(RowView)
        self.state_label.setObjectName("state_label")
        self.state_label.setTextFormat(Qt.TextFormat.PlainText)
        self.state_label.setProperty("kind", "second")

        self.heading_layout.addWidget(self.state_label)

        self.heading_layout.setStretch(0, 1)

        self.row_layout.addLayout(self.heading_layout)

        self.task_text = QPlainTextEdit(RowView)
        self.task_text.setObjectName("task_text")
        self.task_text.setReadOnly(True)
        self.task_text.setTabChangesFocus(True)
        self.task_text.setMinimumSize(QSize(0, 32))
        self.task_text.setMaximumSize(QSize(16777215, 66))

        self.row_layout.addWidget(self.task_text)

        self.figures_label = QLabel(RowView)
        self.figures_label.setObjectName("figures_label")
        self.figures_label.setTextFormat(Qt.TextFormat.PlainText)
        self.figures_label.setWordWrap(True)

        self.row_layout.addWidget(self.figures_label)

        self.texts_layout = QGridLayout()
        self.texts_layout.setObjectName("texts_layout")
        self.texts_layout.setHorizontalSpacing(10)
        self.texts_layout.setVerticalSpacing(4)
        self.previous_label = QLabel(RowView)
        self.previous_label.setObjectName("previous_label")
        self.previous_label.setProperty("kind", "caption")

        self.texts_layout.addWidget(self.previous_label, 0, 0, 1, 1)

        self.current_label = QLabel(RowView)
        self.current_label.setObjectName("current_label")
        self.current_label.setTextFormat(Qt.TextFormat.RichText)
        self.current_label.setProperty("kind", "caption")

        self.texts_layout.addWidget(self.current_label, 0, 1, 1, 1)

        self.previous_text = QTextEdit(RowView)
        self.previous_text.setObjectName("previous_text")
        self.previous_text.setReadOnly(True)
        self.previous_text.setTabChangesFocus(True)
        self.previous_text.setMinimumSize(QSize(0, 56))

        self.texts_layout.addWidget(self.previous_text, 1, 0, 1, 1)

        self.current_text = QTextEdit(RowView)
        self.current_text.setObjectName("current_text")
        self.current_text.setReadOnly(True)
        self.current_text.setTabChangesFocus(True)
        self.current_text.setMinimumSize(QSize(0, 56))

        self.texts_layout.addWidget(self.current_text, 1, 1, 1, 1)

        self.texts_layout.setRowStretch(1, 1)
        self.texts_layout.setColumnStretch(0, 2)
        self.texts_layout.setColumnStretch(1, 3)

        self.row_layout.addLayout(self.texts_layout)

        self.decision_label = QLabel(RowView)
        self.decision_label.setObjectName("decision_label")
        self.decision_label.setTextFormat(Qt.TextFormat.PlainText)
        self.decision_label.setWordWrap(True)

        self.row_layout.addWidget(self.decision_label)

        self.findings_text = QTextEdit(RowView)
        self.findings_text.setObjectName("findings_text")
        self.findings_text.setReadOnly(True)
        self.findings_text.setTabChangesFocus(True)
        self.findings_text.setMinimumSize(QSize(0, 24))

        self.row_layout.addWidget(self.findings_text)

        self.row_layout.setStretch(3, 1)
        QWidget.setTabOrder(self.task_text, self.previous_text)
        QWidget.setTabOrder(self.previous_text, self.current_text)
        QWidget.setTabOrder(self.current_text, self.findings_text)

        self.retranslateUi(RowView)

    def retranslateUi(self, RowView: QWidget) -> None:
        self.task_text.setAccessibleName(QCoreApplication.translate("RowView", "任务原文", None))
        self.previous_label.setText(QCoreApplication.translate("RowView", "上期所报", None))
        self.previous_text.setAccessibleName(QCoreApplication.translate("RowView", "上期所报", None))
        self.current_text.setAccessibleName(QCoreApplication.translate("RowView", "本期所报", None))
        self.findings_text.setAccessibleName(QCoreApplication.translate("RowView", "程序发现的问题", None))
        pass
