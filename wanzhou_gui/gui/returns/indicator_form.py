"""The form of one indicator value: the figure itself, or numerator and denominator it is computed from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError, read_date, read_number
from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.domain.indicator_checks import figure_problems
from wanzhou_gui.domain.indicators import Indicator, IndicatorValue, ratio
from wanzhou_gui.gui.generated.returns.ui_indicator_form import Ui_IndicatorForm
from wanzhou_gui.gui.returns.entry_form import COMMIT_PAUSE_MS
from wanzhou_gui.gui.returns.previous_text import PreviousText
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel, mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import figure, problem_sentence, target_words
from wanzhou_gui.usecases.entries import IndicatorFormRow
from wanzhou_gui.usecases.services import Services

_READERS: dict[str, Callable[[str], Decimal | date | None]] = {
    "numerator": read_number,
    "denominator": read_number,
    "value": read_number,
    "as_of_on": read_date,
}
_NAMES = (*_READERS, "note")


class IndicatorForm(QWidget):
    """Shows one indicator of a unit's return and says what was typed.

    Signals:
        committed(int, int, dict): indicator, period, and the fields to be saved.
        left(): the clerk wants to go back to the table.
    """

    committed = Signal(int, int, object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_IndicatorForm()
        self._ui.setupUi(self)
        self._indicator: Indicator | None = None
        self._stored: IndicatorValue | None = None
        self._earlier: tuple[Decimal, ...] = ()
        self._is_locked = True
        self._lines: dict[str, QLineEdit] = {
            "numerator": self._ui.numerator_edit,
            "denominator": self._ui.denominator_edit,
            "value": self._ui.value_edit,
            "as_of_on": self._ui.as_of_on_edit,
        }
        self._labels: dict[str, ProblemLabel] = {
            name: getattr(self._ui, f"{name}_problem") for name in _READERS
        }
        self._previous: dict[str, PreviousText] = {name: getattr(self._ui, f"{name}_previous") for name in _NAMES}
        self._commit_timer = QTimer(self)
        self._commit_timer.setSingleShot(True)
        self._commit_timer.setInterval(COMMIT_PAUSE_MS)
        self._commit_timer.timeout.connect(self.commit)
        for name, line in self._lines.items():
            line.textEdited.connect(lambda _: self._typing())
            line.editingFinished.connect(self.commit)
            line.returnPressed.connect(self.focusNextChild)
            self._previous[name].wanted.connect(lambda name=name: self._carry(name))
        self._ui.note_edit.textChanged.connect(self._typing)
        self._ui.note_edit.installEventFilter(self)
        self._previous["note"].wanted.connect(lambda: self._carry("note"))
        for keys, act in (("F8", self.carry_over), ("Ctrl+;", self._write_today), ("Esc", self.left.emit)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The widgets of the fields by name."""
        return {**self._lines, "note": self._ui.note_edit}

    def history_of(self, field: str) -> Callable[[Services], list[FieldStep]] | None:
        """The question for every value a field of the figure in view was given."""
        stored = self._stored
        if stored is None:
            return None
        return lambda services: services.history.of_value_field(stored.indicator_id, stored.period_id, field)

    @property
    def indicator_id(self) -> int | None:
        """Which indicator is shown."""
        return self._indicator.id if self._indicator is not None else None

    def show_row(self, row: IndicatorFormRow, *, period: str, is_locked: bool) -> None:
        """Show an indicator; typed text of the same one that is not saved yet stays."""
        is_locked = is_locked or row.is_approved
        pending = self._changes() if self.indicator_id == row.indicator.id and not is_locked else {}
        self._commit_timer.stop()
        self._indicator, self._stored, self._is_locked = row.indicator, row.value, is_locked
        self._earlier = row.earlier
        indicator = row.indicator
        self._ui.indicator_label.setText(f"{indicator.code}　{indicator.name}")
        facts = [f"目标：{target_words(indicator)}"]
        if indicator.owner_is_inferred:
            facts.append("责任单位为推定，可在“指标”页改正")
        if row.is_approved:
            facts.append("已审核通过并锁定，更正须先在“审核”中解锁")
        if row.return_reason:
            facts.append(f"审核退回：{row.return_reason}")
        self._ui.indicator_facts_label.setText("　".join(facts))
        self._ui.this_period_label.setText(f"本期：{period}")
        self._ui.previous_period_label.setText("上期" if row.previous else "上期：无")
        unit = indicator.unit_of_measure
        self._ui.numerator_label.setText(f"{indicator.numerator_label or '分子'}(&1)")
        self._ui.denominator_label.setText(f"{indicator.denominator_label or '分母'}(&2)")
        self._ui.value_label.setText(f"本期值（{unit}）(&3)" if unit else "本期值(&3)")
        for part in (
            self._ui.numerator_label, self._ui.numerator_edit, self._ui.numerator_previous,
            self._ui.denominator_label, self._ui.denominator_edit, self._ui.denominator_previous,
        ):  # fmt: skip
            part.setVisible(indicator.is_ratio)
        for name in _NAMES:
            if name not in pending:
                self._set_text(name, _shown(row.value, name))
            self._previous[name].show_value(_shown(row.previous, name), may_carry=not is_locked and name != "value")
        for line in self._lines.values():
            line.setReadOnly(is_locked)
        self._ui.note_edit.setReadOnly(is_locked)
        self._mark()

    def accept_saved(self, value: IndicatorValue) -> None:
        """Take note of what was stored; a computed rate appears in the field of the value."""
        if self._indicator is None or value.indicator_id != self._indicator.id:
            return
        self._stored = value
        if value.value is not None and not self._ui.value_edit.hasFocus():
            self._set_text("value", _shown(value, "value"))
        self._mark()

    def say_refused(self, error: Exception) -> None:
        """Say beside the denominator why a value was not stored."""
        mark_field(self._lines["denominator"], self._labels["denominator"], error_text(error).line, Severity.ERROR)

    def commit(self) -> None:
        """Hand over what was typed and can be understood."""
        self._commit_timer.stop()
        if self._indicator is None or self._stored is None or self._is_locked:
            return
        changes = self._changes()
        if changes:
            self.committed.emit(self._indicator.id, self._stored.period_id, changes)
        self._mark()

    def carry_over(self) -> None:
        """Put last period's text into the field that has the focus."""
        for name in _NAMES:
            field = self._lines.get(name, self._ui.note_edit)
            if field.hasFocus() and name != "value":
                self._carry(name)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when the note loses the focus."""
        if event.type() is QEvent.Type.FocusOut:
            self.commit()
        return super().eventFilter(watched, event)

    def _typing(self) -> None:
        if not self._is_locked and self._indicator is not None:
            self._commit_timer.start()

    def _write_today(self) -> None:
        if self._lines["as_of_on"].hasFocus() and not self._is_locked:
            self._set_text("as_of_on", QDate.currentDate().toString("yyyy-MM-dd"))
            self.commit()

    def _carry(self, name: str) -> None:
        if not self._is_locked and self._previous[name].value:
            self._set_text(name, self._previous[name].value)
            self.commit()

    def _changes(self) -> dict[str, Any]:
        stored = self._stored
        if stored is None:
            return {}
        changes: dict[str, Any] = {}
        for name in _NAMES:
            try:
                value = self._read(name)
            except ValueRefusedError:
                continue
            if value != getattr(stored, name):
                changes[name] = value
        computed = self._computed()
        if computed is not None:
            changes["value"] = computed
            if computed == stored.value:
                del changes["value"]
        return changes

    def _computed(self) -> Decimal | None:
        indicator = self._indicator
        if indicator is None or not indicator.is_ratio:
            return None
        try:
            numerator, denominator = read_number(self.text_of("numerator")), read_number(self.text_of("denominator"))
        except ValueRefusedError:
            return None
        if numerator is None or denominator is None:
            return None
        return ratio(numerator, denominator, indicator.denominator_scale)

    def text_of(self, name: str) -> str:
        """What stands in a field now."""
        return self._lines[name].text() if name in self._lines else self._ui.note_edit.toPlainText()

    def _read(self, name: str) -> Any:
        text = self.text_of(name)
        return _READERS[name](text) if name in _READERS else text

    def _set_text(self, name: str, text: str) -> None:
        if self.text_of(name) == text:
            return
        if name in self._lines:
            self._lines[name].setText(text)
        else:
            self._ui.note_edit.blockSignals(True)
            self._ui.note_edit.setPlainText(text)
            self._ui.note_edit.blockSignals(False)

    def _mark(self) -> None:
        computed = self._computed()
        self._lines["value"].setReadOnly(self._is_locked or computed is not None)
        if computed is not None:
            self._set_text("value", figure(computed))
        for name, line in self._lines.items():
            try:
                self._read(name)
            except ValueRefusedError as error:
                details = (("text", error.text), ("example", error.example))
                problem = Problem(name, error.code, Severity.ERROR, details)
                mark_field(line, self._labels[name], problem_sentence(problem), Severity.ERROR)
            else:
                mark_field(line, self._labels[name])
        self._question_figure(computed)

    def _question_figure(self, computed: Decimal | None) -> None:
        """Ask beside the value about a slip of units or an unlikely jump; it is stored all the same."""
        try:
            number = computed if computed is not None else self._read("value")
        except ValueRefusedError:
            return
        if self._indicator is None or number is None:
            return
        for problem in figure_problems(self._indicator, number, self._earlier):
            mark_field(self._lines["value"], self._labels["value"], problem_sentence(problem), problem.severity)


def _shown(value: IndicatorValue | None, name: str) -> str:
    held = getattr(value, name) if value is not None else None
    if held is None:
        return ""
    if isinstance(held, Decimal):
        return figure(held)
    return held.isoformat() if isinstance(held, date) else str(held)
