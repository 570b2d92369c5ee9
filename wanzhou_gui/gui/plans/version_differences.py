"""What an amendment changes, as a list with old and new words side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QWidget

from wanzhou_gui.domain.plan_differences import (
    DifferenceKind,
    IndicatorDifference,
    Mark,
    PlanDifferences,
    TaskDifference,
)
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.plans.ui_version_differences import Ui_VersionDifferences
from wanzhou_gui.gui.widgets.table_rows import Index, TableRows
from wanzhou_gui.reports.plan_differences_wording import (
    changed_words,
    fact_word,
    indicator_html,
    kind_word,
    role_sentence,
    summary_sentence,
    task_html,
)

# Colour goes with a sign and a word (ux.md 4): nobody has to tell green from red.
_SIGNS = {
    DifferenceKind.ADDED: ("＋", "#14552E"),
    DifferenceKind.CANCELLED: ("－", "#8E1B12"),
    DifferenceKind.CHANGED: ("△", "#6B4500"),
    DifferenceKind.RENUMBERED: ("＃", "#3B4654"),
    DifferenceKind.SAME: ("＝", "#5B6470"),
}


@dataclass(frozen=True)
class DifferenceRow:
    """One line of the list: a task, a target, or a fact of the plan itself."""

    task: TaskDifference | None = None
    indicator: IndicatorDifference | None = None
    fact: tuple[str, str, str] | None = None

    @property
    def kind(self) -> DifferenceKind:
        """What became of it."""
        if self.task is not None:
            return self.task.kind
        return self.indicator.kind if self.indicator is not None else DifferenceKind.CHANGED

    @property
    def is_doubtful(self) -> bool:
        """Whether the pair waits for the clerk."""
        return self.task is not None and not self.task.is_certain

    @property
    def key(self) -> tuple[str, ...]:
        """What finds the line again after the list was made anew."""
        for one in (self.task, self.indicator):
            if one is not None:
                old, new = one.old, one.new
                number = getattr(new, "printed", "") or getattr(new, "name", "")
                return type(one).__name__, getattr(old, "number", "") or getattr(old, "name", ""), number
        return ("fact", *(self.fact or ()))


class _Rows(TableRows[DifferenceRow]):
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is not None and index.column() == 0 and role == Qt.ItemDataRole.ForegroundRole:
            return QColor("#8A5A00" if row.is_doubtful else _SIGNS[row.kind][1])
        return super().data(index, role)


class VersionDifferences(QWidget):
    """The list of differences with the words of the chosen one.

    Signals:
        chosen(object): another line is current: its DifferenceRow, None while there is none.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_VersionDifferences()
        self._ui.setupUi(self)
        self._differences = PlanDifferences()
        self._rows = _Rows(("变化", "编号", "任务或指标", "变了什么"), _texts)
        ui = self._ui
        table = ui.difference_table
        table.setModel(self._rows)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(theme.px(28))
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        for column in (0, 1, 3):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 92), (1, 76), (3, 104)):
            table.setColumnWidth(column, theme.px(width))
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setMinimumWidth(theme.px(380))
        table.selectionModel().currentRowChanged.connect(self._show_current)
        self._rows.modelReset.connect(lambda: self._show_current(table.currentIndex(), QModelIndex()))
        ui.changed_check.toggled.connect(lambda _: self._list(self.current))
        ui.differences_splitter.setStretchFactor(0, 5)
        ui.differences_splitter.setStretchFactor(1, 7)
        ui.differences_splitter.setSizes([480, 660])

    @property
    def current(self) -> DifferenceRow | None:
        """The line the keyboard is in."""
        return self._rows.row_at(self._ui.difference_table.currentIndex().row())

    def show_differences(self, differences: PlanDifferences) -> None:
        """Show other differences; the chosen line stays chosen where it is still there."""
        chosen = self.current
        self._differences = differences
        self._ui.summary_label.setText(summary_sentence(differences))
        self._list(chosen)

    def choose_task(self, task_id: int) -> None:
        """Bring a task up, in whatever it stands: same or changed."""
        if not any(row.task and _task_id(row.task) == task_id for row in self._shown()):
            self._ui.changed_check.setChecked(False)
        for at, row in enumerate(self._shown()):
            if row.task is not None and _task_id(row.task) == task_id:
                self._choose(at)

    def show_sides(self, old: str, new: str) -> None:
        """Say which versions stand left and right."""
        self._ui.old_caption.setText(f"{old}(&1)")
        self._ui.new_caption.setText(f"{new}(&2)")

    def _shown(self) -> list[DifferenceRow]:
        every = [DifferenceRow(task=one) for one in self._differences.tasks if not one.is_certain]
        every += [DifferenceRow(fact=fact) for fact in self._differences.facts]
        every += [DifferenceRow(task=one) for one in self._differences.tasks if one.is_certain]
        every += [DifferenceRow(indicator=one) for one in self._differences.indicators]
        if self._ui.changed_check.isChecked():
            every = [row for row in every if row.kind is not DifferenceKind.SAME or row.is_doubtful]
        return every

    def _list(self, chosen: DifferenceRow | None) -> None:
        rows = self._shown()
        self._rows.show(rows)
        keys = [row.key for row in rows]
        at = keys.index(chosen.key) if chosen is not None and chosen.key in keys else _first_of_interest(rows)
        self._choose(at)
        self._show_current(self._ui.difference_table.currentIndex(), QModelIndex())

    def _choose(self, at: int) -> None:
        index = self._rows.index(at, 0)
        self._ui.difference_table.setCurrentIndex(index)
        self._ui.difference_table.scrollTo(index)

    def _show_current(self, index: QModelIndex, before: QModelIndex) -> None:
        row = self._rows.row_at(index.row())
        ui = self._ui
        old = new = ""
        if row is not None and row.task is not None:
            old = task_html(row.task.old, row.task.new, Mark.REMOVED)
            new = task_html(row.task.new, row.task.old, Mark.ADDED)
        elif row is not None and row.indicator is not None:
            old = indicator_html(row.indicator.old, row.indicator.new, Mark.REMOVED)
            new = indicator_html(row.indicator.new, row.indicator.old, Mark.ADDED)
        elif row is not None and row.fact is not None:
            old, new = row.fact[1] or "（无）", row.fact[2] or "（无）"
        ui.old_browser.setHtml(old)
        ui.new_browser.setHtml(new)
        self.chosen.emit(row)


def _first_of_interest(rows: Sequence[DifferenceRow]) -> int:
    return next((at for at, row in enumerate(rows) if row.task is not None), 0)


def _task_id(difference: TaskDifference) -> int:
    return (difference.old.task_id if difference.old else 0) or (difference.new.task_id if difference.new else 0)


def _texts(row: DifferenceRow) -> tuple[str, str, str, str]:
    sign = _SIGNS[row.kind][0]
    word = f"{sign} {kind_word(row.kind)}"
    if row.fact is not None:
        return word, "方案", fact_word(row.fact[0]), ""
    if row.indicator is not None:
        shown = row.indicator.new or row.indicator.old
        return word, "指标", shown.name if shown else "", "目标" if row.kind is DifferenceKind.CHANGED else ""
    task = row.task
    assert task is not None
    shown_task = task.new or task.old
    old, new = task.old.number if task.old else "", task.new.number if task.new else ""
    number = old if old == new or not new else (f"{old}→{new}" if old else new)
    changed = changed_words(task) or "；".join(role_sentence(change) for change in task.role_changes[:1])
    if row.is_doubtful:
        word = "？ 待核对"
    return word, number, shown_task.title if shown_task else "", changed if row.kind is DifferenceKind.CHANGED else ""
