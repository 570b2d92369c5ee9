"""The two boxes at the top that say which plan, or all of them, and which period the whole window looks at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from wanzhou_gui.gui.desk import InPlan, Scope

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QComboBox

    from wanzhou_gui.domain.periods import Period
    from wanzhou_gui.domain.plans import Plan
    from wanzhou_gui.gui.desk import Desk
    from wanzhou_gui.usecases.plans import PlanSummary
    from wanzhou_gui.usecases.services import Services

ALL_PLANS = "全部方案"
# What the line of all plans carries in the box, where the others carry the id of their plan.
_ALL = 0
_CHANGE_HINT = "切换行动方案"
_ALL_HINT = "同时查看各个在办方案；工作台、任务台账和催报可以这样看"
_ONE_HINT = "本页一次办一个方案；工作台、任务台账和催报可以看全部方案"


class ScopeCombos(QObject):
    """Fills the two boxes from the ledger and passes on what the clerk chooses.

    Who looks at all plans and goes to a page of one plan is shown the plan in view last; back on a page that shows all
    plans, all of them are in view again.

    Signals:
        about_to_change(): the clerk chose something else; what is being typed belongs to the choice before.
        filled(list[PlanSummary]): what plans there are.
        viewed(list[PlanSummary], bool): the plan in view, or all of them; and whether all are wished for.
    """

    about_to_change = Signal()
    filled = Signal(object)
    viewed = Signal(object, bool)

    def __init__(self, desk: Desk, plan_combo: QComboBox, period_combo: QComboBox, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._plan_combo = plan_combo
        self._period_combo = period_combo
        self._plans: Sequence[PlanSummary] = ()
        self._periods: Sequence[Period] = ()
        self._current: Period | None = None
        self._takes_all = False
        self._last_plan_id: int | None = None
        # The period in which all plans were left for one of them, and what it became there.
        self._left: tuple[int | None, int | None] = (None, None)
        plan_combo.setVisible(False)
        period_combo.setEnabled(False)
        plan_combo.activated.connect(self._choose_plan)
        period_combo.activated.connect(self._choose_period)
        desk.scope_changed.connect(self._show_scope)

    def load(self) -> None:
        """Ask the ledger what there is to choose from; a choice that is still there stays."""

        def read(services: Services) -> tuple[Sequence[PlanSummary], Sequence[Period], Period | None]:
            return services.plans.plans(), services.periods.periods(), services.periods.current()

        self._desk.ask(read, self._take)

    def suit(self, target: object, *, takes_all: bool) -> object:
        """Let the scope be one the page that comes up can show; gives what the page shall show, out of its plan.

        Who asks for something of one plan gets that plan; who only goes to the page sees all plans again.
        """
        before, self._takes_all = self._takes_all, takes_all
        scope = self._desk.scope
        may_widen = takes_all and target is None and len(self._plans) > 1
        if isinstance(target, InPlan):
            self._visit(target)
            target = target.target
        if self._desk.scope.all_plans and not takes_all:
            self._narrow(self._plan_to_show())
        elif may_widen and self._desk.wishes_all and not scope.all_plans:
            self._widen()
        if self._desk.scope != scope or takes_all is not before:
            self._fill()
        return target

    def _visit(self, place: InPlan) -> None:
        if place.plan_id is not None and place.period_id is None:
            self._narrow(place.plan_id)
        elif place.plan_id is not None or place.period_id is not None:
            self._note_leaving(place.period_id)
            self._desk.look_at(plan_id=place.plan_id, period_id=place.period_id)

    def _take(self, read: tuple[Sequence[PlanSummary], Sequence[Period], Period | None]) -> None:
        self._plans, self._periods, self._current = read
        self._hold()
        self._fill()
        self.filled.emit(list(self._plans))

    def _hold(self) -> None:
        """Keep the choice where it is still there, else make one."""
        scope = self._desk.scope
        if scope.all_plans and len(self._plans) > 1:
            now = _period_to_show(None, self._offered(scope), self._period(scope.period_id) or self._current)
            self._desk.look_at_all(period_id=now.id if now else None)
        else:
            self._narrow(self._plan_to_show())

    def _plan_to_show(self) -> int | None:
        plan_ids = [summary.plan.id for summary in self._plans]
        for known in (self._desk.scope.plan_id, self._last_plan_id):
            if known in plan_ids:
                return known
        return plan_ids[-1] if plan_ids else None

    def _narrow(self, plan_id: int | None) -> None:
        """Look at one plan, in the period in view or its own one beside it."""
        scope = self._desk.scope
        plan = next((one.plan for one in self._plans if one.plan.id == plan_id), None)
        offered = self._offered(Scope(plan_id))
        now = _period_to_show(plan, offered, self._period(scope.period_id) or self._current)
        period_id = now.id if now else None
        self._note_leaving(period_id)
        self._desk.turn_to(Scope(plan_id, period_id))

    def _note_leaving(self, period_id: int | None) -> None:
        if self._desk.scope.all_plans:
            self._left = (self._desk.scope.period_id, period_id)

    def _widen(self) -> None:
        """Back to all plans: in the period they were left in, unless another was chosen meanwhile."""
        before, became = self._left
        period_id = self._desk.scope.period_id
        self._desk.look_at_all(period_id=before if before is not None and became == period_id else period_id)

    def _period(self, period_id: int | None) -> Period | None:
        return next((one for one in self._periods if one.id == period_id), None)

    def _offered(self, scope: Scope) -> Sequence[Period]:
        """A monthly plan is looked at month by month; without a period of its rhythm yet, all of them are offered."""
        plans = [one.plan for one in self._plans if scope.all_plans or one.plan.id == scope.plan_id]
        if not plans or not self._periods:
            return self._periods
        # Imported when there is something to choose from: the first picture has nothing yet.
        from wanzhou_gui.domain.rhythms import fits_rhythm

        return [one for one in self._periods if any(fits_rhythm(plan, one) for plan in plans)] or self._periods

    def _fill(self) -> None:
        from wanzhou_gui.reports.wording import period_label

        plan_combo, period_combo, scope = self._plan_combo, self._period_combo, self._desk.scope
        plan_combo.clear()
        if len(self._plans) > 1:
            plan_combo.addItem(ALL_PLANS, _ALL)
            self._offer_all()
        for summary in self._plans:
            plan_combo.addItem(summary.plan.title, summary.plan.id)
        plan_combo.setVisible(len(self._plans) > 1)
        offered = self._offered(scope)
        period_combo.clear()
        for period in offered:
            period_combo.addItem(period_label(period) + ("" if period.is_open else "（未开放）"), period.id)
        period_combo.setEnabled(bool(offered))
        if not offered:
            period_combo.addItem("尚无报送周期")
        self._show_scope(scope)

    def _offer_all(self) -> None:
        """The line of all plans can be chosen where the page in view can show them, and says where that is."""
        from PySide6.QtCore import Qt

        model, combo = self._plan_combo.model(), self._plan_combo
        combo.setItemData(0, _ALL_HINT if self._takes_all else _ONE_HINT, Qt.ItemDataRole.ToolTipRole)
        # A line without this role can be chosen; the box keeps its flags there.
        model.setData(model.index(0, 0), None if self._takes_all else 0, Qt.ItemDataRole.UserRole - 1)

    def _choose_plan(self) -> None:
        self.about_to_change.emit()
        chosen = self._plan_combo.currentData()
        if chosen == _ALL:
            self._desk.look_at_all()
        else:
            self._desk.wish_all(False)
            self._narrow(chosen)
        self.load()

    def _choose_period(self) -> None:
        self.about_to_change.emit()
        self._desk.look_at(period_id=self._period_combo.currentData())

    def _show_scope(self, scope: Scope) -> None:
        if scope.plan_id is not None:
            self._last_plan_id = scope.plan_id
        self._plan_combo.setCurrentIndex(self._plan_combo.findData(_ALL if scope.all_plans else scope.plan_id))
        self._period_combo.setCurrentIndex(self._period_combo.findData(scope.period_id))
        self._plan_combo.setToolTip(_ONE_HINT if self._desk.wishes_all and not self._takes_all else _CHANGE_HINT)
        in_view = [one for one in self._plans if scope.all_plans or one.plan.id == scope.plan_id]
        self.viewed.emit(in_view, self._desk.wishes_all)


def _period_to_show(plan: Plan | None, periods: Sequence[Period], wanted: Period | None) -> Period | None:
    """The period wanted, or the plan's own one around its end; else the latest open one, else the last."""
    if wanted is not None and any(one.id == wanted.id for one in periods):
        return wanted
    from wanzhou_gui.domain.rhythms import period_around

    own = period_around(plan, wanted, periods) if plan is not None and wanted is not None else None
    opened = [one for one in periods if one.is_open]
    return own or (opened[-1] if opened else periods[-1] if periods else None)
