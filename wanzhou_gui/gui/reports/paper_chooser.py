"""Which paper is in view: its kind, and the unit where the kind has one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QLabel

from wanzhou_gui.domain.papers import PaperKind
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.reports.papers.form import PaperScope
from wanzhou_gui.reports.papers.registry import PAPER_FORMS


class PaperChooser(QObject):
    """Drives the two boxes above the sections.

    Signals:
        chosen(): another kind or another unit.
    """

    chosen = Signal()

    def __init__(self, kind_combo: QComboBox, unit_label: QLabel, unit_combo: QComboBox) -> None:
        super().__init__(kind_combo)
        self._kinds = kind_combo
        self._label = unit_label
        self._units = unit_combo
        for kind, form in PAPER_FORMS.items():
            kind_combo.addItem(form.word, kind)
            kind_combo.setItemData(kind_combo.count() - 1, f"给{form.audience}", Qt.ItemDataRole.ToolTipRole)
        self._show_unit_box(PaperKind.BULLETIN)
        kind_combo.activated.connect(lambda _: self._choose_kind())
        unit_combo.activated.connect(lambda _: self.chosen.emit())

    @property
    def kind(self) -> PaperKind:
        """The kind in view."""
        return PaperKind(self._kinds.currentData())

    @property
    def unit_id(self) -> int | None:
        """The unit in view; None for a paper to all, and before the units are known."""
        if PAPER_FORMS[self.kind].scope is PaperScope.PERIOD:
            return None
        unit_id: int | None = self._units.currentData()
        return unit_id

    def choose(self, code: str) -> bool:
        """Choose a kind by its code; False where there is no such kind."""
        if code not in PAPER_FORMS:
            return False
        self._kinds.setCurrentIndex(self._kinds.findData(PaperKind(code)))
        self._choose_kind()
        return True

    def show(self, kind: PaperKind, units: Sequence[Unit], unit_id: int | None) -> None:
        """Show what was gathered: the kind, the units it may be for, and the one it is for."""
        with QSignalBlocker(self._kinds), QSignalBlocker(self._units):
            self._kinds.setCurrentIndex(self._kinds.findData(kind))
            self._units.clear()
            if PAPER_FORMS[kind].scope is PaperScope.UNIT_OR_ALL:
                self._units.addItem("全部单位", None)
            for unit in units:
                self._units.addItem(unit.name, unit.id)
            place = next((row for row in range(self._units.count()) if self._units.itemData(row) == unit_id), 0)
            self._units.setCurrentIndex(place)
        self._show_unit_box(kind)

    def _choose_kind(self) -> None:
        self._show_unit_box(self.kind)
        self.chosen.emit()

    def _show_unit_box(self, kind: PaperKind) -> None:
        has_unit = PAPER_FORMS[kind].scope is not PaperScope.PERIOD
        self._label.setVisible(has_unit)
        self._units.setVisible(has_unit)
