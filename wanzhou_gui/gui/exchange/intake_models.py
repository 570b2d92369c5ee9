"""The two tables of the review: the files that came, and their cells."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from wanzhou_gui.domain.unit_forms import CellState, Choice
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.exchange.intake_decisions import IntakeDecisions, ReviewRow
from wanzhou_gui.gui.exchange.intake_rows import Lines, Reviewed, Shown, file_title
from wanzhou_gui.reports.unit_forms.wording import LEVEL_WORDS

Index = QModelIndex | QPersistentModelIndex
STATE_WORDS = {
    CellState.NEW: "新",
    CellState.CHANGED: "改",
    CellState.QUESTIONED: "存疑",
    CellState.REFUSED: "拒收",
    CellState.UNCHANGED: "未变",
}
_TINTS = {
    CellState.NEW: "green",
    CellState.CHANGED: "blue",
    CellState.QUESTIONED: "yellow",
    CellState.REFUSED: "red",
}


class FileModel(QAbstractTableModel):
    """One row a file, and one over all of them."""

    HEADINGS = ("单位（文件）", "新", "改", "未变", "存疑", "拒收", "处理")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._reviewed: Reviewed | None = None
        self._decisions: IntakeDecisions | None = None
        self._counts: list[tuple[int, ...]] = []

    def show(self, reviewed: Reviewed) -> None:
        """Show another dry run."""
        self.beginResetModel()
        self._reviewed, self._decisions = reviewed, reviewed.decisions
        self._counts = [tuple(sum(column) for column in zip(*reviewed.counts, strict=True)), *reviewed.counts]
        self.endResetModel()

    def totals(self) -> tuple[int, ...]:
        """New, changed, unchanged, questioned, refused over all files."""
        return self._counts[0] if self._counts else (0,) * 5

    def say_decided(self) -> None:
        """Decisions changed: say so in the last column."""
        self.dataChanged.emit(self.index(0, 6), self.index(self.rowCount() - 1, 6))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Files and the row over them."""
        return 0 if parent.isValid() else len(self._counts)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Name, five counts, what happens."""
        return len(self.HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Headings of the columns, those of counts over their numbers."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and 1 <= section <= 5:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return self.HEADINGS[section] if role == Qt.ItemDataRole.DisplayRole else None

    def data(self, index: Index, role: int = 0) -> object:
        """Words, tips and the colour of counts that ask for something."""
        row, column = index.row(), index.column()
        if self._reviewed is None or self._decisions is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            if 1 <= column <= 5:
                return str(self._counts[row][column - 1] or "")
            if row == 0:
                return f"全部 {len(self._counts) - 1} 份" if column == 0 else ""
            return file_title(self._reviewed.check.files[row - 1]) if column == 0 else self._fate(row - 1)
        if role == Qt.ItemDataRole.ToolTipRole and row:
            one = self._reviewed.check.files[row - 1]
            return f"{one.name}\n《{one.section}》" if one.section else one.name
        if role == Qt.ItemDataRole.TextAlignmentRole and 1 <= column <= 5:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole and self._counts[row][column - 1 : column]:
            count = self._counts[row][column - 1] if 1 <= column <= 5 else 0
            if count and column in (4, 5):
                return QColor(theme.LAMP_LOOKS["yellow" if column == 4 else "red"].text)
        if role == Qt.ItemDataRole.FontRole and row == 0:
            return theme.font(bold=True)
        return None

    def _fate(self, file: int) -> str:
        assert self._reviewed is not None
        assert self._decisions is not None
        one = self._reviewed.check.files[file]
        if one.is_refused:
            return "✕ 不能收"
        if one.is_known:
            return "已收过"
        if not self._decisions.takes(file):
            return "这次不收"
        if one.is_suspicious and not self._decisions.accepts(file):
            return "？ 有疑点"
        waiting = len(self._decisions.open_cells(file))
        return f"？ {waiting} 处待定" if waiting else "✓ 收入"


class CellModel(QAbstractTableModel):
    """The cells of one file, or of all, as far as the filter lets them through."""

    HEADINGS = ("处理", "结果", "单位", "任务或指标", "栏目", "台账现有", "报来内容", "说明", "位置")

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._decisions: IntakeDecisions | None = None
        self._units: list[str] = []
        self._lines: Lines = {kind: [] for kind in Shown}
        self._shown: list[ReviewRow] = []

    def show(self, reviewed: Reviewed, file: int | None, kind: Shown) -> None:
        """List the cells of a file (None for all of them) of one kind."""
        self.beginResetModel()
        self._decisions = reviewed.decisions
        self._units = [file_title(one) for one in reviewed.check.files]
        self._lines = reviewed.of(file)
        self._shown = self._open_rows() if kind is Shown.OPEN else self._lines[kind]
        self.endResetModel()

    def row(self, index: Index) -> ReviewRow | None:
        """The line at an index."""
        return self._shown[index.row()] if index.isValid() and index.row() < len(self._shown) else None

    def shown(self) -> list[ReviewRow]:
        """The lines listed now."""
        return self._shown

    def count_of(self, kind: Shown) -> int:
        """How many lines a filter would list."""
        return len(self._open_rows()) if kind is Shown.OPEN else len(self._lines[kind])

    def say_decided(self) -> None:
        """Decisions changed; lines stay where they are until another filter is chosen."""
        if self._shown:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._shown) - 1, 0))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Lines that pass the filter."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's own signature
        """Decision, result, where, both values, what is said, place."""
        return len(self.HEADINGS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Headings of the columns."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self.HEADINGS[section]
        return None

    def data(self, index: Index, role: int = 0) -> object:
        """Words and the tint of the result."""
        row = self._shown[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._words(row)[column]()
        if role == Qt.ItemDataRole.ToolTipRole and column >= 3:
            return self._words(row)[column]()
        if column == 1 and row.cell is not None and row.cell.state in _TINTS:
            look = theme.LAMP_LOOKS[_TINTS[row.cell.state]]
            if role == Qt.ItemDataRole.BackgroundRole:
                return QColor(look.tint)
            if role == Qt.ItemDataRole.ForegroundRole:
                return QColor(look.text)
        if column == 0 and role == Qt.ItemDataRole.FontRole:
            return _bold() if self._is_open(row) else None
        return None

    def _words(self, row: ReviewRow) -> tuple[Callable[[], str], ...]:
        return (
            lambda: self._fate(row),
            lambda: STATE_WORDS[row.cell.state] if row.cell else (LEVEL_WORDS[row.level] if row.level else ""),
            lambda: self._units[row.file],
            lambda: row.where,
            lambda: row.label,
            lambda: _one_line(row.in_ledger),
            lambda: _one_line(row.written),
            lambda: row.message,
            lambda: row.place,
        )

    def _fate(self, row: ReviewRow) -> str:
        decisions = self._decisions
        if decisions is None or row.cell is None:
            return ""
        if row.cell.state is CellState.REFUSED:
            return "✕ 不收"
        if not decisions.can_choose(row):
            return ""
        choice = decisions.choice(row.file, row.cell)
        if choice is None:
            return "？ 待定" if decisions.is_open(row.file, row.cell) else "✓ 收入"
        return "✓ 采纳" if choice is Choice.FILE else "保留台账"

    def _is_open(self, row: ReviewRow) -> bool:
        return self._decisions is not None and row.cell is not None and self._decisions.is_open(row.file, row.cell)

    def _open_rows(self) -> list[ReviewRow]:
        decisions = self._decisions
        if decisions is None:
            return []
        waiting = {(at, cell.key) for at in decisions.wanted() for cell in decisions.open_cells(at)}
        if not waiting:
            return []
        kinds = (Shown.QUESTIONED, Shown.CHANGED, Shown.NEW)
        rows = [row for kind in kinds for row in self._lines[kind] if row.cell and (row.file, row.cell.key) in waiting]
        return sorted(rows, key=lambda row: row.file)


def _bold() -> QFont:
    return theme.font(bold=True)


def _one_line(text: str) -> str:
    return text.replace("\n", " ")


