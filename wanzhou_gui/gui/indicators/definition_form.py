"""What an indicator means: baseline, kind, owner, planned way, ratio, definition, source; stored as it is filled."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.entries import ValueRefusedError
from wanzhou_gui.domain.indicators import (
    Indicator,
    IndicatorKind,
    PathKind,
    as_rate,
    path_points,
    yearly_points,
)
from wanzhou_gui.domain.plan_reading import Comparator
from wanzhou_gui.domain.units import Unit
from wanzhou_gui.gui.generated.indicators.ui_definition_form import Ui_DefinitionForm
from wanzhou_gui.gui.indicators.refusal_words import refusal_words
from wanzhou_gui.gui.returns.field_history_dialog import Question
from wanzhou_gui.gui.theme import set_state
from wanzhou_gui.gui.widgets.value_edits import DateEdit, NumberEdit
from wanzhou_gui.reports.failures import error_text
from wanzhou_gui.reports.wording import COMPARATOR_CHOICES, INDICATOR_KIND_WORDS, PATH_KIND_WORDS, figure
from wanzhou_gui.usecases.errors import RejectedError
from wanzhou_gui.usecases.indicators import refuse_unusable_path

_KIND_HINTS = {
    IndicatorKind.STOCK: "存量：到时点共有多少。",
    IndicatorKind.INCREMENT: "增量：填比基期净增多少，从零算起。",
    IndicatorKind.CUMULATIVE: "累计：从起算日起逐期累加。",
    IndicatorKind.ANNUAL: "年度：当年完成多少，逐年从零重计；年底有节点的按节点，没有的按目标值。",
    IndicatorKind.UNDECIDED: "原文没有说明是存量、增量还是累计，请向责任单位问清。",
}
_PATH_HINTS = {
    PathKind.STRAIGHT: "从基期到目标，每天增长一样多。",
    PathKind.STEPPED: "到了节点当天才要求达到节点的数值，之前不要求。",
    PathKind.BY_HAND: "依次经过各节点，两个节点之间匀速。",
}


class DefinitionForm(QWidget):
    """Fields that say how an indicator is counted and who answers for it.

    Signals:
        edited(Indicator): the definition reads differently now, and is whole enough to be stored.
    """

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ui = Ui_DefinitionForm()
        self._ui.setupUi(self)
        self._kept: Indicator | None = None
        for comparator in Comparator:
            self._ui.comparator_combo.addItem(COMPARATOR_CHOICES[comparator], comparator)
        for kind in IndicatorKind:
            self._ui.kind_combo.addItem(INDICATOR_KIND_WORDS[kind], kind)
        for path in PathKind:
            self._ui.path_combo.addItem(PATH_KIND_WORDS[path], path)
        for edit in (self._ui.baseline_edit, self._ui.baseline_on_edit, self._ui.upper_edit):
            edit.refused.connect(self._say_refused)
        for edit in (self._ui.tolerance_edit, self._ui.lag_edit):
            edit.refused.connect(self._say_path_refused)
        for edit in self._edits():
            edit.committed.connect(self._announce)
            edit.accepted.connect(self._clear_problem)
        self._ui.path_combo.activated.connect(self._announce)
        self._ui.points_table.edited.connect(self._announce)
        self._ui.yearly_button.clicked.connect(self._propose_years)
        self._ui.remove_point_button.clicked.connect(self._ui.points_table.remove_current)
        for line in (self._ui.numerator_label_edit, self._ui.denominator_label_edit, self._ui.source_edit):
            line.editingFinished.connect(self._announce)
        self._ui.definition_edit.installEventFilter(self)
        self._ui.comparator_combo.activated.connect(self._announce)
        self._ui.kind_combo.activated.connect(self._announce)
        self._ui.owner_combo.activated.connect(self._choose_owner)
        self._ui.owner_confirmed_check.clicked.connect(self._announce)
        self._ui.ratio_check.clicked.connect(self._tick_ratio)

    @property
    def fields(self) -> dict[str, QWidget]:
        """The fields by the names of what they hold."""
        ui = self._ui
        return {
            "baseline": ui.baseline_edit,
            "baseline_on": ui.baseline_on_edit,
            "comparator": ui.comparator_combo,
            "target_upper": ui.upper_edit,
            "kind": ui.kind_combo,
            "owner_unit_id": ui.owner_combo,
            "owner_is_inferred": ui.owner_confirmed_check,
            "path": ui.path_combo,
            "planned_points": ui.points_table,
            "tolerance_points": ui.tolerance_edit,
            "reporting_lag_days": ui.lag_edit,
            "is_ratio": ui.ratio_check,
            "numerator_label": ui.numerator_label_edit,
            "denominator_label": ui.denominator_label_edit,
            "definition": ui.definition_edit,
            "data_source": ui.source_edit,
        }

    def history_of(self, field: str) -> Question | None:
        """What to ask for the history of a field of the indicator in view."""
        if self._kept is None:
            return None
        indicator_id = self._kept.id
        return lambda services: services.history.of_field(Indicator, indicator_id, field)

    def show_units(self, units: Sequence[Unit]) -> None:
        """Offer these units as owners."""
        self._ui.owner_combo.clear()
        self._ui.owner_combo.addItem("（未定）", None)
        for unit in units:
            self._ui.owner_combo.addItem(unit.name, unit.id)

    def show_indicator(self, indicator: Indicator) -> None:
        """Show how an indicator is counted."""
        self._kept = indicator
        self._ui.baseline_edit.set_value(indicator.baseline)
        self._ui.baseline_on_edit.set_value(indicator.baseline_on)
        self._ui.comparator_combo.setCurrentIndex(self._ui.comparator_combo.findData(indicator.comparator))
        self._ui.upper_edit.set_value(indicator.target_upper)
        self._ui.kind_combo.setCurrentIndex(self._ui.kind_combo.findData(indicator.kind))
        self._ui.owner_combo.setCurrentIndex(max(0, self._ui.owner_combo.findData(indicator.owner_unit_id)))
        self._ui.owner_confirmed_check.setChecked(not indicator.owner_is_inferred)
        self._ui.path_combo.setCurrentIndex(self._ui.path_combo.findData(indicator.path))
        self._ui.tolerance_edit.set_value(indicator.tolerance_points)
        lag = indicator.reporting_lag_days
        self._ui.lag_edit.set_value(Decimal(lag) if lag else None)
        self._ui.points_table.show_points(indicator.planned_points, indicator.unit_of_measure)
        self._ui.ratio_check.setChecked(indicator.is_ratio)
        self._ui.numerator_label_edit.setText(indicator.numerator_label)
        self._ui.denominator_label_edit.setText(indicator.denominator_label)
        self._ui.definition_edit.setPlainText(indicator.definition)
        self._ui.source_edit.setText(indicator.data_source)
        self._ui.saved_label.clear()
        self._show_hints(indicator)
        self._clear_problem()

    def indicator(self) -> Indicator | None:
        """The indicator as the form has it now."""
        if self._kept is None:
            return None
        owner = self._ui.owner_combo.currentData()
        comparator = Comparator(self._ui.comparator_combo.currentData())
        return replace(
            self._kept,
            comparator=comparator,
            target_upper=self._ui.upper_edit.value if comparator is Comparator.BETWEEN else None,
            baseline=self._ui.baseline_edit.value,
            baseline_on=self._ui.baseline_on_edit.value,
            kind=IndicatorKind(self._ui.kind_combo.currentData()),
            owner_unit_id=owner,
            owner_is_inferred=owner is not None and not self._ui.owner_confirmed_check.isChecked(),
            path=PathKind(self._ui.path_combo.currentData()),
            planned_points=self._ui.points_table.points,
            tolerance_points=self._ui.tolerance_edit.value,
            reporting_lag_days=int(self._ui.lag_edit.value or 0),
            is_ratio=self._ui.ratio_check.isChecked(),
            numerator_label=self._ui.numerator_label_edit.text().strip(),
            denominator_label=self._ui.denominator_label_edit.text().strip(),
            definition=self._ui.definition_edit.toPlainText().strip(),
            data_source=self._ui.source_edit.text().strip(),
        )

    def commit(self) -> None:
        """Announce what is still being typed."""
        for edit in self._edits():
            if edit.isModified():
                edit.setModified(False)
                edit.commit()
        self._announce()

    def say_saved(self, words: str) -> None:
        """Say that what was filled in is on disk."""
        self._ui.saved_label.setText(words)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A longer text is kept when its field is left."""
        if event.type() is QEvent.Type.FocusOut:
            self._announce()
        return super().eventFilter(watched, event)

    def _choose_owner(self) -> None:
        # Whoever picks a unit by hand has decided; what the plan's words suggested is no longer meant.
        self._ui.owner_confirmed_check.setChecked(self._ui.owner_combo.currentData() is not None)
        self._announce()

    def _tick_ratio(self, is_ratio: bool) -> None:
        # The words of the target say what it is counted against; without its scale 95 % would be computed as 0.95.
        if is_ratio and self._kept is not None:
            rate = as_rate(replace(self._kept, denominator_label=self._ui.denominator_label_edit.text().strip()))
            self._ui.denominator_label_edit.setText(rate.denominator_label)
            self._kept = replace(self._kept, denominator_scale=rate.denominator_scale)
        self._announce()

    def _edits(self) -> tuple[NumberEdit | DateEdit, ...]:
        ui = self._ui
        return (ui.baseline_edit, ui.baseline_on_edit, ui.upper_edit, ui.tolerance_edit, ui.lag_edit)

    def _propose_years(self) -> None:
        if self._kept is not None and not self._ui.points_table.add_points(yearly_points(self._kept)):
            self._say_path("基期和目标之间的每个年底都已经有节点。")

    def _announce(self) -> None:
        indicator = self.indicator()
        if indicator is None or self._kept is None:
            return
        self._show_hints(indicator)
        if any(edit.error is not None for edit in self._edits()):
            return
        missing = self._ui.baseline_on_edit if indicator.baseline_on is None else self._ui.baseline_edit
        if (indicator.baseline is None) != (indicator.baseline_on is None):
            set_state(missing, "question")
            self._say("基期值和基期日期要同时填写，补齐后自动保存。")
            return
        if indicator.is_range and indicator.target_upper in (None, indicator.target):
            set_state(self._ui.upper_edit, "question")
            self._say(f"“要求”选的是区间，请填与目标值{figure(indicator.target)}不同的另一端，补齐后自动保存。")
            return
        self._clear_problem()
        if self._has_usable_path(indicator) and indicator != self._kept:
            self._kept = indicator
            self.edited.emit(indicator)

    def _has_usable_path(self, indicator: Indicator) -> bool:
        """Refuse a way that cannot be followed beside its field; nothing of the form is stored meanwhile."""
        lag = self._ui.lag_edit.value
        if lag is not None and lag != lag.to_integral_value():
            set_state(self._ui.lag_edit, "error")
            self._say_path("数据滞后天数请填整天数，如 20。")
            return False
        if words := self._ui.points_table.problem():
            self._say_path(words)
            return False
        try:
            refuse_unusable_path(indicator)
        except RejectedError as error:
            field = {"tolerance_out_of_range": self._ui.tolerance_edit, "lag_out_of_range": self._ui.lag_edit}
            set_state(field.get(error.code, self._ui.points_table), "error")
            self._say_path(error_text(error).line)
            return False
        return True

    def _show_hints(self, indicator: Indicator) -> None:
        self._ui.kind_hint.setText(_KIND_HINTS[indicator.kind])
        for shown in (self._ui.upper_caption, self._ui.upper_edit):
            shown.setVisible(indicator.is_range)
        self._ui.baseline_hint.setVisible(indicator.baseline is None)
        self._ui.path_hint.setText(self._path_hint(indicator))
        for part in (self._ui.points_caption, self._ui.points_box):
            part.setVisible(indicator.path is not PathKind.STRAIGHT)
        self._ui.yearly_button.setEnabled(bool(yearly_points(indicator)))
        self._ui.owner_confirmed_check.setEnabled(indicator.owner_unit_id is not None)
        for part in (
            self._ui.numerator_label_caption,
            self._ui.numerator_label_edit,
            self._ui.denominator_label_caption,
            self._ui.denominator_label_edit,
        ):
            part.setVisible(indicator.is_ratio)

    def _path_hint(self, indicator: Indicator) -> str:
        if not path_points(indicator):
            return "填了基期值和基期日期，才有计划路径。"
        if indicator.path is PathKind.STEPPED and not indicator.planned_points:
            return "还没有节点：到目标当天之前都不要求进度。"
        return _PATH_HINTS[indicator.path]

    def _say_refused(self, error: ValueRefusedError) -> None:
        self._say(refusal_words(error))

    def _say_path_refused(self, error: ValueRefusedError) -> None:
        self._say_path(refusal_words(error))

    def _say(self, words: str) -> None:
        self._ui.problem_label.setText(words)
        self._ui.problem_label.show()

    def _say_path(self, words: str) -> None:
        self._ui.path_problem_label.setText(words)
        self._ui.path_problem_label.show()

    def _clear_problem(self) -> None:
        for label in (self._ui.problem_label, self._ui.path_problem_label):
            label.clear()
            label.hide()
        set_state(self._ui.points_table, "")
        for edit in self._edits():
            if edit.error is None:
                set_state(edit, "")
