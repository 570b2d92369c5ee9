"""What the page of plans shows before a plan has come in: the three ways in."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.review_drafts import ReviewDraft
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.plans.review_drafts import draft_name
from wanzhou_gui.gui.widgets.banner import Banner
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel
from wanzhou_gui.usecases.plans import PlanSummary

# More would push the ways in out of sight; the others come up when these are done.
_MOST_DRAFTS = 3


class NoPlan(QWidget):
    """One sentence and three buttons.

    Signals:
        file_asked(), text_asked(), sample_asked()
        plan_asked(int): a plan of the ledger shall be taken up again.
        draft_asked(ReviewDraft), draft_refused(ReviewDraft): a review that was not finished shall come back, or go.
    """

    file_asked = Signal()
    text_asked = Signal()
    sample_asked = Signal()
    plan_asked = Signal(int)
    draft_asked = Signal(object)
    draft_refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        picture.setPixmap(theme.icon_pixmap("file-import", theme.STRONG_LINE, theme.px(44)))
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sentence = QLabel("导入一份行动方案：程序读出任务、单位、指标和时限，有疑问的逐条问您，确认后存入台账。", self)
        sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sentence.setWordWrap(True)
        theme.set_kind(sentence, "second")
        self._busy = QLabel(self)
        self._busy.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_kind(self._busy, "caption")
        self._problem = ProblemLabel(self)
        self._problem.setFixedWidth(theme.px(560))
        buttons = QHBoxLayout()
        buttons.setSpacing(12)
        buttons.addStretch(1)
        for text, icon_name, signal, kind in (
            ("打开文件(&O)…", "folder-open", self.file_asked, "primary"),
            ("粘贴文字(&V)…", "clipboard-text", self.text_asked, ""),
            ("用内置示例(&B)", "book", self.sample_asked, ""),
        ):
            button = QPushButton(text, self)
            button.setAccessibleName(text.split("(")[0])
            button.setIcon(theme.icon(icon_name, theme.SURFACE if kind else theme.TEXT_SECOND))
            if kind:
                theme.set_kind(button, kind)
                self.setFocusProxy(button)
            button.clicked.connect(signal)
            buttons.addWidget(button)
        buttons.addStretch(1)
        kinds = QLabel("可以读 .txt、.docx、带文字的 .pdf，和 .xlsx、.xls 任务表；旧版 .doc、.wps 请先另存为 .docx。", self)
        kinds.setAlignment(Qt.AlignmentFlag.AlignCenter)
        theme.set_kind(kinds, "caption")
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.setContentsMargins(16, 12, 16, 12)
        self._drafts = QVBoxLayout()
        self._drafts.setSpacing(6)
        layout.addLayout(self._drafts)
        self.draft_banners: list[Banner] = []
        layout.addStretch(2)
        layout.addWidget(picture)
        layout.addWidget(sentence)
        layout.addLayout(buttons)
        layout.addWidget(kinds)
        layout.addWidget(self._busy)
        layout.addWidget(self._problem, 0, Qt.AlignmentFlag.AlignHCenter)
        self._plan_buttons: list[QPushButton] = []
        self._plans = QVBoxLayout()
        self._plans.setSpacing(2)
        layout.addLayout(self._plans)
        layout.addStretch(3)

    def offer(self, summaries: Sequence[PlanSummary]) -> None:
        """Offer the plans of the ledger, with what is still open about each."""
        for old in self._plan_buttons:
            self._plans.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._plan_buttons.clear()
        for summary in summaries:
            text = f"接着审读：{summary.plan.title}（{_stand(summary)}）"
            button = QPushButton(text.replace("&", "&&"), self)
            button.setObjectName("stored_plan_button")
            button.setAccessibleName(text)
            theme.set_kind(button, "link")
            button.clicked.connect(lambda _, plan_id=summary.plan.id: self.plan_asked.emit(plan_id))
            self._plans.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
            self._plan_buttons.append(button)

    def offer_drafts(self, drafts: Sequence[ReviewDraft]) -> None:
        """Say which reviews were left half-done, the latest first."""
        for old in self.draft_banners:
            self._drafts.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.draft_banners = []
        for draft in drafts[:_MOST_DRAFTS]:
            banner = Banner(warns=True, parent=self)
            banner.say(f"“{draft_name(draft)}”上次没有审读完就离开了，改动和答复已替您保留。")
            banner.offer("接着审读", partial(self.draft_asked.emit, draft))
            banner.offer("不要了", partial(self.draft_refused.emit, draft))
            self._drafts.addWidget(banner)
            self.draft_banners.append(banner)

    def say_busy(self, sentence: str) -> None:
        """Say that something is being read; an empty sentence ends it."""
        self._busy.setText(sentence)

    def say_error(self, sentence: str) -> None:
        """Say why nothing could be read; an empty sentence takes it back."""
        if sentence:
            self._busy.clear()
            self._problem.say(sentence, Severity.ERROR)
        else:
            self._problem.clear()

    @property
    def error(self) -> str:
        """What is said to be wrong."""
        return self._problem.sentence


def _stand(summary: PlanSummary) -> str:
    if summary.open_questions:
        return f"还有{summary.open_questions}个问题待答"
    return "已立项" if summary.registration is not None else "可以立项"
