"""分担单位: which units bring one figure together, what each brought, and what two of them count."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from wanzhou_gui.domain.entries import Severity, ValueRefusedError, read_number
from wanzhou_gui.domain.indicator_parts import PartLine, PartsView
from wanzhou_gui.domain.indicators import Indicator
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.indicators.ui_parts_dialog import Ui_PartsDialog
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import figure, problem_sentence
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class _Read:
    view: PartsView
    units: tuple[Unit, ...]


class PartsDialog(QDialog):
    """The list of units above; the one chosen is filled in below. Two units are chosen before anything is stored."""

    def __init__(self, desk: Desk, indicator: Indicator, period_id: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PartsDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._indicator = indicator
        self._period_id = period_id
        self._parts: list[tuple[int, str]] = []
        self._view = PartsView((), None, None, ())
        self._names: dict[int, str] = {}
        ui = self._ui
        set_columns(ui.part_table, ("单位", "分担内容", "本期数", "计入的项目"), (200, 140, 90, 260), (3,))
        told = "各单位报分子，相加得到分子合计。" if indicator.is_ratio else "各单位的数相加得到本期值。"
        ui.what_label.setText(f"“{indicator.name}”由几个单位共同完成时，在这里列出。{told}同一项目只由一家计入。")
        ui.items_edit.setPlaceholderText("每行一个，程序据此查重复计算")
        ui.problem_label.clear()
        ui.part_table.currentCellChanged.connect(lambda *_: self._fill())
        ui.add_button.clicked.connect(self._add)
        ui.remove_button.clicked.connect(self._remove)
        ui.save_button.clicked.connect(self._save)
        ui.sum_button.clicked.connect(self._take_sum)
        ui.close_button.clicked.connect(self.accept)
        for button in (ui.add_button, ui.remove_button, ui.sum_button, ui.close_button):
            button.setAutoDefault(False)
        self.refresh()

    @property
    def view(self) -> PartsView:
        """What is shown."""
        return self._view

    def refresh(self) -> None:
        """Read the parts anew."""
        indicator_id, period_id = self._indicator.id, self._period_id
        self._desk.ask(
            lambda services: _Read(services.parts.view(indicator_id, period_id), tuple(services.units.units())), self._show
        )

    def _show(self, read: _Read) -> None:
        self._view = read.view
        self._names = {unit.id: unit.name for unit in read.units}
        if read.view.lines:
            self._parts = [(line.unit.id, line.part.part) for line in read.view.lines]
        combo = self._ui.unit_combo
        if combo.count() != len(read.units):
            combo.clear()
            for unit in read.units:
                combo.addItem(unit.name, unit.id)
        self._list()

    def _list(self) -> None:
        ui, view = self._ui, self._view
        known = {line.unit.id: line for line in view.lines}
        kept = max(ui.part_table.currentRow(), 0)
        rows = []
        for unit_id, words in self._parts:
            line = known.get(unit_id)
            value = figure(line.value) if line and line.value is not None else ""
            items = "；".join(line.named_items) if line else ""
            rows.append(((self._names.get(unit_id, ""), words, value, items), unit_id))
        fill_rows(ui.part_table, rows)
        if rows:
            ui.part_table.setCurrentCell(min(kept, len(rows) - 1), 0)
        whole = f"；责任单位报{figure(view.whole)}" if view.whole is not None else ""
        ui.sum_label.setText(
            f"合计{figure(view.total)}{whole}" if view.lines else "只列一个单位不需要分担；再加入一个单位后保存。" if rows else "还没有分担单位。"
        )
        ui.question_label.setText("\n".join(problem_sentence(one) for one in view.problems))
        ui.question_label.setVisible(bool(view.problems))
        self._fill()

    def _line(self) -> PartLine | None:
        unit_id = record_of(self._ui.part_table)
        return next((line for line in self._view.lines if line.unit.id == unit_id), None)

    def _fill(self) -> None:
        ui, line = self._ui, self._line()
        ui.value_edit.setText(figure(line.value) if line and line.value is not None else "")
        ui.items_edit.setPlainText(line.contribution.items if line and line.contribution else "")
        ui.save_button.setEnabled(line is not None)
        ui.remove_button.setEnabled(record_of(ui.part_table) is not None)
        ui.sum_button.setEnabled(bool(self._view.lines) and not self._view.missing)

    def _add(self) -> None:
        unit_id = self._ui.unit_combo.currentData()
        if isinstance(unit_id, int) and unit_id not in [one for one, _ in self._parts]:
            self._parts.append((unit_id, self._ui.part_edit.text().strip()))
            self._ui.part_edit.clear()
            self._keep_parts()

    def _remove(self) -> None:
        unit_id = record_of(self._ui.part_table)
        self._parts = [one for one in self._parts if one[0] != unit_id]
        # One unit alone shares with nobody.
        self._keep_parts([] if len(self._parts) == 1 and self._view.lines else None)

    def _keep_parts(self, parts: list[tuple[int, str]] | None = None) -> None:
        if parts is not None:
            self._parts = parts
        wanted, indicator_id, period_id = list(self._parts), self._indicator.id, self._period_id
        if len(wanted) == 1:
            self._list()
            return
        self._act(lambda services: services.parts.set_parts(indicator_id, wanted, period_id))

    def _save(self) -> None:
        line = self._line()
        if line is None:
            return
        try:
            value = read_number(self._ui.value_edit.text())
        except ValueRefusedError as error:
            self._ui.problem_label.say(f"看不懂“{error.text}”。请填数字，如 1600。", Severity.ERROR)
            return
        indicator_id, unit_id, period_id = self._indicator.id, line.unit.id, self._period_id
        items = self._ui.items_edit.toPlainText()
        self._act(lambda services: services.parts.contribute(indicator_id, unit_id, period_id, value, items)[1])

    def _take_sum(self) -> None:
        indicator_id, period_id = self._indicator.id, self._period_id
        self._act(lambda services: services.parts.take_sum(indicator_id, period_id))

    def _act(self, verb: Callable[[Services], Changes]) -> None:
        self._desk.act(
            verb,
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._done(),
            failed=lambda error: self._ui.problem_label.say(error_text(error).line, Severity.ERROR),
        )

    def _done(self) -> None:
        self._ui.problem_label.clear()
        self.refresh()
