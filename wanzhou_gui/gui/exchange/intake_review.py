"""The dry run in the window: every cell before anything is written, decided by the clerk, then taken in at once."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QButtonGroup, QHeaderView, QTableView, QWidget

from wanzhou_gui.domain.unit_forms import CellCheck, Choice, FileDecision
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.exchange.choice_dialog import ChoiceDialog, Question
from wanzhou_gui.gui.exchange.intake_decisions import IntakeDecisions, ReviewRow, doubts
from wanzhou_gui.gui.exchange.intake_models import CellModel, FileModel
from wanzhou_gui.gui.exchange.intake_rows import Reviewed, Shown, file_count, file_title
from wanzhou_gui.gui.generated.exchange.ui_intake_review import Ui_IntakeReview
from wanzhou_gui.reports.unit_forms.wording import remark_sentence
from wanzhou_gui.system.open_file import open_with_desktop
from wanzhou_gui.usecases.errors import DeskError

_WORDS = {
    Shown.OPEN: "待定", Shown.NEW: "新", Shown.CHANGED: "改", Shown.QUESTIONED: "存疑", Shown.REFUSED: "拒收",
    Shown.SAME: "未变", Shown.ALL: "全部",
}  # fmt: skip
_FILE_WIDTHS = (140, 36, 36, 44, 44, 44, 88)
# New, changed and unchanged: told by the filters as well.
_LEFT_OUT = (1, 2, 3)
_CELL_WIDTHS = (70, 52, 84, 120, 76, 150, 150, 150, 88)


class IntakeReview(QWidget):
    """Files at the left, their cells at the right, the verb below.

    Signals:
        take_wanted(dict): take in with these decisions.
        return_wanted(): write the forms that go back for correction.
        discarded(): the clerk thought better of it.
    """

    take_wanted = Signal(object)
    return_wanted = Signal()
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_IntakeReview()
        self._ui.setupUi(self)
        self._reviewed: Reviewed | None = None
        self._decisions: IntakeDecisions | None = None
        self._kind = Shown.ALL
        self._is_narrow = False
        ui = self._ui
        self._files, self._cells = FileModel(self), CellModel(self)
        _set_up(ui.file_table, self._files, _FILE_WIDTHS, (0,))
        _set_up(ui.cell_table, self._cells, _CELL_WIDTHS, (5, 6, 7))
        ui.review_splitter.setSizes([theme.px(446), theme.px(754)])
        ui.review_splitter.setStretchFactor(1, 1)
        ui.message_label.setMinimumHeight(theme.px(22))
        self._chips = {
            Shown.OPEN: ui.open_chip, Shown.NEW: ui.new_chip, Shown.CHANGED: ui.changed_chip,
            Shown.QUESTIONED: ui.questioned_chip, Shown.REFUSED: ui.refused_chip, Shown.SAME: ui.same_chip,
            Shown.ALL: ui.all_chip,
        }  # fmt: skip
        group = QButtonGroup(self)
        for kind, chip in self._chips.items():
            group.addButton(chip)
            chip.clicked.connect(lambda _=False, wanted=kind: self._list(wanted))
        ui.file_table.selectionModel().currentRowChanged.connect(lambda *_: self._show_file())
        ui.cell_table.selectionModel().currentRowChanged.connect(lambda *_: self._show_row())
        ui.cell_table.chosen.connect(self._choose)
        ui.take_check.clicked.connect(self._take_file)
        ui.accept_check.clicked.connect(self._accept_file)
        ui.open_button.clicked.connect(lambda: self._open_from_disk(self._file() or 0))
        ui.compare_button.clicked.connect(self._compare)
        ui.accept_button.clicked.connect(lambda: self._choose_shown(Choice.FILE))
        ui.keep_button.clicked.connect(lambda: self._choose_shown(Choice.LEDGER))
        ui.confirmed_check.clicked.connect(self._confirm)
        ui.discard_button.clicked.connect(self.discarded)
        ui.return_button.clicked.connect(self.return_wanted)
        ui.take_button.clicked.connect(self._take_in)
        shortcut = QShortcut(QKeySequence("Ctrl+Return"), self)
        shortcut.activated.connect(ui.take_button.click)

    def show_review(self, reviewed: Reviewed) -> None:
        """Show a dry run; what waits for a decision first."""
        self._reviewed = reviewed
        self._decisions = reviewed.decisions
        self._ui.confirmed_check.setChecked(False)
        self._files.show(reviewed)
        self._kind = Shown.ALL
        self._ui.file_table.selectRow(0)
        self._show_file()
        for kind in (Shown.OPEN, Shown.REFUSED, Shown.CHANGED, Shown.NEW):
            if self._cells.count_of(kind):
                self._list(kind)
                break
        self._ui.cell_table.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave out what the selected file says itself, and full texts after their first line, where there is no room."""
        super().resizeEvent(event)
        self._is_narrow = self.width() < theme.px(1_000)
        for column in _LEFT_OUT:
            self._ui.file_table.setColumnHidden(column, self._is_narrow)
        height = theme.px(34 if self.height() < theme.px(400) else 58)
        for edit in (self._ui.ledger_edit, self._ui.file_edit):
            edit.setFixedHeight(height)
        self._say()

    @property
    def decisions(self) -> IntakeDecisions | None:
        """What has been decided so far; None before anything is shown."""
        return self._decisions

    @property
    def cells(self) -> CellModel:
        """The lines listed now."""
        return self._cells

    def choose_file(self, file: int | None) -> None:
        """Bring up a file, or all of them."""
        self._ui.file_table.selectRow(0 if file is None else file + 1)

    def _file(self) -> int | None:
        row = self._ui.file_table.currentIndex().row()
        return row - 1 if row > 0 else None

    def _show_file(self) -> None:
        reviewed, decisions, ui = self._reviewed, self._decisions, self._ui
        if reviewed is None or decisions is None:
            return
        file = self._file()
        one = None if file is None else reviewed.check.files[file]
        ui.cell_table.setColumnHidden(2, one is not None)
        self._show_cells(reviewed, file)
        ui.take_check.setVisible(one is not None)
        ui.open_button.setVisible(one is not None)
        if one is None:
            waiting = decisions.open_files()
            forms, files = len(reviewed.check.files), file_count(reviewed.check.files)
            ui.file_label.setText(f"全部 {files} 个文件" + (f"，{forms} 份表（一个方案一份）" if forms > files else ""))
            names = "、".join(file_title(reviewed.check.files[at]) for at in waiting[:6])
            ui.doubt_label.setText(f"{len(waiting)} 个文件有疑点，请逐个选中看过：{names}" if waiting else "")
        else:
            ui.file_label.setText(f"{file_title(one)}　{Path(one.member or one.file).name if one.unit else ''}")
            ui.file_label.setToolTip(one.name)
            told = ([remark_sentence(one.remarks[0])] if one.is_known and one.remarks else [])
            ui.doubt_label.setText("\n".join([*told, *(remark_sentence(remark) for remark in doubts(one))]))
            can_take = not one.is_refused and not one.is_known
            ui.take_check.setEnabled(can_take)
            ui.take_check.setChecked(decisions.takes(file or 0))
            ui.accept_check.setChecked(decisions.accepts(file or 0))
        is_doubtful = one is not None and one.is_suspicious and not one.is_known and not one.is_refused
        ui.accept_check.setVisible(is_doubtful)
        ui.compare_button.setVisible(bool(file is not None and self._questions(file)[1]))
        ui.doubt_label.setVisible(bool(ui.doubt_label.text()))
        self._say()
        self._show_row()

    def _list(self, kind: Shown) -> None:
        if self._reviewed is None or self._decisions is None:
            return
        self._kind = kind
        self._chips[kind].setChecked(True)
        self._cells.show(self._reviewed, self._file(), kind)
        if self._cells.rowCount():
            self._ui.cell_table.selectRow(0)
        self._show_row()

    def _show_cells(self, reviewed: Reviewed, file: int | None) -> None:
        """List the kind asked for; a file that has none of it shows all its lines instead of an empty list."""
        self._cells.show(reviewed, file, self._kind)
        shown = self._kind if self._cells.rowCount() else Shown.ALL
        if shown is not self._kind:
            self._cells.show(reviewed, file, shown)
        self._chips[shown].setChecked(True)

    def _row(self) -> ReviewRow | None:
        return self._cells.row(self._ui.cell_table.currentIndex())

    def _show_row(self) -> None:
        row, ui = self._row(), self._ui
        ui.ledger_edit.setPlainText(row.in_ledger if row else "")
        ui.file_edit.setPlainText(row.written if row else "")
        ui.message_label.setText(row.message if row else "")

    def _say(self) -> None:
        """Counts on the chips, what would happen below."""
        decisions, reviewed, ui = self._decisions, self._reviewed, self._ui
        if decisions is None or reviewed is None:
            return
        for kind, chip in self._chips.items():
            count = self._cells.count_of(kind)
            chip.setText(f"{_WORDS[kind]} {count}")
        wanted = decisions.wanted()
        doubtful = decisions.open_files()
        waiting = sum(len(decisions.open_cells(at)) for at in wanted)
        new, changed, same, questioned, refused = self._files.totals()
        files = file_count(reviewed.check.files)
        told = f"{files} 个文件：新 {new}，改 {changed}，未变 {same}，存疑 {questioned}，拒收 {refused}。"
        left = [f"{len(doubtful)} 个文件有疑点"] if doubtful else []
        left += [f"{waiting} 处待定"] if waiting else []
        asks = f"还有 {'、'.join(left)}。" if left else ""
        ui.state_label.setText((asks or f"{files} 个文件") if self._is_narrow else told + asks)
        ui.state_label.setToolTip(told + asks)
        ui.take_button.setText(f"收入 {len(wanted)} 份(&S)")
        ui.take_button.setEnabled(bool(wanted))
        ui.take_button.setToolTip("全部写入台账，一次完成，可以整批撤回（Ctrl+回车）")
        ui.confirmed_check.setEnabled(bool(questioned))
        ui.return_button.setEnabled(reviewed.has_faults)
        self._files.say_decided()
        self._cells.say_decided()

    def _take_file(self, is_taken: bool) -> None:
        file = self._file()
        if self._decisions is not None and file is not None:
            self._decisions.take(file, is_taken)
            self._show_file()

    def _accept_file(self, is_accepted: bool) -> None:
        file = self._file()
        if self._decisions is not None and file is not None:
            self._decisions.accept(file, is_accepted)
            self._say()

    def _confirm(self, is_confirmed: bool) -> None:
        if self._decisions is not None:
            self._decisions.confirmed = is_confirmed

    def _choose(self, wanted: str) -> None:
        row, decisions = self._row(), self._decisions
        if row is None or row.cell is None or decisions is None or not decisions.can_choose(row):
            return
        if wanted == "turn":
            wanted = "ledger" if decisions.writes(row.file, row.cell) else "file"
        decisions.choose(row.file, row.cell, Choice(wanted))
        self._say()

    def _choose_shown(self, choice: Choice) -> None:
        decisions = self._decisions
        if decisions is None:
            return
        for row in self._cells.shown():
            if row.cell is not None and decisions.can_choose(row):
                decisions.choose(row.file, row.cell, choice)
        self._say()

    def _questions(self, file: int) -> tuple[list[int], list[tuple[ReviewRow, dict[int, CellCheck]]]]:
        """The files side by side, and the fields where they or the ledger disagree."""
        reviewed, decisions = self._reviewed, self._decisions
        if reviewed is None or decisions is None:
            return [], []
        sides = decisions.rivals(file) or [file]
        found: list[tuple[ReviewRow, dict[int, CellCheck]]] = []
        seen = set()
        for side in sides:
            for row in reviewed.rows[side]:
                if row.cell is None or row.cell.key in seen:
                    continue
                if row.cell.is_conflict or (len(sides) > 1 and decisions.is_disputed(side, row.cell)):
                    seen.add(row.cell.key)
                    theirs = {
                        at: cell for at in sides for cell in reviewed.check.files[at].cells if cell.key == row.cell.key
                    }
                    found.append((row, theirs))
        return sides, found

    def _compare(self) -> None:
        file, reviewed, decisions = self._file(), self._reviewed, self._decisions
        if file is None or reviewed is None or decisions is None:
            return
        sides, found = self._questions(file)
        texts = {(at, row.cell.key): row.written for at in sides for row in reviewed.rows[at] if row.cell is not None}
        questions = []
        for row, theirs in found:
            assert row.cell is not None
            answers = tuple(texts.get((at, row.cell.key)) for at in sides)
            chosen = next((place for place, at in enumerate(sides)
                           if at in theirs and decisions.choice(at, theirs[at]) is Choice.FILE), None)  # fmt: skip
            if chosen is None and all(decisions.choice(at, cell) is Choice.LEDGER for at, cell in theirs.items()):
                chosen = len(sides)
            questions.append(Question(row.where, row.label, (*answers, row.in_ledger), chosen))
        sources = [Path(reviewed.check.files[at].member or reviewed.check.files[at].file).name for at in sides]
        names = [f"第{place}份 {name}" for place, name in enumerate(sources, start=1)] if len(sides) > 1 else ["报来的表"]
        dialog = ChoiceDialog(self._title(file, len(sides)), (*names, "台账现有"), questions, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self._follow(decisions, sides, found, dialog.answers()))
        dialog.open()

    def _follow(
        self, decisions: IntakeDecisions, sides: list[int], found: list[tuple[ReviewRow, dict[int, CellCheck]]],
        answers: list[int | None],
    ) -> None:  # fmt: skip
        for (_, theirs), answer in zip(found, answers, strict=True):
            if answer is None:
                continue
            for place, at in enumerate(sides):
                if at in theirs:
                    decisions.choose(at, theirs[at], Choice.FILE if place == answer else Choice.LEDGER)
        if len(sides) > 1:
            for at in sides:
                decisions.accept(at, True)
        self._show_file()

    def _title(self, file: int, count: int) -> str:
        assert self._reviewed is not None
        unit = file_title(self._reviewed.check.files[file])
        return f"{unit}报来 {count} 份不同的表" if count > 1 else f"{unit}报来的与台账现有的不同，而台账在发表之后又改过"

    def _take_in(self) -> None:
        decisions = self._decisions
        if decisions is None or not self._ui.take_button.isEnabled():
            return
        doubtful = decisions.open_files()
        if doubtful:
            names = "、".join(file_title(decisions.files[at]) for at in doubtful[:6])
            question = f"{names}等 {len(doubtful)} 个文件有疑点，还没有核实。"
            remedy = "可以先收其余文件；选中文件看过疑点、勾选“已核实”后也可以一起收。"
            if messages.choose(self, question, ("这些先不收，收入其余",), remedy) is None:
                self.choose_file(doubtful[0])
                return
            for at in doubtful:
                decisions.take(at, False)
        waiting = [(at, cell) for at in decisions.wanted() for cell in decisions.open_cells(at)]
        if waiting:
            answers: tuple[str, ...] = ("全部采纳报来内容", "全部保留台账内容")
            question = f"还有 {len(waiting)} 处存疑的内容没有决定。"
            if any(decisions.is_disputed(at, cell) for at, cell in waiting):
                answers = answers[1:]
                question = f"同一单位报来的表互不相同，还有 {len(waiting)} 处没有决定。"
            picked = messages.choose(self, question, answers, "取消则回到逐格检查，可在“待定”中逐处选定。")
            if picked is None:
                self.choose_file(None)
                self._list(Shown.OPEN)
                return
            choice = Choice.FILE if answers[picked].startswith("全部采纳") else Choice.LEDGER
            for at, cell in waiting:
                decisions.choose(at, cell, choice)
        self._say()
        if not decisions.wanted():
            return
        made: dict[str, FileDecision] = dict(decisions.as_decisions())
        self.take_wanted.emit(made)

    def _open_from_disk(self, file: int) -> None:
        if self._reviewed is None:
            return
        one = self._reviewed.check.files[file]
        try:
            open_with_desktop(Path(one.file))
        except (DeskError, OSError) as error:
            messages.tell_error(self, error)


def _set_up(table: QTableView, model: FileModel | CellModel, widths: tuple[int, ...], stretched: tuple[int, ...]) -> None:
    table.setModel(model)
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    for column, width in enumerate(widths):
        table.setColumnWidth(column, theme.px(width))
    for column in stretched:
        header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(theme.px(28))
