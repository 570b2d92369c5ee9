"""单位填报: choose a unit, type what it reports for the period, see what is asked, and take the return in."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.entries import ReturnState
from wanzhou_gui.domain.ledger import LedgerView
from wanzhou_gui.domain.periods import Period, WorkCalendar
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.returns.ui_returns_page import Ui_ReturnsPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.returns import form_rows
from wanzhou_gui.gui.returns.co_unit_summary import CoUnitSummary
from wanzhou_gui.gui.returns.draft_banner import DraftBanner
from wanzhou_gui.gui.returns.entry_form import EntryForm
from wanzhou_gui.gui.returns.entry_saver import EntryKey, EntrySaver, FieldChange
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory
from wanzhou_gui.gui.returns.form_rows import FormRowsModel
from wanzhou_gui.gui.returns.indicator_form import IndicatorForm
from wanzhou_gui.gui.returns.open_problems import OpenProblems, open_problems
from wanzhou_gui.gui.returns.period_line import period_line
from wanzhou_gui.gui.returns.signature_line import SignatureLine
from wanzhou_gui.gui.returns.state_notice import state_notice
from wanzhou_gui.gui.returns.unit_picker import UnitPicker
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.status_badge import StatusDelegate
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.entries import FormRow, IndicatorFormRow, UnitForm
from wanzhou_gui.usecases.errors import ConflictError, RejectedError

_CONCERNS = (Subject.ENTRY, Subject.RETURN, Subject.INDICATOR, Subject.PERIOD, Subject.PLAN, Subject.UNIT)


@dataclass(frozen=True)
class _Goal:
    """Where to go as soon as a form is there."""

    task_id: int | None = None
    field: str = ""
    text: str | None = None


class ReturnsPage(Page):
    """Takes the returns of units in."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_ReturnsPage()
        self._ui.setupUi(self)
        self._saver = EntrySaver(desk, self, self)
        self._periods: dict[int, Period] = {}
        self._form: UnitForm | None = None
        self._goal: _Goal | None = None
        self._asked = 0
        self._visited = -1
        self._conflict: tuple[EntryKey, FormRow] | None = None
        self._picker = UnitPicker(self._ui, desk, self)
        self._rows = FormRowsModel()
        self._entry_form = EntryForm(self)
        CoUnitSummary(desk, self._entry_form)
        FieldHistory(desk, self._entry_form, self._entry_form.fields, "entry", self._entry_form.history_of)
        self._indicator_form = IndicatorForm(self)
        FieldHistory(desk, self._indicator_form, self._indicator_form.fields, "indicator_value", self._indicator_form.history_of)
        self._signature = SignatureLine(self._ui, self)
        self._drafts = DraftBanner(self._ui, desk, self, self._go_to_draft)
        self._empty = EmptyState("台账里还没有方案。", "导入行动方案", parent=self)
        self._settle_timer = QTimer(self)
        self._settle_timer.setSingleShot(True)
        self._settle_timer.setInterval(300)
        self._settle_timer.timeout.connect(self._reload_overview)
        self._dress()
        self._connect()

    def show_scope(self, scope: Scope) -> None:
        """Show the returns of another plan or period; the unit in view stays where it has a part."""
        self.commit_pending()
        self._drafts.look()
        self._reload_overview(then_form=True)

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Own saves only move the counters; what others wrote is read anew, typed text stays."""
        if not changes.concern(*_CONCERNS):
            return
        if initiator is self:
            self._settle_timer.start()
        else:
            self._reload_overview(then_form=True)

    def show_target(self, target: object) -> None:
        """("unit", unit_id), ("entry", unit_id, task_id), or with the field the keyboard should go to."""
        match target:
            case ("unit", int(unit_id)):
                self._choose_unit(unit_id)
            case ("entry", int(unit_id), int(task_id), *field):
                self._goal = _Goal(task_id, str(field[0]) if field else "progress_text")
                self._choose_unit(unit_id)

    def commit_pending(self) -> None:
        """Save everything typed so far."""
        self._entry_form.commit()
        self._indicator_form.commit()
        self._signature.commit()

    def search(self, text: str) -> None:
        """Look for a unit."""
        self._ui.unit_search_edit.setText(text)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the table goes on to the form; a narrow table leaves out what the form says too."""
        if watched is self._ui.task_table.viewport():
            if event.type() is QEvent.Type.Resize:
                form_rows.leave_out_columns(self._ui.task_table)
        elif (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            and not event.modifiers()
        ):
            self._go_to_field("")
            return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        ui = self._ui
        ui.page_stack.addWidget(self._empty)
        ui.form_stack.addWidget(self._entry_form)
        ui.form_stack.addWidget(self._indicator_form)
        table = ui.task_table
        table.setModel(self._rows)
        table.setItemDelegateForColumn(form_rows.STATUS, StatusDelegate(table))
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        form_rows.size_columns(table)
        table.verticalHeader().setDefaultSectionSize(theme.px(30))
        table.setIconSize(QSize(theme.px(16), theme.px(16)))
        ui.work_splitter.setStretchFactor(0, 0)
        ui.work_splitter.setStretchFactor(1, 5)
        ui.work_splitter.setStretchFactor(2, 4)
        ui.work_splitter.setSizes([200, 560, 408])
        ui.problems_icon_label.setPixmap(theme.icon_pixmap("alert-triangle", "#8A5A00", theme.px(18)))
        ui.notice_icon_label.setPixmap(theme.icon_pixmap("info-circle", theme.ACCENT, theme.px(18)))
        ui.send_back_button.setIcon(theme.icon("arrow-back-up"))
        ui.submit_button.setIcon(theme.icon("check", theme.SURFACE))

    def _connect(self) -> None:
        ui = self._ui
        self._picker.chosen.connect(self._choose_unit)
        self._picker.finished.connect(ui.task_table.setFocus)
        ui.task_table.selectionModel().currentRowChanged.connect(lambda current, _: self._show_row(current))
        ui.locate_button.clicked.connect(self._locate)
        ui.submit_button.clicked.connect(self.submit)
        ui.send_back_button.clicked.connect(self._send_back)
        ui.open_period_button.clicked.connect(self._open_period)
        self._empty.asked.connect(self._do_what_empty_says)
        self._entry_form.draft_typed.connect(self._saver.keep_draft)
        self._entry_form.draft_dropped.connect(self._saver.drop_draft)
        self._entry_form.committed.connect(self._saver.save_entry)
        self._entry_form.conflict_decided.connect(self._settle_conflict)
        self._indicator_form.committed.connect(self._saver.save_value)
        for form in (self._entry_form, self._indicator_form):
            form.left.connect(ui.task_table.setFocus)
        self._signature.committed.connect(self._save_signature)
        self._saver.entry_saved.connect(self._entry_saved)
        self._saver.entry_refused.connect(self._entry_refused)
        self._saver.signature_saved.connect(lambda _: self._reload_form())
        self._saver.value_saved.connect(self._value_saved)
        self._saver.value_refused.connect(lambda _, error: self._indicator_form.say_refused(error))
        self._saver.failed.connect(self._failed)
        self.desk.ledger_opened.connect(self._forget_everything)
        for keys, act in (
            ("Ctrl+Return", self.submit),
            ("Ctrl+Enter", self.submit),
            ("Ctrl+PgUp", lambda: self._picker.step(-1)),
            ("Ctrl+PgDown", lambda: self._picker.step(1)),
            ("Ctrl+Up", lambda: self._step_row(-1)),
            ("Ctrl+Down", lambda: self._step_row(1)),
        ):
            QShortcut(QKeySequence(keys), self, act, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # The overview: units and their states

    def _reload_overview(self, then_form: bool = False) -> None:
        scope = self.desk.scope
        if scope.plan_id is None or scope.period_id is None:
            self._say_empty(scope)
            return
        plan_id, period_id = scope.plan_id, scope.period_id
        self._asked += 1
        asked = self._asked
        self.desk.ask(
            lambda services: (
                services.overview.view(plan_id, period_id),
                services.periods.periods(),
                services.periods.calendar(),
            ),
            lambda answer: self._show_overview(*answer, then_form=then_form) if asked == self._asked else None,
        )

    def _show_overview(
        self, view: LedgerView, periods: list[Period], calendar: WorkCalendar, *, then_form: bool
    ) -> None:
        self._periods = {period.id: period for period in periods}
        self._ui.page_stack.setCurrentIndex(0)
        self._ui.scope_label.setText(period_line(view, calendar))
        before = self._picker.unit_id
        self._picker.show(view.standings)
        if then_form or before != self._picker.unit_id:
            self._reload_form()

    def _choose_unit(self, unit_id: int) -> None:
        self.commit_pending()
        self._picker.choose(unit_id)
        self._reload_form()

    # The form of one unit

    def _reload_form(self) -> None:
        scope, unit_id = self.desk.scope, self._picker.unit_id
        if scope.plan_id is None or scope.period_id is None or unit_id is None:
            return
        plan_id, period_id = scope.plan_id, scope.period_id

        def show(form: UnitForm) -> None:
            if (self._picker.unit_id, self.desk.scope) == (unit_id, scope):
                self._show_form(form)

        self.desk.ask(lambda services: self._saver.read_form(services, plan_id, unit_id, period_id), show)

    @property
    def _is_locked(self) -> bool:
        return self._form is None or self._form.is_locked or not self._form.period.is_open

    def _show_form(self, form: UnitForm) -> None:
        is_other = self._form is None or (self._form.unit.id, self._form.period.id) != (form.unit.id, form.period.id)
        self._form = form
        self._rows.show(form)
        self._ui.unit_label.setText(form.unit.name)
        self._ui.unit_label.setToolTip(form.unit.full_name)
        leads = sum(row.role.value == "lead" for row in form.rows)
        parts = [f"牵头{leads}项" if leads else "", f"责任{len(form.rows) - leads}项" if leads < len(form.rows) else ""]
        parts.append(f"指标{len(form.indicators)}项" if form.indicators else "")
        self._ui.roles_label.setText("·".join(part for part in parts if part))
        self._signature.show_return(form.unit_return, is_locked=self._is_locked)
        self._ui.shares_button.show_form(self.desk, form)
        self._ui.signed_button.show_return(self.desk, form.plan.id, form.unit.id, form.period.id)
        self._show_state(form)
        goal, self._goal = self._goal, None
        current = self._ui.task_table.currentIndex()
        if goal is not None and goal.task_id is not None:
            row = self._rows.row_of_task(goal.task_id)
        else:
            row = 0 if is_other or not current.isValid() else current.row()
        if is_other:
            self._visited = -1
        if row != self._ui.task_table.currentIndex().row():
            self._ui.task_table.selectRow(row)
        else:
            self._show_row(self._rows.index(row, 0))
        if goal is not None and goal.field:
            if goal.text is not None:
                self._entry_form.put_text(goal.field, goal.text)
            self._go_to_field(goal.field)
        self._show_problems()

    def _show_state(self, form: UnitForm) -> None:
        ui, unit_return = self._ui, form.unit_return
        ui.open_period_button.setVisible(not form.period.is_open)
        notice = state_notice(form)
        ui.notice_label.setText(notice)
        ui.notice_frame.setVisible(bool(notice))
        ui.submit_button.setEnabled(not self._is_locked)
        ui.send_back_button.setEnabled(unit_return.state is ReturnState.SUBMITTED)
        ui.confirm_check.setChecked(False)

    def _show_row(self, current: QModelIndex) -> None:
        row = self._rows.rows[current.row()] if 0 <= current.row() < len(self._rows.rows) else None
        if row is None or self._form is None:
            self._ui.form_stack.setCurrentIndex(0)
            return
        period = period_label(self._form.period)
        if isinstance(row, IndicatorFormRow):
            self._entry_form.commit()
            self._indicator_form.show_row(row, period=period, is_locked=self._is_locked)
            self._ui.form_stack.setCurrentWidget(self._indicator_form)
            return
        self._indicator_form.commit()
        if self._entry_form.key != EntryKey.of(row.entry):
            self._entry_form.commit()
        before = self._periods.get(row.previous.period_id) if row.previous is not None else None
        self._entry_form.show_row(
            row,
            period=period,
            previous_period=period_label(before) if before is not None else "",
            is_locked=self._is_locked,
            states=self._form.states,
        )
        self._ui.form_stack.setCurrentWidget(self._entry_form)

    def _step_row(self, step: int) -> None:
        row = self._ui.task_table.currentIndex().row() + step
        if 0 <= row < len(self._rows.rows):
            was_typing = self._ui.form_stack.isAncestorOf(self.focusWidget() or self)
            self._ui.task_table.selectRow(row)
            if was_typing:
                self._go_to_field("")

    def _go_to_field(self, field: str) -> None:
        if self._ui.form_stack.currentWidget() is self._entry_form:
            self._entry_form.go_to(field or "progress_text")
        else:
            self._ui.form_stack.currentWidget().focusNextChild()

    # Saving

    def _save_signature(self, changes: dict[str, str]) -> None:
        if self._form is not None:
            self._saver.save_signature(self._form.unit.id, self._form.period.id, changes)

    def _entry_saved(self, key: EntryKey, saved: object) -> None:
        entry, problems = saved.entry, saved.problems  # type: ignore[attr-defined]  # SavedEntry, through a signal
        self._rows.put_entry(entry, problems)
        if self._entry_form.key == key:
            self._entry_form.accept_saved(entry, problems)
        if self._ui.saved_label.text() == "没有保存" and self._form is not None:
            self._show_state(self._form)
        self._ui.saved_label.setText("已保存")
        self._ui.confirm_check.setChecked(False)
        self._show_problems()

    def _value_saved(self, value: object) -> None:
        self._rows.put_value(value)  # type: ignore[arg-type]  # IndicatorValue, through a signal
        self._indicator_form.accept_saved(value)  # type: ignore[arg-type]  # as above
        self._ui.saved_label.setText("已保存")

    def _entry_refused(self, key: EntryKey, changes: dict[str, FieldChange], error: Exception) -> None:
        if self._entry_form.key == key:
            self._entry_form.forget_sent()
        if not isinstance(error, ConflictError):
            for name, change in changes.items():
                if isinstance(change.wanted, str):
                    self._saver.keep_draft(key, name, change.wanted)
            self._failed(error)
            return
        scope = self.desk.scope
        if scope.plan_id is None:
            return
        plan_id = scope.plan_id
        self.desk.ask(
            lambda services: self._saver.read_form(services, plan_id, key.unit_id, key.period_id),
            lambda form: self._meet_conflict(key, changes, form),
        )

    def _meet_conflict(self, key: EntryKey, changes: dict[str, FieldChange], form: UnitForm) -> None:
        row = next((row for row in form.rows if row.task.id == key.task_id), None)
        if row is None:
            self._reload_overview(then_form=True)
            return
        theirs = row.entry
        real = {
            name: change
            for name, change in changes.items()
            if getattr(theirs, name) not in (change.seen, change.wanted)
        }
        if not real or self._entry_form.key != key:
            # Nobody wrote the same field (or the clerk has gone on): what was typed last stands, history keeps both.
            mine = {name: FieldChange(getattr(theirs, name), change.wanted) for name, change in changes.items()}
            self._saver.save_entry(key, mine)
            return
        self._conflict = (key, row)
        self._entry_form.show_conflict(theirs, real)

    def _settle_conflict(self, keep_mine: bool) -> None:
        if self._conflict is not None and self._entry_form.key == self._conflict[0]:
            row = self._conflict[1]
            self._rows.put_entry(row.entry, row.problems)
            self._entry_form.settle_conflict(row.entry, keep_mine=keep_mine)
        self._conflict = None

    def _failed(self, error: Exception) -> None:
        # On the page and not in a window of its own: it must not come between the clerk and the next key.
        self._ui.saved_label.setText("没有保存")
        self._ui.notice_label.setText(error_text(error).line)
        self._ui.notice_frame.show()

    # What is asked, and taking the return in

    def _problems(self) -> OpenProblems:
        assert self._form is not None
        return open_problems(self._rows.rows, self._form.unit_return)

    def _show_problems(self) -> None:
        if self._form is None:
            return
        problems = self._problems()
        may_confirm = bool(problems.questions) and not problems.errors and not problems.empty_tasks
        self._ui.problems_label.setText(problems.line)
        self._ui.problems_frame.setVisible(bool(problems.line) and not self._is_locked)
        self._ui.confirm_check.setVisible(may_confirm)
        self._ui.locate_button.setEnabled(bool(problems.in_order or problems.empty_tasks))

    def _locate(self) -> None:
        problems = self._problems()
        places: list[tuple[int | None, str]] = [
            (one.task.id if one.task is not None else None, one.problem.field) for one in problems.in_order
        ]
        places += [(task.id, "progress_text") for task in problems.empty_tasks]
        if not places:
            return
        self._visited = (self._visited + 1) % len(places)
        task_id, field = places[self._visited]
        if task_id is None:
            self._signature.go_to(field)
            return
        self._ui.task_table.selectRow(self._rows.row_of_task(task_id))
        self._entry_form.go_to(field)

    def submit(self) -> None:
        """Take the return in as reported; what stands against it is said and shown."""
        form = self._form
        if form is None or self._is_locked:
            return
        self.commit_pending()
        confirmed = self._ui.confirm_check.isChecked()
        self.desk.act(
            lambda services: services.entries.submit(form, questions_confirmed=confirmed),
            lambda result: result[1],
            done=lambda _: self._ui.saved_label.setText(f"{form.unit.name}已提交入库"),
            failed=self._not_submitted,
        )

    def _not_submitted(self, error: Exception) -> None:
        if not isinstance(error, RejectedError) or error.code not in ("return_incomplete", "questions_unconfirmed"):
            self._failed(error)
            return
        self._show_problems()
        if error.code == "questions_unconfirmed":
            self._ui.confirm_check.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._signature.say_missing()
        self._visited = -1
        self._locate()
        self._entry_form.say_missing()

    def _send_back(self) -> None:
        form = self._form
        if form is None:
            return
        reason = messages.ask_text(
            self, "退回修改", f"退回{form.unit.name}的原因（会显示在填报页上）：", several_lines=True
        )
        if reason is not None:
            self.desk.act(
                lambda services: services.entries.reopen(form, reason), lambda result: result[1], failed=self._failed
            )

    def _open_period(self) -> None:
        if self._form is not None:
            code = self._form.period.code
            self.desk.act(
                lambda services: services.periods.open(code), lambda result: result[1], failed=self._failed
            )

    # Empty page, drafts, another ledger

    def _say_empty(self, scope: Scope) -> None:
        if scope.plan_id is None:
            self._empty.say("台账里还没有方案，先导入一份行动方案。", "导入行动方案")
        else:
            self._empty.say("还没有填报周期，先生成周期并开放一期。", "设置填报周期")
        self._ui.page_stack.setCurrentWidget(self._empty)

    def _do_what_empty_says(self) -> None:
        if self.desk.scope.plan_id is None:
            self.desk.wanted.emit("plan_review", None)
        else:
            self.desk.wanted.emit("settings", "periods")

    def _go_to_draft(
        self, plan_id: int, period_id: int, unit_id: int, task_id: int, field: str, text: str
    ) -> None:
        self.desk.look_at(plan_id=plan_id, period_id=period_id)
        self._goal = _Goal(task_id, field, text or None)
        self._choose_unit(unit_id)

    def _forget_everything(self) -> None:
        self._form = None
        self._drafts.forget()
        self._rows.show(None)
        self._picker.forget()
