"""送达和回证: which papers went to which units, whose receipt is back, and the sheets to print."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QComboBox, QDialog, QWidget

from wanzhou_gui.domain.deliveries import DeliveryState, DeliveryWay
from wanzhou_gui.domain.entries import Severity, ValueRefusedError
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import RECORD_ROLE, fill_rows, set_columns
from wanzhou_gui.gui.generated.chasing.ui_deliveries_dialog import Ui_DeliveriesDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.letters.delivery_words import (
    RECEIPT_WORD,
    STATE_SHAPES,
    STATE_WORDS,
    WAY_WORDS,
    delivery_counts,
    received_words,
    sent_words,
)
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.chasing import Place
from wanzhou_gui.usecases.deliveries import DeliveryLine
from wanzhou_gui.usecases.services import Services

_OPEN = "open"
_ANSWERS = {None: "—", True: "已补报", False: "未补报"}


class DeliveriesDialog(QDialog):
    """Every numbered paper of the period in view, of one plan or several, one row for each unit it goes to."""

    def __init__(self, desk: Desk, places: Sequence[Place], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_DeliveriesDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._places = tuple(places)
        self._lines: tuple[DeliveryLine, ...] = ()
        self._today: date | None = None
        self._is_closed = False
        ui = self._ui
        set_columns(
            ui.line_table,
            ("文号", "文书", "单位", "状态", "送出", "签收", "补报"),
            (176, 110, 130, 190, 190, 190, 64),
            (5,),
        )
        self._empty = EmptyState("本期还没有编号的文书。催办单、通知、通报编号后，在这里登记送达和回证。", "", "send")
        ui.table_stack.addWidget(self._empty)
        ui.state_combo.addItem("全部", "")
        ui.state_combo.addItem("回证未收回", _OPEN)
        for state in DeliveryState:
            ui.state_combo.addItem(STATE_WORDS[state], state.value)
        for way in DeliveryWay:
            ui.way_combo.addItem(WAY_WORDS[way], way.value)
        for combo in (ui.paper_combo, ui.state_combo):
            combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            combo.activated.connect(self._fill)
        ui.line_table.itemSelectionChanged.connect(self._mark_buttons)
        for edit in (ui.sent_edit, ui.received_edit):
            edit.refused.connect(self._say_unread)
            edit.accepted.connect(ui.problem_label.clear)
        for button in (ui.send_button, ui.receive_button, ui.print_button, ui.close_button):
            button.setAutoDefault(False)
        ui.send_button.clicked.connect(self.send)
        ui.receive_button.clicked.connect(self.receive)
        ui.print_button.clicked.connect(self.print_sheets)
        ui.close_button.clicked.connect(self.reject)
        self.finished.connect(lambda _: self._close())
        self.resize(theme.px(1120), theme.px(560))
        self.refresh()

    @property
    def lines(self) -> tuple[DeliveryLine, ...]:
        """Everything that is told of the period."""
        return self._lines

    @property
    def chosen(self) -> list[DeliveryLine]:
        """The rows that are selected."""
        table = self._ui.line_table
        rows = sorted({index.row() for index in table.selectedIndexes()})
        return [item.data(RECORD_ROLE) for row in rows if (item := table.item(row, 0)) is not None]

    def refresh(self) -> None:
        """Read the list anew."""

        def read(services: Services) -> tuple[tuple[DeliveryLine, ...], date]:
            return services.deliveries.lines_over(self._places), services.deliveries.today()

        if not self._is_closed:
            self._desk.ask(read, self._show, lambda error: messages.tell_error(self, error))

    def send(self) -> None:
        """Put on record that the selected papers went out."""
        ui, chosen = self._ui, self.chosen
        if not (chosen and ui.sent_edit.commit()):
            return
        way, day, who = DeliveryWay(ui.way_combo.currentData()), ui.sent_edit.value, ui.sender_edit.text()
        paper_id, unit_ids = chosen[0].paper.id, [line.unit.id for line in chosen]
        self._desk.act(
            lambda services: services.deliveries.send(paper_id, unit_ids, way, day, who),
            lambda result: result[1],
            initiator=self,
            done=lambda _: self._done(),
            failed=self._say,
        )

    def receive(self) -> None:
        """Put on record what came back for the selected papers."""
        ui, chosen = self._ui, self.chosen
        if not (chosen and ui.received_edit.commit()):
            return
        who, day, note = ui.receiver_edit.text(), ui.received_edit.value, ui.note_edit.text()
        is_refused = ui.refused_check.isChecked()
        paper_id, unit_ids = chosen[0].paper.id, [line.unit.id for line in chosen]
        self._desk.act(
            lambda services: services.deliveries.receive(
                paper_id, unit_ids, received_by=who, received_on=day, is_refused=is_refused, note=note
            ),
            lambda result: result[1],
            initiator=self,
            done=lambda _: self._received(),
            failed=self._say,
        )

    def print_sheets(self) -> None:
        """Save the sheets for the selected papers as one PDF."""
        chosen = self.chosen
        if not chosen:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        to = messages.ask_save_file(
            self, f"保存{RECEIPT_WORD}", folder / f"{RECEIPT_WORD}（{chosen[0].number}）.pdf", "PDF 文件 (*.pdf)"
        )
        if to is None:
            return
        paper_id, unit_ids = chosen[0].paper.id, [line.unit.id for line in chosen]

        def write(services: Services) -> int:
            write_whole(services.deliveries.sheets_pdf(paper_id, unit_ids), to)
            return len(unit_ids)

        self._desk.ask(write, lambda count: self._say_saved(f"已保存{RECEIPT_WORD}{count}张：{to.name}"), self._say)

    def _show(self, known: tuple[tuple[DeliveryLine, ...], date]) -> None:
        if self._is_closed:
            return
        ui = self._ui
        self._lines, today = known
        if self._today is None:
            self._today = today
            ui.sent_edit.set_value(today)
            ui.received_edit.set_value(today)
        wanted = ui.paper_combo.currentData()
        ui.paper_combo.clear()
        ui.paper_combo.addItem("全部文书", 0)
        papers = {line.paper.id: line.paper.number_text for line in reversed(self._lines)}
        for paper_id, number in papers.items():
            words = dict.fromkeys(line.word for line in self._lines if line.paper.id == paper_id)
            ui.paper_combo.addItem(f"{'、'.join(words)}　{number}", paper_id)
        place = ui.paper_combo.findData(wanted)
        ui.paper_combo.setCurrentIndex(max(place, 0))
        self._fill()

    def _fill(self) -> None:
        ui = self._ui
        paper_id, state = ui.paper_combo.currentData(), ui.state_combo.currentData()
        shown = [
            line
            for line in self._lines
            if paper_id in (0, line.paper.id)
            and (state in ("", line.state.value) or (state == _OPEN and line.state not in (DeliveryState.RECEIVED, DeliveryState.REFUSED)))
        ]
        fill_rows(
            ui.line_table,
            [
                (
                    (
                        line.number,
                        line.word,
                        line.unit.name,
                        f"{STATE_SHAPES[line.state]} {STATE_WORDS[line.state]}",
                        sent_words(line.delivery),
                        received_words(line.delivery),
                        _ANSWERS[line.answered],
                    ),
                    line,
                )
                for line in shown
            ],
        )
        ui.counts_label.setText(delivery_counts([line.state for line in shown]))
        ui.table_stack.setCurrentIndex(0 if self._lines else 1)
        if shown:
            ui.line_table.selectRow(0)
        self._mark_buttons()

    def _mark_buttons(self) -> None:
        ui, chosen = self._ui, self.chosen
        papers = {line.paper.id for line in chosen}
        is_one = len(papers) == 1
        for button in (ui.send_button, ui.print_button):
            button.setEnabled(is_one)
        ui.receive_button.setEnabled(is_one and all(line.delivery is not None for line in chosen))
        if not chosen:
            ui.chosen_label.setText("没有选中的行。")
        elif not is_one:
            ui.chosen_label.setText("选中的行属于不同的文书，请一次登记一份文书。")
        else:
            ui.chosen_label.setText(f"选中{len(chosen)}个单位：{chosen[0].word}《{chosen[0].title}》")

    def _close(self) -> None:
        self._is_closed = True

    def _received(self) -> None:
        if self._is_closed:
            return
        self._ui.receiver_edit.clear()
        self._ui.note_edit.clear()
        self._ui.refused_check.setChecked(False)
        self._done()

    def _done(self) -> None:
        if self._is_closed:
            return
        self._ui.problem_label.clear()
        self.refresh()

    def _say_unread(self, error: ValueRefusedError) -> None:
        self._ui.problem_label.say(refusal_words(error), Severity.ERROR)

    def _say_saved(self, sentence: str) -> None:
        if not self._is_closed:
            self._ui.chosen_label.setText(sentence)

    def _say(self, error: Exception) -> None:
        if self._is_closed:
            return
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)
