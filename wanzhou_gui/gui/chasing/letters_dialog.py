"""Issuing letters: which rung, to whom, which day and deadline; a draft to look at, then numbers and frozen pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QSize, QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.chase_board import ChaseBoard, UnitLine
from wanzhou_gui.domain.chase_together import TogetherBoard, step_together
from wanzhou_gui.domain.chasing import ASKED_ALREADY, PROPOSALS, WRITTEN_KINDS, ChaseKind, ladder_of
from wanzhou_gui.domain.entries import Severity, ValueRefusedError
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.workdays import short_notice
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.chasing.letter_text_dialog import LetterTextDialog
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.chasing.ui_letters_dialog import Ui_LettersDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.gui.papers.paper_place import PaperPlace
from wanzhou_gui.gui.papers.template_dialog import TemplateDialog
from wanzhou_gui.gui.widgets.page_source import PageSizes, PageSource, sizes_of
from wanzhou_gui.reports.chasing.letter_facts import LetterWish
from wanzhou_gui.reports.chasing.wording import CHASE_WORDS, next_step_word, short_notice_sentence, steps_word
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.letters.registry import CHASE_FORMS
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.chasing import Place
from wanzhou_gui.usecases.letters import IssuedLetters
from wanzhou_gui.usecases.ports import PaperPages, PaperRenderer
from wanzhou_gui.usecases.services import Services

A = TypeVar("A")
_UNIT_ROLE = Qt.ItemDataRole.UserRole
# How the draft is drawn, and how its pages are opened; both away from the window's thread.
_Draft = tuple[Callable[[], bytes], Callable[[bytes], PaperPages]]
_EXPLANATIONS = {
    ChaseKind.REMINDER: "每个单位一份、一个文号，合为一个 PDF；党委部门用“商请”，司法机关和中央垂管单位用“函请”。制发后原件存入台账，不能撤销。",
    ChaseKind.NOTICE: "对政府部门用“责令”。督办通知单须经负责人签发。制发后原件存入台账，不能撤销。",
    ChaseKind.INTERVIEW: "呈报区政府分管领导的建议，不直接发给单位；约谈由领导决定（《政府督查工作条例》第十二条）。",
    ChaseKind.COORDINATION: "呈报区政府分管领导的建议：不属于督查对象的单位，提请领导协调（《政府督查工作条例》第五条）。",
}


class LettersDialog(QDialog):
    """Chooses, shows a draft, issues.

    Signals:
        issued(IssuedLetters): letters have gone into the register.
    """

    issued = Signal(object)

    def __init__(
        self, desk: Desk, board: TogetherBoard, kind: ChaseKind, unit_ids: Sequence[int], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_LettersDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._board = board
        self._wanted = set(unit_ids)
        # The board in view alone, or those of every plan that asks: a unit then gets one letter.
        self._boards: tuple[ChaseBoard, ...] = board.boards
        self._every: tuple[ChaseBoard, ...] = board.boards
        self.opened: QDialog | None = None
        self._is_closed = False
        self._source: PageSource | None = None
        self._asked = 0
        ui = self._ui
        ui.wish_side.setMinimumWidth(theme.px(480))
        ui.unit_list.setMinimumHeight(theme.px(90))
        ui.unit_list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for one in WRITTEN_KINDS:
            ui.kind_combo.addItem("催办单、催办函" if one is ChaseKind.REMINDER else CHASE_WORDS[one], one.value)
        ui.kind_combo.setCurrentIndex(WRITTEN_KINDS.index(kind))
        ui.issued_edit.set_value(board.today)
        ui.kind_combo.currentIndexChanged.connect(lambda _: self._take_kind())
        ui.unit_list.itemChanged.connect(lambda _: self._refresh_number())
        ui.together_check.toggled.connect(self._take_scope)
        ui.text_button.clicked.connect(self._edit_text)
        ui.template_button.clicked.connect(self._open_template)
        ui.word_button.clicked.connect(self._save_word)
        ui.issued_edit.committed.connect(self._propose_deadline)
        ui.reply_edit.committed.connect(self._show_state)
        for edit in (ui.issued_edit, ui.reply_edit):
            edit.refused.connect(self._say_unread)
            edit.accepted.connect(ui.problem_label.clear)
        ui.draft_button.clicked.connect(self._draft)
        ui.issue_button.clicked.connect(self._issue)
        ui.cancel_button.clicked.connect(self.reject)
        ui.paper_view.failed.connect(self._say)
        self.finished.connect(lambda _: self._close())
        self._take_kind()
        self.resize(QSize(theme.px(1000), theme.px(600)).boundedTo(self._room()))
        # Over all plans there is nothing to choose; beside a single one the others are offered.
        ui.together_check.hide()
        if board.is_single:
            self._ask(lambda services: services.several_plans.boards(board.period.id), self._take_boards)

    @property
    def kind(self) -> ChaseKind:
        """The rung chosen."""
        return ChaseKind(self._ui.kind_combo.currentData())

    @property
    def unit_ids(self) -> list[int]:
        """The units ticked."""
        items = (self._ui.unit_list.item(row) for row in range(self._ui.unit_list.count()))
        return [item.data(_UNIT_ROLE) for item in items if item.checkState() is Qt.CheckState.Checked]

    @property
    def places(self) -> list[Place]:
        """The plans the letters speak of, each with its period."""
        return [(board.plan.id, board.period.id) for board in self._boards]

    @property
    def wants_receipts(self) -> bool:
        """Whether the sheets go with the letters."""
        return self._ui.receipts_check.isChecked() and CHASE_FORMS[self.kind].has_receipt

    def _take_boards(self, boards: tuple[ChaseBoard, ...]) -> None:
        [single] = self._board.boards
        own = [board for board in boards if board.plan.id != single.plan.id]
        self._every = (single, *own)
        self._ui.together_check.setVisible(bool(own))

    def _take_scope(self, together: bool) -> None:
        self._boards = self._every if together else self._board.boards
        # Another set of plans has other units: all of them are meant that were not asked just now.
        steps = {lines[0].unit.id: step_together(lines) for lines in self._owed_lines()}
        self._wanted = {unit_id for unit_id, step in steps.items() if step.wait not in ASKED_ALREADY}
        self._take_kind()

    def _take_kind(self) -> None:
        ui, kind = self._ui, self.kind
        ui.receipts_check.setVisible(CHASE_FORMS[kind].has_receipt)
        is_proposal = kind in PROPOSALS
        ui.reply_edit.setVisible(not is_proposal)
        ui.reply_caption.setVisible(not is_proposal)
        ui.signer_edit.setPlaceholderText("可以不填" if kind is ChaseKind.REMINDER else "签发这份文书的负责人")
        ui.explain_label.setText(_EXPLANATIONS[kind])
        ui.unit_list.blockSignals(True)
        ui.unit_list.clear()
        for lines in self._lines():
            unit, proposal = lines[0].unit, step_together(lines)
            many = f"{len(lines)}个方案，" if len(lines) > 1 else ""
            late = max(line.workdays_overdue for line in lines)
            item = QListWidgetItem(f"{unit.name}　{many}逾期{late}个工作日，下一步：{next_step_word(proposal)}", ui.unit_list)
            item.setData(_UNIT_ROLE, unit.id)
            is_wanted = unit.id in self._wanted or (not self._wanted and proposal.kind is kind)
            item.setCheckState(Qt.CheckState.Checked if is_wanted else Qt.CheckState.Unchecked)
        ui.unit_list.blockSignals(False)
        if ui.unit_list.count():
            ui.unit_list.setCurrentRow(0)
        self._propose_deadline()

    def _lines(self) -> list[list[UnitLine]]:
        """Each unit the rung is meant for once, with its lines in the plans it owes."""
        return [lines for lines in self._owed_lines() if self.kind in ladder_of(lines[0].unit.nature)]

    def _owed_lines(self) -> list[list[UnitLine]]:
        found: dict[int, list[UnitLine]] = {}
        for board in self._boards:
            for line in board.owed:
                found.setdefault(line.unit.id, []).append(line)
        return sorted(found.values(), key=lambda one: (one[0].unit.position, one[0].unit.id))

    def _propose_deadline(self) -> None:
        kind, day = self.kind, self._ui.issued_edit.value
        self._ui.reply_edit.count_from(day, self._board.calendar)

        def show(wish: LetterWish) -> None:
            self._ui.reply_edit.set_value(wish.reply_by)
            self._show_state()

        self._ask(lambda services: services.letters.proposed_wish(kind, day), show)
        self._refresh_number()

    def _refresh_number(self) -> None:
        kind, day, count = self.kind, self._ui.issued_edit.value, len(self.unit_ids)
        for button in (self._ui.issue_button, self._ui.draft_button, self._ui.word_button):
            button.setEnabled(count > 0)
        self._ui.text_button.setEnabled(self._ui.unit_list.count() > 0)
        if day is None or not count:
            self._ui.number_label.setText("没有勾选单位")
            return

        def show(numbers: tuple[str, ...]) -> None:
            told = numbers[0] if len(numbers) == 1 else f"{numbers[0]}至{numbers[-1]}"
            self._ui.number_label.setText(f"共{len(numbers)}份，{told}")

        self._ask(lambda services: services.letters.next_numbers(kind, day, count), show)

    def _show_state(self) -> None:
        day, by = self._ui.issued_edit.value, self._ui.reply_edit.value
        told = ""
        if day is not None and by is not None and self.kind not in PROPOSALS:
            left = self._board.calendar.workdays_until(day, by)
            notice = short_notice(day, by, self._board.calendar, self._board.settings.reply_workdays)
            told = short_notice_sentence(notice) if notice is not None else f"给{left}个工作日补报。"
            if not self._board.calendar.is_workday(by):
                told += "这一天不上班。"
        self._ui.state_label.setText(told)

    def _wish(self) -> LetterWish | None:
        ui = self._ui
        if not (ui.issued_edit.commit() and ui.reply_edit.commit()):
            return None
        if ui.issued_edit.value is None:
            self._ui.problem_label.say("没有填写发文日期。请填写，如 2024-07-10。", Severity.ERROR)
            return None
        ui.problem_label.clear()
        by: date | None = None if self.kind in PROPOSALS else ui.reply_edit.value
        return LetterWish(self.kind, ui.issued_edit.value, by)

    def _draft(self) -> None:
        wish = self._wish()
        if wish is None:
            return
        places, unit_ids = self.places, self.unit_ids
        self._asked += 1
        asked = self._asked

        def gather(services: Services) -> _Draft:
            letters = services.letters.drafts(places, unit_ids, wish)
            renderer: Callable[[], PaperRenderer] = services.letters.renderer
            documents = [letter.document for letter in letters]
            return lambda: renderer().render_together(documents), services.letters.open_pages

        def draw(ready: _Draft) -> None:
            def pages() -> tuple[PaperPages, PageSizes]:
                opened = ready[1](ready[0]())
                return opened, sizes_of(opened)

            self._desk.background.on_drawing_thread(pages, lambda drawn: self._show_draft(asked, *drawn), self._say)

        self._desk.ask(gather, draw, self._say)

    def _show_draft(self, asked: int, pages: PaperPages, sizes: PageSizes) -> None:
        source = PageSource(pages, sizes, self._desk.background)
        if asked != self._asked or not self.isVisible():
            source.close()
            return
        self._ui.paper_view.setVisible(True)
        self._show_pages(source)

    def _show_pages(self, source: PageSource | None) -> None:
        before, self._source = self._source, source
        self._ui.paper_view.show_source(source)
        if before is not None:
            before.close()

    def _edit_text(self) -> None:
        """Open the text of the letter to the unit under the cursor."""
        wish, item = self._wish(), self._ui.unit_list.currentItem()
        if wish is None or item is None:
            return
        places, unit_id = self.places, item.data(_UNIT_ROLE)
        dialog = LetterTextDialog(
            self._desk,
            PaperKind(wish.kind.value),
            lambda services: services.letters.draft(places, unit_id, wish),
            lambda services, key, text: services.letters.edit(places, unit_id, wish, key, text),
            self,
        )
        self._open(dialog)

    def _open_template(self) -> None:
        """Open the template of the kind in view; the unit under the cursor is the example."""
        item = self._ui.unit_list.currentItem()
        unit_id = item.data(_UNIT_ROLE) if item is not None else None
        place = self.places[0]
        self._open(TemplateDialog(self._desk, PaperPlace(*place, PaperKind(self.kind.value), unit_id), self))

    def _open(self, dialog: QDialog) -> None:
        self.opened = dialog
        dialog.finished.connect(dialog.deleteLater)
        dialog.finished.connect(lambda _: self._look_again())
        dialog.resize(dialog.size().boundedTo(self._room()))
        dialog.open()

    def _room(self) -> QSize:
        """A further dialog is never larger than the window below."""
        below = self.parentWidget()
        return below.window().size() if below is not None else self.size()

    def _look_again(self) -> None:
        """What was edited shows on the draft, where one is in view."""
        if self._is_closed:
            return
        self._refresh_number()
        if self._ui.paper_view.isVisible():
            self._draft()

    def _save_word(self) -> None:
        """The letters ticked as one Word file, drafts as they stand."""
        wish = self._wish()
        if wish is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        natures = [lines[0].unit.nature for lines in self._lines() if lines[0].unit.id in self.unit_ids]
        name = f"{steps_word(wish.kind, natures)}（{period_label(self._board.period)}，草稿）.docx"
        to = messages.ask_save_file(self, "保存 Word 文件", folder / name, "Word 文件 (*.docx)")
        if to is None:
            return
        places, unit_ids = self.places, self.unit_ids

        def write(services: Services) -> int:
            drafts = services.letters.drafts(places, unit_ids, wish)
            write_whole(services.letters.word([draft.document for draft in drafts]), to)
            return len(drafts)

        self._ask(write, lambda count: self._ui.state_label.setText(f"已保存{count}份：{to.name}"), self._say)

    def _issue(self) -> None:
        wish = self._wish()
        if wish is None:
            return
        places, unit_ids = self.places, self.unit_ids
        signer = self._ui.signer_edit.text()
        self._ui.issue_button.setEnabled(False)
        self._desk.act(
            lambda services: services.letters.issue(places, unit_ids, wish, approver=signer),
            lambda result: result[1],
            initiator=self,
            done=lambda result: self._issued(result[0]),
            failed=self._say,
        )

    def _issued(self, letters: IssuedLetters) -> None:
        self.issued.emit(letters)
        self.accept()

    def _ask(
        self, question: Callable[[Services], A], done: Callable[[A], None], failed: Callable[[Exception], None] | None = None
    ) -> None:
        """Ask the ledger; an answer that comes after the dialog was closed is dropped."""

        def still(answer: A) -> None:
            if isValid(self) and not self._is_closed:
                done(answer)

        self._desk.ask(question, still, failed)

    def _close(self) -> None:
        self._is_closed = True
        self._show_pages(None)

    def _say_unread(self, error: ValueRefusedError) -> None:
        self._ui.problem_label.say(refusal_words(error), Severity.ERROR)

    def _say(self, error: Exception) -> None:
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
        self._ui.issue_button.setEnabled(True)
