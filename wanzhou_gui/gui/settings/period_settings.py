"""填报周期: which periods there are, which one is open, and when its returns are due."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QHeaderView, QWidget

from wanzhou_gui.domain.entries import Problem, Severity, ValueRefusedError
from wanzhou_gui.domain.periods import Period, PeriodKind, WorkCalendar
from wanzhou_gui.domain.plans import Plan
from wanzhou_gui.domain.workdays import DueDayRule, due_day_of
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.desk import Desk
from wanzhou_gui.gui.generated.settings.ui_period_settings import Ui_PeriodSettings
from wanzhou_gui.gui.widgets.problem_label import ProblemLabel, mark_field
from wanzhou_gui.gui.widgets.table_rows import TableRows
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import PERIOD_KIND_WORDS, chinese_day, period_label, problem_sentence

_COLUMNS = ("周期", "起止日期", "截止日", "填报")
_WEEKDAYS = "一二三四五六日"


class PeriodSettings(QWidget):
    """The periods of the ledger, the day of one of them, and making more."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_PeriodSettings()
        self._ui.setupUi(self)
        self._desk = desk
        self._period: Period | None = None
        self._due_day: int | None = None
        self._calendar = WorkCalendar({}, frozenset())
        self._rule = DueDayRule.AFTER
        self._rows: TableRows[Period] = TableRows(_COLUMNS, self._texts)
        ui = self._ui
        ui.period_table.setModel(self._rows)
        header = ui.period_table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for column, width in ((0, 136), (2, 176), (3, 80)):
            ui.period_table.setColumnWidth(column, theme.px(width))
        ui.period_table.verticalHeader().setDefaultSectionSize(theme.px(30))
        for kind, word in PERIOD_KIND_WORDS.items():
            ui.kind_combo.addItem(word, kind.value)
        ui.kind_combo.setCurrentIndex(list(PERIOD_KIND_WORDS).index(PeriodKind.QUARTER))
        ui.due_month_combo.addItem("期末月", False)
        ui.due_month_combo.addItem("次月", True)
        ui.due_month_combo.setToolTip("次月：如每月5日前报上月情况。遇放假按催报规则顺延或提前。")
        ui.rhythm_combo.addItem("不固定", None)
        for kind, word in PERIOD_KIND_WORDS.items():
            ui.rhythm_combo.addItem(word, kind.value)
        ui.rhythm_combo.activated.connect(lambda _: self._set_rhythm())
        ui.period_table.selectionModel().currentRowChanged.connect(self._row_changed)
        ui.due_edit.committed.connect(self._move_due_day)
        ui.due_edit.refused.connect(self._say_unread)
        ui.due_edit.accepted.connect(lambda: mark_field(ui.due_edit, ui.due_problem))
        ui.postpone_button.clicked.connect(self._postpone)
        ui.open_button.clicked.connect(self._open)
        ui.issue_button.clicked.connect(self._issue)
        ui.generate_button.clicked.connect(self._generate)
        self._show_period(None)

    def refresh(self) -> None:
        """Read periods, working days, the usual due day and the plan's rhythm anew."""
        plan_id = self._desk.scope.plan_id
        self._ui.rhythm_frame.setVisible(plan_id is not None)
        self._desk.ask(
            lambda services: next((one.plan for one in services.plans.plans() if one.plan.id == plan_id), None), self._show_rhythm
        )
        self._desk.ask(
            lambda services: (
                services.periods.periods(),
                services.periods.calendar(),
                services.settings.settings().due_day,
                DueDayRule(services.chasing.settings().due_day_rule),
            ),
            lambda answer: self._show(*answer),
        )

    def _show(self, periods: list[Period], calendar: WorkCalendar, due_day: int, rule: DueDayRule) -> None:
        self._calendar = calendar
        self._rule = rule
        self._rows.show(periods)
        ui = self._ui
        if self._due_day in (None, ui.due_day_spin.value()):
            ui.due_day_spin.setValue(due_day)
        self._due_day = due_day
        years = calendar.years_missing(periods[0].starts_on, periods[-1].ends_on) if periods else ()
        missing = f"{'、'.join(map(str, years))}年的放假安排未收录，按周一至周五推算。" if years else ""
        ui.calendar_label.setText(missing or ("" if periods else "还没有填报周期，请在右边生成。"))
        wanted = self._period.id if self._period is not None else self._desk.scope.period_id
        at = next((at for at, period in enumerate(periods) if period.id == wanted), 0 if periods else -1)
        if at >= 0:
            ui.period_table.selectRow(at)
        self._show_period(self._rows.row_at(at))

    def _show_rhythm(self, plan: Plan | None) -> None:
        if plan is not None:
            ui = self._ui
            ui.rhythm_combo.setCurrentIndex(max(0, ui.rhythm_combo.findData(plan.rhythm.value if plan.rhythm else None)))
            told = (
                f"《{plan.title}》只在这类周期发表、催报；与其他方案合并时，取同一天结束的那一期。"
                if plan.rhythm
                else f"《{plan.title}》在所选的任何周期都可以发表、催报。"
            )
            ui.rhythm_hint_label.setText(told)

    def _set_rhythm(self) -> None:
        plan_id, chosen = self._desk.scope.plan_id, self._ui.rhythm_combo.currentData()
        if plan_id is None:
            return
        rhythm = PeriodKind(chosen) if chosen else None
        self._desk.act(
            lambda services: services.periods.set_rhythm(plan_id, rhythm),
            lambda changes: changes,
            done=lambda _: self.refresh(),
            failed=lambda error: self._ui.rhythm_hint_label.setText(error_text(error).line),
        )

    def _texts(self, period: Period) -> tuple[str, ...]:
        due_on = period.due_on
        rest = "" if self._calendar.is_workday(due_on) else "（非工作日）"
        return (
            period_label(period),
            f"{period.starts_on.month}月{period.starts_on.day}日至{period.ends_on.month}月{period.ends_on.day}日",
            f"{due_on.isoformat()} 周{_WEEKDAYS[due_on.weekday()]}{rest}",
            "开放" if period.is_open else "未开放",
        )

    def _row_changed(self, current: QModelIndex, _: QModelIndex) -> None:
        self._show_period(self._rows.row_at(current.row()))

    def _show_period(self, period: Period | None) -> None:
        is_other = (period.id if period else None) != (self._period.id if self._period else None)
        self._period = period
        ui = self._ui
        ui.one_frame.setVisible(period is not None)
        if period is None:
            return
        ui.one_title_label.setText(period_label(period))
        ui.one_state_label.setText("已开放，单位填报可以录入。" if period.is_open else "未开放，单位填报只能查看。")
        ui.open_button.setVisible(not period.is_open)
        ui.issue_button.setVisible(period.is_open)
        if is_other or not ui.due_edit.isModified():
            mark_field(ui.due_edit, ui.due_problem)
            ui.due_edit.set_value(period.due_on)
        moved = self._workday_of(period)
        is_rest = moved != period.due_on
        # 顺延 or 提前 is the office's rule; a period that would begin later is never due before it begins.
        word, side = ("顺延", "下") if moved > period.due_on else ("提前", "上")
        ui.postpone_button.setVisible(is_rest)
        ui.postpone_button.setText(f"{word}到{moved.month}月{moved.day}日(&H)")
        ui.postpone_button.setAccessibleName(f"截止日{word}到{chinese_day(moved)}")
        hint = f"{chinese_day(period.due_on)}不上班，{side}一个工作日是{chinese_day(moved)}。" if is_rest else "截止日是工作日。"
        if period.due_on.year not in self._calendar.known_years:
            hint += f"{period.due_on.year}年的放假安排未收录，按周一至周五推算。"
        ui.due_hint_label.setText(hint)

    def _move_due_day(self) -> None:
        if self._ui.due_edit.value is not None:
            self._change_due_day(self._ui.due_edit.value)

    def _postpone(self) -> None:
        if self._period is not None:
            self._change_due_day(self._workday_of(self._period))

    def _workday_of(self, period: Period) -> date:
        return due_day_of(period.due_on, period.starts_on, self._calendar, self._rule)

    def _change_due_day(self, day: date) -> None:
        period = self._period
        if period is None or day == period.due_on:
            return
        self._desk.act(
            lambda services: services.periods.change_due_day(period, day),
            lambda changes: changes,
            done=lambda _: self.refresh(),
            failed=lambda error: self._say(self._ui.due_edit, self._ui.due_problem, error),
        )

    def _open(self) -> None:
        if self._period is None:
            return
        code = self._period.code

        def opened(result: tuple[Period, object]) -> None:
            self._desk.look_at(period_id=result[0].id)
            self._show_period(result[0])
            self._ui.issue_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self.refresh()

        self._desk.act(
            lambda services: services.periods.open(code),
            lambda result: result[1],
            done=opened,
            failed=lambda error: self._say(self._ui.due_edit, self._ui.due_problem, error),
        )

    def _issue(self) -> None:
        """An open period asks for forms to go out: that is where it goes on."""
        if self._period is not None:
            self._desk.look_at(period_id=self._period.id)
            self._desk.wanted.emit("forms", None)

    def _generate(self) -> None:
        ui, plan_id = self._ui, self._desk.scope.plan_id
        if plan_id is None:
            ui.generate_problem.say("台账里还没有方案，请先导入行动方案。", Severity.ERROR)
            return
        kind, day = PeriodKind(ui.kind_combo.currentData()), ui.due_day_spin.value()
        in_next_month = bool(ui.due_month_combo.currentData())
        self._desk.act(
            lambda services: services.periods.generate(plan_id, kind, day, in_next_month=in_next_month),
            lambda result: result[1],
            done=lambda result: self._generated(result[0]),
            failed=lambda error: ui.generate_problem.say(error_text(error).line, Severity.ERROR),
        )

    def _generated(self, made: list[Period]) -> None:
        self._ui.generate_problem.clear()
        self._ui.generate_hint_label.setText(
            f"已生成{len(made)}个周期，选中后按“开放填报”。" if made else "这些周期都已经有了，没有新增。"
        )
        self.refresh()

    def _say_unread(self, error: ValueRefusedError) -> None:
        problem = Problem("due_on", error.code, Severity.ERROR, (("text", error.text), ("example", error.example)))
        mark_field(self._ui.due_edit, self._ui.due_problem, problem_sentence(problem), Severity.ERROR)

    def _say(self, field: QWidget, label: ProblemLabel, error: Exception) -> None:
        mark_field(field, label, error_text(error).line, Severity.ERROR)
