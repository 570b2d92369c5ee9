"""Making the reporting periods of a plan that has just come in."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QWidget
from shiboken6 import isValid

from wanzhou_gui.domain.entries import Severity
from wanzhou_gui.domain.periods import Period, PeriodKind, periods_between
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.plans.ui_periods_dialog import Ui_PeriodsDialog
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import PERIOD_KIND_WORDS, chinese_day, period_label
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.services import Services


class PeriodsDialog(QDialog):
    """Asks how often and by which day units report, makes the periods, and opens the current one."""

    def __init__(self, desk: Desk, plan: Plan, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PeriodsDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._plan = plan
        ui = self._ui
        first, last = plan.supervised_from, plan.period_ends_on
        span = f"从{chinese_day(first)}到{chinese_day(last)}" if first and last else ""
        ui.intro_label.setText(
            f"方案没有规定报送时间，由督查方案确定（条例第十五条）。{span}按下面的频次生成填报周期，以后可在“设置”中增减。"
        )
        for kind, word in PERIOD_KIND_WORDS.items():
            ui.kind_combo.addItem(word, kind.value)
        ui.kind_combo.setCurrentIndex(list(PERIOD_KIND_WORDS).index(PeriodKind.QUARTER))
        ui.due_day_spin.setValue(25)
        ui.kind_combo.currentIndexChanged.connect(lambda _: self._count())
        ui.due_day_spin.valueChanged.connect(lambda _: self._count())
        ui.generate_button.clicked.connect(self._generate)
        ui.later_button.clicked.connect(self.reject)
        self._count()
        desk.ask(lambda services: services.settings.settings().due_day, self._propose_day)

    def _propose_day(self, day: int) -> None:
        # The answer may come after the dialogue was closed and destroyed.
        if isValid(self):
            self._ui.due_day_spin.setValue(day)

    def _kind(self) -> PeriodKind:
        return PeriodKind(self._ui.kind_combo.currentData())

    def _count(self) -> None:
        first, last = self._plan.supervised_from, self._plan.period_ends_on
        if first is None or last is None:
            self._ui.count_label.setText("请先在“方案信息”中设定督查起算日和计划期止。")
            self._ui.generate_button.setEnabled(False)
            return
        day = self._ui.due_day_spin.value()
        periods = list(periods_between(first, last, self._kind(), due_day=day))
        self._ui.count_label.setText(
            f"共{len(periods)}期，从{period_label(periods[0])}（截止{chinese_day(periods[0].due_on)}）"
            f"到{period_label(periods[-1])}。"
        )

    def _generate(self) -> None:
        kind, day, plan_id = self._kind(), self._ui.due_day_spin.value(), self._plan.id
        may_open = self._ui.open_check.isChecked()

        def generate(services: Services) -> Period | None:
            made, _ = services.periods.generate(plan_id, kind, day)
            current = services.periods.current()
            if current is None or not may_open:
                return current
            # The day today lies in decides; when the plan has not begun or is over, its first period is opened.
            wanted = current if current.kind is kind else (made or [current])[0]
            return services.periods.open(wanted.code)[0]

        self._desk.act(
            generate,
            lambda _: Changes.of(Subject.PERIOD, Subject.ENTRY),
            done=self._done,
            failed=self._say,
        )

    def _say(self, error: Exception) -> None:
        if isValid(self):
            self._ui.dialog_problem.say(error_text(error).line, Severity.ERROR)

    def _done(self, period: Period | None) -> None:
        self._desk.look_at(plan_id=self._plan.id, period_id=period.id if period is not None else None)
        if isValid(self):
            self.accept()
