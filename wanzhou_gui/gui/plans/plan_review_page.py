"""方案审读: a plan comes in by file, by pasting or as the built-in sample; the clerk reads, answers, stores, registers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.review_drafts import ReviewDraft
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.plans.ui_plan_review_page import Ui_PlanReviewPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.plans.no_plan import NoPlan
from wanzhou_gui.gui.plans.paste_dialog import PasteDialog
from wanzhou_gui.gui.plans.periods_dialog import PeriodsDialog
from wanzhou_gui.gui.plans.plan_facts_form import PlanFactsForm
from wanzhou_gui.gui.plans.questions_panel import QuestionsPanel
from wanzhou_gui.gui.plans.reading_workbench import ReadingWorkbench
from wanzhou_gui.gui.plans.registration_dialog import RegistrationDialog
from wanzhou_gui.gui.plans.review import AskedQuestion, Dates, Review, review_of, store, stored_review
from wanzhou_gui.gui.plans.review_drafts import DraftKeeper, review_of_draft
from wanzhou_gui.gui.plans.review_state import first_day_in, state_sentence
from wanzhou_gui.gui.plans.source_view import legend_html
from wanzhou_gui.gui.plans.version_bar import VersionBar
from wanzhou_gui.gui.plans.workbook_intake import WorkbookIntake, is_workbook
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory, Question
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.services import Services

_FILE_KINDS = "方案文件 (*.txt *.docx *.pdf *.xlsx *.xls *.et *.wps *.doc);;所有文件 (*)"


class PlanReviewPage(Page):
    """Reviews one plan at a time; a stored plan comes back here until its questions are answered."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_PlanReviewPage()
        self._ui.setupUi(self)
        self._review: Review | None = None
        self._others: tuple[PlanReading, ...] = ()
        self._reading_no = 0
        self.facts = PlanFactsForm(self)
        self.questions = QuestionsPanel(self)
        self.dialog: QDialog | None = None
        self._drafts = DraftKeeper(desk, self)
        self._workbooks = WorkbookIntake(desk, self)
        self._workbooks.decided.connect(self._read)
        self._workbooks.dialog_wanted.connect(self._open)
        self._workbooks.given_up.connect(lambda: self._say_error(""))
        self._workbooks.failed.connect(self._say_failure)
        ui = self._ui
        ui.tabs.insertTab(0, self.facts, "信息")
        ui.tabs.insertTab(1, self.questions, "问题")
        ui.tabs.setCurrentIndex(0)
        ui.tabs.tabBar().setDrawBase(False)
        self.bench = ReadingWorkbench(ui, desk, self)
        # Both tabs came in after the form was made: without this Tab would reach them after the last button.
        stops = [ui.tabs, *self.facts.tab_stops(), *self.questions.tab_stops(), ui.task_table]
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)
        self._empty = NoPlan(self)
        ui.page_stack.addWidget(self._empty)
        ui.page_stack.setCurrentWidget(self._empty)
        ui.legend_label.setText(legend_html())
        ui.error_icon_label.setPixmap(theme.icon_pixmap("alert-triangle", "#8A5A00", theme.px(18)))
        ui.open_button.setIcon(theme.icon("folder-open"))
        ui.paste_button.setIcon(theme.icon("clipboard-text"))
        ui.sample_button.setIcon(theme.icon("book"))
        ui.save_button.setIcon(theme.icon("device-floppy", theme.SURFACE))
        ui.forms_button.setIcon(theme.icon("send", theme.SURFACE))
        ui.work_splitter.setStretchFactor(0, 4)
        ui.work_splitter.setStretchFactor(1, 6)
        ui.work_splitter.setSizes([460, 700])
        for button, act in (
            (ui.open_button, self._ask_file),
            (ui.paste_button, self._ask_text),
            (ui.sample_button, self.read_sample),
            (ui.save_button, self.save),
            (ui.register_button, self._register),
            (ui.periods_button, self._generate_periods),
            (ui.forms_button, lambda: self.desk.wanted.emit("forms", "issue")),
            (ui.columns_button, self._workbooks.ask_again),
        ):
            button.clicked.connect(act)
        self._empty.file_asked.connect(self._ask_file)
        self._empty.text_asked.connect(self._ask_text)
        self._empty.sample_asked.connect(self.read_sample)
        self._empty.plan_asked.connect(self._take_up)
        self._empty.draft_asked.connect(self._resume)
        self._empty.draft_refused.connect(self._give_up)
        self.bench.changed.connect(self._take_reading)
        self.bench.said.connect(self._say_error)
        self.bench.dialog_wanted.connect(self._open)
        self.facts.edit_wanted.connect(self.bench.edit_facts)
        self.questions.answered.connect(self._take_answer)
        self.questions.quote_wanted.connect(self._show_quote)
        self.facts.dates_changed.connect(self._take_dates)
        FieldHistory(self.desk, self.facts, self.facts.fields, "plan", self._history_of)
        ui.plan_combo.activated.connect(self._choose_reading)
        self.version_bar = VersionBar(desk, self)
        self.version_bar.stand_over(ui.error_frame)
        self.version_bar.amended.connect(self._take_amended)
        self.version_bar.dialog_wanted.connect(self._open)
        desk.ledger_opened.connect(self._forget_stored)

    # Ways in

    def show_scope(self, scope: Scope) -> None:
        """A stored plan under review is read anew; a reading that is not stored yet stays as it is."""
        if self._review is not None and self._review.plan is not None:
            self._take_up(self._review.plan.id)
        elif self._review is None:
            self._offer()
        self._show_state()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Without a plan the keyboard starts at the button that opens one."""
        super().focusInEvent(event)
        if self._review is None:
            self._empty.setFocus()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Follow what others did to the stored plan."""
        review = self._review
        if review is not None and review.plan is not None and changes.concern(Subject.PLAN) and initiator is not self:
            self._take_up(review.plan.id)

    def show_target(self, target: object) -> None:
        """A path is read, a text is taken as pasted, ("sample",) is the built-in plan, ("plan", id) a stored one."""
        match target:
            case Path():
                self.read_file(target)
            case str() if target.strip():
                self.read_text(target)
            case ("sample",):
                self.read_sample()
            case ("plan", int(plan_id)):
                self._take_up(plan_id)

    def _history_of(self, field: str) -> Question | None:
        """Only a plan that is in the ledger has a history."""
        plan = self._review.plan if self._review is not None else None
        return (lambda services: services.history.of_field(Plan, plan.id, field)) if plan is not None else None

    def commit_pending(self) -> None:
        """Take over dates that are still being typed."""
        if self._review is not None:
            self.facts.commit()
            self._drafts.keep_now()

    def _offer(self) -> None:
        self.desk.ask(lambda services: services.plans.plans(), self._empty.offer)
        self.desk.ask(lambda services: services.plan_drafts.drafts(), self._empty.offer_drafts)

    def _look_for_draft(self) -> None:
        """The same document was under review before: the clerk says whether to go on with that."""
        review = self._review

        def offer(drafts: list[ReviewDraft]) -> None:
            if review is None or self._review is not review:
                return
            text = "\n".join(review.reading.source_lines)
            kept = next((one for one in drafts if one.source_text == text), None)
            question = "这份方案上次没有审读完，改动和答复都还在。要接着审读吗？"
            if kept is not None and messages.ask_yes_no(self, question, "接着审读", "从头审读"):
                self._resume(kept)

        self.desk.ask(lambda services: services.plan_drafts.drafts(), offer)

    def _resume(self, draft: ReviewDraft) -> None:
        """Go on with a review where it was left; what no longer fits its text is read anew."""
        office = self.desk.office
        self._reading_no += 1
        number = self._reading_no

        def read() -> Review:
            kept = review_of_draft(office, draft)
            return kept or review_of(office.read_plan_text(draft.source_text)[0], draft.source_name)

        def done(review: Review) -> None:
            if isValid(self) and number == self._reading_no:
                self._show(review, is_new=True)

        self.desk.background.on_drawing_thread(read, done, self._say_failure)

    def _give_up(self, draft: ReviewDraft) -> None:
        self.desk.ask(lambda services: services.plan_drafts.drop(draft.source_text), lambda _: self._offer())

    def read_file(self, path: Path) -> None:
        """Read a document; why it cannot be read is said on the page."""
        if is_workbook(path):
            self._say_error("")
            self._workbooks.start(path)
            return
        self._workbooks.forget()
        self._read(lambda: self.desk.office.read_plan(path), path.name)

    def read_text(self, text: str) -> None:
        """Read a pasted text."""
        self._workbooks.forget()
        self._read(lambda: self.desk.office.read_plan_text(text), "粘贴的文字")

    def read_sample(self) -> None:
        """Read the plan that ships with the program."""
        self._workbooks.forget()
        self._read(self.desk.office.read_sample_plan, "内置示例方案", is_sample=True)

    def _ask_file(self) -> None:
        path = messages.ask_open_file(self, "打开方案文件", _FILE_KINDS)
        if path is not None:
            self.read_file(path)

    def _ask_text(self) -> None:
        dialog = PasteDialog(self)
        dialog.accepted.connect(lambda: self.read_text(dialog.text))
        self._open(dialog)

    def _read(self, read: Callable[[], tuple[PlanReading, ...]], name: str, *, is_sample: bool = False) -> None:
        self._reading_no += 1
        number = self._reading_no
        self._say_error("")
        self._empty.say_busy(f"正在读取{name}……")
        self._ui.state_label.setText(f"正在读取{name}……")

        # Reading does not stop when another ledger is opened and the page goes.
        def done(readings: tuple[PlanReading, ...]) -> None:
            if isValid(self) and number == self._reading_no:
                self._compare_units(readings, show)

        def show(readings: tuple[PlanReading, ...]) -> None:
            if number == self._reading_no:
                self._show(review_of(readings[0], name, is_sample=is_sample, others=readings), is_new=True)
                self._look_for_draft()

        def failed(error: Exception) -> None:
            if isValid(self) and number == self._reading_no:
                self._say_error(error_text(error).line)

        # Reading touches no ledger and may take long: it must not hold up a save.
        self.desk.background.on_drawing_thread(read, done, failed)

    def _compare_units(
        self, readings: tuple[PlanReading, ...], show: Callable[[tuple[PlanReading, ...]], None]
    ) -> None:
        """Ask about names that are only like one of the dictionary's, where a ledger with a dictionary is open."""
        if not self.desk.has_ledger:
            show(readings)
            return
        self.desk.ask(
            lambda services: tuple(services.plans.with_unit_questions(reading) for reading in readings), show, self._say_failure
        )

    def _take_up(self, plan_id: int) -> None:
        office = self.desk.office
        is_new = self._review is None or self._review.plan is None or self._review.plan.id != plan_id

        def done(review: Review | None) -> None:
            if review is not None:
                self._show(review, is_new=is_new)
            elif self._review is not None:
                self._show(self._review.without_ledger(), is_new=False)

        self.desk.ask(lambda services: stored_review(office, services, plan_id), done, self._say_failure)

    def _choose_reading(self, at: int) -> None:
        review = self._review
        if review is not None and at < len(self._others):
            name, is_sample = review.source_name, review.is_sample
            self._show(
                review_of(self._others[at], name, is_sample=is_sample, others=self._others), is_new=True
            )

    def _forget_stored(self) -> None:
        review = self._review
        if review is not None and review.plan is not None:
            self._review = None
            self._ui.page_stack.setCurrentWidget(self._empty)
        self._show_state()

    # Showing

    def _show(self, review: Review, *, is_new: bool) -> None:
        self._review = review
        ui, reading = self._ui, review.reading
        ui.page_stack.setCurrentIndex(0)
        self._empty.say_busy("")
        self._say_error("")
        self.bench.show_reading(reading, review.source_name, is_new=is_new, may_edit=review.plan is None)
        if is_new:
            ui.source_name_label.setText(review.source_name)
            ui.source_name_label.setToolTip(review.source_name)
            ui.columns_button.setVisible(self._workbooks.can_ask_again and review.plan is None)
            ui.tabs.setCurrentIndex(0)
            self._list_readings(review)
        self.facts.show_review(review)
        self.questions.show_review(review)
        self._show_state()

    def _list_readings(self, review: Review) -> None:
        """A notice may carry several plans: the others stay within reach, also after one has been stored."""
        titles = [other.title for other in self._others]
        if review.others:
            self._others = review.others
        elif review.reading.title not in titles:
            self._others = ()
        combo = self._ui.plan_combo
        combo.clear()
        combo.addItems([other.title or f"方案{at + 1}" for at, other in enumerate(self._others)])
        combo.setCurrentText(review.reading.title)
        combo.setVisible(len(self._others) > 1)

    def _show_state(self) -> None:
        review, ui = self._review, self._ui
        if review is None:
            return
        self.version_bar.show_review(review.reading, review.source_name, review.plan)
        waiting, must = review.open_count, review.must_count
        ui.tabs.setTabText(1, f"待答 {waiting}" if waiting else "问题")
        ui.progress_bar.setMaximum(max(1, must))
        ui.progress_bar.setValue(must - waiting if must else 1)
        ui.progress_label.setText(f"还有{waiting}个问题待答" if waiting else "必答问题已答完")
        stored = review.plan is not None
        ui.save_button.setVisible(not stored)
        ui.save_button.setEnabled(self.desk.has_ledger)
        ui.periods_button.setVisible(stored)
        registered = review.registration is not None
        # What comes next stands out. Asked of the page, not of the button: the dialog may still be in front.
        was_at_register = self.focusWidget() is ui.register_button
        ui.forms_button.setVisible(registered)
        was_waiting = not ui.register_button.isEnabled()
        ui.register_button.setEnabled(stored and not waiting)
        ui.register_button.setText("修改立项(&L)…" if registered else "立项(&L)…")
        is_next = stored and not registered
        ui.register_button.setIcon(theme.icon("rubber-stamp", theme.SURFACE if is_next else theme.TEXT_SECOND))
        theme.set_kind(ui.register_button, "primary" if is_next else "")
        if registered and was_at_register:
            ui.forms_button.setFocus()
        elif is_next and was_waiting:
            ui.register_button.setFocus()
        ui.state_label.setText(state_sentence(review, has_ledger=self.desk.has_ledger))

    def _show_quote(self, question: AskedQuestion) -> None:
        place = self.bench.tables.place_of_subject(question.subject, question.quote)
        if place is not None:
            self.bench.show_place(place)
        else:
            self._ui.source_view.show_quote(question.quote)

    def _say_error(self, sentence: str) -> None:
        self._ui.error_label.setText(sentence)
        self._ui.error_frame.setVisible(bool(sentence))
        self._empty.say_error(sentence)
        self._show_state()

    def _say_failure(self, error: Exception) -> None:
        self._say_error(error_text(error).line)

    # Deciding

    def undo_own(self) -> bool:
        """Take a correction of the reading back, as long as the plan is not stored."""
        return self.bench.undo()

    def redo_own(self) -> bool:
        """Make a correction again."""
        return self.bench.redo()

    def _take_reading(self, reading: PlanReading) -> None:
        review = self._review
        if review is None or review.plan is not None:
            return
        self._review = review.with_reading(reading)
        self._drafts.note(self._review)
        self.facts.show_review(self._review)
        self.questions.show_review(self._review)
        self._show_state()

    def _take_dates(self, dates: Dates) -> None:
        review = self._review
        if review is None or dates == review.dates:
            return
        self._review = replace(review, dates=dates)
        plan = review.plan
        if plan is None:
            self._drafts.note(self._review)
            return
        changed = replace(
            plan,
            period_starts_on=dates.period_starts_on,
            period_ends_on=dates.period_ends_on,
            supervised_from=dates.supervised_from,
            baseline_on=dates.baseline_on,
        )
        self.desk.act(
            lambda services: services.plans.change_plan(changed),
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._take_up(plan.id),
            failed=self._say_failure,
        )

    def _take_answer(self, places: tuple[int, ...], answer: str) -> None:
        review = self._review
        if review is None:
            return
        first_day = first_day_in(review, places, answer)
        if review.plan is None:
            for at in places:
                review = review.with_answer(at, answer)
            if first_day is not None:
                review = replace(review, dates=replace(review.dates, supervised_from=first_day))
            self._review = review
            self._drafts.note(review)
            self.facts.show_review(review)
            self.questions.show_review(review)
            self._show_state()
            self.questions.go_on_from(places[-1])
            return
        plan = review.plan
        plan_id = plan.id
        asked = [stored for at in places if (stored := review.questions[at].stored) is not None]

        def give(services: Services) -> None:
            for question in asked:
                services.plans.answer(question, answer)
            if first_day is not None and plan.supervised_from != first_day:
                services.plans.change_plan(replace(plan, supervised_from=first_day))

        def given(_: None) -> None:
            self._take_up(plan_id)
            self.desk.background.on_ledger_thread(
                lambda: None, lambda _: self.questions.go_on_from(places[-1]), self._say_failure
            )

        self.desk.act(
            give,
            lambda _: Changes.everything(),
            initiator=self,
            done=given,
            failed=lambda error: self.questions.say_refused(error_text(error).line),
        )

    def save(self) -> None:
        """Store the reading with its dates and the answers given so far; open questions may wait."""
        review = self._review
        if review is None or review.plan is not None or not self.facts.commit():
            return
        review = replace(review, dates=self.facts.dates)
        self._ui.save_button.setEnabled(False)

        def stored(result: tuple[Plan, Changes]) -> None:
            plan = result[0]
            self._review = replace(review, plan=plan)
            self._drafts.forget(review)
            self.desk.look_at(plan_id=plan.id)
            self._take_up(plan.id)
            self._open(PeriodsDialog(self.desk, plan, self))

        self.desk.act(
            lambda services: store(services, review),
            lambda result: result[1],
            initiator=self,
            done=stored,
            failed=self._say_failure,
        )

    def _register(self) -> None:
        review = self._review
        if review is not None and review.plan is not None:
            self._open(RegistrationDialog(self.desk, review.plan, review.registration, self))

    def _generate_periods(self) -> None:
        review = self._review
        if review is not None and review.plan is not None:
            self._open(PeriodsDialog(self.desk, review.plan, self))

    def _take_amended(self, plan_id: int) -> None:
        if self._review is not None and self._review.plan is None:
            self._drafts.forget(self._review)
        self._take_up(plan_id)

    def _open(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        self.dialog = None
