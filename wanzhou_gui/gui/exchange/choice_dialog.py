"""Side by side: two returns of one unit, or a return and the ledger that was changed in between, decided field by field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QDialog, QPushButton, QTableWidgetItem, QWidget

from wanzhou_gui.gui import theme
from wanzhou_gui.gui.exchange.tables import set_columns
from wanzhou_gui.gui.generated.exchange.ui_choice_dialog import Ui_ChoiceDialog

_FIRST = 2


@dataclass(frozen=True)
class Question:
    """One field that somebody must decide: where it is, and what each side says (None where a side says nothing)."""

    where: str
    label: str
    answers: tuple[str | None, ...]
    chosen: int | None = None


class ChoiceDialog(QDialog):
    """A row a field, a column a side; the chosen side of every row is marked."""

    def __init__(
        self, title: str, sides: Sequence[str], questions: Sequence[Question], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_ChoiceDialog()
        self._ui.setupUi(self)
        self._questions = list(questions)
        self._chosen = [one.chosen for one in questions]
        ui = self._ui
        self.resize(theme.px(980), theme.px(560))
        ui.title_label.setText(title)
        table = ui.choice_table
        widths = (170, 110, *([200] * len(sides)))
        set_columns(table, ("任务或指标", "栏目", *sides), widths, range(_FIRST, _FIRST + len(sides)))
        table.setWordWrap(True)
        table.setSelectionBehavior(table.SelectionBehavior.SelectItems)
        table.setRowCount(len(questions))
        for row, one in enumerate(questions):
            for column, text in enumerate((one.where, one.label, *one.answers)):
                item = QTableWidgetItem("—" if text is None else text or "（空）")
                item.setToolTip(text or "")
                if text is None:
                    item.setFlags(Qt.ItemFlag.NoItemFlags)
                table.setItem(row, column, item)
            self._paint(row)
        table.resizeRowsToContents()
        table.installEventFilter(self)
        table.cellClicked.connect(self._choose)
        for place, side in enumerate(sides):
            button = QPushButton(f"全部以{side.partition(' ')[0]}为准", self)
            button.clicked.connect(lambda _=False, side=place: self._choose_all(side))
            ui.text_row.addWidget(button)
        ui.text_row.addStretch(1)
        ui.ok_button.clicked.connect(self.accept)
        ui.cancel_button.clicked.connect(self.reject)
        # Enter in the table must not throw the choices away while some are open.
        ui.cancel_button.setAutoDefault(False)
        if questions:
            table.setCurrentCell(0, _FIRST + (self._chosen[0] or 0))
        table.setFocus()
        self._say_open()

    def answers(self) -> list[int | None]:
        """The chosen side of each field, None where nothing was chosen."""
        return list(self._chosen)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter and Space choose the side under the cursor."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            table = self._ui.choice_table
            if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
                if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
                    self.accept()
                    return True
                self._choose(table.currentRow(), table.currentColumn())
                table.setCurrentCell(min(table.currentRow() + 1, table.rowCount() - 1), table.currentColumn())
                return True
        return super().eventFilter(watched, event)

    def _choose(self, row: int, column: int) -> None:
        side = column - _FIRST
        if row < 0 or side < 0 or self._questions[row].answers[side] is None:
            return
        self._chosen[row] = side
        self._paint(row)
        self._say_open()

    def _choose_all(self, side: int) -> None:
        for row in range(len(self._questions)):
            self._choose(row, side + _FIRST)

    def _paint(self, row: int) -> None:
        for side, text in enumerate(self._questions[row].answers):
            item = self._ui.choice_table.item(row, _FIRST + side)
            assert item is not None
            is_chosen = self._chosen[row] == side
            shown = "—" if text is None else text or "（空）"
            item.setText(f"✓ {shown}" if is_chosen else shown)
            item.setBackground(QColor(theme.LAMP_LOOKS["green"].tint if is_chosen else theme.SURFACE))
            item.setFont(theme.font(bold=is_chosen))

    def _say_open(self) -> None:
        waiting = sum(one is None for one in self._chosen)
        self._ui.ok_button.setText(f"按所选决定（还有 {waiting} 处未选）(&S)" if waiting else "按所选决定(&S)")
