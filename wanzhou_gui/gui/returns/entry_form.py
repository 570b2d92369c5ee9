"""The form of one unit's part in one task: what is typed, what stood there last period, what is asked about it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QDate, QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut, QTextCursor
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from wanzhou_gui.domain.entries import (
    ENTRY_FIELDS,
    Entry,
    Problem,
    ProgressStatus,
    Severity,
    ValueRefusedError,
    read_date,
    read_percent,
)
from wanzhou_gui.domain.history import FieldStep
from wanzhou_gui.domain.plans import UnitRole
from wanzhou_gui.domain.status_list import STANDARD_STATES, StatusList
from wanzhou_gui.gui.generated.returns.ui_entry_form import Ui_EntryForm
from wanzhou_gui.gui.returns.entry_saver import EntryKey, FieldChange
from wanzhou_gui.gui.returns.previous_text import PreviousText
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel, mark_field
from wanzhou_gui.reports.status_words import offered_words
from wanzhou_gui.reports.wording import (
    chinese_day,
    field_label,
    figure,
    percent,
    problem_sentence,
    role_word,
    status_word,
)
from wanzhou_gui.usecases.entries import FormRow
from wanzhou_gui.usecases.services import Services

# A pause this long after the last key keeps half-typed text (draft) and commits it (save).
DRAFT_PAUSE_MS = 300
COMMIT_PAUSE_MS = 800
Field = QPlainTextEdit | QLineEdit | QComboBox


class EntryForm(QWidget):
    """Shows one task of a unit's return and says what was typed.

    Signals:
        draft_typed(EntryKey, str, str): a field and its half-typed text.
        draft_dropped(EntryKey, str): a field went back to what is stored.
        committed(EntryKey, dict): FieldChange by field name, to be saved.
        conflict_decided(bool): whether the clerk keeps what was typed.
        left(): the clerk wants to go back to the table.
    """

    draft_typed = Signal(object, str, str)
    draft_dropped = Signal(object, str)
    committed = Signal(object, object)
    conflict_decided = Signal(bool)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_EntryForm()
        self._ui.setupUi(self)
        self._row: FormRow | None = None
        self._key: EntryKey | None = None
        self._stored: Entry | None = None
        self._problems: tuple[Problem, ...] = ()
        self._is_locked = True
        self._says_missing = False
        self._drafted: set[str] = set()
        self._sent: dict[str, Any] = {}
        self._typed: set[str] = set()
        self._fields: dict[str, Field] = {
            "progress_text": self._ui.progress_text_edit,
            "completion_percent": self._ui.completion_percent_edit,
            "status": self._ui.status_combo,
            "problems_text": self._ui.problems_text_edit,
            "next_steps": self._ui.next_steps_edit,
            "coordination": self._ui.coordination_edit,
            "expected_on": self._ui.expected_on_edit,
            "evidence": self._ui.evidence_edit,
        }
        self._labels: dict[str, ProblemLabel] = {
            name: getattr(self._ui, f"{name}_problem") for name in ENTRY_FIELDS
        }
        self._previous: dict[str, PreviousText] = {
            name: getattr(self._ui, f"{name}_previous") for name in ENTRY_FIELDS
        }
        self._states = STANDARD_STATES
        self._offer_states(None)
        self._draft_timer = self._timer(DRAFT_PAUSE_MS, self._keep_drafts)
        self._commit_timer = self._timer(COMMIT_PAUSE_MS, self.commit)
        self._connect_fields()
        self._ui.source_button.toggled.connect(self._ui.source_text.setVisible)
        self._ui.keep_mine_button.clicked.connect(lambda: self.conflict_decided.emit(True))
        self._ui.take_theirs_button.clicked.connect(lambda: self.conflict_decided.emit(False))
        for keys, act in (("F8", self.carry_over), ("Ctrl+;", self._write_today), ("Esc", self.left.emit)):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    @property
    def fields(self) -> Mapping[str, Field]:
        """The widgets of the fields by name."""
        return self._fields

    @property
    def key(self) -> EntryKey | None:
        """Which entry is shown."""
        return self._key

    def history_of(self, field: str) -> Callable[[Services], list[FieldStep]] | None:
        """The question for every value a field of the entry in view was given."""
        key = self._key
        if key is None:
            return None
        return lambda services: services.history.of_entry_field(key.task_id, key.unit_id, key.period_id, field)

    @property
    def stored(self) -> Entry | None:
        """The entry as it is stored, as far as the window knows."""
        return self._stored

    @property
    def co_units_button(self) -> QPushButton:
        """Asks for the other units' words on a task this unit leads."""
        return self._ui.co_units_button

    def show_row(
        self, row: FormRow, *, period: str, previous_period: str, is_locked: bool, states: StatusList = STANDARD_STATES
    ) -> None:
        """Show a task; what was typed for another one must have been committed before."""
        self._states = states
        is_same = self._key == EntryKey.of(row.entry)
        is_locked = is_locked or row.is_approved
        pending = self.changes() if is_same and not is_locked else {}
        self._row, self._key, self._is_locked = row, EntryKey.of(row.entry), is_locked
        self._stored, self._problems = row.entry, row.problems
        if not is_same:
            self._draft_timer.stop()
            self._commit_timer.stop()
            self._drafted.clear()
            self._sent.clear()
            self._typed.clear()
            self._says_missing = False
            self._ui.conflict_frame.hide()
            self._ui.source_button.setChecked(False)
            self._ui.fields_area.verticalScrollBar().setValue(0)
        self._show_heading(row, period, previous_period)
        is_asked_date = row.role is UnitRole.LEAD
        for part in (
            self._ui.expected_on_label,
            self._ui.expected_on_edit,
            self._ui.expected_on_problem,
            self._ui.expected_on_previous,
        ):
            part.setVisible(is_asked_date)
        self._offer_states(row.entry.status, row.previous.status if row.previous else None)
        for name, field in self._fields.items():
            if name not in pending:
                self._set_text(name, self._text_of(row.entry, name))
            if isinstance(field, QComboBox):
                field.setEnabled(not is_locked)
            else:
                field.setReadOnly(is_locked)
            self._previous[name].show_value(
                self._text_of(row.previous, name) if row.previous else "", may_carry=not is_locked
            )
        self._mark()

    def accept_saved(self, entry: Entry, problems: tuple[Problem, ...]) -> None:
        """Take note of what was stored without touching the field that is being typed in."""
        typed = {name for name in self._fields if self._is_dirty(name)}
        self._stored, self._problems = entry, problems
        for name, field in self._fields.items():
            if self._sent.get(name, _NOTHING) == getattr(entry, name):
                del self._sent[name]
            is_the_same = self._refusal(name) is None and self._wanted(name) == getattr(entry, name)
            # A field nobody typed in follows what is stored, or the next save would take it back.
            if (name not in typed and not is_the_same) or (is_the_same and not field.hasFocus()):
                self._set_text(name, self._text_of(entry, name))
            if not self._is_dirty(name):
                self._drafted.discard(name)
        self._mark()

    def put_text(self, name: str, text: str) -> None:
        """Type a text into a field on the clerk's behalf (carried over, restored); it is committed at once."""
        self._set_text(name, text)
        self._typed.add(name)
        self.commit()

    def text_of(self, name: str) -> str:
        """What stands in a field now."""
        field = self._fields[name]
        if isinstance(field, QPlainTextEdit):
            return field.toPlainText()
        if isinstance(field, QLineEdit):
            return field.text()
        status = field.currentData()
        return status_word(ProgressStatus(status), self._states) if status is not None else ""

    def changes(self) -> dict[str, FieldChange]:
        """Fields that differ from what is stored and can be understood."""
        stored = self._stored
        if stored is None or self._is_locked:
            return {}
        found: dict[str, FieldChange] = {}
        for name in ENTRY_FIELDS:
            if not self._is_dirty(name) or self._refusal(name) is not None:
                continue
            found[name] = FieldChange(getattr(stored, name), self._wanted(name))
        return found

    def commit(self) -> None:
        """Hand over what was typed; what cannot be understood stays as half-typed text and is said beside the field."""
        self._draft_timer.stop()
        self._commit_timer.stop()
        if self._key is None or self._is_locked:
            return
        self._keep_drafts(only_refused=True)
        changes = {
            name: change for name, change in self.changes().items() if self._sent.get(name, _NOTHING) != change.wanted
        }
        if changes:
            self._sent.update({name: change.wanted for name, change in changes.items()})
            self.committed.emit(self._key, changes)
        self._typed.clear()
        self._mark()

    def carry_over(self) -> None:
        """Put last period's text into the field that has the focus."""
        name = next((name for name, field in self._fields.items() if field.hasFocus()), None)
        if name is not None:
            self._carry(name)

    def say_missing(self) -> None:
        """From now on also say what is missing in a task nobody has begun."""
        self._says_missing = True
        self._mark()

    def go_to(self, name: str) -> None:
        """Put the cursor into a field."""
        field = self._fields.get(name)
        if field is not None:
            self._ui.fields_area.ensureWidgetVisible(field, 0, 60)
            field.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_conflict(self, theirs: Entry, mine: dict[str, FieldChange]) -> None:
        """Show what was stored elsewhere beside what was typed here, and let the clerk decide."""
        lines = ["这项内容刚在别处修改过，请选择保留哪一份："]
        for name, change in mine.items():
            written = _shown(name, change.wanted, self._states) or "（空）"
            lines.append(f"{field_label(name)}\n现存：{self._text_of(theirs, name) or '（空）'}\n我填的：{written}")
        self._sent.clear()
        self._ui.conflict_label.setText("\n".join(lines))
        self._ui.conflict_frame.show()
        self._ui.keep_mine_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def settle_conflict(self, stored: Entry, *, keep_mine: bool) -> None:
        """End a conflict: take the stored row as seen, and either save what was typed or drop it."""
        self._ui.conflict_frame.hide()
        self._stored = stored
        self._sent.clear()
        if not keep_mine:
            for name in ENTRY_FIELDS:
                self._set_text(name, self._text_of(stored, name))
        self.commit()

    def forget_sent(self) -> None:
        """A save did not happen: what was handed over counts as not saved again."""
        self._sent.clear()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Commit when a text field loses the focus to another field; give wrapped texts the height they need."""
        if watched is self._ui.fields_body:
            if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
                # The scroll area asks before the texts have wrapped to its width, and would squeeze them into each other.
                needed = self._ui.fields_layout.minimumHeightForWidth(self._ui.fields_body.width())
                self._ui.fields_body.setMinimumHeight(max(0, needed))
            return super().eventFilter(watched, event)
        if (
            event.type() is QEvent.Type.FocusOut
            and isinstance(event, QFocusEvent)
            and event.reason() is not Qt.FocusReason.PopupFocusReason
        ):
            self.commit()
        return super().eventFilter(watched, event)

    def _timer(self, pause_ms: int, act: Any) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(pause_ms)
        timer.timeout.connect(act)
        return timer

    def _connect_fields(self) -> None:
        self._ui.fields_body.installEventFilter(self)
        for name, field in self._fields.items():
            self._previous[name].wanted.connect(lambda name=name: self._carry(name))
            if isinstance(field, QPlainTextEdit):
                field.textChanged.connect(lambda name=name: self._typing(name))
                field.installEventFilter(self)
            elif isinstance(field, QLineEdit):
                field.textEdited.connect(lambda _, name=name: self._typing(name))
                field.editingFinished.connect(self.commit)
                field.returnPressed.connect(self.focusNextChild)
            else:
                field.activated.connect(lambda _: self.commit())

    def _typing(self, name: str) -> None:
        if self._is_locked or self._key is None:
            return
        self._typed.add(name)
        self._draft_timer.start()
        self._commit_timer.start()

    def _keep_drafts(self, *, only_refused: bool = False) -> None:
        if self._key is None:
            return
        for name in sorted(self._typed):
            is_dirty = self._is_dirty(name)
            if is_dirty and (not only_refused or self._refusal(name) is not None):
                self._drafted.add(name)
                self.draft_typed.emit(self._key, name, self.text_of(name))
            elif not is_dirty and name in self._drafted:
                self._drafted.discard(name)
                self.draft_dropped.emit(self._key, name)

    def _carry(self, name: str) -> None:
        text = self._previous[name].value
        if text and not self._is_locked:
            self.put_text(name, text)
            self.go_to(name)

    def _write_today(self) -> None:
        if self._ui.expected_on_edit.hasFocus() and not self._is_locked:
            self.put_text("expected_on", QDate.currentDate().toString("yyyy-MM-dd"))

    def _wanted(self, name: str) -> Any:
        """The value a field means; ValueRefusedError when it means none."""
        field = self._fields[name]
        if isinstance(field, QComboBox):
            status = field.currentData()
            return ProgressStatus(status) if status is not None else None
        text = self.text_of(name)
        if name == "completion_percent":
            return read_percent(text)
        if name == "expected_on":
            return read_date(text)
        return text

    def _refusal(self, name: str) -> Problem | None:
        try:
            self._wanted(name)
        except ValueRefusedError as error:
            details = (("text", error.text), ("example", error.example))
            return Problem(name, error.code, Severity.ERROR, details)
        return None

    def _is_dirty(self, name: str) -> bool:
        stored = self._stored
        if stored is None:
            return False
        try:
            return bool(self._wanted(name) != getattr(stored, name))
        except ValueRefusedError:
            return True

    def _mark(self) -> None:
        if self._row is None or self._stored is None:
            return
        refused = {name: problem for name in ENTRY_FIELDS if (problem := self._refusal(name)) is not None}
        is_untouched = self._stored.is_empty and not self._says_missing
        # Why the office returned the row stands beside its text until somebody changes the row.
        reason = replace(self._row, entry=self._stored).return_reason
        for name, field in self._fields.items():
            if name == "progress_text" and reason:
                mark_field(field, self._labels[name], f"审核退回：{reason}", Severity.ERROR)
                continue
            problem = refused.get(name) or next((one for one in self._problems if one.field == name), None)
            is_hushed = problem is not None and problem.code.endswith("_missing") and is_untouched
            if problem is None or is_hushed:
                mark_field(field, self._labels[name])
            else:
                mark_field(field, self._labels[name], problem_sentence(problem), problem.severity)

    def _text_of(self, entry: Entry | None, name: str) -> str:
        return _shown(name, getattr(entry, name), self._states) if entry is not None else ""

    def _offer_states(self, *kept: ProgressStatus | None) -> None:
        """The states the office offers, and those that stand here or stood here last time."""
        combo = self._ui.status_combo
        words: list[tuple[str, ProgressStatus | None]] = [("（未选）", None)]
        chosen = combo.currentData()
        words += [(word, status) for status, word in offered_words(self._states, (chosen, *kept)).items()]
        if words == [(combo.itemText(at), combo.itemData(at)) for at in range(combo.count())]:
            return
        combo.blockSignals(True)
        combo.clear()
        for word, status in words:
            combo.addItem(word, status)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))
        combo.blockSignals(False)

    def _set_text(self, name: str, text: str) -> None:
        field = self._fields[name]
        if self.text_of(name) == text:
            return
        field.blockSignals(True)
        if isinstance(field, QPlainTextEdit):
            # As one edit, so that the field's own undo still leads back.
            cursor = QTextCursor(field.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(text)
        elif isinstance(field, QLineEdit):
            field.setText(text)
        else:
            field.setCurrentIndex(max(0, field.findText(text)))
        field.blockSignals(False)

    def _show_heading(self, row: FormRow, period: str, previous_period: str) -> None:
        task = row.task
        self._ui.task_label.setText(f"{task.number}　{task.title}")
        facts = [f"本单位：{role_word(row.role)}"]
        due_on = task.extended_to or task.due_on
        if due_on is not None:
            facts.append(f"完成时限：{chinese_day(due_on)}{'（经批准延期）' if task.extended_to else ''}")
        elif task.due_text:
            facts.append(f"时限：{task.due_text}")
        if row.role is UnitRole.RESPONSIBLE:
            facts.append("只填本单位承担部分")
        if row.is_approved:
            facts.append("已审核通过并锁定，更正须先在“审核”中解锁")
        self._ui.task_facts_label.setText("　".join(facts))
        self._ui.co_units_button.setVisible(row.role is UnitRole.LEAD and not self._is_locked)
        self._ui.source_text.setPlainText(task.body)
        self._ui.this_period_label.setText(f"本期：{period}")
        self._ui.previous_period_label.setText(f"上期：{previous_period}" if row.previous else "上期：无")


class _Nothing:
    pass


_NOTHING = _Nothing()


def _shown(name: str, value: object, states: StatusList) -> str:
    match value:
        case None:
            return ""
        case ProgressStatus():
            return status_word(value, states)
        case Decimal():
            return percent(value) if name == "completion_percent" else figure(value)
        case date():
            return value.isoformat()
        case _:
            return str(value)
