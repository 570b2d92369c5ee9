"""更名、合并、拆分: a reform of a unit, with what it moves shown before it is recorded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QComboBox, QDialog, QHeaderView, QTableWidgetItem, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.unit_lineage import UnitChangeKind
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.settings.ui_unit_change_dialog import Ui_UnitChangeDialog
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.unit_lineage_wording import UNIT_CHANGE_WORDS, change_sentence
from wanzhou_gui.reports.wording import period_label, role_word

if TYPE_CHECKING:
    from wanzhou_gui.domain.units import Unit
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.usecases.services import Services
    from wanzhou_gui.usecases.unit_changes import RecordedChange, UnitChangePreview, UnitChangeWish

_COLUMNS = ("方案", "编号", "任务、指标", "职责", "去向")
_TO_HINTS = {
    UnitChangeKind.RENAME: "新名称",
    UnitChangeKind.MERGE: "承接的单位；字典里没有的登记为新单位",
    UnitChangeKind.SPLIT: "拆分后的各单位，用顿号隔开；职责划转的，原单位也写上",
}


class UnitChangeDialog(QDialog):
    """The form of one reform; for a split every task has a box that says where it goes.

    Signals:
        recorded(str): a change was put on record or taken back; the name the unit is looked for by now.
    """

    recorded = Signal(str)

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_UnitChangeDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._unit = unit
        self._last: RecordedChange | None = None
        # Where the tasks and indicators of a split unit go: (is a task, id) and the box.
        self._shares: dict[tuple[bool, int], QComboBox] = {}
        ui = self._ui
        ui.unit_label.setText(unit.name)
        for kind, word in UNIT_CHANGE_WORDS.items():
            ui.kind_combo.addItem(word, kind.value)
        ui.moves_table.setColumnCount(len(_COLUMNS))
        ui.moves_table.setHorizontalHeaderLabels(_COLUMNS)
        ui.moves_table.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 180), (1, 56), (3, 56), (4, 200)):
            ui.moves_table.setColumnWidth(column, theme.px(width))
        ui.moves_table.verticalHeader().setDefaultSectionSize(theme.px(32))
        ui.kind_combo.currentIndexChanged.connect(self._show_kind)
        for edit in (ui.effective_edit, ui.hand_over_edit):
            edit.refused.connect(lambda error: ui.problem_label.say(refusal_words(error), Severity.ERROR))
            edit.accepted.connect(ui.problem_label.clear)
        ui.to_edit.editingFinished.connect(self._show_shares)
        ui.preview_button.clicked.connect(self.preview)
        ui.record_button.clicked.connect(self.record)
        ui.withdraw_button.clicked.connect(self._withdraw)
        ui.cancel_button.clicked.connect(self.reject)
        QShortcut(QKeySequence("F5"), self, self.preview)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.record)
        self._show_kind()
        self._read_history()
        ui.kind_combo.setFocus()

    @property
    def kind(self) -> UnitChangeKind:
        """What is to happen to the unit."""
        return UnitChangeKind(self._ui.kind_combo.currentData())

    def preview(self) -> None:
        """Show what would move; nothing is written."""
        others = _names(self._ui.others_edit.text())
        wish = self._wish()
        if wish is not None:
            self._desk.ask(
                lambda services: services.unit_changes.preview(_with_others(services, wish, others)),
                self._show_preview,
                failed=self._refused,
            )

    def record(self) -> None:
        """Put the change on record; what is refused is said under the form."""
        others = _names(self._ui.others_edit.text())
        wish = self._wish()
        if wish is None or not self._ui.record_button.isEnabled():
            return
        self._ui.record_button.setEnabled(False)
        self._desk.act(
            lambda services: services.unit_changes.record(_with_others(services, wish, others)),
            lambda result: result[1],
            initiator=self,
            done=lambda _: self._done(wish.to_names[0] if self.kind is UnitChangeKind.RENAME else self._unit.name),
            failed=self._refused,
        )

    def _wish(self) -> UnitChangeWish | None:
        from wanzhou_gui.usecases.unit_changes import UnitChangeWish

        ui = self._ui
        if not (ui.effective_edit.commit() and ui.hand_over_edit.commit()):
            return None
        day, names = ui.effective_edit.value, _names(ui.to_edit.text())
        for missing, edit, words in (
            (not names, ui.to_edit, "请填写变更后的单位。"),
            (day is None, ui.effective_edit, "请填写施行日期。"),
            (not ui.basis_edit.text().strip(), ui.basis_edit, "请填写依据文号。"),
        ):
            if missing:
                ui.problem_label.say(words, Severity.ERROR)
                edit.setFocus()
                return None
        assert day is not None
        ui.problem_label.clear()
        is_split = self.kind is UnitChangeKind.SPLIT
        chosen = {key: (box.currentText(),) for key, box in self._shares.items() if is_split}
        return UnitChangeWish(
            self.kind,
            (self._unit.id,),
            names,
            day,
            ui.basis_edit.text(),
            hands_over_on=None if self.kind is UnitChangeKind.RENAME else ui.hand_over_edit.value,
            note=ui.note_edit.text(),
            tasks={record_id: names for (is_task, record_id), names in chosen.items() if is_task},
            indicators={record_id: names for (is_task, record_id), names in chosen.items() if not is_task},
        )

    def _show_kind(self) -> None:
        ui, kind = self._ui, self.kind
        ui.others_edit.setEnabled(kind is UnitChangeKind.MERGE)
        ui.hand_over_edit.setEnabled(kind is not UnitChangeKind.RENAME)
        ui.to_edit.setPlaceholderText(_TO_HINTS[kind])
        self._shares.clear()
        ui.moves_table.setRowCount(0)
        ui.moves_label.setText(
            "更名后任务、填报和统计照旧；此前各期的文书仍用原名称，新旧名称都能查到。"
            if kind is UnitChangeKind.RENAME
            else "填好后按“预览变动”，看哪些任务、指标由谁承接。"
        )
        self._show_shares()

    def _show_shares(self) -> None:
        """For a split: every task and indicator of the unit with a box of the successors."""
        names = _names(self._ui.to_edit.text())
        if self.kind is not UnitChangeKind.SPLIT or len(names) < 2:
            return
        if self._shares and all([box.itemText(at) for at in range(box.count())] == list(names) for box in self._shares.values()):
            return
        unit_id = self._unit.id
        self._desk.ask(lambda services: services.unit_changes.what_it_has(unit_id), lambda has: self._fill(has, names))

    def _show_preview(self, preview: UnitChangePreview) -> None:
        told = [preview.subject.replace("→", " → ")]
        if preview.new_names:
            told.append(f"新设单位：{'、'.join(preview.new_names)}")
        if self.kind is not UnitChangeKind.RENAME:
            told.append(f"移交任务{len(preview.tasks)}项、指标{len(preview.indicators)}个")
        if preview.first_periods:
            told.append(f"从{'、'.join(map(period_label, preview.first_periods))}起按变更后的单位报送")
        if preview.forms_out:
            told.append("已发出的填报表须重发：" + "、".join(f"{unit.name}（{period_label(period)}）" for unit, period in preview.forms_out))
        self._ui.moves_label.setText("；".join(told) + "。")
        if self.kind is UnitChangeKind.MERGE:
            self._fill(preview, ())

    def _fill(self, preview: UnitChangePreview, names: tuple[str, ...]) -> None:
        table = self._ui.moves_table
        lines = [
            (True, one.task.id, (one.plan.title, one.task.number, one.task.title, role_word(one.role)), one.heirs) for one in preview.tasks
        ]
        lines += [(False, one.indicator.id, (one.plan.title, one.indicator.code, one.indicator.name, "分担指标" if one.is_part else "指标"), one.heirs) for one in preview.indicators]
        kept = {key: box.currentText() for key, box in self._shares.items()}
        self._shares.clear()
        table.setRowCount(0)
        table.setRowCount(len(lines))
        for row, (is_task, record_id, texts, heirs) in enumerate(lines):
            for column, text in enumerate(texts):
                item = QTableWidgetItem(text)
                item.setToolTip(text)
                table.setItem(row, column, item)
            if not names:
                table.setItem(row, len(texts), QTableWidgetItem("、".join(heirs)))
                continue
            box = QComboBox(table)
            box.addItems(list(names))
            box.setAccessibleName(f"{texts[1]} {texts[2]}的去向")
            box.setCurrentText(kept.get((is_task, record_id), self._unit.name if self._unit.name in names else names[0]))
            table.setCellWidget(row, len(texts), box)
            self._shares[is_task, record_id] = box
        if names:
            self._ui.moves_label.setText(f"请逐项选择去向（任务{len(preview.tasks)}项、指标{len(preview.indicators)}个）。")

    def _read_history(self) -> None:
        unit_id = self._unit.id
        self._desk.ask(lambda services: services.unit_changes.changes(unit_id), self._show_history)

    def _show_history(self, changes: tuple[RecordedChange, ...]) -> None:
        self._last = max(changes, key=lambda one: one.change.recorded_at, default=None)
        self._ui.history_label.setText("\n".join(change_sentence(one.change) for one in changes))
        self._ui.history_label.setVisible(bool(changes))
        self._ui.withdraw_button.setVisible(bool(changes))

    def _withdraw(self) -> None:
        last = self._last
        if last is None:
            return
        change_id = last.change.id
        self._desk.act(
            lambda services: services.unit_changes.withdraw(change_id),
            lambda changes: changes,
            initiator=self,
            done=lambda _: self._done(last.change.former_name or self._unit.name),
            failed=self._refused,
        )

    def _done(self, name: str) -> None:
        self.recorded.emit(name)
        self.accept()

    def _refused(self, error: Exception) -> None:
        self._ui.record_button.setEnabled(True)
        self._ui.problem_label.say(error_text(error).line, Severity.ERROR)


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(part for part in re.split(r"[、，,；;\s]+", text) if part))


def _with_others(services: Services, wish: UnitChangeWish, others: tuple[str, ...]) -> UnitChangeWish:
    """The wish with the other units that take part in a merging."""
    from dataclasses import replace

    if wish.kind is not UnitChangeKind.MERGE or not others:
        return wish
    return replace(wish, from_units=(*wish.from_units, *(services.units.unit(name).id for name in others)))
