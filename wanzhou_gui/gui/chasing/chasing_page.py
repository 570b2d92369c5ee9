"""催报: the matrix of who has reported, and one keystroke to the next call, letter or message."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QFocusEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.workdays import ShortNotice
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.chasing.call_dialog import CallDialog
from wanzhou_gui.gui.chasing.chase_acts import ChaseActs
from wanzhou_gui.gui.chasing.deliveries_dialog import DeliveriesDialog
from wanzhou_gui.gui.chasing.issued_notice import IssuedNotice
from wanzhou_gui.gui.chasing.letters_dialog import LettersDialog
from wanzhou_gui.gui.chasing.matrix import MatrixModel, StateDelegate
from wanzhou_gui.gui.chasing.narrowing import Narrowing
from wanzhou_gui.gui.chasing.request_dialog import RequestDialog
from wanzhou_gui.gui.chasing.unit_panel import UnitPanel
from wanzhou_gui.gui.desk import Desk, InPlan, Scope
from wanzhou_gui.gui.generated.chasing.ui_chasing_page import Ui_ChasingPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.returns.field_history_dialog import show_rows_history
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.frozen_table import FrozenTable
from wanzhou_gui.gui.widgets.line_list import LineList
from wanzhou_gui.gui.widgets.section_card import SectionCard
from wanzhou_gui.reports.chasing.together_words import (
    counts_sentence_together,
    due_sentence_together,
    plans_sentence,
    promise_together_sentence,
)
from wanzhou_gui.reports.chasing.wording import (
    REPORTING_SHAPES,
    REPORTING_WORDS,
    counts_sentence,
    due_sentence,
    short_day,
    short_notice_sentence,
    years_missing_sentence,
)
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.chasing import Place
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.interviews import RedStep
from wanzhou_gui.usecases.services import Services

# The key to the marks of plans stays above the list while it is short.
_MOST_PLANS_TOLD = 5
_LONGEST_TITLE = 20
_CONCERNS = (Subject.CHASE, Subject.RETURN, Subject.ENTRY, Subject.PERIOD, Subject.PLAN, Subject.UNIT, Subject.SETTING)


@dataclass(frozen=True)
class _Read:
    board: TogetherBoard
    notices: tuple[ShortNotice, ...]
    is_sent: bool
    scores: bool


# By unit: the plan whose red tasks ask for something, and what they ask for.
_Red = dict[int, tuple[Place, RedStep]]


class ChasingPage(Page):
    """Who has not reported, and what is done about it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_ChasingPage()
        self._ui.setupUi(self)
        self._board: TogetherBoard | None = None
        self._red: _Red = {}
        self._asked = Scope()
        self._wanted_unit: int | None = None
        self._wants_deliveries = False
        self._model = MatrixModel()
        self._matrix = FrozenTable(1, "报送情况：单位和周期")
        self._delegate = StateDelegate(self._matrix)
        self._panel = UnitPanel()
        self._acts = ChaseActs(desk, self, self._panel, IssuedNotice(self._ui.work_layout))
        self._narrowing = Narrowing(self._model, self._ui.work_layout)
        self._promises = LineList("承诺到期的单位")
        self._promise_card = SectionCard("今天要办")
        self._empty = EmptyState("", "", "phone")
        self._dress()
        self._connect()

    @property
    def board(self) -> TogetherBoard | None:
        """What is shown, of one plan or of all, None before it was read."""
        return self._board

    @property
    def call_dialog(self) -> CallDialog | None:
        """The open form for a call, if any."""
        return self._acts.call

    @property
    def request_dialog(self) -> RequestDialog | None:
        """The open form for a further demand, if any."""
        return self._acts.request

    @property
    def letters_dialog(self) -> LettersDialog | None:
        """The open form for letters, if any."""
        return self._acts.letters

    @property
    def deliveries(self) -> DeliveriesDialog | None:
        """The list of papers on their way, if it was opened."""
        return self._acts.deliveries

    @property
    def current_line(self) -> TogetherLine | None:
        """The unit under the cursor."""
        return self._model.line_at(self._matrix.currentIndex().row())

    def _dress(self) -> None:
        ui = self._ui
        ui.page_stack.addWidget(self._empty)
        self._matrix.setModel(self._model)
        self._matrix.setSelectionMode(FrozenTable.SelectionMode.SingleSelection)
        ui.matrix_layout.insertWidget(0, self._matrix, 1)
        shapes = "　".join(f"{REPORTING_SHAPES[state]}{word}" for state, word in REPORTING_WORDS.items())
        ui.legend_label.setText(f"{shapes}　　单击或回车打开填报，F8 记电话")
        ui.legend_label.setWordWrap(True)
        self._promise_card.body.addWidget(self._promises, 1)
        self._calm = QLabel("今天没有到期的承诺。")
        self._calm.setAlignment(Qt.AlignmentFlag.AlignTop)
        theme.set_kind(self._calm, "second")
        self._promise_card.body.addWidget(self._calm, 1)
        ui.unit_layout.addWidget(self._panel, 3)
        ui.unit_layout.addWidget(self._promise_card, 1)
        self._promises.setMinimumHeight(theme.px(64))
        ui.unit_side.setMinimumWidth(theme.px(338))
        ui.work_splitter.setStretchFactor(0, 1)
        ui.work_splitter.setStretchFactor(1, 0)
        ui.work_splitter.setSizes([900, theme.px(350)])
        ui.warning_icon_label.setPixmap(theme.icon_pixmap("alert-triangle", "#8A5A00", theme.px(18)))
        for button, icon in (
            (ui.letters_button, "file-text"),
            (ui.deliveries_button, "send"),
            (ui.list_pdf_button, "file-type-pdf"),
            (ui.list_workbook_button, "file-spreadsheet"),
        ):
            button.setIcon(theme.icon(icon))
            button.setIconSize(theme.icon_size())

    def _connect(self) -> None:
        ui, panel = self._ui, self._panel
        self._empty.asked.connect(self._help_out)
        self._matrix.selectionModel().currentChanged.connect(self._show_current)
        self._matrix.row_activated.connect(lambda _: self._open_returns())
        self._matrix.clicked.connect(self._clicked)
        self._promises.chosen.connect(self._go_to_promise)
        ui.letters_button.clicked.connect(lambda: self.issue_letters(None))
        ui.deliveries_button.clicked.connect(self.show_deliveries)
        ui.list_pdf_button.clicked.connect(self.export_list_pdf)
        ui.list_workbook_button.clicked.connect(self.export_list_workbook)
        ui.copy_all_button.clicked.connect(self._acts.copy_every_message)
        ui.rules_button.clicked.connect(self.open_rules)
        ui.scoring_button.clicked.connect(lambda: self.desk.wanted.emit("scoring", None))
        ui.due_day_button.clicked.connect(lambda: self.desk.wanted.emit("settings", "periods"))
        panel.call_asked.connect(self.note_call)
        panel.step_asked.connect(lambda: self.issue_letters(self.current_line))
        panel.copy_asked.connect(self.copy_message)
        panel.request_asked.connect(self.note_request)
        panel.returns_asked.connect(self._open_returns)
        panel.paper_asked.connect(self._save_paper)
        panel.interview_asked.connect(self._open_task)
        panel.plan_asked.connect(self._open_returns_of)
        panel.contact_asked.connect(self._open_contact)
        self._acts.finished.connect(self._matrix.setFocus)
        for keys, act in (("F5", self.refresh), ("F8", self.note_call), ("Ctrl+H", self.show_history)):
            QShortcut(QKeySequence(keys), self, act)

    def show_history(self) -> None:
        """Everything that was put on record of calls, letters and demands of the unit in view, or taken off."""
        line = self.current_line
        if line is not None:
            unit = line.unit
            show_rows_history(
                self.desk, f"{unit.name}　往来记录", lambda services: services.part_histories.of_contacts(unit.id), self
            )

    def show_scope(self, scope: Scope) -> None:
        """Show another plan or period."""
        self._asked = scope
        self._red = {}
        self._narrowing.show_all()
        if scope.plan_id is None and not scope.all_plans:
            self._say_empty("台账里还没有行动方案。", "导入行动方案")
        elif scope.period_id is None:
            self._say_empty("方案已在台账里，还没有报送周期。", "去设置报送周期")
        else:
            self.refresh()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Read again when anything shown here changed."""
        if changes.concern(*_CONCERNS):
            self.refresh()

    def show_target(self, target: object) -> None:
        """("unit", unit_id): bring a unit up; ("units", ids, words): them alone; "deliveries": papers on their way."""
        match target:
            case ("units", frozenset() as unit_ids, str(words)):
                self._narrowing.show_only(unit_ids, words)
            case "deliveries":
                self.show_deliveries()
            case ("unit", int(unit_id)):
                self._wanted_unit = unit_id
                self._choose_unit(unit_id)

    def search(self, text: str) -> None:
        """Bring up the first unit whose name has the text."""
        for row in range(self._model.rowCount()):
            line = self._model.line_at(row)
            if line is not None and any(text in name for name in line.unit.names):
                self._choose_unit(line.unit.id)
                return

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard starts in the matrix."""
        super().focusInEvent(event)
        self._matrix.setFocus()

    def refresh(self) -> None:
        """Read the board anew."""
        scope = self.desk.scope
        plan_id, period_id = scope.plan_id, scope.period_id
        if period_id is None or (plan_id is None and not scope.all_plans):
            return
        self._asked = scope

        def show(known: _Read) -> None:
            if self._asked == scope:
                self._show(known)
                places = known.board.places
                # Redness needs every return of every plan; the list does not wait for it.
                self.desk.ask(lambda services: _read_red(services, places), lambda red: self._show_red(scope, red))

        def failed(error: Exception) -> None:
            if not isinstance(error, RejectedError) or error.code != "no_plan_asks":
                self.desk.failed.emit(error)
            elif self._asked == scope:
                self._say_empty(error_text(error).what, "去设置报送周期")

        self.desk.ask(lambda services: _read(services, period_id, plan_id), show, failed)

    def _say_empty(self, sentence: str, action: str) -> None:
        self._board = None
        self._empty.say(sentence, action)
        self._ui.page_stack.setCurrentWidget(self._empty)

    def _help_out(self) -> None:
        key = "plan_review" if self._asked.plan_id is None and not self._asked.all_plans else "settings"
        self.desk.wanted.emit(key, None if key == "plan_review" else "periods")

    def _show(self, known: _Read) -> None:
        board = known.board
        is_new_shape = self._board is None or (self._board.columns, len(self._board.boards)) != (board.columns, len(board.boards))
        before = self.current_line
        self._board = board
        ui = self._ui
        ui.page_stack.setCurrentWidget(ui.work_page)
        self._model.show(board)
        if is_new_shape:
            self._size_columns()
        ui.counts_label.setText(f"{period_label(board.period)}　{_counts(board)}。")
        ui.plans_label.setText(f"方案：{plans_sentence(board, _LONGEST_TITLE)}" if len(board.boards) <= _MOST_PLANS_TOLD else f"共{len(board.boards)}个方案，选中单位后在右边看各方案。")
        ui.plans_label.setToolTip(plans_sentence(board))
        ui.plans_label.setVisible(not board.is_single)
        ui.letters_button.setEnabled(bool(board.owed))
        ui.scoring_button.setVisible(known.scores)
        self._show_warnings(known)
        self._show_promises(board)
        wanted = self._wanted_unit or (before.unit.id if before is not None else None)
        self._wanted_unit = None
        first = next(iter(board.owed), None) or next(iter(board.lines), None)
        self._choose_unit(wanted if wanted is not None else (first.unit.id if first is not None else 0))
        self._show_line(self.current_line)
        if self._wants_deliveries:
            self.show_deliveries()

    def _show_red(self, scope: Scope, red: _Red) -> None:
        if self._asked == scope and red != self._red:
            self._red = red
            self._show_line(self.current_line)

    def _size_columns(self) -> None:
        columns = self._model.period_columns
        is_single = self._model.plan_column is None
        widths = {0: 196 if is_single else 160, **dict.fromkeys(columns, 124 if is_single else 116)}
        rest = (76, 150) if is_single else (80, 76, 150)
        widths |= dict(enumerate(rest, columns.stop))
        self._matrix.setModel(self._model)
        self._matrix.selectionModel().currentChanged.connect(self._show_current)
        for column in range(columns.start, columns.stop + len(rest)):
            self._matrix.set_delegate(column, self._delegate)
        self._matrix.set_widths(widths)
        self._matrix.horizontalHeader().setStretchLastSection(True)

    def _show_warnings(self, known: _Read) -> None:
        board, told = known.board, []
        if known.is_sent or board.today <= board.due_on:
            told += [("填报表" if known.is_sent else "如今天发填报表：") + short_notice_sentence(one) for one in known.notices]
        told.append(years_missing_sentence(board.years_missing))
        rests = sorted({one.period.due_on for one in board.boards if not board.calendar.is_workday(one.period.due_on)})
        if rests:
            told.append(f"截止日{'、'.join(map(short_day, rests))}不上班。")
        above = [line.unit.name for line in board.lines if line.requests.is_above(board.settings.request_limit)]
        if above:
            told.append(f"{'、'.join(above[:3])}{f'等{len(above)}家' if len(above) > 3 else ''}本期要求超过{board.settings.request_limit}次，请注意减负。")
        said = "".join(one for one in told if one)
        self._ui.warning_label.setText(said)
        self._ui.warning_frame.setVisible(bool(said))
        self._ui.due_day_button.setVisible(bool(rests))

    def _show_promises(self, board: TogetherBoard) -> None:
        asked = {period_id for _, period_id in board.places}
        lines = tuple(
            ListLine(
                one.due.unit.name,
                "" if one.due.period.id in asked else period_label(one.due.period),
                promise_together_sentence(one, board),
                Lamp.YELLOW if one.due.promise.promised_on == board.today else Lamp.RED,
                one.due.promise.promised_on < board.today,
                (one.due.unit.id, one.due.period.id),
            )
            for one in board.due_promises
        )
        self._promises.show_lines(lines)
        self._promises.setVisible(bool(lines))
        self._calm.setVisible(not lines)
        self._promise_card.set_title(f"今天要办（{len(lines)}）" if lines else "今天要办")

    def _choose_unit(self, unit_id: int) -> None:
        if self._board is None:
            return
        for row in range(self._model.rowCount()):
            line = self._model.line_at(row)
            if line is not None and line.unit.id == unit_id:
                current = self._matrix.currentIndex()
                column = current.column() if current.isValid() else self._model.column_of(self._board.period.id)
                self._matrix.setCurrentIndex(self._model.index(row, column))
                return

    def _show_current(self, current: QModelIndex, _: QModelIndex) -> None:
        if self._board is not None:
            self._show_line(self._model.line_at(current.row()))

    def _show_line(self, line: TogetherLine | None) -> None:
        if self._board is not None:
            _, red = self._red.get(line.unit.id, (None, None)) if line is not None else (None, None)
            self._panel.show_line(self._board, line, red)

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.period_id_at(index.column()) is not None:
            self._open_returns()

    def _open_returns(self) -> None:
        """The returns of the unit in the period under the cursor: those of the first plan it owes, else of its first plan."""
        line, board = self.current_line, self._board
        if line is None or board is None:
            return
        column_id = self._model.period_id_at(self._matrix.currentIndex().column())
        if not self.desk.scope.all_plans:
            if column_id is not None:
                self.desk.look_at(period_id=column_id)
            self.desk.wanted.emit("returns", ("unit", line.unit.id))
        else:
            place = board.place_of((line.owed or line.parts)[0], column_id or board.period.id)
            self.desk.wanted.emit("returns", InPlan(*place, ("unit", line.unit.id)))

    def _open_returns_of(self, plan_id: int) -> None:
        line = self.current_line
        part = line.part_of(plan_id) if line is not None else None
        if line is not None and part is not None:
            self.desk.wanted.emit("returns", InPlan(*part.place, ("unit", line.unit.id)))

    def _open_contact(self) -> None:
        if self.current_line is not None:
            self.desk.wanted.emit("settings", ("unit", self.current_line.unit.id, "contact_phone"))

    def _open_task(self, task_id: int) -> None:
        line = self.current_line
        place, _ = self._red.get(line.unit.id, (None, None)) if line is not None else (None, None)
        if place is not None:
            target = ("task", task_id)
            self.desk.wanted.emit("task", InPlan(*place, target) if self.desk.scope.all_plans else target)

    def _go_to_promise(self, target: object) -> None:
        match target:
            case (int(unit_id), int(period_id)):
                self._wanted_unit = unit_id
                asked = {one for _, one in self._board.places} if self._board is not None else set()
                if period_id in asked:
                    self._choose_unit(unit_id)
                else:
                    self.desk.look_at(period_id=period_id)

    def note_call(self) -> None:
        """Open the form for a call to the unit under the cursor."""
        if self._board is not None and self.current_line is not None:
            self._acts.note_call(self._board, self.current_line)

    def note_request(self) -> None:
        """Count a further demand on the unit under the cursor."""
        if self._board is not None and self.current_line is not None:
            self._acts.note_request(self._board, self.current_line)

    def issue_letters(self, line: TogetherLine | None) -> None:
        """Open the form for letters: to one unit, or to everybody who owes a return."""
        if self._board is not None and self._board.owed:
            self._acts.issue_letters(self._board, line)

    def show_deliveries(self) -> None:
        """Open the list of papers on their way to units and of their receipts."""
        self._wants_deliveries = self._board is None
        if self._board is not None:
            self._acts.show_deliveries(self._board)

    def copy_message(self, is_long: bool) -> None:
        """Put the message for the unit under the cursor on the clipboard."""
        if self.current_line is not None:
            self._acts.copy_message(self.current_line.unit.id, is_long)

    def open_rules(self) -> None:
        """Open the office's numbers for chasing."""
        if self._board is not None:
            self._acts.open_rules(self._board.settings)

    def export_list_pdf(self) -> None:
        """未报名单 as a PDF."""
        if self._board is not None:
            self._acts.export(self._board, "pdf")

    def export_list_workbook(self) -> None:
        """未报名单 and the matrix as a workbook."""
        if self._board is not None:
            self._acts.export(self._board, "xlsx")

    def _save_paper(self, paper_id: int) -> None:
        if self.current_line is not None and self._board is not None:
            self._acts.save_paper(self._board, self.current_line, paper_id)


