"""The help of the program: short pages in Chinese, one for every page of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from wanzhou_gui.gui import theme

TOPICS: tuple[tuple[str, str], ...] = (
    ("start", "从这里开始"),
    ("workbench", "工作台"),
    ("ledger", "任务台账"),
    ("task", "任务页"),
    ("returns", "单位填报"),
    ("forms", "发表收表"),
    ("review", "审核"),
    ("chasing", "催报"),
    ("scoring", "考核计分"),
    ("indicators", "指标"),
    ("bulletin", "督查文书"),
    ("exchange", "数据交换"),
    ("settings", "设置"),
    ("plan_review", "方案导入与立项"),
    ("keys", "快捷键"),
)


class HelpDialog(QDialog):
    """Topics at the left, text at the right; stays open beside the work."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("督查台 帮助")
        self.resize(theme.px(820), theme.px(560))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(12)
        row = QHBoxLayout()
        row.setSpacing(12)
        column.addLayout(row, 1)
        self._topics = QListWidget(self)
        self._topics.setAccessibleName("帮助主题")
        self._topics.setFixedWidth(theme.px(170))
        for key, word in TOPICS:
            item = QListWidgetItem(word, self._topics)
            item.setData(0x0100, key)
        self._topics.currentRowChanged.connect(self._show_row)
        row.addWidget(self._topics)
        self._text = QTextBrowser(self)
        self._text.setAccessibleName("帮助内容")
        self._text.setOpenExternalLinks(False)
        row.addWidget(self._text, 1)
        close = QPushButton("关闭", self)
        close.setObjectName("close_button")
        close.clicked.connect(self.close)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)

    def show_topic(self, key: str) -> None:
        """Open at the topic of a page; an unknown one opens the first."""
        rows = [row for row, (known, _) in enumerate(TOPICS) if known == key]
        self._topics.setCurrentRow(rows[0] if rows else 0)
        self.show()
        self.raise_()
        self._topics.setFocus()

    def _show_row(self, row: int) -> None:
        key = TOPICS[row][0]
        self._text.setSource(QUrl.fromLocalFile(str(theme.RESOURCES / "help" / f"{key}.html")))
