"""The two boxes at the top that say which plan and which period the whole window looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wanzhou_gui.gui.desk import Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QComboBox

    from wanzhou_gui.domain.periods import Period
    from wanzhou_gui.domain.plans import Plan
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.usecases.plans import PlanSummary
    from wanzhou_gui.usecases.services import Services


class ScopeCombos(QObject):
    """Fills the two boxes from the ledger and passes on what the clerk chooses.

    Signals:
        about_to_change(): the clerk chose something else; what is being typed belongs to the choice before.
        filled(list[PlanSummary], PlanSummary | None): what plans there are, and the one in view.
    """

    about_to_change = Signal()
    filled = Signal(object, object)

    def __init__(self, desk: Desk, plan_combo: QComboBox, period_combo: QComboBox, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan_combo = plan_combo
        self._period_combo = period_combo
        plan_combo.setVisible(False)
        period_combo.setEnabled(False)
        plan_combo.activated.connect(self._choose_plan)
        period_combo.activated.connect(self._choose_period)
        desk.scope_changed.connect(self._show_scope)

    def load(self) -> None:
        """Ask the ledger what there is to choose from; a choice that is still there stays."""

        def read(services: Services) -> tuple[Sequence[PlanSummary], Sequence[Period], Period | None]:
            return services.plans.plans(), services.periods.periods(), services.periods.current()

        self._desk.ask(read, self._fill)

    def _fill(self, read: tuple[Sequence[PlanSummary], Sequence[Period], Period | None]) -> None:
        from wanzhou_gui.reports.wording import period_label

        plans, periods, current = read
        scope = self._desk.scope
        plan_ids = [summary.plan.id for summary in plans]
        plan_id = scope.plan_id if scope.plan_id in plan_ids else (plan_ids[-1] if plan_ids else None)
        in_view = next((one.plan for one in plans if one.plan.id == plan_id), None)
        every = {period.id: period for period in periods}
        before = every.get(scope.period_id or 0)
        if in_view is not None:
            # A monthly plan is looked at month by month; without a period of its rhythm yet, all of them are offered.
            # Imported when there is something to choose from: the first picture has nothing yet.
            from wanzhou_gui.domain.rhythms import fits_rhythm

            periods = [one for one in periods if fits_rhythm(in_view, one)] or periods
        now = _period_to_show(in_view, periods, before or current)
        period_id = now.id if now else None
        plan_combo, period_combo = self._plan_combo, self._period_combo
        plan_combo.clear()
        for summary in plans:
            plan_combo.addItem(summary.plan.title, summary.plan.id)
        plan_combo.setCurrentIndex(plan_combo.findData(plan_id))
        plan_combo.setVisible(len(plans) > 1)
        period_combo.clear()
        for period in periods:
            period_combo.addItem(period_label(period) + ("" if period.is_open else "（未开放）"), period.id)
        period_combo.setCurrentIndex(period_combo.findData(period_id))
        period_combo.setEnabled(bool(periods))
        if not periods:
            period_combo.addItem("尚无报送周期")
        if Scope(plan_id, period_id) != scope:
            self._desk.look_at(plan_id=plan_id, period_id=period_id)
        self.filled.emit(list(plans), next((one for one in plans if one.plan.id == plan_id), None))

    def _choose_plan(self) -> None:
        self.about_to_change.emit()
        self._desk.look_at(plan_id=self._plan_combo.currentData())
        self.load()

    def _choose_period(self) -> None:
        self.about_to_change.emit()
        self._desk.look_at(period_id=self._period_combo.currentData())

    def _show_scope(self, scope: Scope) -> None:
        self._period_combo.setCurrentIndex(self._period_combo.findData(scope.period_id))


def _period_to_show(plan: Plan | None, periods: Sequence[Period], wanted: Period | None) -> Period | None:
    """The period wanted, or the plan's own one that ends with it; else the latest open one, else the last."""
    if wanted is not None and any(one.id == wanted.id for one in periods):
        return wanted
    from wanzhou_gui.domain.rhythms import period_in_turn

    own = period_in_turn(plan, wanted, periods) if plan is not None and wanted is not None else None
    opened = [one for one in periods if one.is_open]
    return own or (opened[-1] if opened else periods[-1] if periods else None)
