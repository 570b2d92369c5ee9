"""The bar over a plan under review that says which plan of the ledger it may amend, or that it has versions."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QBoxLayout, QDialog, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.plan_reading import PlanReading
from wanzhou_gui.domain.plan_versions import PlanVersion
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.plans.ui_version_bar import Ui_VersionBar
from wanzhou_gui.gui.plans.version_dialog import VersionDialog
from wanzhou_gui.gui.plans.versions_dialog import VersionsDialog
from wanzhou_gui.usecases.plan_versions import LikelyPlan


class VersionBar(QWidget):
    """Proposes, never decides: the clerk takes the document as a new version or as a plan of its own.

    Signals:
        amended(int): the document is now a version of the plan with this id.
        dialog_wanted(object): a dialogue to open over the page.
    """

    amended = Signal(int)
    dialog_wanted = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_VersionBar()
        self._ui.setupUi(self)
        self._desk = desk
        self._reading: PlanReading | None = None
        self._source_name = ""
        self._plan_id = 0
        self._likely: tuple[LikelyPlan, ...] = ()
        # A document the clerk has called a plan of its own is not asked about again.
        self._own_plans: set[tuple[str, ...]] = set()
        ui = self._ui
        ui.likely_combo.currentIndexChanged.connect(lambda _: self._say_likeness())
        ui.amend_button.clicked.connect(self._amend)
        ui.new_plan_button.clicked.connect(self._take_as_new)
        ui.versions_button.clicked.connect(self._show_versions)
        self.hide()

    def stand_over(self, neighbour: QWidget) -> None:
        """Take a place in the page, above another part of it."""
        parent = neighbour.parentWidget()
        layout = parent.layout() if parent is not None else None
        assert isinstance(layout, QBoxLayout)
        layout.insertWidget(layout.indexOf(neighbour), self)

    def show_review(self, reading: PlanReading, source_name: str, plan: Plan | None) -> None:
        """Say what there is to say about a plan under review; `plan` is there once it is stored."""
        known = self._reading
        plan_id = plan.id if plan is not None else 0
        is_same = known is not None and known.source_lines == reading.source_lines and plan_id == self._plan_id
        self._reading, self._source_name, self._plan_id = reading, source_name, plan_id
        if is_same and plan is None:
            # Edits of a reading come often: the document stays the same, and so does what it may amend.
            return
        if not is_same:
            self.hide()
        if plan is not None:
            self._desk.ask(lambda services: services.plan_versions.versions(plan_id), self._show_stored)
        elif self._desk.has_ledger and reading.source_lines not in self._own_plans:
            self._desk.ask(lambda services: services.plan_versions.recognise(reading), self._show_likely)

    def _show_stored(self, versions: tuple[PlanVersion, ...]) -> None:
        if not isValid(self) or versions[-1].plan_id != self._plan_id:
            return
        self._show_parts(is_stored=True)
        self._ui.likeness_label.setText(f"本方案有{len(versions)}个版本，现行第{versions[-1].number}版。")
        self.setVisible(len(versions) > 1)

    def _show_likely(self, likely: tuple[LikelyPlan, ...]) -> None:
        if not isValid(self) or self._plan_id:
            return
        self._likely = likely
        combo = self._ui.likely_combo
        combo.blockSignals(True)
        combo.clear()
        combo.addItems([one.plan.title for one in likely])
        combo.blockSignals(False)
        self._show_parts(is_stored=False)
        self._say_likeness()
        self.setVisible(bool(likely))

    def _show_parts(self, *, is_stored: bool) -> None:
        ui = self._ui
        ui.versions_button.setVisible(is_stored)
        ui.amend_button.setVisible(not is_stored)
        ui.new_plan_button.setVisible(not is_stored)
        ui.likely_combo.setVisible(not is_stored and len(self._likely) > 1)

    def _say_likeness(self) -> None:
        at = max(0, self._ui.likely_combo.currentIndex())
        if at >= len(self._likely):
            return
        one = self._likely[at]
        reasons = [f"{one.task_count}项任务中找到{one.found_again}项"]
        if one.has_same_name:
            reasons.insert(0, "题名相符")
        if one.has_same_office:
            reasons.insert(1 if one.has_same_name else 0, "发文机关相同")
        self._ui.likeness_label.setText(
            f"看来是台账中《{one.plan.title}》的修订或调整（{'，'.join(reasons)}）。"
        )

    def _amend(self) -> None:
        at = max(0, self._ui.likely_combo.currentIndex())
        if self._reading is None or at >= len(self._likely):
            return
        dialog = VersionDialog(self._desk, self._likely[at], self._reading, self._source_name, self.window())
        dialog.saved.connect(self.amended)
        self.dialog_wanted.emit(dialog)

    def _take_as_new(self) -> None:
        if self._reading is not None:
            self._own_plans.add(self._reading.source_lines)
        self.hide()

    def _show_versions(self) -> None:
        dialog: QDialog = VersionsDialog(self._desk, self._plan_id, parent=self.window())
        self.dialog_wanted.emit(dialog)
