"""文号登记簿: every number of the office in one list; void papers, explained gaps, where a sequence begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QComboBox, QDialog, QPushButton, QWidget

from wanzhou_gui.domain.paper_register import RegisterFault, RegisterLine
from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.papers.ui_register_dialog import Ui_RegisterDialog
from wanzhou_gui.gui.papers.number_dialog import NumberDialog
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.letters.delivery_words import letter_word
from wanzhou_gui.reports.letters.registry import LETTER_FORMS
from wanzhou_gui.reports.register_wording import fault_sentence, kind_word, line_note, line_state
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class RegisterView:
    """What the register shows: its lines, what is wrong, the next number of every sequence, names of units."""

    lines: tuple[RegisterLine, ...]
    faults: tuple[RegisterFault, ...]
    kinds: tuple[PaperKind, ...]
    units: dict[int, str]
    today: int

    @property
    def years(self) -> list[int]:
        """The years numbers were given in, this one always among them, newest first."""
        return sorted({self.today, *(line.year for line in self.lines)}, reverse=True)


class RegisterDialog(QDialog):
    """The register, filtered by kind and year.

    Signals:
        opened(int): show the issued bulletin with that id in the preview.
    """

    opened = Signal(int)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_RegisterDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._view: RegisterView | None = None
        self.question: NumberDialog | None = None
        ui = self._ui
        set_columns(
            ui.number_table,
            ("文号", "种类", "日期", "状态", "题名", "发给", "说明"),
            (170, 100, 92, 64, 220, 96, 150),
            (4, 6),
        )
        self._empty = EmptyState("还没有编过号。文书签发后，文号都登记在这里。", "", "list")
        ui.table_stack.addWidget(self._empty)
        ui.faults_label.hide()
        ui.kind_combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        ui.kind_combo.activated.connect(self._fill)
        ui.year_combo.activated.connect(self._fill)
        ui.number_table.itemSelectionChanged.connect(self._mark_buttons)
        ui.number_table.itemActivated.connect(lambda _: self.open_paper())
        ui.void_button.clicked.connect(self.void)
        ui.explain_button.clicked.connect(self.explain)
        ui.first_button.clicked.connect(self.set_first)
        ui.save_button.clicked.connect(self.save_file)
        ui.word_button.clicked.connect(self.save_word)
        ui.open_button.clicked.connect(self.open_paper)
        # Enter opens the paper; it voids and explains nothing.
        for one in list[QPushButton](self.findChildren(QPushButton)):
            one.setAutoDefault(one is ui.open_button)
        ui.close_button.clicked.connect(self.reject)
        desk.changed.connect(self._refresh)
        self.resize(theme.px(1080), theme.px(560))
        self._refresh()

    @property
    def line(self) -> RegisterLine | None:
        """The number that is selected."""
        record = record_of(self._ui.number_table)
        return record if isinstance(record, RegisterLine) else None

    def void(self) -> None:
        """Ask why and declare the selected paper void."""
        line = self.line
        if line is None or line.paper_id is None or line.is_void:
            return
        dialog = NumberDialog(
            "作废文书",
            f"作废 {line.number_text}",
            "文号不再使用，原件照样保存，登记簿里写明原因。作废的通报，改过的文字转为新的草稿。",
            parent=self,
        )
        self._ask(
            dialog,
            lambda _, reason: lambda services: services.register.void(
                line.kind, line.year, line.sequence, reason, twin=line.twin
            ),
        )

    def explain(self) -> None:
        """Ask for a number that nobody bears, and why."""
        kind, year = self._sequence()
        if self._view is None:
            return
        gaps = [fault.first for fault in self._view.faults if (fault.paper_kind, fault.year) == (kind, year) and not fault.text]
        used = [line.sequence for line in self._view.lines if line.key == (kind, year)]
        dialog = NumberDialog(
            "说明空号",
            f"{kind_word(kind)}　{year}年",
            "写明缺少的号由谁用了、为什么没有文书；也可以跳过下一个号。",
            number=gaps[0] if gaps else max(used, default=0) + 1,
            parent=self,
        )
        self._ask(
            dialog, lambda number, reason: lambda services: services.register.explain(kind, year, number, reason)
        )

    def set_first(self) -> None:
        """Ask where the sequence in view begins."""
        kind, year = self._sequence()
        dialog = NumberDialog(
            "起始号",
            f"{kind_word(kind)}　{year}年从第几号编起",
            "本机关在别处已经用过前几号时填写；以后每年仍从 1 号编起。",
            number=1,
            asks_reason=False,
            parent=self,
        )
        self._ask(dialog, lambda number, _: lambda services: services.register.set_first(kind, year, number))

    def save_file(self) -> None:
        """Save the kept bytes of the selected number, also of a void one."""
        line = self.line
        if line is None or line.paper_id is None:
            return
        mark = "（已作废）" if line.is_void else ""
        to = messages.ask_save_file(
            self, "另存原件", f"{line.number_text}{mark}.pdf", "PDF 文件 (*.pdf)"
        )
        if to is not None:
            self._desk.ask(
                lambda services: write_whole(services.register.file_of(line), to),
                lambda path: self._ui.next_label.setText(f"已保存到 {path}"),
                lambda error: messages.tell_error(self, error),
            )

    def save_word(self) -> None:
        """Save the selected letter as .docx, put together again from what is kept with it."""
        line = self.line
        if line is None or line.paper_id is None:
            return
        paper_id, number = line.paper_id, line.number_text
        mark = "（已作废）" if line.is_void else ""
        to = messages.ask_save_file(self, "另存 Word", f"{number}{mark}.docx", "Word 文件 (*.docx)")
        if to is not None:
            self._desk.ask(
                lambda services: write_whole(services.kept_letters.word(paper_id, number), to),
                lambda path: self._ui.next_label.setText(f"已保存到 {path}"),
                lambda error: messages.tell_error(self, error),
            )

    def open_paper(self) -> None:
        """Show the selected bulletin in the preview behind; other papers are saved as a file."""
        line = self.line
        if line is None or line.paper_id is None:
            return
        if line.kind is PaperKind.BULLETIN:
            self.opened.emit(line.paper_id)
            self.accept()
        else:
            self.save_file()

    def _ask(self, dialog: NumberDialog, verb: Callable[[int, str], Callable[[Services], Changes]]) -> None:
        self.question = dialog
        dialog.wished.connect(
            lambda number, reason: self._desk.act(
                verb(number, reason),
                lambda changes: changes,
                initiator=self,
                done=lambda _: dialog.accept(),
                failed=dialog.show_refusal,
            )
        )
        dialog.open()

    def _refresh(self) -> None:
        def gather(services: Services) -> RegisterView:
            return RegisterView(
                services.register.lines(),
                services.register.faults(),
                services.register.kinds(),
                {unit.id: unit.name for unit in services.units.units()},
                services.chasing.today().year,
            )

        self._desk.ask(gather, self._show)

    def _show(self, view: RegisterView) -> None:
        ui = self._ui
        kind, year = ui.kind_combo.currentData(), ui.year_combo.currentData()
        self._view = view
        ui.kind_combo.clear()
        ui.kind_combo.addItem("全部种类", None)
        for one in view.kinds:
            ui.kind_combo.addItem(kind_word(one), one.value)
        ui.year_combo.clear()
        for one_year in view.years:
            ui.year_combo.addItem(f"{one_year}年", one_year)
        ui.kind_combo.setCurrentIndex(max(0, ui.kind_combo.findData(kind)))
        ui.year_combo.setCurrentIndex(max(0, ui.year_combo.findData(year)))
        ui.faults_label.setText("\n".join(fault_sentence(fault) for fault in view.faults))
        ui.faults_label.setVisible(bool(view.faults))
        self._fill()

    def _sequence(self) -> tuple[PaperKind, int]:
        """The kind and year that are in view; the bulletin where all kinds are."""
        ui = self._ui
        line = self.line
        kind = ui.kind_combo.currentData()
        if kind is not None:
            return PaperKind(kind), ui.year_combo.currentData()
        return (line.kind if line is not None else PaperKind.BULLETIN), ui.year_combo.currentData()

    def _fill(self) -> None:
        if self._view is None:
            return
        ui = self._ui
        kind, year = ui.kind_combo.currentData(), ui.year_combo.currentData()
        lines = [line for line in self._view.lines if line.year == year and kind in (None, line.kind.value)]
        fill_rows(ui.number_table, [(self._texts(line), line) for line in lines])
        for row, line in enumerate(lines):
            if line.is_void or line.unused is not None:
                for column in range(ui.number_table.columnCount()):
                    item = ui.number_table.item(row, column)
                    if item is not None:
                        item.setForeground(QColor(theme.TEXT_THIRD))
                        item.setToolTip(line_note(line))
        ui.table_stack.setCurrentWidget(ui.number_table if lines else self._empty)
        if lines:
            ui.number_table.setCurrentCell(0, 0)
        self._mark_buttons()
        asked_kind, asked_year = self._sequence()
        if kind is None:
            held = sum(not line.is_void and line.unused is None for line in lines)
            ui.next_label.setText(f"{year}年共 {len(lines)} 号，有效 {held} 号")
        else:
            self._desk.ask(
                lambda services: services.register.next_text(asked_kind, asked_year),
                lambda text: ui.next_label.setText(f"下一个文号：{text}"),
            )

    def _texts(self, line: RegisterLine) -> tuple[str, ...]:
        units = self._view.units if self._view is not None else {}
        unit = units.get(line.unit_id, "") if line.unit_id is not None else ""
        day = line.issued_on.isoformat() if line.issued_on is not None else ""
        return (line.number_text, letter_word(line.kind, line.title), day, line_state(line), line.title, unit, line_note(line))

    def _mark_buttons(self) -> None:
        ui, line = self._ui, self.line
        has_paper = line is not None and line.paper_id is not None
        ui.void_button.setEnabled(has_paper and line is not None and not line.is_void)
        ui.save_button.setEnabled(has_paper)
        ui.word_button.setEnabled(has_paper and line is not None and line.kind in LETTER_FORMS)
        ui.open_button.setEnabled(has_paper)
