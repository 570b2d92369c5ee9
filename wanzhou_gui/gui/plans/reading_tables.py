"""The tables of what was read: tasks, indicators, targets in words, deliverables, units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QTableView

from wanzhou_gui.domain.plan_reading import (
    Confidence,
    IndicatorReading,
    MilestoneReading,
    PlanReading,
    QualitativeReading,
    TaskKind,
    TaskReading,
    UnitReading,
)
from wanzhou_gui.domain.units import may_be_commanded
from wanzhou_gui.gui import theme
from wanzhou_gui.gui.generated.plans.ui_plan_review_page import Ui_PlanReviewPage
from wanzhou_gui.gui.widgets.table_rows import TableRows
from wanzhou_gui.reports.reading_edit_wording import confidence_text, field_certainty
from wanzhou_gui.reports.wording import (
    KIND_WORDS,
    RHYTHM_WORDS,
    STRENGTH_WORDS,
    nature_word,
    read_target_figure,
)


@dataclass(frozen=True)
class Place:
    """Where something stands in the source: whole lines, and the exact words where they are known."""

    first_line: int
    last_line: int
    quote: str = ""


class ReadingTables(QObject):
    """Fills the five tables and says which stretch of the source the clerk looks at.

    Signals:
        place_chosen(Place)
    """

    place_chosen = Signal(object)

    def __init__(self, ui: Ui_PlanReviewPage, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._reading: PlanReading | None = None
        self._tasks: TableRows[TaskReading] = TableRows(("编号", "任务", "牵头单位", "责任单位", "时限", "把握"), self._task_texts)
        self._indicators: TableRows[IndicatorReading] = TableRows(
            ("指标", "目标值", "年份", "所在", "可能对应任务", "把握"), _indicator_texts
        )
        self._qualitative: TableRows[QualitativeReading] = TableRows(("目标原文", "可能对应任务", "把握"), _qualitative_texts)
        self._milestones: TableRows[MilestoneReading] = TableRows(
            ("任务", "成果", "力度", "节奏", "原文", "把握"), _milestone_texts
        )
        self._units: TableRows[UnitReading] = TableRows(("单位", "性质（推定）", "牵头", "责任", "文书用语"), _unit_texts)
        self._set_up(ui.task_table, self._tasks, {0: 44, 2: 120, 4: 72, 5: 72}, (1, 3), _place_of_task)
        self._set_up(ui.indicator_table, self._indicators, {1: 104, 2: 56, 3: 72, 4: 88, 5: 72}, (0,), _place_of_indicator)
        self._set_up(ui.qualitative_table, self._qualitative, {1: 120, 2: 72}, (0,), _place_of_qualitative)
        self._set_up(ui.milestone_table, self._milestones, {0: 44, 2: 44, 3: 60, 5: 72}, (1, 4), _place_of_milestone)
        self._set_up(ui.unit_table, self._units, {1: 132, 2: 48, 3: 48, 4: 84}, (0,), None)
        ui.task_table.selectionModel().currentRowChanged.connect(lambda *_: self._show_detail())
        ui.task_detail_label.setTextFormat(Qt.TextFormat.PlainText)
        self._is_led = False

    def show_reading(self, reading: PlanReading, *, is_new: bool = True) -> None:
        """Fill the tables; the tabs say how many there are of each. The same plan corrected keeps what is chosen."""
        before = self.chosen_item
        self._reading = reading
        ui = self._ui
        self._is_led = True
        self._tasks.show(reading.work_items)
        self._indicators.show(reading.indicators)
        self._qualitative.show(reading.qualitative)
        self._milestones.show(reading.milestones)
        self._units.show(reading.units)
        self._is_led = False
        ui.task_detail_label.setText("选一项任务，左边会标出它在原文中的位置。")
        if before is not None and not is_new:
            self.go_to_item(before.key)
            self._show_detail()
        for tab, word, count in (
            (ui.tasks_tab, "任务", len(reading.tasks)),
            (ui.indicator_tab, "指标", len(reading.indicators)),
            (ui.qualitative_tab, "定性目标", len(reading.qualitative)),
            (ui.milestone_tab, "成果", len(reading.milestones)),
            (ui.unit_tab, "单位", len(reading.units)),
        ):
            ui.tabs.setTabText(ui.tabs.indexOf(tab), f"{word} {count}")
        for table, sentence, count in (
            (ui.indicator_table, ui.indicator_empty_label, len(reading.indicators)),
            (ui.qualitative_table, ui.qualitative_empty_label, len(reading.qualitative)),
            (ui.milestone_table, ui.milestone_empty_label, len(reading.milestones)),
            (ui.unit_table, ui.unit_empty_label, len(reading.units)),
        ):
            table.setVisible(count > 0)
            sentence.setVisible(count == 0)

    @property
    def chosen_item(self) -> TaskReading | None:
        """The task or safeguard chosen in its table."""
        return self._tasks.row_at(self._ui.task_table.currentIndex().row())

    def go_to_item(self, key: str) -> bool:
        """Choose a task or safeguard by its key without leading the source there."""
        items = self._reading.work_items if self._reading is not None else ()
        return self._go_to(self._ui.task_table, next((at for at, item in enumerate(items) if item.key == key), -1))

    def go_to_target(self, mark: str) -> bool:
        """Choose the target that owns a stretch: I3 the third figure, Q2 the second in words."""
        table = self._ui.qualitative_table if mark.startswith("Q") else self._ui.indicator_table
        return mark[1:].isdigit() and self._go_to(table, int(mark[1:]) - 1)

    def _go_to(self, table: QTableView, at: int) -> bool:
        model = table.model()
        if not 0 <= at < model.rowCount():
            return False
        self._is_led = True
        table.setCurrentIndex(model.index(at, 0))
        table.scrollTo(model.index(at, 0))
        self._is_led = False
        return True

    def place_of_subject(self, subject: str, quote: str) -> Place | None:
        """Where the subject of a question stands: a task by its key, else an indicator by its name."""
        reading = self._reading
        if reading is None:
            return None
        for task in reading.work_items:
            if task.key == subject:
                return Place(task.first_line, task.last_line, quote)
        for indicator in reading.indicators:
            if indicator.name == subject:
                return Place(indicator.line, indicator.line, quote)
        return None

    def _set_up(
        self,
        table: QTableView,
        model: TableRows[object] | TableRows[TaskReading] | TableRows[IndicatorReading]
        | TableRows[QualitativeReading] | TableRows[MilestoneReading] | TableRows[UnitReading],
        widths: dict[int, int],
        stretched: tuple[int, ...],
        place_of: Callable[..., Place] | None,
    ) -> None:  # fmt: skip
        table.setModel(model)
        header = table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column in stretched:
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        table.verticalHeader().setDefaultSectionSize(theme.px(30))
        for column, width in widths.items():
            table.setColumnWidth(column, theme.px(width))
        if place_of is not None:

            def chosen(*_: object) -> None:
                row = model.row_at(table.currentIndex().row())
                if row is not None and not self._is_led:
                    self.place_chosen.emit(place_of(row))

            table.selectionModel().currentRowChanged.connect(chosen)

    def _task_texts(self, task: TaskReading) -> tuple[str, ...]:
        mark = "" if task.kind is TaskKind.TASK else f"〔{KIND_WORDS[task.kind]}〕"
        leads = "、".join(task.lead_units) or "（没有）"
        return task.key, f"{mark}{task.title}", leads, "、".join(task.responsible_units) or "（没有）", task.deadline or "—", confidence_text(_least(task))

    def _show_detail(self) -> None:
        task = self.chosen_item
        if task is None:
            return

        def how_sure(field: str) -> str:
            return f"　{field_certainty(task, field)}"

        self._ui.task_detail_label.setText(
            "\n".join(
                (
                    f"{task.group}　{task.key}　{task.title}".strip("　") + how_sure("title"),
                    f"牵头单位：{'、'.join(task.lead_units) or '没有写明'}{how_sure('lead_units')}",
                    f"责任单位：{'、'.join(task.responsible_units) or '没有写明'}{how_sure('responsible_units')}",
                    f"时限：{task.deadline or '没有写明'}{how_sure('deadline')}",
                )
            )
        )


def _least(task: TaskReading) -> Confidence:
    """The field one must look at first; what a clerk has set shows when nothing is doubtful."""
    sure = task.confidence
    given = {sure.number, sure.title, sure.lead_units, sure.responsible_units, sure.deadline}
    order = (Confidence.GUESS, Confidence.LIKELY, Confidence.MANUAL, Confidence.SURE)
    return next(one for one in order if one in given)


def _place_of_task(task: TaskReading) -> Place:
    return Place(task.first_line, task.last_line)


def _place_of_indicator(indicator: IndicatorReading) -> Place:
    return Place(indicator.line, indicator.line, indicator.quote)


def _place_of_qualitative(target: QualitativeReading) -> Place:
    return Place(target.line, target.line, target.quote)


def _place_of_milestone(milestone: MilestoneReading) -> Place:
    return Place(milestone.line, milestone.line, milestone.quote)


def _indicator_texts(one: IndicatorReading) -> tuple[str, ...]:
    place = f"任务{one.task}" if one.task else "主要目标"
    return one.name, read_target_figure(one), str(one.year or "—"), place, "、".join(one.suggested_tasks) or "—", confidence_text(one.confidence)


def _qualitative_texts(target: QualitativeReading) -> tuple[str, ...]:
    return target.quote, "、".join(target.suggested_tasks) or "—", confidence_text(target.confidence)


def _milestone_texts(one: MilestoneReading) -> tuple[str, ...]:
    name = f"{one.name}（“一批”未定数）" if one.batch_without_number else one.name
    return one.task, name, STRENGTH_WORDS[one.strength], RHYTHM_WORDS[one.rhythm], one.quote, confidence_text(one.confidence)


def _unit_texts(unit: UnitReading) -> tuple[str, ...]:
    words = "请" if may_be_commanded(unit.nature) else "商请"
    return unit.name, nature_word(unit.nature), str(len(unit.lead_in)), str(len(unit.responsible_in)), words
