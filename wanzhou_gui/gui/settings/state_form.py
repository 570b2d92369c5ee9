"""状态用语: which states units may declare, and what the office calls them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from wanzhou_gui.domain.entries import ProgressStatus, Severity
from wanzhou_gui.domain.status_list import (
    LONGEST_WORD,
    STANDARD_STATES,
    StatusList,
    offered_setting,
    word_setting,
)
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_state_form import Ui_StateForm
from wanzhou_gui.gui.settings.setting_history import SettingHistory
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import STATUS_WORDS
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services

# Side by side in two blocks, so that all of them are seen at once in the smallest window with the largest letters.
_ROWS = 5
_COLUMNS = 4


class StateForm(QWidget):
    """A word and a tick for each state; stored as soon as the field is left."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_StateForm()
        self._ui.setupUi(self)
        self._desk = desk
        self._states = STANDARD_STATES
        self._edits: dict[ProgressStatus, QLineEdit] = {}
        self._checks: dict[ProgressStatus, QCheckBox] = {}
        for at, (status, word) in enumerate(STATUS_WORDS.items()):
            self._add_line(at, status, word)
        grid = self._ui.states_layout
        for block in range(2):
            for column, heading in enumerate(("标准用语", "本机关用语", "供选择")):
                label = QLabel(heading, self)
                theme.set_kind(label, "second")
                grid.addWidget(label, 0, block * _COLUMNS + column)
        # Between the two blocks, and what is left over at the right.
        grid.setColumnMinimumWidth(_COLUMNS - 1, theme.px(24))
        grid.setColumnStretch(2 * _COLUMNS, 1)
        self._ui.default_button.clicked.connect(self._restore_standard)
        # Down one block, then down the other; the button comes last.
        last: QWidget | None = None
        for widget in (*(one for status in STATUS_WORDS for one in (self._edits[status], self._checks[status])), self._ui.default_button):
            if last is not None:
                QWidget.setTabOrder(last, widget)
            last = widget
        SettingHistory(desk, self, self.fields)

    @property
    def fields(self) -> Mapping[str, QWidget]:
        """The fields by the names of their settings."""
        words: dict[str, QWidget] = {word_setting(status): edit for status, edit in self._edits.items()}
        return words | {offered_setting(status): check for status, check in self._checks.items()}

    def refresh(self) -> None:
        """Read the list anew."""
        self._desk.ask(lambda services: services.settings.states(), self._show)

    def commit(self) -> None:
        """Store what differs; a list that cannot be used is refused in words, and the old one stays in force."""
        wanted = self._wanted()
        if wanted == self._states:
            self._say("")
            return

        def save(services: Services) -> tuple[StatusList, Changes]:
            changes = services.settings.change_states(wanted)
            return services.settings.states(), changes

        self._desk.act(save, lambda found: found[1], initiator=self, done=self._saved, failed=self._refused)

    def _add_line(self, at: int, status: ProgressStatus, word: str) -> None:
        row, column = at % _ROWS + 1, at // _ROWS * _COLUMNS
        edit, check = QLineEdit(self), QCheckBox(self)
        edit.setObjectName(f"{status.value}_edit")
        edit.setAccessibleName(f"{word}的本机关用语")
        edit.setPlaceholderText(word)
        edit.setMaxLength(LONGEST_WORD)
        edit.setFixedWidth(theme.px(180))
        check.setObjectName(f"{status.value}_check")
        check.setAccessibleName(f"{word}供填报选择")
        check.setChecked(True)
        edit.editingFinished.connect(self.commit)
        check.clicked.connect(self.commit)
        grid = self._ui.states_layout
        grid.addWidget(QLabel(word, self), row, column)
        grid.addWidget(edit, row, column + 1)
        grid.addWidget(check, row, column + 2, Qt.AlignmentFlag.AlignHCenter)
        self._edits[status], self._checks[status] = edit, check

    def _wanted(self) -> StatusList:
        written = ((status, edit.text().strip()) for status, edit in self._edits.items())
        return StatusList(
            tuple((status, word) for status, word in written if word not in ("", STATUS_WORDS[status])),
            frozenset(status for status, check in self._checks.items() if not check.isChecked()),
        )

    def _show(self, states: StatusList) -> None:
        self._states = states
        for status, edit in self._edits.items():
            if not edit.hasFocus():
                edit.setText(states.own_word(status))
        self._show_ticks()
        self._say("")

    def _show_ticks(self) -> None:
        for status, check in self._checks.items():
            check.setChecked(status not in self._states.withdrawn)

    def _restore_standard(self) -> None:
        for edit in self._edits.values():
            edit.clear()
        for check in self._checks.values():
            check.setChecked(True)
        self.commit()

    def _saved(self, found: tuple[StatusList, Changes]) -> None:
        self._states = found[0]
        self._say("")

    def _refused(self, error: Exception) -> None:
        # A word is left for the clerk to mend; a tick goes back, so that what is seen is what holds.
        self._show_ticks()
        self._say(error_text(error).line)

    def _say(self, line: str) -> None:
        mark_field(self._ui.default_button, self._ui.state_problem, line, Severity.ERROR)
