"""催报: the matrix of who has reported, and one keystroke to the next call, letter or message."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QModelIndex, QStandardPaths, Qt
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QWidget

from wanzhou_gui.domain.chase_board import ChaseBoard, UnitLine
from wanzhou_gui.domain.chasing import ChaseKind
from wanzhou_gui.domain.lamps import Lamp
from wanzhou_gui.domain.workdays import ShortNotice
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.chasing.call_dialog import CallDialog, CallWish
from wanzhou_gui.gui.chasing.deliveries_dialog import DeliveriesDialog
from wanzhou_gui.gui.chasing.letter_files import save_letters, save_receipts
from wanzhou_gui.gui.chasing.letters_dialog import LettersDialog
from wanzhou_gui.gui.chasing.matrix import MatrixModel, StateDelegate
from wanzhou_gui.gui.chasing.narrowing import Narrowing
from wanzhou_gui.gui.chasing.rules_dialog import RulesDialog
from wanzhou_gui.gui.chasing.unit_panel import UnitPanel
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.chasing.ui_chasing_page import Ui_ChasingPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.frozen_table import FrozenTable
from wanzhou_gui.gui.widgets.line_list import LineList
from wanzhou_gui.gui.widgets.section_card import SectionCard
from wanzhou_gui.reports.chasing.wording import (
    REPORTING_SHAPES,
    REPORTING_WORDS,
    counts_sentence,
    due_promise_sentence,
    due_sentence,
    short_day,
    short_notice_sentence,
    years_missing_sentence,
)
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.reports.workbench.lines import ListLine
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.interviews import RedStep
from wanzhou_gui.usecases.letters import IssuedLetters
from wanzhou_gui.usecases.services import Services

_CONCERNS = (Subject.CHASE, Subject.RETURN, Subject.ENTRY, Subject.PERIOD, Subject.PLAN, Subject.UNIT, Subject.SETTING)


@dataclass(frozen=True)
class _Read:
    board: ChaseBoard
    notice: ShortNotice | None
    is_sent: bool
    scores: bool
    red: dict[int, RedStep]


class ChasingPage(Page):
    """Who has not reported, and what is done about it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_ChasingPage()
        self._ui.setupUi(self)
        self._board: ChaseBoard | None = None
        self._red: dict[int, RedStep] = {}
        self._asked = Scope()
        self._wanted_unit: int | None = None
        self._call: CallDialog | None = None
        self._letters: LettersDialog | None = None
        self.deliveries: DeliveriesDialog | None = None
        self._rules: RulesDialog | None = None
        self._model = MatrixModel()
        self._matrix = FrozenTable(1, "报送情况：单位和周期")
        self._delegate = StateDelegate(self._matrix)
        self._panel = UnitPanel()
        self._narrowing = Narrowing(self._model, self._ui.work_layout)
        self._promises = LineList("承诺到期的单位")
        self._promise_card = SectionCard("今天要办")
        self._empty = EmptyState("", "", "phone")
        self._dress()
        self._connect()

    @property
    def board(self) -> ChaseBoard | None:
        """What is shown, None before it was read."""
        return self._board

    @property
    def call_dialog(self) -> CallDialog | None:
        """The open form for a call, if any."""
        return self._call

    @property
    def letters_dialog(self) -> LettersDialog | None:
        """The open form for letters, if any."""
        return self._letters

    @property
    def current_line(self) -> UnitLine | None:
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
        ui.rules_button.clicked.connect(self._open_rules)
        ui.scoring_button.clicked.connect(lambda: self.desk.wanted.emit("scoring", None))
        ui.due_day_button.clicked.connect(lambda: self.desk.wanted.emit("settings", "periods"))
        panel.call_asked.connect(self.note_call)
        panel.step_asked.connect(self._issue_for_unit)
        panel.copy_asked.connect(self.copy_message)
        panel.request_asked.connect(self.note_request)
        panel.returns_asked.connect(self._open_returns)
        panel.paper_asked.connect(self._save_paper)
        panel.interview_asked.connect(lambda task_id: self.desk.wanted.emit("task", ("task", task_id)))
        for keys, act in (("F5", self.refresh), ("F8", self.note_call)):
            QShortcut(QKeySequence(keys), self, act)

    def show_scope(self, scope: Scope) -> None:
        """Show another plan or period."""
        self._asked = scope
        self._narrowing.show_all()
        if scope.plan_id is None:
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
        if plan_id is None or period_id is None:
            return
        self._asked = scope

        def read(services: Services) -> _Read:
            board = services.chasing.board(plan_id, period_id)
            given = services.chasing.notice_given(plan_id, period_id)
            # Before anything was sent out the question is whether there is still time today.
            ahead = services.chasing.notice(period_id) if not board.forms_issued else None
            return _Read(board, given or ahead, board.forms_issued > 0, services.scoring.is_on(), services.interviews.ladder(plan_id, period_id))

        def show(known: _Read) -> None:
            if self._asked == scope:
                self._show(known)

        self.desk.ask(read, show)

    def _say_empty(self, sentence: str, action: str) -> None:
        self._board = None
        self._empty.say(sentence, action)
        self._ui.page_stack.setCurrentWidget(self._empty)

    def _help_out(self) -> None:
        key = "plan_review" if self._asked.plan_id is None else "settings"
        self.desk.wanted.emit(key, None if key == "plan_review" else "periods")

    def _show(self, known: _Read) -> None:
        board = known.board
        is_new_shape = self._board is None or self._board.periods != board.periods
        before = self.current_line
        self._board = board
        self._red = known.red
        ui = self._ui
        ui.page_stack.setCurrentWidget(ui.work_page)
        self._model.show(board)
        if is_new_shape:
            self._size_columns()
        ui.counts_label.setText(f"{period_label(board.period)}　{counts_sentence(board)}{due_sentence(board)}。")
        ui.letters_button.setEnabled(bool(board.owed))
        ui.scoring_button.setVisible(known.scores)
        self._show_warnings(known)
        self._show_promises(board)
        wanted = self._wanted_unit or (before.unit.id if before is not None else None)
        self._wanted_unit = None
        first = next(iter(board.owed), None) or next(iter(board.lines), None)
        self._choose_unit(wanted if wanted is not None else (first.unit.id if first is not None else 0))
        self._show_line(self.current_line)

    def _size_columns(self) -> None:
        columns = self._model.period_columns
        last = columns.stop
        widths = {0: 196, last: 76, last + 1: 150}
        widths.update(dict.fromkeys(columns, 124))
        self._matrix.setModel(self._model)
        self._matrix.selectionModel().currentChanged.connect(self._show_current)
        for column in columns:
            self._matrix.set_delegate(column, self._delegate)
        self._matrix.set_widths(widths)
        self._matrix.horizontalHeader().setStretchLastSection(True)

    def _show_warnings(self, known: _Read) -> None:
        board, told = known.board, []
        if known.notice is not None and (known.is_sent or board.today <= board.period.due_on):
            told.append(("填报表" if known.is_sent else "如今天发填报表：") + short_notice_sentence(known.notice))
        told.append(years_missing_sentence(board.years_missing))
        due = board.period.due_on
        rests = not board.calendar.is_workday(due)
        if rests:
            told.append(f"截止日{short_day(due)}不上班。")
        above = [line.unit.name for line in board.lines if line.requests.is_above(board.settings.request_limit)]
        if above:
            told.append(f"{'、'.join(above[:3])}{f'等{len(above)}家' if len(above) > 3 else ''}本期要求超过{board.settings.request_limit}次，请注意减负。")
        said = "".join(one for one in told if one)
        self._ui.warning_label.setText(said)
        self._ui.warning_frame.setVisible(bool(said))
        self._ui.due_day_button.setVisible(rests)

    def _show_promises(self, board: ChaseBoard) -> None:
        lines = tuple(
            ListLine(
                one.unit.name,
                "" if one.period.id == board.period.id else period_label(one.period),
                due_promise_sentence(one, board.today),
                Lamp.YELLOW if one.promise.promised_on == board.today else Lamp.RED,
                one.promise.promised_on < board.today,
                (one.unit.id, one.period.id),
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

    def _show_line(self, line: UnitLine | None) -> None:
        if self._board is not None:
            self._panel.show_line(self._board, line, self._red.get(line.unit.id) if line is not None else None)

    def _clicked(self, index: QModelIndex) -> None:
        if self._model.period_id_at(index.column()) is not None:
            self._open_returns()

    def _open_returns(self) -> None:
        line = self.current_line
        if line is None:
            return
        period_id = self._model.period_id_at(self._matrix.currentIndex().column())
        if period_id is not None:
            self.desk.look_at(period_id=period_id)
        self.desk.wanted.emit("returns", ("unit", line.unit.id))

    def _go_to_promise(self, target: object) -> None:
        match target:
            case (int(unit_id), int(period_id)):
                self._wanted_unit = unit_id
                if period_id != self.desk.scope.period_id:
                    self.desk.look_at(period_id=period_id)
                else:
                    self._choose_unit(unit_id)

    def note_call(self) -> None:
        """Open the form for a call to the unit under the cursor."""
        line, board = self.current_line, self._board
        if line is None or board is None:
            return
        dialog = CallDialog(board, line, self)
        dialog.wished.connect(lambda wish: self._keep_call(dialog, board, line, wish))
        self._call = dialog
        dialog.finished.connect(lambda _: self._forget_call())
        dialog.open()

    def _forget_call(self) -> None:
        if self._call is not None:
            self._call.deleteLater()
            self._call = None
        self._matrix.setFocus()

    def _keep_call(self, dialog: CallDialog, board: ChaseBoard, line: UnitLine, wish: CallWish) -> None:
        plan_id, period_id, unit_id = board.plan.id, board.period.id, line.unit.id
        self.desk.act(
            lambda services: services.chasing.note_call(
                plan_id,
                unit_id,
                period_id,
                spoke_with=wish.spoke_with,
                said=wish.said,
                promised_on=wish.promised_on,
                is_reminder=wish.is_reminder,
            ),
            lambda result: result[1],
            initiator=self,
            done=lambda _: dialog.accept(),
            failed=dialog.show_refusal,
        )

    def note_request(self) -> None:
        """Count a further demand on the unit under the cursor."""
        line, board = self.current_line, self._board
        if line is None or board is None:
            return
        subject = messages.ask_text(self, f"记一次要求：{line.unit.name}", "填报表以外，向这个单位提了什么要求")
        if not subject:
            return
        plan_id, period_id, unit_id = board.plan.id, board.period.id, line.unit.id
        self.desk.act(
            lambda services: services.chasing.note_request(plan_id, unit_id, period_id, subject),
            lambda result: result[1],
            initiator=self,
        )

    def _issue_for_unit(self) -> None:
        if self.current_line is not None:
            self.issue_letters(self.current_line)

    def issue_letters(self, line: UnitLine | None) -> None:
        """Open the form for letters: to one unit, or to everybody who owes a return."""
        board = self._board
        if board is None or not board.owed:
            return
        kind = line.proposal.kind if line is not None else None
        kind = ChaseKind.REMINDER if kind in (None, ChaseKind.PHONE) else kind
        units = [line.unit.id] if line is not None else [one.unit.id for one in board.owed]
        dialog = LettersDialog(self.desk, board, kind, units, self)
        dialog.issued.connect(lambda letters: self._take_letters(letters, board, dialog.wants_receipts))
        self._letters = dialog
        dialog.finished.connect(lambda _: self._forget_letters())
        dialog.open()

    def _forget_letters(self) -> None:
        if self._letters is not None:
            self._letters.deleteLater()
            self._letters = None

    def _take_letters(self, letters: IssuedLetters, board: ChaseBoard, wants_receipts: bool) -> None:
        paper = letters.paper
        to = save_letters(self, letters.content, paper.number_text, letters.steps[0].kind, board)
        if to is not None:
            self._panel.say_done(f"已保存：{to.name}")
            if wants_receipts:
                save_receipts(self.desk, self, paper.id, to, self._panel.say_done)

    def show_deliveries(self) -> None:
        """Open the list of papers on their way to units and of their receipts."""
        scope = self.desk.scope
        if scope.plan_id is None or scope.period_id is None:
            return
        self.deliveries = DeliveriesDialog(self.desk, scope.plan_id, scope.period_id, self)
        self.deliveries.finished.connect(self.deliveries.deleteLater)
        self.deliveries.resize(self.deliveries.size().boundedTo(self.window().size()))
        self.deliveries.open()

    def _save_paper(self, paper_id: int) -> None:
        line, board = self.current_line, self._board
        step = next((one for one in line.steps if one.paper_id == paper_id), None) if line is not None else None
        if step is None or board is None:
            return

        def save(content: bytes) -> None:
            to = save_letters(self, content, step.number_text, step.kind, board)
            if to is not None:
                self._panel.say_done(f"已保存：{to.name}")

        self.desk.ask(lambda services: services.letters.file_of(paper_id), save)

    def copy_message(self, is_long: bool) -> None:
        """Put the message for the unit under the cursor on the clipboard."""
        line, scope = self.current_line, self.desk.scope
        plan_id, period_id = scope.plan_id, scope.period_id
        if line is None or plan_id is None or period_id is None:
            return

        def copy(found: object) -> None:
            text = str(found)
            QGuiApplication.clipboard().setText(text)
            self._panel.say_done(f"已复制（{len(text)}字）：{text[:24]}…")

        def read(services: Services) -> str:
            message = services.chasing.messages(plan_id, period_id, [line.unit.id])
            return (message[0].chat if is_long else message[0].short) if message else ""

        self.desk.ask(read, copy)

    def _open_rules(self) -> None:
        if self._board is None:
            return
        self._rules = RulesDialog(self.desk, self._board.settings, self)
        self._rules.finished.connect(self._rules.deleteLater)
        self._rules.open()

    def export_list_pdf(self) -> None:
        """未报名单 as a PDF."""
        self._export("pdf", "PDF 文件 (*.pdf)")

    def export_list_workbook(self) -> None:
        """未报名单 and the matrix as a workbook."""
        self._export("xlsx", "Excel 工作簿 (*.xlsx)")

    def _export(self, ending: str, kinds: str) -> None:
        board = self._board
        if board is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        name = f"未报名单（{period_label(board.period)}）.{ending}"
        to = messages.ask_save_file(self, "保存未报名单", folder / name, kinds)
        if to is None:
            return
        plan_id, period_id = board.plan.id, board.period.id

        def write(services: Services) -> Path:
            if ending == "pdf":
                write_whole(services.chasing.missing_list_pdf(plan_id, period_id), to)
                return to
            return services.chasing.missing_list_workbook(plan_id, period_id, to)

        self.desk.ask(
            write,
            lambda path: self._panel.say_done(f"已保存：{path.name}"),
            lambda error: messages.tell_error(self, error),
        )
