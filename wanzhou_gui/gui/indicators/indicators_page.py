"""Targets of the plan: what was promised, what is reached, what can honestly be said, and where to fill in the rest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListWidgetItem, QWidget

from wanzhou_gui.domain.indicators import Indicator, IndicatorValue
from wanzhou_gui.domain.ledger import LedgerRow
from wanzhou_gui.domain.percentages import TENTH
from wanzhou_gui.domain.plan_reading import IndicatorScope
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui import messages, theme
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.generated.indicators.ui_indicators_page import Ui_IndicatorsPage
from wanzhou_gui.gui.indicators.deliverables_dialog import DeliverablesDialog
from wanzhou_gui.gui.indicators.indicator_rows import (
    ROW_ROLE,
    IndicatorDelegate,
    IndicatorRows,
    last_value,
    rows_of,
    with_unit,
)
from wanzhou_gui.gui.indicators.parts_dialog import PartsDialog
from wanzhou_gui.gui.indicators.quality_form import Judged
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.returns.field_history_dialog import FieldHistory
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.gui.widgets.status_badge import StatusBadge
from wanzhou_gui.reports import wording
from wanzhou_gui.reports.indicator_wording import (
    forecast_sentence,
    ratio_trend_words,
    ratio_words,
    short_correction,
)
from wanzhou_gui.reports.trajectories import trajectory_of
from wanzhou_gui.usecases.changes import Changes, Subject
from wanzhou_gui.usecases.indicator_history import HistoryLine
from wanzhou_gui.usecases.indicators import IndicatorCard
from wanzhou_gui.usecases.quality import QualityCard
from wanzhou_gui.usecases.services import Services

_TASK_ROLE = Qt.ItemDataRole.UserRole + 1
_HEIGHT_WITH_QUOTE = 430


@dataclass(frozen=True)
class Targets:
    """Everything the page shows for a plan and a period."""

    cards: tuple[IndicatorCard, ...]
    histories: Mapping[int, tuple[HistoryLine, ...]]
    qualitative: tuple[QualityCard, ...]
    units: tuple[Unit, ...]
    tasks: tuple[LedgerRow, ...]
    locked: frozenset[int] = frozenset()


class IndicatorsPage(Page):
    """A list of all targets beside the one chosen: its figures, its way, this period's value, its definition."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_IndicatorsPage()
        self._ui.setupUi(self)
        self._ui.detail_tabs.tabBar().setDrawBase(False)
        self._badge = StatusBadge()
        self._ui.name_row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._empty = EmptyState("", "", "target-arrow")
        self._ui.detail_stack.addWidget(self._empty)
        self._rows = IndicatorRows(self)
        self._ui.indicator_list.setModel(self._rows)
        self._ui.indicator_list.setItemDelegate(IndicatorDelegate(self))
        self._ui.body_splitter.setSizes([theme.px(380), 800])
        self._ui.body_splitter.setStretchFactor(1, 1)
        self._targets = Targets((), {}, (), (), ())
        self._shown: IndicatorCard | QualityCard | None = None
        self._wanted: tuple[type[IndicatorCard | QualityCard], int] | None = None
        # Highest row version known of each indicator: read and raised on the ledger's thread by every save, so that
        # two fields left in quick succession do not take each other for a stranger's change.
        self._versions: dict[int, int] = {}
        self._ui.indicator_list.selectionModel().currentChanged.connect(self._show_row)
        self._ui.value_form.edited.connect(self._save_value)
        self._ui.value_form.unlock_wanted.connect(self._open_review)
        self._ui.definition_form.edited.connect(self._save_definition)
        form = self._ui.definition_form
        FieldHistory(desk, form, form.fields, "indicator", form.history_of)
        values, judged = self._ui.value_form, self._ui.quality_form
        FieldHistory(desk, values, values.fields, "indicator_value", values.history_of)
        FieldHistory(desk, judged, judged.fields, "quality_judgement", judged.history_of)
        self._ui.quality_form.judged.connect(self._save_judgement)
        self._ui.quality_form.withdrawn.connect(self._withdraw_judgement)
        self._ui.open_task_button.clicked.connect(self._open_task)
        self._ui.parts_button.clicked.connect(self._open_parts)
        self._ui.deliverables_button.clicked.connect(self._open_deliverables)
        self.parts_dialog: PartsDialog | None = None
        self.deliverables_dialog: DeliverablesDialog | None = None
        self._ui.related_task_list.itemActivated.connect(self._open_task)
        self._empty.asked.connect(self._fill_emptiness)

    def show_scope(self, scope: Scope) -> None:
        """Show the targets of the plan for the period."""
        self.commit_pending()
        self._load(keep_forms=False)

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Refresh when targets, units, tasks, settings or papers (they publish values) were touched."""
        if changes.concern(
            Subject.INDICATOR, Subject.PLAN, Subject.UNIT, Subject.PERIOD, Subject.SETTING, Subject.PAPER
        ):
            self._load(keep_forms=initiator is self)

    def show_target(self, target: object) -> None:
        """Choose an indicator by its id, or a qualitative target: ("quality", id); "deliverables" opens their list."""
        match target:
            case int():
                self._wanted = (IndicatorCard, target)
            case ("quality", int(target_id)):
                self._wanted = (QualityCard, target_id)
            case "deliverables":
                self._open_deliverables()
        self._choose_wanted()

    def commit_pending(self) -> None:
        """Store what is still being typed."""
        if isinstance(self._shown, IndicatorCard):
            self._ui.value_form.commit()
            self._ui.definition_form.commit()

    @property
    def current(self) -> IndicatorCard | QualityCard | None:
        """What is shown in detail."""
        return self._shown

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give way to what is worked with in a low window."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """In a low window the quotation waits behind the target: the figures and the form need its lines."""
        quote = self._ui.quote_label
        quote.setVisible(bool(quote.text()) and self.height() >= theme.px(_HEIGHT_WITH_QUOTE))

    def _load(self, *, keep_forms: bool) -> None:
        plan_id, period_id = self.desk.scope.plan_id, self.desk.scope.period_id
        if plan_id is None or period_id is None:
            self._show_nothing(has_plan=plan_id is not None)
            return

        def gather(services: Services) -> Targets:
            return Targets(
                cards=services.indicators.cards(plan_id, period_id),
                histories=services.indicators.histories(plan_id, period_id),
                qualitative=services.quality.cards(plan_id, period_id),
                units=tuple(services.units.units()),
                tasks=services.overview.view(plan_id, period_id).rows,
                locked=services.indicators.locked_values(plan_id, period_id),
            )

        def show(targets: Targets) -> None:
            if (plan_id, period_id) == (self.desk.scope.plan_id, self.desk.scope.period_id):
                self._show_targets(targets, keep_forms=keep_forms)

        self.desk.ask(gather, show)

    def _show_nothing(self, *, has_plan: bool) -> None:
        self._rows.show_rows([])
        self._shown = None
        if has_plan:
            self._empty.say("还没有填报周期，指标暂无可比的时点。", "设置填报周期")
        else:
            self._empty.say("台账里还没有方案，也就没有指标。", "导入行动方案")
        self._ui.indicator_list.hide()
        self._ui.count_label.clear()
        self._ui.detail_stack.setCurrentWidget(self._empty)

    def _fill_emptiness(self) -> None:
        if self.desk.scope.plan_id is None:
            self.desk.wanted.emit("exchange", "plan")
        else:
            self.desk.wanted.emit("settings", "periods")

    def _show_targets(self, targets: Targets, *, keep_forms: bool) -> None:
        units_changed = targets.units != self._targets.units
        self._targets = targets
        for card in targets.cards:
            known = self._versions.get(card.indicator.id, 0)
            self._versions[card.indicator.id] = max(known, card.indicator.row_version)
        if units_changed:
            self._ui.definition_form.show_units(targets.units)
        before = self._shown
        self._rows.show_rows(rows_of(targets.cards, targets.qualitative))
        self._ui.indicator_list.setVisible(self._rows.rowCount() > 0)
        self._ui.count_label.setText(self._count_words(targets.cards))
        if self._rows.rowCount() == 0:
            self._shown = None
            self._empty.say("这个方案没有写明数量目标和定性目标。")
            self._ui.detail_stack.setCurrentWidget(self._empty)
            return
        place = QModelIndex()
        if isinstance(before, IndicatorCard):
            place = self._rows.place_of(IndicatorCard, before.indicator.id)
        elif before is not None:
            place = self._rows.place_of(QualityCard, before.target.id)
        same = place.isValid()
        self._shown = self._rows.row(place) if same and keep_forms else None  # type: ignore[assignment]
        self._ui.indicator_list.setCurrentIndex(place if same else self._rows.first_choice())
        self._choose_wanted()
        if isinstance(self._shown, IndicatorCard):
            self._show_figures(self._shown)
        elif isinstance(self._shown, QualityCard):
            self._ui.quality_form.refresh(self._shown)

    def _count_words(self, cards: Sequence[IndicatorCard]) -> str:
        goals = [card for card in cards if card.indicator.scope is IndicatorScope.GOAL]
        if not goals:
            return ""
        reported = sum(card.value is not None and card.value.value is not None for card in goals)
        without = sum(card.indicator.baseline is None for card in goals)
        words = f"本期已报 {reported}/{len(goals)} 项"
        return f"{words}，{without} 项缺基期值" if without else words

    def _choose_wanted(self) -> None:
        if self._wanted is not None:
            place = self._rows.place_of(*self._wanted)
            if place.isValid():
                self._wanted = None
                self._ui.indicator_list.setCurrentIndex(place)

    def _show_row(self, index: QModelIndex) -> None:
        row = index.data(ROW_ROLE)
        if not isinstance(row, IndicatorCard | QualityCard):
            return
        shown = self._shown
        self._ui.indicator_list.scrollTo(index)
        if isinstance(row, IndicatorCard):
            is_same = isinstance(shown, IndicatorCard) and shown.indicator.id == row.indicator.id
            if not is_same:
                self.commit_pending()
                self._ui.value_form.show_card(row)
                self._ui.definition_form.show_indicator(row.indicator)
            self._shown = row
            self._show_figures(row)
            self._ui.detail_stack.setCurrentWidget(self._ui.indicator_panel)
        else:
            is_same = isinstance(shown, QualityCard) and shown.target.id == row.target.id
            if not is_same:
                self.commit_pending()
                self._ui.quality_form.show_card(row, self.desk.scope.period_id or 0)
            self._shown = row
            self._show_qualitative(row)
            self._ui.detail_stack.setCurrentWidget(self._ui.qualitative_panel)

    def _open_review(self) -> None:
        if isinstance(self._shown, IndicatorCard) and self._shown.owner is not None:
            self.desk.wanted.emit("review", ("unit", self._shown.owner.id))

    def _show_figures(self, card: IndicatorCard) -> None:
        self._ui.value_form.show_locked(card.indicator.id in self._targets.locked)
        indicator, verdict = card.indicator, card.verdict
        unit = indicator.unit_of_measure
        self._ui.name_label.setText(indicator.name)
        self._badge.show_lamp(verdict.lamp, wording.target_lamp_word(verdict.lamp))
        scope = "" if indicator.scope is IndicatorScope.GOAL else "（任务内的数量要求）"
        self._ui.target_label.setText(f"目标：{wording.target_words(indicator)}{scope}")
        owner = card.owner.name if card.owner else "未定"
        self._ui.owner_label.setText(f"责任单位：{owner}{'（推定）' if indicator.owner_is_inferred else ''}")
        self._ui.quote_label.setText(f"原文：“{indicator.quote}”" if indicator.quote else "")
        self._ui.target_label.setToolTip(self._ui.quote_label.text())
        self._fit()
        self._ui.last_label.setText(with_unit(last_value(card), unit))
        self._ui.completion_label.setText(wording.percent(verdict.completion))
        # Without a baseline there is no path, and so no place on it that could be expected.
        has_path = verdict.expected is not None and indicator.baseline is not None
        expected = verdict.expected.quantize(TENTH) if verdict.expected is not None and has_path else None
        self._ui.expected_label.setText(wording.percent(expected))
        self._ui.gap_label.setText(gap_words(card))
        self._ui.reason_label.setText(f"研判：{wording.indicator_reason(verdict)}")
        sentence = forecast_sentence(indicator, card.forecast)
        self._ui.forecast_label.setText(f"预测：{sentence}")
        self._ui.forecast_label.setVisible(bool(sentence))
        told = [wording.problem_sentence(one) for one in card.problems if one.field == "parts"]
        self._ui.parts_label.setText("".join(told))
        self._ui.parts_label.setVisible(bool(told))
        self._show_history(card)
        self._ui.trajectory_view.show_trajectory(
            trajectory_of(indicator, card.history, card.forecast, card.tolerance)
        )

    def _open_parts(self) -> None:
        """Which units bring the figure together, and what each brought."""
        period_id = self.desk.scope.period_id
        if isinstance(self._shown, IndicatorCard) and period_id is not None:
            self.parts_dialog = PartsDialog(self.desk, self._shown.indicator, period_id, self)
            self.parts_dialog.open()

    def _open_deliverables(self) -> None:
        """What of the whole plan is due by the end of a year."""
        plan_id = self.desk.scope.plan_id
        if plan_id is not None:
            self.deliverables_dialog = DeliverablesDialog(self.desk, plan_id, self)
            self.deliverables_dialog.task_wanted.connect(lambda task_id: self.desk.wanted.emit("task", ("task", task_id)))
            self.deliverables_dialog.open()

    def _show_history(self, card: IndicatorCard) -> None:
        """What papers said of the values, and what was changed after they had said it."""
        indicator, lines = card.indicator, self._targets.histories.get(card.indicator.id, ())
        self._ui.history_table.show_history(indicator, lines)
        trend = ratio_trend_words(indicator, [line.value for line in lines if line.value is not None])
        self._ui.formula_label.setText("\n".join(words for words in (ratio_words(indicator), trend) if words))
        self._ui.formula_label.setVisible(indicator.is_ratio)
        # What a paper has told already stands in the table; what none has told yet is said on top.
        waiting = [
            f"更正：{wording.period_label(line.period)}公布{short_correction(one, indicator.unit_of_measure)}，尚未在通报中说明，见“历次数据”。"
            for line in lines
            for one in line.corrections
            if not one.told_in
        ]
        self._ui.correction_label.setText("\n".join(waiting))
        self._ui.correction_label.setVisible(bool(waiting))
        self._ui.value_form.show_published(lines[-1].published if lines else None)

    def _show_qualitative(self, card: QualityCard) -> None:
        target = card.target
        self._ui.qualitative_title_label.setText(f"定性目标 {card.code}")
        self._ui.qualitative_quote_label.setText(f"“{target.quote}”")
        self._ui.related_task_list.clear()
        for row in self._targets.tasks:
            if row.task.number in target.suggested_tasks:
                item = QListWidgetItem(f"{row.task.number}  {row.task.title}　{wording.lamp_word(row.lamp)}")
                item.setData(_TASK_ROLE, row.task.id)
                self._ui.related_task_list.addItem(item)
        tasks = self._ui.related_task_list
        has_tasks = tasks.count() > 0
        if has_tasks:
            tasks.setFixedHeight(min(tasks.count(), 3) * tasks.sizeHintForRow(0) + 2 * tasks.frameWidth())
        self._ui.related_task_list.setVisible(has_tasks)
        self._ui.open_task_button.setVisible(has_tasks)
        ending = "下面是文件中与它有关的任务（推定）：" if has_tasks else "文件中没有直接对应的任务。"
        self._ui.qualitative_hint_label.setText(f"没有数字的目标不打分、不亮灯，由督查室按实际做成的事评价。{ending}")
        if has_tasks:
            self._ui.related_task_list.setCurrentRow(0)

    def _open_task(self) -> None:
        item = self._ui.related_task_list.currentItem()
        if item is not None:
            self.desk.wanted.emit("ledger", ("task", item.data(_TASK_ROLE)))

    def _save_value(self, value: IndicatorValue) -> None:
        self.desk.act(
            lambda services: services.entries.save_value(value),
            lambda saved: saved[1],
            initiator=self,
            done=lambda _: self._ui.value_form.say_saved("已保存"),
            failed=self._say_failed,
        )

    def _save_definition(self, indicator: Indicator) -> None:
        def change(services: Services) -> tuple[Indicator, Changes]:
            version = max(indicator.row_version, self._versions.get(indicator.id, 0))
            changed, changes = services.indicators.change(replace(indicator, row_version=version))
            self._versions[indicator.id] = changed.row_version
            return changed, changes

        self.desk.act(
            change,
            lambda saved: saved[1],
            initiator=self,
            done=lambda _: self._ui.definition_form.say_saved("已保存"),
            failed=self._say_failed,
        )

    def _save_judgement(self, judged: Judged) -> None:
        period_id = self.desk.scope.period_id
        if period_id is None:
            return
        self.desk.act(
            lambda services: services.quality.judge(
                judged.target_id, period_id, judged.quality, judged.grade, judged.reason, judged.evidence
            ),
            lambda saved: saved[1],
            initiator=self,
            done=lambda _: self._ui.quality_form.say_saved("已保存"),
            failed=self._say_failed,
        )

    def _withdraw_judgement(self, target_id: int) -> None:
        period_id = self.desk.scope.period_id
        if period_id is None:
            return
        self.desk.act(
            lambda services: services.quality.withdraw(target_id, period_id),
            lambda changes: changes,
            initiator=self,
            failed=self._say_failed,
        )

    def _say_failed(self, error: Exception) -> None:
        messages.tell_error(self, error)
        self._load(keep_forms=False)


def gap_words(card: IndicatorCard) -> str:
    """How far a value is from where it should be: 落后 12.3 点, 超前 2 点, a dash when it cannot be said."""
    gap = card.verdict.gap_points
    if gap is None:
        return "—"
    if gap == 0:
        return "持平"
    return f"落后 {wording.figure(gap)} 点" if gap > 0 else f"超前 {wording.figure(-gap)} 点"
