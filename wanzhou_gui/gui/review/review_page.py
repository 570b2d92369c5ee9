"""审核: the queue of returns, each row with what to look at, and the keys that decide on it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.returns_review import Decision, RowKey
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.review.ui_review_page import Ui_ReviewPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.review.correction_letter import CorrectionLetter
from wanzhou_gui.gui.review.queue_words import is_open_row, queue_texts, return_sentence
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.table_rows import TableRows
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.review_wording import finding_line, row_state_word
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.review import ReviewRow, ReviewSheet
from wanzhou_gui.usecases.services import Services

_CONCERNS = (
    Subject.ENTRY, Subject.RETURN, Subject.INDICATOR, Subject.PERIOD, Subject.PLAN, Subject.UNIT, Subject.SETTING,
)  # fmt: skip
# Refusals that somebody can end by filling in what is lacking.
_LACKING = ("row_incomplete", "return_incomplete_for_approval")
_Act = Callable[[Services, int, int, int], Changes]


class ReviewPage(Page):
    """Two panes: units and their rows at the left, the row in view with its acts at the right."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_ReviewPage()
        self._ui.setupUi(self)
        self._queue: TableRows[ReviewSheet] = TableRows(("单位", "审核", "通过", "核对"), queue_texts)
        self._rows: TableRows[ReviewRow] = TableRows(("编号", "任务（指标）", "审核", "核对"), self._row_texts)
        self._sheets: tuple[ReviewSheet, ...] = ()
        self._reasons: tuple[str, ...] = ()
        self._unit_id: int | None = None
        self._key: RowKey | None = None
        self._pending: Callable[[str], _Act] | None = None
        self._moves_on = False
        self._asked = 0
        self._empty = EmptyState("", "", "clipboard-check", self)
        self.letter = CorrectionLetter(desk, self, self._say, self._failed)
        self._dress()
        self._connect()

    def show_scope(self, scope: Scope) -> None:
        """Show the queue of another plan or period."""
        self._ui.reason_panel.cancel()
        self._reload()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Read the queue anew; the unit and the row in view stay."""
        if changes.concern(*_CONCERNS):
            self._reload()

    def show_target(self, target: object) -> None:
        """("unit", unit_id): show that unit's return."""
        match target:
            case ("unit", int(unit_id)):
                self._unit_id, self._key = unit_id, None
                self._reload()

    def _dress(self) -> None:
        ui = self._ui
        ui.page_stack.addWidget(self._empty)
        for table, model, widths in (
            (ui.queue_table, self._queue, (0, 92, 56, 46)),
            (ui.rows_table, self._rows, (46, 0, 84, 46)),
        ):
            table.setModel(model)
            _set_columns(table, widths)
        ui.review_splitter.setSizes([380, 800])
        ui.review_splitter.setStretchFactor(0, 1)
        ui.review_splitter.setStretchFactor(1, 2)
        for button, name, colour in (
            (ui.approve_button, "check", theme.SURFACE),
            (ui.return_button, "arrow-back-up", theme.TEXT_SECOND),
            (ui.unlock_button, "lock", theme.TEXT_SECOND),
            (ui.notice_button, "file-text", theme.TEXT_SECOND),
        ):
            button.setIcon(theme.icon(name, colour))
            button.setIconSize(theme.icon_size())

    def _connect(self) -> None:
        ui = self._ui
        ui.queue_table.selectionModel().currentRowChanged.connect(self._unit_chosen)
        ui.rows_table.selectionModel().currentRowChanged.connect(self._row_chosen)
        ui.approve_button.clicked.connect(self.approve_row)
        ui.return_button.clicked.connect(self.return_row)
        ui.unlock_button.clicked.connect(self.unlock_row)
        ui.unlock_all_button.clicked.connect(self._unlock_all)
        ui.approve_all_button.clicked.connect(self.approve_all)
        ui.return_all_button.clicked.connect(self._return_all)
        ui.notice_button.clicked.connect(self._write_notice)
        ui.fill_button.clicked.connect(self._fill_in)
        ui.next_button.clicked.connect(lambda: self.step(1))
        ui.previous_button.clicked.connect(lambda: self.step(-1))
        ui.reason_panel.confirmed.connect(self._reason_given)
        ui.reason_panel.cancelled.connect(self._reason_dropped)
        self._empty.asked.connect(self._do_what_empty_says)
        for keys, act in (
            ("J", lambda: self.step(1)),
            ("K", lambda: self.step(-1)),
            ("A", self.approve_row),
            ("R", self.return_row),
            ("U", self.unlock_row),
            ("Ctrl+Return", self._approve_all_by_key),
            ("Ctrl+Enter", self._approve_all_by_key),
        ):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What is shown

    def _reload(self) -> None:
        scope = self.desk.scope
        if scope.plan_id is None or scope.period_id is None:
            self._say_empty(scope)
            return
        plan_id, period_id = scope.plan_id, scope.period_id
        self._asked += 1
        asked = self._asked
        self.desk.ask(
            lambda services: (services.review.queue(plan_id, period_id), services.review.reasons()),
            lambda answer: self._show(*answer) if asked == self._asked else None,
        )

    def _show(self, sheets: tuple[ReviewSheet, ...], reasons: tuple[str, ...]) -> None:
        ui = self._ui
        self._sheets, self._reasons = sheets, reasons
        begun = [sheet for sheet in sheets if sheet.state is not None]
        if not begun:
            self._empty.say("本期还没有单位报送，收到后在这里逐项审核。", "去收填报表")
            ui.page_stack.setCurrentWidget(self._empty)
            self._nothing_to_decide()
            self._show_counts(sheets)
            return
        ui.page_stack.setCurrentIndex(0)
        self._show_counts(sheets)
        known = {sheet.unit.id: sheet for sheet in begun}
        if self._moves_on and self._unit_id in known and not self._has_open_rows(known[self._unit_id]):
            following = next((sheet for sheet in begun if sheet.waits and sheet.unit.id != self._unit_id), None)
            if following is not None:
                self._unit_id, self._key = following.unit.id, None
        if self._unit_id not in known:
            self._unit_id, self._key = begun[0].unit.id, None
        self._queue.show(begun)
        at = next(at for at, sheet in enumerate(begun) if sheet.unit.id == self._unit_id)
        _select(ui.queue_table, at)
        self._show_unit()

    def _show_counts(self, sheets: tuple[ReviewSheet, ...]) -> None:
        waiting = sum(sheet.waits for sheet in sheets)
        approved = sum(sheet.is_approved for sheet in sheets)
        returned = sum(sheet.state is ReturnState.SENT_BACK for sheet in sheets)
        period = period_label(sheets[0].period) if sheets else ""
        self._ui.count_label.setText(
            f"{period}　待审 {waiting} 家，已通过 {approved} 家，退回 {returned} 家，共 {len(sheets)} 家"
        )

    @property
    def _sheet(self) -> ReviewSheet | None:
        return next((sheet for sheet in self._sheets if sheet.unit.id == self._unit_id), None)

    @property
    def _row(self) -> ReviewRow | None:
        sheet = self._sheet
        return next((row for row in sheet.rows if row.key == self._key), None) if sheet else None

    def _show_unit(self) -> None:
        sheet, ui = self._sheet, self._ui
        if sheet is None:
            return
        self._rows.show(sheet.rows)
        self._rows.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, 3)
        ui.rows_label.setText(f"{sheet.unit.name}的填报内容(&I)")
        if self._moves_on or self._row is None:
            self._key = self._next_open_key(sheet)
        self._moves_on = False
        at = next((at for at, row in enumerate(sheet.rows) if row.key == self._key), 0)
        if sheet.rows:
            _select(ui.rows_table, at)
        self._show_row()

    def _next_open_key(self, sheet: ReviewSheet) -> RowKey | None:
        """The next row nobody has decided on, after the one in view; else the one in view or the first."""
        keys = [row.key for row in sheet.rows]
        start = keys.index(self._key) if self._key in keys else -1
        order = [*sheet.rows[start + 1 :], *sheet.rows[: start + 1]]
        for row in order:
            if is_open_row(sheet, row):
                return row.key
        return self._key if self._key in keys else (keys[0] if keys else None)

    @staticmethod
    def _has_open_rows(sheet: ReviewSheet) -> bool:
        return any(is_open_row(sheet, row) for row in sheet.rows)

    def _show_row(self) -> None:
        sheet, row, ui = self._sheet, self._row, self._ui
        if sheet is None:
            return
        ui.row_view.show_row(row, period=period_label(sheet.period), is_approved=sheet.is_approved, states=sheet.states)
        locked = sheet.is_approved or (row is not None and row.decision is Decision.APPROVED)
        is_open_return = sheet.state is not None and not sheet.is_approved
        ui.approve_button.setEnabled(row is not None and is_open_return and not locked)
        ui.return_button.setEnabled(row is not None and is_open_return and not locked)
        ui.unlock_button.setEnabled(row is not None and locked)
        ui.unlock_button.setVisible(locked)
        ui.unlock_all_button.setVisible(sheet.is_approved)
        for button in (ui.approve_all_button, ui.return_all_button):
            button.setEnabled(is_open_return)
        ui.notice_button.setEnabled(sheet.state is ReturnState.SENT_BACK or bool(sheet.returned_rows))
        self._say(return_sentence(sheet))

    def _say(self, sentence: str, *, warns: bool = False, lacks: bool = False) -> None:
        """Say something above the row; a refusal looks like one, and what is lacking can be filled in from here."""
        ui = self._ui
        ui.notice_label.setText(sentence)
        theme.set_kind(ui.notice_frame, "banner" if warns else "notice")
        ui.fill_button.setVisible(lacks)
        ui.notice_frame.setVisible(bool(sentence))

    def _row_texts(self, row: ReviewRow) -> tuple[str, ...]:
        sheet = self._sheet
        word = row_state_word(
            row.decision,
            is_approved=sheet is not None and sheet.is_approved,
            is_answered=row.is_answered,
            is_filled=row.is_filled,
        )
        found = "" if word == "已通过" or not row.findings else str(len(row.findings))
        return (row.number, row.title, word, found)

    # Moving about

    def _unit_chosen(self, current: QModelIndex) -> None:
        sheet = self._queue.row_at(current.row())
        if sheet is not None and sheet.unit.id != self._unit_id:
            self._ui.reason_panel.cancel()
            self._unit_id, self._key = sheet.unit.id, None
            self._show_unit()

    def _row_chosen(self, current: QModelIndex) -> None:
        row = self._rows.row_at(current.row())
        if row is not None and row.key != self._key:
            self._ui.reason_panel.cancel()
            self._key = row.key
            self._show_row()

    def step(self, by: int) -> None:
        """Go to the next or previous row, across units."""
        if not self._ui.reason_panel.isHidden() or self._sheet is None:
            return
        at = self._ui.rows_table.currentIndex().row() + by
        if 0 <= at < len(self._sheet.rows):
            _select(self._ui.rows_table, at)
            return
        unit_at = self._ui.queue_table.currentIndex().row() + by
        following = self._queue.row_at(unit_at)
        if following is not None and following.rows:
            self._unit_id = following.unit.id
            self._key = following.rows[0 if by > 0 else -1].key
            _select(self._ui.queue_table, unit_at)
            self._show_unit()

    # Deciding

    def approve_row(self) -> None:
        """Approve the row in view and go on to the next open one."""
        key = self._key
        if key is not None and self._ui.approve_button.isEnabled():
            self._act(lambda services, *who: services.review.approve(*who, key))

    def return_row(self) -> None:
        """Ask why the row in view goes back; what the program found is offered as reasons."""
        row = self._row
        if row is None or not self._ui.return_button.isEnabled():
            return
        key = row.key
        found = [finding_line(one).partition("］")[2] for one in row.findings]
        self._ask_reason(
            f"退回“{row.title}”的原因（单位会看到）",
            "退回本项",
            [*found, *self._reasons],
            lambda reason: lambda services, *who: services.review.send_back(*who, reason, key),
        )

    def unlock_row(self) -> None:
        """Ask why the row in view is opened again."""
        row = self._row
        if row is None or not self._ui.unlock_button.isEnabled():
            return
        key = row.key
        self._ask_reason(
            f"解锁“{row.title}”的原因（留在操作记录里）",
            "解锁本项",
            (),
            lambda reason: lambda services, *who: services.review.unlock(*who, reason, key),
        )

    def approve_all(self) -> None:
        """Approve the whole return in view."""
        if self._ui.approve_all_button.isEnabled():
            self._act(lambda services, *who: services.review.approve(*who))

    def _approve_all_by_key(self) -> None:
        # While a reason is being written the same keys confirm it.
        if self._ui.reason_panel.isHidden():
            self.approve_all()
        else:
            self._ui.reason_panel.confirm()

    def _return_all(self) -> None:
        sheet = self._sheet
        if sheet is not None:
            self._ask_reason(
                f"整表退回{sheet.unit.name}的原因（单位会看到）",
                "整表退回",
                self._reasons,
                lambda reason: lambda services, *who: services.review.send_back(*who, reason),
            )

    def _unlock_all(self) -> None:
        sheet = self._sheet
        if sheet is not None and sheet.is_approved:
            self._ask_reason(
                f"整表解锁{sheet.unit.name}的原因（留在操作记录里）",
                "整表解锁",
                (),
                lambda reason: lambda services, *who: services.review.unlock(*who, reason),
            )

    def _ask_reason(
        self, label: str, action: str, offered: tuple[str, ...] | list[str], then: Callable[[str], _Act]
    ) -> None:
        self._pending = then
        self._make_room(False)
        self._ui.reason_panel.ask(label, action, offered)

    def _make_room(self, is_whole: bool) -> None:
        """While a reason is written, what was reported and the reason need the room of the rest."""
        ui = self._ui
        ui.row_view.show_whole(is_whole)
        ui.keys_label.setVisible(is_whole)
        for button in (ui.approve_button, ui.return_button, ui.previous_button, ui.next_button):
            button.setVisible(is_whole)
        if is_whole:
            self._show_row()
        else:
            ui.unlock_button.hide()
            ui.unlock_all_button.hide()

    def _reason_given(self, reason: str) -> None:
        if self._pending is not None:
            self._act(self._pending(reason))

    def _reason_dropped(self) -> None:
        self._pending = None
        self._make_room(True)
        self._ui.rows_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _act(self, act: _Act) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        who = (sheet.plan.id, sheet.unit.id, sheet.period.id)

        def done(_: Changes) -> None:
            self._moves_on = True
            self._ui.reason_panel.cancel()

        self.desk.act(
            lambda services: act(services, *who), lambda changes: changes, initiator=self, done=done, failed=self._failed
        )

    def _failed(self, error: Exception) -> None:
        line = error_text(error).line
        if not self._ui.reason_panel.isHidden():
            self._ui.reason_panel.say(line)
            return
        self._say(line, warns=True, lacks=isinstance(error, RejectedError) and error.code in _LACKING)
        self._ui.rows_table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _fill_in(self) -> None:
        """Go where the lacking parts of the return in view can be filled in."""
        row = self._row
        if row is not None and row.task is not None:
            self.desk.wanted.emit("returns", ("entry", self._unit_id, row.task.task.id))
        else:
            self.desk.wanted.emit("returns", ("unit", self._unit_id))

    # The letter

    def _write_notice(self) -> None:
        if self._sheet is not None:
            self.letter.ask(self._sheet)

    # Nothing to review

    def _say_empty(self, scope: Scope) -> None:
        if scope.plan_id is None:
            self._empty.say("台账里还没有方案，先导入一份行动方案。", "导入行动方案")
        else:
            self._empty.say("还没有填报周期，先生成周期并开放一期。", "设置填报周期")
        self._ui.count_label.clear()
        self._ui.page_stack.setCurrentWidget(self._empty)
        self._nothing_to_decide()

    def _nothing_to_decide(self) -> None:
        for button in (self._ui.approve_all_button, self._ui.return_all_button, self._ui.notice_button):
            button.setEnabled(False)

    def _do_what_empty_says(self) -> None:
        scope = self.desk.scope
        if scope.plan_id is None:
            self.desk.wanted.emit("plan_review", None)
        elif scope.period_id is None:
            self.desk.wanted.emit("settings", "periods")
        else:
            self.desk.wanted.emit("forms", None)


def _set_columns(table: QTableView, widths: tuple[int, ...]) -> None:
    header = table.horizontalHeader()
    header.setHighlightSections(False)
    for column, width in enumerate(widths):
        if width:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            table.setColumnWidth(column, theme.px(width))
        else:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(28))
    table.setShowGrid(False)
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    table.setWordWrap(False)


def _select(table: QTableView, at: int) -> None:
    if table.currentIndex().row() != at:
        table.selectRow(at)
    table.scrollTo(table.model().index(at, 0))
