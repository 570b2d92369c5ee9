"""One unit beside the matrix: how it stands, what comes next and why, and everything that passed."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QWidget

from wanzhou_gui.domain.chase_board import UnitLine
from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine
from wanzhou_gui.domain.chasing import ChaseKind, PromiseState, ReportingState
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.records import Record
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.chasing.ui_unit_panel import Ui_UnitPanel
from wanzhou_gui.gui.widgets.line_list import LineList
from wanzhou_gui.reports.chasing.together_words import (
    next_step_together_sentence,
    plan_marks,
    request_limit_together,
    standing_words,
)
from wanzhou_gui.reports.chasing.wording import (
    PROMISE_WORDS,
    reporting_word,
    request_limit_sentence,
    request_words,
    short_day,
    step_word,
)
from wanzhou_gui.reports.interview_wording import ladder_sentence
from wanzhou_gui.reports.wording import nature_word, period_label
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.usecases.interviews import RedStep

_PROMISE_LAMPS = {
    PromiseState.KEPT: Lamp.GREEN,
    PromiseState.OPEN: Lamp.NOT_STARTED,
    PromiseState.DUE_TODAY: Lamp.YELLOW,
    PromiseState.BROKEN: Lamp.RED,
    PromiseState.REPLACED: Lamp.NOT_STARTED,
}
# Of a unit in many plans the first few are in sight; the others are scrolled to.
_PLANS_HEIGHT = 132
_STATE_LAMPS = {
    ReportingState.ON_TIME: Lamp.GREEN,
    ReportingState.CHASED: Lamp.YELLOW,
    ReportingState.RETURNED: Lamp.UNKNOWN,
    ReportingState.MISSING: Lamp.RED,
    ReportingState.WAITING: Lamp.NOT_STARTED,
    ReportingState.NOT_ASKED: Lamp.NOT_STARTED,
}


class UnitPanel(QFrame):
    """The unit chosen in the matrix.

    Signals:
        call_asked(): note a call.
        step_asked(): issue the step proposed (or any other).
        copy_asked(bool): copy the message; True for the long one.
        request_asked(): count a further demand.
        returns_asked(): open the unit's returns.
        paper_asked(int): show an issued letter.
        contact_asked(): correct whom to call.
        plan_asked(int): open the unit's returns for that plan.
        interview_asked(int): propose 约谈, or go on with a proposal, on the page of that task.
    """

    call_asked = Signal()
    step_asked = Signal()
    copy_asked = Signal(bool)
    request_asked = Signal()
    returns_asked = Signal()
    paper_asked = Signal(int)
    plan_asked = Signal(int)
    contact_asked = Signal()
    interview_asked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_UnitPanel()
        self._ui.setupUi(self)
        ui = self._ui
        self._history = LineList("往来记录")
        self._history.chosen.connect(self._open)
        self._history.setMinimumHeight(theme.px(88))
        ui.panel_layout.addWidget(self._history, 1)
        self._plans = LineList("各方案的报送情况")
        self._plans.chosen.connect(self.plan_asked.emit)
        ui.plans_layout.addWidget(self._plans)
        ui.call_button.setIcon(theme.icon("phone", theme.SURFACE))
        ui.call_button.setIconSize(theme.icon_size(16))
        ui.done_label.hide()
        self._red_task = 0
        self._show_red(None)
        ui.interview_button.clicked.connect(lambda: self.interview_asked.emit(self._red_task))
        ui.contact_button.clicked.connect(self.contact_asked)
        ui.call_button.clicked.connect(self.call_asked)
        ui.step_button.clicked.connect(self.step_asked)
        ui.copy_short_button.clicked.connect(lambda: self.copy_asked.emit(False))
        ui.copy_chat_button.clicked.connect(lambda: self.copy_asked.emit(True))
        ui.request_button.clicked.connect(self.request_asked)
        ui.returns_button.clicked.connect(self.returns_asked)

    @property
    def history(self) -> tuple[ListLine, ...]:
        """What passed, newest first."""
        return self._history.lines

    def say_done(self, words: str) -> None:
        """Confirm something that leaves no other trace, such as a copied text."""
        self._ui.done_label.setText(words)
        self._ui.done_label.setVisible(bool(words))

    def show_line(self, board: TogetherBoard, line: TogetherLine | None, red: RedStep | None = None) -> None:
        """Show a unit; without one the panel is empty. `red` is what its red tasks ask for beside the chase."""
        ui = self._ui
        self._show_red(red if line is not None else None)
        self.setEnabled(line is not None)
        self.say_done("")
        if line is None:
            ui.name_label.setText("没有选中单位")
            for label in (ui.state_label, ui.contact_label, ui.proposal_label, ui.request_label):
                label.clear()
            self._show_history(())
            ui.plans_body.hide()
            return
        unit = line.unit
        ui.name_label.setText(unit.name)
        told = reporting_word(line.state)
        if len(line.parts) > 1 and line.is_owed:
            told += f" {len(line.owed)}/{len(line.parts)}"
        ui.state_label.setText(f"{period_label(board.period)}　{told}")
        people = [f"{who} {number}".strip() for who, number in
                  ((unit.contact_name, unit.contact_phone), (unit.leader_name, unit.leader_phone)) if who or number]  # fmt: skip
        contact = "　".join(people) or "单位字典里没有登记电话"
        ui.contact_label.setText(f"{nature_word(unit.nature)}　{contact}")
        ui.proposal_label.setText(next_step_together_sentence(board, line))
        theme.set_kind(ui.proposal_label, "problem" if line.proposal.kind is not None else "second")
        limit = _limit_sentence(line, board.settings.request_limit)
        asked = f"本期要求{line.requests.total}次：{request_words(line.requests)}。" if line.requests.total else "本期还没有提过要求。"
        ui.request_label.setText(limit or asked)
        kind = line.proposal.kind
        is_letter = kind is not None and kind is not ChaseKind.PHONE
        ui.step_button.setText(f"{step_word(kind, unit.nature)}(&E)…" if is_letter and kind else "催办文书(&E)…")
        ui.step_button.setEnabled(line.is_owed)
        self._show_plans(board, line)
        self._show_history(_history_lines(board, line))

    def _show_red(self, red: RedStep | None) -> None:
        ui = self._ui
        ui.red_label.setVisible(red is not None)
        ui.interview_button.setVisible(red is not None)
        if red is not None:
            self._red_task = red.proposal.task_id if red.proposal is not None and red.proposal.is_open else red.standing.runs[0].task.id
            ui.red_label.setText(ladder_sentence(red.standing, red.is_due, red.proposal))
            theme.set_kind(ui.red_label, "problem" if red.is_due else "caption")

    @property
    def plans(self) -> tuple[ListLine, ...]:
        """How the unit stands with each plan, where there are several."""
        return self._plans.lines

    def _show_plans(self, board: TogetherBoard, line: TogetherLine) -> None:
        """What the unit owes in each plan; a single plan is told by the state above."""
        marks = plan_marks(board)
        lines = tuple(
            ListLine(
                f"{marks[part.plan.id]}{part.plan.title}",
                f"{standing_words(part.line)}　{period_label(part.board.period)}　任务{part.line.standing.role_count}项",
                "",
                _STATE_LAMPS[part.line.state],
                part.line.is_owed,
                part.plan.id,
            )
            for part in line.parts
        )
        self._plans.show_lines(lines)
        self._plans.setFixedHeight(min(self._plans.full_height, theme.px(_PLANS_HEIGHT)))
        self._ui.plans_body.setVisible(not board.is_single)

    def _show_history(self, lines: tuple[ListLine, ...]) -> None:
        self._history.show_lines(lines)
        self._history.setVisible(bool(lines))
        self._ui.history_empty_label.setVisible(not lines)

    def _open(self, target: object) -> None:
        match target:
            case ("paper", int(paper_id)):
                self.paper_asked.emit(paper_id)


def _history_lines(board: TogetherBoard, line: TogetherLine) -> tuple[ListLine, ...]:
    """Calls, letters and further demands of the period, newest first; over several plans with the marks of those meant."""
    marks = plan_marks(board)

    def about(rows: Callable[[UnitLine], Iterable[Record]], row_id: int) -> str:
        meant = [part for part in line.parts if any(one.id == row_id for one in rows(part.line))]
        return "" if len(meant) == len(line.parts) else "　" + "".join(marks[part.plan.id] for part in meant)

    promises = {promise.note.id: promise for promise in line.promises}
    chases = {note.id: place for place, note in enumerate(line.chasing_calls, start=1)}
    found: list[tuple[str, int, ListLine]] = []
    for note in line.notes:
        promise = promises.get(note.id)
        right = f"承诺{short_day(promise.promised_on)} {PROMISE_WORDS[promise.state]}" if promise else ""
        found.append(
            (
                note.called_on.isoformat(),
                note.id,
                ListLine(
                    f"{short_day(note.called_on)} {'提醒' if note.is_reminder else f'第{chases[note.id]}次电话'}"
                    + (f" {note.spoke_with}" if note.spoke_with else "")
                    + about(lambda own: own.notes, note.id),
                    note.said,
                    right,
                    _PROMISE_LAMPS[promise.state] if promise else None,
                    promise is not None and promise.state is PromiseState.BROKEN,
                ),
            )
        )
    for step in line.steps:
        by = f"时限{short_day(step.reply_by)}" if step.reply_by else ""
        found.append(
            (
                step.taken_on.isoformat(),
                step.id,
                ListLine(
                    f"{short_day(step.taken_on)} {step_word(step.kind, line.unit.nature)}"
                    + about(lambda own: own.steps, step.id),
                    f"{step.number_text}，回车看原件",
                    by,
                    target=("paper", step.paper_id),
                ),
            )
        )
    found += [
        (
            other.asked_on.isoformat(),
            other.id,
            ListLine(
                f"{short_day(other.asked_on)} 其他要求",
                other.subject,
                f"时限{short_day(other.due_on)}" if other.due_on else "",
            ),
        )
        for other in line.others
    ]
    return tuple(one for _, _, one in sorted(found, key=lambda each: each[:2], reverse=True))


def _limit_sentence(line: TogetherLine, limit: int) -> str:
    if len(line.parts) == 1:
        return request_limit_sentence(line.parts[0].line, limit)
    return request_limit_together(line, limit, request_words(line.requests))