def _counts(board: TogetherBoard) -> str:
    if board.is_single:
        return f"{counts_sentence(board.boards[0])}{due_sentence(board.boards[0])}"
    # The list of promises lies below the plans of a unit; in a low window only this says that there is one.
    due = f"，承诺到期{len(board.due_promises)}家" if board.due_promises else ""
    return f"{counts_sentence_together(board)}{due_sentence_together(board)}{due}"


def _read(services: Services, period_id: int, plan_id: int | None) -> _Read:
    together = services.chasing_together
    board = together.board(period_id, plan_id)
    notices = together.notices_given(board)
    if not board.forms_issued:
        # Before anything was sent out the question is whether there is still time today.
        ahead = together.notice(board)
        notices = (ahead,) if ahead is not None else ()
    return _Read(board, notices, board.forms_issued > 0, services.scoring.is_on())


def _read_red(services: Services, places: tuple[Place, ...]) -> _Red:
    red: _Red = {}
    for place in places:
        for unit_id, step in services.interviews.ladder(*place).items():
            known = red.get(unit_id)
            # What has to be done now goes first, else the longest row of red periods.
            if known is None or (step.is_due, step.standing.task_reds) > (known[1].is_due, known[1].standing.task_reds):
                red[unit_id] = (place, step)
    return red
