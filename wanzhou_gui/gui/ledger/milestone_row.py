"""One deliverable found in the plan's words, with the office's decision on it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from wanzhou_gui.domain.plans import Milestone, MilestoneState
from wanzhou_gui.gui import theme

_STRENGTHS = {"hard": "硬性", "medium": "一般", "soft": "软性"}
_ANSWERS = (("采纳", MilestoneState.ACCEPTED), ("不采纳", MilestoneState.REJECTED))


class MilestoneRow(QWidget):
    """Name, force and two answers; pressing the answer that stands takes it back.

    Signals:
        decided(Milestone, MilestoneState): the clerk decided.
    """

    decided = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._milestone: Milestone | None = None
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._label = QLabel(self)
        self._label.setWordWrap(True)
        row.addWidget(self._label, 1)
        self._buttons: dict[MilestoneState, QPushButton] = {}
        for word, state in _ANSWERS:
            button = QPushButton(word, self)
            theme.set_kind(button, "chip")
            button.setCheckable(True)
            button.clicked.connect(lambda ticked, one=state: self._decide(one, ticked))
            self._buttons[state] = button
            row.addWidget(button)

    def show_milestone(self, milestone: Milestone) -> None:
        """Show a deliverable and what was decided."""
        self._milestone = milestone
        self._label.setText(f"{milestone.name}（{_STRENGTHS[milestone.strength.value]}）")
        self._label.setToolTip(f"原文：{milestone.quote}")
        rejected = milestone.state is MilestoneState.REJECTED
        theme.set_kind(self._label, "caption" if rejected else "")
        for word, state in _ANSWERS:
            self._buttons[state].setChecked(milestone.state is state)
            self._buttons[state].setAccessibleName(f"{word}：{milestone.name}")

    def _decide(self, state: MilestoneState, ticked: bool) -> None:
        if self._milestone is not None:
            self.decided.emit(self._milestone, state if ticked else MilestoneState.PROPOSED)
