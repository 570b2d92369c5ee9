"""Carries out corrections of the reading under review, one behind the other, without holding up the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.reading_correction import EditedReading
from wanzhou_gui.domain.reading_edits import Edit, EditRefusedError, ReadingRules
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.reports.reading_edit_wording import edit_sentence, refused_edit_text

Step = Callable[[EditedReading, ReadingRules], EditedReading]


class ReadingEditor(QObject):
    """The reading under review with its corrections.

    Signals:
        changed(PlanReading): a correction was made, taken back or made again.
        refused(str): why a correction was not made.
    """

    changed = Signal(object)
    refused = Signal(str)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._state: EditedReading | None = None
        self._rules: ReadingRules | None = None
        self._waiting: list[Step] = []
        self._is_busy = False
        self._number = 0

    @property
    def is_open(self) -> bool:
        """Whether there is a reading that may be corrected."""
        return self._state is not None

    @property
    def reading(self) -> PlanReading | None:
        """The reading as corrected so far."""
        return self._state.reading if self._state is not None else None

    @property
    def undo_sentence(self) -> str:
        """What would be taken back; empty when nothing would."""
        done = self._state.done if self._state is not None else ()
        return edit_sentence(done[-1][0], done[-1][1]) if done else ""

    @property
    def redo_sentence(self) -> str:
        """What would be made again; empty when nothing would."""
        state = self._state
        return edit_sentence(state.undone[-1][0], state.reading) if state is not None and state.undone else ""

    def begin(self, reading: PlanReading | None) -> None:
        """Correct another reading; None when the one in view is stored and stays as it is."""
        self._number += 1
        self._state = EditedReading(reading) if reading is not None else None
        self._rules = None
        self._waiting.clear()
        self._is_busy = False

    def do(self, *edits: Edit) -> None:
        """Make corrections one behind the other; when one is refused the others are not made."""

        def step(state: EditedReading, rules: ReadingRules) -> EditedReading:
            for edit in edits:
                state = state.after(edit, rules)
            return state

        self._queue(step)

    def undo(self) -> None:
        """Take the last correction back."""
        self._queue(lambda state, _: state.undo())

    def redo(self) -> None:
        """Make the correction again that was taken back last."""
        self._queue(lambda state, _: state.redo())

    def _queue(self, step: Step) -> None:
        if self._state is not None:
            self._waiting.append(step)
            self._go_on()

    def _go_on(self) -> None:
        state = self._state
        if self._is_busy or not self._waiting or state is None:
            return
        step = self._waiting.pop(0)
        self._is_busy = True
        number, office, rules = self._number, self._desk.office, self._rules

        def work() -> tuple[EditedReading, ReadingRules]:
            known = rules or office.reading_rules(state.reading)
            return step(state, known), known

        def done(result: tuple[EditedReading, ReadingRules]) -> None:
            if not isValid(self) or number != self._number:
                return
            after, self._rules = result
            self._is_busy = False
            if after is not self._state:
                self._state = after
                self.changed.emit(after.reading)
            self._go_on()

        def failed(error: Exception) -> None:
            if not isValid(self) or number != self._number:
                return
            self._is_busy = False
            self._waiting.clear()
            if isinstance(error, EditRefusedError):
                self.refused.emit(refused_edit_text(error.code))
            else:
                self._desk.failed.emit(error)

        # A long document is read again in its pieces: not on the thread that draws the window.
        self._desk.background.on_drawing_thread(work, done, failed)
