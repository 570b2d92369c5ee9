"""列与排序: which columns the ledger shows and what it is sorted by, kept as a view where the clerk gives it a name."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidgetItem, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.ledger.ui_view_dialog import Ui_ViewDialog
from wanzhou_gui.gui.ledger.ledger_model import HEADINGS, Column
from wanzhou_gui.gui.ledger.saved_views import CHOICE_COLUMNS, TableLook
from wanzhou_gui.gui.widgets.problem_label import mark_field

_NO_COLUMN = "（不再细分）"
_PLAN_ORDER = "方案顺序"
_HIGHEST_LIST = 205


class ViewDialog(QDialog):
    """Shows the look of the table and takes another one; `look` and `name` are what was chosen."""

    def __init__(
        self, look: TableLook, filter_words: str, taken_names: Collection[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._ui = Ui_ViewDialog()
        self._ui.setupUi(self)
        self._taken = frozenset(taken_names)
        self.name = ""
        ui = self._ui
        for column in CHOICE_COLUMNS:
            item = QListWidgetItem(HEADINGS[column], ui.column_list)
            item.setData(Qt.ItemDataRole.UserRole, column)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if column in look.columns else Qt.CheckState.Unchecked)
        ui.column_list.setCurrentRow(0)
        # In the largest letters the dialog must still fit a window of 640 pixels; then the list is scrolled.
        ui.column_list.setFixedHeight(min(theme.px(28) * len(CHOICE_COLUMNS) + 6, _HIGHEST_LIST))
        self._combos = (
            (ui.sort_1_combo, ui.order_1_combo),
            (ui.sort_2_combo, ui.order_2_combo),
            (ui.sort_3_combo, ui.order_3_combo),
        )
        for place, (columns, orders) in enumerate(self._combos):
            columns.addItem(_PLAN_ORDER if place == 0 else _NO_COLUMN, None)
            for each in Column:
                columns.addItem(HEADINGS[each], each)
            orders.addItem("升序（小、早、急在前）", Qt.SortOrder.AscendingOrder)
            orders.addItem("降序", Qt.SortOrder.DescendingOrder)
            if place < len(look.sort):
                key, order = look.sort[place]
                columns.setCurrentIndex(columns.findData(key))
                orders.setCurrentIndex(1 if order is Qt.SortOrder.DescendingOrder else 0)
            columns.currentIndexChanged.connect(self._show_possible)
        ui.filter_label.setText(filter_words)
        ui.name_edit.textEdited.connect(lambda _: mark_field(ui.name_edit, ui.name_problem))
        ui.apply_button.clicked.connect(self.accept)
        ui.save_button.clicked.connect(self._save)
        ui.cancel_button.clicked.connect(self.reject)
        self._show_possible()

    @property
    def look(self) -> TableLook:
        """The columns ticked and the keys chosen, a column only once."""
        ui = self._ui
        items = [ui.column_list.item(row) for row in range(ui.column_list.count())]
        shown = tuple(
            Column(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() is Qt.CheckState.Checked
        )
        keys: dict[Column, Qt.SortOrder] = {}
        for columns, orders in self._combos:
            column = columns.currentData()
            if column is None:
                break
            descends = orders.currentIndex() == 1
            keys.setdefault(
                Column(column), Qt.SortOrder.DescendingOrder if descends else Qt.SortOrder.AscendingOrder
            )
        return TableLook(shown, tuple(keys.items()))

    def start_with_name(self) -> None:
        """Put the keyboard where the name is typed."""
        self._ui.name_edit.setFocus()

    def _show_possible(self) -> None:
        is_open = True
        for columns, orders in self._combos:
            columns.setEnabled(is_open)
            is_open = is_open and columns.currentData() is not None
            orders.setEnabled(is_open)

    def _save(self) -> None:
        ui = self._ui
        name = ui.name_edit.text().strip()
        problem = ""
        if not name:
            problem = "还没有给视图起名。请填写名称，如“周例会”；只想现在用一次，请按“应用”。"
        elif name in self._taken:
            problem = f"“{name}”是现成的视图，不能改写。请换一个名称。"
        if problem:
            mark_field(ui.name_edit, ui.name_problem, problem, Severity.ERROR)
            ui.name_edit.setFocus()
            return
        self.name = name
        self.accept()
