"""单位字典: the bodies plans name, the names they go by, what kind they are, and whom to call."""

from __future__ import annotations

import re
from dataclasses import replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QLineEdit, QWidget

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.unit_nature import UnitNature, guess_nature
from wanzhou_gui.domain.units import Unit, may_be_commanded
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_unit_dictionary import Ui_UnitDictionary
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory, Question
from wanzhou_gui.gui.settings.unit_change_dialog import UnitChangeDialog
from wanzhou_gui.gui.widgets.problem_label import mark_field
from wanzhou_gui.gui.widgets.table_rows import TableRows
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.unit_lineage_wording import change_sentence
from wanzhou_gui.reports.wording import NATURE_WORDS, nature_word
from wanzhou_gui.usecases.errors import ConflictError
from wanzhou_gui.usecases.unit_changes import RecordedChange

_COLUMNS = ("名称", "性质", "联络员", "电话")
_NEW = Unit(name="")


class UnitDictionary(QWidget):
    """A list of units and the form of the chosen one; another choice saves what was changed before it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_UnitDictionary()
        self._ui.setupUi(self)
        self._desk = desk
        self._unit: Unit | None = None
        self._asked = 0
        self._nature_is_chosen = False
        self._rows: TableRows[Unit] = TableRows(_COLUMNS, _texts)
        ui = self._ui
        self._lines: dict[str, QLineEdit] = {
            "name": ui.name_edit,
            "full_name": ui.full_name_edit,
            "short_name": ui.short_name_edit,
            "aliases": ui.aliases_edit,
            "contact_name": ui.contact_name_edit,
            "contact_phone": ui.contact_phone_edit,
            "leader_name": ui.leader_name_edit,
            "leader_phone": ui.leader_phone_edit,
            "note": ui.note_edit,
        }
        for nature, word in NATURE_WORDS.items():
            ui.nature_combo.addItem(word, nature.value)
        ui.unit_table.setModel(self._rows)
        header = ui.unit_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for column, width in ((1, 120), (2, 72), (3, 104)):
            ui.unit_table.setColumnWidth(column, theme.px(width))
        ui.unit_table.verticalHeader().setDefaultSectionSize(theme.px(30))
        ui.search_edit.addAction(theme.icon("search"), ui.search_edit.ActionPosition.LeadingPosition)
        ui.add_button.setIcon(theme.icon("plus"))
        ui.search_edit.textChanged.connect(lambda _: self.refresh())
        ui.unit_table.selectionModel().currentRowChanged.connect(self._row_changed)
        ui.add_button.clicked.connect(self._add)
        ui.save_button.clicked.connect(self.save)
        ui.revert_button.clicked.connect(self._revert)
        ui.change_button.clicked.connect(self.change_unit)
        ui.nature_combo.activated.connect(self._nature_chosen)
        ui.name_edit.editingFinished.connect(self._guess)
        for line in self._lines.values():
            line.textEdited.connect(lambda _: self._show_state())
        QShortcut(QKeySequence("Ctrl+S"), self, self.save, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        FieldHistory(desk, self, {**self._lines, "nature": ui.nature_combo}, "unit", self._history_of)
        self._show_unit(None)

    @property
    def unit(self) -> Unit | None:
        """The unit in the form, if it is on record."""
        return self._unit if self._unit is not None and self._unit.id else None

    def refresh(self) -> None:
        """Read the units anew; what is being typed stays."""
        self._asked += 1
        asked, wanted = self._asked, self._ui.search_edit.text()
        self._desk.ask(
            lambda services: services.units.search(wanted),
            lambda units: self._show_units(units) if asked == self._asked else None,
        )

    def save(self) -> None:
        """Store the unit in the form; what is refused is said beside the name."""
        unit = self._typed()
        if unit is None or unit == self._unit:
            return
        self._desk.act(
            lambda services: services.units.save(unit),
            lambda result: result[1],
            initiator=self,
            done=lambda result: self._saved(result[0]),
            failed=self._refused,
        )

    def change_unit(self) -> None:
        """Open the form for a renaming, merging or split of the unit; what was typed is saved before."""
        if self.is_changed:
            self.save()
        if self._unit is not None and self._unit.id:
            self.change_dialog = UnitChangeDialog(self._desk, self._unit, self.window())
            self.change_dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.change_dialog.recorded.connect(self._changed)
            self.change_dialog.open()

    def _changed(self, name: str) -> None:
        self._unit = None
        self._ui.search_edit.setText(name)
        self.refresh()

    def go_to(self, unit_id: int, field: str = "") -> None:
        """Bring a unit up, with the keyboard in one of its fields."""
        if self.is_changed:
            self.save()
        self._ui.search_edit.clear()

        def show(units: list[Unit]) -> None:
            wanted = next((unit for unit in units if unit.id == unit_id), None)
            if wanted is not None:
                self._show_unit(wanted)
            self._show_units(units)
            self._lines.get(field, self._ui.unit_table).setFocus(Qt.FocusReason.OtherFocusReason)

        self._asked += 1
        self._desk.ask(lambda services: services.units.search(""), show)

    def search(self, text: str) -> None:
        """Look for a unit."""
        self._ui.search_edit.setText(text)

    @property
    def is_changed(self) -> bool:
        """Whether something was typed that is not stored."""
        typed = self._typed()
        return typed is not None and typed != self._unit

    def _show_units(self, units: list[Unit]) -> None:
        self._rows.show(units)
        ui = self._ui
        if units:
            ui.count_label.setText(f"共{len(units)}家")
        elif ui.search_edit.text().strip():
            ui.count_label.setText("没有找到，请换个写法，或按“新增单位”。")
        else:
            ui.count_label.setText("字典里还没有单位：导入方案时会自动登记，也可以按“新增单位”。")
        current = self._unit
        at = next((at for at, unit in enumerate(units) if current is not None and unit.id == current.id), -1)
        if at < 0 and units and not self.is_changed and (current is None or current.id):
            # The line that is marked is the unit in the form, also when a search leaves the former one out.
            at = 0
        if at >= 0:
            ui.unit_table.selectionModel().blockSignals(True)
            ui.unit_table.selectRow(at)
            ui.unit_table.selectionModel().blockSignals(False)
            if not self.is_changed:
                self._show_unit(units[at])

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        unit = self._rows.row_at(current.row())
        if unit is None or (self._unit is not None and unit.id == self._unit.id):
            return
        if self.is_changed:
            self.save()
        self._show_unit(unit)

    def _show_unit(self, unit: Unit | None) -> None:
        self._unit = unit
        self._nature_is_chosen = unit is not None and bool(unit.id)
        ui = self._ui
        for name, line in self._lines.items():
            line.setText(_written(unit, name))
            line.setEnabled(unit is not None)
        ui.nature_combo.setEnabled(unit is not None)
        nature = unit.nature if unit is not None else UnitNature.OTHER
        ui.nature_combo.setCurrentIndex(list(NATURE_WORDS).index(nature))
        mark_field(ui.name_edit, ui.name_problem)
        ui.change_button.setEnabled(unit is not None and bool(unit.id))
        self._show_history(unit)
        self._show_tone()
        self._show_state()

    def _history_of(self, field: str) -> Question | None:
        unit = self.unit
        if unit is None:
            return None
        unit_id = unit.id
        return lambda services: services.history.of_field(Unit, unit_id, field)

    def _show_history(self, unit: Unit | None) -> None:
        self._ui.history_label.setText("")
        self._ui.history_label.setVisible(False)
        if unit is None or not unit.id:
            return
        unit_id = unit.id

        def show(changes: tuple[RecordedChange, ...]) -> None:
            if self._unit is not None and self._unit.id == unit_id and changes:
                self._ui.history_label.setText("变更登记：\n" + "\n".join(change_sentence(one.change) for one in changes))
                self._ui.history_label.setVisible(True)

        self._desk.ask(lambda services: services.unit_changes.changes(unit_id), show)

    def _show_state(self) -> None:
        ui = self._ui
        changed = self.is_changed
        ui.save_button.setEnabled(changed)
        ui.revert_button.setEnabled(changed)
        if self._unit is None:
            title = "请在左边选择单位"
        elif not self._unit.id:
            title = "新增单位"
        else:
            title = self._unit.name
        ui.unit_title_label.setText(title)
        ui.state_label.setText("有未保存的修改" if changed else "")

    def _show_tone(self) -> None:
        nature = UnitNature(self._ui.nature_combo.currentData())
        self._ui.tone_label.setText(
            "文书中用“请”，可以通报。"
            if may_be_commanded(nature)
            else "不是政府督查的当然对象（条例第五条），文书中用“商请”，不作点名批评。"
        )

    def _nature_chosen(self) -> None:
        self._nature_is_chosen = True
        self._show_tone()
        self._show_state()

    def _guess(self) -> None:
        name = self._ui.name_edit.text().strip()
        if self._unit is not None and not self._nature_is_chosen and name:
            self._ui.nature_combo.setCurrentIndex(list(NATURE_WORDS).index(guess_nature(name)))
            self._show_tone()

    def _add(self) -> None:
        if self.is_changed:
            self.save()
        self._ui.unit_table.clearSelection()
        self._show_unit(replace(_NEW, position=self._rows.rowCount()))
        self._ui.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)

    def _revert(self) -> None:
        unit = self._unit
        self._show_unit(unit if unit is not None and unit.id else None)
        self.refresh()

    def _typed(self) -> Unit | None:
        unit = self._unit
        if unit is None:
            return None
        texts = {name: line.text().strip() for name, line in self._lines.items() if name != "aliases"}
        aliases = tuple(part for part in re.split(r"[、，,；;\s]+", self._ui.aliases_edit.text()) if part)
        nature = UnitNature(self._ui.nature_combo.currentData())
        typed = replace(unit, aliases=aliases, nature=nature, **texts)  # type: ignore[arg-type]  # only text fields
        # A new unit nobody has named yet is nothing to keep.
        return unit if not unit.id and replace(typed, nature=unit.nature) == unit else typed

    def _saved(self, unit: Unit) -> None:
        if self._unit is not None and self._unit.id in (0, unit.id):
            self._show_unit(unit)
            self._ui.state_label.setText("已保存")
        self.refresh()

    def _refused(self, error: Exception) -> None:
        self._ui.state_label.setText("没有保存")
        mark_field(self._ui.name_edit, self._ui.name_problem, error_text(error).line, Severity.ERROR)
        if isinstance(error, ConflictError):
            self.refresh()
        self._ui.name_edit.setFocus(Qt.FocusReason.OtherFocusReason)


def _texts(unit: Unit) -> tuple[str, ...]:
    return unit.name, nature_word(unit.nature), unit.contact_name, unit.contact_phone


def _written(unit: Unit | None, name: str) -> str:
    if unit is None:
        return ""
    return "、".join(unit.aliases) if name == "aliases" else str(getattr(unit, name))
