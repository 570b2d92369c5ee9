"""What a clerk does from the list of who has not reported: calls, demands, letters, messages, files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.chase_together import TogetherBoard, TogetherLine
from wanzhou_gui.domain.chasing import ASKED_ALREADY, ChaseKind, ChasingSettings
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.chasing.call_dialog import CallDialog, CallWish
from wanzhou_gui.gui.chasing.deliveries_dialog import DeliveriesDialog
from wanzhou_gui.gui.chasing.issued_notice import IssuedNotice
from wanzhou_gui.gui.chasing.letter_files import save_letters, save_receipts
from wanzhou_gui.gui.chasing.letters_dialog import LettersDialog
from wanzhou_gui.gui.chasing.request_dialog import RequestDialog, RequestWish
from wanzhou_gui.gui.chasing.rules_dialog import RulesDialog
from wanzhou_gui.gui.chasing.unit_panel import UnitPanel
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.reports.chasing.wording import step_word, steps_word
from wanzhou_gui.reports.wording import period_label
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.letters import IssuedLetters
from wanzhou_gui.usecases.services import Services

_KINDS = {"pdf": "PDF 文件 (*.pdf)", "xlsx": "Excel 工作簿 (*.xlsx)"}


class ChaseActs(QObject):
    """Opens the forms over the page, writes what they ask for, and says beside the unit what was done.

    Signals:
        finished(): a form was closed; the keyboard belongs to the list again.
    """

    finished = Signal()

    def __init__(self, desk: Desk, page: QWidget, panel: UnitPanel, issued: IssuedNotice) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._panel = panel
        self._issued = issued
        self.call: CallDialog | None = None
        self.request: RequestDialog | None = None
        self.letters: LettersDialog | None = None
        self.deliveries: DeliveriesDialog | None = None
        self.rules: RulesDialog | None = None

    def note_call(self, board: TogetherBoard, line: TogetherLine) -> None:
        """Open the form for a call to a unit."""
        dialog = CallDialog(board, line, self._page)
        dialog.wished.connect(lambda wish: self._keep_call(dialog, line.unit.id, wish))
        self.call = dialog
        dialog.finished.connect(lambda _: self._forget_call())
        dialog.open()

    def _forget_call(self) -> None:
        if self.call is not None:
            self.call.deleteLater()
            self.call = None
        self.finished.emit()

    def _keep_call(self, dialog: CallDialog, unit_id: int, wish: CallWish) -> None:
        (plan_id, period_id), *others = wish.places
        self._desk.act(
            lambda services: services.chasing.note_call(
                plan_id,
                unit_id,
                period_id,
                others=others,
                spoke_with=wish.spoke_with,
                said=wish.said,
                promised_on=wish.promised_on,
                is_reminder=wish.is_reminder,
            ),
            lambda result: result[1],
            initiator=self._page,
            done=lambda _: dialog.accept(),
            failed=dialog.show_refusal,
        )

    def note_request(self, board: TogetherBoard, line: TogetherLine) -> None:
        """Open the form for a further demand on a unit; over all plans it lies with the first one."""
        dialog = RequestDialog(board, line, self._page)
        dialog.wished.connect(lambda wish: self._keep_request(dialog, line, wish))
        self.request = dialog
        dialog.finished.connect(lambda _: self._forget_request())
        dialog.open()

    def _forget_request(self) -> None:
        if self.request is not None:
            self.request.deleteLater()
            self.request = None
        self.finished.emit()

    def _keep_request(self, dialog: RequestDialog, line: TogetherLine, wish: RequestWish) -> None:
        (plan_id, period_id), unit_id = (line.owed or line.parts)[0].place, line.unit.id
        self._desk.act(
            lambda services: services.chasing.note_request(plan_id, unit_id, period_id, wish.subject, wish.due_on),
            lambda result: result[1],
            initiator=self._page,
            done=lambda _: dialog.accept(),
            failed=dialog.show_refusal,
        )

    def issue_letters(self, board: TogetherBoard, line: TogetherLine | None) -> None:
        """Open the form for letters: to one unit, or to everybody who owes a return and was not asked just now."""
        kind = line.proposal.kind if line is not None else None
        kind = ChaseKind.REMINDER if kind in (None, ChaseKind.PHONE) else kind
        fit = [one.unit.id for one in board.owed if one.proposal.wait not in ASKED_ALREADY]
        units = [line.unit.id] if line is not None else fit
        dialog = LettersDialog(self._desk, board, kind, units, self._page)
        dialog.issued.connect(lambda letters: self._take_letters(letters, board, dialog.wants_receipts))
        self.letters = dialog
        dialog.finished.connect(lambda _: self._forget_letters())
        dialog.open()

    def _forget_letters(self) -> None:
        if self.letters is not None:
            self.letters.deleteLater()
            self.letters = None

    def _take_letters(self, letters: IssuedLetters, board: TogetherBoard, wants_receipts: bool) -> None:
        paper, kind = letters.paper, letters.steps[0].kind
        natures = [line.unit.nature for step in letters.steps if (line := board.line_of(step.unit_id)) is not None]
        word = steps_word(kind, natures)
        to = save_letters(self._page, letters.content, paper.number_text, word, board)
        self._issued.show_issued(letters.steps, word, to, lambda: self.show_deliveries(board))
        if to is not None and wants_receipts:
            save_receipts(self._desk, self._page, paper.id, to, self._panel.say_done)

    def save_paper(self, board: TogetherBoard, line: TogetherLine, paper_id: int) -> None:
        """Save an issued letter to the unit again."""
        step = next((one for one in line.steps if one.paper_id == paper_id), None)
        if step is None:
            return

        def save(content: bytes) -> None:
            to = save_letters(self._page, content, step.number_text, step_word(step.kind, line.unit.nature), board)
            if to is not None:
                self._panel.say_done(f"已保存：{to.name}")

        self._desk.ask(lambda services: services.letters.file_of(paper_id), save)

    def show_deliveries(self, board: TogetherBoard) -> None:
        """Open the list of papers on their way to units and of their receipts."""
        self.deliveries = DeliveriesDialog(self._desk, board.places, self._page)
        self.deliveries.finished.connect(self.deliveries.deleteLater)
        self.deliveries.resize(self.deliveries.size().boundedTo(self._page.window().size()))
        self.deliveries.open()

    def copy_message(self, unit_id: int, is_long: bool) -> None:
        """Put the message for a unit on the clipboard."""
        plan_id, period_id = self._desk.scope.plan_id, self._desk.scope.period_id
        if period_id is None:
            return

        def copy(text: str) -> None:
            QGuiApplication.clipboard().setText(text)
            self._panel.say_done(f"已复制（{len(text)}字）：{text[:24]}…")

        def read(services: Services) -> str:
            [message] = services.chasing_together.messages(period_id, [unit_id], plan_id)
            return message.chat if is_long else message.short

        self._desk.ask(read, copy)

    def copy_every_message(self) -> None:
        """Put the short messages of all units whose returns are not in on the clipboard, a line each."""
        plan_id, period_id = self._desk.scope.plan_id, self._desk.scope.period_id
        if period_id is None:
            return

        def copy(lines: list[str]) -> None:
            if lines:
                QGuiApplication.clipboard().setText("\n".join(lines))
            self._panel.say_done(f"已复制{len(lines)}家单位的短信，一家一行。" if lines else "没有需要提醒的单位。")

        def read(services: Services) -> list[str]:
            messages_of = services.chasing_together.messages(period_id, None, plan_id)
            return [f"{one.line.unit.name}\t{one.short}" for one in messages_of]

        self._desk.ask(read, copy)

    def open_rules(self, settings: ChasingSettings) -> None:
        """Open the office's numbers for chasing."""
        self.rules = RulesDialog(self._desk, settings, self._page)
        self.rules.finished.connect(self.rules.deleteLater)
        self.rules.open()

    def export(self, board: TogetherBoard, ending: str) -> None:
        """Save 未报名单 as a PDF, or with the matrix as a workbook."""
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        what = "未报名单" if board.is_single else "各方案未报名单"
        name = f"{what}（{period_label(board.period)}）.{ending}"
        to = messages.ask_save_file(self._page, "保存未报名单", folder / name, _KINDS[ending])
        if to is None:
            return
        plan_id = board.boards[0].plan.id if board.is_single else None
        period_id = board.period.id

        def write(services: Services) -> Path:
            if ending == "pdf":
                write_whole(services.chasing_together.missing_list_pdf(period_id, plan_id), to)
                return to
            return services.chasing_together.missing_list_workbook(period_id, to, plan_id)

        self._desk.ask(
            write,
            lambda path: self._panel.say_done(f"已保存：{path.name}"),
            lambda error: messages.tell_error(self._page, error),
        )
