"""The value of one indicator for the period in view; every committed field is stored at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.entries import Problem, ValueRefusedError, read_number
from wanzhou_gui.domain.indicator_checks import figure_problems
from wanzhou_gui.domain.indicator_corrections import Statement
from wanzhou_gui.domain.indicators import IndicatorValue, ratio
from wanzhou_gui.domain.periods import Period
from wanzhou_gui.gui.generated.indicators.ui_value_form import Ui_ValueForm
from wanzhou_gui.gui.indicators.indicator_rows import with_unit
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.gui.returns.field_history_dialog import Question
from wanzhou_gui.gui.theme import set_kind
from wanzhou_gui.gui.widgets.value_edits import DateEdit, NumberEdit
from wanzhou_gui.reports import wording
from wanzhou_gui.reports.indicator_wording import published_words
from wanzhou_gui.usecases.indicators import IndicatorCard


class ValueForm(QWidget):
    """Fields for value, numerator, denominator, as-of day and note.

    Signals:
        edited(IndicatorValue): another value stands in the form, to be stored.
        unlock_wanted(): the clerk wants to go where a locked value is unlocked.
    """

    edited = Signal(object)
    unlock_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_ValueForm()
        self._ui.setupUi(self)
        self._card: IndicatorCard | None = None
        self._period: Period | None = None
        self._kept: IndicatorValue | None = None
        self._is_locked = False
        self._ui.numerator_edit.committed.connect(self._compute)
        self._ui.denominator_edit.committed.connect(self._compute)
        for edit in self._value_edits():
            edit.committed.connect(self._announce)
            edit.refused.connect(self._say_refused)
            edit.accepted.connect(self._ask)
            edit.textEdited.connect(self._ask)
        self._ui.note_edit.editingFinished.connect(self._announce)
        self._ui.unlock_button.clicked.connect(self.unlock_wanted)
        self.show_locked(False)

    @property
    def fields(self) -> dict[str, QWidget]:
        """The fields by the names of what they hold."""
        ui = self._ui
        edits = {"value": ui.value_edit, "numerator": ui.numerator_edit, "denominator": ui.denominator_edit}
        return {**edits, "as_of_on": ui.as_of_edit, "note": ui.note_edit}

    def history_of(self, field: str) -> Question | None:
        """What to ask for the history of a field of the value in view."""
        if self._card is None or self._period is None:
            return None
        indicator_id, period_id = self._card.indicator.id, self._period.id
        return lambda services: services.history.of_value_field(indicator_id, period_id, field)

    def show_card(self, card: IndicatorCard) -> None:
        """Show what was reported for the newest period of the card's history."""
        self._card = card
        self._period = card.history[-1][0] if card.history else None
        indicator, period = card.indicator, self._period
        value = card.value or IndicatorValue(
            indicator_id=indicator.id, period_id=period.id if period is not None else 0
        )
        self._kept = value
        unit = indicator.unit_of_measure
        self._ui.heading_label.setText(f"{wording.period_label(period)}数据" if period else "本期数据")
        earlier = [one for _, one in card.history[:-1] if one is not None]
        self._ui.previous_label.setText(
            f"上次报 {with_unit(earlier[-1], unit)}" if earlier else "此前没有数据"
        )
        self._ui.value_caption.setText(f"本期值（{unit}）(&V)")
        self._ui.numerator_caption.setText(_caption("分子", indicator.numerator_label))
        self._ui.denominator_caption.setText(_caption("分母", indicator.denominator_label))
        per = wording.figure(indicator.denominator_scale)
        self._ui.denominator_edit.setToolTip(f"按单个计数；程序按每{per}折算" if per != "1" else "")
        self._ui.numerator_box.setVisible(indicator.is_ratio)
        self._ui.denominator_box.setVisible(indicator.is_ratio)
        self._ui.value_edit.set_value(value.value)
        self._ui.numerator_edit.set_value(value.numerator)
        self._ui.denominator_edit.set_value(value.denominator)
        self._ui.as_of_edit.set_value(value.as_of_on)
        self._ui.note_edit.setText(value.note)
        self._ui.saved_label.clear()
        self._lock_computed()
        self._ask()

    def show_published(self, statement: Statement | None) -> None:
        """Say that the value of the period stands in a paper: what is changed now is a correction."""
        unit = self._card.indicator.unit_of_measure if self._card is not None else ""
        words = published_words(statement, unit)
        self._ui.published_label.setText(f"已公布 {words}，修改即为更正" if words else "")

    def show_locked(self, is_locked: bool) -> None:
        """Say that the value was approved: it can be read, and is unlocked in 审核 before it changes."""
        self._is_locked = is_locked
        for edit in (*self._value_edits(), self._ui.note_edit):
            edit.setReadOnly(is_locked)
        self._ui.unlock_button.setVisible(is_locked)
        self._lock_computed()
        self._ask()

    def value(self) -> IndicatorValue | None:
        """What stands in the form; the row it is stored in is found by indicator and period."""
        if self._kept is None or self._period is None:
            return None
        return replace(
            self._kept,
            id=0,
            uid="",
            row_version=0,
            value=self._ui.value_edit.value,
            numerator=self._ui.numerator_edit.value,
            denominator=self._ui.denominator_edit.value,
            as_of_on=self._ui.as_of_edit.value,
            note=self._ui.note_edit.text().strip(),
        )

    def commit(self) -> None:
        """Announce what is still being typed."""
        for edit in self._value_edits():
            if edit.isModified() and not edit.isReadOnly():
                edit.setModified(False)
                edit.commit()
        self._announce()

    def say_saved(self, words: str) -> None:
        """Say that what was typed is on disk."""
        self._ui.saved_label.setText(words)

    def _value_edits(self) -> tuple[NumberEdit | DateEdit, ...]:
        return (
            self._ui.numerator_edit,
            self._ui.denominator_edit,
            self._ui.value_edit,
            self._ui.as_of_edit,
        )

    def _announce(self) -> None:
        value = self.value()
        if value is None or self._kept is None:
            return
        if value != replace(self._kept, id=0, uid="", row_version=0):
            self._kept = value
            self.edited.emit(value)
        self._ask()

    def _compute(self) -> None:
        if self._card is None:
            return
        above, below = self._ui.numerator_edit.value, self._ui.denominator_edit.value
        if above is not None and below is not None:
            self._ui.value_edit.set_value(ratio(above, below, self._card.indicator.denominator_scale))
        self._lock_computed()

    def _lock_computed(self) -> None:
        computed = (
            self._card is not None
            and self._card.indicator.is_ratio
            and self._ui.numerator_edit.value is not None
            and self._ui.denominator_edit.value is not None
        )
        self._ui.value_edit.setReadOnly(computed or self._is_locked)
        self._ui.value_edit.setToolTip("由分子、分母算出" if computed else "")

    def _say_refused(self, error: ValueRefusedError) -> None:
        set_kind(self._ui.problem_label, "problem")
        self._ui.problem_label.setText(refusal_words(error))
        self._ui.problem_label.show()

    def _ask(self) -> None:
        """Question an unlikely figure, also while it is typed, and a day outside the period; both are stored all the same."""
        if self._is_locked:
            set_kind(self._ui.problem_label, "question")
            self._ui.problem_label.setText("本期数据已审核通过并锁定，不能修改。确需更正的，到“审核”中写明原因解锁。")
            self._ui.problem_label.show()
            return
        refused = [edit.error for edit in self._value_edits() if edit.error is not None]
        if refused:
            self._say_refused(refused[0])
            return
        period, day = self._period, self._ui.as_of_edit.value
        asked = [wording.problem_sentence(problem) for problem in self._figure_problems()]
        if period is not None and day is not None and not period.starts_on <= day <= period.ends_on:
            asked.append("数据截至日期不在本期之内，请核对。")
        set_kind(self._ui.problem_label, "question")
        self._ui.problem_label.setText("\n".join(asked))
        self._ui.problem_label.setVisible(bool(asked))

    def _figure_problems(self) -> Sequence[Problem]:
        if self._card is None:
            return ()
        indicator, number = self._card.indicator, self._typed(self._ui.value_edit)
        if indicator.is_ratio:
            above, below = self._typed(self._ui.numerator_edit), self._typed(self._ui.denominator_edit)
            if above is not None and below is not None:
                number = ratio(above, below, indicator.denominator_scale)
        earlier = [value for _, value in self._card.history[:-1] if value is not None]
        return figure_problems(indicator, number, earlier) if number is not None else ()

    def _typed(self, edit: NumberEdit) -> Decimal | None:
        """The figure as it stands now; the last one that could be read while it is none yet."""
        try:
            return read_number(edit.text())
        except ValueRefusedError:
            return edit.value


def _caption(word: str, label: str) -> str:
    return f"{word}（{label}）" if label else word
