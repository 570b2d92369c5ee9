"""考核计分: totals of the units that add up, every entry with the record behind it, objections, publishing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from wanzhou_gui.domain.scoring import FactKind, LinkKind, ObjectionOutcome, ScoreEntry, UnitScore
from wanzhou_gui.gui import messages
from wanzhou_gui.gui.desk import Desk, Scope
from wanzhou_gui.gui.exchange.tables import fill_rows, record_of, set_columns
from wanzhou_gui.gui.generated.scoring.ui_scoring_page import Ui_ScoringPage
from wanzhou_gui.gui.page import Page
from wanzhou_gui.gui.scoring.score_note_dialog import Save, ScoreNoteDialog
from wanzhou_gui.gui.widgets.empty_state import EmptyState
from wanzhou_gui.reports.scoring.tables import ScoreTable, state_words
from wanzhou_gui.reports.scoring.wording import (
    KIND_WORDS,
    OUTCOME_WORDS,
    caution_sentence,
    counted_words,
    fact_sentence,
    link_words,
    objection_words,
    signed,
    total_words,
)
from wanzhou_gui.reports.wording import figure, period_label
from wanzhou_gui.system.finished_files import write_whole
from wanzhou_gui.usecases.changes import Changes
from wanzhou_gui.usecases.scoring import ScoreSheet
from wanzhou_gui.usecases.services import Services


@dataclass(frozen=True)
class _Read:
    is_on: bool
    sheet: ScoreSheet | None


class ScoringPage(Page):
    """The scores of a plan for a period or its year; shows nothing while the office does not score."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._ui = Ui_ScoringPage()
        self._ui.setupUi(self)
        self._sheet: ScoreSheet | None = None
        self._dialog: ScoreNoteDialog | None = None
        self._empty = EmptyState("", "", "target-arrow")
        ui = self._ui
        ui.page_stack.addWidget(self._empty)
        for word, is_year in (("本期", False), ("本年度", True)):
            ui.scope_combo.addItem(word, is_year)
        set_columns(ui.unit_table, ("名次", "单位", "加分", "减分", "得分", "申诉"), (46, 180, 50, 50, 56, 70), (1,))
        set_columns(ui.entry_table, ("周期", "规则", "事实", "计分", "申诉"), (112, 128, 260, 150, 72), (2,))
        ui.problem_label.clear()
        ui.scope_combo.activated.connect(lambda _: self.refresh())
        ui.unit_table.currentCellChanged.connect(lambda *_: self._show_entries())
        ui.entry_table.currentCellChanged.connect(lambda *_: self._show_entry())
        ui.entry_table.cellActivated.connect(lambda *_: self._go_to_fact())
        ui.hand_button.clicked.connect(self._by_hand)
        ui.publish_button.clicked.connect(self._publish)
        ui.workbook_button.clicked.connect(self._export_workbook)
        ui.pdf_button.clicked.connect(self._export_pdf)
        ui.rules_button.clicked.connect(lambda: self.desk.wanted.emit("settings", "scoring"))
        ui.fact_button.clicked.connect(self._go_to_fact)
        ui.object_button.clicked.connect(self._object)
        ui.accept_button.clicked.connect(lambda: self._decide(accepted=True))
        ui.reject_button.clicked.connect(lambda: self._decide(accepted=False))
        ui.drop_button.clicked.connect(self._drop)
        self._empty.asked.connect(lambda: self.desk.wanted.emit("settings", "scoring"))
        QShortcut(QKeySequence("F5"), self, self.refresh)

    @property
    def sheet(self) -> ScoreSheet | None:
        """What is shown; None before it was read and while the office does not score."""
        return self._sheet

    @property
    def dialog(self) -> ScoreNoteDialog | None:
        """The open form, if any."""
        return self._dialog

    @property
    def is_year(self) -> bool:
        """Whether the year is shown."""
        return bool(self._ui.scope_combo.currentData())

    def show_scope(self, scope: Scope) -> None:
        """Show another plan or period."""
        self.refresh()

    def show_changes(self, changes: Changes, initiator: object) -> None:
        """Almost everything written may be worth points."""
        self.refresh()

    def refresh(self) -> None:
        """Read the score anew."""
        plan_id, period_id, is_year = self.desk.scope.plan_id, self.desk.scope.period_id, self.is_year

        def read(services: Services) -> _Read:
            if not services.scoring.is_on() or plan_id is None or period_id is None:
                return _Read(services.scoring.is_on(), None)
            return _Read(True, services.scoring.sheet(plan_id, period_id, is_year=is_year))

        self.desk.ask(read, self._show)

    def _show(self, read: _Read) -> None:
        ui, sheet = self._ui, read.sheet
        self._sheet = sheet
        if sheet is None:
            said = "还没有行动方案或报送周期，没有可以计分的。" if read.is_on else "考核计分没有启用。需要时在设置里打开，并在那里定规则。"
            self._empty.say(said, "" if read.is_on else "去设置")
            ui.page_stack.setCurrentWidget(self._empty)
            return
        ui.page_stack.setCurrentIndex(0)
        table = sheet.table
        state = f"第{sheet.published[-1].version}版已公布" if sheet.published else state_words(table)
        if sheet.has_changed:
            state += "，公布后数据有变化"
        ui.state_label.setText(f"{table.title}　依据：{table.basis}　{state}")
        cautions = [
            caution_sentence(one.code, one.period, one.unit.name if one.unit else "", one.short_notice, one.times, one.limit)
            for one in sheet.cautions
        ]
        if table.not_scored:
            cautions.append(f"不计分：{'、'.join(one.unit.name for one in table.not_scored)}。")
        cautions += table.unit_notes
        cautions += [f"申诉所指的计分已不存在：{objection_words(one)}" for one in sheet.without_entry]
        ui.caution_label.setText("　".join(cautions))
        ui.caution_label.setVisible(bool(cautions))
        kept = self._unit()
        rows = [(self._unit_row(one), one) for one in table.ranked]
        fill_rows(ui.unit_table, rows)
        place = next((at for at, (_, one) in enumerate(rows) if kept and one.unit.id == kept.unit.id), 0)
        # The unit that lost most stands last; whoever opens the page wants to see why.
        ui.unit_table.setCurrentCell(place if kept else max(len(rows) - 1, 0), 1)
        self._show_entries()

    @staticmethod
    def _unit_row(one: UnitScore) -> tuple[str, ...]:
        waiting = f"{one.open_objections}件待答" if one.open_objections else ""
        return (str(one.rank), one.unit.name, signed(one.added), signed(one.deducted), figure(one.total), waiting)

    def _unit(self) -> UnitScore | None:
        record = record_of(self._ui.unit_table)
        return record if isinstance(record, UnitScore) else None

    def _entry(self) -> ScoreEntry | None:
        record = record_of(self._ui.entry_table)
        return record if isinstance(record, ScoreEntry) else None

    def _show_entries(self) -> None:
        ui, unit = self._ui, self._unit()
        labels = {one.id: period_label(one) for one in self._sheet.table.periods} if self._sheet else {}
        rows = [
            (
                (
                    labels.get(one.fact.period_id, ""),
                    KIND_WORDS[one.fact.kind],
                    fact_sentence(one.fact),
                    counted_words(one),
                    OUTCOME_WORDS[one.objection.outcome] if one.objection else "",
                ),
                one,
            )
            for one in (unit.entries if unit else ())
        ]
        fill_rows(ui.entry_table, rows)
        ui.sum_label.setText(f"{unit.unit.name}：{total_words(unit)}" if unit else "")
        if rows:
            ui.entry_table.setCurrentCell(0, 0)
        self._show_entry()

    def _show_entry(self) -> None:
        ui, entry = self._ui, self._entry()
        objection = entry.objection if entry else None
        waits = objection is not None and objection.outcome is ObjectionOutcome.PENDING
        told = ""
        if entry is not None:
            told = f"{fact_sentence(entry.fact)}依据：{link_words(entry.fact)}。{objection_words(objection)}"
        elif self._unit() is not None:
            told = "这个单位没有加分、减分事项。"
        ui.entry_label.setText(told)
        ui.fact_button.setEnabled(entry is not None)
        may_object = entry is not None and (objection is None or objection.outcome is ObjectionOutcome.REJECTED)
        ui.object_button.setEnabled(may_object)
        ui.accept_button.setEnabled(waits)
        ui.reject_button.setEnabled(waits)
        ui.drop_button.setEnabled(entry is not None and entry.fact.kind is FactKind.BY_HAND and objection is None)
        ui.hand_button.setEnabled(self._unit() is not None)
        ui.problem_label.clear()

    def _go_to_fact(self) -> None:
        """Open the place where the fact stands."""
        entry = self._entry()
        if entry is None:
            return
        link = entry.fact.links[0]
        task_id = next((one.task_id for one in entry.fact.links if one.task_id is not None), None)
        if link.kind in (LinkKind.CALL, LinkKind.LETTER, LinkKind.ROLE):
            self.desk.wanted.emit("chasing", ("unit", entry.fact.unit_id))
        elif link.kind is LinkKind.INDICATOR:
            self.desk.wanted.emit("indicators", link.record_id)
        elif link.kind is LinkKind.HAND:
            messages.tell(self, fact_sentence(entry.fact), "手工计分没有台账里的其他依据。")
        elif task_id is not None:
            self.desk.wanted.emit("task", ("task", task_id))
        else:
            self.desk.wanted.emit("review", ("unit", entry.fact.unit_id))

    def _open(self, title: str, what: str, text: str, name: str, save: Save, *, has_points: bool = False) -> None:
        self._dialog = ScoreNoteDialog(self.desk, title, what, text, name, save, has_points=has_points, parent=self)
        self._dialog.finished.connect(lambda _: self._closed())
        self._dialog.open()

    def _closed(self) -> None:
        self._dialog = None

    def _by_hand(self) -> None:
        unit, sheet = self._unit(), self._sheet
        if unit is None or sheet is None:
            return
        plan_id, period_id, unit_id = sheet.table.plan.id, sheet.table.period.id, unit.unit.id
        self._open(
            "手工计分",
            f"{unit.unit.name}，{period_label(sheet.table.period)}。加分填正数，扣分填负数。",
            "理由",
            "批准人",
            lambda services, points, text, name: services.scoring.add_by_hand(
                plan_id, unit_id, period_id, points, text, name
            )[1],
            has_points=True,
        )

    def _object(self) -> None:
        entry, sheet = self._entry(), self._sheet
        if entry is None or sheet is None:
            return
        plan_id, period_id, is_year, key = sheet.table.plan.id, sheet.table.period.id, self.is_year, entry.key
        self._open(
            "登记申诉",
            f"{KIND_WORDS[entry.fact.kind]}：{fact_sentence(entry.fact)}",
            "申诉理由",
            "提出人",
            lambda services, _, text, name: services.scoring.raise_objection(
                plan_id, period_id, key, name, text, is_year=is_year
            )[1],
        )

    def _decide(self, *, accepted: bool) -> None:
        entry = self._entry()
        objection = entry.objection if entry else None
        if objection is None:
            return
        told = "采纳后退回分数，原记录保留。" if accepted else "不采纳的照计，申诉记录保留。"
        self._open(
            "采纳申诉" if accepted else "不采纳申诉",
            f"{objection_words(objection)}\n{told}",
            "答复理由",
            "答复人",
            lambda services, _, text, name: services.scoring.decide_objection(
                objection.id, accepted=accepted, reason=text, decided_by=name
            ),
        )

    def _publish(self) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        plan_id, period_id, is_year = sheet.table.plan.id, sheet.table.period.id, self.is_year
        reason = "更正原因" if sheet.published else "说明"
        self._open(
            "公布计分表",
            f"{sheet.table.title}第{len(sheet.published) + 1}版。公布后不再变化，不能撤销；更正时另出一版。",
            reason,
            "批准人",
            lambda services, _, text, name: services.scoring.publish(plan_id, period_id, name, text, is_year=is_year)[1],
        )

    def _drop(self) -> None:
        entry = self._entry()
        if entry is not None:
            entry_id = entry.fact.links[0].record_id
            self.desk.act(lambda services: services.scoring.drop_by_hand(entry_id), lambda changes: changes)

    def _export_workbook(self) -> None:
        self._export("xlsx", "Excel 工作簿 (*.xlsx)", self._write_workbook)

    def _export_pdf(self) -> None:
        self._export("pdf", "PDF 文件 (*.pdf)", self._write_paper)

    @staticmethod
    def _write_workbook(services: Services, sheet: ScoreSheet, to: Path) -> None:
        services.scoring.write_workbook(_latest(services, sheet), to)

    @staticmethod
    def _write_paper(services: Services, sheet: ScoreSheet, to: Path) -> None:
        write_whole(services.scoring.paper(_latest(services, sheet)), to)

    def _export(self, ending: str, kinds: str, write: Callable[[Services, ScoreSheet, Path], None]) -> None:
        sheet = self._sheet
        if sheet is None:
            return
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        to = messages.ask_save_file(self, "计分表存到", folder / f"{sheet.table.title}.{ending}", kinds)
        if to is None:
            return
        self.desk.ask(lambda services: write(services, sheet, to), lambda _: messages.tell(self, f"已导出：{to}"))


def _latest(services: Services, sheet: ScoreSheet) -> ScoreTable:
    return services.scoring.published_table(sheet.published[-1]) if sheet.published and not sheet.has_changed else sheet.table
