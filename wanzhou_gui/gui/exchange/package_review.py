"""What a package would do to the ledger, and what two desks did differently, side by side with a choice for each place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHeaderView, QVBoxLayout, QWidget

from wanzhou_gui.domain.desk_exchange import Conflict, RowCheck, RowState
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.exchange.tables import add_row, record_of, set_columns
from wanzhou_gui.gui.generated.exchange.ui_package_review import Ui_PackageReview
from wanzhou_gui.reports.package_wording import (
    ROW_STATES,
    Rows,
    cell_words,
    column_name,
    conflict_sentence,
    is_said,
    moment_words,
    row_name,
    side_words,
    table_name,
)
from wanzhou_gui.usecases.packages import PackageCheck

_UNDECIDED = -1
_CHOICE = 4
_CONFLICTS, _ROWS = 0, 1


class PackageReview(QWidget):
    """A dry run to be decided on, or the places still open in the ledger.

    Signals:
        merge_wanted(dict, bool): the sides chosen by conflict key, and whether this first exchange is confirmed.
        decide_wanted(dict): the sides chosen for places that were open.
        discarded(): the clerk does neither.
    """

    merge_wanted = Signal(dict, bool)
    decide_wanted = Signal(dict)
    discarded = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PackageReview()
        self._ui.setupUi(self)
        self._check: PackageCheck | None = None
        self._conflicts: tuple[Conflict, ...] = ()
        self._rows: Rows = {}
        self._boxes: dict[str, QComboBox] = {}
        ui = self._ui
        set_columns(ui.conflict_table, ("内容", "栏目", "先填的", "后填的", "采用"), (250, 90, 200, 200, 224), (2, 3))
        set_columns(ui.row_table, ("结果", "类别", "内容"), (72, 96, 280), (2,))
        set_columns(ui.cell_table, ("栏目", "本台现在", "合并以后"), (110, 160, 160), (1, 2))
        # Long texts make high rows, up to four lines; the whole text stands in the tool tip.
        ui.review_tabs.tabBar().setDrawBase(False)
        ui.conflict_table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        ui.conflict_table.verticalHeader().setMinimumSectionSize(theme.px(38))
        ui.conflict_table.verticalHeader().setMaximumSectionSize(theme.px(92))
        ui.row_splitter.setSizes([540, 560])
        ui.row_table.currentCellChanged.connect(lambda *_: self._show_cells())
        ui.earlier_button.clicked.connect(lambda: self._choose(lambda _: 0))
        ui.own_button.clicked.connect(lambda: self._choose(self._own_side))
        ui.other_button.clicked.connect(lambda: self._choose(self._other_side))
        ui.first_check.toggled.connect(lambda _: self._offer())
        ui.cancel_button.clicked.connect(self.discarded)
        ui.merge_button.clicked.connect(self._go_on)

    def show_check(self, check: PackageCheck, rows: Rows) -> None:
        """Show what a package would do."""
        ui, head = self._ui, check.head
        self._check, self._rows = check, rows
        made = head.made_at.astimezone().strftime("%Y-%m-%d %H:%M")
        ui.heading_label.setText(f"{head.desk_name}的第{head.number}号交换包（{head.office_name}，{made} 制作）")
        counts = "，".join(f"{word} {check.count(state)} 项" for state, word in ROW_STATES.items() if check.count(state))
        told = f"新的操作 {check.new_acts} 条：{counts or '没有改动'}。合并之前什么也没有写入。"
        if check.is_first:
            told += f"这是第一次交换；包里的方案：{'；'.join(head.plans) or '没有方案'}。"
        ui.summary_label.setText(told)
        ui.first_check.setChecked(False)
        ui.first_check.setVisible(check.is_first)
        ui.review_tabs.setTabVisible(_ROWS, True)
        for button in (ui.own_button, ui.other_button):
            button.show()
        ui.earlier_button.hide()
        ui.merge_button.setText("合并")
        ui.cancel_button.setText("不合并")
        self._show_rows(check.rows)
        self._show_conflicts(check.conflicts)
        self._offer()

    def show_open(self, conflicts: Sequence[Conflict], rows: Rows) -> None:
        """Show the places nobody decided yet."""
        ui = self._ui
        self._check, self._rows = None, rows
        ui.heading_label.setText("还没有选定的冲突")
        ui.summary_label.setText("选定的结果随下一个交换包带给对方，两台就一致了。没有选定的，暂用较晚填写的内容。")
        ui.first_check.hide()
        ui.review_tabs.setTabVisible(_ROWS, False)
        for button in (ui.own_button, ui.other_button):
            button.hide()
        ui.earlier_button.show()
        ui.merge_button.setText("保存选定")
        ui.cancel_button.setText("返回")
        self._show_conflicts(tuple(conflicts))
        self._offer()

    def take_focus(self) -> None:
        """Put the keyboard where the next decision is."""
        ui = self._ui
        (ui.conflict_table if self._conflicts else ui.row_table if self._check else ui.cancel_button).setFocus()

    def _show_rows(self, rows: Sequence[RowCheck]) -> None:
        table = self._ui.row_table
        table.setRowCount(0)
        for row in rows:
            if row.state is not RowState.UNCHANGED:
                name = row_name(row.table, row.uid, self._rows)
                add_row(table, (ROW_STATES[row.state], table_name(row.table), name), row)
        if table.rowCount():
            table.setCurrentCell(0, 0)
        self._ui.review_tabs.setTabText(_ROWS, f"全部改动（{table.rowCount()}）")
        self._show_cells()

    def _show_cells(self) -> None:
        table, row = self._ui.cell_table, record_of(self._ui.row_table)
        table.setRowCount(0)
        if isinstance(row, RowCheck):
            for cell in row.cells:
                before = cell_words(row.table, cell.column, cell.before, self._rows)
                after = cell_words(row.table, cell.column, cell.after, self._rows)
                if is_said(cell.column) and before != after:
                    add_row(table, (column_name(cell.column), before, after))

    def _show_conflicts(self, conflicts: tuple[Conflict, ...]) -> None:
        ui = self._ui
        self._conflicts = conflicts
        self._boxes.clear()
        table = ui.conflict_table
        table.setRowCount(0)
        for at, conflict in enumerate(conflicts):
            first, *others = [
                f"{side_words(conflict, side, self._rows)}{self._who(side.clerk, side.at)}" for side in conflict.sides
            ]
            where = f"{table_name(conflict.table)}：{row_name(conflict.table, conflict.uid, self._rows)}"
            label = column_name(conflict.column) if conflict.column else "整项"
            add_row(table, (where, label, first, "\n".join(others), ""), conflict)
            if conflict.can_be_decided:
                table.setCellWidget(at, _CHOICE, self._choice_box(conflict, where, label))
            else:
                item = table.item(at, _CHOICE)
                if item is not None:
                    item.setText("两份都保留，请按说明处理")
                    item.setToolTip(conflict_sentence(conflict, self._rows))
        decidable = sum(one.can_be_decided for one in conflicts)
        ui.review_tabs.setTabVisible(_CONFLICTS, bool(conflicts))
        ui.review_tabs.setTabText(_CONFLICTS, f"请选定（{len(conflicts)}）")
        ui.review_tabs.setCurrentIndex(_CONFLICTS if conflicts else _ROWS)
        ui.conflict_label.setText(f"两台填得不同的有 {len(conflicts)} 处，{decidable} 处请选定；不选定的暂用后填的。")
        for button in (ui.earlier_button, ui.own_button, ui.other_button):
            button.setEnabled(decidable > 0)

    def _choice_box(self, conflict: Conflict, where: str, label: str) -> QWidget:
        around = QWidget(self._ui.conflict_table)
        layout = QVBoxLayout(around)
        layout.setContentsMargins(4, 2, 4, 2)
        box = QComboBox(around)
        layout.addWidget(box, 0, Qt.AlignmentFlag.AlignVCenter)
        self._boxes[conflict.key] = box
        box.setAccessibleName(f"采用哪一项：{where} {label}")
        box.addItem("暂不选定", _UNDECIDED)
        for at, side in enumerate(conflict.sides):
            held = "，暂用" if at == conflict.chosen else ""
            box.addItem(f"{_ordinal(conflict, at, side_words(conflict, side, self._rows))}（{side.clerk}{held}）", at)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(12)
        box.currentIndexChanged.connect(lambda _: self._offer())
        return around

    @staticmethod
    def _who(clerk: str, at: str) -> str:
        told = " ".join(one for one in (clerk, moment_words(at)) if one)
        return f"（{told}）" if told else ""

    def _own_side(self, conflict: Conflict) -> int:
        own = self._check.own_side(conflict) if self._check is not None else None
        return conflict.chosen if own is None else own

    def _other_side(self, conflict: Conflict) -> int:
        own = self._own_side(conflict)
        return next((at for at in range(len(conflict.sides)) if at != own), own)

    def _choose(self, side_of: Callable[[Conflict], int]) -> None:
        for conflict in self._conflicts:
            if conflict.key in self._boxes:
                box = self._boxes[conflict.key]
                box.setCurrentIndex(box.findData(side_of(conflict)))

    def _choices(self) -> dict[str, int]:
        return {key: int(box.currentData()) for key, box in self._boxes.items() if box.currentData() != _UNDECIDED}

    def _offer(self) -> None:
        ui = self._ui
        if self._check is None:
            ui.merge_button.setEnabled(bool(self._choices()))
        else:
            ui.merge_button.setEnabled(not self._check.is_first or ui.first_check.isChecked())

    def _go_on(self) -> None:
        if self._check is None:
            self.decide_wanted.emit(self._choices())
        else:
            self.merge_wanted.emit(self._choices(), self._ui.first_check.isChecked())


def _ordinal(conflict: Conflict, at: int, words: str) -> str:
    if not conflict.column:
        return words
    if len(conflict.sides) == 2:
        return ("用先填的", "用后填的")[at]
    return f"用第{at + 1}项"
