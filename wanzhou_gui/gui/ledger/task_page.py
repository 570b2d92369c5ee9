"""Everything about one task on one page: what holds, what happened, and every act on it from the keyboard."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFocusEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.case_records import CaseRecordKind
from wanzhou_gui.domain.papers import Paper, PaperKind
from wanzhou_gui.domain.plans import Milestone, MilestoneState
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.chasing.interview_letter import InterviewLetter
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.exchange.signed_pages_dialog import SignedPagesDialog, open_signed_pages
from wanzhou_gui.gui.generated.ledger.ui_task_page import Ui_TaskPage
from wanzhou_gui.gui.kept_files import collect_missing, open_kept
from wanzhou_gui.gui.ledger import case_acts, evidence_acts
from wanzhou_gui.gui.ledger.case_acts import CaseAct
from wanzhou_gui.gui.ledger.case_cards import CaseCards, refill
from wanzhou_gui.gui.ledger.case_dialog import CaseDialog, Typed
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.returns.field_history_dialog import show_rows_history, show_task_history
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.section_card import SectionCard
from wanzhou_gui.reports.case_wording import CASE_RECORD_WORDS, due_words
from wanzhou_gui.reports.wording import chinese_day, period_label
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services
from wanzhou_gui.usecases.signed_pages import SignedReturn
from wanzhou_gui.usecases.task_pages import TaskCase


class TaskPage(Page):
    """One task; Esc goes back to the ledger, Alt+Up and Alt+Down to its neighbours."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_TaskPage()
        self._ui.setupUi(self)
        self._task_id: int | None = None
        self._wanted_number = ""
        self._order: tuple[int, ...] = ()
        self._case: TaskCase | None = None
        self._all_periods = False
        self.dialog: CaseDialog | None = None
        self.signed_dialog: SignedPagesDialog | None = None
        self.cards = CaseCards(self)
        self.interview_letter = InterviewLetter(desk, self)
        self._empty = EmptyState("还没有选任务。", "去任务台账", "table")
        self._ui.state_stack.addWidget(self._empty)
        self._ui.state_stack.setCurrentWidget(self._empty)
        self.setAcceptDrops(True)
        self._dress()
        self._connect()

    @property
    def case(self) -> TaskCase | None:
        """What is shown."""
        return self._case

    def show_scope(self, scope: Scope) -> None:
        """Read the task for the period."""
        plan_id, period_id, task_id, number = scope.plan_id, scope.period_id, self._task_id, self._wanted_number
        if plan_id is None or period_id is None or (task_id is None and not number):
            self._case = None
            self._ui.state_stack.setCurrentWidget(self._empty)
            return

        def read(services: Services) -> tuple[TaskCase, tuple[int, ...]]:
            rows = services.overview.view(plan_id, period_id).rows
            wanted = task_id
            if wanted is None:
                wanted = next((row.task.id for row in rows if row.task.number == number), 0)
            return services.task_pages.case(plan_id, period_id, wanted), tuple(row.task.id for row in rows)

        def show(answer: tuple[TaskCase, tuple[int, ...]]) -> None:
            if self._task_id == task_id and self.desk.scope == scope:
                self._order = answer[1]
                self._show(answer[0])

        self.desk.ask(read, show, self._say_gone)

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Read again: nearly everything in the ledger may stand on this page."""
        if self._case is not None:
            self.show_scope(self.desk.scope)

    def show_target(self, target: object) -> None:
        """("task", id), or ("number", text) for a task by its number."""
        if isinstance(target, tuple):
            self._all_periods = False
            self._case = None
            self._task_id = int(target[1]) if target[0] == "task" else None
            self._wanted_number = str(target[1]) if target[0] == "number" else ""
            self.show_scope(self.desk.scope)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard belongs to the text, so that the arrows scroll at once."""
        super().focusInEvent(event)
        if self._case is None:
            self._empty.focusNextChild()
        else:
            self._ui.case_area.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back to the ledger."""
        if event.key() == Qt.Key.Key_Escape:
            self._go_back()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files may be dropped as evidence."""
        if self._case is not None and event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Ask about the files dropped."""
        paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if self._case is not None and paths:
            event.acceptProposedAction()
            self._ask_for_files(paths, 1)

    def _ask_for_files(self, paths: list[Path], number: int) -> None:
        """Ask about one dropped file after the other, until the clerk has enough of it."""
        if self._case is None or number > len(paths):
            return
        place = f"（第{number}份，共{len(paths)}份）" if len(paths) > 1 else ""
        self.ask_for(evidence_acts.add_evidence(self._case, paths[number - 1], place))
        if self.dialog is not None:
            # After the page has taken the keyboard back, or the next form would lose it again.
            self.dialog.finished.connect(lambda accepted: self._ask_for_files(paths, number + 1) if accepted else None)

    def ask_for(self, act: CaseAct) -> None:
        """Open the form of an act; what it asks is carried out, or refused beside what was typed."""
        if self._case is None:
            return
        task = self._case.row.task
        dialog = CaseDialog(f"{task.number}　{task.title}", act.form, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.dialog = dialog

        def carry_out(typed: Typed) -> None:
            self.desk.act(
                lambda services: act.verb(services, typed),
                lambda changes: changes,
                initiator=self,
                done=lambda _: dialog.accept() if isValid(dialog) else None,
                failed=lambda error: dialog.show_refusal(error) if isValid(dialog) else None,
            )

        dialog.wished.connect(carry_out)
        dialog.finished.connect(lambda _: self._take_keyboard())
        dialog.open()

    def _take_keyboard(self) -> None:
        self.activateWindow()
        self._ui.case_area.setFocus()

    def _dress(self) -> None:
        ui = self._ui
        ui.back_button.setIcon(theme.icon("arrow-left"))
        ui.history_button.setIcon(theme.icon("history"))
        self._sections = QMenu(ui.jump_button)
        ui.jump_button.setMenu(self._sections)
        ui.previous_button.setIcon(theme.icon("chevron-up"))
        ui.next_button.setIcon(theme.icon("chevron-down"))
        ui.case_area.verticalScrollBar().setSingleStep(theme.px(24))

    def _connect(self) -> None:
        ui = self._ui
        ui.back_button.clicked.connect(self._go_back)
        ui.history_button.clicked.connect(self._show_history)
        ui.previous_button.clicked.connect(lambda: self._step(-1))
        ui.next_button.clicked.connect(lambda: self._step(1))
        QShortcut(QKeySequence("Ctrl+H"), self, self._show_history)
        QShortcut(QKeySequence("Alt+Up"), self, lambda: self._step(-1))
        QShortcut(QKeySequence("Alt+Down"), self, lambda: self._step(1))
        QShortcut(QKeySequence("F5"), self, lambda: self.show_scope(self.desk.scope))
        acts = {
            ui.close_button: case_acts.close_out,
            ui.request_button: case_acts.request,
            ui.inspect_button: case_acts.inspect,
            ui.conclude_button: case_acts.conclude,
            ui.rectify_button: case_acts.rectify,
            ui.instruct_button: case_acts.instruct,
            ui.evidence_button: evidence_acts.add_evidence,
            ui.judge_button: case_acts.judge,
        }
        for button, make in acts.items():
            button.clicked.connect(lambda _=False, one=make: self.ask_for(one(self._case)) if self._case else None)
        self._empty.asked.connect(self._go_back)
        self.cards.act_asked.connect(self.ask_for)
        self.cards.milestone_decided.connect(self._decide_milestone)
        self.cards.milestone_history_asked.connect(self._show_milestone_history)
        self.cards.evidence_asked.connect(self._evidence)
        self.cards.missing_asked.connect(lambda: collect_missing(self.desk, self))
        self.cards.signed_asked.connect(self._see_signed)
        self.cards.drop_asked.connect(self._drop)
        self.cards.paper_asked.connect(self._open_paper)
        self.cards.letter_asked.connect(self.interview_letter.ask)
        self.cards.all_periods_asked.connect(self._show_all_periods)

    def _show(self, case: TaskCase) -> None:
        same = self._case is not None and self._case.row.task.id == case.row.task.id
        place = self._ui.case_area.verticalScrollBar().value() if same else 0
        self._case = case
        self._task_id = case.row.task.id
        ui, task = self._ui, case.row.task
        ui.lamp_badge.show_lamp(case.row.lamp)
        ui.title_label.setText(f"{task.number}　{task.title}")
        if task.closed_on is not None:
            state = f"{chinese_day(task.closed_on)}办结"
        elif task.ended_on is not None:
            state = f"{chinese_day(task.ended_on)}批准终止，以后各期不再督查"
        else:
            state = "未办结"
        due = due_words(case.original_due_on, task.extended_to, case.requests)
        reopened = sum(one.reopened_on is not None for one in case.applications)
        rebound = f"　·　重新打开过{reopened}次" if reopened else ""
        ui.state_label.setText(f"{period_label(case.period)}　·　完成时限：{due}　·　{state}{rebound}")
        waits = any(one.state == "applied" for one in case.applications)
        ui.close_button.setText("重新打开(&X)…" if task.closed_on else "确认销号(&X)…" if waits else "申请销号(&X)…")
        is_open = task.closed_on is None and task.ended_on is None
        ui.close_button.setEnabled(is_open or task.closed_on is not None)
        ui.request_button.setEnabled(is_open)
        at = self._order.index(task.id) if task.id in self._order else -1
        ui.previous_button.setEnabled(at > 0)
        ui.next_button.setEnabled(0 <= at < len(self._order) - 1)
        had_focus = self._ui.columns_widget.isAncestorOf(self.focusWidget()) if self.focusWidget() else False
        refill(ui.left_layout, self.cards.left(case, self._all_periods))
        refill(ui.right_layout, self.cards.right(case))
        self._list_sections()
        ui.state_stack.setCurrentWidget(ui.case_widget)
        ui.columns_widget.adjustSize()
        ui.case_area.verticalScrollBar().setValue(place)
        if self.isVisible() and (had_focus or not same):
            ui.case_area.setFocus()

    def _list_sections(self) -> None:
        """The cards by name, so that the last of them is two keys away."""
        self._sections.clear()
        for layout in (self._ui.left_layout, self._ui.right_layout):
            for place in range(layout.count()):
                card = layout.itemAt(place).widget()
                if isinstance(card, SectionCard):
                    self._sections.addAction(card.title, partial(self._jump_to, card))

    def _jump_to(self, card: SectionCard) -> None:
        if isValid(card):
            self._ui.case_area.verticalScrollBar().setValue(card.y())
            self._ui.case_area.setFocus()

    def _step(self, by: int) -> None:
        if self._case is None or self._case.row.task.id not in self._order:
            return
        at = self._order.index(self._case.row.task.id) + by
        if 0 <= at < len(self._order):
            self.show_target(("task", self._order[at]))
            self.show_scope(self.desk.scope)

    def _go_back(self) -> None:
        self.desk.wanted.emit("ledger", ("at", self._task_id) if self._task_id else None)

    def _show_history(self) -> None:
        if self._case is not None:
            task = self._case.row.task
            show_task_history(self.desk, task.id, f"任务 {task.number}　{task.title}", self)

    def _show_milestone_history(self, milestone: Milestone) -> None:
        milestone_id = milestone.id
        show_rows_history(self.desk, f"成果事项　{milestone.name}", lambda services: services.history.of_milestone(milestone_id), self)

    def _show_all_periods(self) -> None:
        self._all_periods = True
        if self._case is not None:
            self._show(self._case)

    def _decide_milestone(self, milestone: Milestone, state: MilestoneState) -> None:
        self.desk.act(
            lambda services: services.plans.decide_milestone(milestone, state),
            lambda changes: changes,
            initiator=self,
            failed=self._tell,
        )

    def _evidence(self, evidence_id: int, what: str) -> None:
        if what == "remove":
            self.desk.act(
                lambda services: services.evidence.remove(evidence_id),
                lambda changes: changes,
                initiator=self,
                failed=self._tell,
            )
            return
        open_kept(self.desk, self, lambda services: services.evidence.place(evidence_id))

    def _drop(self, kind: CaseRecordKind, record_id: int) -> None:
        question = f"删除这条{CASE_RECORD_WORDS[kind]}？"
        if messages.ask_yes_no(self, question, "删除", "保留", "只删除登记错的。操作记录里仍查得到，可以撤销（Ctrl+Z）。"):
            self.desk.act(
                lambda services: services.case_records.drop(kind, record_id),
                lambda changes: changes,
                initiator=self,
                failed=self._tell,
            )

    def _see_signed(self, signed: SignedReturn) -> None:
        self.signed_dialog = open_signed_pages(self.desk, signed.plan_id, signed.unit_id, signed.period_id, self)

    def _open_paper(self, paper: Paper) -> None:
        if paper.kind in (PaperKind.INTERVIEW, PaperKind.COORDINATION):
            self.interview_letter.save_copy(paper)
            return
        self.desk.look_at(period_id=paper.period_id)
        self.desk.wanted.emit("bulletin" if paper.kind is PaperKind.BULLETIN else "chasing", None)

    def _tell(self, error: Exception) -> None:
        messages.tell_error(self, error)

    def _say_gone(self, error: Exception) -> None:
        # In another period the plan may not have the task; the ledger says what it has.
        self._case = None
        self._empty.say("本期的方案里没有这项任务。", "去任务台账")
        self._ui.state_stack.setCurrentWidget(self._empty)
