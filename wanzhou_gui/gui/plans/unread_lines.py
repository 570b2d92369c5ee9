"""未识别: the stretches nothing was read from, first in view, with a key that goes from one to the next."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wanzhou_gui.domain.plan_reading import PlanReading, SourceSpan
from wanzhou_gui.domain.reading_account import Stretch
from wanzhou_gui.gui.generated.plans.ui_plan_review_page import Ui_PlanReviewPage

_MOST_SHOWN = 3


class UnreadLines(QObject):
    """Fills the list and goes through it.

    Signals:
        stretch_chosen(Stretch): the clerk looks at one of them; the keyboard stays where it is.
        stretch_wanted(Stretch): the clerk went to the next one to do something with it.
    """

    stretch_chosen = Signal(object)
    stretch_wanted = Signal(object)

    def __init__(self, ui: Ui_PlanReviewPage, owner: QWidget) -> None:
        super().__init__(owner)
        self._ui = ui
        self._stretches: list[Stretch] = []
        ui.unread_list.currentRowChanged.connect(self._choose)
        for keys, step in (("F4", 1), ("Shift+F4", -1)):
            shortcut = QShortcut(QKeySequence(keys), owner, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.go(step))

    def show_reading(self, reading: PlanReading) -> None:
        """List what is left; the place in the list stays as far as it can."""
        ui = self._ui
        at = ui.unread_list.currentRow()
        spans = [span for span in reading.unread if _text_of(reading, span)]
        self._stretches = [Stretch(span.line, span.start, span.line, span.end) for span in spans]
        ui.unread_frame.setVisible(bool(spans))
        ui.unread_label.setText(f"未识别 {len(spans)} 处，请归类（F4 下一处）：")
        ui.unread_list.blockSignals(True)
        ui.unread_list.clear()
        for span in spans:
            ui.unread_list.addItem(QListWidgetItem(f"第{span.line}行　{_text_of(reading, span)}"))
        # Not higher than what it holds: the document below needs the room.
        row = max(ui.unread_list.sizeHintForRow(0), 20)
        ui.unread_list.setFixedHeight(row * min(len(spans), _MOST_SHOWN) + 2 * ui.unread_list.frameWidth() + 4)
        # The one that was here is placed now: the next has moved up into its row, and F4 goes to it.
        ui.unread_list.setCurrentRow(min(at, len(spans)) - 1 if at >= 0 else -1)
        ui.unread_list.blockSignals(False)

    def go(self, step: int) -> None:
        """Go to the next or the one before, round the ends."""
        count = len(self._stretches)
        if not count:
            return
        at = self._ui.unread_list.currentRow()
        at = (at + step) % count if at >= 0 or step > 0 else count - 1
        self._ui.unread_list.blockSignals(True)
        self._ui.unread_list.setCurrentRow(at)
        self._ui.unread_list.blockSignals(False)
        self.stretch_wanted.emit(self._stretches[at])

    def _choose(self, at: int) -> None:
        if 0 <= at < len(self._stretches):
            self.stretch_chosen.emit(self._stretches[at])


def _text_of(reading: PlanReading, span: SourceSpan) -> str:
    line = reading.source_lines[span.line - 1] if span.line <= len(reading.source_lines) else ""
    return line[span.start : span.end].strip(" \t　。，、；：")
